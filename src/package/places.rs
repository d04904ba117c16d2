//! Rows of the lists as a person looks for them: «Участники.xlsx, «Наставники», строки 7, 19».

use std::collections::{BTreeMap, BTreeSet};

use crate::place::Place;

/// The places by their files and sheets, the rows of one sheet together.
pub(super) fn grouped<'a>(places: impl Iterator<Item = &'a Place>) -> String {
    let mut sheets: BTreeMap<(String, String), BTreeSet<u32>> = BTreeMap::new();
    for place in places {
        let sheet = place.sheet().unwrap_or_default().to_owned();
        let rows = sheets
            .entry((place.short_file_name().to_owned(), sheet))
            .or_default();
        rows.extend(place.area().map(|area| area.first_row() + 1));
    }
    let sheets = sheets.iter().map(|((file, sheet), rows)| {
        let sheet = if sheet.is_empty() {
            String::new()
        } else {
            format!(", «{sheet}»")
        };
        format!("{file}{sheet}{}", rows_text(rows))
    });
    sheets.collect::<Vec<_>>().join("; ")
}

/// «, строка 7», «, строки 7, 19–24».
fn rows_text(rows: &BTreeSet<u32>) -> String {
    let rows: Vec<u32> = rows.iter().copied().collect();
    let runs: Vec<String> = rows
        .chunk_by(|row, next| *next == row + 1)
        .map(run_text)
        .collect();
    match rows.len() {
        0 => String::new(),
        1 => format!(", строка {}", runs.join(", ")),
        _ => format!(", строки {}", runs.join(", ")),
    }
}

fn run_text(run: &[u32]) -> String {
    match run {
        [first, _, .., last] => format!("{first}–{last}"),
        rows => rows
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Area;

    fn row(sheet: &str, row: u32) -> Place {
        Place::Cells {
            file: "input/school/Участники.xlsx".into(),
            sheet: sheet.into(),
            area: Area::Row(row),
        }
    }

    #[test]
    fn rows_of_a_sheet_stand_together() {
        let places = [
            row("Наставники", 6),
            row("Наставляемые", 3),
            row("Наставники", 18),
            row("Наставники", 6),
        ];
        assert_eq!(
            grouped(places.iter()),
            "Участники.xlsx, «Наставляемые», строка 4; Участники.xlsx, «Наставники», строки 7, 19"
        );
        let many = [1, 2, 3, 5, 6, 9].map(|index| row("Пары", index));
        assert_eq!(
            grouped(many.iter()),
            "Участники.xlsx, «Пары», строки 2–4, 6, 7, 10"
        );
    }
}
