//! The indicators of `domain.md` d.2, counted on small lists whose answer one can see.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/dataset.rs"]
mod dataset;

use dataset::{day, line, mentee, mentor, pair, person, place, pupil, school, teacher};
use nastavnik::indicators::{self, Horizon, Measure, Verdict};
use nastavnik::model::{
    Birth, Consent, Dataset, FactStatus, Level, ListKind, MentoringForm, OrderEntry, Paragraphs,
    Progress, Roadmap, RoadmapItem, RoadmapRow, Share, Status, Target, Term, TermKind, Training,
};
use nastavnik::place::Placed;

/// A denominator as the sheet of the contingent gives it.
fn base(number: u32) -> Option<Placed<u32>> {
    Some(Placed::new(number, place()))
}

fn measure(dataset: &Dataset, code: &str) -> Measure {
    let counted = indicators::count(dataset, day(2026, 5, 29));
    let one = counted.iter().find(|indicator| indicator.norm.code == code);
    one.unwrap().measure
}

#[track_caller]
fn check(dataset: &Dataset, code: &str, numerator: u32, denominator: u32) {
    let share = Share::new(numerator, denominator).unwrap();
    assert_eq!(measure(dataset, code), Measure::Share(share));
}

/// `domain.md` k.5: 30 rows, 28 pupils (two are in two pairs), one of them nine years old.
fn involved() -> Dataset {
    let mut data = school();
    data.contingent.pupils_10_19 = base(200);
    data.mentors = vec![mentor(teacher("Котов Алексей Андреевич", 120))];
    let born = |index: usize| {
        if index == 0 {
            day(2016, 5, 30)
        } else {
            day(2012, 1, 1)
        }
    };
    for index in 0..28 {
        let name = format!("Иванов{} Пётр Петрович", "а".repeat(index));
        data.mentees.push(mentee(pupil(&name, 7, born(index))));
        data.matches.push(pair(
            &index.to_string(),
            MentoringForm::Other(line("учитель – ученик")),
            0,
            &[index],
        ));
    }
    data.matches.push(pair(
        "29",
        MentoringForm::Other(line("учитель – ученик")),
        0,
        &[5],
    ));
    data.matches.push(pair(
        "30",
        MentoringForm::Other(line("учитель – ученик")),
        0,
        &[6],
    ));
    data
}

#[test]
fn pupils_count_once_and_by_their_age_on_the_cut_off_day() {
    let data = involved();
    check(&data, "I1", 27, 200);
    assert_eq!(Share::new(27, 200).unwrap().scaled(1), 135);
}

#[test]
fn whoever_turns_ten_on_the_cut_off_day_counts() {
    let mut data = involved();
    data.mentees[0].person.birth = Some(Birth::Day(day(2016, 5, 29)));
    check(&data, "I1", 28, 200);
}

#[test]
fn who_is_mentor_and_mentee_counts_once_however_the_name_is_spelt() {
    let mut data = school();
    let count = |data: &Dataset| indicators::count_people(data).participants;
    data.mentors = vec![mentor(pupil("Серёгина Анна Олеговна", 9, day(2010, 3, 3)))];
    data.mentees = vec![mentee(pupil("СЕРЕГИНА Анна  Олеговна", 9, day(2010, 3, 3)))];
    assert_eq!(count(&data), 1);
    data.mentees[0].person.birth = Some(Birth::About(2009));
    assert_eq!(count(&data), 1, "2009 reckoned from an age may be 2010");
    data.mentees[0].person.birth = Some(Birth::Year(2012));
    assert_eq!(count(&data), 2, "a namesake");
}

#[test]
fn a_missing_base_is_told_and_a_base_of_zero_is_not_divided_by() {
    let mut data = involved();
    data.contingent.pupils_10_19 = base(0);
    assert_eq!(measure(&data, "I1"), Measure::NoBase { numerator: 27 });
    data.contingent.pupils_10_19 = None;
    assert_eq!(
        measure(&data, "I1"),
        Measure::Missing {
            numerator: Some(27)
        }
    );
}

#[test]
fn three_years_of_experience_are_young_and_a_month_more_is_not() {
    let mut data = school();
    data.contingent.young_teachers = base(4);
    data.mentors = vec![mentor(teacher("Котов Алексей Андреевич", 120))];
    let months = [
        ("Ким Елена Сергеевна", 0),
        ("Швец Анна Ивановна", 36),
        ("Заяц Олег Ильич", 37),
    ];
    for (index, (name, months)) in months.into_iter().enumerate() {
        data.mentees.push(mentee(teacher(name, months)));
        data.matches
            .push(pair(name, MentoringForm::TeacherTeacher, 0, &[index]));
    }
    check(&data, "I3", 2, 4);
}

