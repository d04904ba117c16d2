//! One part of a person's name in six cases: a surname, a first name, a patronymic.
//!
//! Enter by [`decline_surname`], [`decline_given`], [`decline_patronymic`]. Double
//! parts go piece by piece. A piece with a Latin letter, a digit or a dot is left as it
//! is; е and ё of the stem are never exchanged; capitals stay capitals.

use super::grammar::Declined;
use super::grammar::Doubt;
use super::grammar::Forms;
use super::grammar::Gender;
use super::grammar::Sureness;
use super::letters;
use super::rules;
use super::rules::Exception;
use super::rules::Rule;
use super::rules::Table;
use super::rules::endings::Endings;

/// Longer texts are no names: they are left as they are.
const LONGEST_NAME: usize = 400;

/// «Римский-Корсаков», «фон Беккер», «Петренко» in six cases.
pub fn decline_surname(text: &str, gender: Gender) -> Declined {
    decline_pieces(
        text,
        Part {
            table: &rules::surnames::TABLE,
            tails: &[],
            gender,
        },
    )
}

/// «Анна-Мария», «Шериг-оол», «Любовь»; initials stay as they are.
pub fn decline_given(text: &str, gender: Gender) -> Declined {
    if is_initials(text) {
        return Declined::fixed(text);
    }
    let tails = rules::particles::TAILS;
    decline_pieces(
        text,
        Part {
            table: &rules::given::TABLE,
            tails,
            gender,
        },
    )
}

/// «Ильич», «Петровна»; «Рашид оглы», «Маратулы» and initials stay as they are.
pub fn decline_patronymic(text: &str, gender: Gender) -> Declined {
    if is_initials(text) || marker_gender(text).is_some() {
        return Declined::fixed(text);
    }
    let tails = rules::particles::TAILS;
    decline_pieces(
        text,
        Part {
            table: &rules::patronymics::TABLE,
            tails,
            gender,
        },
    )
}

/// The table for one part of a name, and before which last pieces it keeps its form.
#[derive(Clone, Copy)]
struct Part {
    table: &'static Table,
    tails: &'static [&'static str],
    gender: Gender,
}

/// Whether the text consists of letters with dots: «А.», «А.-М.».
pub(super) fn is_initials(text: &str) -> bool {
    !text.is_empty()
        && text.split_inclusive('.').all(|piece| {
            let letter = piece.trim_start_matches('-').strip_suffix('.');
            letter.is_some_and(|letter| {
                letter.chars().count() == 1 && letter.chars().all(char::is_alphabetic)
            })
        })
}

/// The gender that оглы, кызы and their kin tell, apart or joined to the name.
pub(super) fn marker_gender(text: &str) -> Option<Gender> {
    let word = letters::lower(text);
    rules::patronymics::MARKERS
        .iter()
        .find_map(|(marker, gender)| {
            let name = word.strip_suffix(marker)?;
            let joined = marker.len() > 2 * 2 && name.chars().count() >= 3;
            (joined || name.ends_with(['-', ' '])).then_some(*gender)
        })
}

fn decline_pieces(text: &str, part: Part) -> Declined {
    if text.trim().is_empty() {
        return Declined::left(text, Doubt::Empty);
    }
    if text.len() > LONGEST_NAME {
        return Declined::left(text, Doubt::TooLong);
    }
    if !text.contains(char::is_alphabetic) {
        return Declined::left(text, Doubt::ForeignSign);
    }
    let is_join = |letter: char| matches!(letter, '-' | ' ' | '\u{a0}' | '(' | ')');
    if !text.contains(is_join) {
        return decline_word(part.table, text, part.gender);
    }
    let mut whole = Declined::fixed("");
    let mut rest = text;
    while let Some(end) = rest.find(is_join) {
        let (piece, tail) = rest.split_at(end);
        if !piece.is_empty() {
            whole.push(&decline_piece(piece, tail, part));
        }
        let join = tail.chars().next().map_or(0, char::len_utf8);
        whole.push_str(&tail[..join]);
        rest = &tail[join..];
    }
    if !rest.is_empty() {
        whole.push(&decline_piece(rest, "", part));
    }
    whole
}

