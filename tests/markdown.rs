//! Markdown, read and compared: the page `spec/markdown.md` is the specification, and what
//! was escaped must come back as itself wherever it stood.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fmt::Write as _;
use std::fs;

use nastavnik::diag::Diagnostics;
use nastavnik::document::{Block, Document, Inline, Keeping, Look, Meta, Section, dump};
use nastavnik::markdown::{Markdown, escape, parse};
use nastavnik::place::Place;
use proptest::prelude::*;

const SPEC: &str = "tests/spec/markdown.md";

/// Every `md` block of the page is followed by a `tree` block: what becomes of it.
/// `UPDATE=1` writes the trees anew; read the difference before you keep it.
#[test]
fn the_specification_holds() {
    let page = fs::read_to_string(SPEC).unwrap();
    let mut fresh = String::new();
    let mut rest = page.as_str();
    while let Some((before, source, after)) = fenced(rest, "md") {
        let (_, _, after_tree) = fenced(after, "tree").unwrap_or(("", "", after));
        write!(fresh, "{before}~~~~ md\n{source}~~~~\n\n").unwrap();
        write!(fresh, "~~~~ tree\n{}~~~~\n", tree(source)).unwrap();
        rest = after_tree;
    }
    fresh.push_str(rest);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(SPEC, &fresh).unwrap();
    }
    let differing = page
        .lines()
        .zip(fresh.lines())
        .find(|(old, new)| old != new);
    assert_eq!(differing, None, "run with UPDATE=1 and read the difference");
    assert_eq!(page.len(), fresh.len());
}

/// The text before a fenced block, the block's content and the text after it.
fn fenced<'a>(text: &'a str, kind: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let (before, rest) = text.split_once(&format!("~~~~ {kind}\n"))?;
    let (content, after) = rest.split_once("~~~~\n")?;
    Some((before, content, after))
}

fn tree(source: &str) -> String {
    let (sections, diags) = parsed(source);
    let meta = Meta {
        title: String::new(),
        author: String::new(),
        date: None,
        keeping: Keeping::Years,
        look: Look::default(),
    };
    let mut tree = dump(&Document { meta, sections });
    for diagnostic in diags.iter() {
        let Place::Template { line, .. } = diagnostic.place else {
            panic!("a message without a line: {diagnostic:?}");
        };
        writeln!(
            tree,
            "{} строка {line}: {}",
            diagnostic.code, diagnostic.message
        )
        .unwrap();
    }
    tree
}

fn parsed(source: &str) -> (Vec<Section>, Diagnostics) {
    let mut diags = Diagnostics::new();
    let sections = parse(&Markdown::of_file(source, "образец.md"), &mut diags);
    (sections, diags)
}

fn escaped(text: &str) -> String {
    let mut bytes = Vec::new();
    escape(text, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Twelve places where data may stand; `@` is the place.
const CONTEXTS: [&str; 12] = [
    "@",
    "слово @ слово",
    "слово\n@",
    "## @",
    "- @",
    "1. @",
    "**@**",
    "*до @ после*",
    "[что @ здесь](https://example.org)",
    "::: table\n| а | б |\n|---|---|\n| @ | < |\n:::",
    "::: sign\n@ | @\n:::",
    "::: stamp\n@\n:::",
];

/// All the texts of a tree; a line break and a cell's paragraph begin a line.
fn texts(sections: &[Section]) -> String {
    let mut all = String::new();
    for block in sections.iter().flat_map(|section| &section.blocks) {
        block_texts(block, &mut all);
    }
    all
}

fn block_texts(block: &Block, all: &mut String) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
            inline_texts(content, all);
        }
        Block::List(list) => list
            .items
            .iter()
            .flatten()
            .for_each(|b| block_texts(b, all)),
        Block::Parts(parts) => {
            for part in parts {
                inline_texts(&part.heading, all);
                part.body.iter().for_each(|b| block_texts(b, all));
            }
        }
        Block::Table(table) => {
            for cell in table.rows.iter().flat_map(|row| &row.cells) {
                for block in &cell.blocks {
                    all.push('\n');
                    block_texts(block, all);
                }
            }
        }
        Block::Spread { left, right, .. } => {
            inline_texts(left, all);
            inline_texts(right, all);
        }
        Block::Stamps(stamps) => {
            for line in stamps.left.iter().chain(&stamps.right) {
                inline_texts(line, all);
            }
        }
        Block::Chart(_) | Block::Picture { .. } | Block::Contents | Block::PageBreak => {}
    }
}

