//! Lists of pairs and groups: who is whose mentor.
//!
//! A pair names its people, and they are looked for in the lists. Where the organisation
//! has no such list, the people are made of the pairs themselves.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Line;
use crate::model::Match;
use crate::model::Mentee;
use crate::model::MenteeId;
use crate::model::Mentor;
use crate::model::MentorId;
use crate::model::MentorReport;
use crate::model::MentoringForm;
use crate::model::Paragraphs;
use crate::model::Person;
use crate::model::SchoolClass;
use crate::model::Status;
use crate::model::TermKind;
use crate::place::CellAddress;
use crate::place::Place;

use super::days::{self, DayReading};
use super::fields::Field;
use super::people::{self, Need, Participant, Roster};
use super::problem::{Problem, Who};
use super::table::{Row, Table, is_dash};
use super::terms;
use super::text::{distance, folded, name_key, single_spaced};
use super::values;

/// Names are compared for likeness in lists of at most so many people.
const MOST_COMPARED: usize = 5_000;

/// The people of an organisation; a list that it has is not added to.
pub(crate) struct People<'a> {
    pub(crate) mentors: &'a mut Roster<Mentor>,
    pub(crate) mentees: &'a mut Roster<Mentee>,
    pub(crate) mentors_listed: bool,
    pub(crate) mentees_listed: bool,
}

/// The pairs of an organisation with the numbers that are taken.
#[derive(Default)]
pub(crate) struct Pairs {
    pub(crate) list: Vec<Match>,
    numbers: BTreeSet<Line>,
}

/// Reads a list of pairs behind those that were read before.
pub(crate) fn read(
    table: &Table<'_>,
    people: &mut People<'_>,
    pairs: &mut Pairs,
    diags: &mut Diagnostics,
) {
    let sheet_form =
        values::form(table.sheet.name()).filter(|form| MentoringForm::FEDERAL.contains(form));
    let mut before: Option<Before> = None;
    let mut known: BTreeMap<Line, Known> = BTreeMap::new();
    let mut count = 0;
    for row in table.rows() {
        if people::is_signature(row) || row.title().is_some_and(|title| is_heading(row, &title)) {
            before = None;
            continue;
        }
        count += 1;
        let link = read_link(row, before.as_ref(), people, diags);
        let rest = read_rest(row, sheet_form.clone(), diags);
        before = Some(Before {
            mentor: link.mentor,
            number: link.number.clone(),
            index: row.index(),
        });
        if let Some(new) = link.joined(rest, pairs.list.len()) {
            pairs.add(new, &mut known, row, diags);
        }
    }
    if count == 0 {
        diags.push(Problem::NoRecords(table.list.name()).at(table.sheet.place()));
    }
}

/// A title inside the table: alone in its row and no name of a mentee.
fn is_heading(row: Row<'_>, title: &str) -> bool {
    let mentee = row
        .table
        .column(Field::MenteeName)
        .map(|column| column.index);
    let alone = row.cells.cells.first().map(|(column, _)| *column);
    mentee != alone
        || values::form(title).is_some_and(|form| MentoringForm::FEDERAL.contains(&form))
}

/// Whom the row above named.
struct Before {
    /// `None` where the row above did not say, which has been told.
    mentor: Option<MentorId>,
    number: Option<Line>,
    index: u32,
}

/// The people of a row; what could not be read is missing and has been told.
struct Link {
    number: Option<Line>,
    mentor: Option<MentorId>,
    mentees: Vec<MenteeId>,
}

/// What a row says beside its people.
struct Rest {
    form: Option<MentoringForm>,
    role_model: Option<Line>,
    start: Option<NaiveDate>,
    end_planned: Option<NaiveDate>,
    end_fact: Option<NaiveDate>,
    status: Option<Status>,
    stop_reason: Option<Paragraphs>,
    goal: Option<Paragraphs>,
    result: Option<Paragraphs>,
    meetings_planned: Option<u32>,
    meetings_done: Option<u32>,
    report: MentorReport,
    difficulties: Option<Paragraphs>,
    suggestions: Option<Paragraphs>,
    other: Vec<(Line, Paragraphs)>,
    place: Place,
}

