//! Terms of measures: from «15-30 октября 2020 .» to a typed term (`domain.md` k.1).
//!
//! A text that no pattern knows is kept and printed as it is.

use chrono::{Datelike, NaiveDate};

use crate::model::{MonthSpan, TermKind};

use super::days::{self, DayReading, end_of_month, month_of};
use super::problem::Problem;
use super::text::{folded, single_spaced};

/// What a term means. Months without a year of their own stay months.
pub(crate) fn read(text: &str) -> TermKind {
    let words = Words::of(text);
    words
        .counted()
        .or_else(|| words.dated())
        .or_else(|| words.in_months())
        .or_else(|| words.spoken())
        .unwrap_or(TermKind::Unread)
}

/// What to tell of a term that was not read: a day that no calendar has, or unknown words.
pub(crate) fn problem(text: &str) -> Problem {
    let impossible = text.split_whitespace().find(|word| {
        let day = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        day.matches('.').count() == 2 && days::of_text(day) == DayReading::Impossible
    });
    match impossible {
        Some(day) => Problem::ImpossibleDay(day.to_owned()),
        None => Problem::UnreadTerm(single_spaced(text)),
    }
}

/// A term's text taken apart.
struct Words {
    folded: String,
    /// Without «(ежегодно)» and other brackets.
    tokens: Vec<Token>,
    yearly: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    /// Up to two digits.
    Day(u32),
    Month(u32),
    Year(i32),
    /// `15.11.2020`.
    Full(NaiveDate),
    /// `15.11`.
    DayMonth(u32, u32),
    Until,
    From,
    And,
    Dash,
}

impl Words {
    fn of(text: &str) -> Self {
        let folded = folded(text);
        Self {
            yearly: folded.contains("ежегодно") || folded.contains("каждый год"),
            tokens: tokens(text),
            folded,
        }
    }

    fn says(&self, part: &str) -> bool {
        self.folded.contains(part)
    }

    /// How often, if the term says that.
    fn counted(&self) -> Option<TermKind> {
        if self.says("раз в квартал") || self.says("ежекварталь") {
            Some(TermKind::Quarterly)
        } else if self.says("раз в две недели")
            || self.says("раза в две недели")
            || self.says("раз в 2 недели")
        {
            Some(TermKind::EveryDays(14))
        } else if self.says("раз в неделю") || self.says("еженедельно") {
            Some(TermKind::EveryDays(7))
        } else if self.says("раз в месяц") || self.says("ежемесячно") {
            Some(TermKind::Monthly)
        } else if self.says("в год") {
            self.times().map(TermKind::TimesAYear)
        } else {
            None
        }
    }

    fn times(&self) -> Option<u32> {
        let (before, _) = self.folded.split_once(" раз")?;
        match before.rsplit(' ').next()? {
            "один" => Some(1),
            "два" => Some(2),
            "три" => Some(3),
            "четыре" => Some(4),
            word => word.parse().ok().filter(|times| *times > 0),
        }
        .or(Some(1))
    }

