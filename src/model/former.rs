//! What orders approved before: the wording of pairs and of measures, kept from run to run.
//!
//! A [`Chain`] holds one state for each order: the first for the order that approves the
//! list, one more for each order that changes it. [`Chain::advanced`] says what is to be
//! kept after a run, [`changes`] compares two states row by row.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{FactStatus, Line, Paragraphs, Roadmap, RoadmapItem};

/// Everything that is kept of the former runs of an organisation's school year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Former {
    pub pairs: Chain<PairWording>,
    pub measures: Chain<MeasureWording>,
}

/// The states of one list, in the order of the orders that approved them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain<T> {
    pub states: Vec<Vec<T>>,
}

impl<T> Default for Chain<T> {
    fn default() -> Self {
        Self { states: Vec::new() }
    }
}

/// A pair as an order words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairWording {
    pub number: String,
    pub form: Option<String>,
    pub role_model: Option<String>,
    pub mentor: PersonWording,
    pub mentees: Vec<PersonWording>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    /// Ended before its time.
    pub ended: bool,
    pub ended_on: Option<NaiveDate>,
    /// Why it was changed or ended.
    pub reason: Option<String>,
}

/// A person as an annex names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonWording {
    pub name: String,
    /// Post or class, and the place of work of a guest.
    pub described: Option<String>,
}

/// A measure as the approved roadmap words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureWording {
    pub number: Option<String>,
    pub stage: Option<String>,
    pub title: String,
    pub term: Option<String>,
    pub responsible: Option<String>,
    pub result: Option<String>,
    pub withdrawn: bool,
    /// Why it was changed or withdrawn.
    pub reason: Option<String>,
}

impl MeasureWording {
    /// A measure with its new term or its withdrawal, where the sheet tells them.
    #[must_use]
    pub fn of(item: &RoadmapItem) -> Self {
        let progress = item.progress.as_ref();
        let moved = progress.and_then(|own| own.new_term.as_ref());
        let withdrawn = progress.is_some_and(|own| own.status == Some(FactStatus::Withdrawn));
        // The reason of a failure does not explain a change.
        let failed = [
            Some(FactStatus::DoneLate),
            Some(FactStatus::Partly),
            Some(FactStatus::NotDone),
        ];
        let status = progress.and_then(|own| own.status);
        let is_told = moved.is_some() || !failed.contains(&status);
        let reason = progress.and_then(|own| own.reason.as_ref());
        let responsible: Vec<&str> = item.responsible.iter().map(Line::as_str).collect();
        let planned = item.term.as_ref().map(|term| term.raw.clone());
        Self {
            number: item.number.as_ref().map(Line::to_string),
            stage: item.stage.as_ref().map(Line::to_string),
            title: item
                .title
                .as_ref()
                .map(Paragraphs::text)
                .unwrap_or_default(),
            term: moved.map(Line::to_string).or(planned),
            responsible: (!responsible.is_empty()).then(|| responsible.join(", ")),
            result: item.result.as_ref().map(Paragraphs::text),
            withdrawn,
            reason: reason.filter(|_| is_told).map(Paragraphs::text),
        }
    }
}

impl Roadmap {
    /// The wording of every measure, headings left out.
    #[must_use]
    pub fn wordings(&self) -> Vec<MeasureWording> {
        let measures = self.items().filter(|item| !item.heading);
        measures.map(MeasureWording::of).collect()
    }
}

/// What an order needs to know of a row.
pub trait Wording: Clone + PartialEq {
    /// How surely two rows are one and the same: 0 where they are not, 3 at best.
    fn likeness(&self, other: &Self) -> u8;
    /// Whether an order has to tell of the difference.
    fn says_the_same(&self, other: &Self) -> bool;
    /// Whether the row no longer counts.
    fn is_gone(&self) -> bool;
}

/// The difference of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change<T> {
    Reworded { old: T, new: T },
    Added(T),
    Removed { old: T, new: Option<T> },
}

