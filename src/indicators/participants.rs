//! Figures of people: everybody counts once, however many pairs they are in.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::Dataset;
use crate::model::Match;
use crate::model::MenteeId;
use crate::model::MentorId;
use crate::model::MentoringForm;
use crate::model::Person;
use crate::place::Place;

use super::Counted;
use super::Tally;
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
    let count = |group: PeopleGroup| group.among(dataset).number;
    PeopleCount {
        mentors: count(PeopleGroup::Mentors),
        pupil_mentors: count(PeopleGroup::PupilMentors),
        teacher_mentors: count(PeopleGroup::TeacherMentors),
        partner_mentors: count(PeopleGroup::PartnerMentors),
        mentees: count(PeopleGroup::Mentees),
        pupil_mentees: count(PeopleGroup::PupilMentees),
        teacher_mentees: count(PeopleGroup::TeacherMentees),
        participants: people_of(dataset).number,
        unpaired: count(PeopleGroup::Unpaired),
        partners: partners(dataset).number,
    }
}

/// People who are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeopleGroup {
    Mentors,
    PupilMentors,
    TeacherMentors,
    /// Mentors who come from another organisation.
    PartnerMentors,
    Mentees,
    PupilMentees,
    TeacherMentees,
    /// Mentees in no pair.
    Unpaired,
}

impl PeopleGroup {
    /// Their number and rows.
    #[must_use]
    pub fn among(self, dataset: &Dataset) -> Tally {
        let mentors = |holds: fn(&Person) -> bool| {
            let people = dataset.mentors.iter().map(|mentor| &mentor.person);
            rows_of(people.filter(|person| holds(person)))
        };
        let mentees = |holds: fn(&Person) -> bool| {
            let people = dataset.mentees.iter().map(|mentee| &mentee.person);
            rows_of(people.filter(|person| holds(person)))
        };
        match self {
            Self::Mentors => mentors(|_| true),
            Self::PupilMentors => mentors(Person::is_pupil),
            Self::TeacherMentors => mentors(|person| !person.is_pupil() && !is_guest(person)),
            Self::PartnerMentors => mentors(is_guest),
            Self::Mentees => mentees(|_| true),
            Self::PupilMentees => mentees(Person::is_pupil),
            Self::TeacherMentees => mentees(|person| !person.is_pupil()),
            Self::Unpaired => {
                let paired = paired_mentees(dataset);
                let others = dataset.mentee_ids().filter(|(id, _)| !paired.contains(id));
                rows_of(others.map(|(_, mentee)| &mentee.person))
            }
        }
    }
}

/// Everybody of both lists, whoever stands in both counted once.
#[must_use]
pub fn people_of(dataset: &Dataset) -> Tally {
    let mentors = dataset.mentor_ids().map(|(id, _)| id).collect();
    let mentees = dataset.mentee_ids().map(|(id, _)| id).collect();
    once(dataset, &mentors, &mentees)
}

fn rows_of<'a>(people: impl Iterator<Item = &'a Person>) -> Tally {
    Tally::at(people.map(|person| person.place.clone()))
}

