//! Typography of one text node: quotation marks, dashes, no-break spaces.
//!
//! Enter by [`typeset`]. Running it twice changes nothing more. Web addresses,
//! e-mail addresses and file names are copied as they are; quotation marks that do
//! not pair off are left alone.

use std::borrow::Cow;

use super::letters;
use super::rules::typography as rules;

const NBSP: char = '\u{a0}';
const RANGE_DASHES: [char; 3] = ['-', '–', '—'];

/// «ёлочки» with „лапки“ inside, – between spaces, tight ranges of digits, no-break
/// spaces where a line must not end.
pub fn typeset(text: &str) -> Cow<'_, str> {
    let quoted = pair_quotes(text);
    let spaced = rewrite(&quoted, push_spaced);
    let dashed = rewrite(&spaced, push_dashed);
    let tied = rewrite(&dashed, push_tied);
    if tied == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(tied)
    }
}

/// One walk over the words and gaps; each later walk sees what the earlier one made.
fn rewrite(text: &str, push: impl Fn(&mut String, &[Piece<'_>], usize)) -> String {
    let pieces = split(text);
    let mut out = String::with_capacity(text.len() + 16);
    for index in 0..pieces.len() {
        push(&mut out, &pieces, index);
    }
    out
}

/// A run of signs without spaces, or the spaces between.
#[derive(Clone, Copy)]
enum Piece<'t> {
    Word(&'t str),
    Gap(&'t str),
}

impl<'t> Piece<'t> {
    fn word(&self) -> &'t str {
        match self {
            Piece::Word(word) => word,
            Piece::Gap(_) => "",
        }
    }
}

fn split(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let space = first.is_whitespace();
        let end = rest
            .find(|letter: char| letter.is_whitespace() != space)
            .unwrap_or(rest.len());
        let (piece, tail) = rest.split_at(end);
        pieces.push(if space {
            Piece::Gap(piece)
        } else {
            Piece::Word(piece)
        });
        rest = tail;
    }
    pieces
}

fn neighbour<'t>(pieces: &[Piece<'t>], index: usize, step: isize) -> &'t str {
    index
        .checked_add_signed(step)
        .and_then(|at| pieces.get(at))
        .map_or("", Piece::word)
}

