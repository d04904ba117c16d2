//! What a school puts at the head of documents that begin with a letterhead.

use super::{Block, Document, Image, Inline, PictureKind, Role};

/// Said instead of an emblem: the name of the organisation stands in words under it.
const EMBLEM: &str = "Эмблема организации";

/// A school's own head of a first page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// Above the organisation's lines.
    Emblem(Image),
    /// In the place of those lines.
    Letterhead(Image),
    /// Other lines in the place of those.
    Lines(Vec<String>),
}

impl Document {
    /// Puts the head on the first page; `alt` is said instead of a letterhead's picture. A document
    /// without lines of an organisation stays as it is.
    pub fn put_at_head(&mut self, head: &Head, alt: &str) {
        let Some(section) = self.sections.first_mut() else {
            return;
        };
        let blocks = &mut section.blocks;
        let Some(first) = blocks.iter().position(is_letterhead) else {
            return;
        };
        let lines = blocks[first..].iter();
        let count = lines.take_while(|block| is_letterhead(block)).count();
        let (replaced, new) = match head {
            Head::Emblem(image) => (0, vec![picture(PictureKind::Emblem, image, EMBLEM)]),
            Head::Letterhead(image) => (count, vec![picture(PictureKind::Letterhead, image, alt)]),
            Head::Lines(lines) => (count, lines.iter().map(|text| line(text)).collect()),
        };
        blocks.splice(first..first + replaced, new);
    }
}

fn is_letterhead(block: &Block) -> bool {
    matches!(
        block,
        Block::Paragraph {
            role: Role::Letterhead,
            ..
        }
    )
}

fn picture(kind: PictureKind, image: &Image, alt: &str) -> Block {
    Block::Picture {
        kind,
        image: image.clone(),
        alt: alt.to_owned(),
    }
}

fn line(text: &str) -> Block {
    Block::Paragraph {
        role: Role::Letterhead,
        content: vec![Inline::Text(text.to_owned())],
    }
}
