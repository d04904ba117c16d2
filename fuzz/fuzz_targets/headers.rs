//! Any lines of words as a sheet.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nastavnik::diag::Diagnostics;
use nastavnik::place::CellAddress;
use nastavnik::records;
use nastavnik::workbook::{CellValue, Sheet, Workbook};

fuzz_target!(|text: &str| {
    let mut cells = Vec::new();
    for (row, line) in (0..).zip(text.lines().take(60)) {
        for (column, value) in (0..).zip(line.split('\t').take(40)) {
            let value = CellValue::Text(value.to_owned());
            cells.push((CellAddress { row, column }, value));
        }
    }
    let sheet = Sheet::new("input/Файл.xlsx", "Лист1", cells);
    let workbook = Workbook::new("input/Файл.xlsx", vec![sheet]);
    let _ = records::read_alone(&workbook, &mut Diagnostics::new());
});
