//! Surnames: what an ending tells, what only the whole word tells.
//!
//! [`TABLE`] is read by `name::decline_surname`, part by part of a double surname.

use super::endings::*;
use super::*;

use Who::{Anyone, Man, Woman};

pub(in crate::russian) const TABLE: Table = Table {
    exceptions: EXCEPTIONS,
    rules: RULES,
};

#[rustfmt::skip]
const EXCEPTIONS: &[Exception] = &[
    except("лев", Man, 2, ["ьва", "ьву", "ьва", "ьвом", "ьве"], "the animal, as the first name").doubt(Doubt::FleetingVowel),
    except("заяц", Man, 2, ["йца", "йцу", "йца", "йцем", "йце"], "the animal loses its я").doubt(Doubt::FleetingVowel),
    except("орел", Man, 2, ["ла", "лу", "ла", "лом", "ле"], "орёл without its dots").doubt(Doubt::FleetingVowel),
    except("козел", Man, 2, ["ла", "лу", "ла", "лом", "ле"], "козёл without its dots").doubt(Doubt::FleetingVowel),
    except("дятел", Man, 2, ["ла", "лу", "ла", "лом", "ле"], "the bird; Гавел and Карел keep their е").doubt(Doubt::FleetingVowel),
    except("хохол", Man, 2, ["ла", "лу", "ла", "лом", "ле"], "Монгол and Сокол keep their о").doubt(Doubt::FleetingVowel),
    except("пень", Man, 3, ["ня", "ню", "ня", "нем", "не"], "the only one-syllable -ень that shortens").doubt(Doubt::FleetingVowel),
    except("огонь", Man, 3, ["ня", "ню", "ня", "нём", "не"], "the only -онь that shortens").doubt(Doubt::FleetingVowel),
    except("журавель", Man, 3, ["ля", "лю", "ля", "лем", "ле"], "the bird; Вексель keeps its е").doubt(Doubt::FleetingVowel),
    except("прибой", Man, 1, SOFT, "a noun, not an adjective as Рябой"),
    except("герой", Man, 1, SOFT, "a noun, not an adjective as Сырой"),
    except("ковбой", Man, 1, SOFT, "a noun, not an adjective as Рябой"),
    except("топчий", Man, 1, SOFT_IY, "a noun, not an adjective as Ловчий"),
    except("стогний", Man, 1, SOFT_IY, "a noun, not an adjective as Задорожний"),
    except("синий", Man, 2, ADJECTIVE_SOFT, "an adjective, not a noun as Антоний"),
    except("большая", Woman, 2, ADJECTIVE_SHE, "stressed on the end, unlike Рыжая"),
    except("литвин", Man, 0, HARD, "a people's name, not a possessive"),
    except("мордвин", Man, 0, HARD, "a people's name, not a possessive"),
    except("чаплин", Man, 0, HARD, "foreign, no Russian possessive"),
    except("дарвин", Man, 0, HARD, "foreign, no Russian possessive"),
    except("франклин", Man, 0, HARD, "foreign, no Russian possessive"),
    except("кальвин", Man, 0, HARD, "foreign, no Russian possessive"),
    except("гершвин", Man, 0, HARD, "foreign, no Russian possessive"),
    except("бюлов", Man, 0, HARD, "foreign, no Russian possessive"),
    except("львов", Man, 0, POSSESSIVE, "one syllable, yet a Russian possessive"),
    except("львова", Woman, 1, POSSESSIVE_SHE, "two syllables, yet a Russian possessive"),
    except("малина", Woman, 1, A_HARD, "the berry: a noun for both genders"),
    except("калина", Woman, 1, A_HARD, "the berry: a noun for both genders"),
    except("смородина", Woman, 1, A_HARD, "the berry: a noun for both genders"),
    except("рябина", Woman, 1, A_HARD, "the tree: a noun for both genders"),
    except("голова", Woman, 1, A_HARD, "the head: a noun for both genders"),
    except("корова", Woman, 1, A_HARD, "the cow: a noun for both genders"),
    except("дюма", Anyone, 0, SAME, "French, stressed on the end"),
    except("дега", Anyone, 0, SAME, "French, stressed on the end"),
    except("петипа", Anyone, 0, SAME, "French, stressed on the end"),
    except("золя", Anyone, 0, SAME, "French, stressed on the end"),
    except("труайя", Anyone, 0, SAME, "French, stressed on the end"),
];

