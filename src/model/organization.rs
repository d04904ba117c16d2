//! The organisation card and the short lists that stand beside it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::place::Place;
use crate::place::Placed;
use crate::russian::FullName;
use crate::russian::Gender;

use super::{CardDays, HouseRules, Line, MentoringForm, Overrides, SchoolYear};

/// What an organisation is; it decides which documents are its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrganizationKind {
    /// A school or another body that teaches.
    School,
    /// A municipal authority for education.
    Authority,
}

/// What the organisation card says.
#[derive(Debug, Clone, PartialEq)]
pub struct Organization {
    pub kind: OrganizationKind,
    /// Full name exactly as in the charter.
    pub full_name: Placed<Line>,
    pub full_name_forms: Overrides,
    pub short_name: Placed<Line>,
    pub founder: Option<Line>,
    /// The municipal authority for education.
    pub authority: Option<Line>,
    /// Where orders are issued: «г. Азов».
    pub place: Option<Line>,
    pub address: Option<Line>,
    pub site: Option<Line>,
    /// Address of the site's section on mentoring.
    pub site_section: Option<Line>,
    pub phone: Option<Line>,
    pub email: Option<Line>,
    pub inn: Option<Line>,
    pub ogrn: Option<Line>,
    pub head: Option<Officer>,
    pub curator: Option<Officer>,
    /// Responsible for rooms and equipment.
    pub supplies: Option<Officer>,
    /// Responsible for the site.
    pub webmaster: Option<Officer>,
    pub executor: Option<Officer>,
    pub oversight: Oversight,
    /// `None` where the card is silent: the year follows from the day of the run.
    pub school_year: Option<SchoolYear>,
    /// Period of the plan as the card words it: «2020–2024 гг.».
    pub period: Option<Line>,
    /// First and last day of the plan: by the period, else by the school year with the
    /// summer before it.
    pub plan_days: Option<(NaiveDate, NaiveDate)>,
    /// The forms that the card declares; empty where it is silent.
    pub declared_forms: Vec<MentoringForm>,
    /// Whose roadmap lends its stages and measures: a name or a folder.
    pub roadmap_from: Option<Placed<Line>>,
    /// The municipal order that obliges the school, as one phrase.
    pub municipal_basis: Option<Line>,
    pub council: Option<Council>,
    pub start: Option<NaiveDate>,
    pub entry_monitoring: Option<NaiveDate>,
    pub interim_monitoring: Option<NaiveDate>,
    pub final_monitoring: Option<NaiveDate>,
    /// How often pairs meet: «не реже одного раза в две недели».
    pub meeting_frequency: Option<Line>,
    /// The same in days: the longest pause that the school allows.
    pub meeting_days: Option<u32>,
    /// The same for forms whose own frequency the card states.
    pub form_days: BTreeMap<MentoringForm, u32>,
    pub programmes_due: Option<NaiveDate>,
    pub reports_due: Option<NaiveDate>,
    /// The day on which indicators are counted.
    pub cut_off: Option<NaiveDate>,
    /// The open event that closes the year.
    pub event: ClosingEvent,
    /// How the school's papers look, where it sets that itself.
    pub house: HouseStyle,
    /// How it runs its programme, where it sets that itself.
    pub rules: HouseRules,
    /// The days above with their cells.
    pub days: CardDays,
    /// Keys that the program does not know, under their own names.
    pub other: Vec<(Line, Line)>,
    /// The sheet of the card.
    pub card: Place,
}

/// The open event that closes the year, as the card tells of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClosingEvent {
    /// «Школьный праздник наставничества».
    pub name: Option<Line>,
    pub date: Option<NaiveDate>,
    /// «15:00».
    pub time: Option<Line>,
    /// «актовый зал».
    pub venue: Option<Line>,
}

