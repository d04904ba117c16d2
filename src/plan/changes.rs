//! Which changes of the pairs and of the roadmap an order has to tell (`domain.md` b, M02,
//! M03): today's lists against what the orders of the register approved.
//!
//! [`Changes::of`] is the way in; [`former`] says what the next run has to know. What was
//! kept of former runs decides. Without it the lists themselves tell: a pair that began
//! more than a month after the order that forms the pairs is a new one, a pair that was
//! ended belongs to the first order of change behind that day.

use chrono::{Days, NaiveDate};

use crate::diag::Diagnostics;
use crate::model::Change;
use crate::model::Dataset;
use crate::model::Former;
use crate::model::Match;
use crate::model::MeasureWording;
use crate::model::OrderEntry;
use crate::model::PairWording;
use crate::model::Person;
use crate::model::PersonWording;
use crate::model::Roadmap;
use crate::model::Status;
use crate::model::Wording;
use crate::model::changes;
use crate::place::Place;

use super::people::{lines, pupil_described, text};
use super::problem::{Changed, Problem};

/// How many days after the order that forms the pairs the first of them may begin.
const FIRST_PAIRS: Days = Days::new(31);

/// Everything that orders of change have to tell.
pub(super) struct Changes<'a> {
    pub(super) pairs: Vec<Amendment<'a, PairWording>>,
    pub(super) measures: Vec<Amendment<'a, MeasureWording>>,
    /// The pairs that the first order approves.
    pub(super) approved: Vec<PairWording>,
}

/// One order of change.
pub(super) struct Amendment<'a, T> {
    /// The register's entry; `None` for a draft that has no number yet.
    pub(super) order: Option<&'a OrderEntry>,
    pub(super) changes: Vec<Change<T>>,
    /// The list as the order leaves it.
    pub(super) after: Vec<T>,
}

impl<'a> Changes<'a> {
    /// The changes as of the day of the run.
    pub(super) fn of(dataset: &'a Dataset, today: Option<NaiveDate>) -> Self {
        let former = former(dataset, today);
        let (pairs, measures) = (pairs_now(dataset), measures_now(dataset));
        let earlier = dataset.earlier_roadmap.as_ref().map(Roadmap::wordings);
        let approved = former.pairs.states.first().unwrap_or(&pairs).clone();
        Self {
            pairs: amendments(&former.pairs.states, pairs, None, &orders(dataset, PAIRS)),
            measures: amendments(
                &former.measures.states,
                measures,
                earlier,
                &orders(dataset, ROADMAP),
            ),
            approved,
        }
    }
}

/// The order that approves a list, and those that change it.
type Codes = (&'static str, &'static str);

const PAIRS: Codes = ("S09", "M02");
const ROADMAP: Codes = ("S01", "M03");

/// The orders with number and date: the one that approves, then those that change, by day.
/// None where the first is not registered yet.
fn orders(dataset: &Dataset, (base, change): Codes) -> Vec<&OrderEntry> {
    let complete = |order: &&OrderEntry| order.number.is_some() && order.date.is_some();
    let Some(first) = dataset.order(base).filter(complete) else {
        return Vec::new();
    };
    let is_change = |order: &&OrderEntry| {
        order
            .code
            .as_ref()
            .is_some_and(|code| code.as_str() == change)
            && complete(order)
    };
    let mut later: Vec<&OrderEntry> = dataset.orders.iter().filter(is_change).collect();
    later.sort_by_key(|order| order.date);
    std::iter::once(first).chain(later).collect()
}

fn days(orders: &[&OrderEntry]) -> Vec<NaiveDate> {
    orders.iter().filter_map(|order| order.date).collect()
}

/// What is to be kept for the next run.
#[must_use]
pub fn former(dataset: &Dataset, today: Option<NaiveDate>) -> Former {
    let kept = dataset.former.clone().unwrap_or_default();
    let pair_days = days(&orders(dataset, PAIRS));
    let map_days = days(&orders(dataset, ROADMAP));
    let map = measures_now(dataset);
    Former {
        pairs: kept.pairs.advanced(
            pair_days.len(),
            pair_days.last().copied(),
            today,
            &pairs_now(dataset),
            &|at| pairs_then(dataset, &pair_days, at),
        ),
        measures: kept.measures.advanced(
            map_days.len(),
            map_days.last().copied(),
            today,
            &map,
            &|at| {
                if at == 0 {
                    measures_first(dataset)
                } else {
                    map.clone()
                }
            },
        ),
    }
}

/// Tells of changes without an order and of orders without changes.
pub fn tell(dataset: &Dataset, today: NaiveDate, diags: &mut Diagnostics) {
    let changes = Changes::of(dataset, Some(today));
    let pairs = dataset.matches.first().map(|pair| pair.place.clone());
    let roadmap = dataset
        .roadmap
        .as_ref()
        .map(|roadmap| roadmap.place.clone());
    if let Some(at) = pairs {
        let number = |row: &PairWording| row.number.clone();
        tell_drafts(&changes.pairs, Changed::Pairs, &number, at, diags);
    }
    if let Some(at) = roadmap {
        let number = |row: &MeasureWording| row.number.clone().unwrap_or(row.title.clone());
        tell_drafts(&changes.measures, Changed::Roadmap, &number, at, diags);
    }
    tell_idle(&changes.pairs, dataset, PAIRS, Changed::Pairs, diags);
    tell_idle(&changes.measures, dataset, ROADMAP, Changed::Roadmap, diags);
}

