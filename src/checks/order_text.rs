//! The text of an authority's order: its spelling, its annexes, its target values
//! (`domain.md` a).

use crate::diag::Diagnostics;
use crate::model::AnnexContent;
use crate::model::Dataset;
use crate::model::Line;
use crate::model::OrderPart;
use crate::model::PartKind;

use super::problem::Problem;

/// ### What it does
/// Looks for words that ran together, for letters typed apart and for a wrong turn of
/// phrase in the item on oversight.
pub(super) fn is_spelt(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(order) = &dataset.order_text else {
        return;
    };
    for part in &order.parts {
        match part.kind {
            PartKind::Subject => tell_glued(part, diags),
            PartKind::Command => tell_spaced(part, diags),
            PartKind::Item => tell_oversight(part, diags),
            PartKind::Letterhead
            | PartKind::Title
            | PartKind::Date
            | PartKind::Number
            | PartKind::Preamble
            | PartKind::Post
            | PartKind::Signature
            | PartKind::Annex(_) => {}
        }
    }
}

/// «Обутверждении» for «Об утверждении».
fn tell_glued(part: &OrderPart, diags: &mut Diagnostics) {
    const GLUED: [(&str, &str); 8] = [
        ("обутвержд", "Об"),
        ("обитог", "Об"),
        ("обизменени", "Об"),
        ("оборганизаци", "Об"),
        ("овнедрени", "О"),
        ("оназначени", "О"),
        ("озакреплени", "О"),
        ("ореализаци", "О"),
    ];
    let text = part.text.text();
    let word = text.split_whitespace().next().unwrap_or_default();
    let small = word.to_lowercase();
    let glued = GLUED.iter().find(|(start, _)| small.starts_with(start));
    if let Some((_, preposition)) = glued {
        diags.push(Problem::GluedHeading {
            meant: format!("{preposition} {}", &word[preposition.len()..]),
            word: word.to_owned(),
            at: part.place.clone(),
        });
    }
}

/// «п р и к а з ы в а ю».
fn tell_spaced(part: &OrderPart, diags: &mut Diagnostics) {
    let text = part.text.text();
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let is_letter = |piece: &&str| piece.trim_end_matches(':').chars().count() == 1;
    if pieces.len() > 3 && pieces.iter().all(|piece| is_letter(&piece)) {
        diags.push(Problem::LetterSpaced {
            word: pieces.concat().trim_end_matches(':').to_owned(),
            at: part.place.clone(),
        });
    }
}

fn tell_oversight(part: &OrderPart, diags: &mut Diagnostics) {
    if part.text.text().contains("Ответственность исполнения") {
        diags.push(Problem::WrongOversight {
            at: part.place.clone(),
        });
    }
}

/// ### What it does
/// Looks for annexes that the order names and the workbooks lack.
pub(super) fn has_its_annexes(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(order) = &dataset.order_text else {
        return;
    };
    for (number, part) in order.annexes() {
        let lines: Vec<&str> = part.text.lines().iter().map(Line::as_str).collect();
        let title = lines.join(" ");
        if dataset.annex_content(&title) == AnnexContent::Absent {
            diags.push(Problem::AbsentAnnex {
                number,
                title,
                at: part.place.clone(),
            });
        }
    }
}

/// ### What it does
/// Looks for target values that nobody has set yet.
pub(super) fn sets_target_values(dataset: &Dataset, diags: &mut Diagnostics) {
    let targets = dataset.year_targets.as_ref();
    if let Some(at) = targets.and_then(|targets| targets.blank.clone()) {
        diags.push(Problem::NoTargetValues { at });
    }
}
