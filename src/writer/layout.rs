//! The measures of a sheet: margins, widths, sizes of type, by keeping and by edition.
//!
//! [`Layout::of`] chooses for a document; both writers take their figures from here.
//! Lengths are in twips (1/20 pt, 1 mm ≈ 56.7). Sources: ГОСТ Р 7.0.97-2016 and
//! ГОСТ Р 7.0.97-2025; what they leave free is this project's choice and says so.

use chrono::{Datelike, NaiveDate};

use crate::document::{Font, Keeping, Look, Meta, Page};

/// A length in twentieths of a point.
pub(super) type Twips = u32;

/// First-line indent: 1.25 cm.
pub(super) const INDENT: Twips = 709;
/// A page number stands 10 mm below the upper edge.
pub(super) const HEADER_DISTANCE: Twips = 567;
/// Space between a table's line and its text, left and right; our choice.
pub(super) const CELL_MARGIN: Twips = 85;

const SHORT_SIDE: Twips = 11906;
const LONG_SIDE: Twips = 16838;
const MM_10: Twips = 567;
const MM_20: Twips = 1134;
const MM_30: Twips = 1701;
/// The longest line of a head along the sheet: ГОСТ Р 7.0.97, 12 cm.
const MM_120: Twips = 6803;

/// The edition of the standard that a document follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

/// What decides the geometry and the type of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Layout {
    keeping: Keeping,
    edition: Edition,
    look: Look,
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
    pub(super) fn of(meta: &Meta) -> Self {
        Self {
            keeping: meta.keeping,
            edition: Edition::on(meta.date),
            look: meta.look,
        }
    }

    pub(super) fn font(self) -> Font {
        self.look.font
    }

    /// Size of running text in half-points: one of the 12–14 pt that are allowed.
    pub(super) fn text_size(self) -> u32 {
        2 * self.look.size.points()
    }

    /// Width and height of a sheet.
    pub(super) fn sheet(page: Page) -> (Twips, Twips) {
        match page {
            Page::Portrait => (SHORT_SIDE, LONG_SIDE),
            Page::Landscape => (LONG_SIDE, SHORT_SIDE),
        }
    }

    /// A sheet that is kept for ever is bound: 30 mm on the left, or at the top if it lies.
    /// A school's own margin may be wider than the standard's, not narrower.
    pub(super) fn margins(self, page: Page) -> Margins {
        match page {
            Page::Portrait => Margins {
                top: MM_20,
                right: MM_10,
                bottom: MM_20,
                left: self.binding().max(self.own_left()),
            },
            Page::Landscape => Margins {
                top: MM_30,
                right: MM_20,
                bottom: MM_20,
                left: MM_20,
            },
        }
    }

    fn binding(self) -> Twips {
        match self.keeping {
            Keeping::Years => MM_20,
            Keeping::Forever => MM_30,
        }
    }

    fn own_left(self) -> Twips {
        let margin = self.look.left_margin;
        margin.map_or(0, |margin| twips(margin.millimetres()))
    }

    /// Width that text may take.
    pub(super) fn text_width(self, page: Page) -> Twips {
        let margins = self.margins(page);
        Self::sheet(page).0 - margins.left - margins.right
    }

    /// The same within a frame, where the right margin is as wide as the left one.
    pub(super) fn framed_width(self, page: Page) -> Twips {
        Self::sheet(page).0 - 2 * self.margins(page).left
    }

    /// Width of a mark in a corner and of a heading to the text.
    pub(super) fn corner(self) -> Twips {
        self.edition.corner()
    }

    /// White on each side of a head set along the sheet: its lines are of 12 cm at most.
    pub(super) fn beside_letterhead(self, page: Page) -> Twips {
        self.text_width(page).saturating_sub(MM_120) / 2
    }

    /// Where a mark in the right corner begins, from the left edge of the text.
    pub(super) fn corner_start(self, page: Page) -> Twips {
        self.text_width(page) - self.corner()
    }
}

/// Millimetres in twips, to the nearest.
fn twips(millimetres: u32) -> Twips {
    (millimetres * 14_400 + 127) / 254
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
    use crate::document::LeftMargin;

    fn layout(keeping: Keeping, date: Option<(i32, u32, u32)>) -> Layout {
        Layout::of(&Meta {
            title: String::new(),
            author: String::new(),
            date: date.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day)),
            keeping,
            look: Look::default(),
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
    fn a_margin_of_the_schools_own_may_be_wider_but_not_narrower() {
        for (keeping, millimetres, left) in [
            (Keeping::Years, 25, 1417),
            (Keeping::Years, 35, 1984),
            (Keeping::Forever, 25, 1701),
            (Keeping::Forever, 35, 1984),
        ] {
            let mut layout = layout(keeping, None);
            layout.look.left_margin = LeftMargin::of_millimetres(millimetres);
            assert_eq!(layout.margins(Page::Portrait).left, left);
        }
    }
}
