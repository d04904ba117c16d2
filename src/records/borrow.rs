//! A school takes over the stages of another organisation's roadmap (`domain.md` j).
//!
//! [`roadmaps`] is the way in. Only what a school answers for is taken, with a column that
//! says at which level a measure stands; the titles and dates of the other plan are left.

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::ColumnRole;
use crate::model::Level;
use crate::model::Line;
use crate::model::Paragraphs;
use crate::model::Roadmap;
use crate::model::RoadmapCell;
use crate::model::RoadmapColumn;
use crate::model::RoadmapItem;
use crate::model::RoadmapRow;
use crate::model::TermKind;
use crate::place::Placed;

use super::Source;
use super::level;
use super::problem::Problem;
use super::text::folded;

/// Gives every organisation whose card asks for it the stages of another one's roadmap.
pub fn roadmaps(sources: &mut [Source], diags: &mut Diagnostics) {
    for at in 0..sources.len() {
        let dataset = sources[at].dataset.as_ref();
        let Some(wish) = dataset.and_then(|data| data.organization.roadmap_from.clone()) else {
            continue;
        };
        let lender = lender(sources, at, &wish.value).cloned();
        let Some(data) = &mut sources[at].dataset else {
            continue;
        };
        let Some(lent) = lender else {
            diags.push(Problem::NoLender(wish.value.to_string()).at(wish.place));
            continue;
        };
        if let Some(own) = &data.roadmap {
            let problem = Problem::OwnRoadmapUnused(wish.value.to_string());
            diags.push(problem.at(own.place.clone()));
        }
        data.roadmap = Some(taken(&lent, data.organization.plan_days, &wish, diags));
    }
}

/// The roadmap of the organisation of such a name or folder.
fn lender<'a>(sources: &'a [Source], borrower: usize, wish: &Line) -> Option<&'a Roadmap> {
    let wish = folded(wish.as_str());
    let others = sources.iter().enumerate().filter(|(at, _)| *at != borrower);
    let mut lenders = others.filter(|(_, source)| {
        let folder = source.folder.rsplit('/').next().unwrap_or_default();
        let names = source.dataset.iter().flat_map(|data| {
            let org = &data.organization;
            [org.short_name.value.as_str(), org.full_name.value.as_str()]
        });
        names.chain([folder]).any(|name| folded(name) == wish)
    });
    let (_, source) = lenders.next()?;
    source.dataset.as_ref()?.roadmap.as_ref()
}

fn taken(
    lent: &Roadmap,
    plan: Option<(NaiveDate, NaiveDate)>,
    wish: &Placed<Line>,
    diags: &mut Diagnostics,
) -> Roadmap {
    let mut roadmap = Roadmap {
        preface: Vec::new(),
        afterword: Vec::new(),
        columns: columns(lent),
        rows: Vec::new(),
        place: lent.place.clone(),
    };
    let mut left: Vec<String> = Vec::new();
    let mut terms = 0;
    for row in &lent.rows {
        match row {
            RoadmapRow::Stage(_) => roadmap.rows.push(row.clone()),
            RoadmapRow::Numbering(numbers) => roadmap.rows.push(numbering(numbers)),
            RoadmapRow::Item(item) if item.level == Level::Municipality => left.push(name(item)),
            RoadmapRow::Item(item) => {
                let (item, kept_term) = adapted(item, lent, plan);
                terms += usize::from(!kept_term);
                roadmap.rows.push(RoadmapRow::Item(Box::new(item)));
            }
        }
    }
    drop_bare_headings(&mut roadmap.rows);
    unhang(&mut roadmap);
    if !left.is_empty() {
        diags.push(Problem::NotTaken(left).at(wish.place.clone()));
    }
    if terms > 0 {
        diags.push(Problem::TermsNotTaken(terms).at(wish.place.clone()));
    }
    roadmap
}

/// The lender's columns of the plan and one for the level.
fn columns(lent: &Roadmap) -> Vec<RoadmapColumn> {
    let last = lent.columns.iter().map(|column| column.index).max();
    let level = Line::new("Уровень").map(|header| RoadmapColumn {
        index: last.unwrap_or_default() + 1,
        header,
        planned: true,
        role: ColumnRole::Other,
    });
    lent.columns.iter().cloned().chain(level).collect()
}

fn numbering(numbers: &[Line]) -> RoadmapRow {
    let next = Line::new(&(numbers.len() + 1).to_string());
    RoadmapRow::Numbering(numbers.iter().cloned().chain(next).collect())
}

/// How a measure is called in a list of several.
fn name(item: &RoadmapItem) -> String {
    let title = || {
        let title = item.title.as_ref().map(Paragraphs::text);
        format!("«{}»", title.unwrap_or_default())
    };
    item.number.as_ref().map_or_else(title, Line::to_string)
}

