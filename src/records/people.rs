//! Lists of mentors and mentees: a row is a person, two rows may be one.
//!
//! Two rows are one person only if their names are equal and nothing that both state
//! contradicts; else they are namesakes, and that is told.

use std::collections::BTreeMap;

use crate::diag::Diagnostics;
use crate::model::Birth;
use crate::model::Consent;
use crate::model::Line;
use crate::model::Mentee;
use crate::model::Mentor;
use crate::model::MentoringForm;
use crate::model::Overrides;
use crate::model::Paragraphs;
use crate::model::Person;
use crate::model::Representative;
use crate::model::SchoolClass;
use crate::model::SchoolYear;
use crate::model::Training;
use crate::place::Place;
use crate::russian::Case;
use crate::russian::FullName;
use crate::russian::Gender;
use crate::russian::NameProblem;
use crate::workbook::CellValue;

use super::days::{self, DayReading};
use super::fields::{Field, List};
use super::numbers;
use super::problem::Problem;
use super::table::{Row, Table, is_dash};
use super::text::{folded, single_spaced};
use super::values;

/// Nobody in a list is older.
const OLDEST: i32 = 110;

/// People in the order of their rows, found by their folded names.
pub(crate) struct Roster<T> {
    pub(crate) people: Vec<T>,
    pub(crate) by_name: BTreeMap<String, Vec<usize>>,
}

impl<T> Default for Roster<T> {
    fn default() -> Self {
        Self {
            people: Vec::new(),
            by_name: BTreeMap::new(),
        }
    }
}

/// Somebody with a person in them.
pub(crate) trait Participant {
    fn person(&self) -> &Person;
    fn person_mut(&mut self) -> &mut Person;
    /// The same participant with what only the other record states.
    fn complete(&mut self, other: Self);
}

/// Reads a list of people into the rosters of mentors and of mentees; ages are reckoned
/// from the school year.
pub(crate) fn read(
    table: &Table<'_>,
    year: Option<SchoolYear>,
    mentors: &mut Roster<Mentor>,
    mentees: &mut Roster<Mentee>,
    diags: &mut Diagnostics,
) {
    // A list grown by doubling would cost a large school twice its memory.
    if table.list == List::Mentors {
        mentors.people.reserve_exact(table.len());
    } else if table.list == List::Mentees {
        mentees.people.reserve_exact(table.len());
    }
    let mut group = Group::of_sheet(table, year);
    let mut count = 0;
    for row in table.rows() {
        if is_signature(row) {
            continue;
        }
        if let Some(title) = row.title() {
            group.turn_to(&title, row, diags);
            continue;
        }
        count += 1;
        let roles = roles(row, diags);
        if roles.mentor
            && let Some((key, mentor)) = read_mentor(row, &group, diags)
        {
            mentors.add(key, mentor, diags);
        }
        if roles.mentee
            && let Some((key, mentee)) = read_mentee(row, &group, diags)
        {
            mentees.add(key, mentee, diags);
        }
    }
    if count == 0 {
        diags.push(Problem::NoRecords(table.list.name()).at(table.sheet.place()));
    }
    tell_ages(table, year, diags);
}

/// Tells once for the column how ages were taken.
fn tell_ages(table: &Table<'_>, year: Option<SchoolYear>, diags: &mut Diagnostics) {
    let Some(column) = table.column(Field::Age) else {
        return;
    };
    let is_age = |row: &Row<'_>| row.is_empty(Field::Birth) && age_of(*row).is_some();
    let rows = table.rows().filter(is_age).count();
    if rows > 0 {
        let problem = match year {
            Some(SchoolYear(year)) => Problem::ReckonedBirth { rows, year },
            None => Problem::UnreckonedBirth,
        };
        diags.push(problem.at(table.sheet.cell_place(table.header, column.index)));
    }
}

/// The column that holds the name, or its first part.
fn name_field(table: &Table<'_>) -> Option<Field> {
    [
        Field::MentorName,
        Field::MenteeName,
        Field::Name,
        Field::Surname,
    ]
    .into_iter()
    .find(|field| table.has(*field))
}

/// «Директор ______ И. О. Фамилия» under the table.
pub(crate) fn is_signature(row: Row<'_>) -> bool {
    row.cells.cells.len() < 4
        && row
            .cells
            .cells
            .iter()
            .any(|(_, value)| value.shown().contains("___"))
}

