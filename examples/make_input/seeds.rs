//! The five documents that came to us as pages of text, each an organisation.
//!
//! [`ALL`] names them; [`Seed::save`] types one. A card says what the page tells
//! of the organisation and nothing more.

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::order;
use crate::page::Page;
use crate::roadmap::{self, Layout};
use crate::sheet;

pub(crate) struct Seed {
    folder: &'static str,
    card: &'static str,
    page: fn() -> Page,
    layout: Layout,
    /// The page of an order whose parts stand beside the card.
    order: Option<&'static str>,
}

const S0: &str = include_str!("../../tests/seeds/S0_azov_municipal_roadmap.txt");
const S1: &str = include_str!("../../tests/seeds/S1_school_75-42_roadmap.txt");
const S2: &str = include_str!("../../tests/seeds/S2_abansky_district_roadmap.txt");
const S3: &str = include_str!("../../tests/seeds/S3_moco1_preschool_roadmap.txt");
const S4: &str = include_str!("../../tests/seeds/S4_sasovo_order_with_annexes.txt");

pub(crate) const ALL: [Seed; 5] = [
    Seed {
        folder: "s0-azov",
        card: include_str!("seeds/s0.txt"),
        page: || Page::tabbed(S0),
        layout: titled(&[8, 64, 24, 28, 40]),
        order: None,
    },
    Seed {
        folder: "s1-school-75-42",
        card: include_str!("seeds/s1.txt"),
        page: || Page::tabbed(S1),
        layout: Layout {
            stamp: 0..3,
            merged: 2,
            ..titled(&[5, 24, 64, 20, 22, 32])
        },
        order: None,
    },
    Seed {
        folder: "s2-abansky-district",
        card: include_str!("seeds/s2.txt"),
        page: || Page::tabbed(S2),
        layout: titled(&[7, 64, 48, 22, 28]),
        order: None,
    },
    Seed {
        folder: "s3-moco1-preschool",
        card: include_str!("seeds/s3.txt"),
        page: || Page::stacked(S3),
        layout: Layout {
            prose: 2..18,
            ..titled(&[60, 24, 26, 60])
        },
        order: None,
    },
    Seed {
        folder: "s4-sasovo-district",
        card: include_str!("seeds/s4.txt"),
        page: || Page::tabbed(order::parts(S4).1),
        layout: titled(&[6, 90, 20, 20]),
        order: Some(S4),
    },
];

const fn titled(widths: &'static [u16]) -> Layout {
    Layout {
        widths,
        stamp: 0..0,
        prose: 0..0,
        merged: 0,
    }
}

impl Seed {
    /// Types the two workbooks of the organisation into its folder of `input`.
    pub(crate) fn save(&self, input: &Path) -> Result<(), Box<dyn Error>> {
        let folder = input.join(self.folder);
        fs::create_dir_all(&folder)?;
        let mut card = sheet::lists(self.card)?;
        if let Some(order) = self.order {
            order::add(&mut card, order)?;
        }
        card.save(folder.join("Организация.xlsx"))?;
        let mut roadmap = roadmap::workbook(&(self.page)(), &self.layout)?;
        roadmap.save(folder.join("Дорожная карта.xlsx"))?;
        Ok(())
    }
}
