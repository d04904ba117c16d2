//! Tables: fixed columns, a head that is repeated, rows that are not torn.
//!
//! Also the tables without lines that hold two stamps side by side.

use std::mem;

use super::body::{Body, Foot, Tail};
use super::spot::{Ground, Rank, Spot};
use crate::document::{Align, Cell, Frame, Inlines, Stamps, Table};
use crate::writer::columns::{self, Setting};
use crate::writer::grid::{Field, Grid, Kind};
use crate::writer::layout::{CELL_MARGIN, Twips};
use crate::writer::style::Style;

/// The style of a table that holds the ends of a line or two stamps.
pub(super) const ENDS: &str = "TableEnds";
/// A row with more text than this in one cell (bytes, about 1500 letters) may be torn.
const TALL_CELL: usize = 3000;

impl Body {
    /// A table without a single field is nothing.
    pub(super) fn table(&mut self, table: &Table, spot: Spot) {
        let grid = Grid::of(table);
        if grid.rows.is_empty() || grid.columns == 0 {
            return;
        }
        let Setting { size, widths, .. } = columns::set(table, &grid, spot.width, self.size);
        let around = mem::replace(&mut self.size, size);
        self.before_table(spot);
        self.open_table(style_id(table.frame), &widths);
        for (index, row) in grid.rows.iter().enumerate() {
            let rank = match index {
                index if index < grid.head_rows => Some(Rank::Head),
                index if grid.is_section_row(index) => Some(Rank::Section),
                _ => None,
            };
            self.table_row(table, row, &widths, rank, spot);
        }
        self.close_table(spot);
        self.size = around;
        if spot.ground == Ground::Sheet {
            self.foot = Some(Foot {
                columns: u32::try_from(grid.columns).unwrap_or(1),
                width: spot.width,
                lined: table.frame == Frame::Grid,
            });
        }
    }

