//! The roadmap against the school's own powers and its proofs (`domain.md` h 17, 18).

use crate::diag::Diagnostics;
use crate::model::ColumnRole;
use crate::model::Dataset;
use crate::model::FactStatus;
use crate::model::Level;
use crate::model::OrganizationKind;
use crate::model::Paragraphs;
use crate::model::RoadmapItem;

use super::problem::Problem;

/// ### What it does
/// Looks for measures of the school's own roadmap for which the authority answers, alone or
/// with the school.
pub(super) fn is_not_the_authoritys(dataset: &Dataset, diags: &mut Diagnostics) {
    let is_school = dataset.organization.kind == OrganizationKind::School;
    let Some(roadmap) = dataset.roadmap.as_ref().filter(|_| is_school) else {
        return;
    };
    let theirs = roadmap
        .items()
        .filter(|item| [Level::Municipality, Level::Both].contains(&item.level));
    for item in theirs {
        let names: Vec<&str> = item.responsible.iter().map(|line| line.as_str()).collect();
        diags.push(Problem::AuthorityResponsible {
            responsible: names.join(", "),
            at: roadmap.cell_place(item, ColumnRole::Responsible),
        });
    }
}

/// ### What it does
/// Looks for measures marked as done without a document that proves it.
pub(super) fn is_proved_where_done(dataset: &Dataset, diags: &mut Diagnostics) {
    for item in items(dataset) {
        let Some(progress) = &item.progress else {
            continue;
        };
        let done = [Some(FactStatus::Done), Some(FactStatus::DoneLate)].contains(&progress.status);
        if done && progress.proof.is_none() {
            diags.push(Problem::DoneWithoutProof {
                title: item
                    .title
                    .as_ref()
                    .map(Paragraphs::text)
                    .unwrap_or_default(),
                at: item.place.clone(),
            });
        }
    }
}

fn items(dataset: &Dataset) -> impl Iterator<Item = &RoadmapItem> {
    dataset.roadmap.iter().flat_map(|roadmap| roadmap.items())
}
