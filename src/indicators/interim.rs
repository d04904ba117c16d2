//! The roadmap as it stood on an earlier day: what was done by then, what was not.
//!
//! A sheet tells only how things stand now. Its measures are judged as of the earlier day
//! by [`review`]; here what the sheet learnt later, or without a day, is taken back.

use chrono::NaiveDate;

use crate::model::Line;
use crate::model::Roadmap;

use super::number;
use super::progress::{Fate, Horizon, Judged, review};

/// How the measures stood on a day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RoadmapOn<'a> {
    pub all: u32,
    pub in_time: u32,
    pub late: Vec<Judged<'a>>,
    pub partly: Vec<Judged<'a>>,
    /// The term had passed and nothing was done.
    pub overdue: Vec<Judged<'a>>,
    /// The term had passed and the sheet says «выполнено» without a day.
    pub undated: Vec<Judged<'a>>,
    pub not_due: u32,
    pub stages: Vec<StageOn>,
}

/// One stage's measures on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageOn {
    pub name: Option<Line>,
    pub all: u32,
    pub done: u32,
    pub partly: u32,
    /// Overdue ones and those done on a day that nobody knows.
    pub undone: u32,
    pub not_due: u32,
}

/// How one measure stood.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    InTime,
    Late,
    Partly,
    Overdue,
    Undated,
    NotDue,
}

/// Counts the measures as they stood on the day of the horizon; `None` where the roadmap
/// tells nothing of facts.
#[must_use]
pub fn count_roadmap_on<'a>(roadmap: &'a Roadmap, horizon: &Horizon) -> Option<RoadmapOn<'a>> {
    let review = review(roadmap, horizon)?;
    let mut count = RoadmapOn {
        all: number(review.rows.len()),
        ..RoadmapOn::default()
    };
    for row in review.rows {
        let standing = standing(&row, horizon.day);
        stage_of(&mut count.stages, &row).add(standing);
        match standing {
            Standing::InTime => count.in_time += 1,
            Standing::Late => count.late.push(row),
            Standing::Partly => count.partly.push(row),
            Standing::Overdue => count.overdue.push(row),
            Standing::Undated => count.undated.push(row),
            Standing::NotDue => count.not_due += 1,
        }
    }
    Some(count)
}

impl RoadmapOn<'_> {
    /// Measures whose term had come or that were done before it.
    #[must_use]
    pub fn due(&self) -> u32 {
        self.all - self.not_due
    }
}

impl StageOn {
    fn add(&mut self, standing: Standing) {
        self.all += 1;
        match standing {
            Standing::InTime | Standing::Late => self.done += 1,
            Standing::Partly => self.partly += 1,
            Standing::Overdue | Standing::Undated => self.undone += 1,
            Standing::NotDue => self.not_due += 1,
        }
    }
}

/// Nobody knows on which day a measure was withdrawn; until its term it was simply ahead.
fn standing(row: &Judged<'_>, day: NaiveDate) -> Standing {
    let is_due = row.deadline.is_some_and(|deadline| deadline < day);
    let open = if is_due {
        Standing::Overdue
    } else {
        Standing::NotDue
    };
    let progress = row.item.progress.as_ref();
    let last_day = progress.and_then(|progress| progress.last_day());
    match (row.fate, last_day) {
        (Fate::Withdrawn | Fate::NotDue, _) => Standing::NotDue,
        (Fate::InTime | Fate::Late, None) if is_due => Standing::Undated,
        (Fate::InTime | Fate::Late, None) => Standing::NotDue,
        (Fate::InTime, Some(_)) => Standing::InTime,
        (Fate::Late, Some(_)) => Standing::Late,
        (Fate::Partly, Some(last)) if last > day && row.times.is_none() => open,
        (Fate::Partly, _) => Standing::Partly,
        (Fate::Undone | Fate::Unstated, _) => open,
    }
}

fn stage_of<'a>(stages: &'a mut Vec<StageOn>, row: &Judged<'_>) -> &'a mut StageOn {
    let name = &row.item.stage;
    if stages.last().is_none_or(|stage| stage.name != *name) {
        stages.push(StageOn {
            name: name.clone(),
            all: 0,
            done: 0,
            partly: 0,
            undone: 0,
            not_due: 0,
        });
    }
    let last = stages.len() - 1;
    &mut stages[last]
}