impl Link {
    /// The pair, if both sides are known; without a number it takes one of its position.
    fn joined(self, rest: Rest, position: usize) -> Option<Match> {
        if self.mentees.is_empty() {
            return None;
        }
        Some(Match {
            number: self
                .number
                .or_else(|| Line::new(&(position + 1).to_string()))?,
            form: rest.form,
            role_model: rest.role_model,
            mentor: self.mentor?,
            mentees: self.mentees,
            start: rest.start,
            end_planned: rest.end_planned,
            end_fact: rest.end_fact,
            status: rest.status,
            stop_reason: rest.stop_reason,
            goal: rest.goal,
            member_results: Vec::new(),
            result: rest.result,
            meetings_planned: rest.meetings_planned,
            meetings_done: rest.meetings_done,
            report: rest.report,
            difficulties: rest.difficulties,
            suggestions: rest.suggestions,
            other: rest.other,
            place: rest.place,
        })
    }
}

fn read_link(
    row: Row<'_>,
    before: Option<&Before>,
    people: &mut People<'_>,
    diags: &mut Diagnostics,
) -> Link {
    let number = row
        .line(Field::PairNumber, diags)
        .or_else(|| row.line(Field::Number, diags));
    let inherited = before.filter(|before| continues(row, before, number.as_ref()));
    let mentor = read_mentor(row, inherited, people, diags);
    let mentees = read_mentees(row, mentor, people, diags);
    if let Some(mentor) = mentor {
        tell_own_mentor(row, people, mentor, &mentees, diags);
    }
    Link {
        number: number.or_else(|| inherited.and_then(|before| before.number.clone())),
        mentor,
        mentees,
    }
}

/// Whether an empty mentor's cell means the mentor of the row above: the row has no
/// number of its own, or says «то же».
fn continues(row: Row<'_>, before: &Before, number: Option<&Line>) -> bool {
    let has_numbers = row.table.has(Field::PairNumber) || row.table.has(Field::Number);
    let is_next = before.index + 1 == row.index();
    let empty = row.is_empty(Field::MentorName);
    let ditto = row
        .shown(Field::MentorName)
        .is_some_and(|text| is_ditto(&text));
    is_next && (ditto || empty && has_numbers && number.is_none())
}

/// «то же», «то же, что выше», «-"-», «-//-».
fn is_ditto(text: &str) -> bool {
    let folded = folded(text);
    folded.starts_with("то же")
        || folded == "он же"
        || folded == "она же"
        || matches!(folded.as_str(), "--" | "-" | "- -" | "″")
}

fn read_mentor(
    row: Row<'_>,
    inherited: Option<&Before>,
    people: &mut People<'_>,
    diags: &mut Diagnostics,
) -> Option<MentorId> {
    if let Some(before) = inherited {
        if row.is_empty(Field::MentorName) && before.mentor.is_some() {
            diags.push(Problem::InheritedMentor.at(row.cell_place(Field::MentorName)));
        }
        return before.mentor;
    }
    let Some(text) = row.text(Field::MentorName, diags) else {
        if !people::is_told(row.value(Field::MentorName)) {
            row.tell_empty(Field::MentorName, diags);
        }
        return None;
    };
    let call = Call {
        who: Who::Mentor,
        text: single_spaced(&text),
        class: people::read_class(row, Field::MentorClass, diags),
        post: read_post(row, Field::MentorPost, diags),
        place: row.cell_place(Field::MentorName),
        column: row.column_of(Field::MentorName),
        row: row.place(),
    };
    let index = call.find(people.mentors, people.mentors_listed, Mentor::of, diags)?;
    Some(MentorId(index))
}

fn read_post(row: Row<'_>, field: Field, diags: &mut Diagnostics) -> Option<Line> {
    let post = row.text(field, diags)?;
    people::expanded_post(&post, row.cell_place(field), diags)
}

