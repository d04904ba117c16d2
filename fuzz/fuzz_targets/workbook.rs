//! Any bytes as a workbook: as they are, or as the parts of an archive.
//!
//! A changed byte in a packed file fails its check sum and is refused at the door. So an
//! input that begins with `parts` is put into an archive first, each of its parts behind a
//! line with its name, and the change gets to the readers of sheets.

#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use nastavnik::diag::Diagnostics;
use nastavnik::{records, workbook};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MARK: &[u8] = b"parts\n";
const NAME: &[u8] = b"\n== ";

fuzz_target!(|bytes: &[u8]| {
    match bytes.strip_prefix(MARK) {
        Some(parts) => read(&archive(parts).unwrap_or_default()),
        None => read(bytes),
    }
});

fn read(bytes: &[u8]) {
    let mut diags = Diagnostics::new();
    if let Some(workbook) = workbook::read("input/Файл", bytes, &mut diags) {
        let _ = records::read_alone(&workbook, &mut diags);
    }
}

fn archive(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    while let Some(start) = find(rest, NAME) {
        let part = &rest[start + NAME.len()..];
        let end = find(part, NAME).unwrap_or(part.len());
        let line = find(&part[..end], b"\n").unwrap_or(end);
        let name = String::from_utf8_lossy(&part[..line]).into_owned();
        archive.start_file(name, options).ok()?;
        archive.write_all(&part[line.min(end)..end]).ok()?;
        rest = &part[end..];
    }
    Some(archive.finish().ok()?.into_inner())
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|window| window == mark)
}
