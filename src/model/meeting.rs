//! Meetings of pairs, and the days on which no meeting is expected.

use chrono::NaiveDate;

use crate::place::Place;

use super::{Line, MatchId, Paragraphs};

/// One meeting of a pair or group, as the journal has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    pub pair: MatchId,
    pub date: NaiveDate,
    pub kind: Option<MeetingKind>,
    /// «очно», «дистанционно».
    pub mode: Option<Line>,
    pub topic: Option<Paragraphs>,
    pub result: Option<Paragraphs>,
    /// From 1 to 10.
    pub mentor_score: Option<u8>,
    /// From 1 to 10.
    pub mentee_score: Option<u8>,
    /// The cell of the day.
    pub place: Place,
}

/// The five steps of a pair's work (`domain.md` 0.4, stage 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeetingKind {
    Acquaintance,
    Trial,
    Planning,
    Working,
    Final,
}

/// Days without meetings: school holidays by the school's own calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct Holiday {
    pub name: Option<Line>,
    pub first: NaiveDate,
    /// Included.
    pub last: NaiveDate,
    pub place: Place,
}
