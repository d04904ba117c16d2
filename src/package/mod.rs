//! The finished set of files in memory, its index, and the save that is whole or not at
//! all.
//!
//! A [`Package`] is filled by the pipeline, [`Package::finish`] adds the index, and
//! [`save`] lays it into `output/` without ever leaving half a file or overwriting what
//! a person changed (`contract.md`, The package).

mod index;
mod journal;
mod manifest;
mod save;

pub use manifest::{About, Manifest};
pub use save::{Edited, Error, Policy, Saved, save};

use chrono::NaiveDate;

use crate::document::Document;
use crate::model::SchoolYear;
use crate::plan::Audience;
use crate::plan::NotMade;
use crate::plan::PlannedAbout;
use crate::plan::Stage;
use crate::writer;
use crate::writer::Format;

/// All documents of one organisation and school year.
#[derive(Debug, Clone)]
pub struct Package {
    /// Short name of the organisation.
    pub organization: String,
    pub school_year: SchoolYear,
    pub today: NaiveDate,
    pub documents: Vec<MadeDocument>,
    pub not_made: Vec<NotMade>,
    /// What a person should decide or look at, told at the head of the index.
    pub remarks: Vec<Remark>,
}

/// One document in all its formats.
#[derive(Debug, Clone)]
pub struct MadeDocument {
    pub code: String,
    pub title: String,
    pub stage: Stage,
    pub audience: Audience,
    pub about: Option<PlannedAbout>,
    /// The template's path.
    pub template: String,
    /// The rows from which it was made, as a person finds them.
    pub rows: String,
    pub files: Vec<MadeFile>,
    /// What was left blank because the data lack it, each name once.
    pub gaps: Vec<String>,
}

/// A file of the package; the path is relative to it, with forward slashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFile {
    pub format: Format,
    pub path: String,
    pub bytes: Vec<u8>,
}

/// A message about the organisation's data, for the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub text: String,
    pub place: String,
}

impl Package {
    /// The index page, made by the same writer as every document.
    ///
    /// # Errors
    ///
    /// When the page cannot be written.
    pub fn index(&self) -> Result<Vec<u8>, writer::Error> {
        let document: Document = index::draw(self);
        writer::write(&document, Format::Html)
    }

    /// How many files the package holds, the index and the manifest left out.
    #[must_use]
    pub fn file_count(&self) -> usize {
        self.documents.iter().map(|made| made.files.len()).sum()
    }
}
