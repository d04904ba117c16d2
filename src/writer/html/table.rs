//! Tables of the page: a head that is repeated in print, section rows as row groups.

use super::block::Page;
use crate::document::Page as Sheet;
use crate::document::{Align, Frame, Table};
use crate::writer::columns::{self, Setting};
use crate::writer::grid::{Field, Grid, Kind};
use crate::writer::layout::{Size, Twips};

/// Where a row stands in its table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    Head,
    /// One cell over the whole table: the name of what follows.
    Section,
    Body,
}

impl Page {
    /// A wide table is scrolled in a region of its own; a caption just before names it.
    pub(super) fn table(&mut self, table: &Table, caption: Option<usize>) {
        let grid = Grid::of(table);
        if grid.rows.is_empty() || grid.columns == 0 {
            return;
        }
        self.tables += 1;
        self.open_region(caption);
        let total = self.layout.text_width(self.sheet);
        let setting = columns::set(table, &grid, total, Size::of_sheet(self.sheet));
        self.open("table", &classes(table.frame, &setting, self.sheet));
        self.columns(&setting.widths, total);
        self.rows(table, &grid);
        self.out.push_str("</table>\n");
        if !self.in_cell {
            self.out.push_str("</div>\n");
        }
    }

    fn open_region(&mut self, caption: Option<usize>) {
        if self.in_cell {
            return;
        }
        self.out
            .push_str("<div class=\"wide\" role=\"region\" tabindex=\"0\" ");
        self.out.push_str(&match caption {
            Some(id) => format!("aria-labelledby=\"table-{id}\">\n"),
            None => format!("aria-label=\"Таблица {}\">\n", self.tables),
        });
    }

    /// Widths in thousandths of the table.
    fn columns(&mut self, widths: &[Twips], total: Twips) {
        self.out.push_str("<colgroup>");
        for &width in widths {
            let (whole, tenth) = per_mille(width, total);
            self.out
                .push_str(&format!("<col style=\"width:{whole}.{tenth}%\"/>"));
        }
        self.out.push_str("</colgroup>\n");
    }

    fn rows(&mut self, table: &Table, grid: &Grid<'_>) {
        let mut group = "";
        for (index, row) in grid.rows.iter().enumerate() {
            let rank = match index {
                index if index < grid.head_rows => Rank::Head,
                index if grid.is_section_row(index) => Rank::Section,
                _ => Rank::Body,
            };
            let wanted = if rank == Rank::Head { "thead" } else { "tbody" };
            if group != wanted || rank == Rank::Section {
                self.turn_to(group, wanted);
                group = wanted;
            }
            self.out.push_str("<tr>");
            for field in row {
                self.field(table, field, rank);
            }
            self.out.push_str("</tr>\n");
        }
        self.turn_to(group, "");
    }

    /// Closes one group of rows and opens another.
    fn turn_to(&mut self, from: &str, to: &str) {
        if !from.is_empty() {
            self.close(from);
        }
        if !to.is_empty() {
            self.open(to, "");
            self.out.push('\n');
        }
    }

    fn field(&mut self, table: &Table, field: &Field<'_>, rank: Rank) {
        let (blocks, rows) = match &field.kind {
            Kind::Below => return,
            Kind::Cell { cell, rows } => (cell.blocks.as_slice(), *rows),
            Kind::Empty => ([].as_slice(), 1),
        };
        let name = match rank {
            Rank::Head | Rank::Section => "th",
            Rank::Body => "td",
        };
        self.out.push('<');
        self.out.push_str(name);
        self.out.push_str(match rank {
            Rank::Head if field.columns > 1 => " scope=\"colgroup\"",
            Rank::Head => " scope=\"col\"",
            Rank::Section => " scope=\"rowgroup\"",
            Rank::Body => align_class(table, field.column),
        });
        self.span("colspan", field.columns);
        self.span("rowspan", rows);
        self.out.push('>');
        let outside = (self.in_cell, self.counting);
        (self.in_cell, self.counting) = (true, false);
        self.blocks(blocks);
        (self.in_cell, self.counting) = outside;
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn span(&mut self, name: &str, count: usize) {
        if count > 1 {
            self.out.push_str(&format!(" {name}=\"{count}\""));
        }
    }
}

/// Widths, in sizes of type, below which a table is scrolled on a telephone.
const LEAST: [u32; 8] = [24, 28, 32, 38, 44, 52, 60, 72];
/// A narrower table fits any telephone.
const FITS: u32 = 22;
/// Columns of three words stand in a column of readable width.
const FEW_COLUMNS: usize = 3;

/// A table that would break its words on a telephone, or has many columns, is scrolled there.
fn classes(frame: Frame, setting: &Setting, sheet: Sheet) -> String {
    let frame = match frame {
        Frame::Grid => "grid",
        Frame::None => "plain-table",
    };
    let size = match setting.size {
        Size::Regular => "",
        Size::Small => " small",
        Size::Fine => " fine",
    };
    let many = match sheet {
        _ if setting.widths.len() <= FEW_COLUMNS => 0,
        Sheet::Portrait => 38,
        Sheet::Landscape => 52,
    };
    let least = setting.least.div_ceil(100).max(many);
    if least <= FITS {
        return [frame, size].concat();
    }
    let step = LEAST.iter().find(|step| **step >= least);
    format!("{frame}{size} least-{}", step.unwrap_or(&72))
}

fn align_class(table: &Table, column: usize) -> &'static str {
    match table.columns.get(column).map(|column| column.align) {
        Some(Align::Center) => " class=\"center\"",
        Some(Align::Right) => " class=\"right\"",
        Some(Align::Left) | None => "",
    }
}

/// Per cent and its tenth.
fn per_mille(width: Twips, total: Twips) -> (Twips, Twips) {
    let thousandths = width * 1000 / total.max(1);
    (thousandths / 10, thousandths % 10)
}
