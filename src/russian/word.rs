//! Common words in six cases, singular and plural: adjectives and nouns.
//!
//! [`Adjective::of`] and [`noun`] take a nominative and answer `None` when the
//! shape is unknown. Posts, organisations and counts are built from them.

use super::grammar::Agreement;
use super::grammar::Case;
use super::grammar::Forms;
use super::letters;
use super::rules::nouns;
use super::rules::nouns::NounRule;

/// Whether the accusative of a masculine or plural word is the genitive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Animacy {
    Person,
    Thing,
}

/// An adjective, a participle or a noun of that shape («вожатый»), as it was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Adjective<'w> {
    word: &'w str,
    stem: &'w str,
    kind: Kind,
    pub(super) agreement: Agreement,
}

/// How the endings of an adjective are spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// школьный
    Hard,
    /// педагогический, большой
    Velar,
    /// старший
    Hissing,
    /// средний
    Soft,
    /// обучающийся
    Reflexive,
    /// третий
    Third,
}

impl<'w> Adjective<'w> {
    /// Reads a nominative of any gender or of the plural.
    pub(super) fn of(word: &'w str) -> Option<Adjective<'w>> {
        let plain = letters::lower(word);
        let (cut, agreement) = ending_of_adjective(&plain)?;
        let kind = kind_of_adjective(&plain, cut)?;
        let stem = letters::stem(word, cut);
        let adjective = Adjective {
            word,
            stem,
            kind,
            agreement,
        };
        (letters::syllables(&letters::lower(stem)) > 0).then_some(adjective)
    }

    pub(super) fn stem(&self) -> String {
        letters::lower(self.stem)
    }

    /// The six forms in the number and gender in which the word was written.
    pub(super) fn forms(&self, animacy: Animacy) -> Forms {
        self.forms_in(self.agreement, animacy)
    }

    /// The six forms in another number or gender.
    pub(super) fn forms_in(&self, agreement: Agreement, animacy: Animacy) -> Forms {
        let [
            nominative,
            genitive,
            dative,
            accusative,
            instrumental,
            prepositional,
        ] = endings_of_adjective(self.kind, agreement);
        let accusative = match (accusative, animacy) {
            ("", Animacy::Person) => genitive,
            ("", Animacy::Thing) => nominative,
            (own, _) => own,
        };
        let shouted = letters::is_shouted(self.word);
        let endings = [
            nominative,
            genitive,
            dative,
            accusative,
            instrumental,
            prepositional,
        ];
        let mut forms = endings.map(|ending| {
            let mut form = self.stem.to_owned();
            letters::push_ending(&mut form, ending, shouted);
            form
        });
        if agreement == self.agreement {
            // «молодой» keeps its -ой, which the table would write as -ый.
            self.keep_nominative(&mut forms, agreement, animacy);
        }
        Forms::from_array(forms)
    }

    fn keep_nominative(&self, forms: &mut [String; 6], agreement: Agreement, animacy: Animacy) {
        forms[0] = self.word.to_owned();
        match (agreement, animacy) {
            (Agreement::Masculine, Animacy::Thing) => forms[3] = self.word.to_owned(),
            (Agreement::Masculine, Animacy::Person)
            | (Agreement::Feminine | Agreement::Neuter | Agreement::Plural, _) => {}
        }
    }
}

fn ending_of_adjective(plain: &str) -> Option<(usize, Agreement)> {
    let ends = |pattern: &str| letters::ends(plain, pattern);
    if ends("Vние") || ends("личие") || ends("Vний") && plain != "синий" {
        return None;
    }
    match () {
        () if ends("ийся") => Some((4, Agreement::Masculine)),
        () if ends("аяся") => Some((4, Agreement::Feminine)),
        () if ends("ееся") => Some((4, Agreement::Neuter)),
        () if ends("иеся") => Some((4, Agreement::Plural)),
        () if ends("ый") || ends("ой") || ends("ий") => Some((2, Agreement::Masculine)),
        () if ends("ая") || ends("яя") => Some((2, Agreement::Feminine)),
        () if ends("ое") || ends("ее") => Some((2, Agreement::Neuter)),
        () if ends("ые") || ends("ие") => Some((2, Agreement::Plural)),
        () => None,
    }
}

fn kind_of_adjective(plain: &str, cut: usize) -> Option<Kind> {
    let stem = letters::stem(plain, cut);
    let ends = |pattern: &str| letters::ends(plain, pattern);
    let stem_ends = |pattern: &str| letters::ends(stem, pattern);
    match () {
        () if cut == 4 => Some(Kind::Reflexive),
        () if plain == "третий" => Some(Kind::Third),
        () if stem_ends("K") => Some(Kind::Velar),
        () if stem_ends("S") && (ends("ой") || ends("ое") || stem == "больш" || stem == "чуж") => {
            Some(Kind::Velar)
        }
        () if stem_ends("S") => Some(Kind::Hissing),
        () if ends("ый") || ends("ой") || ends("ая") || ends("ое") || ends("ые") => {
            Some(Kind::Hard)
        }
        () if stem_ends("н") => Some(Kind::Soft),
        () => None,
    }
}

/// Nominative, genitive, dative, accusative, instrumental, prepositional; an empty
/// accusative is the nominative or the genitive.
fn endings_of_adjective(kind: Kind, agreement: Agreement) -> [&'static str; 6] {
    match (kind, agreement) {
        (Kind::Hard, Agreement::Masculine) => ["ый", "ого", "ому", "", "ым", "ом"],
        (Kind::Hard, Agreement::Neuter) => ["ое", "ого", "ому", "ое", "ым", "ом"],
        (Kind::Hard, Agreement::Plural) => ["ые", "ых", "ым", "", "ыми", "ых"],
        (Kind::Hard | Kind::Velar, Agreement::Feminine) => ["ая", "ой", "ой", "ую", "ой", "ой"],
        (Kind::Velar, Agreement::Masculine) => ["ий", "ого", "ому", "", "им", "ом"],
        (Kind::Velar, Agreement::Neuter) => ["ое", "ого", "ому", "ое", "им", "ом"],
        (Kind::Hissing, Agreement::Feminine) => ["ая", "ей", "ей", "ую", "ей", "ей"],
        (Kind::Hissing | Kind::Soft, Agreement::Masculine) => ["ий", "его", "ему", "", "им", "ем"],
        (Kind::Hissing | Kind::Soft, Agreement::Neuter) => ["ее", "его", "ему", "ее", "им", "ем"],
        (Kind::Velar | Kind::Hissing | Kind::Soft, Agreement::Plural) => {
            ["ие", "их", "им", "", "ими", "их"]
        }
        (Kind::Soft, Agreement::Feminine) => ["яя", "ей", "ей", "юю", "ей", "ей"],
        (Kind::Reflexive, Agreement::Masculine) => ["ийся", "егося", "емуся", "", "имся", "емся"],
        (Kind::Reflexive, Agreement::Feminine) => ["аяся", "ейся", "ейся", "уюся", "ейся", "ейся"],
        (Kind::Reflexive, Agreement::Neuter) => ["ееся", "егося", "емуся", "ееся", "имся", "емся"],
        (Kind::Reflexive, Agreement::Plural) => ["иеся", "ихся", "имся", "", "имися", "ихся"],
        (Kind::Third, Agreement::Masculine) => ["ий", "ьего", "ьему", "", "ьим", "ьем"],
        (Kind::Third, Agreement::Feminine) => ["ья", "ьей", "ьей", "ью", "ьей", "ьей"],
        (Kind::Third, Agreement::Neuter) => ["ье", "ьего", "ьему", "ье", "ьим", "ьем"],
        (Kind::Third, Agreement::Plural) => ["ьи", "ьих", "ьим", "", "ьими", "ьих"],
    }
}

/// A noun in the singular: its six forms and what agrees with it.
pub(super) struct Noun {
    pub(super) forms: Forms,
    pub(super) agreement: Agreement,
}

/// Declines a noun that stands in the nominative singular.
pub(super) fn noun(word: &str, animacy: Animacy) -> Option<Noun> {
    let plain = letters::lower(word);
    let rule = rule_for(&plain)?;
    let shouted = letters::is_shouted(word);
    let stem = letters::stem(word, rule.cut);
    let form = |ending: &str| {
        let mut form = stem.to_owned();
        letters::push_ending(&mut form, ending, shouted);
        form
    };
    let [genitive, dative, accusative, instrumental, prepositional] = rule.add;
    let accusative = match (rule.agreement, animacy) {
        (Agreement::Masculine, Animacy::Thing) => word.to_owned(),
        (Agreement::Masculine, Animacy::Person)
        | (Agreement::Feminine | Agreement::Neuter | Agreement::Plural, _) => form(accusative),
    };
    let agreement = if nouns::MEN_ON_A.contains(&plain.as_str()) {
        Agreement::Masculine
    } else {
        rule.agreement
    };
    let forms = Forms::from_array([
        word.to_owned(),
        form(genitive),
        form(dative),
        accusative,
        form(instrumental),
        form(prepositional),
    ]);
    Some(Noun { forms, agreement })
}

fn rule_for(plain: &str) -> Option<&'static NounRule> {
    if letters::doubt_of_letters(plain).is_some() {
        return None;
    }
    let syllables = letters::syllables(plain);
    nouns::NOUNS.iter().find(|rule| {
        (rule.syllables.0..=rule.syllables.1).contains(&syllables)
            && rule
                .ends
                .iter()
                .any(|pattern| letters::ends(plain, pattern))
    })
}

