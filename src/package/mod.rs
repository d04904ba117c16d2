//! The finished set of files in memory, its index, and the save that is whole or not at
//! all.
//!
//! A [`Package`] is filled by the pipeline, [`Package::index`] draws the index, and
//! [`save()`] lays it into `output/` without ever leaving half a file or overwriting what
//! a person changed (`contract.md`, The package).

mod index;
mod journal;
mod manifest;
mod places;
mod save;
mod state;

pub use manifest::{About, Entry, Manifest};
pub use save::{Edited, Error, Policy, Saved, former, save};
pub use state::{Recalled, recall};

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::diag::Code;
use crate::document::Document;
use crate::model::Former;
use crate::model::SchoolYear;
use crate::place::Place;
use crate::plan::Audience;
use crate::plan::NotMade;
use crate::plan::PlannedAbout;
use crate::plan::Reason;
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
    /// Documents and formats of the former package that this run was not asked to make:
    /// they stay as they are.
    pub kept: Vec<Entry>,
    /// What a person should decide or look at, told at the head of the index.
    pub remarks: Vec<Remark>,
    /// How many participants must consent to the use of their data.
    pub participants: u32,
    /// What orders have approved up to now, kept for the next run.
    pub former: Former,
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
    /// The rows from which it was made.
    pub places: Vec<Place>,
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
    pub theme: Theme,
    pub code: Code,
    pub text: String,
    pub place: String,
}

/// What a remark is about; those of the first themes need a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    /// Numbers and dates of orders, what they name.
    Orders,
    /// Terms, levels and responsible ones of the roadmap.
    Terms,
    /// Participants, pairs and consents.
    People,
    /// Worth a look, no more.
    Other,
}

impl Theme {
    /// Whether a person must decide before the papers are signed.
    #[must_use]
    pub fn needs_decision(self) -> bool {
        self != Self::Other
    }
}

impl Package {
    /// Keeps what stands in the former package and was not asked for now: documents that
    /// the wish left out, and formats that this run does not write.
    pub fn keep(&mut self, former: &Manifest, formats: &BTreeSet<Format>) {
        let left_out = |code: &str| {
            let mut absent = self.not_made.iter();
            absent.any(|absent| absent.code.as_str() == code && absent.reason == Reason::NotAsked)
        };
        let written = |format: &str| formats.iter().any(|known| known.extension() == format);
        let mut kept = Vec::new();
        for entry in &former.documents {
            let mut entry = entry.clone();
            if !left_out(&entry.code) {
                entry
                    .files
                    .retain(|file| !written(&file.format) && self.makes(&file.path));
            }
            if !entry.files.is_empty() {
                kept.push(entry);
            }
        }
        self.kept = kept;
    }

    /// Whether a document of this package has that path in some other format.
    fn makes(&self, path: &str) -> bool {
        let stem = |path: &str| path.rsplit_once('.').map(|(stem, _)| stem.to_owned());
        let mut files = self.documents.iter().flat_map(|made| &made.files);
        files.any(|file| stem(&file.path) == stem(path))
    }

    /// The index page, made by the same writer as every document.
    ///
    /// # Errors
    ///
    /// When the page cannot be written.
    pub fn index(&self) -> Result<Vec<u8>, writer::Error> {
        let document: Document = index::draw(self);
        writer::write(&document, Format::Html)
    }

    /// How many things a person must decide before the papers are signed.
    #[must_use]
    pub fn decisions(&self) -> usize {
        let remarks = self.remarks.iter();
        remarks
            .filter(|remark| remark.theme.needs_decision())
            .count()
    }

    /// The different things for which documents have a blank because the lists lack them.
    #[must_use]
    pub fn gaps(&self) -> BTreeSet<&str> {
        let gaps = self.documents.iter().flat_map(|made| &made.gaps);
        gaps.map(String::as_str).collect()
    }

    /// How many files the package holds, the index and the manifest left out.
    #[must_use]
    pub fn file_count(&self) -> usize {
        self.documents.iter().map(|made| made.files.len()).sum()
    }
}
