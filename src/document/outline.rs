//! The headings of a document in reading order: what a contents list names.
//!
//! Headings within cells are left out: they are words of a table. The document's own name
//! is left out too, because the list stands under it.

use super::{Block, Document, Inline, Inlines, Level};

/// A heading that a contents list names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// [`Level::Two`] or [`Level::Three`].
    pub level: Level,
    /// The heading as plain text; that of a part begins with its number.
    pub text: String,
}

impl Document {
    /// The entries of a contents list, in the order in which writers meet the headings.
    #[must_use]
    pub fn outline(&self) -> Vec<Entry> {
        let mut entries = Vec::new();
        for section in &self.sections {
            gather(&section.blocks, &mut entries);
        }
        entries
    }

    /// Whether a contents list stands in the document.
    #[must_use]
    pub fn has_contents(&self) -> bool {
        let mut blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.any(|block| *block == Block::Contents)
    }
}

fn gather(blocks: &[Block], entries: &mut Vec<Entry>) {
    for block in blocks {
        match block {
            Block::Heading { level, content } => entries.extend(heading(*level, content)),
            Block::List(list) => list.items.iter().for_each(|item| gather(item, entries)),
            Block::Parts(parts) => {
                for (index, part) in parts.iter().enumerate() {
                    entries.push(Entry {
                        level: Level::Two,
                        text: format!("{}. {}", index + 1, plain(&part.heading)),
                    });
                    gather(&part.body, entries);
                }
            }
            Block::Paragraph { .. }
            | Block::Table(_)
            | Block::Spread { .. }
            | Block::Stamps(_)
            | Block::Chart(_)
            | Block::Picture { .. }
            | Block::Contents
            | Block::PageBreak => {}
        }
    }
}

fn heading(level: Level, content: &Inlines) -> Option<Entry> {
    (level != Level::One).then(|| Entry {
        level,
        text: plain(content),
    })
}

/// The words of a line without its notes; a broken line is one line.
#[must_use]
pub fn plain(content: &[Inline]) -> String {
    let pieces = content.iter().map(|inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::Anchor { content, .. } => plain(content),
        Inline::LineBreak => " ".to_owned(),
        Inline::Blank(blank) => blank.shape.text(),
        Inline::Footnote(_) => String::new(),
    });
    pieces.collect()
}
