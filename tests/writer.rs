//! Both formats say the same words, bear any text, and give the same bytes every time.

#![expect(
    clippy::unwrap_used,
    dead_code,
    reason = "a test may stop at the first surprise and leave a tool unused"
)]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/gallery.rs"]
mod gallery;

use archive::{all, child, parts, words_of_docx, words_of_html, xml};
use nastavnik::document::{Align, Block, Document, Inline, Keeping, Level, Role, SpreadKind};
use nastavnik::writer::{Format, write};

fn html(document: &Document) -> String {
    String::from_utf8(write(document, Format::Html).unwrap()).unwrap()
}

fn page(blocks: Vec<Block>) -> Document {
    gallery::document("Проба", Keeping::Years, vec![gallery::portrait(blocks)])
}

#[track_caller]
fn check_same_words(document: &Document) -> Vec<String> {
    let docx = words_of_docx(&write(document, Format::Docx).unwrap());
    let html = words_of_html(&write(document, Format::Html).unwrap());
    assert_eq!(docx, html);
    docx
}

#[test]
fn both_formats_say_the_same_words_in_the_same_order() {
    let words = check_same_words(&gallery::gallery());
    assert!(words.len() > 400, "{}", words.len());
}

/// Texts that break writers.
fn hostile() -> Vec<String> {
    vec![
        String::new(),
        " ".to_owned(),
        "]]> <!-- & &amp; <w:p> </w:t> \"'".to_owned(),
        (0..=0x1f).filter_map(char::from_u32).collect(),
        "\u{7f}\u{85}\u{9f}\u{fffe}\u{ffff}\u{2028}\u{feff}\u{202e}".to_owned(),
        "😀👩\u{200d}🏫 שלום مرحبا \u{10ffff} е\u{301}".to_owned(),
        "я".repeat(30_000),
        "слово ".repeat(5_000),
    ]
}

#[test]
fn any_text_stands_anywhere() {
    for text in hostile() {
        let address = gallery::link("https://example.org/\"<>&'[]{}|я", &text);
        let mut document = page(vec![
            gallery::heading(Level::One, &text),
            gallery::decimal(1, vec![vec![gallery::body(&text)]]),
            gallery::spread(SpreadKind::Signature, &text, &text),
            gallery::stamps(&[&text], &[&text]),
            gallery::table(
                gallery::columns(&[None, None], &[Align::Left]),
                1,
                vec![gallery::row(&[&text, "а"]), gallery::row(&[&text])],
            ),
            Block::Paragraph {
                role: Role::Caption,
                content: vec![address, Inline::Footnote(gallery::line(&text))],
            },
        ]);
        document.meta.title.clone_from(&text);
        document.meta.author = text;
        check_same_words(&document);
        for (_, part) in parts(&write(&document, Format::Docx).unwrap()) {
            xml(&part);
        }
    }
}

#[test]
fn clean_text_comes_back_as_it_is() {
    let clean = "Ёлкина А.-М. – «внутри „лапки“», № 5 & 70\u{a0}% <да>";
    let words: Vec<&str> = clean.split_whitespace().collect();
    assert_eq!(check_same_words(&page(vec![gallery::body(clean)])), words);
}

#[test]
fn the_same_tree_gives_the_same_bytes() {
    for format in Format::ALL {
        let first = write(&gallery::gallery(), format).unwrap();
        write(&page(gallery::act()), format).unwrap();
        let again = std::thread::spawn(move || write(&gallery::gallery(), format).unwrap());
        assert!(first == again.join().unwrap(), "{format:?}");
    }
}

#[test]
fn an_empty_document_is_still_a_document() {
    for sections in [
        vec![],
        vec![gallery::portrait(vec![]), gallery::landscape(vec![])],
    ] {
        let document = gallery::document("", Keeping::Years, sections);
        assert!(check_same_words(&document).is_empty());
    }
}

