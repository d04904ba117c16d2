//! How complete the programme's papers are: obligatory documents and consents.

use chrono::NaiveDate;

use crate::model::Consent;
use crate::model::Dataset;
use crate::model::ListKind;
use crate::model::Person;
use crate::place::Place;

use super::Counted;
use super::Measure;
use super::Tally;
use super::number;
use super::participants::once;
use super::participants::people_of;

/// Orders that every programme needs (`domain.md` 0.7): introduction, register of mentors,
/// pairs.
const ORDERS: [&str; 3] = ["S01", "S08", "S09"];
/// Obligatory where the register has it: else the order of introduction appoints the curator.
const CURATOR: &str = "S05";

/// Obligatory documents that are there on the cut-off day. Without a register of orders
/// nothing is known.
pub(super) fn complete(dataset: &Dataset, cut_off: NaiveDate) -> Counted {
    if !dataset.has(ListKind::Orders) {
        return Counted::missing();
    }
    let curator = dataset.order(CURATOR).map(|_| CURATOR);
    let orders = ORDERS.into_iter().chain(curator);
    let orders = orders.map(|code| order(dataset, code, cut_off));
    let others = [protocol(dataset, cut_off), roadmap(dataset)];
    let required: Vec<Option<Place>> = orders.chain(others).collect();
    let present = Tally::at(required.iter().flatten().cloned());
    Counted {
        measure: Measure::of(present.number, Some(number(required.len()))),
        numerator: present.rows,
        denominator: Vec::new(),
    }
}

fn order(dataset: &Dataset, code: &str, cut_off: NaiveDate) -> Option<Place> {
    let order = dataset.order(code)?;
    let dated = order.date.is_some_and(|date| date <= cut_off);
    (dated && order.number.is_some()).then(|| order.place.clone())
}

fn protocol(dataset: &Dataset, cut_off: NaiveDate) -> Option<Place> {
    let council = dataset.organization.council.as_ref()?;
    let dated = council.date.is_some_and(|date| date <= cut_off);
    (dated && council.number.is_some()).then(|| dataset.organization.card.clone())
}

fn roadmap(dataset: &Dataset) -> Option<Place> {
    dataset
        .roadmap
        .as_ref()
        .map(|roadmap| roadmap.place.clone())
}

/// Participants whose consent is there; nothing is known where no row tells of consents.
pub(super) fn consented(dataset: &Dataset) -> Counted {
    let mentors = dataset.mentors.iter().map(|mentor| &mentor.person);
    let mentees = dataset.mentees.iter().map(|mentee| &mentee.person);
    let told = |person: &Person| person.consent != Consent::Unstated;
    if !mentors.chain(mentees).any(told) {
        return Counted::missing();
    }
    let mentors = dataset.mentor_ids();
    let mentors = mentors.filter(|(_, mentor)| is_given(mentor.person.consent));
    let mentees = dataset.mentee_ids();
    let mentees = mentees.filter(|(_, mentee)| is_given(mentee.person.consent));
    let given = once(
        dataset,
        &mentors.map(|(id, _)| id).collect(),
        &mentees.map(|(id, _)| id).collect(),
    );
    Counted::of_tally(given, people_of(dataset))
}

fn is_given(consent: Consent) -> bool {
    match consent {
        Consent::Given(_) => true,
        Consent::Unstated | Consent::Refused => false,
    }
}
