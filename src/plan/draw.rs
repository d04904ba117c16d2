//! Draws up the plan: which documents, for whom, and which are left out and why.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::indicators::Indicator;
use crate::model::Dataset;
use crate::model::Mentor;
use crate::model::MentoringForm;
use crate::model::OrganizationKind;
use crate::model::RoadmapItem;
use crate::model::SchoolYear;
use crate::place::Place;

use super::facts::{AboutFacts, AnnexFacts, DocumentFacts, PairFacts, ParticipantFacts};
use super::findings::concluded;
use super::house_rules::has_curator_order;
use super::people::{People, Side};
use super::planned::{AboutKind, NotMade, Plan, PlannedAbout, PlannedDocument, Reason};
use super::school::{Settings, order_facts, school_facts, unpaired};
use super::{AgeGroup, DocumentCode, Header, Maker, Need, Per, Stage};

/// What the command asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    /// Only documents of these stages; empty means all.
    pub stages: BTreeSet<Stage>,
    /// Only these documents; empty means all. `S10` names S10a, S10b and S10c.
    pub only: BTreeSet<DocumentCode>,
}

/// Draws up the plan of one organisation for a school year.
#[must_use]
pub fn draw_up(
    dataset: &Dataset,
    indicators: &[Indicator],
    headers: &[Header],
    year: SchoolYear,
    wish: &Wish,
) -> Plan {
    let settings = Settings::of(dataset, year);
    let headers = in_reading_order(headers);
    let annexes = annexes(dataset, &headers);
    let people = People::of(dataset, &settings);
    let school = school_facts(dataset, indicators, &settings, annexes, &people);
    let school = concluded(school, dataset, indicators);
    let mut plan = Plan {
        school,
        documents: Vec::new(),
        not_made: Vec::new(),
    };
    for header in headers {
        let drawn = if wish.names(header) {
            draw(dataset, header, &plan, &settings, &people)
        } else {
            Err(Reason::NotAsked)
        };
        match drawn {
            Ok(documents) => plan.documents.extend(documents),
            Err(reason) => plan.not_made.push(NotMade {
                code: header.code.clone(),
                title: header.title.clone(),
                reason,
            }),
        }
    }
    plan
}

impl Wish {
    fn names(&self, header: &Header) -> bool {
        let stage = self.stages.is_empty() || self.stages.contains(&header.stage);
        let named = self.only.iter().any(|code| header.code.is_named_by(code));
        stage && (self.only.is_empty() || named)
    }
}

fn in_reading_order(headers: &[Header]) -> Vec<&Header> {
    let mut sorted: Vec<&Header> = headers.iter().collect();
    sorted.sort_by_key(|header| (header.stage, header.code.clone(), header.template.clone()));
    sorted
}

/// The documents of one template, or why there are none.
fn draw(
    dataset: &Dataset,
    header: &Header,
    plan: &Plan,
    settings: &Settings,
    people: &People,
) -> Result<Vec<PlannedDocument>, Reason> {
    if !makes(dataset, header) {
        return Err(Reason::OfAnother(header.maker));
    }
    if let Some(need) = lacking(dataset, header) {
        return Err(Reason::Lacks(need));
    }
    let document = document_facts(dataset, header, plan, settings);
    let day = date_of(&document).unwrap_or(settings.introduced);
    if let Some(since) = header.since.filter(|since| day < *since) {
        return Err(Reason::NotYet(since));
    }
    let subjects = subjects(dataset, header, plan, people);
    if subjects.is_empty() {
        return Err(header.age.map_or(Reason::NoSubject, Reason::NobodyAged));
    }
    let shared = Arc::new(header.clone());
    let documents = subjects.into_iter().map(|subject| PlannedDocument {
        header: shared.clone(),
        date: date_of(&document),
        document: document.clone(),
        about: subject.about,
        subject: subject.facts,
        places: subject.places,
    });
    Ok(documents.collect())
}

/// Whether the document is one of such organisations.
fn makes(dataset: &Dataset, header: &Header) -> bool {
    match (header.maker, dataset.organization.kind) {
        (Maker::Everybody, _)
        | (Maker::School, OrganizationKind::School)
        | (Maker::Authority, OrganizationKind::Authority) => true,
        (Maker::School, OrganizationKind::Authority)
        | (Maker::Authority, OrganizationKind::School) => false,
    }
}

