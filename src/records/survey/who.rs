//! Whose questionnaire it is: by name, by code, by address.

use std::collections::BTreeMap;

use crate::model::Line;
use crate::model::Mentee;
use crate::model::MenteeId;
use crate::model::Mentor;
use crate::model::MentorId;
use crate::model::Person;
use crate::model::Respondent;
use crate::model::Role;
use crate::model::SchoolClass;
use crate::russian::FullName;

use crate::records::pairs;
use crate::records::people::{self, Participant, Roster};
use crate::records::text::{distance, folded, name_key};
use crate::records::values;

/// Beyond so many people nobody looks for a likeness of each stranger.
const MOST_COMPARED: usize = 2_000;

/// The people of both lists, ready to be found.
pub(crate) struct Known<'r> {
    mentors: Side<'r>,
    mentees: Side<'r>,
}

struct Side<'r> {
    people: Vec<&'r Person>,
    by_name: &'r BTreeMap<String, Vec<usize>>,
    by_code: BTreeMap<String, Vec<usize>>,
    by_email: BTreeMap<String, Vec<usize>>,
}

impl<'r> Known<'r> {
    /// Prepares the lists.
    pub(crate) fn new(mentors: &'r Roster<Mentor>, mentees: &'r Roster<Mentee>) -> Self {
        Self {
            mentors: Side::new(mentors),
            mentees: Side::new(mentees),
        }
    }

    fn side(&self, role: Role) -> &Side<'r> {
        match role {
            Role::Mentor => &self.mentors,
            Role::Mentee => &self.mentees,
        }
    }

    /// The name of a mentee as people read it.
    pub(super) fn mentee_name(&self, id: MenteeId) -> String {
        people::shown_name(self.mentees.people[id.0])
    }

    /// The person of a role whom a row names.
    pub(super) fn find(&self, role: Role, call: &Call) -> Found {
        let side = self.side(role);
        if let Some(name) = call.name.as_deref().filter(|name| is_name(name)) {
            return match side.named(name, call.class.as_ref()).as_slice() {
                [only] => Found::Person(respondent(role, *only)),
                [] if side.people.is_empty() => Found::Person(unlisted(name)),
                [] => Found::Absent(side.near(name)),
                [_, ..] => Found::Several,
            };
        }
        let email = call
            .email
            .as_deref()
            .map(|email| email.trim().to_lowercase());
        if let Some([only]) = email.and_then(|email| Some(side.by_email.get(&email)?.as_slice())) {
            return Found::Person(respondent(role, *only));
        }
        let code = call.code.as_deref().or(call.name.as_deref());
        let Some(code) = code.and_then(Line::new) else {
            return Found::Person(Respondent::Anonymous);
        };
        match side
            .by_code
            .get(&code_key(code.as_str()))
            .map(Vec::as_slice)
        {
            Some([only]) => Found::Person(respondent(role, *only)),
            Some(_) | None => Found::Person(Respondent::Code(code)),
        }
    }

    /// The only role in whose list all such names stand.
    pub(super) fn role_of<'n>(&self, names: impl Iterator<Item = &'n str> + Clone) -> Option<Role> {
        names.clone().next()?;
        let all = |role: Role| {
            let side = self.side(role);
            names.clone().all(|name| !side.named(name, None).is_empty())
        };
        match (all(Role::Mentor), all(Role::Mentee)) {
            (true, false) => Some(Role::Mentor),
            (false, true) => Some(Role::Mentee),
            (true, true) | (false, false) => None,
        }
    }
}

/// What a row says of its author.
#[derive(Debug, Default)]
pub(super) struct Call {
    pub(super) name: Option<String>,
    pub(super) code: Option<String>,
    pub(super) email: Option<String>,
    pub(super) class: Option<SchoolClass>,
}

/// What was found for it.
pub(super) enum Found {
    Person(Respondent),
    /// Nobody; names of the list that are alike.
    Absent(Vec<String>),
    Several,
}

fn respondent(role: Role, index: usize) -> Respondent {
    match role {
        Role::Mentor => Respondent::Mentor(MentorId(index)),
        Role::Mentee => Respondent::Mentee(MenteeId(index)),
    }
}

/// Without a list a name is as good as a code: it is the same in both stages.
fn unlisted(name: &str) -> Respondent {
    let key = name_key(name);
    Line::new(&key).map_or(Respondent::Anonymous, Respondent::Code)
}

/// Two words at least and no digit; else it is a code.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let bare = text.split(['(', ',']).next().unwrap_or_default();
    words > 1 && !bare.chars().any(|c| c.is_ascii_digit())
}

/// «Н-007», «н 7» and «7» are one code within a role.
fn code_key(text: &str) -> String {
    let folded = folded(text);
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    let bare = folded.trim_start_matches(|c: char| !c.is_ascii_digit());
    let prefix = folded.chars().take_while(|c| !c.is_ascii_digit()).count();
    if digits == bare && !digits.is_empty() && prefix <= 2 {
        return digits.trim_start_matches('0').to_owned();
    }
    folded
}

impl<'r> Side<'r> {
    fn new<T: Participant>(roster: &'r Roster<T>) -> Self {
        let people: Vec<&Person> = roster.people.iter().map(Participant::person).collect();
        let mut by_code: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut by_email: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, person) in people.iter().enumerate() {
            let code = code_key(person.code.as_str());
            by_code.entry(code).or_default().push(index);
            if let Some(email) = &person.email {
                let email = email.as_str().to_lowercase();
                by_email.entry(email).or_default().push(index);
            }
        }
        Self {
            people,
            by_name: &roster.by_name,
            by_code,
            by_email,
        }
    }

    /// All who answer to the name; a class after it or beside it tells namesakes apart.
    fn named(&self, text: &str, class: Option<&SchoolClass>) -> Vec<usize> {
        let (bare, mark) = text.split_at(text.find(['(', ',']).unwrap_or(text.len()));
        let mark = values::class(mark.trim_matches(['(', ')', ',', ' ']));
        let class = mark.as_ref().or(class);
        let key = key_of(bare);
        let known = match self.by_name.get(&key) {
            Some(same) => same.clone(),
            None => pairs::by_initials(self.by_name, &key),
        };
        if known.len() < 2 {
            return known;
        }
        let fits = |index: &usize| self.people[*index].class.as_ref() == class;
        let fitting: Vec<usize> = known.iter().copied().filter(fits).collect();
        if fitting.is_empty() { known } else { fitting }
    }

    /// Names of the list that differ in a letter or two.
    fn near(&self, text: &str) -> Vec<String> {
        if self.people.len() > MOST_COMPARED {
            return Vec::new();
        }
        let key = key_of(text);
        let mut near: Vec<(usize, usize)> = self
            .by_name
            .iter()
            .filter_map(|(name, people)| Some((distance(name, &key, 3)?, *people.first()?)))
            .collect();
        near.sort_unstable();
        let near = near.iter().take(3);
        near.map(|(_, index)| people::shown_name(self.people[*index]))
            .collect()
    }
}

fn key_of(text: &str) -> String {
    let text = text.trim_end_matches(['*', ' ', '.']);
    match FullName::parse(text) {
        Ok(name) => name.key(),
        Err(_) => name_key(text),
    }
}
