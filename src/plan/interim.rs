//! Builds the facts of the interim monitoring: only what had happened by its day.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::indicators::Horizon;
use crate::indicators::Judged;
use crate::indicators::PairMeetings;
use crate::indicators::RoadmapOn;
use crate::indicators::StageOn;
use crate::indicators::Until;
use crate::indicators::count_keeping;
use crate::indicators::count_meetings;
use crate::indicators::count_roadmap_on;
use crate::indicators::number;
use crate::model::Dataset;
use crate::model::Match;
use crate::model::MentoringForm;
use crate::model::Paragraphs;
use crate::model::Share;
use crate::model::Status;

use super::facts::{
    InterimFacts, InterimFormFacts, InterimMeasureFacts, InterimPairFacts, InterimRoadmapFacts,
    InterimStageFacts,
};
use super::meetings::{meetings_facts, mentees_of, mentor_of};
use super::outcomes::percent;
use super::people::{lines, text};
use super::progress::responsible_of;
use super::school::iso;

/// The programme by the day of interim monitoring; `None` where the card names none.
pub(super) fn interim_facts(dataset: &Dataset) -> Option<InterimFacts> {
    let day = dataset.organization.interim_monitoring?;
    let until = Until::Interim(day);
    let pairs = count_meetings(dataset, until);
    let matches: Vec<&Match> = pairs.iter().map(|one| one.pair).collect();
    let stopped = matches.iter().filter(|pair| is_stopped(pair, day));
    Some(InterimFacts {
        day: day.to_string(),
        measures_due: measures_due(day).to_string(),
        mentors: mentors_in(&matches),
        mentees: mentees_in(&matches),
        formed: number(matches.len()),
        groups: number(matches.iter().filter(|pair| pair.is_group()).count()),
        forms: forms(&pairs, day),
        stopped: stopped
            .filter_map(|pair| stopped_pair(dataset, pair))
            .collect(),
        meetings: meetings_facts(dataset, &pairs, until),
        roadmap: dataset
            .roadmap
            .as_ref()
            .and_then(|roadmap| count_roadmap_on(roadmap, &Horizon::of(dataset, day)))
            .map(|count| roadmap_facts(&count)),
    })
}

/// A month later, moved to a Monday from a weekend.
fn measures_due(day: NaiveDate) -> NaiveDate {
    let due = day.checked_add_months(Months::new(1)).unwrap_or(day);
    let to_monday = match due.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => 0,
    };
    due.checked_add_days(Days::new(to_monday)).unwrap_or(due)
}

fn is_stopped(pair: &Match, day: NaiveDate) -> bool {
    pair.status == Some(Status::Stopped) && pair.end_fact.is_some_and(|end| end <= day)
}

fn stopped_pair(dataset: &Dataset, pair: &Match) -> Option<InterimPairFacts> {
    Some(InterimPairFacts {
        number: pair.number.to_string(),
        mentor: mentor_of(dataset, pair),
        mentees: mentees_of(dataset, pair),
        date: pair.end_fact?.to_string(),
        reason: lines(&pair.stop_reason),
    })
}

fn mentors_in(matches: &[&Match]) -> u32 {
    let people: BTreeSet<_> = matches.iter().map(|pair| pair.mentor).collect();
    number(people.len())
}

fn mentees_in(matches: &[&Match]) -> u32 {
    let people: BTreeSet<_> = matches.iter().flat_map(|pair| &pair.mentees).collect();
    number(people.len())
}

fn forms(pairs: &[PairMeetings<'_>], day: NaiveDate) -> Vec<InterimFormFacts> {
    let named = pairs.iter().filter_map(|one| one.pair.form.as_ref());
    let forms: BTreeSet<&MentoringForm> = named.collect();
    forms
        .into_iter()
        .map(|form| {
            let of_form = pairs
                .iter()
                .filter(|one| one.pair.form.as_ref() == Some(form));
            form_facts(form, &of_form.cloned().collect::<Vec<_>>(), day)
        })
        .collect()
}

fn form_facts(
    form: &MentoringForm,
    pairs: &[PairMeetings<'_>],
    day: NaiveDate,
) -> InterimFormFacts {
    let matches: Vec<&Match> = pairs.iter().map(|one| one.pair).collect();
    let count = count_keeping(pairs);
    InterimFormFacts {
        name: form.name().to_owned(),
        mentors: mentors_in(&matches),
        mentees: mentees_in(&matches),
        formed: number(matches.len()),
        stopped: number(matches.iter().filter(|pair| is_stopped(pair, day)).count()),
        held: (count.with_held > 0).then_some(count.held),
    }
}

fn roadmap_facts(count: &RoadmapOn<'_>) -> InterimRoadmapFacts {
    let done = count.in_time + number(count.late.len());
    InterimRoadmapFacts {
        all: count.all,
        due: count.due(),
        in_time: count.in_time,
        late: number(count.late.len()),
        partly: number(count.partly.len()),
        overdue: number(count.overdue.len()),
        undated: number(count.undated.len()),
        not_due: count.not_due,
        share: Share::new(done, count.due()).map(percent),
        stages: count.stages.iter().map(stage_facts).collect(),
        overdue_rows: rows(&count.overdue),
        partly_rows: rows(&count.partly),
        late_rows: rows(&count.late),
        undated_rows: rows(&count.undated),
    }
}

fn stage_facts(stage: &StageOn) -> InterimStageFacts {
    InterimStageFacts {
        name: text(&stage.name),
        all: stage.all,
        done: stage.done,
        partly: stage.partly,
        undone: stage.undone,
        not_due: stage.not_due,
    }
}

fn rows(measures: &[Judged<'_>]) -> Vec<InterimMeasureFacts> {
    let facts = measures.iter().map(|row| InterimMeasureFacts {
        number: text(&row.item.number),
        title: row.item.title.as_ref().map(headline).unwrap_or_default(),
        term: row.item.term.as_ref().map(|term| term.raw.clone()),
        responsible: responsible_of(row.item),
        fact_date: iso(row.done.last().copied()),
        days_late: row.days_late,
        reason: row
            .item
            .progress
            .as_ref()
            .and_then(|progress| lines(&progress.reason)),
    });
    facts.collect()
}

/// The first line of a measure: its list of activities has no place within a sentence.
fn headline(title: &Paragraphs) -> String {
    let first = title.lines().first().map(ToString::to_string);
    first.unwrap_or_default().trim_end_matches(':').to_owned()
}
