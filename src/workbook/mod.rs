//! Opens workbooks by their content and hands out sheets and cells with their places.
//!
//! [`walk()`] finds the files of a folder, [`open`] reads one of them. What a cell means is
//! not judged here; a file that cannot be read is told with advice and left out. Every
//! file is read under limits, so that a damaged or hostile one costs little.

mod apart;
mod cell;
mod csv;
mod parts;
mod picture;
mod problem;
mod sheet;
mod sniff;
mod walk;
mod xlsx;

pub use apart::serve;
pub use cell::{CellValue, NumberLook};
pub use picture::{NoPicture, picture};
pub use sheet::{Sheet, SheetRow};
pub use walk::{Error, Folder, WorkbookFile, walk};

use std::fs;
use std::sync::Arc;

use crate::diag::Diagnostics;
use crate::place::Place;

use problem::Problem;
use sniff::Content;

/// A file of at most so many bytes is opened; a school's own take a hundredth of it.
const LARGEST_FILE: u64 = 30 << 20;

/// A workbook in memory: the sheets that a person sees in it.
#[derive(Debug, Clone)]
pub struct Workbook {
    file: Arc<str>,
    sheets: Vec<Sheet>,
}

impl Workbook {
    /// Joins sheets into a workbook known under a file name.
    #[must_use]
    pub fn new(file: &str, sheets: Vec<Sheet>) -> Self {
        Self {
            file: file.into(),
            sheets,
        }
    }

    /// The file as people know it: `input/school/Пары.xlsx`.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The visible sheets in the order of their tabs.
    #[must_use]
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }
}

/// Opens a file; a refusal is told with advice and gives `None`.
#[must_use]
pub fn open(file: &WorkbookFile, diags: &mut Diagnostics) -> Option<Workbook> {
    match load(file) {
        Ok(bytes) => read(&file.shown, &bytes, diags),
        Err(problem) => {
            diags.push(problem.at(Place::file(&file.shown)));
            None
        }
    }
}

/// Reads a workbook from its bytes; `shown` is the name by which messages call it.
#[must_use]
pub fn read(shown: &str, bytes: &[u8], diags: &mut Diagnostics) -> Option<Workbook> {
    match read_content(shown, bytes, diags) {
        Ok(sheets) => Some(Workbook::new(shown, sheets)),
        Err(problem) => {
            diags.push(problem.at(Place::file(shown)));
            None
        }
    }
}

fn load(file: &WorkbookFile) -> Result<Vec<u8>, Problem> {
    let size = fs::metadata(&file.path).map_err(|error| Problem::Unreadable(error.kind()))?;
    if size.len() > LARGEST_FILE {
        return Err(Problem::TooLarge);
    }
    fs::read(&file.path).map_err(|error| Problem::Unreadable(error.kind()))
}

fn read_content(shown: &str, bytes: &[u8], diags: &mut Diagnostics) -> Result<Vec<Sheet>, Problem> {
    match sniff::content(bytes)? {
        Content::Xlsx => xlsx::read(shown, bytes, diags),
        content @ (Content::Xlsb | Content::Ods | Content::Xls) => {
            apart::read(shown, bytes, content, diags)
        }
        Content::Text => csv::read(shown, bytes),
    }
}
