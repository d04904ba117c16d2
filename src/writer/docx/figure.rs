//! Figures and pictures: a line that holds a drawing, and the parts that it names.

use super::body::Body;
use super::spot::Spot;
use crate::chart;
use crate::document::{Align, Chart, Image, Inline, PictureKind};
use crate::writer::layout::{Size, Twips};
use crate::writer::style::Style;
use crate::writer::xml;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";
/// A twip in EMU.
const TWIP: u64 = 635;
/// An emblem is 20 mm high, in EMU.
const EMBLEM: u64 = 720_000;
/// A letterhead is not higher than 60 mm, in EMU.
const LETTERHEAD: u64 = 2_160_000;

/// What the drawings of a document name: each has a part of its own.
#[derive(Default)]
pub(super) struct Drawings {
    /// `word/charts/chart1.xml` and on.
    pub(super) charts: Vec<String>,
    /// `word/media/image1.png` and on.
    pub(super) images: Vec<Image>,
    count: u32,
}

impl Drawings {
    /// The number of the image, from 1; the same image is kept once.
    fn number(&mut self, image: &Image) -> usize {
        let known = self.images.iter().position(|known| known == image);
        let index = known.unwrap_or_else(|| {
            self.images.push(image.clone());
            self.images.len() - 1
        });
        index + 1
    }
}

/// A drawing's place in the line: what it is called, what is said instead, how large.
struct Frame<'a> {
    name: &'static str,
    alt: &'a str,
    width: u64,
    height: u64,
}

impl Body {
    /// The figure and its title under it.
    pub(super) fn chart(&mut self, chart: &Chart, spot: Spot) {
        let part = chart::drawing(chart, &xml::escaped);
        self.drawings.charts.push(part);
        let frame = Frame {
            name: "Диаграмма",
            alt: &chart.title,
            width: emu(spot.width),
            height: chart::height(chart),
        };
        let graphic = format!(
            r#"<a:graphicData uri="{DRAWING}/chart"><c:chart xmlns:c="{DRAWING}/chart" r:id="rIdChart{}"/></a:graphicData>"#,
            self.drawings.charts.len()
        );
        self.drawing(Style::Figure, &frame, &graphic, spot);
        let title = [Inline::Text(chart.title.clone())];
        let style = self.figure_style(Style::FigureTitle, spot);
        self.paragraph(style, &title, spot.unnumbered());
    }

    pub(super) fn picture(&mut self, kind: PictureKind, image: &Image, alt: &str, spot: Spot) {
        let number = self.drawings.number(image);
        let (width, height) = extent(kind, image, emu(spot.width));
        let frame = Frame {
            name: "Изображение",
            alt,
            width,
            height,
        };
        let picture = format!(
            concat!(
                r#"<a:graphicData uri="{0}/picture"><pic:pic xmlns:pic="{0}/picture"><pic:nvPicPr><pic:cNvPr id="{1}" name="Изображение {1}"/><pic:cNvPicPr/></pic:nvPicPr>"#,
                r#"<pic:blipFill><a:blip r:embed="rIdImage{1}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#,
                r#"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{2}" cy="{3}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"#
            ),
            DRAWING, number, width, height
        );
        self.drawing(Style::Figure, &frame, &picture, spot);
    }

    fn drawing(&mut self, style: Style, frame: &Frame<'_>, graphic: &str, spot: Spot) {
        self.drawings.count += 1;
        let number = self.drawings.count;
        let alt = xml::escaped(frame.alt);
        let (name, width, height) = (frame.name, frame.width, frame.height);
        self.open_paragraph(self.figure_style(style, spot), spot.unnumbered(), None);
        self.xml.push_str(&format!(
            concat!(
                r#"<w:r><w:drawing><wp:inline xmlns:wp="{0}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{1}" cy="{2}"/>"#,
                r#"<wp:docPr id="{3}" name="{4} {3}" descr="{5}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{0}/main">{6}</a:graphic></wp:inline></w:drawing></w:r>"#
            ),
            DRAWING, width, height, number, name, alt, graphic
        ));
        self.close_paragraph();
    }

    fn figure_style(&self, style: Style, spot: Spot) -> Style {
        if spot.is_sheet() {
            style
        } else {
            Style::TableText(Size::of_sheet(self.page), Align::Center)
        }
    }
}

fn emu(width: Twips) -> u64 {
    u64::from(width) * TWIP
}

/// Width and height in EMU; a picture keeps its proportions and stays within the text.
fn extent(kind: PictureKind, image: &Image, text: u64) -> (u64, u64) {
    let (width, height) = image.size();
    let (width, height) = (u64::from(width), u64::from(height));
    let highest = match kind {
        PictureKind::Emblem => EMBLEM,
        PictureKind::Letterhead => LETTERHEAD.min((text * height / width).max(1)),
    };
    let wide = highest * width / height;
    if wide <= text {
        (wide.max(1), highest)
    } else {
        (text, (text * height / width).max(1))
    }
}
