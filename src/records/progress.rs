//! What a roadmap's fact columns say of a measure: status, days, proof, reason, new term.
//!
//! A cell may list several days; a mark such as «выполнено 15.10.2025» tells its day
//! itself. What the facts amount to is judged in `indicators`.

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::FactStatus;
use crate::model::Line;
use crate::model::Progress;
use crate::model::TermKind;
use crate::workbook::CellValue;

use super::days::{self, DayReading};
use super::fields::Field;
use super::problem::Problem;
use super::table::{Row, is_dash};
use super::terms;
use super::text::folded;

/// The facts of a row; `None` where its fact columns are empty.
pub(super) fn read(row: Row<'_>, diags: &mut Diagnostics) -> Option<Progress> {
    let mark = row.text(Field::Status, diags).filter(|text| !is_dash(text));
    let status = mark.as_deref().and_then(self::status);
    if let (Some(text), None) = (&mark, status) {
        diags.push(Problem::UnreadStatus(text.clone()).at(row.cell_place(Field::Status)));
    }
    let mut proof = row.paragraphs(Field::ActualResult, diags);
    let mut days = days(row, diags);
    if days.is_empty() {
        days = mark.as_deref().map(told_days).unwrap_or_default();
    }
    if days.is_empty()
        && let Some(text) = proof.take_if(|proof| !all_days(&proof.text()).is_empty())
    {
        days = all_days(&text.text());
    }
    let reason = row.paragraphs(Field::Reason, diags);
    let told = mark
        .iter()
        .cloned()
        .chain(reason.as_ref().map(|reason| reason.text()));
    let moved = told.filter_map(|text| moved_to(&text)).next();
    let new_term = row.line(Field::NewTerm, diags).or(moved);
    let progress = Progress {
        status,
        days,
        proof,
        reason,
        new_deadline: new_term
            .as_ref()
            .and_then(|term| terms::read(term.as_str()).deadline()),
        new_term,
    };
    (progress != Progress::default()).then_some(progress)
}

/// The days of the cell, the earliest first, each once.
fn days(row: Row<'_>, diags: &mut Diagnostics) -> Vec<NaiveDate> {
    if let Some(CellValue::Text(text)) = row.value(Field::FactDate) {
        let several = all_days(text);
        if several.len() > 1 {
            return several;
        }
    }
    row.day(Field::FactDate, diags).into_iter().collect()
}

/// The days of a text that holds nothing but days; none where it says something else.
fn all_days(text: &str) -> Vec<NaiveDate> {
    let mut days = Vec::new();
    let parts = text
        .split([',', ';', '\n'])
        .flat_map(|part| part.split(" и "));
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        match days::of_text(part) {
            DayReading::Day(day) => days.push(day),
            DayReading::Serial(_)
            | DayReading::Impossible
            | DayReading::Unread
            | DayReading::Blank => return Vec::new(),
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}

/// «Выполнено 15.10.2025» → the day behind the word.
fn told_days(mark: &str) -> Vec<NaiveDate> {
    let from = mark.find(|c: char| c.is_ascii_digit());
    let days = from.map(|from| all_days(&mark[from..]));
    days.unwrap_or_default()
}

/// «…; перенесено на сентябрь 2026 года» → «сентябрь 2026 года», where that is a term.
fn moved_to(text: &str) -> Option<Line> {
    let lower = text.to_lowercase();
    let signs = [
        "новый срок",
        "перенесено на",
        "перенесён на",
        "перенесен на",
        "перенесены на",
    ];
    let (at, sign) = signs
        .iter()
        .filter_map(|sign| Some((lower.find(sign)?, sign)))
        .min()?;
    // Lower case keeps the length of Russian letters.
    let rest = text.get(at + sign.len()..)?;
    let rest = rest.split([';', '\n']).next()?;
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '–' | '-' | '.'));
    let is_term = terms::read(rest) != TermKind::Unread && !folded(rest).is_empty();
    is_term.then(|| Line::new(rest)).flatten()
}

