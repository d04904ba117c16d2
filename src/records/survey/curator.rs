//! The curator's form: figures scored 0, 1 or 2 in groups (`domain.md` 0.5).

use crate::diag::Diagnostics;
use crate::model::CuratorScore;
use crate::model::Line;

use crate::records::fields::Field;
use crate::records::people::{self, Need};
use crate::records::table::{Row, Table};
use crate::records::text::{folded, single_spaced};

use super::kinds::{self, Said};
use super::problem::Problem;

/// So many figures has the form; its levels are cut for them.
const FIGURES: usize = 9;

/// Reads the form; a row over several columns or without a number heads a group.
pub(crate) fn read(table: &Table<'_>, diags: &mut Diagnostics) -> Vec<CuratorScore> {
    let numbered = table.rows().any(|row| !row.is_empty(Field::Number));
    let mut group = None;
    let mut scores = Vec::new();
    for row in table.rows().filter(|row| !people::is_signature(*row)) {
        if let Some(title) = heading(row, numbered) {
            group = Line::new(title.trim_end_matches(':'));
            continue;
        }
        if is_sum(row) {
            continue;
        }
        let score = score(row, diags);
        let comment = row.paragraphs(Field::Text, diags);
        let Some(text) = row.line(Field::Measure, diags) else {
            if !people::is_told(row.value(Field::Measure)) {
                row.tell_missing(Field::Measure, Need::Wanted, diags);
            }
            continue;
        };
        if score.is_none() {
            let problem = Problem::NoScore(text.to_string());
            diags.push(problem.at(row.cell_place(Field::Mark)));
        }
        scores.push(CuratorScore {
            group: group.clone(),
            text,
            score,
            comment,
            place: row.place(),
        });
    }
    if !scores.is_empty() && scores.len() != FIGURES {
        diags.push(Problem::FormOfOther(scores.len()).at(table.sheet.place()));
    }
    scores
}

/// The name of a group: a row over several columns, the only cell of a row in a numbered
/// form, or a text that ends with a colon.
fn heading(row: Row<'_>, numbered: bool) -> Option<String> {
    let [(column, value)] = row.cells.cells.as_slice() else {
        return None;
    };
    let merge = row.table.sheet.merge_over(row.index(), *column);
    let is_wide = merge.is_some_and(|(first, last)| last.column > first.column);
    let text = single_spaced(&value.shown());
    (is_wide || numbered || text.ends_with(':')).then_some(text)
}

/// «Сумма баллов», «Уровень»: the program counts them itself.
fn is_sum(row: Row<'_>) -> bool {
    let text = row.shown(Field::Measure).map(|text| folded(&text));
    text.is_some_and(|text| {
        let sums = ["сумма", "итого", "всего", "общий балл"];
        text == "уровень" || sums.iter().any(|word| text.starts_with(word))
    })
}

/// 0, 1, 2, or their words.
fn score(row: Row<'_>, diags: &mut Diagnostics) -> Option<u8> {
    let text = row.text(Field::Mark, diags)?;
    let score = match kinds::said(&text) {
        Said::Mark(mark, None | Some(2)) => u8::try_from(mark).ok().filter(|mark| *mark <= 2),
        Said::Mark(..) => None,
        Said::Yes | Said::No | Said::Between | Said::Words => in_words(&text),
    };
    if score.is_none() {
        let problem = Problem::UnreadScore(text);
        diags.push(problem.at(row.cell_place(Field::Mark)));
    }
    score
}

fn in_words(text: &str) -> Option<u8> {
    let text = folded(text);
    if text.starts_with("не проявля") {
        Some(0)
    } else if text.contains("частичн") {
        Some(1)
    } else if text.contains("в полной мере") || text.contains("полностью") {
        Some(2)
    } else {
        None
    }
}
