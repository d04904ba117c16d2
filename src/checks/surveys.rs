//! Questionnaires against the lists of those who take part (`domain.md` h 21).

use crate::diag::Diagnostics;
use crate::indicators;
use crate::model::Dataset;
use crate::model::Role;
use crate::model::Wave;

use super::problem::Problem;

/// ### What it does
/// Looks for more questionnaires than participants: somebody answered twice without a name
/// or a code, and no share can be told.
pub(super) fn are_not_more_than_participants(dataset: &Dataset, diags: &mut Diagnostics) {
    if dataset.matches.is_empty() {
        return;
    }
    for role in Role::BOTH {
        for wave in [Wave::Entry, Wave::Final] {
            let Some(count) = indicators::count_return(dataset, role, wave, None) else {
                continue;
            };
            let mut surveys = dataset.surveys.iter();
            let first = surveys.find(|survey| survey.role == role && survey.wave == wave);
            if let Some(survey) = first.filter(|_| count.answered > count.participants) {
                diags.push(Problem::TooManyAnswers {
                    answered: count.answered,
                    participants: count.participants,
                    at: survey.place.clone(),
                });
            }
        }
    }
}
