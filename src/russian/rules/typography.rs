//! Words beside which a line must not end, and endings of file names.

/// Small words of one letter, and conjunctions of one letter.
pub(in crate::russian) const PREPOSITIONS: &[&str] = &["в", "к", "с", "о", "у", "и", "а"];

/// Abbreviations before a number or a name.
#[rustfmt::skip]
pub(in crate::russian) const BEFORE_NUMBERS: &[&str] = &[
    "п.", "пп.", "подп.", "ст.", "ч.", "с.", "стр.", "гл.", "разд.", "абз.", "прил.", "рис.",
    "табл.", "ул.", "д.", "кв.", "пос.", "дер.", "им.", "обл.",
];

/// Units and abbreviations after a number.
#[rustfmt::skip]
pub(in crate::russian) const UNITS: &[&str] = &[
    "г.", "гг.", "руб.", "тыс.", "млн", "млрд", "чел.", "шт.", "ч.", "ч", "мин.", "мин", "мм",
    "см", "м", "км", "кг", "л.", "экз.", "стр.", "с.",
];

#[rustfmt::skip]
pub(in crate::russian) const MONTHS: &[&str] = &[
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря",
];

/// Months by stem, with the endings of their cases.
#[rustfmt::skip]
pub(in crate::russian) const MONTH_STEMS: &[(&str, &[&str])] = &[
    ("январ", SOFT), ("феврал", SOFT), ("март", HARD), ("апрел", SOFT), ("ма", &["й", "я", "е", "ю", "ем"]),
    ("июн", SOFT), ("июл", SOFT), ("август", HARD), ("сентябр", SOFT), ("октябр", SOFT),
    ("ноябр", SOFT), ("декабр", SOFT),
];
const SOFT: &[&str] = &["ь", "я", "е", "ю", "ем"];
const HARD: &[&str] = &["", "а", "е", "у", "ом"];

/// Small words that may follow a number and are not counted by it.
#[rustfmt::skip]
pub(in crate::russian) const CONNECTIVES: &[&str] = &[
    "и", "или", "а", "но", "до", "по", "в", "во", "с", "со", "к", "из", "на", "от", "за", "при",
    "для", "об", "о", "у", "не", "что", "как", "если",
];

/// Beginnings of the words that may follow a range of numbers.
#[rustfmt::skip]
pub(in crate::russian) const COUNTED: &[&str] = &[
    "класс", "лет", "год", "дн", "недел", "месяц", "час", "мин", "балл", "человек", "раз",
    "процент", "учебн", "учащ", "обучающ", "пар", "встреч", "занят", "числ", "руб",
];

/// Endings of file names and of web addresses written without «http».
#[rustfmt::skip]
pub(in crate::russian) const FILE_ENDS: &[&str] = &[
    "docx", "doc", "xlsx", "xls", "xlsm", "csv", "pdf", "html", "htm", "txt", "md", "json",
    "toml", "zip", "png", "jpg", "jpeg", "svg", "odt", "ods", "pptx", "ru", "рф", "com", "org",
    "net", "su", "москва",
];