fn read_mentees(
    row: Row<'_>,
    mentor: Option<MentorId>,
    people: &mut People<'_>,
    diags: &mut Diagnostics,
) -> Vec<MenteeId> {
    let text = row.text(Field::MenteeName, diags);
    let text = text.filter(|text| !names(text).is_empty());
    if text.is_none() && !people::is_told(row.value(Field::MenteeName)) {
        row.tell_empty(Field::MenteeName, diags);
    }
    let class = people::read_class(row, Field::MenteeClass, diags);
    let post = read_post(row, Field::MenteePost, diags);
    let own_name = mentor.map(|id| people.mentors.people[id.0].person.name.key());
    let mut found = Vec::new();
    for text in text.iter().flat_map(|text| names(text)) {
        let call = Call {
            who: Who::Mentee,
            text,
            class: class.clone(),
            post: post.clone(),
            place: row.cell_place(Field::MenteeName),
            column: row.column_of(Field::MenteeName),
            row: row.place(),
        };
        let key = call.key();
        if own_name.as_ref() == Some(&key) && !people.mentees.by_name.contains_key(&key) {
            diags.push(Problem::OwnMentor(call.text).at(call.place));
            continue;
        }
        let index = call.find(people.mentees, people.mentees_listed, Mentee::of, diags);
        found.extend(index.map(MenteeId));
    }
    found
}

/// The names of a cell, parted by lines, semicolons, or commas between whole names.
pub(crate) fn names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in text.split(['\n', ';']) {
        let parts: Vec<&str> = part.split(',').map(str::trim).collect();
        let are_names = parts.iter().all(|part| is_whole_name(part));
        if are_names {
            names.extend(parts.iter().map(|part| (*part).to_owned()));
        } else {
            names.push(part.trim().to_owned());
        }
    }
    names
        .iter()
        .map(|name| {
            single_spaced(name.trim_start_matches(|c: char| {
                c.is_ascii_digit() || matches!(c, '.' | ')' | ' ' | '-' | '–' | '•')
            }))
        })
        .filter(|name| !name.is_empty())
        .collect()
}

/// Two words or more without a digit, each with a capital: no «7 класс», no post.
fn is_whole_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    let digits = text.chars().any(|c| c.is_ascii_digit());
    words.len() > 1 && !digits && words.iter().take(2).filter(capital).count() == 2
}

fn tell_own_mentor(
    row: Row<'_>,
    people: &People<'_>,
    mentor: MentorId,
    mentees: &[MenteeId],
    diags: &mut Diagnostics,
) {
    let own = &people.mentors.people[mentor.0].person;
    for mentee in mentees {
        let other = &people.mentees.people[mentee.0].person;
        if own.is_same(other) {
            let name = people::shown_name(other);
            diags.push(Problem::OwnMentor(name).at(row.cell_place(Field::MenteeName)));
        }
    }
}

/// How a pair or another list calls somebody.
pub(crate) struct Call {
    pub(crate) who: Who,
    pub(crate) text: String,
    pub(crate) class: Option<SchoolClass>,
    pub(crate) post: Option<Line>,
    /// The cell of the name.
    pub(crate) place: Place,
    /// The column of the name, where the list has one.
    pub(crate) column: Option<u32>,
    pub(crate) row: Place,
}

/// Whom a list has under a name.
pub(crate) enum Sought {
    One {
        index: usize,
        /// Whether the class and the post that were said are that person's.
        fits: bool,
    },
    Several(Vec<usize>),
    Nobody,
}

/// The mentor whom another list names; one who is not in the list is told.
pub(crate) fn find_mentor(
    call: Call,
    mentors: &mut Roster<Mentor>,
    diags: &mut Diagnostics,
) -> Option<MentorId> {
    call.find(mentors, true, Mentor::of, diags).map(MentorId)
}

