//! Knows a questionnaire by its headers: a time stamp, an address or a name beside whole
//! sentences. A list of people whose columns are named shortly is none.

use crate::workbook::{CellValue, Sheet, SheetRow};

use crate::records::fields::{Field, List};
use crate::records::finder;
use crate::records::table::{Column, Table};
use crate::records::text::folded;

use super::measurements;

/// A web form puts its headers into the first row; people write titles above it.
const FIRST_ROWS: usize = 10;

/// A questionnaire, if the sheet holds one.
pub(super) fn questionnaire<'a>(sheet: &'a Sheet, file: &str) -> Option<Table<'a>> {
    let mut titles = format!("{} {}", folded(sheet.name()), folded(file));
    for (at, row) in sheet.rows().iter().enumerate().take(FIRST_ROWS) {
        let columns = columns(row);
        if is_questionnaire(&columns, &titles) {
            let above = sheet.rows()[..at].iter().map(|row| row.index).collect();
            let below = sheet.rows()[at + 1..].iter();
            let kept = below.filter(|row| !is_summary(row)).collect();
            return Some(Table::new(
                sheet,
                List::Answers,
                columns,
                row.index,
                above,
                kept,
            ));
        }
        for (_, value) in &row.cells {
            titles.push_str(&folded(&value.shown()));
            titles.push(' ');
        }
    }
    None
}

fn columns(row: &SheetRow) -> Vec<Column> {
    let labels = row.cells.iter().filter_map(|(index, value)| match value {
        CellValue::Text(text) => Some((*index, text.trim())),
        CellValue::Number { .. }
        | CellValue::Date { .. }
        | CellValue::Time { .. }
        | CellValue::Flag(_)
        | CellValue::Fault(_)
        | CellValue::Uncounted => None,
    });
    let mut columns: Vec<Column> = Vec::new();
    for (index, header) in labels {
        let field = finder::field_of(List::Answers, header);
        // Of two columns of one meaning the first one counts, the other is no question.
        columns.push(Column {
            index,
            header: header.to_owned(),
            field,
            meant: None,
        });
    }
    columns
}

fn is_questionnaire(columns: &[Column], titles: &str) -> bool {
    let has = |fields: &[Field]| {
        columns
            .iter()
            .any(|column| column.field.is_some_and(|field| fields.contains(&field)))
    };
    let unknown = || columns.iter().filter(|column| column.field.is_none());
    let sentences = unknown()
        .filter(|column| is_sentence(&column.header))
        .count();
    let questions = unknown()
        .filter(|column| is_question(&column.header))
        .count();
    let somebody = [
        Field::Name,
        Field::MentorName,
        Field::MenteeName,
        Field::Code,
        Field::Email,
    ];
    let named = ["анкет", "опрос"].iter().any(|word| titles.contains(word));
    let stamped = has(&[Field::Date]);
    if is_list_of_people(columns) {
        return false;
    }
    if stamped || has(&somebody) && named {
        return sentences >= 2;
    }
    has(&somebody) && questions >= 2 && 2 * questions >= unknown().count()
}

/// People sign up by web forms too: two columns that only a list of people has.
fn is_list_of_people(columns: &[Column]) -> bool {
    let own = [
        Field::Competencies,
        Field::Achievements,
        Field::Interests,
        Field::DesiredAge,
        Field::TimeResource,
        Field::Trained,
        Field::Request,
        Field::Category,
        Field::Birth,
        Field::Representative,
    ];
    let lists = [List::Mentors, List::Mentees];
    let is_own = |column: &&Column| {
        let mut fields = lists
            .iter()
            .filter_map(|list| finder::field_of(*list, &column.header));
        fields.any(|field| own.contains(&field))
    };
    columns.iter().filter(is_own).count() >= 2
}

/// Several words that are no column of another list.
fn is_sentence(header: &str) -> bool {
    if finder::is_known(header) {
        return false;
    }
    let words = header.split_whitespace().count();
    words > 3 || is_question(header) && words > 1
}

/// Words with which a statement or a question of a questionnaire begins, folded.
const BEGINNINGS: [&str; 18] = [
    "оцените",
    "насколько",
    "ожидаем",
    "как ",
    "что ",
    "рады ли",
    "рад ли",
    "довольны",
    "удовлетворены",
    "чего ",
    "какой ",
    "какая ",
    "какие ",
    "хотите ",
    "хотели бы",
    "сталкивались",
    "приходилось",
    "оправдались",
];

/// Whether the header asks: by its question mark, its number, its scale or its first word.
fn is_question(header: &str) -> bool {
    let numbered = super::kinds::number_of(header).0.is_some();
    let folded = folded(header);
    header.contains('?')
        || numbered
        || folded.contains("от 1 до")
        || BEGINNINGS.iter().any(|start| folded.starts_with(start))
}

/// Totals and means that somebody counted under the answers.
fn is_summary(row: &SheetRow) -> bool {
    let Some((_, CellValue::Text(first))) = row.cells.first() else {
        return false;
    };
    let first = folded(first);
    ["итого", "всего", "средн", "сумма"]
        .iter()
        .any(|word| first.starts_with(word))
}

/// A list of mentees with two columns for each subject: before and after.
pub(super) fn wide_measurements(sheet: &Sheet) -> Option<Table<'_>> {
    for (last, labels) in finder::headers(sheet) {
        let columns: Vec<Column> = labels
            .into_iter()
            .map(|(index, header)| Column {
                index,
                field: finder::field_of(List::Measurements, &header)
                    .filter(|field| !matches!(field, Field::Entry | Field::Exit)),
                header,
                meant: None,
            })
            .collect();
        if !is_wide(&columns) {
            continue;
        }
        let above = sheet.rows().iter().map(|row| row.index);
        let above = above.take_while(|row| *row < last).collect();
        let below = sheet.rows().iter().filter(|row| row.index > last);
        let kept = below.filter(|row| !is_summary(row)).collect();
        return Some(Table::new(
            sheet,
            List::Measurements,
            columns,
            last,
            above,
            kept,
        ));
    }
    None
}

/// Somebody's name, at least one whole pair of columns, and nothing that is neither.
fn is_wide(columns: &[Column]) -> bool {
    let is_name = |field: Field| matches!(field, Field::Name | Field::MenteeName);
    let named = columns.iter().any(|own| own.field.is_some_and(is_name));
    let unknown = columns.iter().filter(|own| own.field.is_none()).count();
    let subjects = measurements::subjects(columns);
    named && !subjects.is_empty() && 2 * subjects.len() == unknown
}
