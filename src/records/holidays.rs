//! Reads the days without meetings: the list «Каникулы», a row for each holiday.
//!
//! The card may name holidays too; both roads end in [`checked`].

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Holiday;
use crate::model::Line;
use crate::model::TermKind;
use crate::place::Place;

use super::fields::Field;
use super::meetings;
use super::people::{self, Need};
use super::problem::Problem;
use super::table::{Row, Table};
use super::terms;

/// The summer is the longest holiday, from the last days of May to the end of August.
const LONGEST: i64 = 110;

/// The holidays of a list.
pub(crate) fn read(table: &Table<'_>, diags: &mut Diagnostics) -> Vec<Holiday> {
    let rows = table
        .rows()
        .filter(|row| row.title().is_none() && !people::is_signature(*row));
    rows.filter_map(|row| read_row(row, diags)).collect()
}

fn read_row(row: Row<'_>, diags: &mut Diagnostics) -> Option<Holiday> {
    let name = row
        .line(Field::Holiday, diags)
        .or_else(|| row.line(Field::Heading, diags));
    let stated = row.shown(Field::Term).and_then(|text| range(&text));
    let first = row.day(Field::Start, diags).or(stated.map(|days| days.0));
    let last = row
        .day(Field::EndPlanned, diags)
        .or(stated.map(|days| days.1));
    for (field, day) in [(Field::Start, first), (Field::EndPlanned, last)] {
        if day.is_none() && row.is_empty(field) {
            row.tell_missing(field, Need::Wanted, diags);
        }
    }
    checked(name, first?, last?, row.cell_place(Field::Start), diags)
}

/// «25.10.2025–02.11.2025», «с 25 октября по 2 ноября 2025 г.».
pub(crate) fn range(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let TermKind::Range(first, last) = terms::read(text) else {
        return None;
    };
    Some((first, last))
}

/// A holiday whose days stand in order and are not too many to be one.
pub(crate) fn checked(
    name: Option<Line>,
    first: NaiveDate,
    last: NaiveDate,
    place: Place,
    diags: &mut Diagnostics,
) -> Option<Holiday> {
    if first > last {
        let problem = Problem::StartAfterEnd {
            start: first,
            end: last,
        };
        diags.push(problem.at(place));
        return None;
    }
    let days = (last - first).num_days() + 1;
    if days > LONGEST {
        diags.push(meetings::Problem::LongHoliday { days }.at(place));
        return None;
    }
    Some(Holiday {
        name,
        first,
        last,
        place,
    })
}
