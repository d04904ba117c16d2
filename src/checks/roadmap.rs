//! The roadmap against the school's own powers (`domain.md` h 17).

use crate::diag::Diagnostics;
use crate::model::ColumnRole;
use crate::model::Dataset;
use crate::model::Level;
use crate::model::OrganizationKind;

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
