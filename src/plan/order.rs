//! Builds the facts of an authority's order and of the text before its roadmap.

use crate::model::AnnexContent;
use crate::model::Dataset;
use crate::model::Line;
use crate::model::OrderText;
use crate::model::Paragraphs;
use crate::model::PartKind;
use crate::model::Roadmap;
use crate::model::YearTargets;

use super::facts::{IntroFacts, OrderAnnexFacts, OrderTextFacts, YearTargetsFacts};
use super::people::text;

/// The code of an authority's order that approves its roadmap.
const APPROVAL: &str = "U02";

/// The order's text; what the register of orders knows of it comes first.
pub(super) fn order_text_facts(dataset: &Dataset) -> Option<OrderTextFacts> {
    let order = dataset.order_text.as_ref()?;
    let registered = dataset.order(APPROVAL).and_then(|entry| text(&entry.title));
    let first = |kind| order.of(kind).next().map(|part| joined(&part.text));
    let items = order.of(PartKind::Item).map(|part| joined(&part.text));
    Some(OrderTextFacts {
        subject: registered.or_else(|| first(PartKind::Subject)),
        preamble: first(PartKind::Preamble).map(|text| text.trim_end_matches('.').to_owned()),
        items: items
            .filter(|item| !is_oversight(item))
            .map(|item| without_number(&item).to_owned())
            .collect(),
        annexes: annexes(dataset, order),
    })
}

fn joined(paragraphs: &Paragraphs) -> String {
    let lines: Vec<&str> = paragraphs.lines().iter().map(Line::as_str).collect();
    lines.join(" ")
}

/// The last item of an order: who watches that it is carried out.
fn is_oversight(item: &str) -> bool {
    item.contains("оставляю за собой") || item.contains("Контроль")
}

/// «1. Утвердить …» without its number.
fn without_number(item: &str) -> &str {
    let rest = item.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < item.len() && rest.starts_with(['.', ')']);
    if numbered {
        rest[1..].trim_start()
    } else {
        item
    }
}

fn annexes(dataset: &Dataset, order: &OrderText) -> Vec<OrderAnnexFacts> {
    let annexes = order.annexes().map(|(number, part)| {
        let title = joined(&part.text);
        OrderAnnexFacts {
            number,
            key: annex_key(dataset, &title).to_owned(),
            title,
        }
    });
    annexes.collect()
}

fn annex_key(dataset: &Dataset, title: &str) -> &'static str {
    match dataset.annex_content(title) {
        AnnexContent::Roadmap => "roadmap",
        AnnexContent::YearTargets => "year_targets",
        AnnexContent::Absent => "absent",
    }
}

pub(super) fn year_targets_facts(targets: &YearTargets) -> YearTargetsFacts {
    let cell = |cell: &Option<Line>| text(cell).unwrap_or_default();
    let of_columns = |describe: fn(usize) -> &'static str| {
        let words: Vec<&str> = (0..targets.columns.len()).map(describe).collect();
        words.join(" ")
    };
    YearTargetsFacts {
        columns: targets.columns.iter().map(ToString::to_string).collect(),
        rows: targets
            .rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
        shares: of_columns(share),
        align: of_columns(align),
    }
}

/// Number, indicator, unit, then the years.
fn share(column: usize) -> &'static str {
    match column {
        0 => "6",
        1 | 2 => "34",
        _ => "13",
    }
}

fn align(column: usize) -> &'static str {
    match column {
        1 | 2 => "l",
        _ => "c",
    }
}

/// The lines over a roadmap's table: its title, then the text.
pub(super) struct Preface {
    /// The word of its stamp of approval: a plan is «УТВЕРЖДЕН», a roadmap «УТВЕРЖДЕНА».
    pub(super) approved: &'static str,
    pub(super) title: Vec<String>,
    pub(super) intro: Vec<IntroFacts>,
}

pub(super) fn preface(roadmap: &Roadmap) -> Preface {
    let lines = roadmap.preface.iter().map(joined);
    let lines: Vec<String> = lines.collect();
    let start = end_of_stamp(&lines);
    let title = lines[start..]
        .iter()
        .enumerate()
        .take_while(|(at, line)| *at == 0 || goes_on(line))
        .count();
    let text = &lines[start + title..];
    let is_plan = |line: &String| line.to_lowercase().starts_with("план");
    Preface {
        approved: if lines.get(start).is_some_and(is_plan) {
            "УТВЕРЖДЕН"
        } else {
            "УТВЕРЖДЕНА"
        },
        title: lines[start..start + title].to_vec(),
        intro: text
            .iter()
            .enumerate()
            .map(|(at, line)| IntroFacts {
                text: line.clone(),
                caption: at + 1 == text.len() && is_name(line),
            })
            .collect(),
    }
}

/// How many lines the stamp of approval over the title has.
fn end_of_stamp(lines: &[String]) -> usize {
    let is_stamp = |line: &String| {
        ["УТВЕРЖД", "Утвержд", "приказ", "Приказ", "от "]
            .iter()
            .any(|start| line.starts_with(start))
    };
    lines.iter().take_while(|line| is_stamp(line)).count()
}

/// A title goes on with a small letter or all in capitals.
fn goes_on(line: &str) -> bool {
    let letters = || line.chars().filter(|c| c.is_alphabetic());
    line.starts_with(char::is_lowercase) || letters().all(char::is_uppercase)
}

fn is_name(line: &str) -> bool {
    let folded = line.to_lowercase();
    ["дорожная карта", "план мероприятий"]
        .iter()
        .any(|start| folded.starts_with(start))
}
