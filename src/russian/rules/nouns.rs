//! Common nouns and adjectives: endings, person words, words that stand alone.
//!
//! Read by `word`; the accusative of animate masculine nouns is made there.

use super::endings::*;
use crate::russian::grammar::Agreement;
use crate::russian::grammar::Agreement::{Feminine, Masculine, Neuter};

/// Nouns in the singular that end so belong to this gender and take these endings.
pub(in crate::russian) struct NounRule {
    pub(in crate::russian) ends: &'static [&'static str],
    pub(in crate::russian) syllables: (usize, usize),
    pub(in crate::russian) agreement: Agreement,
    pub(in crate::russian) cut: usize,
    pub(in crate::russian) add: Endings,
}

const fn noun(
    agreement: Agreement,
    ends: &'static [&'static str],
    cut: usize,
    add: Endings,
) -> NounRule {
    NounRule {
        ends,
        syllables: (1, usize::MAX),
        agreement,
        cut,
        add,
    }
}

impl NounRule {
    const fn syllables(mut self, least: usize, most: usize) -> NounRule {
        self.syllables = (least, most);
        self
    }
}

const NEUTER_O: Endings = ["а", "у", "о", "ом", "е"];
const NEUTER_E: Endings = ["а", "у", "е", "ем", "е"];
const NEUTER_SOFT: Endings = ["я", "ю", "е", "ем", "е"];
const NEUTER_IE: Endings = ["я", "ю", "е", "ем", "и"];
/// Секретарь: stressed on the end.
const SOFT_STRESSED: Endings = ["я", "ю", "я", "ём", "е"];

pub(in crate::russian) const NOUNS: &[NounRule] = &[
    // Words that stand alone.
    noun(
        Feminine,
        &["^мать", "^дочь"],
        1,
        ["ери", "ери", "ь", "ерью", "ери"],
    ),
    noun(Masculine, &["^день"], 3, ["ня", "ню", "ня", "нём", "не"]),
    noun(
        Masculine,
        &["ансье", "атташе", "крупье", "портье", "маэстро"],
        0,
        SAME,
    ),
    // Masculine with a vowel that falls out.
    noun(Masculine, &["Vец"], 2, ["йца", "йцу", "йца", "йцом", "йце"]).syllables(2, 2),
    noun(Masculine, &["Vец"], 2, ["йца", "йцу", "йца", "йцем", "йце"]),
    noun(
        Masculine,
        &["Vлец"],
        2,
        ["ьца", "ьцу", "ьца", "ьцом", "ьце"],
    )
    .syllables(2, 2),
    noun(
        Masculine,
        &["Vлец"],
        2,
        ["ьца", "ьцу", "ьца", "ьцем", "ьце"],
    ),
    noun(Masculine, &["VCец"], 2, ["ца", "цу", "ца", "цом", "це"]).syllables(2, 2),
    noun(Masculine, &["давец"], 2, ["ца", "цу", "ца", "цом", "це"]),
    noun(Masculine, &["VCец"], 2, ["ца", "цу", "ца", "цем", "це"]),
    noun(Masculine, &["ец"], 0, HARD),
    noun(
        Masculine,
        &[
            "урок",
            "срок",
            "порок",
            "пророк",
            "знаток",
            "поток",
            "приток",
        ],
        0,
        HARD,
    ),
    noun(
        Masculine,
        &["VCок", "Sок", "асток", "росток", "листок"],
        2,
        ["ка", "ку", "ка", "ком", "ке"],
    )
    .syllables(2, usize::MAX),
    noun(Masculine, &["Vёк"], 2, ["йка", "йку", "йка", "йком", "йке"]),
    noun(Masculine, &["ёк"], 2, ["ька", "ьку", "ька", "ьком", "ьке"]).syllables(2, usize::MAX),
    noun(
        Masculine,
        &["овень", "ечень"],
        3,
        ["ня", "ню", "ня", "нем", "не"],
    ),
    // The third declension.
    noun(
        Feminine,
        &[
            "сть",
            "знь",
            "пись",
            "вязь",
            "Sь",
            "пень",
            "овь",
            "цель",
            "одель",
            "роль",
            "едь",
            "щадь",
            "традь",
            "сеть",
            "даль",
            "таль",
            "аль",
            "чать",
            "вать",
            "мять",
            "дверь",
            "осень",
        ],
        1,
        THIRD,
    ),
    // Masculine.
    noun(
        Masculine,
        &[
            "ретарь",
            "ратарь",
            "ловарь",
            "лендарь",
            "вентарь",
            "^рубль",
            "нварь",
            "царь",
        ],
        1,
        SOFT_STRESSED,
    ),
    noun(Masculine, &["ий"], 1, SOFT_IY),
    noun(Masculine, &["й", "ь"], 1, SOFT),
    noun(
        Masculine,
        &["ач", "люч", "алыш", "этаж", "ртёж", "убеж"],
        0,
        HARD,
    ),
    noun(Masculine, &["S", "ц"], 0, HISSING),
    noun(Masculine, &["C"], 0, HARD),
    // Feminine, and men's posts on -а and -я.
    noun(Feminine, &["Kа"], 1, A_VELAR),
    noun(Feminine, &["Sа"], 1, A_HISSING),
    noun(Feminine, &["ца"], 1, A_TSE),
    noun(Feminine, &["а"], 1, A_HARD),
    noun(Feminine, &["ия"], 1, IYA),
    noun(Feminine, &["ья"], 1, ["и", "е", "ю", "ёй", "е"]),
    noun(Neuter, &["мя"], 1, ["ени", "ени", "я", "енем", "ени"]).syllables(2, 2),
    noun(Feminine, &["я"], 1, YA),
    // Neuter.
    noun(Neuter, &["ие"], 1, NEUTER_IE),
    noun(Neuter, &["ье", "ле", "ре"], 1, NEUTER_SOFT),
    noun(Neuter, &["е"], 1, NEUTER_E),
    noun(Neuter, &["о"], 1, NEUTER_O),
];

