//! Words of the field that an act coined: no earlier document can rest on them.

use chrono::NaiveDate;

/// A turn of phrase with the act that brought it in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoinedWords {
    /// A part of the words that stays the same in every case, in small letters.
    pub stem: &'static str,
    /// The words as a message says them.
    pub words: &'static str,
    pub since: (i32, u32, u32),
    /// The act as a message names it.
    pub act: &'static str,
    /// Where this was checked.
    pub source: &'static str,
}

impl CoinedWords {
    /// Whether a document of that day is older than the words.
    #[must_use]
    pub fn is_later_than(&self, day: NaiveDate) -> bool {
        let (year, month, date) = self.since;
        NaiveDate::from_ymd_opt(year, month, date).is_some_and(|since| day < since)
    }
}

/// The words of the model of teachers' mentoring (`domain.md` 0.8).
pub const COINED_WORDS: [CoinedWords; 2] = [
    CoinedWords {
        stem: "персонализированн",
        words: "персонализированная программа наставничества",
        since: (2021, 12, 21),
        act: "письмо Минпросвещения России от 21.12.2021 № АЗ-1128/08",
        source: "domain.md 0.8, a (S1)",
    },
    CoinedWords {
        stem: "наставничества педагогических работников",
        words: "система наставничества педагогических работников",
        since: (2021, 12, 21),
        act: "письмо Минпросвещения России от 21.12.2021 № АЗ-1128/08",
        source: "domain.md 0.8, a (S1)",
    },
];
