//! The parts that no text changes, built once for a layout and kept packed.
//!
//! [`packed`] gives an archive to continue; [`numbering`] the shapes of lists around the
//! counts of one document. `docx-rs` builds styles, shapes and header; settings, theme and
//! fonts are constants, because those of `docx-rs` are made for East Asian text.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use docx_rs::{Docx, Header, PageNum, Paragraph, XMLDocx};

use super::archive::Archive;
use super::figure::Drawings;
use super::{finalise, numbering as lists, styles};
use crate::document::{Font, Image, ImageKind};
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

/// What a document has beside its text: the list of parts says so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Extras {
    notes: bool,
    charts: usize,
    images: Vec<ImageKind>,
}

impl Extras {
    pub(super) fn of(notes: bool, drawings: &Drawings) -> Self {
        let mut images: Vec<ImageKind> = drawings.images.iter().map(Image::kind).collect();
        images.sort_unstable();
        images.dedup();
        Self {
            notes,
            charts: drawings.charts.len(),
            images,
        }
    }

    /// The types of the parts that only some documents have.
    fn types(&self) -> String {
        let mut types = String::new();
        for kind in &self.images {
            let kind = kind.extension();
            types.push_str(&format!(
                r#"<Default Extension="{kind}" ContentType="image/{kind}"/>"#
            ));
        }
        for number in 1..=self.charts {
            types.push_str(&format!(
                r#"<Override PartName="/word/charts/chart{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>"#
            ));
        }
        if self.notes {
            types.push_str(NOTES_TYPE);
        }
        types
    }
}

/// Fixed parts, packed, by the layout and what goes beyond it.
type Packed = BTreeMap<(Layout, Extras), Arc<[u8]>>;

/// The archive of all fixed parts for a layout, to be continued. There are as many as
/// layouts that a run meets: a school has one look, so a handful.
pub(super) fn packed(layout: Layout, extras: &Extras) -> Result<Arc<[u8]>, Error> {
    static PACKED: Mutex<Packed> = Mutex::new(BTreeMap::new());
    let key = (layout, extras.clone());
    let kept = || PACKED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(ready) = kept().get(&key) {
        return Ok(Arc::clone(ready));
    }
    let built: Arc<[u8]> = pack(layout, extras)?.into();
    kept().insert(key, Arc::clone(&built));
    Ok(built)
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

fn pack(layout: Layout, extras: &Extras) -> Result<Vec<u8>, Error> {
    let built = build(layout);
    let header = built.headers.first().ok_or(Error::Part("header1.xml"))?;
    let setting = if extras.notes { NOTES_SETTING } else { "" };
    let mut archive = Archive::new();
    archive.add(
        "[Content_Types].xml",
        &CONTENT_TYPES.replace(NOTES_PLACE, &extras.types()),
    )?;
    archive.add("_rels/.rels", RELATIONSHIPS)?;
    archive.add(
        "word/styles.xml",
        &finalise::part("styles.xml", &built.styles)?,
    )?;
    archive.add("word/settings.xml", &SETTINGS.replace(NOTES_PLACE, setting))?;
    archive.add("word/fontTable.xml", &fonts(layout.font()))?;
    archive.add(
        "word/theme/theme1.xml",
        &THEME.replace(Font::default().name(), layout.font().name()),
    )?;
    archive.add("word/header1.xml", &finalise::part("header1.xml", header)?)?;
    archive.finish()
}

/// The list of fonts; only the usual one is described, Word knows the others.
fn fonts(font: Font) -> String {
    if font == Font::default() {
        return FONTS.to_owned();
    }
    let (open, _) = FONTS.split_once("<w:font ").unwrap_or((FONTS, ""));
    format!(
        r#"{open}<w:font w:name="{}"><w:charset w:val="CC"/><w:pitch w:val="variable"/></w:font></w:fonts>"#,
        font.name()
    )
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
