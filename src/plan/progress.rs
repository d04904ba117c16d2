//! Builds the facts of how the roadmap was carried out: its totals and the report row by
//! row. What became of a measure is judged in `indicators`; here it gets its words.

use chrono::NaiveDate;

use crate::indicators::Fate;
use crate::indicators::Horizon;
use crate::indicators::Judged;
use crate::indicators::Review;
use crate::indicators::RoadmapCount;
use crate::indicators::StageCount;
use crate::indicators::count_roadmap;
use crate::model::FactStatus;
use crate::model::Line;
use crate::model::Paragraphs;
use crate::model::Roadmap;
use crate::model::RoadmapItem;
use crate::model::RoadmapRow;
use crate::model::Share;
use crate::russian;
use crate::russian::Case;

use super::facts::{OverdueFacts, ReportRowFacts, RoadmapReportFacts, RoadmapTotals, StageTotals};
use super::outcomes::{mean, percent};
use super::people::{lines, text};
use super::sources::stage_source;

/// The totals, in all and by stage; `None` where the sheet tells nothing of facts.
pub(super) fn progress_totals(roadmap: &Roadmap, horizon: &Horizon) -> Option<RoadmapTotals> {
    let (count, stages) = count_roadmap(roadmap, horizon)?;
    Some(roadmap_totals(&count, &stages))
}

fn roadmap_totals(count: &RoadmapCount, stages: &[StageCount]) -> RoadmapTotals {
    RoadmapTotals {
        all: count.all,
        in_time: count.in_time,
        late: count.late,
        partly: count.partly,
        undone: count.undone,
        not_due: count.not_due,
        withdrawn: count.withdrawn,
        unstated: count.unstated,
        share: Share::new(count.done(), count.due()).map(percent),
        mean_delay: mean(count.delay_days, count.with_delay),
        with_delay: count.with_delay,
        done: count.done(),
        due: count.due(),
        stages: stages.iter().enumerate().map(stage_totals).collect(),
    }
}

fn stage_totals((index, stage): (usize, &StageCount)) -> StageTotals {
    let count = &stage.count;
    StageTotals {
        name: text(&stage.name).unwrap_or_default(),
        source: stage_source(index),
        all: count.all,
        in_time: count.in_time,
        late: count.late,
        partly: count.partly,
        undone: count.undone,
        other: count.not_due + count.withdrawn + count.unstated,
        not_due: count.not_due,
        withdrawn: count.withdrawn,
        unstated: count.unstated,
        share: Share::new(count.done(), count.due()).map_or_else(|| "—".to_owned(), percent),
    }
}

/// The report; overdue measures are told as of `overdue_on`.
pub(super) fn report_facts(
    roadmap: &Roadmap,
    review: &Review<'_>,
    horizon: &Horizon,
    overdue_on: NaiveDate,
) -> RoadmapReportFacts {
    let rows = report_rows(roadmap, review);
    let numbers = |is_wanted: fn(&ReportRowFacts) -> bool| -> Vec<String> {
        let wanted = rows
            .iter()
            .filter(|row| row.kind == "item" && is_wanted(row));
        wanted.map(name).collect()
    };
    let overdue = review.rows.iter();
    RoadmapReportFacts {
        day: horizon.day.to_string(),
        overdue: overdue
            .filter_map(|row| overdue_facts(row, overdue_on))
            .collect(),
        overdue_on: overdue_on.to_string(),
        unproved: numbers(|row| row.is_done && row.proof.is_none()),
        unexplained: numbers(|row| row.is_undone && row.reason.is_none() && row.new_term.is_none()),
        finished_before: review.finished_before,
        later: review.later,
        rows,
    }
}

/// The number of a measure, else its title in quotes.
fn name(row: &ReportRowFacts) -> String {
    let title = || format!("«{}»", row.title);
    row.number.clone().unwrap_or_else(title)
}

