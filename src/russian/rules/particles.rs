//! Parts of double names that stay as they are, and particles before surnames.

/// First parts of hyphenated names that are no names of their own.
pub(in crate::russian) const FIXED_FIRST: &[&str] = &[
    "абд", "абдел", "абдель", "абдул", "абдуль", "абу", "ага", "аль", "ас", "аш", "бек", "бен",
    "бин", "бонч", "ван", "гаджи", "ганс", "гор", "грум", "д", "да", "дан", "де", "дель", "дер",
    "джан", "ди", "дон", "дю", "жан", "ибн", "кан", "кара", "книппер", "корвин", "кул", "ла", "ле",
    "мак", "мелик", "мир", "мирза", "мулла", "нур", "о", "ор", "сан", "санкт", "сант", "сеид",
    "сен", "сент", "тер", "топ", "тян", "уста", "фон", "хаджи", "хан", "шах", "шейх", "эль", "эд",
];

/// Last parts of eastern names, before which the first part stays as it is.
pub(in crate::russian) const TAILS: &[&str] =
    &["али", "бей", "бек", "заде", "кызы", "оглы", "оол", "паша", "улы", "хан", "ходжа"];

/// Words before a surname that belong to it.
pub(in crate::russian) const PARTICLES: &[&str] = &[
    "аль", "аф", "бен", "бин", "ван", "да", "де", "дель", "делла", "дер", "дес", "ди", "дос", "ду",
    "дю", "ибн", "ла", "ле", "лос", "тен", "тер", "фон", "цу", "цур", "эль",
];

/// Particles that are also eastern surnames or first names when written with a capital.
pub(in crate::russian) const PARTICLES_OR_NAMES: &[&str] =
    &["ван", "да", "ди", "ду", "ла", "ле", "тен", "цу"];
