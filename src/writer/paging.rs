//! On which page a heading will stand, reckoned from the widths of letters.
//!
//! It is what a contents list shows until Word counts the pages itself. Lines are counted
//! as a plain setter would break them, so a heading near the edge of a page may be one off.

use super::columns;
use super::grid::{Grid, Kind};
use super::layout::{INDENT, Layout, Size, Twips};
use super::measure;
use crate::chart;
use crate::document::{Block, Document, Inline, Level, Page, Role, Section, SpreadKind, Table};

/// Line spacing of running text and of marks, in hundredths of the size of type.
const TEXT_LINE: u32 = 132;
const MARK_LINE: u32 = 115;
/// A line of a note with its share of the line above the notes.
const NOTE_LINE: Twips = 330;
const HEADING_GAP: Twips = 360;
const TABLE_GAP: Twips = 160;
/// Margins and lines of a row, above and below its text.
const ROW_GAP: Twips = 70;
/// Words do not fill a line: of a hundred parts so many are used.
const FILLED: Twips = 93;

/// The page of each heading of [`Document::outline`], from 1.
pub(super) fn pages_of_headings(document: &Document, layout: Layout) -> Vec<u32> {
    let mut paging = Paging {
        layout,
        sheet: Page::Portrait,
        page: 0,
        left: 0,
        entries: u32::try_from(document.outline().len()).unwrap_or(0),
        pages: Vec::new(),
    };
    for section in &document.sections {
        paging.section(section);
    }
    paging.pages
}

struct Paging {
    layout: Layout,
    sheet: Page,
    page: u32,
    /// Height that is left on the page.
    left: Twips,
    /// Lines of the contents list.
    entries: u32,
    pages: Vec<u32>,
}

impl Paging {
    fn section(&mut self, section: &Section) {
        self.sheet = section.page;
        self.turn();
        self.blocks(&section.blocks, self.layout.text_width(section.page));
    }

    fn turn(&mut self) {
        let margins = self.layout.margins(self.sheet);
        self.page += 1;
        self.left = Layout::sheet(self.sheet).1 - margins.top - margins.bottom;
    }

    /// Takes height for something that may break over pages after a line.
    fn take(&mut self, height: Twips) {
        let mut height = height;
        while height > self.left {
            height -= self.left;
            self.turn();
        }
        self.left -= height;
    }

    /// Takes height for something that stands on one page with what follows.
    fn take_whole(&mut self, height: Twips, following: Twips) {
        if height + following > self.left {
            self.turn();
        }
        self.take(height);
    }

    fn blocks(&mut self, blocks: &[Block], width: Twips) {
        for block in blocks {
            self.block(block, width);
        }
    }

    fn block(&mut self, block: &Block, width: Twips) {
        match block {
            Block::Heading { level, content } => self.heading(*level != Level::One, content, width),
            Block::Paragraph { role, content } => {
                let height = self.paragraph(*role, content, width);
                self.take(height);
            }
            Block::List(list) => {
                for item in &list.items {
                    self.blocks(item, width);
                }
            }
            Block::Parts(parts) => {
                for part in parts {
                    self.heading(true, &part.heading, width);
                    self.blocks(&part.body, width);
                }
            }
            Block::Table(table) => self.table(table, width),
            Block::Spread { kind, left, right } => self.spread(*kind, left, right, width),
            Block::Stamps(stamps) => {
                let lines = stamps.left.len().max(stamps.right.len());
                let lines = u32::try_from(lines).unwrap_or(1);
                self.take_whole(lines * self.layout.text_size() * 10 * MARK_LINE / 100, 0);
            }
            Block::Chart(chart) => {
                let height = chart::height(chart) / 635;
                self.take_whole(u32::try_from(height).unwrap_or(0) + HEADING_GAP, 0);
            }
            Block::Picture { .. } => self.take_whole(1134, 0),
            Block::Contents => self.take(self.entries * self.layout.text_size() * 14),
            Block::PageBreak => self.turn(),
        }
    }

    fn heading(&mut self, listed: bool, content: &[Inline], width: Twips) {
        let height = self.text(content, width, false) + HEADING_GAP;
        let line = self.layout.text_size() * 10 * TEXT_LINE / 100;
        self.take_whole(height, line);
        if listed {
            self.pages.push(self.page);
        }
    }

