//! The gallery and a hostile document: held to what stands in `tests/gold`, and left as
//! files for the scripts that look at pages. `UPDATE=1 cargo test --test gallery` writes
//! the gold anew; what changed is then to be looked at.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![expect(
    dead_code,
    reason = "the gallery and the archive hold more than is used here"
)]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/gallery.rs"]
mod gallery;

use std::fs;
use std::path::Path;

use archive::{part, parts, words_of_docx, words_of_html, xml};
use nastavnik::document::{Align, Block, Document, Keeping, Level, Role, SpreadKind, dump};
use nastavnik::writer::{Format, write};

#[track_caller]
fn check_gold(name: &str, found: &str) {
    let path = Path::new("tests/gold").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, found).unwrap();
    }
    let gold = fs::read_to_string(&path).unwrap();
    let mut lines = gold.lines().zip(found.lines()).enumerate();
    if let Some((number, (gold, found))) = lines.find(|(_, (gold, found))| gold != found) {
        panic!(
            "{name}, line {}:\n gold: {gold}\nfound: {found}",
            number + 1
        );
    }
    assert_eq!(gold.lines().count(), found.lines().count(), "{name}");
}

/// A line for each paragraph, row and cell, so that a difference can be read.
fn lined(text: &str) -> String {
    let marks = [
        "<w:p>",
        "<w:tbl>",
        "<w:tr>",
        "<w:tc>",
        "<w:sectPr>",
        "</w:tbl>",
        "<w:drawing>",
        "<c:ser>",
        "<c:catAx>",
        "<c:valAx>",
        "<c:pt ",
        "<w:footnote ",
        "<w:num ",
        "<w:style ",
        "<w:lvl ",
    ];
    marks.iter().fold(text.to_owned(), |text, mark| {
        text.replace(mark, &format!("\n{mark}"))
    }) + "\n"
}

#[test]
fn the_tree_of_the_gallery_is_the_gold_one() {
    check_gold("gallery.tree", &dump(&gallery::gallery()));
}

#[test]
fn the_archive_of_the_gallery_is_the_gold_one() {
    let bytes = write(&gallery::gallery(), Format::Docx).unwrap();
    let text: String = parts(&bytes)
        .iter()
        .filter(|(name, _)| name != "word/theme/theme1.xml")
        .map(|(name, text)| format!("==== {name}\n{}", lined(text)))
        .collect();
    check_gold("gallery.docx.txt", &text);
}

#[test]
fn the_page_of_the_gallery_is_the_gold_one() {
    let bytes = write(&gallery::gallery(), Format::Html).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let body = text.split_once("<body>").unwrap().1;
    check_gold("gallery.html.txt", body);
}

/// Everything that a cell may bring: endless text and words, other scripts, nothing.
fn hostile() -> Document {
    let control: String = (0..=0x1f_u8).map(char::from).collect();
    let texts = [
        "Слово и ещё слово. ".repeat(1_600),
        "Безпробелов".repeat(90),
        "שלום עולם, مرحبا بالعالم и снова по-русски".to_owned(),
        "Отлично 😀, учитель 🏫, е\u{301}ж".to_owned(),
        format!("До{control}после\u{7f}\u{85}\u{fffe}"),
        String::new(),
        "https://example.org/".to_owned() + &"путь/".repeat(60),
        "<b>не разметка</b> & «кавычки» \"прямые\"".to_owned(),
    ];
    let mut blocks = vec![
        gallery::heading(Level::One, "Враждебные данные"),
        gallery::paragraph(Role::Subject, &texts[1]),
    ];
    blocks.extend(texts.iter().skip(1).map(|text| gallery::body(text)));
    blocks.push(gallery::table(
        gallery::columns(&[Some(10), Some(90)], &[Align::Center]),
        1,
        [gallery::row(&["№", "Текст"])]
            .into_iter()
            .chain(texts.iter().map(|text| gallery::row(&["1", text])))
            .collect(),
    ));
    blocks.push(gallery::spread(SpreadKind::Signature, &texts[1], &texts[3]));
    blocks.push(long_table());
    blocks.push(gallery::spread(SpreadKind::Signature, "Директор", ""));
    gallery::document(
        "Враждебные данные",
        Keeping::Years,
        vec![gallery::portrait(blocks)],
    )
}

/// A thousand rows; each tenth is empty.
fn long_table() -> Block {
    let mut rows = vec![gallery::row(&[
        "№",
        "Фамилия, имя, отчество",
        "Класс",
        "Отметка",
    ])];
    for number in 1..=1_000 {
        let number = number.to_string();
        let name = if number.ends_with('0') {
            ""
        } else {
            "Римская-Корсакова Анна Любомировна"
        };
        rows.push(gallery::row(&[&number, name, "8 «Б»", ""]));
    }
    gallery::table(
        gallery::columns(&[None, None, None, None], &[Align::Center]),
        1,
        rows,
    )
}

#[test]
fn hostile_data_give_sound_files_that_say_the_same() {
    let document = hostile();
    let docx = write(&document, Format::Docx).unwrap();
    let html = write(&document, Format::Html).unwrap();
    for (_, text) in parts(&docx) {
        xml(&text);
    }
    let words = words_of_docx(&docx);
    assert_eq!(words, words_of_html(&html));
    assert!(words.len() > 8_000, "{}", words.len());
    assert!(
        part(&docx, "word/document.xml").contains("Допосле") || words.contains(&"До".to_owned())
    );
}

#[test]
fn files_are_left_for_those_who_look_at_pages() {
    for (name, document) in [("gallery", gallery::gallery()), ("hostile", hostile())] {
        for format in Format::ALL {
            let bytes = write(&document, format).unwrap();
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
            let path = path.with_extension(format.extension());
            fs::write(&path, &bytes).unwrap();
            assert_eq!(fs::read(&path).unwrap(), bytes);
        }
    }
}
