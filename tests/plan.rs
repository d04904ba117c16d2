//! Which documents there will be, for whom, and what their facts say.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/dataset.rs"]
mod dataset;

use std::collections::BTreeSet;

use dataset::{day, line, mentee, mentor, pair, place, pupil, school, teacher};
use nastavnik::model::{Dataset, MentoringForm, OrderEntry, PlannedResult, SchoolYear};
use nastavnik::plan::{
    self, AgeGroup, Audience, DocumentCode, Header, Maker, Need, Per, Plan, Reason, Stage, Wish,
};

fn code(text: &str) -> DocumentCode {
    DocumentCode::parse(text).unwrap()
}

fn header(text: &str, per: Per) -> Header {
    Header {
        template: format!("start/{text}.md"),
        code: code(text),
        title: format!("Документ {text}"),
        stage: Stage::Start,
        per,
        audience: Audience::Internal,
        file: text.to_owned(),
        needs: Vec::new(),
        kept_forever: false,
        annex_to: None,
        age: None,
        maker: Maker::School,
        form: None,
        since: None,
    }
}

fn annex(text: &str) -> Header {
    Header {
        annex_to: Some(code("S01")),
        ..header(text, Per::Organization)
    }
}

fn aged(text: &str, age: AgeGroup) -> Header {
    Header {
        age: Some(age),
        ..header(text, Per::Participant)
    }
}

fn draw(data: &Dataset, headers: &[Header]) -> Plan {
    plan::draw_up(data, &[], headers, SchoolYear(2025), &Wish::default())
}

fn codes(plan: &Plan) -> Vec<&str> {
    plan.documents
        .iter()
        .map(|planned| planned.header.code.as_str())
        .collect()
}

fn names(plan: &Plan) -> Vec<&str> {
    let about = plan
        .documents
        .iter()
        .filter_map(|planned| planned.about.as_ref());
    about.map(|about| about.name.as_str()).collect()
}

fn order(code: &str, number: &str, date: chrono::NaiveDate) -> OrderEntry {
    OrderEntry {
        code: Some(line(code)),
        title: None,
        number: Some(line(number)),
        date: Some(date),
        annexes: Vec::new(),
        place: place(),
    }
}

/// One teacher, one pupil of each age that signs differently.
fn three_ages() -> Dataset {
    let mut data = school();
    data.orders = vec![order("S09", "12-ОД", day(2025, 9, 26))];
    data.mentors = vec![mentor(teacher("Котов Алексей Андреевич", 120))];
    data.mentees = vec![
        mentee(pupil("Ким Елена Сергеевна", 7, day(2011, 9, 27))),
        mentee(pupil("Швец Анна Ивановна", 7, day(2011, 9, 26))),
        mentee(pupil("Белая Анна Ивановна", 11, day(2007, 9, 26))),
    ];
    data
}

#[test]
fn the_age_on_the_day_of_entry_decides_who_signs_a_consent() {
    let ages = [
        (
            "S10a",
            AgeGroup::Adult,
            vec!["Котов Алексей Андреевич", "Белая Анна Ивановна"],
        ),
        ("S10b", AgeGroup::Under14, vec!["Ким Елена Сергеевна"]),
        ("S10c", AgeGroup::From14To17, vec!["Швец Анна Ивановна"]),
    ];
    for (code, age, expect) in ages {
        assert_eq!(names(&draw(&three_ages(), &[aged(code, age)])), expect);
    }
}

#[test]
fn the_own_start_of_a_pair_beats_the_day_of_the_order() {
    let mut data = three_ages();
    data.matches = vec![pair("1", MentoringForm::PupilPupil, 0, &[0])];
    data.matches[0].start = Some(day(2025, 9, 27));
    assert!(names(&draw(&data, &[aged("S10b", AgeGroup::Under14)])).is_empty());
}

