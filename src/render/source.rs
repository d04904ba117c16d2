//! The files of the templates: built in and laid over them, as text with places.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use super::problem::Problem;
use crate::diag::{Diagnostic, Diagnostics};
use crate::place::Place;

/// Folders deeper than this hold no templates; it also ends a circle of links.
const DEEPEST: usize = 8;

/// A template's text and where a person finds it.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// The path under the folder of templates, with forward slashes.
    pub(super) path: String,
    /// The file as messages name it.
    pub(super) file: Arc<str>,
    /// The whole file with plain line ends.
    pub(super) text: String,
}

impl Source {
    /// The line and column, from 1, of a byte of the text.
    pub(super) fn place(&self, offset: usize) -> Place {
        let before = &self.text[..offset.min(self.text.len())];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.matches('\n').count() + 1;
        let column = before[line_start..].chars().count() + 1;
        Place::Template {
            file: self.file.clone(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }

    /// The beginning of a line, counted from 1.
    pub(super) fn line(&self, line: u32) -> Place {
        Place::Template {
            file: self.file.clone(),
            line,
            column: 1,
        }
    }
}

/// All templates by path: a file of the overlay takes the place of a built-in one.
pub(super) fn gather(
    built_in: &[(&str, &str)],
    overlay: Option<&Path>,
    diags: &mut Diagnostics,
) -> Vec<Source> {
    let mut by_path: BTreeMap<String, Source> = BTreeMap::new();
    for (path, text) in built_in {
        let source = Source {
            path: (*path).to_owned(),
            file: format!("templates/{path}").into(),
            text: plain_ends(text),
        };
        by_path.insert(source.path.clone(), source);
    }
    if let Some(folder) = overlay {
        walk(folder, "", 0, &mut by_path, diags);
    }
    by_path.into_values().collect()
}

fn plain_ends(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn walk(
    folder: &Path,
    under: &str,
    depth: usize,
    by_path: &mut BTreeMap<String, Source>,
    diags: &mut Diagnostics,
) {
    let entries = match fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
        Ok(entries) => entries,
        Err(error) => return unreadable(folder, &error, diags),
    };
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        let inner = format!("{under}{name}");
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() && depth < DEEPEST {
            walk(&path, &format!("{inner}/"), depth + 1, by_path, diags);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            by_path.extend(read(&path, inner, diags).map(|source| (source.path.clone(), source)));
        }
    }
}

fn read(path: &Path, inner: String, diags: &mut Diagnostics) -> Option<Source> {
    let file = path.display().to_string();
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            unreadable(path, &error, diags);
            return None;
        }
    };
    let Ok(text) = String::from_utf8(bytes) else {
        diags.push(Diagnostic::from((Problem::NotText, Place::file(&file))));
        return None;
    };
    Some(Source {
        path: inner,
        file: file.into(),
        text: plain_ends(&text),
    })
}

fn unreadable(path: &Path, error: &io::Error, diags: &mut Diagnostics) {
    let known = [
        (io::ErrorKind::NotFound, "такой папки или файла нет"),
        (io::ErrorKind::PermissionDenied, "нет права на чтение"),
    ];
    let reason = known.iter().find(|(kind, _)| *kind == error.kind());
    let reason = reason.map_or("чтение не удалось", |(_, reason)| reason);
    let problem = Problem::Unreadable {
        reason: reason.to_owned(),
    };
    let place = Place::file(&path.display().to_string());
    diags.push(Diagnostic::from((problem, place)));
}
