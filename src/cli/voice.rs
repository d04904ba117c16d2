//! The program's voice: the only file that prints.

use std::io;
use std::io::IsTerminal as _;
use std::io::Write as _;

use crate::diag::Diagnostics;
use crate::diag::Severity;
use crate::report;
use crate::report::Tone;

use super::exit::Exit;
use super::usage::Answer;

/// Answers to a command line that starts no command.
pub(super) fn answer(answer: &Answer) -> Exit {
    match answer {
        Answer::Help(text) => {
            result(text);
            Exit::Made
        }
        Answer::Complaint(text) => {
            message(text);
            Exit::Failed
        }
    }
}

/// Prints a result to stdout; a closed pipe is no fault of ours.
pub(super) fn result(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

/// Prints a message to stderr.
pub(super) fn message(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Prints diagnostics to stderr, the lightest first, so that what matters stands last.
pub(super) fn diagnostics(diags: &Diagnostics, quiet: bool) {
    let tone = tone();
    let least = if quiet {
        Severity::Error
    } else {
        Severity::Note
    };
    let mut told: Vec<_> = diags.iter().filter(|d| d.severity() >= least).collect();
    told.sort_by_key(|diagnostic| diagnostic.severity());
    for diagnostic in &told {
        message(&report::diagnostic_text(diagnostic, tone));
    }
    let summary = report::summary_text(diags);
    if !told.is_empty() && !summary.is_empty() {
        message(&format!("{summary}\n"));
    }
}

/// Tells progress on one line of a terminal; says nothing elsewhere.
pub(super) fn progress(line: &str) {
    if io::stderr().is_terminal() {
        message(&format!("\r\u{1b}[K{line}"));
    }
}

/// Clears the line of progress.
pub(super) fn end_progress() {
    progress("");
}

/// Colours only on a terminal and only where nobody forbade them.
fn tone() -> Tone {
    let forbidden = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if io::stderr().is_terminal() && !forbidden {
        Tone::Coloured
    } else {
        Tone::Plain
    }
}
