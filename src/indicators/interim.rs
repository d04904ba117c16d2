//! The roadmap as it stood on an earlier day: what was done by then, what was not.
//!
//! A sheet tells only how things stand now; here a measure counts as done on a day if
//! its day of fulfilment is not later, whatever became of it afterwards.

use chrono::NaiveDate;

use crate::model::Line;
use crate::model::Roadmap;
use crate::model::RoadmapItem;

use super::progress::{Fate, Horizon, Judged, review};

/// How the measures stood on a day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RoadmapOn<'a> {
    pub all: u32,
    pub in_time: u32,
    pub late: Vec<&'a RoadmapItem>,
    pub partly: Vec<&'a RoadmapItem>,
    /// The term had passed and nothing was done; its last day itself is still in time.
    pub overdue: Vec<&'a RoadmapItem>,
    /// The term had passed and the sheet says «выполнено» without a day.
    pub undated: Vec<&'a RoadmapItem>,
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

/// Counts the measures of the year as they stood on the day of the horizon; `None` where
/// the roadmap tells nothing of facts.
#[must_use]
pub fn count_roadmap_on<'a>(roadmap: &'a Roadmap, horizon: &Horizon) -> Option<RoadmapOn<'a>> {
    let mut count = RoadmapOn::default();
    for judged in review(roadmap, horizon)?.rows {
        let (item, standing) = (judged.item, standing(&judged, horizon.day));
        count.all += 1;
        stage_of(&mut count.stages, item).add(standing);
        match standing {
            Standing::InTime => count.in_time += 1,
            Standing::Late => count.late.push(item),
            Standing::Partly => count.partly.push(item),
            Standing::Overdue => count.overdue.push(item),
            Standing::Undated => count.undated.push(item),
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

/// A deed whose day nobody knows counts neither as done by then nor as overdue.
fn standing(judged: &Judged<'_>, day: NaiveDate) -> Standing {
    let is_due = judged.deadline.is_some_and(|deadline| deadline < day);
    let undated = judged.is_done() && judged.done.is_empty();
    match judged.fate {
        Fate::InTime | Fate::Late if undated && is_due => Standing::Undated,
        Fate::InTime | Fate::Late if undated => Standing::NotDue,
        Fate::InTime => Standing::InTime,
        Fate::Late => Standing::Late,
        Fate::Partly => Standing::Partly,
        Fate::Undone | Fate::Unstated if is_due => Standing::Overdue,
        Fate::Undone | Fate::Unstated | Fate::NotDue | Fate::Withdrawn => Standing::NotDue,
    }
}

fn stage_of<'a>(stages: &'a mut Vec<StageOn>, item: &RoadmapItem) -> &'a mut StageOn {
    if stages.last().is_none_or(|stage| stage.name != item.stage) {
        stages.push(StageOn {
            name: item.stage.clone(),
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
