//! Figures of questionnaires, of the curator's form and of measurements, on small sets whose
//! answers one can count by hand.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support files serve several tests")]

#[path = "support/dataset.rs"]
mod dataset;

use dataset::{day, line, mentee, mentor, pair, place, pupil, school, teacher};
use nastavnik::checks;
use nastavnik::diag::Diagnostics;
use nastavnik::indicators::{
    self, Change, CuratorLevel, Mean, Measure, Outcome, QuestionSet, SatisfactionRule, Verdict,
};
use nastavnik::model::{
    Answer, CuratorScore, Dataset, Measurement, MenteeId, MentorId, MentoringForm, Paragraphs,
    Question, QuestionKind, Respondent, Response, Role, Share, Standing, Survey, Target, Wave,
};

const TEN: QuestionKind = QuestionKind::Scale { top: 10 };
const FIVE: QuestionKind = QuestionKind::Scale { top: 5 };

/// A school of one mentor and so many mentees, each in a pair of their own.
fn programme(mentees: usize) -> Dataset {
    let mut data = school();
    data.mentors = vec![mentor(teacher("Котов Алексей Андреевич", 120))];
    for index in 0..mentees {
        let name = format!("Иванов{} Пётр Петрович", "а".repeat(index));
        data.mentees.push(mentee(pupil(&name, 7, day(2012, 1, 1))));
        let number = (index + 1).to_string();
        data.matches
            .push(pair(&number, MentoringForm::PupilPupil, 0, &[index]));
    }
    data
}

fn question(text: &str, kind: QuestionKind) -> Question {
    let (number, text) = match text.split_once(". ") {
        Some((number, text)) if number.parse::<u32>().is_ok() => (number.parse().ok(), text),
        Some(_) | None => (None, text),
    };
    Question {
        number,
        text: line(text),
        kind,
        place: place(),
    }
}

fn survey(wave: Wave, questions: &[(&str, QuestionKind)], responses: Vec<Response>) -> Survey {
    Survey {
        wave,
        role: Role::Mentee,
        form: None,
        questions: questions
            .iter()
            .map(|(text, kind)| question(text, *kind))
            .collect(),
        responses,
        place: place(),
    }
}

/// The answers of a mentee: `8` a mark, `да`, `нет`, `-` nothing, all else words.
fn said(respondent: Respondent, answers: &str) -> Response {
    let answer = |text: &str| match text {
        "-" => None,
        "да" => Some(Answer::Yes),
        "нет" => Some(Answer::No),
        text => Some(text.parse().map_or_else(
            |_| Answer::Text(Paragraphs::new(&text.replace('_', " ")).unwrap()),
            Answer::Score,
        )),
    };
    Response {
        respondent,
        form: None,
        standing: Standing::Counted,
        day: None,
        answers: answers.split(' ').map(answer).collect(),
        place: place(),
    }
}

fn of(index: usize, answers: &str) -> Response {
    said(Respondent::Mentee(MenteeId(index)), answers)
}

const GLAD: (&str, QuestionKind) = ("Рады ли Вы, что участвовали?", QuestionKind::YesNo);

/// `domain.md` k.5: 28 participants, 25 answers, 24 of them satisfied.
fn asked() -> Dataset {
    let mut data = programme(28);
    let answers = (0..25).map(|index| of(index, if index == 7 { "нет" } else { "да" }));
    data.surveys = vec![survey(Wave::Final, &[GLAD], answers.collect())];
    data
}

fn measure(data: &Dataset, code: &str) -> Measure {
    let counted = indicators::count(data, day(2026, 5, 29));
    let one = counted.iter().find(|one| one.norm.code == code).unwrap();
    one.measure
}

/// A share in tenths of a percent.
fn tenths(share: Option<Share>) -> u64 {
    share.unwrap().scaled(1)
}

