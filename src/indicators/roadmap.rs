//! Figures of the roadmap: what became of its measures, in all and by stage.

use crate::model::Dataset;
use crate::model::FactStatus;
use crate::model::Line;
use crate::model::Roadmap;
use crate::model::RoadmapItem;

use super::Counted;
use super::Tally;

/// What became of the measures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoadmapCount {
    pub all: u32,
    pub in_time: u32,
    pub late: u32,
    pub partly: u32,
    pub undone: u32,
    pub not_due: u32,
    pub withdrawn: u32,
    pub unstated: u32,
    /// Measures done late whose term and day are both known, and the days they were late.
    pub with_delay: u32,
    pub delay_days: u32,
}

impl RoadmapCount {
    /// Measures that were to be done by now.
    #[must_use]
    pub fn due(&self) -> u32 {
        self.all - self.not_due - self.withdrawn
    }

    fn add(&mut self, item: &RoadmapItem) {
        self.all += 1;
        match status_of(item) {
            Some(FactStatus::Done) => self.in_time += 1,
            Some(FactStatus::DoneLate) => self.add_late(item),
            Some(FactStatus::Partly) => self.partly += 1,
            Some(FactStatus::NotDone) => self.undone += 1,
            Some(FactStatus::NotDue) => self.not_due += 1,
            Some(FactStatus::Withdrawn) => self.withdrawn += 1,
            None => self.unstated += 1,
        }
    }

    fn add_late(&mut self, item: &RoadmapItem) {
        self.late += 1;
        let term = item.term.as_ref().and_then(|term| term.kind.deadline());
        let day = item.progress.as_ref().and_then(|progress| progress.date);
        let Some(days) = term.zip(day).map(|(term, day)| (day - term).num_days()) else {
            return;
        };
        if let Ok(days) = u32::try_from(days) {
            self.with_delay += 1;
            self.delay_days += days;
        }
    }
}

/// One stage's measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageCount {
    pub name: Option<Line>,
    pub count: RoadmapCount,
}

/// Counts measures in all and by stage; `None` where the roadmap tells nothing of facts.
#[must_use]
pub fn count_roadmap(roadmap: &Roadmap) -> Option<(RoadmapCount, Vec<StageCount>)> {
    let measures = || roadmap.items().filter(|item| !item.heading);
    measures().find(|item| item.progress.is_some())?;
    let mut total = RoadmapCount::default();
    let mut stages: Vec<StageCount> = Vec::new();
    for item in measures() {
        total.add(item);
        stage_of(&mut stages, item).add(item);
    }
    Some((total, stages))
}

fn stage_of<'a>(stages: &'a mut Vec<StageCount>, item: &RoadmapItem) -> &'a mut RoadmapCount {
    if stages.last().is_none_or(|stage| stage.name != item.stage) {
        stages.push(StageCount {
            name: item.stage.clone(),
            count: RoadmapCount::default(),
        });
    }
    let last = stages.len() - 1;
    &mut stages[last].count
}

/// The measures of a fate, of one stage or of all.
#[must_use]
pub fn measures_of(
    roadmap: &Roadmap,
    holds: &dyn Fn(&RoadmapItem, Option<FactStatus>) -> bool,
) -> Tally {
    let measures = roadmap.items().filter(|item| !item.heading);
    let held = measures.filter(|item| holds(item, status_of(item)));
    Tally::of_rows(held.map(|item| item.place.clone()))
}

fn status_of(item: &RoadmapItem) -> Option<FactStatus> {
    item.progress.as_ref().and_then(|progress| progress.status)
}

fn is_done(status: Option<FactStatus>) -> bool {
    matches!(status, Some(FactStatus::Done | FactStatus::DoneLate))
}

fn is_due(status: Option<FactStatus>) -> bool {
    !matches!(status, Some(FactStatus::NotDue | FactStatus::Withdrawn))
}

pub(super) fn fulfilled(dataset: &Dataset) -> Counted {
    let Some(roadmap) = dataset
        .roadmap
        .as_ref()
        .filter(|map| count_roadmap(map).is_some())
    else {
        return Counted::missing();
    };
    Counted::of_tally(
        measures_of(roadmap, &|_, status| is_done(status)),
        measures_of(roadmap, &|_, status| is_due(status)),
    )
}
