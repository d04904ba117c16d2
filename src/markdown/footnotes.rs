//! Footnotes: their explanations are taken out before the text is cut into pieces.
//!
//! A note may be used in one container and explained in another or at the very end.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::fault::Faults;
use super::problem::Problem;

/// The explanations of a document by name.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    by_name: BTreeMap<String, Footnote>,
}

/// One explanation: its text and the line on which it begins.
#[derive(Debug)]
pub(super) struct Footnote {
    pub(super) text: String,
    pub(super) line: usize,
    used: Cell<bool>,
}

impl Footnotes {
    /// The explanation of a name, which counts as used from now on.
    pub(super) fn get(&self, name: &str) -> Option<&Footnote> {
        let note = self.by_name.get(name)?;
        note.used.set(true);
        Some(note)
    }

    /// Empty explanations of all names: pulldown-cmark sees a reference only where the
    /// same text explains it.
    pub(super) fn appendix(&self) -> String {
        let names = self.by_name.keys();
        names.map(|name| format!("\n\n[^{name}]: x")).collect()
    }

    pub(super) fn tell_unused(&self, faults: &mut Faults) {
        for (name, note) in self.by_name.iter().filter(|(_, note)| !note.used.get()) {
            let name = name.clone();
            faults.add(note.line, Problem::UnusedFootnote { name });
        }
    }
}

/// Takes the explanations out; empty lines stay in their stead, so that lines keep their
/// numbers.
pub(super) fn take(text: &str, faults: &mut Faults) -> (String, Footnotes) {
    let mut rest = String::with_capacity(text.len());
    let mut notes = Footnotes::default();
    let mut current: Option<(String, Footnote)> = None;
    for (line, content) in text.lines().enumerate() {
        if let Some((name, start)) = opening(content) {
            notes.keep(current.take(), faults);
            current = Some((name.to_owned(), Footnote::begin(start, line)));
        } else if let Some((_, note)) = current.as_mut().filter(|_| continues(content)) {
            note.text.push(' ');
            note.text.push_str(content.trim_start());
        } else {
            notes.keep(current.take(), faults);
            rest.push_str(content);
        }
        rest.push('\n');
    }
    notes.keep(current, faults);
    (rest, notes)
}

impl Footnote {
    fn begin(text: &str, line: usize) -> Self {
        Self {
            text: text.trim().to_owned(),
            line,
            used: Cell::new(false),
        }
    }
}

impl Footnotes {
    fn keep(&mut self, note: Option<(String, Footnote)>, faults: &mut Faults) {
        let Some((name, note)) = note else { return };
        match self.by_name.entry(name) {
            Entry::Vacant(vacant) => {
                vacant.insert(note);
            }
            Entry::Occupied(known) => {
                let name = known.key().clone();
                faults.add(note.line, Problem::RepeatedFootnote { name });
            }
        }
    }
}

/// The name and the beginning of the text of a line like `[^1]: text`.
fn opening(line: &str) -> Option<(&str, &str)> {
    let (name, text) = line.strip_prefix("[^")?.split_once("]:")?;
    let simple = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '-');
    simple.then_some((name, text))
}

/// An explanation goes on until an empty line or a container.
fn continues(line: &str) -> bool {
    let line = line.trim_start();
    !line.is_empty() && !line.starts_with(":::")
}
