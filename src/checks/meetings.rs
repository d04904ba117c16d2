//! The journal of meetings against the calendar.

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Dataset;

use super::problem::Problem;

/// ### What it does
/// Looks for meetings written down ahead of their day.
pub(super) fn have_been_held(dataset: &Dataset, today: NaiveDate, diags: &mut Diagnostics) {
    let ahead = dataset.meetings.iter().filter(|one| one.date > today);
    for meeting in ahead {
        diags.push(Problem::MeetingAhead {
            number: dataset.pair(meeting.pair).number.to_string(),
            date: meeting.date,
            at: meeting.place.clone(),
        });
    }
}
