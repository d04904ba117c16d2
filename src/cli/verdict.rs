//! Which organisations may be saved, judged by what was told of their files.

use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::diag::Severity;
use crate::place::Place;
use crate::records::Source;

/// The messages that concern one organisation: those of its own folder and of its
/// subordinates, and those of templates, which concern everybody.
pub(super) fn told_of(source: &Source, diags: &Diagnostics) -> Diagnostics {
    let mut own = Diagnostics::new();
    for diagnostic in diags
        .iter()
        .filter(|diagnostic| concerns(source, diagnostic))
    {
        own.push(diagnostic.clone());
    }
    own
}

fn concerns(source: &Source, diagnostic: &Diagnostic) -> bool {
    match &diagnostic.place {
        Place::Template { .. } => true,
        Place::File { file } | Place::Sheet { file, .. } | Place::Cells { file, .. } => {
            lies_in(file, &source.shown)
        }
    }
}

fn lies_in(file: &str, folder: &str) -> bool {
    let rest = file.strip_prefix(folder);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || folder.ends_with('/'))
}

/// The weight from which on a message forbids saving.
pub(super) fn forbidding(strict: bool) -> Severity {
    if strict {
        Severity::Warning
    } else {
        Severity::Error
    }
}

/// Whether anything told weighs that much.
pub(super) fn forbids(diags: &Diagnostics, strict: bool) -> bool {
    diags
        .worst()
        .is_some_and(|worst| worst >= forbidding(strict))
}