/// People counted once, with every row on which they stand.
pub(super) fn once(
    dataset: &Dataset,
    mentors: &BTreeSet<MentorId>,
    mentees: &BTreeSet<MenteeId>,
) -> Tally {
    let both = in_both_lists(dataset);
    let twice = both
        .iter()
        .filter(|(mentor, mentee)| mentors.contains(mentor) && mentees.contains(mentee));
    let of_mentors = mentors.iter().map(|id| &dataset.mentor(*id).person);
    let of_mentees = mentees.iter().map(|id| &dataset.mentee(*id).person);
    Tally {
        number: number(mentors.len() + mentees.len() - twice.count()),
        rows: rows_of(of_mentors.chain(of_mentees)).rows,
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

pub(super) fn pupil_mentees(dataset: &Dataset, cut_off: NaiveDate) -> Counted {
    let counted = paired_mentees(dataset).into_iter().filter(|id| {
        let person = &dataset.mentee(*id).person;
        is_pupil_aged(person, cut_off, 10, 19)
    });
    let above = mentees_with_pairs(dataset, &counted.collect());
    Counted::of_base(above, dataset.contingent.pupils_10_19.as_ref())
}

pub(super) fn pupil_mentors(dataset: &Dataset, cut_off: NaiveDate) -> Counted {
    let counted: BTreeSet<MentorId> = paired_mentors(dataset)
        .into_iter()
        .filter(|id| is_pupil_aged(&dataset.mentor(*id).person, cut_off, 15, 19))
        .collect();
    let above = rows_of(counted.iter().map(|id| &dataset.mentor(*id).person));
    let above = above.by(rows_of_pairs(dataset, |pair| {
        counted.contains(&pair.mentor)
    }));
    Counted::of_base(above, dataset.contingent.pupils_15_19.as_ref())
}

pub(super) fn young_teachers(dataset: &Dataset) -> Counted {
    let counted = paired_mentees(dataset).into_iter().filter(|id| {
        let person = &dataset.mentee(*id).person;
        !person.is_pupil() && is_young(person)
    });
    let above = mentees_with_pairs(dataset, &counted.collect());
    Counted::of_base(above, dataset.contingent.young_teachers.as_ref())
}

/// Mentees with the pairs through which they entered the programme.
fn mentees_with_pairs(dataset: &Dataset, counted: &BTreeSet<MenteeId>) -> Tally {
    let people = rows_of(counted.iter().map(|id| &dataset.mentee(*id).person));
    people.by(rows_of_pairs(dataset, |pair| {
        pair.mentees.iter().any(|id| counted.contains(id))
    }))
}

fn rows_of_pairs(dataset: &Dataset, holds: impl Fn(&Match) -> bool) -> impl Iterator<Item = Place> {
    let pairs = dataset.matches.iter().filter(move |pair| holds(pair));
    pairs.map(|pair| pair.place.clone())
}

/// Organisations named as the place of work of mentors who have a pair, with the rows of
/// those mentors.
pub(super) fn partners(dataset: &Dataset) -> Tally {
    let ids = paired_mentors(dataset);
    let guests: Vec<&Person> = ids
        .iter()
        .map(|id| &dataset.mentor(*id).person)
        .filter(|person| is_guest(person))
        .collect();
    // A partner of the list is one, however the lists of people spell its name.
    let places = guests.iter().filter_map(|person| person.workplace.as_ref());
    let places = places.map(|place| match dataset.partner_called(place) {
        Some(index) => &dataset.partners[index].name,
        None => place,
    });
    let places: BTreeSet<_> = places.collect();
    Tally {
        number: number(places.len()),
        rows: rows_of(guests.into_iter()).rows,
    }
}

pub(super) fn pupil_to_pupil(dataset: &Dataset) -> Counted {
    let is_of_form = |form: &MentoringForm| *form == MentoringForm::PupilPupil;
    let above = people_of_form(dataset, &is_of_form, &Person::is_pupil);
    Counted::of_base(above, dataset.contingent.pupils.as_ref())
}

/// Teachers alone are counted: with pupils above the line the share could exceed the whole.
pub(super) fn teachers_of_pupils(dataset: &Dataset) -> Counted {
    let above = people_of_form(dataset, &is_teacher_to_pupil, &is_teacher);
    Counted::of_base(above, dataset.contingent.teachers.as_ref())
}

pub(super) fn young_among_teachers(dataset: &Dataset) -> Counted {
    let is_of_form = |form: &MentoringForm| *form == MentoringForm::TeacherTeacher;
    let is_counted = |person: &Person| is_teacher(person) && is_young(person);
    let above = people_of_form(dataset, &is_of_form, &is_counted);
    Counted::of_base(above, dataset.contingent.young_teachers.as_ref())
}

/// «учитель – ученик» is none of the federal five and stands as it was written.
fn is_teacher_to_pupil(form: &MentoringForm) -> bool {
    let MentoringForm::Other(name) = form else {
        return false;
    };
    let name = name.as_str().to_lowercase();
    let sides: Vec<&str> = name.split('–').map(str::trim).collect();
    let [mentor, mentee] = sides[..] else {
        return false;
    };
    ["учитель", "педагог", "преподаватель"].contains(&mentor)
        && ["ученик", "обучающийся", "учащийся"].contains(&mentee)
}

/// Mentors and mentees of a form's pairs, everybody once.
fn people_of_form(
    dataset: &Dataset,
    is_of_form: &dyn Fn(&MentoringForm) -> bool,
    is_counted: &dyn Fn(&Person) -> bool,
) -> Tally {
    let holds = |pair: &Match| pair.form.as_ref().is_some_and(is_of_form);
    let pairs: Vec<&Match> = dataset.matches.iter().filter(|pair| holds(pair)).collect();
    let mut mentors: BTreeSet<MentorId> = pairs.iter().map(|pair| pair.mentor).collect();
    mentors.retain(|id| is_counted(&dataset.mentor(*id).person));
    let mut mentees: BTreeSet<MenteeId> = pairs.iter().flat_map(|p| p.mentees.clone()).collect();
    mentees.retain(|id| is_counted(&dataset.mentee(*id).person));
    let people = once(dataset, &mentors, &mentees);
    people.by(pairs.into_iter().map(|pair| pair.place.clone()))
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

/// A worker of the school: neither a pupil nor a guest.
fn is_teacher(person: &Person) -> bool {
    !person.is_pupil() && !is_guest(person)
}

/// A mentor who comes from another organisation.
fn is_guest(person: &Person) -> bool {
    !person.is_pupil() && person.workplace.is_some()
}
