//! Reads sheets written as text in `tests/workbooks/*.txt` and compares with what stands
//! under the line `----` there. `UPDATE=1` writes it anew: read the difference.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/told.rs"]
mod told;
#[path = "support/workbooks.rs"]
mod workbooks;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use nastavnik::diag::Diagnostics;
use nastavnik::records;
use nastavnik::workbook::{self, Folder, Workbook};

const LINE: &str = "\n----\n";

#[test]
fn sheets_are_read_as_a_person_reads_them() {
    let mut wrong = Vec::new();
    for entry in fs::read_dir("tests/workbooks").unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let (sheets, expected) = text.split_once(LINE).unwrap_or((&text, ""));
        let found = read(sheets);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, format!("{}{LINE}{found}", sheets.trim_end())).unwrap();
        } else if found != expected {
            wrong.push(format!(
                "{}:\n{}",
                path.display(),
                difference(expected, &found)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The first lines that differ.
fn difference(expected: &str, found: &str) -> String {
    let pairs = expected.lines().zip(found.lines());
    match pairs
        .into_iter()
        .find(|(expected, found)| expected != found)
    {
        Some((expected, found)) => format!("  - {expected}\n  + {found}"),
        None => "  one is longer than the other".to_owned(),
    }
}

fn read(text: &str) -> String {
    let text = without_title(text);
    let mut diags = Diagnostics::new();
    let mut folders: BTreeMap<String, Vec<Workbook>> = BTreeMap::new();
    for (name, bytes) in workbooks::typed(text) {
        let folder = Path::new(&name).parent().unwrap().display().to_string();
        let workbooks = folders.entry(folder).or_default();
        workbooks.extend(workbook::read(&format!("input/{name}"), &bytes, &mut diags));
    }
    let folders: Vec<(Folder, Vec<Workbook>)> = folders.into_iter().map(known).collect();
    let sources = records::read(&folders, &mut diags);
    let said: Vec<String> = sources.iter().map(told::source).collect();
    format!("{}{}", said.concat(), messages(&diags))
}

fn known((path, workbooks): (String, Vec<Workbook>)) -> (Folder, Vec<Workbook>) {
    let shown = format!("input/{path}").trim_end_matches('/').to_owned();
    let files = Vec::new();
    (Folder { path, shown, files }, workbooks)
}

/// The lines before the first workbook tell what the file shows.
fn without_title(text: &str) -> &str {
    text.find("== ").map_or(text, |start| &text[start..])
}

/// The messages, each with its place and its advice.
fn messages(diags: &Diagnostics) -> String {
    let mut out = String::new();
    for told in diags.iter() {
        writeln!(out, "{} {}: {}", told.code, told.place, told.message).unwrap();
        if let Some(hint) = &told.hint {
            writeln!(out, "     → {hint}").unwrap();
        }
    }
    out
}
