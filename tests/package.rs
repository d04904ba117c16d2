//! The packages of the committed input, made in memory: both formats say the same words,
//! two runs give the same bytes, and a roadmap comes out row for row as it was typed.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support file serves several tests")]

#[path = "support/archive.rs"]
mod archive;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::LazyLock;

use archive::{W, part, said, words_of_docx, words_of_html, xml};
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

/// What typography may change is left out: spaces, dashes, quotes.
fn bare(text: &str) -> String {
    let dropped = |c: &char| !(c.is_whitespace() || "-–—«»„“”\"".contains(*c));
    text.chars().filter(dropped).collect()
}

/// The table of the page of S1, its cells cut here: a row that follows an empty line and
/// has no number was torn off the row above by the end of a page.
fn rows_of_the_page() -> Vec<Vec<String>> {
    let page = include_str!("seeds/S1_school_75-42_roadmap.txt");
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut torn = false;
    for line in page.lines() {
        if line.trim().is_empty() {
            torn = true;
            continue;
        }
        if line.contains('\t') {
            let line = line.replace("<b>", "").replace("</b>", "");
            let cells: Vec<String> = line.split('\t').map(bare).collect();
            if torn && cells[0].is_empty() {
                let last = rows.last_mut().unwrap();
                for (whole, rest) in last.iter_mut().zip(&cells) {
                    whole.push_str(rest);
                }
            } else {
                rows.push(cells);
            }
        }
        torn = false;
    }
    rows
}

/// The largest table of a Word file, cell by cell; a cell joined with the one above is
/// empty.
fn rows_of_docx(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = part(bytes, "word/document.xml");
    let document = xml(&text);
    let root = document.root_element();
    let tables = root
        .descendants()
        .filter(|node| node.has_tag_name((W, "tbl")));
    let table = tables
        .max_by_key(|table| table.descendants().count())
        .unwrap();
    let rows = table.children().filter(|node| node.has_tag_name((W, "tr")));
    let cells = |row: roxmltree::Node<'_, '_>| -> Vec<String> {
        let cells = row.children().filter(|node| node.has_tag_name((W, "tc")));
        cells.map(|cell| bare(&said(cell))).collect()
    };
    rows.map(cells).collect()
}

/// The largest table of a page, cell by cell; rows under a tall cell get an empty one.
fn rows_of_html(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap();
    let document = xml(text);
    let root = document.root_element();
    let tables = root
        .descendants()
        .filter(|node| node.tag_name().name() == "table");
    let table = tables
        .max_by_key(|table| table.descendants().count())
        .unwrap();
    let mut tall: BTreeMap<usize, usize> = BTreeMap::new();
    let mut rows = Vec::new();
    for row in table
        .descendants()
        .filter(|node| node.tag_name().name() == "tr")
    {
        let mut cells: Vec<String> = Vec::new();
        for cell in row
            .children()
            .filter(|node| ["td", "th"].contains(&node.tag_name().name()))
        {
            take_tall(&mut tall, &mut cells);
            let height: usize = cell.attribute("rowspan").map_or(1, |n| n.parse().unwrap());
            tall.insert(cells.len(), height - 1);
            let texts = cell
                .descendants()
                .filter_map(|node| node.text().filter(|_| node.is_text()));
            cells.push(bare(&texts.collect::<String>()));
        }
        take_tall(&mut tall, &mut cells);
        rows.push(cells);
    }
    rows
}

fn take_tall(tall: &mut BTreeMap<usize, usize>, cells: &mut Vec<String>) {
    while let Some(left) = tall.get_mut(&cells.len()).filter(|left| **left > 0) {
        *left -= 1;
        cells.push(String::new());
    }
}

#[test]
fn the_roadmap_of_a_real_school_comes_out_row_for_row() {
    let school = &MADE["s1-school-75-42"];
    let roadmap = school
        .documents
        .iter()
        .find(|made| made.code == "S03")
        .unwrap();
    let page = rows_of_the_page();
    assert_eq!(page.len(), 8);
    assert_eq!(rows_of_docx(bytes(roadmap, Format::Docx)), page);
    assert_eq!(rows_of_html(bytes(roadmap, Format::Html)), page);
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
