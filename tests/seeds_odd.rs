//! The tables of the five real documents as a hasty hand would type them: columns in
//! another order, one left out, a header misspelt, merged cells undone. The reader gives
//! the same rows or tells why not.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/workbooks.rs"]
mod workbooks;

use nastavnik::diag::Diagnostics;
use nastavnik::model::{Line, Paragraphs, Roadmap, RoadmapItem};
use nastavnik::records;
use nastavnik::workbook::{self, Folder};

const S0: &str = include_str!("seeds/S0_azov_municipal_roadmap.txt");
const S1: &str = include_str!("seeds/S1_school_75-42_roadmap.txt");
const S2: &str = include_str!("seeds/S2_abansky_district_roadmap.txt");
const S3: &str = include_str!("seeds/S3_moco1_preschool_roadmap.txt");
const S4: &str = include_str!("seeds/S4_sasovo_order_with_annexes.txt");

/// A table typed as `support/workbooks.rs` reads it: `^` joined with the cell above, `>`
/// with the one to the left.
#[derive(Clone)]
struct Typed {
    name: &'static str,
    rows: Vec<Vec<String>>,
}

#[test]
fn columns_may_stand_in_any_order() {
    for table in tables() {
        let (expected, _) = read(&table);
        let mut turned = unmerged(&table);
        for row in &mut turned.rows {
            row.reverse();
        }
        let (found, told) = read(&turned);
        assert_eq!(
            measures(&found),
            measures(&expected),
            "{} {told:?}",
            table.name
        );
    }
}

#[test]
fn a_merge_that_was_undone_changes_no_row() {
    for table in tables() {
        let (expected, _) = read(&table);
        let (found, _) = read(&unmerged(&table));
        assert_eq!(measures(&found), measures(&expected), "{}", table.name);
        assert_eq!(stages(&found), stages(&expected), "{}", table.name);
    }
    // The stages of S1 span rows: without the merge their rows are told.
    let (_, told) = read(&unmerged(&tables()[1]));
    assert_eq!(told.iter().filter(|one| one.starts_with("N130")).count(), 1);
}

#[test]
fn a_misspelt_header_is_known_or_missed_aloud() {
    for table in tables() {
        let (expected, _) = read(&table);
        for column in 0..table.rows[0].len() {
            let mut slipped = table.clone();
            let header = &mut slipped.rows[0][column];
            let letters: Vec<char> = header.chars().collect();
            if letters.len() < 5 {
                continue;
            }
            // The third letter is left out.
            *header = [&letters[..2], &letters[3..]].concat().iter().collect();
            let name = format!("{} «{header}»", table.name);
            let (found, told) = read(&slipped);
            let is_known = told.iter().any(|one| one.starts_with("W143"));
            let is_missed = told.iter().any(|one| one.starts_with("W142"));
            if is_missed {
                assert_eq!(titles(&found), titles(&expected), "{name}");
            } else {
                assert!(is_known, "{name}: {told:?}");
                assert_eq!(measures(&found), measures(&expected), "{name}");
            }
        }
    }
}

#[test]
fn a_column_left_out_is_told_and_the_rest_is_read() {
    for table in tables() {
        let (expected, _) = read(&table);
        for column in 0..table.rows[0].len() {
            let mut cut = unmerged(&table);
            for row in &mut cut.rows {
                row.remove(column);
            }
            let name = format!("{} без «{}»", table.name, table.rows[0][column]);
            let header = table.rows[0][column].to_lowercase();
            let (found, told) = read(&cut);
            let says = |code: &str| told.iter().any(|one| one.starts_with(code));
            match header.as_str() {
                // Without its measures a sheet is no plan.
                text if text.contains("меропр") => {
                    let is_told = says("W142") || found.is_none() && says("N102");
                    assert!(is_told, "{name}: {told:?}");
                }
                // A title without its number may pass for a heading, which is told.
                "№" | "№ п/п" | "наименование этапа" => {
                    assert_eq!(with_somebody(&found), with_somebody(&expected), "{name}");
                }
                // Without the results a torn row of S2 may stand alone; no word is lost.
                text if text.contains("результат") => {
                    let joined = |roadmap| titles(roadmap).join(" ");
                    assert_eq!(joined(&found), joined(&expected), "{name}");
                }
                _ => {
                    assert!(says("W142"), "{name}: {told:?}");
                    assert_eq!(titles(&found), titles(&expected), "{name}");
                }
            }
        }
    }
}

// ---- the tables ------------------------------------------------------------------------

