//! Figures, pictures and the contents list of a page.

use super::base64;
use super::block::Page;
use crate::chart;
use crate::document::{Chart, Image, Level, PictureKind};
use crate::writer::xml;

impl Page {
    /// The figure with its title, which also names it for those who listen.
    pub(super) fn chart(&mut self, chart: &Chart) {
        self.charts += 1;
        let id = format!("figure-{}", self.charts);
        self.out.push_str("<figure class=\"chart\">\n");
        self.out.push_str(&chart::svg(chart, &id, &xml::escaped));
        self.out.push_str(&format!("<figcaption id=\"{id}\">"));
        xml::push_text(&mut self.out, &chart.title);
        self.out.push_str("</figcaption>\n</figure>\n");
    }

    /// The picture stands within the page: nothing is asked of the network.
    pub(super) fn picture(&mut self, kind: PictureKind, image: &Image, alt: &str) {
        let class = match kind {
            PictureKind::Emblem => "emblem",
            PictureKind::Letterhead => "letterhead-picture",
        };
        let (width, height) = image.size();
        self.out.push_str(&format!(
            "<p class=\"{class}\"><img width=\"{width}\" height=\"{height}\" alt=\""
        ));
        xml::push_text(&mut self.out, alt);
        self.out.push_str("\" src=\"data:image/");
        self.out.push_str(image.kind().extension());
        self.out.push_str(";base64,");
        base64::push(&mut self.out, image.bytes());
        self.out.push_str("\"/></p>\n");
    }

    pub(super) fn contents(&mut self) {
        if self.in_cell || self.entries.is_empty() {
            return;
        }
        self.out
            .push_str("<nav class=\"contents\" aria-label=\"Содержание\">\n");
        for (index, entry) in self.entries.iter().enumerate() {
            let class = match entry.level {
                Level::One | Level::Two => "entry",
                Level::Three => "entry inner",
            };
            self.out.push_str(&format!(
                "<p class=\"{class}\"><a href=\"#heading-{}\">",
                index + 1
            ));
            xml::push_text(&mut self.out, &entry.text);
            self.out.push_str("</a></p>\n");
        }
        self.out.push_str("</nav>\n");
    }
}
