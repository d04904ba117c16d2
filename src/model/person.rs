//! People: mentors, mentees and the representatives of minors.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::place::Place;
use crate::russian;
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
    /// The column of the name, counted from 0; `None` where the list has no such column.
    pub name_column: Option<u32>,
    /// The column of the post, counted from 0.
    pub post_column: Option<u32>,
}

impl Person {
    /// Somebody of whom nothing but the name is known; `place` is the row.
    #[must_use]
    pub fn named(code: Line, name: FullName, place: Place) -> Self {
        Self {
            code,
            gender: name.gender(),
            name,
            birth: None,
            class: None,
            post: None,
            workplace: None,
            experience_months: None,
            phone: None,
            email: None,
            address: None,
            document: None,
            consent: Consent::Unstated,
            representative: None,
            overrides: Overrides::new(),
            other: Vec::new(),
            place,
            name_column: None,
            post_column: None,
        }
    }

    /// The cell of the name, or the row.
    #[must_use]
    pub fn name_place(&self) -> Place {
        self.cell(self.name_column)
    }

    /// The cell of the post, or the row where there is none.
    #[must_use]
    pub fn post_place(&self) -> Place {
        self.cell(self.post_column)
    }

    fn cell(&self, column: Option<u32>) -> Place {
        column.map_or_else(
            || self.place.clone(),
            |column| self.place.cell_of_row(column),
        )
    }

    /// Whether two rows tell of one person: the names are one and nothing that both rows
    /// state contradicts (`domain.md` c.4, 2).
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.name.is_same(&other.name) && !self.contradicts(other)
    }

    /// Whether two rows of one name cannot tell of one person: another day of birth,
    /// class, post or phone.
    #[must_use]
    pub fn contradicts(&self, other: &Self) -> bool {
        let post = |person: &Self| Some(russian::folded(person.post.as_ref()?.as_str()));
        let births = match (self.birth, other.birth) {
            (Some(one), Some(other)) => !one.may_be(other),
            (None, _) | (_, None) => false,
        };
        births
            || differ(self.class.as_ref(), other.class.as_ref())
            || differ(post(self), post(other))
            || differ(digits(self.phone.as_ref()), digits(other.phone.as_ref()))
    }

    /// Full years on a day; `None` without a date of birth (a year alone gives an
    /// approximate age, counted to its last day).
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> Option<i32> {
        let (year, month, date) = match self.birth? {
            Birth::Day(born) => (born.year(), born.month(), born.day()),
            Birth::Year(year) | Birth::About(year) => (year, 12, 31),
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

fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}

/// The last ten digits of a phone, from the end.
fn digits(phone: Option<&Line>) -> Option<String> {
    let digits = phone?.as_str().chars().filter(char::is_ascii_digit);
    Some(digits.rev().take(10).collect())
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
    /// Reckoned from an age; the true year may be the next one.
    About(i32),
}

impl Birth {
    /// The year, true or reckoned.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            Self::Day(day) => day.year(),
            Self::Year(year) | Self::About(year) => year,
        }
    }

    /// Whether both may tell of one birth.
    fn may_be(self, other: Self) -> bool {
        match (self, other) {
            (Self::Day(one), Self::Day(other)) => one == other,
            (Self::About(about), Self::Day(_) | Self::Year(_))
            | (Self::Day(_) | Self::Year(_), Self::About(about)) => {
                let year = if matches!(self, Self::About(_)) {
                    other
                } else {
                    self
                }
                .year();
                (about..=about + 1).contains(&year)
            }
            (Self::Day(_) | Self::Year(_) | Self::About(_), _) => self.year() == other.year(),
        }
    }
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

impl Mentor {
    /// A mentor of whom nothing but the person is known.
    #[must_use]
    pub fn of(person: Person) -> Self {
        Self {
            person,
            form: None,
            competencies: None,
            achievements: None,
            interests: None,
            desired_age: None,
            time_resource: None,
            training: Training::Unstated,
        }
    }
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

impl Mentee {
    /// A mentee of whom nothing but the person is known.
    #[must_use]
    pub fn of(person: Person) -> Self {
        Self {
            person,
            form: None,
            request: None,
            category: None,
        }
    }
}
