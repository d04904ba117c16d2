//! The figures of the standard, read back out of the finished file: sheet, type, indents,
//! intervals, widths of marks, the number of a page.
//!
//! The figures are those of ГОСТ Р 7.0.97-2016 and -2025 and of a school's order; lengths
//! in twips (1 mm = 56.7), sizes in half-points, intervals in 240ths of a line.

#![expect(
    clippy::unwrap_used,
    dead_code,
    reason = "a test may stop at the first surprise and leave a tool unused"
)]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/gallery.rs"]
mod gallery;

use archive::{all, child, part, parts, w, xml};
use chrono::NaiveDate;
use nastavnik::document::{Document, Font, Keeping, LeftMargin, Look, TextSize};
use nastavnik::writer::{Format, write};
use roxmltree::Node;

fn order(keeping: Keeping) -> Document {
    gallery::document(
        "Приказ",
        keeping,
        vec![
            gallery::portrait(gallery::order()),
            gallery::landscape(gallery::roadmap()),
        ],
    )
}

fn docx(document: &Document) -> Vec<u8> {
    write(document, Format::Docx).unwrap()
}

/// What a style says of itself: `path` names elements from the style down, then an
/// attribute.
fn of_style(bytes: &[u8], id: &str, path: &str) -> Option<String> {
    let text = part(bytes, "word/styles.xml");
    let document = xml(&text);
    let style = all(document.root_element(), "style").find(|node| w(*node, "styleId") == Some(id));
    read(style.unwrap_or_else(|| panic!("no style {id}")), path)
}

fn read(node: Node<'_, '_>, path: &str) -> Option<String> {
    match path.split_once('/') {
        Some((name, rest)) => {
            let found = node.children().find(|node| node.tag_name().name() == name);
            read(found?, rest)
        }
        None => node
            .attributes()
            .find(|attribute| attribute.name() == path)
            .map(|attribute| attribute.value().to_owned()),
    }
}

#[track_caller]
fn check(bytes: &[u8], id: &str, path: &str, expected: &str) {
    assert_eq!(
        of_style(bytes, id, path).as_deref(),
        Some(expected),
        "{id} {path}"
    );
}

#[test]
fn running_text_is_of_14_points_justified_and_indented() {
    let bytes = docx(&order(Keeping::Forever));
    let text = part(&bytes, "word/styles.xml");
    let styles = xml(&text);
    let defaults = child(styles.root_element(), "docDefaults").unwrap();
    for (path, expected) in [
        ("rPrDefault/rPr/rFonts/ascii", "Times New Roman"),
        ("rPrDefault/rPr/rFonts/hAnsi", "Times New Roman"),
        ("rPrDefault/rPr/rFonts/cs", "Times New Roman"),
        ("rPrDefault/rPr/rFonts/eastAsia", "Times New Roman"),
        ("rPrDefault/rPr/sz/val", "28"),
        ("rPrDefault/rPr/lang/val", "ru-RU"),
    ] {
        assert_eq!(read(defaults, path).as_deref(), Some(expected), "{path}");
    }
    for id in ["BodyText", "ListParagraph"] {
        check(&bytes, id, "pPr/jc/val", "both");
        check(&bytes, id, "pPr/ind/firstLine", "709");
        let lines: u32 = of_style(&bytes, id, "pPr/spacing/line")
            .unwrap()
            .parse()
            .unwrap();
        assert!((240..=360).contains(&lines), "{lines}");
    }
}

#[test]
fn marks_of_several_lines_are_set_close() {
    let bytes = docx(&order(Keeping::Forever));
    let text = part(&bytes, "word/styles.xml");
    let styles = xml(&text);
    let marks = [
        "Letterhead",
        "Place",
        "Subject",
        "Stamp",
        "Addressee",
        "DateAndNumber",
        "Signature",
    ];
    let mut found = 0;
    for style in all(styles.root_element(), "style") {
        let id = w(style, "styleId").unwrap_or_default();
        if marks.iter().any(|mark| id.starts_with(mark)) {
            assert_eq!(
                read(style, "pPr/spacing/line").as_deref(),
                Some("240"),
                "{id}"
            );
            found += 1;
        }
    }
    assert!(found >= marks.len(), "{found}");
}

#[test]
fn the_text_of_tables_is_of_10_to_12_points() {
    let bytes = docx(&order(Keeping::Forever));
    let text = part(&bytes, "word/styles.xml");
    let styles = xml(&text);
    let mut sizes = Vec::new();
    for style in all(styles.root_element(), "style") {
        if w(style, "styleId").unwrap_or_default().starts_with("Table") {
            sizes.extend(read(style, "rPr/sz/val").map(|size| size.parse::<u32>().unwrap()));
        }
    }
    sizes.sort_unstable();
    sizes.dedup();
    assert_eq!(sizes, [20, 22, 24]);
}

#[test]
fn a_number_of_a_page_stands_alone_in_the_middle_10_mm_below_the_edge() {
    let bytes = docx(&order(Keeping::Forever));
    check(&bytes, "Header", "pPr/jc/val", "center");
    let header = part(&bytes, "word/header1.xml");
    let header = xml(&header);
    let fields: Vec<_> = all(header.root_element(), "instrText")
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(fields.concat().trim(), "PAGE");
    let shown = archive::said(header.root_element());
    assert!(shown.chars().all(|c| c.is_ascii_digit()), "{shown}");
    let document = part(&bytes, "word/document.xml");
    for margins in all(xml(&document).root_element(), "pgMar") {
        assert_eq!(w(margins, "header"), Some("567"));
    }
}

