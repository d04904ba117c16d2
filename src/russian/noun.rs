//! Posts, roles and organisations in six cases: which words of a phrase change.
//!
//! Enter by [`decline_post`] and [`decline_organization`]. What stands after the
//! head stays byte for byte; a new head may begin after a comma, a bracket or «и».
//! Abbreviations («зам.», «и.о.», «врио», «МБОУ») and quoted names never change.

use super::grammar::Agreement;
use super::grammar::Declined;
use super::grammar::Doubt;
use super::grammar::Forms;
use super::grammar::Sureness;
use super::letters;
use super::rules::nouns;
use super::word;
use super::word::Adjective;
use super::word::Animacy;

/// Longer texts are no posts: they are left as they are.
const LONGEST_PHRASE: usize = 2_000;

/// «заместитель директора по УВР», «обучающаяся 8 «Б» класса» in six cases.
///
/// The post has a gender of its own: «директор» of a woman is masculine.
pub fn decline_post(text: &str) -> Declined {
    decline_phrase(text, |tokens| {
        if hides_its_head(tokens) {
            return Some(Vec::new());
        }
        let mut changed = Vec::new();
        for start in starts(tokens) {
            let taken = changed.last().is_some_and(|(at, _)| *at >= start);
            if let Some(group) = post_at(tokens, start, start > 0).filter(|_| !taken) {
                changed.extend(group);
            }
        }
        (!changed.is_empty()).then_some(changed)
    })
}

/// «муниципальное бюджетное учреждение «Школа № 5»» in six cases: the generic words
/// change, the quoted name and the abbreviations do not.
pub fn decline_organization(text: &str) -> Declined {
    decline_phrase(text, |tokens| {
        let mut changed = Vec::new();
        let mut at = 0;
        let mut first = true;
        let mut abbreviated = false;
        while at < tokens.len() {
            if let Some(group) = organization_at(tokens, at, first) {
                at = group.last().map_or(at, |(index, _)| *index) + 1;
                changed.extend(group);
                first = false;
                continue;
            }
            abbreviated |= is_abbreviation(tokens[at].text);
            first &= !tokens[at].is_word;
            at += 1;
        }
        (abbreviated || !changed.is_empty()).then_some(changed)
    })
}

/// A word or what stands between words.
#[derive(Clone, Copy, Debug)]
struct Token<'t> {
    text: &'t str,
    is_word: bool,
    is_quoted: bool,
}

/// The words that change, by their place among the tokens.
type Changed = Vec<(usize, Forms)>;

fn decline_phrase(text: &str, find: impl for<'t> Fn(&[Token<'t>]) -> Option<Changed>) -> Declined {
    if text.trim().is_empty() {
        return Declined::left(text, Doubt::Empty);
    }
    if text.len() > LONGEST_PHRASE {
        return Declined::left(text, Doubt::TooLong);
    }
    let tokens = split(text);
    let Some(changed) = find(&tokens) else {
        return Declined::left(text, doubt_of_phrase(&tokens));
    };
    let mut forms = Forms::fixed("");
    for (index, token) in tokens.iter().enumerate() {
        match changed.iter().find(|(at, _)| *at == index) {
            Some((_, word)) => forms.push(word),
            None => forms.push_str(token.text),
        }
    }
    Declined {
        forms,
        sureness: Sureness::Sure,
    }
}

fn doubt_of_phrase(tokens: &[Token<'_>]) -> Doubt {
    let first = tokens.iter().find(|token| token.is_word);
    first
        .and_then(|token| letters::doubt_of_letters(token.text))
        .unwrap_or(Doubt::UnknownShape)
}

/// A dot ends a word («ст.воспитатель» is two), a hyphen does not.
fn split(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut depth = 0_usize;
    let mut start = 0;
    let mut quoted = false;
    for (at, letter) in text.char_indices() {
        let between = !belongs_to_word(letter);
        let turns = at > start
            && (between || text[..at].ends_with(|last| !belongs_to_word(last) || last == '.'));
        if turns {
            push_token(&mut tokens, &text[start..at], quoted);
            start = at;
        }
        match letter {
            '«' | '„' => depth += 1,
            '»' | '“' => depth = depth.saturating_sub(1),
            '"' => depth = usize::from(depth == 0),
            _ => {}
        }
        if start == at {
            quoted = depth > 0;
        }
    }
    push_token(&mut tokens, &text[start..], quoted);
    tokens
}

fn belongs_to_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '.' | '\'' | '’')
}

