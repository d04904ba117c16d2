//! Tables: rows between bars, cells joined by `<` and `^`, shares and alignments.
//!
//! A sign of joining is recognised in the source alone; data arrives as a reference and
//! cannot forge it.

use super::blocks::Builder;
use super::problem::{JoinProblem, Problem, RowProblem};
use crate::document::{Align, Block, Cell, Column, Frame, Inline, Inlines, Role, Row, Table};

/// A line of a table: its number, from 0, and its cells' sources.
struct Line<'a> {
    number: usize,
    cells: Vec<&'a str>,
}

/// The corner of a cell and how far it reaches, all inclusive.
#[derive(Clone, Copy)]
struct Extent {
    bottom: usize,
    right: usize,
    fields: usize,
}

impl Builder<'_> {
    /// Builds a table from its lines (number, text) and the options of its container.
    /// `line` is where the table begins.
    pub(super) fn table(
        &mut self,
        lines: &[(usize, &str)],
        options: &[(&str, String)],
        line: usize,
    ) -> Option<Block> {
        let mut rows = self.rows(lines);
        if rows.len() < 2 {
            self.faults.add(line, Problem::NotARow(RowProblem::NoRows));
            return None;
        }
        let rule = rows.remove(1);
        let Some(aligns) = alignments(&rule.cells) else {
            let problem = RowProblem::NoRuleAfterFirst;
            self.faults.add(rule.number, Problem::NotARow(problem));
            return None;
        };
        let mut table = Table {
            frame: Frame::Grid,
            columns: aligns.into_iter().map(column).collect(),
            head_rows: 1,
            rows: Vec::new(),
        };
        self.options(&mut table, options, rows.len(), line);
        self.check_widths(&rows, &rule, table.columns.len())
            .then(|| self.fill(&mut table, &rows));
        Some(Block::Table(table))
    }

    fn rows<'a>(&mut self, lines: &[(usize, &'a str)]) -> Vec<Line<'a>> {
        let mut rows = Vec::with_capacity(lines.len());
        for (number, text) in lines {
            match cells(text) {
                Some(cells) => rows.push(Line {
                    number: *number,
                    cells,
                }),
                None => self
                    .faults
                    .add(*number, Problem::NotARow(RowProblem::NoBars)),
            }
        }
        rows
    }

    /// Markdown fills short rows and cuts long ones; here each must be as wide as the first.
    fn check_widths(&mut self, rows: &[Line], rule: &Line, expected: usize) -> bool {
        let before = rows.first().into_iter();
        let all = before.chain([rule]).chain(rows.iter().skip(1));
        let mut even = true;
        for row in all.filter(|row| row.cells.len() != expected) {
            let found = row.cells.len();
            self.faults
                .add(row.number, Problem::RaggedRow { found, expected });
            even = false;
        }
        even
    }

    fn fill(&mut self, table: &mut Table, rows: &[Line]) {
        let extents = self.extents(rows, table.columns.len(), table.head_rows);
        for (row, extents) in rows.iter().zip(extents) {
            let mut cells = Vec::new();
            for (column, extent) in extents.into_iter().enumerate() {
                let Some((columns, deep)) = extent else {
                    continue;
                };
                let content = self.line(row.cells[column], row.number);
                cells.push(Cell {
                    columns,
                    rows: deep,
                    blocks: paragraphs(content),
                });
            }
            table.rows.push(Row { cells });
        }
    }

    /// For each field the width and height of the cell that begins there.
    fn extents(
        &mut self,
        rows: &[Line],
        width: usize,
        head: usize,
    ) -> Vec<Vec<Option<(usize, usize)>>> {
        let owners = self.owners(rows, width);
        let mut reach = vec![vec![None::<Extent>; width]; rows.len()];
        for (row, line) in owners.iter().enumerate() {
            for (column, (top, left)) in line.iter().enumerate() {
                let extent = reach[*top][*left].get_or_insert(Extent {
                    bottom: row,
                    right: column,
                    fields: 0,
                });
                extent.bottom = extent.bottom.max(row);
                extent.right = extent.right.max(column);
                extent.fields += 1;
            }
        }
        for (top, line) in reach.iter().enumerate() {
            for (left, extent) in line.iter().enumerate() {
                let Some(extent) = extent else { continue };
                let area = (extent.bottom + 1 - top) * (extent.right + 1 - left);
                if area != extent.fields {
                    self.join(rows[top].number, JoinProblem::NotARectangle);
                } else if top < head && extent.bottom >= head {
                    self.join(rows[extent.bottom].number, JoinProblem::AcrossTheHead);
                }
            }
        }
        let size = |top: usize, left: usize, extent: Extent| {
            (extent.right + 1 - left, extent.bottom + 1 - top)
        };
        let sizes = reach.into_iter().enumerate().map(|(top, line)| {
            let line = line.into_iter().enumerate();
            line.map(|(left, extent)| extent.map(|extent| size(top, left, extent)))
                .collect()
        });
        sizes.collect()
    }

    /// For each field the field in which its cell begins.
    fn owners(&mut self, rows: &[Line], width: usize) -> Vec<Vec<(usize, usize)>> {
        let mut owners: Vec<Vec<(usize, usize)>> = Vec::with_capacity(rows.len());
        for (row, line) in rows.iter().enumerate() {
            let mut own = Vec::with_capacity(width);
            for (column, cell) in line.cells.iter().enumerate() {
                let above = owners.last().map(|above| above[column]);
                let owner = match *cell {
                    "<" => self.joined(own.last(), line, JoinProblem::NothingOnTheLeft),
                    "^" => self.joined(above.as_ref(), line, JoinProblem::NothingAbove),
                    _ => None,
                };
                own.push(owner.unwrap_or((row, column)));
            }
            owners.push(own);
        }
        owners
    }

    fn joined(
        &mut self,
        neighbour: Option<&(usize, usize)>,
        line: &Line,
        otherwise: JoinProblem,
    ) -> Option<(usize, usize)> {
        if neighbour.is_none() {
            self.join(line.number, otherwise);
        }
        neighbour.copied()
    }

    fn join(&mut self, line: usize, problem: JoinProblem) {
        self.faults.add(line, Problem::Join(problem));
    }

    fn options(&mut self, table: &mut Table, options: &[(&str, String)], rows: usize, line: usize) {
        for (option, value) in options {
            let fault = match *option {
                "cols" => set_shares(table, value),
                "align" => set_aligns(table, value),
                "head" => set_head(table, value),
                "frame" => set_frame(table, value),
                other => {
                    let (container, option) = ("table".to_owned(), other.to_owned());
                    Err(Problem::UnknownOption { container, option })
                }
            };
            if let Err(problem) = fault {
                self.faults.add(line, problem);
            }
        }
        if table.head_rows > rows {
            self.faults
                .add(line, Problem::NotARow(RowProblem::HeadTooLong));
            table.head_rows = rows;
        }
    }
}

