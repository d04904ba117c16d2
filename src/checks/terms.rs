//! Terms of the roadmap against the plan and each other (`domain.md` a, k.1).

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::ColumnRole;
use crate::model::Dataset;
use crate::model::Line;
use crate::model::Paragraphs;
use crate::model::Roadmap;
use crate::model::RoadmapItem;
use crate::model::TermKind;

use super::problem::Problem;
use super::problem_of_start::Problem as StartProblem;

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

/// ### What it does
/// Looks for a stage that is over before the one above it begins.
pub(super) fn keep_the_order_of_stages(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(roadmap) = &dataset.roadmap else {
        return;
    };
    let stages = stages(roadmap, dataset.organization.plan_days);
    for pair in stages.windows(2) {
        let [earlier, later] = pair else { continue };
        if later.end < earlier.start {
            diags.push(StartProblem::StagesReversed {
                later: later.name.to_string(),
                end: later.end,
                earlier: earlier.name.to_string(),
                start: earlier.start,
                earlier_at: roadmap
                    .cell_place(earlier.first, ColumnRole::Term)
                    .to_string(),
                at: roadmap.cell_place(later.first, ColumnRole::Term),
            });
        }
    }
}

/// The days of a stage: of its terms that name days.
struct StageDays<'a> {
    name: &'a Line,
    start: NaiveDate,
    end: NaiveDate,
    /// Its first measure with such a term.
    first: &'a RoadmapItem,
}

/// The stages that have days, in the order of the roadmap. A term outside the plan is told
/// as such and says nothing of the order.
fn stages(roadmap: &Roadmap, plan: Option<(NaiveDate, NaiveDate)>) -> Vec<StageDays<'_>> {
    let within = |(start, end): &(NaiveDate, NaiveDate)| {
        plan.is_none_or(|(first, last)| *start >= first && *end <= last)
    };
    let mut stages: Vec<StageDays<'_>> = Vec::new();
    for item in roadmap.items() {
        let term = item.term.as_ref().filter(|term| !term.inherited);
        let (Some(name), Some((start, end))) = (
            &item.stage,
            term.and_then(|term| days(&term.kind).filter(within)),
        ) else {
            continue;
        };
        match stages.last_mut().filter(|stage| stage.name == name) {
            Some(stage) => {
                stage.start = stage.start.min(start);
                stage.end = stage.end.max(end);
            }
            None => stages.push(StageDays {
                name,
                start,
                end,
                first: item,
            }),
        }
    }
    stages
}
