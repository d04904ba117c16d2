//! Compares the journal with the card and the list of pairs.

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Dataset;
use crate::model::MatchId;
use crate::model::Meeting;
use crate::model::SchoolYear;
use crate::place::Place;

use super::super::fields::Field;
use super::super::table::Table;
use super::problem::Problem;

/// Leaves out meetings of other years, tells of those outside their pair's time, and
/// counts the meetings of each pair that has a journal: it beats the column.
pub(crate) fn settle(dataset: &mut Dataset, pairs: &[&Table<'_>], diags: &mut Diagnostics) {
    if let Some(year) = dataset.organization.school_year {
        let is_own = |meeting: &Meeting| is_of_year(meeting.date, year);
        for meeting in dataset.meetings.iter().filter(|one| !is_own(one)) {
            let day = meeting.date;
            diags.push(Problem::OutsideYear { day, year }.at(meeting.place.clone()));
        }
        dataset.meetings.retain(is_own);
    }
    for meeting in &dataset.meetings {
        tell_outside_pair(dataset, meeting, diags);
    }
    count_by_journal(dataset, pairs, diags);
}

/// From 1 September to 31 August.
fn is_of_year(day: NaiveDate, year: SchoolYear) -> bool {
    let first = NaiveDate::from_ymd_opt(year.0, 9, 1);
    let last = NaiveDate::from_ymd_opt(year.0 + 1, 8, 31);
    first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
}

fn tell_outside_pair(dataset: &Dataset, meeting: &Meeting, diags: &mut Diagnostics) {
    let pair = dataset.pair(meeting.pair);
    let (number, day) = (pair.number.to_string(), meeting.date);
    if let Some(start) = pair.start.filter(|start| day < *start) {
        let problem = Problem::BeforeStart { number, day, start };
        diags.push(problem.at(meeting.place.clone()));
    } else if let Some(end) = pair.end_fact.or(pair.end_planned).filter(|end| *end < day) {
        let problem = Problem::AfterEnd { number, day, end };
        diags.push(problem.at(meeting.place.clone()));
    }
}

fn count_by_journal(dataset: &mut Dataset, tables: &[&Table<'_>], diags: &mut Diagnostics) {
    let by = last_day(dataset);
    let mut held: Vec<Vec<&Meeting>> = vec![Vec::new(); dataset.matches.len()];
    for meeting in &dataset.meetings {
        held[meeting.pair.0].push(meeting);
    }
    let mut counts: Vec<Option<u32>> = Vec::new();
    for (index, meetings) in held.iter().enumerate() {
        tell_other_count(dataset, MatchId(index), meetings, tables, diags);
        let counted = meetings
            .iter()
            .filter(|one| by.is_none_or(|by| one.date <= by));
        let count = u32::try_from(counted.count()).ok();
        counts.push(count.filter(|_| !meetings.is_empty()));
    }
    for (pair, count) in dataset.matches.iter_mut().zip(counts) {
        pair.meetings_done = count.or(pair.meetings_done);
    }
}

/// The day up to which meetings count: the card's, else the last day of classes.
fn last_day(dataset: &Dataset) -> Option<NaiveDate> {
    let org = &dataset.organization;
    let classes_end = |year: SchoolYear| NaiveDate::from_ymd_opt(year.0 + 1, 5, 31);
    org.cut_off
        .or_else(|| org.school_year.and_then(classes_end))
}

fn tell_other_count(
    dataset: &Dataset,
    id: MatchId,
    meetings: &[&Meeting],
    tables: &[&Table<'_>],
    diags: &mut Diagnostics,
) {
    let pair = dataset.pair(id);
    let (Some(first), Some(last), Some(column)) =
        (meetings.first(), meetings.last(), pair.meetings_done)
    else {
        return;
    };
    if usize::try_from(column).is_ok_and(|column| column == meetings.len()) {
        return;
    }
    let problem = Problem::OtherCount {
        number: pair.number.to_string(),
        column,
        journal: meetings.len(),
        at: in_words(&first.place, &last.place),
    };
    diags.push(problem.at(done_cell(&pair.place, tables)));
}

/// «Встречи.xlsx, лист «Встречи», ячейки B5:B90».
fn in_words(first: &Place, last: &Place) -> String {
    let range = first.through(last).to_string();
    let folder = first.file_name().len() - first.short_file_name().len();
    range[folder..].to_owned()
}

/// The cell of «Проведено встреч» in the pair's row.
fn done_cell(row: &Place, tables: &[&Table<'_>]) -> Place {
    let own = tables.iter().find(|table| {
        let sheet = table.sheet.place();
        sheet.file_name() == row.file_name() && sheet.sheet() == row.sheet()
    });
    let column = own.and_then(|table| table.column(Field::MeetingsDone));
    column.map_or_else(|| row.clone(), |column| row.cell_of_row(column.index))
}
