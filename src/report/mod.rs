//! Tells diagnostics and contents: to a terminal, as JSON.
//!
//! Everything here returns text; only `cli` prints it.

mod json;
mod sheets;
mod terminal;
mod theme;

pub use json::{
    ColumnReport, DocumentReport, FileReport, ListReport, NotMadeReport, OrganizationReport,
    Report, SheetReport, json, list_json,
};
pub use sheets::sheets_text;
pub use terminal::{Tone, counts_text, diagnostic_text, summary_text};
pub use theme::theme;
