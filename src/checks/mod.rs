//! Whether the facts agree with each other and with the norms.
//!
//! [`run`] asks every check, [`judge_figures`] those of counted figures; each one is a
//! function that only adds messages. A single
//! cell is judged in `records`, not here. All findings are warnings or notes: a lawful
//! document can be made in spite of them, but a person should look.

mod ages;
mod card;
mod chronology;
mod consents;
mod duties;
mod figures;
mod language;
mod meetings;
mod order_text;
mod orders;
mod outcome;
mod participants;
mod problem;
mod problem_of_start;
mod progress;
mod roadmap;
mod surveys;
mod terms;
mod wording;

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::indicators::Indicator;
use crate::model::Dataset;

/// A check: tells what it finds.
type Check = fn(&Dataset, &mut Diagnostics);

/// All checks, by theme.
const ALL: &[Check] = &[
    orders::are_dated_in_order,
    orders::are_signed_on_working_days,
    orders::come_before_the_pairs,
    chronology::steps_follow_each_other,
    chronology::consents_follow_the_introduction,
    chronology::keep_the_municipal_terms,
    chronology::card_days_are_working_days,
    card::agrees_with_the_register,
    card::frequencies_are_of_forms_in_use,
    card::curator_is_one_person,
    card::orders_are_registered,
    participants::minors_have_representatives,
    participants::pupils_fit_their_form,
    participants::are_in_one_active_pair_of_a_form,
    participants::mentors_are_not_overloaded,
    participants::consents_come_before_the_order,
    outcome::practices_name_nobody,
    outcome::partners_are_workplaces,
    outcome::payments_go_to_workers,
    consents::of_everybody_in_a_pair,
    consents::lead_to_a_pair,
    ages::fit_the_class,
    ages::let_the_elder_lead,
    ages::fit_the_form,
    ages::lie_within_the_year,
    ages::namesakes_are_told_apart,
    language::forms_are_sure,
    roadmap::is_not_the_authoritys,
    progress::is_proved_where_done,
    progress::agrees_with_its_days,
    progress::is_told_of_every_measure,
    progress::is_not_over_where_not_due,
    progress::is_explained_where_undone,
    progress::is_not_ahead_of_the_report,
    progress::is_done_often_enough,
    terms::name_a_day,
    terms::lie_within_the_plan,
    terms::put_mentees_before_mentors,
    terms::keep_the_order_of_stages,
    duties::agree_with_their_level,
    duties::are_complete,
    duties::are_spelt_one_way,
    wording::is_not_ahead_of_its_time,
    wording::is_the_organisations_own,
    wording::names_declared_forms,
    wording::is_whole,
    order_text::is_spelt,
    order_text::has_its_annexes,
    order_text::sets_target_values,
    figures::agree_with_the_lists,
    surveys::are_not_more_than_participants,
];

/// A check that asks what day it is.
type CheckOfDay = fn(&Dataset, NaiveDate, &mut Diagnostics);

/// Checks whose answer depends on the day of the run.
const OF_TODAY: &[CheckOfDay] = &[meetings::have_been_held];

/// Judges figures that were counted from the facts.
pub fn judge_figures(counted: &[Indicator], diags: &mut Diagnostics) {
    figures::stay_within_the_whole(counted, diags);
}

/// Runs every check.
pub fn run(dataset: &Dataset, today: NaiveDate, diags: &mut Diagnostics) {
    for check in ALL {
        check(dataset, diags);
    }
    for check in OF_TODAY {
        check(dataset, today, diags);
    }
}
