//! What a school may set its own way: font, size, left margin.
//!
//! Only what the standard allows can be said; all else is refused where it is read.

/// A school's own choices; the default is the project's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Look {
    pub font: Font,
    pub size: TextSize,
    /// `None` leaves it to how long the paper is kept.
    pub left_margin: Option<LeftMargin>,
}

/// A typeface that a school's computer has; the standard leaves the choice free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Font {
    #[default]
    TimesNewRoman,
    PtAstraSerif,
    LiberationSerif,
    PtSerif,
    Arial,
    Calibri,
}

impl Font {
    /// All fonts, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::TimesNewRoman,
        Self::PtAstraSerif,
        Self::LiberationSerif,
        Self::PtSerif,
        Self::Arial,
        Self::Calibri,
    ];

    /// The font of that name, whatever its letters' case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let wanted = text.trim().to_lowercase();
        let mut all = Self::ALL.into_iter();
        all.find(|font| font.name().to_lowercase() == wanted)
    }

    /// The name under which computers know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::TimesNewRoman => "Times New Roman",
            Self::PtAstraSerif => "PT Astra Serif",
            Self::LiberationSerif => "Liberation Serif",
            Self::PtSerif => "PT Serif",
            Self::Arial => "Arial",
            Self::Calibri => "Calibri",
        }
    }
}

/// Size of running text; ГОСТ Р 7.0.97 allows these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TextSize {
    Twelve,
    Thirteen,
    #[default]
    Fourteen,
}

impl TextSize {
    /// 12, 13 or 14 points.
    #[must_use]
    pub fn of_points(points: u32) -> Option<Self> {
        match points {
            12 => Some(Self::Twelve),
            13 => Some(Self::Thirteen),
            14 => Some(Self::Fourteen),
            _ => None,
        }
    }

    #[must_use]
    pub fn points(self) -> u32 {
        match self {
            Self::Twelve => 12,
            Self::Thirteen => 13,
            Self::Fourteen => 14,
        }
    }
}

/// A left margin in millimetres, from 20 (the least that the standard allows) to 40.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftMargin {
    millimetres: u32,
}

impl LeftMargin {
    #[must_use]
    pub fn of_millimetres(millimetres: u32) -> Option<Self> {
        (20..=40)
            .contains(&millimetres)
            .then_some(Self { millimetres })
    }

    #[must_use]
    pub fn millimetres(self) -> u32 {
        self.millimetres
    }
}
