//! What the year brought beside the pairs: partners, training sessions, practices and the
//! SWOT analysis. Each door adds what a sheet says to what was read before.

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Line;
use crate::model::Mentor;
use crate::model::MentorId;
use crate::model::MentoringForm;
use crate::model::Officer;
use crate::model::Overrides;
use crate::model::Paragraphs;
use crate::model::Partner;
use crate::model::Practice;
use crate::model::SwotEntry;
use crate::model::SwotSide;
use crate::model::Training;
use crate::model::TrainingSession;

use super::days::{self, DayReading};
use super::fields::{self, Field};
use super::lists;
use super::pairs::{self, Call};
use super::people::{self, Need, Roster};
use super::problem::{Problem, Who};
use super::table::{Row, Table};
use super::text::{folded, single_spaced};
use super::values;

/// Partners; one that stands in the list twice is told and taken once.
pub(crate) fn partners(table: &Table<'_>, known: &mut Vec<Partner>, diags: &mut Diagnostics) {
    for row in lists::records(table) {
        let Some(new) = partner(row, diags) else {
            continue;
        };
        match known.iter().find(|one| one.is_called(&new.name)) {
            Some(first) => {
                let problem = Problem::Repeated {
                    what: new.name.to_string(),
                    first: first.place.to_string(),
                };
                diags.push(problem.at(row.cell_place(Field::Partner)));
            }
            None => known.push(new),
        }
    }
}

fn partner(row: Row<'_>, diags: &mut Diagnostics) -> Option<Partner> {
    let head = head(row, diags);
    let head_basis = row.line(Field::Basis, diags).map(|basis| genitive(&basis));
    let (agreement_number, agreement_date) = agreement(row, diags);
    let agreement_until = until(row, diags);
    if let (Some(start), Some(end)) = (agreement_date, agreement_until)
        && start > end
    {
        diags.push(Problem::StartAfterEnd { start, end }.at(row.cell_place(Field::Until)));
    }
    let short_name = row.line(Field::ShortName, diags);
    let address = row.line(Field::Address, diags);
    let inn = requisite(row, Field::Inn, "ИНН", [10, 12], diags);
    let ogrn = requisite(row, Field::Ogrn, "ОГРН", [13, 15], diags);
    let phone = row.text(Field::Phone, diags);
    let name = row.line(Field::Partner, diags);
    if name.is_none() && !people::is_told(row.value(Field::Partner)) {
        row.tell_missing(Field::Partner, Need::Wanted, diags);
    }
    Some(Partner {
        name: name?,
        name_forms: Overrides::new(),
        short_name,
        head,
        head_basis,
        address,
        inn,
        ogrn,
        phone: phone.and_then(|phone| values::phone(&phone)),
        agreement_number,
        agreement_date,
        agreement_until,
        place: row.place(),
    })
}

/// Who signs for the partner; a partner may be listed before that is known.
fn head(row: Row<'_>, diags: &mut Diagnostics) -> Option<Officer> {
    let stated = row.shown(Field::Name).map(|text| folded(&text))?;
    if ["не ", "нет", "ваканс"]
        .iter()
        .any(|start| stated.starts_with(start))
    {
        return None;
    }
    lists::officer(row, diags)
}

/// «Устав» → «Устава»: after «на основании» the word stands in the genitive.
fn genitive(basis: &Line) -> Line {
    const FIRST_WORDS: [(&str, &str); 5] = [
        ("Устав", "Устава"),
        ("устав", "устава"),
        ("Доверенность", "доверенности"),
        ("доверенность", "доверенности"),
        ("положение", "положения"),
    ];
    let text = basis.as_str();
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let declined = FIRST_WORDS.into_iter().find(|(word, _)| *word == first);
    declined
        .and_then(|(_, genitive)| Line::new(&format!("{genitive} {rest}")))
        .unwrap_or_else(|| basis.clone())
}

/// The number and the day of an agreement, in two cells or in one: «№ 3 от 25.09.2025».
fn agreement(row: Row<'_>, diags: &mut Diagnostics) -> (Option<Line>, Option<NaiveDate>) {
    let date = row.day(Field::Date, diags);
    let Some(text) = row.line(Field::OrderNumber, diags) else {
        return (None, date);
    };
    let (number, rest) = text
        .as_str()
        .split_once("от ")
        .unwrap_or((text.as_str(), ""));
    let number = number
        .trim_start_matches("Соглашение")
        .trim_start_matches("соглашение")
        .trim_start_matches(['№', ' ', '\u{a0}']);
    let beside = match days::of_text(rest.trim_end_matches(['г', '.', ' '])) {
        DayReading::Day(day) => Some(day),
        DayReading::Serial(_) | DayReading::Impossible | DayReading::Unread | DayReading::Blank => {
            None
        }
    };
    (Line::new(number), date.or(beside))
}

