//! Builds the facts that all documents of an organisation share.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::indicators;
use crate::indicators::Horizon;
use crate::indicators::Indicator;
use crate::indicators::Until;
use crate::indicators::count_meetings;
use crate::indicators::number;
use crate::model::Dataset;
use crate::model::MenteeId;
use crate::model::MentoringForm;
use crate::model::OrderEntry;
use crate::model::Organization;
use crate::model::Oversight;
use crate::model::SchoolYear;
use crate::norms;
use crate::norms::Act;
use crate::russian;

use super::amendments::pairs_order_facts;
use super::changes::Changes;
use super::facts::{
    ActFacts, AnnexFacts, FindingsFacts, FormFacts, FormLeadFacts, MemberFacts, MonitoringFacts,
    OrderFacts, OrdersFacts, OrganizationFacts, PlannedResultFacts, SchoolFacts, YearFacts,
};
use super::house_rules::{
    body_facts, council_facts, frequency_of, has_curator_order, terms_facts, union_facts,
};
use super::interim::interim_facts;
use super::meetings::{meetings_facts, reports_facts};
use super::order::{order_text_facts, year_targets_facts};
use super::outcomes::{indicator_facts, roadmap_facts, totals_facts};
use super::partners::{partners, sessions};
use super::people::{
    People, case_facts, given_forms, officer_facts, pair_facts, text, with_overrides,
};
use super::practices::{event_facts, practices, swot};
use super::proof::proof_facts;
use super::rewards::{self, awards, closing};
use super::sources::form_source;
use super::survey::{curator_form_facts, measurement_facts, survey_facts};

/// Days that decide what the facts say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Settings {
    pub(super) year: SchoolYear,
    /// The day on which indicators are counted: the card's, else the last day of classes.
    pub(super) cut_off: NaiveDate,
    /// The day on which people enter the programme where their pair does not tell.
    pub(super) entry: NaiveDate,
    /// The day of the order of introduction, else the first day of the school year.
    pub(super) introduced: NaiveDate,
    /// The day on which overdue measures are told: that of the run, but never after the
    /// day on which figures are counted.
    pub(super) overdue_on: NaiveDate,
}

impl Settings {
    pub(super) fn of(dataset: &Dataset, year: SchoolYear, today: Option<NaiveDate>) -> Self {
        let first = day(year.0, 9, 1);
        let dated = |code: &str| dataset.order(code).and_then(|order| order.date);
        let cut_off = cut_off(dataset, year);
        Self {
            year,
            cut_off,
            overdue_on: today.map_or(cut_off, |today| today.min(cut_off)),
            entry: dated("S09").unwrap_or(first),
            introduced: dated("S01").unwrap_or(first),
        }
    }
}

/// The day on which indicators are counted: the card's, else the last day of classes.
#[must_use]
pub fn cut_off(dataset: &Dataset, year: SchoolYear) -> NaiveDate {
    let stated = dataset.organization.cut_off;
    stated.unwrap_or(day(year.0 + 1, 5, 31))
}

/// A day that every year has.
fn day(year: i32, month: u32, date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, date).unwrap_or(NaiveDate::MAX)
}

/// The annexes of the two orders whose annexes are files of their own.
pub(super) struct Annexes {
    pub(super) introduction: Vec<AnnexFacts>,
    pub(super) closing: Vec<AnnexFacts>,
}

