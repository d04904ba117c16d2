//! Reads the journal of meetings: one sheet for all pairs, or a sheet for each pair.
//!
//! [`read`] takes one table; [`settle()`] then compares the journal with the card and the
//! list of pairs. A meeting without a pair, a second one of a pair on one day and one of
//! another school year are told and left out; all others count, also those told.

mod owner;
mod problem;
mod settle;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Line;
use crate::model::MatchId;
use crate::model::Meeting;
use crate::model::MeetingKind;
use crate::model::Paragraphs;
use crate::place::Place;

use super::fields::Field;
use super::numbers;
use super::pairs;
use super::people;
use super::table::{Row, Table, is_dash};
use super::text::{clean, folded, single_spaced};

pub(crate) use owner::Owners;
pub(crate) use problem::Problem;
pub(crate) use settle::settle;

use owner::Called;
pub(crate) use problem::NoOwner;

/// The meetings of an organisation.
#[derive(Default)]
pub(crate) struct Journal {
    pub(crate) list: Vec<Meeting>,
    /// Every row with a day, also those that were left out.
    pub(crate) rows: Vec<Place>,
    /// Where each pair's meeting of a day stands in the list.
    taken: BTreeMap<(MatchId, NaiveDate), usize>,
}

/// Reads a table behind those that were read before. Where no list of pairs is at hand,
/// rows are only counted.
pub(crate) fn read(
    table: &Table<'_>,
    owners: &Owners<'_>,
    journal: &mut Journal,
    diags: &mut Diagnostics,
) {
    let mut reader = Reader {
        owners,
        title: of_sheet(table, owners),
        above: None,
    };
    for row in table.rows().filter(|row| !people::is_signature(*row)) {
        match title_of(row) {
            Some(title) => reader.turn_to(&title, row, diags),
            None => reader.read_row(row, journal, diags),
        }
    }
}

/// A cell alone in its row is a title, unless it is a day.
fn title_of(row: Row<'_>) -> Option<String> {
    let title = row.title()?;
    row.is_empty(Field::Date)
        .then_some(title.clone())
        .or_else(|| {
            let mut silent = Diagnostics::new();
            row.day(Field::Date, &mut silent).is_none().then_some(title)
        })
}

/// The pair that the name of the sheet or the lines over the table call.
fn of_sheet(table: &Table<'_>, owners: &Owners<'_>) -> Option<MatchId> {
    let above = table.sheet.rows().iter();
    let above = above.filter(|row| table.above.contains(&row.index));
    let lines: Vec<String> = above
        .map(|row| {
            let cells: Vec<String> = row.cells.iter().map(|(_, value)| value.shown()).collect();
            cells.join(" ")
        })
        .collect();
    owners
        .of_title(&lines.join(" \n "))
        .or_else(|| owners.of_title(table.sheet.name()))
}

/// What the rows above say of a row.
struct Reader<'a> {
    owners: &'a Owners<'a>,
    /// The pair of the sheet or of the last title.
    title: Option<MatchId>,
    /// The pair of the row above.
    above: Option<MatchId>,
}

/// A row that was read, but for its pair and its day.
struct Content {
    kind: Option<MeetingKind>,
    mode: Option<Line>,
    topic: Option<Paragraphs>,
    result: Option<Paragraphs>,
    mentor_score: Option<u8>,
    mentee_score: Option<u8>,
}