impl Call {
    /// The number of the person in the list; a person who is not there is an error, or
    /// is added where the organisation has no list.
    fn find<T: Participant>(
        mut self,
        roster: &mut Roster<T>,
        listed: bool,
        new: fn(Person) -> T,
        diags: &mut Diagnostics,
    ) -> Option<usize> {
        self.part_qualifier();
        match self.search(roster) {
            Sought::One { index, .. } => Some(index),
            Sought::Nobody if listed => {
                self.tell_absent(roster, diags);
                None
            }
            Sought::Nobody => self.add(roster, new, diags),
            Sought::Several(known) => {
                self.tell_ambiguous(roster, &known, diags);
                None
            }
        }
    }

    pub(crate) fn search<T: Participant>(&self, roster: &Roster<T>) -> Sought {
        let key = self.key();
        let same_name = roster.by_name.get(&key).cloned().unwrap_or_default();
        let known = match same_name.as_slice() {
            [] => by_initials(&roster.by_name, &key),
            [..] => same_name,
        };
        let fitting: Vec<usize> = known
            .iter()
            .copied()
            .filter(|index| self.fits(roster.people[*index].person()))
            .collect();
        match (fitting.as_slice(), known.as_slice()) {
            ([only], _) => Sought::One {
                index: *only,
                fits: true,
            },
            ([], [only]) => Sought::One {
                index: *only,
                fits: false,
            },
            ([], []) => Sought::Nobody,
            (_, _) => Sought::Several(known),
        }
    }

    /// «Иванов Пётр Ильич (7А)», «Иванов Пётр Ильич, учитель физики».
    pub(crate) fn part_qualifier(&mut self) {
        let Some(at) = self.text.find(['(', ',']) else {
            return;
        };
        let rest = self.text[at..]
            .trim_matches(['(', ')', ',', ' '])
            .to_owned();
        self.text.truncate(at);
        self.text.truncate(self.text.trim_end().len());
        match values::class(&rest) {
            Some(class) => self.class = Some(class),
            None => self.post = Line::new(&rest).or(self.post.take()),
        }
    }

    fn key(&self) -> String {
        let text = self.text.trim_end_matches(['*', ' ', '.']);
        match crate::russian::FullName::parse(text) {
            Ok(name) => name.key(),
            Err(_) => name_key(text),
        }
    }

    fn fits(&self, person: &Person) -> bool {
        let class = self
            .class
            .as_ref()
            .is_none_or(|class| person.class.as_ref() == Some(class));
        let post = self.post.as_ref().is_none_or(|post| {
            let own = person.post.as_ref().map(|own| folded(own.as_str()));
            own.is_some_and(|own| own.contains(&folded(post.as_str())))
        });
        class && post
    }

    fn tell_absent<T: Participant>(&self, roster: &Roster<T>, diags: &mut Diagnostics) {
        let problem = Problem::Absent {
            who: self.who,
            name: self.text.clone(),
            near: self.near(roster),
        };
        diags.push(problem.at(self.place.clone()));
    }

    /// Names of the list that are spelt nearly so.
    pub(crate) fn near<T: Participant>(&self, roster: &Roster<T>) -> Vec<String> {
        let key = self.key();
        // In a flood of strangers nobody looks for a likeness of each.
        let compared = if roster.people.len() > MOST_COMPARED {
            0
        } else {
            MOST_COMPARED
        };
        let mut near: Vec<(usize, usize)> = roster
            .by_name
            .iter()
            .take(compared)
            .filter_map(|(name, people)| Some((distance(name, &key, 3)?, *people.first()?)))
            .collect();
        near.sort_unstable();
        near.iter()
            .take(3)
            .map(|(_, index)| people::shown_name(roster.people[*index].person()))
            .collect()
    }

    pub(crate) fn tell_ambiguous<T: Participant>(
        &self,
        roster: &Roster<T>,
        known: &[usize],
        diags: &mut Diagnostics,
    ) {
        let rows: Vec<String> = known
            .iter()
            .map(|index| told_apart(roster.people[*index].person()))
            .collect();
        let problem = Problem::Ambiguous {
            who: self.who,
            name: self.text.clone(),
            places: rows.join("; "),
        };
        diags.push(problem.at(self.place.clone()));
    }