#[test]
fn satisfaction_is_told_of_participants_and_of_respondents_with_the_return() {
    let data = asked();
    let count = indicators::count_satisfaction(&data, Role::Mentee, Wave::Final).unwrap();
    assert_eq!(tenths(count.of_participants()), 857);
    assert_eq!(tenths(count.of_respondents()), 960);
    let back = indicators::count_return(&data, Role::Mentee, Wave::Final, None).unwrap();
    assert_eq!(tenths(Share::new(back.answered, back.participants)), 893);
    assert_eq!(
        measure(&data, "I5"),
        Measure::Share(Share::new(24, 28).unwrap())
    );
    assert_eq!(measure(&data, "I6"), Measure::Missing { numerator: None });
}

#[test]
fn without_a_closing_question_seven_of_ten_for_the_joint_work_decide() {
    let mut data = programme(4);
    let joint = (
        "Насколько Вы довольны совместной работой с наставником",
        TEN,
    );
    let answers = ["7", "6", "10", "-"].iter().enumerate();
    let answers = answers.map(|(index, answer)| of(index, answer)).collect();
    data.surveys = vec![survey(Wave::Final, &[joint], answers)];
    let count = indicators::count_satisfaction(&data, Role::Mentee, Wave::Final).unwrap();
    assert_eq!(count.rule, SatisfactionRule::Joint);
    assert_eq!(
        (count.satisfied, count.respondents, count.participants),
        (2, 3, 4)
    );
    data.surveys[0].questions[0].kind = FIVE;
    assert_eq!(measure(&data, "I5"), Measure::Missing { numerator: None });
}

#[test]
fn strangers_repeated_answers_and_people_without_a_pair_satisfy_nobody() {
    let mut data = asked();
    data.mentees
        .push(mentee(pupil("Корж Артемий Денисович", 6, day(2013, 1, 1))));
    let responses = &mut data.surveys[0].responses;
    responses.push(said(Respondent::Stranger(line("Чужой Олег Ильич")), "да"));
    responses.push(of(28, "да"));
    let mut earlier = of(7, "да");
    earlier.standing = Standing::Repeated;
    responses.push(earlier);
    assert_eq!(
        measure(&data, "I5"),
        Measure::Share(Share::new(24, 28).unwrap())
    );
    let left = indicators::count_left_out(&data, Role::Mentee, Wave::Final);
    assert_eq!(
        (left.strangers, left.repeated, left.blank, left.unpaired),
        (1, 1, 0, 1)
    );
}

#[test]
fn whoever_answers_for_two_forms_is_one_person_and_must_be_satisfied_twice() {
    let mut data = programme(3);
    let mut first = of(0, "да");
    first.form = Some(MentoringForm::PupilPupil);
    let mut second = of(0, "нет");
    second.form = Some(MentoringForm::EmployerPupil);
    data.surveys = vec![survey(
        Wave::Final,
        &[GLAD],
        vec![first, second, of(1, "да")],
    )];
    let count = indicators::count_satisfaction(&data, Role::Mentee, Wave::Final).unwrap();
    assert_eq!((count.satisfied, count.respondents), (1, 2));
    let of_form = |form| indicators::count_return(&data, Role::Mentee, Wave::Final, Some(&form));
    let own = of_form(MentoringForm::PupilPupil).unwrap();
    assert_eq!((own.answered, own.participants), (2, 3));
}

#[test]
fn more_answers_than_participants_make_no_share() {
    let mut data = programme(2);
    let nobody = || said(Respondent::Anonymous, "да");
    data.surveys = vec![survey(
        Wave::Final,
        &[GLAD],
        vec![nobody(), nobody(), nobody()],
    )];
    assert_eq!(
        measure(&data, "I5"),
        Measure::Missing { numerator: Some(3) }
    );
    let mut told = Diagnostics::new();
    checks::run(&data, day(2026, 6, 10), &mut told);
    let codes: Vec<&str> = told.iter().map(|one| one.code.0).collect();
    assert!(codes.contains(&"W179"), "{codes:?}");
    data.matches.clear();
    assert_eq!(measure(&data, "I5"), Measure::NoBase { numerator: 3 });
}

fn sets(data: &Dataset) -> Vec<QuestionSet> {
    indicators::count_questions(data, Role::Mentee)
}

