//! How wide a text will stand in Times New Roman, near enough to plan columns.
//!
//! Advances are those of the metric-compatible Liberation Serif, in thousandths of an em.

use super::layout::Twips;
use crate::document::Inline;

/// U+0020…U+007E.
const LATIN: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/// U+0400…U+045F.
const CYRILLIC: [u16; 96] = [
    611, 611, 752, 578, 660, 556, 333, 333, 389, 872, 872, 741, 667, 722, 708, 722, 722, 574, 667,
    578, 682, 611, 896, 501, 722, 722, 667, 678, 889, 722, 722, 722, 556, 667, 611, 708, 790, 722,
    722, 650, 1009, 1009, 706, 872, 574, 660, 1028, 667, 444, 509, 472, 410, 509, 444, 691, 395,
    535, 535, 486, 499, 633, 535, 500, 535, 500, 444, 437, 500, 648, 500, 535, 503, 770, 770, 517,
    672, 456, 429, 747, 460, 444, 444, 483, 410, 429, 389, 278, 278, 278, 727, 723, 500, 486, 535,
    500, 535,
];

/// Seen only where a line ends at it.
const SOFT_HYPHEN: char = '\u{ad}';

/// What a piece of a line needs.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Extent {
    /// Width on one line.
    pub(super) line: Twips,
    /// Width of the longest piece that a line cannot break.
    pub(super) word: Twips,
    /// Whether a line ends within by itself.
    pub(super) broken: bool,
}

/// The extent of `content`; `size` in half-points.
pub(super) fn extent(content: &[Inline], size: u32) -> Extent {
    content.iter().fold(Extent::default(), |all, inline| {
        let piece = match inline {
            Inline::Text(text) => of_text(text, size),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Anchor { content, .. } => extent(content, size),
            Inline::LineBreak => Extent {
                broken: true,
                ..Extent::default()
            },
            Inline::Blank(blank) => of_text(&blank.shape.text(), size),
            Inline::Footnote(_) => Extent::default(),
        };
        Extent {
            line: all.line + piece.line,
            word: all.word.max(piece.word),
            broken: all.broken || piece.broken,
        }
    })
}

fn of_text(text: &str, size: u32) -> Extent {
    Extent {
        line: width(text, size),
        word: longest_word(text, size),
        broken: false,
    }
}

/// Width of `text` on one line, in twips; `size` in half-points.
fn width(text: &str, size: u32) -> Twips {
    text.chars().map(advance).sum::<u32>().saturating_mul(size) / 100
}

/// Width of the longest piece that a line cannot break.
fn longest_word(text: &str, size: u32) -> Twips {
    let mut longest = 0;
    let mut current = 0;
    let mut signs = text.chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            ' ' | '\n' | '\t' => current = 0,
            SOFT_HYPHEN => {
                longest = longest.max(current + advance('-'));
                current = 0;
            }
            '-' | '–' | '—' => {
                longest = longest.max(current + advance(c));
                current = 0;
            }
            // A web address breaks after a stroke, «2025/2026» does not.
            '/' if signs.peek().is_some_and(|next| next.is_alphabetic()) => {
                longest = longest.max(current + advance(c));
                current = 0;
            }
            _ => {
                current += advance(c);
                longest = longest.max(current);
            }
        }
    }
    longest.saturating_mul(size) / 100
}

/// Thousandths of an em.
fn advance(c: char) -> u32 {
    let code = u32::from(c);
    let listed = |table: &[u16], first: u32| {
        usize::try_from(code - first)
            .ok()
            .and_then(|index| table.get(index))
            .map_or(600, |&width| u32::from(width))
    };
    match c {
        ' '..='~' => listed(&LATIN, 0x20),
        '\u{400}'..='\u{45f}' => listed(&CYRILLIC, 0x400),
        '\u{a0}' => 250,
        SOFT_HYPHEN => 0,
        '«' | '»' | '–' => 500,
        '„' | '“' => 444,
        '№' | '—' | '…' => 1000,
        '\u{2e80}'.. => 1000,
        _ => 600,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_text_measures_as_set_type() {
        // 14 pt: «Директор» set in LibreOffice is 57.5 pt wide.
        let points = width("Директор", 28) / 20;
        assert!((56..=60).contains(&points), "{points}");
    }

    #[test]
    fn hyphens_and_spaces_let_a_line_break() {
        let whole = longest_word("воспитательной", 24);
        assert_eq!(longest_word("по учебно-воспитательной", 24), whole);
        assert!(longest_word("№\u{a0}214", 24) > longest_word("№ 214", 24));
        let address = "https://school5.example/nastavnichestvo";
        assert_eq!(
            longest_word(address, 24),
            longest_word("https://school5.example/", 24)
        );
        assert_eq!(longest_word("2025/2026", 24), width("2025/2026", 24));
        let half = longest_word("про-", 24);
        assert_eq!(longest_word("про\u{ad}ба", 24), half);
        assert_eq!(width("про\u{ad}ба", 24), width("проба", 24));
    }
}