/// The cells of a line that begins and ends with a bar.
fn cells(line: &str) -> Option<Vec<&str>> {
    let inner = line.trim().strip_prefix('|')?;
    let bars = bars(inner);
    let last = bars.last().filter(|bar| **bar + 1 == inner.len())?;
    let starts = std::iter::once(0).chain(bars.iter().map(|bar| bar + 1));
    let cells = starts
        .zip(&bars)
        .map(|(start, end)| inner[start..*end].trim());
    debug_assert!(*last < inner.len());
    Some(cells.collect())
}

/// Where the bars stand that no backslash hides.
pub(super) fn bars(text: &str) -> Vec<usize> {
    let mut hidden = false;
    let mut found = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'|' && !hidden {
            found.push(at);
        }
        hidden = byte == b'\\' && !hidden;
    }
    found
}

/// The alignments that the line under the first row tells; `None` if it is no such line.
fn alignments(cells: &[&str]) -> Option<Vec<Align>> {
    cells.iter().map(|cell| alignment(cell)).collect()
}

fn alignment(cell: &str) -> Option<Align> {
    let dashes = cell.trim_start_matches(':').trim_end_matches(':');
    let rule = !dashes.is_empty() && dashes.chars().all(|c| c == '-');
    let align = match (cell.starts_with(':'), cell.ends_with(':')) {
        (true, true) => Align::Center,
        (false, true) => Align::Right,
        (true | false, false) => Align::Left,
    };
    rule.then_some(align)
}

