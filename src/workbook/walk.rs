//! Finds the workbooks of a folder and of the folders in it.
//!
//! Lock files of an open workbook, `._` companions, hidden files and files of other kinds
//! are passed over without a word.

use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// Endings of files that may be workbooks; what a file is, its content tells later.
const ENDINGS: [&str; 6] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv"];

/// A folder that holds workbooks of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Relative to the folder of the walk, with forward slashes; empty for itself.
    pub path: String,
    /// As messages call it: `input/school`.
    pub shown: String,
    pub files: Vec<WorkbookFile>,
}

/// A file that may be a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookFile {
    pub path: PathBuf,
    /// As messages call it: `input/school/Пары.xlsx`.
    pub shown: String,
}

impl WorkbookFile {
    /// A file named by itself, as on a command line.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            shown: slashed(path),
        }
    }
}

/// A folder that could not be looked into.
#[derive(Debug)]
pub struct Error {
    path: String,
    reason: ErrorKind,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = &self.path;
        if self.reason == ErrorKind::NotFound {
            write!(f, "нет папки «{path}»")
        } else if self.reason == ErrorKind::PermissionDenied {
            write!(f, "нет доступа к папке «{path}»")
        } else {
            write!(f, "папку «{path}» не удалось прочитать")
        }
    }
}

impl std::error::Error for Error {}

/// Every folder with workbooks, sorted, an outer folder before the inner ones.
///
/// # Errors
///
/// When a folder is not there or cannot be looked into.
pub fn walk(input: &Path) -> Result<Vec<Folder>, Error> {
    let mut folders: Vec<Folder> = Vec::new();
    let entries = WalkDir::new(input)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_passed_over(entry));
    for entry in entries {
        let entry = entry.map_err(|error| refused(input, &error))?;
        if !entry.file_type().is_dir() && has_known_ending(entry.path()) {
            add(&mut folders, input, entry.path());
        }
    }
    folders.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(folders)
}

fn is_passed_over(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with("~$") || name.starts_with('.')
}

fn has_known_ending(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    ENDINGS.contains(&ending.to_lowercase().as_str())
}

fn add(folders: &mut Vec<Folder>, input: &Path, path: &Path) {
    let inner = path.strip_prefix(input).unwrap_or(path);
    let folder = inner.parent().map(slashed).unwrap_or_default();
    let file = WorkbookFile::new(path);
    match folders.iter_mut().find(|known| known.path == folder) {
        Some(known) => known.files.push(file),
        None => folders.push(Folder {
            shown: path.parent().map(slashed).unwrap_or_default(),
            path: folder,
            files: vec![file],
        }),
    }
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/").replacen("//", "/", 1)
}

fn refused(input: &Path, error: &walkdir::Error) -> Error {
    Error {
        path: slashed(error.path().unwrap_or(input)),
        reason: error
            .io_error()
            .map_or(ErrorKind::Other, std::io::Error::kind),
    }
}
