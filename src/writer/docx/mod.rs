//! Writes a document tree as a DOCX archive.
//!
//! [`write()`] is the front door. What depends on the text (`document.xml`, notes, numbers
//! of lists, links, properties) is written here straight from the tree in the order of the
//! schema; what does not (styles, shapes of lists, header, settings) is built once for a
//! layout by `docx-rs`, put in order by `finalise` and kept packed.

mod archive;
mod body;
mod contents;
mod figure;
mod finalise;
mod frame;
mod inline;
mod links;
mod list;
mod notes;
mod numbering;
mod properties;
mod sheet;
mod spot;
mod spread;
mod styles;
mod table;

use self::archive::Archive;
use self::body::Body;
use self::frame::Extras;
use super::Error;
use super::layout::Layout;
use crate::document::Document;

/// The archive as bytes.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, Error> {
    let layout = Layout::of(&document.meta);
    let text = Body::new(layout).write(document);
    let has_notes = text.notes.is_some();
    let frame = frame::packed(layout, &Extras::of(has_notes, &text.drawings))?;

    let mut archive = Archive::continue_from(&frame)?;
    archive.add("word/document.xml", &text.document)?;
    archive.add("word/numbering.xml", &frame::numbering(&text.numbering)?)?;
    archive.add(
        "word/_rels/document.xml.rels",
        &links::of_document(&text.links, has_notes, &text.drawings),
    )?;
    if let Some(notes) = &text.notes {
        archive.add("word/footnotes.xml", &notes.xml)?;
        if !notes.links.is_empty() {
            archive.add(
                "word/_rels/footnotes.xml.rels",
                &links::of_notes(&notes.links),
            )?;
        }
    }
    for (index, chart) in text.drawings.charts.iter().enumerate() {
        archive.add(&format!("word/charts/chart{}.xml", index + 1), chart)?;
    }
    for (index, image) in text.drawings.images.iter().enumerate() {
        let extension = image.kind().extension();
        archive.add_packed(
            &format!("word/media/image{}.{extension}", index + 1),
            image.bytes(),
        )?;
    }
    archive.add("docProps/core.xml", &properties::core(&document.meta))?;
    archive.finish()
}
