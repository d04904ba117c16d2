//! Five real documents, from their pages to the finished paper: the text comes out row for
//! row, and every fault of a page is told by its cell.
//!
//! The pages are cut here, not by the program. Equal means: letters, digits and their order;
//! spaces, dashes and quotes may differ, and a row torn by the end of a page is one row.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support files serve several tests")]

#[path = "support/archive.rs"]
mod archive;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::LazyLock;

use archive::{W, all, part, said, words_of_docx, words_of_html, xml};
use nastavnik::diag::{Diagnostics, Severity};
use nastavnik::model::{Level, Line, Roadmap, TermKind};
use nastavnik::package::Package;
use nastavnik::pipeline::{self, Job, Reading};
use nastavnik::place::Placed;
use nastavnik::plan::{DocumentCode, Wish};
use nastavnik::records;
use nastavnik::writer::Format;

const S0: &str = include_str!("seeds/S0_azov_municipal_roadmap.txt");
const S1: &str = include_str!("seeds/S1_school_75-42_roadmap.txt");
const S2: &str = include_str!("seeds/S2_abansky_district_roadmap.txt");
const S3: &str = include_str!("seeds/S3_moco1_preschool_roadmap.txt");
const S4: &str = include_str!("seeds/S4_sasovo_order_with_annexes.txt");

/// The organisation of a page, its document and the table of its roadmap.
struct Seed {
    folder: &'static str,
    code: &'static str,
    rows: fn() -> Vec<Vec<String>>,
    /// Rows of the header, columns, and whether the table lies across the page.
    head: usize,
    columns: usize,
    landscape: bool,
}

const SEEDS: [Seed; 5] = [
    Seed {
        folder: "s0-azov",
        code: "U02",
        rows: || whole(tabbed(S0)),
        head: 2,
        columns: 5,
        landscape: true,
    },
    Seed {
        folder: "s1-school-75-42",
        code: "S03",
        rows: || whole(tabbed(S1)),
        head: 1,
        columns: 6,
        landscape: true,
    },
    Seed {
        folder: "s2-abansky-district",
        code: "U02",
        rows: || whole(tabbed(S2)),
        head: 1,
        columns: 5,
        landscape: true,
    },
    Seed {
        folder: "s3-moco1-preschool",
        code: "S03",
        rows: || whole(stacked(S3)),
        head: 1,
        columns: 4,
        landscape: true,
    },
    Seed {
        folder: "s4-sasovo-district",
        code: "U02",
        rows: || whole(tabbed(roadmap_of_s4())),
        head: 1,
        columns: 4,
        landscape: false,
    },
];

#[test]
fn the_roadmaps_come_out_row_for_row() {
    for seed in &SEEDS {
        let page = (seed.rows)();
        assert!(page.len() > 7);
        let [docx, html] = files(seed);
        assert_eq!(rows_of_docx(docx), page, "{}", seed.folder);
        assert_eq!(rows_of_html(html), page, "{}", seed.folder);
    }
}

#[test]
fn the_text_over_the_tables_comes_out_word_for_word() {
    let above_s3 = &S3[..S3.find("\n\t").unwrap()];
    // The stamp over S1 stands at the upper right; its «г.» is left out of the date.
    let (stamp, title_s1) = S1[..S1.find("\n<b>").unwrap()]
        .split_once("\n\n**")
        .unwrap();
    let above = |page: &'static str| &page[..page.find('\t').unwrap()];
    let without_last_line = |text: &'static str| &text[..text.rfind('\n').unwrap()];
    for (seed, text) in SEEDS.iter().zip([
        without_last_line(above(S0)),
        title_s1,
        without_last_line(above(S2)),
        above_s3,
    ]) {
        for file in texts(seed) {
            assert!(file.contains(&bare(text)), "{}", seed.folder);
        }
    }
    for file in texts(&SEEDS[1]) {
        assert!(file.contains(&bare(&stamp.replace("г.", ""))), "{file}");
    }
}

