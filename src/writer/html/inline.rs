//! Pieces of a line on the page, and the list of notes after the text.

use super::block::Page;
use crate::document::{Anchor, Blank, BlankReason, Inline, Url};
use crate::writer::xml;

/// What stands around a piece: HTML allows no link within a link, no note within a note.
#[derive(Debug, Clone, Copy, Default)]
struct Around {
    link: bool,
    note: bool,
}

impl Page {
    pub(super) fn inlines(&mut self, content: &[Inline]) {
        self.pieces(content, Around::default());
    }

    fn pieces(&mut self, content: &[Inline], around: Around) {
        for inline in content {
            self.piece(inline, around);
        }
    }

    fn piece(&mut self, inline: &Inline, around: Around) {
        match inline {
            Inline::Text(text) => xml::push_text(&mut self.out, text),
            Inline::Strong(content) => self.within("strong", content, around),
            Inline::Emphasis(content) => self.within("em", content, around),
            Inline::Link { content, .. } if around.link => self.pieces(content, around),
            Inline::Link { to, content } => self.link(to, content, around),
            Inline::Anchor { name, content } => self.anchor(name, content, around),
            Inline::LineBreak => self.out.push_str("<br/>\n"),
            Inline::Blank(blank) => self.blank(blank),
            Inline::Footnote(content) => self.note(content, around),
        }
    }

    fn within(&mut self, name: &str, content: &[Inline], around: Around) {
        self.open(name, "");
        self.pieces(content, around);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn anchor(&mut self, name: &Anchor, content: &[Inline], around: Around) {
        self.out.push_str("<span id=\"");
        self.out.push_str(name.as_str());
        self.out.push_str("\">");
        self.pieces(content, around);
        self.out.push_str("</span>");
    }

    fn link(&mut self, to: &Url, content: &[Inline], around: Around) {
        self.out.push_str("<a href=\"");
        xml::push_text(&mut self.out, to.as_str());
        self.out.push_str("\">");
        self.pieces(
            content,
            Around {
                link: true,
                ..around
            },
        );
        self.out.push_str("</a>");
    }

    /// A line to write on; who listens hears what is to be written.
    fn blank(&mut self, blank: &Blank) {
        self.out.push_str(match blank.reason {
            BlankReason::ByDesign => {
                "<span class=\"blank\" role=\"img\" aria-label=\"место для записи: "
            }
            BlankReason::Missing => {
                "<span class=\"blank gap\" role=\"img\" aria-label=\"не заполнено: "
            }
        });
        xml::push_text(&mut self.out, &blank.what);
        self.out.push_str("\">");
        self.out.push_str(&blank.shape.text());
        self.out.push_str("</span>");
    }

    /// A note within a note cannot be: its text stands in place, in brackets.
    fn note(&mut self, content: &[Inline], around: Around) {
        if around.note {
            self.out.push_str(" (");
            self.pieces(content, around);
            return self.out.push(')');
        }
        let number = self.notes.len() + 1;
        self.notes.push(String::new());
        let page = std::mem::take(&mut self.out);
        self.pieces(
            content,
            Around {
                link: false,
                note: true,
            },
        );
        let note = std::mem::replace(&mut self.out, page);
        self.notes[number - 1] = note;
        if around.link {
            self.out.push_str("<sup class=\"note-mark\"></sup>");
        } else {
            self.out.push_str(&format!(
                "<sup><a class=\"note-mark\" id=\"mark-{number}\" href=\"#note-{number}\" aria-label=\"Сноска {number}\"></a></sup>"
            ));
        }
    }

    /// The notes, after the text.
    pub(super) fn notes_list(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        self.out
            .push_str("<aside class=\"notes\" aria-label=\"Сноски\">\n<ol>\n");
        for (index, note) in std::mem::take(&mut self.notes).iter().enumerate() {
            let number = index + 1;
            self.out
                .push_str(&format!("<li id=\"note-{number}\">{note}</li>\n"));
        }
        self.out.push_str("</ol>\n</aside>\n");
    }
}
