//! A person's full name: read from a line, declined, shortened to initials.
//!
//! Enter by [`FullName::parse`] or [`FullName::from_parts`]. The order in which a
//! name was written is kept by [`FullName::decline`]; the short forms have the order
//! that documents ask for. Whoever cannot be split is refused with a [`NameProblem`].

use std::fmt;

use super::folding;
use super::gender;
use super::grammar::Case;
use super::grammar::Declined;
use super::grammar::Doubt;
use super::grammar::Gender;
use super::grammar::Sureness;
use super::letters;
use super::name;
use super::rules::particles;
use super::rules::patronymics;

const NBSP: char = '\u{a0}';

/// No name of a person is longer, in bytes.
const LONGEST_NAME: usize = 400;

/// Surname, first name and patronymic of one person; initials count as names.
///
/// Two names are equal only when written in the same order: compare
/// [`FullName::surname_first`] where the order does not matter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FullName {
    surname: String,
    given: Option<String>,
    patronymic: Option<String>,
    written: Written,
}

/// How the parts stood in the line that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Written {
    surname_last: bool,
    /// «И.О.» without a space.
    joined_initials: bool,
}

/// Why a line is not taken for a person's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameProblem {
    Empty,
    TooLong,
    NoSurname,
    TooManyWords,
    Digit,
    Sign,
}

impl fmt::Display for NameProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            NameProblem::Empty => "имя не указано",
            NameProblem::TooLong => "слишком длинный текст для имени человека",
            NameProblem::NoSurname => "не видно фамилии",
            NameProblem::TooManyWords => "слов больше, чем бывает в имени одного человека",
            NameProblem::Digit => "в имени человека стоит цифра",
            NameProblem::Sign => "в имени человека стоит лишний знак",
        })
    }
}

impl std::error::Error for NameProblem {}

impl FullName {
    /// Reads «Фамилия Имя Отчество», «Имя Отчество Фамилия», two words in either order,
    /// «Фамилия И.О.», «И.О. Фамилия»; оглы, кызы and particles as «фон» stay with
    /// their word.
    ///
    /// # Errors
    /// A [`NameProblem`] when the line is empty, has no surname, more words than a name
    /// has, or a digit or sign that names do not have.
    pub fn parse(text: &str) -> Result<FullName, NameProblem> {
        refuse_strange(text)?;
        let words = mark_initials(split_words(text));
        let words = join_maiden_names(join_particles(join_markers(words)));
        let is_initial = |word: &String| name::is_initials(word);
        let initials = words.iter().filter(|word| is_initial(word)).count();
        let mut full = match (words.len(), initials) {
            (0, _) => return Err(NameProblem::Empty),
            (_, 0) => from_words(words)?,
            (_, _) => from_initials(words)?,
        };
        full.written.joined_initials = initials > 1 && has_joined_initials(text);
        Ok(full)
    }

    /// A name whose parts stood in cells of their own; an empty part is no part.
    ///
    /// # Errors
    /// [`NameProblem::NoSurname`] without a surname, else as [`FullName::parse`].
    pub fn from_parts(
        surname: &str,
        given: Option<&str>,
        patronymic: Option<&str>,
    ) -> Result<FullName, NameProblem> {
        let part = |text: &str| -> Result<Option<String>, NameProblem> {
            let clean = split_spaces(text).collect::<Vec<_>>().join(" ");
            if clean.is_empty() {
                return Ok(None);
            }
            refuse_strange(&clean)?;
            Ok(Some(clean))
        };
        let surname = part(surname)?.ok_or(NameProblem::NoSurname)?;
        let given = given.map_or(Ok(None), part)?;
        let patronymic = patronymic.map_or(Ok(None), part)?;
        Ok(FullName::ordered(surname, given, patronymic, false))
    }

    fn ordered(
        surname: String,
        given: Option<String>,
        patronymic: Option<String>,
        surname_last: bool,
    ) -> FullName {
        let written = Written {
            surname_last,
            joined_initials: false,
        };
        FullName {
            surname,
            given,
            patronymic,
            written,
        }
    }

    pub fn surname(&self) -> &str {
        &self.surname
    }

    /// The first name or its initial.
    pub fn given(&self) -> Option<&str> {
        self.given.as_deref()
    }

    /// The patronymic or its initial.
    pub fn patronymic(&self) -> Option<&str> {
        self.patronymic.as_deref()
    }

    /// The same person with the surname in front, as lists and orders have it.
    pub fn surname_first(&self) -> FullName {
        let mut name = self.clone();
        name.written.surname_last = false;
        name
    }

    /// The name folded for comparing, the surname in front: equal for `Серёгина Анна` and
    /// `анна  Серегина`, whichever way they were written.
    pub fn key(&self) -> String {
        folding::name_key(&self.surname_first().to_string())
    }

