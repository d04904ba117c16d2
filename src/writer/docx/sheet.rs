//! Sections and their sheets: size, margins, whether the first page is numbered.

use super::body::Body;
use super::spot::{Ground, Spot};
use crate::document::{Page, Section};
use crate::writer::layout::{HEADER_DISTANCE, Layout, Size};

/// A double line round a sheet, 24 pt from its edge.
const FRAME: &str = concat!(
    r#"<w:pgBorders w:offsetFrom="page">"#,
    r#"<w:top w:val="double" w:sz="6" w:space="24" w:color="auto"/>"#,
    r#"<w:left w:val="double" w:sz="6" w:space="24" w:color="auto"/>"#,
    r#"<w:bottom w:val="double" w:sz="6" w:space="24" w:color="auto"/>"#,
    r#"<w:right w:val="double" w:sz="6" w:space="24" w:color="auto"/>"#,
    "</w:pgBorders>"
);

impl Body {
    pub(super) fn section(&mut self, section: &Section, index: usize, of: usize) {
        self.page = section.page;
        self.honours = section.honours();
        self.size = Size::of_sheet(section.page);
        self.begun = false;
        self.new_page = false;
        self.after_table = false;
        self.foot = None;
        self.last_paragraph = None;
        self.tail.clear();
        let width = if self.honours {
            self.layout.framed_width(section.page)
        } else {
            self.layout.text_width(section.page)
        };
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

    pub(super) fn sheet(&mut self, page: Page, first: bool) {
        let (width, height) = Layout::sheet(page);
        let mut margins = self.layout.margins(page);
        if self.honours {
            margins.right = margins.left;
        }
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
        self.xml.push_str("/>");
        if self.honours {
            self.xml.push_str(FRAME);
        }
        self.xml.push_str(r#"<w:cols w:space="708"/>"#);
        if first {
            // The first sheet of a document carries no number.
            self.xml.push_str("<w:titlePg/>");
        }
        self.xml.push_str("</w:sectPr>");
    }
}
