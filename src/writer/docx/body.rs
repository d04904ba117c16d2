//! `document.xml`, written in one pass over the tree, elements in the order of the schema.
//!
//! [`Body::write`] is the front door. Two things are known only later and are put in
//! afterwards: that a paragraph stays with the signature under it, and that it ends a
//! section; [`Body`] remembers where. Blocks are written here, tables and spreads in the
//! files beside.

use std::mem;

use super::inline::Face;
use super::links::Links;
use super::numbering::{Counts, Number, Shape};
use crate::document::{Align, Block, Document, Inline, List, Marker, Page, Part, Role, Section};
use crate::writer::layout::{HEADER_DISTANCE, Layout, Twips};
use crate::writer::style::Style;
use crate::writer::xml::push_number;

const NAMESPACES: &str = concat!(
    r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
);
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A paragraph longer than this (bytes of Cyrillic text) takes at least two lines.
const TWO_LINES: usize = 160;

/// The parts of the archive that depend on the text.
pub(super) struct Text {
    pub(super) document: String,
    /// The `w:num` elements.
    pub(super) numbering: String,
    pub(super) links: Links,
    pub(super) notes: Option<Notes>,
}

/// `footnotes.xml` and its links.
pub(super) struct Notes {
    pub(super) xml: String,
    pub(super) links: Links,
}

/// The part being written and what must be remembered about it.
pub(super) struct Body {
    pub(super) xml: String,
    pub(super) layout: Layout,
    pub(super) page: Page,
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
    counts: Counts,
    notes: String,
    note_count: u32,
    /// The next paragraph begins a page.
    new_page: bool,
    /// The section has something in it.
    begun: bool,
    /// Where a section's properties would go in the last paragraph of the sheet.
    last_paragraph: Option<usize>,
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

/// Where blocks stand.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) ground: Ground,
    /// Width that a line may take, in twips.
    pub(super) width: Twips,
    /// The decimal list or the part around, whose number goes on.
    decimal: Option<Number>,
    dash: Option<Number>,
    /// The number of an item that its first paragraph carries.
    number: Option<Number>,
}

/// What blocks stand on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    Sheet,
    Cell { head: bool, align: Align },
}

impl Spot {
    pub(super) fn new(ground: Ground, width: Twips) -> Self {
        Self {
            ground,
            width,
            decimal: None,
            dash: None,
            number: None,
        }
    }

    /// The same spot with less width.
    pub(super) fn narrower(self, by: Twips) -> Self {
        Self {
            width: self.width.saturating_sub(by),
            ..self
        }
    }

    fn is_sheet(self) -> bool {
        match self.ground {
            Ground::Sheet => true,
            Ground::Cell { .. } => false,
        }
    }
}

impl Body {
    pub(super) fn new(layout: Layout) -> Self {
        Self {
            xml: String::with_capacity(16 * 1024),
            layout,
            page: Page::Portrait,
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
        }
    }

