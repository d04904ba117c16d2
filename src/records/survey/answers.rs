//! Makes surveys of a table of answers: who said what, at which stage, in which role.
//!
//! Every row is one questionnaire. A row whose stage or role nobody can tell is counted
//! as a row and told, and is in no survey.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Answer;
use crate::model::Line;
use crate::model::MentoringForm;
use crate::model::Paragraphs;
use crate::model::Question;
use crate::model::QuestionKind;
use crate::model::Respondent;
use crate::model::Response;
use crate::model::Role;
use crate::model::Standing;
use crate::model::Survey;
use crate::model::Wave;
use crate::place::Place;
use crate::workbook::CellValue;

use crate::records::days::{self, DayReading};
use crate::records::fields::Field;
use crate::records::people;
use crate::records::table::{Column, Row, Table};
use crate::records::values;

use super::kinds::{self, Said, Scales, Tally};
use super::problem::Problem;
use super::waves;
use super::who::{Claim, Found, Known};

/// A survey with what only the judging of all surveys needs.
pub(crate) struct Read {
    pub(super) survey: Survey,
    /// One for each response.
    pub(super) authors: Vec<Author>,
    /// See [`Scales::unstated`].
    pub(super) unstated: bool,
}

/// Who filled a questionnaire in, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Author {
    pub(super) shown: String,
    pub(super) stamp: Stamp,
}

/// Day and second of the day; nothing comes before any day.
pub(super) type Stamp = Option<(NaiveDate, u32)>;

/// The rows that are questionnaires.
pub(crate) fn rows<'t>(table: &'t Table<'t>) -> impl Iterator<Item = Row<'t>> {
    table.all_rows().filter(|row| !is_left_out(*row))
}

/// Headers numbered under themselves, titles and signatures.
fn is_left_out(row: Row<'_>) -> bool {
    let first = row.index() == row.table.header + 1;
    first && row.is_numbering() || row.title().is_some() || people::is_signature(row)
}

/// Reads one table.
pub(crate) fn read(table: &Table<'_>, known: &Known<'_>, diags: &mut Diagnostics) -> Vec<Read> {
    let sheet = Naming::of(table, known);
    let columns: Vec<&Column> = question_columns(table).collect();
    let rows: Vec<Row<'_>> = rows(table).collect();
    let said: Vec<Vec<Option<(String, Said)>>> = rows
        .iter()
        .map(|row| said_in_row(*row, &columns, diags))
        .collect();
    let scales = scales(&columns, &said);
    let questions = questions(table, &columns, &scales);
    let mut unclear = Unclear::default();
    let mut groups: BTreeMap<(Wave, Role), (Vec<Response>, Vec<Author>)> = BTreeMap::new();
    for (row, said) in rows.iter().zip(&said) {
        let wave = row_wave(*row, &sheet, &mut unclear, diags);
        let role = row_role(*row, &sheet, &mut unclear, diags);
        let (Some(wave), Some(role)) = (wave, role) else {
            continue;
        };
        let answers = answers(*row, &columns, &questions, said, diags);
        let (response, author) = response(*row, role, answers, said, known, diags);
        let group = groups.entry((wave, role)).or_default();
        group.0.push(response);
        group.1.push(author);
    }
    unclear.tell(table, diags);
    if sheet.role_by_list
        && let Some(role) = sheet.role
    {
        diags.push(Problem::RoleByList(role).at(table.sheet.place()));
    }
    let surveys = groups.into_iter();
    surveys
        .map(|((wave, role), (responses, authors))| Read {
            survey: Survey {
                wave,
                role,
                form: sheet.form.clone(),
                questions: questions.clone(),
                responses,
                place: table.sheet.place(),
            },
            authors,
            unstated: scales.unstated,
        })
        .collect()
}

/// What the names of the sheet, its titles and its file say of all rows.
struct Naming {
    wave: Option<Wave>,
    role: Option<Role>,
    form: Option<MentoringForm>,
    /// Nothing but the names of the authors told the role.
    role_by_list: bool,
}