/// The first list that a document needs and the workbooks lack.
fn lacking(dataset: &Dataset, header: &Header) -> Option<Need> {
    header
        .needs
        .iter()
        .copied()
        .find(|need| !has(dataset, *need))
}

fn has(dataset: &Dataset, need: Need) -> bool {
    match need {
        Need::Mentors => !dataset.mentors.is_empty(),
        Need::Mentees => !dataset.mentees.is_empty(),
        Need::Pairs => !dataset.matches.is_empty(),
        Need::Roadmap => dataset.roadmap.is_some(),
        Need::RoadmapProgress => progress(dataset).next().is_some(),
        Need::Results => dataset
            .matches
            .iter()
            .any(|pair| pair.status.is_some() || pair.result.is_some()),
        Need::Partners => dataset.mentors.iter().any(is_guest),
        Need::TeacherPairs => dataset
            .matches
            .iter()
            .any(|pair| pair.form == Some(MentoringForm::TeacherTeacher)),
        Need::Unpaired => unpaired(dataset).next().is_some(),
        Need::CuratorOrder => has_curator_order(dataset),
        Need::Awards | Need::Meetings | Need::Answers => false,
    }
}

/// A mentor who comes from another organisation.
fn is_guest(mentor: &Mentor) -> bool {
    !mentor.person.is_pupil() && mentor.person.workplace.is_some()
}

fn progress(dataset: &Dataset) -> impl Iterator<Item = &RoadmapItem> {
    let items = dataset.roadmap.iter().flat_map(|roadmap| roadmap.items());
    items.filter(|item| item.progress.is_some())
}

/// For whom a document is made, with what may be said of it and where it stands.
struct Subject {
    about: Option<PlannedAbout>,
    facts: AboutFacts,
    places: Vec<Place>,
}

fn subjects(dataset: &Dataset, header: &Header, plan: &Plan, people: &People) -> Vec<Subject> {
    match header.per {
        Per::Organization => vec![Subject {
            about: None,
            facts: AboutFacts::Organization,
            places: vec![dataset.organization.card.clone()],
        }],
        Per::Form => forms(header, plan),
        Per::Pair => pairs(dataset, header, plan),
        Per::Mentor => persons(dataset, people, header.age, &[Side::Mentors]),
        Per::Mentee => persons(dataset, people, header.age, &[Side::Mentees]),
        Per::Participant => persons(dataset, people, header.age, &[Side::Mentors, Side::Mentees]),
        Per::Partner => partners(plan),
        Per::Award | Per::Class => Vec::new(),
    }
}

/// Whether a template is for that form too.
fn is_of_form(header: &Header, key: &str) -> bool {
    header.form.as_deref().is_none_or(|wanted| wanted == key)
}

fn forms(header: &Header, plan: &Plan) -> Vec<Subject> {
    let forms = plan.school.forms.iter();
    forms
        .filter(|form| is_of_form(header, &form.key))
        .map(|form| Subject {
            about: Some(PlannedAbout {
                kind: AboutKind::Form,
                id: form.key.clone(),
                name: form.name.clone(),
            }),
            facts: AboutFacts::Form(form.clone()),
            places: Vec::new(),
        })
        .collect()
}

fn pairs(dataset: &Dataset, header: &Header, plan: &Plan) -> Vec<Subject> {
    let pairs = plan.school.pairs.iter().zip(&dataset.matches);
    pairs
        .filter(|(facts, _)| is_of_form(header, &facts.form_key))
        .map(|(facts, pair)| Subject {
            about: Some(PlannedAbout {
                kind: AboutKind::Pair,
                id: facts.number.clone(),
                name: pair_name(facts),
            }),
            facts: AboutFacts::Pair(facts.clone()),
            places: vec![pair.place.clone()],
        })
        .collect()
}

fn pair_name(pair: &PairFacts) -> String {
    let mentees: Vec<&str> = pair.mentees.iter().map(|m| m.short.nom.as_str()).collect();
    format!("{} – {}", pair.mentor.short.nom, mentees.join(", "))
}

