//! The index page as a document: what is here, for whom, from which rows, what is
//! missing and why.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{
    Align, Block, Cell, Column, Document, Frame, Inline, Inlines, Keeping, Level, List, Look,
    Marker, Meta, Page, Role, Row, Section, Table, Url,
};
use crate::plan::Stage;
use crate::plan::stage_folder;
use crate::russian;
use crate::russian::Case;

use super::places;
use super::{Entry, MadeDocument, Package, Remark, Theme};

/// Draws the index of a package.
pub(super) fn draw(package: &Package) -> Document {
    let title = format!("Пакет документов. {}", package.organization);
    let mut blocks = vec![
        heading(Level::One, &title),
        plain(&format!(
            "{} учебный год. {}",
            package.school_year,
            counted(package)
        )),
    ];
    blocks.extend(remarks(&package.remarks));
    blocks.extend(gaps(package));
    for stage in [Stage::Start, Stage::During, Stage::End] {
        blocks.extend(stage_table(package, stage));
    }
    blocks.extend(not_made(package));
    blocks.push(note(&format!(
        "Составлено {}",
        package.today.format("%d.%m.%Y")
    )));
    Document {
        meta: Meta {
            title,
            author: package.organization.clone(),
            date: None,
            keeping: Keeping::Years,
            look: Look::default(),
        },
        sections: vec![Section {
            page: Page::Landscape,
            blocks,
        }],
    }
}

fn counted(package: &Package) -> String {
    format!(
        "Документов: {}, файлов: {}.",
        package.documents.len(),
        package.file_count()
    )
}

/// What a person must decide, by theme, then what is only worth a look.
fn remarks(remarks: &[Remark]) -> Vec<Block> {
    const THEMES: [(Theme, &str); 3] = [
        (Theme::Orders, "Приказы, их номера и даты"),
        (Theme::Terms, "Сроки, ответственные и слова дорожной карты"),
        (Theme::People, "Участники, пары и согласия"),
    ];
    let of = |theme: Theme| {
        let of_theme = remarks.iter().filter(|remark| remark.theme == theme);
        of_theme.collect::<Vec<_>>()
    };
    let mut blocks = Vec::new();
    if remarks.iter().any(|remark| remark.theme.needs_decision()) {
        blocks.push(heading(Level::Two, "Что решить до подписания"));
    }
    for (theme, title) in THEMES {
        let found = of(theme);
        if !found.is_empty() {
            blocks.push(heading(Level::Three, title));
            blocks.push(remark_list(&found));
        }
    }
    let others = of(Theme::Other);
    if !others.is_empty() {
        blocks.push(heading(Level::Two, "На что посмотреть"));
        blocks.push(remark_list(&others));
    }
    blocks
}

/// So many remarks of one code are shown; the rest is counted.
const ALIKE_SHOWN: usize = 10;

fn remark_list(remarks: &[&Remark]) -> Block {
    let mut items = Vec::new();
    for alike in remarks.chunk_by(|one, other| one.code == other.code) {
        let shown = alike.iter().take(ALIKE_SHOWN);
        items.extend(shown.map(|remark| format!("{} ({})", remark.text, remark.place)));
        let more = alike.len().saturating_sub(ALIKE_SHOWN);
        if more > 0 {
            items.push(format!("и ещё {more} таких сообщений ({})", alike[0].code));
        }
    }
    Block::List(List {
        marker: Marker::Dash,
        items: items.iter().map(|item| vec![plain(item)]).collect(),
    })
}

/// What is missing: each thing once, with the number of documents that have a blank for it.
fn gaps(package: &Package) -> Vec<Block> {
    let mut by_name: BTreeMap<&str, Vec<&MadeDocument>> = BTreeMap::new();
    for made in &package.documents {
        for gap in &made.gaps {
            by_name.entry(gap).or_default().push(made);
        }
    }
    let mut blocks = vec![heading(Level::Two, "Чего не хватает")];
    blocks.extend(consents(package).map(|line| plain(&line)));
    if by_name.is_empty() {
        blocks.push(plain("Все места документов заполнены."));
        return blocks;
    }
    blocks.push(plain(
        "На этих местах в документах оставлены пустые строки. Впишите данные в списки и запустите программу ещё раз.",
    ));
    let items = by_name
        .iter()
        .map(|(gap, documents)| vec![plain(&gap_line(gap, documents))]);
    blocks.push(Block::List(List {
        marker: Marker::Dash,
        items: items.collect(),
    }));
    blocks
}

/// «Согласий на обработку персональных данных требуется 91, составлено 91, не хватает данных в 3: …».
fn consents(package: &Package) -> Option<String> {
    let consents = package.documents.iter();
    let consents: Vec<&MadeDocument> = consents
        .filter(|made| made.code.starts_with(CONSENT))
        .collect();
    if consents.is_empty() {
        return None;
    }
    let lacking = consents.iter().filter(|made| !made.gaps.is_empty());
    let lacking: Vec<&MadeDocument> = lacking.copied().collect();
    let lack = if lacking.is_empty() {
        "данных хватает во всех".to_owned()
    } else {
        let rows = places::grouped(lacking.iter().flat_map(|made| &made.places));
        format!("не хватает данных в {}: {rows}", lacking.len())
    };
    Some(format!(
        "Согласий на обработку персональных данных требуется {}, составлено {}, {lack}.",
        package.participants,
        consents.len()
    ))
}