#[test]
fn nobody_of_an_age_is_a_reason() {
    let plan = draw(&school(), &[aged("S10b", AgeGroup::Under14)]);
    let told = plan.not_made.iter();
    let told = told.map(|absent| &absent.reason);
    let told = told.filter(|reason| **reason != Reason::NoTemplate);
    let reasons: Vec<&Reason> = told.collect();
    assert_eq!(reasons[0], &Reason::NobodyAged(AgeGroup::Under14));
    assert_eq!(
        reasons[0].to_string(),
        "не нужен: среди участников нет детей младше 14 лет"
    );
}

#[test]
fn whoever_is_mentor_and_mentee_gets_one_consent_with_both_roles() {
    let mut data = school();
    let both = || pupil("Черных Любовь Павловна", 10, day(2009, 3, 1));
    data.mentors = vec![mentor(both())];
    data.mentees = vec![mentee(both())];
    let plan = draw(&data, &[header("S10", Per::Participant)]);
    assert_eq!(names(&plan), ["Черных Любовь Павловна"]);
    assert_eq!(plan.documents[0].places.len(), 2);
    assert_eq!(plan.school.mentors[0].roles, ["наставник", "наставляемая"]);
}

#[test]
fn annexes_are_numbered_as_they_are_made() {
    let mut data = school();
    data.planned_results = vec![PlannedResult {
        text: line("Рост вовлечённости"),
        measure: None,
        term: None,
        place: place(),
    }];
    let needs_a_roadmap = Header {
        needs: vec![Need::Roadmap],
        ..annex("S03")
    };
    let headers = [
        annex("S04"),
        needs_a_roadmap,
        annex("S02a"),
        header("S01", Per::Organization),
    ];
    let plan = draw(&data, &headers);
    let annexes: Vec<(u32, &str)> = plan
        .school
        .annexes
        .iter()
        .map(|annex| (annex.number, annex.key.as_str()))
        .collect();
    assert_eq!(annexes, [(1, "S02a"), (2, "S04"), (3, "planned_results")]);
    assert_eq!(plan.not_made[0].reason, Reason::Lacks(Need::Roadmap));
    assert_eq!(codes(&plan), ["S01", "S02a", "S04"]);
}

#[test]
fn an_annex_is_dated_by_its_order() {
    let mut data = school();
    data.orders = vec![order("S01", "7-ОД", day(2025, 8, 29))];
    let plan = draw(&data, &[annex("S02a")]);
    assert_eq!(plan.documents[0].date, Some(day(2025, 8, 29)));
    let annex = plan.documents[0].document.annex.as_ref().unwrap();
    assert_eq!(annex.order.number.as_deref(), Some("7-ОД"));
}

#[test]
fn only_what_is_asked_for_is_made() {
    let headers = [
        header("S10a", Per::Organization),
        header("S10b", Per::Organization),
        header("S11", Per::Organization),
    ];
    let only = |text: &str| {
        let wish = Wish {
            stages: BTreeSet::new(),
            only: BTreeSet::from([code(text)]),
            today: None,
        };
        let plan = plan::draw_up(&school(), &[], &headers, SchoolYear(2025), &wish);
        codes(&plan)
            .into_iter()
            .map(ToOwned::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(only("S10"), ["S10a", "S10b"]);
    assert_eq!(only("S10b"), ["S10b"]);
}

#[test]
fn a_document_of_2020_cites_no_act_of_2025() {
    let mut data = school();
    data.orders = vec![order("S01", "214", day(2020, 8, 31))];
    let plan = draw(&data, &[]);
    let basis: Vec<&str> = plan
        .school
        .basis
        .iter()
        .map(|act| act.ins.as_str())
        .collect();
    assert_eq!(basis.len(), 3);
    assert!(basis[0].starts_with("Федеральным законом от 29.12.2012"));
    assert!(basis.iter().all(|act| !act.contains("1264-р")));
}

#[test]
fn a_pupil_is_described_by_class_and_gender_in_every_case() {
    let plan = draw(&three_ages(), &[]);
    let described = plan.school.mentees[0].described.as_ref().unwrap();
    assert_eq!(described.nom, "обучающаяся 7 класса");
    assert_eq!(described.acc, "обучающуюся 7 класса");
}