/// Until when an agreement holds: a day, or «до 31.08.2026», «с 01.09.2025 по 31.08.2026».
fn until(row: Row<'_>, diags: &mut Diagnostics) -> Option<NaiveDate> {
    let text = row.shown(Field::Until).unwrap_or_default();
    if folded(&text).contains("бессрочн") {
        return None;
    }
    let mut words = text.split_whitespace().rev().map(days::of_text);
    let last = words.find_map(|reading| match reading {
        DayReading::Day(day) => Some(day),
        DayReading::Serial(_) | DayReading::Impossible | DayReading::Unread | DayReading::Blank => {
            None
        }
    });
    last.or_else(|| row.day(Field::Until, diags))
}

/// A number of so many digits; another one is told and printed as it stands.
fn requisite(
    row: Row<'_>,
    field: Field,
    name: &'static str,
    lengths: [usize; 2],
    diags: &mut Diagnostics,
) -> Option<Line> {
    let line = row.line(field, diags)?;
    let digits = line.as_str().chars().filter(char::is_ascii_digit).count();
    if !lengths.contains(&digits) || digits < line.as_str().chars().count() {
        let problem = Problem::WrongRequisite {
            name,
            text: line.to_string(),
            lengths,
        };
        diags.push(problem.at(row.cell_place(field)));
    }
    Some(line)
}

/// Training sessions: a row for each, or a row for each mentor of one.
pub(crate) fn sessions(
    table: &Table<'_>,
    mentors: &mut Roster<Mentor>,
    listed: bool,
    known: &mut Vec<TrainingSession>,
    diags: &mut Diagnostics,
) {
    for row in lists::records(table) {
        let attended = attended(row, mentors, listed, diags);
        let Some(mut new) = session(row, diags) else {
            continue;
        };
        new.mentors = attended;
        match known.iter_mut().find(|one| is_same_session(one, &new)) {
            Some(first) => {
                let missing = |id: &MentorId| !first.mentors.contains(id);
                let more: Vec<MentorId> = new.mentors.into_iter().filter(missing).collect();
                first.mentors.extend(more);
            }
            None => known.push(new),
        }
    }
}

fn session(row: Row<'_>, diags: &mut Diagnostics) -> Option<TrainingSession> {
    let date = row.day(Field::Date, diags);
    let hours = hours(row, diags);
    let lecturer = row.line(Field::Lecturer, diags);
    let mode = row.line(Field::Mode, diags);
    let topic = row.paragraphs(Field::Topic, diags);
    if topic.is_none() && !people::is_told(row.value(Field::Topic)) {
        row.tell_missing(Field::Topic, Need::Wanted, diags);
    }
    Some(TrainingSession {
        topic: topic?,
        date,
        hours,
        lecturer,
        mode,
        mentors: Vec::new(),
        place: row.place(),
    })
}

/// «6», «6 ч.», «6 часов».
fn hours(row: Row<'_>, diags: &mut Diagnostics) -> Option<u32> {
    let text = row.line(Field::Hours, diags)?;
    let hours = people::hours_of(text.as_str());
    if hours.is_none() {
        let problem = Problem::UnreadNumber(text.to_string());
        diags.push(problem.at(row.cell_place(Field::Hours)));
    }
    hours
}

/// The mentors of a cell: names, or «все наставники».
fn attended(
    row: Row<'_>,
    mentors: &mut Roster<Mentor>,
    listed: bool,
    diags: &mut Diagnostics,
) -> Vec<MentorId> {
    let Some(text) = row.text(Field::MentorName, diags) else {
        return Vec::new();
    };
    // A single workbook that is checked may lack the list of mentors.
    if !listed && mentors.people.is_empty() {
        return Vec::new();
    }
    if matches!(folded(&text).as_str(), "все" | "все наставники") {
        return (0..mentors.people.len()).map(MentorId).collect();
    }
    let mut found = Vec::new();
    for name in pairs::names(&text) {
        let call = Call {
            who: Who::Mentor,
            text: single_spaced(&name),
            class: None,
            post: None,
            place: row.cell_place(Field::MentorName),
            column: row.column_of(Field::MentorName),
            row: row.place(),
        };
        let mentor = pairs::find_mentor(call, mentors, diags);
        found.extend(mentor.filter(|id| !found.contains(id)));
    }
    found
}

