//! Tells diagnostics and contents: to a terminal, as JSON.
//!
//! Everything here returns text; only `cli` prints it.

mod json;
mod terminal;
mod theme;

pub use json::{
    DocumentReport, FileReport, ListReport, NotMadeReport, OrganizationReport, Report, json,
    list_json,
};
pub use terminal::{Tone, counts_text, diagnostic_text, summary_text};
pub use theme::theme;
