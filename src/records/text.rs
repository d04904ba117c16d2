//! Text of cells made fit for use: cleaned for printing, folded for comparing.
//!
//! Cleaning never changes what a reader sees, but for blanks; folding forgets case, ё,
//! punctuation and look-alike letters, and is never printed.

use unicode_normalization::UnicodeNormalization;

/// A text for printing: composed letters, ordinary spaces, no invisible characters. Line
/// breaks stay; each line is trimmed and its spaces are single.
pub(crate) fn clean(text: &str) -> String {
    if is_clean(text) {
        return text.to_owned();
    }
    let composed: String = text
        .replace("\r\n", "\n")
        .nfc()
        .filter(|c| !is_dropped(*c))
        .map(|c| match c {
            '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            c if c.is_whitespace() && c != '\n' => ' ',
            c => c,
        })
        .collect();
    let lines: Vec<String> = composed.lines().map(single_spaced).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Whether cleaning would change nothing, as it is with most cells.
fn is_clean(text: &str) -> bool {
    let doubled = text.contains("  ") || text.starts_with(' ') || text.ends_with(' ');
    !doubled && text.chars().all(is_plain)
}

/// Characters that every normal form and every cleaning leaves as they are.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | 'А'..='я' | 'ё' | 'Ё' | '«' | '»' | '–' | '—')
}

/// Whether the text holds marks that no font shows: the remains of a broken encoding.
pub(crate) fn is_broken(text: &str) -> bool {
    text.chars()
        .any(|c| c == '\u{fffd}' || ('\u{e000}'..='\u{f8ff}').contains(&c))
}

fn is_dropped(c: char) -> bool {
    let blank = c.is_whitespace() || c == '\u{85}';
    (c.is_control() && !blank)
        || c == '\u{fffd}'
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Words joined by single spaces.
pub(crate) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A header or a key folded for comparing (`domain.md` c.2): `Ф.И.О.\nнаставника *` →
/// `фио наставника`.
pub(crate) fn folded(text: &str) -> String {
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
                .filter(|c| !is_dropped(*c))
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
pub(crate) fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{4ff}').contains(&c)
}

/// The Cyrillic letter that a Latin one looks like.
pub(crate) fn cyrillic_letter(c: char) -> char {
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
pub(crate) fn name_key(text: &str) -> String {
    folded(&text.replace('.', ". ")).replace(" - ", "-")
}

/// How many letters must be typed, dropped, changed or swapped to make one text of the
/// other; `None` beyond the limit.
pub(crate) fn distance(left: &str, right: &str, limit: usize) -> Option<usize> {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    if left.len().abs_diff(right.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=right.len()).collect();
    for (row, letter) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, other) in right.iter().enumerate() {
            let changed = above[column] + usize::from(letter != other);
            let mut best = changed.min(above[column + 1] + 1).min(current[column] + 1);
            let swapped =
                row > 0 && column > 0 && *letter == right[column - 1] && left[row - 1] == *other;
            if swapped {
                best = best.min(before[column - 1] + 1);
            }
            current.push(best);
        }
        before = above;
        above = current;
    }
    above.last().copied().filter(|count| *count <= limit)
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

    #[test]
    fn a_text_is_cleaned_without_a_visible_change() {
        assert_eq!(clean(" Иванова\u{a0}\u{200b} Анна \n\n"), "Иванова Анна");
        assert_eq!(clean("- раз;\r\n-  два"), "- раз;\n- два");
        assert_eq!(clean("и\u{306}од"), "йод");
    }

    #[test]
    fn a_distance_counts_letters_and_swaps() {
        assert_eq!(distance("иванов", "иванов", 2), Some(0));
        assert_eq!(distance("иванов", "ивнаов", 2), Some(1));
        assert_eq!(distance("петров", "петрова", 2), Some(1));
        assert_eq!(distance("петров", "сидоров", 2), None);
    }
}