fn mean(total: u32, count: u32, top: u8) -> Option<Outcome> {
    let mean = Mean { total, count };
    Some(Outcome::Mean { mean, top })
}

#[test]
fn a_mean_is_of_all_and_a_change_of_those_who_answered_twice() {
    let mut data = programme(4);
    let entry = vec![of(0, "6"), of(1, "8"), of(2, "4")];
    let exit = vec![of(0, "9"), of(1, "7"), of(2, "-"), of(3, "10")];
    data.surveys = vec![
        survey(
            Wave::Entry,
            &[("1. Ожидаемая польза программы", TEN)],
            entry,
        ),
        survey(Wave::Final, &[("1. Польза программы", TEN)], exit),
    ];
    let set = &sets(&data)[0];
    assert_eq!((set.entry, set.exit), (3, 4));
    let [one] = set.questions.as_slice() else {
        panic!("{set:?}");
    };
    assert_eq!(one.entry, mean(18, 3, 10));
    assert_eq!(one.exit, mean(26, 3, 10));
    let change = Change {
        pairs: 2,
        entry: 14,
        exit: 16,
    };
    assert_eq!(one.change, Some(change));
    assert_eq!(
        measure(&data, "I14"),
        Measure::Mean {
            total: 26,
            count: 3
        }
    );
    assert_eq!(measure(&data, "I15"), Measure::Mean { total: 2, count: 2 });
}

#[test]
fn scales_to_five_and_to_ten_are_never_averaged_together() {
    let mut data = programme(2);
    let wording = "1. Польза программы для Вас";
    data.surveys = vec![
        survey(Wave::Entry, &[(wording, TEN)], vec![of(0, "8"), of(1, "9")]),
        survey(Wave::Final, &[(wording, FIVE)], vec![of(0, "4")]),
        survey(Wave::Final, &[(wording, TEN)], vec![of(1, "10")]),
    ];
    let set = &sets(&data)[0];
    let shown: Vec<_> = set
        .questions
        .iter()
        .map(|one| (one.entry, one.exit, one.change.map(|change| change.pairs)))
        .collect();
    assert_eq!(
        shown,
        [
            (mean(17, 2, 10), mean(4, 1, 5), None),
            (None, mean(10, 1, 10), None),
        ]
    );
    assert_eq!(
        measure(&data, "I14"),
        Measure::Mean {
            total: 10,
            count: 1
        }
    );
    assert_eq!(measure(&data, "I15"), Measure::Missing { numerator: None });
}

/// Which entry question each final one continues, by their words.
fn joined(entry: &[&str], exit: &[&str]) -> Vec<(String, String)> {
    let mut data = programme(1);
    let all = |words: &[&str], wave: Wave| {
        let questions: Vec<(&str, QuestionKind)> = words.iter().map(|own| (*own, TEN)).collect();
        let answers = vec!["5"; words.len()].join(" ");
        survey(wave, &questions, vec![of(0, &answers)])
    };
    data.surveys = vec![all(entry, Wave::Entry), all(exit, Wave::Final)];
    let questions = sets(&data).remove(0).questions.into_iter();
    questions
        .filter(|one| one.change.is_some())
        .map(|one| (one.entry_text.to_string(), one.text.to_string()))
        .collect()
}

fn couple(entry: &str, exit: &str) -> (String, String) {
    (entry.to_owned(), exit.to_owned())
}