    /// Whether both names are one when folded, as [`FullName::key`] does it.
    pub fn is_same(&self, other: &FullName) -> bool {
        let start = |name: &FullName| folding::folded(name.surname.get(..2).unwrap_or_default());
        self == other || start(self) == start(other) && self.key() == other.key()
    }

    /// Capitals only or small letters only made «Иванова Мария Петровна»; particles
    /// and оглы stay small. A part of mixed letters is kept.
    pub fn tidy_case(&self) -> FullName {
        let tidy = |part: &String| tidy_part(part);
        FullName {
            surname: tidy_part(&self.surname),
            given: self.given.as_ref().map(tidy),
            patronymic: self.patronymic.as_ref().map(tidy),
            written: self.written,
        }
    }

    /// By the patronymic, else the first name, else the surname; `None` when unknown.
    pub fn gender(&self) -> Option<Gender> {
        self.patronymic
            .as_deref()
            .and_then(gender::of_patronymic)
            .or_else(|| self.given.as_deref().and_then(gender::of_given))
            .or_else(|| gender::of_surname(&self.surname))
    }

    /// Whether the surname and the patronymic tell different genders: «Иванова Саша Петрович».
    pub fn has_gender_conflict(&self) -> bool {
        let patronymic = self.patronymic.as_deref().and_then(gender::of_patronymic);
        match (patronymic, gender::of_surname(&self.surname)) {
            (Some(one), Some(other)) => one != other,
            (None, _) | (_, None) => false,
        }
    }

    /// The whole name in six cases, its parts in the order in which they were written.
    /// Without a gender of the list the name's own is taken.
    pub fn decline(&self, gender: Option<Gender>) -> Declined {
        self.by_gender(gender, |gender| self.decline_as(gender))
    }

    /// «Иванову М.П.» in six cases, the surname first, a no-break space after it.
    pub fn decline_short(&self, gender: Option<Gender>) -> Declined {
        self.by_gender(gender, |gender| {
            let mut short = name::decline_surname(&self.surname, gender);
            let initials = self.initials();
            if !initials.is_empty() {
                short.push_str(&format!("{NBSP}{initials}"));
            }
            short
        })
    }

    /// «М.П. Иванова», a no-break space before the surname.
    pub fn initials_first(&self) -> String {
        let initials = self.initials();
        if initials.is_empty() {
            self.surname.clone()
        } else {
            format!("{initials}{NBSP}{}", self.surname)
        }
    }

    /// «Иванова М.П.», a no-break space after the surname.
    pub fn surname_initials(&self) -> String {
        let initials = self.initials();
        if initials.is_empty() {
            self.surname.clone()
        } else {
            format!("{}{NBSP}{initials}", self.surname)
        }
    }

    fn initials(&self) -> String {
        let given = self.given.as_deref().map(initial_of_given);
        let patronymic = self.patronymic.as_deref().map(first_initial);
        format!(
            "{}{}",
            given.unwrap_or_default(),
            patronymic.unwrap_or_default()
        )
    }

    /// Where no gender is known the forms still stand if both genders have the same.
    fn by_gender(&self, told: Option<Gender>, decline: impl Fn(Gender) -> Declined) -> Declined {
        if let Some(gender) = told.or_else(|| self.gender()) {
            let mut declined = decline(gender);
            if self.has_gender_conflict() {
                declined.sureness = Sureness::Unsure(Doubt::GenderConflict);
            }
            return declined;
        }
        let him = decline(Gender::Masculine);
        if him.forms == decline(Gender::Feminine).forms {
            return him;
        }
        let nominative = him.forms.get(Case::Nominative);
        Declined::left(nominative, Doubt::GenderUnknown)
    }

    fn decline_as(&self, gender: Gender) -> Declined {
        let surname = name::decline_surname(&self.surname, gender);
        let given = self
            .given
            .as_deref()
            .map(|part| name::decline_given(part, gender));
        let patronymic = self
            .patronymic
            .as_deref()
            .map(|part| name::decline_patronymic(part, gender));
        let mut parts = Vec::with_capacity(3);
        parts.extend(given.map(|part| (part, " ")));
        let between = if self.written.joined_initials {
            ""
        } else {
            " "
        };
        parts.extend(patronymic.map(|part| (part, between)));
        let place = if self.written.surname_last {
            parts.len()
        } else {
            0
        };
        parts.insert(place, (surname, " "));
        if place == 0 && parts.len() > 1 {
            parts[1].1 = " ";
        }
        join_parts(parts)
    }
}

impl fmt::Display for FullName {
    /// The name in full in the order in which it was written.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let declined = self.decline_as(Gender::Masculine);
        out.write_str(declined.forms.get(Case::Nominative))
    }
}