    fn add<T: Participant>(
        &self,
        roster: &mut Roster<T>,
        new: fn(Person) -> T,
        diags: &mut Diagnostics,
    ) -> Option<usize> {
        let named = people::parse_name(&self.text, Need::Required, self.place.clone(), diags)?;
        let letter = match self.who {
            Who::Mentor => "Н",
            Who::Mentee => "М",
        };
        let code = Line::new(&format!("{letter}-"))?;
        let person = Person {
            class: self.class.clone(),
            post: self.post.clone(),
            name_column: self.column,
            ..Person::named(code, named.name, self.row.clone())
        };
        roster.add(named.key, new(person), diags);
        Some(roster.people.len() - 1)
    }
}

/// A namesake by what tells them apart.
fn told_apart(person: &Person) -> String {
    let class = person
        .class
        .as_ref()
        .map(|class| format!(", класс {class}"));
    let post = person.post.as_ref().map(|post| format!(", {post}"));
    let mark = class.or(post).unwrap_or_default();
    format!("{}{mark}", people::row_of(person))
}

/// «Иванова М. П.» and «Иванова Мария» for «Иванова Мария Петровна».
fn by_initials(by_name: &BTreeMap<String, Vec<usize>>, key: &str) -> Vec<usize> {
    let called: Vec<&str> = key.split(' ').collect();
    let [surname, rest @ ..] = called.as_slice() else {
        return Vec::new();
    };
    let start = format!("{surname} ");
    if rest.is_empty() {
        return Vec::new();
    }
    let same_surname = by_name
        .range(start.clone()..)
        .take_while(|(name, _)| name.starts_with(&start));
    same_surname
        .filter(|(name, _)| {
            let own: Vec<&str> = name.split(' ').skip(1).collect();
            rest.len() <= own.len() && rest.iter().zip(&own).all(|(part, own)| shortens(part, own))
        })
        .flat_map(|(_, people)| people.iter().copied())
        .collect()
}

/// Whether a part of a called name stands for the own one: whole or as an initial.
fn shortens(part: &str, own: &str) -> bool {
    let initial = |text: &str| text.chars().count() == 1;
    part == own || initial(part) && own.starts_with(part) || initial(own) && part.starts_with(own)
}

fn read_rest(row: Row<'_>, sheet_form: Option<MentoringForm>, diags: &mut Diagnostics) -> Rest {
    let (term_start, term_end) = read_term(row);
    let start = row.day(Field::Start, diags).or(term_start);
    let end_planned = row.day(Field::EndPlanned, diags).or(term_end);
    let end_fact = row.day(Field::EndFact, diags);
    let ends = [(Field::EndPlanned, end_planned), (Field::EndFact, end_fact)];
    tell_wrong_order(row, start, ends, diags);
    Rest {
        form: people::read_form(row, diags).or(sheet_form),
        role_model: row.line(Field::RoleModel, diags),
        start,
        end_planned,
        end_fact,
        status: read_status(row, diags),
        stop_reason: unless_dash(row.paragraphs(Field::Reason, diags)),
        goal: row.paragraphs(Field::Goal, diags),
        result: unless_dash(row.paragraphs(Field::Result, diags)),
        meetings_planned: row.count(Field::MeetingsPlanned, diags),
        meetings_done: row.count(Field::MeetingsDone, diags),
        report: read_report(row, diags),
        difficulties: unless_dash(row.paragraphs(Field::Difficulties, diags)),
        suggestions: unless_dash(row.paragraphs(Field::Suggestions, diags)),
        other: row.other(diags),
        place: row.place(),
    }
}

