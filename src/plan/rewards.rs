//! Builds the facts of awards: who is rewarded, in all cases, and what mentors have done.

use std::collections::BTreeSet;

use crate::indicators::number;
use crate::model::Award;
use crate::model::AwardKind;
use crate::model::Awarded;
use crate::model::Dataset;
use crate::model::Line;
use crate::model::Match;
use crate::model::MenteeId;
use crate::model::MentorId;
use crate::model::Overrides;
use crate::model::Status;
use crate::place::Place;
use crate::russian;

use super::facts::{
    AwardFacts, AwardedFacts, CaseFacts, ClosingFacts, MentorResultFacts, ParticipantFacts,
};
use super::partners::organization_forms;
use super::people::{People, case_facts, officer_facts, text};

/// The awards in the order of the list.
pub(super) fn awards(dataset: &Dataset, people: &People) -> Vec<AwardFacts> {
    let awards = dataset.awards.iter();
    awards
        .map(|award| award_facts(dataset, award, people))
        .collect()
}

fn award_facts(dataset: &Dataset, award: &Award, people: &People) -> AwardFacts {
    let (person, work) = match &award.person {
        Awarded::Mentor(id) => (
            participant(dataset, people.mentor(*id)),
            Work::of(dataset, *id),
        ),
        Awarded::Mentee(id) => (participant(dataset, people.mentee(*id)), Work::default()),
        Awarded::Officer(officer) => {
            let facts = officer_facts(dataset, officer);
            let person = AwardedFacts {
                name: facts.name,
                short: facts.short,
                gender: facts.gender,
                described: facts.post,
                is_pupil: false,
                is_employee: true,
            };
            (person, Work::default())
        }
    };
    let is_merit = |text: &Line| text.as_str().to_lowercase().starts_with("за ");
    AwardFacts {
        person,
        kind: kind_key(&award.kind).to_owned(),
        name: name_of(&award.kind, &award.person),
        merit: text(&award.merit.clone().filter(is_merit)),
        reason: text(&award.merit.clone().filter(|text| !is_merit(text))),
        amount: text(&award.amount),
        completed: work.completed,
        mentees: work.mentees,
    }
}

const MENTORS_CERTIFICATE: &str = "сертификат наставника";

fn name_of(kind: &AwardKind, person: &Awarded) -> String {
    match (kind, person) {
        (AwardKind::Certificate, Awarded::Mentor(_)) => MENTORS_CERTIFICATE.to_owned(),
        (kind, _) => kind.name().to_owned(),
    }
}

fn kind_key(kind: &AwardKind) -> &'static str {
    match kind {
        AwardKind::Thanks => "thanks",
        AwardKind::HonoraryDiploma => "honorary",
        AwardKind::Diploma => "diploma",
        AwardKind::Letter => "letter",
        AwardKind::Certificate => "certificate",
        AwardKind::Payment => "payment",
        AwardKind::Other(_) => "other",
    }
}

/// Somebody of the lists as an order calls them.
fn participant(dataset: &Dataset, facts: &ParticipantFacts) -> AwardedFacts {
    AwardedFacts {
        name: facts.name.clone(),
        short: facts.short.clone(),
        gender: facts.gender.clone(),
        described: described(dataset, facts),
        is_pupil: facts.is_pupil,
        is_employee: !facts.is_pupil && facts.workplace.is_none(),
    }
}

/// «инженер-технолог АО «Станкозавод»» in all cases; without a post «представитель …».
fn described(dataset: &Dataset, facts: &ParticipantFacts) -> Option<CaseFacts> {
    let place = facts.workplace.as_deref().and_then(Line::new);
    let Some(place) = place.filter(|_| !facts.is_pupil) else {
        return facts.described.clone();
    };
    let of_place = organization_forms(dataset, &place, &Overrides::new()).r#gen;
    let post = facts.described.clone();
    let mut all = post.unwrap_or_else(|| case_facts(&russian::decline_post("представитель").forms));
    let forms = [
        &mut all.nom,
        &mut all.r#gen,
        &mut all.dat,
        &mut all.acc,
        &mut all.ins,
        &mut all.prep,
    ];
    for form in forms {
        form.push(' ');
        form.push_str(&of_place);
    }
    Some(all)
}

/// What a mentor has done over the year.
#[derive(Default)]
struct Work {
    formed: u32,
    completed: u32,
    mentees: u32,
}

impl Work {
    fn of(dataset: &Dataset, mentor: MentorId) -> Self {
        let own = || dataset.matches.iter().filter(|pair| pair.mentor == mentor);
        let completed = || own().filter(|pair| pair.status == Some(Status::Completed));
        let mentees: BTreeSet<MenteeId> = completed()
            .flat_map(|pair| pair.mentees.iter().copied())
            .collect();
        Self {
            formed: number(own().count()),
            completed: number(completed().count()),
            mentees: number(mentees.len()),
        }
    }
}

