//! Writes a document tree as one self-contained HTML page.
//!
//! [`write()`] is the front door. The page is well-formed XML, asks nothing of the network,
//! runs no script, and prints on the same sheets as the DOCX. Its `<main>` holds exactly
//! the words of the document: numbers of lists, parts and notes are made by the style
//! sheet, notes stand after it.

mod base64;
mod block;
mod figure;
mod inline;
mod table;

use self::block::Page;
use super::layout::{Layout, Twips};
use super::xml;
use crate::document;
use crate::document::{Block, Document, Font, Level, Section};

const STYLE: &str = include_str!("page.css");

/// The page, in UTF-8.
pub(super) fn write(document: &Document) -> Vec<u8> {
    let layout = Layout::of(&document.meta);
    let mut page = Page::new(layout);
    if document.has_contents() {
        page.entries = document.outline();
    }
    page.out.push_str("<!DOCTYPE html>\n<html lang=\"ru\">\n");
    head(&mut page.out, document, layout);
    page.out.push_str("<body>\n");
    if !document
        .sections
        .iter()
        .any(|section| has_name(&section.blocks))
    {
        unseen_name(&mut page, &document.meta.title);
    }
    page.out.push_str("<main>\n");
    for section in &document.sections {
        write_section(&mut page, section);
    }
    page.out.push_str("</main>\n");
    page.notes_list();
    page.out.push_str("</body>\n</html>\n");
    page.out.into_bytes()
}

fn head(out: &mut String, document: &Document, layout: Layout) {
    out.push_str(concat!(
        "<head>\n<meta charset=\"utf-8\"/>\n",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"/>\n",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n",
        "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>"
    ));
    xml::push_text(out, &document.meta.title);
    out.push_str("</title>\n<meta name=\"author\" content=\"");
    xml::push_text(out, &document.meta.author);
    out.push_str("\"/>\n<style>\n");
    out.push_str(STYLE);
    out.push_str(&own_look(layout));
    out.push_str("</style>\n</head>\n");
}

/// What the style sheet cannot know: the printed margins, a school's own font and size.
fn own_look(layout: Layout) -> String {
    let margins = layout.margins(document::Page::Portrait);
    let millimetres = |twips: Twips| (twips * 254 + 7_200) / 14_400;
    let mut look = format!(
        "@page{{margin:{}mm {}mm {}mm {}mm}}\n",
        millimetres(margins.top),
        millimetres(margins.right),
        millimetres(margins.bottom),
        millimetres(margins.left)
    );
    if layout.font() != Font::default() {
        look.push_str(&format!(
            "body{{font-family:\"{}\",\"Times New Roman\",serif}}\n",
            layout.font().name()
        ));
    }
    if layout.text_size() != 28 {
        let points = layout.text_size() / 2;
        look.push_str(&format!("@media print{{body{{font-size:{points}pt}}}}\n"));
        look.push_str(&format!(
            "@media screen and (min-width:45.01em){{body{{font-size:{points}pt}}}}\n"
        ));
    }
    look
}

/// Whether the document's name stands in the text as a heading.
fn has_name(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Heading { level, .. } => *level == Level::One,
        Block::Paragraph { .. }
        | Block::List(_)
        | Block::Parts(_)
        | Block::Table(_)
        | Block::Spread { .. }
        | Block::Stamps(_)
        | Block::Chart(_)
        | Block::Picture { .. }
        | Block::Contents
        | Block::PageBreak => false,
    })
}

/// A page without a name in its text has one for those who listen to it.
fn unseen_name(page: &mut Page, title: &str) {
    page.out.push_str("<h1 class=\"unseen\">");
    xml::push_text(&mut page.out, title);
    page.out.push_str("</h1>\n");
    page.named = true;
}

fn write_section(page: &mut Page, section: &Section) {
    page.sheet = section.page;
    page.begun = false;
    page.new_page = false;
    page.out.push_str(match section.page {
        document::Page::Portrait => "<section class=\"sheet\">\n",
        document::Page::Landscape => "<section class=\"sheet landscape\">\n",
    });
    page.blocks(&section.blocks);
    page.out.push_str("</section>\n");
}