/// The code of consents to the use of personal data.
const CONSENT: &str = "S10";

/// «адрес — 14 согласий (S10a, S10b): Участники.xlsx, «Наставники», строки 7, 19».
fn gap_line(gap: &str, documents: &[&MadeDocument]) -> String {
    let codes: BTreeSet<&str> = documents.iter().map(|made| made.code.as_str()).collect();
    let all_consents = codes.iter().all(|code| code.starts_with(CONSENT));
    let noun = if all_consents {
        "согласие"
    } else {
        "документ"
    };
    let count = u64::try_from(documents.len()).unwrap_or(u64::MAX);
    let codes: Vec<&str> = codes.into_iter().collect();
    let rows = places::grouped(documents.iter().flat_map(|made| &made.places));
    let rows = if rows.is_empty() {
        rows
    } else {
        format!(": {rows}")
    };
    format!(
        "{gap} – {} ({}){rows}",
        russian::count(count, noun, Case::Nominative),
        codes.join(", ")
    )
}

fn stage_table(package: &Package, stage: Stage) -> Vec<Block> {
    let made = package.documents.iter().filter(|made| made.stage == stage);
    let mut rows: Vec<(&str, Row)> = made
        .map(|made| (made.code.as_str(), document_row(made)))
        .collect();
    for kept in package
        .kept
        .iter()
        .filter(|kept| is_left_out(package, kept))
    {
        if kept.stage == stage.key() {
            rows.push((&kept.code, kept_row(kept)));
        }
    }
    if rows.is_empty() {
        return Vec::new();
    }
    rows.sort_by_key(|(code, _)| *code);
    let head = [
        "Код",
        "Документ",
        "Для кого",
        "Файлы",
        "Откуда данные",
        "Не хватает",
    ];
    let head = Row {
        cells: head.iter().map(|text| cell(vec![words(text)])).collect(),
    };
    let rows = rows.into_iter().map(|(_, row)| row);
    vec![
        heading(Level::Two, stage_folder(stage)),
        Block::Table(Table {
            frame: Frame::Grid,
            columns: [5, 24, 18, 13, 19, 21].map(column).to_vec(),
            head_rows: 1,
            rows: std::iter::once(head).chain(rows).collect(),
        }),
    ]
}

fn document_row(made: &MadeDocument) -> Row {
    let about = made.about.as_ref().map_or("", |about| about.name.as_str());
    Row {
        cells: vec![
            cell(vec![words(&made.code)]),
            cell(vec![words(&made.title)]),
            cell(vec![words(about)]),
            cell(links(
                made.files
                    .iter()
                    .map(|file| (file.path.as_str(), file.format.extension())),
            )),
            cell(vec![words(&places::grouped(made.places.iter()))]),
            cell(vec![words(&made.gaps.join(", "))]),
        ],
    }
}

/// A document of the former package that this run left as it was.
fn kept_row(kept: &Entry) -> Row {
    let about = kept.about.as_ref().map_or("", |about| about.name.as_str());
    let files = kept.files.iter();
    Row {
        cells: vec![
            cell(vec![words(&kept.code)]),
            cell(vec![words(&kept.title)]),
            cell(vec![words(about)]),
            cell(links(
                files.map(|file| (file.path.as_str(), file.format.as_str())),
            )),
            cell(vec![words("в этот раз не составлялся, остался прежним")]),
            cell(vec![words("")]),
        ],
    }
}

fn is_left_out(package: &Package, kept: &Entry) -> bool {
    !package.documents.iter().any(|made| made.code == kept.code)
}

fn links<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Inlines {
    let mut inlines = Vec::new();
    for (path, format) in files {
        if !inlines.is_empty() {
            inlines.push(words(" · "));
        }
        let name = if format == "docx" {
            "Word"
        } else {
            "просмотр"
        };
        inlines.push(Inline::Link {
            to: Url::relative(path),
            content: vec![words(name)],
        });
    }
    inlines
}

fn not_made(package: &Package) -> Vec<Block> {
    let stays = |code: &str| package.kept.iter().any(|kept| kept.code == code);
    let absent = package.not_made.iter();
    let absent: Vec<_> = absent
        .filter(|absent| !stays(absent.code.as_str()))
        .collect();
    if absent.is_empty() {
        return Vec::new();
    }
    let items = absent.into_iter().map(|absent| {
        let line = format!(
            "{} {} – {}",
            absent.code.as_str(),
            absent.title,
            absent.reason
        );
        vec![plain(&line)]
    });
    vec![
        heading(Level::Two, "Не составлены"),
        Block::List(List {
            marker: Marker::Dash,
            items: items.collect(),
        }),
    ]
}

fn heading(level: Level, text: &str) -> Block {
    Block::Heading {
        level,
        content: vec![words(text)],
    }
}

fn plain(text: &str) -> Block {
    Block::Paragraph {
        role: Role::Plain,
        content: vec![words(text)],
    }
}

fn note(text: &str) -> Block {
    Block::Paragraph {
        role: Role::Note,
        content: vec![words(text)],
    }
}

fn cell(content: Inlines) -> Cell {
    Cell {
        columns: 1,
        rows: 1,
        blocks: vec![Block::Paragraph {
            role: Role::Plain,
            content,
        }],
    }
}

fn column(share: u32) -> Column {
    Column {
        share: Some(share),
        align: Align::Left,
    }
}

fn words(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}