/// Men's posts and roles on -а and -я: their adjective is masculine.
#[rustfmt::skip]
pub(in crate::russian) const MEN_ON_A: &[&str] = &[
    "глава", "судья", "юноша", "мужчина", "папа", "дядя", "дедушка", "коллега", "староста",
];

/// A genitive plural that the singular does not foretell: pattern, cut, ending.
pub(in crate::russian) const GENITIVE_PLURAL: &[(&str, usize, &str)] = &[
    ("^раз", 0, ""),
    ("^год", 3, "лет"),
    ("анин", 2, ""),
    ("сестра", 2, "ёр"),
    ("юноша", 1, "ей"),
    ("ия", 1, "й"),
    ("ие", 1, "й"),
    ("ье", 2, "ий"),
    ("ья", 2, "ей"),
    ("Vя", 1, "й"),
    ("ьня", 3, "ен"),
    ("ревня", 2, "ень"),
    ("кухня", 2, "онь"),
    ("Cня", 2, "ен"),
    ("мя", 1, "ён"),
    ("я", 1, "ь"),
    ("йка", 3, "ек"),
    ("ька", 3, "ек"),
    ("Sка", 2, "ек"),
    ("Vка", 1, ""),
    ("Cка", 2, "ок"),
    ("йна", 3, "ен"),
    ("а", 1, ""),
    ("о", 1, ""),
    ("е", 1, ""),
];

/// Plurals of another stem: singular and the six plural forms.
pub(in crate::russian) const OTHER_PLURALS: &[(&str, [&str; 6])] = &[
    (
        "человек",
        ["люди", "людей", "людям", "людей", "людьми", "людях"],
    ),
    (
        "ребёнок",
        ["дети", "детей", "детям", "детей", "детьми", "детях"],
    ),
    (
        "ребенок",
        ["дети", "детей", "детям", "детей", "детьми", "детях"],
    ),
];

/// Masculine nouns with the plural in stressed -а or -я.
pub(in crate::russian) const PLURAL_IN_A: &[&str] =
    &["директор", "учитель", "профессор", "доктор", "мастер"];

/// Endings of words for persons: posts, roles, kin.
#[rustfmt::skip]
pub(in crate::russian) const PERSON: &[&str] = &[
    "тель", "ник", "ист", "лог", "гог", "ор", "ер", "ёр", "арь", "щик", "чик", "ант", "ент",
    "вед", "граф", "завуч", "врач", "член", "^глава", "екун", "коуч", "мастер", "перт",
    "депутат", "дидат", "воин", "ребёнок", "ребенок", "отец", "^мать", "отчим", "мачеха",
    "бабушка", "дедушка", "сестра", "брат", "няня", "юноша", "девушка", "мальчик", "девочка",
    "ница", "истка", "щица", "чица", "завхоз", "повар", "агент", "агроном", "физрук", "методик",
    "медик", "техник", "механик", "гражданин", "человек", "аспирант", "лидер", "судья",
    "староста", "коллега", "руководительница", "мама", "папа", "друг", "сын", "дочь", "внук",
    "внучка", "сирота", "герой", "хозяйка", "сотрудница", "атлет", "пилот", "химик", "физик",
    "историк", "математик", "академик", "критик",
];

