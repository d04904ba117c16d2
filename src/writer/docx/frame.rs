//! The parts that no text changes, built once for a layout and kept packed.
//!
//! [`packed`] gives an archive to continue; [`numbering`] the shapes of lists around the
//! counts of one document. `docx-rs` builds styles, shapes and header; settings, theme and
//! fonts are constants, because those of `docx-rs` are made for East Asian text.

use std::sync::OnceLock;

use docx_rs::{Docx, Header, PageNum, Paragraph, XMLDocx};

use super::archive::Archive;
use super::{finalise, numbering as lists, styles};
use crate::writer::Error;
use crate::writer::layout::Layout;
use crate::writer::style::Style;

const SETTINGS: &str = include_str!("settings.xml");
const THEME: &str = include_str!("theme.xml");
const FONTS: &str = include_str!("fonts.xml");
const CONTENT_TYPES: &str = include_str!("content_types.xml");
const RELATIONSHIPS: &str = include_str!("rels.xml");

/// What only a document with notes says.
const NOTES_TYPE: &str = r#"<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>"#;
const NOTES_SETTING: &str =
    r#"<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>"#;
/// Where it says so.
const NOTES_PLACE: &str = "<!--notes-->";

/// The archive of all fixed parts for a layout, to be continued.
pub(super) fn packed(layout: Layout, has_notes: bool) -> Result<&'static [u8], Error> {
    static PACKED: [OnceLock<Vec<u8>>; 2 * Layout::COUNT] =
        [const { OnceLock::new() }; 2 * Layout::COUNT];
    let kept = &PACKED[2 * layout.number() + usize::from(has_notes)];
    keep(kept, || pack(layout, has_notes)).map(Vec::as_slice)
}

/// `numbering.xml` with the counts of a document, which are given as `w:num` elements.
pub(super) fn numbering(counts: &str) -> Result<String, Error> {
    static SHAPES: OnceLock<String> = OnceLock::new();
    let shapes = keep(&SHAPES, || {
        let built = Docx::new().numberings(lists::shapes()).build();
        finalise::part("numbering.xml", &built.numberings)
    })?;
    let end = "</w:numbering>";
    let open = shapes
        .strip_suffix(end)
        .ok_or(Error::Part("numbering.xml"))?;
    Ok([open, counts, end].concat())
}

/// What is in the cell, or what `build` puts there.
fn keep<T>(
    kept: &'static OnceLock<T>,
    build: impl FnOnce() -> Result<T, Error>,
) -> Result<&'static T, Error> {
    if let Some(ready) = kept.get() {
        return Ok(ready);
    }
    let built = build()?;
    Ok(kept.get_or_init(|| built))
}

fn pack(layout: Layout, has_notes: bool) -> Result<Vec<u8>, Error> {
    let built = build(layout);
    let header = built.headers.first().ok_or(Error::Part("header1.xml"))?;
    let notes =
        |text: &str, said: &str| text.replace(NOTES_PLACE, if has_notes { said } else { "" });
    let mut archive = Archive::new();
    archive.add("[Content_Types].xml", &notes(CONTENT_TYPES, NOTES_TYPE))?;
    archive.add("_rels/.rels", RELATIONSHIPS)?;
    archive.add(
        "word/styles.xml",
        &finalise::part("styles.xml", &built.styles)?,
    )?;
    archive.add("word/settings.xml", &notes(SETTINGS, NOTES_SETTING))?;
    archive.add("word/fontTable.xml", FONTS)?;
    archive.add("word/theme/theme1.xml", THEME)?;
    archive.add("word/header1.xml", &finalise::part("header1.xml", header)?)?;
    archive.finish()
}

fn build(layout: Layout) -> XMLDocx {
    let number = Paragraph::new()
        .style(Style::Header.id())
        .add_page_num(PageNum::new());
    Docx::new()
        .styles(styles::all(layout))
        .header(Header::new().add_paragraph(number))
        .build()
}
