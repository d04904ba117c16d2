//! The measures of a sheet: margins, widths, sizes of type, by keeping and by edition.
//!
//! [`Layout::of`] chooses for a document; both writers take their figures from here.
//! Lengths are in twips (1/20 pt, 1 mm ≈ 56.7). Sources: ГОСТ Р 7.0.97-2016 and
//! ГОСТ Р 7.0.97-2025; what they leave free is this project's choice and says so.

use chrono::{Datelike, NaiveDate};

use crate::document::{Keeping, Meta, Page};

/// A length in twentieths of a point.
pub(super) type Twips = u32;

/// First-line indent: 1.25 cm.
pub(super) const INDENT: Twips = 709;
/// A page number stands 10 mm below the upper edge.
pub(super) const HEADER_DISTANCE: Twips = 567;
/// Space between a table's line and its text, left and right; our choice.
pub(super) const CELL_MARGIN: Twips = 85;
/// Text of a document, half-points: 14 pt of the 12–14 pt that are allowed.
pub(super) const TEXT_SIZE: u32 = 28;

const SHORT_SIDE: Twips = 11906;
const LONG_SIDE: Twips = 16838;
const MM_10: Twips = 567;
const MM_20: Twips = 1134;
const MM_30: Twips = 1701;

/// The edition of the standard that a document follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edition {
    Gost2016,
    Gost2025,
}

impl Edition {
    /// ГОСТ Р 7.0.97-2025 is in force from 18 August 2025; an undated paper is a new one.
    fn on(date: Option<NaiveDate>) -> Self {
        let key = |date: NaiveDate| (date.year(), date.month(), date.day());
        match date {
            Some(date) if key(date) < (2025, 8, 18) => Self::Gost2016,
            Some(_) | None => Self::Gost2025,
        }
    }

    /// The longest line of a mark in a corner: 7.5 cm, since 2025 8 cm.
    fn corner(self) -> Twips {
        match self {
            Self::Gost2016 => 4252,
            Self::Gost2025 => 4535,
        }
    }
}

/// What decides the geometry of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    keeping: Keeping,
    edition: Edition,
}

/// The four margins of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Margins {
    pub(super) top: Twips,
    pub(super) right: Twips,
    pub(super) bottom: Twips,
    pub(super) left: Twips,
}

impl Layout {
    /// How many layouts there are; see [`Layout::number`].
    pub(super) const COUNT: usize = 4;

    pub(super) fn of(meta: &Meta) -> Self {
        Self {
            keeping: meta.keeping,
            edition: Edition::on(meta.date),
        }
    }

    /// The layout's place among all layouts, from 0.
    pub(super) fn number(self) -> usize {
        let keeping = match self.keeping {
            Keeping::Years => 0,
            Keeping::Forever => 2,
        };
        let edition = match self.edition {
            Edition::Gost2016 => 0,
            Edition::Gost2025 => 1,
        };
        keeping + edition
    }

    /// Width and height of a sheet.
    pub(super) fn sheet(page: Page) -> (Twips, Twips) {
        match page {
            Page::Portrait => (SHORT_SIDE, LONG_SIDE),
            Page::Landscape => (LONG_SIDE, SHORT_SIDE),
        }
    }

    /// A sheet that is kept for ever is bound: 30 mm on the left, or at the top if it lies.
    pub(super) fn margins(self, page: Page) -> Margins {
        match (page, self.keeping) {
            (Page::Portrait, Keeping::Years) => Margins {
                top: MM_20,
                right: MM_10,
                bottom: MM_20,
                left: MM_20,
            },
            (Page::Portrait, Keeping::Forever) => Margins {
                top: MM_20,
                right: MM_10,
                bottom: MM_20,
                left: MM_30,
            },
            (Page::Landscape, Keeping::Years | Keeping::Forever) => Margins {
                top: MM_30,
                right: MM_20,
                bottom: MM_20,
                left: MM_20,
            },
        }
    }

    /// Width that text may take.
    pub(super) fn text_width(self, page: Page) -> Twips {
        let margins = self.margins(page);
        Self::sheet(page).0 - margins.left - margins.right
    }

    /// Width of a mark in a corner and of a heading to the text.
    pub(super) fn corner(self) -> Twips {
        self.edition.corner()
    }

    /// Where a mark in the right corner begins, from the left edge of the text.
    pub(super) fn corner_start(self, page: Page) -> Twips {
        self.text_width(page) - self.corner()
    }
}

/// How large the text of a table is; 10–11 pt are our choice for wide tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// 12 pt.
    Regular,
    /// 11 pt, on a lying sheet.
    Small,
    /// 10 pt, where words would crowd each other.
    Fine,
}

impl Size {
    pub(super) const ALL: [Self; 3] = [Self::Regular, Self::Small, Self::Fine];

    /// The size of a table that is not crowded.
    pub(super) fn of_sheet(page: Page) -> Self {
        match page {
            Page::Portrait => Self::Regular,
            Page::Landscape => Self::Small,
        }
    }

    pub(super) fn half_points(self) -> u32 {
        match self {
            Self::Regular => 24,
            Self::Small => 22,
            Self::Fine => 20,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(keeping: Keeping, date: Option<(i32, u32, u32)>) -> Layout {
        Layout::of(&Meta {
            title: String::new(),
            author: String::new(),
            date: date.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day)),
            keeping,
        })
    }

    #[test]
    fn an_order_leaves_170_mm_for_text() {
        assert_eq!(
            layout(Keeping::Forever, None).text_width(Page::Portrait),
            9638
        );
    }

    #[test]
    fn a_corner_is_wider_from_18_august_2025() {
        for (date, corner) in [
            (Some((2025, 8, 17)), 4252),
            (Some((2025, 8, 18)), 4535),
            (None, 4535),
        ] {
            assert_eq!(layout(Keeping::Years, date).corner(), corner);
        }
    }

    #[test]
    fn every_layout_stands_at_a_number_of_its_own() {
        let numbers: Vec<usize> = [Keeping::Years, Keeping::Forever]
            .into_iter()
            .flat_map(|keeping| [Some((2020, 1, 1)), None].map(|date| layout(keeping, date)))
            .map(Layout::number)
            .collect();
        assert_eq!(numbers, (0..Layout::COUNT).collect::<Vec<_>>());
    }
}
