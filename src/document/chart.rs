//! A figure drawn from numbers: bars side by side or parts of a whole.
//!
//! It holds the numbers and says nothing of lengths or colours. The same numbers stand in
//! a table of the document, for those who cannot see the figure.

use std::fmt;

/// Numbers to be drawn as lying bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    pub kind: ChartKind,
    /// What the figure shows; printed under it and said instead of it.
    pub title: String,
    /// What stands after each number: `%` or nothing.
    pub unit: String,
    /// What each value of a bar is.
    pub series: Vec<String>,
    pub groups: Vec<ChartGroup>,
}

/// How the values of a group stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartKind {
    /// Each value is a bar of its own: fact against target.
    Bars,
    /// Values are parts of one bar: fulfilment by status.
    Stack,
}

/// One line of the figure: a value for each series, where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartGroup {
    pub label: String,
    pub values: Vec<Option<Amount>>,
}

/// A number of 0 or more with at most two decimals; below ten thousand million.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Amount {
    hundredths: u64,
}

/// Digits before the comma.
const LONGEST: usize = 10;

impl Amount {
    /// Takes `12`, `12,5`, `1 200,25`, also with a unit after a space or `%`; all else is
    /// no number.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = text.trim().trim_end_matches('%').trim();
        let number: String = number.chars().filter(|c| !c.is_whitespace()).collect();
        let (whole, part) = number.split_once([',', '.']).unwrap_or((&number, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let fits = !whole.is_empty() && whole.len() <= LONGEST && part.len() <= 2;
        if !fits || !digits(whole) || !digits(part) {
            return None;
        }
        let whole: u64 = whole.parse().ok()?;
        let part: u64 = format!("{part:0<2}").parse().ok()?;
        Some(Self {
            hundredths: whole * 100 + part,
        })
    }

    /// So many hundredths.
    #[must_use]
    pub fn of_hundredths(hundredths: u64) -> Self {
        Self { hundredths }
    }

    /// The number in hundredths.
    #[must_use]
    pub fn hundredths(self) -> u64 {
        self.hundredths
    }

    /// With a point before the decimals, as XML and programs write numbers.
    #[must_use]
    pub fn with_point(self) -> String {
        self.to_string().replace(',', ".")
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.hundredths / 100, self.hundredths % 100);
        match (part, part % 10) {
            (0, _) => write!(f, "{whole}"),
            (_, 0) => write!(f, "{whole},{}", part / 10),
            _ => write!(f, "{whole},{part:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it_and_printed_the_same_way() {
        for (text, shown) in [
            ("12", Some("12")),
            ("13,5\u{a0}%", Some("13,5")),
            ("70 %", Some("70")),
            ("1\u{a0}200,25", Some("1200,25")),
            ("0,05", Some("0,05")),
            ("2.5", Some("2,5")),
            ("—", None),
            ("данные не представлены", None),
            ("3 из 5", None),
            ("-4", None),
            ("1,234", None),
            ("99999999999", None),
            ("", None),
        ] {
            let read = Amount::parse(text).map(|amount| amount.to_string());
            assert_eq!(read.as_deref(), shown, "{text}");
        }
    }
}
