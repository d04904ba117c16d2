//! Numbers with nouns, with predicates and with units: «21 наставнику», «8,7 балла».
//!
//! [`count`] is the usual door. Nouns come in the nominative singular with their
//! adjectives in front and whatever depends on them behind. Numbers stay digits.

use super::agreement::short_participle;
use super::grammar::Agreement;
use super::grammar::Case;
use super::grammar::Forms;
use super::word;
use super::word::Adjective;
use super::word::Animacy;

/// день · дня · дней.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    One,
    Few,
    Many,
}

impl PluralCategory {
    /// By the last two digits: 21 is `One`, 22 is `Few`, 11 and 112 are `Many`.
    pub fn of(number: u64) -> PluralCategory {
        match (number % 10, number % 100) {
            (_, 11..=14) => PluralCategory::Many,
            (1, _) => PluralCategory::One,
            (2..=4, _) => PluralCategory::Few,
            (_, _) => PluralCategory::Many,
        }
    }
}

/// «21 наставнику», «2 наставнические пары», «5 человек».
pub fn count(number: u64, noun: &str, case: Case) -> String {
    format!("{number} {}", agree(number, noun, case))
}

/// The noun with its adjectives in the form that the number asks for.
pub fn agree(number: u64, noun: &str, case: Case) -> String {
    let Some(phrase) = Phrase::of(noun) else {
        return noun.to_owned();
    };
    let category = PluralCategory::of(number);
    let head = phrase.head_form(number, category, case);
    let mut words: Vec<String> = phrase
        .adjectives
        .iter()
        .map(|adjective| phrase.adjective_form(adjective, number, category, case))
        .collect();
    words.extend(head);
    words.extend(phrase.rest.iter().map(|word| (*word).to_owned()));
    words.join(" ")
}

/// «сформирована» for 21, «сформированы» for 22, «сформировано» for 25 pairs.
///
/// `participle` is the short masculine form («сформирован»), `subject` the counted noun.
pub fn predicate(number: u64, participle: &str, subject: &str) -> String {
    match PluralCategory::of(number) {
        PluralCategory::One => short_participle(participle, agreement_of(subject)),
        PluralCategory::Few => short_participle(participle, Agreement::Plural),
        PluralCategory::Many => short_participle(participle, Agreement::Neuter),
    }
}

/// «8,7 балла»: after a fraction the genitive singular; a whole number counts as usual.
pub fn fractional(number: &str, noun: &str) -> String {
    match number.parse::<u64>() {
        Ok(whole) => count(whole, noun, Case::Nominative),
        Err(_) => format!("{number} {}", singular(noun, Case::Genitive)),
    }
}

/// A decimal number of `places` digits after the comma, given in its last place:
/// `decimal(87, 1)` is «8,7», `decimal(750, 1)` is «75,0». The minus is U+2212.
pub fn decimal(units: i64, places: u32) -> String {
    let sign = if units < 0 { "−" } else { "" };
    let digits = units.unsigned_abs().to_string();
    let places = places as usize;
    if places == 0 {
        return format!("{sign}{digits}");
    }
    let padded = format!("{digits:0>width$}", width = places + 1);
    let (whole, fraction) = padded.split_at(padded.len() - places);
    format!("{sign}{whole},{fraction}")
}

/// «70 %» with a no-break space.
pub fn percent(number: &str) -> String {
    format!("{number}\u{a0}%")
}

/// «5,3 процентного пункта», «5 процентных пунктов».
pub fn percentage_points(number: &str) -> String {
    fractional(number, "процентный пункт")
}

/// «наставники», «наставникам»: the plural of a noun without a number.
pub fn plural(noun: &str, case: Case) -> String {
    let Some(phrase) = Phrase::of(noun) else {
        return noun.to_owned();
    };
    let mut words: Vec<String> = phrase
        .adjectives
        .iter()
        .map(|word| {
            word.forms_in(Agreement::Plural, phrase.animacy)
                .get(case)
                .to_owned()
        })
        .collect();
    words.extend(
        phrase
            .plural
            .as_ref()
            .map(|forms| forms.get(case).to_owned()),
    );
    words.extend(phrase.rest.iter().map(|word| (*word).to_owned()));
    words.join(" ")
}

/// The genitive of one: «наставнической пары».
fn singular(noun: &str, case: Case) -> String {
    agree(1, noun, case)
}

fn agreement_of(noun: &str) -> Agreement {
    Phrase::of(noun).map_or(Agreement::Neuter, |phrase| phrase.agreement)
}