    pub(super) fn write(mut self, document: &Document) -> Text {
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
            xml: notes_part(&self.notes),
            links: self.note_links,
        });
        Text {
            document: self.xml,
            numbering: self.counts.into_xml(),
            links: self.links,
            notes,
        }
    }

    fn section(&mut self, section: &Section, index: usize, of: usize) {
        self.page = section.page;
        self.begun = false;
        self.new_page = false;
        self.after_table = false;
        self.foot = None;
        self.last_paragraph = None;
        self.tail.clear();
        let width = self.layout.text_width(section.page);
        self.blocks(&section.blocks, Spot::new(Ground::Sheet, width));
        self.new_page = false;
        self.end_section(section.page, index == 0, index + 1 == of);
    }

    /// The last section's sheet closes the body; the others' stand in their last paragraph.
    fn end_section(&mut self, page: Page, first: bool, last: bool) {
        if self.after_table || self.last_paragraph.is_none() {
            self.thin();
        }
        if last {
            return self.sheet(page, first);
        }
        if let Some(at) = self.last_paragraph {
            let rest = self.xml.split_off(at);
            self.sheet(page, first);
            self.xml.push_str(&rest);
        }
    }

    fn sheet(&mut self, page: Page, first: bool) {
        let (width, height) = Layout::sheet(page);
        let margins = self.layout.margins(page);
        self.xml
            .push_str(r#"<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:type w:val="nextPage"/>"#);
        self.measures("<w:pgSz", &[(" w:w", width), (" w:h", height)]);
        self.xml.push_str(match page {
            Page::Portrait => "/>",
            Page::Landscape => r#" w:orient="landscape"/>"#,
        });
        self.measures(
            "<w:pgMar",
            &[
                (" w:top", margins.top),
                (" w:right", margins.right),
                (" w:bottom", margins.bottom),
                (" w:left", margins.left),
                (" w:header", HEADER_DISTANCE),
                (" w:footer", HEADER_DISTANCE),
                (" w:gutter", 0),
            ],
        );
        self.xml.push_str(r#"/><w:cols w:space="708"/>"#);
        if first {
            // The first sheet of a document carries no number.
            self.xml.push_str("<w:titlePg/>");
        }
        self.xml.push_str("</w:sectPr>");
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
        for block in blocks {
            self.block(block, spot);
        }
    }

    fn block(&mut self, block: &Block, spot: Spot) {
        match block {
            Block::Heading { level, content } => {
                self.paragraph(self.fit(Style::Heading(*level), spot), content, spot);
            }
            Block::Paragraph { role, content } => {
                self.paragraph(self.role(*role, content, spot), content, spot);
            }
            Block::List(list) => self.list(list, spot),
            Block::Parts(parts) => self.parts(parts, spot),
            Block::Table(table) => self.table(table, spot),
            Block::Spread { kind, left, right } => self.spread(*kind, left, right, spot),
            Block::Stamps(stamps) => self.stamps(stamps, spot),
            Block::PageBreak if spot.is_sheet() => {
                self.new_page |= self.begun;
                self.foot = None;
            }
            Block::PageBreak => {}
        }
    }

    /// A style of the sheet, or what stands for it in a cell.
    fn fit(&self, style: Style, spot: Spot) -> Style {
        match spot.ground {
            Ground::Sheet => style,
            Ground::Cell { .. } => Style::TableHead(self.page),
        }
    }

    fn role(&self, role: Role, content: &[Inline], spot: Spot) -> Style {
        match spot.ground {
            Ground::Sheet if role == Role::Body && spot.number.is_some() => Style::ListItem,
            Ground::Sheet => Style::of_role(role, self.page),
            Ground::Cell { head: true, .. } => Style::TableHead(self.page),
            Ground::Cell { head: false, .. } if begins_with_dash(content) => {
                Style::TableDash(self.page)
            }
            Ground::Cell { head: false, align } => Style::of_role_in_cell(role, self.page, align),
        }
    }

    pub(super) fn paragraph(&mut self, style: Style, content: &[Inline], spot: Spot) {
        let letters = self.letters;
        self.open_paragraph(style, spot, None);
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
        if mem::take(&mut self.after_table) && style != Style::Thin && !self.new_page {
            self.open_paragraph(
                Style::AfterTable,
                Spot {
                    number: None,
                    ..spot
                },
                None,
            );
            self.close_paragraph();
        }
        if spot.is_sheet() {
            self.foot = None;
        }
        self.xml.push_str(r#"<w:p><w:pPr><w:pStyle w:val=""#);
        self.xml.push_str(style.id());
        self.xml.push_str("\"/>");
        let keep = self.xml.len();
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
        self.remember(keep, spot);
        self.xml.push_str("</w:pPr>");
    }

    fn remember(&mut self, keep: usize, spot: Spot) {
        if !spot.is_sheet() {
            return self.row.push(keep);
        }
        self.begun = true;
        self.last_paragraph = Some(self.xml.len());
        self.tail.push(Tail {
            places: vec![keep],
            lines: 0,
        });
    }

    pub(super) fn close_paragraph(&mut self) {
        self.xml.push_str("</w:p>");
    }

    /// A line of no height on the sheet.
    fn thin(&mut self) {
        self.open_paragraph(Style::Thin, Spot::new(Ground::Sheet, 0), None);
        self.close_paragraph();
    }

    /// What a table on the sheet needs before it: a new page, a gap from a table above.
    pub(super) fn before_table(&mut self, spot: Spot) {
        if self.new_page && spot.is_sheet() {
            self.thin();
        } else if self.after_table {
            self.open_paragraph(
                Style::AfterTable,
                Spot {
                    number: None,
                    ..spot
                },
                None,
            );
            self.close_paragraph();
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

    fn list(&mut self, list: &List, spot: Spot) {
        let inner = match list.marker {
            Marker::Dash => self.dash_spot(spot),
            Marker::Decimal { start } => self.decimal_spot(spot, start),
        };
        for item in &list.items {
            self.item(item, inner);
        }
    }

    /// Dashes do not count: all lists of a depth may share one count.
    fn dash_spot(&mut self, spot: Spot) -> Spot {
        let dash = match spot.dash {
            Some(outer) => outer.deeper(),
            None => self
                .counts
                .begin(shape(spot, Shape::Dash, Shape::CellDash), 1),
        };
        Spot {
            dash: Some(dash),
            number: Some(dash),
            ..spot
        }
    }

    /// A list within a list or within a part goes on with its number from 1.
    fn decimal_spot(&mut self, spot: Spot, start: u32) -> Spot {
        let decimal = match spot.decimal {
            Some(outer) => outer.deeper(),
            None => self
                .counts
                .begin(shape(spot, Shape::Decimal, Shape::CellDecimal), start),
        };
        Spot {
            decimal: Some(decimal),
            dash: None,
            number: Some(decimal),
            ..spot
        }
    }

    /// The first paragraph of an item carries its number; an item without one gets a line.
    fn item(&mut self, item: &[Block], spot: Spot) {
        let plain = Spot {
            number: None,
            ..spot
        };
        match item.split_first() {
            Some((first @ Block::Paragraph { .. }, rest)) => {
                self.block(first, spot);
                self.blocks(rest, plain);
            }
            Some(_) | None => {
                self.paragraph(self.role(Role::Body, &[], spot), &[], spot);
                self.blocks(item, plain);
            }
        }
    }

    fn parts(&mut self, parts: &[Part], spot: Spot) {
        let count = self.counts.begin(Shape::Parts, 1);
        for part in parts {
            let heading = Spot {
                number: Some(count),
                ..spot
            };
            self.paragraph(self.fit(Style::PartHeading, spot), &part.heading, heading);
            let body = Spot {
                decimal: Some(count),
                dash: None,
                number: None,
                ..spot
            };
            self.blocks(&part.body, body);
        }
    }

    /// Writes the text of a note aside; its number is returned.
    pub(super) fn begin_note(&mut self, content: &[Inline]) -> u32 {
        self.note_count += 1;
        let sheet = mem::take(&mut self.xml);
        self.measures("<w:footnote", &[(" w:id", self.note_count)]);
        self.xml.push_str(concat!(
            r#"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr>"#,
            r#"<w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>"#,
            r#"<w:r><w:t xml:space="preserve"> </w:t></w:r>"#
        ));
        self.inlines(content, Face::of_note());
        self.xml.push_str("</w:p></w:footnote>");
        let note = mem::replace(&mut self.xml, sheet);
        self.notes.push_str(&note);
        self.note_count
    }
}

fn shape(spot: Spot, sheet: Shape, cell: Shape) -> Shape {
    match spot.ground {
        Ground::Sheet => sheet,
        Ground::Cell { .. } => cell,
    }
}

fn begins_with_dash(content: &[Inline]) -> bool {
    match content.first() {
        Some(Inline::Text(text)) => text.starts_with("- ") || text.starts_with("– "),
        Some(_) | None => false,
    }
}

fn notes_part(notes: &str) -> String {
    let separator = |id: &str, kind: &str, mark: &str| {
        format!(
            r#"<w:footnote w:type="{kind}" w:id="{id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:{mark}/></w:r></w:p></w:footnote>"#
        )
    };
    let mut out = String::with_capacity(notes.len() + 1024);
    out.push_str(XML);
    out.push_str("<w:footnotes");
    out.push_str(NAMESPACES);
    out.push('>');
    out.push_str(&separator("-1", "separator", "separator"));
    out.push_str(&separator(
        "0",
        "continuationSeparator",
        "continuationSeparator",
    ));
    out.push_str(notes);
    out.push_str("</w:footnotes>");
    out
}
