//! Lists and numbered parts of an act; the numbers themselves are made by Word.

use super::body::Body;
use super::numbering::Shape;
use super::spot::{Ground, Spot};
use crate::document::{Block, List, Marker, Part, Role};
use crate::writer::style::{self, Style};

impl Body {
    pub(super) fn list(&mut self, list: &List, spot: Spot) {
        let inner = match list.marker {
            Marker::Dash => self.dash_spot(spot),
            Marker::Decimal { start } => self.decimal_spot(spot, start),
        };
        for item in &list.items {
            self.item(item, inner);
        }
    }

    /// Dashes do not count: all lists of a depth may share one count.
    fn dash_spot(&mut self, spot: Spot) -> Spot {
        let dash = match spot.dash {
            Some(outer) => outer.deeper(),
            None => self
                .counts
                .begin(shape(spot, Shape::Dash, Shape::CellDash), 1),
        };
        Spot {
            dash: Some(dash),
            number: Some(dash),
            ..spot
        }
    }

    /// A list within a list or within a part goes on with its number from 1.
    fn decimal_spot(&mut self, spot: Spot, start: u32) -> Spot {
        let decimal = match spot.decimal {
            Some(outer) => outer.deeper(),
            None => self
                .counts
                .begin(shape(spot, Shape::Decimal, Shape::CellDecimal), start),
        };
        Spot {
            decimal: Some(decimal),
            dash: None,
            number: Some(decimal),
            ..spot
        }
    }

    /// The first paragraph of an item carries its number; an item without one gets a line.
    fn item(&mut self, item: &[Block], spot: Spot) {
        let plain = spot.unnumbered();
        match item.split_first() {
            Some((first @ Block::Paragraph { .. }, rest)) => {
                self.leads = style::leads(first, rest.first());
                self.block(first, spot);
                self.blocks(rest, plain);
            }
            Some(_) | None => {
                self.paragraph(self.role(Role::Body, &[], spot), &[], spot);
                self.blocks(item, plain);
            }
        }
    }

    pub(super) fn parts(&mut self, parts: &[Part], spot: Spot) {
        let count = self.counts.begin(Shape::Parts, 1);
        for part in parts {
            let heading = Spot {
                number: Some(count),
                ..spot
            };
            self.heading(
                self.fit(Style::PartHeading, spot),
                true,
                &part.heading,
                heading,
            );
            let body = Spot {
                decimal: Some(count),
                dash: None,
                number: None,
                ..spot
            };
            self.blocks(&part.body, body);
        }
    }
}

fn shape(spot: Spot, sheet: Shape, cell: Shape) -> Shape {
    match spot.ground {
        Ground::Sheet => sheet,
        Ground::Cell(_) => cell,
    }
}
