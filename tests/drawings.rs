//! Figures, pictures and contents lists: what they show is in the file, and no more.

#![expect(
    clippy::unwrap_used,
    dead_code,
    reason = "a test may stop at the first surprise and leave a tool unused"
)]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/gallery.rs"]
mod gallery;

use archive::{all, child, names, part, said, w, words_of_docx, words_of_html, xml};
use nastavnik::document::{Block, ChartKind, Document, Head, Keeping, Level, PictureKind, Role};
use nastavnik::writer::{Format, write};
use roxmltree::Node;

fn document(blocks: Vec<Block>) -> Document {
    gallery::document("Справка", Keeping::Years, vec![gallery::portrait(blocks)])
}

fn docx(blocks: Vec<Block>) -> Vec<u8> {
    write(&document(blocks), Format::Docx).unwrap()
}

fn page(blocks: Vec<Block>) -> String {
    String::from_utf8(write(&document(blocks), Format::Html).unwrap()).unwrap()
}

fn bars() -> Block {
    gallery::chart(
        ChartKind::Bars,
        "Факт и <цель>",
        "%",
        &["Факт", "Цель"],
        &[
            ("Первый & второй", &["13,5", "70"]),
            ("Третий", &["", "85"]),
        ],
    )
}

fn text_of(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|node| node.text()).collect()
}

/// The numbers of each series, by the place of their group.
fn numbers(bytes: &[u8]) -> Vec<Vec<(String, String)>> {
    let text = part(bytes, "word/charts/chart1.xml");
    let chart = xml(&text);
    let series = all(chart.root_element(), "ser").map(|series| {
        let values = child(series, "val").unwrap();
        all(values, "pt")
            .map(|point| (point.attribute("idx").unwrap().to_owned(), text_of(point)))
            .collect()
    });
    series.collect()
}

#[test]
fn a_chart_holds_the_numbers_and_leaves_a_gap_where_there_is_none() {
    let pair = |at: &str, number: &str| (at.to_owned(), number.to_owned());
    assert_eq!(
        numbers(&docx(vec![bars()])),
        [
            vec![pair("0", "13.5")],
            vec![pair("0", "70"), pair("1", "85")]
        ]
    );
}

#[test]
fn a_chart_names_its_groups_and_series_and_is_told_to_those_who_listen() {
    let bytes = docx(vec![bars()]);
    let text = part(&bytes, "word/charts/chart1.xml");
    let chart = xml(&text);
    let said: Vec<&str> = all(chart.root_element(), "v")
        .filter_map(|node| node.text())
        .collect();
    for words in ["Факт", "Цель", "Первый & второй", "Третий"] {
        assert!(said.contains(&words), "{words}");
    }
    let text = part(&bytes, "word/document.xml");
    let alt = all(xml(&text).root_element(), "docPr")
        .map(|node| node.attribute("descr").unwrap().to_owned())
        .collect::<Vec<_>>();
    assert_eq!(alt, ["Факт и <цель>"]);
}

#[test]
fn the_words_of_a_chart_are_its_title_in_both_formats() {
    let blocks = vec![bars()];
    let html = write(&document(blocks.clone()), Format::Html).unwrap();
    assert_eq!(words_of_html(&html), ["Факт", "и", "<цель>"]);
    assert_eq!(words_of_docx(&docx(blocks)), words_of_html(&html));
}

#[test]
fn a_page_draws_a_bar_for_each_number_as_long_as_its_share() {
    let text = page(vec![bars()]);
    let page = xml(&text);
    let svg = all(page.root_element(), "svg").next().unwrap();
    assert_eq!(svg.attribute("role"), Some("img"));
    let title = svg.attribute("aria-labelledby").unwrap();
    assert!(
        page.descendants()
            .any(|node| node.attribute("id") == Some(title))
    );
    // Two squares of the legend, then the bars of 100 % = 424 units.
    let widths: Vec<&str> = all(svg, "rect")
        .map(|bar| bar.attribute("width").unwrap())
        .collect();
    assert_eq!(widths, ["11", "11", "57", "296", "0", "360"]);
}

#[test]
fn parts_of_a_stack_stand_end_to_end() {
    let stack = gallery::chart(
        ChartKind::Stack,
        "Исполнение",
        "",
        &["В срок", "Позже", "Нет"],
        &[("Этап", &["5", "0", "5"])],
    );
    let text = page(vec![stack.clone()]);
    let page = xml(&text);
    let bars: Vec<(&str, &str)> = all(page.root_element(), "rect")
        .skip(3)
        .map(|bar| (bar.attribute("x").unwrap(), bar.attribute("width").unwrap()))
        .collect();
    assert_eq!(bars, [("0", "212"), ("212", "0"), ("212", "212")]);
    assert_eq!(numbers(&docx(vec![stack]))[1], []);
}

