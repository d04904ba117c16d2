//! Markdown there and back: data escaped into it, the tree parsed out of it.
//!
//! [`escape()`] makes any text harmless; [`parse`] builds the sections of a document. The
//! two are inverse: what was escaped comes back as plain text, wherever it stood. What a
//! document cannot show (raw HTML, pictures, code…) is refused by name, with the line of
//! the template that holds it. Nothing is repaired and nothing is dropped silently.

mod blocks;
mod chart;
mod escape;
mod fault;
mod footnotes;
mod inlines;
mod nearest;
mod pieces;
mod problem;
mod table;
mod visas;

pub use escape::{escape, unescape};
pub(crate) use nearest::nearest;

use std::sync::Arc;

use crate::diag::Diagnostics;
use crate::document::Section;
use crate::place::Place;

/// Rendered Markdown that knows, line by line, from which template it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markdown {
    text: String,
    places: Vec<Place>,
}

impl Markdown {
    /// Joins a text with the places of its lines; where there are fewer places than lines,
    /// the last place answers for the rest.
    #[must_use]
    pub fn new(text: String, places: Vec<Place>) -> Self {
        Self { text, places }
    }

    /// Markdown that is a file of its own: line 7 of the text is line 7 of the file.
    #[must_use]
    pub fn of_file(text: &str, file: &str) -> Self {
        let lines = 1..=u32::try_from(text.lines().count()).unwrap_or(u32::MAX);
        let file: Arc<str> = file.into();
        let place = |line| Place::Template {
            file: file.clone(),
            line,
            column: 1,
        };
        Self::new(text.to_owned(), lines.map(place).collect())
    }

    /// The text, as `show markdown` prints it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the line (counted from 0) stands in the templates.
    fn place(&self, line: usize) -> Place {
        let place = self.places.get(line).or(self.places.last());
        place.cloned().unwrap_or_else(|| Place::file(""))
    }
}

/// Builds the document's sections. Problems are told with the template's line; the tree
/// is complete only when none was told.
#[must_use]
pub fn parse(markdown: &Markdown, diags: &mut Diagnostics) -> Vec<Section> {
    let mut faults = fault::Faults::default();
    let (text, notes) = footnotes::take(markdown.as_str(), &mut faults);
    let pieces = pieces::split(&text, &mut faults);
    let sections = blocks::Builder::new(&notes, &mut faults).sections(&pieces);
    notes.tell_unused(&mut faults);
    faults.tell(markdown, diags);
    sections
}