/// The plural of a noun that stands in the nominative singular.
pub(super) fn plural_of(word: &str, animacy: Animacy) -> Option<Forms> {
    let plain = letters::lower(word);
    if let Some((_, forms)) = nouns::OTHER_PLURALS
        .iter()
        .find(|(singular, _)| *singular == plain)
    {
        return Some(Forms::from_array(forms.map(str::to_owned)));
    }
    let singular = noun(&plain, Animacy::Person)?;
    let genitive = genitive_plural(&plain, &singular, nouns::GENITIVE_PLURAL);
    let base = stem_of_plural(&plain, &singular);
    let nominative = nominative_plural(&plain, &singular, &base);
    let soft = is_soft(&plain, &singular);
    let form = |hard: &str, mild: &str| format!("{base}{}", if soft { mild } else { hard });
    let accusative = match animacy {
        Animacy::Person => genitive.clone(),
        Animacy::Thing => nominative.clone(),
    };
    Some(Forms::from_array([
        nominative,
        genitive,
        form("ам", "ям"),
        accusative,
        form("ами", "ями"),
        form("ах", "ях"),
    ]))
}

fn genitive_plural(plain: &str, singular: &Noun, table: &[(&str, usize, &str)]) -> String {
    let told = table
        .iter()
        .find(|(pattern, _, _)| letters::ends(plain, pattern));
    if let Some((_, cut, ending)) = told {
        return format!("{}{ending}", letters::stem(plain, *cut));
    }
    let base = stem_of_plural(plain, singular);
    let stressed = singular.forms.get(Case::Instrumental).ends_with("ом");
    let ending = match () {
        () if plain.ends_with('ь') || letters::ends(plain, "S") => "ей",
        () if plain.ends_with('й') => "ев",
        () if plain.ends_with('ц') && !stressed => "ев",
        () => "ов",
    };
    format!("{base}{ending}")
}

