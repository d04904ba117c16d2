//! How the school runs its programme, where its card sets it.

use chrono::NaiveDate;

use crate::place::Place;
use crate::place::Placed;

use super::{Line, MentoringForm};

/// What the card sets; a thing left open goes the usual way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HouseRules {
    /// Where silent, the register of orders decides: an order S05 in it is one of its own.
    pub curator_order: Option<Placed<CuratorOrder>>,
    /// The trade union's body whose opinion on labour matters is heard.
    pub union: Body,
    /// The council of parents; printed where the card tells anything of it.
    pub parents: Body,
    /// The council of pupils; printed where the card tells anything of it.
    pub pupils: Body,
    /// How often pairs of one form meet, where it differs from the others.
    pub form_frequency: Vec<(MentoringForm, Line)>,
    /// The day by which mentors report in the middle of the year.
    pub interim_reports_due: Option<NaiveDate>,
    /// The day by which the curator reports.
    pub curator_report_due: Option<NaiveDate>,
    /// Kinds of reward, each as the card words it; empty: the usual ones.
    pub rewards: Vec<Line>,
    /// So many mentees one mentor may have.
    pub load: Option<Placed<u32>>,
    pub municipal: MunicipalTerms,
}

/// Whether the curator is appointed by an order of his own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CuratorOrder {
    /// S05 beside S01.
    Separate,
    /// Within S01.
    Within,
}

/// A body that considers an act, with its minutes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Body {
    pub name: Option<Line>,
    pub number: Option<Line>,
    pub date: Option<NaiveDate>,
}

impl Body {
    /// Whether the card tells anything of the body.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.name.is_some() || self.number.is_some() || self.date.is_some()
    }
}

/// Days by which the municipality wants steps of the school to be done: upper bounds
/// (`domain.md` 0.9).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MunicipalTerms {
    /// The order of introduction, the regulation, the roadmap.
    pub introduction: Option<Placed<NaiveDate>>,
    /// The bases of participants and the register of mentors.
    pub bases: Option<Placed<NaiveDate>>,
    /// The order on pairs and groups.
    pub pairs: Option<Placed<NaiveDate>>,
}

/// A day of the programme that the card names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardDay {
    Council,
    Start,
    EntryMonitoring,
    InterimMonitoring,
    FinalMonitoring,
    ProgrammesDue,
    InterimReportsDue,
    ReportsDue,
    CuratorReportDue,
    CutOff,
}

/// A day with its cell.
pub type CardDays = std::collections::BTreeMap<CardDay, (NaiveDate, Place)>;
