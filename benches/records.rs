//! How long the reading of lists takes: a large list, the workbooks of a school, and
//! questionnaires of both stages, which are counted too.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nastavnik::diag::Diagnostics;
use nastavnik::indicators::{self, Until, count_keeping, count_meetings};
use nastavnik::model::Role;
use nastavnik::records;
use nastavnik::workbook::{self, Folder, Workbook};
use rust_xlsxwriter::{Workbook as Typed, Worksheet};

const ROWS: u32 = 100_000;
const GIVEN: [&str; 8] = [
    "Анна",
    "Пётр",
    "Мария",
    "Илья",
    "Ольга",
    "Лев",
    "Вера",
    "Олег",
];
const HEADERS: [&str; 6] = [
    "№",
    "ФИО наставляемого",
    "Дата рождения",
    "Класс",
    "Телефон",
    "Основной запрос",
];

/// A list of so many mentees, no two with one name.
fn large_list() -> Vec<u8> {
    let mut workbook = Typed::new();
    let sheet = workbook.add_worksheet();
    for (column, header) in (0..).zip(HEADERS) {
        let _ = sheet.write(0, column, header);
    }
    for row in 1..=ROWS {
        let given = GIVEN[row as usize % GIVEN.len()];
        let _ = sheet.write(row, 0, row);
        let _ = sheet.write(row, 1, format!("{} {given} Ильич", surname(row)));
        let _ = sheet.write(row, 2, "05.06.2012");
        let _ = sheet.write(row, 3, "7А");
        let _ = sheet.write(row, 4, format!("8900{row:07}"));
        let _ = sheet.write(row, 5, "Сдружиться с одноклассниками");
    }
    workbook.save_to_buffer().unwrap_or_default()
}

/// A number spelt in letters, so that each surname is another.
fn surname(row: u32) -> String {
    let letters: String = row
        .to_string()
        .chars()
        .filter_map(|digit| "абвгдежзик".chars().nth(digit.to_digit(10)? as usize))
        .collect();
    format!("Б{letters}ов")
}

fn read_list(bytes: &[u8]) -> usize {
    let mut diags = Diagnostics::new();
    let workbook = workbook::read("input/Список.xlsx", bytes, &mut diags);
    workbook.map_or(0, |workbook| {
        records::read_alone(&workbook, &mut diags).counts.mentees
    })
}

fn read_school(input: &Path) -> usize {
    let mut diags = Diagnostics::new();
    let folders: Vec<(Folder, Vec<Workbook>)> = workbook::walk(input)
        .unwrap_or_default()
        .into_iter()
        .map(|folder| {
            let open = |file| workbook::open(file, &mut diags);
            let workbooks = folder.files.iter().filter_map(open).collect();
            (folder, workbooks)
        })
        .collect();
    records::read(&folders, &mut diags).len()
}

const DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 5, 29);
const PAIRS: u32 = 120;
const MEETINGS: u32 = 20;

/// Pairs, and a journal in which they meet once in two weeks.
fn journal() -> Vec<u8> {
    let mut workbook = Typed::new();
    let card = workbook.add_worksheet();
    for (row, (key, value)) in (0..).zip([
        ("Полное наименование", "Школа № 5"),
        ("Учебный год", "2025/2026"),
        ("Периодичность встреч", "не реже одного раза в две недели"),
    ]) {
        let _ = card.write(row, 0, key);
        let _ = card.write(row, 1, value);
    }
    let pairs = workbook.add_worksheet();
    type_row(
        pairs,
        0,
        &["№ пары", "Наставник", "Наставляемый", "Дата начала"],
    );
    for pair in 1..=PAIRS {
        let mentor = format!("{} Анна Ильинична", surname(pair));
        let mentee = format!("{} Пётр Ильич", surname(pair + PAIRS));
        type_row(
            pairs,
            pair,
            &[&pair.to_string(), &mentor, &mentee, "29.09.2025"],
        );
    }
    let meetings = workbook.add_worksheet();
    type_row(
        meetings,
        0,
        &[
            "№ пары",
            "Дата встречи",
            "Тема",
            "Результат",
            "Оценка наставника",
        ],
    );
    for row in 0..PAIRS * MEETINGS {
        let (pair, meeting) = (row / MEETINGS + 1, row % MEETINGS);
        let day = format!("{:02}.{:02}.2025", meeting % 10 * 2 + 5, meeting / 10 + 10);
        type_row(
            meetings,
            row + 1,
            &[&pair.to_string(), &day, "Дроби", "Решили", "9"],
        );
    }
    workbook.save_to_buffer().unwrap_or_default()
}

fn type_row(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, text) in (0..).zip(cells) {
        let _ = sheet.write(row, column, *text);
    }
}

