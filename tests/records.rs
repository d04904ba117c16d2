//! Holds the reading of workbooks to what a person would read in them.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;

use nastavnik::diag::Diagnostics;
use nastavnik::records::{self, Counts, Source};
use nastavnik::workbook::{self, Workbook};

fn read(input: &str) -> (Vec<Source>, Diagnostics) {
    let mut diags = Diagnostics::new();
    let folders: Vec<(workbook::Folder, Vec<Workbook>)> = workbook::walk(Path::new(input))
        .unwrap()
        .into_iter()
        .map(|folder| {
            let open = |file| workbook::open(file, &mut diags);
            let workbooks = folder.files.iter().filter_map(open).collect();
            (folder, workbooks)
        })
        .collect();
    let sources = records::read(&folders, &mut diags);
    (sources, diags)
}

fn told(diags: &Diagnostics) -> Vec<String> {
    diags
        .iter()
        .map(|told| {
            let place = &told.place;
            let sheet = place.sheet().map(|sheet| format!(", {sheet}"));
            let area = place.area().map(|area| format!(", {area}"));
            let (sheet, area) = (sheet.unwrap_or_default(), area.unwrap_or_default());
            format!(
                "{} {}{sheet}{area}: {}",
                told.code,
                place.file_name(),
                told.message
            )
        })
        .collect()
}

const TOLD_OF_SCHOOL: [&str; 9] = [
    "W171", "N173", "N173", "N173", "N173", "N175", "N175", "N180", "N180",
];

#[test]
fn the_sample_workbooks_are_read_whole() {
    let (sources, diags) = read("input");
    // What the typed seeds tell is held by the test of the seeds.
    let told = told(&diags);
    let of_school = told.iter().filter(|told| told.contains("input/school/"));
    let codes: Vec<&str> = of_school.map(|told| &told[..4]).collect();
    // The questionnaires of the school have what those of a real one have: people who
    // answered at one stage only, one who answered twice, measurements taken once; and two
    // rows of the roadmap were changed since its copy of August.
    assert_eq!(codes, TOLD_OF_SCHOOL);
    let seed = |sections, items, orders, indicators| Counts {
        roadmap_sections: sections,
        roadmap_items: items,
        orders,
        indicators,
        ..Counts::default()
    };
    let school = Counts {
        mentors: 29,
        mentees: 63,
        pairs: 64,
        partners: 5,
        roadmap_sections: 7,
        roadmap_items: 31,
        indicators: 12,
        meetings: 949,
        trainings: 3,
        awards: 9,
        answers: 173,
        orders: 10,
    };
    let counts: Vec<Counts> = sources.iter().map(|source| source.counts).collect();
    let seeds = [
        seed(6, 23, 0, 0),
        seed(6, 7, 1, 0),
        seed(6, 22, 0, 0),
        seed(7, 26, 0, 0),
        seed(0, 9, 2, 3),
    ];
    assert_eq!(counts[..5], seeds);
    assert_eq!(counts[5..], [school]);
}
