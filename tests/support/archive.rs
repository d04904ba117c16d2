//! Reads what the writers wrote: parts of an archive, words of a text.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node, ParsingOptions};

pub(crate) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The parts of a DOCX in their order: name and text; pictures are left out.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).expect("a part");
            let name = file.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("bytes");
            (name, bytes)
        })
        .filter(|(name, _)| !name.starts_with("word/media/"))
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text")))
        .collect()
}

/// The names of all parts, pictures too.
pub(crate) fn names(bytes: &[u8]) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let count = zip.len();
    let mut name = |index| {
        let file = zip.by_index(index).expect("a part");
        file.name().expect("a name").into_owned()
    };
    (0..count).map(&mut name).collect()
}

/// The bytes of one part.
pub(crate) fn bytes(archive: &[u8], name: &str) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut file = zip.by_name(name).expect("a part");
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).expect("bytes");
    bytes
}

/// The text of one part.
pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let found = parts(bytes).into_iter().find(|(known, _)| known == name);
    found.unwrap_or_else(|| panic!("there is no {name}")).1
}

pub(crate) fn xml(text: &str) -> Document<'_> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).expect("well-formed XML")
}

/// All elements of this local name, in order.
pub(crate) fn all<'a>(
    root: Node<'a, 'a>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'a>> {
    root.descendants()
        .filter(move |node| node.is_element() && node.tag_name().name() == name)
}

/// The only child of this local name.
pub(crate) fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.children()
        .find(|node| node.is_element() && node.tag_name().name() == name)
}

/// An attribute of `WordprocessingML`.
pub(crate) fn w<'a>(node: Node<'a, 'a>, name: &str) -> Option<&'a str> {
    node.attribute((W, name))
}

/// What a paragraph or a cell of a DOCX says; tabs and line breaks are spaces, what a
/// field shows (the number of a page) is not said.
pub(crate) fn said(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    let in_field =
        |node: &Node<'_, '_>| node.ancestors().any(|up| up.has_tag_name((W, "fldSimple")));
    let elements = node.descendants().filter(Node::is_element);
    for node in elements.filter(|node| !in_field(node)) {
        match node.tag_name().name() {
            "t" => text.push_str(node.text().unwrap_or_default()),
            "tab" | "br" => text.push(' '),
            "p" => text.push('\n'),
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// The words of `word/document.xml`.
pub(crate) fn words_of_docx(bytes: &[u8]) -> Vec<String> {
    let text = part(bytes, "word/document.xml");
    words(&said(xml(&text).root_element()))
}

/// The words of `<main>`.
pub(crate) fn words_of_html(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let document = xml(text);
    let main = all(document.root_element(), "main").next().expect("main");
    let mut said = String::new();
    collect(main, &mut said);
    words(&said)
}

fn collect(node: Node<'_, '_>, said: &mut String) {
    let block = [
        "p",
        "h1",
        "h2",
        "h3",
        "td",
        "th",
        "li",
        "div",
        "br",
        "tr",
        "figcaption",
    ];
    if node.tag_name().name() == "svg" {
        return;
    }
    if node.is_text() {
        said.push_str(node.text().unwrap_or_default());
    }
    let parted = block.contains(&node.tag_name().name());
    for part in [true, false] {
        if parted {
            said.push(' ');
        }
        if part {
            node.children().for_each(|child| collect(child, said));
        }
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
