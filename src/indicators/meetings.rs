//! Figures of meetings: how many were held by a day, and which pairs paused for longer
//! than the school's own norm allows (`domain.md` 0.4, d.2 I13).
//!
//! [`count_meetings`] is the door; everything takes time in proportion to the journal.

use chrono::NaiveDate;

use crate::model::Dataset;
use crate::model::Holiday;
use crate::model::Match;
use crate::model::Meeting;
use crate::model::Status;

use super::Counted;
use super::Tally;
use super::number;

/// Up to which day meetings count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// The day of the indicators: the columns of the list stand in for a missing journal.
    CutOff(NaiveDate),
    /// An earlier day, of which only a journal can tell; pairs that start later are left out.
    Interim(NaiveDate),
}

impl Until {
    /// The day itself; it is included.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::CutOff(day) | Self::Interim(day) => day,
        }
    }
}

/// What is known of a pair's meetings.
#[derive(Debug, Clone, PartialEq)]
pub struct PairMeetings<'a> {
    pub pair: &'a Match,
    /// By their days.
    pub journal: Vec<&'a Meeting>,
    /// `None` where neither journal nor column tells.
    pub held: Option<u32>,
    pub breaches: Vec<Breach>,
    pub keeping: Keeping,
}

/// Whether a pair met as often as it must.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    Kept(Basis),
    Broken(Basis),
    /// Nothing tells.
    Unknown,
}

/// By what a pair was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// By the pauses between the meetings of the journal.
    Pauses,
    /// By the numbers of meetings planned and held.
    Numbers,
}

/// A pause that was too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breach {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Days of the pause without holidays.
    pub days: u32,
    pub between: Between,
}

/// What stands at the two ends of a pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    Meetings,
    StartAndMeeting,
    MeetingAndEnd,
    /// The pair goes on beyond the day of counting.
    MeetingAndCutOff,
    /// Not one meeting was held.
    StartAndEnd,
}

/// The meetings of every pair by a day, in the order of the pairs.
#[must_use]
pub fn count_meetings(dataset: &Dataset, until: Until) -> Vec<PairMeetings<'_>> {
    let calendar = Calendar::new(&dataset.holidays);
    let mut journals: Vec<Vec<&Meeting>> = vec![Vec::new(); dataset.matches.len()];
    for meeting in &dataset.meetings {
        journals[meeting.pair.0].push(meeting);
    }
    let pairs = dataset.matches.iter().zip(journals);
    pairs
        .filter(|(pair, _)| takes_part(pair, until))
        .map(|(pair, journal)| {
            let longest = dataset.organization.longest_pause(pair.form.as_ref());
            of_pair(pair, journal, until, longest, &calendar)
        })
        .collect()
}

fn takes_part(pair: &Match, until: Until) -> bool {
    match until {
        Until::CutOff(_) => true,
        Until::Interim(day) => pair.start.is_none_or(|start| start <= day),
    }
}

fn of_pair<'a>(
    pair: &'a Match,
    mut journal: Vec<&'a Meeting>,
    until: Until,
    longest: Option<u32>,
    calendar: &Calendar,
) -> PairMeetings<'a> {
    let has_journal = !journal.is_empty();
    journal.retain(|meeting| meeting.date <= until.day());
    journal.sort_by_key(|meeting| meeting.date);
    let by_column = match until {
        Until::CutOff(_) => pair.meetings_done,
        Until::Interim(_) => None,
    };
    let held = if has_journal {
        Some(number(journal.len()))
    } else {
        by_column
    };
    let breaches = match longest.filter(|_| has_journal) {
        Some(longest) => breaches(pair, &journal, until.day(), longest, calendar),
        None => Vec::new(),
    };
    let keeping = match (has_journal && longest.is_some(), until) {
        (true, _) if pair.start.is_some_and(|start| start > until.day()) => Keeping::Unknown,
        (true, _) if breaches.is_empty() => Keeping::Kept(Basis::Pauses),
        (true, _) => Keeping::Broken(Basis::Pauses),
        (false, Until::CutOff(_)) => by_numbers(held, pair.meetings_planned),
        (false, Until::Interim(_)) => Keeping::Unknown,
    };
    PairMeetings {
        pair,
        journal,
        held,
        breaches,
        keeping,
    }
}

fn by_numbers(held: Option<u32>, planned: Option<u32>) -> Keeping {
    match (held, planned) {
        (Some(held), Some(planned)) if held >= planned => Keeping::Kept(Basis::Numbers),
        (Some(_), Some(_)) => Keeping::Broken(Basis::Numbers),
        (None, _) | (_, None) => Keeping::Unknown,
    }
}