    /// Days with a year.
    fn dated(&self) -> Option<TermKind> {
        use Token::{And, Dash, Day, DayMonth, From, Full, Month, Until, Year};
        let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        let range = |start: NaiveDate, end: NaiveDate| {
            (start <= end).then_some(TermKind::Range(start, end))
        };
        match *self.tokens.as_slice() {
            [Full(day)] => Some(TermKind::Day(day)),
            [Until, Full(day)] => Some(TermKind::Until(day)),
            [Full(start), Dash, Full(end)] | [From, Full(start), Until | Dash, Full(end)] => {
                range(start, end)
            }
            [Full(first), And, Full(second)] => Some(TermKind::TwoPoints(first, second)),
            [DayMonth(day, month), Dash | Until, Full(end)]
            | [From, DayMonth(day, month), Dash | Until, Full(end)] => {
                range(date(end.year(), month, day)?, end)
            }
            [Day(day), Month(month), Year(year)] => date(year, month, day).map(TermKind::Day),
            [Until, Day(day), Month(month), Year(year)] => {
                date(year, month, day).map(TermKind::Until)
            }
            [Until, Month(month), Year(year)] => NaiveDate::from_ymd_opt(year, month, 1)?
                .pred_opt()
                .map(TermKind::Until),
            [Until, Year(year)] => Some(TermKind::UntilYear(year)),
            [
                Day(first),
                Dash | Until,
                Day(last),
                Month(month),
                Year(year),
            ]
            | [
                From,
                Day(first),
                Dash | Until,
                Day(last),
                Month(month),
                Year(year),
            ] => range(date(year, month, first)?, date(year, month, last)?),
            [
                Day(first),
                Month(from),
                Dash | Until,
                Day(last),
                Month(to),
                Year(year),
            ]
            | [
                From,
                Day(first),
                Month(from),
                Dash | Until,
                Day(last),
                Month(to),
                Year(year),
            ] => {
                let start = date(year, from, first)?;
                let end = date(year, to, last)?;
                range(start, end).or_else(|| range(start.with_year(year - 1)?, end))
            }
            [
                Day(first),
                Month(from),
                Year(start),
                Dash | Until,
                Day(last),
                Month(to),
                Year(end),
            ]
            | [
                From,
                Day(first),
                Month(from),
                Year(start),
                Dash | Until,
                Day(last),
                Month(to),
                Year(end),
            ] => range(date(start, from, first)?, date(end, to, last)?),
            [..] => None,
        }
    }

    /// Months, with years or without.
    fn in_months(&self) -> Option<TermKind> {
        use Token::{And, Dash, From, Month, Until, Year};
        let span = |first, last| {
            Some(TermKind::Yearly(MonthSpan {
                first,
                last,
                stated_yearly: self.yearly,
            }))
        };
        match *self.tokens.as_slice() {
            [Month(month)] => span(month, month),
            [Month(first), Dash | And | Until, Month(last)]
            | [From, Month(first), Until, Month(last)] => span(first, last),
            [Month(month), Year(year)] => months(year, month, year, month),
            [Month(first), Dash | Until, Month(last), Year(year)]
            | [From, Month(first), Dash | Until, Month(last), Year(year)] => {
                let start = if first > last { year - 1 } else { year };
                months(start, first, year, last)
            }
            [
                Month(first),
                Year(start),
                Dash | Until,
                Month(last),
                Year(end),
            ]
            | [
                From,
                Month(first),
                Year(start),
                Dash | Until,
                Month(last),
                Year(end),
            ] => months(start, first, end, last),
            [Month(first), Year(start), And, Month(last), Year(end)] => {
                two_points((start, first), (end, last))
            }
            [Month(first), And, Month(last), Year(year)] => two_points((year, first), (year, last)),
            [..] => None,
        }
    }

    /// Terms in words alone.
    fn spoken(&self) -> Option<TermKind> {
        let by_words: [(&[&str], TermKind); 9] = [
            (
                &["учебного года", "учебный год", "в течение года", "весь год"],
                TermKind::SchoolYear,
            ),
            (
                &[
                    "реализации программ наставничества",
                    "соответствии с программой",
                    "по программе",
                    "сроками реализации программ",
                ],
                TermKind::ByProgramme,
            ),
            (
                &["в отчетный период", "отчетного периода"],
                TermKind::ReportingPeriod,
            ),
            (
                &["период", "всего срока", "весь срок"],
                TermKind::WholePeriod,
            ),
            (
                &["график", "по плану", "согласно плану", "по расписанию"],
                TermKind::BySchedule,
            ),
            (
                &[
                    "по мере",
                    "по завершении",
                    "по окончании",
                    "по факту",
                    "после",
                    "в день",
                ],
                TermKind::OnEvent,
            ),
            (
                &["постоянно", "регулярн", "систематически", "на протяжении"],
                TermKind::Continuous,
            ),
            (
                &["запрос", "необходимост", "потребност", "по согласованию"],
                TermKind::OnRequest,
            ),
            (&["ежегодно"], TermKind::TimesAYear(1)),
        ];
        by_words
            .into_iter()
            .find(|(words, _)| words.iter().any(|word| self.says(word)))
            .map(|(_, kind)| kind)
    }
}

