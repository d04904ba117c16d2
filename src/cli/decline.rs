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

/// «21 наставник» in all cases: the number stays, the noun in the nominative singular
/// agrees with it.
fn decline_count(text: &str) -> Declined {
    let text = text.trim();
    let (number, noun) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let (Ok(number), false) = (number.parse::<u64>(), noun.trim().is_empty()) else {
        return unchanged(text);
    };
    Declined {
        forms: Forms::from_array(Case::ALL.map(|case| russian::count(number, noun.trim(), case))),
        sureness: Sureness::Sure,
    }
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
