//! Opens files that are damaged, disguised or hostile: each is told apart in words.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/odd_files.rs"]
mod odd_files;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use nastavnik::diag::Diagnostics;
use nastavnik::workbook::{self, Workbook};
use odd_files::{
    archive, compound, ods, repacked, text_cell, xls, xlsb, xlsb_with_a_lost_string, xlsx_of_rows,
    xlsx_of_sheet,
};

const PEOPLE: &[&[&str]] = &[
    &["ФИО наставника", "Должность"],
    &["Иванов Пётр Ильич", "учитель"],
];

/// The codes told of the bytes and the sheets found in them.
fn open(bytes: &[u8]) -> (Vec<&'static str>, Option<Workbook>) {
    let mut diags = Diagnostics::new();
    let workbook = workbook::read("input/Файл.xlsx", bytes, &mut diags);
    (diags.iter().map(|told| told.code.0).collect(), workbook)
}

#[track_caller]
fn refused(bytes: &[u8], code: &str) {
    let (codes, workbook) = open(bytes);
    assert_eq!(codes, [code]);
    assert!(workbook.is_none());
}

#[test]
fn what_is_no_workbook_is_refused_by_its_kind() {
    refused(b"", "E121");
    refused(&[0; 100], "E121");
    refused(b"PK\x03\x04 and nothing more", "E122");
    refused(&archive(&[("word/document.xml", b"<w/>")]), "E124");
    refused(&archive(&[("ppt/presentation.xml", b"<p/>")]), "E124");
    refused(&archive(&[("photo.jpg", b"...")]), "E124");
    refused(b"%PDF-1.7", "E124");
    refused(&compound("EncryptedPackage", b"secret"), "E123");
    refused(&compound("WordDocument", b"text"), "E124");
    refused(b"<html><body><table><tr><td>1</td></tr></table>", "E125");
    refused(
        b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        "E126",
    );
    refused("просто текст".as_bytes(), "E128");
    refused(&[1, 2, 3, 4], "E128");
}

#[test]
fn a_workbook_cut_short_is_refused() {
    let whole = xlsx_of_rows(&format!("<row r=\"1\">{}</row>", text_cell("A1", "ФИО")));
    refused(&whole[..whole.len() / 2], "E122");
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let sheet = vec![b' '; 30 << 20];
    refused(&xlsx_of_sheet(&sheet, b""), "E129");
}

#[test]
fn a_lone_cell_in_the_last_corner_costs_nothing() {
    let far = text_cell("XFD1048576", "далеко");
    let near = text_cell("A1", "ФИО наставника");
    let bytes = xlsx_of_rows(&format!(
        "<row r=\"1\">{near}</row><row r=\"1048576\">{far}</row>"
    ));
    let (codes, workbook) = open(&bytes);
    assert_eq!(codes, ["W120"]);
    assert_eq!(workbook.unwrap().sheets()[0].rows().len(), 1);
}

#[test]
fn hidden_rows_are_read_and_told() {
    let people = xlsx_of_rows(&format!(
        "<row r=\"1\">{}</row><row r=\"2\" hidden=\"1\">{}</row>",
        text_cell("A1", "ФИО наставника"),
        text_cell("A2", "Иванов Пётр Ильич")
    ));
    let (codes, workbook) = open(&people);
    assert_eq!(codes, ["W130"]);
    assert_eq!(workbook.unwrap().sheets()[0].rows().len(), 2);
}

#[test]
fn hidden_columns_with_something_in_them_are_read_and_told() {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="3" hidden="1"/><col min="6" max="16384" hidden="1"/></cols><sheetData><row r="1">{}{}{}</row></sheetData></worksheet>"#,
        text_cell("A1", "ФИО наставника"),
        text_cell("B1", "Телефон"),
        text_cell("D1", "Должность"),
    );
    let mut diags = Diagnostics::new();
    let bytes = xlsx_of_sheet(sheet.as_bytes(), b"");
    let workbook = workbook::read("input/Файл.xlsx", &bytes, &mut diags).unwrap();
    let told: Vec<String> = diags
        .iter()
        .map(|told| format!("{} {}: {}", told.code, told.place, told.message))
        .collect();
    assert_eq!(
        told,
        ["W186 input/Файл.xlsx, лист «Лист1»: на листе скрыты столбцы: B; они прочитаны"]
    );
    assert_eq!(workbook.sheets()[0].rows()[0].cells.len(), 3);
}

#[test]
fn a_formula_without_a_value_is_an_error_with_its_cell() {
    let bytes = xlsx_of_rows(&format!(
        "<row r=\"1\">{}</row><row r=\"2\"><c r=\"A2\"><f>B1</f></c></row>",
        text_cell("A1", "ФИО наставника"),
    ));
    let mut diags = Diagnostics::new();
    let workbook = workbook::read("input/Файл.xlsx", &bytes, &mut diags).unwrap();
    let _ = nastavnik::records::read_alone(&workbook, &mut diags);
    let told: Vec<String> = diags
        .iter()
        .map(|told| format!("{} {}", told.code, told.place))
        .collect();
    assert_eq!(told, ["E105 input/Файл.xlsx, лист «Лист1», ячейка A2"]);
}

