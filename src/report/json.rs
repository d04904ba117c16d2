//! Diagnostics and contents for other programs (`contract.md`, Diagnostics).

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::place::Area;
use crate::place::Place;

/// The version of the JSON; raised by breaking changes only.
const VERSION: u32 = 1;

/// What `check` and `build` tell.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    version: u32,
    organizations: &'a [OrganizationReport],
    files: &'a [FileReport],
    diagnostics: Vec<DiagnosticReport<'a>>,
}

/// One organisation; counts that are 0 are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrganizationReport {
    pub path: String,
    pub name: String,
    pub counts: BTreeMap<&'static str, usize>,
}

/// One workbook; counts that are 0 are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileReport {
    pub file: String,
    pub counts: BTreeMap<&'static str, usize>,
    /// What its sheets were taken for; only `check` tells it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<SheetReport>,
}

/// One list of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetReport {
    pub sheet: String,
    /// What people call the list; null where the sheet is none that is known.
    pub list: Option<&'static str>,
    /// The lowest row of the header, counted from 1; null where there is none.
    pub header: Option<u32>,
    pub rows: usize,
    pub columns: Vec<ColumnReport>,
}

/// One column of a list, or one line of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnReport {
    /// `C` for a column, `A5` for a line.
    pub cell: String,
    pub header: String,
    /// What it was taken for; null where nobody knows it.
    pub meaning: Option<String>,
    /// Whether it is read at all; one that nobody knows is kept for templates.
    pub kept: bool,
}

#[derive(Debug, Serialize)]
struct DiagnosticReport<'a> {
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    file: &'a str,
    sheet: Option<&'a str>,
    cell: Option<String>,
    line: Option<u32>,
    column: Option<u32>,
    hint: Option<&'a str>,
}

/// What `list` tells.
#[derive(Debug, Serialize)]
pub struct ListReport {
    pub path: String,
    pub name: String,
    pub documents: Vec<DocumentReport>,
    pub not_made: Vec<NotMadeReport>,
}

/// One document that `build` would make.
#[derive(Debug, Serialize)]
pub struct DocumentReport {
    pub code: String,
    pub title: String,
    pub stage: &'static str,
    pub about: Option<BTreeMap<&'static str, String>>,
}

/// One document that it would not make.
#[derive(Debug, Serialize)]
pub struct NotMadeReport {
    pub code: String,
    pub reason: String,
}

/// The report as one JSON text.
#[must_use]
pub fn json(
    organizations: &[OrganizationReport],
    files: &[FileReport],
    diags: &Diagnostics,
) -> String {
    print(&Report {
        version: VERSION,
        organizations,
        files,
        diagnostics: diags.iter().map(diagnostic_report).collect(),
    })
}

/// The list as one JSON text.
#[must_use]
pub fn list_json(organizations: &[ListReport], diags: &Diagnostics) -> String {
    #[derive(Serialize)]
    struct Lists<'a> {
        version: u32,
        organizations: &'a [ListReport],
        diagnostics: Vec<DiagnosticReport<'a>>,
    }
    print(&Lists {
        version: VERSION,
        organizations,
        diagnostics: diags.iter().map(diagnostic_report).collect(),
    })
}

fn print(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value)
        .unwrap_or_else(|error| unreachable!("a report is made of texts and numbers: {error}"))
}

fn diagnostic_report(diagnostic: &Diagnostic) -> DiagnosticReport<'_> {
    let (line, column) = match diagnostic.place {
        Place::Template { line, column, .. } => (Some(line), Some(column)),
        Place::File { .. } | Place::Sheet { .. } | Place::Cells { .. } => (None, None),
    };
    DiagnosticReport {
        severity: diagnostic.severity().key(),
        code: diagnostic.code.0,
        message: &diagnostic.message,
        file: diagnostic.place.file_name(),
        sheet: diagnostic.place.sheet(),
        cell: diagnostic.place.area().map(|area: Area| area.to_string()),
        line,
        column,
        hint: diagnostic.hint.as_deref(),
    }
}
