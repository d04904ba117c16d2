//! Looks through the parts of an `.xlsx` archive before its reader does: how much they
//! unpack to, whether there are formulas, which rows and columns are hidden.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::problem::Problem;

/// All parts together may unpack to so many bytes.
const UNPACKED: u64 = 200 << 20;
/// Small files may be packed as tightly as they like.
const UNPACKED_FREELY: u64 = 20 << 20;
const TIGHTEST_PACKING: u64 = 200;
/// A longer tag tells nothing that is looked for.
const LONGEST_TAG: usize = 4096;

/// What a look through the parts told.
#[derive(Debug, Default)]
pub(crate) struct Look {
    pub(crate) formulas: bool,
    /// Count of hidden rows by the name of their sheet.
    pub(crate) hidden_rows: BTreeMap<String, usize>,
    /// First and last of hidden columns, counted from 0, by the name of their sheet; they
    /// may be empty ones.
    pub(crate) hidden_columns: BTreeMap<String, Vec<(u32, u32)>>,
}

/// Unpacks every part into a counter and reads its tags on the way.
pub(crate) fn look_through(bytes: &[u8]) -> Result<Look, Problem> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Problem::Damaged)?;
    let mut sheets = Sheets::default();
    let mut formulas = false;
    let mut total = 0;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|_| Problem::Damaged)?;
        let name = part
            .name()
            .map_err(|_| Problem::Damaged)?
            .replace('\\', "/");
        let packed = part.compressed_size().max(1);
        let mut unpacked = 0;
        let mut tags = Tags::default();
        let mut chunk = [0; 1 << 14];
        loop {
            let count = part.read(&mut chunk).map_err(|_| Problem::Damaged)?;
            if count == 0 {
                break;
            }
            unpacked += count as u64;
            total += count as u64;
            let is_bomb = unpacked > UNPACKED_FREELY && unpacked / packed > TIGHTEST_PACKING;
            if total > UNPACKED || is_bomb {
                return Err(Problem::TooLarge);
            }
            tags.feed(&chunk[..count], &mut |tag| {
                let element = element_of(tag);
                formulas |= element == b"f";
                sheets.see(&name, element, tag);
            });
        }
    }
    Ok(Look {
        formulas,
        hidden_rows: sheets.by_name(&sheets.hidden),
        hidden_columns: sheets.by_name(&sheets.hidden_columns),
    })
}

/// Cuts tags out of a stream; each begins behind its `<`.
#[derive(Default)]
struct Tags {
    begun: Option<Vec<u8>>,
}

impl Tags {
    fn feed(&mut self, mut rest: &[u8], see: &mut dyn FnMut(&[u8])) {
        loop {
            if let Some(begun) = &mut self.begun {
                let Some(end) = rest.iter().position(|byte| *byte == b'>') else {
                    begun.extend_from_slice(&rest[..rest.len().min(LONGEST_TAG)]);
                    begun.truncate(LONGEST_TAG);
                    return;
                };
                begun.extend_from_slice(&rest[..end]);
                see(begun);
                self.begun = None;
                rest = &rest[end + 1..];
            }
            let Some(start) = rest.iter().position(|byte| *byte == b'<') else {
                return;
            };
            rest = &rest[start + 1..];
            match rest.iter().position(|byte| *byte == b'>') {
                Some(end) => {
                    see(&rest[..end]);
                    rest = &rest[end + 1..];
                }
                None => self.begun = Some(Vec::new()),
            }
        }
    }
}

/// The name of the element that a tag opens, without its prefix; empty for one that closes.
fn element_of(tag: &[u8]) -> &[u8] {
    let end = tag
        .iter()
        .position(|byte| matches!(byte, b' ' | b'/' | b'\n' | b'\r' | b'\t'))
        .unwrap_or(tag.len());
    let own = &tag[..end];
    own.iter()
        .position(|byte| *byte == b':')
        .map_or(own, |at| &own[at + 1..])
}