fn tell_drafts<T>(
    amendments: &[Amendment<'_, T>],
    list: Changed,
    number: &dyn Fn(&T) -> String,
    at: Place,
    diags: &mut Diagnostics,
) {
    let Some(draft) = amendments.iter().find(|one| one.order.is_none()) else {
        return;
    };
    let rows = draft.changes.iter().map(|change| match change {
        Change::Reworded { new, .. } | Change::Added(new) => number(new),
        Change::Removed { old, .. } => number(old),
    });
    diags.push(Problem::Unordered {
        list,
        rows: rows.collect(),
        at,
    });
}

fn tell_idle<T>(
    amendments: &[Amendment<'_, T>],
    dataset: &Dataset,
    codes: Codes,
    list: Changed,
    diags: &mut Diagnostics,
) {
    for order in orders(dataset, codes).into_iter().skip(1) {
        let used = amendments
            .iter()
            .any(|one| one.order.is_some_and(|own| std::ptr::eq(own, order)));
        if let (false, Some(number), Some(date)) = (used, &order.number, order.date) {
            diags.push(Problem::Idle {
                list,
                number: number.to_string(),
                date,
                at: order.place.clone(),
            });
        }
    }
}

/// One amendment for each order that changed something, and a draft for what no order has
/// told yet. `earlier` is the base where no order approves the list.
fn amendments<'a, T: Wording>(
    states: &[Vec<T>],
    now: Vec<T>,
    earlier: Option<Vec<T>>,
    orders: &[&'a OrderEntry],
) -> Vec<Amendment<'a, T>> {
    let steps = states.windows(2).zip(orders.iter().skip(1));
    let mut amendments: Vec<Amendment<'a, T>> = steps
        .filter_map(|(pair, order)| match pair {
            [old, new] => Some(Amendment {
                order: Some(*order),
                changes: changes(old, new),
                after: new.clone(),
            }),
            _ => None,
        })
        .collect();
    if let Some(base) = states.last().or(earlier.as_ref()) {
        amendments.push(Amendment {
            order: None,
            changes: changes(base, &now),
            after: now,
        });
    }
    amendments.retain(|amendment| !amendment.changes.is_empty());
    amendments
}

/// The pairs of the lists.
fn pairs_now(dataset: &Dataset) -> Vec<PairWording> {
    let pairs = dataset.matches.iter();
    pairs.map(|pair| pair_wording(dataset, pair)).collect()
}

/// The pairs as the n-th order found them, judged by their days alone.
fn pairs_then(dataset: &Dataset, orders: &[NaiveDate], at: usize) -> Vec<PairWording> {
    let there = |pair: &&Match| introduced_by(pair.start, orders) <= at;
    let pairs = dataset.matches.iter().filter(there);
    pairs
        .map(|pair| {
            let wording = pair_wording(dataset, pair);
            if ended_by(pair.end_fact, orders) <= at {
                return wording;
            }
            PairWording {
                ended: false,
                ended_on: None,
                ..wording
            }
        })
        .collect()
}

/// The number of the order under which a pair began; as many as there are where none did.
fn introduced_by(start: Option<NaiveDate>, orders: &[NaiveDate]) -> usize {
    let (Some(start), Some(first)) = (start, orders.first()) else {
        return 0;
    };
    if first
        .checked_add_days(FIRST_PAIRS)
        .is_none_or(|last| start <= last)
    {
        return 0;
    }
    let near = start.checked_sub_days(FIRST_PAIRS).unwrap_or(start);
    first_since(near, orders)
}

/// The number of the order under which a pair was ended.
fn ended_by(end: Option<NaiveDate>, orders: &[NaiveDate]) -> usize {
    end.map_or(orders.len(), |end| first_since(end, orders))
}

fn first_since(day: NaiveDate, orders: &[NaiveDate]) -> usize {
    let mut changes = orders.iter().enumerate().skip(1);
    let found = changes.find(|(_, order)| **order >= day);
    found.map_or(orders.len(), |(at, _)| at)
}

fn pair_wording(dataset: &Dataset, pair: &Match) -> PairWording {
    let mentees = pair.mentees.iter();
    let ended = pair.status == Some(Status::Stopped);
    PairWording {
        number: pair.number.to_string(),
        form: pair.form.as_ref().map(|form| form.name().to_owned()),
        role_model: text(&pair.role_model),
        mentor: person_wording(&dataset.mentor(pair.mentor).person),
        mentees: mentees
            .map(|id| person_wording(&dataset.mentee(*id).person))
            .collect(),
        start: pair.start,
        end: pair.end_planned,
        ended,
        ended_on: pair.end_fact.filter(|_| ended),
        reason: lines(&pair.stop_reason),
    }
}

/// As the annex of the order on pairs names people.
fn person_wording(person: &Person) -> PersonWording {
    let post = text(&person.post);
    let described = post.or_else(|| pupil_described(person).map(|forms| forms.nom));
    let told: Vec<String> = described
        .into_iter()
        .chain(text(&person.workplace))
        .collect();
    PersonWording {
        name: person.name.to_string(),
        described: (!told.is_empty()).then(|| told.join(", ")),
    }
}

/// The measures of the lists, with new terms and withdrawals.
fn measures_now(dataset: &Dataset) -> Vec<MeasureWording> {
    let roadmap = dataset.roadmap.as_ref();
    roadmap.map(Roadmap::wordings).unwrap_or_default()
}

/// The measures as they were approved: as the earlier copy has them, else without new
/// terms and withdrawals.
fn measures_first(dataset: &Dataset) -> Vec<MeasureWording> {
    if let Some(earlier) = &dataset.earlier_roadmap {
        return earlier.wordings();
    }
    let items = dataset.roadmap.iter().flat_map(Roadmap::items);
    let measures = items.filter(|item| !item.heading);
    measures
        .map(|item| MeasureWording {
            term: item.term.as_ref().map(|term| term.raw.clone()),
            withdrawn: false,
            ..MeasureWording::of(item)
        })
        .collect()
}