/// All facts of the school.
pub(super) fn school_facts(
    dataset: &Dataset,
    counted: &[Indicator],
    settings: &Settings,
    annexes: Annexes,
    people: &People,
    changes: &Changes<'_>,
) -> SchoolFacts {
    let org = &dataset.organization;
    let forms = forms(dataset);
    let until = Until::CutOff(settings.cut_off);
    let held = count_meetings(dataset, until);
    let pairs = held.iter();
    let pairs = pairs.map(|held| Arc::new(pair_facts(dataset, held, people)));
    SchoolFacts {
        org: organization_facts(dataset, org),
        year: year_facts(org, settings.year),
        curator: org
            .curator
            .as_ref()
            .map(|officer| officer_facts(dataset, officer)),
        supplies: org
            .supplies
            .as_ref()
            .map(|officer| officer_facts(dataset, officer)),
        webmaster: org
            .webmaster
            .as_ref()
            .map(|officer| officer_facts(dataset, officer)),
        executor: org
            .executor
            .as_ref()
            .map(|officer| officer_facts(dataset, officer)),
        oversight: match &org.oversight {
            Oversight::Head => None,
            Oversight::Officer(officer) => Some(officer_facts(dataset, officer)),
        },
        orders: orders_facts(dataset),
        local_acts: local_acts(dataset),
        annexes: annexes.introduction,
        closing_annexes: annexes.closing,
        basis: basis(settings.introduced, norms::Scope::Programme),
        teacher_basis: basis(settings.introduced, norms::Scope::Teachers),
        municipal_basis: text(&org.municipal_basis),
        council: council_facts(dataset),
        union: union_facts(dataset),
        parents_council: body_facts(dataset, &org.rules.parents, "совет родителей"),
        pupils_council: body_facts(dataset, &org.rules.pupils, "совет обучающихся"),
        rewards: org.rules.rewards.iter().map(ToString::to_string).collect(),
        separate_curator_order: has_curator_order(dataset),
        terms: terms_facts(org),
        monitoring: MonitoringFacts {
            entry: iso(org.entry_monitoring),
            interim: iso(org.interim_monitoring),
            r#final: iso(org.final_monitoring),
        },
        working_group: working_group(dataset),
        form_leads: form_leads(dataset),
        planned_results: planned_results(dataset),
        mentors: people.mentors.clone(),
        mentees: people.mentees.clone(),
        participants: people.all(),
        pairs_order: pairs_order_facts(&changes.approved, &people.mentors),
        swot: swot(dataset, &forms),
        forms,
        partners: partners(dataset, &people.mentors)
            .into_iter()
            .map(Arc::new)
            .collect(),
        sessions: sessions(dataset, &people.mentors),
        awards: awards(dataset, people),
        mentor_results: rewards::results(dataset, people),
        closing: closing(dataset),
        practices: practices(dataset),
        event: event_facts(&org.event),
        unpaired: unpaired(dataset)
            .map(|id| people.mentee(id).clone())
            .collect(),
        pairs: pairs.collect(),
        roadmap: dataset.roadmap.as_ref().map(|roadmap| {
            let horizon = Horizon::of(dataset, settings.cut_off);
            roadmap_facts(roadmap, &horizon, settings)
        }),
        order_text: order_text_facts(dataset),
        year_targets: dataset.year_targets.as_ref().map(year_targets_facts),
        totals: totals_facts(dataset),
        meetings: meetings_facts(dataset, &held, until),
        reports: reports_facts(dataset),
        interim: interim_facts(dataset),
        indicators: counted.iter().map(indicator_facts).collect(),
        sources: Vec::new(),
        findings: FindingsFacts::default(),
        school_row: Vec::new(),
        survey: survey_facts(dataset, &used_forms(dataset)),
        curator_form: curator_form_facts(dataset),
        measurements: measurement_facts(dataset),
        proof: proof_facts(dataset),
    }
}

fn organization_facts(dataset: &Dataset, org: &Organization) -> OrganizationFacts {
    let name = &org.full_name.value;
    let declined = russian::decline_organization(name.as_str());
    let by_rules = case_facts(&declined.forms);
    let given = given_forms(dataset, name).unwrap_or(&org.full_name_forms);
    OrganizationFacts {
        full: with_overrides(by_rules, given),
        short: org.short_name.value.to_string(),
        founder: text(&org.founder),
        authority: text(&org.authority),
        place: text(&org.place),
        address: text(&org.address),
        site: text(&org.site),
        site_section: text(&org.site_section),
        phone: text(&org.phone),
        email: text(&org.email),
        inn: text(&org.inn),
        ogrn: text(&org.ogrn),
        head: org
            .head
            .as_ref()
            .map(|officer| officer_facts(dataset, officer)),
    }
}

fn year_facts(org: &Organization, year: SchoolYear) -> YearFacts {
    let next = SchoolYear(year.0 + 1);
    YearFacts {
        name: year.to_string(),
        in_year: format!("в {year} учебном году"),
        for_year: format!("на {year} учебный год"),
        of_year: format!("{year} учебного года"),
        first_day: day(year.0, 9, 1).to_string(),
        last_day: day(year.0 + 1, 5, 31).to_string(),
        next_name: next.to_string(),
        next_due: day(next.0, 9, 15).to_string(),
        period: text(&org.period),
    }
}

fn orders_facts(dataset: &Dataset) -> OrdersFacts {
    OrdersFacts {
        introduction: order_facts(dataset, "S01"),
        curator: order_facts(dataset, "S05"),
        mentors: order_facts(dataset, "S08"),
        pairs: order_facts(dataset, "S09"),
        pairs_change: order_facts(dataset, "M02"),
        roadmap_change: order_facts(dataset, "M03"),
        results: order_facts(dataset, "E09"),
        rewards: order_facts(dataset, "E10"),
    }
}