/// The genitive singular without its ending: «отц», «справк», «человек».
fn stem_of_plural(plain: &str, singular: &Noun) -> String {
    if let Some(people) = ["анин", "янин"].iter().find(|end| plain.ends_with(**end)) {
        return format!("{}{}", letters::stem(plain, 4), letters::stem(people, 2));
    }
    letters::stem(singular.forms.get(Case::Genitive), 1).to_owned()
}

fn is_soft(plain: &str, singular: &Noun) -> bool {
    let genitive = singular.forms.get(Case::Genitive);
    genitive.ends_with('я')
        || genitive.ends_with('и') && !plain.ends_with('а') && !letters::ends(plain, "Sь")
}

fn nominative_plural(plain: &str, singular: &Noun, base: &str) -> String {
    let ending = match singular.agreement {
        Agreement::Neuter if is_soft(plain, singular) => "я",
        Agreement::Neuter => "а",
        Agreement::Masculine if nouns::PLURAL_IN_A.contains(&plain) => {
            if is_soft(plain, singular) {
                "я"
            } else {
                "а"
            }
        }
        Agreement::Masculine if plain.ends_with("анин") || plain.ends_with("янин") => "е",
        Agreement::Masculine | Agreement::Feminine | Agreement::Plural => {
            let mild =
                is_soft(plain, singular) || letters::ends(base, "K") || letters::ends(base, "S");
            if mild { "и" } else { "ы" }
        }
    };
    format!("{base}{ending}")
}

