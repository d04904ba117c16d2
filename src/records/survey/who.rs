//! Whose questionnaire it is: by name, by code, by address.

use std::collections::BTreeMap;

use crate::model::Line;
use crate::model::Mentee;
use crate::model::MenteeId;
use crate::model::Mentor;
use crate::model::MentorId;
use crate::model::Respondent;
use crate::model::Role;
use crate::model::SchoolClass;
use crate::place::Place;

use crate::records::pairs::{Call, Sought};
use crate::records::people::{self, Participant, Roster};
use crate::records::problem::Who;
use crate::records::text::{folded, name_key};

/// The people of both lists, ready to be found.
pub(crate) struct Known<'r> {
    mentors: Side<'r, Mentor>,
    mentees: Side<'r, Mentee>,
    /// Calls stand nowhere of their own: whoever asks tells the place.
    nowhere: Place,
}

struct Side<'r, T> {
    roster: &'r Roster<T>,
    by_code: BTreeMap<String, Vec<usize>>,
    by_email: BTreeMap<String, Vec<usize>>,
}

impl<'r> Known<'r> {
    /// Prepares the lists.
    pub(crate) fn new(mentors: &'r Roster<Mentor>, mentees: &'r Roster<Mentee>) -> Self {
        Self {
            mentors: Side::new(mentors),
            mentees: Side::new(mentees),
            nowhere: Place::file(""),
        }
    }

    /// The name of a mentee as people read it.
    pub(super) fn mentee_name(&self, id: MenteeId) -> String {
        people::shown_name(&self.mentees.roster.people[id.0].person)
    }

    /// The person of a role whom a row names.
    pub(super) fn find(&self, role: Role, claim: &Claim) -> Found {
        if let Some(name) = claim.name.as_deref().filter(|name| is_name(name)) {
            let call = self.call(role, name, claim.class.as_ref());
            return match role {
                Role::Mentor => self.mentors.named(role, &call),
                Role::Mentee => self.mentees.named(role, &call),
            };
        }
        let found = match role {
            Role::Mentor => self.mentors.marked(claim),
            Role::Mentee => self.mentees.marked(claim),
        };
        let code = claim.code.as_deref().or(claim.name.as_deref());
        Found::Person(match (found, code.and_then(Line::new)) {
            (Some(index), _) => respondent(role, index),
            (None, Some(code)) => Respondent::Code(code),
            (None, None) => Respondent::Anonymous,
        })
    }

    /// The only role in whose list all such names stand.
    pub(super) fn role_of<'n>(&self, names: impl Iterator<Item = &'n str> + Clone) -> Option<Role> {
        names.clone().next()?;
        let all = |role: Role| {
            names.clone().all(|name| {
                let call = self.call(role, name, None);
                let sought = match role {
                    Role::Mentor => call.search(self.mentors.roster),
                    Role::Mentee => call.search(self.mentees.roster),
                };
                !matches!(sought, Sought::Nobody)
            })
        };
        match (all(Role::Mentor), all(Role::Mentee)) {
            (true, false) => Some(Role::Mentor),
            (false, true) => Some(Role::Mentee),
            (true, true) | (false, false) => None,
        }
    }

    fn call(&self, role: Role, name: &str, class: Option<&SchoolClass>) -> Call {
        let mut call = Call {
            who: match role {
                Role::Mentor => Who::Mentor,
                Role::Mentee => Who::Mentee,
            },
            text: name.to_owned(),
            class: class.cloned(),
            post: None,
            place: self.nowhere.clone(),
            column: None,
            row: self.nowhere.clone(),
        };
        call.part_qualifier();
        call
    }
}

/// What a row says of its author.
#[derive(Debug, Default)]
pub(super) struct Claim {
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

impl<'r, T: Participant> Side<'r, T> {
    fn new(roster: &'r Roster<T>) -> Self {
        let mut by_code: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut by_email: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let people = roster.people.iter().map(Participant::person);
        for (index, person) in people.enumerate() {
            let code = code_key(person.code.as_str());
            by_code.entry(code).or_default().push(index);
            if let Some(email) = &person.email {
                let email = email.as_str().to_lowercase();
                by_email.entry(email).or_default().push(index);
            }
        }
        Self {
            roster,
            by_code,
            by_email,
        }
    }

    fn named(&self, role: Role, call: &Call) -> Found {
        match call.search(self.roster) {
            Sought::One { index, .. } => Found::Person(respondent(role, index)),
            Sought::Several(_) => Found::Several,
            Sought::Nobody if self.roster.people.is_empty() => Found::Person(unlisted(&call.text)),
            Sought::Nobody => Found::Absent(call.near(self.roster)),
        }
    }

    /// The one person of that address, else of that code.
    fn marked(&self, claim: &Claim) -> Option<usize> {
        let only = |found: Option<&Vec<usize>>| match found.map(Vec::as_slice) {
            Some([only]) => Some(*only),
            Some(_) | None => None,
        };
        let email = claim.email.as_deref();
        let by_email =
            email.and_then(|email| only(self.by_email.get(&email.trim().to_lowercase())));
        let code = claim.code.as_deref().or(claim.name.as_deref());
        by_email.or_else(|| code.and_then(|code| only(self.by_code.get(&code_key(code)))))
    }
}
