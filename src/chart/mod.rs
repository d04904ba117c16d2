//! Figures of a report, drawn twice from one description.
//!
//! `svg` gives the picture of a page, `drawing` the part of an archive from which Word
//! draws its own chart. Both take lengths from one scale and colours from one row. A
//! figure has no numbers that its table does not have, so a long label may be cut here.

mod drawing;
mod scale;
mod svg;

pub(crate) use drawing::{drawing, height};
pub(crate) use svg::svg;

/// Fills of the series, apart also in a grey print: navy, blue, ochre, red, grey, green.
/// Each has a contrast of at least 3 : 1 with white paper.
const FILLS: [&str; 6] = ["1F3F66", "6B8FBF", "B5761A", "9C2F2F", "767676", "2F6B4F"];
/// Type that can be read on the fill of the same place.
const INKS: [&str; 6] = ["FFFFFF", "000000", "000000", "FFFFFF", "FFFFFF", "FFFFFF"];

/// The longest label of a group, in characters; the table has the whole of it.
const LONGEST_LABEL: usize = 110;

/// A label that fits: cut between words, with dots for what is left out.
fn shortened(label: &str) -> String {
    if label.chars().count() <= LONGEST_LABEL {
        return label.to_owned();
    }
    let start: String = label.chars().take(LONGEST_LABEL - 1).collect();
    let kept = start
        .rsplit_once(' ')
        .map_or(start.as_str(), |(kept, _)| kept);
    format!("{}…", kept.trim_end_matches([',', ';', '–', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_label_is_cut_between_words() {
        let long = "Доля обучающихся, вошедших в программы наставничества в роли наставляемого, от числа всех обучающихся школы на начало учебного года";
        for (label, expected) in [
            ("Ученик – ученик", "Ученик – ученик"),
            (
                long,
                "Доля обучающихся, вошедших в программы наставничества в роли наставляемого, от числа всех обучающихся школы…",
            ),
        ] {
            assert_eq!(shortened(label), expected);
        }
        assert_eq!(shortened(&"я".repeat(190)).chars().count(), LONGEST_LABEL);
    }
}
