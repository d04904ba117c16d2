//! Makes the seeds of the fuzzing in `fuzz/seeds` of the odd sheets in `tests/workbooks`.
//!
//! `cargo run --example make_fuzz_seeds`. Each sheet is a seed of the finder of headers, its
//! rows without their header one of the values, and each workbook one of the whole path:
//! packed, and as its parts, which `fuzz/fuzz_targets/workbook.rs` puts together.

#![expect(
    clippy::unwrap_used,
    reason = "a generator may stop at the first surprise"
)]

#[path = "../../tests/support/workbooks.rs"]
mod workbooks;

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use zip::ZipArchive;

const SEEDS: &str = "fuzz/seeds";
/// The parts of an archive that only tell how it looks.
const IDLE: [&str; 3] = ["docProps", "theme", "printerSettings"];

fn main() {
    for target in ["workbook", "headers", "values"] {
        let _ = fs::remove_dir_all(Path::new(SEEDS).join(target));
        fs::create_dir_all(Path::new(SEEDS).join(target)).unwrap();
    }
    let pages = fs::read_dir("tests/workbooks").unwrap();
    let mut pages: Vec<_> = pages.map(|page| page.unwrap().path()).collect();
    pages.sort();
    for (number, page) in (1..).zip(&pages) {
        let text = fs::read_to_string(page).unwrap();
        let sheets = text.split("\n----\n").next().unwrap_or_default();
        let start = sheets.find("== ").unwrap_or_default();
        write_seeds(number, &sheets[start..]);
    }
    let list = "ФИО наставника;Класс\r\nИванов Пётр;7А\r\n";
    write("workbook", "csv", list.as_bytes());
    write(
        "workbook",
        "csv-1251",
        b"\xd4\xc8\xce;\xb9\n\xb8\xe6;\xab\xc0\xbb",
    );
}

fn write_seeds(number: usize, text: &str) {
    for (place, sheet) in (1..).zip(text.split("\n= ").skip(1)) {
        let rows = sheet.split("\n== ").next().unwrap_or_default();
        let lines: Vec<String> = rows.lines().skip(1).map(tabbed).collect();
        let name = format!("{number:02}-{place:02}");
        write("headers", &name, lines.join("\n").as_bytes());
        let values = lines.get(1..).unwrap_or_default();
        write("values", &name, values.join("\n").as_bytes());
    }
    for (place, (_, bytes)) in (1..).zip(workbooks::typed(text)) {
        let name = format!("{number:02}-{place:02}");
        write("workbook", &name, &bytes);
        write("workbook", &format!("{name}-parts"), &parts(&bytes));
    }
}

/// A row as the targets take it: cells parted by tabs, what is no text as its value.
fn tabbed(row: &str) -> String {
    let cells = row
        .split('|')
        .map(|cell| cell.trim().trim_matches(['{', '}']));
    cells.collect::<Vec<_>>().join("\t")
}

fn parts(bytes: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = b"parts\n".to_vec();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        if !IDLE.iter().any(|idle| name.contains(idle)) {
            parts.extend(format!("\n== {name}\n").bytes());
            part.read_to_end(&mut parts).unwrap();
        }
    }
    parts
}

fn write(target: &str, name: &str, bytes: &[u8]) {
    let seed = Path::new(SEEDS).join(target).join(name);
    fs::write(seed, bytes).unwrap();
}