/// «25.05.2026», «да», «нет»; a stroke is no report.
fn read_report(row: Row<'_>, diags: &mut Diagnostics) -> MentorReport {
    let Some(text) = row.text(Field::Report, diags) else {
        return MentorReport::Unstated;
    };
    let said = row.value(Field::Report).map(days::of_cell);
    match (said, yes_of_report(&text)) {
        (Some(DayReading::Day(day)), _) => MentorReport::Given(Some(day)),
        (_, Some(true)) => MentorReport::Given(people::day_inside(&text)),
        (_, Some(false)) => MentorReport::Missing,
        (
            Some(
                DayReading::Serial(_)
                | DayReading::Impossible
                | DayReading::Unread
                | DayReading::Blank,
            )
            | None,
            None,
        ) => row
            .day(Field::Report, diags)
            .map_or(MentorReport::Unstated, |day| MentorReport::Given(Some(day))),
    }
}

/// «сдан 25.05.2026», «не сдан» beside the usual yes and no.
fn yes_of_report(text: &str) -> Option<bool> {
    let folded = folded(text);
    let given = ["сдан", "представлен", "получен"]
        .iter()
        .any(|start| folded.starts_with(start));
    values::yes(text).or(given.then_some(true))
}

fn unless_dash(text: Option<Paragraphs>) -> Option<Paragraphs> {
    text.filter(|text| !is_dash(&text.text()))
}

/// «Срок» of a pair: from a day to a day.
fn read_term(row: Row<'_>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    match row.shown(Field::Term).map(|text| terms::read(&text)) {
        Some(TermKind::Range(start, end) | TermKind::Months(start, end)) => {
            (Some(start), Some(end))
        }
        Some(TermKind::Until(end)) => (None, Some(end)),
        Some(_) | None => (None, None),
    }
}

fn tell_wrong_order(
    row: Row<'_>,
    start: Option<NaiveDate>,
    ends: [(Field, Option<NaiveDate>); 2],
    diags: &mut Diagnostics,
) {
    for (field, end) in ends {
        if let (Some(start), Some(end)) = (start, end)
            && start > end
        {
            diags.push(Problem::StartAfterEnd { start, end }.at(row.cell_place(field)));
        }
    }
}

fn read_status(row: Row<'_>, diags: &mut Diagnostics) -> Option<Status> {
    let text = row
        .text(Field::Status, diags)
        .filter(|text| !is_dash(text))?;
    let status = values::status(&text);
    if status.is_none() {
        diags.push(Problem::UnreadStatus(text).at(row.cell_place(Field::Status)));
    }
    status
}

/// A pair or a group of the table that is being read.
struct Known {
    index: usize,
    rows: Vec<u32>,
}

/// Adds the mentees of a row to their group. Of what several rows say of the group the
/// first counts, and what only the later row says is taken from it; texts stand together.
fn join_group(group: &mut Match, new: Match) {
    keep_member_results(group, &new);
    group.mentees.extend(new.mentees);
    people::fill(&mut group.form, new.form);
    people::fill(&mut group.role_model, new.role_model);
    people::fill(&mut group.start, new.start);
    people::fill(&mut group.end_planned, new.end_planned);
    people::fill(&mut group.end_fact, new.end_fact);
    people::fill(&mut group.status, new.status);
    add_text(&mut group.stop_reason, new.stop_reason);
    add_text(&mut group.goal, new.goal);
    people::fill(&mut group.result, new.result);
    people::fill(&mut group.meetings_planned, new.meetings_planned);
    people::fill(&mut group.meetings_done, new.meetings_done);
    if group.report == MentorReport::Unstated {
        group.report = new.report;
    }
    add_text(&mut group.difficulties, new.difficulties);
    add_text(&mut group.suggestions, new.suggestions);
}

/// A result that differs from the group's is the row's members' own.
fn keep_member_results(group: &mut Match, new: &Match) {
    let own = new.result.as_ref();
    if let Some(result) =
        own.filter(|result| group.result.is_some() && group.result.as_ref() != Some(result))
    {
        let members = new.mentees.iter().map(|mentee| (*mentee, result.clone()));
        group.member_results.extend(members);
    }
}