#[test]
fn the_word_of_command_is_spaced_by_3_points() {
    let bytes = docx(&order(Keeping::Forever));
    check(&bytes, "Command", "rPr/spacing/val", "60");
}

#[test]
fn the_mark_of_the_executor_is_of_10_to_12_points() {
    let bytes = docx(&order(Keeping::Forever));
    let size = of_style(&bytes, "Executor", "rPr/sz/val").unwrap();
    assert!((20..=24).contains(&size.parse::<u32>().unwrap()), "{size}");
}

/// A mark in the right corner, beginning and width, by the edition of the document's day.
#[test]
fn a_mark_in_the_corner_is_as_wide_as_its_edition_says() {
    for (day, width) in [((2020, 9, 1), 4252), ((2026, 9, 1), 4535)] {
        let mut document = order(Keeping::Forever);
        document.meta.date = NaiveDate::from_ymd_opt(day.0, day.1, day.2);
        document.sections[0]
            .blocks
            .insert(0, gallery::stamps(&[], &["УТВЕРЖДЕНО"]));
        let bytes = docx(&document);
        let text = part(&bytes, "word/document.xml");
        let document = xml(&text);
        let style = all(document.root_element(), "pStyle").next().unwrap();
        let start = of_style(&bytes, w(style, "val").unwrap(), "pPr/ind/left").unwrap();
        assert_eq!(start.parse::<u32>().unwrap(), 9638 - width);
    }
}

/// The sheet is 210 × 297 mm; 30 and 10 mm leave 170 of text, 20 and 20 leave 257 across.
#[test]
fn a_head_along_the_sheet_is_12_centimetres_wide_at_most() {
    let bytes = docx(&order(Keeping::Forever));
    for (id, text) in [("Letterhead", 9638), ("LetterheadLandscape", 14570)] {
        check(&bytes, id, "pPr/jc/val", "center");
        let side = |name| {
            let path = format!("pPr/ind/{name}");
            of_style(&bytes, id, &path).unwrap().parse::<u32>().unwrap()
        };
        assert!(text - side("left") - side("right") <= 6804, "{id}");
        assert!(side("left").abs_diff(side("right")) <= 1, "{id}");
    }
    let page = write(&order(Keeping::Forever), Format::Html).unwrap();
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains(".letterhead{max-width:120mm"));
}

#[test]
fn headings_stand_in_the_middle_or_at_the_left_and_keep_to_their_text() {
    let bytes = docx(&order(Keeping::Forever));
    for (id, align) in [
        ("Heading1", "center"),
        ("Heading2", "center"),
        ("PartHeading", "center"),
        ("Heading3", "left"),
        ("Subject", "left"),
    ] {
        check(&bytes, id, "pPr/jc/val", align);
        let text = part(&bytes, "word/styles.xml");
        let styles = xml(&text);
        let style =
            all(styles.root_element(), "style").find(|style| w(*style, "styleId") == Some(id));
        let properties = child(style.unwrap(), "pPr").unwrap();
        assert!(child(properties, "keepNext").is_some(), "{id}");
    }
}

/// Names are not broken by a machine, and Word's own care for single lines is left on.
#[test]
fn words_are_not_hyphenated_and_single_lines_are_not_left_alone() {
    for (name, text) in parts(&docx(&gallery::gallery())) {
        assert!(!text.contains("<w:autoHyphenation"), "{name}");
        assert!(!text.contains(r#"<w:widowControl w:val="0""#), "{name}");
        assert!(!text.contains(r#"<w:widowControl w:val="false""#), "{name}");
    }
}

#[test]
fn nothing_hidden_stands_in_a_file() {
    for (name, text) in parts(&docx(&gallery::gallery())) {
        for element in [
            "w:vanish",
            "w:ins ",
            "w:del ",
            "w:comment",
            "c:externalData",
            "w:updateFields",
        ] {
            assert!(!text.contains(&format!("<{element}")), "{name}: {element}");
        }
        assert!(
            !name.ends_with(".xlsx") && !name.contains("embeddings"),
            "{name}"
        );
    }
}

#[test]
fn a_school_may_choose_font_size_and_left_margin() {
    let mut document = order(Keeping::Forever);
    document.meta.look = Look {
        font: Font::PtAstraSerif,
        size: TextSize::Thirteen,
        left_margin: LeftMargin::of_millimetres(35),
    };
    let bytes = docx(&document);
    let styles = part(&bytes, "word/styles.xml");
    assert!(styles.contains(r#"w:ascii="PT Astra Serif""#) && !styles.contains("Times"));
    assert!(styles.contains(r#"<w:sz w:val="26"/>"#));
    assert!(!part(&bytes, "word/theme/theme1.xml").contains("Times"));
    let text = part(&bytes, "word/document.xml");
    let margins: Vec<String> = all(xml(&text).root_element(), "pgMar")
        .map(|margins| w(margins, "left").unwrap().to_owned())
        .collect();
    assert_eq!(margins, ["1984", "1134"]);
    let page = String::from_utf8(write(&document, Format::Html).unwrap()).unwrap();
    assert!(page.contains("@page{margin:20mm 10mm 20mm 35mm}"));
    assert!(
        page.contains("body{font-family:\"PT Astra Serif\"") && page.contains("font-size:13pt")
    );
}

#[test]
fn an_order_leaves_nothing_of_another_look_behind() {
    let usual = docx(&order(Keeping::Forever));
    let mut other = order(Keeping::Forever);
    other.meta.look.size = TextSize::Twelve;
    docx(&other);
    assert!(usual == docx(&order(Keeping::Forever)));
}