#[test]
fn a_page_names_itself_once_and_leaves_no_depth_out() {
    for document in [
        gallery::gallery(),
        page(vec![gallery::body("без имени")]),
        page(vec![
            gallery::heading(Level::Three, "сразу третий"),
            gallery::heading(Level::One, "имя"),
            gallery::heading(Level::One, "ещё имя"),
            gallery::heading(Level::Three, "третий"),
        ]),
    ] {
        let text = html(&document);
        let page = xml(&text);
        let depths: Vec<usize> = page
            .descendants()
            .filter_map(|node| {
                ["h1", "h2", "h3"]
                    .iter()
                    .position(|name| *name == node.tag_name().name())
            })
            .collect();
        assert_eq!(
            depths.iter().filter(|depth| **depth == 0).count(),
            1,
            "{depths:?}"
        );
        let leap = depths.windows(2).any(|pair| pair[1] > pair[0] + 1);
        assert!(!leap, "{depths:?}");
    }
}

#[test]
fn a_page_is_in_russian_and_asks_nothing_of_the_network() {
    let text = html(&gallery::gallery());
    let page = xml(&text);
    assert_eq!(page.root_element().attribute("lang"), Some("ru"));
    for name in ["script", "link", "iframe", "object", "base"] {
        assert_eq!(all(page.root_element(), name).count(), 0, "{name}");
    }
    for picture in all(page.root_element(), "img") {
        assert!(picture.attribute("src").unwrap().starts_with("data:image/"));
        assert!(!picture.attribute("alt").unwrap().is_empty());
    }
    for forbidden in ["url(", "@import", "src=\"http", "srcset"] {
        assert!(!text.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn cells_of_a_head_and_names_of_sections_are_headers() {
    let text = html(&gallery::gallery());
    let page = xml(&text);
    let roadmap = all(page.root_element(), "table").nth(1).unwrap();
    let scopes: Vec<_> = all(roadmap, "th")
        .map(|cell| cell.attribute("scope").unwrap())
        .collect();
    assert_eq!(
        scopes,
        [
            "col", "col", "colgroup", "col", "col", "col", "rowgroup", "rowgroup"
        ]
    );
    assert_eq!(all(roadmap, "thead").count(), 1);
    assert_eq!(
        all(roadmap, "tbody").count(),
        3,
        "each section row begins a group"
    );
}

#[test]
fn a_table_is_scrolled_within_a_named_region() {
    let text = html(&gallery::gallery());
    let page = xml(&text);
    let regions: Vec<_> = page
        .descendants()
        .filter(|node| node.attribute("role") == Some("region"))
        .collect();
    assert_eq!(regions.len(), 8);
    for region in regions {
        assert_eq!(region.attribute("tabindex"), Some("0"));
        assert!(child(region, "table").is_some());
        let named = match (
            region.attribute("aria-label"),
            region.attribute("aria-labelledby"),
        ) {
            (Some(label), None) => !label.is_empty(),
            (None, Some(id)) => page
                .descendants()
                .any(|node| node.attribute("id") == Some(id)),
            (Some(_), Some(_)) | (None, None) => false,
        };
        assert!(named, "{region:?}");
    }
}

#[test]
fn ids_of_a_page_are_its_own_and_its_links_arrive() {
    let text = html(&gallery::gallery());
    let page = xml(&text);
    let mut ids: Vec<_> = page
        .descendants()
        .filter_map(|node| node.attribute("id"))
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for link in
        all(page.root_element(), "a").filter(|link| link.attribute("class") == Some("note-mark"))
    {
        let target = link.attribute("href").unwrap().trim_start_matches('#');
        assert!(ids.contains(&target), "{target}");
        assert!(link.attribute("aria-label").is_some());
    }
}

#[test]
fn a_printed_page_has_the_margins_of_its_keeping() {
    for (keeping, margins) in [
        (Keeping::Years, "@page{margin:20mm 10mm 20mm 20mm}"),
        (Keeping::Forever, "@page{margin:20mm 10mm 20mm 30mm}"),
    ] {
        assert!(html(&gallery::document("", keeping, vec![])).contains(margins));
    }
}

#[test]
fn a_list_begins_with_its_start_unless_a_number_goes_on() {
    let inner = gallery::decimal(3, vec![vec![gallery::body("внутри")]]);
    let text = html(&page(vec![gallery::decimal(
        5,
        vec![vec![gallery::body("снаружи"), inner]],
    )]));
    let page = xml(&text);
    let starts: Vec<_> = all(page.root_element(), "ol")
        .map(|list| list.attribute("start"))
        .collect();
    assert_eq!(starts, [Some("5"), None]);
}

/// The colours of a scheme: name and value.
fn colours(scheme: &str) -> Vec<(&str, &str)> {
    let body = scheme.split_once(":root{").unwrap().1;
    body.split(';')
        .filter_map(|pair| pair.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, value)| (name, value.trim_end_matches('}')))
        .collect()
}

fn luminance(colour: &str) -> f64 {
    let digits = colour.trim_start_matches('#');
    let wide: String = if digits.len() == 3 {
        digits.chars().flat_map(|digit| [digit, digit]).collect()
    } else {
        digits.to_owned()
    };
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&wide[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

/// WCAG 2.1, 1.4.3: text against what lies behind it.
#[test]
fn text_is_readable_by_day_and_by_night() {
    let text = html(&gallery::gallery());
    let schemes: Vec<_> = text
        .lines()
        .filter(|line| line.contains("--paper:"))
        .collect();
    assert_eq!(schemes.len(), 2);
    for scheme in schemes {
        let colours = colours(scheme);
        let value = |name: &str| colours.iter().find(|(known, _)| *known == name).unwrap().1;
        for (ink, behind) in [
            ("ink", "paper"),
            ("ink", "head"),
            ("ink", "gap"),
            ("link", "paper"),
            ("link", "head"),
        ] {
            let (a, b) = (luminance(value(ink)), luminance(value(behind)));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 4.5, "{ink} on {behind}: {contrast:.2}");
        }
    }
}

/// A line that opens a list or a table is not left alone at the foot of a page; an ordinary
/// paragraph may be.
#[test]
fn what_opens_a_list_or_a_table_stays_with_it() {
    let table = || {
        gallery::table(
            gallery::columns(&[Some(50), Some(50)], &[Align::Left]),
            1,
            vec![gallery::row(&["Срок", "Дата"]), gallery::row(&["а", "б"])],
        )
    };
    for (text, next, leads) in [
        ("Задачи:", gallery::body("первая"), true),
        ("Сведения собраны в таблице.", table(), true),
        (
            "Задачи выполнены.",
            gallery::body("Итоги подведены."),
            false,
        ),
    ] {
        let document = page(vec![gallery::body(text), next]);
        let docx = write(&document, Format::Docx).unwrap();
        let xml_text = archive::part(&docx, "word/document.xml");
        let first = xml_text.split("</w:p>").next().unwrap();
        assert_eq!(first.contains("<w:keepNext/>"), leads, "{text}");
        let after_a_table = page(vec![table(), gallery::body(text), gallery::body("а")]);
        let docx = write(&after_a_table, Format::Docx).unwrap();
        let xml_text = archive::part(&docx, "word/document.xml");
        let kept = xml_text.contains(r#"<w:pStyle w:val="BodyText"/><w:keepNext/>"#);
        assert_eq!(kept, text.ends_with(':'), "{text}");
        assert_eq!(
            html(&document).contains(&format!("<p class=\"leads\">{text}")),
            leads,
            "{text}"
        );
    }
}

/// On a telephone a table is scrolled if its columns would break their words.
#[test]
fn a_table_keeps_its_words_whole_on_a_telephone() {
    let of = |head: &[&str], shares: &[Option<u32>]| {
        html(&page(vec![gallery::table(
            gallery::columns(shares, &[Align::Left]),
            1,
            vec![gallery::row(head)],
        )]))
    };
    assert!(!of(&["Срок", "Дата"], &[Some(50), Some(50)]).contains("grid least-"));
    let narrow = of(&["№", "Обстоятельства"], &[Some(80), Some(20)]);
    assert!(narrow.contains("grid least-"), "{narrow}");
}