/// Adds the lines of another row that are not there yet.
fn add_text(text: &mut Option<Paragraphs>, other: Option<Paragraphs>) {
    let own = text.iter().flat_map(Paragraphs::lines);
    let mut lines: Vec<&str> = own.map(Line::as_str).collect();
    for line in other.iter().flat_map(Paragraphs::lines) {
        if !lines.contains(&line.as_str()) {
            lines.push(line.as_str());
        }
    }
    *text = Paragraphs::new(&lines.join("\n"));
}

/// Tells where a row says of its group something else than the rows before.
fn tell_differences(
    group: &Match,
    new: &Match,
    before: &[u32],
    row: Row<'_>,
    diags: &mut Diagnostics,
) {
    fn differ<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
        matches!((one, other), (Some(one), Some(other)) if one != other)
    }
    let fields = [
        (Field::Form, differ(&group.form, &new.form)),
        (Field::RoleModel, differ(&group.role_model, &new.role_model)),
        (Field::Start, differ(&group.start, &new.start)),
        (
            Field::EndPlanned,
            differ(&group.end_planned, &new.end_planned),
        ),
        (Field::EndFact, differ(&group.end_fact, &new.end_fact)),
        (Field::Status, differ(&group.status, &new.status)),
        (
            Field::MeetingsPlanned,
            differ(&group.meetings_planned, &new.meetings_planned),
        ),
        (
            Field::MeetingsDone,
            differ(&group.meetings_done, &new.meetings_done),
        ),
    ];
    let mut told: Vec<Field> = Vec::new();
    for (field, _) in fields.into_iter().filter(|(_, differ)| *differ) {
        // The term of a pair stands in one cell or in two.
        let stated = if row.table.has(field) {
            field
        } else {
            Field::Term
        };
        if !told.contains(&stated) {
            told.push(stated);
            tell_difference(&group.number, stated, before, row, diags);
        }
    }
}

fn tell_difference(
    number: &Line,
    field: Field,
    before: &[u32],
    row: Row<'_>,
    diags: &mut Diagnostics,
) {
    let stated = row.column_of(field).and_then(|column| {
        let sheet = row.table.sheet;
        let mut cells = before.iter().map(|at| (*at, sheet.value(*at, column)));
        cells.find_map(|(row, value)| Some((CellAddress { row, column }, value?.shown())))
    });
    let Some((first_cell, first)) = stated else {
        return;
    };
    let problem = Problem::GroupDisagrees {
        number: number.to_string(),
        header: row.header(field),
        first: single_spaced(&first),
        first_cell: first_cell.to_string(),
        other: single_spaced(&row.shown(field).unwrap_or_default()),
    };
    diags.push(problem.at(row.cell_place(field)));
}

impl Pairs {
    /// Adds a pair, or its mentees to the group of the same number. `known` are the pairs
    /// of the same table by the numbers that stand there.
    fn add(
        &mut self,
        mut new: Match,
        known: &mut BTreeMap<Line, Known>,
        row: Row<'_>,
        diags: &mut Diagnostics,
    ) {
        if let Some(group) = known.get_mut(&new.number) {
            let pair = &mut self.list[group.index];
            if pair.mentor == new.mentor {
                tell_differences(pair, &new, &group.rows, row, diags);
                group.rows.push(row.index());
                join_group(pair, new);
                return;
            }
            if row.table.has(Field::PairNumber) {
                let number = new.number.to_string();
                diags.push(Problem::SameNumber(number).at(row.place()));
            }
        }
        let group = Known {
            index: self.list.len(),
            rows: vec![row.index()],
        };
        known.insert(new.number.clone(), group);
        // Each sheet may count its pairs from 1, but a number must name one pair.
        if self.numbers.contains(&new.number) {
            new.number = self.free_number().unwrap_or(new.number);
        }
        self.numbers.insert(new.number.clone());
        self.list.push(new);
    }

    fn free_number(&self) -> Option<Line> {
        (self.list.len() + 1..)
            .filter_map(|number| Line::new(&number.to_string()))
            .find(|number| !self.numbers.contains(number))
    }
}
