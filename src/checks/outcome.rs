//! Partners, practices and awards against the lists of people (`domain.md` i.3, f.1).

use crate::diag::Diagnostics;
use crate::model::AwardKind;
use crate::model::Awarded;
use crate::model::Dataset;
use crate::model::Line;
use crate::model::Paragraphs;
use crate::model::Person;
use crate::model::Practice;
use crate::russian::Case;

use super::problem::Problem;

/// ### What it does
/// Looks for surnames of participants, in every case, in the texts of practices: those
/// are meant for others, and nobody has agreed to be named there.
pub(super) fn practices_name_nobody(dataset: &Dataset, diags: &mut Diagnostics) {
    for practice in &dataset.practices {
        let words = capitalised(practice);
        let named = people(dataset).filter(|person| is_named(person, &words));
        let mut told: Vec<String> = Vec::new();
        for person in named {
            let surname = person.name.surname().to_owned();
            if !told.contains(&surname) {
                told.push(surname);
                diags.push(Problem::NamedInPractice {
                    name: person.name.to_string(),
                    practice: practice.title.to_string(),
                    at: practice.place.clone(),
                });
            }
        }
    }
}

/// Words with a capital that may be surnames. One that begins a sentence is taken for a
/// common noun («Соловей»), unless a given name or initials follow.
fn capitalised(practice: &Practice) -> Vec<String> {
    let long = [&practice.problem, &practice.solution, &practice.result];
    let long = long.into_iter().flatten().flat_map(Paragraphs::lines);
    let lines = long.chain(&practice.participants).chain([&practice.title]);
    lines.flat_map(capitalised_in).collect()
}

fn capitalised_in(line: &Line) -> Vec<String> {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let bare = |word: &'_ str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let words: Vec<&str> = line.as_str().split_whitespace().collect();
    let begins = |at: usize| {
        let before = words[..at].iter().rev().find(|word| !bare(word).is_empty());
        before.is_none_or(|word| word.ends_with(['.', '!', '?', ':']))
    };
    let is_name = |at: usize| {
        let follows = words
            .get(at + 1)
            .is_some_and(|next| is_capital(&bare(next)));
        is_capital(&bare(words[at])) && (follows || !begins(at))
    };
    (0..words.len())
        .filter(|at| is_name(*at))
        .map(|at| bare(words[at]))
        .collect()
}

fn is_named(person: &Person, words: &[String]) -> bool {
    if words.is_empty() {
        return false;
    }
    let forms = person.name.decline_short(person.gender).forms;
    let mut surnames = Case::ALL.iter().map(|case| forms.get(*case));
    surnames.any(|form| {
        let surname = form.split_whitespace().next().unwrap_or_default();
        let surname = surname.split('\u{a0}').next().unwrap_or_default();
        words.iter().any(|word| word == surname)
    })
}

fn people(dataset: &Dataset) -> impl Iterator<Item = &Person> {
    let mentors = dataset.mentors.iter().map(|mentor| &mentor.person);
    mentors.chain(dataset.mentees.iter().map(|mentee| &mentee.person))
}

/// ### What it does
/// Where there is a list of partners, each guest among the mentors comes from one of
/// them, and each of them has sent a mentor.
pub(super) fn partners_are_workplaces(dataset: &Dataset, diags: &mut Diagnostics) {
    if dataset.partners.is_empty() || dataset.mentors.is_empty() {
        return;
    }
    let mut met = vec![false; dataset.partners.len()];
    let guests = dataset.mentors.iter().map(|mentor| &mentor.person);
    for person in guests.filter(|person| !person.is_pupil()) {
        let Some(workplace) = &person.workplace else {
            continue;
        };
        match dataset.partner_called(workplace) {
            Some(index) => met[index] = true,
            None => diags.push(Problem::WorkplaceWithoutPartner {
                name: person.name.to_string(),
                workplace: workplace.to_string(),
                at: person.place.clone(),
            }),
        }
    }
    for (partner, _) in dataset.partners.iter().zip(met).filter(|(_, met)| !met) {
        diags.push(Problem::PartnerWithoutMentor {
            partner: partner.name.to_string(),
            at: partner.place.clone(),
        });
    }
}

/// ### What it does
/// A school can pay only its own workers.
pub(super) fn payments_go_to_workers(dataset: &Dataset, diags: &mut Diagnostics) {
    let payments = dataset.awards.iter();
    for award in payments.filter(|award| award.kind == AwardKind::Payment) {
        let person = match &award.person {
            Awarded::Mentor(id) => &dataset.mentor(*id).person,
            Awarded::Mentee(id) => &dataset.mentee(*id).person,
            Awarded::Officer(_) => continue,
        };
        if person.is_pupil() || person.workplace.is_some() {
            diags.push(Problem::PaymentToStranger {
                name: person.name.to_string(),
                at: award.place.clone(),
            });
        }
    }
}
