//! Figures against the bases they are divided by: the lists may not hold more people than
//! the school has (`domain.md` d.2, h 20).

use crate::diag::Diagnostics;
use crate::indicators::Indicator;
use crate::indicators::Measure;
use crate::indicators::PeopleGroup;
use crate::model::Dataset;
use crate::place;
use crate::place::Placed;

use super::problem::Problem;

/// ### What it does
/// Looks for shares above the whole; such a share is printed with a note and no verdict.
pub(super) fn stay_within_the_whole(counted: &[Indicator], diags: &mut Diagnostics) {
    for indicator in counted.iter().filter(|one| one.is_above_all()) {
        let Measure::Share(share) = indicator.measure else {
            continue;
        };
        let Some(at) = indicator.denominator_rows.first() else {
            continue;
        };
        diags.push(Problem::AboveTheWhole {
            indicator: indicator.norm.title,
            numerator: share.numerator(),
            denominator: share.denominator(),
            counted: place::in_words(&indicator.numerator_rows),
            at: at.clone(),
        });
    }
}

/// ### What it does
/// Compares the numbers of the contingent with each other and with the lists of people.
pub(super) fn agree_with_the_lists(dataset: &Dataset, diags: &mut Diagnostics) {
    let base = &dataset.contingent;
    let parts = [
        (
            &base.pupils_10_19,
            "обучающихся 10–19 лет",
            &base.pupils,
            "обучающихся всего",
        ),
        (
            &base.pupils_15_19,
            "обучающихся 15–19 лет",
            &base.pupils_10_19,
            "обучающихся 10–19 лет",
        ),
        (
            &base.young_teachers,
            "молодых специалистов",
            &base.teachers,
            "педагогов всего",
        ),
    ];
    for (part, part_name, whole, whole_name) in parts {
        if let (Some(part), Some(whole)) = (part, whole)
            && part.value > whole.value
        {
            diags.push(Problem::PartAboveWhole {
                part: format!("{part_name} ({})", part.value),
                whole: format!("{whole_name} ({})", whole.value),
                also: whole.place.clone(),
                at: part.place.clone(),
            });
        }
    }
    fewer_than_listed(dataset, diags);
}

fn fewer_than_listed(dataset: &Dataset, diags: &mut Diagnostics) {
    let more = |one: PeopleGroup, other: PeopleGroup| {
        let (one, other) = (one.among(dataset), other.among(dataset));
        if one.number < other.number {
            other
        } else {
            one
        }
    };
    let pupils = more(PeopleGroup::PupilMentees, PeopleGroup::PupilMentors);
    let teachers = more(PeopleGroup::TeacherMentees, PeopleGroup::TeacherMentors);
    let base = &dataset.contingent;
    let listed = [
        (&base.pupils, pupils, "обучающихся"),
        (&base.teachers, teachers, "педагогов"),
    ];
    for (base, listed, who) in listed {
        if let Some(Placed { value, place }) = base
            && *value < listed.number
        {
            diags.push(Problem::FewerThanListed {
                who,
                base: *value,
                listed: listed.number,
                rows: place::in_words(&listed.rows),
                at: place.clone(),
            });
        }
    }
}
