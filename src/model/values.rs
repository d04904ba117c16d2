//! Small values that a cell may hold, each checked once.

use std::fmt;

/// One line of clean text: no line breaks, no control characters, no double or outer
/// spaces, not empty.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line(Box<str>);

impl Line {
    /// Cleans the text; `None` where nothing visible is left.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let joined: String = words
            .join(" ")
            .chars()
            .filter(|c| !c.is_control())
            .collect();
        (!joined.is_empty()).then(|| Self(joined.into_boxed_str()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The lines of one cell, in order; at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraphs(Vec<Line>);

impl Paragraphs {
    /// Splits a cell's text into its lines; `None` where nothing visible is left.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let lines: Vec<Line> = text.lines().filter_map(Line::new).collect();
        (!lines.is_empty()).then_some(Self(lines))
    }

    /// The lines.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.0
    }

    /// The lines joined by line feeds, as a template gets them.
    #[must_use]
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.0.iter().map(Line::as_str).collect();
        lines.join("\n")
    }
}

/// A class: its year and its letter; prints as `7 «А»`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchoolClass {
    pub grade: u8,
    /// A capital Cyrillic letter or a profile's name; none in a school with one class a year.
    pub letter: Option<String>,
}

impl fmt::Display for SchoolClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.letter {
            Some(letter) => write!(f, "{} «{letter}»", self.grade),
            None => write!(f, "{}", self.grade),
        }
    }
}

/// A school year by its first calendar year: 2025 prints as `2025/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchoolYear(pub i32);

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0, self.0 + 1)
    }
}

/// A form of mentoring; the list is open (`domain.md` 0.3).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum MentoringForm {
    PupilPupil,
    TeacherTeacher,
    StudentPupil,
    EmployerPupil,
    EmployerStudent,
    /// A form beyond the federal five, printed as it was written.
    Other(Line),
}

impl MentoringForm {
    /// The name without quotes, written one way: `ученик – ученик`.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::PupilPupil => "ученик – ученик",
            Self::TeacherTeacher => "учитель – учитель",
            Self::StudentPupil => "студент – ученик",
            Self::EmployerPupil => "работодатель – ученик",
            Self::EmployerStudent => "работодатель – студент",
            Self::Other(name) => name.as_str(),
        }
    }

    /// The five federal forms.
    pub const FEDERAL: [Self; 5] = [
        Self::PupilPupil,
        Self::TeacherTeacher,
        Self::StudentPupil,
        Self::EmployerPupil,
        Self::EmployerStudent,
    ];
}

/// A part of a whole; it cannot exist without its base, which is never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    numerator: u32,
    denominator: u32,
}

impl Share {
    /// `None` where the base is zero: such a share is not counted at all.
    #[must_use]
    pub fn new(numerator: u32, denominator: u32) -> Option<Self> {
        (denominator > 0).then_some(Self {
            numerator,
            denominator,
        })
    }

    /// How many.
    #[must_use]
    pub fn numerator(self) -> u32 {
        self.numerator
    }

    /// Out of how many.
    #[must_use]
    pub fn denominator(self) -> u32 {
        self.denominator
    }

    /// Percent, rounded half up to so many digits, in units of the last digit:
    /// `scaled(1)` of 27 out of 200 is 135, which is 13.5 %.
    #[must_use]
    pub fn scaled(self, digits: u32) -> u64 {
        let unit = 10_u64.pow(digits);
        let doubled = 200 * unit * u64::from(self.numerator) + u64::from(self.denominator);
        doubled / (2 * u64::from(self.denominator))
    }

    /// Whether the share is at least so many hundredths of a percent, compared before
    /// any rounding.
    #[must_use]
    pub fn reaches(self, hundredths_of_percent: u64) -> bool {
        u64::from(self.numerator) * 10_000 >= hundredths_of_percent * u64::from(self.denominator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_clean_or_it_is_not() {
        assert_eq!(
            Line::new("  Иванова\u{a0} \n Мария ").unwrap().as_str(),
            "Иванова Мария"
        );
        assert_eq!(Line::new(" \u{a0}\t"), None);
    }

    #[test]
    fn a_class_prints_its_letter_in_quotes() {
        let class = SchoolClass {
            grade: 7,
            letter: Some("А".to_owned()),
        };
        assert_eq!(class.to_string(), "7 «А»");
    }

    #[test]
    fn a_share_rounds_half_up_and_is_compared_before() {
        let share = Share::new(27, 200).unwrap();
        assert_eq!(share.scaled(1), 135);
        let nearly = Share::new(6996, 10_000).unwrap();
        assert_eq!(nearly.scaled(1), 700);
        assert!(!nearly.reaches(7_000));
        assert!(Share::new(7, 10).unwrap().reaches(7_000));
        assert_eq!(Share::new(0, 0), None);
    }
}