/// What a sheet or a title inside a table says of all the rows below.
struct Group {
    class: Option<SchoolClass>,
    form: Option<MentoringForm>,
    year: Option<SchoolYear>,
}

impl Group {
    fn of_sheet(table: &Table<'_>, year: Option<SchoolYear>) -> Self {
        let name = table.sheet.name();
        Self {
            year,
            class: values::class(name),
            form: federal_form(name),
        }
    }

    fn turn_to(&mut self, title: &str, row: Row<'_>, diags: &mut Diagnostics) {
        if let Some(class) = values::class(title) {
            self.class = Some(class);
        } else if let Some(form) = federal_form(title) {
            self.form = Some(form);
        }
        diags.push(Problem::TitleRow(title.to_owned()).at(row.place()));
    }
}

fn federal_form(text: &str) -> Option<MentoringForm> {
    values::form(text).filter(|form| MentoringForm::FEDERAL.contains(form))
}

/// On which lists a row stands.
struct Roles {
    mentor: bool,
    mentee: bool,
}

fn roles(row: Row<'_>, diags: &mut Diagnostics) -> Roles {
    if row.table.list != List::Participants {
        return Roles {
            mentor: row.table.list == List::Mentors,
            mentee: row.table.list == List::Mentees,
        };
    }
    let Some(text) = row.text(Field::Role, diags) else {
        row.tell_missing(Field::Role, Need::Wanted, diags);
        return Roles {
            mentor: false,
            mentee: false,
        };
    };
    let role = folded(&text);
    let mentor = role.contains("наставник");
    let mentee = role.contains("наставляем") || role.contains("подопечн");
    if !mentor && !mentee {
        diags.push(Problem::UnknownRole(text).at(row.cell_place(Field::Role)));
    }
    Roles { mentor, mentee }
}

fn read_mentor(row: Row<'_>, group: &Group, diags: &mut Diagnostics) -> Option<(String, Mentor)> {
    let person = read_person(row, group, "Н", diags);
    let form = read_form(row, diags).or_else(|| group.form.clone());
    let competencies = row.paragraphs(Field::Competencies, diags);
    let achievements = row.paragraphs(Field::Achievements, diags);
    let interests = row.paragraphs(Field::Interests, diags);
    let desired_age = row.line(Field::DesiredAge, diags);
    let time_resource = row.line(Field::TimeResource, diags);
    let training = read_training(row, diags);
    let (key, person) = person?;
    let mentor = Mentor {
        person,
        form,
        competencies,
        achievements,
        interests,
        desired_age,
        time_resource,
        training,
    };
    Some((key, mentor))
}

fn read_mentee(row: Row<'_>, group: &Group, diags: &mut Diagnostics) -> Option<(String, Mentee)> {
    let person = read_person(row, group, "М", diags);
    let form = read_form(row, diags).or_else(|| group.form.clone());
    let request = row.paragraphs(Field::Request, diags);
    let category = row.line(Field::Category, diags);
    let (key, mut person) = person?;
    tell_doubtful_category(row, category.as_ref(), diags);
    let (category, qualification): (Option<Line>, Option<Line>) = match category {
        Some(line) if is_qualification(line.as_str()) => (None, Some(line)),
        category => (category, None),
    };
    if let Some(text) = qualification
        && let Some(header) = Line::new(&row.header(Field::Category))
        && let Some(text) = Paragraphs::new(text.as_str())
    {
        person.other.push((header, text));
    }
    let mentee = Mentee {
        person,
        form,
        request,
        category,
    };
    Some((key, mentee))
}

/// Beginnings of what a mentee's category may say (`domain.md` 0.6).
const CATEGORIES: [&str; 26] = [
    "одарен",
    "талант",
    "проявивш",
    "выдающ",
    "способн",
    "мотивир",
    "низк",
    "неуспева",
    "слабоуспева",
    "отстающ",
    "овз",
    "инвалид",
    "ограничен",
    "трудн",
    "тжс",
    "социально",
    "риск",
    "поведен",
    "девиант",
    "не участву",
    "молод",
    "вновь",
    "нов",
    "затруднен",
    "выгора",
    "технолог",
];

