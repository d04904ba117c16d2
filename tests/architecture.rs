//! The floor plan of the house: which room may look into which.
//!
//! A room is a module at the top of `src`. The tables are the law and the
//! picture in one; the test reads every source file and compares. To add a
//! room, give it a floor here first.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms it may look into, lowest floor first.
const FLOORS: &[(&str, &[&str])] = &[
    ("place", &[]),
    ("russian", &[]),
    ("document", &[]),
    ("norms", &[]),
    ("chart", &["document"]),
    ("diag", &["place"]),
    ("model", &["norms", "place", "russian"]),
    ("writer", &["chart", "document"]),
    ("workbook", &["diag", "place"]),
    ("markdown", &["diag", "document", "place"]),
    ("indicators", &["model", "norms", "place"]),
    (
        "checks",
        &["diag", "indicators", "model", "norms", "place", "russian"],
    ),
    (
        "plan",
        &["diag", "indicators", "model", "norms", "place", "russian"],
    ),
    (
        "records",
        &["diag", "model", "norms", "place", "russian", "workbook"],
    ),
    ("render", &["diag", "markdown", "place", "plan", "russian"]),
    (
        "package",
        &[
            "diag", "document", "model", "place", "plan", "russian", "writer",
        ],
    ),
    ("report", &["diag", "document", "package", "place"]),
    (
        "pipeline",
        &[
            "checks",
            "diag",
            "document",
            "indicators",
            "markdown",
            "model",
            "package",
            "place",
            "plan",
            "records",
            "render",
            "report",
            "russian",
            "workbook",
            "writer",
        ],
    ),
    (
        "cli",
        &[
            "diag", "model", "package", "pipeline", "place", "plan", "records", "render", "report",
            "russian", "writer",
        ],
    ),
];

/// What only some rooms may name: foreign crates and the outside world.
const OWNERS: &[(&str, &[&str])] = &[
    ("calamine::", &["workbook"]),
    ("tera::", &["render"]),
    ("pulldown_cmark::", &["markdown"]),
    ("docx_rs::", &["writer"]),
    ("clap::", &["cli"]),
    ("std::fs", &["workbook", "render", "package"]),
    ("std::env", &["cli", "workbook"]),
    ("std::process::Command", &["workbook"]),
    ("walkdir::", &["workbook"]),
    ("println!", &["cli"]),
];

#[test]
fn every_floor_stands_on_the_ones_below() {
    for (index, (room, below)) in FLOORS.iter().enumerate() {
        for other in *below {
            assert!(
                FLOORS[..index].iter().any(|(name, _)| name == other),
                "`{room}` looks into `{other}`, which is not below it"
            );
        }
    }
}

#[test]
fn rooms_look_only_downstairs() {
    let mut breaches = Vec::new();
    for file in sources(Path::new("src")) {
        let Some(room) = room_of(&file) else { continue };
        let Some((_, allowed)) = FLOORS.iter().find(|(name, _)| *name == room) else {
            panic!("`{room}` has no floor: add it to FLOORS");
        };
        for (number, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let mut breach = |what: String| {
                breaches.push(format!("{}:{}: {what}", file.display(), number + 1));
            };
            for target in names_after(code, "crate::") {
                if target.is_empty() {
                    breach("write one `use crate::room::…` to a line".to_owned());
                } else if target != room && !allowed.contains(&target) {
                    breach(format!("`{room}` looks into `{target}`"));
                }
            }
            for (name, owners) in OWNERS {
                if code.contains(name) && !owners.contains(&room.as_str()) {
                    breach(format!("`{name}` belongs to {owners:?}, not to `{room}`"));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    for file in sources(Path::new("src")) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(
            text.starts_with("//! "),
            "{} does not begin with a `//!` line",
            file.display()
        );
    }
}

/// The identifiers that follow `prefix`; empty where a brace or a star follows.
fn names_after<'a>(code: &'a str, prefix: &str) -> Vec<&'a str> {
    code.match_indices(prefix)
        .map(|(start, _)| {
            let rest = &code[start + prefix.len()..];
            let end = rest
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(rest.len());
            &rest[..end]
        })
        .collect()
}

/// `src/writer/docx/table.rs` and `src/writer.rs` both stand in room `writer`.
fn room_of(file: &Path) -> Option<String> {
    let first = Path::new(file.components().nth(1)?.as_os_str());
    let name = first.file_stem()?.to_str()?;
    (!matches!(name, "lib" | "main")).then(|| name.to_owned())
}

fn sources(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}
