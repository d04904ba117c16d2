//! The school's own picture at the head of a document that begins with a letterhead.

use super::{Block, Document, Image, PictureKind, Role};

impl Document {
    /// Puts the picture on the first page: an emblem above the organisation's lines, a
    /// letterhead in their place. A document without such lines stays as it is.
    pub fn put_at_head(&mut self, image: &Image, kind: PictureKind, alt: &str) {
        let Some(section) = self.sections.first_mut() else {
            return;
        };
        let Some(first) = section.blocks.iter().position(is_letterhead) else {
            return;
        };
        if kind == PictureKind::Letterhead {
            let lines = section.blocks[first..].iter();
            let count = lines.take_while(|block| is_letterhead(block)).count();
            section.blocks.drain(first..first + count);
        }
        let picture = Block::Picture {
            kind,
            image: image.clone(),
            alt: alt.to_owned(),
        };
        section.blocks.insert(first, picture);
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
