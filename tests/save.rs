//! A package is saved whole or not at all, and what a person changed stays theirs.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nastavnik::model::SchoolYear;
use nastavnik::package::{self, Edited, MadeDocument, MadeFile, Package, Policy, Saved};
use nastavnik::plan::{Audience, DocumentCode, NotMade, Reason, Stage};
use nastavnik::writer::Format;

/// A folder of its own for each test, removed when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nastavnik-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn exists(&self, path: &str) -> bool {
        self.0.join(path).exists()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const ORDER: &str = "Начало года/S01 Приказ.docx";
const PAIRS: &str = "Начало года/S09 Пары.docx";
const BESIDE: &str = "Начало года/S01 Приказ (новая версия).docx";

fn package(files: &[(&str, &str)]) -> Package {
    let documents = files.iter().map(|(path, text)| MadeDocument {
        code: "S01".to_owned(),
        title: "Приказ".to_owned(),
        stage: Stage::Start,
        audience: Audience::Internal,
        about: None,
        template: "start/S01.md".to_owned(),
        places: Vec::new(),
        gaps: Vec::new(),
        files: vec![MadeFile {
            format: Format::Docx,
            path: (*path).to_owned(),
            bytes: text.as_bytes().to_vec(),
        }],
    });
    Package {
        organization: "МБОУ СОШ № 5".to_owned(),
        school_year: SchoolYear(2025),
        today: chrono::NaiveDate::from_ymd_opt(2026, 5, 29).unwrap(),
        documents: documents.collect(),
        not_made: Vec::new(),
        kept: Vec::new(),
        remarks: Vec::new(),
        participants: 0,
        former: nastavnik::model::Former::default(),
    }
}

fn save(folder: &Path, files: &[(&str, &str)], policy: Policy) -> Saved {
    package::save(folder, &package(files), b"index", policy).unwrap()
}

#[test]
fn a_second_save_writes_nothing() {
    let folder = Folder::new("second");
    let first = save(&folder.0, &[(ORDER, "один")], Policy::KeepEdited);
    let manifest = folder.read("manifest.json");
    let times = |path: &str| {
        fs::metadata(folder.0.join(path))
            .unwrap()
            .modified()
            .unwrap()
    };
    let before = (times(ORDER), times("index.html"), times("manifest.json"));
    let second = save(&folder.0, &[(ORDER, "один")], Policy::KeepEdited);
    assert_eq!((first.written, second.written, second.unchanged), (2, 0, 2));
    assert_eq!(
        before,
        (times(ORDER), times("index.html"), times("manifest.json"))
    );
    assert_eq!(manifest, folder.read("manifest.json"));
    assert!(!folder.exists(".nastavnik"));
}

#[test]
fn a_file_that_a_person_changed_stays_and_the_new_version_lies_beside_it() {
    let folder = Folder::new("edited");
    save(&folder.0, &[(ORDER, "один")], Policy::KeepEdited);
    folder.write(ORDER, "один, с правкой");

    let same = save(&folder.0, &[(ORDER, "один")], Policy::KeepEdited);
    let kept = |beside: Option<&str>| Edited {
        path: ORDER.to_owned(),
        beside: beside.map(ToOwned::to_owned),
    };
    assert_eq!(same.edited, [kept(None)]);
    assert!(!folder.exists(BESIDE));

    let newer = save(&folder.0, &[(ORDER, "два")], Policy::KeepEdited);
    assert_eq!(newer.edited, [kept(Some(BESIDE))]);
    assert_eq!(folder.read(ORDER), "один, с правкой");
    assert_eq!(folder.read(BESIDE), "два");
    assert!(folder.read("manifest.json").contains("\"edited\": true"));

    save(&folder.0, &[(ORDER, "три")], Policy::KeepEdited);
    assert_eq!(folder.read(BESIDE), "три");
    assert_eq!(folder.read(ORDER), "один, с правкой");

    save(&folder.0, &[(ORDER, "четыре")], Policy::ReplaceEdited);
    assert_eq!(folder.read(ORDER), "четыре");
}

#[test]
fn a_file_that_the_program_never_made_is_not_overwritten() {
    let folder = Folder::new("strange");
    folder.write(ORDER, "чужой");
    let saved = save(&folder.0, &[(ORDER, "наш")], Policy::KeepEdited);
    assert_eq!(saved.edited.len(), 1);
    assert_eq!(folder.read(ORDER), "чужой");
    assert_eq!(folder.read(BESIDE), "наш");
}

