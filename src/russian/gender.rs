//! The gender of a person as the parts of the name tell it.
//!
//! The patronymic decides, then the first name, the surname comes last. Where a
//! part fits both genders the answer is `None`: ask, do not guess.

use super::grammar::Gender;
use super::letters;
use super::name;
use super::rules::genders;
use super::rules::surnames;

/// By -ич, -на, оглы, кызы.
pub(super) fn of_patronymic(patronymic: &str) -> Option<Gender> {
    let word = letters::lower(patronymic);
    if name::is_initials(patronymic) {
        None
    } else if word.ends_with("ич") || word.ends_with("ыч") {
        Some(Gender::Masculine)
    } else if ["вна", "чна", "шна"].iter().any(|end| word.ends_with(end)) {
        Some(Gender::Feminine)
    } else {
        name::marker_gender(patronymic)
    }
}

/// By the list of names, then by the ending; a double name by its first part.
pub(super) fn of_given(given: &str) -> Option<Gender> {
    let word = letters::lower(given);
    let first = word.split(['-', ' ', '\u{a0}']).next().unwrap_or_default();
    if name::is_initials(given) || letters::doubt_of_letters(first).is_some() {
        return None;
    }
    if genders::EITHER.contains(&first) {
        None
    } else if genders::MEN.binary_search(&first).is_ok() {
        Some(Gender::Masculine)
    } else if genders::WOMEN.binary_search(&first).is_ok() {
        Some(Gender::Feminine)
    } else {
        by_ending_of_given(first)
    }
}

fn by_ending_of_given(word: &str) -> Option<Gender> {
    if any_end(word, genders::MEN_ENDS) {
        Some(Gender::Masculine)
    } else if any_end(word, genders::WOMEN_ENDS) {
        Some(Gender::Feminine)
    } else if genders::EITHER_BEGINS
        .iter()
        .any(|start| word.starts_with(start))
    {
        None
    } else if any_end(word, &["а", "я"]) {
        Some(Gender::Feminine)
    } else if letters::ends(word, "C") {
        Some(Gender::Masculine)
    } else {
        None
    }
}

/// By endings that only one gender has: -ов and -ова, -ский and -ская.
pub(super) fn of_surname(surname: &str) -> Option<Gender> {
    let word = letters::lower(surname);
    let last = word.rsplit(['-', ' ', '\u{a0}']).next().unwrap_or_default();
    let syllables = letters::syllables(last);
    if surnames::TABLE
        .exceptions
        .iter()
        .any(|line| line.word == last)
    {
        None
    } else if syllables >= 2 && any_end(last, genders::SURNAME_OF_MAN) {
        Some(Gender::Masculine)
    } else if syllables >= 3 && any_end(last, genders::SURNAME_OF_WOMAN) {
        Some(Gender::Feminine)
    } else {
        None
    }
}

/// Whether the word is known as a first name.
pub(super) fn is_known_given(word: &str) -> bool {
    let plain = letters::lower(word);
    let first = plain.split('-').next().unwrap_or_default();
    [genders::MEN, genders::WOMEN]
        .iter()
        .any(|list| list.binary_search(&first).is_ok())
        || genders::EITHER.contains(&first)
}

/// Whether the word ends as surnames do and is not known as a first name.
pub(super) fn looks_like_surname(word: &str) -> bool {
    !is_known_given(word) && any_end(&letters::lower(word), genders::SURNAME_ENDS)
}

fn any_end(word: &str, patterns: &[&str]) -> bool {
    patterns.iter().any(|pattern| letters::ends(word, pattern))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_of_names_stand_in_order_and_do_not_overlap() {
        for list in [genders::MEN, genders::WOMEN] {
            assert!(list.is_sorted());
        }
        let both = |name: &&&str| genders::WOMEN.contains(*name) || genders::EITHER.contains(*name);
        assert_eq!(genders::MEN.iter().find(both), None);
    }
}