    /// Lines and the white around them, as the styles have it.
    fn paragraph(&self, role: Role, content: &[Inline], width: Twips) -> Twips {
        let corner = self.layout.corner();
        let (width, gap) = match role {
            Role::Body => (width.saturating_sub(INDENT / 2), 0),
            Role::Plain => (width, 60),
            Role::Letterhead => {
                let beside = self.layout.beside_letterhead(self.sheet);
                (width.saturating_sub(2 * beside), 0)
            }
            Role::Place | Role::Command => (width, 240),
            Role::Subject => (corner, 480),
            Role::Addressee => (corner, 120),
            Role::Centered => (width, 100),
            Role::Caption => (width, 260),
            Role::Note => (width, 120),
            Role::Executor => (width, 440),
            // Its letters are twice as large.
            Role::Honour => (width / 2, 800),
        };
        let running = [Role::Body, Role::Plain].contains(&role);
        self.text(content, width, running) + gap + notes(content) * NOTE_LINE
    }

    /// Two ends that fill more than a line stand in two columns.
    fn spread(&mut self, kind: SpreadKind, left: &[Inline], right: &[Inline], width: Twips) {
        let gap = match kind {
            SpreadKind::Signature => 640,
            SpreadKind::DateAndNumber => 240,
            SpreadKind::Plain => 220,
        };
        let longest = self.text(left, width / 2, false);
        let height = longest.max(self.text(right, width / 2, false));
        let following = match kind {
            SpreadKind::Signature => 0,
            SpreadKind::DateAndNumber | SpreadKind::Plain => height,
        };
        self.take_whole(height + gap, following);
    }

    fn text(&self, content: &[Inline], width: Twips, running: bool) -> Twips {
        let size = self.layout.text_size();
        let line = if running { TEXT_LINE } else { MARK_LINE };
        lines(content, size, width) * size * 10 * line / 100
    }

    /// A row is as high as its highest cell and stands on one page.
    fn table(&mut self, table: &Table, width: Twips) {
        let grid = Grid::of(table);
        if grid.rows.is_empty() || grid.columns == 0 {
            return;
        }
        let setting = columns::set(table, &grid, width, Size::of_sheet(self.sheet));
        let size = setting.size.half_points();
        for row in &grid.rows {
            let heights = row.iter().map(|field| match &field.kind {
                Kind::Cell { cell, rows: 1 } => {
                    let end = field.column + field.columns;
                    let width = setting.widths.get(field.column..end);
                    let width = width.map_or(width_of_none(), |widths| widths.iter().sum());
                    cell_lines(&cell.blocks, size, width)
                }
                Kind::Cell { .. } | Kind::Below | Kind::Empty => 1,
            });
            let lines = heights.max().unwrap_or(1);
            self.take_whole(lines * size * 10 * MARK_LINE / 100 + ROW_GAP, 0);
        }
        self.take(TABLE_GAP.min(self.left));
    }
}

/// A field outside the table has no width; one line is set.
fn width_of_none() -> Twips {
    Twips::MAX
}

fn cell_lines(blocks: &[Block], size: u32, width: Twips) -> u32 {
    let width = width.saturating_sub(200).max(200);
    let lines_of = |block: &Block| match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
            lines(content, size, width)
        }
        Block::List(list) => {
            let items = list.items.iter();
            items.map(|item| cell_lines(item, size, width)).sum()
        }
        Block::Parts(_)
        | Block::Table(_)
        | Block::Spread { .. }
        | Block::Stamps(_)
        | Block::Chart(_)
        | Block::Picture { .. }
        | Block::Contents
        | Block::PageBreak => 1,
    };
    blocks.iter().map(lines_of).sum::<u32>().max(1)
}

/// How many notes stand at the foot of the page.
fn notes(content: &[Inline]) -> u32 {
    let notes = content.iter().map(|inline| match inline {
        Inline::Footnote(_) => 1,
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::Anchor { content, .. } => notes(content),
        Inline::Text(_) | Inline::LineBreak | Inline::Blank(_) => 0,
    });
    notes.sum()
}

/// Broken lines begin anew; the others are filled.
fn lines(content: &[Inline], size: u32, width: Twips) -> u32 {
    let width = (width / 100 * FILLED).max(1);
    let broken = content.split(|inline| *inline == Inline::LineBreak);
    broken
        .map(|piece| {
            measure::extent(piece, size)
                .line
                .div_ceil(width.max(1))
                .max(1)
        })
        .sum()
}
