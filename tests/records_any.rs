//! Whatever a sheet holds, it is read without a fall, and the order of its columns and
//! rows says nothing.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/told.rs"]
mod told;

use nastavnik::diag::Diagnostics;
use nastavnik::place::CellAddress;
use nastavnik::records;
use nastavnik::workbook::{self, CellValue, Folder, NumberLook, Sheet, Workbook};
use proptest::prelude::*;

/// Words that stand in headers and cells of real lists, and some that do not.
const WORDS: &[&str] = &[
    "№",
    "№ пары",
    "ФИО",
    "ФИО наставника",
    "Наставляемый",
    "Наставник",
    "Роль",
    "Класс",
    "Форма",
    "Дата начала",
    "Дата рождения",
    "Срок",
    "Мероприятие",
    "Ответственный",
    "Статус",
    "Этап",
    "Полное наименование",
    "Краткое наименование",
    "ИНН",
    "Учебный год",
    "Телефон",
    "Родитель",
    "Всего обучающихся",
    "Иванов Пётр Ильич",
    "Ким Алина",
    "7А",
    "1.1",
    "2",
    "31.02.2025",
    "01.09.2025",
    "то же",
    "наставник",
    "ученик-ученик",
    "завершена",
    "до 2021",
    "настав-",
    "ничества",
    "Итого",
    "____",
    "-",
    "",
    "",
    "",
    "\u{fffd}",
    "e\u{301}",
    "№№№",
    "(",
    "ИВАНОВ ПЁТР",
];

fn value() -> impl Strategy<Value = CellValue> {
    prop_oneof![
        6 => proptest::sample::select(WORDS).prop_map(|word| CellValue::Text(word.to_owned())),
        1 => any::<String>().prop_map(CellValue::Text),
        1 => any::<f64>().prop_map(|value| CellValue::Number { value, look: NumberLook::General }),
        1 => Just(CellValue::Uncounted),
        1 => Just(CellValue::Fault("#REF!".to_owned())),
    ]
}

fn workbook(rows: &[Vec<CellValue>]) -> Workbook {
    let mut cells = Vec::new();
    for (row, values) in (0..).zip(rows) {
        for (column, value) in (0..).zip(values) {
            cells.push((CellAddress { row, column }, value.clone()));
        }
    }
    let sheet = Sheet::new("input/Файл.xlsx", "Лист1", cells);
    Workbook::new("input/Файл.xlsx", vec![sheet])
}

/// What is read, places aside.
fn said(workbook: Workbook) -> String {
    let folder = Folder {
        path: String::new(),
        shown: "input".to_owned(),
        files: Vec::new(),
    };
    let mut diags = Diagnostics::new();
    let sources = records::read(&[(folder, vec![workbook])], &mut diags);
    sources.iter().map(told::source).collect()
}

const PEOPLE: &[[&str; 5]] = &[
    [
        "ФИО наставляемого",
        "Класс",
        "Дата рождения",
        "Запрос",
        "Примечание",
    ],
    ["Иванов Пётр Ильич", "7А", "01.09.2012", "алгебра", "новый"],
    ["Ким Алина", "5 «Б»", "2014", "", ""],
    ["Серёгина Анна Олеговна", "6", "03.04.2013", "чтение", ""],
    ["Орёл Илья Львович", "6В", "", "", "вечером"],
];

fn people(rows: &[usize], columns: &[usize]) -> Workbook {
    let header = std::iter::once(&PEOPLE[0]);
    let rows: Vec<Vec<CellValue>> = header
        .chain(rows.iter().map(|row| &PEOPLE[row + 1]))
        .map(|row| {
            let cells = columns
                .iter()
                .map(|column| CellValue::Text(row[*column].to_owned()));
            cells.collect()
        })
        .collect();
    workbook(&rows)
}

/// The persons in the order of their names, without the codes of their positions.
fn persons(said: &str) -> Vec<String> {
    let mut persons: Vec<String> = said
        .lines()
        .filter_map(|line| line.strip_prefix("наставляемый М-"))
        .map(|line| line.split_once(' ').map_or("", |(_, rest)| rest).to_owned())
        .collect();
    persons.sort();
    persons
}

proptest! {
    #[test]
    fn any_sheet_is_read(rows in prop::collection::vec(prop::collection::vec(value(), 0..8), 0..14)) {
        let _ = said(workbook(&rows));
    }

    #[test]
    fn any_bytes_are_opened(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut diags = Diagnostics::new();
        let opened = workbook::read("input/Файл.csv", &bytes, &mut diags);
        prop_assert!(opened.is_some() || diags.has_errors());
    }

    #[test]
    fn the_order_of_columns_says_nothing(columns in Just([0, 1, 2, 3, 4]).prop_shuffle()) {
        let plain = said(people(&[0, 1, 2, 3], &[0, 1, 2, 3, 4]));
        prop_assert_eq!(said(people(&[0, 1, 2, 3], &columns)), plain);
    }

    #[test]
    fn the_order_of_rows_says_nothing(rows in Just([0, 1, 2, 3]).prop_shuffle()) {
        let plain = said(people(&[0, 1, 2, 3], &[0, 1, 2, 3, 4]));
        let shuffled = said(people(&rows, &[0, 1, 2, 3, 4]));
        prop_assert_eq!(persons(&shuffled).len(), 4);
        prop_assert_eq!(persons(&shuffled), persons(&plain));
    }
}
