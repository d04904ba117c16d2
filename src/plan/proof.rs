//! Builds the proof sheet: every name, post and title with all its forms, doubtful ones
//! first, so that a wrong form is found before signing.

use crate::model::Dataset;
use crate::model::Line;
use crate::model::Officer;
use crate::model::Overrides;
use crate::model::Oversight;
use crate::model::Person;
use crate::model::settles_all_cases;
use crate::place::Place;
use crate::russian;
use crate::russian::Declined;
use crate::russian::FullName;
use crate::russian::Gender;
use crate::russian::Sureness;

use super::facts::ProofFacts;
use super::people::{case_facts, given_forms, with_overrides};

/// The lines of the proof sheet: the doubtful ones first, else in the order of the lists.
pub(super) fn proof_facts(dataset: &Dataset) -> Vec<ProofFacts> {
    let mut proof = Proof {
        dataset,
        lines: Vec::new(),
    };
    proof.organization();
    for officer in officers(dataset) {
        proof.name(
            &officer.name,
            officer.gender,
            &officer.name_forms,
            &officer.place,
        );
        if let Some(post) = &officer.post {
            proof.post(post, &officer.post_forms, &officer.place);
        }
    }
    for person in people(dataset) {
        proof.person(person);
    }
    proof.lines.sort_by_key(|line| line.doubt.is_none());
    proof.lines
}

struct Proof<'a> {
    dataset: &'a Dataset,
    lines: Vec<ProofFacts>,
}

impl Proof<'_> {
    fn organization(&mut self) {
        let org = &self.dataset.organization;
        let name = &org.full_name.value;
        let declined = russian::decline_organization(name.as_str());
        let given = given_forms(self.dataset, name).unwrap_or(&org.full_name_forms);
        self.add("организация", &declined, given, &org.full_name.place);
    }

    fn person(&mut self, person: &Person) {
        self.name(
            &person.name,
            person.gender,
            &person.overrides,
            &person.place,
        );
        if let Some(post) = &person.post {
            self.post(post, &Overrides::new(), &person.place);
        }
        if let Some(representative) = &person.representative {
            let place = &representative.place;
            self.name(
                &representative.name,
                representative.gender,
                &Overrides::new(),
                place,
            );
        }
    }

    fn name(&mut self, name: &FullName, gender: Option<Gender>, given: &Overrides, place: &Place) {
        self.add("имя", &name.decline(gender), given, place);
    }

    fn post(&mut self, post: &Line, given: &Overrides, place: &Place) {
        let declined = russian::decline_post(post.as_str());
        let given = given_forms(self.dataset, post).unwrap_or(given);
        self.add("должность", &declined, given, place);
    }

    /// A line, unless the same words stand there with the same forms.
    fn add(&mut self, kind: &str, declined: &Declined, given: &Overrides, place: &Place) {
        let forms = with_overrides(case_facts(&declined.forms), given);
        if self
            .lines
            .iter()
            .any(|line| line.kind == kind && line.forms == forms)
        {
            return;
        }
        self.lines.push(ProofFacts {
            kind: kind.to_owned(),
            forms,
            doubt: doubt(declined, given),
            place: short_place(place),
        });
    }
}

/// What makes the forms doubtful; forms given for every case leave no doubt.
pub(super) fn doubt(declined: &Declined, given: &Overrides) -> Option<String> {
    match &declined.sureness {
        Sureness::Unsure(doubt) if !settles_all_cases(given) => Some(doubt.to_string()),
        Sureness::Unsure(_) | Sureness::Sure => None,
    }
}

/// «Участники.xlsx, «Наставники», строка 7»: the folder is the package's own.
fn short_place(place: &Place) -> String {
    let file = place.short_file_name();
    let sheet = place.sheet().map(|sheet| format!(", «{sheet}»"));
    let row = place
        .area()
        .map(|area| format!(", строка {}", area.first_row() + 1));
    format!(
        "{file}{}{}",
        sheet.unwrap_or_default(),
        row.unwrap_or_default()
    )
}

fn officers(dataset: &Dataset) -> impl Iterator<Item = &Officer> {
    let org = &dataset.organization;
    let overseer = match &org.oversight {
        Oversight::Head => None,
        Oversight::Officer(officer) => Some(officer.as_ref()),
    };
    let named = [
        &org.head,
        &org.curator,
        &org.supplies,
        &org.webmaster,
        &org.executor,
    ];
    let named = named.into_iter().filter_map(Option::as_ref).chain(overseer);
    let group = dataset.working_group.iter().map(|member| &member.officer);
    named
        .chain(group)
        .chain(dataset.form_leads.iter().map(|lead| &lead.officer))
}

fn people(dataset: &Dataset) -> impl Iterator<Item = &Person> {
    let mentors = dataset.mentors.iter().map(|mentor| &mentor.person);
    mentors.chain(dataset.mentees.iter().map(|mentee| &mentee.person))
}