/// Mentors with at least one pair that finished the programme, in the order of the list.
pub(super) fn results(dataset: &Dataset, people: &People) -> Vec<MentorResultFacts> {
    let finished = finished(dataset);
    let results = finished.map(|(id, work)| MentorResultFacts {
        person: participant(dataset, people.mentor(id)),
        formed: work.formed,
        completed: work.completed,
        mentees: work.mentees,
        awards: dataset
            .awards
            .iter()
            .filter(|award| award.person == Awarded::Mentor(id))
            .map(|award| award.kind.name().to_owned())
            .collect(),
    });
    results.collect()
}

fn finished(dataset: &Dataset) -> impl Iterator<Item = (MentorId, Work)> {
    let works = dataset.mentor_ids();
    let works = works.map(|(id, _)| (id, Work::of(dataset, id)));
    works.filter(|(_, work)| work.completed > 0)
}

/// A paper that is handed over, with a key of its own and the rows it comes from.
pub(super) struct Paper {
    pub(super) id: String,
    pub(super) facts: AwardFacts,
    pub(super) places: Vec<Place>,
}

/// The papers of the awards (a payment has none), then a certificate for each mentor who
/// finished the programme and has none in the list.
pub(super) fn papers(dataset: &Dataset, people: &People, awards: &[AwardFacts]) -> Vec<Paper> {
    let listed = dataset.awards.iter().zip(awards).zip(1_u32..);
    let mut papers: Vec<Paper> = listed
        .filter(|((award, _), _)| award.kind != AwardKind::Payment)
        .map(|((award, facts), number)| Paper {
            id: format!("{}-{}", code(dataset, award, number), facts.kind),
            facts: facts.clone(),
            places: vec![award.place.clone()],
        })
        .collect();
    for (id, work) in finished(dataset) {
        let has = |award: &Award| {
            award.person == Awarded::Mentor(id) && award.kind == AwardKind::Certificate
        };
        if !dataset.awards.iter().any(has) {
            let own = dataset.matches.iter().filter(|pair| pair.mentor == id);
            let own = own.filter(|pair| pair.status == Some(Status::Completed));
            papers.push(Paper {
                id: format!("{}-certificate", dataset.mentor(id).person.code),
                facts: certificate(participant(dataset, people.mentor(id)), &work),
                places: own.map(|pair| pair.place.clone()).collect(),
            });
        }
    }
    papers
}

fn code(dataset: &Dataset, award: &Award, number: u32) -> String {
    match &award.person {
        Awarded::Mentor(id) => dataset.mentor(*id).person.code.to_string(),
        Awarded::Mentee(id) => dataset.mentee(*id).person.code.to_string(),
        Awarded::Officer(_) => format!("П-{number:03}"),
    }
}

fn certificate(person: AwardedFacts, work: &Work) -> AwardFacts {
    AwardFacts {
        person,
        kind: kind_key(&AwardKind::Certificate).to_owned(),
        name: MENTORS_CERTIFICATE.to_owned(),
        merit: None,
        reason: None,
        amount: None,
        completed: work.completed,
        mentees: work.mentees,
    }
}

/// The numbers of pairs by how they stand.
pub(super) fn closing(dataset: &Dataset) -> ClosingFacts {
    let of = |status: Status| {
        let pairs = dataset.matches.iter();
        let numbers: Vec<&str> = pairs
            .filter(|pair| pair.status == Some(status))
            .map(|pair: &Match| pair.number.as_str())
            .collect();
        (!numbers.is_empty()).then(|| joined(&numbers))
    };
    ClosingFacts {
        completed: of(Status::Completed),
        prolonged: of(Status::Prolonged),
        stopped: of(Status::Stopped),
    }
}

/// «1, 3–36, 38»: three numbers in a row and more are a range.
fn joined(numbers: &[&str]) -> String {
    let mut runs: Vec<Vec<&str>> = Vec::new();
    for text in numbers {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| follows(last, text)) => run.push(text),
            Some(_) | None => runs.push(vec![text]),
        }
    }
    let runs = runs.iter().map(|run| match run.as_slice() {
        [first, _, .., last] => format!("{first}–{last}"),
        [..] => run.join(", "),
    });
    runs.collect::<Vec<_>>().join(", ")
}

fn follows(last: &str, next: &str) -> bool {
    let number = |text: &str| text.parse::<u32>().ok();
    number(last)
        .zip(number(next))
        .is_some_and(|(last, next)| next == last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numbers: &[&str], expect: &str) {
        assert_eq!(joined(numbers), expect);
    }

    #[test]
    fn numbers_in_a_row_are_said_as_a_range() {
        check(&["1"], "1");
        check(&["1", "2"], "1, 2");
        check(&["1", "3", "4", "5", "7"], "1, 3–5, 7");
        check(&["1а", "2", "3", "4"], "1а, 2–4");
    }
}
