//! Who answers for the measures of a roadmap and for what (`domain.md` a, j).

use crate::diag::Diagnostics;
use crate::model::ColumnRole;
use crate::model::Dataset;
use crate::model::Level;
use crate::model::Line;
use crate::model::OrganizationKind;
use crate::model::Paragraphs;
use crate::model::Roadmap;
use crate::model::RoadmapItem;

use super::problem::Problem;

/// ### What it does
/// In an authority's plan, compares the level that a title names with those who answer.
pub(super) fn agree_with_their_level(dataset: &Dataset, diags: &mut Diagnostics) {
    let is_authority = dataset.organization.kind == OrganizationKind::Authority;
    let Some(roadmap) = dataset.roadmap.as_ref().filter(|_| is_authority) else {
        return;
    };
    for item in roadmap.items() {
        let title = title_of(item).to_lowercase();
        let named = LEVELS.iter().find(|(part, ..)| title.contains(part));
        if let Some((_, title, opposite)) = named
            && item.level == *opposite
        {
            let names: Vec<&str> = item.responsible.iter().map(|line| line.as_str()).collect();
            diags.push(Problem::LevelConflict {
                title,
                responsible: names.join(", "),
                at: roadmap.cell_place(item, ColumnRole::Responsible),
            });
        }
    }
}

/// Words for a level, how a message says it, and who cannot answer alone for it.
const LEVELS: [(&str, &str, Level); 3] = [
    (
        "на уровне образовательн",
        "на уровне образовательных организаций",
        Level::Municipality,
    ),
    (
        "на муниципальном уровне",
        "на муниципальном уровне",
        Level::School,
    ),
    (
        "на уровне муниципалитет",
        "на муниципальном уровне",
        Level::School,
    ),
];

/// ### What it does
/// Looks for measures without a term, without anybody responsible, without a result.
pub(super) fn are_complete(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(roadmap) = &dataset.roadmap else {
        return;
    };
    for item in roadmap.items().filter(|item| !item.heading) {
        let lacks = [
            (ColumnRole::Term, "срок", item.term.is_none()),
            (
                ColumnRole::Responsible,
                "ответственный",
                item.responsible.is_empty(),
            ),
            (ColumnRole::Result, "результат", item.result.is_none()),
        ];
        for (role, what, _) in lacks
            .into_iter()
            .filter(|(role, _, lacks)| *lacks && roadmap.has(*role))
        {
            diags.push(Problem::Unstated {
                measure: name_of(item),
                what,
                at: roadmap.cell_place(item, role),
            });
        }
    }
}

/// The number, else the first words of the title.
fn name_of(item: &RoadmapItem) -> String {
    let words = || -> String {
        let title = title_of(item);
        let words: Vec<&str> = title.split_whitespace().take(6).collect();
        format!("«{} …»", words.join(" "))
    };
    item.number.as_ref().map_or_else(words, Line::to_string)
}

fn title_of(item: &RoadmapItem) -> String {
    let title = item.title.as_ref().map(Paragraphs::text);
    title.unwrap_or_default()
}

/// ### What it does
/// Looks for two names of those responsible that differ in one letter.
pub(super) fn are_spelt_one_way(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(roadmap) = &dataset.roadmap else {
        return;
    };
    let mut seen: Vec<&str> = Vec::new();
    for (item, name) in names(roadmap) {
        if seen.contains(&name) {
            continue;
        }
        if let Some(other) = seen.iter().find(|other| is_near(name, other)) {
            diags.push(Problem::NearNames {
                one: name.to_owned(),
                other: (*other).to_owned(),
                at: roadmap.cell_place(item, ColumnRole::Responsible),
            });
        }
        seen.push(name);
    }
}

fn names(roadmap: &Roadmap) -> impl Iterator<Item = (&RoadmapItem, &str)> {
    roadmap.items().flat_map(|item| {
        let lines = item.responsible.iter();
        lines.map(move |line| (item, line.as_str()))
    })
}

/// One letter in place of another in one word, not counting capitals; words of two
/// letters are abbreviations that may well differ so.
fn is_near(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let (one, other): (Vec<&str>, Vec<&str>) =
        (one.split(' ').collect(), other.split(' ').collect());
    let differing: Vec<(&str, &str)> = one
        .iter()
        .zip(&other)
        .filter(|(left, right)| left != right)
        .map(|(left, right)| (*left, *right))
        .collect();
    match differing.as_slice() {
        [(left, right)] => one.len() == other.len() && is_slip(left, right),
        [..] => false,
    }
}

fn is_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let pairs = one.iter().zip(&other).filter(|(left, right)| left != right);
    let letters = pairs
        .clone()
        .all(|(left, right)| left.is_alphabetic() && right.is_alphabetic());
    one.len() == other.len() && one.len() > 2 && pairs.count() == 1 && letters
}
