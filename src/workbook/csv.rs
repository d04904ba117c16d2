//! Reads lists saved as text: values parted by semicolons, commas or tabs, in UTF-8 or
//! windows-1251.

use std::borrow::Cow;

use crate::place::CellAddress;

use super::cell::CellValue;
use super::problem::Problem;
use super::sheet::Sheet;

/// A text with more values is no list of a school.
const MOST_CELLS: usize = 2_000_000;

/// The list as the only sheet of a workbook, named as the file.
pub(crate) fn read(shown: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    let text = decoded(bytes);
    let mark = mark(&text).ok_or(Problem::Unknown)?;
    let mut cells = Vec::new();
    for (row, values) in (0..).zip(rows(&text, mark)) {
        for (column, value) in (0..).zip(values) {
            cells.push((CellAddress { row, column }, CellValue::Text(value)));
        }
        if cells.len() > MOST_CELLS {
            return Err(Problem::TooManyCells);
        }
    }
    let name = shown.rsplit('/').next().unwrap_or(shown);
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    Ok(vec![Sheet::new(shown, name, cells)])
}

fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| windows_1251(*byte)).collect()),
    }
}

/// The upper half of windows-1251 up to «А»; the Cyrillic letters follow in order.
const UPPER: &str =
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї";

fn windows_1251(byte: u8) -> char {
    match byte {
        0..=0x7f => char::from(byte),
        0x80..=0xbf => UPPER
            .chars()
            .nth(usize::from(byte - 0x80))
            .unwrap_or('\u{fffd}'),
        0xc0..=0xff => char::from_u32(0x410 + u32::from(byte - 0xc0)).unwrap_or('\u{fffd}'),
    }
}

/// The mark that parts the values: the one that the first lines have most of.
fn mark(text: &str) -> Option<char> {
    let head: Vec<&str> = text.lines().take(20).collect();
    let count = |mark: char| {
        head.iter()
            .map(|line| line.matches(mark).count())
            .sum::<usize>()
    };
    let lines = head.iter().filter(|line| !line.trim().is_empty()).count();
    [';', '\t', ',']
        .into_iter()
        .find(|mark| count(*mark) > 0 && count(*mark) * 2 >= lines)
}

/// Rows of values; a value in quotes may hold marks and line breaks.
fn rows(text: &str, mark: char) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(value) = rows.last_mut().and_then(|row| row.last_mut()) else {
            break;
        };
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                value.push('"');
                chars.next();
            }
            '"' if quoted || value.trim().is_empty() => quoted = !quoted,
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' if !quoted => {}
            c if c == mark && !quoted => {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            c => value.push(c),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expect: &[&[&str]]) {
        let sheets = read("input/Список.csv", bytes).unwrap();
        let found: Vec<Vec<String>> = sheets[0]
            .rows()
            .iter()
            .map(|row| row.cells.iter().map(|(_, value)| value.shown()).collect())
            .collect();
        assert_eq!(found, expect);
        assert_eq!(sheets[0].name(), "Список");
    }

    #[test]
    fn a_list_saved_as_text_is_read() {
        check(
            "\u{feff}ФИО;Класс\r\nИванов Пётр;7А\r\n".as_bytes(),
            &[&["ФИО", "Класс"], &["Иванов Пётр", "7А"]],
        );
        check(
            "ФИО,Запрос\n\"Ким, Алина\",\"сказал \"\"да\"\"\nи ушёл\"\n".as_bytes(),
            &[&["ФИО", "Запрос"], &["Ким, Алина", "сказал \"да\"\nи ушёл"]],
        );
    }

    #[test]
    fn a_list_in_windows_1251_is_read() {
        check(
            b"\xd4\xc8\xce;\xb9\n\xb8\xe6;\xab\xc0\xbb",
            &[&["ФИО", "№"], &["ёж", "«А»"]],
        );
    }

    #[test]
    fn a_text_without_columns_is_no_list() {
        assert!(read("input/a.csv", "просто слова\nи ещё".as_bytes()).is_err());
    }
}
