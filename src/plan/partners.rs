//! Builds the facts of partners and of the training that mentors had.

use std::sync::Arc;

use crate::model::Dataset;
use crate::model::Line;
use crate::model::Overrides;
use crate::model::Partner;
use crate::model::TrainingSession;
use crate::russian;

use super::facts::{CaseFacts, ParticipantFacts, PartnerFacts, SessionFacts};
use super::people::{case_facts, given_forms, officer_facts, text, with_overrides};
use super::school::iso;

/// The partners of the list, then the organisations of other mentors who come from
/// elsewhere; each with its mentors.
pub(super) fn partners(dataset: &Dataset, mentors: &[Arc<ParticipantFacts>]) -> Vec<PartnerFacts> {
    let listed = dataset.partners.iter();
    let mut partners: Vec<PartnerFacts> = listed.map(|one| listed_facts(dataset, one)).collect();
    for (mentor, facts) in dataset.mentors.iter().zip(mentors) {
        let (Some(place), false) = (&mentor.person.workplace, mentor.person.is_pupil()) else {
            continue;
        };
        let met = |one: &PartnerFacts| one.name.nom == place.as_str();
        let known = dataset.partner_called(place);
        match known.or_else(|| partners.iter().position(met)) {
            Some(index) => partners[index].mentors.push(facts.clone()),
            None => partners.push(PartnerFacts {
                mentors: vec![facts.clone()],
                ..named(organization_forms(dataset, place, &Overrides::new()))
            }),
        }
    }
    partners
}

/// A partner of whom only the name is known.
fn named(name: CaseFacts) -> PartnerFacts {
    PartnerFacts {
        name,
        short: None,
        mentors: Vec::new(),
        head: None,
        head_basis: None,
        address: None,
        inn: None,
        ogrn: None,
        phone: None,
        agreement_number: None,
        agreement_date: None,
        agreement_until: None,
    }
}

fn listed_facts(dataset: &Dataset, partner: &Partner) -> PartnerFacts {
    let head = partner.head.as_ref();
    PartnerFacts {
        short: text(&partner.short_name),
        head: head.map(|officer| officer_facts(dataset, officer)),
        head_basis: text(&partner.head_basis),
        address: text(&partner.address),
        inn: text(&partner.inn),
        ogrn: text(&partner.ogrn),
        phone: text(&partner.phone),
        agreement_number: text(&partner.agreement_number),
        agreement_date: iso(partner.agreement_date),
        agreement_until: iso(partner.agreement_until),
        ..named(organization_forms(
            dataset,
            &partner.name,
            &partner.name_forms,
        ))
    }
}

/// An organisation's name in all cases; the workbook's sheet of forms beats the rules.
pub(super) fn organization_forms(dataset: &Dataset, name: &Line, own: &Overrides) -> CaseFacts {
    let facts = case_facts(&russian::decline_organization(name.as_str()).forms);
    with_overrides(facts, given_forms(dataset, name).unwrap_or(own))
}

/// The sessions of training in the order of their days.
pub(super) fn sessions(dataset: &Dataset, mentors: &[Arc<ParticipantFacts>]) -> Vec<SessionFacts> {
    let mut sessions: Vec<&TrainingSession> = dataset.sessions.iter().collect();
    sessions.sort_by_key(|session| session.date);
    let facts = sessions.into_iter().map(|session| SessionFacts {
        topic: session.topic.text(),
        date: iso(session.date),
        hours: session.hours,
        lecturer: text(&session.lecturer),
        mode: text(&session.mode),
        mentors: session
            .mentors
            .iter()
            .map(|id| mentors[id.0].clone())
            .collect(),
    });
    facts.collect()
}
