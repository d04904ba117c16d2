//! A finished document, free of any format.
//!
//! Markdown is parsed into this tree and every writer prints from it. A node says
//! what a thing is (a stamp, a signature, a blank to fill), never how it looks. The
//! set is small on purpose: each writer must be able to show every node.

mod chart;
mod dump;
mod letterhead;
mod look;
mod outline;
mod picture;
mod walk;

pub use chart::{Amount, Chart, ChartGroup, ChartKind};
pub use dump::dump;
pub use letterhead::Head;
pub use look::{Font, LeftMargin, Look, TextSize};
pub use outline::{Entry, plain};
pub use picture::{Image, ImageKind};

use chrono::NaiveDate;

/// A document with what its file must know about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub meta: Meta,
    pub sections: Vec<Section>,
}

/// What stands in a file's properties and decides its layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The document's name in plain words.
    pub title: String,
    /// Short name of the organisation; never a person.
    pub author: String,
    /// The document's own date, if it has one.
    pub date: Option<NaiveDate>,
    /// How long the paper is kept: it decides the binding margin (`domain.md` e.1).
    pub keeping: Keeping,
    /// What the school sets its own way.
    pub look: Look,
}

/// How long the paper is kept (`domain.md` e.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keeping {
    /// For ten years or less: 20 mm on the left.
    Years,
    /// For ever, as orders and local acts are: 30 mm on the left.
    Forever,
}

/// A run of pages of one orientation; begins on a new page, except the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub page: Page,
    pub blocks: Vec<Block>,
}

impl Section {
    /// Whether somebody is honoured there, so that the name of the paper is large and a
    /// frame stands round the sheet.
    #[must_use]
    pub fn honours(&self) -> bool {
        self.blocks.iter().any(|block| {
            matches!(
                block,
                Block::Paragraph {
                    role: Role::Honour,
                    ..
                }
            )
        })
    }
}

/// How the sheet lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    Portrait,
    Landscape,
}

/// Inline content of one line or paragraph.
pub type Inlines = Vec<Inline>;

/// A piece of the page that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; the first one of level one is the document's name.
    Heading {
        level: Level,
        content: Inlines,
    },
    /// Text that flows; its role decides its place and style.
    Paragraph {
        role: Role,
        content: Inlines,
    },
    /// A list; a decimal list within a decimal list numbers as 1.1.
    List(List),
    /// Numbered parts of an act: «1. Общие положения» with clauses 1.1., 1.2.
    Parts(Vec<Part>),
    Table(Table),
    /// Two ends of one line.
    Spread {
        kind: SpreadKind,
        left: Inlines,
        right: Inlines,
    },
    /// Approval, agreement and annex marks at the top of a sheet.
    Stamps(Stamps),
    /// A figure; the table before it has its numbers.
    Chart(Chart),
    /// The school's own picture at the head of the first page.
    Picture {
        kind: PictureKind,
        image: Image,
        /// What is said instead of the picture.
        alt: String,
    },
    /// The headings that follow, each a link; see [`Document::outline`].
    Contents,
    /// A new page within the section.
    PageBreak,
}

/// What a picture at the head of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureKind {
    /// Above the organisation's lines, 20 mm high.
    Emblem,
    /// In the place of those lines, as wide as the text.
    Letterhead,
}

/// Depth of a heading: one is the document's name, two a part, three a subdivision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    One,
    Two,
    Three,
}

/// What a paragraph is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Running text: justified, first line indented.
    Body,
    /// Running text without the indent: a line of a form, text under a heading of a cell.
    Plain,
    /// The organisation at the head of a document: centred.
    Letterhead,
    /// Where the document is issued: centred.
    Place,
    /// What an order is about: on the left, bold, not wider than 7.5 cm.
    Subject,
    /// «приказываю:» on its own line, spaced by style so that a search finds the word.
    Command,
    /// To whom a statement is addressed: in the right half.
    Addressee,
    /// A line in the middle.
    Centered,
    /// The name above a table.
    Caption,
    /// Small explanatory text.
    Note,
    /// Who prepared the document and a telephone: small, at the lower left.
    Executor,
    /// Who is honoured: large, in the middle. It makes its sheet one to hang on a wall.
    Honour,
}

impl Role {
    /// All roles, for tables and tests.
    pub const ALL: [Self; 12] = [
        Self::Body,
        Self::Plain,
        Self::Letterhead,
        Self::Place,
        Self::Subject,
        Self::Command,
        Self::Addressee,
        Self::Centered,
        Self::Caption,
        Self::Note,
        Self::Executor,
        Self::Honour,
    ];
}