/// What the order of S4 says otherwise than its page, and why.
const MENDED: [(&str, &str); 6] = [
    // House style: capitals are a matter of the letterhead's look, the name is the card's.
    (
        "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ МУНИЦИПАЛЬНОГО ОБРАЗОВАНИЯ- САСОВСКИЙ МУНИЦИПАЛЬНЫЙ РАЙОН",
        "Управление образования муниципального образования – Сасовский муниципальный район",
    ),
    // House style: the date of an order in figures, beside its number.
    ("от 20 августа 2020 года", "20.08.2020"),
    // A heading has no full stop, the preamble runs on to «приказываю».
    (
        "муниципального района. В соответствии",
        "муниципального района В соответствии",
    ),
    // The order's own turn of phrase is wrong Russian (told as W231).
    (
        "Ответственность исполнения приказа",
        "Контроль за исполнением настоящего приказа",
    ),
    // The titles of annexes stand in the annexes, each under its mark.
    ("**Дорожная карта", "Дорожная карта"),
    ("района** ", "района "),
];

#[test]
fn the_order_comes_out_part_by_part() {
    let end = S4.find("№ п/п").unwrap();
    let mut page = S4[..end].split_whitespace().collect::<Vec<_>>().join(" ") + " ";
    for (own, meant) in MENDED {
        assert!(page.contains(own), "{own}");
        page = page.replace(own, meant);
    }
    let (order, roadmap) = page.split_at(page.find("Дорожная карта внедрения").unwrap());
    let (_, indicators) = S4.split_at(S4.find("Целевые индикаторы").unwrap());
    let (indicators, table) = indicators.split_at(indicators.find("№ п").unwrap());
    let numbered = order.find("1. Утвердить").unwrap();
    let mark = |number| {
        format!("Приложение № {number} к приказу Управления образования от 20.08.2020 № 94/1")
    };
    for file in texts(&SEEDS[4]) {
        // Numbers of items are not text in either format.
        let mut rest = file.as_str();
        let items = order[numbered..].to_owned();
        let items: String = (1..6).fold(items, |items, number| {
            items
                .replace(&format!(" {number}. "), " ")
                .replace(&format!("{number}. Утв"), "Утв")
        });
        for part in [
            order[..numbered].split(" ПРИКАЗ ").next().unwrap(),
            order[..numbered].split(" ПРИКАЗ ").last().unwrap(),
            &items,
            &mark(1),
            roadmap,
            &mark(2),
            indicators,
            table,
            &mark(3),
            "Модель наставничества в образовательных организациях Сасовского муниципального района",
        ] {
            let part = bare(part);
            let at = rest.find(&part);
            rest = &rest[at.unwrap_or_else(|| panic!("{part}\nis not in\n{rest}"))..];
        }
        assert!(rest.contains("____"), "a page to fill");
    }
}

#[test]
fn tables_keep_their_structure() {
    for seed in &SEEDS {
        let text = part(files(seed)[0], "word/document.xml");
        let document = xml(&text);
        let table = largest_table(&document);
        let rows: Vec<_> = table
            .children()
            .filter(|node| node.has_tag_name((W, "tr")))
            .collect();
        let repeated = rows
            .iter()
            .filter(|row| all(**row, "tblHeader").next().is_some());
        assert_eq!(repeated.count(), seed.head, "{}", seed.folder);
        let spanned = rows.iter().filter(|row| {
            let span = all(**row, "gridSpan").next();
            span.is_some_and(|span| span.attribute((W, "val")) == Some(&seed.columns.to_string()))
        });
        let sections = (seed.rows)().iter().filter(|row| row.len() == 1).count();
        assert_eq!(spanned.count(), sections, "{}", seed.folder);
        let across = all(document.root_element(), "pgSz")
            .any(|page| page.attribute((W, "orient")) == Some("landscape"));
        assert_eq!(across, seed.landscape, "{}", seed.folder);
    }
    // The stages of S1 that span several measures: number and name of two stages.
    let text = part(files(&SEEDS[1])[0], "word/document.xml");
    let document = xml(&text);
    let merged = all(document.root_element(), "vMerge")
        .filter(|merge| merge.attribute((W, "val")) == Some("restart"));
    assert_eq!(merged.count(), 2);
}

