//! Figures of people: everybody counts once, however many pairs they are in.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::Dataset;
use crate::model::MenteeId;
use crate::model::MentorId;
use crate::model::MentoringForm;
use crate::model::Person;

use super::Measure;
use super::number;

/// Experience up to which a teacher counts as young, in months (`domain.md` d.2).
const YOUNG_TEACHER_MONTHS: u32 = 36;

/// How many people take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeopleCount {
    pub mentors: u32,
    pub pupil_mentors: u32,
    pub teacher_mentors: u32,
    pub partner_mentors: u32,
    pub mentees: u32,
    pub pupil_mentees: u32,
    pub teacher_mentees: u32,
    /// People in both roles counted once.
    pub participants: u32,
    /// Mentees in no pair.
    pub unpaired: u32,
    pub partners: u32,
}

/// Counts the people of the lists.
#[must_use]
pub fn count_people(dataset: &Dataset) -> PeopleCount {
    let mentors: Vec<&Person> = dataset
        .mentors
        .iter()
        .map(|mentor| &mentor.person)
        .collect();
    let mentees: Vec<&Person> = dataset
        .mentees
        .iter()
        .map(|mentee| &mentee.person)
        .collect();
    let both = number(in_both_lists(dataset).len());
    let pupils = |people: &[&Person]| number(people.iter().filter(|p| p.is_pupil()).count());
    let guests = |people: &[&Person]| number(people.iter().filter(|p| is_guest(p)).count());
    let (pupil_mentors, partner_mentors) = (pupils(&mentors), guests(&mentors));
    let pupil_mentees = pupils(&mentees);
    PeopleCount {
        mentors: number(mentors.len()),
        pupil_mentors,
        teacher_mentors: number(mentors.len()) - pupil_mentors - partner_mentors,
        partner_mentors,
        mentees: number(mentees.len()),
        pupil_mentees,
        teacher_mentees: number(mentees.len()) - pupil_mentees,
        participants: number(mentors.len() + mentees.len()) - both,
        unpaired: number(mentees.len() - paired_mentees(dataset).len()),
        partners: partners(dataset),
    }
}

/// Mentors who stand among the mentees too: the one place that joins the two lists. A row
/// that may be any of several namesakes is nobody else's.
#[must_use]
pub fn in_both_lists(dataset: &Dataset) -> BTreeMap<MentorId, MenteeId> {
    let alike = alike(dataset);
    let mut claims: BTreeMap<MenteeId, usize> = BTreeMap::new();
    for mentee in alike.values().flatten() {
        *claims.entry(*mentee).or_default() += 1;
    }
    let only = |mentees: &[MenteeId]| match mentees {
        [mentee] if claims.get(mentee) == Some(&1) => Some(*mentee),
        [..] => None,
    };
    let joined = alike.iter();
    joined
        .filter_map(|(mentor, mentees)| Some((*mentor, only(mentees)?)))
        .collect()
}

/// Mentors who may be somebody on the list of mentees, but nobody can tell who.
#[must_use]
pub fn possible_namesakes(dataset: &Dataset) -> Vec<(MentorId, Vec<MenteeId>)> {
    let joined = in_both_lists(dataset);
    let alike = alike(dataset).into_iter();
    alike
        .filter(|(mentor, _)| !joined.contains_key(mentor))
        .collect()
}

/// For each mentor the mentees who may be the same person; nobody without any.
fn alike(dataset: &Dataset) -> BTreeMap<MentorId, Vec<MenteeId>> {
    let mut by_name: BTreeMap<_, Vec<MenteeId>> = BTreeMap::new();
    for (id, mentee) in dataset.mentee_ids() {
        by_name
            .entry(mentee.person.name.key())
            .or_default()
            .push(id);
    }
    let alike = dataset.mentor_ids().filter_map(|(id, mentor)| {
        let named = by_name.get(&mentor.person.name.key())?.iter().copied();
        let same = |id: &MenteeId| mentor.person.is_same(&dataset.mentee(*id).person);
        let same: Vec<MenteeId> = named.filter(same).collect();
        (!same.is_empty()).then_some((id, same))
    });
    alike.collect()
}