/// Whether a column headed «Категория» alone means the one or the other, its values tell.
fn tell_doubtful_category(row: Row<'_>, category: Option<&Line>, diags: &mut Diagnostics) {
    let Some(category) = category.filter(|_| folded(&row.header(Field::Category)) == "категория")
    else {
        return;
    };
    let folded = folded(category.as_str());
    let known = CATEGORIES.iter().any(|part| folded.contains(part));
    if !known && !is_qualification(category.as_str()) {
        let problem = Problem::DoubtfulCategory(category.to_string());
        diags.push(problem.at(row.cell_place(Field::Category)));
    }
}

/// «Категория» of a teacher is no category of a mentee.
fn is_qualification(text: &str) -> bool {
    let folded = folded(text);
    [
        "высш",
        "перв",
        "соответств",
        "б к",
        "без категории",
        "1 к",
        "1кк",
        "вкк",
    ]
    .iter()
    .any(|start| folded.starts_with(start))
}

fn read_person(
    row: Row<'_>,
    group: &Group,
    letter: &str,
    diags: &mut Diagnostics,
) -> Option<(String, Person)> {
    let named = read_name(row, Need::Required, diags);
    let stated_gender = read_gender(row, diags);
    let birth = read_birth(row, diags).or_else(|| read_age(row, group.year, diags));
    let class = read_class(row, Field::Class, diags);
    let (post, class_beside) = read_post(row, diags);
    let workplace = row.line(Field::Workplace, diags);
    let experience_months = read_experience(row, diags);
    let (phone, email) = read_contacts(row, diags);
    let address = row.line(Field::Address, diags);
    let document = row.line(Field::Document, diags);
    let consent = read_consent(row, diags);
    let representative = read_representative(row, diags);
    let overrides = read_overrides(row, diags);
    let code = row
        .line(Field::Code, diags)
        .or_else(|| row.line(Field::Number, diags));
    let other = row.other(diags);
    let named = named?;
    let person = Person {
        code: code.or_else(|| Line::new(&format!("{letter}-")))?,
        gender: stated_gender.or_else(|| named.name.gender()),
        name: named.name,
        birth,
        class: class.or(class_beside).or_else(|| group.class.clone()),
        post,
        workplace,
        experience_months,
        phone,
        email,
        address,
        document,
        consent,
        representative: representative.map(Box::new),
        overrides,
        other,
        place: row.place(),
        name_column: name_field(row.table).and_then(|field| row.column_of(field)),
        post_column: row.column_of(Field::Post),
    };
    Some((named.key, person))
}

/// A name and the key under which it is found.
pub(crate) struct Named {
    pub(crate) name: FullName,
    pub(crate) key: String,
}

/// Whether a list can do without a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Without it there is no lawful document: an error.
    Required,
    /// The document only lacks a line: a warning.
    Wanted,
}

pub(crate) fn read_name(row: Row<'_>, need: Need, diags: &mut Diagnostics) -> Option<Named> {
    let field = name_field(row.table)?;
    let Some(text) = row.text(field, diags) else {
        if !is_told(row.value(field)) {
            row.tell_missing(field, need, diags);
        }
        return None;
    };
    let place = row.cell_place(field);
    if field != Field::Surname {
        return parse_name(&text, need, place, diags);
    }
    let given = row.text(Field::Given, diags);
    let patronymic = row
        .text(Field::Patronymic, diags)
        .filter(|text| !is_dash(text));
    let parsed = FullName::from_parts(&text, given.as_deref(), patronymic.as_deref());
    named(&text, parsed, need, place, diags)
}

/// Whether the cell's fault has been told already.
pub(crate) fn is_told(value: Option<&CellValue>) -> bool {
    matches!(value, Some(CellValue::Fault(_) | CellValue::Uncounted))
}

/// A name from a text; footnote marks are left out.
pub(crate) fn parse_name(
    text: &str,
    need: Need,
    place: Place,
    diags: &mut Diagnostics,
) -> Option<Named> {
    let text = single_spaced(text.trim_end_matches(['*', ',', ';', ' ', '¹', '²', '³']));
    let parsed = FullName::parse(&text);
    named(&text, parsed, need, place, diags)
}

