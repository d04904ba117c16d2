//! Numbers of lists: the shapes of counting, and a count of its own for every list.
//!
//! A shape (`abstractNum`) says how the numbers of each depth look; every list gets its
//! own count (`num`) that begins anew. Lists within the parts of an act share the count
//! of the parts: 1., 1.1., 1.1.1.

use std::fmt::Write as _;

use docx_rs::{
    AbstractNumbering, Level, LevelJc, LevelSuffixType, LevelText, NumberFormat, Numberings,
    SpecialIndentType, Start,
};

use crate::writer::layout::INDENT;

/// Word counts nine depths.
const DEPTHS: usize = 9;

/// How the numbers of a list look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// 1., 1.1., 1.1.1. from the first-line indent; deeper text is not indented further.
    Decimal,
    /// Parts of an act: the first depth is a centred heading.
    Parts,
    /// Dashes.
    Dash,
    /// Numbers within a cell, close to its edge.
    CellDecimal,
    /// Dashes within a cell.
    CellDash,
}

impl Shape {
    const ALL: [Self; 5] = [
        Self::Decimal,
        Self::Parts,
        Self::Dash,
        Self::CellDecimal,
        Self::CellDash,
    ];

    /// The number of the shape; 1 belongs to `docx-rs`.
    fn id(self) -> u32 {
        match self {
            Self::Decimal => 2,
            Self::Parts => 3,
            Self::Dash => 4,
            Self::CellDecimal => 5,
            Self::CellDash => 6,
        }
    }
}

/// A place in a count: whose count and how deep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) count: u32,
    pub(super) depth: usize,
}

impl Number {
    /// One depth further in; the last one is repeated.
    pub(super) fn deeper(self) -> Self {
        Self {
            depth: (self.depth + 1).min(DEPTHS - 1),
            ..self
        }
    }
}

/// The counts of one document.
#[derive(Default)]
pub(super) struct Counts {
    xml: String,
    last: u32,
}

impl Counts {
    /// A new count of this shape that begins with `start`.
    pub(super) fn begin(&mut self, shape: Shape, start: u32) -> Number {
        self.last += 1;
        let (count, shape, start) = (self.last, shape.id(), start.min(32_767));
        let _ = write!(
            self.xml,
            r#"<w:num w:numId="{count}"><w:abstractNumId w:val="{shape}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>"#
        );
        Number { count, depth: 0 }
    }

    /// The `w:num` elements, in order.
    pub(super) fn into_xml(self) -> String {
        self.xml
    }
}

/// All shapes, for `docx-rs` to write.
pub(super) fn shapes() -> Numberings {
    Shape::ALL
        .into_iter()
        .fold(Numberings::new(), |all, shape| {
            let id = usize::try_from(shape.id()).unwrap_or_default();
            let levels = (0..DEPTHS).map(|depth| level(shape, depth));
            let numbering = levels.fold(AbstractNumbering::new(id), AbstractNumbering::add_level);
            all.add_abstract_numbering(numbering)
        })
}

fn level(shape: Shape, depth: usize) -> Level {
    let (format, text) = match shape {
        Shape::Decimal | Shape::Parts | Shape::CellDecimal => ("decimal", decimal_text(depth)),
        Shape::Dash | Shape::CellDash => ("bullet", "–".to_owned()),
    };
    let (left, first) = indent(shape, depth);
    Level::new(
        depth,
        Start::new(1),
        NumberFormat::new(format),
        LevelText::new(text),
        LevelJc::new("left"),
    )
    .indent(Some(left), Some(first), None, None)
    .suffix(suffix(shape))
}

/// «%1.%2.» at depth 1.
fn decimal_text(depth: usize) -> String {
    (1..=depth + 1).fold(String::new(), |mut text, place| {
        let _ = write!(text, "%{place}.");
        text
    })
}

/// The left edge and the first line, in twips.
fn indent(shape: Shape, depth: usize) -> (i32, SpecialIndentType) {
    let step = i32::try_from(depth).unwrap_or_default();
    let first_line = i32::try_from(INDENT).unwrap_or_default();
    match shape {
        Shape::Parts if depth == 0 => (0, SpecialIndentType::FirstLine(0)),
        Shape::Decimal | Shape::Parts => (0, SpecialIndentType::FirstLine(first_line)),
        Shape::Dash => (425 * step, SpecialIndentType::FirstLine(first_line)),
        Shape::CellDecimal => (284 * step, SpecialIndentType::FirstLine(0)),
        Shape::CellDash => (227 * (step + 1), SpecialIndentType::Hanging(227)),
    }
}

fn suffix(shape: Shape) -> LevelSuffixType {
    match shape {
        Shape::Decimal | Shape::Parts | Shape::Dash | Shape::CellDecimal => LevelSuffixType::Space,
        Shape::CellDash => LevelSuffixType::Tab,
    }
}
