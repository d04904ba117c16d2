//! A school's emblem and letterhead: named in the card, read back out of both formats; what
//! is no picture is told with its cell and leaves the documents whole.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support files serve several tests")]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/gallery.rs"]
mod gallery;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use archive::{all, names, part, words_of_docx, words_of_html, xml};
use rust_xlsxwriter::Workbook;

const SCHOOL: &str = "Школа № 7";

/// A letter to parents of a school whose card has `more` lines and `files` beside it.
struct Letter {
    docx: Vec<u8>,
    html: Vec<u8>,
    /// What the run told.
    told: String,
}

impl Letter {
    fn of(test: &str, more: &[(&str, &str)], files: &[(&str, Vec<u8>)]) -> Self {
        let name = format!("nastavnik-picture-{test}-{}", std::process::id());
        let desk = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&desk);
        fs::create_dir_all(desk.join("input")).unwrap();
        let card: Vec<_> = CARD.iter().chain(more).copied().collect();
        sheet(&desk.join("input/Организация.xlsx"), &card);
        sheet(&desk.join("input/Наставники.xlsx"), MENTORS);
        for (name, bytes) in files {
            fs::write(desk.join("input").join(name), bytes).unwrap();
        }
        let run = Command::new(env!("CARGO_BIN_EXE_nastavnik"))
            .current_dir(&desk)
            .args(["build", "--only", "S24a", "--today", "2025-09-01"])
            .output()
            .unwrap();
        let told = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(0), "{told}");
        let folder = desk.join("output/2025-2026/Начало года");
        let letter = Self {
            docx: fs::read(one(&folder, "docx")).unwrap(),
            html: fs::read(one(&folder, "html")).unwrap(),
            told,
        };
        fs::remove_dir_all(desk).unwrap();
        assert_eq!(words_of_docx(&letter.docx), words_of_html(&letter.html));
        letter
    }

    fn page(&self) -> &str {
        std::str::from_utf8(&self.html).unwrap()
    }

    fn says(&self, word: &str) -> bool {
        words_of_docx(&self.docx).join(" ").contains(word)
    }

    /// The pictures in the archive.
    fn media(&self) -> Vec<String> {
        let mut names = names(&self.docx);
        names.retain(|name| name.starts_with("word/media/"));
        names
    }
}

/// The card's first four rows: what a test adds stands from row 5 on.
const CARD: &[(&str, &str)] = &[
    ("Показатель", "Значение"),
    ("Полное наименование", SCHOOL),
    ("Краткое наименование", SCHOOL),
    ("Учебный год", "2025/2026"),
];

const MENTORS: &[(&str, &str)] = &[
    ("ФИО наставника", "Должность"),
    ("Котов Алексей Андреевич", "учитель"),
];

fn sheet(path: &Path, rows: &[(&str, &str)]) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, (key, value)) in (0..).zip(rows) {
        sheet.write_string(row, 0, *key).unwrap();
        sheet.write_string(row, 1, *value).unwrap();
    }
    workbook.save(path).unwrap();
}

fn one(folder: &Path, extension: &str) -> PathBuf {
    let entries = fs::read_dir(folder).unwrap();
    let mut paths = entries.map(|entry| entry.unwrap().path());
    paths
        .find(|path| path.extension().is_some_and(|end| end == extension))
        .unwrap()
}

#[test]
fn an_emblem_of_the_card_stands_above_the_name_and_is_told_to_those_who_listen() {
    let picture = gallery::png(64, 64);
    let letter = Letter::of(
        "emblem",
        &[("Эмблема", "герб.png")],
        &[("герб.png", picture.clone())],
    );
    assert_eq!(letter.media(), ["word/media/image1.png"]);
    assert_eq!(
        archive::bytes(&letter.docx, "word/media/image1.png"),
        picture
    );
    let text = part(&letter.docx, "word/document.xml");
    let text = xml(&text);
    let shown = all(text.root_element(), "docPr").next().unwrap();
    assert_eq!(shown.attribute("descr"), Some("Эмблема организации"));
    assert!(
        letter
            .page()
            .contains("src=\"data:image/png;base64,iVBORw0KGgo")
    );
    assert!(letter.page().contains("alt=\"Эмблема организации\""));
    assert!(letter.says(SCHOOL), "the name stays under the emblem");
    assert!(!letter.told.contains("W151"), "{}", letter.told);
}

#[test]
fn a_letterhead_of_the_card_takes_the_place_of_the_name() {
    let letter = Letter::of(
        "letterhead",
        &[("Бланк, изображение", "бланк.png")],
        &[("бланк.png", gallery::png(480, 60))],
    );
    assert_eq!(letter.media(), ["word/media/image1.png"]);
    let before_the_title: Vec<String> = words_of_docx(&letter.docx)
        .into_iter()
        .take_while(|word| word != "ИНФОРМАЦИОННОЕ")
        .collect();
    let head = before_the_title.join(" ");
    assert!(!head.starts_with(SCHOOL), "{head}");
    assert!(letter.page().contains("class=\"letterhead-picture\""));
    assert!(letter.page().contains(&format!("alt=\"{SCHOOL}\"")));
}

/// Wrong, missing and too large pictures: the cell is named and the name of the school stays.
#[test]
fn what_is_no_picture_is_told_with_its_cell() {
    let large = vec![0_u8; (5 << 20) + 1];
    let mut endless = gallery::png(64, 64);
    endless[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
    let text = "не картинка".as_bytes().to_vec();
    for (test, name, files, expected) in [
        ("missing", "герб.png", vec![], "файла с изображением нет"),
        (
            "text",
            "герб.png",
            vec![("герб.png", text)],
            "не изображение PNG или JPEG",
        ),
        (
            "large",
            "герб.png",
            vec![("герб.png", large)],
            "больше 5 МБ",
        ),
        (
            "endless",
            "герб.png",
            vec![("герб.png", endless)],
            "10 000 точек",
        ),
        (
            "elsewhere",
            "../герб.png",
            vec![],
            "только в папке организации",
        ),
    ] {
        let letter = Letter::of(test, &[("Эмблема", name)], &files);
        for part in ["W151", expected, "Организация.xlsx", "B5", "подсказка"] {
            assert!(
                letter.told.contains(part),
                "{test}: {part}: {}",
                letter.told
            );
        }
        assert!(letter.media().is_empty(), "{test}");
        assert!(letter.says(SCHOOL), "{test}");
    }
}