fn named(
    text: &str,
    parsed: Result<FullName, NameProblem>,
    need: Need,
    place: Place,
    diags: &mut Diagnostics,
) -> Option<Named> {
    let name = match parsed {
        Ok(name) => name,
        Err(why) => {
            let text = text.to_owned();
            let problem = match need {
                Need::Required => Problem::UnreadName { text, why },
                Need::Wanted => Problem::UnreadOfficer { text, why },
            };
            diags.push(problem.at(place));
            return None;
        }
    };
    let tidy = name.tidy_case();
    if tidy != name {
        diags.push(Problem::Capitals(tidy.to_string()).at(place.clone()));
    }
    if tidy.given().is_none() {
        diags.push(Problem::OneWord(tidy.to_string()).at(place.clone()));
    }
    let initial = |part: &str| part.trim_end_matches('.').chars().count() == 1;
    if tidy.given().is_some_and(initial) {
        diags.push(Problem::OnlyInitials(tidy.to_string()).at(place));
    }
    Some(Named {
        key: tidy.key(),
        name: tidy,
    })
}

pub(crate) fn read_gender(row: Row<'_>, diags: &mut Diagnostics) -> Option<Gender> {
    let text = row.text(Field::Gender, diags)?;
    let gender = values::gender(&text);
    if gender.is_none() {
        diags.push(Problem::UnreadGender(text).at(row.cell_place(Field::Gender)));
    }
    gender
}

/// A year of birth such that the age on 1 September of the school year is the stated one.
fn read_age(row: Row<'_>, year: Option<SchoolYear>, diags: &mut Diagnostics) -> Option<Birth> {
    if !row.is_empty(Field::Birth) {
        return None;
    }
    let number = row.count(Field::Age, diags)?;
    if let (1900..=2100, Ok(year)) = (number, i32::try_from(number)) {
        return Some(Birth::Year(year));
    }
    let Some(age) = age_of(row) else {
        let text = row.shown(Field::Age)?;
        diags.push(Problem::UnreadNumber(text).at(row.cell_place(Field::Age)));
        return None;
    };
    let SchoolYear(year) = year?;
    Some(Birth::About(year - age - 1))
}

/// The age that a row states.
fn age_of(row: Row<'_>) -> Option<i32> {
    let number = numbers::count(&row.shown(Field::Age)?)?;
    i32::try_from(number).ok().filter(|age| *age <= OLDEST)
}

/// A day of birth; a year alone gives a year.
fn read_birth(row: Row<'_>, diags: &mut Diagnostics) -> Option<Birth> {
    let value = row.value(Field::Birth)?;
    let number = numbers::count(&value.shown());
    if let Some(year @ 1900..=2100) = number {
        return i32::try_from(year).ok().map(Birth::Year);
    }
    if let DayReading::Unread = days::of_cell(value)
        && let Some(year) = year_of(&value.shown())
    {
        return Some(Birth::Year(year));
    }
    row.day(Field::Birth, diags).map(Birth::Day)
}

/// «2010 г.р.»
fn year_of(text: &str) -> Option<i32> {
    let (year, rest) = text.trim().split_at_checked(4)?;
    let year: i32 = year.parse().ok()?;
    let is_mark = folded(rest).replace(' ', "").starts_with('г');
    (is_mark && (1900..=2100).contains(&year)).then_some(year)
}

pub(crate) fn read_class(
    row: Row<'_>,
    field: Field,
    diags: &mut Diagnostics,
) -> Option<SchoolClass> {
    let value = row.value(field)?;
    let text = row.text(field, diags)?;
    if is_dash(&text) {
        return None;
    }
    let class = values::class_of_cell(value);
    match (&class, value) {
        (None, _) => diags.push(Problem::UnreadClass(text).at(row.cell_place(field))),
        (Some(class), CellValue::Date { .. }) => {
            diags.push(Problem::ClassFromDay(class.to_string()).at(row.cell_place(field)));
        }
        (Some(_), _) => {}
    }
    class
}

/// A post, or a class in the column that holds both.
fn read_post(row: Row<'_>, diags: &mut Diagnostics) -> (Option<Line>, Option<SchoolClass>) {
    if let Some(post) = row.text(Field::Post, diags) {
        return (
            expanded_post(&post, row.cell_place(Field::Post), diags),
            None,
        );
    }
    let Some(text) = row.text(Field::PostOrClass, diags) else {
        return (None, None);
    };
    match values::class(&text) {
        Some(class) => (None, Some(class)),
        None => (
            expanded_post(&text, row.cell_place(Field::PostOrClass), diags),
            None,
        ),
    }
}