impl<T: Wording> Chain<T> {
    /// What is to be kept where so many orders stand in the register with number and date
    /// and the last of them bears `last`.
    ///
    /// Without states of former runs `guess` tells what the n-th order approved, whatever
    /// the day. Else a new order approves the list of today; so does the last one as long
    /// as its day has not passed, or where it was registered before anything had changed.
    #[must_use]
    pub fn advanced(
        &self,
        orders: usize,
        last: Option<NaiveDate>,
        today: Option<NaiveDate>,
        now: &[T],
        guess: &dyn Fn(usize) -> Vec<T>,
    ) -> Self {
        let known = !self.states.is_empty();
        let mut states: Vec<Vec<T>> = self.states.iter().take(orders).cloned().collect();
        while states.len() < orders {
            let is_last = states.len() + 1 == orders;
            states.push(if known && is_last {
                now.to_vec()
            } else {
                guess(states.len())
            });
        }
        let not_over = last.zip(today).is_some_and(|(last, today)| today <= last);
        let unused = matches!(states.as_slice(), [.., one, two] if changes(one, two).is_empty());
        if let Some(state) = states.last_mut()
            && known
            && (not_over || unused)
        {
            *state = now.to_vec();
        }
        Self { states }
    }
}

/// The rows that differ, in the order of the newer list; rows that are gone stand where
/// they stood.
#[must_use]
pub fn changes<T: Wording>(old: &[T], new: &[T]) -> Vec<Change<T>> {
    let partners = partners(old, new);
    let mut told: Vec<(usize, Change<T>)> = Vec::new();
    for (at, row) in new.iter().enumerate() {
        let former = partners.iter().find(|(_, to)| *to == at);
        let former = former.map(|(from, _)| &old[*from]);
        if let Some(change) = change(former, row) {
            told.push((at, change));
        }
    }
    for (at, row) in old.iter().enumerate() {
        let is_kept = partners.iter().any(|(from, _)| *from == at);
        if !is_kept && !row.is_gone() {
            let removed = Change::Removed {
                old: row.clone(),
                new: None,
            };
            told.push((at, removed));
        }
    }
    told.sort_by_key(|(at, _)| *at);
    told.into_iter().map(|(_, change)| change).collect()
}

fn change<T: Wording>(old: Option<&T>, new: &T) -> Option<Change<T>> {
    match (old, new.is_gone()) {
        (None, true) => None,
        (None, false) => Some(Change::Added(new.clone())),
        (Some(old), true) if old.is_gone() => None,
        (Some(old), true) => Some(Change::Removed {
            old: old.clone(),
            new: Some(new.clone()),
        }),
        (Some(old), false) if old.is_gone() => Some(Change::Added(new.clone())),
        (Some(old), false) if old.says_the_same(new) => None,
        (Some(old), false) => Some(Change::Reworded {
            old: old.clone(),
            new: new.clone(),
        }),
    }
}

/// Which row of the old list is which of the new one: the surest likeness first.
fn partners<T: Wording>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let mut partners: Vec<(usize, usize)> = Vec::new();
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    for wanted in [3, 2, 1] {
        for (from, one) in old.iter().enumerate() {
            if left.contains(&from) {
                continue;
            }
            let found =
                (0..new.len()).find(|to| !right.contains(to) && one.likeness(&new[*to]) >= wanted);
            if let Some(to) = found {
                left.insert(from);
                right.insert(to);
                partners.push((from, to));
            }
        }
    }
    partners
}

/// How many rows of the old list stand in the new one.
#[must_use]
pub fn kept<T: Wording>(old: &[T], new: &[T]) -> usize {
    partners(old, new).len()
}

impl Wording for PairWording {
    /// A pair is known by its number.
    fn likeness(&self, other: &Self) -> u8 {
        if key(&self.number) == key(&other.number) {
            3
        } else {
            0
        }
    }

    fn says_the_same(&self, other: &Self) -> bool {
        let names = |people: &[PersonWording]| -> BTreeSet<String> {
            people.iter().map(|person| key(&person.name)).collect()
        };
        key(&self.mentor.name) == key(&other.mentor.name)
            && names(&self.mentees) == names(&other.mentees)
            && (self.start, self.end) == (other.start, other.end)
            && same(&self.form, &other.form)
    }

    fn is_gone(&self) -> bool {
        self.ended
    }
}

