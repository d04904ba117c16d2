//! Puts what `docx-rs` builds into the order of the schema.
//!
//! `docx-rs` writes children of properties in an order of its own, which Word may call
//! damage. [`part`] reads the part as a small tree, orders the children, leaves out what
//! is empty or built in, adds what `docx-rs` cannot say, and writes the part again.
//! The orders are those of ECMA-376 (transitional), for the elements in use.

use crate::writer::Error;

const P_PR: &[&str] = &[
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "bidi",
    "adjustRightInd",
    "snapToGrid",
    "spacing",
    "ind",
    "contextualSpacing",
    "jc",
    "textDirection",
    "textAlignment",
    "outlineLvl",
    "rPr",
    "sectPr",
];
const R_PR: &[&str] = &[
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "noProof",
    "vanish",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "bdr",
    "shd",
    "fitText",
    "vertAlign",
    "rtl",
    "lang",
    "specVanish",
];
const TBL_PR: &[&str] = &[
    "tblStyle",
    "tblpPr",
    "tblW",
    "jc",
    "tblCellSpacing",
    "tblInd",
    "tblBorders",
    "shd",
    "tblLayout",
    "tblCellMar",
    "tblLook",
];
const STYLE: &[&str] = &[
    "name",
    "basedOn",
    "next",
    "link",
    "uiPriority",
    "semiHidden",
    "unhideWhenUsed",
    "qFormat",
    "pPr",
    "rPr",
    "tblPr",
    "trPr",
    "tcPr",
];
const LEVEL: &[&str] = &[
    "start",
    "numFmt",
    "lvlRestart",
    "pStyle",
    "isLgl",
    "suff",
    "lvlText",
    "lvlJc",
    "pPr",
    "rPr",
];
const ABSTRACT: &[&str] = &["nsid", "multiLevelType", "tmpl", "lvl"];
const BORDERS: &[&str] = &["top", "left", "bottom", "right", "insideH", "insideV"];
const MARGINS: &[&str] = &["top", "left", "bottom", "right"];

/// The order of an element's children, if the schema sets one.
fn order(element: &str) -> Option<&'static [&'static str]> {
    match element {
        "w:pPr" => Some(P_PR),
        "w:rPr" => Some(R_PR),
        "w:tblPr" => Some(TBL_PR),
        "w:style" => Some(STYLE),
        "w:lvl" => Some(LEVEL),
        "w:abstractNum" => Some(ABSTRACT),
        "w:tblBorders" => Some(BORDERS),
        "w:tblCellMar" => Some(MARGINS),
        _ => None,
    }
}

/// Elements that say nothing when they hold nothing.
const HOLLOW: &[&str] = &["w:pPr", "w:rPr", "w:trPr", "w:tcPr", "w:tblPr"];

/// Styles whose space is only around a run of like paragraphs; `docx-rs` cannot say it.
const CONTEXTUAL: &[&str] = &[
    "Centered",
    "PlainText",
    "Executor",
    "Note",
    "Stamp",
    "StampLandscape",
    "Addressee",
    "AddresseeLandscape",
];

/// The part `name`, in order.
pub(super) fn part(name: &'static str, xml: &[u8]) -> Result<String, Error> {
    let text = std::str::from_utf8(xml).map_err(|_| Error::Part(name))?;
    let mut root = Reader { rest: text }.root().ok_or(Error::Part(name))?;
    mend(&mut root);
    let mut out = String::with_capacity(text.len());
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    root.write(&mut out);
    Ok(out)
}

/// An element; attributes are kept as written.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

enum Node {
    Element(Element),
    Text(String),
}

fn mend(element: &mut Element) {
    element.attributes.retain(|(name, _)| keeps_attribute(name));
    for node in &mut element.children {
        match node {
            Node::Element(child) => mend(child),
            Node::Text(_) => {}
        }
    }
    element.children.retain(keeps);
    add_language(element);
    add_contextual_spacing(element);
    if let Some(order) = order(&element.name) {
        element.children.sort_by_key(|node| rank(node, order));
    }
    if element.attribute("w:styleId") == Some("Normal") {
        element
            .attributes
            .insert(1, ("w:default".to_owned(), "1".to_owned()));
    }
}

fn keeps_attribute(name: &str) -> bool {
    let foreign = name.starts_with("w14:") || name.starts_with("w15:") || name.starts_with("mc:");
    let unused = name.starts_with("xmlns:") && name != "xmlns:w" && name != "xmlns:r";
    !foreign && !unused && name != "w:dirty"
}

/// Leaves out hollow properties and the numbering that `docx-rs` always writes.
fn keeps(node: &Node) -> bool {
    match node {
        Node::Text(_) => true,
        Node::Element(element) => {
            let hollow = HOLLOW.contains(&element.name.as_str()) && element.children.is_empty();
            let built_in = element.attribute("w:abstractNumId") == Some("1")
                || element.attribute("w:numId") == Some("1");
            !hollow && !built_in
        }
    }
}