impl Naming {
    fn of(table: &Table<'_>, known: &Known<'_>) -> Self {
        let names = names(table);
        let first = |of: fn(&str) -> Option<Wave>| names.iter().find_map(|name| of(name));
        let expecting = || question_columns(table).any(|own| says_expected(&own.header));
        let stated = names.iter().find_map(|name| waves::role_of(name));
        let role = stated.or_else(|| role_by_column(table));
        let by_list = || known.role_of(names_of_authors(table).iter().map(String::as_str));
        Self {
            wave: first(waves::wave_of).or_else(|| expecting().then_some(Wave::Entry)),
            role: role.or_else(by_list),
            form: names.iter().find_map(|name| waves::form_of(name)),
            role_by_list: role.is_none() && !table.has(Field::Role),
        }
    }
}

/// The sheet's name, its titles, the file's name, its folder: the nearest first.
fn names(table: &Table<'_>) -> Vec<String> {
    let above = table.sheet.rows().iter();
    let above = above.filter(|row| table.above.contains(&row.index));
    let titles: Vec<String> = above
        .flat_map(|row| row.cells.iter().map(|(_, value)| value.shown()))
        .collect();
    let place = table.sheet.place();
    let mut path = place.file_name().rsplit('/');
    let file = path.next().unwrap_or_default().to_owned();
    let folder = path.next().unwrap_or_default().to_owned();
    vec![
        table.sheet.name().to_owned(),
        titles.join(" "),
        file,
        folder,
    ]
}

fn role_by_column(table: &Table<'_>) -> Option<Role> {
    if table.has(Field::Name) {
        return None;
    }
    match (table.has(Field::MentorName), table.has(Field::MenteeName)) {
        (true, false) => Some(Role::Mentor),
        (false, true) => Some(Role::Mentee),
        (true, true) | (false, false) => None,
    }
}

fn names_of_authors(table: &Table<'_>) -> Vec<String> {
    let names = rows(table).filter_map(|row| row.shown(Field::Name));
    names.collect()
}

/// First-stage items speak of what is expected (`domain.md` 0.5).
fn says_expected(header: &str) -> bool {
    header.to_lowercase().contains("ожидаем")
}

fn question_columns<'t>(table: &'t Table<'t>) -> impl Iterator<Item = &'t Column> {
    let unknown = table.columns.iter().filter(|column| column.field.is_none());
    unknown.filter(|column| !column.header.trim().is_empty())
}

fn said_in_row(
    row: Row<'_>,
    columns: &[&Column],
    diags: &mut Diagnostics,
) -> Vec<Option<(String, Said)>> {
    columns
        .iter()
        .map(|column| {
            let text = row.text_at(column, diags)?;
            let is_dash = matches!(text.as_str(), "-" | "–" | "—" | "−" | "--");
            (!is_dash).then(|| {
                let said = kinds::said(&text);
                (text, said)
            })
        })
        .collect()
}

fn scales(columns: &[&Column], said: &[Vec<Option<(String, Said)>>]) -> Scales {
    let mut tallies = vec![Tally::default(); columns.len()];
    for row in said {
        for (tally, said) in tallies.iter_mut().zip(row) {
            if let Some((_, said)) = said {
                tally.add(said);
            }
        }
    }
    let headers: Vec<&str> = columns.iter().map(|own| own.header.as_str()).collect();
    kinds::scales(&headers, &tallies)
}

fn questions(table: &Table<'_>, columns: &[&Column], scales: &Scales) -> Vec<Question> {
    let all = columns.iter().zip(&scales.kinds);
    all.filter_map(|(column, kind)| {
        let (number, text) = kinds::number_of(&column.header);
        Some(Question {
            number,
            text: Line::new(text)?,
            kind: *kind,
            place: table.sheet.cell_place(table.header, column.index),
        })
    })
    .collect()
}

