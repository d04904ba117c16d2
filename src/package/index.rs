//! The index page as a document: what is here, for whom, from which rows, what is
//! missing and why.

use std::collections::BTreeMap;

use crate::document::{
    Align, Block, Cell, Column, Document, Frame, Inline, Inlines, Keeping, Level, List, Look,
    Marker, Meta, Page, Role, Row, Section, Table, Url,
};
use crate::plan::Stage;
use crate::plan::stage_folder;

use super::{Entry, MadeDocument, Package, Remark};

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

fn remarks(remarks: &[Remark]) -> Vec<Block> {
    if remarks.is_empty() {
        return Vec::new();
    }
    let items = remarks.iter();
    let items = items.map(|remark| vec![plain(&format!("{} ({})", remark.text, remark.place))]);
    vec![
        heading(Level::Two, "На что посмотреть"),
        Block::List(List {
            marker: Marker::Dash,
            items: items.collect(),
        }),
    ]
}

/// What is missing: each thing once, with the number of documents that have a blank for it.
fn gaps(package: &Package) -> Vec<Block> {
    let mut by_name: BTreeMap<&str, Vec<&MadeDocument>> = BTreeMap::new();
    for made in &package.documents {
        for gap in &made.gaps {
            by_name.entry(gap).or_default().push(made);
        }
    }
    if by_name.is_empty() {
        return Vec::new();
    }
    let items = by_name
        .iter()
        .map(|(gap, documents)| vec![plain(&gap_line(gap, documents))]);
    vec![
        heading(Level::Two, "Чего не хватает"),
        plain("В документах на этих местах оставлены пустые строки."),
        Block::List(List {
            marker: Marker::Dash,
            items: items.collect(),
        }),
    ]
}

/// «адрес — S10a: 14, S10b: 3 (Участники.xlsx, лист «Наставники», строки 7, 19)».
fn gap_line(gap: &str, documents: &[&MadeDocument]) -> String {
    let mut by_code: BTreeMap<&str, usize> = BTreeMap::new();
    for made in documents {
        *by_code.entry(&made.code).or_default() += 1;
    }
    let codes: Vec<String> = by_code
        .iter()
        .map(|(code, count)| format!("{code}: {count}"))
        .collect();
    let mut rows: Vec<&str> = documents.iter().map(|made| made.rows.as_str()).collect();
    rows.dedup();
    let shown: Vec<&str> = rows
        .iter()
        .copied()
        .filter(|row| !row.is_empty())
        .take(12)
        .collect();
    let rest = rows.len().saturating_sub(shown.len());
    let more = if rest > 0 && !shown.is_empty() {
        format!(" и ещё {rest}")
    } else {
        String::new()
    };
    let places = if shown.is_empty() {
        String::new()
    } else {
        format!(". Где посмотреть: {}{more}", shown.join("; "))
    };
    format!("{gap} — документы {}{places}", codes.join(", "))
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
            columns: [6, 30, 22, 12, 16, 14].map(column).to_vec(),
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
            cell(vec![words(&made.rows)]),
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
            "{} {} — {}",
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