impl Wording for MeasureWording {
    /// By number and title, else by title, else by number alone.
    fn likeness(&self, other: &Self) -> u8 {
        let alike = likeness(&self.title, &other.title);
        let numbered = self.number.is_some() && same(&self.number, &other.number);
        match (numbered, alike) {
            (true, 50..) => 3,
            (_, 75..) => 2,
            (true, _) => 1,
            (false, _) => 0,
        }
    }

    fn says_the_same(&self, other: &Self) -> bool {
        key(&self.title) == key(&other.title)
            && same(&self.term, &other.term)
            && same(&self.responsible, &other.responsible)
            && same(&self.result, &other.result)
    }

    fn is_gone(&self) -> bool {
        self.withdrawn
    }
}

fn same(one: &Option<String>, other: &Option<String>) -> bool {
    let key = |text: &Option<String>| text.as_deref().map(key).unwrap_or_default();
    key(one) == key(other)
}

/// Letters and digits alone, in lower case, with `е` for `ё`.
fn key(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase)
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect()
}

/// Per cent of words that two texts share.
fn likeness(one: &str, other: &str) -> usize {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .map(key)
            .filter(|word| !word.is_empty())
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let all = one.len() + other.len();
    (200 * one.intersection(&other).count())
        .checked_div(all)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(number: &str, title: &str, term: &str) -> MeasureWording {
        MeasureWording {
            number: Some(number.to_owned()),
            stage: None,
            title: title.to_owned(),
            term: Some(term.to_owned()),
            responsible: None,
            result: None,
            withdrawn: false,
            reason: None,
        }
    }

    /// What an order tells: the numbers with a sign of the change.
    fn told(old: &[MeasureWording], new: &[MeasureWording]) -> Vec<String> {
        let number = |row: &MeasureWording| row.number.clone().unwrap_or_default();
        changes(old, new)
            .iter()
            .map(|change| match change {
                Change::Reworded { old, new } => format!("{}→{}", number(old), number(new)),
                Change::Added(new) => format!("+{}", number(new)),
                Change::Removed { old, .. } => format!("−{}", number(old)),
            })
            .collect()
    }

    #[test]
    fn rows_are_found_again_by_number_and_by_title() {
        let one = measure("1.1", "Назначить куратора программы", "май");
        let two = measure("1.2", "Открыть раздел сайта", "май");
        let old = [one.clone(), two.clone()];
        assert_eq!(told(&old, &old), [""; 0]);
        let later = measure("1.1", "Назначить куратора программы", "июнь");
        assert_eq!(told(&old, &[later, two.clone()]), ["1.1→1.1"]);
        // A row put before them gives the others new numbers and nothing else.
        let new = measure("1.1", "Провести педагогический совет", "апрель");
        let moved = |row: &MeasureWording, number: &str| MeasureWording {
            number: Some(number.to_owned()),
            ..row.clone()
        };
        assert_eq!(
            told(&old, &[new, moved(&one, "1.2"), moved(&two, "1.3")]),
            ["+1.1"]
        );
        assert_eq!(told(&old, &old[..1]), ["−1.2"]);
        let withdrawn = MeasureWording {
            withdrawn: true,
            ..two
        };
        assert_eq!(told(&old, &[one, withdrawn]), ["−1.2"]);
    }

    #[test]
    fn a_state_stays_until_a_new_order_approves_another() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 1, d);
        let list = |term: &str| vec![measure("1", "Слёт", term)];
        let guess = |_: usize| list("догадка");
        let run = |chain: &Chain<MeasureWording>, orders, today, term: &str| {
            chain.advanced(orders, day(12), day(today), &list(term), &guess)
        };
        let empty = Chain::default();
        assert_eq!(run(&empty, 0, 20, "май").states.len(), 0);
        let first = run(&empty, 1, 20, "май");
        assert_eq!(first.states, [list("догадка")]);
        // Before its day has passed an order approves whatever the list says.
        assert_eq!(run(&first, 1, 12, "май").states, [list("май")]);
        assert_eq!(run(&first, 1, 20, "июнь"), first);
        let second = run(&first, 2, 20, "июнь");
        assert_eq!(second.states, [list("догадка"), list("июнь")]);
        assert_eq!(run(&second, 2, 20, "июль"), second);
        // An order registered before the list was changed approves the change.
        let idle = run(&first, 2, 20, "догадка");
        assert_eq!(run(&idle, 2, 20, "июнь"), second);
    }
}