/// What nobody could tell of some rows.
#[derive(Default)]
struct Unclear {
    wave: bool,
    role: bool,
}

impl Unclear {
    /// Once for the sheet; a wrong cell of a column is told where it stands.
    fn tell(self, table: &Table<'_>, diags: &mut Diagnostics) {
        if self.wave {
            diags.push(Problem::UnclearWave.at(table.sheet.place()));
        }
        if self.role {
            diags.push(Problem::UnclearRole.at(table.sheet.place()));
        }
    }
}

fn row_wave(
    row: Row<'_>,
    sheet: &Naming,
    unclear: &mut Unclear,
    diags: &mut Diagnostics,
) -> Option<Wave> {
    let stated = row.text(Field::Stage, diags);
    let own = stated.as_deref().and_then(waves::wave_of);
    let wave = own.or(sheet.wave);
    if wave.is_none() {
        match stated {
            Some(_) => diags.push(Problem::UnclearWave.at(row.cell_place(Field::Stage))),
            None => unclear.wave = true,
        }
    }
    wave
}

fn row_role(
    row: Row<'_>,
    sheet: &Naming,
    unclear: &mut Unclear,
    diags: &mut Diagnostics,
) -> Option<Role> {
    let stated = row.text(Field::Role, diags);
    let own = stated.as_deref().and_then(waves::role_of);
    let role = own.or(sheet.role);
    if role.is_none() {
        match stated {
            Some(_) => diags.push(Problem::UnclearRole.at(row.cell_place(Field::Role))),
            None => unclear.role = true,
        }
    }
    role
}

fn answers(
    row: Row<'_>,
    columns: &[&Column],
    questions: &[Question],
    said: &[Option<(String, Said)>],
    diags: &mut Diagnostics,
) -> Vec<Option<Answer>> {
    let cells = columns.iter().zip(questions).zip(said);
    cells
        .map(|((column, question), said)| {
            let (text, said) = said.as_ref()?;
            let place = row.table.sheet.cell_place(row.index(), column.index);
            answer(question, text, said, place, diags)
        })
        .collect()
}

fn answer(
    question: &Question,
    text: &str,
    said: &Said,
    place: Place,
    diags: &mut Diagnostics,
) -> Option<Answer> {
    let unread = || Problem::UnreadAnswer {
        text: text.to_owned(),
        question: question.text.to_string(),
    };
    match (question.kind, said) {
        (QuestionKind::Scale { top }, Said::Mark(mark, _)) => {
            let mark = u8::try_from(*mark)
                .ok()
                .filter(|mark| (1..=top).contains(mark));
            if mark.is_none() {
                let text = text.to_owned();
                diags.push(Problem::OutOfScale { text, top }.at(place));
            }
            mark.map(Answer::Score)
        }
        (QuestionKind::YesNo, Said::Yes) => Some(Answer::Yes),
        (QuestionKind::YesNo, Said::No) => Some(Answer::No),
        (QuestionKind::YesNo, Said::Between) => {
            let between = Problem::Between {
                text: text.to_owned(),
                question: question.text.to_string(),
            };
            diags.push(between.at(place));
            Paragraphs::new(text).map(Answer::Text)
        }
        (QuestionKind::Open, _) => Paragraphs::new(text).map(Answer::Text),
        (QuestionKind::Scale { .. }, Said::Yes | Said::No | Said::Between | Said::Words)
        | (QuestionKind::YesNo, Said::Mark(..) | Said::Words) => {
            diags.push(unread().at(place));
            None
        }
    }
}

fn response(
    row: Row<'_>,
    role: Role,
    answers: Vec<Option<Answer>>,
    said: &[Option<(String, Said)>],
    known: &Known<'_>,
    diags: &mut Diagnostics,
) -> (Response, Author) {
    let stamp = stamp(row, diags);
    let form = people::read_form(row, diags);
    let (respondent, shown) = respondent(row, role, known, diags);
    let is_blank = answers.iter().all(Option::is_none);
    if said.iter().all(Option::is_none) {
        diags.push(Problem::Blank.at(row.place()));
    }
    let response = Response {
        respondent,
        form,
        standing: if is_blank {
            Standing::Blank
        } else {
            Standing::Counted
        },
        day: stamp.map(|(day, _)| day),
        answers,
        place: row.place(),
    };
    (response, Author { shown, stamp })
}

