//! The roadmap as it stood on an earlier day: what was done by then, what was not.
//!
//! A sheet tells only how things stand now; here a measure counts as done on a day if
//! its day of fulfilment is not later, whatever became of it afterwards.

use chrono::NaiveDate;

use crate::model::FactStatus;
use crate::model::Line;
use crate::model::Roadmap;
use crate::model::RoadmapItem;

/// How the measures stood on a day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RoadmapOn<'a> {
    pub all: u32,
    pub in_time: u32,
    pub late: Vec<&'a RoadmapItem>,
    pub partly: Vec<&'a RoadmapItem>,
    /// The term had passed and nothing was done.
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

/// Counts the measures as they stood on that day; `None` where the roadmap tells nothing
/// of facts.
#[must_use]
pub fn count_roadmap_on(roadmap: &Roadmap, day: NaiveDate) -> Option<RoadmapOn<'_>> {
    let measures = || roadmap.items().filter(|item| !item.heading);
    measures().find(|item| item.progress.is_some())?;
    let mut count = RoadmapOn::default();
    for item in measures() {
        let standing = standing(item, day);
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

fn standing(item: &RoadmapItem, day: NaiveDate) -> Standing {
    let progress = item.progress.as_ref();
    let status = progress.and_then(|progress| progress.status);
    let date = progress.and_then(|progress| progress.date);
    let by_then = date.is_some_and(|date| date <= day);
    let deadline = item.term.as_ref().and_then(|term| term.kind.deadline());
    let is_due = deadline.is_some_and(|deadline| deadline <= day);
    match (status, by_then) {
        (Some(FactStatus::Done), true) => Standing::InTime,
        (Some(FactStatus::DoneLate), true) => Standing::Late,
        (Some(FactStatus::Partly), true) => Standing::Partly,
        (Some(FactStatus::Withdrawn), _) => Standing::NotDue,
        (Some(FactStatus::Done | FactStatus::DoneLate), false) if is_due && date.is_none() => {
            Standing::Undated
        }
        (_, _) if is_due => Standing::Overdue,
        (_, _) => Standing::NotDue,
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