fn join_parts(parts: Vec<(Declined, &str)>) -> Declined {
    let mut parts = parts.into_iter();
    let Some((mut whole, _)) = parts.next() else {
        return Declined::left("", Doubt::Empty);
    };
    for (part, before) in parts {
        whole.push_str(before);
        whole.push(&part);
    }
    whole
}

fn refuse_strange(text: &str) -> Result<(), NameProblem> {
    if text.len() > LONGEST_NAME {
        return Err(NameProblem::TooLong);
    }
    if text.chars().any(|letter| letter.is_ascii_digit()) {
        return Err(NameProblem::Digit);
    }
    let legal = |letter: char| {
        letter.is_alphabetic()
            || letter.is_whitespace()
            || matches!(
                letter,
                '-' | '–' | '.' | ',' | '\'' | '’' | 'ʼ' | '(' | ')' | '\u{301}'
            )
    };
    if text.chars().all(legal) {
        Ok(())
    } else {
        Err(NameProblem::Sign)
    }
}

fn split_spaces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_whitespace() || letter == ',')
        .filter(|word| !word.is_empty())
}

/// Words and single initials: «И.О.Иванов» gives three.
fn split_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in split_spaces(text) {
        let mut rest = word;
        while let Some(dot) = rest.find('.') {
            let (initial, tail) = split_initial(rest, dot);
            words.push(without_full_stop(initial).to_owned());
            rest = tail;
        }
        if !rest.is_empty() {
            words.push(rest.to_owned());
        }
    }
    words
}

/// A lone letter is an initial, unless it stands where the surname does: «Ю Ирина».
fn mark_initials(mut words: Vec<String>) -> Vec<String> {
    let korean = words
        .get(1)
        .is_some_and(|second| gender::is_known_given(second));
    for (index, word) in words.iter_mut().enumerate() {
        let lone = word.chars().count() == 1 && word.chars().all(letters::is_upper);
        if lone && !(korean && index == 0) {
            word.push('.');
        }
    }
    words
}

/// A dot after a whole word ends the line, it does not shorten the word.
fn without_full_stop(word: &str) -> &str {
    let whole = word.chars().filter(|letter| letter.is_alphabetic()).count() > 2;
    if whole {
        word.trim_end_matches('.')
    } else {
        word
    }
}

/// Cuts after the dot; «А.-М.» is one initial.
fn split_initial(text: &str, dot: usize) -> (&str, &str) {
    let end = match text[dot + 1..]
        .strip_prefix('-')
        .and_then(|tail| tail.find('.'))
    {
        Some(more) => dot + 1 + 1 + more + 1,
        None => dot + 1,
    };
    text.split_at(end)
}

fn has_joined_initials(text: &str) -> bool {
    split_spaces(text).any(|word| word.matches('.').count() > 1 && !word.contains("-"))
}

/// «Гасан оглы» is one patronymic.
fn join_markers(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        let marker = is_marker(&word);
        match joined.last_mut() {
            Some(last) if marker => *last = format!("{last} {word}"),
            Some(_) | None => joined.push(word),
        }
    }
    joined
}

fn is_marker(word: &str) -> bool {
    let plain = letters::lower(word);
    patronymics::MARKERS
        .iter()
        .any(|(marker, _)| *marker == plain)
}

/// «фон Беккер», «ван дер Гут» are one surname.
fn join_particles(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    let mut particles: Vec<String> = Vec::new();
    let last = words.len().saturating_sub(1);
    for (index, word) in words.into_iter().enumerate() {
        if index < last && is_particle(&word) {
            particles.push(word);
            continue;
        }
        particles.push(word);
        joined.push(particles.join(" "));
        particles.clear();
    }
    joined
}

fn is_particle(word: &str) -> bool {
    let plain = letters::lower(word);
    let small = plain == word;
    particles::PARTICLES.contains(&plain.as_str())
        && (small || !particles::PARTICLES_OR_NAMES.contains(&plain.as_str()))
}

/// «Иванова (Петрова)» is one surname.
fn join_maiden_names(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        match joined.last_mut() {
            Some(last) if word.starts_with('(') && gender::of_patronymic(last).is_none() => {
                *last = format!("{last} {word}");
            }
            Some(_) | None => joined.push(word),
        }
    }
    joined
}

fn from_words(mut words: Vec<String>) -> Result<FullName, NameProblem> {
    match words.len() {
        1 => Ok(FullName::ordered(words.remove(0), None, None, false)),
        2 => from_two_words(words),
        3 => from_three_words(words),
        4 | 5 => from_many_words(words),
        _ => Err(NameProblem::TooManyWords),
    }
}