fn months(from: i32, first: u32, to: i32, last: u32) -> Option<TermKind> {
    let start = NaiveDate::from_ymd_opt(from, first, 1)?;
    let end = end_of_month(to, last)?;
    (start <= end).then_some(TermKind::Months(start, end))
}

fn two_points(first: (i32, u32), last: (i32, u32)) -> Option<TermKind> {
    let start = NaiveDate::from_ymd_opt(first.0, first.1, 1)?;
    Some(TermKind::TwoPoints(start, end_of_month(last.0, last.1)?))
}

/// Numbers, months and the small words between them; a word of another kind outside
/// brackets makes the term a spoken one.
fn tokens(text: &str) -> Vec<Token> {
    let plain = without_brackets(text);
    let mut tokens = Vec::new();
    for run in runs(&plain) {
        match token(&run) {
            Some(Piece::Token(token)) => tokens.push(token),
            Some(Piece::Nothing) => {}
            None => return Vec::new(),
        }
    }
    tokens
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// Digits with points, letters, and dashes; the rest parts them.
fn runs(text: &str) -> Vec<String> {
    let kind = |c: char| match c {
        c if c.is_ascii_digit() || c == '.' => 1,
        c if c.is_alphabetic() => 2,
        '-' | '–' | '—' | '−' => 3,
        _ => 0,
    };
    let chars: Vec<char> = text.chars().collect();
    chars
        .chunk_by(|left, right| kind(*left) == kind(*right))
        .filter(|run| kind(run[0]) != 0)
        .map(|run| run.iter().collect())
        .collect()
}

enum Piece {
    Token(Token),
    Nothing,
}

fn token(run: &str) -> Option<Piece> {
    let token = match run.trim_matches('.') {
        "" => return Some(Piece::Nothing),
        "-" | "–" | "—" | "−" => Token::Dash,
        text if text.starts_with(|c: char| c.is_ascii_digit()) => number(text)?,
        word => return word_token(word),
    };
    Some(Piece::Token(token))
}

fn word_token(word: &str) -> Option<Piece> {
    if let Some(month) = month_of(word) {
        return Some(Piece::Token(Token::Month(month)));
    }
    let token = match word.to_lowercase().as_str() {
        "до" | "по" => Token::Until,
        "с" | "со" | "от" => Token::From,
        "и" => Token::And,
        "г" | "гг" | "год" | "года" | "году" | "в" | "не" | "позднее" | "ежегодно" =>
        {
            return Some(Piece::Nothing);
        }
        _ => return None,
    };
    Some(Piece::Token(token))
}

fn number(text: &str) -> Option<Token> {
    let parts: Vec<&str> = text.split('.').filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [year] if year.len() == 4 => year.parse().ok().map(Token::Year),
        [day] if day.len() <= 2 => day.parse().ok().map(Token::Day),
        [day, month] => Some(Token::DayMonth(day.parse().ok()?, month.parse().ok()?)),
        [day, month, year] => {
            let year: i32 = year.parse().ok()?;
            let year = if year < 100 { 2000 + year } else { year };
            let date = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
            Some(Token::Full(date))
        }
        [..] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
    }

    fn yearly(first: u32, last: u32, stated_yearly: bool) -> TermKind {
        TermKind::Yearly(MonthSpan {
            first,
            last,
            stated_yearly,
        })
    }

    #[test]
    fn the_terms_of_the_seeds_are_read() {
        use TermKind::{
            ByProgramme, BySchedule, Continuous, Day, EveryDays, Months, OnEvent, OnRequest,
            Quarterly, Range, ReportingPeriod, SchoolYear, TimesAYear, TwoPoints, Until, UntilYear,
            WholePeriod,
        };
        let months = |start, end| Months(day(start), day(end));
        for (text, expect) in [
            ("до 15.11.2020", Until(day("2020-11-15"))),
            ("до 20.11.2020", Until(day("2020-11-20"))),
            ("15.11.2020", Day(day("2020-11-15"))),
            ("до 15.11.2020г.", Until(day("2020-11-15"))),
            ("до 2021", UntilYear(2021)),
            (
                "15-30 октября 2020 .",
                Range(day("2020-10-15"), day("2020-10-30")),
            ),
            ("Октябрь-декабрь 2020", months("2020-10-01", "2020-12-31")),
            ("Декабрь 2020", months("2020-12-01", "2020-12-31")),
            (
                "с 1 ноября по 31 декабря 2020г.",
                Range(day("2020-11-01"), day("2020-12-31")),
            ),
            (
                "с 1 декабря по 31 декабря 2020г.",
                Range(day("2020-12-01"), day("2020-12-31")),
            ),
            ("в течение периода реализации ЦМН", WholePeriod),
            (
                "в соответствии со сроками реализации программ наставничества",
                ByProgramme,
            ),
            ("в течение всего периода внедрения ЦМН", WholePeriod),
            ("по отдельному графику", BySchedule),
            (
                "По мере поступления из Министерства образования Ростовской области",
                OnEvent,
            ),
            ("июнь-август, 2020", months("2020-06-01", "2020-08-31")),
            ("август- сентябрь (ежегодно)", yearly(8, 9, true)),
            (
                "сентябрь (ежегодно) (дополнительно по запросу)",
                yearly(9, 9, true),
            ),
            ("в течение учебного года (ежегодно)", SchoolYear),
            ("май (ежегодно)", yearly(5, 5, true)),
            (
                "Сентябрь - октябрь 2023",
                months("2023-09-01", "2023-10-31"),
            ),
            ("На регулярной основе", Continuous),
            ("На регулярной основе (по запросу)", Continuous),
            ("Не менее 3 раз в год", TimesAYear(3)),
            ("Раз в квартал", Quarterly),
            (
                "Декабрь 2023 и май 2024",
                TwoPoints(day("2023-12-01"), day("2024-05-31")),
            ),
            (
                "Декабрь 2022 – май 2023",
                months("2022-12-01", "2023-05-31"),
            ),
            ("По запросу региона и Федерации", OnRequest),
            ("В отчетный период", ReportingPeriod),
            ("Ноябрь 2021", months("2021-11-01", "2021-11-30")),
            ("Февраль-апрель (ежегодно)", yearly(2, 4, true)),
            (
                "По завершении работы наставнических пар/групп (ежегодно)",
                OnEvent,
            ),
            (
                "В течение периода реализации программы (по мере потребности/ запросов)",
                WholePeriod,
            ),
            ("Август 2020г.", months("2020-08-01", "2020-08-31")),
            ("Сентябрь", yearly(9, 9, false)),
            ("Февраль-апрель", yearly(2, 4, false)),
            ("не реже одного раза в две недели", EveryDays(14)),
            (
                "01–12 сентября 2025",
                Range(day("2025-09-01"), day("2025-09-12")),
            ),
            (
                "октябрь 2025 – май 2026",
                months("2025-10-01", "2026-05-31"),
            ),
            ("27.05.2026", Day(day("2026-05-27"))),
            ("с 27.11.2021 г.", TermKind::Unread),
            ("когда-нибудь", TermKind::Unread),
            ("до 01.12.2020", Until(day("2020-12-01"))),
            ("Сентябрь 2023", months("2023-09-01", "2023-09-30")),
            ("Октябрь 2023", months("2023-10-01", "2023-10-31")),
            ("Ноябрь 2023", months("2023-11-01", "2023-11-30")),
            ("Июнь 2024", months("2024-06-01", "2024-06-30")),
            ("Август - сентябрь 2023", months("2023-08-01", "2023-09-30")),
            ("Октябрь – ноябрь 2023", months("2023-10-01", "2023-11-30")),
            ("Сентябрь – ноябрь 2023", months("2023-09-01", "2023-11-30")),
            (
                "Сентябрь - декабрь 2023",
                months("2023-09-01", "2023-12-31"),
            ),
            ("Декабрь 2021", months("2021-12-01", "2021-12-31")),
            ("Январь (ежегодно)", yearly(1, 1, true)),
            ("Сентябрь (ежегодно)", yearly(9, 9, true)),
        ] {
            assert_eq!(read(text), expect, "{text}");
        }
    }
}
