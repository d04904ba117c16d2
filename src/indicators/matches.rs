//! Figures of pairs and groups, and of the training of mentors.

use crate::model::Dataset;
use crate::model::Match;
use crate::model::MentorReport;
use crate::model::Status;
use crate::model::Training;

use super::Counted;
use super::PeopleGroup;
use super::Tally;
use super::number;

/// How pairs and groups stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MatchCount {
    pub formed: u32,
    pub groups: u32,
    pub links: u32,
    pub completed: u32,
    pub prolonged: u32,
    pub stopped: u32,
    pub active: u32,
    pub unstated: u32,
    /// Pairs whose number of meetings is known, and the sum of those meetings.
    pub with_meetings: u32,
    pub meetings: u32,
    /// Pairs that state both plan and fact of meetings, and those that kept the plan.
    pub with_plan: u32,
    pub plan_met: u32,
}

/// Counts pairs and groups.
#[must_use]
pub fn count_matches<'a>(matches: impl Iterator<Item = &'a Match> + Clone) -> MatchCount {
    let count = |group: MatchGroup| number(matches.clone().filter(|m| group.holds(m)).count());
    MatchCount {
        formed: count(MatchGroup::Formed),
        groups: count(MatchGroup::Groups),
        links: number(matches.clone().map(|pair| pair.mentees.len()).sum()),
        completed: count(MatchGroup::Completed),
        prolonged: count(MatchGroup::Prolonged),
        stopped: count(MatchGroup::Stopped),
        active: count(MatchGroup::Active),
        unstated: count(MatchGroup::Unstated),
        with_meetings: count(MatchGroup::WithMeetings),
        meetings: matches.clone().filter_map(|pair| pair.meetings_done).sum(),
        with_plan: count(MatchGroup::WithPlan),
        plan_met: count(MatchGroup::PlanMet),
    }
}

/// Pairs that are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchGroup {
    Formed,
    Groups,
    Completed,
    Prolonged,
    Stopped,
    Active,
    Unstated,
    WithMeetings,
    WithPlan,
    PlanMet,
    /// Their mentor handed in the report.
    Reported,
}

impl MatchGroup {
    /// Whether a pair is one of them.
    #[must_use]
    pub fn holds(self, pair: &Match) -> bool {
        match self {
            Self::Formed => true,
            Self::Groups => pair.is_group(),
            Self::Completed => pair.status == Some(Status::Completed),
            Self::Prolonged => pair.status == Some(Status::Prolonged),
            Self::Stopped => pair.status == Some(Status::Stopped),
            Self::Active => pair.status == Some(Status::Active),
            Self::Unstated => pair.status.is_none(),
            Self::WithMeetings => pair.meetings_done.is_some(),
            Self::WithPlan => kept_plan(pair).is_some(),
            Self::PlanMet => kept_plan(pair) == Some(true),
            Self::Reported => match pair.report {
                MentorReport::Given(_) => true,
                MentorReport::Missing | MentorReport::Unstated => false,
            },
        }
    }

    /// Their number and rows.
    #[must_use]
    pub fn among<'a>(self, matches: impl Iterator<Item = &'a Match>) -> Tally {
        Tally::at(
            matches
                .filter(|pair| self.holds(pair))
                .map(|pair| pair.place.clone()),
        )
    }
}

fn kept_plan(pair: &Match) -> Option<bool> {
    Some(pair.meetings_done? >= pair.meetings_planned?)
}

/// How many mentors were trained, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrainingCount {
    pub trained: u32,
    pub mentors: u32,
    /// `None` where no list states hours.
    pub hours: Option<u32>,
}

/// Counts training; `None` where the list says nothing of it.
#[must_use]
pub fn count_training(dataset: &Dataset) -> Option<TrainingCount> {
    let stated = dataset
        .mentors
        .iter()
        .any(|mentor| mentor.training != Training::Unstated);
    let hours: Vec<u32> = dataset
        .mentors
        .iter()
        .filter_map(|m| hours_of(&m.training))
        .collect();
    stated.then(|| TrainingCount {
        trained: trained_mentors(dataset).number,
        mentors: number(dataset.mentors.len()),
        hours: (!hours.is_empty()).then(|| hours.iter().sum()),
    })
}

fn is_trained(training: &Training) -> bool {
    match training {
        Training::Yes { .. } => true,
        Training::No | Training::Unstated => false,
    }
}

fn hours_of(training: &Training) -> Option<u32> {
    match training {
        Training::Yes { hours, .. } => *hours,
        Training::No | Training::Unstated => None,
    }
}

pub(super) fn completed(dataset: &Dataset) -> Counted {
    let of = |group: MatchGroup| group.among(dataset.matches.iter());
    let formed = of(MatchGroup::Formed);
    if formed.number > 0 && of(MatchGroup::Unstated).number == formed.number {
        return Counted::missing();
    }
    Counted::of_tally(of(MatchGroup::Completed), formed)
}

pub(super) fn trained(dataset: &Dataset) -> Counted {
    if count_training(dataset).is_none() {
        return Counted::missing();
    }
    Counted::of_tally(
        trained_mentors(dataset),
        PeopleGroup::Mentors.among(dataset),
    )
}

/// The mentors who were trained.
#[must_use]
pub fn trained_mentors(dataset: &Dataset) -> Tally {
    let trained = dataset.mentors.iter().filter(|m| is_trained(&m.training));
    Tally::at(trained.map(|mentor| mentor.person.place.clone()))
}
