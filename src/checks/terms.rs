//! Terms of the roadmap against the plan and each other (`domain.md` a, k.1).

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::ColumnRole;
use crate::model::Dataset;
use crate::model::Paragraphs;
use crate::model::RoadmapItem;
use crate::model::TermKind;

use super::problem::Problem;

/// ### What it does
/// Looks for terms such as «до 2021», of which nobody can tell whether the year is in.
pub(super) fn name_a_day(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(roadmap) = &dataset.roadmap else {
        return;
    };
    for item in roadmap.items() {
        let kind = item.term.as_ref().filter(|term| !term.inherited);
        if let Some(TermKind::UntilYear(year)) = kind.map(|term| &term.kind) {
            diags.push(Problem::YearOnly {
                year: *year,
                at: roadmap.cell_place(item, ColumnRole::Term),
            });
        }
    }
}

/// ### What it does
/// Looks for terms outside the period of the plan.
pub(super) fn lie_within_the_plan(dataset: &Dataset, diags: &mut Diagnostics) {
    let (Some(roadmap), Some((first, last))) = (&dataset.roadmap, dataset.organization.plan_days)
    else {
        return;
    };
    for item in roadmap.items() {
        let Some(term) = item.term.as_ref().filter(|term| !term.inherited) else {
            continue;
        };
        let outside = |(start, end): (NaiveDate, NaiveDate)| start < first || end > last;
        if days(&term.kind).is_some_and(outside) {
            diags.push(Problem::OutsidePlan {
                term: term.raw.clone(),
                first,
                last,
                at: roadmap.cell_place(item, ColumnRole::Term),
            });
        }
    }
}

/// First and last day of a term that has days; a deadline is both.
fn days(kind: &TermKind) -> Option<(NaiveDate, NaiveDate)> {
    if let TermKind::Range(start, end)
    | TermKind::Months(start, end)
    | TermKind::TwoPoints(start, end) = kind
    {
        return Some((*start, *end));
    }
    kind.deadline().map(|day| (day, day))
}

/// ### What it does
/// Looks for a base of mentors that is ready before the mentees have told their requests.
pub(super) fn put_mentees_before_mentors(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(roadmap) = &dataset.roadmap else {
        return;
    };
    let mentees = roadmap.items().find(|item| forms(item, "наставляемых"));
    let mentors = roadmap.items().find(|item| forms(item, "наставников"));
    let (Some(mentees), Some(mentors)) = (mentees, mentors) else {
        return;
    };
    if let (Some(first), Some(second)) = (end_of(mentees), end_of(mentors))
        && second < first
    {
        diags.push(Problem::MentorsBeforeMentees {
            at: roadmap.cell_place(mentors, ColumnRole::Term),
        });
    }
}

/// Whether the measure forms the base of these people and of no others.
fn forms(item: &RoadmapItem, whom: &str) -> bool {
    let title = item.title.as_ref().map(Paragraphs::text);
    let title = title.unwrap_or_default().to_lowercase();
    ["базы", "банка"].iter().any(|base| {
        title.contains(&format!("{base} {whom}"))
            || title.contains(&format!("{base} данных {whom}"))
    }) && !title.contains(" и наставляемых")
}

fn end_of(item: &RoadmapItem) -> Option<NaiveDate> {
    item.term.as_ref()?.kind.deadline()
}