impl Organization {
    /// How many days at most may pass between two meetings of pairs of a form: its own
    /// frequency decides, else the common one; `None` where it cannot be counted in days.
    #[must_use]
    pub fn longest_pause(&self, form: Option<&MentoringForm>) -> Option<u32> {
        let mut own = self.rules.form_frequency.iter();
        match form.filter(|form| own.any(|(of, _)| of == *form)) {
            Some(form) => self.form_days.get(form).copied(),
            None => self.meeting_days,
        }
    }
}

/// What a card says of the look of papers, in its own words: which of them can be is
/// judged where documents are made.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HouseStyle {
    pub font: Option<Placed<Line>>,
    /// In points.
    pub text_size: Option<Placed<Line>>,
    /// In millimetres.
    pub left_margin: Option<Placed<Line>>,
    /// Whether a space stands before `%`.
    pub percent: Option<Placed<Line>>,
    /// Name of a picture beside the lists.
    pub emblem: Option<Placed<Line>>,
    /// Name of a picture beside the lists, in the place of the organisation's lines.
    pub letterhead_picture: Option<Placed<Line>>,
    /// Lines in the place of the organisation's.
    pub letterhead: Vec<Line>,
}

/// Somebody in an office.
#[derive(Debug, Clone, PartialEq)]
pub struct Officer {
    pub name: FullName,
    pub gender: Option<Gender>,
    pub name_forms: Overrides,
    pub post: Option<Line>,
    pub post_forms: Overrides,
    pub phone: Option<Line>,
    pub place: Place,
}

/// Who watches that an order is carried out.
#[derive(Debug, Clone, PartialEq)]
pub enum Oversight {
    /// «оставляю за собой».
    Head,
    Officer(Box<Officer>),
}

/// The decision of the body that accepts the regulation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Council {
    /// «методический совет»; the pedagogical council where the card is silent.
    pub name: Option<Line>,
    pub number: Option<Line>,
    pub date: Option<NaiveDate>,
    pub chair: Option<Officer>,
    pub secretary: Option<Officer>,
    /// How many members were there, as the card words it.
    pub present: Option<Line>,
    /// How many members it has.
    pub members: Option<Line>,
    pub votes: Votes,
    /// Who spoke and what was proposed, a line each.
    pub speakers: Vec<Line>,
}

/// How a council voted, as the card words it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Votes {
    pub in_favour: Option<Line>,
    pub against: Option<Line>,
    pub abstained: Option<Line>,
}

/// A member of the working group.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkingGroupMember {
    pub officer: Officer,
    /// «руководитель», «секретарь», «член рабочей группы».
    pub role: Option<Line>,
}

/// One line of the register of orders.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderEntry {
    /// The document's code, stated or known by its heading.
    pub code: Option<Line>,
    /// «О внедрении …».
    pub title: Option<Line>,
    pub number: Option<Line>,
    pub date: Option<NaiveDate>,
    /// The annexes that the register names, without their numbers.
    pub annexes: Vec<Line>,
    pub place: Place,
}

/// Denominators, each with its cell, and the day for which they hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Contingent {
    pub pupils: Option<Placed<u32>>,
    pub pupils_10_19: Option<Placed<u32>>,
    pub pupils_15_19: Option<Placed<u32>>,
    pub teachers: Option<Placed<u32>>,
    pub young_teachers: Option<Placed<u32>>,
    pub on: Option<NaiveDate>,
}

/// A target value of an indicator with the act that sets it.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// `I1` … `I17`.
    pub code: Line,
    /// Hundredths of the unit: 70 % is 7000.
    pub value: Option<u64>,
    pub source: Option<Line>,
    pub place: Place,
}

/// A planned result of the programme.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedResult {
    pub text: Line,
    pub measure: Option<Line>,
    pub term: Option<Line>,
    pub place: Place,
}

/// Case forms of a post or an organisation's name, given by the workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct WordForms {
    /// The words in the nominative, as the lists have them.
    pub text: Line,
    pub forms: Overrides,
    pub place: Place,
}
