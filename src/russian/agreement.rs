//! Words that agree with a document or a person: stamps, participles, «О» or «Об».
//!
//! [`agreement_of_document`] reads the title, the others take its answer. Verbs and
//! whole sentences are not built here.

use super::grammar::Agreement;
use super::grammar::Case;
use super::grammar::Gender;
use super::letters;
use super::rules::nouns;
use super::word;
use super::word::Adjective;
use super::word::Animacy;

/// «О» or «Об» before the first word of a heading: «Об утверждении», «О единой базе».
pub fn heading_preposition(word: &str) -> &'static str {
    let first = word.trim_start_matches(['«', '"', '„', ' ']).chars().next();
    match first {
        Some('а' | 'о' | 'и' | 'у' | 'э' | 'А' | 'О' | 'И' | 'У' | 'Э') => "Об",
        Some(_) | None => "О",
    }
}

/// «УТВЕРЖДЕНО», «УТВЕРЖДЕНА», «УТВЕРЖДЕН», «УТВЕРЖДЕНЫ».
pub fn approved(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Masculine => "УТВЕРЖДЕН",
        Agreement::Feminine => "УТВЕРЖДЕНА",
        Agreement::Neuter => "УТВЕРЖДЕНО",
        Agreement::Plural => "УТВЕРЖДЕНЫ",
    }
}

/// What a stamp on the document agrees with: «дорожная карта» is feminine.
pub fn agreement_of_document(title: &str) -> Agreement {
    let first = title
        .split_whitespace()
        .find(|word| !word.starts_with('«'))
        .unwrap_or_default();
    if let Some(adjective) = Adjective::of(first) {
        return adjective.agreement;
    }
    let plain = letters::lower(first);
    let ends = |patterns: &[&str]| patterns.iter().any(|end| letters::ends(&plain, end));
    let plural = ends(nouns::PLURAL_DOCUMENTS) && !nouns::NOT_PLURAL.contains(&plain.as_str());
    match word::noun(first, Animacy::Thing) {
        _ if plural => Agreement::Plural,
        Some(noun) => noun.agreement,
        None => Agreement::Neuter,
    }
}

/// «прилагаемое», «прилагаемую»: a full participle that agrees with the document.
pub fn attached(agreement: Agreement, case: Case) -> String {
    Adjective::of("прилагаемый").map_or_else(String::new, |adjective| {
        adjective
            .forms_in(agreement, Animacy::Thing)
            .get(case)
            .to_owned()
    })
}

/// «утверждён», «утверждена», «утверждено», «утверждены» from «утверждён».
pub fn short_participle(masculine: &str, agreement: Agreement) -> String {
    // The stressed ending takes the dots away: утверждён, but утверждена.
    let stem = match masculine.strip_suffix("ён") {
        Some(stem) => format!("{stem}ен"),
        None => masculine.to_owned(),
    };
    match agreement {
        Agreement::Masculine => masculine.to_owned(),
        Agreement::Feminine => format!("{stem}а"),
        Agreement::Neuter => format!("{stem}о"),
        Agreement::Plural => format!("{stem}ы"),
    }
}

/// «согласна» for her, «согласен» for him, «ознакомлен(а)» or «согласен/согласна»
/// when the gender is unknown.
pub fn by_gender(gender: Option<Gender>, his: &str, hers: &str) -> String {
    match (gender, hers.strip_prefix(his)) {
        (Some(Gender::Masculine), _) => his.to_owned(),
        (Some(Gender::Feminine), _) => hers.to_owned(),
        (None, Some(ending)) if !ending.is_empty() => format!("{his}({ending})"),
        (None, Some(_)) => his.to_owned(),
        (None, None) => format!("{his}/{hers}"),
    }
}
