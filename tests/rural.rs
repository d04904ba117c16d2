//! A small rural school from its own workbook to its package, by the program itself: six
//! mentors, nine mentees, no partners, no deputy, no register, half of the columns missing.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support files serve several tests")]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/workbooks.rs"]
mod workbooks;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use archive::words_of_html;

const SCHOOL: &str = include_str!("rural/школа.txt");

/// The school's folder with its workbook, and where its package goes.
fn folders(name: &str) -> (PathBuf, PathBuf) {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    let input = root.join("input");
    fs::create_dir_all(&input).unwrap();
    for (file, bytes) in workbooks::typed(SCHOOL) {
        fs::write(input.join(file), bytes).unwrap();
    }
    (input, root.join("output"))
}

fn run(command: &str, input: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nastavnik"))
        .arg(command)
        .arg("--input")
        .arg(input)
        .args(["--today", "2025-09-01", "--json"])
        .args(more)
        .output()
        .unwrap()
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_rural_school_gets_a_lawful_smaller_package() {
    let (input, output) = folders("rural-build");
    let made = run(
        "build",
        &input,
        &["--format", "html", "--output", output.to_str().unwrap()],
    );
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    let package = output.join("2025-2026");
    let manifest = fs::read(package.join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    let codes = |list: &str| -> Vec<String> {
        let entries = manifest[list].as_array().unwrap().iter();
        let codes = entries.map(|entry| entry["code"].as_str().unwrap().to_owned());
        codes.collect()
    };
    let made = codes("documents");
    // The papers of teachers' pairs are needed, those of partners and of a roadmap are not.
    for code in [
        "S01", "S02a", "S02b", "S06", "S07", "S08", "S09", "S12", "S21", "S22", "S25",
    ] {
        assert!(made.iter().any(|one| one == code), "{code} is not made");
    }
    let count = |code: &str| made.iter().filter(|one| *one == code).count();
    // Nine mentees and six mentors: fifteen people; three groups of two among six pairs.
    assert_eq!(count("S10a") + count("S10b") + count("S10c"), 15);
    assert_eq!((count("S13"), count("S12")), (6, 2));
    let absent: Vec<String> = codes("not_made");
    let absent: Vec<&str> = absent
        .iter()
        .map(String::as_str)
        .filter(|code| code.starts_with('S'))
        .collect();
    assert_eq!(absent, ["S03", "S05", "S19", "S26", "S27"]);
    // The curator stands in the order of introduction, since there is no order of his own.
    let order = html(&package, "S01");
    assert!(
        order.contains("Назначить Долгих Тамару Львовну, директора, куратором"),
        "{order}"
    );
}

/// The words of a document made once.
fn html(package: &Path, code: &str) -> String {
    let files = fs::read_dir(package.join("Начало года")).unwrap();
    let mut paths = files.map(|entry| entry.unwrap().path());
    let path = paths.find(|path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.starts_with(code) && path.is_file()
    });
    words(&path.unwrap())
}

fn words(path: &Path) -> String {
    words_of_html(&fs::read(path).unwrap())
        .join(" ")
        .replace('\u{ad}', "")
        .replace('\u{a0}', " ")
}

#[test]
fn what_it_lacks_is_listed_by_row() {
    let (input, output) = folders("rural-gaps");
    run(
        "build",
        &input,
        &["--format", "html", "--output", output.to_str().unwrap()],
    );
    let index = words(&output.join("2025-2026/index.html"));
    let first = |part: &str| {
        index
            .find(part)
            .unwrap_or_else(|| panic!("no «{part}»: {index}"))
    };
    // What to decide stands before what is missing, and that before the documents.
    let order = [
        first("Что решить до подписания"),
        first("в реестре приказов нет номера или даты: S01, S08, S09, S21"),
        first("Чего не хватает"),
        first(
            "Согласий на обработку персональных данных требуется 15, составлено 15, не хватает данных в 15",
        ),
        first("Начало года"),
    ];
    assert!(order.is_sorted(), "{order:?}");
    assert!(index.contains("номер приказа о закреплении пар"), "{index}");
    assert!(
        index.contains("Школа.xlsx, «Наставляемые», строки"),
        "{index}"
    );
}

#[test]
fn every_doubt_names_its_cell() {
    let (input, _) = folders("rural-check");
    let checked = run("check", &input, &[]);
    assert_eq!(checked.status.code(), Some(0), "{checked:?}");
    let told = json(&checked);
    let told = told["diagnostics"].as_array().unwrap();
    let told: Vec<String> = told
        .iter()
        .filter(|one| one["severity"] != "note")
        .map(|one| {
            let word = |key: &str| one[key].as_str().unwrap_or("–").to_owned();
            format!("{} {} {}", word("code"), word("sheet"), word("cell"))
        })
        .collect();
    // Three mentors and seven mentees are under eighteen and have no parent named: by the
    // date of birth, and where there is none by the class. No order has a number.
    let mentors = (2..=4).map(|row| format!("W204 Наставники {row}:{row}"));
    let mentees = (2..=8).map(|row| format!("W204 Наставляемые {row}:{row}"));
    let mut expected: Vec<String> = mentors.chain(mentees).collect();
    expected.push("W268 Организация –".to_owned());
    let mut told = told;
    expected.sort();
    told.sort();
    assert_eq!(told, expected);
}
