//! A table with its columns bound to fields, and the typed getters of its rows.
//!
//! A getter tells what is wrong with the cell and gives `None`; the caller goes on with
//! the other cells of the row.

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Line;
use crate::model::Paragraphs;
use crate::place::Place;
use crate::workbook::{CellValue, Sheet, SheetRow};

use super::days::{self, DayReading};
use super::fields::{Field, List};
use super::numbers;
use super::people::Need;
use super::problem::Problem;
use super::text::{clean, is_broken};

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) index: u32,
    /// As the sheet words it.
    pub(crate) header: String,
    pub(crate) field: Option<Field>,
    /// The known header for which a misspelt one was taken.
    pub(crate) meant: Option<&'static str>,
}

/// A list as it was found on a sheet.
pub(crate) struct Table<'a> {
    pub(crate) sheet: &'a Sheet,
    pub(crate) list: List,
    pub(crate) columns: Vec<Column>,
    /// The lowest row of the header.
    pub(crate) header: u32,
    /// Filled rows over the header.
    pub(crate) above: Vec<u32>,
    rows: Vec<&'a SheetRow>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(
        sheet: &'a Sheet,
        list: List,
        columns: Vec<Column>,
        header: u32,
        above: Vec<u32>,
        rows: Vec<&'a SheetRow>,
    ) -> Self {
        Self {
            sheet,
            list,
            columns,
            header,
            above,
            rows,
        }
    }

    /// The rows that may be records: no numbering row, no row that has but a number.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.all_rows()
            .filter(|row| !row.is_numbering() && !row.has_only_a_number())
    }

    /// How many rows stand under the header.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// All rows under the header but totals and repeated headers.
    pub(crate) fn all_rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }

    pub(crate) fn column(&self, field: Field) -> Option<&Column> {
        self.columns
            .iter()
            .find(|column| column.field == Some(field))
    }

    pub(crate) fn has(&self, field: Field) -> bool {
        self.column(field).is_some()
    }
}

/// A row under a header.
#[derive(Clone, Copy)]
pub(crate) struct Row<'t> {
    pub(crate) table: &'t Table<'t>,
    pub(crate) cells: &'t SheetRow,
}

impl<'t> Row<'t> {
    /// Counted from 0.
    pub(crate) fn index(self) -> u32 {
        self.cells.index
    }

    pub(crate) fn place(self) -> Place {
        self.table.sheet.row_place(self.index())
    }

    /// The place of a field's cell, of the row where the table has no such column.
    pub(crate) fn cell_place(self, field: Field) -> Place {
        match self.table.column(field) {
            Some(column) => self.table.sheet.cell_place(self.index(), column.index),
            None => self.place(),
        }
    }

    /// The column of a field, counted from 0.
    pub(crate) fn column_of(self, field: Field) -> Option<u32> {
        self.table.column(field).map(|column| column.index)
    }

    /// The header over a field as the sheet words it.
    pub(crate) fn header(self, field: Field) -> String {
        let column = self.table.column(field);
        let header = column.map_or("", |column| column.header.as_str());
        super::text::single_spaced(header)
    }