impl Reader<'_> {
    fn turn_to(&mut self, title: &str, row: Row<'_>, diags: &mut Diagnostics) {
        self.above = None;
        match self.owners.of_title(title) {
            Some(pair) => self.title = Some(pair),
            None if self.owners.is_empty() => {}
            None if owner::means_somebody(title) => {
                self.title = None;
                let why = NoOwner::UnknownTitle(single_spaced(title));
                diags.push(Problem::NoOwner(why).at(row.place()));
            }
            None => {
                let title = single_spaced(title);
                diags.push(super::problem::Problem::TitleRow(title).at(row.place()));
            }
        }
    }

    fn read_row(&mut self, row: Row<'_>, journal: &mut Journal, diags: &mut Diagnostics) {
        let is_dated = !row.is_empty(Field::Date);
        if is_dated {
            journal.rows.push(row.cell_place(Field::Date));
        }
        let day = row.day(Field::Date, diags);
        let called = called(row, day, diags);
        let content = read_content(row, diags);
        if !called.is_empty() {
            self.above = self.owners.find(&called).ok();
        }
        if self.owners.is_empty() {
            return;
        }
        if !is_dated {
            tell_no_day(row, &content, diags);
            return;
        }
        let (Some(day), Some(pair)) = (day, self.pair(row, &called, diags)) else {
            return;
        };
        self.add(row, (pair, day), content, journal, diags);
    }

    fn pair(&self, row: Row<'_>, called: &Called, diags: &mut Diagnostics) -> Option<MatchId> {
        if called.is_empty() {
            return self.unnamed(row, diags);
        }
        match self.owners.find(called) {
            Ok(pair) => {
                if let Some(name) = self.owners.stranger(pair, called) {
                    let problem = Problem::OtherNames {
                        number: self.number(pair),
                        said: name.to_owned(),
                    };
                    diags.push(problem.at(name_place(row)));
                }
                Some(pair)
            }
            Err(why) => {
                diags.push(Problem::NoOwner(why).at(name_place(row)));
                None
            }
        }
    }

    /// The pair of a row that names none: that of the title, else that of the row above.
    fn unnamed(&self, row: Row<'_>, diags: &mut Diagnostics) -> Option<MatchId> {
        if self.title.is_some() {
            return self.title;
        }
        match self.above {
            Some(pair) => {
                diags.push(Problem::OwnerAbove(self.number(pair)).at(name_place(row)));
                Some(pair)
            }
            None => {
                diags.push(Problem::NoOwner(NoOwner::Unnamed).at(row.cell_place(Field::Date)));
                None
            }
        }
    }

    fn number(&self, pair: MatchId) -> String {
        self.owners.pair(pair).number.to_string()
    }

    fn add(
        &self,
        row: Row<'_>,
        (pair, day): (MatchId, NaiveDate),
        content: Content,
        journal: &mut Journal,
        diags: &mut Diagnostics,
    ) {
        let place = row.cell_place(Field::Date);
        if let Some(first) = journal.taken.get(&(pair, day)) {
            let first = &journal.list[*first];
            diags.push(self.twice(row, first).at(place));
            return;
        }
        journal.taken.insert((pair, day), journal.list.len());
        journal.list.push(Meeting {
            pair,
            date: day,
            kind: content.kind,
            mode: content.mode,
            topic: content.topic,
            result: content.result,
            mentor_score: content.mentor_score,
            mentee_score: content.mentee_score,
            place,
        });
    }

    /// A group's journal may have a row for each mentee; any other second row is a slip.
    fn twice(&self, row: Row<'_>, first: &Meeting) -> Problem {
        let number = self.number(first.pair);
        if self.owners.pair(first.pair).is_group() && !row.is_empty(Field::MenteeName) {
            return Problem::GroupRows { number };
        }
        let line = first.place.area().map_or(0, |area| area.first_row() + 1);
        Problem::SameDay {
            number,
            day: first.date,
            first: format!(
                "лист «{}», строка {line}",
                first.place.sheet().unwrap_or_default()
            ),
        }
    }
}

/// The cell that names the pair: its number, else the mentor, else the mentee.
fn name_place(row: Row<'_>) -> Place {
    let fields = [Field::PairNumber, Field::MentorName, Field::MenteeName];
    let filled = fields.into_iter().find(|field| !row.is_empty(*field));
    let first = fields.into_iter().find(|field| row.table.has(*field));
    row.cell_place(filled.or(first).unwrap_or(Field::Date))
}