#[test]
fn a_young_teacher_without_a_pair_is_not_involved() {
    let mut data = school();
    data.contingent.young_teachers = base(4);
    data.mentees = vec![mentee(teacher("Ким Елена Сергеевна", 12))];
    check(&data, "I3", 0, 4);
}

#[test]
fn partners_count_by_organisation() {
    let mut data = school();
    for (index, place) in ["ООО «Ромашка»", "ООО «Ромашка»", "АО «Вагон»"]
        .into_iter()
        .enumerate()
    {
        let mut guest = person(["Ким Олег Ильич", "Швец Олег Ильич", "Заяц Олег Ильич"][index]);
        guest.workplace = Some(line(place));
        data.mentors.push(mentor(guest));
        data.mentees
            .push(mentee(pupil("Белая Анна Ивановна", 9, day(2010, 1, 1))));
        data.matches.push(pair(
            &index.to_string(),
            MentoringForm::EmployerPupil,
            index,
            &[index],
        ));
    }
    assert_eq!(measure(&data, "I4"), Measure::Count(2));
}

#[test]
fn a_pupil_who_is_mentor_and_mentee_counts_once() {
    let mut data = school();
    data.contingent.pupils = base(10);
    let both = || pupil("Черных Любовь Павловна", 10, day(2009, 3, 1));
    data.mentors = vec![
        mentor(both()),
        mentor(pupil("Шевчук Иван Петрович", 11, day(2008, 3, 1))),
    ];
    data.mentees = vec![
        mentee(pupil("Коваль Илья Львович", 7, day(2012, 3, 1))),
        mentee(both()),
    ];
    data.matches = vec![
        pair("1", MentoringForm::PupilPupil, 0, &[0]),
        pair("2", MentoringForm::PupilPupil, 1, &[1]),
    ];
    check(&data, "I7", 3, 10);
    assert_eq!(indicators::count_people(&data).participants, 3);
}

#[test]
fn stopped_and_prolonged_pairs_are_formed_but_not_completed() {
    let mut data = involved();
    for (index, pair) in data.matches.iter_mut().enumerate() {
        pair.status = Some(match index {
            0 => Status::Stopped,
            1 | 2 => Status::Prolonged,
            _ => Status::Completed,
        });
    }
    check(&data, "I10", 27, 30);
}

#[test]
fn nothing_said_of_statuses_is_no_zero() {
    assert_eq!(
        measure(&involved(), "I10"),
        Measure::Missing { numerator: None }
    );
    assert_eq!(
        measure(&involved(), "I12"),
        Measure::Missing { numerator: None }
    );
}

#[test]
fn a_mentor_without_a_mark_is_not_trained_where_others_have_one() {
    let mut data = involved();
    data.mentors.push(mentor(teacher("Заяц Олег Ильич", 200)));
    data.mentors[0].training = Training::Yes {
        date: None,
        hours: Some(16),
    };
    check(&data, "I12", 1, 2);
}

/// A measure due on 1 October; what was done late was done on the 8th.
fn measure_row(status: FactStatus) -> RoadmapRow {
    let due = if status == FactStatus::NotDue {
        day(2026, 6, 15)
    } else {
        day(2025, 10, 1)
    };
    let done = if status == FactStatus::Done {
        vec![day(2025, 9, 30)]
    } else if status == FactStatus::DoneLate {
        vec![day(2025, 10, 8)]
    } else {
        Vec::new()
    };
    RoadmapRow::Item(Box::new(RoadmapItem {
        cells: Vec::new(),
        number: None,
        stage: None,
        title: Paragraphs::new("Провести встречу"),
        term: Some(Term {
            raw: "до 01.10.2025".to_owned(),
            kind: TermKind::Until(due),
            inherited: false,
        }),
        responsible: Vec::new(),
        result: None,
        level: Level::School,
        heading: false,
        progress: Some(Progress {
            status: Some(status),
            days: done,
            ..Progress::default()
        }),
        place: place(),
    }))
}

#[test]
fn the_roadmap_counts_neither_halves_nor_what_is_not_due() {
    let statuses = [
        FactStatus::Done,
        FactStatus::Done,
        FactStatus::DoneLate,
        FactStatus::Partly,
        FactStatus::NotDone,
        FactStatus::NotDue,
        FactStatus::Withdrawn,
    ];
    let mut data = school();
    data.roadmap = Some(Roadmap {
        preface: Vec::new(),
        afterword: Vec::new(),
        columns: Vec::new(),
        rows: statuses.into_iter().map(measure_row).collect(),
        place: place(),
    });
    check(&data, "I11", 3, 5);
    let horizon = Horizon::of(&data, day(2026, 5, 29));
    let counted = indicators::count_roadmap(data.roadmap.as_ref().unwrap(), &horizon);
    let (count, _) = counted.unwrap();
    assert_eq!((count.with_delay, count.delay_days), (1, 7));
}

