//! Whose duty a measure is, judged by the words for those who are responsible.

use crate::model::Level;
use crate::model::Line;

use super::text::folded;

/// Parts of words by which a municipal body is known.
const MUNICIPAL: [&str; 12] = [
    "управлени",
    "муниципал",
    "отдел образован",
    "комитет",
    "департамент",
    "методический центр",
    "методического центра",
    "методический кабинет",
    "сектор",
    "администраци",
    " имр",
    "имс",
];

/// Parts of words by which a school is known.
const SCHOOL: [&str; 23] = [
    "директор",
    "заведующ",
    "школ",
    "руководители оо",
    "руководитель оо",
    "образовательн",
    "куратор",
    "наставник",
    "педагог",
    "учител",
    "классн",
    "зам ",
    "заместител",
    "рук ",
    "шмо",
    "рабочая группа",
    "рабочей группы",
    "ответственн",
    "советник",
    "психолог",
    "библиотек",
    "документовед",
    "старший воспитатель",
];

/// The level of a row.
pub(crate) fn of(responsible: &[Line]) -> Level {
    let mut school = false;
    let mut municipality = false;
    for line in responsible {
        let text = format!(" {} ", folded(line.as_str()));
        let municipal = has(&text, &MUNICIPAL)
            || ["ммс", "уо", "мку", "омимссо"]
                .iter()
                .any(|word| is_word(&text, word));
        municipality |= municipal;
        school |= !municipal && has(&text, &SCHOOL) || is_word(&text, "оо");
    }
    match (school, municipality) {
        (true, true) => Level::Both,
        (true, false) => Level::School,
        (false, true) => Level::Municipality,
        (false, false) => Level::Unknown,
    }
}

fn has(text: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| text.contains(part))
}

fn is_word(text: &str, word: &str) -> bool {
    text.split([' ', '-']).any(|own| own == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_responsible_tell_the_level() {
        for (text, expect) in [
            ("директор", Level::School),
            ("Руководители ОО", Level::School),
            ("Управление образования", Level::Municipality),
            ("Сектор ИМР", Level::Municipality),
            ("Кураторы внедрения ЦМН ОО", Level::School),
            ("рабочая группа", Level::School),
            ("все", Level::Unknown),
        ] {
            assert_eq!(of(&[Line::new(text).unwrap()]), expect, "{text}");
        }
        let both = [Line::new("УО").unwrap(), Line::new("директор").unwrap()];
        assert_eq!(of(&both), Level::Both);
        assert_eq!(of(&[]), Level::Unknown);
    }
}
