//! A DOCX archive is sound: parts in the order of the schema, closed relationships, real
//! tables and lists, sheets as the standard has them.

#![expect(
    clippy::unwrap_used,
    dead_code,
    reason = "a test may stop at the first surprise and leave a tool unused"
)]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/gallery.rs"]
mod gallery;

use std::collections::BTreeSet;

use archive::{W, all, child, names, part, parts, said, w, xml};
use nastavnik::document::{Align, Block, Document, Inline, Keeping, Level, Page, Role, SpreadKind};
use nastavnik::writer::{Format, write};
use roxmltree::Node;

const C: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The order of children by ECMA-376 (transitional), for the elements in use.
const ORDERS: &[(&str, &str)] = &[
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers \
         pBdr shd tabs suppressAutoHyphens bidi adjustRightInd snapToGrid spacing ind \
         contextualSpacing jc textDirection textAlignment outlineLvl rPr sectPr pPrChange",
    ),
    (
        "rPr",
        "ins del rStyle rFonts b bCs i iCs caps smallCaps strike dstrike noProof vanish color \
         spacing w kern position sz szCs highlight u bdr shd fitText vertAlign rtl lang specVanish",
    ),
    (
        "sectPr",
        "headerReference footerReference footnotePr type pgSz pgMar pgBorders pgNumType cols \
         vAlign titlePg textDirection docGrid",
    ),
    (
        "tblPr",
        "tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    ),
    (
        "tcPr",
        "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    ),
    ("tcBorders", "top left bottom right insideH insideV"),
    ("tblBorders", "top left bottom right insideH insideV"),
    ("tblCellMar", "top left bottom right"),
    ("tcMar", "top left bottom right"),
    ("tbl", "tblPr tblGrid tr"),
    ("tr", "trPr tc"),
    ("numPr", "ilvl numId"),
    (
        "style",
        "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr",
    ),
    (
        "lvl",
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    ),
    ("abstractNum", "nsid multiLevelType tmpl lvl"),
    ("num", "abstractNumId lvlOverride"),
    ("numbering", "abstractNum num"),
    (
        "settings",
        "zoom defaultTabStop autoHyphenation consecutiveHyphenLimit characterSpacingControl \
         footnotePr compat themeFontLang decimalSymbol listSeparator",
    ),
    ("styles", "docDefaults style"),
    ("p", "pPr r hyperlink fldSimple bookmarkStart bookmarkEnd"),
    ("body", "p tbl sectPr"),
];

/// The same for charts (ECMA-376 part 1, 21.2).
const CHART_ORDERS: &[(&str, &str)] = &[
    (
        "chartSpace",
        "date1904 lang roundedCorners style clrMapOvr pivotFmts protection chart spPr txPr \
         externalData printSettings",
    ),
    (
        "chart",
        "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend \
         plotVisOnly dispBlanksAs",
    ),
    ("plotArea", "layout barChart catAx valAx spPr"),
    (
        "barChart",
        "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    ),
    (
        "ser",
        "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape",
    ),
    (
        "dLbls",
        "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName \
         showPercent showBubbleSize separator",
    ),
    ("strLit", "ptCount pt"),
    ("numLit", "formatCode ptCount pt"),
    (
        "catAx",
        "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark \
         minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
    ),
    (
        "valAx",
        "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark \
         minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit",
    ),
    ("scaling", "logBase orientation max min"),
    ("legend", "legendPos legendEntry layout overlay spPr txPr"),
];

/// Elements whose children repeat in any order after the first of the list.
const MIXED: &[&str] = &["p", "body"];

fn gallery_bytes() -> Vec<u8> {
    write(&gallery::gallery(), Format::Docx).unwrap()
}

fn docx_of(blocks: Vec<Block>) -> Vec<u8> {
    let document = gallery::document("Проба", Keeping::Years, vec![gallery::portrait(blocks)]);
    write(&document, Format::Docx).unwrap()
}

#[track_caller]
fn check_order(part: &str, text: &str) {
    let document = xml(text);
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let orders = match node.tag_name().namespace() {
            Some(C) => CHART_ORDERS,
            Some(W) | None => ORDERS,
            Some(_) => continue,
        };
        let Some((_, order)) = orders.iter().find(|(known, _)| *known == name) else {
            continue;
        };
        let order: Vec<&str> = order.split_whitespace().collect();
        let mut last = 0;
        for child in node.children().filter(Node::is_element) {
            let place = order
                .iter()
                .position(|known| *known == child.tag_name().name());
            let place = place.unwrap_or_else(|| panic!("{part}: {child:?} in {name}"));
            let free = MIXED.contains(&name) && place > 0 || name == "body";
            assert!(place >= last || free, "{part}: {child:?} in {name}");
            last = place;
        }
    }
}

#[test]
fn children_stand_in_the_order_of_the_schema_in_every_part() {
    for (name, text) in parts(&gallery_bytes()) {
        check_order(&name, &text);
    }
}

#[test]
fn no_property_is_said_twice() {
    for (name, text) in parts(&gallery_bytes()) {
        let document = xml(&text);
        let properties = ["pPr", "rPr", "tcPr", "tblPr", "sectPr", "trPr"];
        for node in properties
            .into_iter()
            .flat_map(|of| all(document.root_element(), of))
        {
            let names: Vec<_> = node
                .children()
                .map(|child| child.tag_name().name())
                .collect();
            let distinct: BTreeSet<_> = names.iter().collect();
            assert_eq!(distinct.len(), names.len(), "{name}: {names:?}");
        }
    }
}

#[test]
fn content_types_come_first_and_cover_every_part() {
    for document in [
        gallery::gallery(),
        gallery::document("", Keeping::Years, vec![]),
    ] {
        let bytes = write(&document, Format::Docx).unwrap();
        let parts = parts(&bytes);
        assert_eq!(parts[0].0, "[Content_Types].xml");
        let types = xml(&parts[0].1);
        let overridden: BTreeSet<_> = all(types.root_element(), "Override")
            .map(|node| node.attribute("PartName").unwrap().trim_start_matches('/'))
            .collect();
        let there: BTreeSet<_> = parts[1..]
            .iter()
            .map(|(name, _)| name.as_str())
            .filter(|name| !name.ends_with(".rels"))
            .collect();
        assert_eq!(overridden, there);
        assert_eq!(
            parts.len(),
            parts
                .iter()
                .map(|(name, _)| name)
                .collect::<BTreeSet<_>>()
                .len()
        );
    }
}

#[test]
fn every_relationship_leads_somewhere_and_every_reference_has_one() {
    let bytes = gallery_bytes();
    let names: BTreeSet<_> = names(&bytes).into_iter().collect();
    for part_name in ["document.xml", "footnotes.xml"] {
        let rels = part(&bytes, &format!("word/_rels/{part_name}.rels"));
        let rels = xml(&rels);
        let mut known = BTreeSet::new();
        for rel in all(rels.root_element(), "Relationship") {
            let target = rel.attribute("Target").unwrap();
            assert!(known.insert(rel.attribute("Id").unwrap()), "an id twice");
            let outside = rel.attribute("TargetMode") == Some("External");
            assert!(
                outside || names.contains(&format!("word/{target}")),
                "{target}"
            );
        }
        let text = part(&bytes, &format!("word/{part_name}"));
        let document = xml(&text);
        let used: BTreeSet<_> = document
            .descendants()
            .flat_map(|node| [node.attribute((R, "id")), node.attribute((R, "embed"))])
            .flatten()
            .collect();
        assert!(used.is_subset(&known), "{used:?} against {known:?}");
        let links = known.iter().filter(|id| id.starts_with("rIdLink")).count();
        assert_eq!(
            used.iter().filter(|id| id.starts_with("rIdLink")).count(),
            links
        );
    }
}

#[test]
fn styles_numbers_and_notes_that_are_named_exist_once() {
    let bytes = gallery_bytes();
    let unique = |part_name: &str, element: &'static str, attribute: &str| {
        let text = part(&bytes, part_name);
        let document = xml(&text);
        let list: Vec<String> = all(document.root_element(), element)
            .map(|node| w(node, attribute).unwrap().to_owned())
            .collect();
        let set: BTreeSet<String> = list.iter().cloned().collect();
        assert_eq!(set.len(), list.len(), "{part_name} {element}");
        set
    };
    let styles = unique("word/styles.xml", "style", "styleId");
    let numbers = unique("word/numbering.xml", "num", "numId");
    let shapes = unique("word/numbering.xml", "abstractNum", "abstractNumId");
    let notes = unique("word/footnotes.xml", "footnote", "id");
    for (name, text) in parts(&bytes) {
        let document = xml(&text);
        let named = |element| all(document.root_element(), element);
        for style in ["pStyle", "rStyle", "tblStyle", "basedOn", "next"]
            .into_iter()
            .flat_map(named)
        {
            assert!(
                styles.contains(w(style, "val").unwrap()),
                "{name}: {style:?}"
            );
        }
        for number in named("numId") {
            assert!(numbers.contains(w(number, "val").unwrap()));
        }
        for shape in named("abstractNumId") {
            assert!(shapes.contains(w(shape, "val").unwrap()));
        }
        for note in named("footnoteReference") {
            assert!(notes.contains(w(note, "id").unwrap()));
        }
    }
}

