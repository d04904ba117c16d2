//! The contents list: a link to each heading and the number of its page as a field.
//!
//! Word counts the pages anew when it updates fields; until then it shows what was
//! reckoned in `paging`. Nothing asks the reader for leave to update.

use super::body::Body;
use super::spot::{Ground, Spot};
use crate::document::{Anchor, Document, Entry, Inlines, Level};
use crate::writer::layout::Layout;
use crate::writer::paging;
use crate::writer::style::{Depth, Style};
use crate::writer::xml::{self, push_number};

/// Bookmarks of headings count from one, those of anchors from here.
const FIRST_ANCHOR: u32 = 10_000;

/// The headings that a contents list names, and how many of them have been written.
#[derive(Default)]
pub(super) struct Outline {
    entries: Vec<Entry>,
    pages: Vec<u32>,
    met: u32,
}

impl Outline {
    /// Empty where no contents list stands: headings then need no marks.
    pub(super) fn of(document: &Document, layout: Layout) -> Self {
        if !document.has_contents() {
            return Self::default();
        }
        Self {
            entries: document.outline(),
            pages: paging::pages_of_headings(document, layout),
            met: 0,
        }
    }
}

impl Body {
    pub(super) fn contents(&mut self, spot: Spot) {
        if !spot.is_sheet() {
            return;
        }
        let entries = std::mem::take(&mut self.outline.entries);
        for (index, entry) in entries.iter().enumerate() {
            self.entry(entry, index, spot);
        }
        self.outline.entries = entries;
    }

    fn entry(&mut self, entry: &Entry, index: usize, spot: Spot) {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let page = self.outline.pages.get(index).copied().unwrap_or(1);
        let depth = match entry.level {
            Level::One | Level::Two => Depth::Part,
            Level::Three => Depth::Subdivision,
        };
        self.open_paragraph(Style::Contents(depth), spot.unnumbered(), None);
        self.xml.push_str(r#"<w:hyperlink w:anchor="_Toc"#);
        push_number(&mut self.xml, number);
        self.xml
            .push_str(r#"" w:history="1"><w:r><w:t xml:space="preserve">"#);
        xml::push_text(&mut self.xml, &entry.text);
        self.xml.push_str(
            r#"</w:t></w:r></w:hyperlink><w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGEREF _Toc"#,
        );
        push_number(&mut self.xml, number);
        self.xml.push_str(r#" \h "><w:r><w:t>"#);
        push_number(&mut self.xml, page);
        self.xml.push_str("</w:t></w:r></w:fldSimple>");
        self.close_paragraph();
    }

    /// A heading of the sheet; it is marked where a contents list leads to it.
    pub(super) fn heading(&mut self, style: Style, listed: bool, content: &Inlines, spot: Spot) {
        let marked = listed && spot.ground == Ground::Sheet && !self.outline.entries.is_empty();
        if !marked {
            return self.paragraph(style, content, spot);
        }
        self.outline.met += 1;
        let number = self.outline.met;
        self.mark = Some(number);
        self.paragraph(style, content, spot);
    }

    /// A place to which links lead; its number closes it.
    pub(super) fn open_anchor(&mut self, name: &Anchor) -> u32 {
        self.anchors += 1;
        let number = FIRST_ANCHOR + self.anchors;
        self.measures("<w:bookmarkStart", &[(" w:id", number)]);
        self.xml.push_str(" w:name=\"");
        self.xml.push_str(name.as_str());
        self.xml.push_str("\"/>");
        number
    }

    pub(super) fn close_anchor(&mut self, number: u32) {
        self.measures("<w:bookmarkEnd", &[(" w:id", number)]);
        self.xml.push_str("/>");
    }

    /// The mark that a contents list leads to, at the beginning of a heading.
    pub(super) fn place_mark(&mut self) {
        let Some(number) = self.mark.take() else {
            return;
        };
        self.measures("<w:bookmarkStart", &[(" w:id", number)]);
        self.xml.push_str(" w:name=\"_Toc");
        push_number(&mut self.xml, number);
        self.xml.push_str("\"/>");
        self.measures("<w:bookmarkEnd", &[(" w:id", number)]);
        self.xml.push_str("/>");
    }
}