#[test]
fn an_image_is_carried_as_it_is_and_once() {
    let blocks = vec![
        gallery::picture(PictureKind::Emblem, 64, 64),
        gallery::picture(PictureKind::Emblem, 64, 64),
        gallery::picture(PictureKind::Letterhead, 480, 60),
    ];
    let bytes = docx(blocks.clone());
    let media: Vec<String> = names(&bytes)
        .into_iter()
        .filter(|name| name.starts_with("word/media/"))
        .collect();
    assert_eq!(media, ["word/media/image1.png", "word/media/image2.png"]);
    assert!(part(&bytes, "[Content_Types].xml").contains(r#"Extension="png""#));
    let text = part(&bytes, "word/document.xml");
    let document = xml(&text);
    let sizes: Vec<_> = all(document.root_element(), "extent")
        .map(|node| (node.attribute("cx").unwrap(), node.attribute("cy").unwrap()))
        .collect();
    // 20 mm high; then as wide as 180 mm of text.
    assert_eq!(
        sizes,
        [
            ("720000", "720000"),
            ("720000", "720000"),
            ("6480168", "810021")
        ]
    );
    assert!(page(blocks).contains("src=\"data:image/png;base64,iVBORw0KGgo"));
}

#[test]
fn a_contents_list_leads_to_every_heading_in_order() {
    let blocks = vec![
        gallery::heading(Level::One, "Справка"),
        Block::Contents,
        gallery::heading(Level::Two, "Первая"),
        gallery::body("текст"),
        Block::PageBreak,
        gallery::heading(Level::Three, "Вторая"),
    ];
    let bytes = docx(blocks.clone());
    let text = part(&bytes, "word/document.xml");
    let tree = xml(&text);
    let links: Vec<(String, String)> = all(tree.root_element(), "hyperlink")
        .map(|link| (w(link, "anchor").unwrap().to_owned(), said(link)))
        .collect();
    let pair = |anchor: &str, text: &str| (anchor.to_owned(), text.to_owned());
    assert_eq!(links, [pair("_Toc1", "Первая"), pair("_Toc2", "Вторая")]);
    let marks: Vec<(String, String)> = all(tree.root_element(), "bookmarkStart")
        .map(|mark| {
            (
                w(mark, "name").unwrap().to_owned(),
                said(mark.parent().unwrap()),
            )
        })
        .collect();
    assert_eq!(marks, links);
    let fields: Vec<(String, String)> = all(tree.root_element(), "fldSimple")
        .map(|field| {
            let wanted = w(field, "instr").unwrap().trim();
            (wanted.to_owned(), text_of(field))
        })
        .collect();
    assert_eq!(
        fields,
        [
            pair("PAGEREF _Toc1 \\h", "1"),
            pair("PAGEREF _Toc2 \\h", "2")
        ]
    );
    let html = write(&document(blocks), Format::Html).unwrap();
    assert_eq!(words_of_docx(&bytes), words_of_html(&html));
}

#[test]
fn headings_carry_no_marks_where_no_list_leads_to_them() {
    let blocks = vec![gallery::heading(Level::Two, "Первая")];
    assert!(!part(&docx(blocks.clone()), "word/document.xml").contains("bookmark"));
    assert!(page(blocks).contains("<h2>Первая</h2>"));
}

#[test]
fn a_schools_own_head_takes_the_place_of_the_organisations_lines() {
    let head = || {
        document(vec![
            gallery::paragraph(Role::Letterhead, "Отдел образования"),
            gallery::paragraph(Role::Letterhead, "Школа № 5"),
            gallery::heading(Level::One, "ПРИКАЗ"),
        ])
    };
    let Block::Picture { image, .. } = gallery::picture(PictureKind::Emblem, 8, 8) else {
        panic!("a picture");
    };
    for (put, first, count) in [
        (Head::Emblem(image.clone()), "Picture Emblem", 4),
        (Head::Letterhead(image), "Picture Letterhead", 2),
        (
            Head::Lines(vec!["Гимназия".to_owned()]),
            "Letterhead: Гимназия",
            2,
        ),
    ] {
        let mut document = head();
        document.put_at_head(&put, "Школа № 5");
        let tree = nastavnik::document::dump(&document);
        assert!(
            tree.lines().nth(1).unwrap().trim().starts_with(first),
            "{tree}"
        );
        assert_eq!(document.sections[0].blocks.len(), count);
    }
    let mut bare = document(vec![gallery::body("текст")]);
    let before = bare.clone();
    bare.put_at_head(&Head::Lines(vec!["Гимназия".to_owned()]), "");
    assert_eq!(bare, before);
}
