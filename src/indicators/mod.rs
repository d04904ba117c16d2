//! Counts the programme's indicators from the facts, each with its rule.
//!
//! [`count`] is the front door. A figure is counted by one function and printed
//! everywhere from its result; what the lists do not tell is `Missing`, never zero.

mod curator;
mod interim;
mod matches;
mod measurements;
mod meetings;
mod participants;
mod progress;
mod questions;
mod roadmap;
mod surveys;

pub use curator::{CuratorCount, CuratorLevel, count_curator};
pub use interim::{RoadmapOn, StageOn, count_roadmap_on};
pub use matches::{MatchCount, TrainingCount, count_matches, count_training};
pub use measurements::{MeasurementCount, count_measurements};
pub use meetings::{
    Basis, Between, Breach, Keeping, KeepingCount, PairMeetings, Until, count_keeping,
    count_meetings,
};
pub use participants::{PeopleCount, count_people, in_both_lists, is_young, possible_namesakes};
pub use progress::{Fate, Horizon, Judged, Review, Times, review};
pub use questions::{Change, Mean, Outcome, QuestionCount, QuestionSet, count_questions};
pub use roadmap::{RoadmapCount, StageCount, count_roadmap};
pub use surveys::{
    LeftOut, OpenAnswers, ReturnCount, Satisfaction, SatisfactionRule, count_left_out,
    count_participants, count_return, count_satisfaction, open_answers,
};

use chrono::NaiveDate;

use crate::model::Dataset;
use crate::model::Role;
use crate::model::Share;
use crate::model::Target;
use crate::norms::INDICATORS;
use crate::norms::IndicatorNorm;

/// An indicator, counted and compared with its target.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    pub norm: IndicatorNorm,
    pub measure: Measure,
    pub target: Option<Target>,
}

/// What came of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    Share(Share),
    Count(u32),
    /// A mean of so many marks or changes; it cannot be told without its count.
    Mean {
        total: i64,
        /// Never zero.
        count: u32,
    },
    /// Points out of the most that there can be.
    Score {
        sum: u32,
        of: u32,
    },
    /// The base is there and is zero: the share is not counted.
    NoBase {
        numerator: u32,
    },
    /// The lists lack what the figure needs.
    Missing {
        numerator: Option<u32>,
    },
}

impl Measure {
    /// A share of a base that the card may not tell.
    #[must_use]
    pub fn of(numerator: u32, denominator: Option<u32>) -> Self {
        match denominator {
            None => Self::Missing {
                numerator: Some(numerator),
            },
            Some(base) => {
                Share::new(numerator, base).map_or(Self::NoBase { numerator }, Self::Share)
            }
        }
    }
}

/// Whether the target was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Reached,
    NotReached,
}

impl Indicator {
    /// Compares fact and target before any rounding; `None` where one of them is missing.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        let target = self.target.as_ref()?.value?;
        let reached = match self.measure {
            Measure::Share(share) => share.reaches(target),
            Measure::Count(count) => u64::from(count) * 100 >= target,
            Measure::Mean { total, count } => {
                i128::from(total) * 100 >= i128::from(target) * i128::from(count)
            }
            Measure::Score { sum, .. } => u64::from(sum) * 100 >= target,
            Measure::NoBase { .. } | Measure::Missing { .. } => return None,
        };
        Some(if reached {
            Verdict::Reached
        } else {
            Verdict::NotReached
        })
    }
}

/// All indicators in the order of the norms, counted for the cut-off day.
#[must_use]
pub fn count(dataset: &Dataset, cut_off: NaiveDate) -> Vec<Indicator> {
    INDICATORS
        .iter()
        .map(|norm| Indicator {
            norm: *norm,
            measure: measure(norm.code, dataset, cut_off),
            target: target(dataset, norm.code),
        })
        .collect()
}

fn measure(code: &str, dataset: &Dataset, cut_off: NaiveDate) -> Measure {
    match code {
        "I1" => participants::pupil_mentees(dataset, cut_off),
        "I2" => participants::pupil_mentors(dataset, cut_off),
        "I3" => participants::young_teachers(dataset),
        "I4" => Measure::Count(participants::partners(dataset)),
        "I5" => surveys::satisfied(dataset, Role::Mentee),
        "I6" => surveys::satisfied(dataset, Role::Mentor),
        "I7" => participants::pupil_to_pupil(dataset),
        "I10" => matches::completed(dataset),
        "I11" => roadmap::fulfilled(dataset, cut_off),
        "I12" => matches::trained(dataset),
        "I14" => questions::mean_mark(dataset),
        "I15" => questions::mean_change(dataset),
        "I16" => curator::score(dataset),
        "I13" => meetings::kept(dataset, cut_off),
        other => unreachable!("no rule counts {other}: `norms` and `indicators` differ"),
    }
}

fn target(dataset: &Dataset, code: &str) -> Option<Target> {
    let mut targets = dataset.targets.iter();
    targets.find(|target| target.code.as_str() == code).cloned()
}

/// A count of things as figures hold it.
#[must_use]
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