/// Adjectives, the head noun and what depends on it.
struct Phrase<'t> {
    adjectives: Vec<Adjective<'t>>,
    /// The head in the singular and the plural; absent where an adjective is the head.
    singular: Option<Forms>,
    plural: Option<Forms>,
    rest: Vec<&'t str>,
    agreement: Agreement,
    animacy: Animacy,
    is_human_being: bool,
}

impl<'t> Phrase<'t> {
    fn of(text: &'t str) -> Option<Phrase<'t>> {
        let mut words = text.split_whitespace().peekable();
        let mut adjectives = Vec::new();
        while let Some(adjective) = words.peek().and_then(|word| Adjective::of(word)) {
            adjectives.push(adjective);
            words.next();
        }
        let wanted = adjectives.first().map(|adjective| adjective.agreement);
        let head = words.peek().and_then(|word| {
            let animacy = animacy_of(word);
            let noun = word::noun(word, animacy)?;
            (wanted.is_none_or(|wanted| wanted == noun.agreement)).then_some((noun, animacy, *word))
        });
        let Some((noun, animacy, head)) = head else {
            let agreement = wanted?;
            return Some(Phrase {
                adjectives,
                singular: None,
                plural: None,
                rest: words.collect(),
                agreement,
                animacy: Animacy::Person,
                is_human_being: false,
            });
        };
        words.next();
        Some(Phrase {
            adjectives,
            singular: Some(noun.forms),
            plural: word::plural_of(head, animacy),
            rest: words.collect(),
            agreement: noun.agreement,
            animacy,
            is_human_being: head == "человек",
        })
    }

    fn head_form(&self, number: u64, category: PluralCategory, case: Case) -> Option<String> {
        let (singular, plural) = (self.singular.as_ref()?, self.plural.as_ref()?);
        let form = match (self.reading(number, category, case), category) {
            (Reading::Oblique(case), PluralCategory::One) => singular.get(case),
            (
                Reading::Oblique(Case::Genitive | Case::Accusative),
                PluralCategory::Few | PluralCategory::Many,
            ) if self.is_human_being => singular.get(Case::Nominative),
            (Reading::Oblique(case), PluralCategory::Few | PluralCategory::Many) => {
                plural.get(case)
            }
            (Reading::Counted, PluralCategory::One) => singular.get(case),
            (Reading::Counted, PluralCategory::Few) => singular.get(Case::Genitive),
            (Reading::Counted, PluralCategory::Many) if self.is_human_being => {
                singular.get(Case::Nominative)
            }
            (Reading::Counted, PluralCategory::Many) => plural.get(Case::Genitive),
        };
        Some(form.to_owned())
    }

    fn adjective_form(
        &self,
        adjective: &Adjective<'_>,
        number: u64,
        category: PluralCategory,
        case: Case,
    ) -> String {
        let one = adjective.forms_in(self.agreement, self.animacy);
        let many = adjective.forms_in(Agreement::Plural, self.animacy);
        let form = match (self.reading(number, category, case), category) {
            (Reading::Oblique(case), PluralCategory::One) => one.get(case),
            (Reading::Oblique(case), PluralCategory::Few | PluralCategory::Many) => many.get(case),
            (Reading::Counted, PluralCategory::One) => one.get(case),
            // «две наставнические пары», but «два молодых специалиста».
            (Reading::Counted, PluralCategory::Few) if self.agreement == Agreement::Feminine => {
                many.get(Case::Nominative)
            }
            (Reading::Counted, PluralCategory::Few | PluralCategory::Many) => {
                many.get(Case::Genitive)
            }
        };
        form.to_owned()
    }

    /// The nominative, and the accusative of things, of 22 and of 5, count; the rest is oblique.
    fn reading(&self, number: u64, category: PluralCategory, case: Case) -> Reading {
        match (case, category) {
            (Case::Nominative, _) => Reading::Counted,
            (Case::Accusative, PluralCategory::One) => Reading::Oblique(Case::Accusative),
            (Case::Accusative, PluralCategory::Few)
                if self.animacy == Animacy::Person && number < 20 =>
            {
                Reading::Oblique(Case::Accusative)
            }
            (Case::Accusative, PluralCategory::Few | PluralCategory::Many) => Reading::Counted,
            (Case::Genitive | Case::Dative | Case::Instrumental | Case::Prepositional, _) => {
                Reading::Oblique(case)
            }
        }
    }
}

/// How a number rules its noun.
enum Reading {
    /// 1 наставник, 2 наставника, 5 наставников
    Counted,
    /// 2 наставникам, 5 наставникам
    Oblique(Case),
}

fn animacy_of(word: &str) -> Animacy {
    if word::is_person(word) {
        Animacy::Person
    } else {
        Animacy::Thing
    }
}
