//! What became of the roadmap's measures: every kind of term against every kind of mark,
//! worked out by hand from the rules of `domain.md` d.2 (I11), h 18 and k.1.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support file serves several tests")]

#[path = "support/dataset.rs"]
mod dataset;

use chrono::NaiveDate;

use dataset::{day, line, place};
use nastavnik::indicators::{Fate, Horizon, Review, Times, review};
use nastavnik::model::{
    FactStatus, Level, MonthSpan, Paragraphs, Progress, Roadmap, RoadmapItem, RoadmapRow,
    SchoolYear, Term, TermKind,
};

/// A measure of a stage with its term, mark and days of the deed.
fn row(stage: &str, kind: TermKind, status: Option<FactStatus>, days: &[NaiveDate]) -> RoadmapRow {
    RoadmapRow::Item(Box::new(RoadmapItem {
        cells: Vec::new(),
        number: None,
        stage: Some(line(stage)),
        title: Paragraphs::new("Провести встречу"),
        term: Some(Term {
            raw: String::new(),
            kind,
            inherited: false,
        }),
        responsible: Vec::new(),
        result: None,
        level: Level::School,
        heading: false,
        progress: Some(Progress {
            status,
            days: days.to_vec(),
            proof: Paragraphs::new("Протокол"),
            ..Progress::default()
        }),
        place: place(),
    }))
}

fn roadmap(rows: Vec<RoadmapRow>) -> Roadmap {
    Roadmap {
        preface: Vec::new(),
        afterword: Vec::new(),
        columns: Vec::new(),
        rows,
        place: place(),
    }
}

/// The year 2025/2026 as of 29 May 2026, of a plan that states no period.
fn this_year() -> Horizon {
    Horizon {
        year: SchoolYear(2025),
        day: day(2026, 5, 29),
        plan: None,
    }
}

fn judged(map: &Roadmap, horizon: Horizon) -> Review<'_> {
    review(map, &horizon).unwrap()
}

#[track_caller]
fn check(kind: TermKind, status: Option<FactStatus>, days: &[NaiveDate], expect: Fate) {
    let map = roadmap(vec![row("Этап 2", kind.clone(), status, days)]);
    let review = judged(&map, this_year());
    assert_eq!(review.rows[0].fate, expect, "{kind:?} {status:?} {days:?}");
}

fn until(year: i32, month: u32, date: u32) -> TermKind {
    TermKind::Until(day(year, month, date))
}

#[test]
fn the_day_of_the_deed_decides_what_is_late() {
    use FactStatus::{Done, DoneInTime, DoneLate};
    let term = || until(2025, 10, 15);
    let (before, on, after) = (day(2025, 10, 14), day(2025, 10, 15), day(2025, 10, 22));
    check(term(), Some(Done), &[before], Fate::InTime);
    check(term(), Some(Done), &[on], Fate::InTime);
    check(term(), Some(Done), &[after], Fate::Late);
    check(term(), Some(DoneInTime), &[after], Fate::Late);
    check(term(), Some(DoneLate), &[], Fate::Late);
    check(term(), Some(DoneLate), &[before], Fate::Late);
    check(term(), None, &[before], Fate::InTime);
    check(term(), None, &[after], Fate::Late);
    let months = TermKind::Months(day(2025, 10, 1), day(2025, 11, 30));
    check(
        months.clone(),
        Some(Done),
        &[day(2025, 11, 30)],
        Fate::InTime,
    );
    check(months, Some(Done), &[day(2025, 12, 1)], Fate::Late);
    check(TermKind::BySchedule, Some(Done), &[after], Fate::InTime);
}

#[test]
fn a_delay_is_counted_in_days() {
    let map = roadmap(vec![row(
        "Этап 2",
        until(2025, 10, 15),
        Some(FactStatus::Done),
        &[day(2025, 10, 22)],
    )]);
    assert_eq!(judged(&map, this_year()).rows[0].days_late, Some(7));
}

#[test]
fn a_term_that_has_not_come_is_no_failure() {
    use FactStatus::{Done, InWork, NotDone, NotDue, Partly, Withdrawn};
    let (past, ahead) = (|| until(2026, 5, 28), || until(2026, 6, 15));
    for status in [
        None,
        Some(NotDue),
        Some(InWork),
        Some(NotDone),
        Some(Partly),
    ] {
        check(ahead(), status, &[], Fate::NotDue);
    }
    check(past(), Some(NotDue), &[], Fate::Undone);
    check(past(), Some(InWork), &[], Fate::Undone);
    check(past(), Some(NotDone), &[], Fate::Undone);
    check(past(), Some(Partly), &[], Fate::Partly);
    check(past(), None, &[], Fate::Unstated);
    check(TermKind::OnRequest, Some(InWork), &[], Fate::NotDue);
    check(TermKind::OnRequest, None, &[], Fate::Unstated);
    check(past(), Some(Withdrawn), &[], Fate::Withdrawn);
    check(ahead(), Some(Withdrawn), &[], Fate::Withdrawn);
    // The day of the report itself still belongs to the term.
    check(until(2026, 5, 29), Some(NotDue), &[], Fate::NotDue);
    // What is done behind the day of the report is not known to it.
    check(past(), Some(Done), &[day(2026, 6, 1)], Fate::Undone);
    check(ahead(), Some(Done), &[day(2026, 6, 1)], Fate::NotDue);
}

