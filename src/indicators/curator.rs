//! The curator's form: its sum and its level.

use crate::model::CuratorScore;
use crate::model::Dataset;
use crate::norms::CURATOR_ACCEPTABLE;
use crate::norms::CURATOR_FIGURES;
use crate::norms::CURATOR_OPTIMAL;

use super::Counted;
use super::Measure;
use super::number;

/// What the form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CuratorCount {
    pub figures: u32,
    pub scored: u32,
    /// The sum of the scored figures.
    pub sum: u32,
    /// `None` unless all nine figures are scored: a part of a sum has no level.
    pub level: Option<CuratorLevel>,
}

/// Levels of the sum (`domain.md` 0.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CuratorLevel {
    Unacceptable,
    Acceptable,
    Optimal,
}

/// Sums the form up; `None` where nobody filled it in.
#[must_use]
pub fn count_curator(form: &[CuratorScore]) -> Option<CuratorCount> {
    if form.is_empty() {
        return None;
    }
    let scores = form.iter().filter_map(|line| line.score);
    let (figures, scored) = (number(form.len()), number(scores.clone().count()));
    let sum = scores.map(u32::from).sum();
    let is_whole = figures == CURATOR_FIGURES && scored == figures;
    Some(CuratorCount {
        figures,
        scored,
        sum,
        level: is_whole.then(|| level(sum)),
    })
}

fn level(sum: u32) -> CuratorLevel {
    if sum >= CURATOR_OPTIMAL {
        CuratorLevel::Optimal
    } else if sum >= CURATOR_ACCEPTABLE {
        CuratorLevel::Acceptable
    } else {
        CuratorLevel::Unacceptable
    }
}

pub(super) fn score(dataset: &Dataset) -> Counted {
    let count = count_curator(&dataset.curator_form);
    let Some(count) = count.filter(|count| count.level.is_some()) else {
        return Counted::missing();
    };
    let measure = Measure::Score {
        sum: count.sum,
        of: 2 * count.figures,
    };
    let rows = dataset.curator_form.iter().map(|line| line.place.clone());
    Counted::of_rows(measure, rows.collect())
}