/// «зам. директора» → «заместитель директора», «рук. ШМО» → «руководитель ШМО».
pub(crate) fn expanded_post(text: &str, place: Place, diags: &mut Diagnostics) -> Option<Line> {
    let line = Line::new(text).filter(|line| !is_dash(line.as_str()))?;
    let mut full = line.as_str().to_owned();
    for (short, long) in [
        ("зам.", "заместитель "),
        ("Зам.", "Заместитель "),
        ("рук.", "руководитель "),
        ("Рук.", "Руководитель "),
    ] {
        full = full.replace(short, long);
    }
    let full = Line::new(&full)?;
    if full != line {
        let (short, full) = (line.to_string(), full.to_string());
        diags.push(Problem::ExpandedPost { short, full }.at(place));
    }
    Some(full)
}

fn read_experience(row: Row<'_>, diags: &mut Diagnostics) -> Option<u32> {
    let text = row.text(Field::Experience, diags)?;
    if is_dash(&text) {
        return None;
    }
    let months = numbers::months(&text);
    if months.is_none() {
        diags.push(Problem::UnreadExperience(text).at(row.cell_place(Field::Experience)));
    }
    months
}

/// A phone and an address of electronic mail, which may share one cell.
fn read_contacts(row: Row<'_>, diags: &mut Diagnostics) -> (Option<Line>, Option<Line>) {
    let phone = row.text(Field::Phone, diags).filter(|text| !is_dash(text));
    let email = row
        .line(Field::Email, diags)
        .filter(|line| !is_dash(line.as_str()));
    let Some(phone) = phone else {
        return (None, email);
    };
    if let Some(phone) = values::restored_phone(&phone) {
        return (Some(phone), email);
    }
    let (mails, phones): (Vec<&str>, Vec<&str>) = phone
        .split([',', ';', '\n'])
        .map(str::trim)
        .partition(|part| part.contains('@'));
    let email = email.or_else(|| Line::new(mails.first()?));
    (values::phone(&phones.join(", ")), email)
}

fn read_consent(row: Row<'_>, diags: &mut Diagnostics) -> Consent {
    let Some(value) = row.value(Field::Consent) else {
        return Consent::Unstated;
    };
    let Some(text) = row.text(Field::Consent, diags) else {
        return Consent::Unstated;
    };
    match (days::of_cell(value), values::yes(&text)) {
        (DayReading::Day(day), _) => Consent::Given(Some(day)),
        (_, Some(true)) => Consent::Given(None),
        (_, Some(false)) => Consent::Refused,
        (DayReading::Blank, None) => Consent::Unstated,
        (DayReading::Serial(_) | DayReading::Impossible, None) => {
            Consent::Given(row.day(Field::Consent, diags))
        }
        (DayReading::Unread, None) => match day_inside(&text) {
            Some(day) => Consent::Given(Some(day)),
            None => {
                diags.push(Problem::UnreadConsent(text).at(row.cell_place(Field::Consent)));
                Consent::Unstated
            }
        },
    }
}

/// A day among other words: «получено 10.09.2025».
pub(crate) fn day_inside(text: &str) -> Option<chrono::NaiveDate> {
    text.split_whitespace()
        .find_map(|word| match days::of_text(word) {
            DayReading::Day(day) => Some(day),
            DayReading::Serial(_)
            | DayReading::Impossible
            | DayReading::Unread
            | DayReading::Blank => None,
        })
}

fn read_training(row: Row<'_>, diags: &mut Diagnostics) -> Training {
    let date = row.day(Field::TrainedOn, diags);
    let hours = row.count(Field::TrainedHours, diags);
    let stated = row.text(Field::Trained, diags);
    let Some(text) = stated else {
        let is_known = date.is_some() || hours.is_some();
        return if is_known {
            Training::Yes { date, hours }
        } else {
            Training::Unstated
        };
    };
    let date_inside = date.or_else(|| match days::of_text(&text) {
        DayReading::Day(day) => Some(day),
        DayReading::Serial(_) | DayReading::Impossible | DayReading::Unread | DayReading::Blank => {
            day_inside(&text)
        }
    });
    let hours_inside = hours.or_else(|| hours_of(&text));
    match values::yes(&text) {
        Some(false) => Training::No,
        Some(true) => Training::Yes {
            date: date_inside,
            hours: hours_inside,
        },
        None if date_inside.is_some() || hours_inside.is_some() => Training::Yes {
            date: date_inside,
            hours: hours_inside,
        },
        None => {
            diags.push(Problem::UnreadTraining(text).at(row.cell_place(Field::Trained)));
            Training::Unstated
        }
    }
}