fn tables() -> Vec<Typed> {
    let s4 = &S4[..S4.find("Целевые индикаторы").unwrap()];
    let mut tables = vec![
        typed("S0", tabbed(S0)),
        typed("S1", tabbed(S1)),
        typed("S2", tabbed(S2)),
        typed("S3", stacked(S3)),
        typed("S4", tabbed(s4)),
    ];
    // Stage cells of S1 are merged down, number and name.
    for row in &mut tables[1].rows {
        if row[0].is_empty() {
            row[0] = "^".to_owned();
            row[1] = "^".to_owned();
        }
    }
    tables
}

/// All rows of one width; a text alone in its row is joined over all columns.
fn typed(name: &'static str, mut rows: Vec<Vec<String>>) -> Typed {
    let width = rows[0].len();
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    for row in &mut rows {
        let fill = if row.len() == 1 { ">" } else { "" };
        row.resize(width, fill.to_owned());
    }
    Typed { name, rows }
}

fn tabbed(page: &str) -> Vec<Vec<String>> {
    let bare = page.replace("</b>", "");
    let rows = bare
        .lines()
        .filter(|line| line.contains('\t') || line.starts_with("<b>"));
    rows.map(|line| line.replace("<b>", "").split('\t').map(cell).collect())
        .collect()
}

fn stacked(page: &str) -> Vec<Vec<String>> {
    let table = &page[page.find("\n\t").unwrap()..];
    let rows = table.split("\n\n").map(|row| row.trim_start_matches('\n'));
    rows.filter(|row| row.contains('\t'))
        .map(|row| row[1..].split("\n\t").map(cell).collect())
        .collect()
}

/// One line, without the sign that parts the cells of a typed row.
fn cell(text: &str) -> String {
    let text = text.replace('|', "/");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn unmerged(table: &Typed) -> Typed {
    let mut table = table.clone();
    for cell in table.rows.iter_mut().flatten() {
        if [">", "^"].contains(&cell.as_str()) {
            cell.clear();
        }
    }
    table
}

// ---- what is read ----------------------------------------------------------------------

/// The roadmap of such a sheet and what is told of it.
fn read(table: &Typed) -> (Option<Roadmap>, Vec<String>) {
    let rows: Vec<String> = table.rows.iter().map(|row| row.join("|")).collect();
    let text = format!("== Карта.xlsx\n= Дорожная карта\n{}\n", rows.join("\n"));
    let mut diags = Diagnostics::new();
    let mut opened = Vec::new();
    for (name, bytes) in workbooks::typed(&text) {
        opened.extend(workbook::read(&name, &bytes, &mut diags));
    }
    let folder = Folder {
        path: String::new(),
        shown: "input".to_owned(),
        files: Vec::new(),
    };
    let mut sources = records::read(&[(folder, opened)], &mut diags);
    let dataset = sources.pop().and_then(|source| source.dataset);
    let told = diags
        .iter()
        .map(|one| format!("{} {} {}", one.code, one.place, one.message));
    (dataset.and_then(|data| data.roadmap), told.collect())
}

/// A measure without the layout of its sheet.
fn measures(roadmap: &Option<Roadmap>) -> Vec<[String; 5]> {
    let text = |text: &Option<Paragraphs>| text.as_ref().map(Paragraphs::text).unwrap_or_default();
    let items = roadmap.iter().flat_map(Roadmap::items);
    items
        .map(|item: &RoadmapItem| {
            let responsible: Vec<&str> = item.responsible.iter().map(Line::as_str).collect();
            [
                item.number
                    .as_ref()
                    .map(Line::to_string)
                    .unwrap_or_default(),
                text(&item.title),
                item.term
                    .as_ref()
                    .map(|term| term.raw.clone())
                    .unwrap_or_default(),
                responsible.join(", "),
                text(&item.result),
            ]
        })
        .collect()
}

fn titles(roadmap: &Option<Roadmap>) -> Vec<String> {
    let measures = measures(roadmap).into_iter();
    measures.map(|[_, title, ..]| title).collect()
}

/// The titles of measures for which somebody answers.
fn with_somebody(roadmap: &Option<Roadmap>) -> Vec<String> {
    let measures = measures(roadmap).into_iter();
    measures
        .filter(|[_, _, _, responsible, _]| !responsible.is_empty())
        .map(|[_, title, ..]| title)
        .collect()
}

fn stages(roadmap: &Option<Roadmap>) -> Vec<Option<Line>> {
    let items = roadmap.iter().flat_map(Roadmap::items);
    items.map(|item| item.stage.clone()).collect()
}