#[test]
fn a_target_is_compared_before_rounding() {
    let mut data = involved();
    let verdict = |data: &Dataset| indicators::count(data, day(2026, 5, 29))[0].verdict();
    assert_eq!(verdict(&data), None);
    for (target, expect) in [(1350, Verdict::Reached), (1351, Verdict::NotReached)] {
        data.targets = vec![Target {
            code: line("I1"),
            value: Some(target),
            source: None,
            place: place(),
        }];
        assert_eq!(verdict(&data), Some(expect));
    }
}

/// Two teachers teach pupils, a pupil and a guest stand beside them.
fn teachers_of_pupils() -> Dataset {
    let mut data = school();
    data.contingent.teachers = base(8);
    data.contingent.young_teachers = base(4);
    let mut guest = person("Орёл Кирилл Ильич");
    guest.workplace = Some(line("ООО «Ромашка»"));
    data.mentors = vec![
        mentor(teacher("Котов Алексей Андреевич", 120)),
        mentor(teacher("Заяц Олег Ильич", 200)),
        mentor(guest),
    ];
    data.mentees = vec![
        mentee(pupil("Белая Анна Ивановна", 9, day(2010, 1, 1))),
        mentee(pupil("Швец Илья Львович", 9, day(2010, 1, 1))),
    ];
    let form = || MentoringForm::Other(line("учитель – ученик"));
    data.matches = vec![
        pair("1", form(), 0, &[0]),
        pair("2", form(), 0, &[1]),
        pair("3", form(), 1, &[0]),
        pair("4", form(), 2, &[1]),
    ];
    data
}

#[test]
fn only_teachers_of_the_school_count_in_the_form_of_teacher_and_pupil() {
    // Four people above the line would be pupils and a guest too: the rule takes two.
    check(&teachers_of_pupils(), "I8", 2, 8);
}

#[test]
fn three_young_teachers_of_four_are_in_pairs_of_teachers() {
    let mut data = teachers_of_pupils();
    let young = [
        ("Ким Елена Сергеевна", 0),
        ("Швец Анна Ивановна", 36),
        ("Жук Никита Фомич", 30),
    ];
    for (index, (name, months)) in young.into_iter().enumerate() {
        data.mentees.push(mentee(teacher(name, months)));
        let one = pair(name, MentoringForm::TeacherTeacher, 0, &[index + 2]);
        data.matches.push(one);
    }
    // In a second pair nobody counts twice; a month above three years does not count.
    data.matches
        .push(pair("9", MentoringForm::TeacherTeacher, 1, &[2]));
    data.mentees
        .push(mentee(teacher("Дьяк Роман Игоревич", 37)));
    data.matches
        .push(pair("10", MentoringForm::TeacherTeacher, 1, &[5]));
    check(&data, "I9", 3, 4);
    check(&data, "I3", 3, 4);
    assert_eq!(Share::new(3, 4).unwrap().scaled(1), 750);
}

#[test]
fn schools_are_pooled_by_their_numerators_and_denominators() {
    // 27 of 200 and 3 of 10: 14.3 %, not the mean 21.8 % of 13.5 and 30.
    assert_eq!(Share::new(27 + 3, 200 + 10).unwrap().scaled(1), 143);
}

#[test]
fn obligatory_documents_are_there_by_number_and_day() {
    let mut data = school();
    assert_eq!(measure(&data, "I17"), Measure::Missing { numerator: None });
    data.found.insert(ListKind::Orders, vec![place()]);
    let order = |code: &str, date| OrderEntry {
        code: Some(line(code)),
        title: None,
        number: Some(line("1-о")),
        date: Some(date),
        annexes: Vec::new(),
        place: place(),
    };
    data.orders = vec![
        order("S01", day(2025, 8, 29)),
        order("S09", day(2025, 9, 26)),
        order("S08", day(2026, 5, 30)),
    ];
    // The register of mentors was approved after the cut-off day.
    check(&data, "I17", 2, 5);
    data.orders.push(order("S05", day(2025, 9, 1)));
    check(&data, "I17", 3, 6);
    data.orders[0].number = None;
    check(&data, "I17", 2, 6);
}

#[test]
fn whoever_stands_in_both_lists_consents_once() {
    let mut data = school();
    assert_eq!(measure(&data, "I17A"), Measure::Missing { numerator: None });
    let both = || pupil("Черных Любовь Павловна", 10, day(2009, 3, 1));
    data.mentors = vec![mentor(both())];
    data.mentees = vec![
        mentee(both()),
        mentee(pupil("Белая Анна Ивановна", 9, day(2010, 1, 1))),
        mentee(pupil("Швец Илья Львович", 9, day(2010, 1, 1))),
    ];
    data.mentors[0].person.consent = Consent::Given(None);
    data.mentees[1].person.consent = Consent::Refused;
    check(&data, "I17A", 1, 3);
}
