//! The term of a measure: its typed reading beside the text that is printed.

use chrono::NaiveDate;

/// A term as it was written and as it was understood (`domain.md` k.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Exactly what the cell says; this is what documents print.
    pub raw: String,
    pub kind: TermKind,
    /// Taken over from the row above because the cell was empty.
    pub inherited: bool,
}

/// What a term means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermKind {
    Day(NaiveDate),
    /// The day itself is included.
    Until(NaiveDate),
    /// Only a year is given: «до 2021».
    UntilYear(i32),
    Range(NaiveDate, NaiveDate),
    /// Months of stated years.
    Months(NaiveDate, NaiveDate),
    /// Months without a year, or of every year.
    Yearly(MonthSpan),
    /// «в течение учебного года».
    SchoolYear,
    WholePeriod,
    Continuous,
    ByProgramme,
    BySchedule,
    OnEvent,
    OnRequest,
    /// «не менее 3 раз в год».
    TimesAYear(u32),
    Quarterly,
    Monthly,
    /// «не реже одного раза в две недели»: so many days.
    EveryDays(u32),
    TwoPoints(NaiveDate, NaiveDate),
    ReportingPeriod,
    /// The text says something that no pattern knows.
    Unread,
}

/// Months of a year from 1 to 12, both included; `stated_yearly` tells «(ежегодно)»
/// from a month that merely lacks its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthSpan {
    pub first: u32,
    pub last: u32,
    pub stated_yearly: bool,
}

impl TermKind {
    /// The last day by which the measure must be done, where the term names one.
    #[must_use]
    pub fn deadline(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) | Self::Until(day) => Some(*day),
            Self::Range(_, end) | Self::Months(_, end) | Self::TwoPoints(_, end) => Some(*end),
            Self::UntilYear(year) => NaiveDate::from_ymd_opt(year - 1, 12, 31),
            Self::Yearly(_)
            | Self::SchoolYear
            | Self::WholePeriod
            | Self::Continuous
            | Self::ByProgramme
            | Self::BySchedule
            | Self::OnEvent
            | Self::OnRequest
            | Self::TimesAYear(_)
            | Self::Quarterly
            | Self::Monthly
            | Self::EveryDays(_)
            | Self::ReportingPeriod
            | Self::Unread => None,
        }
    }

    /// How often the measure is to be done in a school year, where the term says so
    /// (`domain.md` k.1). «Ежемесячно» is every month from September to May.
    #[must_use]
    pub fn required(&self) -> Option<u32> {
        match self {
            Self::TimesAYear(times) => Some(*times).filter(|times| *times > 1),
            Self::Quarterly => Some(4),
            Self::Monthly => Some(9),
            Self::TwoPoints(_, _) => Some(2),
            Self::Day(_)
            | Self::Until(_)
            | Self::UntilYear(_)
            | Self::Range(_, _)
            | Self::Months(_, _)
            | Self::Yearly(_)
            | Self::SchoolYear
            | Self::WholePeriod
            | Self::Continuous
            | Self::ByProgramme
            | Self::BySchedule
            | Self::OnEvent
            | Self::OnRequest
            | Self::EveryDays(_)
            | Self::ReportingPeriod
            | Self::Unread => None,
        }
    }
}