/// The pauses longer than the norm, by their days.
fn breaches(
    pair: &Match,
    journal: &[&Meeting],
    day: NaiveDate,
    longest: u32,
    calendar: &Calendar,
) -> Vec<Breach> {
    let end = end_of(pair, day);
    let mut pauses: Vec<(NaiveDate, NaiveDate, Between)> = Vec::new();
    match (journal.first(), journal.last()) {
        (Some(first), Some(last)) => {
            pauses.extend(
                pair.start
                    .map(|start| (start, first.date, Between::StartAndMeeting)),
            );
            let between = journal.windows(2);
            pauses.extend(between.map(|two| (two[0].date, two[1].date, Between::Meetings)));
            pauses.extend(end.map(|(end, between)| (last.date, end, between)));
        }
        (_, _) => {
            let both = pair.start.zip(end.map(|(end, _)| end));
            pauses.extend(both.map(|(start, end)| (start, end, Between::StartAndEnd)));
        }
    }
    pauses
        .into_iter()
        .map(|(from, to, between)| Breach {
            from,
            to,
            days: calendar.days_between(from, to),
            between,
        })
        .filter(|pause| pause.days > longest)
        .collect()
}

/// The last day on which a pair was to meet; a stopped pair whose last day nobody wrote
/// down has none.
fn end_of(pair: &Match, day: NaiveDate) -> Option<(NaiveDate, Between)> {
    let stated = match pair.status {
        Some(Status::Stopped) => Some(pair.end_fact?),
        Some(Status::Active | Status::Completed | Status::Prolonged) | None => {
            pair.end_fact.or(pair.end_planned)
        }
    };
    Some(match stated {
        Some(end) if end <= day => (end, Between::MeetingAndEnd),
        Some(_) | None => (day, Between::MeetingAndCutOff),
    })
}

/// Days without meetings: holidays in order, joined where they touch, each with the
/// number of days in those before it.
struct Calendar(Vec<(NaiveDate, NaiveDate, i64)>);

impl Calendar {
    fn new(holidays: &[Holiday]) -> Self {
        let mut spans: Vec<(NaiveDate, NaiveDate)> =
            holidays.iter().map(|one| (one.first, one.last)).collect();
        spans.sort_unstable();
        let mut joined: Vec<(NaiveDate, NaiveDate, i64)> = Vec::new();
        for (first, last) in spans {
            match joined.last_mut() {
                Some((_, end, _)) if first <= *end => *end = last.max(*end),
                Some((start, end, before)) => {
                    let before = *before + length(*start, *end);
                    joined.push((first, last, before));
                }
                None => joined.push((first, last, 0)),
            }
        }
        Self(joined)
    }

    /// Days after `from` up to `to`, without holidays.
    fn days_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let free = self.free_through(to) - self.free_through(from);
        u32::try_from((to - from).num_days() - free).unwrap_or(0)
    }

    /// Days of holidays up to a day, that day included.
    fn free_through(&self, day: NaiveDate) -> i64 {
        let begun = self.0.partition_point(|(first, ..)| *first <= day);
        let last = begun.checked_sub(1).and_then(|at| self.0.get(at));
        last.map_or(0, |(first, last, before)| {
            before + length(*first, day.min(*last))
        })
    }
}

fn length(first: NaiveDate, last: NaiveDate) -> i64 {
    (last - first).num_days() + 1
}

/// How many pairs met as often as they must.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KeepingCount {
    pub kept: u32,
    pub broken: u32,
    pub unknown: u32,
    /// Of those judged, how many by numbers of meetings and not by pauses.
    pub by_numbers: u32,
    /// Meetings held, and the pairs of which that is known.
    pub held: u32,
    pub with_held: u32,
}

/// Counts pairs by how they kept to the norm.
#[must_use]
pub fn count_keeping(pairs: &[PairMeetings<'_>]) -> KeepingCount {
    let mut count = KeepingCount::default();
    for one in pairs {
        match one.keeping {
            Keeping::Kept(_) => count.kept += 1,
            Keeping::Broken(_) => count.broken += 1,
            Keeping::Unknown => count.unknown += 1,
        }
        if let Keeping::Kept(Basis::Numbers) | Keeping::Broken(Basis::Numbers) = one.keeping {
            count.by_numbers += 1;
        }
        count.held += one.held.unwrap_or(0);
        count.with_held += u32::from(one.held.is_some());
    }
    count
}

/// I13: pairs that kept to the norm of those that can be judged; the journal's rows follow
/// the rows of the pairs.
pub(super) fn kept(dataset: &Dataset, cut_off: NaiveDate) -> Counted {
    let pairs = count_meetings(dataset, Until::CutOff(cut_off));
    let of = |holds: &dyn Fn(Keeping) -> bool| {
        let chosen = pairs.iter().filter(|one| holds(one.keeping));
        Tally::at(chosen.map(|one| one.pair.place.clone()))
    };
    let judged = of(&|keeping| keeping != Keeping::Unknown);
    if judged.number == 0 {
        return Counted::missing();
    }
    let journal = pairs.iter().flat_map(|one| &one.journal);
    let kept = of(&|keeping| matches!(keeping, Keeping::Kept(_)));
    let kept = kept.by(journal.map(|meeting| meeting.place.clone()));
    Counted::of_tally(kept, judged)
}
