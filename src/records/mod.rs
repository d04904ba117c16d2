//! Reads the rows of the sheets into typed records.
//!
//! [`read`] takes all folders of an input and gives one [`Source`] for each organisation;
//! [`read_alone`] judges a single workbook by what it says itself. A row that cannot be
//! read is told and left out; the rows around it are still read. Nothing here opens files.

mod account;
mod awards;
mod borrow;
mod card;
mod copies;
mod days;
mod fields;
mod finder;
mod flood;
mod folders;
mod frequency;
mod holidays;
mod house_rules;
mod level;
mod lists;
mod meetings;
mod numbers;
mod order;
mod organization;
mod outcome;
mod pairs;
mod people;
mod problem;
mod progress;
mod roadmap;
mod survey;
mod table;
mod tear;
mod terms;
mod text;
mod values;
mod years;

use std::collections::BTreeMap;

use crate::diag::Diagnostics;
use crate::model::Dataset;
use crate::workbook::Folder;
use crate::workbook::Workbook;

use organization::Scope;

pub use account::{ColumnAccount, SheetAccount, Taken};
pub use borrow::roadmaps as borrow_roadmaps;

/// One organisation: where it stands and what its workbooks say.
#[derive(Debug, Clone)]
pub struct Source {
    /// The folder relative to the input; empty for the input itself.
    pub folder: String,
    /// The folder as messages call it: `input/school`.
    pub shown: String,
    /// `None` where nothing names the organisation.
    pub dataset: Option<Dataset>,
    /// The number of the organisation above it in the same list.
    pub parent: Option<usize>,
    pub files: Vec<FileCounts>,
    pub counts: Counts,
}

/// What one workbook gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileCounts {
    /// As messages call it: `input/school/Пары.xlsx`.
    pub file: String,
    pub counts: Counts,
    /// What its sheets were taken for, in the order of their tabs.
    pub sheets: Vec<SheetAccount>,
}

/// Records counted by the rules of `contract.md`, Diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Persons.
    pub mentors: usize,
    /// Persons.
    pub mentees: usize,
    /// Links of a mentor with a mentee: a group of four is 4.
    pub pairs: usize,
    pub partners: usize,
    /// Section rows or stages.
    pub roadmap_sections: usize,
    /// Rows carrying a measure, numbered headings included.
    pub roadmap_items: usize,
    pub indicators: usize,
    pub meetings: usize,
    pub answers: usize,
    pub trainings: usize,
    pub orders: usize,
    pub awards: usize,
}

impl Counts {
    /// The counts by the keys of `contract.md`; a count of 0 is left out.
    #[must_use]
    pub fn named(&self) -> BTreeMap<&'static str, usize> {
        let all = [
            ("mentors", self.mentors),
            ("mentees", self.mentees),
            ("pairs", self.pairs),
            ("partners", self.partners),
            ("roadmap_sections", self.roadmap_sections),
            ("roadmap_items", self.roadmap_items),
            ("indicators", self.indicators),
            ("meetings", self.meetings),
            ("answers", self.answers),
            ("trainings", self.trainings),
            ("orders", self.orders),
            ("awards", self.awards),
        ];
        all.into_iter().filter(|(_, count)| *count > 0).collect()
    }
}

/// Reads every organisation of the folders, an outer one before those in it.
#[must_use]
pub fn read(folders: &[(Folder, Vec<Workbook>)], diags: &mut Diagnostics) -> Vec<Source> {
    let sites = folders::sites(folders, diags);
    let mut sources = Vec::new();
    for site in &sites {
        let mut own = Diagnostics::new();
        let has_parts = sites.iter().any(|other| other.parent == Some(site.index));
        let scope = Scope {
            folder: &site.folder.shown,
            whole: true,
            has_parts,
        };
        let reading = organization::read(&site.workbooks, scope, &mut own);
        diags.append(flood::summed(own));
        sources.push(Source {
            folder: site.folder.path.clone(),
            shown: site.folder.shown.clone(),
            counts: reading.counts(&|_| true),
            files: files(&site.workbooks, &reading),
            dataset: reading.dataset,
            parent: site.parent,
        });
    }
    sources
}

/// Reads a single workbook; a card or a list that it does not have is no fault.
#[must_use]
pub fn read_alone(workbook: &Workbook, diags: &mut Diagnostics) -> FileCounts {
    let mut own = Diagnostics::new();
    let scope = Scope {
        folder: workbook.file(),
        whole: false,
        has_parts: false,
    };
    let reading = organization::read(&[workbook], scope, &mut own);
    diags.append(flood::summed(own));
    FileCounts {
        file: workbook.file().to_owned(),
        counts: reading.counts(&|_| true),
        sheets: reading.sheets.into_iter().map(|(_, sheet)| sheet).collect(),
    }
}

fn files(workbooks: &[&Workbook], reading: &organization::Reading) -> Vec<FileCounts> {
    workbooks
        .iter()
        .map(|workbook| FileCounts {
            file: workbook.file().to_owned(),
            sheets: sheets_of(workbook.file(), reading),
            counts: reading.counts_of_file(workbook.file()),
        })
        .collect()
}

fn sheets_of(file: &str, reading: &organization::Reading) -> Vec<SheetAccount> {
    let own = reading.sheets.iter().filter(|(own, _)| own == file);
    own.map(|(_, sheet)| sheet.clone()).collect()
}