fn called(row: Row<'_>, day: Option<NaiveDate>, diags: &mut Diagnostics) -> Called {
    let mut text = |field: Field| row.line(field, diags).map(|line| line.to_string());
    let number = text(Field::PairNumber);
    let mentor = text(Field::MentorName);
    let mentees = row.text(Field::MenteeName, diags);
    Called {
        number,
        mentor,
        mentees: mentees.map(|text| pairs::names(&text)).unwrap_or_default(),
        day,
    }
}

/// A row whose meeting was held must have its day; one that was only planned need not.
fn tell_no_day(row: Row<'_>, content: &Content, diags: &mut Diagnostics) {
    let held = content.result.is_some()
        || content.mentor_score.is_some()
        || content.mentee_score.is_some();
    if held {
        row.tell_missing(Field::Date, people::Need::Wanted, diags);
    } else {
        diags.push(Problem::NoDay.at(row.cell_place(Field::Date)));
    }
}

fn read_content(row: Row<'_>, diags: &mut Diagnostics) -> Content {
    let topic = row.paragraphs(Field::Topic, diags);
    Content {
        kind: read_kind(row, topic.as_ref(), diags),
        mode: row.line(Field::MeetingMode, diags),
        result: row.paragraphs(Field::Result, diags),
        mentor_score: read_score(row, Field::MentorScore, diags),
        mentee_score: read_score(row, Field::MenteeScore, diags),
        topic,
    }
}

/// The kind by its own column, else by the words with which the topic begins.
fn read_kind(
    row: Row<'_>,
    topic: Option<&Paragraphs>,
    diags: &mut Diagnostics,
) -> Option<MeetingKind> {
    let stated = row.line(Field::MeetingKind, diags);
    if let Some(text) = stated {
        let kind = kind_of(text.as_str());
        if kind.is_none() {
            let problem = Problem::UnreadKind(text.to_string());
            diags.push(problem.at(row.cell_place(Field::MeetingKind)));
        }
        return kind;
    }
    kind_of_topic(&topic?.text())
}

fn kind_of(text: &str) -> Option<MeetingKind> {
    const KINDS: [(&str, MeetingKind); 6] = [
        ("знаком", MeetingKind::Acquaintance),
        ("пробн", MeetingKind::Trial),
        ("планир", MeetingKind::Planning),
        ("рабоч", MeetingKind::Working),
        ("последовательн", MeetingKind::Working),
        ("итог", MeetingKind::Final),
    ];
    let folded = folded(text);
    let found = KINDS.iter().find(|(part, _)| folded.contains(part));
    found.map(|(_, kind)| *kind)
}

/// «Встреча-знакомство», «Итоговая встреча, анкетирование».
fn kind_of_topic(topic: &str) -> Option<MeetingKind> {
    const STARTS: [(&str, MeetingKind); 7] = [
        ("встреча-знакомство", MeetingKind::Acquaintance),
        ("встреча - знакомство", MeetingKind::Acquaintance),
        ("пробная встреча", MeetingKind::Trial),
        ("пробная рабочая встреча", MeetingKind::Trial),
        ("встреча-планирование", MeetingKind::Planning),
        ("встреча - планирование", MeetingKind::Planning),
        ("итоговая встреча", MeetingKind::Final),
    ];
    let folded = folded(topic);
    let found = STARTS.iter().find(|(start, _)| folded.starts_with(start));
    found.map(|(_, kind)| *kind)
}

fn read_score(row: Row<'_>, field: Field, diags: &mut Diagnostics) -> Option<u8> {
    let text = clean(&row.text(field, diags)?);
    if is_dash(&text) {
        return None;
    }
    let score = numbers::count(&text)
        .and_then(|score| u8::try_from(score).ok())
        .filter(|score| (1..=10).contains(score));
    if score.is_none() {
        diags.push(Problem::UnreadScore(text).at(row.cell_place(field)));
    }
    score
}
