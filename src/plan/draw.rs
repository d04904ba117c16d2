//! Draws up the plan: which documents, for whom, and which are left out and why.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Months, NaiveDate};

use crate::indicators::Indicator;
use crate::model::Dataset;
use crate::model::Mentor;
use crate::model::MentoringForm;
use crate::model::OrderEntry;
use crate::model::OrganizationKind;
use crate::model::RoadmapItem;
use crate::model::SchoolYear;
use crate::model::Wave;
use crate::place::Place;

use super::amendments::{pair_changes_facts, roadmap_changes_facts};
use super::catalogue::{CATALOGUE, Known};
use super::changes::Changes;
use super::facts::{
    AboutFacts, AnnexFacts, DocumentFacts, PairFacts, ParticipantFacts, PartnerFacts,
};
use super::findings::concluded;
use super::house_rules::has_curator_order;
use super::people::{People, Side, text};
use super::planned::{AboutKind, NotMade, Plan, PlannedAbout, PlannedDocument, Reason};
use super::rewards;
use super::school::{Annexes, Settings, iso, order_facts, school_facts, unpaired};
use super::{AgeGroup, DocumentCode, Header, Maker, Need, Per, Stage};

/// What the command asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    /// Only documents of these stages; empty means all.
    pub stages: BTreeSet<Stage>,
    /// Only these documents; empty means all. `S10` names S10a, S10b and S10c.
    pub only: BTreeSet<DocumentCode>,
    /// The day of the run, for what is overdue; without one, the day of the figures.
    pub today: Option<NaiveDate>,
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
    let settings = Settings::of(dataset, year, wish.today);
    let headers = in_reading_order(headers);
    let changes = Changes::of(dataset, wish.today);
    let annexes = Annexes {
        introduction: introduced_annexes(dataset, &headers, &changes),
        closing: closing_annexes(dataset, &headers, &changes),
    };
    let people = People::of(dataset, &settings);
    let school = school_facts(dataset, indicators, &settings, annexes, &people, &changes);
    let school = concluded(school, dataset, indicators, settings.cut_off);
    let mut plan = Plan {
        school,
        documents: Vec::new(),
        not_made: Vec::new(),
    };
    let known = untemplated(dataset, &headers, wish);
    for header in headers {
        let drawn = if wish.names(header) {
            draw(dataset, header, &plan, &settings, &people, &changes)
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
    plan.not_made.extend(known);
    plan.not_made
        .sort_by_key(|absent| reading_place(&absent.code));
    plan
}

/// The start, the course and the end of the year, then what stands beside them.
fn reading_place(code: &DocumentCode) -> (Option<usize>, DocumentCode) {
    let letter = code.as_str().chars().next();
    let place = ['S', 'U', 'M', 'E', 'W', 'P'];
    let place = place.iter().position(|known| Some(*known) == letter);
    (place, code.clone())
}

/// The school's documents for which no template stands, with the reason.
fn untemplated(dataset: &Dataset, headers: &[&Header], wish: &Wish) -> Vec<NotMade> {
    if dataset.organization.kind == OrganizationKind::Authority {
        return Vec::new();
    }
    let known = CATALOGUE
        .iter()
        .filter_map(|known| Some((known, known.code()?)));
    let has_template = |code: &DocumentCode| {
        let mut headers = headers.iter();
        headers.any(|header| header.code.is_named_by(code))
    };
    let absent = known.filter(|(_, code)| !has_template(code));
    let told = absent.map(|(known, code)| NotMade {
        reason: why_untemplated(dataset, known, &code, wish),
        code,
        title: known.title.to_owned(),
    });
    told.collect()
}

fn why_untemplated(dataset: &Dataset, known: &Known, code: &DocumentCode, wish: &Wish) -> Reason {
    let stage = wish.stages.is_empty() || wish.stages.contains(&known.stage);
    if !stage || !wish.only.is_empty() && !wish.only.contains(code) {
        return Reason::NotAsked;
    }
    match known.within.and_then(DocumentCode::parse) {
        Some(_) if dataset.working_group.is_empty() => Reason::Lacks(Need::WorkingGroup),
        Some(within) => Reason::Within(within),
        None => Reason::NoTemplate,
    }
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
    changes: &Changes<'_>,
) -> Result<Vec<PlannedDocument>, Reason> {
    if !makes(dataset, header) {
        return Err(Reason::OfAnother(header.maker));
    }
    if let Some(need) = lacking(dataset, header, changes) {
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
    let shared = &Arc::new(header.clone());
    let documents = versions(header, document, plan, changes);
    let documents = documents.iter().flat_map(|document| {
        subjects.iter().map(move |subject| PlannedDocument {
            header: Arc::clone(shared),
            date: date_of(document),
            document: document.clone(),
            about: subject.about.clone(),
            subject: subject.facts.clone(),
            places: subject.places.clone(),
        })
    });
    Ok(documents.collect())
}

/// A document for each order of change; every other document is one.
fn versions(
    header: &Header,
    document: DocumentFacts,
    plan: &Plan,
    changes: &Changes<'_>,
) -> Vec<DocumentFacts> {
    let of_order = |order: Option<&OrderEntry>| DocumentFacts {
        number: order.and_then(|order| text(&order.number)),
        date: order.and_then(|order| iso(order.date)),
        ..document.clone()
    };
    if header.needs.contains(&Need::PairChanges) {
        let orders = changes.pairs.iter();
        orders
            .map(|one| DocumentFacts {
                pair_changes: Some(pair_changes_facts(one, &plan.school.mentors)),
                ..of_order(one.order)
            })
            .collect()
    } else if header.needs.contains(&Need::RoadmapChanges) {
        let orders = changes.measures.iter();
        orders
            .map(|one| DocumentFacts {
                roadmap_changes: Some(roadmap_changes_facts(one)),
                ..of_order(one.order)
            })
            .collect()
    } else {
        vec![document]
    }
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
fn lacking(dataset: &Dataset, header: &Header, changes: &Changes<'_>) -> Option<Need> {
    header
        .needs
        .iter()
        .copied()
        .find(|need| !has(dataset, *need, changes))
}

fn has(dataset: &Dataset, need: Need, changes: &Changes<'_>) -> bool {
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
        Need::Partners => !dataset.partners.is_empty() || dataset.mentors.iter().any(is_guest),
        Need::TeacherPairs => dataset
            .matches
            .iter()
            .any(|pair| pair.form == Some(MentoringForm::TeacherTeacher)),
        Need::Unpaired => unpaired(dataset).next().is_some(),
        Need::CuratorOrder => has_curator_order(dataset),
        Need::PairChanges => !changes.pairs.is_empty(),
        Need::RoadmapChanges => !changes.measures.is_empty(),
        Need::Awards => !dataset.awards.is_empty(),
        Need::Practices => !dataset.practices.is_empty(),
        Need::WorkingGroup => !dataset.working_group.is_empty(),
        Need::Answers => dataset
            .surveys
            .iter()
            .any(|survey| survey.wave == Wave::Final),
        Need::Meetings => !dataset.meetings.is_empty(),
        Need::Interim => reaches_interim(dataset),
    }
}

/// Whether the lists reach the day of interim monitoring: they tell of something in the
/// month before it or later. Until then everything would look undone.
fn reaches_interim(dataset: &Dataset) -> bool {
    let Some(interim) = dataset.organization.interim_monitoring else {
        return false;
    };
    let month_before = interim.checked_sub_months(Months::new(1));
    let met = dataset.meetings.iter().map(|meeting| meeting.date);
    let done = progress(dataset).filter_map(|item| item.progress.as_ref());
    let done = done.flat_map(|progress| progress.days.iter().copied());
    met.chain(done).any(|day| Some(day) >= month_before)
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
        Per::Partner => partners(dataset, plan),
        Per::Award => awards(dataset, people, plan),
        Per::Class => Vec::new(),
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

/// Partners of the list come first, so that their rows stand beside them; then the rows of
/// the mentors who come from them.
fn partners(dataset: &Dataset, plan: &Plan) -> Vec<Subject> {
    let partners = plan.school.partners.iter().zip(1_u32..);
    let rows = dataset.partners.iter().map(|partner| &partner.place);
    let rows = rows.map(Some).chain(std::iter::repeat(None));
    partners
        .zip(rows)
        .map(|((partner, number), row)| Subject {
            about: Some(PlannedAbout {
                kind: AboutKind::Partner,
                id: number.to_string(),
                name: partner.name.nom.clone(),
            }),
            facts: AboutFacts::Partner(partner.clone()),
            places: row
                .cloned()
                .into_iter()
                .chain(mentors_of(dataset, partner))
                .collect(),
        })
        .collect()
}

/// The rows of the mentors who come from a partner.
fn mentors_of(dataset: &Dataset, partner: &PartnerFacts) -> Vec<Place> {
    let codes: BTreeSet<&str> = partner
        .mentors
        .iter()
        .map(|one| one.code.as_str())
        .collect();
    let people = dataset.mentors.iter().map(|mentor| &mentor.person);
    let own = people.filter(|person| codes.contains(person.code.as_str()));
    own.map(|person| person.place.clone()).collect()
}

/// Papers that are handed over: of the awards, and certificates of mentors.
fn awards(dataset: &Dataset, people: &People, plan: &Plan) -> Vec<Subject> {
    let papers = rewards::papers(dataset, people, &plan.school.awards);
    papers
        .into_iter()
        .map(|paper| Subject {
            about: Some(PlannedAbout {
                kind: AboutKind::Person,
                id: paper.id,
                name: paper.facts.person.name.nom.clone(),
            }),
            facts: AboutFacts::Award(Box::new(paper.facts)),
            places: paper.places,
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
pub(super) fn introduced_annexes(
    dataset: &Dataset,
    headers: &[&Header],
    changes: &Changes<'_>,
) -> Vec<AnnexFacts> {
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
    let inner = inner.into_iter().filter(|(_, _, empty)| !empty);
    let inner = inner.map(|(key, title, _)| (key.to_owned(), title.to_owned(), false));
    let separate = headers.iter().filter(|header| {
        let is_annex = header.annex_to.as_ref();
        is_annex.is_some_and(|code| code.as_str() == INTRODUCTION)
            && can_be_made(dataset, header, changes)
    });
    let all = separate.map(separate_annex).chain(inner).collect();
    numbered(dataset, INTRODUCTION, all)
}

/// What the closing order approves, if it is made: the analytical note, then the report
/// on the roadmap.
fn closing_annexes(
    dataset: &Dataset,
    headers: &[&Header],
    changes: &Changes<'_>,
) -> Vec<AnnexFacts> {
    let made = |code: &&str| {
        let mut headers = headers.iter();
        headers
            .find(|header| header.code.as_str() == *code && can_be_made(dataset, header, changes))
            .map(separate_annex)
    };
    if made(&CLOSING).is_none() {
        return Vec::new();
    }
    let all = APPROVED_AT_THE_END.iter().filter_map(made).collect();
    numbered(dataset, CLOSING, all)
}

fn can_be_made(dataset: &Dataset, header: &Header, changes: &Changes<'_>) -> bool {
    makes(dataset, header) && lacking(dataset, header, changes).is_none()
}

/// Key, title, and whether it is a file of its own.
type Annex = (String, String, bool);

fn separate_annex(header: &&Header) -> Annex {
    (header.code.as_str().to_owned(), header.title.clone(), true)
}

fn numbered(dataset: &Dataset, order: &str, annexes: Vec<Annex>) -> Vec<AnnexFacts> {
    let order = order_facts(dataset, order);
    let alone = annexes.len() == 1;
    let numbered = annexes.into_iter().zip(1_u32..);
    numbered
        .map(|((key, title, separate), number)| AnnexFacts {
            number,
            mark: if alone {
                "Приложение".to_owned()
            } else {
                format!("Приложение № {number}")
            },
            title,
            key,
            separate,
            order: order.clone(),
        })
        .collect()
}

const INTRODUCTION: &str = "S01";

const CLOSING: &str = "E09";

/// The annexes of the closing order in the order of their numbers.
const APPROVED_AT_THE_END: [&str; 2] = ["E08", "E06"];

fn document_facts(
    dataset: &Dataset,
    header: &Header,
    plan: &Plan,
    settings: &Settings,
) -> DocumentFacts {
    let code = header.code.as_str();
    let own = order_facts(dataset, code);
    let annexes = &plan.school.annexes;
    let mut annexes = annexes.iter().chain(&plan.school.closing_annexes);
    let annex = annexes.find(|annex| annex.key == code);
    let of_annex = annex.and_then(|annex| annex.order.date.clone());
    let of_data = match header.stage {
        Stage::Start => None,
        Stage::During if header.needs.contains(&Need::Interim) => {
            iso(dataset.organization.interim_monitoring)
        }
        Stage::During | Stage::End => dataset
            .organization
            .cut_off
            .map(|_| settings.cut_off.to_string()),
    };
    DocumentFacts {
        code: code.to_owned(),
        number: own.number,
        // A note is dated by its data even if an order approves it later.
        date: own.date.or(of_data).or(of_annex),
        annex: annex.cloned(),
        pair_changes: None,
        roadmap_changes: None,
    }
}

fn date_of(document: &DocumentFacts) -> Option<NaiveDate> {
    document.date.as_deref()?.parse().ok()
}