/// Things whose names end as those of persons do.
#[rustfmt::skip]
pub(in crate::russian) const THINGS: &[&str] = &[
    "показатель", "дневник", "сборник", "учебник", "справочник", "праздник", "понедельник",
    "вторник", "источник", "номер", "пример", "размер", "характер", "вечер", "набор", "договор",
    "выбор", "сбор", "спор", "лист", "прибор", "двор", "коридор", "монитор", "документ",
    "экземпляр", "компьютер", "сервер", "лагерь", "вариант", "момент", "процент", "элемент",
    "фрагмент", "центр", "календарь", "словарь", "инвентарь", "параграф", "график", "каталог",
    "диалог", "журнал", "указатель", "ежедневник", "эксперимент", "сектор", "фактор",
    "тренажёр", "трафик", "страница", "таблица", "единица", "граница", "разница", "больница",
    "гостиница", "мастер-класс", "пункт", "аттестат",
];

/// After these the instrumental or «обязанности» follows, which never changes.
pub(in crate::russian) const GOVERNORS: &[&str] = &[
    "заведующ",
    "управляющ",
    "исполняющ",
    "командующ",
    "руководящ",
    "замещающ",
];

/// Participles and adjectives that are nouns of persons by themselves.
#[rustfmt::skip]
pub(in crate::russian) const PERSON_ADJECTIVES: &[&str] = &[
    "вожат", "заведующ", "управляющ", "исполняющ", "командующ", "обучающ", "учащ", "наставляем",
    "служащ", "дежурн", "рабоч", "ответственн", "уполномоченн", "воспитуем", "замещающ", "учён",
    "окончивш", "выпускающ", "координирующ", "доверенн",
];

/// First parts of compound posts that do not change.
#[rustfmt::skip]
pub(in crate::russian) const FIXED_PARTS: &[&str] = &[
    "арт", "бизнес", "веб", "вице", "государь", "дизайн", "интернет", "контент", "лего",
    "медиа", "онлайн", "обер", "пиар", "плац", "пресс", "премьер", "смм", "топ", "тьюторинг",
    "фитнес", "шеф", "штаб", "экс", "эко", "генерал", "капитан", "кибер", "унтер", "мини",
    "сити", "фото", "видео", "аудио", "кино", "спорт", "тест", "тренд", "бренд", "лайф",
    "профи", "блок", "ай",
];

/// Abbreviations before the head that do not hide it: «ст. вожатый».
pub(in crate::russian) const SKIPPED: &[&str] = &["ст.", "мл.", "гл.", "вед.", "временно"];

/// Abbreviations that hide the head: nothing after them is in the nominative.
#[rustfmt::skip]
pub(in crate::russian) const HIDING: &[&str] = &[
    "и.о", "ио", "и", "врио", "вр.и.о", "врид", "в.и.о", "зам", "пом", "зав", "нач", "рук",
    "преп",
];

/// Heads of the names of schools and offices.
#[rustfmt::skip]
pub(in crate::russian) const ORGANIZATIONS: &[&str] = &[
    "учреждение", "организация", "школа", "гимназия", "лицей", "сад", "центр", "интернат",
    "колледж", "техникум", "училище", "институт", "университет", "академия", "дом", "дворец",
    "станция", "студия", "прогимназия", "корпус", "комплекс", "объединение", "предприятие",
    "общество", "ясли", "музей", "библиотека", "клуб", "филиал", "отделение", "подразделение",
    "управление", "комитет", "отдел", "департамент", "министерство", "администрация",
    "ассоциация", "фонд", "союз", "завод", "фабрика",
];

/// Documents named in the plural.
pub(in crate::russian) const PLURAL_DOCUMENTS: &[&str] = &[
    "ы",
    "и",
    "ения",
    "ания",
    "ятия",
    "овия",
    "^правила",
    "^права",
    "^дела",
];

/// Singulars that end as the plurals above.
pub(in crate::russian) const NOT_PLURAL: &[&str] = &["компания", "кампания", "жюри"];