fn partners(plan: &Plan) -> Vec<Subject> {
    let partners = plan.school.partners.iter().zip(1_u32..);
    partners
        .map(|(partner, number)| Subject {
            about: Some(PlannedAbout {
                kind: AboutKind::Partner,
                id: number.to_string(),
                name: partner.name.nom.clone(),
            }),
            facts: AboutFacts::Partner(partner.clone()),
            places: Vec::new(),
        })
        .collect()
}

/// People of the lists; whoever stands in both is taken once, with both roles.
fn persons(
    dataset: &Dataset,
    people: &People,
    age: Option<AgeGroup>,
    sides: &[Side],
) -> Vec<Subject> {
    let rows = people.rows(dataset, sides).into_iter();
    let aged = rows.filter(|(person, _)| age.is_none_or(|age| age == age_group(person)));
    let subjects = aged.map(|(person, places)| Subject {
        about: Some(PlannedAbout {
            kind: AboutKind::Person,
            id: person.code.clone(),
            name: person.name.nom.clone(),
        }),
        facts: AboutFacts::Person(person.clone()),
        places,
    });
    subjects.collect()
}

/// Who signs for a person: by age, else a pupil of the eighth class and above is taken to
/// be fourteen.
fn age_group(person: &ParticipantFacts) -> AgeGroup {
    let grade = person.class_name.as_deref().and_then(leading_number);
    match (person.age, grade) {
        (Some(age), _) if age >= 18 => AgeGroup::Adult,
        (Some(age), _) if age >= 14 => AgeGroup::From14To17,
        (Some(_), _) => AgeGroup::Under14,
        (None, Some(grade)) if grade >= 9 => AgeGroup::From14To17,
        (None, Some(_)) => AgeGroup::Under14,
        (None, None) => AgeGroup::Adult,
    }
}

fn leading_number(class_name: &str) -> Option<u32> {
    let digits: String = class_name
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

/// Annexes to the order of introduction: first the files of their own in the order of
/// their codes, then the lists that stand in the order's file.
fn annexes(dataset: &Dataset, headers: &[&Header]) -> Vec<AnnexFacts> {
    let order = order_facts(dataset, INTRODUCTION);
    let separate = headers
        .iter()
        .filter(|header| {
            makes(dataset, header) && is_annex(header) && lacking(dataset, header).is_none()
        })
        .map(|header| (header.code.as_str().to_owned(), header.title.clone(), true));
    let inner = [
        (
            "planned_results",
            "Планируемые результаты",
            dataset.planned_results.is_empty(),
        ),
        (
            "working_group",
            "Состав рабочей группы",
            dataset.working_group.is_empty(),
        ),
    ];
    let inner = inner
        .into_iter()
        .filter(|(_, _, empty)| !empty)
        .map(|(key, title, _)| (key.to_owned(), title.to_owned(), false));
    let numbered = separate.chain(inner).zip(1_u32..);
    numbered
        .map(|((key, title, separate), number)| AnnexFacts {
            number,
            title,
            key,
            separate,
            order: order.clone(),
        })
        .collect()
}

const INTRODUCTION: &str = "S01";

fn is_annex(header: &Header) -> bool {
    header
        .annex_to
        .as_ref()
        .is_some_and(|code| code.as_str() == INTRODUCTION)
}

fn document_facts(
    dataset: &Dataset,
    header: &Header,
    plan: &Plan,
    settings: &Settings,
) -> DocumentFacts {
    let code = header.code.as_str();
    let own = order_facts(dataset, code);
    let annex = plan.school.annexes.iter().find(|annex| annex.key == code);
    let of_annex = annex.and_then(|annex| annex.order.date.clone());
    let of_data = match header.stage {
        Stage::Start => None,
        Stage::During | Stage::End => dataset
            .organization
            .cut_off
            .map(|_| settings.cut_off.to_string()),
    };
    DocumentFacts {
        code: code.to_owned(),
        number: own.number,
        date: own.date.or(of_annex).or(of_data),
        annex: annex.cloned(),
    }
}

fn date_of(document: &DocumentFacts) -> Option<NaiveDate> {
    document.date.as_deref()?.parse().ok()
}
