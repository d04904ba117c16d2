//! Several copies of one roadmap in a folder: the one with facts tells the progress, the
//! other one what was approved before.
//!
//! [`read`] compares them row by row, by number or else by likeness of the titles, and
//! tells every difference. What cannot be compared is told as a second roadmap.

use crate::diag::Diagnostics;
use crate::model::Change;
use crate::model::MeasureWording;
use crate::model::Roadmap;
use crate::model::changes;
use crate::model::kept;
use crate::place::Place;

use super::fields::Field;
use super::problem::Problem;
use super::roadmap;
use super::table::Table;

/// The roadmap of these tables and its earlier copy.
pub(super) fn read(
    tables: &[&Table<'_>],
    diags: &mut Diagnostics,
) -> (Option<Roadmap>, Option<Roadmap>) {
    let Some(chosen) = latest(tables) else {
        return (None, None);
    };
    let roadmap = roadmap::read(chosen, diags);
    let others = tables.iter().filter(|table| !std::ptr::eq(**table, chosen));
    let mut earlier = None;
    for table in others {
        let copy = (has_facts(chosen) && earlier.is_none())
            .then(|| copy_of(&roadmap, table))
            .flatten();
        match copy {
            Some((copy, told)) => {
                diags.append(told);
                tell(&copy, &roadmap, diags);
                earlier = Some(copy);
            }
            None => diags.push(Problem::SecondRoadmap.at(table.sheet.place())),
        }
    }
    (Some(roadmap), earlier)
}

/// The copy that tells most of the progress; without facts the first one.
fn latest<'t, 's>(tables: &[&'t Table<'s>]) -> Option<&'t Table<'s>> {
    let first = tables.first().copied()?;
    let mut best = first;
    for table in tables.iter().copied() {
        if facts(table) > facts(best) || has_facts(table) && !has_facts(best) {
            best = table;
        }
    }
    Some(best)
}

fn has_facts(table: &Table<'_>) -> bool {
    table.has(Field::Status) || table.has(Field::FactDate)
}

/// How many rows have a mark or a day.
fn facts(table: &Table<'_>) -> usize {
    let rows = table.rows();
    rows.filter(|row| !row.is_empty(Field::Status) || !row.is_empty(Field::FactDate))
        .count()
}

/// The table as a copy of the roadmap, where at least half of its rows are the same.
fn copy_of(roadmap: &Roadmap, table: &Table<'_>) -> Option<(Roadmap, Diagnostics)> {
    let mut told = Diagnostics::new();
    let copy = roadmap::read(table, &mut told);
    let (old, new) = (copy.wordings(), roadmap.wordings());
    let least = old.len().min(new.len());
    (least > 0 && kept(&old, &new) * 2 >= least).then_some((copy, told))
}

fn tell(earlier: &Roadmap, later: &Roadmap, diags: &mut Diagnostics) {
    for change in changes(&earlier.wordings(), &later.wordings()) {
        let (problem, at) = match change {
            Change::Reworded { old, new } => {
                let parts = differences(&old, &new);
                let at = place(later, &new);
                (
                    Problem::RewordedMeasure {
                        measure: name(&new),
                        parts,
                    },
                    at,
                )
            }
            Change::Added(new) => (Problem::AddedMeasure(name(&new)), place(later, &new)),
            // Withdrawn measures are told by their own mark.
            Change::Removed { new: Some(_), .. } => continue,
            Change::Removed { old, new: None } => {
                (Problem::LostMeasure(name(&old)), place(earlier, &old))
            }
        };
        diags.push(problem.at(at));
    }
}

fn name(measure: &MeasureWording) -> String {
    let title = measure.title.replace('\n', " ");
    match &measure.number {
        Some(number) => format!("{number} «{title}»"),
        None => format!("«{title}»"),
    }
}

fn place(roadmap: &Roadmap, measure: &MeasureWording) -> Place {
    let mut items = roadmap.items();
    let found = items.find(|item| MeasureWording::of(item) == *measure);
    found.map_or_else(|| roadmap.place.clone(), |item| item.place.clone())
}

/// «срок: «май» → «июнь»».
fn differences(old: &MeasureWording, new: &MeasureWording) -> String {
    let none = || "–".to_owned();
    let part = |name: &str, old: Option<&String>, new: Option<&String>| {
        let (old, new) = (
            old.cloned().unwrap_or_else(none),
            new.cloned().unwrap_or_else(none),
        );
        let differs = super::text::folded(&old) != super::text::folded(&new);
        differs.then(|| format!("{name}: было «{old}», стало «{new}»").replace('\n', " "))
    };
    let parts = [
        part("название", Some(&old.title), Some(&new.title)),
        part("срок", old.term.as_ref(), new.term.as_ref()),
        part(
            "ответственный",
            old.responsible.as_ref(),
            new.responsible.as_ref(),
        ),
        part("результат", old.result.as_ref(), new.result.as_ref()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
