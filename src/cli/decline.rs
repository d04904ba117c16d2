//! `decline`: all six cases of names, posts and counted nouns.

use std::io::BufRead as _;

use crate::russian;
use crate::russian::Case;
use crate::russian::Declined;
use crate::russian::Doubt;
use crate::russian::Forms;
use crate::russian::FullName;
use crate::russian::Gender;
use crate::russian::Sureness;

use super::args::DeclineOptions;
use super::exit::Exit;
use super::voice;

/// What is to be declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Surname,
    Given,
    Patronymic,
    FullName,
    Post,
    Count,
}

impl Kind {
    /// Reads the word of the command line.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        match text {
            "surname" => Ok(Self::Surname),
            "given" => Ok(Self::Given),
            "patronymic" => Ok(Self::Patronymic),
            "fio" => Ok(Self::FullName),
            "post" => Ok(Self::Post),
            "count" => Ok(Self::Count),
            _ => Err("бывает surname, given, patronymic, fio, post или count".to_owned()),
        }
    }

    /// What a text looks like: a number leads a count, a name has capital letters in each
    /// word, all else is a post.
    fn of(text: &str) -> Self {
        let capitalised = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
        let mut words = text.split_whitespace();
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            Self::Count
        } else if text.split_whitespace().count() > 1 && words.by_ref().take(2).all(capitalised) {
            Self::FullName
        } else {
            Self::Post
        }
    }
}

/// Reads the letter of a gender.
pub(super) fn parse_gender(text: &str) -> Result<Gender, String> {
    match text {
        "m" => Ok(Gender::Masculine),
        "f" => Ok(Gender::Feminine),
        _ => Err("бывает m (мужской) или f (женский)".to_owned()),
    }
}

/// Runs the command.
pub(super) fn run(options: &DeclineOptions) -> Exit {
    if options.batch {
        return batch();
    }
    for text in &options.texts {
        let kind = options.kind.unwrap_or_else(|| Kind::of(text));
        let (declined, _) = decline(kind, options.gender, text);
        voice::result(&table(&declined));
    }
    Exit::Made
}

/// Six lines, a case a line, and a word of doubt where there is any.
fn table(declined: &Declined) -> String {
    let mut text = String::new();
    for case in Case::ALL {
        let form = declined.forms.get(case).replace('\u{a0}', " ");
        text.push_str(&format!("{} {form}\n", case.letter()));
    }
    if let Sureness::Unsure(doubt) = &declined.sureness {
        text.push_str(&format!("  проверьте: {doubt}\n"));
    }
    text.push('\n');
    text
}

/// Answers every line of stdin with a line.
fn batch() -> Exit {
    let mut exit = Exit::Made;
    for line in std::io::stdin().lock().split(b'\n') {
        let Ok(bytes) = line else { return Exit::Failed };
        let line = String::from_utf8_lossy(&bytes);
        match batch_line(line.trim_end_matches('\r')) {
            Ok(answer) => voice::result(&answer),
            Err((answer, complaint)) => {
                voice::result(&answer);
                voice::message(&complaint);
                exit = Exit::Faulty;
            }
        }
    }
    exit
}

/// The answer; for a line that is not understood the text stands unchanged in all cases,
/// with a complaint.
fn batch_line(line: &str) -> Result<String, (String, String)> {
    let mut parts = line.splitn(3, '\t');
    let (kind, gender) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let text = parts.next();
    let parsed = Kind::parse(kind).and_then(|known| {
        let gender = Some(gender).filter(|gender| !gender.is_empty());
        Ok((known, gender.map(parse_gender).transpose()?))
    });
    match (parsed, text) {
        (Ok((known, given)), Some(text)) => {
            let (declined, found) = decline(known, given, text);
            Ok(answer(kind, gender_letter(found), &declined))
        }
        (Err(reason), text) => {
            let text = text.unwrap_or_default();
            let complaint = format!("«{line}»: {reason}\n");
            Err((answer(kind, gender, &unchanged(text)), complaint))
        }
        (Ok(_), None) => {
            let complaint = format!("«{line}»: нужны три части через табуляцию: вид, пол, текст\n");
            Err((answer(kind, gender, &unchanged("")), complaint))
        }
    }
}

fn answer(kind: &str, gender: &str, declined: &Declined) -> String {
    let forms = Case::ALL.map(|case| declined.forms.get(case).replace('\u{a0}', " "));
    format!("{kind}\t{gender}\t{}\n", forms.join("\t"))
}

/// The forms and the gender by which they were made.
fn decline(kind: Kind, gender: Option<Gender>, text: &str) -> (Declined, Option<Gender>) {
    match kind {
        Kind::Surname => part(russian::decline_surname, gender, text),
        Kind::Given => part(russian::decline_given, gender, text),
        Kind::Patronymic => part(russian::decline_patronymic, gender, text),
        Kind::FullName => match FullName::parse(text) {
            Ok(name) => {
                let gender = gender.or_else(|| name.gender());
                (name.decline(gender), gender)
            }
            Err(_) => (unchanged(text), gender),
        },
        Kind::Post => (russian::decline_post(text), gender),
        Kind::Count => (decline_count(text), gender),
    }
}

/// «21 наставник», «5 наставников» in all cases: the number stays, the noun agrees with
/// it. A noun that no singular explains stays as it is, to be looked at.
fn decline_count(text: &str) -> Declined {
    let text = text.trim();
    let (number, noun) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let singular = number.parse().ok().zip(Some(noun.trim()));
    let singular = singular.and_then(|(number, noun)| Some((number, singular_of(number, noun)?)));
    let Some((number, noun)) = singular else {
        return unchanged(text);
    };
    Declined {
        forms: Forms::from_array(Case::ALL.map(|case| russian::count(number, &noun, case))),
        sureness: Sureness::Sure,
    }
}

