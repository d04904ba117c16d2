//! Texts folded for comparing: a header, a key, a person's name.
//!
//! Folding forgets case, ё, punctuation, invisible signs and look-alike letters; what is
//! folded is never printed. Enter by [`folded`] and [`name_key`].

use unicode_normalization::UnicodeNormalization;

/// A header or a key folded for comparing (`domain.md` c.2): `Ф.И.О.\nнаставника *` →
/// `фио наставника`.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    if text.chars().all(is_plain) {
        kept.extend(text.chars().flat_map(folded_char));
        return joined_words(&kept);
    }
    // NFKC would turn the sign into «No», so it is kept apart.
    for (index, part) in text.split('№').enumerate() {
        if index > 0 {
            kept.push_str(" № ");
        }
        kept.extend(
            part.nfkc()
                .filter(|c| !is_unprinted(*c))
                .flat_map(folded_char),
        );
    }
    joined_words(&kept)
}

fn joined_words(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !joined.is_empty() {
            joined.push(' ');
        }
        if word.chars().any(is_cyrillic) {
            joined.extend(word.chars().map(cyrillic_letter));
        } else {
            joined.push_str(word);
        }
    }
    joined
}

fn folded_char(c: char) -> impl Iterator<Item = char> {
    let simple = match c {
        'ё' | 'Ё' => Some('е'),
        '.' | ',' | ':' | ';' | '(' | ')' | '«' | '»' | '"' | '\'' | '“' | '”' | '„' | '*'
        | '!' | '[' | ']' => None,
        '/' | '\\' | '|' | '_' => Some(' '),
        '‐' | '‑' | '‒' | '–' | '—' | '−' => Some('-'),
        c => Some(c),
    };
    simple.into_iter().flat_map(char::to_lowercase)
}

/// Whether the letter is Cyrillic.
#[must_use]
pub fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{4ff}').contains(&c)
}

/// The Cyrillic letter that a Latin one looks like.
#[must_use]
pub fn cyrillic_letter(c: char) -> char {
    match c {
        'A' => 'А',
        'B' => 'В',
        'C' => 'С',
        'E' => 'Е',
        'H' => 'Н',
        'K' => 'К',
        'M' => 'М',
        'O' => 'О',
        'P' => 'Р',
        'T' => 'Т',
        'X' => 'Х',
        'Y' => 'У',
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        c => c,
    }
}

/// A person's name folded for comparing: `Серёгина  Анна` and `СЕРЕГИНА АННА` are one.
#[must_use]
pub fn name_key(text: &str) -> String {
    folded(&text.replace('.', ". ")).replace(" - ", "-")
}

/// Characters that every normal form and every cleaning leaves as they are.
#[must_use]
pub fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | 'А'..='я' | 'ё' | 'Ё' | '«' | '»' | '–' | '—')
}

/// Characters that take no room on a page, and those that no font has.
#[must_use]
pub fn is_unprinted(c: char) -> bool {
    let blank = c.is_whitespace() || c == '\u{85}';
    (c.is_control() && !blank)
        || c == '\u{fffd}'
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_folded_to_its_words() {
        for (header, expect) in [
            ("Ф.И.О.\nнаставника *", "фио наставника"),
            ("Ф. И. О.", "ф и о"),
            ("№ п/п", "№ п п"),
            ("№пары", "№ пары"),
            ("Место работы/учёбы", "место работы учебы"),
            ("ФИO", "фио"),
            ("Кол\u{ad}во", "колво"),
            ("E-mail", "e-mail"),
            ("Дата завершения (план)", "дата завершения план"),
            ("«ученик — ученик»", "ученик - ученик"),
        ] {
            assert_eq!(folded(header), expect, "{header}");
        }
    }
}
