//! Consents against pairs, both ways (`domain.md` h 11).

use std::collections::BTreeSet;

use crate::diag::Diagnostics;
use crate::model::Consent;
use crate::model::Dataset;
use crate::model::MenteeId;
use crate::model::MentorId;
use crate::model::Person;

use super::participants::{everybody, full_name, people_of};
use super::problem_of_start::Problem;

/// ### What it does
/// Looks for people of pairs who have not consented; silent where no list tells of consents.
pub(super) fn of_everybody_in_a_pair(dataset: &Dataset, diags: &mut Diagnostics) {
    let told = everybody(dataset).any(|person| person.consent != Consent::Unstated);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for pair in &dataset.matches {
        for person in people_of(dataset, pair).filter(|_| told) {
            let refused = match person.consent {
                Consent::Given(_) => continue,
                Consent::Refused => true,
                Consent::Unstated => false,
            };
            if seen.insert(person.place.to_string() + &full_name(person)) {
                diags.push(Problem::NoConsent {
                    name: full_name(person),
                    refused,
                    number: pair.number.to_string(),
                    pair_at: pair.place.to_string(),
                    at: person.place.clone(),
                });
            }
        }
    }
}

/// ### What it does
/// Looks for people who consented and are in no pair.
pub(super) fn lead_to_a_pair(dataset: &Dataset, diags: &mut Diagnostics) {
    if dataset.matches.is_empty() {
        return;
    }
    let pairs = dataset.matches.iter();
    let mentors: BTreeSet<MentorId> = pairs.clone().map(|pair| pair.mentor).collect();
    let mentees: BTreeSet<MenteeId> = pairs.flat_map(|pair| pair.mentees.clone()).collect();
    let idle_mentors = dataset.mentor_ids().filter(|(id, _)| !mentors.contains(id));
    let idle_mentees = dataset.mentee_ids().filter(|(id, _)| !mentees.contains(id));
    let idle_mentors = idle_mentors.map(|(_, mentor)| &mentor.person);
    let idle = idle_mentors.chain(idle_mentees.map(|(_, mentee)| &mentee.person));
    let consented = |person: &&Person| matches!(person.consent, Consent::Given(_));
    for person in idle.filter(consented) {
        diags.push(Problem::ConsentWithoutPair {
            name: full_name(person),
            at: person.place.clone(),
        });
    }
}
