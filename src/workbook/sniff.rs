//! Tells by its first bytes and by its parts what a file is, whatever its name says.

use std::io::Cursor;

use zip::ZipArchive;

use super::problem::Problem;

/// Kinds of content that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    Xlsx,
    Xlsb,
    Ods,
    Xls,
    /// Lines of text, perhaps a list parted by semicolons or commas.
    Text,
}

impl Content {
    const APART: [Self; 3] = [Self::Xlsb, Self::Ods, Self::Xls];

    /// The word by which one program names the content to another.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsb => "xlsb",
            Self::Ods => "ods",
            Self::Xls => "xls",
            Self::Text => "csv",
        }
    }

    /// The content of that name, if it is one to be read apart.
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        Self::APART.into_iter().find(|content| content.key() == key)
    }
}

/// What the bytes are; a kind that cannot be read is a problem of its own.
pub(crate) fn content(bytes: &[u8]) -> Result<Content, Problem> {
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(Problem::Empty);
    }
    if bytes.starts_with(b"PK") {
        return zipped(bytes);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return compound(bytes);
    }
    textual(bytes)
}

fn zipped(bytes: &[u8]) -> Result<Content, Problem> {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Err(Problem::Damaged);
    };
    let names: Vec<String> = archive
        .file_names()
        .flatten()
        .map(|name| name.replace('\\', "/").to_lowercase())
        .collect();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("xl/workbook.bin") {
        Ok(Content::Xlsb)
    } else if has("xl/") || names.iter().any(|name| name.ends_with("workbook.xml")) {
        Ok(Content::Xlsx)
    } else if has("word/") {
        Err(Problem::Word)
    } else if has("ppt/") {
        Err(Problem::Slides)
    } else if has("content.xml") {
        open_document(bytes)
    } else {
        Err(Problem::Archive)
    }
}

/// A file of the open format names its kind in its first part, stored as it is.
fn open_document(bytes: &[u8]) -> Result<Content, Problem> {
    let head = &bytes[..bytes.len().min(200)];
    if contains(head, b"opendocument.text") {
        Err(Problem::Word)
    } else if contains(head, b"opendocument.presentation") {
        Err(Problem::Slides)
    } else {
        Ok(Content::Ods)
    }
}

/// The names of streams stand in the file as UTF-16.
fn compound(bytes: &[u8]) -> Result<Content, Problem> {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &wide)
    };
    if has("EncryptedPackage") {
        Err(Problem::Encrypted)
    } else if has("Workbook") || has("Book") {
        Ok(Content::Xls)
    } else if has("WordDocument") {
        Err(Problem::Word)
    } else if has("PowerPoint Document") {
        Err(Problem::Slides)
    } else {
        Err(Problem::Damaged)
    }
}

fn textual(bytes: &[u8]) -> Result<Content, Problem> {
    if bytes.starts_with(b"%PDF") {
        return Err(Problem::Pdf);
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_lowercase();
    let start = head.trim_start_matches('\u{feff}').trim_start();
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        return Err(Problem::Xml2003);
    }
    if start.starts_with('<') {
        let is_page = ["<html", "<table", "<!doctype html", "<body"]
            .iter()
            .any(|mark| head.contains(mark));
        return Err(if is_page {
            Problem::Html
        } else {
            Problem::Unknown
        });
    }
    if bytes.iter().take(4096).any(|byte| *byte < 9) {
        return Err(Problem::Unknown);
    }
    Ok(Content::Text)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
