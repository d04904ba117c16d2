//! Gives months without a year their year (`domain.md` k.1): by the order of the rows.

use chrono::{Datelike, NaiveDate};

use crate::diag::Diagnostics;
use crate::model::ColumnRole;
use crate::model::MonthSpan;
use crate::model::Roadmap;
use crate::model::RoadmapItem;
use crate::model::RoadmapRow;
use crate::model::TermKind;
use crate::place::Place;

use super::days::end_of_month;
use super::problem::Problem;

/// Reads the bare months of a roadmap: a month before the one above it belongs to the next
/// year, unless the plan ends earlier. Terms of every year stay as they are.
pub(crate) fn settle(
    roadmap: &mut Roadmap,
    plan: Option<(NaiveDate, NaiveDate)>,
    diags: &mut Diagnostics,
) {
    let mut before = plan.map(|(first, _)| first);
    let mut settled: Vec<(usize, NaiveDate)> = Vec::new();
    for (at, row) in roadmap.rows.iter_mut().enumerate() {
        let RoadmapRow::Item(item) = row else {
            continue;
        };
        let Some(term) = &mut item.term else { continue };
        if let (Some(span), Some(above)) = (bare(&term.kind), before)
            && let Some((start, end)) = months(span, above, plan)
        {
            term.kind = TermKind::Months(start, end);
            if !term.inherited {
                settled.push((at, start));
            }
        }
        before = first_day(&term.kind).or(before);
    }
    tell(roadmap, &settled, diags);
}

/// The months of a term that lacks its year.
fn bare(kind: &TermKind) -> Option<MonthSpan> {
    if let TermKind::Yearly(span) = kind
        && !span.stated_yearly
    {
        return Some(*span);
    }
    None
}

fn months(
    span: MonthSpan,
    above: NaiveDate,
    plan: Option<(NaiveDate, NaiveDate)>,
) -> Option<(NaiveDate, NaiveDate)> {
    let next = above.year() + i32::from(span.first < above.month());
    let start = NaiveDate::from_ymd_opt(next, span.first, 1)?;
    let is_late = plan.is_some_and(|(_, last)| start > last);
    let year = next - i32::from(is_late);
    let end = year + i32::from(span.last < span.first);
    let start = NaiveDate::from_ymd_opt(year, span.first, 1)?;
    Some((start, end_of_month(end, span.last)?))
}

fn first_day(kind: &TermKind) -> Option<NaiveDate> {
    if let TermKind::Range(start, _) | TermKind::Months(start, _) = kind {
        return Some(*start);
    }
    kind.deadline()
}

/// One message for all of them, from the first cell to the last.
fn tell(roadmap: &Roadmap, settled: &[(usize, NaiveDate)], diags: &mut Diagnostics) {
    let place = |at: usize| cell(roadmap, at);
    let (Some((first, start)), Some((last, _))) = (settled.first(), settled.last()) else {
        return;
    };
    let turn = settled.iter().find(|(_, day)| day.year() > start.year());
    let turns = turn
        .and_then(|(at, _)| place(*at)?.area())
        .map(|area| area.to_string());
    let problem = Problem::MonthsWithoutYear {
        first: start.year(),
        turns,
    };
    if let (Some(first), Some(last)) = (place(*first), place(*last)) {
        diags.push(problem.at(first.through(&last)));
    }
}

fn cell(roadmap: &Roadmap, at: usize) -> Option<Place> {
    let item: &RoadmapItem = match roadmap.rows.get(at)? {
        RoadmapRow::Item(item) => item,
        RoadmapRow::Stage(_) | RoadmapRow::Numbering(_) => return None,
    };
    Some(roadmap.cell_place(item, ColumnRole::Term))
}