#[test]
fn an_authority_gets_its_own_documents_and_a_school_its_own() {
    for (folder, made) in &*MADE {
        let codes: BTreeSet<&str> = made.documents.iter().map(|one| one.code.as_str()).collect();
        let is_authority =
            ["s0-azov", "s2-abansky-district", "s4-sasovo-district"].contains(&folder.as_str());
        assert_eq!(codes.contains("U02"), is_authority, "{folder}");
        assert_eq!(codes.contains("S01"), !is_authority, "{folder}");
        let reasons: BTreeMap<&str, String> = made
            .not_made
            .iter()
            .map(|one| (one.code.as_str(), one.reason.to_string()))
            .collect();
        let (code, reason) = if is_authority {
            ("S02a", "не нужен: это документ школы")
        } else {
            (
                "U02",
                "не нужен: это документ муниципального органа управления образованием",
            )
        };
        assert_eq!(reasons[code], reason, "{folder}");
    }
}

/// Every message about the five, by its cell. The ones without a remark are the rows of
/// the table of the seeds' defects.
const TOLD: &[(&str, &[(&str, &str)])] = &[
    (
        "s0-azov",
        &[
            ("5:5", "N131"),
            ("B12", "W119"),
            ("E21", "W119"),
            ("E30", "W119"),
            ("C10", "W220"),
            ("C22", "W222"),
            ("D17", "W221"),
            ("D23", "W223"),
            ("E23", "W223"),
            ("D31", "W224"),
        ],
    ),
    (
        "s1-school-75-42",
        &[
            ("C11", "W119"),
            ("C16", "W119"),
            ("C9", "W225"),
            // The page repeats the end of «необходимости)» behind the tear.
            ("C15", "W229"),
            // The register names two annexes; the order is made with three more.
            ("3:3", "W264"),
            ("3:3", "W264"),
            ("3:3", "W264"),
        ],
    ),
    (
        "s2-abansky-district",
        &[
            ("B10", "W119"),
            ("B22", "W119"),
            ("B30", "W119"),
            ("B35", "W119"),
            // The page ends with a row of dashes.
            ("36:36", "N132"),
            ("D33", "W226"),
            // «на муниципальном уровне», and only schools answer: the same conflict as in S0.
            ("E25", "W221"),
        ],
    ),
    (
        "s3-moco1-preschool",
        &[
            ("B30", "W129"),
            ("B31", "W129"),
            ("B34", "W129"),
            ("B36", "W129"),
            ("B39", "W129"),
            ("A40", "N134"),
            ("B40", "W129"),
            ("B44", "W129"),
            ("B45", "W129"),
            ("B50", "W129"),
            ("B53", "W129"),
            ("46:46", "N133"),
            ("52:52", "N133"),
            ("B42", "W223"),
            ("B48", "W223"),
            ("D23", "W227"),
            ("D34", "W228"),
            // A bracket that is never closed, as in 6.4.
            ("A30", "W229"),
            ("A51", "W229"),
            ("D51", "W229"),
        ],
    ),
    (
        "s4-sasovo-district",
        &[
            // The card knows only the initials that the page gives.
            ("B9", "W127"),
            ("C7:C14", "W141"),
            ("B8", "W230"),
            ("B10", "N201"),
            ("B15", "W231"),
            ("B20", "W232"),
            ("D4:E6", "W233"),
        ],
    ),
];

#[test]
fn every_fault_is_told_by_its_cell_and_no_other() {
    for (folder, expected) in TOLD {
        let own = READ.diags.iter().filter(|one| {
            let file = one.place.file_name();
            file.starts_with(&format!("input/{folder}/"))
        });
        let told: Vec<(String, String)> = own
            .map(|one| {
                assert!(one.severity() < Severity::Error, "{}", one.message);
                let cell = one.place.area().unwrap().to_string();
                (cell, one.code.to_string())
            })
            .collect();
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(cell, code)| ((*cell).to_owned(), (*code).to_owned()))
            .collect();
        assert_eq!(told, expected, "{folder}");
    }
}

