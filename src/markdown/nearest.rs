//! The known word that a slip of the pen most likely meant.

/// The word among `known` that differs least from `word`, if it differs little: by one
/// letter in three.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let scored = known
        .into_iter()
        .map(|known| (distance(word, known), known));
    let (least, found) = scored.min()?;
    (least <= (word.chars().count() + 1) / 3).then_some(found)
}

/// How many letters must be put in, taken out or changed (Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, letter) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (column, other) in right.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expect: Option<&str>) {
        assert_eq!(
            nearest(word, ["table", "letterhead", "stamp", "stamps", "p"]),
            expect
        );
    }

    #[test]
    fn a_slip_of_the_pen_finds_the_word_that_was_meant() {
        check("tabel", Some("table"));
        check("letterhaed", Some("letterhead"));
        check("stampz", Some("stamp"));
    }

    #[test]
    fn another_word_is_no_slip() {
        check("qqqqqq", None);
        check("x", None);
    }
}
