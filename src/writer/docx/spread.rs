//! Two ends of one line: a right tab stop, or two cells where one line is too short.

use super::body::{Body, Foot, Tail};
use super::inline::Face;
use super::spot::{Ground, Rank, Spot};
use super::table::ENDS;
use crate::document::{Align, Inline, SpreadKind};
use crate::writer::layout::Twips;
use crate::writer::measure::{self, Extent};
use crate::writer::style::{Side, Style};

/// White between the ends: a hand signs there.
const SIGNING: Twips = 1134;
const GAP: Twips = 284;

/// A cell of a signature under a table: only the table's own last line remains.
const UNDER_LINES: &str = concat!(
    r#"<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="nil"/>"#,
    r#"<w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>"#,
    r#"<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>"#
);
/// The same under a signature or under a table without lines.
const UNDER_NOTHING: &str = concat!(
    r#"<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/>"#,
    r#"<w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>"#,
    r#"<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>"#
);

impl Body {
    pub(super) fn spread(
        &mut self,
        kind: SpreadKind,
        left: &[Inline],
        right: &[Inline],
        spot: Spot,
    ) {
        match spot.ground {
            Ground::Sheet => self.spread_on_sheet(kind, left, right, spot),
            Ground::Cell(_) => self.spread_in_cell(left, right, spot),
        }
    }

    fn spread_on_sheet(&mut self, kind: SpreadKind, left: &[Inline], right: &[Inline], spot: Spot) {
        if kind == SpreadKind::Signature {
            self.keep_with_next();
        }
        let ends = [left, right].map(|content| measure::extent(content, self.layout.text_size()));
        let gap = match kind {
            SpreadKind::Signature => SIGNING,
            SpreadKind::DateAndNumber | SpreadKind::Plain => GAP,
        };
        let style = sheet_style(kind, self);
        if !fits(ends, gap, spot.width) {
            self.two_cells(kind, [left, right], ends, spot);
        } else if let (SpreadKind::Signature, Some(foot)) = (kind, self.foot) {
            self.signature_row(style, left, right, foot);
        } else {
            self.tabbed(style, left, right, spot, None);
        }
        // The line itself holds what stands above it; the next signature holds to it.
        if let Some(tail) = self.tail.last_mut() {
            tail.lines = 2;
        }
    }

    /// A signature right under a table is its last row, without lines: Word keeps a row
    /// with the paragraph after its table, but LibreOffice keeps only rows together.
    fn signature_row(&mut self, style: Style, left: &[Inline], right: &[Inline], foot: Foot) {
        let end = "</w:tbl>";
        self.xml.truncate(self.xml.len() - end.len());
        self.after_table = false;
        let sheet = Spot::new(Ground::Sheet, foot.width);
        let ground = Ground::Cell(Rank::Text(Align::Left));
        let start = self.open_row(sheet);
        self.open_cell(foot.width, foot.columns, "");
        self.xml.push_str(if foot.lined {
            UNDER_LINES
        } else {
            UNDER_NOTHING
        });
        self.tabbed(style, left, right, Spot::new(ground, foot.width), None);
        self.xml.push_str("</w:tc>");
        self.close_row(start, true, false);
        self.xml.push_str(end);
        self.after_table = true;
        self.foot = Some(Foot {
            lined: false,
            ..foot
        });
        let places = std::mem::take(&mut self.row);
        self.tail.push(Tail { places, lines: 2 });
    }

    fn spread_in_cell(&mut self, left: &[Inline], right: &[Inline], spot: Spot) {
        let size = self.size.half_points();
        let ends = [left, right].map(|content| measure::extent(content, size));
        if fits(ends, GAP, spot.width) {
            let style = Style::TableText(self.size, Align::Left);
            self.tabbed(style, left, right, spot, Some(spot.width));
        } else {
            self.paragraph(Style::TableText(self.size, Align::Left), left, spot);
            self.paragraph(Style::TableText(self.size, Align::Right), right, spot);
        }
    }

    fn tabbed(
        &mut self,
        style: Style,
        left: &[Inline],
        right: &[Inline],
        spot: Spot,
        tab: Option<Twips>,
    ) {
        self.open_paragraph(style, spot, tab);
        self.inlines(left, Face::on(style));
        self.xml.push_str("<w:r><w:tab/></w:r>");
        self.inlines(right, Face::on(style));
        self.close_paragraph();
    }

    /// The ends in a row without lines; a name stands at the last line of its post.
    fn two_cells(
        &mut self,
        kind: SpreadKind,
        ends: [&[Inline]; 2],
        extents: [Extent; 2],
        spot: Spot,
    ) {
        let left_width = left_width(kind, extents, spot.width, self.layout.corner());
        let widths = [left_width, spot.width - left_width];
        self.before_table(spot);
        self.open_table(ENDS, &widths);
        let start = self.open_row(spot);
        for ((width, content), side) in widths.into_iter().zip(ends).zip([Side::Left, Side::Right])
        {
            self.open_cell(width, 1, "");
            if (kind, side) == (SpreadKind::Signature, Side::Right) {
                self.xml.push_str(r#"<w:vAlign w:val="bottom"/>"#);
            }
            self.xml.push_str("</w:tcPr>");
            let ground = Ground::Cell(Rank::Text(Align::Left));
            let cell = Spot::new(ground, width);
            self.paragraph(Style::SpreadCell(side), content, cell);
            self.xml.push_str("</w:tc>");
        }
        self.close_row(start, true, false);
        self.close_table(spot);
    }
}

fn sheet_style(kind: SpreadKind, body: &Body) -> Style {
    match kind {
        SpreadKind::DateAndNumber => Style::DateAndNumber(body.page),
        SpreadKind::Signature if body.honours => Style::HonourSignature,
        SpreadKind::Signature => Style::Signature(body.page),
        SpreadKind::Plain => Style::Spread(body.page),
    }
}

fn fits([left, right]: [Extent; 2], gap: Twips, width: Twips) -> bool {
    !left.broken && !right.broken && left.line + gap + right.line <= width
}

/// A post takes the width of a mark in a corner; other ends divide the line by their text.
fn left_width(kind: SpreadKind, [left, right]: [Extent; 2], width: Twips, corner: Twips) -> Twips {
    match kind {
        SpreadKind::Signature => corner.min(width / 2),
        SpreadKind::DateAndNumber | SpreadKind::Plain => {
            let total = u64::from(left.line + right.line).max(1);
            let share = u64::from(width) * u64::from(left.line) / total;
            let share = u32::try_from(share).unwrap_or(width);
            share.clamp(width * 3 / 10, width * 7 / 10)
        }
    }
}