#[test]
fn months_without_a_year_follow_each_other() {
    let roadmap = roadmap("s4-sasovo-district");
    let months: Vec<String> = roadmap
        .items()
        .map(|item| {
            let TermKind::Months(start, end) = item.term.as_ref().unwrap().kind else {
                panic!("{:?}", item.term);
            };
            format!("{} {}", start.format("%m.%Y"), end.format("%d.%m.%Y"))
        })
        .collect();
    assert_eq!(
        months,
        [
            "08.2020 31.08.2020",
            "09.2020 30.09.2020",
            "10.2020 31.10.2020",
            "11.2020 30.11.2020",
            "12.2020 31.12.2020",
            "02.2021 30.04.2021",
            "05.2021 31.05.2021",
            "05.2021 31.05.2021",
            "06.2021 30.06.2021",
        ]
    );
}

#[test]
fn the_level_of_a_measure_follows_from_who_answers() {
    let level = |folder: &str, number: &str| {
        let roadmap = roadmap(folder);
        let mut items = roadmap.items();
        let numbered = |own: &Option<nastavnik::model::Line>| {
            own.as_ref().is_some_and(|own| own.as_str() == number)
        };
        items.find(|item| numbered(&item.number)).unwrap().level
    };
    for (folder, number, expected) in [
        ("s0-azov", "1.1", Level::School),
        ("s0-azov", "1.2", Level::Municipality),
        ("s0-azov", "2.1", Level::Municipality),
        ("s0-azov", "4.1", Level::School),
        ("s0-azov", "3.3", Level::Unknown),
        ("s2-abansky-district", "1.1", Level::Both),
        ("s2-abansky-district", "1.2", Level::School),
        ("s2-abansky-district", "2.5", Level::Municipality),
        ("s2-abansky-district", "5.2", Level::Both),
        ("s4-sasovo-district", "6", Level::Municipality),
    ] {
        assert_eq!(level(folder, number), expected, "{folder} {number}");
    }
}

/// The invented school with the stages of another organisation's roadmap, and what is told.
fn borrowing(from: &str) -> (Package, Vec<(String, String)>) {
    let mut sources = READ.sources.clone();
    let school = sources
        .iter_mut()
        .find(|one| one.folder == "school")
        .unwrap();
    let data = school.dataset.as_mut().unwrap();
    let wish = Line::new(from).unwrap();
    let place = data.organization.card.clone();
    data.organization.roadmap_from = Some(Placed::new(wish, place));
    let mut diags = Diagnostics::new();
    records::borrow_roadmaps(&mut sources, &mut diags);
    let told = diags
        .iter()
        .map(|one| (one.code.to_string(), one.message.clone()));
    let told = told.collect();
    let school = sources.into_iter().find(|one| one.folder == "school");
    let data = school.unwrap().dataset.unwrap();
    let mut faults = Diagnostics::new();
    let only = Job {
        wish: Wish {
            only: BTreeSet::from([DocumentCode::parse("S03").unwrap()]),
            ..Wish::default()
        },
        ..job()
    };
    let silent = |_: &str| {};
    let told_before = Diagnostics::new();
    let package = pipeline::make(
        &only,
        &READ.templates,
        &data,
        &nastavnik::pipeline::House::default(),
        &told_before,
        &mut faults,
        &silent,
    )
    .unwrap();
    assert_eq!(faults.iter().count(), 0);
    (package, told)
}

fn table_of(package: &Package) -> Vec<Vec<String>> {
    let file = package.documents[0].files.iter();
    let docx = file.into_iter().find(|file| file.format == Format::Docx);
    rows_of_docx(&docx.unwrap().bytes)
}

