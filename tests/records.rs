//! Holds the reading of workbooks to what a person would read in them.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;

use nastavnik::diag::Diagnostics;
use nastavnik::records::{self, Source};
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
        .map(|told| format!("{} {:?} {}", told.code, told.place, told.message))
        .collect()
}

#[test]
fn the_sample_school_is_read_whole() {
    let (sources, diags) = read("input");
    println!("{:#?}", told(&diags));
    for source in &sources {
        println!(
            "{} {:?} {:#?} {:#?}",
            source.shown, source.parent, source.counts, source.files
        );
        println!("{:#?}", source.dataset);
    }
    assert_eq!(told(&diags), Vec::<String>::new());
}
