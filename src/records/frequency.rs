//! How often a pair must meet: «не реже одного раза в две недели» is 14 days.
//!
//! [`days`] gives the longest pause that such words allow; words that name no span of
//! time are not read.

use super::text::folded;

/// The longest pause in days; of «два раза в неделю» half a week, rounded up.
pub(crate) fn days(text: &str) -> Option<u32> {
    let folded = folded(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let times = times(&words).unwrap_or(1);
    Some(span(&words)?.div_ceil(times))
}

fn times(words: &[&str]) -> Option<u32> {
    let at = words
        .iter()
        .position(|word| matches!(*word, "раз" | "раза"))?;
    number(words.get(at.checked_sub(1)?)?).filter(|times| *times > 0)
}

/// The span of time, with the count before it: «14 дней», «две недели», «месяц».
fn span(words: &[&str]) -> Option<u32> {
    let found = words
        .iter()
        .enumerate()
        .find_map(|(at, word)| Some((at, unit(word)?)));
    let (at, unit) = found?;
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    match before {
        None | Some(&("в" | "за" | "каждую" | "каждый" | "каждые" | "раз")) => {
            Some(unit)
        }
        Some(word) if unit_alone(words[at]) => number(word).map_or(Some(unit), |n| Some(n * unit)),
        Some(word) => number(word)?.checked_mul(unit),
    }
}

/// Words that name a frequency by themselves: «еженедельно».
fn unit_alone(word: &str) -> bool {
    word.starts_with("еже")
}

/// A month is taken at its longest.
fn unit(word: &str) -> Option<u32> {
    const UNITS: [(&str, u32); 8] = [
        ("ежедневно", 1),
        ("еженедельно", 7),
        ("ежемесячно", 31),
        ("недел", 7),
        ("декад", 10),
        ("месяц", 31),
        ("день", 1),
        ("дн", 1),
    ];
    let known = UNITS.iter().find(|(start, _)| word.starts_with(start));
    known.map(|(_, days)| *days)
}

/// «14», «1-2» (the rarer of the two), «одного», «две».
fn number(word: &str) -> Option<u32> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    if let Ok(number) = digits.parse() {
        return Some(number);
    }
    match word {
        "один" | "одного" | "одной" | "одну" => Some(1),
        "два" | "две" | "двух" => Some(2),
        "три" | "трех" => Some(3),
        "четыре" | "четырех" => Some(4),
        "десять" | "десяти" => Some(10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_card_are_read_as_days() {
        for (text, expect) in [
            ("не реже одного раза в две недели", Some(14)),
            ("не реже 1 раза в 2 недели", Some(14)),
            ("раз в неделю", Some(7)),
            ("еженедельно", Some(7)),
            ("не реже двух раз в месяц", Some(16)),
            ("1–2 раза в месяц", Some(31)),
            ("два раза в неделю", Some(4)),
            ("не реже одного раза в 10 дней", Some(10)),
            ("каждые три недели", Some(21)),
            ("ежемесячно", Some(31)),
            ("по договорённости", None),
            ("раз в две-три недели", None),
            ("0 раз в неделю", Some(7)),
            ("", None),
        ] {
            assert_eq!(days(text), expect, "{text}");
        }
    }
}