#[test]
fn the_school_takes_over_the_stages_of_a_municipal_roadmap() {
    let (package, told) = borrowing("s2-abansky-district");
    let rows = table_of(&package);
    let column = |number: &str, column: usize| {
        let row = rows.iter().find(|row| row[0] == number);
        row.unwrap_or_else(|| panic!("{number}"))[column].clone()
    };
    assert_eq!(rows[0].last().unwrap(), "Уровень");
    assert_eq!(column("1.2", 4), "директор");
    assert_eq!(column("1.2", 5), "школа");
    assert_eq!(column("1.1", 4), "директор");
    assert_eq!(column("1.1", 5), "школаимуниципалитет");
    assert_eq!(column("5.2", 4), "куратор");
    // Only the authority answers for these; the days of its year are not the school's.
    for number in ["2.1", "2.5", "5.1", "5.3", "5.4", "6.2"] {
        assert!(rows.iter().all(|row| row[0] != number), "{number}");
    }
    assert_eq!(column("1.2", 3), "");
    assert_eq!(column("2.4", 3), "Неменее3развгод");
    assert_eq!(rows.iter().filter(|row| row.len() == 1).count(), 6);
    let codes: Vec<&str> = told.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["W145", "N135", "W146"]);
    assert!(
        told[1].1.ends_with("2.1, 2.5, 5.1, 5.3, 5.4, 6.2"),
        "{}",
        told[1].1
    );
}

#[test]
fn sections_and_headings_without_a_measure_are_left() {
    let (package, _) = borrowing("Управление образования г. Азова");
    let rows = table_of(&package);
    let numbers: Vec<&str> = rows
        .iter()
        .filter(|row| row.len() > 1)
        .map(|row| row[0].as_str())
        .collect();
    assert_eq!(
        numbers,
        [
            "№п/п", "1", "1.1.", "1.3.", "1.4.", "1.5.", "2.3.", "2.5.", "3.1.", "3.2.", "3.3.",
            "3.4.", "3.5.", "3.6.", "4.1.", "4.2.", "5.1.", "5.1.1.",
        ]
    );
    // Section 6 has but a measure of the municipality.
    let sections: Vec<String> = rows
        .iter()
        .filter(|row| row.len() == 1)
        .map(|row| row[0].chars().take(2).collect())
        .collect();
    assert_eq!(sections, ["1.", "2.", "3.", "4.", "5."]);
    let untold = rows.iter().find(|row| row[0] == "3.3.").unwrap();
    assert_eq!(untold.last().unwrap(), "неопределён");
}

#[test]
fn an_organisation_that_is_not_there_lends_nothing() {
    let (package, told) = borrowing("Управление образования Нигде");
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].0, "W144");
    assert!(
        table_of(&package)[0]
            .iter()
            .all(|header| header != "Уровень")
    );
}

// ---- the pages -------------------------------------------------------------------------

/// A row of a page: its cells and whether it stands behind a page break.
type Cut = (Vec<String>, bool);

/// A page whose lines are rows, with tabs between the cells; a blank line is a page break.
fn tabbed(page: &str) -> Vec<Cut> {
    let mut rows = Vec::new();
    let mut torn = false;
    for line in page.lines() {
        let is_row = line.contains('\t') || line.starts_with("<b>");
        if is_row {
            let line = line.replace("<b>", "").replace("</b>", "");
            rows.push((line.split('\t').map(str::to_owned).collect(), torn));
        }
        torn = line.trim().is_empty();
    }
    rows
}

/// The page of S3: a cell begins at a tab, a blank line ends the row.
fn stacked(page: &str) -> Vec<Cut> {
    let table = &page[page.find("\n\t").unwrap()..];
    let rows = table.split("\n\n").map(|row| row.trim_start_matches('\n'));
    rows.filter(|row| row.contains('\t'))
        .map(|row| (row[1..].split("\n\t").map(str::to_owned).collect(), false))
        .collect()
}

fn roadmap_of_s4() -> &'static str {
    &S4[..S4.find("Целевые индикаторы").unwrap()]
}

