//! The whole process on a large school: from its workbooks to every file of its package in
//! both formats; then the same school with a year of meetings and questionnaires. Targets: 0.8 s
//! of one core and 80 MiB for the lists, 1 s and 100 MiB to read, count and write the whole year.
//!
//! The workbooks stay in `target/tmp/large-school` and `target/tmp/large-year`, so that the
//! binary can be measured on them too: `nastavnik build --input target/tmp/large-school`.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use nastavnik::diag::Diagnostics;
use nastavnik::pipeline::{self, Job};
use nastavnik::plan::Wish;
use nastavnik::writer::Format;
use rust_xlsxwriter::Workbook;

const MENTORS: usize = 40;
const TEACHERS: usize = 10;
const MENTEES: usize = 120;
const MEETINGS: usize = 20;
const QUESTIONS: usize = 12;

const SURNAMES: [&str; 20] = [
    "Авдеев",
    "Белов",
    "Громов",
    "Дроздов",
    "Ершов",
    "Жилин",
    "Зуев",
    "Ильин",
    "Котов",
    "Лосев",
    "Маслов",
    "Носов",
    "Орлов",
    "Панов",
    "Рогов",
    "Седов",
    "Титов",
    "Уваров",
    "Фролов",
    "Чижов",
];
const GIVEN: [&str; 8] = [
    "Артём",
    "Богдан",
    "Вадим",
    "Егор",
    "Илья",
    "Лев",
    "Марк",
    "Тимур",
];

/// No two of the first 160 people have one name.
fn name(number: usize) -> String {
    let given = GIVEN[number / SURNAMES.len()];
    format!("{} {given} Олегович", SURNAMES[number % SURNAMES.len()])
}

fn people(sheet_of: usize, from: usize, pupils: usize) -> Vec<Vec<String>> {
    let person = |number: usize| {
        let learns = number < pupils;
        let grade = 5 + number % 5;
        let words = [
            (number + 1).to_string(),
            name(from + number),
            if learns {
                format!("05.06.{}", 2026 - 7 - grade)
            } else {
                "05.06.1990".to_owned()
            },
            if learns {
                format!("{grade}А")
            } else {
                String::new()
            },
            if learns {
                String::new()
            } else {
                "учитель математики".to_owned()
            },
            if learns {
                String::new()
            } else {
                "2".to_owned()
            },
            format!("8-900-000-{:02}-{:02}", number / 100, number % 100),
            "Разобраться с дробями и уравнениями".to_owned(),
            if learns {
                format!("{} Олег Ильич", SURNAMES[number % SURNAMES.len()])
            } else {
                String::new()
            },
            "г. Новозаречинск, ул. Речная, д. 6".to_owned(),
            "10.09.2025".to_owned(),
        ];
        words.to_vec()
    };
    (0..sheet_of).map(person).collect()
}

/// Each mentor has three mentees; teachers have teachers.
fn pairs() -> Vec<Vec<String>> {
    let pair = |mentee: usize| {
        let teachers = mentee >= MENTEES - 3 * TEACHERS;
        let words = [
            (mentee + 1).to_string(),
            if teachers {
                "учитель – учитель"
            } else {
                "ученик – ученик"
            }
            .to_owned(),
            name(mentee / 3),
            name(MENTORS + mentee),
            "29.09.2025".to_owned(),
            "22.05.2026".to_owned(),
            "завершена".to_owned(),
            "Проверочная работа написана на «4»".to_owned(),
            "16".to_owned(),
            "16".to_owned(),
        ];
        words.to_vec()
    };
    (0..MENTEES).map(pair).collect()
}

/// The sample school's card and roadmap with three times as many people.
fn type_school(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for file in ["Организация.xlsx", "Дорожная карта.xlsx"] {
        fs::copy(Path::new("input/school").join(file), folder.join(file))?;
    }
    let person = |whom, last| {
        [
            "№",
            whom,
            "Дата рождения",
            "Класс",
            "Должность",
            "Стаж",
            "Контактный телефон",
            last,
            "Родитель (законный представитель)",
            "Адрес",
            "Согласие (дата)",
        ]
    };
    let mentors = people(MENTORS, 0, MENTORS - TEACHERS);
    let mentees = people(MENTEES, MENTORS, MENTEES - 3 * TEACHERS);
    let mut workbook = Workbook::new();
    type_sheet(
        &mut workbook,
        "Наставники",
        &person("ФИО наставника", "Основные компетенции"),
        &mentors,
    )?;
    type_sheet(
        &mut workbook,
        "Наставляемые",
        &person("ФИО наставляемого", "Основной запрос"),
        &mentees,
    )?;
    workbook.save(folder.join("Участники.xlsx"))?;
    let headers = [
        "№ пары",
        "Форма наставничества",
        "Наставник (ФИО)",
        "Наставляемый (ФИО)",
        "Дата начала",
        "Дата завершения (план)",
        "Статус",
        "Результаты программы",
        "Встреч по плану",
        "Проведено встреч",
    ];
    let mut workbook = Workbook::new();
    type_sheet(&mut workbook, "Пары", &headers, &pairs())?;
    workbook.save(folder.join("Пары.xlsx"))?;
    Ok(())
}

