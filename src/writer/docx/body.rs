//! `document.xml`, written in one pass over the tree, elements in the order of the schema.
//!
//! [`Body::write`] is the front door. Two things are known only later and are put in
//! afterwards: that a paragraph stays with the signature under it, and that it ends a
//! section; [`Body`] remembers where. Paragraphs are written here, the other blocks in the
//! files beside.

use std::mem;

use super::contents::Outline;
use super::figure::Drawings;
use super::inline::Face;
use super::links::Links;
use super::notes::{self, Notes};
use super::numbering::{Counts, Number};
use super::spot::{Ground, Rank, Spot};
use crate::document::{Block, Document, Inline, Level, Page, Role};
use crate::writer::layout::{Layout, Size, Twips};
use crate::writer::style::{self, Style};
use crate::writer::xml::push_number;

pub(super) const NAMESPACES: &str = concat!(
    r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
);
pub(super) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A paragraph longer than this (bytes of Cyrillic text) takes at least two lines.
const TWO_LINES: usize = 160;

/// The parts of the archive that depend on the text.
pub(super) struct Text {
    pub(super) document: String,
    /// The `w:num` elements.
    pub(super) numbering: String,
    pub(super) links: Links,
    pub(super) notes: Option<Notes>,
    pub(super) drawings: Drawings,
}

/// The part being written and what must be remembered about it.
pub(super) struct Body {
    pub(super) xml: String,
    pub(super) layout: Layout,
    pub(super) page: Page,
    /// The sheet honours somebody.
    pub(super) honours: bool,
    /// The size of text in the table being written.
    pub(super) size: Size,
    pub(super) links: Links,
    pub(super) note_links: Links,
    /// Bytes of text so far.
    pub(super) letters: usize,
    /// The last thing written is a table: a paragraph must follow.
    pub(super) after_table: bool,
    /// The last table of the sheet, while nothing has come after it.
    pub(super) foot: Option<Foot>,
    /// What a signature below must be kept with, oldest first.
    pub(super) tail: Vec<Tail>,
    /// Where `keepNext` would go in the paragraphs of the row being written.
    pub(super) row: Vec<usize>,
    pub(super) counts: Counts,
    pub(super) notes: String,
    pub(super) note_count: u32,
    /// The next paragraph begins a page.
    pub(super) new_page: bool,
    /// The section has something in it.
    pub(super) begun: bool,
    /// Where a section's properties would go in the last paragraph of the sheet.
    pub(super) last_paragraph: Option<usize>,
    pub(super) drawings: Drawings,
    pub(super) outline: Outline,
    /// The next paragraph is a heading that a contents list leads to.
    pub(super) mark: Option<u32>,
    /// Places for links so far.
    pub(super) anchors: u32,
    /// The next paragraph only opens what comes after it.
    pub(super) leads: bool,
}

/// Something above a signature: where `keepNext` would go, and how many lines it has.
pub(super) struct Tail {
    pub(super) places: Vec<usize>,
    pub(super) lines: usize,
}

/// The lower edge of a table, where a signature may be added as a row.
#[derive(Clone, Copy)]
pub(super) struct Foot {
    pub(super) columns: u32,
    pub(super) width: Twips,
    pub(super) lined: bool,
}

impl Body {
    pub(super) fn new(layout: Layout) -> Self {
        Self {
            xml: String::with_capacity(16 * 1024),
            layout,
            page: Page::Portrait,
            honours: false,
            size: Size::Regular,
            links: Links::default(),
            note_links: Links::default(),
            letters: 0,
            after_table: false,
            foot: None,
            tail: Vec::new(),
            row: Vec::new(),
            counts: Counts::default(),
            notes: String::new(),
            note_count: 0,
            new_page: false,
            begun: false,
            last_paragraph: None,
            drawings: Drawings::default(),
            outline: Outline::default(),
            mark: None,
            anchors: 0,
            leads: false,
        }
    }

    pub(super) fn write(mut self, document: &Document) -> Text {
        self.outline = Outline::of(document, self.layout);
        self.xml.push_str(XML);
        self.xml.push_str("<w:document");
        self.xml.push_str(NAMESPACES);
        self.xml.push_str("><w:body>");
        for (index, section) in document.sections.iter().enumerate() {
            self.section(section, index, document.sections.len());
        }
        if document.sections.is_empty() {
            self.thin();
            self.sheet(Page::Portrait, true);
        }
        self.xml.push_str("</w:body></w:document>");
        self.into_text()
    }

    fn into_text(self) -> Text {
        let notes = (self.note_count > 0).then(|| Notes {
            xml: notes::part(&self.notes),
            links: self.note_links,
        });
        Text {
            document: self.xml,
            numbering: self.counts.into_xml(),
            links: self.links,
            notes,
            drawings: self.drawings,
        }
    }