/// Torn rows joined, sections as one cell, rows that say nothing left out.
fn whole(cut: Vec<Cut>) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (cells, torn) in cut {
        // The stray stroke of S3 is dropped and told.
        let mut cells: Vec<String> = cells
            .iter()
            .map(|cell| bare(cell.trim_end().trim_end_matches('\\')))
            .collect();
        if cells.iter().all(String::is_empty) {
            continue;
        }
        match rows.last_mut() {
            Some(last) if torn && cells[0].is_empty() => {
                for (whole, rest) in last.iter_mut().zip(&cells) {
                    whole.push_str(rest);
                }
            }
            Some(_) | None => {
                let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
                if is_section(&cells, filled) {
                    cells = vec![cells.concat()];
                }
                rows.push(cells);
            }
        }
    }
    let width = rows[0].len();
    for row in rows.iter_mut().filter(|row| row.len() > 1) {
        row.resize(width, String::new());
    }
    rows
}

/// One text over all columns, or «1.» with a title.
fn is_section(cells: &[String], filled: usize) -> bool {
    let whole_number = cells[0]
        .strip_suffix('.')
        .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()));
    filled == 1 || filled == 2 && whole_number
}

/// What typography may change is left out: spaces, dashes, quotes.
fn bare(text: &str) -> String {
    let dropped = |c: &char| !(c.is_whitespace() || "-–—«»„“”\"*".contains(*c));
    text.chars().filter(dropped).collect()
}

// ---- what was made ---------------------------------------------------------------------

fn job() -> Job {
    Job {
        input: PathBuf::from("input"),
        templates: None,
        formats: BTreeSet::from(Format::ALL),
        wish: Wish::default(),
        today: chrono::NaiveDate::from_ymd_opt(2026, 6, 10).unwrap(),
        jobs: std::num::NonZeroUsize::MIN,
    }
}

static READ: LazyLock<Reading> = LazyLock::new(|| pipeline::read(&job(), &|_| {}).unwrap());

/// Every package by the folder of its organisation.
static MADE: LazyLock<BTreeMap<String, Package>> = LazyLock::new(|| {
    let houses = READ.sources.iter().zip(&READ.houses);
    let seeds = houses.filter(|(source, _)| source.folder != "school");
    seeds
        .map(|(source, house)| {
            let mut diags = Diagnostics::new();
            let told = Diagnostics::new();
            let dataset = source.dataset.as_ref().unwrap();
            let made = pipeline::make(
                &job(),
                &READ.templates,
                dataset,
                house,
                &told,
                &mut diags,
                &|_| {},
            );
            assert_eq!(diags.iter().count(), 0, "{diags:?}");
            (source.folder.clone(), made.unwrap())
        })
        .collect()
});

fn roadmap(folder: &str) -> Roadmap {
    let source = READ.sources.iter().find(|source| source.folder == folder);
    let dataset = source.unwrap().dataset.as_ref().unwrap();
    dataset.roadmap.clone().unwrap()
}

/// The document of a seed in both formats.
fn files(seed: &Seed) -> [&'static [u8]; 2] {
    let made = MADE[seed.folder].documents.iter();
    let document = made.into_iter().find(|one| one.code == seed.code).unwrap();
    Format::ALL.map(|format| {
        let file = document.files.iter().find(|file| file.format == format);
        file.unwrap().bytes.as_slice()
    })
}

fn texts(seed: &Seed) -> [String; 2] {
    let [docx, html] = files(seed);
    [words_of_docx(docx), words_of_html(html)].map(|words| bare(&words.concat()))
}

fn largest_table<'a>(document: &'a roxmltree::Document<'a>) -> roxmltree::Node<'a, 'a> {
    let root = document.root_element();
    let tables = root
        .descendants()
        .filter(|node| ["tbl", "table"].contains(&node.tag_name().name()));
    tables
        .max_by_key(|table| table.descendants().count())
        .unwrap()
}

/// The largest table of a Word file, cell by cell; a cell joined with the one above is
/// empty.
fn rows_of_docx(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = part(bytes, "word/document.xml");
    let document = xml(&text);
    let rows = largest_table(&document)
        .children()
        .filter(|node| node.has_tag_name((W, "tr")));
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
    let mut tall: BTreeMap<usize, usize> = BTreeMap::new();
    let mut rows = Vec::new();
    for row in all(largest_table(&document), "tr") {
        let mut cells: Vec<String> = Vec::new();
        let own = row.children();
        for cell in own.filter(|node| ["td", "th"].contains(&node.tag_name().name())) {
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