/// The register's entry for a code; without one, an order that has neither number nor date.
pub(super) fn order_facts(dataset: &Dataset, code: &str) -> OrderFacts {
    let registered = dataset.order(code).map(registered);
    registered.unwrap_or_else(|| OrderFacts {
        code: Some(code.to_owned()),
        title: None,
        number: None,
        date: None,
    })
}

pub(super) fn registered(order: &OrderEntry) -> OrderFacts {
    OrderFacts {
        code: text(&order.code),
        title: text(&order.title),
        number: text(&order.number),
        date: iso(order.date),
    }
}

fn local_acts(dataset: &Dataset) -> Vec<OrderFacts> {
    let complete = |order: &&OrderEntry| order.number.is_some() && order.date.is_some();
    let mut orders: Vec<&OrderEntry> = dataset.orders.iter().filter(complete).collect();
    orders.sort_by_key(|order| order.date);
    orders.into_iter().map(registered).collect()
}

fn basis(day: NaiveDate, scope: norms::Scope) -> Vec<ActFacts> {
    norms::acts_in_force(day, scope)
        .map(Act::cited)
        .map(|[nom, r#gen, ins]| ActFacts { nom, r#gen, ins })
        .collect()
}

fn working_group(dataset: &Dataset) -> Vec<MemberFacts> {
    let members = dataset.working_group.iter();
    members
        .map(|member| MemberFacts {
            officer: officer_facts(dataset, &member.officer),
            role: text(&member.role),
        })
        .collect()
}

fn form_leads(dataset: &Dataset) -> Vec<FormLeadFacts> {
    let leads = dataset.form_leads.iter();
    leads
        .map(|lead| FormLeadFacts {
            form: lead.form.name().to_owned(),
            officer: officer_facts(dataset, &lead.officer),
        })
        .collect()
}

fn planned_results(dataset: &Dataset) -> Vec<PlannedResultFacts> {
    let results = dataset.planned_results.iter();
    results
        .map(|result| PlannedResultFacts {
            text: result.text.to_string(),
            measure: text(&result.measure),
            term: text(&result.term),
        })
        .collect()
}

/// The forms that have pairs or somebody responsible: federal ones first, others as met.
pub(super) fn used_forms(dataset: &Dataset) -> BTreeSet<&MentoringForm> {
    let in_pairs = dataset.matches.iter().filter_map(|pair| pair.form.as_ref());
    let in_leads = dataset.form_leads.iter().map(|lead| &lead.form);
    in_pairs.chain(in_leads).collect()
}

fn forms(dataset: &Dataset) -> Vec<Arc<FormFacts>> {
    let used = used_forms(dataset).into_iter().enumerate();
    used.map(|(index, form)| {
        let source = form_source(index);
        Arc::new(form_facts(dataset, form, source))
    })
    .collect()
}

fn form_facts(dataset: &Dataset, form: &MentoringForm, source: String) -> FormFacts {
    let of_form = || {
        dataset
            .matches
            .iter()
            .filter(|pair| pair.form.as_ref() == Some(form))
    };
    let count = indicators::count_matches(of_form());
    let mentors: BTreeSet<_> = of_form().map(|pair| pair.mentor).collect();
    let mentees: BTreeSet<_> = of_form().flat_map(|pair| pair.mentees.iter()).collect();
    let models: BTreeSet<_> = of_form()
        .filter_map(|pair| pair.role_model.as_ref())
        .collect();
    FormFacts {
        name: form.name().to_owned(),
        key: form_key(form).to_owned(),
        source,
        mentors: number(mentors.len()),
        mentees: number(mentees.len()),
        matches: count.formed,
        groups: count.groups,
        completed: count.completed,
        meeting_frequency: frequency_of(dataset, Some(form)),
        role_models: models.into_iter().map(ToString::to_string).collect(),
    }
}

/// The short key of a form (`domain.md` 0.3).
pub(super) fn form_key(form: &MentoringForm) -> &'static str {
    match form {
        MentoringForm::PupilPupil => "uu",
        MentoringForm::TeacherTeacher => "tt",
        MentoringForm::StudentPupil => "su",
        MentoringForm::EmployerPupil => "ru",
        MentoringForm::EmployerStudent => "rs",
        MentoringForm::Other(_) => "other",
    }
}

/// Mentees who are in no pair, in the order of the list.
pub(super) fn unpaired(dataset: &Dataset) -> impl Iterator<Item = MenteeId> {
    let pairs = dataset.matches.iter();
    let paired: BTreeSet<MenteeId> = pairs
        .flat_map(|pair| pair.mentees.iter().copied())
        .collect();
    let ids = dataset.mentee_ids().map(|(id, _)| id);
    ids.filter(move |id| !paired.contains(id))
}

/// A day as templates get it.
pub(super) fn iso(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}
