//! Files that are not what they seem, made of bytes: each named by its oddity.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip archive of parts.
pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const SHEET_START: &str = r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;

/// A workbook with one sheet, «Лист1», of the given rows of XML.
pub(crate) fn xlsx_of_rows(rows: &str) -> Vec<u8> {
    let sheet = format!("{SHEET_START}{rows}</sheetData></worksheet>");
    xlsx_of_sheet(sheet.as_bytes(), b"")
}

/// A workbook of a sheet's part and shared strings.
pub(crate) fn xlsx_of_sheet(sheet: &[u8], strings: &[u8]) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![
        (
            "[Content_Types].xml",
            br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>"#.as_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    if !strings.is_empty() {
        parts.push(("xl/sharedStrings.xml", strings));
    }
    archive(&parts)
}

/// A cell of inline text.
pub(crate) fn text_cell(address: &str, text: &str) -> String {
    format!(r#"<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// An open spreadsheet; `repeat` is how many times its second row stands.
pub(crate) fn ods(rows: &[&[&str]], repeat: u32) -> Vec<u8> {
    let mut body = String::new();
    for (number, row) in rows.iter().enumerate() {
        let repeated = if number == 1 { repeat } else { 1 };
        body.push_str(&format!(
            r#"<table:table-row table:number-rows-repeated="{repeated}">"#
        ));
        for text in *row {
            body.push_str(&format!(
                r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
            ));
        }
        body.push_str("</table:table-row>");
    }
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Наставники">{body}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        (
            "META-INF/manifest.xml",
            br#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#,
        ),
        ("content.xml", content.as_bytes()),
    ])
}

/// A compound file of 1987 with one stream: enough of it for a workbook of Excel 97.
pub(crate) fn compound(stream: &str, bytes: &[u8]) -> Vec<u8> {
    let mut data = bytes.to_vec();
    data.resize(bytes.len().max(4096).next_multiple_of(512), 0);
    let sectors = (data.len() / 512) as u32;
    let mut file = Vec::new();
    file.extend([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    file.extend([0; 16]);
    for word in [0x3e_u16, 3, 0xfffe, 9, 6, 0, 0, 0] {
        file.extend(word.to_le_bytes());
    }
    // No directory count; one sector of the table; the directory begins in sector 1.
    for word in [0_u32, 1, 1, 0, 4096, 0xffff_fffe, 0, 0xffff_fffe, 0, 0] {
        file.extend(word.to_le_bytes());
    }
    file.resize(512, 0xff);
    file.extend(table(sectors));
    file.extend(directory(stream, data.len() as u32));
    file.extend(data);
    file
}

/// Which sector follows which: the table, the directory, then the stream.
fn table(sectors: u32) -> Vec<u8> {
    let mut table = vec![0xffff_fffd_u32, 0xffff_fffe];
    table.extend((1..sectors).map(|sector| sector + 2));
    table.push(0xffff_fffe);
    table.resize(128, 0xffff_ffff);
    table.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn directory(stream: &str, length: u32) -> Vec<u8> {
    let mut directory = entry("Root Entry", 5, 1, 0xffff_fffe, 0);
    directory.extend(entry(stream, 2, 0xffff_ffff, 2, length));
    directory.resize(512, 0);
    directory
}

fn entry(name: &str, kind: u8, child: u32, start: u32, length: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bytes = entry.len() as u16 + 2;
    entry.resize(64, 0);
    entry.extend(bytes.to_le_bytes());
    entry.extend([kind, 1]);
    for word in [0xffff_ffff_u32, 0xffff_ffff, child] {
        entry.extend(word.to_le_bytes());
    }
    entry.resize(116, 0);
    entry.extend(start.to_le_bytes());
    entry.extend(length.to_le_bytes());
    entry.resize(128, 0);
    entry
}

/// A workbook of Excel 97 with one sheet of texts.
pub(crate) fn xls(name: &str, rows: &[&[&str]]) -> Vec<u8> {
    let mut book = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let name = wide(name);
    let mut tab = vec![0; 6];
    tab.push((name.len() / 2) as u8);
    tab.push(1);
    tab.extend(name);
    let start = book.len() + tab.len() + 4 + 4;
    tab[..4].copy_from_slice(&(start as u32).to_le_bytes());
    book.extend(record(0x0085, &tab));
    book.extend(record(0x000a, &[]));
    book.extend(record(
        0x0809,
        &[0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ));
    for (row, cells) in (0_u16..).zip(rows) {
        for (column, text) in (0_u16..).zip(*cells) {
            let text = wide(text);
            let mut label = Vec::new();
            for word in [row, column, 0, (text.len() / 2) as u16] {
                label.extend(word.to_le_bytes());
            }
            label.push(1);
            label.extend(text);
            book.extend(record(0x0204, &label));
        }
    }
    book.extend(record(0x000a, &[]));
    compound("Workbook", &book)
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut record = kind.to_le_bytes().to_vec();
    record.extend((data.len() as u16).to_le_bytes());
    record.extend(data);
    record
}

/// A binary workbook with one sheet of texts ([MS-XLSB]: 2.1.4 records, 2.4.307 `BrtBundleSh`,
/// 2.4.322 `BrtCellSt`).
pub(crate) fn xlsb(name: &str, rows: &[&[&str]]) -> Vec<u8> {
    let mut cells = Vec::new();
    for (row, texts) in (0_u32..).zip(rows) {
        cells.extend(binary(0, &row.to_le_bytes()));
        for (column, text) in (0_u32..).zip(*texts) {
            let mut cell = column.to_le_bytes().to_vec();
            cell.extend([0; 4]);
            cell.extend(counted(text));
            cells.extend(binary(6, &cell));
        }
    }
    xlsb_of_cells(name, &cells)
}

/// The same with a cell that names a shared string which is not there.
pub(crate) fn xlsb_with_a_lost_string() -> Vec<u8> {
    let mut cells = binary(0, &[0; 4]);
    let mut cell = vec![0; 8];
    cell.extend(7_u32.to_le_bytes());
    cells.extend(binary(7, &cell));
    xlsb_of_cells("Наставники", &cells)
}

fn xlsb_of_cells(name: &str, cells: &[u8]) -> Vec<u8> {
    let mut tab = vec![0; 4];
    tab.extend(1_u32.to_le_bytes());
    tab.extend(counted("rId1"));
    tab.extend(counted(name));
    let book = [binary(0x9c, &tab), binary(0x90, &[]), binary(0x9d, &[])].concat();
    let start = [binary(0x94, &[0; 16]), binary(0x91, &[])].concat();
    let sheet = [&start[..], cells, &binary(0x92, &[])].concat();
    let rels = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.bin"/></Relationships>"#;
    archive(&[
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", rels),
        ("xl/worksheets/sheet1.bin", &sheet),
    ])
}

/// A record of a binary workbook: its kind and its length in seven bits a byte.
fn binary(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut record = seven_bits(usize::from(kind));
    record.extend(seven_bits(data.len()));
    record.extend(data);
    record
}

fn seven_bits(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// A text behind the count of its letters.
fn counted(text: &str) -> Vec<u8> {
    let letters = wide(text);
    let count = (letters.len() / 2) as u32;
    [&count.to_le_bytes()[..], &letters].concat()
}

/// The packed parts of a workbook under other names or with other bytes.
pub(crate) fn repacked(
    bytes: &[u8],
    change: impl Fn(&str, Vec<u8>) -> (String, Vec<u8>),
) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).unwrap();
        parts.push(change(&part.name().unwrap(), content));
    }
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, part)| (name.as_str(), part.as_slice()))
        .collect();
    self::archive(&parts)
}
