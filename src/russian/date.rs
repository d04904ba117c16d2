//! Dates, ranges and school years as documents write them.
//!
//! A [`Day`] is checked once, by [`Day::new`]; everything else cannot fail. No
//! calendar arithmetic is done here.

use super::grammar::Case;

/// A day that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: i32,
    month: u32,
    day: u32,
}

impl Day {
    /// `None` when there is no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days)
            .contains(&day)
            .then_some(Day { year, month, day })
    }
}

const MONTHS: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

/// «сентябрь», «сентября», «в сентябре»; `month` is 1…12, else `None`.
pub fn month_name(month: u32, case: Case) -> Option<String> {
    let index = usize::try_from(month).ok()?.checked_sub(1)?;
    let name = MONTHS.get(index)?;
    let (stem, endings) = match name.strip_suffix(['ь', 'й']) {
        // Autumn and winter are stressed on the end: сентябрём, but апрелем.
        Some(stem) if ["брь", "арь", "аль"].iter().any(|end| name.ends_with(end)) => {
            (stem, ["ь", "я", "ю", "ь", "ём", "е"])
        }
        Some(stem) if name.ends_with('й') => (stem, ["й", "я", "ю", "й", "ем", "е"]),
        Some(stem) => (stem, ["ь", "я", "ю", "ь", "ем", "е"]),
        None => (*name, ["", "а", "у", "", "ом", "е"]),
    };
    Some(format!("{stem}{}", endings[case.index()]))
}

fn month_of(day: Day) -> String {
    month_name(day.month, Case::Genitive).unwrap_or_default()
}

/// «31.08.2026»: stamps and references.
pub fn numeric_date(day: Day) -> String {
    format!("{:02}.{:02}.{:04}", day.day, day.month, day.year)
}

/// «31 августа 2026 г.» with no-break spaces: running text.
pub fn long_date(day: Day) -> String {
    format!("{} {}\u{a0}г.", day_and_month(day), day.year)
}

/// ««31» августа 2026 г.»: the head of an order.
pub fn quoted_date(day: Day) -> String {
    format!(
        "«{:02}»\u{a0}{} {}\u{a0}г.",
        day.day,
        month_of(day),
        day.year
    )
}

/// ««___» __________ 20__ г.»: a hand will fill it in.
pub fn blank_date() -> String {
    "«___»\u{a0}__________\u{a0}20__\u{a0}г.".to_owned()
}

fn day_and_month(day: Day) -> String {
    format!("{}\u{a0}{}", day.day, month_of(day))
}

/// «15–30 октября 2026 г.», «15 октября – 30 ноября 2026 г.», over two years both in full.
pub fn date_range(from: Day, to: Day) -> String {
    match () {
        () if from == to => long_date(from),
        () if (from.year, from.month) == (to.year, to.month) => {
            format!("{}–{}", from.day, long_date(to))
        }
        () if from.year == to.year => format!("{}\u{a0}– {}", day_and_month(from), long_date(to)),
        () => format!("{}\u{a0}– {}", long_date(from), long_date(to)),
    }
}

/// «с 15 октября по 30 ноября 2026 г.»
pub fn date_period(from: Day, to: Day) -> String {
    if from.year == to.year {
        format!("с\u{a0}{} по\u{a0}{}", day_and_month(from), long_date(to))
    } else {
        format!("с\u{a0}{} по\u{a0}{}", long_date(from), long_date(to))
    }
}

/// «сентябрь 2026 г.»; an unknown month leaves the year alone.
pub fn month_and_year(month: u32, year: i32) -> String {
    match month_name(month, Case::Nominative) {
        Some(name) => format!("{name} {year}\u{a0}г."),
        None => format!("{year}\u{a0}г."),
    }
}

/// «сентябрь – октябрь 2023 г.»; over two years each month with its own.
pub fn month_range(from: (u32, i32), to: (u32, i32)) -> String {
    let last = month_and_year(to.0, to.1);
    match month_name(from.0, Case::Nominative) {
        _ if from == to => last,
        Some(first) if from.1 == to.1 => format!("{first}\u{a0}– {last}"),
        Some(_) | None => format!("{}\u{a0}– {last}", month_and_year(from.0, from.1)),
    }
}

/// «2020–2024 гг.», one year «2020 г.».
pub fn year_range(from: i32, to: i32) -> String {
    if from == to {
        format!("{from}\u{a0}г.")
    } else {
        format!("{from}–{to}\u{a0}гг.")
    }
}

/// «2025/2026» from the year in which it begins.
pub fn school_year(first: i32) -> String {
    format!("{first}/{}", first.saturating_add(1))
}

/// The first year of «2024/2025», «2024/25», «2024-2025», «2024 – 2025 уч. год».
pub fn parse_school_year(text: &str) -> Option<i32> {
    let digits = |piece: &str| {
        piece
            .chars()
            .take_while(char::is_ascii_digit)
            .collect::<String>()
    };
    let (first, second) = text.trim().split_once(['/', '-', '–', '—', '\\'])?;
    let (first, second) = (digits(first), digits(second.trim_start()));
    let year: i32 = first.parse().ok().filter(|_| first.len() == 4)?;
    let next = year.checked_add(1)?.to_string();
    let fits = second == next || second.len() == 2 && next.ends_with(&second);
    fits.then_some(year)
}

/// How a sentence speaks of a school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchoolYearPhrase {
    /// «2025/2026 учебный год»
    Title,
    /// «в 2025/2026 учебном году»
    In,
    /// «на 2025/2026 учебный год»
    For,
    /// «за 2025/2026 учебный год»
    Over,
    /// «по итогам 2025/2026 учебного года»
    ByResults,
}

/// A school year in a sentence.
pub fn school_year_phrase(first: i32, phrase: SchoolYearPhrase) -> String {
    let year = school_year(first);
    match phrase {
        SchoolYearPhrase::Title => format!("{year} учебный год"),
        SchoolYearPhrase::In => format!("в\u{a0}{year} учебном году"),
        SchoolYearPhrase::For => format!("на\u{a0}{year} учебный год"),
        SchoolYearPhrase::Over => format!("за\u{a0}{year} учебный год"),
        SchoolYearPhrase::ByResults => format!("по\u{a0}итогам {year} учебного года"),
    }
}
