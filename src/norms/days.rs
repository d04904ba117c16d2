//! Days on which nobody works (Labour Code, articles 111 and 112).

use chrono::{Datelike, NaiveDate, Weekday};

/// Month and day of the public holidays, the same every year; the days to which the
/// Government moves days of rest are not known here. Source: article 112 of the Labour
/// Code of the Russian Federation, part 1; confirmed from memory only, so a day is told as
/// something to look at and never refused.
const PUBLIC_HOLIDAYS: [(u32, u32); 14] = [
    (1, 1),
    (1, 2),
    (1, 3),
    (1, 4),
    (1, 5),
    (1, 6),
    (1, 7),
    (1, 8),
    (2, 23),
    (3, 8),
    (5, 1),
    (5, 9),
    (6, 12),
    (11, 4),
];

/// Why nobody works on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff {
    Saturday,
    Sunday,
    PublicHoliday,
}

/// Whether the day is one of rest.
#[must_use]
pub fn day_off(day: NaiveDate) -> Option<DayOff> {
    if PUBLIC_HOLIDAYS.contains(&(day.month(), day.day())) {
        return Some(DayOff::PublicHoliday);
    }
    match day.weekday() {
        Weekday::Sat => Some(DayOff::Saturday),
        Weekday::Sun => Some(DayOff::Sunday),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_and_holidays_are_days_off() {
        let day = |month, date| NaiveDate::from_ymd_opt(2025, month, date).unwrap();
        assert_eq!(day_off(day(9, 26)), None);
        assert_eq!(day_off(day(9, 27)), Some(DayOff::Saturday));
        assert_eq!(day_off(day(9, 28)), Some(DayOff::Sunday));
        assert_eq!(day_off(day(11, 4)), Some(DayOff::PublicHoliday));
    }
}
