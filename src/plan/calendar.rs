//! The roadmap by months: in which months of the school year each measure falls.
//!
//! Only terms that name days or months are laid out; «по мере необходимости» and the like
//! have no place on a calendar.

use chrono::{Datelike, NaiveDate};

use crate::model::MonthSpan;
use crate::model::Roadmap;
use crate::model::RoadmapItem;
use crate::model::SchoolYear;
use crate::model::TermKind;

use super::facts::{CalendarFacts, CalendarRowFacts};

/// From August, when the year is prepared, to July.
const MONTHS: [(u32, &str); 12] = [
    (8, "авг"),
    (9, "сен"),
    (10, "окт"),
    (11, "ноя"),
    (12, "дек"),
    (1, "янв"),
    (2, "фев"),
    (3, "мар"),
    (4, "апр"),
    (5, "май"),
    (6, "июн"),
    (7, "июл"),
];

/// The calendar; `None` where no measure has a month of this year.
pub(super) fn calendar_facts(roadmap: &Roadmap, year: SchoolYear) -> Option<CalendarFacts> {
    let items = roadmap.items();
    let rows: Vec<CalendarRowFacts> = items.filter_map(|item| row(item, year)).collect();
    (!rows.is_empty()).then(|| CalendarFacts {
        months: MONTHS.map(|(_, name)| name.to_owned()).to_vec(),
        rows,
    })
}

fn row(item: &RoadmapItem, year: SchoolYear) -> Option<CalendarRowFacts> {
    let term = item.term.as_ref()?;
    let months = MONTHS
        .map(|(month, _)| falls(&term.kind, month, year))
        .to_vec();
    months.contains(&true).then_some(())?;
    Some(CalendarRowFacts {
        number: item.number.as_ref().map(ToString::to_string),
        title: item.title.as_ref()?.text(),
        months,
    })
}

/// Whether the measure falls in this month of the school year.
fn falls(term: &TermKind, month: u32, year: SchoolYear) -> bool {
    let this = index(if month >= 8 { year.0 } else { year.0 + 1 }, month);
    let at = |day: &NaiveDate| index(day.year(), day.month());
    match term {
        TermKind::Day(day) | TermKind::Until(day) => this == at(day),
        TermKind::Range(start, end) | TermKind::Months(start, end) => {
            (at(start)..=at(end)).contains(&this)
        }
        TermKind::TwoPoints(one, other) => this == at(one) || this == at(other),
        TermKind::Yearly(MonthSpan { first, last, .. }) => within(*first, *last, month),
        TermKind::SchoolYear => within(9, 5, month),
        TermKind::UntilYear(_)
        | TermKind::WholePeriod
        | TermKind::Continuous
        | TermKind::ByProgramme
        | TermKind::BySchedule
        | TermKind::OnEvent
        | TermKind::OnRequest
        | TermKind::TimesAYear(_)
        | TermKind::Quarterly
        | TermKind::Monthly
        | TermKind::EveryDays(_)
        | TermKind::ReportingPeriod
        | TermKind::Unread => false,
    }
}

/// Months counted from the beginning of our era.
fn index(year: i32, month: u32) -> i64 {
    i64::from(year) * 12 + i64::from(month)
}

/// Whether a month is in a span that may go over the new year.
fn within(first: u32, last: u32, month: u32) -> bool {
    if first <= last {
        (first..=last).contains(&month)
    } else {
        month >= first || month <= last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(term: &TermKind) -> Vec<u32> {
        let all = MONTHS.into_iter().map(|(month, _)| month);
        all.filter(|month| falls(term, *month, SchoolYear(2026)))
            .collect()
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_term_takes_its_months_of_the_school_year() {
        let yearly = |first, last| {
            TermKind::Yearly(MonthSpan {
                first,
                last,
                stated_yearly: true,
            })
        };
        for (term, expected) in [
            (TermKind::Until(day(2026, 10, 15)), vec![10]),
            (TermKind::Until(day(2025, 10, 15)), vec![]),
            (TermKind::Day(day(2027, 5, 3)), vec![5]),
            (
                TermKind::Range(day(2026, 12, 20), day(2027, 2, 1)),
                vec![12, 1, 2],
            ),
            (
                TermKind::TwoPoints(day(2026, 9, 1), day(2027, 5, 1)),
                vec![9, 5],
            ),
            (yearly(11, 1), vec![11, 12, 1]),
            (TermKind::SchoolYear, vec![9, 10, 11, 12, 1, 2, 3, 4, 5]),
            (TermKind::OnRequest, vec![]),
        ] {
            assert_eq!(months(&term), expected, "{term:?}");
        }
    }
}
