//! Visas: a line for each person who agrees, with places for a signature and a date.

use super::blocks::Builder;
use super::pieces::Container;
use crate::document::{
    Align, Blank, BlankReason, BlankShape, Block, Cell, Column, Frame, Inline, Inlines, Role, Row,
    Table,
};

/// Shares of the post, the signature, the name and the date.
const SHARES: [u32; 4] = [31, 17, 23, 29];
/// Characters of the line to sign on.
const SIGNATURE: u16 = 12;

impl Builder<'_> {
    /// `post | name` lines as a table without lines; nothing where there is no line.
    pub(super) fn visas(&mut self, container: &Container) -> Option<Block> {
        let rows: Vec<Row> = self.sides(container).into_iter().map(row).collect();
        (!rows.is_empty()).then(|| {
            Block::Table(Table {
                frame: Frame::None,
                columns: SHARES.map(column).to_vec(),
                head_rows: 0,
                rows,
            })
        })
    }
}

fn column(share: u32) -> Column {
    Column {
        share: Some(share),
        align: Align::Left,
    }
}

fn row((post, name): (Inlines, Inlines)) -> Row {
    let signature = blank("подпись", BlankShape::Line(SIGNATURE));
    let date = blank("дата визы", BlankShape::Date);
    Row {
        cells: [post, signature, name, date].map(cell).to_vec(),
    }
}

fn cell(content: Inlines) -> Cell {
    Cell {
        columns: 1,
        rows: 1,
        blocks: vec![Block::Paragraph {
            role: Role::Plain,
            content,
        }],
    }
}

fn blank(what: &str, shape: BlankShape) -> Inlines {
    vec![Inline::Blank(Blank {
        what: what.to_owned(),
        shape,
        reason: BlankReason::ByDesign,
    })]
}
