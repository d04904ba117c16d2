//! Finds the pair of a meeting: by its number, else by the names of its people.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::model::Match;
use crate::model::MatchId;
use crate::model::Mentee;
use crate::model::Mentor;
use crate::model::Person;
use crate::russian::FullName;

use super::super::people::Roster;
use super::super::text::{folded, name_key};
use super::problem::NoOwner;

/// The pairs of an organisation by everything that a journal may call them.
pub(crate) struct Owners<'a> {
    pairs: &'a [Match],
    by_number: BTreeMap<String, MatchId>,
    by_mentor: BTreeMap<String, BTreeSet<MatchId>>,
    by_mentee: BTreeMap<String, BTreeSet<MatchId>>,
}

/// What a row says of its pair.
#[derive(Default)]
pub(crate) struct Called {
    pub(crate) number: Option<String>,
    pub(crate) mentor: Option<String>,
    pub(crate) mentees: Vec<String>,
    pub(crate) day: Option<NaiveDate>,
}

impl Called {
    pub(crate) fn is_empty(&self) -> bool {
        self.number.is_none() && self.mentor.is_none() && self.mentees.is_empty()
    }
}

impl<'a> Owners<'a> {
    pub(crate) fn new(
        pairs: &'a [Match],
        mentors: &Roster<Mentor>,
        mentees: &Roster<Mentee>,
    ) -> Self {
        let mut owners = Self {
            pairs,
            by_number: BTreeMap::new(),
            by_mentor: BTreeMap::new(),
            by_mentee: BTreeMap::new(),
        };
        for (index, pair) in pairs.iter().enumerate() {
            let id = MatchId(index);
            owners
                .by_number
                .insert(number_key(pair.number.as_str()), id);
            let mentor = &mentors.people[pair.mentor.0].person;
            add(&mut owners.by_mentor, mentor, id);
            for mentee in &pair.mentees {
                add(&mut owners.by_mentee, &mentees.people[mentee.0].person, id);
            }
        }
        owners
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    pub(crate) fn pair(&self, id: MatchId) -> &'a Match {
        &self.pairs[id.0]
    }

    /// The pair that a row names.
    pub(crate) fn find(&self, called: &Called) -> Result<MatchId, NoOwner> {
        if let Some(number) = &called.number {
            let known = self.by_number.get(&number_key(number));
            return known.copied().ok_or_else(|| {
                NoOwner::UnknownNumber(number.trim_start_matches(['№', ' ']).to_owned())
            });
        }
        let mut fitting: Option<BTreeSet<MatchId>> = None;
        for (name, found) in self.found_by_names(called) {
            if found.is_empty() {
                return Err(NoOwner::UnknownName(name.to_owned()));
            }
            let both = match &fitting {
                Some(before) => before.intersection(&found).copied().collect(),
                None => found,
            };
            if both.is_empty() {
                return Err(NoOwner::UnknownName(name.to_owned()));
            }
            fitting = Some(both);
        }
        self.only(&fitting.unwrap_or_default(), called)
    }

