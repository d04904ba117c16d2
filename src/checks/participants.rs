//! People and pairs against the rules of participation (`domain.md` c.4, 5–8; h 11, 23).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Consent;
use crate::model::Dataset;
use crate::model::Match;
use crate::model::MenteeId;
use crate::model::MentorId;
use crate::model::MentoringForm;
use crate::model::Person;
use crate::model::Status;
use crate::norms::USUAL_LOAD;

use super::problem::Problem;

/// ### What it does
/// Looks for minors without a parent or guardian; the consent gets a blank instead.
pub(super) fn minors_have_representatives(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(day) = entry_day(dataset) else {
        return;
    };
    for person in everybody(dataset) {
        if person.is_minor_on(day) && person.representative.is_none() {
            diags.push(Problem::MinorWithoutRepresentative {
                name: full_name(person),
                at: person.place.clone(),
            });
        }
    }
}

/// The day on which minority is judged: the order on pairs, else the earliest start, else the
/// first day of the school year.
fn entry_day(dataset: &Dataset) -> Option<NaiveDate> {
    let ordered = dataset.order("S09").and_then(|order| order.date);
    let start = || dataset.matches.iter().filter_map(|pair| pair.start).min();
    let year = dataset.organization.school_year;
    let first = || NaiveDate::from_ymd_opt(year?.0, 9, 1);
    ordered.or_else(start).or_else(first)
}

/// ### What it does
/// In «ученик – ученик» both sides learn; in «учитель – учитель» both sides have a post.
pub(super) fn pupils_fit_their_form(dataset: &Dataset, diags: &mut Diagnostics) {
    for pair in &dataset.matches {
        let Some(form) = &pair.form else { continue };
        for person in people_of(dataset, pair) {
            let form_name = form.name().to_owned();
            if *form == MentoringForm::PupilPupil && !person.is_pupil() {
                diags.push(Problem::NotAPupil {
                    name: full_name(person),
                    form: form_name,
                    at: pair.place.clone(),
                });
            } else if *form == MentoringForm::TeacherTeacher && person.post.is_none() {
                diags.push(Problem::NotAWorker {
                    name: full_name(person),
                    form: form_name,
                    at: pair.place.clone(),
                });
            }
        }
    }
}

/// ### What it does
/// Looks for mentees in two pairs of one form whose times overlap.
pub(super) fn are_in_one_active_pair_of_a_form(dataset: &Dataset, diags: &mut Diagnostics) {
    let mut met: BTreeMap<(MenteeId, &MentoringForm), Vec<&Match>> = BTreeMap::new();
    for pair in &dataset.matches {
        let Some(form) = &pair.form else { continue };
        for id in &pair.mentees {
            let pairs = met.entry((*id, form)).or_default();
            if let Some(other) = pairs.iter().find(|other| overlap(other, pair)) {
                diags.push(Problem::TwoPairsOfAForm {
                    name: full_name(&dataset.mentee(*id).person),
                    form: form.name().to_owned(),
                    other: other.number.to_string(),
                    at: pair.place.clone(),
                });
            }
            pairs.push(pair);
        }
    }
}

/// Whether two pairs are at work on some common day; a stopped pair without its last day
/// is taken not to be.
fn overlap(one: &Match, other: &Match) -> bool {
    let ended = |pair: &Match| pair.end_fact.is_none() && pair.status == Some(Status::Stopped);
    let before = |first: &Match, second: &Match| {
        let end = first.end_fact.or(first.end_planned);
        end.zip(second.start)
            .is_some_and(|(end, start)| end < start)
    };
    !ended(one) && !ended(other) && !before(one, other) && !before(other, one)
}

/// ### What it does
/// Looks for mentors with unusually many mentees.
pub(super) fn mentors_are_not_overloaded(dataset: &Dataset, diags: &mut Diagnostics) {
    let mut load: BTreeMap<MentorId, usize> = BTreeMap::new();
    for pair in dataset
        .matches
        .iter()
        .filter(|pair| pair.status != Some(Status::Stopped))
    {
        *load.entry(pair.mentor).or_default() += pair.mentees.len();
    }
    let stated = dataset.organization.rules.load.as_ref();
    let limit = stated.map_or(USUAL_LOAD, |stated| stated.value);
    for (id, mentees) in load {
        let person = &dataset.mentor(id).person;
        if mentees > limit as usize {
            diags.push(Problem::MentorOverloaded {
                name: full_name(person),
                mentees,
                limit,
                at: person.place.clone(),
            });
        }
    }
}

/// ### What it does
/// Looks for consents dated after the order that names the person.
pub(super) fn consents_come_before_the_order(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(order) = dataset.order("S09").and_then(|order| order.date) else {
        return;
    };
    for pair in &dataset.matches {
        // Who joined later than the order gave consent later too.
        let limit = pair.start.map_or(order, |start| start.max(order));
        for person in people_of(dataset, pair) {
            if let Consent::Given(Some(consent)) = person.consent
                && consent > limit
            {
                diags.push(Problem::ConsentAfterOrder {
                    name: full_name(person),
                    consent,
                    order,
                    at: person.place.clone(),
                });
            }
        }
    }
}

pub(super) fn people_of<'a>(
    dataset: &'a Dataset,
    pair: &'a Match,
) -> impl Iterator<Item = &'a Person> {
    let mentees = pair.mentees.iter().map(|id| &dataset.mentee(*id).person);
    std::iter::once(&dataset.mentor(pair.mentor).person).chain(mentees)
}

pub(super) fn everybody(dataset: &Dataset) -> impl Iterator<Item = &Person> {
    let mentors = dataset.mentors.iter().map(|mentor| &mentor.person);
    mentors.chain(dataset.mentees.iter().map(|mentee| &mentee.person))
}

pub(super) fn full_name(person: &Person) -> String {
    person.name.to_string()
}