#[test]
fn questions_pair_by_words_then_by_number_then_by_likeness() {
    let ready = "Насколько Вы готовы к роли наставника";
    let coped = "Насколько Вы справились";
    // The same words under another number beat the number.
    assert_eq!(
        joined(
            &[
                "1. Ожидаемая помощь куратора",
                "2. Ожидаемый комфорт общения"
            ],
            &["1. Комфорт общения", "2. Помощь куратора"],
        ),
        [
            couple("Ожидаемый комфорт общения", "Комфорт общения"),
            couple("Ожидаемая помощь куратора", "Помощь куратора"),
        ]
    );
    // Other words under the same number.
    assert_eq!(
        joined(&[&format!("7. {ready}")], &[&format!("7. {coped}")]),
        [couple(ready, coped)]
    );
    // No numbers: alike, and with е for ё.
    assert_eq!(
        joined(
            &["Ожидаемый учёт Ваших интересов на встречах"],
            &["Учет интересов наставляемого на встречах"],
        ),
        [couple(
            "Ожидаемый учёт Ваших интересов на встречах",
            "Учет интересов наставляемого на встречах"
        )]
    );
    assert_eq!(joined(&["Помощь куратора"], &["Польза экскурсий"]), []);
}

#[test]
fn one_number_used_for_three_forms_pairs_by_the_words() {
    let entry = [
        "8. Ожидаемый рост учебных результатов",
        "8. Ожидаемый интерес к профессии",
    ];
    let exit = ["8. Интерес к профессии", "8. Рост учебных результатов"];
    assert_eq!(
        joined(&entry, &exit),
        [
            couple("Ожидаемый интерес к профессии", "Интерес к профессии"),
            couple(
                "Ожидаемый рост учебных результатов",
                "Рост учебных результатов"
            ),
        ]
    );
}

#[test]
fn a_code_is_the_same_person_in_both_stages_and_nobody_is_not() {
    let mut data = programme(3);
    let code = |answer: &str| said(Respondent::Code(line("шифр 12")), answer);
    let nobody = |answer: &str| said(Respondent::Anonymous, answer);
    let words = [("1. Польза программы", TEN)];
    data.surveys = vec![
        survey(Wave::Entry, &words, vec![code("5"), nobody("6")]),
        survey(Wave::Final, &words, vec![code("8"), nobody("9")]),
    ];
    let one = &sets(&data)[0].questions[0];
    assert_eq!(one.exit, mean(17, 2, 10));
    assert_eq!(one.change.map(|change| change.pairs), Some(1));
}

#[test]
fn open_answers_come_without_names_in_the_order_of_the_alphabet() {
    let mut data = programme(7);
    data.mentees
        .push(mentee(pupil("Шевчук Анна Денисовна", 5, day(2014, 3, 14))));
    let open = [("Что было самым ценным?", QuestionKind::Open)];
    let answers = [
        "Терпение",
        "экскурсия",
        "терпение.",
        "Помощь_Шевчук_Анны",
        "Аннотация_к_книге",
        "Общий_проект",
    ];
    let rows = |count: usize| {
        let answers = answers.iter().take(count).enumerate();
        answers.map(|(index, text)| of(index, text)).collect()
    };
    data.surveys = vec![survey(Wave::Final, &open, rows(6))];
    let told = indicators::open_answers(&data, Role::Mentee, Wave::Final).remove(0);
    assert_eq!((told.given, told.withheld), (6, 1));
    let told: Vec<(&str, u32)> = told
        .texts
        .iter()
        .map(|(text, count)| (text.as_str(), *count))
        .collect();
    let expect = [
        ("Аннотация к книге", 1),
        ("Общий проект", 1),
        ("Терпение", 2),
        ("экскурсия", 1),
    ];
    assert_eq!(told, expect);
    // Four answers are not quoted.
    data.surveys = vec![survey(Wave::Final, &open, rows(4))];
    let few = indicators::open_answers(&data, Role::Mentee, Wave::Final).remove(0);
    assert_eq!((few.given, few.texts.len()), (4, 0));
}

fn form(scores: &[Option<u8>]) -> Vec<CuratorScore> {
    scores
        .iter()
        .map(|score| CuratorScore {
            group: None,
            text: line("Показатель"),
            score: *score,
            comment: None,
            place: place(),
        })
        .collect()
}

