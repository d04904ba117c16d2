//! The figure as SVG within a page: labels stand above their bars, so that it can be read
//! on a telephone too. Colours are classes, because a page is also read at night.

use std::fmt::Write as _;

use super::scale::Scale;
use super::{FILLS, shortened};
use crate::document::Amount;
use crate::document::Chart;
use crate::document::ChartGroup;
use crate::document::ChartKind;

/// The picture is so many units wide; a page stretches it.
const WIDTH: u64 = 480;
/// Bars end here; numbers stand after them.
const TRACK: u64 = 424;
const BAR: u64 = 13;
const LINE: u64 = 17;
const GAP: u64 = 9;
/// Characters on a line of a label.
const LABEL_LINE: usize = 64;
/// A part narrower than this has no room for its number.
const ROOM_FOR_NUMBER: u64 = 22;

/// The picture; `title_id` is the id of the element that names it. `escape` puts text into
/// XML.
pub(crate) fn svg(chart: &Chart, title_id: &str, escape: &dyn Fn(&str) -> String) -> String {
    let mut picture = Picture {
        out: String::new(),
        scale: Scale::of(chart),
        chart,
        escape,
        y: 0,
    };
    picture.legend();
    let top = picture.y;
    for group in &chart.groups {
        picture.group(group);
    }
    let marks = picture.marks(top);
    let height = picture.y;
    // On paper such a chart needs an upright page to itself.
    let tall = if height > WIDTH {
        " class=\"tall\""
    } else {
        ""
    };
    format!(
        "<svg{tall} viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"{title_id}\">\n{marks}{}</svg>\n",
        picture.out
    )
}

struct Picture<'a> {
    out: String,
    scale: Scale,
    chart: &'a Chart,
    escape: &'a dyn Fn(&str) -> String,
    y: u64,
}

impl Picture<'_> {
    /// One series needs no legend.
    fn legend(&mut self) {
        if self.chart.series.len() < 2 {
            return;
        }
        let mut x = 0;
        for (index, name) in self.chart.series.iter().enumerate() {
            let width = 24 + 8 * u64::try_from(name.chars().count()).unwrap_or_default();
            if x > 0 && x + width > WIDTH {
                x = 0;
                self.y += LINE;
            }
            self.bar(x, self.y + 2, 11, 11, index);
            self.text(x + 16, self.y + 12, "", name);
            x += width;
        }
        self.y += LINE + GAP;
    }

    fn group(&mut self, group: &ChartGroup) {
        for line in lines(&shortened(&group.label)) {
            self.text(0, self.y + 12, "", &line);
            self.y += LINE;
        }
        match self.chart.kind {
            ChartKind::Bars => self.bars(group),
            ChartKind::Stack => self.stack(group),
        }
        self.y += GAP;
    }

    fn bars(&mut self, group: &ChartGroup) {
        for (index, value) in group.values.iter().enumerate() {
            let length = value.map_or(0, |value| self.scale.part(value, TRACK));
            self.bar(0, self.y, length, BAR, index);
            let number = value.map_or("–".to_owned(), |value| self.number(value));
            self.text(length + 4, self.y + 11, "", &number);
            self.y += BAR + 2;
        }
    }

    fn stack(&mut self, group: &ChartGroup) {
        let mut x = 0;
        for (index, value) in group.values.iter().enumerate() {
            let Some(value) = *value else { continue };
            let length = self.scale.part(value, TRACK);
            self.bar(x, self.y, length, BAR + 4, index);
            if length >= ROOM_FOR_NUMBER {
                let number = self.number(value);
                self.text(
                    x + 5,
                    self.y + 13,
                    &format!("t{}", index % FILLS.len()),
                    &number,
                );
            }
            x += length;
        }
        self.y += BAR + 6;
    }

    /// The lines of the scale behind the bars, and its numbers under them.
    fn marks(&mut self, top: u64) -> String {
        let mut out = String::new();
        for mark in self.scale.marks() {
            let x = self.scale.part(mark, TRACK);
            let _ = writeln!(out, "<path class=\"mark\" d=\"M{x}.5 {top}V{}\"/>", self.y);
            let number = self.number(mark);
            self.text(x, self.y + 12, "quiet", &number);
        }
        self.y += LINE;
        out
    }

    fn number(&self, amount: Amount) -> String {
        match self.chart.unit.as_str() {
            "" => amount.to_string(),
            unit => format!("{amount}\u{a0}{unit}"),
        }
    }

    fn bar(&mut self, x: u64, y: u64, width: u64, height: u64, index: usize) {
        let series = index % FILLS.len();
        let _ = writeln!(
            self.out,
            "<rect class=\"s{series}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        );
    }

    fn text(&mut self, x: u64, y: u64, class: &str, text: &str) {
        let class = match class {
            "" => String::new(),
            class => format!(" class=\"{class}\""),
        };
        let text = (self.escape)(text);
        let _ = writeln!(self.out, "<text{class} x=\"{x}\" y=\"{y}\">{text}</text>");
    }
}

/// A label broken between words; a word too long for a line is broken anywhere.
fn lines(label: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in label.split(' ') {
        for piece in pieces(word) {
            let last = lines.last_mut().map_or(0, |line| line.chars().count());
            match lines.last_mut() {
                Some(line) if last + 1 + piece.chars().count() <= LABEL_LINE => {
                    if !line.is_empty() {
                        line.push(' ');
                    }
                    line.push_str(&piece);
                }
                Some(_) | None => lines.push(piece),
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn pieces(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters
        .chunks(LABEL_LINE)
        .map(|piece| piece.iter().collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_broken_between_words_and_loses_none() {
        let label = "Доля обучающихся, вошедших в программы наставничества в роли наставляемого";
        let lines = lines(label);
        assert_eq!(lines.join(" "), label);
        assert_eq!(lines.len(), 2);
        assert!(super::lines("").is_empty());
    }
}