/// Rows of one session differ only in the mentors.
fn is_same_session(one: &TrainingSession, other: &TrainingSession) -> bool {
    one.topic == other.topic
        && one.date == other.date
        && one.hours == other.hours
        && one.lecturer == other.lecturer
        && one.mode == other.mode
}

/// Gives mentors of whose training their own list says nothing what the sessions say;
/// where both speak and differ, that is told and the list of mentors holds.
pub(crate) fn settle_training(
    sessions: &[TrainingSession],
    mentors: &mut [Mentor],
    diags: &mut Diagnostics,
) {
    if sessions.iter().all(|session| session.mentors.is_empty()) {
        return;
    }
    for (index, mentor) in mentors.iter_mut().enumerate() {
        let attended = sessions
            .iter()
            .filter(|session| session.mentors.contains(&MentorId(index)));
        let attended: Vec<&TrainingSession> = attended.collect();
        if let Some(problem) = settle(mentor, &attended) {
            diags.push(problem.at(mentor.person.place.clone()));
        }
    }
}

fn settle(mentor: &mut Mentor, attended: &[&TrainingSession]) -> Option<Problem> {
    let name = people::shown_name(&mentor.person);
    let last = attended.iter().filter_map(|session| session.date).max();
    let hours: Vec<u32> = attended
        .iter()
        .filter_map(|session| session.hours)
        .collect();
    let sum = (!hours.is_empty()).then(|| hours.iter().sum());
    match (&mut mentor.training, attended) {
        (Training::Unstated | Training::No, []) => None,
        (Training::Yes { .. }, []) => Some(Problem::TrainedElsewhere(name)),
        (training @ Training::Unstated, [..]) => {
            *training = Training::Yes {
                date: last,
                hours: sum,
            };
            None
        }
        (Training::No, [..]) => Some(Problem::TrainingDiffers {
            name,
            what: "в базе наставников стоит «нет», а в списке обучения человек есть".to_owned(),
        }),
        (Training::Yes { date, hours }, [..]) => {
            let problem = difference(*date, *hours, attended, sum)
                .map(|what| Problem::TrainingDiffers { name, what });
            *date = date.or(last);
            *hours = hours.or(sum);
            problem
        }
    }
}

/// In what the mentor's own cells and the sessions differ.
fn difference(
    date: Option<NaiveDate>,
    hours: Option<u32>,
    attended: &[&TrainingSession],
    sum: Option<u32>,
) -> Option<String> {
    let dated = || attended.iter().filter_map(|session| session.date);
    if let (Some(hours), Some(sum)) = (hours, sum)
        && hours != sum
    {
        return Some(format!(
            "часов в базе наставников – {hours}, в списке обучения – {sum}"
        ));
    }
    let date = date.filter(|date| dated().next().is_some() && dated().all(|day| day != *date))?;
    let date = date.format("%d.%m.%Y");
    Some(format!(
        "занятия {date}, указанного в базе наставников, в списке обучения нет"
    ))
}

/// Practices.
pub(crate) fn practices(table: &Table<'_>, diags: &mut Diagnostics) -> Vec<Practice> {
    lists::records(table)
        .filter_map(|row| {
            let form = people::read_form(row, diags);
            let problem = row.paragraphs(Field::Problem, diags);
            let solution = row.paragraphs(Field::Solution, diags);
            let result = row.paragraphs(Field::Result, diags);
            let participants = row.line(Field::Participants, diags);
            let link = row.line(Field::Link, diags);
            let title = row.line(Field::Practice, diags);
            if title.is_none() && !people::is_told(row.value(Field::Practice)) {
                row.tell_missing(Field::Practice, Need::Wanted, diags);
            }
            Some(Practice {
                title: title?,
                form,
                problem,
                solution,
                result,
                participants,
                link,
                place: row.place(),
            })
        })
        .collect()
}

/// The SWOT analysis: four columns, two over two, or a row for each line with its field.
pub(crate) fn swot(table: &Table<'_>, diags: &mut Diagnostics) -> Vec<SwotEntry> {
    let mut reader = SwotReader {
        form: form_in(table.sheet.name()),
        columns: SIDES
            .into_iter()
            .filter_map(|(field, side, _)| Some((table.column(field)?.index, side)))
            .collect(),
        entries: Vec::new(),
    };
    for row in table.rows().filter(|row| !people::is_signature(*row)) {
        reader.read(row, diags);
    }
    if reader.entries.is_empty() {
        diags.push(Problem::NoRecords(table.list.name()).at(table.sheet.place()));
    }
    reader.entries
}