/// A list; each item holds blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub marker: Marker,
    pub items: Vec<Vec<Block>>,
}

/// What stands before an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// A dash.
    Dash,
    /// 1., 2., 3.; every list counts anew from `start`.
    Decimal { start: u32 },
}

/// A numbered part of an act; decimal lists in its body continue its number: 1.1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub heading: Inlines,
    pub body: Vec<Block>,
}

/// A table. Every row covers all columns, counting cells that reach down from above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub frame: Frame,
    pub columns: Vec<Column>,
    /// How many of the first rows are repeated on every page.
    pub head_rows: usize,
    pub rows: Vec<Row>,
}

/// Whether a table shows its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    Grid,
    None,
}

/// A column: its share of the width (None = by content) and how its text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub share: Option<u32>,
    pub align: Align,
}

/// How text stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Center,
    Right,
}

/// A row holds only the cells that begin in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub cells: Vec<Cell>,
}

/// A cell that covers `columns` × `rows` fields of the grid (both at least 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub columns: usize,
    pub rows: usize,
    pub blocks: Vec<Block>,
}

/// What the two ends of a line are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpreadKind {
    /// A date on the left, a number on the right.
    DateAndNumber,
    /// A post on the left, a name on the right; never alone on a page.
    Signature,
    /// Any other pair.
    Plain,
}

/// Marks at the top of a sheet; each is a few short lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamps {
    /// Agreement («СОГЛАСОВАНО»), if any.
    pub left: Vec<Inlines>,
    /// Approval or the mark of an annex.
    pub right: Vec<Inlines>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Strong(Inlines),
    Emphasis(Inlines),
    Link {
        to: Url,
        content: Inlines,
    },
    /// Where links of this document may lead.
    Anchor {
        name: Anchor,
        content: Inlines,
    },
    LineBreak,
    /// A blank to fill by hand.
    Blank(Blank),
    /// A note at the foot of the page.
    Footnote(Inlines),
}

/// A blank to fill by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// What is to be written, in the nominative: «адрес».
    pub what: String,
    pub shape: BlankShape,
    pub reason: BlankReason,
}

/// What the blank looks like; the writers print exactly [`BlankShape::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlankShape {
    /// A line so many characters long.
    Line(u16),
    /// «___» __________ 20__ г.
    Date,
    /// Not a blank but words, where no empty line may stay: «данные не представлены».
    Words,
}

impl BlankShape {
    /// The characters printed in every format.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Line(length) => "_".repeat(usize::from(length)),
            Self::Date => "«___»\u{a0}__________\u{a0}20__\u{a0}г.".to_owned(),
            Self::Words => "данные не представлены".to_owned(),
        }
    }
}

/// Why a place is left empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlankReason {
    /// A hand fills it by design: a signature, the date of signing.
    ByDesign,
    /// The data had no value: it is printed as a blank and told as a gap.
    Missing,
}

/// The name of a place within a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anchor(String);

impl Anchor {
    /// Takes what Word takes as the name of a bookmark: a Latin letter, then letters,
    /// digits and `_`, forty characters at most.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let begins = text.starts_with(|c: char| c.is_ascii_alphabetic());
        let clean = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        (begins && clean && text.len() <= 40).then(|| Self(text.to_owned()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An address that a link may have: http, https, mailto, or a place in this document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Url(String);

impl Url {
    /// Takes `http:`, `https:`, `mailto:` addresses without spaces or control characters
    /// and `#anchor`; all else is refused.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let known = ["http://", "https://", "mailto:", "#"];
        let clean = !text.chars().any(|c| c.is_whitespace() || c.is_control());
        let full = known
            .iter()
            .any(|scheme| text.starts_with(scheme) && text.len() > scheme.len());
        (clean && full).then(|| Self(text.to_owned()))
    }

    /// The address of a file beside this one: a path with forward slashes, its special
    /// characters encoded.
    #[must_use]
    pub fn relative(path: &str) -> Self {
        let mut address = String::new();
        for byte in path.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
                    address.push(char::from(byte));
                }
                _ => address.push_str(&format!("%{byte:02X}")),
            }
        }
        Self(address)
    }

    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The place in this document to which the address leads, if it is such a one.
    #[must_use]
    pub fn inner(&self) -> Option<&str> {
        self.0.strip_prefix('#')
    }
}