#[test]
fn a_paragraph_says_only_what_its_style_cannot() {
    let text = part(&gallery_bytes(), "word/document.xml");
    let document = xml(&text);
    let own = [
        "pStyle",
        "keepNext",
        "pageBreakBefore",
        "numPr",
        "tabs",
        "sectPr",
    ];
    for properties in all(document.root_element(), "pPr") {
        for child in properties.children() {
            assert!(own.contains(&child.tag_name().name()), "{child:?}");
        }
    }
    for run in all(document.root_element(), "rPr") {
        assert_eq!(run.first_child().unwrap().tag_name().name(), "rStyle");
    }
}

#[test]
fn the_language_is_russian_and_one_style_is_the_default() {
    let text = part(&gallery_bytes(), "word/styles.xml");
    let styles = xml(&text);
    let lang = all(styles.root_element(), "lang").next().unwrap();
    assert_eq!(w(lang, "val"), Some("ru-RU"));
    let defaults: Vec<_> = all(styles.root_element(), "style")
        .filter(|style| w(*style, "default") == Some("1"))
        .map(|style| w(style, "styleId"))
        .collect();
    assert_eq!(defaults, [Some("Normal")]);
}

#[test]
fn a_file_names_the_organisation_and_the_documents_own_date_only() {
    let mut document = gallery::gallery();
    let core = part(
        &write(&document, Format::Docx).unwrap(),
        "docProps/core.xml",
    );
    let values: Vec<_> = xml(&core)
        .root_element()
        .children()
        .filter(Node::is_element)
        .map(|node| {
            (
                node.tag_name().name().to_owned(),
                node.text().unwrap().to_owned(),
            )
        })
        .collect();
    let expected = [
        ("title", "О внедрении целевой модели наставничества"),
        ("creator", "МБОУ «Школа № 5»"),
        ("language", "ru-RU"),
        ("created", "2026-08-31T00:00:00Z"),
        ("modified", "2026-08-31T00:00:00Z"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(values, expected);

    document.meta.date = None;
    let core = part(
        &write(&document, Format::Docx).unwrap(),
        "docProps/core.xml",
    );
    assert!(
        !core.contains("<dcterms:"),
        "an undated paper has no dates: {core}"
    );
}

#[test]
fn sheets_have_the_margins_of_the_standard() {
    let geometry = |keeping, page| {
        let section = nastavnik::document::Section {
            page,
            blocks: vec![],
        };
        let bytes = write(&gallery::document("", keeping, vec![section]), Format::Docx).unwrap();
        let text = part(&bytes, "word/document.xml");
        let document = xml(&text);
        let size = all(document.root_element(), "pgSz").next().unwrap();
        let margins = all(document.root_element(), "pgMar").next().unwrap();
        let sides = ["top", "right", "bottom", "left"];
        (
            ["w", "h"].map(|side| w(size, side).unwrap().parse::<u32>().unwrap()),
            sides.map(|side| w(margins, side).unwrap().parse::<u32>().unwrap()),
        )
    };
    let (upright, lying) = ([11906, 16838], [16838, 11906]);
    for (keeping, page, size, margins) in [
        (
            Keeping::Years,
            Page::Portrait,
            upright,
            [1134, 567, 1134, 1134],
        ),
        (
            Keeping::Forever,
            Page::Portrait,
            upright,
            [1134, 567, 1134, 1701],
        ),
        (
            Keeping::Years,
            Page::Landscape,
            lying,
            [1701, 1134, 1134, 1134],
        ),
        (
            Keeping::Forever,
            Page::Landscape,
            lying,
            [1701, 1134, 1134, 1134],
        ),
    ] {
        assert_eq!(geometry(keeping, page), (size, margins));
    }
}

#[test]
fn sections_turn_the_sheet_and_only_the_first_page_has_no_number() {
    let text = part(&gallery_bytes(), "word/document.xml");
    let document = xml(&text);
    let sections: Vec<_> = all(document.root_element(), "sectPr").collect();
    let lying: Vec<_> = sections
        .iter()
        .map(|section| w(child(*section, "pgSz").unwrap(), "orient").is_some())
        .collect();
    assert_eq!(lying, [false, true, false, false, false]);
    let untitled: Vec<_> = sections
        .iter()
        .map(|section| child(*section, "titlePg").is_some())
        .collect();
    assert_eq!(untitled, [true, false, false, false, false]);
    let header = part(&gallery_bytes(), "word/header1.xml");
    assert!(header.contains("PAGE"), "{header}");
}

#[test]
fn a_table_has_a_full_grid_in_every_row() {
    let text = part(&gallery_bytes(), "word/document.xml");
    let document = xml(&text);
    let mut tables = 0;
    for table in all(document.root_element(), "tbl") {
        tables += 1;
        let grid = child(table, "tblGrid").unwrap();
        let widths: Vec<u32> = grid
            .children()
            .map(|column| w(column, "w").unwrap().parse().unwrap())
            .collect();
        let whole = child(child(table, "tblPr").unwrap(), "tblW").unwrap();
        assert_eq!(
            w(whole, "w").unwrap(),
            widths.iter().sum::<u32>().to_string()
        );
        for row in table
            .children()
            .filter(|node| node.tag_name().name() == "tr")
        {
            let mut column = 0;
            for cell in row.children().filter(|node| node.tag_name().name() == "tc") {
                let properties = child(cell, "tcPr").unwrap();
                let span = child(properties, "gridSpan")
                    .map_or(1, |span| w(span, "val").unwrap().parse().unwrap());
                let width: u32 = w(child(properties, "tcW").unwrap(), "w")
                    .unwrap()
                    .parse()
                    .unwrap();
                assert_eq!(width, widths[column..column + span].iter().sum::<u32>());
                assert_eq!(cell.last_child().unwrap().tag_name().name(), "p");
                column += span;
            }
            assert_eq!(column, widths.len());
        }
    }
    assert_eq!(tables, 11);
}

#[test]
fn a_table_on_the_sheet_takes_exactly_the_width_of_the_text() {
    for (keeping, width) in [(Keeping::Years, "10205"), (Keeping::Forever, "9638")] {
        for shares in [
            [None; 3],
            [Some(1), Some(7), Some(2)],
            [Some(10), None, Some(200)],
        ] {
            let rows = vec![gallery::row(&["№ п/п", "Показатель программы", "Итог"])];
            let table = gallery::table(gallery::columns(&shares, &[]), 1, rows);
            let document = gallery::document("", keeping, vec![gallery::portrait(vec![table])]);
            let text = part(
                &write(&document, Format::Docx).unwrap(),
                "word/document.xml",
            );
            let document = xml(&text);
            let whole = all(document.root_element(), "tblW").next().unwrap();
            assert_eq!(w(whole, "w"), Some(width));
        }
    }
}

#[test]
fn a_head_is_repeated_and_rows_are_not_torn_unless_they_are_tall() {
    let tall = "слово ".repeat(400);
    let rows = vec![
        gallery::row(&["№", "Текст"]),
        gallery::row(&["1", "коротко"]),
        gallery::row(&["2", &tall]),
    ];
    let table = gallery::table(gallery::columns(&[None, None], &[Align::Center]), 1, rows);
    let text = part(&docx_of(vec![table]), "word/document.xml");
    let document = xml(&text);
    let properties: Vec<(bool, bool)> = all(document.root_element(), "tr")
        .map(|row| match child(row, "trPr") {
            Some(properties) => (
                child(properties, "tblHeader").is_some(),
                child(properties, "cantSplit").is_some(),
            ),
            None => (false, false),
        })
        .collect();
    assert_eq!(properties, [(true, true), (false, true), (false, false)]);
}

#[test]
fn cells_are_joined_across_and_down() {
    let text = part(&gallery_bytes(), "word/document.xml");
    let document = xml(&text);
    let roadmap = all(document.root_element(), "tbl")
        .find(|table| said(*table).contains("Наименование мероприятия"))
        .unwrap();
    let merges: Vec<_> = all(roadmap, "vMerge")
        .map(|merge| w(merge, "val"))
        .collect();
    let (begin, below) = (Some("restart"), None);
    let head = [begin, begin, begin, below, below, below];
    assert_eq!(merges, [&head[..], &[begin, begin, below, below]].concat());
}

/// Each numbered paragraph: its text, its count and its depth.
fn numbered(bytes: &[u8]) -> Vec<(String, u32, u32)> {
    let text = part(bytes, "word/document.xml");
    let document = xml(&text);
    all(document.root_element(), "numPr")
        .map(|number| {
            let value = |name| {
                w(child(number, name).unwrap(), "val")
                    .unwrap()
                    .parse()
                    .unwrap()
            };
            let paragraph = number.parent().unwrap().parent().unwrap();
            (said(paragraph), value("numId"), value("ilvl"))
        })
        .collect()
}

#[test]
fn lists_of_an_act_go_on_with_the_number_of_its_part() {
    let bytes = docx_of(gallery::act());
    let depths: Vec<(String, u32)> = numbered(&bytes)
        .into_iter()
        .filter(|(_, count, _)| *count == 1)
        .map(|(text, _, depth)| (text.chars().take(14).collect(), depth))
        .collect();
    let expected = [
        ("Общие положени", 0),
        ("Настоящее поло", 1),
        ("В положении ис", 1),
        ("Пункты части п", 1),
        ("Подпункт треть", 2),
        ("И ещё один.", 2),
        ("Права и обязан", 0),
        ("Наставник обяз", 1),
        ("Наставник имее", 1),
    ]
    .map(|(text, depth)| (text.to_owned(), depth));
    assert_eq!(depths, expected);
}

#[test]
fn every_list_counts_anew_from_its_start() {
    let item = |text: &str| vec![gallery::body(text)];
    let bytes = docx_of(vec![
        gallery::decimal(1, vec![item("а")]),
        gallery::decimal(7, vec![item("б")]),
    ]);
    let counts: Vec<u32> = numbered(&bytes)
        .into_iter()
        .map(|(_, count, _)| count)
        .collect();
    assert_eq!(counts, [1, 2]);
    let numbering = part(&bytes, "word/numbering.xml");
    let numbering = xml(&numbering);
    let starts: Vec<_> = all(numbering.root_element(), "startOverride")
        .map(|start| w(start, "val"))
        .collect();
    assert_eq!(starts, [Some("1"), Some("7")]);
}

#[test]
fn the_word_of_command_is_one_word_spaced_by_its_style() {
    let bytes = gallery_bytes();
    assert!(part(&bytes, "word/document.xml").contains(">приказываю:</w:t>"));
    let styles = part(&bytes, "word/styles.xml");
    let styles = xml(&styles);
    let command =
        all(styles.root_element(), "style").find(|style| w(*style, "styleId") == Some("Command"));
    let run = child(command.unwrap(), "rPr").unwrap();
    assert_eq!(w(child(run, "spacing").unwrap(), "val"), Some("60"));
}

/// The texts of the paragraphs that are kept with the next one, in order.
fn kept(bytes: &[u8]) -> Vec<String> {
    let text = part(bytes, "word/document.xml");
    let document = xml(&text);
    all(document.root_element(), "keepNext")
        .map(|keep| said(keep.parent().unwrap().parent().unwrap()))
        .collect()
}

fn signature(post: &str) -> Block {
    gallery::spread(SpreadKind::Signature, post, "И.Н.\u{a0}Серёгина")
}

#[test]
fn a_signature_holds_at_least_two_lines_of_text() {
    let long = "Длинный абзац занимает не меньше двух строк. ".repeat(4);
    let bytes = docx_of(vec![
        gallery::body("Далеко."),
        gallery::body(&long),
        gallery::body("Близко."),
        signature("Директор"),
        signature("Куратор"),
    ]);
    assert_eq!(
        kept(&bytes),
        [long.trim(), "Близко.", "Директор И.Н.\u{a0}Серёгина"]
    );
}

#[test]
fn a_signature_holds_the_last_item_of_a_list() {
    let items = ["первый", "второй", "третий"].map(|text| vec![gallery::body(text)]);
    let bytes = docx_of(vec![
        gallery::decimal(1, items.into()),
        signature("Директор"),
    ]);
    assert_eq!(kept(&bytes), ["второй", "третий"]);
}

#[test]
fn a_signature_under_a_table_is_its_last_row() {
    let rows = ["раз", "два"].map(|text| gallery::row(&["1", text]));
    let table = gallery::table(gallery::columns(&[None, None], &[]), 0, rows.into());
    let bytes = docx_of(vec![table, signature("Директор"), signature("Куратор")]);
    assert_eq!(kept(&bytes), ["1", "два", "Директор И.Н.\u{a0}Серёгина"]);
    let text = part(&bytes, "word/document.xml");
    assert_eq!(all(xml(&text).root_element(), "tr").count(), 4);
}

#[test]
fn a_signature_style_has_a_tab_at_the_right_edge() {
    let text = part(&gallery_bytes(), "word/styles.xml");
    let styles = xml(&text);
    let tab = |id: &str| {
        let style =
            all(styles.root_element(), "style").find(|style| w(*style, "styleId") == Some(id));
        let tab = all(style.unwrap(), "tab").next().unwrap();
        (w(tab, "val"), w(tab, "pos"))
    };
    assert_eq!(tab("Signature"), (Some("right"), Some("9638")));
    assert_eq!(tab("SignatureLandscape"), (Some("right"), Some("14570")));
}

#[test]
fn a_sheet_that_honours_somebody_is_framed_and_its_name_is_large() {
    let line = |role| Block::Paragraph {
        role,
        content: vec![Inline::Text("Толстая Вера Дмитриевна".to_owned())],
    };
    let title = Block::Heading {
        level: Level::One,
        content: vec![Inline::Text("ГРАМОТА".to_owned())],
    };
    let sheet = |role| {
        let bytes = docx_of(vec![title.clone(), line(role), signature("Директор")]);
        part(&bytes, "word/document.xml")
    };
    let (framed, plain) = (sheet(Role::Honour), sheet(Role::Centered));
    for said in ["w:val=\"HonourTitle\"", "<w:pgBorders", "w:val=\"Honour\""] {
        assert!(framed.contains(said) && !plain.contains(said), "{said}");
    }
    // The frame has the text in its middle: 20 mm on both sides, and the name of the head
    // ends there.
    for margin in ["w:right", "w:left"] {
        assert!(framed.contains(&format!("{margin}=\"1134\"")), "{margin}");
    }
    assert!(framed.contains("w:val=\"HonourSignature\""));
    assert!(!plain.contains("w:val=\"HonourSignature\""));
}

#[test]
fn a_heading_to_the_text_is_as_narrow_as_its_edition_says() {
    let width = |date: &str| {
        let mut document = gallery::gallery();
        document.meta.date = date.parse().ok();
        let text = part(&write(&document, Format::Docx).unwrap(), "word/styles.xml");
        let styles = xml(&text);
        let subject = all(styles.root_element(), "style")
            .find(|style| w(*style, "styleId") == Some("Subject"))
            .unwrap();
        let right: u32 = w(all(subject, "ind").next().unwrap(), "right")
            .unwrap()
            .parse()
            .unwrap();
        9638 - right
    };
    assert_eq!(width("2025-08-17"), 4252);
    assert_eq!(width("2026-08-31"), 4535);
}

#[test]
fn a_break_of_pages_is_a_property_of_what_begins_the_page() {
    let breaks = |blocks: Vec<Block>| {
        let text = part(&docx_of(blocks), "word/document.xml");
        all(xml(&text).root_element(), "pageBreakBefore").count()
    };
    let text = || gallery::body("текст");
    assert_eq!(breaks(vec![text(), Block::PageBreak, text()]), 1);
    assert_eq!(
        breaks(vec![Block::PageBreak, text()]),
        0,
        "the first page begins by itself"
    );
    assert_eq!(
        breaks(vec![text(), Block::PageBreak, Block::PageBreak, text()]),
        1
    );
    assert_eq!(
        breaks(vec![text(), Block::PageBreak]),
        0,
        "no empty page is left"
    );
}

#[test]
fn a_document_without_notes_has_no_part_for_them() {
    let names = |document: &Document| -> Vec<String> {
        let bytes = write(document, Format::Docx).unwrap();
        parts(&bytes)
            .into_iter()
            .map(|(name, _)| name)
            .filter(|name| name.contains("footnotes"))
            .collect()
    };
    assert_eq!(
        names(&gallery::gallery()),
        ["word/footnotes.xml", "word/_rels/footnotes.xml.rels"]
    );
    let plain = gallery::document(
        "",
        Keeping::Years,
        vec![gallery::portrait(vec![gallery::body("а")])],
    );
    assert_eq!(names(&plain), [""; 0]);
}

#[test]
fn strong_words_on_bold_paragraphs_stay_bold() {
    let content = vec![gallery::text("О "), gallery::strong("внедрении")];
    let paragraph = |role| Block::Paragraph {
        role,
        content: content.clone(),
    };
    let heading = Block::Heading {
        level: Level::Two,
        content: content.clone(),
    };
    let strong = |block| {
        let text = part(&docx_of(vec![block]), "word/document.xml");
        all(xml(&text).root_element(), "rStyle").count()
    };
    assert_eq!(strong(paragraph(Role::Body)), 1);
    assert_eq!(strong(paragraph(Role::Subject)), 0);
    assert_eq!(strong(heading), 0);
}

#[test]
fn a_blank_prints_its_shape() {
    let line = |inline| {
        vec![Block::Paragraph {
            role: Role::Body,
            content: vec![inline],
        }]
    };
    use nastavnik::document::{BlankReason, BlankShape};
    for shape in [BlankShape::Line(12), BlankShape::Date] {
        let blank: Inline = gallery::blank("дата", shape, BlankReason::Missing);
        let text = part(&docx_of(line(blank)), "word/document.xml");
        assert_eq!(said(xml(&text).root_element()), shape.text());
    }
}