fn push_token<'t>(tokens: &mut Vec<Token<'t>>, text: &'t str, is_quoted: bool) {
    let is_word = text.starts_with(|letter: char| letter.is_alphanumeric());
    tokens.push(Token {
        text,
        is_word,
        is_quoted,
    });
}

/// «и.о. директора», «зам. директора», «замдиректора», «завкафедрой».
fn hides_its_head(tokens: &[Token<'_>]) -> bool {
    let Some(first) = tokens.iter().find(|token| token.is_word) else {
        return false;
    };
    let plain = letters::lower(first.text);
    let dotted = plain.ends_with('.') && !nouns::SKIPPED.contains(&plain.as_str());
    let deputy = plain.strip_prefix("зам").is_some_and(|rest| {
        !["ест", "ещ", "у"]
            .iter()
            .any(|start| rest.starts_with(start))
    });
    let manager = plain.starts_with("зав")
        && ["ой", "ом", "ей", "ем"]
            .iter()
            .any(|end| plain.ends_with(end));
    dotted || deputy || manager || nouns::HIDING.contains(&plain.as_str())
}

/// Where a head may begin: at the front, after a comma, a bracket, a slash, a dash, «и».
fn starts(tokens: &[Token<'_>]) -> Vec<usize> {
    let opens = |token: &Token<'_>| {
        !token.is_quoted
            && (matches!(token.text, "," | "(" | ";" | "/" | "–" | "—" | "-")
                || letters::lower(token.text) == "и")
    };
    let first = tokens
        .iter()
        .position(|token| token.is_word)
        .unwrap_or(tokens.len());
    let mut found = vec![first];
    for (index, _) in tokens.iter().enumerate().filter(|(_, token)| opens(token)) {
        found.extend(next_word(tokens, index).filter(|at| *at > first));
    }
    found.retain(|at| *at < tokens.len());
    found
}

/// The next word when only a space lies between.
fn next_word(tokens: &[Token<'_>], index: usize) -> Option<usize> {
    let after = index + 1;
    let blank = tokens
        .get(after)
        .is_some_and(|token| token.text.chars().all(char::is_whitespace));
    let at = after + usize::from(blank);
    tokens
        .get(at)
        .filter(|token| token.is_word && !token.is_quoted)
        .map(|_| at)
}

/// The words of one post from `start` on; a later post must name a person.
fn post_at(tokens: &[Token<'_>], start: usize, is_later: bool) -> Option<Changed> {
    let mut at = skip_abbreviations(tokens, start)?;
    let mut adjectives: Vec<(usize, Adjective<'_>)> = Vec::new();
    let head = loop {
        let word = tokens[at].text;
        let person = is_person_noun(word);
        let wanted = adjectives.last().map(|(_, adjective)| *adjective);
        if let Some(adjective) = Adjective::of(word).filter(|other| continues(wanted, other)) {
            adjectives.push((at, adjective));
        } else if wanted.is_none_or(|last| person || !stands_alone(&last)) {
            break head_forms(word, wanted.map(|last| last.agreement))
                .map(|forms| (at, forms, person));
        } else {
            break None;
        }
        match next_word(tokens, at) {
            Some(next) => at = next,
            None => break None,
        }
    };
    let names_a_person = match &head {
        Some((_, _, person)) => *person,
        None => adjectives
            .last()
            .is_some_and(|(_, last)| stands_alone(last)),
    };
    if is_later && !names_a_person || head.is_none() && adjectives.is_empty() {
        return None;
    }
    let mut changed: Changed = adjectives
        .iter()
        .map(|(index, adjective)| (*index, adjective.forms(Animacy::Person)))
        .collect();
    changed.extend(head.map(|(index, forms, _)| (index, forms)));
    Some(changed)
}

fn skip_abbreviations(tokens: &[Token<'_>], start: usize) -> Option<usize> {
    let mut at = start;
    while nouns::SKIPPED.contains(&letters::lower(tokens[at].text).as_str()) {
        at = next_word(tokens, at)?;
    }
    Some(at)
}

/// Whether another adjective may follow: «старший научный», but «заведующий учебной».
fn continues(last: Option<Adjective<'_>>, next: &Adjective<'_>) -> bool {
    last.is_none_or(|last| !governs(&last) && last.agreement == next.agreement)
}

/// After «заведующий», «исполняющий» comes what never changes.
fn governs(adjective: &Adjective<'_>) -> bool {
    nouns::GOVERNORS.contains(&adjective.stem().as_str())
}

/// «вожатый», «обучающаяся», «ответственный» need no noun; a «рабочая группа» does.
fn stands_alone(adjective: &Adjective<'_>) -> bool {
    let stem = adjective.stem();
    let alone = match adjective.agreement {
        Agreement::Masculine | Agreement::Plural => true,
        Agreement::Feminine => stem != "рабоч",
        Agreement::Neuter => false,
    };
    alone && nouns::PERSON_ADJECTIVES.contains(&stem.as_str())
}

fn is_person_noun(text: &str) -> bool {
    text.split('-').any(word::is_person)
}

/// Every part of «педагог-психолог»; the first one must agree with the adjectives.
fn head_forms(text: &str, wanted: Option<Agreement>) -> Option<Forms> {
    if is_abbreviation(text) && !is_person_noun(text) {
        return None;
    }
    let mut forms = Forms::fixed("");
    let mut declined = false;
    let parts: Vec<&str> = text.split('-').collect();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            forms.push_str("-");
        }
        let fixed = index + 1 < parts.len() && is_fixed_part(part);
        match part_forms(part, wanted.filter(|_| !declined)).filter(|_| !fixed) {
            Some(part) => {
                forms.push(&part);
                declined = true;
            }
            None if fixed => forms.push_str(part),
            None => return None,
        }
    }
    declined.then_some(forms)
}

fn is_fixed_part(part: &str) -> bool {
    letters::doubt_of_letters(part).is_some()
        || nouns::FIXED_PARTS.contains(&letters::lower(part).as_str())
}

fn part_forms(part: &str, wanted: Option<Agreement>) -> Option<Forms> {
    let may_be_plural = wanted.is_none_or(|wanted| wanted == Agreement::Plural);
    if let Some(forms) = word::noun_in_plural(part).filter(|_| may_be_plural) {
        return Some(forms);
    }
    let noun = word::noun(part, Animacy::Person)?;
    wanted
        .is_none_or(|wanted| wanted == noun.agreement)
        .then_some(noun.forms)
}

/// «МБОУ», «СОШ», «УВР»: capitals only, not longer than abbreviations are.
fn is_abbreviation(word: &str) -> bool {
    let known = nouns::ORGANIZATIONS.contains(&letters::lower(word).as_str());
    letters::is_shouted(word)
        && word.chars().count() <= 7
        && !known
        && Adjective::of(word).is_none()
}

/// Adjectives and a head from `start` on; a later head must be one of the known kinds.
fn organization_at(tokens: &[Token<'_>], start: usize, is_first: bool) -> Option<Changed> {
    let is_free = |at: usize| tokens[at].is_word && !tokens[at].is_quoted;
    let mut at = Some(start).filter(|at| is_free(*at))?;
    let mut adjectives: Vec<(usize, Adjective<'_>)> = Vec::new();
    while let Some(adjective) = Adjective::of(tokens[at].text) {
        adjectives.push((at, adjective));
        at = next_word(tokens, at)?;
    }
    let head = tokens[at].text;
    let first_part = letters::lower(head.split('-').next().unwrap_or_default());
    if is_abbreviation(head) || !is_first && !nouns::ORGANIZATIONS.contains(&first_part.as_str()) {
        return None;
    }
    let agreement = word::noun(&first_part, Animacy::Thing)?.agreement;
    if adjectives
        .iter()
        .any(|(_, adjective)| adjective.agreement != agreement)
    {
        return None;
    }
    let mut changed: Changed = adjectives
        .iter()
        .map(|(index, adjective)| (*index, adjective.forms(Animacy::Thing)))
        .collect();
    changed.push((at, compound_thing(head)?));
    Some(changed)
}

/// «школа-интернат»: both parts.
fn compound_thing(text: &str) -> Option<Forms> {
    let mut forms = Forms::fixed("");
    for (index, part) in text.split('-').enumerate() {
        if index > 0 {
            forms.push_str("-");
        }
        forms.push(&word::noun(part, Animacy::Thing)?.forms);
    }
    Some(forms)
}
