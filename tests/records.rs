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

#[test]
fn the_sample_workbooks_are_read_whole() {
    let (sources, diags) = read("input");
    let joined = "строка продолжает предыдущую (разрыв страницы) и присоединена к ней";
    let roadmap = "input/s1-school-75-42/Дорожная карта.xlsx, Дорожная карта";
    assert_eq!(
        told(&diags),
        [
            format!("W119 {roadmap}, 11:11: {joined}"),
            format!("W119 {roadmap}, 16:16: {joined}"),
        ]
    );
    let seed = Counts {
        roadmap_sections: 6,
        roadmap_items: 7,
        orders: 1,
        ..Counts::default()
    };
    let school = Counts {
        mentors: 29,
        mentees: 63,
        pairs: 64,
        roadmap_sections: 7,
        roadmap_items: 31,
        indicators: 12,
        orders: 8,
        ..Counts::default()
    };
    let counts: Vec<Counts> = sources.iter().map(|source| source.counts).collect();
    assert_eq!(counts, [seed, school]);
}
