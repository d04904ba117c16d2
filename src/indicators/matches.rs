//! Figures of pairs and groups, and of the training of mentors.

use crate::model::Dataset;
use crate::model::Match;
use crate::model::Status;
use crate::model::Training;

use super::Measure;
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
    let count =
        |holds: &dyn Fn(&Match) -> bool| number(matches.clone().filter(|m| holds(m)).count());
    let standing = |status: Option<Status>| count(&|pair| pair.status == status);
    MatchCount {
        formed: count(&|_| true),
        groups: count(&Match::is_group),
        links: number(matches.clone().map(|pair| pair.mentees.len()).sum()),
        completed: standing(Some(Status::Completed)),
        prolonged: standing(Some(Status::Prolonged)),
        stopped: standing(Some(Status::Stopped)),
        active: standing(Some(Status::Active)),
        unstated: standing(None),
        with_meetings: count(&|pair| pair.meetings_done.is_some()),
        meetings: matches.clone().filter_map(|pair| pair.meetings_done).sum(),
        with_plan: count(&|pair| kept_plan(pair).is_some()),
        plan_met: count(&|pair| kept_plan(pair) == Some(true)),
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
        trained: number(
            dataset
                .mentors
                .iter()
                .filter(|m| is_trained(&m.training))
                .count(),
        ),
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

pub(super) fn completed(dataset: &Dataset) -> Measure {
    let count = count_matches(dataset.matches.iter());
    if count.formed > 0 && count.unstated == count.formed {
        return Measure::Missing { numerator: None };
    }
    Measure::of(count.completed, Some(count.formed))
}

pub(super) fn trained(dataset: &Dataset) -> Measure {
    count_training(dataset).map_or(Measure::Missing { numerator: None }, |count| {
        Measure::of(count.trained, Some(count.mentors))
    })
}
