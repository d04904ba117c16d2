//! The roadmap: its rows as the spreadsheet has them, and what they mean.

use chrono::NaiveDate;

use crate::place::Place;

use super::{Line, Paragraphs, Term};

/// A roadmap as one sheet gives it. `columns` and each row's `cells` keep the sheet's own
/// layout (order, merges, wording); the typed fields beside them say what they mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Roadmap {
    /// Lines above the table: title, basis, goal; in order.
    pub preface: Vec<Paragraphs>,
    /// Lines under the table: signatures, notes; in order.
    pub afterword: Vec<Paragraphs>,
    pub columns: Vec<RoadmapColumn>,
    pub rows: Vec<RoadmapRow>,
    /// The sheet.
    pub place: Place,
}

impl Roadmap {
    /// The rows that carry a measure, numbered headings included.
    pub fn items(&self) -> impl Iterator<Item = &RoadmapItem> {
        self.rows.iter().filter_map(|row| match row {
            RoadmapRow::Item(item) => Some(item.as_ref()),
            RoadmapRow::Stage(_) | RoadmapRow::Numbering(_) => None,
        })
    }

    /// Whether a column holds that.
    #[must_use]
    pub fn has(&self, role: ColumnRole) -> bool {
        self.columns.iter().any(|column| column.role == role)
    }

    /// The cell of an item under a column of that role; its row where there is none.
    #[must_use]
    pub fn cell_place(&self, item: &RoadmapItem, role: ColumnRole) -> Place {
        let column = self.columns.iter().find(|column| column.role == role);
        match column {
            Some(column) => item.place.cell_of_row(column.index),
            None => item.place.clone(),
        }
    }
}

/// One column of the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct RoadmapColumn {
    /// The column of the sheet, counted from 0.
    pub index: u32,
    pub header: Line,
    /// Whether it belongs to the plan; columns of facts are printed in the report only.
    pub planned: bool,
    /// What the column holds, by its header.
    pub role: ColumnRole,
}

/// What a roadmap's column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnRole {
    Number,
    Stage,
    Title,
    Term,
    Responsible,
    Result,
    FactDate,
    Status,
    FactResult,
    Reason,
    /// The term to which a measure was moved.
    NewTerm,
    /// A column that the program does not know; printed as it is.
    Other,
}

/// One row under the header.
#[derive(Debug, Clone, PartialEq)]
pub enum RoadmapRow {
    /// A section or stage heading over all columns.
    Stage(StageHeading),
    /// The row of column numbers «1 2 3 4 5».
    Numbering(Vec<Line>),
    Item(Box<RoadmapItem>),
}

/// A section or stage row.
#[derive(Debug, Clone, PartialEq)]
pub struct StageHeading {
    pub text: Paragraphs,
    pub place: Place,
}

/// A row with a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct RoadmapItem {
    /// One for each column of the roadmap.
    pub cells: Vec<RoadmapCell>,
    /// The number as printed: `1.1`, `2.10`, `5.1.1`.
    pub number: Option<Line>,
    /// The stage it belongs to, from a stage row or a stage cell.
    pub stage: Option<Line>,
    pub title: Option<Paragraphs>,
    pub term: Option<Term>,
    pub responsible: Vec<Line>,
    pub result: Option<Paragraphs>,
    /// Who must act, judged by the responsible ones.
    pub level: Level,
    /// A numbered heading such as 5.1 whose children follow: no term of its own needed.
    pub heading: bool,
    pub progress: Option<Progress>,
    /// The row (the first one where a page break tore it).
    pub place: Place,
}

/// What stands in one field of the printed grid.
#[derive(Debug, Clone, PartialEq)]
pub enum RoadmapCell {
    Text(Paragraphs),
    Empty,
    /// Joined with the cell above.
    Above,
}

/// Whose duty a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    School,
    Municipality,
    Both,
    Unknown,
}

/// What the facts say of a measure; what they amount to is judged in `indicators`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Progress {
    pub status: Option<FactStatus>,
    /// The days on which it was done, the earliest first: several for a measure that
    /// comes again.
    pub days: Vec<NaiveDate>,
    /// The document or other proof.
    pub proof: Option<Paragraphs>,
    /// Why not, as the cell has it.
    pub reason: Option<Paragraphs>,
    /// The term to which it was moved, in the words of the sheet.
    pub new_term: Option<Line>,
    /// The last day of the new term, where it names one.
    pub new_deadline: Option<NaiveDate>,
}

impl Progress {
    /// The day on which the whole of it was done.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.days.last().copied()
    }
}

/// A measure's fate in the words of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactStatus {
    Done,
    /// «выполнено в срок»: the day of the deed may contradict it.
    DoneInTime,
    DoneLate,
    Partly,
    NotDone,
    /// «в работе».
    InWork,
    NotDue,
    Withdrawn,
}