fn push_tied(out: &mut String, pieces: &[Piece<'_>], index: usize) {
    match pieces[index] {
        Piece::Word(word) => out.push_str(word),
        Piece::Gap(" ") => {
            let [earlier, before, after, later] =
                [-3, -1, 1, 3].map(|step| neighbour(pieces, index, step));
            let tie = must_not_break(earlier, before, after)
                && !is_town_after(before, after, later)
                || waits_for_a_number(before, after);
            out.push(if tie { NBSP } else { ' ' });
        }
        Piece::Gap(gap) => out.push_str(gap),
    }
}

/// Whether a line must not end between two words; `earlier` stands before the first.
fn must_not_break(earlier: &str, before: &str, after: &str) -> bool {
    if before.is_empty() || after.is_empty() {
        return false;
    }
    let bare = before.trim_start_matches(['(', '«', '„', '[']);
    let next = after.trim_start_matches(['(', '«', '„', '[']);
    let digit_before = before.ends_with(|letter: char| letter.is_ascii_digit() || letter == '_');
    // Only such words are looked up below; most are longer and need no copy.
    let listed = bare.len() <= 'в'.len_utf8() || bare.ends_with('.');
    let small = if listed {
        letters::lower(bare)
    } else {
        String::new()
    };
    let points =
        next.starts_with(|letter: char| letter.is_ascii_digit() || letters::is_upper(letter));
    let town = bare == "г." && !is_year(earlier);
    is_dash(after)
        || bare.ends_with('№')
        || rules::PREPOSITIONS.contains(&small.as_str())
        || rules::BEFORE_NUMBERS.contains(&small.as_str()) && points
        || town && points
        || digit_before && follows_a_number(next)
        || is_small_number(bare) && (is_counted(after) || is_class_letter(after))
        || bare.starts_with("учебн") && next.starts_with("год")
        || is_of_a_phone(before) && is_of_a_phone(strip_end(after))
        || is_initials(bare) && starts_a_name(next)
        || starts_a_name(bare)
            && is_initials(strip_end(next))
            && bare.ends_with(letters::is_russian)
}

/// «№» at the end of a text node: the number stands in the next one.
fn waits_for_a_number(before: &str, after: &str) -> bool {
    after.is_empty() && before.ends_with('№')
}

/// «школа № 5 г. Азова»: here «г.» begins the name of a town and no year ends.
fn is_town_after(before: &str, after: &str, later: &str) -> bool {
    let numbered = before.ends_with(|letter: char| letter.is_ascii_digit());
    after == "г." && numbered && !is_year(before) && later.starts_with(letters::is_upper)
}

fn is_year(word: &str) -> bool {
    let digits = word.bytes().rev().take_while(u8::is_ascii_digit).count();
    digits == 4
}

/// A number of one or two digits, which is read together with what is counted.
fn is_small_number(word: &str) -> bool {
    word.len() <= 2 && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_counted(word: &str) -> bool {
    word.starts_with(letters::is_lower)
        && !rules::CONNECTIVES.contains(&strip_end(word))
        && !rules::BEFORE_NUMBERS.contains(&word)
}

/// «А» after the number of a class.
fn is_class_letter(word: &str) -> bool {
    let mut signs = strip_end(word).chars();
    signs.next() == Some('«') && signs.next().is_some() && signs.next().is_none()
}

/// A piece of a telephone number: «+7», «(900)», «000-07-56».
fn is_of_a_phone(word: &str) -> bool {
    word.ends_with(|sign: char| sign.is_ascii_digit() || sign == ')')
        && word
            .chars()
            .all(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '(' | ')' | '-'))
}

fn follows_a_number(word: &str) -> bool {
    let bare = letters::lower(strip_end(word));
    word.starts_with('%')
        || rules::UNITS.contains(&bare.as_str())
        || rules::MONTHS.contains(&bare.trim_end_matches('.'))
}

fn strip_end(word: &str) -> &str {
    word.trim_end_matches([',', ';', ':', ')', '»', '“', '!', '?', ']'])
}

/// «И.», «И.О.», «А.-М.»
fn is_initials(word: &str) -> bool {
    super::name::is_initials(word) && word.chars().next().is_some_and(letters::is_upper)
}

/// A capital letter and at least one more letter, or initials again.
fn starts_a_name(word: &str) -> bool {
    let mut letters_of = word.chars();
    letters_of.next().is_some_and(letters::is_upper)
        && (letters_of.next().is_some_and(letters::is_russian) || is_initials(strip_end(word)))
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "—" | "--")
}