fn rank(node: &Node, order: &[&str]) -> usize {
    match node {
        Node::Text(_) => 0,
        Node::Element(element) => {
            let name = element.name.strip_prefix("w:").unwrap_or(&element.name);
            order
                .iter()
                .position(|known| *known == name)
                .unwrap_or(order.len())
        }
    }
}

/// The defaults say that the text is Russian.
fn add_language(element: &mut Element) {
    if element.name != "w:rPrDefault" {
        return;
    }
    let lang = Element {
        name: "w:lang".to_owned(),
        attributes: ["w:val", "w:eastAsia"]
            .map(|name| (name.to_owned(), "ru-RU".to_owned()))
            .into(),
        children: Vec::new(),
    };
    for node in &mut element.children {
        match node {
            Node::Element(properties) => {
                return properties.children.push(Node::Element(lang));
            }
            Node::Text(_) => {}
        }
    }
}

fn add_contextual_spacing(element: &mut Element) {
    let known = |id| CONTEXTUAL.contains(&id);
    if !element.attribute("w:styleId").is_some_and(known) {
        return;
    }
    for node in &mut element.children {
        match node {
            Node::Element(properties) if properties.name == "w:pPr" => {
                properties.children.push(Node::Element(Element {
                    name: "w:contextualSpacing".to_owned(),
                    attributes: Vec::new(),
                    children: Vec::new(),
                }));
                mend(properties);
            }
            Node::Element(_) | Node::Text(_) => {}
        }
    }
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name);
        for (name, value) in &self.attributes {
            for piece in [" ", name, "=\"", value, "\""] {
                out.push_str(piece);
            }
        }
        if self.children.is_empty() {
            return out.push_str("/>");
        }
        out.push('>');
        for node in &self.children {
            match node {
                Node::Element(child) => child.write(out),
                Node::Text(text) => out.push_str(text),
            }
        }
        for piece in ["</", &self.name, ">"] {
            out.push_str(piece);
        }
    }
}

/// Reads the plain XML that `docx-rs` writes: no comments, no `CDATA`, double quotes.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn root(&mut self) -> Option<Element> {
        if self.rest.starts_with("<?") {
            self.rest = self.rest.split_once("?>")?.1;
        }
        self.rest = self.rest.trim_start().strip_prefix('<')?;
        self.element()
    }

    /// Reads an element whose `<` is behind.
    fn element(&mut self) -> Option<Element> {
        let (tag, rest) = self.rest.split_once('>')?;
        self.rest = rest;
        let closed = tag.ends_with('/');
        let tag = tag.trim_end_matches('/').trim_end();
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut element = Element {
            name: name.to_owned(),
            attributes: attributes_of(attributes)?,
            children: Vec::new(),
        };
        if !closed {
            self.children(&mut element)?;
        }
        Some(element)
    }

    fn children(&mut self, element: &mut Element) -> Option<()> {
        loop {
            let (text, rest) = self.rest.split_once('<')?;
            self.rest = rest;
            if !text.trim().is_empty() {
                element.children.push(Node::Text(text.to_owned()));
            }
            if let Some(end) = rest.strip_prefix('/') {
                self.rest = end.split_once('>')?.1;
                return Some(());
            }
            element.children.push(Node::Element(self.element()?));
        }
    }
}

fn attributes_of(mut text: &str) -> Option<Vec<(String, String)>> {
    let mut found = Vec::new();
    while !text.trim().is_empty() {
        let (name, rest) = text.split_once("=\"")?;
        let (value, rest) = rest.split_once('"')?;
        found.push((name.trim().to_owned(), value.to_owned()));
        text = rest;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(xml: &str, expected: &str) {
        let ready = part("test", xml.as_bytes()).unwrap();
        assert_eq!(ready.lines().nth(1), Some(expected));
    }

    #[test]
    fn children_come_in_the_order_of_the_schema() {
        check(
            r#"<w:s><w:pPr><w:rPr /><w:jc w:val="both" /><w:pStyle w:val="A" /></w:pPr></w:s>"#,
            r#"<w:s><w:pPr><w:pStyle w:val="A"/><w:jc w:val="both"/></w:pPr></w:s>"#,
        );
    }

    #[test]
    fn hollow_and_built_in_things_go() {
        check(
            r#"<w:n><w:num w:numId="1"><a/></w:num><w:pPr><w:rPr></w:rPr></w:pPr><w:t>a &amp; b</w:t></w:n>"#,
            r#"<w:n><w:t>a &amp; b</w:t></w:n>"#,
        );
    }

    #[test]
    fn damage_is_refused() {
        for xml in ["", "<a>", "<a><b></a", "text"] {
            assert!(part("test", xml.as_bytes()).is_err(), "{xml}");
        }
    }
}
