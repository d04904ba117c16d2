//! Pieces of a line: runs of text, links, notes, blanks.
//!
//! A run names a character style only where it differs from its paragraph; bold on a bold
//! paragraph would be switched off by Word (`toggle` properties), so it is not said twice.

use super::body::Body;
use crate::document::{Inline, Url};
use crate::writer::style::Style;
use crate::writer::xml;

/// How the type of a run differs from its paragraph's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Face {
    /// The paragraph is bold already.
    bold_already: bool,
    strong: bool,
    emphasis: bool,
    linked: bool,
    /// The link leads to a place of this document: it looks like text, for a table of
    /// blue figures cannot be signed.
    within: bool,
    in_note: bool,
}

impl Face {
    /// The type of the paragraph itself.
    pub(super) fn on(style: Style) -> Self {
        Self {
            bold_already: style.is_bold(),
            ..Self::default()
        }
    }

    pub(super) fn of_note() -> Self {
        Self {
            in_note: true,
            ..Self::default()
        }
    }

    fn properties(self) -> &'static str {
        let strong = self.strong && !self.bold_already;
        match (self.linked && !self.within, strong, self.emphasis) {
            (false, false, false) => "",
            (false, true, false) => r#"<w:rPr><w:rStyle w:val="Strong"/></w:rPr>"#,
            (false, false, true) => r#"<w:rPr><w:rStyle w:val="Emphasis"/></w:rPr>"#,
            (false, true, true) => r#"<w:rPr><w:rStyle w:val="StrongEmphasis"/></w:rPr>"#,
            (true, false, false) => r#"<w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>"#,
            (true, true, false) => r#"<w:rPr><w:rStyle w:val="Hyperlink"/><w:b/></w:rPr>"#,
            (true, false, true) => r#"<w:rPr><w:rStyle w:val="Hyperlink"/><w:i/></w:rPr>"#,
            (true, true, true) => r#"<w:rPr><w:rStyle w:val="Hyperlink"/><w:b/><w:i/></w:rPr>"#,
        }
    }
}

impl Body {
    pub(super) fn inlines(&mut self, content: &[Inline], face: Face) {
        for inline in content {
            self.inline(inline, face);
        }
    }

    fn inline(&mut self, inline: &Inline, face: Face) {
        match inline {
            Inline::Text(text) => self.run(text, face),
            Inline::Strong(content) => self.inlines(
                content,
                Face {
                    strong: true,
                    ..face
                },
            ),
            Inline::Emphasis(content) => self.inlines(
                content,
                Face {
                    emphasis: true,
                    ..face
                },
            ),
            Inline::Link { to, content } => self.link(to, content, face),
            Inline::Anchor { name, content } => {
                let number = self.open_anchor(name);
                self.inlines(content, face);
                self.close_anchor(number);
            }
            Inline::LineBreak => self.xml.push_str("<w:r><w:br/></w:r>"),
            Inline::Blank(blank) => self.run(&blank.shape.text(), face),
            Inline::Footnote(content) => self.note(content, face),
        }
    }

    fn run(&mut self, text: &str, face: Face) {
        if text.is_empty() {
            return;
        }
        self.letters += text.len();
        self.xml.push_str("<w:r>");
        self.xml.push_str(face.properties());
        self.xml.push_str(r#"<w:t xml:space="preserve">"#);
        xml::push_text(&mut self.xml, text);
        self.xml.push_str("</w:t></w:r>");
    }

    /// A link within a link is only text.
    fn link(&mut self, to: &Url, content: &[Inline], face: Face) {
        if face.linked {
            return self.inlines(content, face);
        }
        let linked = Face {
            linked: true,
            within: to.inner().is_some(),
            ..face
        };
        self.xml.push_str("<w:hyperlink ");
        match to.inner() {
            Some(anchor) => {
                self.xml.push_str("w:anchor=\"");
                xml::push_text(&mut self.xml, anchor);
            }
            None => {
                let links = if face.in_note {
                    &mut self.note_links
                } else {
                    &mut self.links
                };
                let number = links.number(to.as_str());
                self.xml.push_str("r:id=\"rIdLink");
                self.xml.push_str(&number.to_string());
            }
        }
        self.xml.push_str("\" w:history=\"1\">");
        self.inlines(content, linked);
        self.xml.push_str("</w:hyperlink>");
    }

    /// A note within a note cannot be: its text stands in place, in brackets.
    fn note(&mut self, content: &[Inline], face: Face) {
        if face.in_note {
            self.run(" (", face);
            self.inlines(content, face);
            self.run(")", face);
            return;
        }
        let reference = self.begin_note(content);
        self.xml.push_str(
            r#"<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id=""#,
        );
        xml::push_number(&mut self.xml, reference);
        self.xml.push_str("\"/></w:r>");
    }
}
