//! Builds the facts of meetings and of mentors' reports. Every figure is counted in
//! `indicators`; here it only gets its words.

use crate::indicators::Between;
use crate::indicators::Breach;
use crate::indicators::Keeping;
use crate::indicators::PairMeetings;
use crate::indicators::Until;
use crate::indicators::count_keeping;
use crate::indicators::number;
use crate::model::Dataset;
use crate::model::Holiday;
use crate::model::Match;
use crate::model::Meeting;
use crate::model::MeetingKind;
use crate::model::MentorReport;
use crate::model::Share;

use super::facts::{
    BreachFacts, BrokenPairFacts, HolidayFacts, MeetingFacts, MeetingsFacts, ReportFacts,
    ReportsFacts, ScoreFacts,
};
use super::outcomes::{mean, percent};
use super::people::{lines, short_name, text};
use super::school::iso;

/// How the pairs kept to the norm by a day.
pub(super) fn meetings_facts(
    dataset: &Dataset,
    pairs: &[PairMeetings<'_>],
    until: Until,
) -> MeetingsFacts {
    let count = count_keeping(pairs);
    let judged = count.kept + count.broken;
    let broken = pairs
        .iter()
        .filter(|one| matches!(one.keeping, Keeping::Broken(_)));
    MeetingsFacts {
        journal: !dataset.meetings.is_empty(),
        day: until.day().to_string(),
        longest: dataset
            .organization
            .meeting_days
            .filter(|_| dataset.organization.rules.form_frequency.is_empty()),
        holidays: dataset.holidays.iter().map(holiday_facts).collect(),
        held: count.held,
        with_held: count.with_held,
        mean: mean(count.held, count.with_held),
        judged,
        kept: count.kept,
        broken: count.broken,
        by_numbers: count.by_numbers,
        unknown: count.unknown,
        kept_share: Share::new(count.kept, judged).map(percent),
        broken_pairs: broken.map(|one| broken_pair(dataset, one)).collect(),
    }
}

fn holiday_facts(holiday: &Holiday) -> HolidayFacts {
    HolidayFacts {
        name: text(&holiday.name),
        first: holiday.first.to_string(),
        last: holiday.last.to_string(),
    }
}

fn broken_pair(dataset: &Dataset, one: &PairMeetings<'_>) -> BrokenPairFacts {
    let pair = one.pair;
    BrokenPairFacts {
        number: pair.number.to_string(),
        is_group: pair.is_group(),
        form: pair.form.as_ref().map(|form| form.name().to_owned()),
        mentor: mentor_of(dataset, pair),
        mentees: mentees_of(dataset, pair),
        held: one.held,
        planned: pair.meetings_planned,
        breaches: breach_facts(&one.breaches),
    }
}

/// «Иванова М.П.».
pub(super) fn mentor_of(dataset: &Dataset, pair: &Match) -> String {
    short_name(&dataset.mentor(pair.mentor).person)
}

/// «Ким В., Заяц Т.В.».
pub(super) fn mentees_of(dataset: &Dataset, pair: &Match) -> String {
    let ids = pair.mentees.iter();
    let names: Vec<String> = ids
        .map(|id| short_name(&dataset.mentee(*id).person))
        .collect();
    names.join(", ")
}

/// Pauses that were too long, in their order.
pub(super) fn breach_facts(breaches: &[Breach]) -> Vec<BreachFacts> {
    let facts = breaches.iter().map(|breach| BreachFacts {
        from: breach.from.to_string(),
        to: breach.to.to_string(),
        days: breach.days,
        between: between_word(breach.between).to_owned(),
    });
    facts.collect()
}

fn between_word(between: Between) -> &'static str {
    match between {
        Between::Meetings => "между встречами",
        Between::StartAndMeeting => "от начала работы до первой встречи",
        Between::MeetingAndEnd => "от последней встречи до окончания работы",
        Between::MeetingAndCutOff => "от последней встречи до дня подсчёта",
        Between::StartAndEnd => "встреч не было",
    }
}

/// Whether the norm was kept, in one word.
pub(super) fn keeping_word(keeping: Keeping) -> Option<&'static str> {
    match keeping {
        Keeping::Kept(_) => Some("соблюдена"),
        Keeping::Broken(_) => Some("нарушена"),
        Keeping::Unknown => None,
    }
}

/// The rows of a pair's journal.
pub(super) fn journal_facts(journal: &[&Meeting]) -> Vec<MeetingFacts> {
    let numbered = journal.iter().zip(1_u32..);
    numbered
        .map(|(meeting, number)| MeetingFacts {
            number,
            date: meeting.date.to_string(),
            kind: meeting.kind.map(|kind| kind_word(kind).to_owned()),
            mode: text(&meeting.mode),
            topic: lines(&meeting.topic),
            result: lines(&meeting.result),
            mentor_score: meeting.mentor_score.map(u32::from),
            mentee_score: meeting.mentee_score.map(u32::from),
        })
        .collect()
}

fn kind_word(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Acquaintance => "встреча-знакомство",
        MeetingKind::Trial => "пробная встреча",
        MeetingKind::Planning => "встреча-планирование",
        MeetingKind::Working => "рабочая встреча",
        MeetingKind::Final => "итоговая встреча",
    }
}

/// The mean of the scores that were given; none of nothing.
pub(super) fn score_facts(scores: impl Iterator<Item = u8>) -> Option<ScoreFacts> {
    let scores: Vec<u32> = scores.map(u32::from).collect();
    let count = number(scores.len());
    Some(ScoreFacts {
        mean: mean(scores.iter().sum(), count)?,
        count,
    })
}

/// Who handed in a report and who did not.
pub(super) fn reports_facts(dataset: &Dataset) -> ReportsFacts {
    let pairs = &dataset.matches;
    let due = dataset.organization.reports_due;
    let count = |holds: &dyn Fn(MentorReport) -> bool| {
        number(pairs.iter().filter(|pair| holds(pair.report)).count())
    };
    let is_late = |report: MentorReport| match report {
        MentorReport::Given(Some(day)) => due.is_some_and(|due| day > due),
        MentorReport::Given(None) | MentorReport::Missing | MentorReport::Unstated => false,
    };
    let rows = |holds: &dyn Fn(MentorReport) -> bool| -> Vec<ReportFacts> {
        let chosen = pairs.iter().filter(|pair| holds(pair.report));
        chosen.map(|pair| report_facts(dataset, pair)).collect()
    };
    ReportsFacts {
        all: number(pairs.len()),
        given: count(&|report| matches!(report, MentorReport::Given(_))),
        missing: count(&|report| report == MentorReport::Missing),
        unstated: count(&|report| report == MentorReport::Unstated),
        without: rows(&|report| report == MentorReport::Missing),
        late: rows(&is_late),
    }
}

fn report_facts(dataset: &Dataset, pair: &Match) -> ReportFacts {
    ReportFacts {
        number: pair.number.to_string(),
        mentor: mentor_of(dataset, pair),
        mentees: mentees_of(dataset, pair),
        date: report_day(pair.report),
    }
}

/// «сдан», «не сдан».
pub(super) fn report_word(report: MentorReport) -> Option<&'static str> {
    match report {
        MentorReport::Unstated => None,
        MentorReport::Missing => Some("не сдан"),
        MentorReport::Given(_) => Some("сдан"),
    }
}

/// The day on which a report was handed in.
pub(super) fn report_day(report: MentorReport) -> Option<String> {
    match report {
        MentorReport::Given(day) => iso(day),
        MentorReport::Unstated | MentorReport::Missing => None,
    }
}
