//! Collects the problems of one document by rendered line and tells each once.

use std::collections::BTreeSet;

use super::Markdown;
use super::problem::Problem;
use crate::diag::{Diagnostic, Diagnostics};

/// Problems with the rendered lines (counted from 0) where they were met.
#[derive(Debug, Default)]
pub(super) struct Faults {
    list: Vec<(usize, Problem)>,
}

impl Faults {
    pub(super) fn add(&mut self, line: usize, problem: Problem) {
        self.list.push((line, problem));
    }

    /// A fault inside a loop is met many times but stands in the template once.
    pub(super) fn tell(mut self, markdown: &Markdown, diags: &mut Diagnostics) {
        self.list.sort_by_key(|(line, _)| *line);
        let mut told = BTreeSet::new();
        for (line, problem) in self.list {
            let diagnostic = Diagnostic::from((problem, markdown.place(line)));
            if told.insert((diagnostic.place.clone(), diagnostic.message.clone())) {
                diags.push(diagnostic);
            }
        }
    }
}