#[test]
fn the_level_of_the_curators_form_is_cut_at_nine_and_fifteen() {
    for (ones, twos, expect) in [
        (0, 9, (18, CuratorLevel::Optimal)),
        (3, 6, (15, CuratorLevel::Optimal)),
        (4, 5, (14, CuratorLevel::Acceptable)),
        (9, 0, (9, CuratorLevel::Acceptable)),
        (8, 0, (8, CuratorLevel::Unacceptable)),
        (0, 0, (0, CuratorLevel::Unacceptable)),
    ] {
        let mut scores = vec![Some(2); twos];
        scores.extend(vec![Some(1); ones]);
        scores.resize(9, Some(0));
        let count = indicators::count_curator(&form(&scores)).unwrap();
        assert_eq!((count.sum, count.level.unwrap()), expect);
    }
}

#[test]
fn a_form_with_a_line_left_out_has_no_sum() {
    let mut data = programme(1);
    let mut scores = vec![Some(2); 9];
    data.curator_form = form(&scores);
    assert_eq!(measure(&data, "I16"), Measure::Score { sum: 18, of: 18 });
    scores[4] = None;
    data.curator_form = form(&scores);
    assert_eq!(measure(&data, "I16"), Measure::Missing { numerator: None });
    data.curator_form = form(&scores[..4]);
    assert_eq!(measure(&data, "I16"), Measure::Missing { numerator: None });
    assert_eq!(indicators::count_curator(&[]), None);
}

#[test]
fn a_mean_is_compared_with_its_target_before_rounding() {
    let mut data = programme(100);
    // 696 of 100 marks: 6.96 is shown as 7.0 and does not reach 7.
    let marks = (0..100).map(|index| of(index, if index < 96 { "7" } else { "6" }));
    data.surveys = vec![survey(
        Wave::Final,
        &[("1. Польза программы", TEN)],
        marks.collect(),
    )];
    data.targets = vec![Target {
        code: line("I14"),
        value: Some(700),
        source: None,
        place: place(),
    }];
    let counted = indicators::count(&data, day(2026, 5, 29));
    let one = counted.iter().find(|one| one.norm.code == "I14").unwrap();
    assert_eq!(
        one.measure,
        Measure::Mean {
            total: 696,
            count: 100
        }
    );
    assert_eq!(one.verdict(), Some(Verdict::NotReached));
}

#[test]
fn measurements_are_compared_for_those_who_have_both() {
    let one = |index: usize, subject: &str, entry: Option<i64>, exit: Option<i64>, less: bool| {
        Measurement {
            mentee: MenteeId(index),
            subject: line(subject),
            entry,
            exit,
            less_is_better: less,
            place: place(),
        }
    };
    let all = [
        one(0, "Средний балл", Some(340), Some(375), false),
        one(1, "Средний балл", Some(400), Some(400), false),
        one(2, "средний балл", Some(350), Some(330), false),
        one(3, "Средний балл", Some(350), None, false),
        one(0, "Пропуски", Some(1000), Some(400), true),
        one(1, "Пропуски", Some(0), Some(100), true),
    ];
    let counts = indicators::count_measurements(&all);
    let [marks, misses] = counts.as_slice() else {
        panic!("{counts:?}");
    };
    let change = |pairs, entry, exit| Some(Change { pairs, entry, exit });
    assert_eq!(marks.change, change(3, 1090, 1105));
    assert_eq!(
        (marks.improved, marks.same, marks.worse, marks.half),
        (1, 1, 1, 1)
    );
    assert_eq!(misses.change, change(2, 1000, 500));
    assert_eq!((misses.improved, misses.same, misses.worse), (1, 0, 1));
}

#[test]
fn mentors_and_mentees_are_counted_apart() {
    let mut data = programme(2);
    let mut of_mentor = survey(
        Wave::Final,
        &[GLAD],
        vec![said(Respondent::Mentor(MentorId(0)), "да")],
    );
    of_mentor.role = Role::Mentor;
    data.surveys = vec![of_mentor, survey(Wave::Final, &[GLAD], vec![of(0, "нет")])];
    assert_eq!(
        measure(&data, "I6"),
        Measure::Share(Share::new(1, 1).unwrap())
    );
    assert_eq!(
        measure(&data, "I5"),
        Measure::Share(Share::new(0, 2).unwrap())
    );
}
