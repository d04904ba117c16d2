//! The packages of the committed input, made in memory: both formats say the same words,
//! two runs give the same bytes, and nothing of another day gets into a document.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support file serves several tests")]

#[path = "support/archive.rs"]
mod archive;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::LazyLock;

use archive::{part, words_of_docx, words_of_html};
use nastavnik::diag::{Diagnostics, Severity};
use nastavnik::package::{MadeDocument, Package};
use nastavnik::pipeline::{self, Job};
use nastavnik::plan::Wish;
use nastavnik::writer::Format;

fn job() -> Job {
    Job {
        input: PathBuf::from("input"),
        templates: None,
        formats: BTreeSet::from(Format::ALL),
        wish: Wish::default(),
        today: chrono::NaiveDate::from_ymd_opt(2026, 6, 10).unwrap(),
        jobs: NonZeroUsize::MIN,
    }
}

/// Every package by the folder of its organisation.
fn packages(job: &Job) -> BTreeMap<String, Package> {
    let silent = |_: &str| {};
    let reading = pipeline::read(job, &silent).unwrap();
    let told: Vec<String> = reading
        .diags
        .iter()
        .filter(|one| one.severity() == Severity::Error)
        .map(|one| format!("{} {}", one.place, one.message))
        .collect();
    assert!(told.is_empty(), "{told:?}");
    let mut made = BTreeMap::new();
    for (source, house) in reading.sources.iter().zip(&reading.houses) {
        let mut diags = Diagnostics::new();
        let dataset = source.dataset.as_ref().unwrap();
        let told = Diagnostics::new();
        let package = pipeline::make(
            job,
            &reading.templates,
            dataset,
            house,
            &told,
            &mut diags,
            &silent,
        )
        .unwrap();
        assert_eq!(diags.iter().count(), 0, "{diags:?}");
        made.insert(source.folder.clone(), package);
    }
    made
}

/// The packages of the day on which most tests look at them.
static MADE: LazyLock<BTreeMap<String, Package>> = LazyLock::new(|| packages(&job()));

fn bytes(made: &MadeDocument, format: Format) -> &[u8] {
    let file = made.files.iter().find(|file| file.format == format);
    &file.unwrap().bytes
}

#[test]
fn both_formats_say_the_same_words_in_the_same_order() {
    let documents: Vec<&MadeDocument> = MADE.values().flat_map(|one| &one.documents).collect();
    assert!(documents.len() > 150);
    for made in documents {
        let docx = words_of_docx(bytes(made, Format::Docx));
        let html = words_of_html(bytes(made, Format::Html));
        assert!(!docx.is_empty());
        assert_eq!(docx, html, "{} {:?}", made.code, made.about);
    }
}

#[test]
fn two_runs_give_the_same_bytes_whoever_makes_them() {
    let hurried = Job {
        jobs: NonZeroUsize::new(4).unwrap(),
        ..job()
    };
    let second = packages(&hurried);
    for (folder, package) in &*MADE {
        let other = &second[folder];
        assert_eq!(package.documents.len(), other.documents.len());
        for (one, two) in package.documents.iter().zip(&other.documents) {
            assert_eq!(one.files, two.files);
        }
        assert_eq!(package.index().unwrap(), other.index().unwrap());
    }
}

#[test]
fn another_day_changes_only_the_index() {
    let later = Job {
        today: chrono::NaiveDate::from_ymd_opt(2027, 2, 1).unwrap(),
        ..job()
    };
    let second = packages(&later);
    for (folder, package) in &*MADE {
        for (one, two) in package.documents.iter().zip(&second[folder].documents) {
            assert_eq!(one.files, two.files, "{}", one.code);
        }
        assert_ne!(package.index().unwrap(), second[folder].index().unwrap());
    }
}

#[test]
fn every_kind_of_the_sample_school_is_made() {
    let school = &MADE["school"];
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for made in &school.documents {
        *counts.entry(&made.code).or_default() += 1;
    }
    let once = ["E08", "P01", "S01", "S02a", "S03", "S09", "S28"];
    assert!(once.iter().all(|code| counts[code] == 1), "{counts:?}");
    assert_eq!(counts["S14"], 61);
    // 29 mentors and 63 mentees, one of whom is both.
    assert_eq!(counts["S10a"] + counts["S10b"] + counts["S10c"], 91);
}

#[test]
fn properties_name_no_person() {
    let school = &MADE["school"];
    let surnames = ["Шевчук", "Черных", "Корсаков", "Мамедов", "Гайдай"];
    for made in &school.documents {
        let core = part(bytes(made, Format::Docx), "docProps/core.xml");
        assert!(surnames.iter().all(|name| !core.contains(name)), "{core}");
    }
}

#[test]
fn a_note_has_no_line_left_to_fill_but_the_signatures() {
    let note = MADE["school"]
        .documents
        .iter()
        .find(|made| made.code == "E08");
    let words = words_of_docx(bytes(note.unwrap(), Format::Docx));
    assert!(words.iter().all(|word| !word.contains("___")));
}
