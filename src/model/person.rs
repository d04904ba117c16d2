//! People: mentors, mentees and the representatives of minors.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::place::Place;
use crate::russian::Case;
use crate::russian::FullName;
use crate::russian::Gender;

use super::{Line, MentoringForm, Paragraphs, SchoolClass};

/// A mentor's number in the list, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MentorId(pub usize);

/// A mentee's number in the list, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MenteeId(pub usize);

/// What the lists say of anybody.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The list's own code or number, else one made of the position: `Н-001`, `М-001`.
    pub code: Line,
    pub name: FullName,
    /// From the column «Пол», else from the name; `None` where neither tells.
    pub gender: Option<Gender>,
    pub birth: Option<Birth>,
    pub class: Option<SchoolClass>,
    pub post: Option<Line>,
    /// Place of work or study, where it is not the organisation itself.
    pub workplace: Option<Line>,
    /// Full years of (teaching) experience, in months.
    pub experience_months: Option<u32>,
    pub phone: Option<Line>,
    pub email: Option<Line>,
    pub address: Option<Line>,
    /// Identity document as one text: series, number, when and by whom given.
    pub document: Option<Line>,
    pub consent: Consent,
    /// Apart, since few have one and it is large.
    pub representative: Option<Box<Representative>>,
    /// Forms of the name given in the workbook; they beat the rules.
    pub overrides: Overrides,
    /// Columns that no list knows, under their own headers.
    pub other: Vec<(Line, Paragraphs)>,
    /// The row.
    pub place: Place,
    /// The cell of the name.
    pub name_place: Place,
    /// The cell of the post, or the row where there is none.
    pub post_place: Place,
}

impl Person {
    /// Full years on a day; `None` without a date of birth (a year alone gives an
    /// approximate age, counted to its last day).
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> Option<i32> {
        let (year, month, date) = match self.birth? {
            Birth::Day(born) => (born.year(), born.month(), born.day()),
            Birth::Year(year) => (year, 12, 31),
        };
        let before_birthday = (day.month(), day.day()) < (month, date);
        Some(day.year() - year - i32::from(before_birthday))
    }

    /// Whether the person is under eighteen on a day: by birth, else because a class is
    /// stated.
    #[must_use]
    pub fn is_minor_on(&self, day: NaiveDate) -> bool {
        self.age_on(day)
            .map_or(self.class.is_some(), |age| age < 18)
    }

    /// Whether the person learns at the school.
    #[must_use]
    pub fn is_pupil(&self) -> bool {
        self.class.is_some()
    }
}

/// Case forms that the workbook gives for a name or a post.
pub type Overrides = BTreeMap<Case, Line>;

/// Whether every oblique case is given, so that no rule is asked.
#[must_use]
pub fn settles_all_cases(overrides: &Overrides) -> bool {
    Case::ALL
        .iter()
        .skip(1)
        .all(|case| overrides.contains_key(case))
}

/// When a person was born.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    Day(NaiveDate),
    Year(i32),
}

/// Whether the consent to the use of personal data has been given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// The list says nothing.
    Unstated,
    /// Given; the day may be unknown.
    Given(Option<NaiveDate>),
    Refused,
}

/// A parent or guardian of a minor.
#[derive(Debug, Clone, PartialEq)]
pub struct Representative {
    pub name: FullName,
    pub gender: Option<Gender>,
    /// «мать», «отец», «опекун».
    pub relation: Option<Line>,
    pub phone: Option<Line>,
    pub address: Option<Line>,
    pub document: Option<Line>,
    pub place: Place,
}

/// A mentor.
#[derive(Debug, Clone, PartialEq)]
pub struct Mentor {
    pub person: Person,
    pub form: Option<MentoringForm>,
    pub competencies: Option<Paragraphs>,
    pub achievements: Option<Paragraphs>,
    pub interests: Option<Paragraphs>,
    pub desired_age: Option<Line>,
    pub time_resource: Option<Line>,
    pub training: Training,
}

/// Whether a mentor was trained for the programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Training {
    Unstated,
    No,
    Yes {
        date: Option<NaiveDate>,
        hours: Option<u32>,
    },
}

/// A mentee.
#[derive(Debug, Clone, PartialEq)]
pub struct Mentee {
    pub person: Person,
    pub form: Option<MentoringForm>,
    pub request: Option<Paragraphs>,
    /// Category of `domain.md` 0.6: internal base only, never an order or a public page.
    pub category: Option<Line>,
}