/// Reads the journal and judges every pair; gives the number of those that broke the norm.
fn judge_meetings(bytes: &[u8]) -> u32 {
    let mut diags = Diagnostics::new();
    let workbook = workbook::read("input/Встречи.xlsx", bytes, &mut diags);
    let folder = Folder {
        path: String::new(),
        shown: "input".to_owned(),
        files: Vec::new(),
    };
    let sources = records::read(&[(folder, workbook.into_iter().collect())], &mut diags);
    let counted = sources.iter().filter_map(|source| {
        let dataset = source.dataset.as_ref()?;
        let until = Until::CutOff(dataset.organization.cut_off.or(DAY)?);
        Some(count_keeping(&count_meetings(dataset, until)).broken)
    });
    counted.sum()
}

const QUESTIONNAIRES: u32 = 320;
const QUESTIONS: u16 = 12;

/// A card, so many mentees and their final questionnaires of twelve questions; the second
/// number multiplies the questionnaires.
fn questionnaires(times: u32) -> Vec<u8> {
    let mut workbook = Typed::new();
    let card = workbook.add_worksheet();
    let _ = card.write(0, 0, "Полное наименование");
    let _ = card.write(0, 1, "Школа");
    let _ = card.write(1, 0, "Краткое наименование");
    let _ = card.write(1, 1, "Школа");
    let count = QUESTIONNAIRES * times;
    let name = |row: u32| {
        format!(
            "{} {} Ильич",
            surname(row),
            GIVEN[row as usize % GIVEN.len()]
        )
    };
    let list = workbook.add_worksheet();
    for (column, header) in (0..).zip(["№", "ФИО наставляемого", "Класс"]) {
        let _ = list.write(0, column, header);
    }
    for row in 1..=count {
        let _ = list.write(row, 0, row);
        let _ = list.write(row, 1, name(row));
        let _ = list.write(row, 2, "7А");
    }
    for (stage, day) in [("Вход", "10.09.2025"), ("Итог", "18.05.2026")] {
        let answers = workbook.add_worksheet();
        let _ = answers.set_name(format!("{stage} наставляемые"));
        let _ = answers.write(0, 0, "Отметка времени");
        let _ = answers.write(0, 1, "ФИО");
        for question in 1..=QUESTIONS {
            let header = format!("{question}. Насколько полезна часть программы {question}");
            let _ = answers.write(0, question + 1, header);
        }
        for row in 1..=count {
            let _ = answers.write(row, 0, format!("{day} 10:00:00"));
            let _ = answers.write(row, 1, name(row));
            for question in 1..=QUESTIONS {
                let mark = (row + u32::from(question)) % 10 + 1;
                let _ = answers.write(row, question + 1, mark);
            }
        }
    }
    workbook.save_to_buffer().unwrap_or_default()
}

/// Reads the questionnaires and counts every question of both stages.
fn count_answers(bytes: &[u8]) -> u32 {
    let mut diags = Diagnostics::new();
    let workbook = workbook::read("input/Анкеты.xlsx", bytes, &mut diags);
    let folder = Folder {
        path: String::new(),
        shown: "input".to_owned(),
        files: Vec::new(),
    };
    let sources = records::read(&[(folder, workbook.into_iter().collect())], &mut diags);
    let datasets = sources.iter().filter_map(|source| source.dataset.as_ref());
    datasets
        .flat_map(|dataset| indicators::count_questions(dataset, Role::Mentee))
        .flat_map(|set| set.questions)
        .filter_map(|question| Some(question.change?.pairs))
        .sum()
}

fn reading(criterion: &mut Criterion) {
    let bytes = large_list();
    let mut group = criterion.benchmark_group("records");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(8));
    group.throughput(Throughput::Elements(u64::from(ROWS)));
    group.bench_function("100 000 rows", |bencher| {
        bencher.iter(|| read_list(black_box(&bytes)));
    });
    group.throughput(Throughput::Elements(4));
    group.bench_function("four workbooks of a school", |bencher| {
        bencher.iter(|| read_school(black_box(Path::new("input/school"))));
    });
    let bytes = journal();
    group.throughput(Throughput::Elements(u64::from(PAIRS * MEETINGS)));
    group.bench_function("120 pairs with 20 meetings, read and counted", |bencher| {
        bencher.iter(|| judge_meetings(black_box(&bytes)));
    });
    for times in [1, 10] {
        let bytes = questionnaires(times);
        let count = u64::from(2 * QUESTIONNAIRES * times) * u64::from(QUESTIONS);
        group.throughput(Throughput::Elements(count));
        group.bench_function(format!("{count} answers"), |bencher| {
            bencher.iter(|| count_answers(black_box(&bytes)));
        });
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
