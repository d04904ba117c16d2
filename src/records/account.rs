//! Gives account of what was taken for what: each sheet's list, each column's meaning.
//!
//! Enter by [`SheetAccount::of_table`] and its neighbours; `check` shows what they give.
//! Nothing is judged here: what is doubtful has been told by its own message.

use crate::place::column_letters;
use crate::workbook::Sheet;

use super::card::Keys;
use super::fields::{Field, List, SHAPES};
use super::table::Table;
use super::text::single_spaced;

/// What one list of a sheet was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetAccount {
    pub sheet: String,
    /// What people call the list; `None` where the sheet is none that is known.
    pub list: Option<&'static str>,
    /// The lowest row of the header, counted from 1; a card has none.
    pub header: Option<u32>,
    /// Rows under the header that may be records, or lines of a card.
    pub rows: usize,
    pub columns: Vec<ColumnAccount>,
}

/// What one column, or one line of a card, was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnAccount {
    /// The letters of a column, the address of a line's key.
    pub cell: String,
    /// As the sheet words it.
    pub header: String,
    pub taken: Taken,
}

/// What became of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// The known header that means the same.
    For(String),
    /// Kept for templates under its own words.
    Kept,
    /// The list has no use for it.
    Unread,
}

impl SheetAccount {
    pub(crate) fn of_table(table: &Table<'_>) -> Self {
        let columns = table.columns.iter().map(|column| {
            let header = single_spaced(&column.header);
            let rest = if table.list == List::Answers {
                Taken::For("вопрос".to_owned())
            } else if table.list == List::Measurements && !table.has(Field::Measure) {
                Taken::For("измерение".to_owned())
            } else if KEEPING.contains(&table.list) {
                Taken::Kept
            } else {
                Taken::Unread
            };
            ColumnAccount {
                cell: column_letters(column.index),
                taken: match column.field {
                    Some(field) => Taken::For(spelt(meaning(table.list, field), &header)),
                    None => rest,
                },
                header,
            }
        });
        Self {
            sheet: table.sheet.name().to_owned(),
            list: Some(table.list.name()),
            header: Some(table.header + 1),
            rows: table.rows().count(),
            columns: columns.collect(),
        }
    }

    pub(crate) fn of_card(sheet: &Sheet, keys: &Keys<'_>) -> Self {
        Self::of_keys(sheet, "карточка организации", keys, &Taken::Kept)
    }

    pub(crate) fn of_contingent(sheet: &Sheet, keys: &Keys<'_>) -> Self {
        Self::of_keys(sheet, "контингент", keys, &Taken::Unread)
    }

    fn of_keys(sheet: &Sheet, list: &'static str, keys: &Keys<'_>, rest: &Taken) -> Self {
        let lines = keys.told().into_iter().map(|(address, header, meaning)| {
            let taken = meaning.map_or_else(
                || rest.clone(),
                |meaning| Taken::For(spelt(meaning.to_owned(), &header)),
            );
            ColumnAccount {
                cell: address.to_string(),
                header,
                taken,
            }
        });
        let columns: Vec<ColumnAccount> = lines.collect();
        Self {
            sheet: sheet.name().to_owned(),
            list: Some(list),
            header: None,
            rows: columns.len(),
            columns,
        }
    }

    pub(crate) fn unknown(sheet: &Sheet) -> Self {
        Self {
            sheet: sheet.name().to_owned(),
            list: None,
            header: None,
            rows: sheet.rows().len(),
            columns: Vec::new(),
        }
    }
}

/// The first of the field's words in the list, as people write it: «ФИО наставника».
fn meaning(list: List, field: Field) -> String {
    let shapes = SHAPES.iter().filter(|shape| shape.list == list);
    let words = shapes
        .flat_map(|shape| shape.columns)
        .find(|(own, _)| *own == field)
        .and_then(|(_, words)| words.first());
    let word = words.copied().unwrap_or_default();
    match word.strip_prefix("фио") {
        Some(rest) => format!("ФИО{rest}"),
        None => word.to_owned(),
    }
}

/// The words of the table have no ё; a header that differs in nothing else lends its own.
fn spelt(meaning: String, header: &str) -> String {
    let own = header.to_lowercase();
    if own.replace('ё', "е") == meaning {
        own
    } else {
        meaning
    }
}

/// The lists that keep columns which nobody knows.
const KEEPING: [List; 6] = [
    List::Mentors,
    List::Mentees,
    List::Participants,
    List::Pairs,
    List::Roadmap,
    List::YearTargets,
];
