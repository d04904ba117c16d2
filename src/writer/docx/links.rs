//! Relationships: where a part's links lead and which parts belong to it.
//!
//! Addresses are percent-encoded where Word would call the file damaged: it reads a
//! target as a URI and refuses the whole archive if it is none.

use std::fmt::Write as _;

use super::figure::Drawings;
use crate::writer::xml;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts that every document has, by id and target.
const PARTS: [(&str, &str, &str); 6] = [
    ("rIdFonts", "fontTable", "fontTable.xml"),
    ("rIdHeader", "header", "header1.xml"),
    ("rIdNumbering", "numbering", "numbering.xml"),
    ("rIdSettings", "settings", "settings.xml"),
    ("rIdStyles", "styles", "styles.xml"),
    ("rIdTheme", "theme", "theme/theme1.xml"),
];

/// The external addresses of one part, each with its own id.
#[derive(Default)]
pub(super) struct Links {
    targets: Vec<String>,
}

impl Links {
    /// The number of the address, from 1; the same address keeps its number.
    pub(super) fn number(&mut self, address: &str) -> usize {
        let target = encoded(address);
        let known = self.targets.iter().position(|known| *known == target);
        let index = known.unwrap_or_else(|| {
            self.targets.push(target);
            self.targets.len() - 1
        });
        index + 1
    }

    pub(super) fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }
}

/// `word/_rels/document.xml.rels`.
pub(super) fn of_document(links: &Links, has_notes: bool, drawings: &Drawings) -> String {
    let mut out = String::with_capacity(2048);
    open(&mut out);
    for (id, kind, target) in PARTS {
        push_part(&mut out, id, kind, target);
    }
    if has_notes {
        push_part(&mut out, "rIdNotes", "footnotes", "footnotes.xml");
    }
    push_drawings(&mut out, drawings);
    push_links(&mut out, links);
    out.push_str("</Relationships>");
    out
}

fn push_drawings(out: &mut String, drawings: &Drawings) {
    for number in 1..=drawings.charts.len() {
        let target = format!("charts/chart{number}.xml");
        push_part(out, &format!("rIdChart{number}"), "chart", &target);
    }
    for (index, image) in drawings.images.iter().enumerate() {
        let number = index + 1;
        let target = format!("media/image{number}.{}", image.kind().extension());
        push_part(out, &format!("rIdImage{number}"), "image", &target);
    }
}

/// `word/_rels/footnotes.xml.rels`.
pub(super) fn of_notes(links: &Links) -> String {
    let mut out = String::new();
    open(&mut out);
    push_links(&mut out, links);
    out.push_str("</Relationships>");
    out
}

fn open(out: &mut String) {
    out.push_str(concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        "\n",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
    ));
}

fn push_part(out: &mut String, id: &str, kind: &str, target: &str) {
    let _ = write!(
        out,
        r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#
    );
}

fn push_links(out: &mut String, links: &Links) {
    for (index, target) in links.targets.iter().enumerate() {
        let _ = write!(
            out,
            r#"<Relationship Id="rIdLink{}" Type="{OFFICE}/hyperlink" Target="{}" TargetMode="External"/>"#,
            index + 1,
            xml::escaped(target)
        );
    }
}

/// The address with everything percent-encoded that a URI cannot hold.
fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        let plain = c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c);
        if plain {
            out.push(c);
        } else {
            for byte in c.to_string().bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_uri() {
        for (address, expected) in [
            ("https://a.example/x?y=1&z=2", "https://a.example/x?y=1&z=2"),
            ("https://a.example/я", "https://a.example/%D1%8F"),
            ("https://a.example/[\"<]", "https://a.example/%5B%22%3C%5D"),
        ] {
            assert_eq!(encoded(address), expected);
        }
    }

    #[test]
    fn one_address_has_one_number() {
        let mut links = Links::default();
        let numbers = ["a:1", "a:2", "a:1"].map(|address| links.number(address));
        assert_eq!(numbers, [1, 2, 1]);
    }
}