/// Declines persons named in the nominative plural: «учителя», «наставники», «дети».
pub(super) fn noun_in_plural(word: &str) -> Option<Forms> {
    let plain = letters::lower(word);
    let other = nouns::OTHER_PLURALS
        .iter()
        .find(|(_, forms)| forms[0] == plain);
    let endings = match () {
        () if other.is_some() => {
            return other.map(|(_, forms)| Forms::from_array(forms.map(str::to_owned)));
        }
        () if ends_any(&plain, &["тели", "арии", "теля", "ари"]) => {
            ["ей", "ям", "ями", "ях"]
        }
        () if letters::ends(&plain, "Sи") => ["ей", "ам", "ами", "ах"],
        () if letters::ends(&plain, "ницы") => ["", "ам", "ами", "ах"],
        () if ends_any(&plain, &["ане", "яне"]) => ["", "ам", "ами", "ах"],
        () if ends_any(&plain, &["Kи", "Cы", "ора", "ера"]) => ["ов", "ам", "ами", "ах"],
        () => return None,
    };
    let shouted = letters::is_shouted(word);
    let form = |ending: &str| {
        let mut form = letters::stem(word, 1).to_owned();
        letters::push_ending(&mut form, ending, shouted);
        form
    };
    let [genitive, dative, instrumental, prepositional] = endings;
    Some(Forms::from_array([
        word.to_owned(),
        form(genitive),
        form(dative),
        form(genitive),
        form(instrumental),
        form(prepositional),
    ]))
}

/// Whether the word names a person by its ending.
pub(super) fn is_person(word: &str) -> bool {
    let plain = letters::lower(word);
    let last = plain.rsplit('-').next().unwrap_or_default();
    ends_any(last, nouns::PERSON) && !nouns::THINGS.contains(&last)
}

fn ends_any(plain: &str, patterns: &[&str]) -> bool {
    patterns.iter().any(|pattern| letters::ends(plain, pattern))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_whole_word_of_the_genitive_plural_is_superfluous() {
        for (index, (pattern, _, _)) in nouns::GENITIVE_PLURAL.iter().enumerate() {
            let Some(word) = pattern.strip_prefix('^') else {
                continue;
            };
            let singular = noun(word, Animacy::Person).unwrap();
            let mut shorter = nouns::GENITIVE_PLURAL.to_vec();
            shorter.remove(index);
            assert_ne!(
                genitive_plural(word, &singular, nouns::GENITIVE_PLURAL),
                genitive_plural(word, &singular, &shorter),
                "«{word}» needs no line of its own"
            );
        }
    }
}
