//! Where blocks stand: on the sheet or in a cell, how wide, within which lists.

use super::numbering::Number;
use crate::document::Align;
use crate::writer::layout::Twips;

/// Where blocks stand.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) ground: Ground,
    /// Width that a line may take, in twips.
    pub(super) width: Twips,
    /// The decimal list or the part around, whose number goes on.
    pub(super) decimal: Option<Number>,
    pub(super) dash: Option<Number>,
    /// The number of an item that its first paragraph carries.
    pub(super) number: Option<Number>,
}

/// What blocks stand on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    Sheet,
    Cell(Rank),
}

/// What a cell is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rank {
    /// A cell of the rows that are repeated.
    Head,
    /// A cell over the whole table: the name of what follows.
    Section,
    Text(Align),
}

impl Spot {
    pub(super) fn new(ground: Ground, width: Twips) -> Self {
        Self {
            ground,
            width,
            decimal: None,
            dash: None,
            number: None,
        }
    }

    /// The same spot with less width.
    pub(super) fn narrower(self, by: Twips) -> Self {
        Self {
            width: self.width.saturating_sub(by),
            ..self
        }
    }

    /// The same spot, whose paragraphs carry no number.
    pub(super) fn unnumbered(self) -> Self {
        Self {
            number: None,
            ..self
        }
    }

    pub(super) fn is_sheet(self) -> bool {
        match self.ground {
            Ground::Sheet => true,
            Ground::Cell(_) => false,
        }
    }
}
