//! Words beside which a line must not end, and endings of file names.

/// Small words of one letter, and conjunctions of one letter.
pub(in crate::russian) const PREPOSITIONS: &[&str] = &["в", "к", "с", "о", "у", "и", "а"];

/// Abbreviations before a number or a name.
pub(in crate::russian) const BEFORE_NUMBERS: &[&str] = &[
    "п.",
    "пп.",
    "подп.",
    "ст.",
    "ч.",
    "с.",
    "стр.",
    "гл.",
    "разд.",
    "абз.",
    "прил.",
    "рис.",
    "табл.",
    "ул.",
    "д.",
    "кв.",
    "пос.",
    "дер.",
    "им.",
    "обл.",
];

/// Units and abbreviations after a number.
pub(in crate::russian) const UNITS: &[&str] = &[
    "г.", "гг.", "руб.", "тыс.", "млн", "млрд", "чел.", "шт.", "ч.", "ч", "мин.", "мин", "мм",
    "см", "м", "км", "кг", "л.", "экз.", "стр.", "с.",
];

pub(in crate::russian) const MONTHS: &[&str] = &[
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// Beginnings of the words that may follow a range of numbers.
pub(in crate::russian) const COUNTED: &[&str] = &[
    "класс",
    "лет",
    "год",
    "дн",
    "недел",
    "месяц",
    "час",
    "мин",
    "балл",
    "человек",
    "раз",
    "процент",
    "учебн",
    "учащ",
    "обучающ",
    "пар",
    "встреч",
    "занят",
    "числ",
    "руб",
];

/// Endings of file names and of web addresses written without «http».
pub(in crate::russian) const FILE_ENDS: &[&str] = &[
    "docx",
    "doc",
    "xlsx",
    "xls",
    "xlsm",
    "csv",
    "pdf",
    "html",
    "htm",
    "txt",
    "md",
    "json",
    "toml",
    "zip",
    "png",
    "jpg",
    "jpeg",
    "svg",
    "odt",
    "ods",
    "pptx",
    "ru",
    "рф",
    "com",
    "org",
    "net",
    "su",
    "москва",
];
