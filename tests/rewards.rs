//! Orders on rewards and what goes with them: who is rewarded in which case, who gets a
//! certificate, what is told of awards, partners and practices.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support files serve several tests")]

#[path = "support/dataset.rs"]
mod dataset;

use std::collections::BTreeMap;

use dataset::{day, line, mentee, mentor, pair, person, place, pupil, school, teacher};
use nastavnik::checks;
use nastavnik::diag::Diagnostics;
use nastavnik::indicators;
use nastavnik::model::{
    Award, AwardKind, Awarded, Dataset, Line, MenteeId, MentorId, MentoringForm, Officer,
    OrderEntry, Paragraphs, Partner, Practice, SchoolYear, Status,
};
use nastavnik::plan::{self, Plan, PlannedDocument, Wish};
use nastavnik::render::{BUILT_IN, Templates};
use nastavnik::russian::{FullName, Gender};

fn draw(data: &Dataset) -> (Plan, Templates) {
    let mut diags = Diagnostics::new();
    let templates = Templates::load(BUILT_IN, None, &plan::shape_for, &mut diags);
    let year = SchoolYear(2025);
    let counted = indicators::count(data, plan::cut_off(data, year));
    let plan = plan::draw_up(data, &counted, templates.headers(), year, &Wish::default());
    (plan, templates)
}

/// The documents of a code as Markdown without escapes, its blank lines dropped.
fn markdown(data: &Dataset, code: &str) -> Vec<String> {
    let (plan, templates) = draw(data);
    let ready = templates.school(&plan.school);
    let mut diags = Diagnostics::new();
    let of_code = |one: &&PlannedDocument| one.header.code.as_str() == code;
    let documents = plan.documents.iter().filter(of_code);
    let texts = documents.map(|planned| {
        let rendered = ready
            .render(&planned.header, &planned.own_facts(), &mut diags)
            .unwrap();
        let text = format!("{:?}", rendered.markdown);
        let text = text.replace("\\n", "\n").replace("&#46;", ".");
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    });
    let texts = texts.collect();
    assert_eq!(diags.iter().count(), 0, "{diags:?}");
    texts
}

fn award(person: Awarded, kind: AwardKind, merit: &str) -> Award {
    Award {
        person,
        kind,
        merit: Line::new(merit),
        amount: None,
        place: place(),
    }
}

fn worker(name: &str, post: &str) -> Awarded {
    let name = FullName::parse(name).unwrap();
    Awarded::Officer(Box::new(Officer {
        gender: name.gender(),
        name,
        name_forms: BTreeMap::new(),
        post: Some(line(post)),
        post_forms: BTreeMap::new(),
        phone: None,
        place: place(),
    }))
}

/// Mentors with hard names: pupils, teachers and a guest.
fn honoured() -> Dataset {
    let mut data = school();
    let mut kim = pupil("Ким Алина", 9, day(2010, 2, 25));
    kim.gender = Some(Gender::Feminine);
    let mut guest = teacher("Орёл Кирилл Ильич", 240);
    guest.post = Some(line("агроном"));
    guest.workplace = Some(line("МУП «Питомник»"));
    data.mentors = vec![
        mentor(pupil("Шевчук Анна Денисовна", 8, day(2011, 3, 14))),
        mentor(pupil("Шевчук Лев Андреевич", 11, day(2008, 1, 21))),
        mentor(teacher("Коваль Любовь Игоревна", 200)),
        mentor(teacher("Коваль Илья Львович", 200)),
        mentor(kim),
        mentor(teacher("Мамедов Али Гасан оглы", 200)),
        mentor(guest),
        mentor(teacher("Римская-Корсакова Ольга Андреевна", 370)),
    ];
    data.mentees = vec![mentee(pupil("Белых Роман Денисович", 7, day(2012, 9, 27)))];
    data
}

