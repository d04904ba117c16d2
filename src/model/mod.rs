//! The facts of one organisation's programme, typed, each with the place it came from.
//!
//! `records` fills a [`Dataset`]; everything above asks it. Nothing here reads a cell,
//! judges a rule or prints a word.

mod former;
mod house_rules;
mod meeting;
mod order;
mod organization;
mod outcome;
mod pair;
mod person;
mod roadmap;
mod survey;
mod term;
mod values;

pub use former::{
    Chain, Change, Former, MeasureWording, PairWording, PersonWording, Wording, changes, kept,
};
pub use house_rules::{Body, CardDay, CardDays, CuratorOrder, HouseRules, MunicipalTerms};
pub use meeting::{Holiday, Meeting, MeetingKind};
pub use order::{AnnexContent, OrderPart, OrderText, PartKind, YearTargets};
pub use organization::{
    ClosingEvent, Contingent, Council, HouseStyle, Officer, OrderEntry, Organization,
    OrganizationKind, Oversight, PlannedResult, Target, Votes, WordForms, WorkingGroupMember,
};
pub use outcome::{Award, AwardKind, Awarded, Partner, Practice, TrainingSession};
pub use pair::{
    FormLead, Match, MatchId, MatchNumber, MentorReport, ProgrammeStep, Status, StepOwner,
};
pub use person::{
    Birth, Consent, Mentee, MenteeId, Mentor, MentorId, Overrides, Person, Representative,
    Training, settles_all_cases,
};
pub use roadmap::{
    ColumnRole, FactStatus, Level, Progress, Roadmap, RoadmapCell, RoadmapColumn, RoadmapItem,
    RoadmapRow, StageHeading,
};
pub use survey::{
    Answer, CuratorScore, Measurement, Question, QuestionKind, Respondent, Response, Role,
    Standing, Survey, SwotEntry, SwotSide, Wave,
};
pub use term::{MonthSpan, Term, TermKind};
pub use values::{Line, MentoringForm, Paragraphs, SchoolClass, SchoolYear, Share};

use std::collections::BTreeMap;

use crate::place::Place;

/// A kind of list that a workbook may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListKind {
    Card,
    WorkingGroup,
    FormLeads,
    Contingent,
    Orders,
    Targets,
    PlannedResults,
    Mentors,
    Mentees,
    Pairs,
    Programme,
    Roadmap,
    Forms,
    OrderText,
    YearTargets,
    Partners,
    Meetings,
    Holidays,
    Surveys,
    CuratorForm,
    Swot,
    Measurements,
    Trainings,
    Awards,
    Practices,
}

/// All records of one organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    pub organization: Organization,
    pub working_group: Vec<WorkingGroupMember>,
    pub form_leads: Vec<FormLead>,
    pub contingent: Contingent,
    pub orders: Vec<OrderEntry>,
    pub targets: Vec<Target>,
    pub planned_results: Vec<PlannedResult>,
    pub mentors: Vec<Mentor>,
    pub mentees: Vec<Mentee>,
    pub matches: Vec<Match>,
    pub steps: Vec<ProgrammeStep>,
    pub roadmap: Option<Roadmap>,
    /// An earlier copy of the roadmap: what was approved before its rows were changed.
    pub earlier_roadmap: Option<Roadmap>,
    /// What orders approved in former runs; `None` where nothing was kept.
    pub former: Option<Former>,
    /// The text of the order that approves an authority's roadmap.
    pub order_text: Option<OrderText>,
    /// Target values by years, the authority's own table.
    pub year_targets: Option<YearTargets>,
    pub partners: Vec<Partner>,
    /// In the order of the journal.
    pub meetings: Vec<Meeting>,
    pub holidays: Vec<Holiday>,
    pub surveys: Vec<Survey>,
    pub curator_form: Vec<CuratorScore>,
    pub swot: Vec<SwotEntry>,
    pub measurements: Vec<Measurement>,
    pub sessions: Vec<TrainingSession>,
    pub awards: Vec<Award>,
    pub practices: Vec<Practice>,
    /// Case forms that the workbook gives for posts and organisations.
    pub word_forms: Vec<WordForms>,
    /// Which lists were found and where each one stands.
    pub found: BTreeMap<ListKind, Vec<Place>>,
}

impl Dataset {
    /// The mentor of that number. Ids are only made by [`Dataset::mentor_ids`] and
    /// `records`, for lists that no one shortens afterwards.
    #[must_use]
    pub fn mentor(&self, id: MentorId) -> &Mentor {
        &self.mentors[id.0]
    }

    /// The mentee of that number.
    #[must_use]
    pub fn mentee(&self, id: MenteeId) -> &Mentee {
        &self.mentees[id.0]
    }

    /// The pair or group of that number.
    #[must_use]
    pub fn pair(&self, id: MatchId) -> &Match {
        &self.matches[id.0]
    }

    /// All mentors with their numbers, in the order of the list.
    pub fn mentor_ids(&self) -> impl Iterator<Item = (MentorId, &Mentor)> {
        self.mentors
            .iter()
            .enumerate()
            .map(|(index, mentor)| (MentorId(index), mentor))
    }

    /// All mentees with their numbers, in the order of the list.
    pub fn mentee_ids(&self) -> impl Iterator<Item = (MenteeId, &Mentee)> {
        self.mentees
            .iter()
            .enumerate()
            .map(|(index, mentee)| (MenteeId(index), mentee))
    }

    /// Mentor–mentee links: a group of four mentees is four (`contract.md`, Diagnostics).
    #[must_use]
    pub fn links(&self) -> usize {
        self.matches.iter().map(|pair| pair.mentees.len()).sum()
    }

    /// The register's entry for a document code such as `S01`.
    #[must_use]
    pub fn order(&self, code: &str) -> Option<&OrderEntry> {
        self.orders
            .iter()
            .find(|order| order.code.as_ref().is_some_and(|own| own.as_str() == code))
    }

    /// The number of the partner whom a list means by such a name.
    #[must_use]
    pub fn partner_called(&self, name: &Line) -> Option<usize> {
        let mut partners = self.partners.iter();
        partners.position(|partner| partner.is_called(name))
    }

    /// What the lists hold for an annex of such a name.
    #[must_use]
    pub fn annex_content(&self, title: &str) -> AnnexContent {
        let title = title.to_lowercase();
        let says = |words: [&str; 2]| words.iter().any(|word| title.contains(word));
        if says(["дорожн", "план мероприятий"]) && self.roadmap.is_some() {
            AnnexContent::Roadmap
        } else if says(["индикатор", "показател"]) && self.year_targets.is_some()
        {
            AnnexContent::YearTargets
        } else {
            AnnexContent::Absent
        }
    }

    /// Whether a list of that kind was found in the workbooks.
    #[must_use]
    pub fn has(&self, kind: ListKind) -> bool {
        self.found.contains_key(&kind)
    }
}