#[test]
fn a_document_that_no_longer_belongs_moves_to_the_archive() {
    let folder = Folder::new("archive");
    save(
        &folder.0,
        &[(ORDER, "один"), (PAIRS, "пары")],
        Policy::KeepEdited,
    );
    let saved = save(&folder.0, &[(ORDER, "один")], Policy::KeepEdited);
    assert_eq!(saved.archived, [PAIRS]);
    assert_eq!(folder.read(&format!("Архив/{PAIRS}")), "пары");
    assert!(!folder.exists(PAIRS));

    save(
        &folder.0,
        &[(ORDER, "один"), (PAIRS, "пары 2")],
        Policy::KeepEdited,
    );
    save(&folder.0, &[(ORDER, "один")], Policy::KeepEdited);
    assert_eq!(folder.read("Архив/Начало года/S09 Пары.docx"), "пары");
    assert_eq!(folder.read("Архив/Начало года/S09 Пары (2).docx"), "пары 2");
}

#[test]
fn what_was_not_asked_for_stays_in_the_package() {
    let folder = Folder::new("kept");
    save(
        &folder.0,
        &[(ORDER, "один"), (PAIRS, "пары")],
        Policy::KeepEdited,
    );
    let mut only_pairs = package(&[(PAIRS, "пары 2")]);
    only_pairs.documents[0].code = "S09".to_owned();
    only_pairs.not_made = vec![NotMade {
        code: DocumentCode::parse("S01").unwrap(),
        title: "Приказ".to_owned(),
        reason: Reason::NotAsked,
    }];
    let former = package::former(&folder.0).unwrap();
    only_pairs.keep(&former, &BTreeSet::from(Format::ALL));
    let saved = package::save(&folder.0, &only_pairs, b"index", Policy::KeepEdited).unwrap();
    assert!(saved.archived.is_empty());
    assert_eq!(folder.read(ORDER), "один");
    assert!(folder.read("manifest.json").contains(ORDER));
}

#[test]
fn a_format_that_was_not_asked_for_stays_beside_the_other() {
    let folder = Folder::new("format");
    let page = ORDER.replace(".docx", ".html");
    let mut both = package(&[(ORDER, "один")]);
    both.documents[0].files.push(MadeFile {
        format: Format::Html,
        path: page.clone(),
        bytes: b"page".to_vec(),
    });
    package::save(&folder.0, &both, b"index", Policy::KeepEdited).unwrap();
    let mut word = package(&[(ORDER, "два")]);
    word.keep(
        &package::former(&folder.0).unwrap(),
        &BTreeSet::from([Format::Docx]),
    );
    package::save(&folder.0, &word, b"index", Policy::KeepEdited).unwrap();
    assert_eq!(
        (folder.read(ORDER), folder.read(&page)),
        ("два".to_owned(), "page".to_owned())
    );
}

/// Leaves the folder as a run that was cut off after its journal was synced.
fn cut_off(folder: &Folder, current: &str, former: &str, new: &str) {
    folder.write(ORDER, current);
    folder.write(".nastavnik/0", new);
    let manifest = folder.read("manifest.json");
    let manifest = manifest.replace(&hash(former), &hash(new));
    let journal = format!(
        r#"{{"steps":[{{"Put":{{"path":"{ORDER}","staged":".nastavnik/0","former":"{}","new":"{}"}}}}],"manifest":{manifest}}}"#,
        hash(former),
        hash(new)
    );
    folder.write(".nastavnik/journal.json", &journal);
}

fn hash(text: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[test]
fn a_save_that_was_cut_off_is_finished_by_the_next_one() {
    let folder = Folder::new("cut-off");
    save(&folder.0, &[(ORDER, "один")], Policy::KeepEdited);
    cut_off(&folder, "один", "один", "два");
    let saved = save(&folder.0, &[(ORDER, "два")], Policy::KeepEdited);
    assert_eq!(folder.read(ORDER), "два");
    assert_eq!((saved.written, saved.edited.len()), (0, 0));
    assert!(!folder.exists(".nastavnik"));
}

#[test]
fn a_file_changed_after_a_save_was_cut_off_is_still_a_persons() {
    let folder = Folder::new("cut-off-edited");
    save(&folder.0, &[(ORDER, "один")], Policy::KeepEdited);
    cut_off(&folder, "правка", "один", "два");
    let saved = save(&folder.0, &[(ORDER, "два")], Policy::KeepEdited);
    assert_eq!(folder.read(ORDER), "правка");
    assert_eq!(folder.read(BESIDE), "два");
    assert_eq!(saved.edited.len(), 1);
}

#[test]
fn a_journal_torn_in_writing_changes_nothing() {
    let folder = Folder::new("torn");
    save(&folder.0, &[(ORDER, "один")], Policy::KeepEdited);
    folder.write(".nastavnik/0", "два");
    folder.write(".nastavnik/journal.json", r#"{"steps":[{"Put":{"pa"#);
    save(&folder.0, &[(ORDER, "один")], Policy::KeepEdited);
    assert_eq!(folder.read(ORDER), "один");
    assert!(!folder.exists(".nastavnik"));
}