const RULES: &[Rule] = &[
    // Possessives: Иванов, Ильин; one syllable (Грин) is foreign and goes below.
    man(&["ов", "ев", "ёв", "ин", "ын"], 0, POSSESSIVE).syllables(2, usize::MAX),
    woman(&["ова", "ева", "ёва", "ина", "ына"], 1, POSSESSIVE_SHE).syllables(3, usize::MAX),
    // Old plural genitives never change: Черных, Долгих, Больших, Верхних, Лисьих.
    man(&["ых", "Kих", "Sих", "них", "ьих", "Vих"], 0, SAME).syllables(2, usize::MAX),
    // Adjectives.
    man(&["ый"], 2, ADJECTIVE),
    man(&["ргий"], 1, SOFT_IY),
    man(&["Kий"], 2, ADJECTIVE_VELAR).syllables(2, usize::MAX),
    man(&["Sий", "Cний", "ьний"], 2, ADJECTIVE_SOFT).syllables(2, usize::MAX),
    man(&["ий"], 1, SOFT_IY),
    man(&["Kой", "Sой"], 2, ADJECTIVE_VELAR).syllables(2, usize::MAX),
    man(&["Cой"], 2, ADJECTIVE).syllables(2, usize::MAX),
    // Georgian and Tuvan surnames that only look like adjectives: Цхакая, Саая, Гая.
    woman(&["Vая", "хакая", "^Cая"], 1, YA),
    woman(&["Sая"], 2, ADJECTIVE_SHE_HISSING),
    woman(&["ая"], 2, ADJECTIVE_SHE),
    woman(&["яя"], 2, ADJECTIVE_SHE_SOFT),
    // A woman's surname on a consonant, -й or -ь never changes.
    woman(&["C", "ь", "ъ"], 0, SAME),
    // Vowels that fall out.
    man(
        &["ловей", "равей", "робей"],
        2,
        ["ья", "ью", "ья", "ьём", "ье"],
    ),
    man(&["ец"], 0, HARD)
        .syllables(0, 1)
        .doubt(Doubt::FleetingVowel),
    man(&["Vец"], 2, ["йца", "йцу", "йца", "йцом", "йце"])
        .syllables(2, 2)
        .doubt(Doubt::FleetingVowel),
    man(&["Vец"], 2, ["йца", "йцу", "йца", "йцем", "йце"]).doubt(Doubt::FleetingVowel),
    man(&["Vлец"], 2, ["ьца", "ьцу", "ьца", "ьцом", "ьце"])
        .syllables(2, 2)
        .doubt(Doubt::FleetingVowel),
    man(&["Vлец"], 2, ["ьца", "ьцу", "ьца", "ьцем", "ьце"]).doubt(Doubt::FleetingVowel),
    man(&["VCец"], 2, ["ца", "цу", "ца", "цом", "це"])
        .syllables(2, 2)
        .doubt(Doubt::FleetingVowel),
    man(&["Vбец", "Vдец"], 2, ["ца", "цу", "ца", "цом", "це"]).doubt(Doubt::FleetingVowel),
    man(&["VCец"], 2, ["ца", "цу", "ца", "цем", "це"]).doubt(Doubt::FleetingVowel),
    man(&["фец"], 0, HISSING),
    man(&["ец"], 0, HARD).doubt(Doubt::FleetingVowel),
    man(&["VCок", "Sок"], 2, ["ка", "ку", "ка", "ком", "ке"])
        .syllables(2, usize::MAX)
        .doubt(Doubt::FleetingVowel),
    man(&["Vёк"], 2, ["йка", "йку", "йка", "йком", "йке"]).syllables(2, usize::MAX),
    man(&["Sёк"], 2, ["ка", "ку", "ка", "ком", "ке"]).syllables(2, usize::MAX),
    man(&["ёк"], 2, ["ька", "ьку", "ька", "ьком", "ьке"]).syllables(2, usize::MAX),
    man(&["VCёл"], 2, ["ла", "лу", "ла", "лом", "ле"])
        .syllables(2, usize::MAX)
        .doubt(Doubt::FleetingVowel),
    man(
        &[
            "Vбень",
            "Vвень",
            "Vдень",
            "Vмень",
            "Vпень",
            "Vрень",
            "Vтень",
            "Vшень",
        ],
        3,
        ["ня", "ню", "ня", "нем", "не"],
    )
    .doubt(Doubt::FleetingVowel),
    man(
        &["Vготь", "Vкоть", "Vпоть", "Vмоть"],
        3,
        ["тя", "тю", "тя", "тем", "те"],
    )
    .doubt(Doubt::FleetingVowel),
    // Plain masculine nouns.
    man(&["й", "ь"], 1, SOFT),
    man(&["ач", "ыч", "иж", "орж", "щ"], 0, HARD).syllables(0, 1),
    man(&["S", "ц"], 0, HISSING),
    man(&["C"], 0, HARD),
    // Nouns on -а and -я, the same for both genders.
    anyone(&["Vа"], 0, SAME),
    anyone(&["Kа"], 1, A_VELAR),
    anyone(&["Sа"], 1, A_HISSING),
    anyone(&["ца"], 1, A_TSE),
    anyone(&["а"], 1, A_HARD),
    anyone(&["ия"], 1, IYA),
    anyone(&["я"], 1, YA),
    // Петренко, Гарибальди, Чиладзе, Цу.
    anyone(&["V"], 0, SAME),
];
