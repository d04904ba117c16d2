//! Builds the facts of what the card sets for the programme: bodies, terms, frequency of
//! meetings, one order or two.

use crate::model::Body;
use crate::model::CuratorOrder;
use crate::model::Dataset;
use crate::model::Line;
use crate::model::MentoringForm;
use crate::model::Officer;
use crate::model::Organization;
use crate::model::Overrides;

use super::facts::{BodyFacts, CaseFacts, CouncilFacts, TermsFacts};
use super::partners::organization_forms;
use super::people::{officer_facts, text};
use super::school::iso;

/// Whether the curator has an order of his own: the card decides, else the register.
pub(super) fn has_curator_order(dataset: &Dataset) -> bool {
    match &dataset.organization.rules.curator_order {
        Some(stated) => stated.value == CuratorOrder::Separate,
        None => dataset.order("S05").is_some(),
    }
}

/// What the card says of the council; the pedagogical one where it is silent.
pub(super) fn council_facts(dataset: &Dataset) -> CouncilFacts {
    let council = dataset.organization.council.clone().unwrap_or_default();
    let officer = |officer: &Option<Officer>| {
        let officer = officer.as_ref();
        officer.map(|officer| officer_facts(dataset, officer))
    };
    let teachers = dataset.contingent.teachers.as_ref();
    CouncilFacts {
        name: name_facts(dataset, council.name.as_ref(), "педагогический совет"),
        number: text(&council.number),
        date: iso(council.date),
        chair: officer(&council.chair),
        secretary: officer(&council.secretary),
        present: text(&council.present),
        members: text(&council.members).or(teachers.map(|count| count.value.to_string())),
        votes_for: text(&council.votes.in_favour),
        votes_against: text(&council.votes.against),
        votes_abstained: text(&council.votes.abstained),
        speakers: council.speakers.iter().map(ToString::to_string).collect(),
    }
}

pub(super) fn union_facts(dataset: &Dataset) -> BodyFacts {
    const USUAL: &str = "выборный орган первичной профсоюзной организации";
    told(dataset, &dataset.organization.rules.union, USUAL)
}

/// A body; `None` where the card tells nothing of it.
pub(super) fn body_facts(dataset: &Dataset, body: &Body, usual: &str) -> Option<BodyFacts> {
    body.is_told().then(|| told(dataset, body, usual))
}

fn told(dataset: &Dataset, body: &Body, usual: &str) -> BodyFacts {
    BodyFacts {
        name: name_facts(dataset, body.name.as_ref(), usual),
        number: text(&body.number),
        date: iso(body.date),
    }
}

fn name_facts(dataset: &Dataset, name: Option<&Line>, usual: &str) -> CaseFacts {
    let usual = Line::new(usual);
    let name = name.or(usual.as_ref());
    match name {
        Some(name) => organization_forms(dataset, name, &Overrides::new()),
        None => unreachable!("the usual name of a body is not empty"),
    }
}

/// How often pairs of a form meet: the form's own frequency, else the common one.
pub(super) fn frequency_of(dataset: &Dataset, form: Option<&MentoringForm>) -> Option<String> {
    let org = &dataset.organization;
    let mut own = org.rules.form_frequency.iter();
    let own = own.find(|(of, _)| Some(of) == form);
    let own = own.map(|(_, frequency)| frequency.to_string());
    own.or_else(|| text(&org.meeting_frequency))
}

pub(super) fn terms_facts(org: &Organization) -> TermsFacts {
    TermsFacts {
        start: iso(org.start),
        meeting_frequency: frequencies(org),
        programmes_due: iso(org.programmes_due),
        reports_due: iso(org.reports_due),
        interim_reports_due: iso(org.rules.interim_reports_due),
        curator_report_due: iso(org.rules.curator_report_due),
        cut_off: iso(org.cut_off),
    }
}

/// «не реже раза в две недели (в форме «учитель – учитель» – раза в месяц)».
fn frequencies(org: &Organization) -> Option<String> {
    let own = org.rules.form_frequency.iter();
    let own: Vec<String> = own
        .map(|(form, frequency)| format!("в форме «{}» – {frequency}", form.name()))
        .collect();
    let own = (!own.is_empty()).then(|| own.join(", "));
    match (text(&org.meeting_frequency), own) {
        (Some(common), Some(own)) => Some(format!("{common} ({own})")),
        (common, own) => common.or(own),
    }
}
