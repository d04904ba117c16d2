//! Pairs and groups, the people responsible for forms, and personal programmes.

use chrono::NaiveDate;

use crate::place::Place;

use super::organization::Officer;
use super::{Line, MenteeId, MentorId, MentoringForm, Paragraphs, Term};

/// The number under which a pair or group stands in the list.
pub type MatchNumber = Line;

/// A pair's place in the list, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MatchId(pub usize);

/// A mentor with one mentee or several.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    pub number: MatchNumber,
    pub form: Option<MentoringForm>,
    pub role_model: Option<Line>,
    pub mentor: MentorId,
    /// At least one; more than one is a group.
    pub mentees: Vec<MenteeId>,
    pub start: Option<NaiveDate>,
    pub end_planned: Option<NaiveDate>,
    pub end_fact: Option<NaiveDate>,
    pub status: Option<Status>,
    pub stop_reason: Option<Paragraphs>,
    pub goal: Option<Paragraphs>,
    pub result: Option<Paragraphs>,
    /// Results of a group's members whose own rows state them.
    pub member_results: Vec<(MenteeId, Paragraphs)>,
    pub meetings_planned: Option<u32>,
    /// By the journal up to the cut-off day, where the pair has one; else by its column.
    pub meetings_done: Option<u32>,
    pub report: MentorReport,
    /// What was difficult, as the mentor's report has it.
    pub difficulties: Option<Paragraphs>,
    /// What the mentor suggests.
    pub suggestions: Option<Paragraphs>,
    /// Columns that no list knows, under their own headers.
    pub other: Vec<(Line, Paragraphs)>,
    /// The first row.
    pub place: Place,
}

impl Match {
    /// What a mentee achieved: the own result, else that of the whole pair.
    #[must_use]
    pub fn result_of(&self, mentee: MenteeId) -> Option<&Paragraphs> {
        let mut own = self.member_results.iter();
        let own = own.find(|(member, _)| *member == mentee);
        own.map(|(_, result)| result).or(self.result.as_ref())
    }

    /// Whether it is a group.
    #[must_use]
    pub fn is_group(&self) -> bool {
        self.mentees.len() > 1
    }
}

/// Whether the mentor's report was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentorReport {
    /// The list says nothing.
    Unstated,
    Missing,
    /// Handed in; the day may be unknown.
    Given(Option<NaiveDate>),
}

/// How a pair stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Active,
    Completed,
    Prolonged,
    Stopped,
}

/// Who answers for a form of mentoring.
#[derive(Debug, Clone, PartialEq)]
pub struct FormLead {
    pub form: MentoringForm,
    pub officer: Officer,
}

/// One step of a personal programme.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammeStep {
    pub owner: StepOwner,
    /// A division of the programme, if the list has one.
    pub section: Option<Line>,
    pub title: Paragraphs,
    pub term: Option<Term>,
    pub planned_result: Option<Paragraphs>,
    pub actual_result: Option<Paragraphs>,
    pub mark: Option<Line>,
    pub place: Place,
}

/// For whom a step stands in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepOwner {
    Pair(MatchNumber),
    /// For every pair of the form that has no steps of its own.
    Form(MentoringForm),
    /// For every pair whose form has no steps of its own.
    All,
}