fn column(align: Align) -> Column {
    Column { share: None, align }
}

fn set_shares(table: &mut Table, value: &str) -> Result<(), Problem> {
    let shares: Option<Vec<u32>> = value.split_whitespace().map(|n| n.parse().ok()).collect();
    let count = table.columns.len();
    let shares = shares.filter(|shares| shares.len() == count && !shares.contains(&0));
    let shares = shares.ok_or_else(|| Problem::OptionValue {
        option: "cols",
        value: value.to_owned(),
        expected: format!("{count} целых чисел через пробел — доли ширины столбцов"),
    })?;
    for (column, share) in table.columns.iter_mut().zip(shares) {
        column.share = Some(share);
    }
    Ok(())
}

fn set_aligns(table: &mut Table, value: &str) -> Result<(), Problem> {
    let aligns: Option<Vec<Align>> = value.split_whitespace().map(align).collect();
    let count = table.columns.len();
    let aligns = aligns.filter(|aligns| aligns.len() == count);
    let aligns = aligns.ok_or_else(|| Problem::OptionValue {
        option: "align",
        value: value.to_owned(),
        expected: format!("букв {count} через пробел: l — влево, c — по центру, r — вправо"),
    })?;
    for (column, align) in table.columns.iter_mut().zip(aligns) {
        column.align = align;
    }
    Ok(())
}

fn align(letter: &str) -> Option<Align> {
    match letter {
        "l" => Some(Align::Left),
        "c" => Some(Align::Center),
        "r" => Some(Align::Right),
        _ => None,
    }
}

fn set_head(table: &mut Table, value: &str) -> Result<(), Problem> {
    table.head_rows = value.trim().parse().map_err(|_| Problem::OptionValue {
        option: "head",
        value: value.to_owned(),
        expected: "число строк шапки: 0, 1, 2…".to_owned(),
    })?;
    Ok(())
}

fn set_frame(table: &mut Table, value: &str) -> Result<(), Problem> {
    table.frame = match value.trim() {
        "grid" => Frame::Grid,
        "none" => Frame::None,
        _ => {
            return Err(Problem::OptionValue {
                option: "frame",
                value: value.to_owned(),
                expected: "grid — с линиями, none — без линий".to_owned(),
            });
        }
    };
    Ok(())
}

/// The content of a cell: each line break in it begins a paragraph.
fn paragraphs(content: Inlines) -> Vec<Block> {
    let lines = lines(content).into_iter();
    let filled = lines.filter(|content| !content.is_empty());
    filled
        .map(|content| Block::Paragraph {
            role: Role::Plain,
            content,
        })
        .collect()
}

/// Content cut at its line breaks; stress is repeated on every line.
fn lines(content: Inlines) -> Vec<Inlines> {
    let mut lines = vec![Inlines::new()];
    for inline in content {
        let pieces = match inline {
            Inline::LineBreak => vec![None, None],
            Inline::Strong(inner) => wrapped(inner, Inline::Strong),
            Inline::Emphasis(inner) => wrapped(inner, Inline::Emphasis),
            Inline::Text(_)
            | Inline::Link { .. }
            | Inline::Anchor { .. }
            | Inline::Blank(_)
            | Inline::Footnote(_) => vec![Some(inline)],
        };
        for (index, piece) in pieces.into_iter().enumerate() {
            if index > 0 {
                lines.push(Inlines::new());
            }
            if let Some(line) = lines.last_mut() {
                line.extend(piece);
            }
        }
    }
    lines
}

fn wrapped(inner: Inlines, wrap: fn(Inlines) -> Inline) -> Vec<Option<Inline>> {
    let lines = lines(inner).into_iter();
    lines
        .map(|line| (!line.is_empty()).then(|| wrap(line)))
        .collect()
}