fn decline_piece(piece: &str, tail: &str, part: Part) -> Declined {
    if stays(&letters::lower(piece), tail, part.tails) {
        Declined::fixed(piece)
    } else {
        decline_word(part.table, piece, part.gender)
    }
}

/// Whether a piece keeps its form because of what it is and of what follows it.
fn stays(piece: &str, tail: &str, tails: &[&str]) -> bool {
    if let Some(next) = tail.strip_prefix('-') {
        let next = letters::lower(next);
        return rules::particles::FIXED_FIRST.contains(&piece)
            || tails.contains(&next.as_str())
            || rules::particles::FIXED_TAILS.contains(&next.as_str());
    }
    !tail.is_empty() && rules::particles::PARTICLES.contains(&piece)
}

fn decline_word(table: &Table, word: &str, gender: Gender) -> Declined {
    if let Some(doubt) = letters::doubt_of_letters(word) {
        return Declined::left(word, doubt);
    }
    let plain = letters::lower(word);
    if plain.chars().nth(1).is_none() {
        // The Korean surnames О, Ю, И have nothing to change.
        return Declined::fixed(word);
    }
    if let Some(exception) = exception_for(table.exceptions, &plain, gender) {
        return add_endings(word, exception.cut, &exception.add, exception.doubt);
    }
    match rule_for(table.rules, &plain, gender) {
        Some(rule) => add_endings(word, rule.cut, &rule.add, rule.doubt),
        None => Declined::left(word, Doubt::UnknownShape),
    }
}

fn exception_for<'t>(table: &'t [Exception], word: &str, gender: Gender) -> Option<&'t Exception> {
    table
        .iter()
        .find(|line| line.word == word && line.who.includes(gender))
}

fn rule_for<'t>(table: &'t [Rule], word: &str, gender: Gender) -> Option<&'t Rule> {
    let syllables = letters::syllables(word);
    table.iter().find(|rule| {
        rule.who.includes(gender)
            && (rule.syllables.0..=rule.syllables.1).contains(&syllables)
            && rule.ends.iter().any(|pattern| letters::ends(word, pattern))
    })
}

fn add_endings(word: &str, cut: usize, add: &Endings, doubt: Option<Doubt>) -> Declined {
    let stem = letters::stem(word, cut);
    let shouted = letters::is_shouted(word);
    let form = |ending: &str| {
        let mut form = String::with_capacity(stem.len() + ending.len());
        form.push_str(stem);
        letters::push_ending(&mut form, ending, shouted);
        form
    };
    let [genitive, dative, accusative, instrumental, prepositional] = *add;
    Declined {
        forms: Forms::from_array([
            word.to_owned(),
            form(genitive),
            form(dative),
            form(accusative),
            form(instrumental),
            form(prepositional),
        ]),
        sureness: doubt.map_or(Sureness::Sure, Sureness::Unsure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The forms of a whole-word exception and those it would have without it.
    fn with_and_without(table: &Table, exception: &Exception, gender: Gender) -> (Forms, Forms) {
        let with = decline_word(table, exception.word, gender);
        let without = match rule_for(table.rules, exception.word, gender) {
            Some(rule) => add_endings(exception.word, rule.cut, &rule.add, rule.doubt),
            None => Declined::left(exception.word, Doubt::UnknownShape),
        };
        (with.forms, without.forms)
    }

    #[test]
    fn no_exception_is_superfluous() {
        let tables = [
            &rules::surnames::TABLE,
            &rules::given::TABLE,
            &rules::patronymics::TABLE,
        ];
        for table in tables {
            for exception in table.exceptions {
                let genders = [Gender::Masculine, Gender::Feminine];
                let changes = genders
                    .into_iter()
                    .filter(|gender| exception.who.includes(*gender))
                    .any(|gender| {
                        let (with, without) = with_and_without(table, exception, gender);
                        with != without
                    });
                assert!(changes, "«{}» needs no exception", exception.word);
                assert!(!exception.reason.is_empty(), "why «{}»?", exception.word);
            }
        }
    }

    #[test]
    fn exceptions_stay_few() {
        let count = rules::surnames::TABLE.exceptions.len()
            + rules::given::TABLE.exceptions.len()
            + rules::patronymics::TABLE.exceptions.len();
        assert!(
            count <= 50,
            "{count} exceptions for names: look for the rule"
        );
    }
}
