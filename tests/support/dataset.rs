//! Small data sets built in code, for tests that need facts and no workbook.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use nastavnik::model::{
    Birth, Contingent, Dataset, Line, Match, Mentee, MenteeId, Mentor, MentorId, MentorReport,
    MentoringForm, Organization, OrganizationKind, Oversight, Person, SchoolClass, SchoolYear,
};
use nastavnik::place::{Place, Placed};
use nastavnik::russian::FullName;

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

pub(crate) fn place() -> Place {
    Place::file("input/школа/Участники.xlsx")
}

/// A school with its names and the year 2025/2026, and nothing else.
pub(crate) fn school() -> Dataset {
    Dataset {
        organization: organization(),
        working_group: Vec::new(),
        form_leads: Vec::new(),
        contingent: Contingent::default(),
        orders: Vec::new(),
        targets: Vec::new(),
        planned_results: Vec::new(),
        mentors: Vec::new(),
        mentees: Vec::new(),
        matches: Vec::new(),
        steps: Vec::new(),
        roadmap: None,
        earlier_roadmap: None,
        former: None,
        order_text: None,
        year_targets: None,
        partners: Vec::new(),
        meetings: Vec::new(),
        holidays: Vec::new(),
        surveys: Vec::new(),
        curator_form: Vec::new(),
        swot: Vec::new(),
        measurements: Vec::new(),
        sessions: Vec::new(),
        awards: Vec::new(),
        practices: Vec::new(),
        word_forms: Vec::new(),
        found: BTreeMap::new(),
    }
}

fn organization() -> Organization {
    Organization {
        kind: OrganizationKind::School,
        full_name: Placed::new(
            line("муниципальное бюджетное общеобразовательное учреждение «Школа № 7»"),
            place(),
        ),
        full_name_forms: BTreeMap::new(),
        short_name: Placed::new(line("МБОУ «Школа № 7»"), place()),
        founder: None,
        authority: None,
        place: None,
        address: None,
        site: None,
        site_section: None,
        phone: None,
        email: None,
        inn: None,
        ogrn: None,
        head: None,
        curator: None,
        supplies: None,
        webmaster: None,
        executor: None,
        oversight: Oversight::Head,
        event: nastavnik::model::ClosingEvent::default(),
        house: nastavnik::model::HouseStyle::default(),
        rules: nastavnik::model::HouseRules::default(),
        days: BTreeMap::new(),
        school_year: Some(SchoolYear(2025)),
        period: None,
        plan_days: None,
        declared_forms: Vec::new(),
        roadmap_from: None,
        municipal_basis: None,
        council: None,
        start: None,
        entry_monitoring: None,
        interim_monitoring: None,
        final_monitoring: None,
        meeting_frequency: None,
        meeting_days: None,
        form_days: BTreeMap::new(),
        programmes_due: None,
        reports_due: None,
        cut_off: Some(day(2026, 5, 29)),
        other: Vec::new(),
        card: place(),
    }
}

pub(crate) fn person(name: &str) -> Person {
    let name = FullName::parse(name).unwrap();
    Person::named(line("1"), name, place())
}

pub(crate) fn pupil(name: &str, grade: u8, born: NaiveDate) -> Person {
    Person {
        class: Some(SchoolClass {
            grade,
            letter: None,
        }),
        birth: Some(Birth::Day(born)),
        ..person(name)
    }
}

pub(crate) fn teacher(name: &str, months: u32) -> Person {
    Person {
        post: Some(line("учитель математики")),
        experience_months: Some(months),
        ..person(name)
    }
}

pub(crate) fn mentor(person: Person) -> Mentor {
    Mentor::of(person)
}

pub(crate) fn mentee(person: Person) -> Mentee {
    Mentee::of(person)
}

pub(crate) fn pair(number: &str, form: MentoringForm, mentor: usize, mentees: &[usize]) -> Match {
    Match {
        number: line(number),
        form: Some(form),
        role_model: None,
        mentor: MentorId(mentor),
        mentees: mentees.iter().map(|index| MenteeId(*index)).collect(),
        start: None,
        end_planned: None,
        end_fact: None,
        status: None,
        stop_reason: None,
        goal: None,
        result: None,
        member_results: Vec::new(),
        meetings_planned: None,
        meetings_done: None,
        report: MentorReport::Unstated,
        difficulties: None,
        suggestions: None,
        other: Vec::new(),
        place: place(),
    }
}