/// «36 ч.», «72 часа», a bare number.
pub(crate) fn hours_of(text: &str) -> Option<u32> {
    let words: Vec<&str> = text
        .split([' ', ',', ';'])
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        [only] => only.parse().ok().filter(|hours| *hours < 2000),
        [..] => words
            .windows(2)
            .find(|pair| pair[1].starts_with('ч'))
            .and_then(|pair| pair[0].parse().ok()),
    }
}

fn read_representative(row: Row<'_>, diags: &mut Diagnostics) -> Option<Representative> {
    let text = row.text(Field::Representative, diags);
    let relation = row.line(Field::Relation, diags);
    let phone = row.text(Field::RepresentativePhone, diags);
    let phone = phone.filter(|text| !is_dash(text));
    let phone = phone.and_then(|text| values::phone(&text));
    let address = row.line(Field::RepresentativeAddress, diags);
    let document = row.line(Field::RepresentativeDocument, diags);
    let Some(text) = text.filter(|text| !is_dash(text)) else {
        tell_nameless(row, diags);
        return None;
    };
    let place = row.cell_place(Field::Representative);
    let mut parts = text.split([',', ';', '\n', '(', ')']).map(str::trim);
    let named = parse_name(parts.next()?, Need::Wanted, place.clone(), diags)?;
    let rest: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let is_phone = |part: &&&str| part.chars().filter(char::is_ascii_digit).count() > 4;
    Some(Representative {
        gender: named.name.gender(),
        name: named.name,
        relation: relation.or_else(|| Line::new(rest.iter().find(|part| !is_phone(part))?)),
        phone: phone.or_else(|| Line::new(rest.iter().find(is_phone)?)),
        address,
        document,
        place,
    })
}

/// What is said of a parent without a name goes to no document.
fn tell_nameless(row: Row<'_>, diags: &mut Diagnostics) {
    let fields = [
        Field::RepresentativePhone,
        Field::RepresentativeAddress,
        Field::RepresentativeDocument,
    ];
    let said = |field: &Field| row.shown(*field).is_some_and(|text| !is_dash(&text));
    if let Some(field) = fields.into_iter().find(said) {
        let problem = Problem::NamelessParent(row.header(field));
        diags.push(problem.at(row.cell_place(field)));
    }
}

const CASES: [(Field, Case); 5] = [
    (Field::NameGenitive, Case::Genitive),
    (Field::NameDative, Case::Dative),
    (Field::NameAccusative, Case::Accusative),
    (Field::NameInstrumental, Case::Instrumental),
    (Field::NamePrepositional, Case::Prepositional),
];

pub(crate) fn read_overrides(row: Row<'_>, diags: &mut Diagnostics) -> Overrides {
    CASES
        .into_iter()
        .filter_map(|(field, case)| Some((case, row.line(field, diags)?)))
        .collect()
}

/// The form of a row; one beyond the federal five is told and kept.
pub(crate) fn read_form(row: Row<'_>, diags: &mut Diagnostics) -> Option<MentoringForm> {
    let form = values::form(&row.text(Field::Form, diags)?)?;
    if let MentoringForm::Other(name) = &form {
        let problem = Problem::UnknownForm {
            form: name.to_string(),
            near: nearest_form(name.as_str()).to_owned(),
        };
        diags.push(problem.at(row.cell_place(Field::Form)));
    }
    Some(form)
}

fn nearest_form(text: &str) -> &'static str {
    let far = 40;
    let names = [
        "ученик – ученик",
        "учитель – учитель",
        "студент – ученик",
        "работодатель – ученик",
        "работодатель – студент",
    ];
    names
        .into_iter()
        .min_by_key(|name| {
            super::text::distance(&folded(name), &folded(text), far).unwrap_or(far + 1)
        })
        .unwrap_or_default()
}