#[test]
fn a_damaged_sheet_is_told_and_the_workbook_goes_on() {
    let (codes, workbook) = open(&xlsx_of_sheet(
        b"<worksheet><sheetData><row><c r=\"A1\">",
        b"",
    ));
    assert_eq!(codes, ["E130"]);
    assert!(workbook.unwrap().sheets().is_empty());
}

#[test]
fn no_damage_of_a_byte_makes_a_panic() {
    let whole = fs::read("input/s1-school-75-42/Организация.xlsx").unwrap();
    for at in (0..whole.len()).step_by(37) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        let (codes, workbook) = open(&damaged);
        assert!(workbook.is_some() || !codes.is_empty(), "byte {at}");
    }
}

#[test]
fn formats_that_are_read_apart_give_their_people() {
    for (name, bytes) in [
        ("Люди.ods", ods(PEOPLE, 1)),
        ("Люди.xls", xls("Наставники", PEOPLE)),
        ("Люди.xlsb", xlsb("Наставники", PEOPLE)),
        // The content counts, not the ending.
        ("Люди как будто.xlsx", xls("Наставники", PEOPLE)),
    ] {
        let told = check(name, &bytes);
        assert!(told.contains(r#""mentors": 1"#), "{name}: {told}");
    }
}

#[test]
fn a_file_that_asks_for_too_much_is_refused() {
    let mut damaged = xls("Наставники", PEOPLE);
    damaged.truncate(1700);
    for (name, bytes) in [
        (
            "Повторы.ods",
            ods(&[&["ФИО"], &["Иванов"], &["Петров"]], 1_000_000_000),
        ),
        ("Обрезан.xls", damaged),
        ("Без строки.xlsb", xlsb_with_a_lost_string()),
    ] {
        let told = check(name, &bytes);
        assert!(
            told.contains("E127") || told.contains("W"),
            "{name}: {told}"
        );
    }
}

#[test]
fn no_damage_of_a_binary_workbook_is_more_than_a_message() {
    let whole = xlsb("Наставники", PEOPLE);
    for at in (0..whole.len()).step_by(whole.len() / 12) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        check("Повреждён.xlsb", &damaged);
    }
}

#[test]
fn what_other_programs_write_is_read_as_what_excel_writes() {
    let people = xlsx_of_rows(&format!(
        r#"<row r="1">{}</row><row r="2">{}</row>"#,
        text_cell("A1", "ФИО наставника"),
        text_cell("A2", "Иванов Пётр Ильич"),
    ));
    let backslashes = repacked(&people, |name, part| (name.replace('/', "\\"), part));
    let strict = repacked(&people, |name, part| {
        let text = String::from_utf8(part).unwrap();
        let text = text
            .replace(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            .replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            );
        (name.to_owned(), text.into_bytes())
    });
    for (what, bytes) in [("backslashes", backslashes), ("strict", strict)] {
        let (codes, workbook) = open(&bytes);
        assert_eq!(codes, [""; 0], "{what}");
        assert_eq!(workbook.unwrap().sheets()[0].rows().len(), 2, "{what}");
    }
}

#[test]
fn days_counted_from_1904_are_those_that_the_sheet_shows() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let format = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
    let sheet = book.add_worksheet();
    sheet.write_with_format(0, 0, 41153, &format).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let of_1904 = repacked(&bytes, |name, part| match String::from_utf8(part) {
        Ok(text) => {
            let text = text.replace("<workbookPr ", r#"<workbookPr date1904="1" "#);
            (name.to_owned(), text.into_bytes())
        }
        Err(part) => (name.to_owned(), part.into_bytes()),
    });
    // Day 0 is 1 January 1900 less two in the one count, 1 January 1904 in the other.
    for (bytes, expect) in [(bytes, "01.09.2012"), (of_1904, "02.09.2016")] {
        let (_, workbook) = open(&bytes);
        let workbook = workbook.unwrap();
        assert_eq!(workbook.sheets()[0].rows()[0].cells[0].1.shown(), expect);
    }
}

/// What `check` says in JSON of one file.
fn check(name: &str, bytes: &[u8]) -> String {
    let path: PathBuf = [env!("CARGO_TARGET_TMPDIR"), name].iter().collect();
    fs::write(&path, bytes).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_nastavnik"))
        .args(["check", "--json"])
        .arg(&path)
        .output()
        .unwrap();
    assert!(output.status.code().is_some(), "no signal");
    String::from_utf8(output.stdout).unwrap()
}