/// Checked by hand against `domain.md` f.1, f.2 and k.2.
#[test]
fn each_verb_of_the_order_takes_its_case() {
    let mut data = honoured();
    let of = |index: usize| Awarded::Mentor(MentorId(index));
    data.awards = vec![
        award(of(0), AwardKind::Thanks, "за помощь младшим"),
        award(of(1), AwardKind::Thanks, ""),
        award(of(2), AwardKind::Thanks, "подготовка праздника"),
        award(of(3), AwardKind::HonoraryDiploma, "за открытые уроки"),
        award(of(4), AwardKind::Diploma, "за помощь в учёбе"),
        award(of(5), AwardKind::Diploma, "за сопровождение"),
        award(of(6), AwardKind::Letter, "за проект"),
        award(of(7), AwardKind::Payment, "за год работы"),
        award(
            Awarded::Mentee(MenteeId(0)),
            AwardKind::Other(line("памятный подарок")),
            "за успехи",
        ),
        award(
            worker("Швец Олег Николаевич", "завхоз"),
            AwardKind::Thanks,
            "за помощь",
        ),
    ];
    let said = markdown(&data, "E10").remove(0);
    let items = [
        "1. Объявить благодарность:",
        "1. Шевчук Анне Денисовне, обучающейся 8 класса, за помощь младшим;",
        "1. Шевчуку Льву Андреевичу, обучающемуся 11 класса;",
        "1. Коваль Любови Игоревне, учителю математики (основание: подготовка праздника);",
        "1. Швецу Олегу Николаевичу, завхозу, за помощь.",
        "1. Наградить почётной грамотой:",
        "1. Коваля Илью Львовича, учителя математики, за открытые уроки.",
        "1. Наградить грамотой:",
        "1. Ким Алину, обучающуюся 9 класса, за помощь в учёбе;",
        "1. Мамедова Али Гасан оглы, учителя математики, за сопровождение.",
        "1. Вручить благодарственное письмо:",
        "1. Орлу Кириллу Ильичу, агроному МУП «Питомник», за проект.",
        "1. Установить стимулирующую выплату",
        "1. Римской-Корсаковой Ольге Андреевне, учителю математики, за год работы.",
        "1. Поощрить:",
        "1. Белых Романа Денисовича, обучающегося 7 класса, – памятный подарок, за успехи.",
    ];
    let mut rest = said.as_str();
    for item in items {
        let at = rest.find(item);
        let at = at.unwrap_or_else(|| panic!("no «{item}» in\n{rest}"));
        rest = &rest[at + item.len()..];
    }
    // Nobody has finished a programme, so there is no annex and none is named.
    assert!(!said.contains("приложение"), "{said}");
}

#[test]
fn a_paper_says_the_name_in_the_case_of_its_line() {
    let mut data = honoured();
    data.awards = vec![
        award(
            Awarded::Mentor(MentorId(3)),
            AwardKind::HonoraryDiploma,
            "за уроки",
        ),
        award(Awarded::Mentor(MentorId(3)), AwardKind::Thanks, "за уроки"),
        award(Awarded::Mentor(MentorId(3)), AwardKind::Payment, "за уроки"),
    ];
    let papers = markdown(&data, "E11");
    assert_eq!(papers.len(), 2, "a payment has no paper");
    assert!(papers[0].contains("награждается\n:::\n::: honour\nКоваль Илья Львович\n"));
    assert!(papers[0].contains("\nучитель математики\n"));
    assert!(papers[1].contains("объявляется\n:::\n::: honour\nКовалю Илье Львовичу\n"));
    assert!(papers[1].contains("\nучителю математики\n"));
}

fn registered(code: &str, number: &str, date: chrono::NaiveDate) -> OrderEntry {
    OrderEntry {
        code: Some(line(code)),
        title: None,
        number: Some(line(number)),
        date: Some(date),
        annexes: Vec::new(),
        place: place(),
    }
}

/// Without a list of awards there is no order on rewards, but whoever finished the
/// programme has a certificate by the order that closes the year.
#[test]
fn a_certificate_needs_a_finished_pair_and_no_list_of_awards() {
    let mut data = honoured();
    data.matches = vec![
        pair("1", MentoringForm::PupilPupil, 0, &[0]),
        pair("2", MentoringForm::PupilPupil, 1, &[0]),
    ];
    data.matches[0].status = Some(Status::Completed);
    data.matches[1].status = Some(Status::Stopped);
    data.orders = vec![registered("E09", "98", day(2026, 6, 1))];
    let papers = markdown(&data, "E11");
    assert_eq!(papers.len(), 1);
    for part in [
        "# СЕРТИФИКАТ НАСТАВНИКА",
        "Шевчук Анне Денисовне",
        "обучающейся 8 класса",
        "она завершила работу наставника",
        "Пар и групп, завершивших программу, – 1",
        "Приказ от 01.06.2026 № 98",
    ] {
        assert!(papers[0].contains(part), "«{part}» in\n{}", papers[0]);
    }
    assert!(markdown(&data, "E10").is_empty());
    let closing = markdown(&data, "E09").remove(0);
    assert!(
        closing.contains(
            "Признать завершённой персонализированную программу наставнической пары № 1."
        )
    );
    assert!(closing.contains("вручить сертификаты наставникам"));
    assert!(!closing.contains("проект приказа о поощрении"));
}

