//! Parts of double names that stay as they are, and particles before surnames.

/// First parts of hyphenated names that are no names of their own.
#[rustfmt::skip]
pub(in crate::russian) const FIXED_FIRST: &[&str] = &[
    "абд", "абдел", "абдель", "абдул", "абдуль", "абу", "ага", "аль", "ас", "аш", "бек", "бен",
    "бин", "бонч", "ван", "гаджи", "ганс", "гор", "грум", "д", "да", "де", "дель", "дер", "ди",
    "дон", "дю", "жан", "ибн", "кара", "книппер", "корвин", "ла", "ле", "мак", "мелик", "мир",
    "мирза", "мулла", "о", "сан", "санкт", "сант", "сеид", "сен", "сент", "тер", "тян", "уста",
    "фиц", "фон", "хаджи", "хан", "шах", "шейх", "эль",
];

/// Last parts of eastern first names, before which the first part stays as it is.
pub(in crate::russian) const TAILS: &[&str] = &["али", "бей", "бек", "оол", "паша", "хан", "ходжа"];

/// Last parts that keep the whole of an eastern name as it is.
pub(in crate::russian) const FIXED_TAILS: &[&str] = &["заде", "кызы", "оглы", "улы"];

/// Words before a surname that belong to it.
#[rustfmt::skip]
pub(in crate::russian) const PARTICLES: &[&str] = &[
    "аль", "аф", "бен", "бин", "ван", "да", "де", "дель", "делла", "дер", "дес", "ди", "дос",
    "ду", "дю", "ибн", "ла", "ле", "лос", "тен", "тер", "фон", "цу", "цур", "эль",
];

/// Particles that are also eastern surnames or first names when written with a capital.
pub(in crate::russian) const PARTICLES_OR_NAMES: &[&str] =
    &["ван", "да", "ди", "ду", "ла", "ле", "тен", "цу"];
