//! Russian letters: their classes, their case, and endings written as patterns.
//!
//! [`ends`] is the only matcher of the room. Every letter that passes
//! [`doubt_of_letters`] takes two bytes, upper or lower, so a lower-case copy has the
//! same byte positions as the word itself.

use super::grammar::Doubt;

pub(super) fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я'
    )
}

fn is_consonant(letter: char) -> bool {
    is_lower(letter) && !is_vowel(letter) && !matches!(letter, 'ь' | 'ъ')
}

pub(super) fn is_lower(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'ё')
}

pub(super) fn is_upper(letter: char) -> bool {
    matches!(letter, 'А'..='Я' | 'Ё')
}

pub(super) fn is_russian(letter: char) -> bool {
    is_lower(letter) || is_upper(letter)
}

/// Whether a lower-case word ends as the pattern says: `V` a vowel, `C` a
/// consonant, `K` г к х, `S` ж ш ч щ, `^` the beginning of the word; any other
/// sign stands for itself.
pub(super) fn ends(word: &str, pattern: &str) -> bool {
    let mut letters = word.chars().rev();
    pattern.chars().rev().all(|sign| {
        let letter = letters.next();
        match sign {
            '^' => letter.is_none(),
            'V' => letter.is_some_and(is_vowel),
            'C' => letter.is_some_and(is_consonant),
            'K' => matches!(letter, Some('г' | 'к' | 'х')),
            'S' => matches!(letter, Some('ж' | 'ш' | 'ч' | 'щ')),
            plain => letter == Some(plain),
        }
    })
}

pub(super) fn syllables(word: &str) -> usize {
    word.chars().filter(|letter| is_vowel(*letter)).count()
}

/// Lower case without change of length.
pub(super) fn lower(word: &str) -> String {
    word.chars().map(lower_letter).collect()
}

fn lower_letter(letter: char) -> char {
    match letter {
        'А'..='Я' => char::from_u32(letter as u32 + 32).unwrap_or(letter),
        'Ё' => 'ё',
        other => other,
    }
}

pub(super) fn upper_letter(letter: char) -> char {
    match letter {
        'а'..='я' => char::from_u32(letter as u32 - 32).unwrap_or(letter),
        'ё' => 'Ё',
        other => other,
    }
}

/// Whether a word of two letters or more is written in capitals only.
pub(super) fn is_shouted(word: &str) -> bool {
    let mut letters = word.chars().filter(|letter| is_russian(*letter));
    letters.next().is_some_and(is_upper)
        && letters.next().is_some_and(is_upper)
        && letters.all(is_upper)
}

/// Appends an ending in the letter case of the word it belongs to.
pub(super) fn push_ending(form: &mut String, ending: &str, shouted: bool) {
    if shouted {
        form.extend(ending.chars().map(upper_letter));
    } else {
        form.push_str(ending);
    }
}

/// The stem: the word without its last `cut` letters, which must be Russian.
pub(super) fn stem(word: &str, cut: usize) -> &str {
    word.get(..word.len().saturating_sub(2 * cut))
        .unwrap_or(word)
}

/// What keeps a word from being declined, if anything.
pub(super) fn doubt_of_letters(word: &str) -> Option<Doubt> {
    let mut voiced = false;
    for letter in word.chars() {
        match letter {
            '\'' | '’' | 'ʼ' => {}
            russian if is_russian(russian) => voiced |= is_vowel(lower_letter(russian)),
            latin if latin.is_ascii_alphabetic() => return Some(Doubt::LatinLetter),
            _ => return Some(Doubt::ForeignSign),
        }
    }
    match (word.is_empty(), voiced) {
        (true, _) => Some(Doubt::Empty),
        (false, false) => Some(Doubt::NoVowel),
        (false, true) => None,
    }
}