/// The author and how the row calls them.
fn respondent(
    row: Row<'_>,
    role: Role,
    known: &Known<'_>,
    diags: &mut Diagnostics,
) -> (Respondent, String) {
    let own = match role {
        Role::Mentor => Field::MentorName,
        Role::Mentee => Field::MenteeName,
    };
    let name_field = if row.table.has(Field::Name) {
        Field::Name
    } else {
        own
    };
    let claim = Claim {
        name: row.text(name_field, diags),
        code: row.text(Field::Code, diags),
        email: row.text(Field::Email, diags),
        class: row.value(Field::Class).and_then(values::class_of_cell),
    };
    let shown = [&claim.name, &claim.code, &claim.email];
    let shown = shown
        .into_iter()
        .flatten()
        .next()
        .cloned()
        .unwrap_or_default();
    let place = || row.cell_place(name_field);
    let respondent = match known.find(role, &claim) {
        Found::Person(respondent) => respondent,
        Found::Absent(near) => {
            let name = shown.clone();
            diags.push(Problem::Stranger { name, role, near }.at(place()));
            Line::new(&shown).map_or(Respondent::Anonymous, Respondent::Stranger)
        }
        Found::Several => {
            let name = shown.clone();
            diags.push(Problem::Several { name, role }.at(place()));
            Respondent::Anonymous
        }
    };
    (respondent, shown)
}

/// «15.09.2025 10:24:31», «9/15/2025 10:24:31», «2025/09/15 10:24:31 AM GMT+3».
fn stamp(row: Row<'_>, diags: &mut Diagnostics) -> Stamp {
    let Some(CellValue::Text(text)) = row.value(Field::Date) else {
        return row.day(Field::Date, diags).map(|day| (day, 0));
    };
    let (day, time) = text
        .trim()
        .split_once([' ', 'T', '\u{a0}'])
        .unwrap_or((text, ""));
    let read = days::of_text(day);
    let day = match (read, american(day)) {
        (DayReading::Day(day) | DayReading::Serial(day), _) => day,
        (_, Some(day)) => day,
        (DayReading::Impossible | DayReading::Unread | DayReading::Blank, None) => {
            return row.day(Field::Date, diags).map(|day| (day, 0));
        }
    };
    Some((day, seconds(time)))
}

/// Month before day, as an English form writes it.
fn american(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('/').map(str::parse);
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    NaiveDate::from_ymd_opt(i32::try_from(year.ok()?).ok()?, month.ok()?, day.ok()?)
}

/// «10:24:31», «2:05:00 PM».
fn seconds(time: &str) -> u32 {
    let digits = time.split([' ', '.']).next().unwrap_or_default();
    let parts = digits
        .split(':')
        .map(|part| part.parse::<u32>().unwrap_or(0));
    let sum = parts.chain([0, 0]).take(3).fold(0, |sum, part| {
        let part = part.min(99);
        sum * 60 + part
    });
    let afternoon = time.to_lowercase().contains("pm") && sum < 12 * 3600;
    if afternoon { sum + 12 * 3600 } else { sum }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_day_is_read() {
        for (text, expect) in [
            ("10:24:31", 37_471),
            ("0:00:05", 5),
            ("2:05:00 PM", 50_700),
            ("", 0),
        ] {
            assert_eq!(seconds(text), expect, "{text}");
        }
    }

    #[test]
    fn an_english_form_writes_the_month_first() {
        assert_eq!(american("9/15/2025"), NaiveDate::from_ymd_opt(2025, 9, 15));
        assert_eq!(american("15.09.2025"), None);
    }
}