#[test]
fn what_comes_again_is_judged_by_how_often_it_was_done() {
    use FactStatus::Done;
    let days = [day(2025, 10, 15), day(2026, 1, 20), day(2026, 4, 14)];
    let thrice = || TermKind::TimesAYear(3);
    check(thrice(), Some(Done), &days, Fate::InTime);
    check(thrice(), None, &days, Fate::InTime);
    check(TermKind::Quarterly, None, &days, Fate::NotDue);
    let after_classes = Horizon {
        day: day(2026, 6, 20),
        ..this_year()
    };
    let map = roadmap(vec![
        row("Этап 2", TermKind::Quarterly, Some(Done), &days),
        row("Этап 2", thrice(), Some(Done), &days[..1]),
        row("Этап 2", thrice(), None, &days[..1]),
    ]);
    let review = judged(&map, after_classes);
    let told: Vec<_> = review
        .rows
        .iter()
        .map(|row| (row.fate, row.times))
        .collect();
    let times = |done, required| Some(Times { done, required });
    // One day beside «выполнено» is the day on which all of it was done.
    assert_eq!(
        told,
        [
            (Fate::Partly, times(3, 4)),
            (Fate::InTime, None),
            (Fate::Partly, times(1, 3)),
        ]
    );
}

#[test]
fn each_of_two_terms_has_its_own_last_day() {
    let points = || TermKind::TwoPoints(day(2025, 12, 1), day(2026, 5, 31));
    let check = |days: &[NaiveDate], expect| check(points(), None, days, expect);
    check(&[day(2025, 12, 31), day(2026, 5, 20)], Fate::InTime);
    check(&[day(2026, 1, 12), day(2026, 5, 20)], Fate::Late);
    check(&[day(2025, 12, 20)], Fate::NotDue);
}

#[test]
fn a_term_of_every_year_has_one_instance_a_year() {
    let yearly = |first, last| {
        TermKind::Yearly(MonthSpan {
            first,
            last,
            stated_yearly: true,
        })
    };
    let deadline = |stage: &str, kind: TermKind| {
        let map = roadmap(vec![
            row("Этап 1", TermKind::SchoolYear, None, &[]),
            row(stage, kind, None, &[]),
        ]);
        judged(&map, this_year()).rows[1].deadline
    };
    // September to December lie in 2025, January to August in 2026.
    assert_eq!(deadline("Этап 2", yearly(9, 9)), Some(day(2025, 9, 30)));
    assert_eq!(deadline("Этап 4", yearly(2, 4)), Some(day(2026, 4, 30)));
    assert_eq!(deadline("Этап 6", yearly(5, 5)), Some(day(2026, 5, 31)));
    assert_eq!(deadline("Этап 6", yearly(12, 1)), Some(day(2026, 1, 31)));
    // What prepares the year lies before it: «август–сентябрь», «июнь–август» of stage 1.
    assert_eq!(deadline("Этап 2", yearly(8, 9)), Some(day(2025, 9, 30)));
    assert_eq!(deadline("Этап 1", yearly(6, 8)), Some(day(2025, 8, 31)));
    assert_eq!(deadline("Этап 7", yearly(6, 6)), Some(day(2026, 6, 30)));
    assert_eq!(
        deadline("Этап 2", TermKind::SchoolYear),
        Some(day(2026, 5, 31))
    );
}

#[test]
fn a_map_of_several_years_reports_the_rows_of_one() {
    use FactStatus::{Done, NotDone};
    let plan = Some((day(2024, 9, 1), day(2027, 8, 31)));
    let horizon = Horizon {
        plan,
        ..this_year()
    };
    let may = TermKind::Yearly(MonthSpan {
        first: 5,
        last: 5,
        stated_yearly: true,
    });
    let map = roadmap(vec![
        row(
            "Этап 1",
            until(2024, 8, 30),
            Some(Done),
            &[day(2024, 8, 30)],
        ),
        row(
            "Этап 1",
            until(2025, 8, 29),
            Some(Done),
            &[day(2025, 8, 28)],
        ),
        row("Этап 2", until(2025, 3, 1), Some(NotDone), &[]),
        row(
            "Этап 2",
            until(2025, 3, 1),
            Some(Done),
            &[day(2025, 11, 10)],
        ),
        row(
            "Этап 2",
            until(2025, 10, 1),
            Some(Done),
            &[day(2025, 10, 1)],
        ),
        row("Этап 2", until(2026, 11, 1), None, &[]),
        row("Этап 3", may, None, &[day(2025, 5, 20), day(2026, 5, 21)]),
    ]);
    let review = judged(&map, horizon);
    assert_eq!((review.finished_before, review.later), (1, 1));
    let told: Vec<_> = review
        .rows
        .iter()
        .map(|row| (row.fate, row.carried))
        .collect();
    assert_eq!(
        told,
        [
            (Fate::InTime, false),
            (Fate::Undone, true),
            (Fate::Late, true),
            (Fate::InTime, false),
            (Fate::InTime, false),
        ]
    );
    assert_eq!(review.rows[4].done, [day(2026, 5, 21)]);
}

#[test]
fn overdue_is_what_is_not_done_when_its_term_is_over() {
    let moved = |new_deadline| {
        let mut row = row(
            "Этап 2",
            until(2025, 10, 15),
            Some(FactStatus::NotDone),
            &[],
        );
        if let RoadmapRow::Item(item) = &mut row {
            item.progress.as_mut().unwrap().new_deadline = new_deadline;
        }
        row
    };
    let map = roadmap(vec![moved(None), moved(Some(day(2026, 6, 1)))]);
    let review = judged(&map, this_year());
    let on = day(2025, 11, 14);
    assert_eq!(review.rows[0].overdue_on(on), Some(30));
    assert_eq!(review.rows[0].overdue_on(day(2025, 10, 15)), None);
    assert_eq!(review.rows[1].overdue_on(on), None);
}
