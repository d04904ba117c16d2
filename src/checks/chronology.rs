//! Steps of the programme in the order in which they may be dated (`domain.md` 0.9, h 23).
//!
//! A step is dated by the register of orders or by the organisation card. Both cells of a
//! reversed pair are told.

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::CardDay;
use crate::model::Consent;
use crate::model::Dataset;
use crate::model::OrderEntry;
use crate::norms::DayOff;
use crate::norms::day_off;
use crate::place::Place;
use crate::place::Placed;

use super::participants::{everybody, full_name};
use super::problem_of_start::Problem;

/// A step that has a date.
#[derive(Clone, Copy)]
enum Step {
    Order(&'static str, &'static str),
    Day(CardDay, &'static str),
}

const COUNCIL: Step = Step::Day(CardDay::Council, "заседание совета, принявшего положения");
const INTRODUCTION: Step = Step::Order("S01", "приказ о внедрении");
const CURATOR: Step = Step::Order("S05", "приказ о назначении куратора");
const MENTORS: Step = Step::Order("S08", "приказ о реестре наставников");
const PAIRS: Step = Step::Order("S09", "приказ о закреплении пар");
const RESULTS: Step = Step::Order("E09", "приказ об итогах");
const REWARDS: Step = Step::Order("E10", "приказ о поощрении");
const ENTRY: Step = Step::Day(CardDay::EntryMonitoring, "входной мониторинг");
const INTERIM: Step = Step::Day(CardDay::InterimMonitoring, "промежуточный мониторинг");
const FINAL: Step = Step::Day(CardDay::FinalMonitoring, "итоговый мониторинг");
const PROGRAMMES: Step = Step::Day(
    CardDay::ProgrammesDue,
    "срок разработки персонализированных программ",
);
const INTERIM_REPORTS: Step = Step::Day(CardDay::InterimReportsDue, "срок промежуточных отчётов");
const REPORTS: Step = Step::Day(CardDay::ReportsDue, "срок сдачи отчётов наставников");
const CURATOR_REPORT: Step = Step::Day(CardDay::CuratorReportDue, "срок отчёта куратора");
const CUT_OFF: Step = Step::Day(CardDay::CutOff, "дата расчёта показателей и справки");

/// Which step may not be dated before which. Orders of which one rests on the other are
/// compared in `orders`.
const IN_ORDER: &[(Step, Step)] = &[
    (COUNCIL, INTRODUCTION),
    (CURATOR, MENTORS),
    (CURATOR, PAIRS),
    (INTRODUCTION, ENTRY),
    (ENTRY, MENTORS),
    (ENTRY, PAIRS),
    (PAIRS, PROGRAMMES),
    (PAIRS, INTERIM),
    (PAIRS, INTERIM_REPORTS),
    (INTERIM, FINAL),
    (INTERIM_REPORTS, REPORTS),
    (FINAL, REPORTS),
    (REPORTS, CURATOR_REPORT),
    (FINAL, CUT_OFF),
    (REPORTS, CUT_OFF),
    (CUT_OFF, RESULTS),
    (CURATOR_REPORT, RESULTS),
    (RESULTS, REWARDS),
];

/// ### What it does
/// Compares the dates of steps of which one follows the other.
pub(super) fn steps_follow_each_other(dataset: &Dataset, diags: &mut Diagnostics) {
    for (first, second) in IN_ORDER {
        let (Some((start, start_at)), Some((end, end_at))) =
            (first.date(dataset), second.date(dataset))
        else {
            continue;
        };
        if end < start {
            diags.push(Problem::Reversed {
                first: first.name(),
                first_date: start,
                first_at: start_at.to_string(),
                second: second.name(),
                second_date: end,
                at: end_at.clone(),
            });
        }
    }
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Order(_, name) | Self::Day(_, name) => name,
        }
    }

    fn date(self, dataset: &Dataset) -> Option<(NaiveDate, &Place)> {
        match self {
            Self::Order(code, _) => dated(dataset.order(code)?),
            Self::Day(day, _) => {
                let (date, place) = dataset.organization.days.get(&day)?;
                Some((*date, place))
            }
        }
    }
}

fn dated(order: &OrderEntry) -> Option<(NaiveDate, &Place)> {
    Some((order.date?, &order.place))
}

/// ### What it does
/// Looks for consents older than the order of introduction: there was no programme to
/// consent to.
pub(super) fn consents_follow_the_introduction(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some((introduced, order_at)) = dataset.order("S01").and_then(dated) else {
        return;
    };
    for person in everybody(dataset) {
        if let Consent::Given(Some(consent)) = person.consent
            && consent < introduced
        {
            diags.push(Problem::ConsentBeforeIntroduction {
                name: full_name(person),
                consent,
                introduced,
                order_at: order_at.to_string(),
                at: person.place.clone(),
            });
        }
    }
}

/// ### What it does
/// Compares the school's dates with the terms that the municipality sets: they are upper
/// bounds.
pub(super) fn keep_the_municipal_terms(dataset: &Dataset, diags: &mut Diagnostics) {
    let terms = &dataset.organization.rules.municipal;
    let bounds: [(&Option<Placed<NaiveDate>>, &[Step]); 3] = [
        (&terms.introduction, &[INTRODUCTION]),
        (&terms.bases, &[MENTORS]),
        (&terms.pairs, &[PAIRS]),
    ];
    for (bound, steps) in bounds {
        let Some(bound) = bound else { continue };
        for step in steps {
            if let Some((date, at)) = step.date(dataset)
                && date > bound.value
            {
                diags.push(Problem::AfterMunicipalTerm {
                    step: step.name(),
                    date,
                    bound: bound.value,
                    bound_at: bound.place.to_string(),
                    at: at.clone(),
                });
            }
        }
    }
}

/// ### What it does
/// Looks for days of the card on which nobody works; those of orders are told in `orders`.
pub(super) fn card_days_are_working_days(dataset: &Dataset, diags: &mut Diagnostics) {
    const STEPS: [Step; 8] = [
        COUNCIL,
        ENTRY,
        INTERIM,
        FINAL,
        PROGRAMMES,
        INTERIM_REPORTS,
        REPORTS,
        CURATOR_REPORT,
    ];
    for step in STEPS {
        if let Some((date, at)) = step.date(dataset)
            && let Some(why) = day_off(date)
        {
            diags.push(Problem::DayOff {
                step: step.name(),
                date,
                why: day_off_name(why),
                at: at.clone(),
            });
        }
    }
}

/// What such a day is called.
pub(super) fn day_off_name(why: DayOff) -> &'static str {
    match why {
        DayOff::Saturday => "суббота",
        DayOff::Sunday => "воскресенье",
        DayOff::PublicHoliday => "нерабочий праздничный день",
    }
}
