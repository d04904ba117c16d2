//! Text made harmless for Markdown, and back.
//!
//! Decimal character references never become structure in Markdown, wherever they
//! stand, and a front matter value or an option can be decoded by [`unescape`] just as
//! well. Backslashes could not do this: they fail in tables and at line ends.

use std::io::{self, Write};

/// Writes a text so that Markdown reads it back as that very text. Line ends become
/// `&#10;`; control characters (but the tab) have no place in a document and are left out.
///
/// # Errors
///
/// When `out` does not take the bytes.
pub fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let clean = clean(text);
    let mut after_digits = true;
    for (index, character) in clean.char_indices() {
        let first = index == 0;
        let last = index + character.len_utf8() == clean.len();
        if always(character)
            || (first && opens_a_block(character))
            || (after_digits && matches!(character, '.' | ')'))
            || ((first || last) && character.is_whitespace())
        {
            write!(out, "&#{};", u32::from(character))?;
        } else {
            write!(out, "{character}")?;
        }
        after_digits &= character.is_ascii_digit();
    }
    Ok(())
}

/// The text without control characters and with plain line ends.
fn clean(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    unified.chars().filter(|c| is_kept(*c)).collect()
}

fn is_kept(character: char) -> bool {
    matches!(character, '\n' | '\t') || !(character.is_ascii_control())
}

/// Characters that mean something to Markdown, to a container or to the marks by which
/// rendered lines find their template.
fn always(character: char) -> bool {
    matches!(
        character,
        '\\' | '`'
            | '*'
            | '_'
            | '{'
            | '}'
            | '['
            | ']'
            | '<'
            | '>'
            | '&'
            | '|'
            | '~'
            | '^'
            | '"'
            | '\''
            | '#'
            | '$'
            | '\n'
            | '\t'
            | '\u{e000}'..='\u{f8ff}'
    )
}

fn opens_a_block(character: char) -> bool {
    matches!(character, '-' | '+' | '=' | ':' | '!' | '@' | '/')
}

/// Decodes decimal character references; everything else stays.
#[must_use]
pub fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("&#") {
        out.push_str(&rest[..start]);
        let (decoded, length) = reference(&rest[start..]).unwrap_or(('&', 1));
        out.push(decoded);
        rest = &rest[start + length..];
    }
    out.push_str(rest);
    out
}

/// The character of a reference like `&#38;` at the start of the text, and its length.
fn reference(text: &str) -> Option<(char, usize)> {
    let digits = text.strip_prefix("&#")?;
    let end = digits.find(|c: char| !c.is_ascii_digit())?;
    let decoded = char::from_u32(digits[..end].parse().ok()?)?;
    digits[end..]
        .starts_with(';')
        .then_some((decoded, "&#;".len() + end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let mut bytes = Vec::new();
        escape(text, &mut bytes).unwrap();
        let escaped = String::from_utf8(bytes).unwrap();
        assert_eq!(escaped, expect);
        assert_eq!(unescape(&escaped), clean(text));
    }

    #[test]
    fn names_and_dates_stay_readable() {
        check("Иванова-Петрова М.П.", "Иванова-Петрова М.П.");
        check("31.08.2026", "31&#46;08.2026");
        check("ООО «Ромашка» № 5", "ООО «Ромашка» № 5");
    }

    #[test]
    fn whatever_could_be_structure_becomes_a_reference() {
        check("a|b", "a&#124;b");
        check("- нет", "&#45; нет");
        check("1. нет", "1&#46; нет");
        check("a\r\nb\u{7}", "a&#10;b");
        check(" x ", "&#32;x&#32;");
        check("::: table", "&#58;:: table");
    }

    #[test]
    fn only_whole_references_are_decoded() {
        assert_eq!(
            unescape("&#38;#38; & &#x; &#99999999;"),
            "&#38; & &#x; &#99999999;"
        );
    }
}