    pub(super) fn open_table(&mut self, style: &str, widths: &[Twips]) {
        self.xml.push_str(r#"<w:tbl><w:tblPr><w:tblStyle w:val=""#);
        self.xml.push_str(style);
        self.measures("\"/><w:tblW", &[(" w:w", widths.iter().sum())]);
        self.xml.push_str(concat!(
            r#" w:type="dxa"/><w:tblLayout w:type="fixed"/>"#,
            r#"<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0""#,
            r#" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>"#
        ));
        for &width in widths {
            self.measures("<w:gridCol", &[(" w:w", width)]);
            self.xml.push_str("/>");
        }
        self.xml.push_str("</w:tblGrid>");
    }

    pub(super) fn close_table(&mut self, spot: Spot) {
        self.xml.push_str("</w:tbl>");
        self.after_table = true;
        if spot.ground == Ground::Sheet {
            let places = mem::take(&mut self.row);
            self.tail.push(Tail { places, lines: 2 });
        }
    }

    /// A row of `rank`, or of plain text that stands as its columns say.
    fn table_row(
        &mut self,
        table: &Table,
        row: &[Field<'_>],
        widths: &[Twips],
        rank: Option<Rank>,
        spot: Spot,
    ) {
        let start = self.open_row(spot);
        let mut tallest = 0;
        for field in row {
            let width = widths[field.column..field.column + field.columns]
                .iter()
                .sum();
            let column = table.columns.get(field.column);
            let align = column.map_or(Align::Left, |column| column.align);
            let rank = rank.unwrap_or(Rank::Text(align));
            let letters = self.letters;
            self.field(field, Spot::new(Ground::Cell(rank), width));
            tallest = tallest.max(self.letters - letters);
        }
        self.close_row(start, tallest <= TALL_CELL, rank == Some(Rank::Head));
    }

    pub(super) fn open_row(&mut self, spot: Spot) -> usize {
        if spot.ground == Ground::Sheet {
            self.row.clear();
        }
        self.xml.push_str("<w:tr>");
        self.xml.len()
    }

    /// A row's properties stand at its start and are known at its end.
    pub(super) fn close_row(&mut self, start: usize, whole: bool, head: bool) {
        self.xml.push_str("</w:tr>");
        let properties = match (whole, head) {
            (true, true) => "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
            (true, false) => "<w:trPr><w:cantSplit/></w:trPr>",
            (false, true) => "<w:trPr><w:tblHeader/></w:trPr>",
            (false, false) => return,
        };
        self.xml.insert_str(start, properties);
        for place in self.row.iter_mut().filter(|place| **place >= start) {
            *place += properties.len();
        }
    }

    fn field(&mut self, field: &Field<'_>, spot: Spot) {
        let columns = u32::try_from(field.columns).unwrap_or(1);
        let merge = match field.kind {
            Kind::Cell { rows: 1, .. } | Kind::Empty => "",
            Kind::Cell { .. } => r#"<w:vMerge w:val="restart"/>"#,
            Kind::Below => "<w:vMerge/>",
        };
        self.open_cell(spot.width, columns, merge);
        if spot.ground == Ground::Cell(Rank::Head) {
            self.xml.push_str(r#"<w:vAlign w:val="center"/>"#);
        }
        self.xml.push_str("</w:tcPr>");
        let inner = spot.narrower(2 * CELL_MARGIN);
        match field.kind {
            Kind::Cell { cell, .. } => self.cell(cell, inner),
            Kind::Below | Kind::Empty => self.empty_cell(inner),
        }
        self.xml.push_str("</w:tc>");
    }

    /// Opens a cell and leaves its properties open.
    pub(super) fn open_cell(&mut self, width: Twips, columns: u32, merge: &str) {
        self.measures("<w:tc><w:tcPr><w:tcW", &[(" w:w", width)]);
        self.xml.push_str(r#" w:type="dxa"/>"#);
        if columns > 1 {
            self.measures("<w:gridSpan", &[(" w:val", columns)]);
            self.xml.push_str("/>");
        }
        self.xml.push_str(merge);
    }

    fn cell(&mut self, cell: &Cell, spot: Spot) {
        self.after_table = false;
        let paragraphs = self.row.len();
        self.blocks(&cell.blocks, spot);
        if self.after_table {
            self.open_paragraph(Style::Thin, spot, None);
            self.close_paragraph();
        } else if self.row.len() == paragraphs {
            self.empty_cell(spot);
        }
    }

    /// Word wants a paragraph in every cell.
    pub(super) fn empty_cell(&mut self, spot: Spot) {
        let style = Style::TableText(self.size, Align::Left);
        self.paragraph(style, &[], spot);
    }

    /// Two stamps stand side by side; one alone stands on the right.
    pub(super) fn stamps(&mut self, stamps: &Stamps, spot: Spot) {
        match spot.ground {
            Ground::Sheet if !stamps.left.is_empty() => self.two_stamps(stamps, spot),
            Ground::Sheet => self.stamp_lines(&stamps.right, Style::Stamp(self.page), spot),
            Ground::Cell(_) => {
                let style = Style::TableText(self.size, Align::Left);
                self.stamp_lines(&stamps.left, style, spot);
                self.stamp_lines(&stamps.right, style, spot);
            }
        }
    }

    fn two_stamps(&mut self, stamps: &Stamps, spot: Spot) {
        let corner = self.layout.corner();
        let widths = [corner, spot.width - 2 * corner, corner];
        self.before_table(spot);
        self.open_table(ENDS, &widths);
        let start = self.open_row(spot);
        let nothing = Vec::new();
        for (width, lines) in widths
            .into_iter()
            .zip([&stamps.left, &nothing, &stamps.right])
        {
            let ground = Ground::Cell(Rank::Text(Align::Left));
            let cell = Spot::new(ground, width);
            self.open_cell(width, 1, "");
            self.xml.push_str("</w:tcPr>");
            self.stamp_lines(lines, Style::StampCell, cell);
            if lines.is_empty() {
                self.empty_cell(cell);
            }
            self.xml.push_str("</w:tc>");
        }
        self.close_row(start, true, false);
        self.close_table(spot);
    }

    fn stamp_lines(&mut self, lines: &[Inlines], style: Style, spot: Spot) {
        for line in lines {
            self.paragraph(style, line, spot);
        }
    }
}

fn style_id(frame: Frame) -> &'static str {
    match frame {
        Frame::Grid => "TableGrid",
        Frame::None => "TablePlain",
    }
}