/// Stages, numbered headings and measures in the order of the sheet; a stage of which no
/// measure belongs to the year is left out.
fn report_rows(roadmap: &Roadmap, review: &Review<'_>) -> Vec<ReportRowFacts> {
    let mut rows: Vec<ReportRowFacts> = Vec::new();
    let mut waiting: Vec<ReportRowFacts> = Vec::new();
    let mut stage: Option<Line> = None;
    for row in &roadmap.rows {
        match row {
            RoadmapRow::Numbering(_) => {}
            RoadmapRow::Stage(heading) => {
                stage = heading.text.lines().first().cloned();
                waiting = vec![heading_row("stage", None, &heading.text)];
            }
            RoadmapRow::Item(item) if item.heading => {
                waiting.retain(|row| row.kind == "stage");
                if let Some(title) = &item.title {
                    waiting.push(heading_row("heading", text(&item.number), title));
                }
            }
            RoadmapRow::Item(item) => {
                let judged = review
                    .rows
                    .iter()
                    .find(|row| std::ptr::eq(row.item, &**item));
                if item.stage != stage {
                    stage.clone_from(&item.stage);
                    let named = item
                        .stage
                        .as_ref()
                        .and_then(|name| Paragraphs::new(name.as_str()));
                    waiting = named
                        .iter()
                        .map(|name| heading_row("stage", None, name))
                        .collect();
                }
                if let Some(judged) = judged {
                    rows.append(&mut waiting);
                    rows.push(measure_row(judged));
                }
            }
        }
    }
    rows
}

fn heading_row(kind: &str, number: Option<String>, title: &Paragraphs) -> ReportRowFacts {
    ReportRowFacts {
        kind: kind.to_owned(),
        number,
        title: title.text(),
        term: None,
        done: None,
        responsible: None,
        result: None,
        proof: None,
        status: String::new(),
        is_done: false,
        is_undone: false,
        times: None,
        reason: None,
        new_term: None,
        carried: false,
    }
}

fn measure_row(row: &Judged<'_>) -> ReportRowFacts {
    let item = row.item;
    let progress = item.progress.as_ref();
    ReportRowFacts {
        kind: "item".to_owned(),
        number: text(&item.number),
        title: title_of(item),
        term: item.term.as_ref().map(|term| term.raw.clone()),
        done: days(&row.done),
        responsible: responsible_of(item),
        result: lines(&item.result),
        proof: progress.and_then(|own| lines(&own.proof)),
        status: status_words(row),
        is_done: row.is_done(),
        is_undone: matches!(row.fate, Fate::Partly | Fate::Undone | Fate::Unstated),
        times: row
            .times
            .map(|times| format!("{} из {}", times.done, times.required)),
        reason: progress.and_then(|own| lines(&own.reason)),
        new_term: progress.and_then(|own| text(&own.new_term)),
        carried: row.carried,
    }
}

fn title_of(item: &RoadmapItem) -> String {
    lines(&item.title).unwrap_or_default()
}

/// Everybody responsible, parted by commas.
pub(super) fn responsible_of(item: &RoadmapItem) -> Option<String> {
    let names: Vec<&str> = item.responsible.iter().map(Line::as_str).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// «15.10.2025, 20.01.2026».
fn days(days: &[NaiveDate]) -> Option<String> {
    let shown: Vec<String> = days
        .iter()
        .map(|day| day.format("%d.%m.%Y").to_string())
        .collect();
    (!shown.is_empty()).then(|| shown.join(", "))
}

/// The fate in words; where the sheet says more, its word stands beside.
pub(super) fn status_words(row: &Judged<'_>) -> String {
    let words = match (row.fate, row.stated()) {
        (Fate::InTime, _) => "выполнено",
        (Fate::Late, _) => return late_words(row.days_late),
        (Fate::Partly, _) => "выполнено частично",
        (Fate::Undone, Some(FactStatus::InWork)) => "не выполнено, в работе",
        (Fate::Undone, _) => "не выполнено",
        (Fate::NotDue, Some(FactStatus::InWork)) => "срок не наступил, в работе",
        (Fate::NotDue, Some(FactStatus::Partly)) => "срок не наступил, выполнено частично",
        (Fate::NotDue, _) => "срок не наступил",
        (Fate::Withdrawn, _) => "снято",
        (Fate::Unstated, _) => "состояние не указано",
    };
    words.to_owned()
}

fn late_words(days: Option<u32>) -> String {
    let late = "выполнено с опозданием";
    days.map_or_else(
        || late.to_owned(),
        |days| {
            let counted = russian::count(u64::from(days), "день", Case::Accusative);
            format!("{late} на {counted}")
        },
    )
}

fn overdue_facts(row: &Judged<'_>, day: NaiveDate) -> Option<OverdueFacts> {
    let days = row.overdue_on(day)?;
    let item = row.item;
    let moved = item.progress.as_ref().and_then(|own| {
        own.new_deadline?;
        text(&own.new_term)
    });
    let planned = item.term.as_ref().map(|term| term.raw.clone());
    Some(OverdueFacts {
        number: text(&item.number),
        title: title_of(item),
        term: moved.or(planned).unwrap_or_default(),
        responsible: responsible_of(item),
        days,
    })
}