    /// Opens an element with numbers for attributes; the caller closes it.
    pub(super) fn measures(&mut self, open: &str, attributes: &[(&str, u32)]) {
        self.xml.push_str(open);
        for (name, value) in attributes {
            self.xml.push_str(name);
            self.xml.push_str("=\"");
            push_number(&mut self.xml, *value);
            self.xml.push('"');
        }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block], spot: Spot) {
        for (index, block) in blocks.iter().enumerate() {
            self.leads = style::leads(block, blocks.get(index + 1));
            self.block(block, spot);
        }
    }

    pub(super) fn block(&mut self, block: &Block, spot: Spot) {
        match block {
            Block::Heading { level, content } => {
                let style = match level {
                    Level::One if self.honours => Style::HonourTitle,
                    Level::One | Level::Two | Level::Three => Style::Heading(*level),
                };
                let style = self.fit(style, spot);
                self.heading(style, *level != Level::One, content, spot);
            }
            Block::Paragraph { role, content } => {
                self.paragraph(self.role(*role, content, spot), content, spot);
            }
            Block::List(list) => self.list(list, spot),
            Block::Parts(parts) => self.parts(parts, spot),
            Block::Table(table) => self.table(table, spot),
            Block::Spread { kind, left, right } => self.spread(*kind, left, right, spot),
            Block::Stamps(stamps) => self.stamps(stamps, spot),
            Block::Chart(chart) => self.chart(chart, spot),
            Block::Picture { kind, image, alt } => self.picture(*kind, image, alt, spot),
            Block::Contents => self.contents(spot),
            Block::PageBreak if spot.is_sheet() => {
                self.new_page |= self.begun;
                self.foot = None;
                self.tail.clear();
            }
            Block::PageBreak => {}
        }
    }

    /// A style of the sheet, or what stands for it in a cell.
    pub(super) fn fit(&self, style: Style, spot: Spot) -> Style {
        match spot.ground {
            Ground::Sheet => style,
            Ground::Cell(_) => Style::TableHead(self.size),
        }
    }

    pub(super) fn role(&self, role: Role, content: &[Inline], spot: Spot) -> Style {
        match spot.ground {
            Ground::Sheet if spot.number.is_some() && is_text(role) => Style::ListItem,
            Ground::Sheet => Style::of_role(role, self.page),
            Ground::Cell(Rank::Head) => Style::TableHead(self.size),
            Ground::Cell(Rank::Section) => Style::TableSection(self.size),
            Ground::Cell(Rank::Text(_)) if style::hangs(content) => Style::TableDash(self.size),
            Ground::Cell(Rank::Text(align)) => Style::of_role_in_cell(role, self.size, align),
        }
    }

    pub(super) fn paragraph(&mut self, style: Style, content: &[Inline], spot: Spot) {
        let letters = self.letters;
        self.open_paragraph(style, spot, None);
        self.place_mark();
        self.inlines(content, Face::on(style));
        self.close_paragraph();
        if let (true, Some(tail)) = (spot.is_sheet(), self.tail.last_mut()) {
            tail.lines = if self.letters - letters > TWO_LINES {
                2
            } else {
                1
            };
        }
    }

    /// Opens a paragraph; `tab` is a right tab stop that its style cannot know.
    pub(super) fn open_paragraph(&mut self, style: Style, spot: Spot, tab: Option<Twips>) {
        let kept = mem::take(&mut self.leads) && spot.is_sheet();
        if mem::take(&mut self.after_table) && style != Style::Thin && !self.new_page {
            self.gap(spot);
        }
        if spot.is_sheet() {
            self.foot = None;
        }
        self.xml.push_str(r#"<w:p><w:pPr><w:pStyle w:val=""#);
        self.xml.push_str(style.id());
        self.xml.push_str("\"/>");
        let keep = self.xml.len();
        if kept {
            self.xml.push_str("<w:keepNext/>");
        }
        if spot.is_sheet() && mem::take(&mut self.new_page) {
            self.xml.push_str("<w:pageBreakBefore/>");
        }
        if let Some(Number { count, depth }) = spot.number {
            let depth = u32::try_from(depth).unwrap_or_default();
            self.measures("<w:numPr><w:ilvl", &[(" w:val", depth)]);
            self.measures("/><w:numId", &[(" w:val", count)]);
            self.xml.push_str("/></w:numPr>");
        }
        if let Some(position) = tab {
            self.measures(r#"<w:tabs><w:tab w:val="right""#, &[(" w:pos", position)]);
            self.xml.push_str("/></w:tabs>");
        }
        self.remember((!kept).then_some(keep), spot);
        self.xml.push_str("</w:pPr>");
    }

    /// `keep` is where `keepNext` would go, unless it stands there already.
    fn remember(&mut self, keep: Option<usize>, spot: Spot) {
        if !spot.is_sheet() {
            return self.row.extend(keep);
        }
        self.begun = true;
        self.last_paragraph = Some(self.xml.len());
        self.tail.push(Tail {
            places: keep.into_iter().collect(),
            lines: 0,
        });
    }

    pub(super) fn close_paragraph(&mut self) {
        self.xml.push_str("</w:p>");
    }

    /// A line of no height on the sheet.
    pub(super) fn thin(&mut self) {
        self.open_paragraph(Style::Thin, Spot::new(Ground::Sheet, 0), None);
        self.close_paragraph();
    }

    /// White between a table and what follows.
    fn gap(&mut self, spot: Spot) {
        self.open_paragraph(Style::AfterTable, spot.unnumbered(), None);
        self.close_paragraph();
    }

    /// What a table on the sheet needs before it: a new page, a gap from a table above.
    pub(super) fn before_table(&mut self, spot: Spot) {
        if self.new_page && spot.is_sheet() {
            self.thin();
        } else if self.after_table {
            self.gap(spot);
        }
        self.begun = true;
    }

    /// Keeps at least two lines of text on the page of what follows.
    pub(super) fn keep_with_next(&mut self) {
        let mut lines = 0;
        while let Some(tail) = self.tail.pop() {
            for &place in tail.places.iter().rev() {
                self.xml.insert_str(place, "<w:keepNext/>");
            }
            lines += tail.lines;
            if lines >= 2 {
                break;
            }
        }
        self.tail.clear();
    }
}

/// Whether a paragraph of this role is running text, which an item of a list sets its own way.
fn is_text(role: Role) -> bool {
    matches!(role, Role::Body | Role::Plain)
}