const SIDES: [(Field, SwotSide, &[&str]); 4] = [
    (Field::Strength, SwotSide::Strength, fields::STRENGTHS),
    (Field::Weakness, SwotSide::Weakness, fields::WEAKNESSES),
    (
        Field::Opportunity,
        SwotSide::Opportunity,
        fields::OPPORTUNITIES,
    ),
    (Field::Threat, SwotSide::Threat, fields::THREATS),
];

struct SwotReader {
    /// The form that the sheet or a title above names.
    form: Option<MentoringForm>,
    /// Which columns hold which field; a second header under the first turns them.
    columns: Vec<(u32, SwotSide)>,
    entries: Vec<SwotEntry>,
}

impl SwotReader {
    fn read(&mut self, row: Row<'_>, diags: &mut Diagnostics) {
        if let Some(title) = row.title().filter(|title| is_title(row, title)) {
            self.form = form_in(&title);
            diags.push(Problem::TitleRow(title).at(row.place()));
            return;
        }
        let form = people::read_form(row, diags).or_else(|| self.form.clone());
        if row.table.has(Field::Text) {
            self.read_line(row, form, diags);
        } else if !self.turn(row) {
            self.read_columns(row, form.as_ref(), diags);
        }
    }

    /// A row under the columns that names other fields: the lower half of «two over two».
    fn turn(&mut self, row: Row<'_>) -> bool {
        let named: Vec<(u32, SwotSide)> = row
            .cells
            .cells
            .iter()
            .filter_map(|(column, value)| Some((*column, side_of(&value.shown())?)))
            .collect();
        let turns = !named.is_empty() && named.len() == row.cells.cells.len();
        if turns {
            self.columns = named;
        }
        turns
    }

    fn read_columns(
        &mut self,
        row: Row<'_>,
        form: Option<&MentoringForm>,
        diags: &mut Diagnostics,
    ) {
        for (index, side) in self.columns.clone() {
            let column = row.table.columns.iter().find(|own| own.index == index);
            let text = column.and_then(|column| row.text_at(column, diags));
            if let Some(text) = text.as_deref().and_then(Paragraphs::new) {
                self.entries.push(SwotEntry {
                    form: form.cloned(),
                    side,
                    text,
                    place: row.table.sheet.cell_place(row.index(), index),
                });
            }
        }
    }

    fn read_line(&mut self, row: Row<'_>, form: Option<MentoringForm>, diags: &mut Diagnostics) {
        let field = if row.table.has(Field::Side) {
            Field::Side
        } else {
            Field::Section
        };
        let stated = row.text(field, diags);
        let text = row.paragraphs(Field::Text, diags);
        let side = stated.as_deref().and_then(side_of);
        match (side, text) {
            (Some(side), Some(text)) => self.entries.push(SwotEntry {
                form,
                side,
                text,
                place: row.cell_place(Field::Text),
            }),
            (None, Some(_)) => {
                let problem = Problem::UnreadSide(stated.unwrap_or_default());
                diags.push(problem.at(row.cell_place(field)));
            }
            // A field in which nothing is written yet.
            (_, None) => {}
        }
    }
}

/// A title between the rows: over several columns, or the name of a form alone.
fn is_title(row: Row<'_>, title: &str) -> bool {
    let column = row.cells.cells.first().map(|(column, _)| *column);
    let merge = column.and_then(|column| row.table.sheet.merge_over(row.index(), column));
    merge.is_some_and(|(first, last)| last.column > first.column) || form_in(title).is_some()
}

/// The federal form that a title names: «SWOT-анализ формы «ученик – ученик»».
fn form_in(title: &str) -> Option<MentoringForm> {
    let folded = folded(title).replace(" - ", "-");
    let mut forms = MentoringForm::FEDERAL.into_iter();
    let named = forms.find(|form| folded.contains(&form.name().replace(" – ", "-")));
    named.or_else(|| values::form(title).filter(|form| MentoringForm::FEDERAL.contains(form)))
}

/// «Слабые стороны (W)», «Угрозы», «S».
fn side_of(text: &str) -> Option<SwotSide> {
    let (bare, _) = text.split_once('(').unwrap_or((text, ""));
    let folded = folded(bare);
    let mut sides = SIDES.into_iter();
    sides
        .find(|(_, _, words)| words.contains(&folded.as_str()))
        .map(|(_, side, _)| side)
}