/// The same school with a journal of every pair, and what everybody answered in both waves.
fn type_year(folder: &Path) -> Result<(), Box<dyn Error>> {
    type_school(folder)?;
    let mut workbook = Workbook::new();
    let headers = [
        "№ пары",
        "Дата встречи",
        "Тема",
        "Результат",
        "Оценка наставника",
    ];
    type_sheet(&mut workbook, "Встречи", &headers, &meetings())?;
    workbook.save(folder.join("Встречи.xlsx"))?;
    let questions: Vec<String> = (1..=QUESTIONS)
        .map(|number| format!("{number}. Насколько полезна часть программы {number}"))
        .collect();
    let mut headers = vec!["Отметка времени", "ФИО"];
    headers.extend(questions.iter().map(String::as_str));
    let mut workbook = Workbook::new();
    for (wave, day) in [("Вход", "10.09.2025"), ("Итог", "18.05.2026")] {
        for (role, from, count) in [
            ("наставники", 0, MENTORS),
            ("наставляемые", MENTORS, MENTEES),
        ] {
            let answers = answers(day, from, count);
            type_sheet(&mut workbook, &format!("{wave} {role}"), &headers, &answers)?;
        }
    }
    workbook.save(folder.join("Анкеты.xlsx"))?;
    Ok(())
}

/// Every pair meets once in twelve days.
fn meetings() -> Vec<Vec<String>> {
    let first = chrono::NaiveDate::from_ymd_opt(2025, 9, 30).unwrap_or_default();
    let meeting = |number: usize| {
        let (pair, at) = (number / MEETINGS + 1, number % MEETINGS);
        let day = first + chrono::Days::new(12 * at as u64);
        let words = [
            pair.to_string(),
            day.format("%d.%m.%Y").to_string(),
            "Дроби".to_owned(),
            "Решили все задачи".to_owned(),
            "9".to_owned(),
        ];
        words.to_vec()
    };
    (0..MENTEES * MEETINGS).map(meeting).collect()
}

fn answers(day: &str, from: usize, count: usize) -> Vec<Vec<String>> {
    let answer = |number: usize| {
        let marks = (1..=QUESTIONS).map(|question| ((number + question) % 10 + 1).to_string());
        let who = [format!("{day} 10:00:00"), name(from + number)];
        who.into_iter().chain(marks).collect()
    };
    (0..count).map(answer).collect()
}

fn type_sheet(
    workbook: &mut Workbook,
    name: &str,
    headers: &[&str],
    rows: &[Vec<String>],
) -> Result<(), Box<dyn Error>> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    for (header, column) in headers.iter().zip(0..) {
        sheet.write(0, column, *header)?;
    }
    for (cells, row) in rows.iter().zip(1..) {
        for (cell, column) in cells.iter().zip(0..) {
            sheet.write(row, column, cell)?;
        }
    }
    Ok(())
}

/// Files of the package; as many on every run.
fn make(input: &Path) -> usize {
    let job = Job {
        input: input.to_owned(),
        templates: None,
        formats: BTreeSet::from(Format::ALL),
        wish: Wish::default(),
        today: chrono::NaiveDate::from_ymd_opt(2026, 6, 10).unwrap_or_default(),
        jobs: NonZeroUsize::MIN,
    };
    let silent = |_: &str| {};
    let Ok(reading) = pipeline::read(&job, &silent) else {
        return 0;
    };
    let told = Diagnostics::new();
    let mut diags = Diagnostics::new();
    let sources = reading.sources.iter().zip(&reading.houses);
    let made = sources.filter_map(|(source, house)| {
        let dataset = source.dataset.as_ref()?;
        let templates = &reading.templates;
        pipeline::make(&job, templates, dataset, house, &told, &mut diags, &silent).ok()
    });
    made.map(|package| package.file_count()).sum()
}

fn measure(criterion: &mut Criterion) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let (school, year) = (folder.join("large-school"), folder.join("large-year"));
    if let Err(error) = type_school(&school).and_then(|()| type_year(&year)) {
        panic!("the workbooks of the large school are not typed: {error}");
    }
    let mut group = criterion.benchmark_group("package");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(20));
    group.bench_function("40 mentors, 120 mentees, 120 pairs", |bencher| {
        bencher.iter(|| make(black_box(&school)));
    });
    group.bench_function(
        "the same with 2,400 meetings and 320 questionnaires",
        |bencher| {
            bencher.iter(|| make(black_box(&year)));
        },
    );
    group.finish();
}

criterion_group!(benches, measure);
criterion_main!(benches);