    fn found_by_names<'c>(&self, called: &'c Called) -> Vec<(&'c str, BTreeSet<MatchId>)> {
        let mentor = called.mentor.iter().map(|name| (name, &self.by_mentor));
        let mentees = called.mentees.iter().map(|name| (name, &self.by_mentee));
        mentor
            .chain(mentees)
            .map(|(name, index)| {
                let found = index.get(&key(name)).cloned().unwrap_or_default();
                (name.as_str(), found)
            })
            .collect()
    }

    /// Of several pairs the one that worked on that day.
    fn only(&self, fitting: &BTreeSet<MatchId>, called: &Called) -> Result<MatchId, NoOwner> {
        let at_work = |id: &&MatchId| {
            let pair = self.pair(**id);
            let end = pair.end_fact.or(pair.end_planned);
            called.day.is_some_and(|day| {
                pair.start.is_none_or(|start| start <= day) && end.is_none_or(|end| day <= end)
            })
        };
        let working: Vec<&MatchId> = fitting.iter().filter(at_work).collect();
        match (working.as_slice(), fitting.len()) {
            ([only], _) => Ok(**only),
            (_, 1) => fitting.first().copied().ok_or(NoOwner::Unnamed),
            (_, 0) => Err(NoOwner::Unnamed),
            (_, _) => Err(NoOwner::Several {
                name: called
                    .mentor
                    .clone()
                    .unwrap_or_else(|| called.mentees.join(", ")),
                numbers: fitting
                    .iter()
                    .map(|id| self.pair(*id).number.to_string())
                    .collect(),
            }),
        }
    }

    /// A name of the row that its pair does not know.
    pub(crate) fn stranger<'c>(&self, id: MatchId, called: &'c Called) -> Option<&'c str> {
        let names = self.found_by_names(called);
        let stranger = names.into_iter().find(|(_, found)| !found.contains(&id));
        stranger.map(|(name, _)| name)
    }

    /// The pair that a title, the name of a sheet or the lines over a table call.
    pub(crate) fn of_title(&self, title: &str) -> Option<MatchId> {
        self.numbered(title).or_else(|| self.named(title))
    }

    /// «Пара № 12», «Журнал встреч группы 3», «№ 7», «12».
    fn numbered(&self, title: &str) -> Option<MatchId> {
        let folded = folded(title);
        let words: Vec<&str> = folded.split(' ').collect();
        if let [number] | ["№", number] = words.as_slice() {
            return self.by_number.get(*number).copied();
        }
        // A bare «№ 5» in a longer line may well be the school's.
        let called = words.windows(3).filter_map(|three| match three {
            [pair, "№", number] if is_pair(pair) => Some(*number),
            [pair, number, _] if is_pair(pair) => Some(*number),
            [_, pair, number] if is_pair(pair) => Some(*number),
            [..] => None,
        });
        let alone = match words.as_slice() {
            [pair, number] if is_pair(pair) => Some(*number),
            [..] => None,
        };
        let mut found = called
            .chain(alone)
            .filter_map(|number| self.by_number.get(&number_key(number)));
        found.next().copied()
    }

    /// The only pair whose mentor, and if need be whose mentee, stands in the text.
    fn named(&self, text: &str) -> Option<MatchId> {
        let folded = folded(&text.replace('.', ". ")).replace(" - ", " ");
        let text = format!(" {folded} ");
        let called = |index: &BTreeMap<String, BTreeSet<MatchId>>| -> BTreeSet<MatchId> {
            let named = index
                .iter()
                .filter(|(name, _)| text.contains(&format!(" {name} ")));
            named.flat_map(|(_, ids)| ids.iter().copied()).collect()
        };
        let (mentors, mentees) = (called(&self.by_mentor), called(&self.by_mentee));
        let both: Vec<MatchId> = mentors.intersection(&mentees).copied().collect();
        match (both.as_slice(), mentors.len(), mentees.len()) {
            ([only], _, _) => Some(*only),
            ([], 1, 0) => mentors.first().copied(),
            ([], 0, 1) => mentees.first().copied(),
            (_, _, _) => None,
        }
    }
}

/// Whether a title means a pair or people, known or not: «Пара № 77», «Иванов И.И.».
pub(super) fn means_somebody(title: &str) -> bool {
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let words: Vec<&str> = title.split_whitespace().collect();
    let named = words
        .windows(2)
        .any(|two| is_capital(two[0]) && is_capital(two[1]));
    named || folded(title).split(' ').any(is_pair)
}

/// «пара» and «группа» in any case.
fn is_pair(word: &str) -> bool {
    const ENDINGS: [&str; 5] = ["а", "ы", "е", "у", "ой"];
    ["пар", "групп"]
        .iter()
        .filter_map(|stem| word.strip_prefix(stem))
        .any(|ending| ENDINGS.contains(&ending))
}

/// «№ 07», «Пара 7» and «7» are one number.
fn number_key(text: &str) -> String {
    let folded = folded(text);
    let words = folded
        .split(' ')
        .skip_while(|word| *word == "№" || is_pair(word));
    let bare: Vec<&str> = words.filter(|word| *word != "№").collect();
    bare.join(" ").trim_start_matches('0').to_owned()
}

/// Under the whole name and under the surname with initials or with the first name.
fn add(index: &mut BTreeMap<String, BTreeSet<MatchId>>, person: &Person, id: MatchId) {
    let whole = person.name.key();
    let words: Vec<&str> = whole.split(' ').collect();
    let initial = |word: &&str| word.chars().take(1).collect::<String>();
    let mut keys = vec![whole.clone()];
    if let [surname, given @ ..] = words.as_slice() {
        let initials: Vec<String> = given.iter().map(initial).collect();
        keys.push(format!("{surname} {}", initials.join(" ")));
        if let Some(first) = given.first() {
            keys.push(format!("{surname} {first}"));
        }
    }
    for key in keys {
        index.entry(key).or_default().insert(id);
    }
}

/// A called name without its class or post.
fn key(text: &str) -> String {
    let end = text.find(['(', ',']).unwrap_or(text.len());
    let text = text[..end].trim_end_matches(['*', ' ']);
    match FullName::parse(text) {
        Ok(name) => name.key(),
        Err(_) => name_key(text.trim_end_matches('.')),
    }
}
