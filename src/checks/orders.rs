//! Dates of orders (`domain.md` 0.9, h 23).

use crate::diag::Diagnostics;
use crate::model::Dataset;
use crate::model::OrderEntry;
use crate::norms::day_off;

use super::chronology::day_off_name;
use super::problem::Problem;

/// Which order rests on which: the second may not be older than the first.
const RESTS_ON: &[(&str, &str)] = &[
    ("S01", "S05"),
    ("S01", "S21"),
    ("S01", "S08"),
    ("S01", "S09"),
    ("S08", "S09"),
    ("S09", "E09"),
    ("S09", "E10"),
    ("S09", "M02"),
    ("S01", "M03"),
];

/// ### What it does
/// Compares the dates of orders of which one rests on the other.
pub(super) fn are_dated_in_order(dataset: &Dataset, diags: &mut Diagnostics) {
    for (base, dependent) in RESTS_ON {
        let (Some(base), Some(dependent)) = (dataset.order(base), dataset.order(dependent)) else {
            continue;
        };
        if let (Some(base_date), Some(date)) = (base.date, dependent.date)
            && date < base_date
        {
            diags.push(Problem::OrderBefore {
                later: name(dependent),
                later_date: date,
                earlier: name(base),
                earlier_date: base_date,
                earlier_at: base.place.to_string(),
                at: dependent.place.clone(),
            });
        }
    }
}

/// ### What it does
/// Looks for orders dated on a day when nobody works.
pub(super) fn are_signed_on_working_days(dataset: &Dataset, diags: &mut Diagnostics) {
    for order in &dataset.orders {
        let Some(date) = order.date else { continue };
        if let Some(why) = day_off(date) {
            diags.push(Problem::OrderOnWeekend {
                order: name(order),
                date,
                why: day_off_name(why),
                at: order.place.clone(),
            });
        }
    }
}

/// ### What it does
/// Looks for pairs that began before the order that forms them.
pub(super) fn come_before_the_pairs(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(order) = dataset.order("S09").and_then(|order| order.date) else {
        return;
    };
    for pair in &dataset.matches {
        if let Some(start) = pair.start.filter(|start| *start < order) {
            diags.push(Problem::PairBeforeOrder {
                number: pair.number.to_string(),
                start,
                order,
                at: pair.place.clone(),
            });
        }
    }
}

fn name(order: &OrderEntry) -> String {
    let named = order.title.as_ref().or(order.code.as_ref());
    named.map(ToString::to_string).unwrap_or_default()
}