/// How the noun after a number gives its singular, tried in this order; an exchange counts
/// only where the singular agrees with the number as the words were typed.
const TO_SINGULAR: [(&str, &str); 20] = [
    ("ихся", "ийся"),
    ("ых", "ый"),
    ("их", "ий"),
    ("ций", "ция"),
    ("ции", "ция"),
    ("ий", "ие"),
    ("ия", "ие"),
    ("ей", "ь"),
    ("я", "ь"),
    ("цев", "ц"),
    ("цев", "ец"),
    ("ев", "й"),
    ("ов", ""),
    ("а", ""),
    ("ы", "а"),
    ("и", "а"),
    ("и", "я"),
    ("и", "ь"),
    ("ь", "я"),
    ("", "а"),
];

/// Plurals whose singular no ending tells: after five they look like the singular of a
/// masculine noun, or their singular is another word.
const KNOWN: [(&str, &str); 20] = [
    ("анкет", "анкета"),
    ("бесед", "беседа"),
    ("встреч", "встреча"),
    ("групп", "группа"),
    ("детей", "ребёнок"),
    ("ребёнка", "ребёнок"),
    ("задач", "задача"),
    ("лет", "год"),
    ("людей", "человек"),
    ("мер", "мера"),
    ("минут", "минута"),
    ("пар", "пара"),
    ("практик", "практика"),
    ("программ", "программа"),
    ("страниц", "страница"),
    ("тем", "тема"),
    ("форм", "форма"),
    ("человек", "человек"),
    ("школ", "школа"),
    ("экскурсий", "экскурсия"),
];

/// The singular of words that stand after a number, whether they were typed as they are
/// said («5 наставников») or in the singular («5 наставник»).
fn singular_of(number: u64, words: &str) -> Option<String> {
    let is_one = russian::PluralCategory::of(number) == russian::PluralCategory::One;
    let known = KNOWN.iter().find(|(plural, _)| *plural == words);
    match known {
        _ if words.is_empty() => None,
        _ if is_one || is_singular(number, words) => Some(words.to_owned()),
        Some((_, singular)) => Some((*singular).to_owned()),
        None => Some(guessed_singular(number, words).unwrap_or_else(|| words.to_owned())),
    }
}

/// Whether the words can only be a nominative singular, judged by the first of them.
fn is_singular(number: u64, words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    let ends = |endings: &[&str]| endings.iter().any(|ending| first.ends_with(ending));
    let alone = first.len() == words.len();
    let is_few = russian::PluralCategory::of(number) == russian::PluralCategory::Few;
    let feminine = KNOWN.iter().any(|(_, singular)| *singular == first);
    let zero = KNOWN.iter().any(|(plural, _)| *plural == first);
    let plural = ends(&[
        "ов", "ев", "ей", "ых", "их", "ихся", "ций", "тий", "ний", "ь",
    ]);
    let adjective = ends(&["ый", "ой", "ийся", "аяся", "ая", "ое"]) || alone && ends(&["ие"]);
    let vowel = ends(&["а", "я", "о", "е"]) && !is_few;
    let consonant = !ends(&["а", "я", "о", "е", "ё", "и", "ы", "у", "ю", "э", "ся"]);
    feminine || !plural && (adjective || vowel || consonant && !zero)
}

/// Exchanges the ending of the noun, and of an adjective before it.
fn guessed_singular(number: u64, words: &str) -> Option<String> {
    let parts: Vec<&str> = words.split_whitespace().collect();
    let plural = ["ые", "ие", "ых", "их"];
    let has_adjective = parts.len() > 1 && plural.iter().any(|end| parts[0].ends_with(end));
    let (heads, noun) = match has_adjective {
        true => (adjectives(parts[0]), 1),
        false => (vec![String::new()], 0),
    };
    let tail = parts[noun + 1..].join(" ");
    let exchanged = TO_SINGULAR
        .iter()
        .filter_map(|(from, to)| Some(format!("{}{to}", parts[noun].strip_suffix(from)?)));
    let fits = |singular: &String| russian::agree(number, singular, Case::Nominative) == words;
    exchanged
        .flat_map(|noun| {
            let phrase = |head: &String| format!("{head} {noun} {tail}").trim().to_owned();
            heads.iter().map(phrase).collect::<Vec<_>>()
        })
        .find(fits)
}

fn adjectives(word: &str) -> Vec<String> {
    let stem = word
        .trim_end_matches(['е', 'х'])
        .trim_end_matches(['ы', 'и']);
    let endings = ["ый", "ий", "ой", "ая", "яя", "ое", "ее"];
    endings.map(|ending| format!("{stem}{ending}")).to_vec()
}

/// The text as it is in every case, to be looked at.
fn unchanged(text: &str) -> Declined {
    Declined {
        forms: Forms::fixed(text),
        sureness: Sureness::Unsure(Doubt::UnknownShape),
    }
}

fn part(
    by_rules: fn(&str, Gender) -> Declined,
    gender: Option<Gender>,
    text: &str,
) -> (Declined, Option<Gender>) {
    let gender = gender.or_else(|| FullName::parse(text).ok().and_then(|name| name.gender()));
    match gender {
        Some(known) => (by_rules(text, known), gender),
        None => (unchanged(text), None),
    }
}

fn gender_letter(gender: Option<Gender>) -> &'static str {
    match gender {
        Some(Gender::Masculine) => "m",
        Some(Gender::Feminine) => "f",
        None => "",
    }
}