fn from_two_words(words: Vec<String>) -> Result<FullName, NameProblem> {
    let [first, second] = <[String; 2]>::try_from(words).map_err(|_| NameProblem::TooManyWords)?;
    let known = gender::is_known_given(&first);
    if known && may_be_patronymic_of(&first, &second) {
        return Err(NameProblem::NoSurname);
    }
    let swapped = gender::looks_like_surname(&second) && !gender::looks_like_surname(&first)
        || known && !gender::is_known_given(&second);
    Ok(if swapped {
        FullName::ordered(second, Some(first), None, true)
    } else {
        FullName::ordered(first, Some(second), None, false)
    })
}

/// «Иван Павлович» may have lost the surname, «Анна Павлович» has not.
fn may_be_patronymic_of(given: &str, word: &str) -> bool {
    match (gender::of_patronymic(word), gender::of_given(given)) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(of_word), Some(of_given)) => of_word == of_given,
    }
}

fn from_three_words(words: Vec<String>) -> Result<FullName, NameProblem> {
    let [first, second, third] =
        <[String; 3]>::try_from(words).map_err(|_| NameProblem::TooManyWords)?;
    let surname_last = match (
        gender::of_patronymic(&second),
        gender::of_patronymic(&third),
    ) {
        (None, _) => false,
        (Some(_), None) => true,
        // «Анна Ивановна Павлович», «Иван Петрович Павлович»; not «Павлович Ильич Петрович».
        (Some(of_second), Some(of_third)) => {
            of_second != of_third || gender::is_known_given(&first)
        }
    };
    Ok(if surname_last {
        FullName::ordered(third, Some(first), Some(second), true)
    } else {
        FullName::ordered(first, Some(second), Some(third), false)
    })
}

/// «Иванова Мария Луиза Петровна»: only a patronymic at the end shows the way.
fn from_many_words(mut words: Vec<String>) -> Result<FullName, NameProblem> {
    let last = words.pop().unwrap_or_default();
    if gender::of_patronymic(&last).is_none() {
        return Err(NameProblem::TooManyWords);
    }
    let surname = words.remove(0);
    Ok(FullName::ordered(
        surname,
        Some(words.join(" ")),
        Some(last),
        false,
    ))
}

/// «Иванова М.П.», «М.П. Иванова», «Иванова Мария П.», «Мария П. Иванова».
fn from_initials(words: Vec<String>) -> Result<FullName, NameProblem> {
    if words.len() > 3 {
        return Err(NameProblem::TooManyWords);
    }
    let first_is_name = words.len() == 3
        && !name::is_initials(&words[0])
        && name::is_initials(&words[1])
        && !name::is_initials(&words[2]);
    let surname_at = if first_is_name {
        2
    } else {
        words
            .iter()
            .position(|word| !name::is_initials(word))
            .ok_or(NameProblem::NoSurname)?
    };
    let surname_last = surname_at > 0;
    let mut words = words;
    let surname = words.remove(surname_at);
    let mut rest = words.into_iter();
    let (given, patronymic) = (rest.next(), rest.next());
    Ok(FullName::ordered(surname, given, patronymic, surname_last))
}

/// «А.-М.» for «Анна-Мария», «М.Л.» for «Мария Луиза», «Ш.» for «Шериг-оол».
fn initial_of_given(given: &str) -> String {
    if name::is_initials(given) {
        return given.to_owned();
    }
    let mut initials = String::new();
    for word in split_spaces(given) {
        let pieces: Vec<String> = word
            .split('-')
            .filter(|piece| piece.chars().next().is_some_and(char::is_uppercase))
            .map(first_initial)
            .collect();
        initials.push_str(&if pieces.is_empty() {
            first_initial(word)
        } else {
            pieces.join("-")
        });
    }
    initials
}

fn first_initial(part: &str) -> String {
    let letter = part.chars().next().map(letters::upper_letter);
    letter.map_or_else(String::new, |letter| format!("{letter}."))
}

fn tidy_part(part: &str) -> String {
    let mut tidy = String::with_capacity(part.len());
    for piece in part.split_inclusive(['-', ' ', NBSP, '(', '\'', '’']) {
        let bare = piece.trim_end_matches(['-', ' ', NBSP, '(', ')', '\'', '’']);
        if keeps_small(bare) {
            tidy.push_str(&letters::lower(piece));
        } else if letters::is_shouted(bare) || letters::lower(bare) == bare {
            push_titled(&mut tidy, piece);
        } else {
            tidy.push_str(piece);
        }
    }
    tidy
}

fn keeps_small(piece: &str) -> bool {
    let plain = letters::lower(piece);
    is_marker(piece) || plain == "оол" || is_particle(piece) && plain == piece
}

fn push_titled(tidy: &mut String, piece: &str) {
    let small = letters::lower(piece);
    let mut letters_of = small.chars();
    tidy.extend(letters_of.next().map(letters::upper_letter));
    tidy.push_str(letters_of.as_str());
}