/// The measure with the school's share of the duties, and whether its term was kept.
fn adapted(
    item: &RoadmapItem,
    lent: &Roadmap,
    plan: Option<(NaiveDate, NaiveDate)>,
) -> (RoadmapItem, bool) {
    let mut own = item.clone();
    own.responsible = duties(&item.responsible);
    own.progress = None;
    let keeps_term = item
        .term
        .as_ref()
        .is_none_or(|term| is_of_plan(&term.kind, plan));
    if !keeps_term {
        own.term = None;
    }
    for (cell, column) in own.cells.iter_mut().zip(&lent.columns) {
        match column.role {
            ColumnRole::Responsible => *cell = text(&joined(&own.responsible)),
            ColumnRole::Term if !keeps_term => *cell = RoadmapCell::Empty,
            ColumnRole::FactDate
            | ColumnRole::Status
            | ColumnRole::FactResult
            | ColumnRole::Reason
            | ColumnRole::NewTerm => *cell = RoadmapCell::Empty,
            ColumnRole::Number
            | ColumnRole::Stage
            | ColumnRole::Title
            | ColumnRole::Term
            | ColumnRole::Result
            | ColumnRole::Other => {}
        }
    }
    own.cells.push(text(level_name(item)));
    (own, keeps_term)
}

fn text(words: &str) -> RoadmapCell {
    Paragraphs::new(words).map_or(RoadmapCell::Empty, RoadmapCell::Text)
}

fn joined(responsible: &[Line]) -> String {
    let names: Vec<&str> = responsible.iter().map(Line::as_str).collect();
    names.join(", ")
}

/// Those of the school, called as one school calls them.
fn duties(responsible: &[Line]) -> Vec<Line> {
    let mut own: Vec<Line> = Vec::new();
    for line in responsible {
        let alone = std::slice::from_ref(line);
        if level::of(alone) == Level::Municipality {
            continue;
        }
        let name = in_one_school(line);
        if !own.contains(&name) {
            own.push(name);
        }
    }
    own
}

/// «Руководители ОО» → «директор», «Кураторы внедрения ЦМН ОО» → «куратор».
fn in_one_school(line: &Line) -> Line {
    let words = folded(line.as_str());
    let name = if words == "оо" || words.starts_with("руководители о") {
        "директор"
    } else if words.starts_with("куратор") {
        "куратор"
    } else {
        line.as_str()
    };
    Line::new(name).unwrap_or_else(|| line.clone())
}

/// A term without days fits every plan; one with days must lie within this one.
fn is_of_plan(kind: &TermKind, plan: Option<(NaiveDate, NaiveDate)>) -> bool {
    let is_within = |day: NaiveDate| plan.is_none_or(|(first, last)| first <= day && day <= last);
    kind.deadline().is_none_or(is_within)
}

fn level_name(item: &RoadmapItem) -> &'static str {
    match item.level {
        Level::School => "школа",
        Level::Both => "школа и муниципалитет",
        Level::Municipality => "муниципалитет",
        Level::Unknown if item.heading => "",
        Level::Unknown => "не определён",
    }
}

/// Sections and headings of which no measure was taken.
fn drop_bare_headings(rows: &mut Vec<RoadmapRow>) {
    let mut kept: Vec<RoadmapRow> = Vec::new();
    for row in rows.drain(..).rev() {
        let is_bare = match &row {
            RoadmapRow::Stage(_) => !matches!(kept.last(), Some(RoadmapRow::Item(_))),
            RoadmapRow::Item(item) if item.heading => !has_part(item, kept.last()),
            RoadmapRow::Item(_) | RoadmapRow::Numbering(_) => false,
        };
        if !is_bare {
            kept.push(row);
        }
    }
    rows.extend(kept.into_iter().rev());
}

/// A cell joined with one that was not taken says its words itself.
fn unhang(roadmap: &mut Roadmap) {
    let mut above: Option<Line> = None;
    for row in &mut roadmap.rows {
        let RoadmapRow::Item(item) = row else {
            above = None;
            continue;
        };
        if item.stage == above {
            continue;
        }
        above.clone_from(&item.stage);
        for (cell, column) in item.cells.iter_mut().zip(&roadmap.columns) {
            if *cell == RoadmapCell::Above {
                let words = match column.role {
                    ColumnRole::Stage => item.stage.as_ref().map(Line::to_string),
                    ColumnRole::Term => item.term.as_ref().map(|term| term.raw.clone()),
                    ColumnRole::Responsible => Some(joined(&item.responsible)),
                    ColumnRole::Result => item.result.as_ref().map(Paragraphs::text),
                    ColumnRole::Title => item.title.as_ref().map(Paragraphs::text),
                    ColumnRole::Number => item.number.as_ref().map(Line::to_string),
                    ColumnRole::FactDate
                    | ColumnRole::Status
                    | ColumnRole::FactResult
                    | ColumnRole::Reason
                    | ColumnRole::NewTerm
                    | ColumnRole::Other => None,
                };
                *cell = text(&words.unwrap_or_default());
            }
        }
    }
}

fn has_part(heading: &RoadmapItem, next: Option<&RoadmapRow>) -> bool {
    let Some(RoadmapRow::Item(next)) = next else {
        return false;
    };
    let (Some(own), Some(next)) = (&heading.number, &next.number) else {
        return false;
    };
    next.as_str().starts_with(&format!("{own}."))
}