fn push_dashed(out: &mut String, pieces: &[Piece<'_>], index: usize) {
    match pieces[index] {
        Piece::Word(word) if is_dash(word) && index + 1 < pieces.len() => out.push('–'),
        Piece::Word(word) if is_address(word) => out.push_str(word),
        Piece::Word(word) if is_range_of_months(word) => {
            let (first, second) = word.split_once(RANGE_DASHES).unwrap_or((word, ""));
            out.push_str(first);
            out.push_str("\u{a0}– ");
            out.push_str(second);
        }
        Piece::Word(word) => {
            let next = neighbour(pieces, index, 2);
            let numbered = neighbour(pieces, index, -2).ends_with('№');
            out.push_str(&tight_range(word, next, numbered));
        }
        Piece::Gap(gap) => out.push_str(gap),
    }
}

/// «октябрь-ноябрь»: the words of a range stand apart.
fn is_range_of_months(word: &str) -> bool {
    let is_month = |text: &str| {
        let small = letters::lower(strip_end(text.trim_end_matches('.')));
        rules::MONTH_STEMS.iter().any(|(stem, endings)| {
            small
                .strip_prefix(stem)
                .is_some_and(|end| endings.contains(&end))
        })
    };
    word.split_once(RANGE_DASHES)
        .is_some_and(|(first, second)| is_month(first) && is_month(second))
}

/// Web and e-mail addresses, file names, paths.
fn is_address(word: &str) -> bool {
    if !word.contains(['.', '/', '@', '_', '\\']) {
        return false;
    }
    let core = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    let small = core.to_lowercase();
    small.contains("://")
        || small.starts_with("www.")
        || word.contains(['@', '_', '\\'])
        || small.rsplit_once('.').is_some_and(|(name, end)| {
            !name.is_empty()
                && rules::FILE_ENDS.contains(&end.split('/').next().unwrap_or_default())
        })
        || small.split('/').next().is_some_and(|host| {
            host.rsplit_once('.')
                .is_some_and(|(name, end)| !name.is_empty() && rules::FILE_ENDS.contains(&end))
        })
}

/// «15-30» before «октября» is a range: «15–30».
fn tight_range<'w>(word: &'w str, next: &str, numbered: bool) -> Cow<'w, str> {
    let Some((first, second)) = word.split_once('-') else {
        return Cow::Borrowed(word);
    };
    let second_digits = strip_end(second).trim_end_matches('.');
    let number = |text: &str| -> Option<u32> {
        let plain =
            !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        if plain { text.parse().ok() } else { None }
    };
    let (Some(from), Some(to)) = (number(first), number(second_digits)) else {
        return Cow::Borrowed(word);
    };
    let years = (1900..2200).contains(&from) && (1900..2200).contains(&to);
    let small = letters::lower(next);
    let counted =
        follows_a_number(next) || rules::COUNTED.iter().any(|start| small.starts_with(start));
    if from < to && !numbered && (years || counted) {
        Cow::Owned(format!("{first}–{second}"))
    } else {
        Cow::Borrowed(word)
    }
}

/// «№214» → «№ 214», «2020г.» → «2020 г.», «70%» → «70 %».
fn push_spaced(out: &mut String, pieces: &[Piece<'_>], index: usize) {
    let word = match pieces[index] {
        Piece::Word(word) if !is_address(word) => word,
        Piece::Word(same) | Piece::Gap(same) => return out.push_str(same),
    };
    if !word.contains(|sign: char| sign.is_ascii_digit() || matches!(sign, '№' | '%')) {
        return out.push_str(word);
    }
    let mut digits = 0_usize;
    let mut last = None;
    for (at, sign) in word.char_indices() {
        let rest = &word[at..];
        let year = digits == 4 && (rest.starts_with("г.") || rest.starts_with("гг."));
        let share = digits > 0 && sign == '%';
        let number = last == Some('№') && sign.is_alphanumeric();
        if year || share || number {
            out.push(NBSP);
        }
        out.push(sign);
        digits = if sign.is_ascii_digit() { digits + 1 } else { 0 };
        last = Some(sign);
    }
}

/// Which side of a quotation a sign may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
}

/// Rewrites all quotation marks, or none when they do not pair off.
fn pair_quotes(text: &str) -> Cow<'_, str> {
    if !text.contains(['"', '«', '»', '„', '“', '”']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<char> = Vec::new();
    let mut last = None;
    for sign in text.chars() {
        match side_of(sign, last, open.last().copied()) {
            None => out.push(sign),
            Some(Side::Opens) => {
                out.push(if open.is_empty() { '«' } else { '„' });
                open.push(sign);
            }
            Some(Side::Closes) if open.pop().is_some() => {
                out.push(if open.is_empty() { '»' } else { '“' });
            }
            Some(Side::Closes) => return Cow::Borrowed(text),
        }
        last = Some(sign);
    }
    if open.is_empty() {
        Cow::Owned(out)
    } else {
        Cow::Borrowed(text)
    }
}

/// A straight mark opens after a space, a bracket or another opening mark.
fn side_of(sign: char, last: Option<char>, open: Option<char>) -> Option<Side> {
    let at_start = last.is_none_or(|last| {
        last.is_whitespace() || matches!(last, '(' | '[' | '«' | '„' | '–' | '—' | '/')
    });
    match sign {
        '«' | '„' => Some(Side::Opens),
        '»' | '”' => Some(Side::Closes),
        '“' if open == Some('„') => Some(Side::Closes),
        '"' | '“' if at_start => Some(Side::Opens),
        '"' | '“' => Some(Side::Closes),
        _ => None,
    }
}
