//! Counts the programme's indicators from the facts, each with its rule.
//!
//! [`count`] is the front door. A figure is counted by one function and printed
//! everywhere from its result; what the lists do not tell is `Missing`, never zero. Each
//! figure comes with the rows that gave it.

mod counted;
mod curator;
mod documents;
mod interim;
mod matches;
mod measurements;
mod meetings;
mod participants;
mod progress;
mod questions;
mod rewards;
mod roadmap;
mod surveys;

pub use counted::{Counted, Tally};
pub use curator::{CuratorCount, CuratorLevel, count_curator};
pub use interim::{RoadmapOn, StageOn, count_roadmap_on};
pub use matches::{
    MatchCount, MatchGroup, TrainingCount, count_matches, count_training, trained_mentors,
};
pub use measurements::{MeasurementCount, count_measurements};
pub use meetings::{
    Basis, Between, Breach, Keeping, KeepingCount, PairMeetings, Until, count_keeping,
    count_meetings,
};
pub use participants::{
    PeopleCount, PeopleGroup, count_people, in_both_lists, is_young, people_of, possible_namesakes,
};
pub use progress::{Fate, Horizon, Judged, Review, Times, review};
pub use questions::{Change, Mean, Outcome, QuestionCount, QuestionSet, count_questions};
pub use rewards::{described, rewarded};
pub use roadmap::{RoadmapCount, StageCount, count_roadmap, measures_of};
pub use surveys::{
    LeftOut, OpenAnswers, ReturnCount, Satisfaction, SatisfactionRule, answers, count_left_out,
    count_participants, count_return, count_satisfaction, open_answers,
};

use chrono::NaiveDate;

use crate::model::Dataset;
use crate::model::Role;
use crate::model::Share;
use crate::model::Target;
use crate::norms::INDICATORS;
use crate::norms::IndicatorNorm;
use crate::place::Place;

/// An indicator, counted and compared with its target.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    pub norm: IndicatorNorm,
    pub measure: Measure,
    /// Rows of what is above the line.
    pub numerator_rows: Vec<Place>,
    /// The cell or the rows of what is under the line.
    pub denominator_rows: Vec<Place>,
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
        if self.is_above_all() {
            return None;
        }
        Some(if reached {
            Verdict::Reached
        } else {
            Verdict::NotReached
        })
    }
}

impl Indicator {
    /// Whether more is counted above the line than under it: the lists contradict each
    /// other, and nothing can be concluded from such a share.
    #[must_use]
    pub fn is_above_all(&self) -> bool {
        match self.measure {
            Measure::Share(share) => share.numerator() > share.denominator(),
            Measure::Count(_)
            | Measure::Mean { .. }
            | Measure::Score { .. }
            | Measure::NoBase { .. }
            | Measure::Missing { .. } => false,
        }
    }
}

/// All indicators in the order of the norms, counted for the cut-off day.
#[must_use]
pub fn count(dataset: &Dataset, cut_off: NaiveDate) -> Vec<Indicator> {
    INDICATORS
        .iter()
        .map(|norm| {
            let counted = counted(norm.code, dataset, cut_off);
            Indicator {
                norm: *norm,
                measure: counted.measure,
                numerator_rows: counted.numerator,
                denominator_rows: counted.denominator,
                target: target(dataset, norm.code),
            }
        })
        .collect()
}

fn counted(code: &str, dataset: &Dataset, cut_off: NaiveDate) -> Counted {
    match code {
        "I1" => participants::pupil_mentees(dataset, cut_off),
        "I2" => participants::pupil_mentors(dataset, cut_off),
        "I3" => participants::young_teachers(dataset),
        "I4" => Counted::of_things(participants::partners(dataset)),
        "I5" => surveys::satisfied(dataset, Role::Mentee),
        "I6" => surveys::satisfied(dataset, Role::Mentor),
        "I7" => participants::pupil_to_pupil(dataset),
        "I8" => participants::teachers_of_pupils(dataset),
        "I9" => participants::young_among_teachers(dataset),
        "I10" => matches::completed(dataset),
        "I11" => roadmap::fulfilled(dataset, cut_off),
        "I12" => matches::trained(dataset),
        "I14" => questions::mean_mark(dataset),
        "I15" => questions::mean_change(dataset),
        "I16" => curator::score(dataset),
        "I13" => meetings::kept(dataset, cut_off),
        "I17" => documents::complete(dataset, cut_off),
        "I17A" => documents::consented(dataset),
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
