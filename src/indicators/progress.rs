//! What became of each measure of the roadmap in one school year, judged as of one day.
//!
//! [`review`] is the way in. The rules (`domain.md` d.2 I11, h 18, k.1): what was done
//! after its term is late whatever the cell says; a term that has not come by the day of
//! the report is no failure; a term of every year has one instance a year; «не менее 3
//! раз», «раз в квартал» and two terms in one cell are judged by how often it was done.

use chrono::{Datelike, NaiveDate};

use crate::model::Dataset;
use crate::model::FactStatus;
use crate::model::MonthSpan;
use crate::model::Progress;
use crate::model::Roadmap;
use crate::model::RoadmapItem;
use crate::model::SchoolYear;
use crate::model::TermKind;

use super::number;

/// The year that is reported and the day as of which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Horizon {
    pub year: SchoolYear,
    /// What was done later is not known yet.
    pub day: NaiveDate,
    /// First and last day of a plan that states its period.
    pub plan: Option<(NaiveDate, NaiveDate)>,
}

impl Horizon {
    /// The card's school year, else the one in which the day lies.
    #[must_use]
    pub fn of(dataset: &Dataset, day: NaiveDate) -> Self {
        let org = &dataset.organization;
        Self {
            year: org.school_year.unwrap_or(SchoolYear(year_of(day))),
            day,
            plan: org.plan_days,
        }
    }

    /// The horizon that the card alone tells: its day for figures, else the last day of
    /// classes of its school year.
    #[must_use]
    pub fn stated(dataset: &Dataset) -> Option<Self> {
        let org = &dataset.organization;
        let last_day = || Some(date(org.school_year?.0 + 1, 5, 31));
        org.cut_off
            .or_else(last_day)
            .map(|day| Self::of(dataset, day))
    }

    /// The last day of classes: the end of every term that only names the school year.
    fn last_day(&self) -> NaiveDate {
        date(self.year.0 + 1, 5, 31)
    }

    /// The school years that the plan covers; the reported one alone where none is stated.
    fn plan_years(&self) -> (i32, i32) {
        let year = |day: NaiveDate| day.year() - i32::from(day.month() < 9);
        let first = |day: NaiveDate| day.year() - i32::from(day.month() < 6);
        self.plan.map_or((self.year.0, self.year.0), |(from, to)| {
            (first(from), year(to).max(first(from)))
        })
    }
}

/// The school year of a day: September begins it.
fn year_of(day: NaiveDate) -> i32 {
    day.year() - i32::from(day.month() < 9)
}

/// A day that every year has.
fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MAX)
}

/// What became of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    InTime,
    Late,
    Partly,
    Undone,
    NotDue,
    Withdrawn,
    Unstated,
}

/// How often a measure was done, and how often it had to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    pub done: u32,
    pub required: u32,
}

/// A measure with its fate.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged<'a> {
    pub item: &'a RoadmapItem,
    pub fate: Fate,
    /// The last day of its term in the reported year.
    pub deadline: Option<NaiveDate>,
    /// Days between the term and the deed; `None` where one of them is not known.
    pub days_late: Option<u32>,
    /// The days of the deed that fall in the reported year.
    pub done: Vec<NaiveDate>,
    pub times: Option<Times>,
    /// Left over from an earlier year of the plan.
    pub carried: bool,
}

impl Judged<'_> {
    /// What the sheet says of it.
    #[must_use]
    pub fn stated(&self) -> Option<FactStatus> {
        self.item.progress.as_ref()?.status
    }

    /// Whether it was done, in time or not.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self.fate, Fate::InTime | Fate::Late)
    }

    /// By how many days the measure is overdue on a day; a new term counts instead of the
    /// old one.
    #[must_use]
    pub fn overdue_on(&self, day: NaiveDate) -> Option<u32> {
        let open = matches!(self.fate, Fate::Partly | Fate::Undone | Fate::Unstated);
        let moved = self.item.progress.as_ref().and_then(|own| own.new_deadline);
        let term = moved.or(self.deadline).filter(|_| open)?;
        u32::try_from((day - term).num_days())
            .ok()
            .filter(|days| *days > 0)
    }
}

/// The measures of one school year.
#[derive(Debug, Clone, PartialEq)]
pub struct Review<'a> {
    /// In the order of the sheet.
    pub rows: Vec<Judged<'a>>,
    /// Done in an earlier year of the plan.
    pub finished_before: u32,
    /// Of a later year of the plan.
    pub later: u32,
}