pub(super) fn pupil_mentees(dataset: &Dataset, cut_off: NaiveDate) -> Measure {
    let ids = paired_mentees(dataset);
    let people = ids.iter().map(|id| &dataset.mentee(*id).person);
    let counted = people.filter(|person| is_pupil_aged(person, cut_off, 10, 19));
    Measure::of(
        number(counted.count()),
        dataset
            .contingent
            .pupils_10_19
            .as_ref()
            .map(|base| base.value),
    )
}

pub(super) fn pupil_mentors(dataset: &Dataset, cut_off: NaiveDate) -> Measure {
    let ids = paired_mentors(dataset);
    let people = ids.iter().map(|id| &dataset.mentor(*id).person);
    let counted = people.filter(|person| is_pupil_aged(person, cut_off, 15, 19));
    Measure::of(
        number(counted.count()),
        dataset
            .contingent
            .pupils_15_19
            .as_ref()
            .map(|base| base.value),
    )
}

pub(super) fn young_teachers(dataset: &Dataset) -> Measure {
    let ids = paired_mentees(dataset);
    let people = ids.iter().map(|id| &dataset.mentee(*id).person);
    let counted = people.filter(|person| !person.is_pupil() && is_young(person));
    Measure::of(
        number(counted.count()),
        dataset
            .contingent
            .young_teachers
            .as_ref()
            .map(|base| base.value),
    )
}

/// Organisations named as the place of work of mentors who have a pair.
pub(super) fn partners(dataset: &Dataset) -> u32 {
    let ids = paired_mentors(dataset);
    let people = ids.iter().map(|id| &dataset.mentor(*id).person);
    let places = people
        .filter(|person| is_guest(person))
        .filter_map(|person| person.workplace.as_ref());
    // A partner of the list is one, however the lists of people spell its name.
    let named = places.map(|place| match dataset.partner_called(place) {
        Some(index) => &dataset.partners[index].name,
        None => place,
    });
    number(named.collect::<BTreeSet<_>>().len())
}

pub(super) fn pupil_to_pupil(dataset: &Dataset) -> Measure {
    let of_form = dataset
        .matches
        .iter()
        .filter(|pair| pair.form == Some(MentoringForm::PupilPupil));
    let pupils = |person: &Person| person.is_pupil();
    let mut mentors: BTreeSet<MentorId> = of_form.clone().map(|pair| pair.mentor).collect();
    mentors.retain(|id| pupils(&dataset.mentor(*id).person));
    let mut mentees: BTreeSet<MenteeId> = of_form.flat_map(|pair| pair.mentees.clone()).collect();
    mentees.retain(|id| pupils(&dataset.mentee(*id).person));
    let both = in_both_lists(dataset);
    let twice = both.iter();
    let twice =
        twice.filter(|(mentor, mentee)| mentors.contains(mentor) && mentees.contains(mentee));
    Measure::of(
        number(mentors.len() + mentees.len() - twice.count()),
        dataset.contingent.pupils.as_ref().map(|base| base.value),
    )
}

pub(super) fn paired_mentees(dataset: &Dataset) -> BTreeSet<MenteeId> {
    let pairs = dataset.matches.iter();
    pairs
        .flat_map(|pair| pair.mentees.iter().copied())
        .collect()
}

pub(super) fn paired_mentors(dataset: &Dataset) -> BTreeSet<MentorId> {
    dataset.matches.iter().map(|pair| pair.mentor).collect()
}

fn is_pupil_aged(person: &Person, day: NaiveDate, youngest: i32, oldest: i32) -> bool {
    let age = person.age_on(day);
    person.is_pupil() && age.is_some_and(|age| (youngest..=oldest).contains(&age))
}

/// A teacher in the first three years of work.
#[must_use]
pub fn is_young(person: &Person) -> bool {
    person
        .experience_months
        .is_some_and(|months| months <= YOUNG_TEACHER_MONTHS)
}

/// A mentor who comes from another organisation.
fn is_guest(person: &Person) -> bool {
    !person.is_pupil() && person.workplace.is_some()
}
