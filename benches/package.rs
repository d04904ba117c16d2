//! The whole process on a large school: from its workbooks to every file of its package in
//! both formats. Targets: 0.8 s of one core and 80 MiB.
//!
//! The workbooks stay in `target/tmp/large-school`, so that the binary can be measured on
//! them too: `nastavnik build --input target/tmp/large-school`.

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
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("large-school");
    if let Err(error) = type_school(&folder) {
        panic!("the workbooks of the large school are not typed: {error}");
    }
    let mut group = criterion.benchmark_group("package");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(20));
    group.bench_function("40 mentors, 120 mentees, 120 pairs", |bencher| {
        bencher.iter(|| make(black_box(&folder)));
    });
    group.finish();
}

criterion_group!(benches, measure);
criterion_main!(benches);
