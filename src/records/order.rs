//! The text of an authority's order, a part a row, and its target values by years.

use crate::diag::Diagnostics;
use crate::model::Line;
use crate::model::OrderPart;
use crate::model::OrderText;
use crate::model::Paragraphs;
use crate::model::PartKind;
use crate::model::YearTargets;
use crate::place::Place;

use super::fields::Field;
use super::problem::Problem;
use super::table::{Row, Table};
use super::text::folded;

/// Reads the sheet of an order's text.
pub(crate) fn read(table: &Table<'_>, diags: &mut Diagnostics) -> OrderText {
    let parts = table.all_rows().filter_map(|row| part(row, diags));
    OrderText {
        parts: parts.collect(),
        place: table.sheet.place(),
    }
}

fn part(row: Row<'_>, diags: &mut Diagnostics) -> Option<OrderPart> {
    let name = row.text(Field::Part, diags)?;
    let text = Paragraphs::new(&row.text(Field::Text, diags)?)?;
    let kind = kind(&name);
    if kind.is_none() {
        diags.push(Problem::UnknownPart(name).at(row.cell_place(Field::Part)));
    }
    Some(OrderPart {
        kind: kind?,
        text,
        place: row.cell_place(Field::Text),
    })
}

const PARTS: [(&str, PartKind); 9] = [
    ("бланк", PartKind::Letterhead),
    ("вид документа", PartKind::Title),
    ("дата", PartKind::Date),
    ("номер", PartKind::Number),
    ("заголовок", PartKind::Subject),
    ("преамбула", PartKind::Preamble),
    ("распорядительное слово", PartKind::Command),
    ("должность", PartKind::Post),
    ("подпись", PartKind::Signature),
];

fn kind(name: &str) -> Option<PartKind> {
    let name = folded(name);
    let (word, number) = name.rsplit_once(' ').unwrap_or((&name, ""));
    match (word, number.parse()) {
        ("пункт", _) => Some(PartKind::Item),
        ("приложение" | "приложение №", Ok(number)) => {
            Some(PartKind::Annex(number))
        }
        (_, _) => {
            let part = PARTS.iter().find(|(own, _)| *own == name);
            part.map(|(_, kind)| *kind)
        }
    }
}

/// Reads the table of target values; every column is printed as it stands.
pub(crate) fn year_targets(table: &Table<'_>, diags: &mut Diagnostics) -> YearTargets {
    let mut blank: Option<Place> = None;
    let mut rows = Vec::new();
    for row in table.rows() {
        let mut cells = Vec::new();
        for column in &table.columns {
            let text = row.text_at(column, diags);
            let text = text.and_then(|text| Line::new(&text));
            if text.is_none() && column.field.is_none() {
                let place = table.sheet.cell_place(row.index(), column.index);
                blank = Some(blank.map_or(place.clone(), |first| first.through(&place)));
            }
            cells.push(text);
        }
        rows.push(cells);
    }
    let headers = table.columns.iter();
    YearTargets {
        columns: headers
            .filter_map(|column| Line::new(&column.header))
            .collect(),
        rows,
        blank,
        place: table.sheet.place(),
    }
}