fn inline_texts(content: &[Inline], all: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(text) => all.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Footnote(inner) => {
                inline_texts(inner, all);
            }
            Inline::Link { content, .. } | Inline::Anchor { content, .. } => {
                inline_texts(content, all);
            }
            Inline::LineBreak => all.push('\n'),
            Inline::Blank(blank) => all.push_str(&blank.what),
        }
    }
}

/// The same tree without its texts: what remains is structure.
fn skeleton(source: &str) -> (usize, Vec<std::mem::Discriminant<Block>>) {
    let (sections, _) = parsed(source);
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    (sections.len(), blocks.map(std::mem::discriminant).collect())
}

fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "*",
        "_",
        "**",
        "|",
        "<",
        "^",
        "[",
        "](gap:40)",
        "]: x",
        ":::",
        "::: table",
        "#",
        "# ",
        "- ",
        "+ ",
        "1. ",
        "1) ",
        "2020. ",
        "`",
        "~~",
        "~~~~",
        "&",
        "&#38;",
        "&nbsp;",
        "\\",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        "  ",
        "    ",
        "!",
        "![",
        "[^1]",
        "{{",
        "%}",
        "слово",
        "А.Б.",
        "№ 5",
        "«",
        "»",
        "—",
        "=",
        "===",
        "---",
        "<b>",
        "\u{a0}",
        "\u{e000}",
        "\u{200b}",
        "x",
        "7",
        "http://a.b",
        "a@b.c",
        "$",
        "'",
        "\"",
        ">",
        "/",
        ".",
        ")",
        "\u{1}",
    ]);
    prop::collection::vec(pieces, 1..9).prop_map(|pieces| pieces.concat())
}

/// What `escape` promises to keep of a text.
fn kept(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = |c: &char| matches!(c, '\n' | '\t') || !c.is_ascii_control();
    unified.chars().filter(kept).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1500,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_was_escaped_comes_back_wherever_it_stood(text in hostile(), at in 0..CONTEXTS.len()) {
        let kept = kept(&text);
        prop_assume!(!kept.trim().is_empty());
        let context = CONTEXTS[at];
        let source = context.replace('@', &escaped(&text));
        let (sections, diags) = parsed(&source);
        prop_assert_eq!(diags.iter().next(), None, "in {}", source);
        let (plain, _) = parsed(&context.replace('@', "Ъ"));
        prop_assert_eq!(skeleton(&source), skeleton(&context.replace('@', "Ъ")));
        let expect = texts(&plain).replace('Ъ', &kept);
        // Lines of a cell are paragraphs of their own, and an empty line is no paragraph.
        let lines = |text: &str| -> Vec<String> {
            let lines = text.split('\n').filter(|line| !line.is_empty());
            lines.map(str::to_owned).collect()
        };
        if context.contains("table") {
            prop_assert_eq!(lines(&texts(&sections)), lines(&expect), "in {}", source);
        } else {
            prop_assert_eq!(texts(&sections), expect, "in {}", source);
        }
    }

    #[test]
    fn no_text_makes_the_parser_stumble(text in hostile()) {
        let _ = parsed(&text);
        let _ = parsed(&format!("::: parts\n{text}\n:::\n{text}"));
    }
}

#[test]
fn deep_nesting_is_told_and_does_no_harm() {
    for deep in ["- ", "> ", "::: center\n", "*a **b ", "[", "1. "] {
        let _ = parsed(&deep.repeat(3000));
    }
    let (_, diags) = parsed(&format!("{}x", "- ".repeat(20)));
    assert!(diags.iter().any(|diagnostic| diagnostic.code.0 == "E321"));
}