    /// What stands in a field's cell or in the merged range over it.
    pub(crate) fn value(self, field: Field) -> Option<&'t CellValue> {
        let column = self.table.column(field)?;
        self.at(column.index)
    }

    pub(crate) fn at(self, column: u32) -> Option<&'t CellValue> {
        let own = self
            .cells
            .cells
            .binary_search_by_key(&column, |(own, _)| *own);
        match own {
            Ok(at) => Some(&self.cells.cells[at].1),
            Err(_) => self.table.sheet.value(self.index(), column),
        }
    }

    /// The text of a cell as it is shown, cleaned; nothing is told.
    pub(crate) fn shown(self, field: Field) -> Option<String> {
        let text = clean(&self.value(field)?.shown());
        (!text.is_empty()).then_some(text)
    }

    /// The text of a cell, cleaned.
    pub(crate) fn text(self, field: Field, diags: &mut Diagnostics) -> Option<String> {
        let column = self.table.column(field)?;
        self.text_at(column, diags)
    }

    pub(crate) fn text_at(self, column: &Column, diags: &mut Diagnostics) -> Option<String> {
        let value = self.at(column.index)?;
        let place = || self.table.sheet.cell_place(self.index(), column.index);
        match value {
            CellValue::Fault(fault) => {
                diags.push(Problem::Fault(fault.clone()).at(place()));
                None
            }
            CellValue::Uncounted => {
                diags.push(Problem::Uncounted.at(place()));
                None
            }
            CellValue::Text(text) => {
                if is_broken(text) {
                    diags.push(Problem::BrokenText.at(place()));
                }
                Some(clean(text)).filter(|text| !text.is_empty())
            }
            CellValue::Number { .. }
            | CellValue::Date { .. }
            | CellValue::Time { .. }
            | CellValue::Flag(_) => Some(value.shown()),
        }
    }

    pub(crate) fn line(self, field: Field, diags: &mut Diagnostics) -> Option<Line> {
        Line::new(&self.said(field, diags)?)
    }

    pub(crate) fn paragraphs(self, field: Field, diags: &mut Diagnostics) -> Option<Paragraphs> {
        Paragraphs::new(&self.said(field, diags)?)
    }

    /// The text of a cell, unless it is a stroke for «nothing».
    fn said(self, field: Field, diags: &mut Diagnostics) -> Option<String> {
        let text = self.text(field, diags)?;
        (!matches!(text.as_str(), "-" | "–" | "—" | "−" | "--")).then_some(text)
    }

    /// A day of any spelling.
    pub(crate) fn day(self, field: Field, diags: &mut Diagnostics) -> Option<NaiveDate> {
        let value = self.value(field)?;
        let place = || self.cell_place(field);
        if let CellValue::Fault(_) | CellValue::Uncounted = value {
            self.text(field, diags);
            return None;
        }
        match days::of_cell(value) {
            DayReading::Day(day) => Some(day),
            DayReading::Serial(day) => {
                diags.push(Problem::SerialDay(day).at(place()));
                Some(day)
            }
            DayReading::Impossible => {
                diags.push(Problem::ImpossibleDay(clean(&value.shown())).at(place()));
                None
            }
            DayReading::Unread => {
                diags.push(Problem::UnreadDay(clean(&value.shown())).at(place()));
                None
            }
            DayReading::Blank => None,
        }
    }

    /// A whole number, 0 or more.
    pub(crate) fn count(self, field: Field, diags: &mut Diagnostics) -> Option<u32> {
        let text = self.text(field, diags)?;
        if is_dash(&text) {
            return None;
        }
        let count = numbers::count(&text);
        if count.is_none() {
            diags.push(Problem::UnreadNumber(text).at(self.cell_place(field)));
        }
        count
    }

    /// Columns that no list knows, under their own headers.
    pub(crate) fn other(self, diags: &mut Diagnostics) -> Vec<(Line, Paragraphs)> {
        let unknown = self
            .table
            .columns
            .iter()
            .filter(|column| column.field.is_none());
        unknown
            .filter_map(|column| {
                let text = self.text_at(column, diags)?;
                Some((Line::new(&column.header)?, Paragraphs::new(&text)?))
            })
            .collect()
    }

    /// Tells that a cell is empty which should not be.
    pub(crate) fn tell_missing(self, field: Field, need: Need, diags: &mut Diagnostics) {
        match need {
            Need::Required => self.tell_empty(field, diags),
            Need::Wanted => {
                let problem = Problem::MissingCell(self.header(field));
                diags.push(problem.at(self.cell_place(field)));
            }
        }
    }

    /// Tells that a required cell is empty.
    pub(crate) fn tell_empty(self, field: Field, diags: &mut Diagnostics) {
        let header = self.header(field);
        diags.push(Problem::EmptyCell(header).at(self.cell_place(field)));
    }

    /// Whether nothing stands in a field's cell.
    pub(crate) fn is_empty(self, field: Field) -> bool {
        self.value(field).is_none()
    }

    /// Columns numbered 1 2 3 … under a header.
    pub(crate) fn is_numbering(self) -> bool {
        let cells = &self.cells.cells;
        let mut numbered = cells.iter().zip(1..);
        cells.len() > 2
            && numbered
                .all(|((_, value), expect)| numbers::count(&clean(&value.shown())) == Some(expect))
    }

    /// The same with the columns in another order or one left out: different small numbers
    /// in nearly every column.
    pub(crate) fn is_numbering_in_disorder(self) -> bool {
        let columns = self.table.columns.len();
        let mut numbers: Vec<u32> = self
            .cells
            .cells
            .iter()
            .filter_map(|(_, value)| numbers::count(&clean(&value.shown())))
            .collect();
        let are_all = numbers.len() == self.cells.cells.len() && numbers.len() + 1 >= columns;
        numbers.sort_unstable();
        numbers.dedup();
        let is_small = numbers
            .last()
            .is_some_and(|last| *last as usize <= columns + 1);
        are_all && is_small && numbers.len() == self.cells.cells.len() && numbers.len() > 2
    }

    /// A row prepared for a record that was never written.
    fn has_only_a_number(self) -> bool {
        let number = self.table.column(Field::Number);
        match (self.cells.cells.as_slice(), number) {
            ([(column, value)], Some(number)) => {
                let text = clean(&value.shown());
                let digits = text.trim_end_matches('.');
                *column == number.index && digits.chars().all(|c| c.is_ascii_digit())
            }
            (_, _) => false,
        }
    }

    /// The only filled cell of the row, if it is a title inside the table: spread over
    /// columns, or outside the column that every record fills.
    pub(crate) fn title(self) -> Option<String> {
        let [(column, value)] = self.cells.cells.as_slice() else {
            return None;
        };
        let merge = self.table.sheet.merge_over(self.index(), *column);
        let is_wide = merge.is_some_and(|(first, last)| last.column > first.column);
        let bound = self.table.columns.iter().find(|own| own.index == *column);
        let is_key = bound
            .and_then(|own| own.field)
            .is_some_and(|field| KEY_FIELDS.contains(&field));
        (is_wide || !is_key && self.table.columns.len() > 2).then(|| clean(&value.shown()))
    }
}

/// The fields without which a row is no record.
const KEY_FIELDS: [Field; 10] = [
    Field::Words,
    Field::Name,
    Field::MentorName,
    Field::MenteeName,
    Field::Surname,
    Field::Title,
    Field::PlannedResult,
    Field::Heading,
    Field::Partner,
    Field::Award,
];

/// Whether the text is a dash or another mark of «nothing».
pub(crate) fn is_dash(text: &str) -> bool {
    matches!(
        text,
        "-" | "–" | "—" | "нет" | "н/д" | "х" | "x" | "−" | "--"
    )
}
