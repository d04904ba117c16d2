//! How long the reading of lists takes: a large list, and the workbooks of a school.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use nastavnik::diag::Diagnostics;
use nastavnik::records;
use nastavnik::workbook::{self, Folder, Workbook};
use rust_xlsxwriter::Workbook as Typed;

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
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