/// What became of a measure, by the words of a mark.
pub(super) fn status(text: &str) -> Option<FactStatus> {
    let plain = folded(text);
    let starts = |words: &[&str]| words.iter().any(|word| plain.starts_with(word));
    let says = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    let is_tick = text.trim().starts_with(['+', '✓', '✔', '☑']);
    if says(&["частич", "не полностью", "не в полном"]) {
        Some(FactStatus::Partly)
    } else if starts(NOT_DONE) {
        Some(FactStatus::NotDone)
    } else if starts(&[
        "снят",
        "отмен",
        "исключ",
        "неактуальн",
        "не актуальн",
        "не требуется",
    ]) {
        Some(FactStatus::Withdrawn)
    } else if starts(&["срок не", "не наступил", "срок еще"]) {
        Some(FactStatus::NotDue)
    } else if starts(&[
        "в работе",
        "в процессе",
        "выполняется",
        "исполняется",
        "продолжается",
        "ведется",
        "реализуется",
    ]) {
        Some(FactStatus::InWork)
    } else if is_tick || plain == "да" || starts(DONE) {
        let late = says(&[
            "опоздан",
            "просроч",
            "позже",
            "позднее",
            "с нарушением срок",
            "не в срок",
        ]);
        Some(match (late, says(&["в срок", "своевременно"])) {
            (true, _) => FactStatus::DoneLate,
            (false, true) => FactStatus::DoneInTime,
            (false, false) => FactStatus::Done,
        })
    } else {
        None
    }
}

#[rustfmt::skip]
const NOT_DONE: &[&str] = &[
    "не выполн", "не исполн", "невыполн", "неисполн", "нет", "не провед", "не сделан", "не реализ", "не состоял", "не заверш",
    "перенес",
];
#[rustfmt::skip]
const DONE: &[&str] = &[
    "выполн", "исполн", "да ", "провед", "сделан", "реализован", "заверш", "готов", "состоял", "просроч", "в срок", "своевременно",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_all_kinds_are_read() {
        use FactStatus::{Done, DoneInTime, DoneLate, InWork, NotDone, NotDue, Partly, Withdrawn};
        for (text, expect) in [
            ("выполнено", Some(Done)),
            ("Выполнено в срок", Some(DoneInTime)),
            ("выполнено с опозданием", Some(DoneLate)),
            ("исполнено, но не в срок", Some(DoneLate)),
            ("да", Some(Done)),
            ("+", Some(Done)),
            ("✓", Some(Done)),
            ("Проведено 15.10.2025", Some(Done)),
            ("частично", Some(Partly)),
            ("выполнено частично", Some(Partly)),
            ("выполнено не полностью", Some(Partly)),
            ("не выполнено", Some(NotDone)),
            ("нет", Some(NotDone)),
            ("перенесено на май 2026", Some(NotDone)),
            ("в работе", Some(InWork)),
            ("выполняется", Some(InWork)),
            ("срок не наступил", Some(NotDue)),
            ("снято", Some(Withdrawn)),
            ("отменено", Some(Withdrawn)),
            ("смотри протокол", None),
        ] {
            assert_eq!(status(text), expect, "{text}");
        }
    }

    #[test]
    fn a_cell_may_list_days_and_nothing_else() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(
            all_days("20.01.2026, 15.10.2025; 14.04.2026"),
            [day(2025, 10, 15), day(2026, 1, 20), day(2026, 4, 14)]
        );
        assert_eq!(all_days("15.10.2025 и 20.01.2026").len(), 2);
        assert_eq!(all_days("Приказ от 29.08.2025 № 5"), []);
        assert_eq!(told_days("Выполнено 15.10.2025"), [day(2025, 10, 15)]);
        assert_eq!(told_days("Выполнено, приказ от 15.10.2025 № 5"), []);
    }

    #[test]
    fn a_new_term_is_taken_out_of_the_reason() {
        let moved = |text| moved_to(text).map(|term| term.to_string());
        assert_eq!(
            moved("Болезнь педагога; перенесено на март 2026 года"),
            Some("март 2026 года".to_owned())
        );
        assert_eq!(
            moved("Новый срок: до 15.04.2026."),
            Some("до 15.04.2026".to_owned())
        );
        assert_eq!(moved("перенесено на другую площадку"), None);
        assert_eq!(moved("Болезнь педагога"), None);
    }
}