/// Sheets by the identifiers that join their names with their parts.
#[derive(Default)]
struct Sheets {
    names: BTreeMap<String, String>,
    parts: BTreeMap<String, String>,
    hidden: BTreeMap<String, usize>,
    hidden_columns: BTreeMap<String, Vec<(u32, u32)>>,
}

impl Sheets {
    /// A large list has millions of tags, and nearly all of them tell nothing here.
    fn see(&mut self, part: &str, element: &[u8], tag: &[u8]) {
        match element {
            b"row" if is_hidden(tag) => *self.hidden.entry(part.to_owned()).or_default() += 1,
            b"col" if is_hidden(tag) => {
                let hidden = self.hidden_columns.entry(part.to_owned()).or_default();
                hidden.extend(columns(tag));
            }
            b"sheet" if part.ends_with("workbook.xml") => {
                if let (Some(id), Some(name)) = (attribute(tag, "id"), attribute(tag, "name")) {
                    self.names.insert(id, name);
                }
            }
            b"Relationship" if part.ends_with("workbook.xml.rels") => {
                if let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target")) {
                    let file = target.rsplit('/').next().unwrap_or_default().to_owned();
                    self.parts.insert(file, id);
                }
            }
            _ => {}
        }
    }

    /// What was seen in the parts, by the names of their sheets.
    fn by_name<T: Clone>(&self, seen: &BTreeMap<String, T>) -> BTreeMap<String, T> {
        let name = |part: &String| {
            let file = part.rsplit('/').next().unwrap_or_default();
            self.names.get(self.parts.get(file)?).cloned()
        };
        seen.iter()
            .filter_map(|(part, seen)| Some((name(part)?, seen.clone())))
            .collect()
    }
}

fn is_hidden(tag: &[u8]) -> bool {
    matches!(attribute(tag, "hidden").as_deref(), Some("1" | "true"))
}

/// The first and the last column that a tag tells of, counted from 0.
fn columns(tag: &[u8]) -> Option<(u32, u32)> {
    let number = |name| attribute(tag, name)?.parse::<u32>().ok()?.checked_sub(1);
    Some((number("min")?, number("max")?))
}

/// An attribute's value under any prefix, its entities resolved.
fn attribute(tag: &[u8], name: &str) -> Option<String> {
    let text = std::str::from_utf8(tag).ok()?;
    let mut rest = text.split_once(char::is_whitespace)?.1;
    loop {
        let (key, after) = rest.split_once('=')?;
        let quote = after
            .trim_start()
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))?;
        let (value, tail) = after.trim_start()[1..].split_once(quote)?;
        let key = key.trim();
        if key.rsplit(':').next() == Some(name) {
            return Some(resolved(value));
        }
        rest = tail;
    }
}

fn resolved(value: &str) -> String {
    value
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_wherever_the_stream_is_cut() {
        let text = "<a><x:row r=\"1\" hidden=\"1\"/>text<f>1+1</f>";
        for cut in 0..text.len() {
            let mut tags = Tags::default();
            let mut seen = Vec::new();
            for part in [&text.as_bytes()[..cut], &text.as_bytes()[cut..]] {
                tags.feed(part, &mut |tag| {
                    seen.push(String::from_utf8_lossy(tag).into_owned());
                });
            }
            assert_eq!(
                seen,
                ["a", "x:row r=\"1\" hidden=\"1\"/", "f", "/f"],
                "{cut}"
            );
        }
    }

    #[test]
    fn an_attribute_is_found_by_its_whole_name() {
        let tag = b"sheet name=\"A &amp; B\" sheetId='7' r:id=\"rId1\"";
        assert_eq!(attribute(tag, "name").as_deref(), Some("A & B"));
        assert_eq!(attribute(tag, "id").as_deref(), Some("rId1"));
        assert_eq!(attribute(tag, "state"), None);
    }
}
