//! Figures of the roadmap: what became of its measures, in all and by stage.

use chrono::NaiveDate;

use crate::model::Dataset;
use crate::model::Line;
use crate::model::Roadmap;

use super::Counted;
use super::Tally;
use super::progress::{Fate, Horizon, Judged, Review, review};

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

    /// Measures that were done, in time or late.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.in_time + self.late
    }

    fn add(&mut self, row: &Judged<'_>) {
        self.all += 1;
        match row.fate {
            Fate::InTime => self.in_time += 1,
            Fate::Late => self.late += 1,
            Fate::Partly => self.partly += 1,
            Fate::Undone => self.undone += 1,
            Fate::NotDue => self.not_due += 1,
            Fate::Withdrawn => self.withdrawn += 1,
            Fate::Unstated => self.unstated += 1,
        }
        if let Some(days) = row.days_late {
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
pub fn count_roadmap(
    roadmap: &Roadmap,
    horizon: &Horizon,
) -> Option<(RoadmapCount, Vec<StageCount>)> {
    let review = review(roadmap, horizon)?;
    let mut total = RoadmapCount::default();
    let mut stages: Vec<StageCount> = Vec::new();
    for row in &review.rows {
        total.add(row);
        stage_of(&mut stages, row).add(row);
    }
    Some((total, stages))
}

fn stage_of<'a>(stages: &'a mut Vec<StageCount>, row: &Judged<'_>) -> &'a mut RoadmapCount {
    if stages
        .last()
        .is_none_or(|stage| stage.name != row.item.stage)
    {
        stages.push(StageCount {
            name: row.item.stage.clone(),
            count: RoadmapCount::default(),
        });
    }
    let last = stages.len() - 1;
    &mut stages[last].count
}

/// The rows of the measures of which that is true.
#[must_use]
pub fn measures_of(review: &Review<'_>, holds: &dyn Fn(&Judged<'_>) -> bool) -> Tally {
    let held = review.rows.iter().filter(|row| holds(row));
    Tally::at(held.map(|row| row.item.place.clone()))
}

pub(super) fn fulfilled(dataset: &Dataset, cut_off: NaiveDate) -> Counted {
    let horizon = Horizon::of(dataset, cut_off);
    let roadmap = dataset.roadmap.as_ref();
    let Some(review) = roadmap.and_then(|roadmap| review(roadmap, &horizon)) else {
        return Counted::missing();
    };
    let due = |row: &Judged<'_>| !matches!(row.fate, Fate::NotDue | Fate::Withdrawn);
    Counted::of_tally(
        measures_of(&review, &|row| row.is_done()),
        measures_of(&review, &due),
    )
}
