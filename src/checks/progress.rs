//! How the roadmap was carried out, against its terms and proofs (`domain.md` h 18).
//!
//! Every check looks at the measures as `indicators` judges them, so that a message says
//! what the report will print.

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::indicators::Fate;
use crate::indicators::Horizon;
use crate::indicators::Judged;
use crate::indicators::review;
use crate::model::ColumnRole;
use crate::model::Dataset;
use crate::model::FactStatus;
use crate::model::Paragraphs;
use crate::model::Roadmap;
use crate::model::RoadmapItem;
use crate::place::Place;

use super::problem::Problem;

/// A measure with what a message needs of it.
struct Row<'a> {
    roadmap: &'a Roadmap,
    judged: Judged<'a>,
    /// The day as of which the measures are judged.
    day: NaiveDate,
}

impl Row<'_> {
    fn item(&self) -> &RoadmapItem {
        self.judged.item
    }

    fn name(&self) -> String {
        let title = self.item().title.as_ref().map(Paragraphs::text);
        let title = title.unwrap_or_default().replace('\n', " ");
        match &self.item().number {
            Some(number) => format!("{number} «{title}»"),
            None => format!("«{title}»"),
        }
    }

    fn at(&self, role: ColumnRole) -> Place {
        self.roadmap.cell_place(self.item(), role)
    }

    /// How another cell of the row is named in a message: `F12`.
    fn cell(&self, role: ColumnRole) -> String {
        let area = self.at(role).area();
        area.map(|area| area.to_string()).unwrap_or_default()
    }
}

fn rows(dataset: &Dataset) -> Vec<Row<'_>> {
    let (Some(roadmap), Some(horizon)) = (&dataset.roadmap, Horizon::stated(dataset)) else {
        return Vec::new();
    };
    let review = review(roadmap, &horizon);
    let rows = review.into_iter().flat_map(|review| review.rows);
    rows.map(|judged| Row {
        roadmap,
        judged,
        day: horizon.day,
    })
    .collect()
}

/// ### What it does
/// Looks for measures that were done without a document that proves it.
pub(super) fn is_proved_where_done(dataset: &Dataset, diags: &mut Diagnostics) {
    for row in rows(dataset).iter().filter(|row| row.judged.is_done()) {
        let progress = row.item().progress.as_ref();
        if progress.is_none_or(|own| own.proof.is_none()) {
            diags.push(Problem::DoneWithoutProof {
                title: row.name(),
                at: row.at(ColumnRole::FactResult),
            });
        }
    }
}

/// ### What it does
/// Compares the mark «в срок» or «с опозданием» with the day of the deed.
pub(super) fn agrees_with_its_days(dataset: &Dataset, diags: &mut Diagnostics) {
    for row in rows(dataset) {
        let (Some(term), Some(day)) = (row.judged.deadline, row.judged.done.last()) else {
            continue;
        };
        let contradicts = match row.judged.stated() {
            Some(FactStatus::DoneInTime) => *day > term,
            Some(FactStatus::DoneLate) => *day <= term && row.judged.days_late.is_none(),
            Some(
                FactStatus::Done
                | FactStatus::Partly
                | FactStatus::NotDone
                | FactStatus::InWork
                | FactStatus::NotDue
                | FactStatus::Withdrawn,
            )
            | None => false,
        };
        if contradicts {
            diags.push(Problem::MarkAgainstDay {
                measure: row.name(),
                late: row.judged.stated() == Some(FactStatus::DoneLate),
                day: *day,
                term,
                other: row.cell(ColumnRole::FactDate),
                at: row.at(ColumnRole::Status),
            });
        }
    }
}

/// ### What it does
/// Looks for measures whose term is over and of which nothing is said.
pub(super) fn is_told_of_every_measure(dataset: &Dataset, diags: &mut Diagnostics) {
    for row in rows(dataset) {
        if row.judged.fate == Fate::Unstated {
            diags.push(Problem::NotMarked {
                measure: row.name(),
                at: row.at(ColumnRole::Status),
            });
        }
    }
}

/// ### What it does
/// Looks for «срок не наступил» and «в работе» where the term is over.
pub(super) fn is_not_over_where_not_due(dataset: &Dataset, diags: &mut Diagnostics) {
    for row in rows(dataset) {
        let waits = [Some(FactStatus::NotDue), Some(FactStatus::InWork)];
        if let (Fate::Undone, Some(term), true) = (
            row.judged.fate,
            row.judged.deadline,
            waits.contains(&row.judged.stated()),
        ) {
            diags.push(Problem::TermIsOver {
                measure: row.name(),
                term,
                day: row.day,
                at: row.at(ColumnRole::Status),
            });
        }
    }
}

/// ### What it does
/// Looks for measures not done, or done in part, without a reason or a new term.
pub(super) fn is_explained_where_undone(dataset: &Dataset, diags: &mut Diagnostics) {
    for row in rows(dataset) {
        let progress = row.item().progress.as_ref();
        let explained = progress.is_some_and(|own| own.reason.is_some() || own.new_term.is_some());
        if matches!(row.judged.fate, Fate::Undone | Fate::Partly) && !explained {
            diags.push(Problem::NoReason {
                measure: row.name(),
                at: row.at(ColumnRole::Reason),
            });
        }
    }
}

/// ### What it does
/// Looks for deeds behind the day of the report: it cannot tell of them yet.
pub(super) fn is_not_ahead_of_the_report(dataset: &Dataset, diags: &mut Diagnostics) {
    for row in rows(dataset) {
        if let Some(done) = row.judged.done.last().filter(|done| **done > row.day) {
            diags.push(Problem::DoneAfterReport {
                measure: row.name(),
                done: *done,
                day: row.day,
                at: row.at(ColumnRole::FactDate),
            });
        }
    }
}

/// ### What it does
/// Looks for measures marked as done that were done fewer times than their term asks for.
pub(super) fn is_done_often_enough(dataset: &Dataset, diags: &mut Diagnostics) {
    for row in rows(dataset) {
        let marked = [
            Some(FactStatus::Done),
            Some(FactStatus::DoneInTime),
            Some(FactStatus::DoneLate),
        ];
        if let Some(times) = row.judged.times.filter(|times| times.done < times.required)
            && marked.contains(&row.judged.stated())
        {
            diags.push(Problem::TooFewTimes {
                measure: row.name(),
                done: times.done,
                required: times.required,
                other: row.cell(ColumnRole::FactDate),
                at: row.at(ColumnRole::Status),
            });
        }
    }
}