impl<T: Participant> Roster<T> {
    /// Adds a person, unless the list has them already.
    pub(crate) fn add(&mut self, mut key: String, new: T, diags: &mut Diagnostics) {
        key.shrink_to_fit();
        let namesakes = self.by_name.entry(key);
        let same_name = namesakes.or_insert_with(|| Vec::with_capacity(1));
        let first = same_name.first().copied();
        let same = same_name
            .iter()
            .copied()
            .find(|index| !self.people[*index].person().contradicts(new.person()));
        match (same, first) {
            (Some(index), _) => {
                let problem = Problem::Twice {
                    name: shown_name(new.person()),
                    first: row_of(self.people[index].person()),
                };
                diags.push(problem.at(new.person().place.clone()));
                self.people[index].complete(new);
                return;
            }
            (None, Some(index)) => {
                let problem = Problem::Namesake {
                    name: shown_name(new.person()),
                    first: row_of(self.people[index].person()),
                };
                diags.push(problem.at(new.person().place.clone()));
            }
            (None, None) => {}
        }
        same_name.push(self.people.len());
        self.push(new);
    }

    /// Adds a person without a code of their own under one of their position.
    fn push(&mut self, mut new: T) {
        let number = self.people.len() + 1;
        let code = new.person().code.as_str();
        if code.ends_with('-')
            && let Some(code) = Line::new(&format!("{code}{number:03}"))
        {
            new.person_mut().code = code;
        }
        self.people.push(new);
    }
}

/// The name as people read it.
pub(crate) fn shown_name(person: &Person) -> String {
    person.name.to_string()
}

/// Where a person's record stands, in words.
pub(crate) fn row_of(person: &Person) -> String {
    let sheet = person.place.sheet().unwrap_or_default();
    match person.place.area() {
        Some(area) => format!("лист «{sheet}», строка {}", area.first_row() + 1),
        None => format!("лист «{sheet}»"),
    }
}

/// Takes what is missing from the other.
pub(crate) fn fill<T>(own: &mut Option<T>, other: Option<T>) {
    if own.is_none() {
        *own = other;
    }
}

fn complete_person(own: &mut Person, other: Person) {
    // Who writes ё means it; who writes е may not.
    let has_yo = |person: &Person| person.name.to_string().contains(['ё', 'Ё']);
    if has_yo(&other) && !has_yo(own) {
        own.name = other.name;
    }
    fill(&mut own.gender, other.gender);
    fill(&mut own.birth, other.birth);
    fill(&mut own.class, other.class);
    fill(&mut own.post, other.post);
    fill(&mut own.workplace, other.workplace);
    fill(&mut own.experience_months, other.experience_months);
    fill(&mut own.phone, other.phone);
    fill(&mut own.email, other.email);
    fill(&mut own.address, other.address);
    fill(&mut own.document, other.document);
    fill(&mut own.representative, other.representative);
    if own.consent == Consent::Unstated {
        own.consent = other.consent;
    }
    for (case, form) in other.overrides {
        own.overrides.entry(case).or_insert(form);
    }
    for (header, text) in other.other {
        if !own.other.iter().any(|(known, _)| *known == header) {
            own.other.push((header, text));
        }
    }
}

impl Participant for Mentor {
    fn person(&self) -> &Person {
        &self.person
    }

    fn person_mut(&mut self) -> &mut Person {
        &mut self.person
    }

    fn complete(&mut self, other: Self) {
        complete_person(&mut self.person, other.person);
        fill(&mut self.form, other.form);
        fill(&mut self.competencies, other.competencies);
        fill(&mut self.achievements, other.achievements);
        fill(&mut self.interests, other.interests);
        fill(&mut self.desired_age, other.desired_age);
        fill(&mut self.time_resource, other.time_resource);
        if self.training == Training::Unstated {
            self.training = other.training;
        }
    }
}

impl Participant for Mentee {
    fn person(&self) -> &Person {
        &self.person
    }

    fn person_mut(&mut self) -> &mut Person {
        &mut self.person
    }

    fn complete(&mut self, other: Self) {
        complete_person(&mut self.person, other.person);
        fill(&mut self.form, other.form);
        fill(&mut self.request, other.request);
        fill(&mut self.category, other.category);
    }
}
