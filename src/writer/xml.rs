//! Text as XML holds it: escaped, and without the characters that XML forbids.
//!
//! The rule for both formats: `& < > "` are escaped; a tab or a line end is a space;
//! other control characters, U+FFFE and U+FFFF are left out (XML 1.0, `Char`).

/// Appends `text`; good both for content and for an attribute in double quotes.
pub(super) fn push_text(out: &mut String, text: &str) {
    let mut clean = 0;
    for (at, c) in text.char_indices() {
        let Some(instead) = replacement(c) else {
            continue;
        };
        out.push_str(&text[clean..at]);
        out.push_str(instead);
        clean = at + c.len_utf8();
    }
    out.push_str(&text[clean..]);
}

/// The text on its own, escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_text(&mut out, text);
    out
}

/// What stands for `c`, unless it may stay.
fn replacement(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\t' | '\n' | '\r' => Some(" "),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => Some(""),
        _ => None,
    }
}

/// Appends a whole number.
pub(super) fn push_number(out: &mut String, number: u32) {
    let mut digits = [0_u8; 10];
    let mut rest = number;
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits[first..].iter().map(|&digit| char::from(digit)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forbidden_characters_go_and_marks_are_escaped() {
        for (text, expected) in [
            ("а & б", "а &amp; б"),
            ("<a href=\"x\">", "&lt;a href=&quot;x&quot;&gt;"),
            ("одна\nдве\tтри", "одна две три"),
            ("\u{0}\u{b}\u{1f}\u{7f}\u{85}\u{fffe}да\u{ffff}", "да"),
            ("שלום 😀\u{a0}№", "שלום 😀\u{a0}№"),
            ("", ""),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn numbers_are_decimal() {
        for number in [0, 7, 10, 1_234, u32::MAX] {
            let mut out = String::new();
            push_number(&mut out, number);
            assert_eq!(out, number.to_string());
        }
    }
}
