//! Text of cells made fit for printing, and how near two texts are.
//!
//! Cleaning never changes what a reader sees, but for blanks. How a text is folded for
//! comparing, [`crate::russian`] tells.

use unicode_normalization::UnicodeNormalization;

use crate::russian::is_plain;
use crate::russian::is_unprinted;

pub(crate) use crate::russian::cyrillic_letter;
pub(crate) use crate::russian::folded;
pub(crate) use crate::russian::is_cyrillic;
pub(crate) use crate::russian::name_key;

/// A text for printing: composed letters, ordinary spaces, no invisible characters. Line
/// breaks stay; each line is trimmed and its spaces are single.
pub(crate) fn clean(text: &str) -> String {
    if is_clean(text) {
        return text.to_owned();
    }
    let composed: String = text
        .replace("\r\n", "\n")
        .nfc()
        .filter(|c| !is_unprinted(*c))
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

/// Whether the text holds marks that no font shows: the remains of a broken encoding.
pub(crate) fn is_broken(text: &str) -> bool {
    text.chars()
        .any(|c| c == '\u{fffd}' || ('\u{e000}'..='\u{f8ff}').contains(&c))
}

/// Words joined by single spaces.
pub(crate) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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
