//! The organisation card against the other lists: one order or two, frequency of forms,
//! one curator, orders that the register lacks.

use crate::diag::Diagnostics;
use crate::model::CuratorOrder;
use crate::model::Dataset;
use crate::model::ListKind;
use crate::model::MentoringForm;
use crate::model::OrganizationKind;

use super::problem_of_start::Problem;

/// ### What it does
/// Looks for a card that appoints the curator within the order of introduction while the
/// register has an order of his own.
pub(super) fn agrees_with_the_register(dataset: &Dataset, diags: &mut Diagnostics) {
    let stated = dataset.organization.rules.curator_order.as_ref();
    let within = stated.filter(|stated| stated.value == CuratorOrder::Within);
    if let (Some(stated), Some(order)) = (within, dataset.order("S05")) {
        diags.push(Problem::TwoWaysOfCurator {
            order_at: order.place.to_string(),
            at: stated.place.clone(),
        });
    }
}

/// ### What it does
/// Looks for a frequency of meetings of a form that nobody practises.
pub(super) fn frequencies_are_of_forms_in_use(dataset: &Dataset, diags: &mut Diagnostics) {
    let org = &dataset.organization;
    let used = |form: &MentoringForm| {
        let mut pairs = dataset.matches.iter();
        pairs.any(|pair| pair.form.as_ref() == Some(form)) || org.declared_forms.contains(form)
    };
    let frequencies = org.rules.form_frequency.iter();
    for (form, _) in frequencies.filter(|(form, _)| !used(form)) {
        diags.push(Problem::FrequencyOfNoPair {
            form: form.name().to_owned(),
            at: org.card.clone(),
        });
    }
}

/// ### What it does
/// Looks for somebody else who is called curator in the working group: the curator is one
/// person everywhere (`domain.md` h 3).
pub(super) fn curator_is_one_person(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(curator) = &dataset.organization.curator else {
        return;
    };
    for member in &dataset.working_group {
        let called = member.role.as_ref().map(ToString::to_string);
        let called = called.unwrap_or_default().to_lowercase();
        let other = member.officer.name.surname_first() != curator.name.surname_first();
        if called.contains("куратор") && other {
            diags.push(Problem::OtherCurator {
                name: member.officer.name.to_string(),
                curator: curator.name.to_string(),
                card_at: curator.place.to_string(),
                at: member.officer.place.clone(),
            });
        }
    }
}

/// ### What it does
/// Looks for orders of the start of the year that have no number or no date: their stamps and
/// references stay blank.
pub(super) fn orders_are_registered(dataset: &Dataset, diags: &mut Diagnostics) {
    let org = &dataset.organization;
    let is_school = org.kind == OrganizationKind::School;
    if !is_school || dataset.matches.is_empty() {
        return;
    }
    let whole = |code: &str| {
        let order = dataset.order(code);
        order.is_some_and(|order| order.number.is_some() && order.date.is_some())
    };
    let stated = org.rules.curator_order.as_ref();
    let separate = stated.map_or(dataset.order("S05").is_some(), |stated| {
        stated.value == CuratorOrder::Separate
    });
    let needed = ["S01", "S05", "S08", "S09", "S21"];
    let needed = needed.iter().filter(|code| **code != "S05" || separate);
    let missing: Vec<&str> = needed.copied().filter(|code| !whole(code)).collect();
    if !missing.is_empty() {
        let register = dataset.found.get(&ListKind::Orders);
        let register = register.and_then(|places| places.first());
        diags.push(Problem::Unregistered {
            codes: missing.join(", "),
            at: register.unwrap_or(&org.card).clone(),
        });
    }
}
