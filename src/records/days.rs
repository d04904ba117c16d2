//! Days in all the spellings of a school: `31.08.2020`, `1 сентября 2025 г.`,
//! `2025-09-01`, `«05» октября 2020 года`, a day that Excel keeps as a number.

use chrono::{Datelike, Days, NaiveDate};

use crate::workbook::CellValue;

use super::text::folded;

/// What a cell of a date column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayReading {
    Day(NaiveDate),
    /// Kept by Excel as a bare number, so that nobody sees the day on the sheet.
    Serial(NaiveDate),
    /// Looks like a day that no calendar has: 31.02.
    Impossible,
    Unread,
    Blank,
}

/// First and last number that is taken for a day: 2000-01-01 and 2050-12-31.
const SERIALS: std::ops::RangeInclusive<f64> = 36_526.0..=55_153.0;

/// The day of a cell.
pub(crate) fn of_cell(value: &CellValue) -> DayReading {
    match value {
        CellValue::Date { day, .. } => DayReading::Day(*day),
        CellValue::Number { value, .. } => of_serial(*value),
        CellValue::Text(text) => of_text(text),
        CellValue::Time { .. } | CellValue::Flag(_) => DayReading::Unread,
        CellValue::Fault(_) | CellValue::Uncounted => DayReading::Blank,
    }
}

fn of_serial(value: f64) -> DayReading {
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30);
    let day = SERIALS
        .contains(&value.trunc())
        .then(|| epoch?.checked_add_days(Days::new(whole(value))))
        .flatten();
    day.map_or(DayReading::Unread, DayReading::Serial)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value lies within SERIALS"
)]
fn whole(value: f64) -> u64 {
    value.trunc() as u64
}

/// The day of a text.
pub(crate) fn of_text(text: &str) -> DayReading {
    let text = text.trim();
    if text.is_empty() || super::table::is_dash(&text.to_lowercase()) {
        return DayReading::Blank;
    }
    let parts = parts(text);
    match parts.as_slice() {
        [
            Part::Number(day, _),
            Part::Number(month, _),
            Part::Number(year, length),
        ] if *length != 3 && *day <= 99 => day_of(full_year(*year, *length), *month, *day),
        [
            Part::Number(year, 4),
            Part::Number(month, 2),
            Part::Number(day, _),
            ..,
        ] => day_of(i64::from(*year), *month, *day),
        [
            Part::Number(day, _),
            Part::Month(month),
            Part::Number(year, length),
        ] if *length != 3 => day_of(full_year(*year, *length), *month, *day),
        [Part::Number(serial, 5)] => of_serial(f64::from(*serial)),
        [..] => DayReading::Unread,
    }
}

fn day_of(year: i64, month: u32, day: u32) -> DayReading {
    let year = i32::try_from(year).unwrap_or_default();
    if !(1900..=2199).contains(&year) {
        return DayReading::Impossible;
    }
    NaiveDate::from_ymd_opt(year, month, day).map_or(DayReading::Impossible, DayReading::Day)
}

/// 00–69 are years of this century.
fn full_year(year: u32, length: usize) -> i64 {
    let year = i64::from(year);
    match (length, year) {
        (1 | 2, 0..=69) => 2000 + year,
        (1 | 2, _) => 1900 + year,
        (_, _) => year,
    }
}

/// A part of a written date: a number with the count of its digits, or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Number(u32, usize),
    Month(u32),
    Word,
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
    let chars: Vec<char> = text.chars().collect();
    for run in chars.chunk_by(|left, right| kind(*left) == kind(*right)) {
        let word: String = run.iter().collect();
        if run[0].is_ascii_digit() {
            let number = word.parse().unwrap_or(u32::MAX);
            parts.push(Part::Number(number, run.len()));
        } else if run[0].is_alphabetic() && !is_year_mark(&word) {
            parts.push(month_of(&word).map_or(Part::Word, Part::Month));
        }
    }
    parts
}

/// «г.», «года» and the T of an ISO moment say nothing.
fn is_year_mark(word: &str) -> bool {
    matches!(
        folded(word).as_str(),
        "г" | "год" | "года" | "t" | "от" | "с" | "до" | "z"
    )
}

/// Beginnings of the months' names that tell them apart.
const MONTHS: [&str; 12] = [
    "янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
];

/// A month from 1 to 12 by its Russian name in any case or by its beginning.
pub(crate) fn month_of(word: &str) -> Option<u32> {
    let word = folded(word);
    let may = ["май", "мая", "мае", "маю", "маем"].contains(&word.as_str());
    MONTHS
        .iter()
        .zip(1..)
        .find(|(start, number)| match number {
            5 => may,
            _ => word.starts_with(**start),
        })
        .map(|(_, number)| number)
}

/// The last day of a month.
pub(crate) fn end_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let next = first.checked_add_months(chrono::Months::new(1))?;
    next.with_day(1)?.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_every_spelling() {
        let day = |y, m, d| DayReading::Day(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        for (text, expect) in [
            ("31.08.2020", day(2020, 8, 31)),
            ("1.9.25", day(2025, 9, 1)),
            ("01/09/2025", day(2025, 9, 1)),
            ("01.09.2025 г.", day(2025, 9, 1)),
            ("01.09.2025г.", day(2025, 9, 1)),
            ("1 сентября 2025 г.", day(2025, 9, 1)),
            ("«05» октября 2020 года", day(2020, 10, 5)),
            ("2025-09-01", day(2025, 9, 1)),
            ("2025-09-01T10:30:00", day(2025, 9, 1)),
            ("12 мая 1974", day(1974, 5, 12)),
            ("3 марта 2010", day(2010, 3, 3)),
            ("31.02.2025", DayReading::Impossible),
            ("00.09.2025", DayReading::Impossible),
            ("29.02.2025", DayReading::Impossible),
            ("01.13.2025", DayReading::Impossible),
            ("в сентябре", DayReading::Unread),
            ("09.2025", DayReading::Unread),
            ("", DayReading::Blank),
            ("–", DayReading::Blank),
        ] {
            assert_eq!(of_text(text), expect, "{text}");
        }
        assert_eq!(of_text("29.02.2024"), day(2024, 2, 29));
    }

    #[test]
    fn a_bare_number_is_a_day_of_this_century() {
        let look = crate::workbook::NumberLook::General;
        let cell = |value| of_cell(&CellValue::Number { value, look });
        let day = NaiveDate::from_ymd_opt(2024, 10, 2).unwrap();
        assert_eq!(cell(45_567.0), DayReading::Serial(day));
        assert_eq!(cell(12.0), DayReading::Unread);
        assert_eq!(cell(-1e300), DayReading::Unread);
        assert_eq!(cell(f64::NAN), DayReading::Unread);
    }
}
