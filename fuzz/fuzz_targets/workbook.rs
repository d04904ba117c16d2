//! Any bytes as a workbook.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nastavnik::diag::Diagnostics;
use nastavnik::{records, workbook};

fuzz_target!(|bytes: &[u8]| {
    let mut diags = Diagnostics::new();
    if let Some(workbook) = workbook::read("input/Файл", bytes, &mut diags) {
        let _ = records::read_alone(&workbook, &mut diags);
    }
});
