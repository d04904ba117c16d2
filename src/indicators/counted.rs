//! A figure together with the rows that gave it.
//!
//! [`Tally`] is a number of things and their rows, made in one go, so that a figure and
//! its source cannot differ; [`Counted`] is what came of an indicator's rule.

use crate::place::Place;
use crate::place::Placed;

use super::Measure;
use super::number;

/// How many, and the rows where they stand. One thing may stand on several rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    pub number: u32,
    pub rows: Vec<Place>,
}

impl Tally {
    /// Things that stand on one row each.
    #[must_use]
    pub fn at(rows: impl Iterator<Item = Place>) -> Self {
        let rows: Vec<Place> = rows.collect();
        Self {
            number: number(rows.len()),
            rows,
        }
    }

    /// Rows that decide whether a thing counts, though they are not counted themselves.
    #[must_use]
    pub fn by(mut self, rows: impl Iterator<Item = Place>) -> Self {
        self.rows.extend(rows);
        self
    }
}

/// What came of an indicator's rule, and where both its parts stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    pub measure: Measure,
    /// Rows of what is above the line.
    pub numerator: Vec<Place>,
    /// The cell or the rows of what is under the line.
    pub denominator: Vec<Place>,
}

impl Counted {
    /// A share of a base that a cell tells; `None` where the card does not tell it.
    pub(super) fn of_base(above: Tally, base: Option<&Placed<u32>>) -> Self {
        Self {
            measure: Measure::of(above.number, base.map(|base| base.value)),
            numerator: above.rows,
            denominator: base.map(|base| base.place.clone()).into_iter().collect(),
        }
    }

    /// A share of things that stand on rows of their own.
    pub(super) fn of_tally(above: Tally, below: Tally) -> Self {
        Self {
            measure: Measure::of(above.number, Some(below.number)),
            numerator: above.rows,
            denominator: below.rows,
        }
    }

    /// A plain number of things.
    pub(super) fn of_things(things: Tally) -> Self {
        Self {
            measure: Measure::Count(things.number),
            numerator: things.rows,
            denominator: Vec::new(),
        }
    }

    /// A figure that is no share, with the rows that it was made of.
    pub(super) fn of_rows(measure: Measure, rows: Vec<Place>) -> Self {
        Self {
            measure,
            numerator: rows,
            denominator: Vec::new(),
        }
    }

    /// What the lists do not tell.
    pub(super) fn missing() -> Self {
        Self {
            measure: Measure::Missing { numerator: None },
            numerator: Vec::new(),
            denominator: Vec::new(),
        }
    }
}
