//! What a cell holds, before anybody judges it.

use chrono::NaiveDate;

/// A cell's value. An empty cell has none.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    Text(String),
    Number {
        value: f64,
        look: NumberLook,
    },
    /// A day; `day_and_month` where the cell shows these two only («01.фев»), as a number
    /// such as 1.2 does that Excel took for a date.
    Date {
        day: NaiveDate,
        day_and_month: bool,
    },
    /// A time of day without a date, or a duration: hours and minutes.
    Time {
        hours: u32,
        minutes: u32,
    },
    Flag(bool),
    /// An error as Excel shows it: `#REF!`.
    Fault(String),
    /// A formula that nobody has calculated yet.
    Uncounted,
}

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberLook {
    General,
    /// 0.75 is shown as 75 %.
    Percent,
    /// So many digits after the comma.
    Decimals(u8),
}

impl NumberLook {
    /// The look that a number format asks for.
    #[must_use]
    pub fn of_format(format: &str) -> Self {
        let positive = format.split(';').next().unwrap_or_default();
        if positive.contains('%') {
            return Self::Percent;
        }
        let digits = |text: &str| {
            let count = text.chars().take_while(|c| matches!(c, '0' | '#')).count();
            u8::try_from(count).unwrap_or(15)
        };
        match positive.split_once('.') {
            Some((whole, part)) if whole.ends_with(['0', '#']) => Self::Decimals(digits(part)),
            Some(_) | None => Self::General,
        }
    }
}

impl CellValue {
    /// The text that a person sees in the cell; percents keep their sign.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Fault(text) => text.clone(),
            Self::Number { value, look } => shown_number(*value, *look),
            Self::Date { day, .. } => day.format("%d.%m.%Y").to_string(),
            Self::Time { hours, minutes } => format!("{hours}:{minutes:02}"),
            Self::Flag(true) => "да".to_owned(),
            Self::Flag(false) => "нет".to_owned(),
            Self::Uncounted => String::new(),
        }
    }

    /// Whether nothing visible stands in the cell.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text
                .chars()
                .all(|c| c.is_whitespace() || c.is_control() || is_invisible(c)),
            Self::Number { .. }
            | Self::Date { .. }
            | Self::Time { .. }
            | Self::Flag(_)
            | Self::Fault(_)
            | Self::Uncounted => false,
        }
    }
}

/// Characters that take no room on the page.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

fn shown_number(value: f64, look: NumberLook) -> String {
    match look {
        NumberLook::General => plain_number(value),
        NumberLook::Percent => format!("{} %", plain_number(value * 100.0)),
        NumberLook::Decimals(digits) => {
            format!("{value:.*}", usize::from(digits)).replace('.', ",")
        }
    }
}

/// A number to 15 significant digits with a decimal comma, with an exponent only where
/// Excel cannot do without one.
fn plain_number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return format!("{value:.0}");
    }
    if value.abs() >= 1e15 {
        return format!("{value:e}").replace('.', ",").replace('e', "E+");
    }
    let digits_before = if value.abs() >= 1.0 {
        value.abs().log10().floor() + 1.0
    } else {
        0.0
    };
    let decimals = (15.0 - digits_before).clamp(0.0, 15.0);
    // The value is a whole number from 0 to 15.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 15"
    )]
    let text = format!("{value:.*}", decimals as usize);
    match text.split_once('.') {
        Some((whole, part)) => {
            let part = part.trim_end_matches('0');
            let comma = if part.is_empty() { "" } else { "," };
            format!("{whole}{comma}{part}")
        }
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: f64, format: &str, expect: &str) {
        let look = NumberLook::of_format(format);
        assert_eq!(CellValue::Number { value, look }.shown(), expect);
    }

    #[test]
    fn a_number_is_shown_as_its_format_asks() {
        check(1.0, "General", "1");
        check(89_001_112_201.0, "General", "89001112201");
        check(0.1 + 0.2, "General", "0,3");
        check(2.1, "0.00", "2,10");
        check(0.75, "0%", "75 %");
        check(0.0701, "0.00%", "7,01 %");
        check(1234.5, "#,##0", "1234,5");
        check(-3.0, "General", "-3");
        check(0.0, "General", "0");
        check(1.5e300, "General", "1,5E+300");
    }

    #[test]
    fn a_cell_of_blanks_is_blank() {
        assert!(CellValue::Text(" \u{a0}\u{200b}\n".to_owned()).is_blank());
        assert!(!CellValue::Text("0".to_owned()).is_blank());
    }
}
