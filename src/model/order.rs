//! The text of an authority's order, part by part, and the table of its target values.

use crate::place::Place;

use super::{Line, Paragraphs};

/// An order as its sheet gives it.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderText {
    /// The parts from the letterhead to the signature, then the annexes.
    pub parts: Vec<OrderPart>,
    /// The sheet.
    pub place: Place,
}

impl OrderText {
    /// The parts of one kind, in order.
    pub fn of(&self, kind: PartKind) -> impl Iterator<Item = &OrderPart> {
        self.parts.iter().filter(move |part| part.kind == kind)
    }

    /// The annexes with their numbers.
    pub fn annexes(&self) -> impl Iterator<Item = (u32, &OrderPart)> {
        self.parts.iter().filter_map(|part| match part.kind {
            PartKind::Annex(number) => Some((number, part)),
            PartKind::Letterhead
            | PartKind::Title
            | PartKind::Date
            | PartKind::Number
            | PartKind::Subject
            | PartKind::Preamble
            | PartKind::Command
            | PartKind::Item
            | PartKind::Post
            | PartKind::Signature => None,
        })
    }
}

/// What stands in an annex that an order names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnnexContent {
    Roadmap,
    YearTargets,
    /// The lists hold nothing of the kind.
    Absent,
}

/// One part of an order.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderPart {
    pub kind: PartKind,
    pub text: Paragraphs,
    /// The cell of the text.
    pub place: Place,
}

/// What a part of an order is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    Letterhead,
    /// «ПРИКАЗ».
    Title,
    Date,
    Number,
    /// «Об утверждении …».
    Subject,
    Preamble,
    /// «приказываю:».
    Command,
    Item,
    Post,
    Signature,
    /// The name of an annex with its number.
    Annex(u32),
}

/// Target values by years; a cell without a value sets nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct YearTargets {
    pub columns: Vec<Line>,
    /// One cell for each column.
    pub rows: Vec<Vec<Option<Line>>>,
    /// The cells without a value: the smallest range over them.
    pub blank: Option<Place>,
    /// The sheet.
    pub place: Place,
}
