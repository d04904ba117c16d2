//! Practices that were described and people who were put forward for a reward.

use std::collections::BTreeSet;

use crate::model::Awarded;
use crate::model::Dataset;
use crate::model::MenteeId;
use crate::model::MentorId;

use super::Tally;
use super::number;
use super::participants::once;

/// Practices, one row each.
#[must_use]
pub fn described(dataset: &Dataset) -> Tally {
    Tally::at(
        dataset
            .practices
            .iter()
            .map(|practice| practice.place.clone()),
    )
}

/// People put forward for a reward, each once, with the rows of their awards.
#[must_use]
pub fn rewarded(dataset: &Dataset) -> Tally {
    let mut mentors: BTreeSet<MentorId> = BTreeSet::new();
    let mut mentees: BTreeSet<MenteeId> = BTreeSet::new();
    let mut officers: BTreeSet<String> = BTreeSet::new();
    for award in &dataset.awards {
        match &award.person {
            Awarded::Mentor(id) => drop(mentors.insert(*id)),
            Awarded::Mentee(id) => drop(mentees.insert(*id)),
            Awarded::Officer(officer) => drop(officers.insert(officer.name.to_string())),
        }
    }
    let people = once(dataset, &mentors, &mentees);
    Tally {
        number: people.number + number(officers.len()),
        rows: dataset
            .awards
            .iter()
            .map(|award| award.place.clone())
            .collect(),
    }
}