/// Judges the measures; `None` where the roadmap tells nothing of facts.
#[must_use]
pub fn review<'a>(roadmap: &'a Roadmap, horizon: &Horizon) -> Option<Review<'a>> {
    let measures = || roadmap.items().filter(|item| !item.heading);
    measures().find(|item| item.progress.is_some())?;
    let first_stage = measures().next().and_then(|item| item.stage.clone());
    let mut review = Review {
        rows: Vec::new(),
        finished_before: 0,
        later: 0,
    };
    for item in measures() {
        let judge = Judge {
            item,
            horizon,
            prepares: item.stage == first_stage,
        };
        match judge.year() {
            Belongs::Before if judge.was_finished() => review.finished_before += 1,
            Belongs::Before => review.rows.push(judge.judged(true)),
            Belongs::Now => review.rows.push(judge.judged(false)),
            Belongs::Later => review.later += 1,
        }
    }
    Some(review)
}

/// To which year a measure belongs, seen from the reported one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Belongs {
    Before,
    Now,
    Later,
}

struct Judge<'a, 'h> {
    item: &'a RoadmapItem,
    horizon: &'h Horizon,
    /// A measure of the first stage, which prepares the year before it begins.
    prepares: bool,
}

impl<'a> Judge<'a, '_> {
    fn kind(&self) -> Option<&'a TermKind> {
        self.item.term.as_ref().map(|term| &term.kind)
    }

    fn progress(&self) -> Option<&'a Progress> {
        self.item.progress.as_ref()
    }

    fn status(&self) -> Option<FactStatus> {
        self.progress()?.status
    }

    /// A measure whose term names days belongs to their school year; all others come again
    /// every year.
    fn year(&self) -> Belongs {
        let Some((start, end)) = self.kind().and_then(days) else {
            return Belongs::Now;
        };
        let (first, last) = self.horizon.plan_years();
        let year = |day: NaiveDate| {
            let summer = (6..=8).contains(&day.month());
            let own = if self.prepares && summer {
                day.year()
            } else {
                year_of(day)
            };
            own.clamp(first, last)
        };
        let reported = self.horizon.year.0;
        if year(end) < reported {
            Belongs::Before
        } else if year(start) > reported {
            Belongs::Later
        } else {
            Belongs::Now
        }
    }

    /// Whether a measure of an earlier year was settled before the reported one began.
    fn was_finished(&self) -> bool {
        let begins = date(self.horizon.year.0, 9, 1);
        let Some(progress) = self.progress() else {
            return false;
        };
        let before = progress.last_day().is_none_or(|day| day < begins);
        let settled = match progress.status {
            Some(
                FactStatus::Done
                | FactStatus::DoneInTime
                | FactStatus::DoneLate
                | FactStatus::Withdrawn,
            ) => true,
            None => !progress.days.is_empty(),
            Some(
                FactStatus::Partly | FactStatus::NotDone | FactStatus::InWork | FactStatus::NotDue,
            ) => false,
        };
        settled && before
    }

    fn judged(&self, carried: bool) -> Judged<'a> {
        let deadline = self.deadline();
        let done = self.done(carried);
        let times = self.times(&done);
        let fate = match times {
            Some(times) => self.fate_by_times(times, &done, deadline),
            None => self.fate(&done, deadline),
        };
        Judged {
            item: self.item,
            fate,
            deadline,
            days_late: (fate == Fate::Late)
                .then(|| self.days_late(&done, deadline))
                .flatten(),
            done,
            times,
            carried,
        }
    }

    /// The last day of the term in the reported year.
    fn deadline(&self) -> Option<NaiveDate> {
        let (horizon, kind) = (self.horizon, self.kind()?);
        let plan_end = horizon.plan.map(|(_, last)| last);
        match kind {
            TermKind::Yearly(span) => Some(self.end_of_span(*span)),
            TermKind::SchoolYear
            | TermKind::TimesAYear(_)
            | TermKind::Quarterly
            | TermKind::Monthly => Some(horizon.last_day()),
            TermKind::WholePeriod | TermKind::Continuous | TermKind::ReportingPeriod => {
                Some(plan_end.unwrap_or(horizon.last_day()))
            }
            TermKind::ByProgramme
            | TermKind::BySchedule
            | TermKind::OnEvent
            | TermKind::OnRequest
            | TermKind::EveryDays(_)
            | TermKind::Unread => None,
            TermKind::Day(_)
            | TermKind::Until(_)
            | TermKind::UntilYear(_)
            | TermKind::Range(_, _)
            | TermKind::Months(_, _)
            | TermKind::TwoPoints(_, _) => kind.deadline(),
        }
    }

    /// September to December lie in the first calendar year of the school year, January to
    /// August in the second; what prepares the year lies before it (`domain.md` k.1).
    fn end_of_span(&self, span: MonthSpan) -> NaiveDate {
        let first = self.horizon.year.0;
        let summer = |month: u32| (6..=8).contains(&month);
        let prepares = summer(span.first) && (span.last >= 9 || self.prepares);
        let starts = if span.first >= 9 || prepares {
            first
        } else {
            first + 1
        };
        let year = starts + i32::from(span.last < span.first);
        end_of_month(year, span.last)
    }

    /// The days of the deed that belong to the reported year and are known on its day.
    fn done(&self, carried: bool) -> Vec<NaiveDate> {
        let days = self.progress().map_or(&[][..], |own| &own.days);
        let comes_again = self.kind().is_some_and(|kind| self::days(kind).is_none());
        let multi_year = self.horizon.plan_years().0 < self.horizon.year.0;
        let begins = date(self.horizon.year.0, if self.prepares { 6 } else { 9 }, 1);
        let own = |day: &&NaiveDate| !(comes_again && multi_year) || carried || **day >= begins;
        days.iter().filter(own).copied().collect()
    }

    fn known<'d>(&self, done: &'d [NaiveDate]) -> &'d [NaiveDate] {
        let known = done.partition_point(|day| *day <= self.horizon.day);
        &done[..known]
    }

    /// How often it was done, where its term asks for a number and the cell lists days.
    fn times(&self, done: &[NaiveDate]) -> Option<Times> {
        let required = self.kind()?.required()?;
        let lists = done.len() > 1 || (done.len() == 1 && self.status().is_none());
        lists.then(|| Times {
            done: number(self.known(done).len()),
            required,
        })
    }

    fn fate_by_times(&self, times: Times, done: &[NaiveDate], deadline: Option<NaiveDate>) -> Fate {
        if self.status() == Some(FactStatus::Withdrawn) {
            Fate::Withdrawn
        } else if times.done >= times.required {
            self.done_fate(self.known(done), deadline)
        } else if deadline.is_some_and(|term| term >= self.horizon.day) {
            Fate::NotDue
        } else if times.done == 0 {
            Fate::Undone
        } else {
            Fate::Partly
        }
    }

    /// Done: late where a day lies behind its term or the sheet says so.
    fn done_fate(&self, known: &[NaiveDate], deadline: Option<NaiveDate>) -> Fate {
        let late = self.days_late(known, deadline).is_some();
        if late || self.status() == Some(FactStatus::DoneLate) {
            Fate::Late
        } else {
            Fate::InTime
        }
    }

    /// By how many days the deed came after the term; of two terms the worse one counts.
    fn days_late(&self, done: &[NaiveDate], deadline: Option<NaiveDate>) -> Option<u32> {
        let after = |day: &NaiveDate, term: NaiveDate| u32::try_from((*day - term).num_days()).ok();
        let last = done
            .last()
            .zip(deadline)
            .and_then(|(day, term)| after(day, term));
        let first = match self.kind() {
            Some(TermKind::TwoPoints(point, _)) if done.len() > 1 => {
                after(&done[0], end_of_point(*point))
            }
            Some(_) | None => None,
        };
        last.max(first).filter(|days| *days > 0)
    }

    fn fate(&self, done: &[NaiveDate], deadline: Option<NaiveDate>) -> Fate {
        let day = self.horizon.day;
        let ahead = deadline.is_some_and(|term| term > day);
        let not_over = deadline.is_none_or(|term| term >= day);
        let or_ahead = |fate: Fate| if ahead { Fate::NotDue } else { fate };
        let known = self.known(done);
        let only_later = known.is_empty() && !done.is_empty();
        match self.status() {
            Some(FactStatus::Withdrawn) => Fate::Withdrawn,
            Some(FactStatus::Partly) => or_ahead(Fate::Partly),
            Some(FactStatus::NotDone) => or_ahead(Fate::Undone),
            Some(FactStatus::InWork | FactStatus::NotDue) if not_over => Fate::NotDue,
            Some(FactStatus::InWork | FactStatus::NotDue) => Fate::Undone,
            Some(FactStatus::Done | FactStatus::DoneInTime | FactStatus::DoneLate) | None
                if only_later =>
            {
                or_ahead(Fate::Undone)
            }
            Some(FactStatus::Done | FactStatus::DoneInTime | FactStatus::DoneLate) => {
                self.done_fate(known, deadline)
            }
            None if !known.is_empty() => self.done_fate(known, deadline),
            None if deadline.is_some_and(|term| term >= day) => Fate::NotDue,
            None => Fate::Unstated,
        }
    }
}

/// First and last day of a term that names them.
fn days(kind: &TermKind) -> Option<(NaiveDate, NaiveDate)> {
    if let TermKind::Range(start, end)
    | TermKind::Months(start, end)
    | TermKind::TwoPoints(start, end) = kind
    {
        return Some((*start, *end));
    }
    kind.deadline().map(|day| (day, day))
}

/// «Декабрь» of two months is the whole of it.
fn end_of_point(point: NaiveDate) -> NaiveDate {
    if point.day() == 1 {
        end_of_month(point.year(), point.month())
    } else {
        point
    }
}

fn end_of_month(year: i32, month: u32) -> NaiveDate {
    let next = if month == 12 {
        date(year + 1, 1, 1)
    } else {
        date(year, month + 1, 1)
    };
    next.pred_opt().unwrap_or(next)
}
