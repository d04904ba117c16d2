//! Notes at the foot of the page: their texts are written aside, into `footnotes.xml`.

use std::mem;

use super::body::{Body, NAMESPACES, XML};
use super::inline::Face;
use super::links::Links;
use crate::document::Inline;

/// `footnotes.xml` and its links.
pub(super) struct Notes {
    pub(super) xml: String,
    pub(super) links: Links,
}

impl Body {
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

/// The part: the two lines that Word wants above notes, then the notes.
pub(super) fn part(notes: &str) -> String {
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