/// An order cannot cite one that is issued after it.
#[test]
fn the_closing_order_cites_the_rewards_only_if_they_come_first() {
    let mut data = honoured();
    data.matches = vec![pair("1", MentoringForm::PupilPupil, 0, &[0])];
    data.matches[0].status = Some(Status::Completed);
    data.awards = vec![award(
        Awarded::Mentor(MentorId(0)),
        AwardKind::Thanks,
        "за помощь",
    )];
    for (rewards, said, unsaid) in [
        (
            day(2026, 6, 2),
            "подготовить проект приказа о поощрении",
            "№ 99",
        ),
        (
            day(2026, 6, 1),
            "в соответствии с приказом от 01.06.2026 № 99",
            "подготовить проект",
        ),
    ] {
        data.orders = vec![
            registered("E09", "98", day(2026, 6, 1)),
            registered("E10", "99", rewards),
        ];
        let closing = markdown(&data, "E09").remove(0);
        assert!(
            closing.contains(said) && !closing.contains(unsaid),
            "{closing}"
        );
    }
}

fn partner(name: &str) -> Partner {
    Partner {
        name: line(name),
        name_forms: BTreeMap::new(),
        short_name: None,
        head: None,
        head_basis: None,
        address: None,
        inn: None,
        ogrn: None,
        phone: None,
        agreement_number: None,
        agreement_date: None,
        agreement_until: None,
        place: place(),
    }
}

fn told(data: &Dataset) -> Vec<String> {
    let mut diags = Diagnostics::new();
    checks::run(data, plan::cut_off(data, SchoolYear(2025)), &mut diags);
    let of_outcome = ["W197", "W198", "W199"];
    let told = diags
        .iter()
        .map(|one| format!("{} {}", one.code, one.message));
    told.filter(|one| of_outcome.iter().any(|code| one.starts_with(code)))
        .collect()
}

#[test]
fn partners_and_workplaces_are_compared_as_names_not_as_letters() {
    let mut data = honoured();
    data.matches = vec![pair("1", MentoringForm::EmployerPupil, 6, &[0])];
    let mut known = partner("Муниципальное унитарное предприятие «Питомник»");
    known.short_name = Some(line("МУП \"ПИТОМНИК\""));
    data.partners = vec![known, partner("Городская библиотека")];
    assert_eq!(
        told(&data),
        ["W198 у партнёра «Городская библиотека» нет ни одного наставника в списке наставников"]
    );
    let (plan, _) = draw(&data);
    let mentors: Vec<usize> = plan
        .school
        .partners
        .iter()
        .map(|one| one.mentors.len())
        .collect();
    assert_eq!(mentors, [1, 0]);
    data.partners.remove(0);
    assert!(told(&data)[0].starts_with("W198 места работы «МУП «Питомник»» нет"));
}

#[test]
fn two_spellings_of_one_partner_are_counted_once() {
    let mut data = honoured();
    let mut other = person("Топчий Максим Кузьмич");
    other.workplace = Some(line("МУП Питомник"));
    data.mentors.push(mentor(other));
    data.matches = vec![
        pair("1", MentoringForm::EmployerPupil, 6, &[0]),
        pair("2", MentoringForm::EmployerPupil, 8, &[0]),
    ];
    assert_eq!(indicators::count_people(&data).partners, 2);
    data.partners = vec![partner("МУП «Питомник»")];
    assert_eq!(indicators::count_people(&data).partners, 1);
}

#[test]
fn a_payment_to_a_pupil_or_a_guest_is_told_and_left_out() {
    let mut data = honoured();
    data.awards = vec![
        award(
            Awarded::Mentor(MentorId(0)),
            AwardKind::Payment,
            "за помощь",
        ),
        award(
            Awarded::Mentor(MentorId(2)),
            AwardKind::Payment,
            "за помощь",
        ),
        award(
            Awarded::Mentor(MentorId(6)),
            AwardKind::Payment,
            "за помощь",
        ),
    ];
    let told = told(&data);
    assert_eq!(told.len(), 2);
    assert!(told[0].ends_with("Шевчук Анна Денисовна"));
    assert!(told[1].ends_with("Орёл Кирилл Ильич"));
    let order = markdown(&data, "E10").remove(0);
    assert!(order.contains("Коваль Любови Игоревне") && !order.contains("Орлу"));
}

fn practice(title: &str, solution: &str) -> Practice {
    Practice {
        title: line(title),
        form: None,
        problem: None,
        solution: Paragraphs::new(solution),
        result: None,
        participants: None,
        link: None,
        place: place(),
    }
}

#[test]
fn a_participant_named_in_a_practice_is_told_in_every_case_of_the_name() {
    let mut data = honoured();
    for (solution, is_told) in [
        ("Занятия вместе с Орлом Кириллом", true),
        ("занятия ведёт Коваль", true),
        ("Шевчук Анна помогла младшим", true),
        ("Орёл и решка: игра на знакомство", false),
        ("старшие помогают младшим", false),
    ] {
        data.practices = vec![practice("Вместе", solution)];
        assert_eq!(
            !told(&data).is_empty(),
            is_told,
            "{solution}: {:?}",
            told(&data)
        );
    }
}
