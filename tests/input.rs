//! Holds the sample workbooks of `input/` to their sources and to sense.
//!
//! The roadmap typed from a page must say, cell by cell, what the page says. In
//! the invented school everybody named in a pair stands on a list, and the dates
//! follow each other as the law of the field wants.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use chrono::{Datelike, NaiveDate, Weekday};

const PAGE: &str = include_str!("seeds/S1_school_75-42_roadmap.txt");

type Rows = Vec<Vec<Data>>;

#[test]
fn the_typed_roadmap_says_what_the_page_says() {
    let rows = sheet("s1-school-75-42/Дорожная карта.xlsx", "Дорожная карта");
    let typed: Vec<String> = rows.iter().map(|row| joined(row)).collect();
    let page: Vec<String> = PAGE.lines().map(plain).collect();
    let said = |lines: &[String]| -> Vec<String> {
        let filled = lines.iter().filter(|line| !line.trim().is_empty());
        filled.cloned().collect()
    };
    assert_eq!(said(&typed), said(&page));
}

/// A row of the sheet as the page has it: cells parted by tabs, each on one line.
fn joined(row: &[Data]) -> String {
    let cells: Vec<String> = row
        .iter()
        .map(|cell| text(cell).replace('\n', " "))
        .collect();
    let is_table = cells.iter().filter(|cell| !cell.is_empty()).count() > 1
        || cells.get(2).is_some_and(|cell| !cell.is_empty());
    if is_table {
        cells.join("\t")
    } else {
        cells.concat()
    }
}

fn plain(line: &str) -> String {
    let bare = line
        .replace("**", "")
        .replace("<b>", "")
        .replace("</b>", "");
    bare.trim_end_matches(' ').to_owned()
}

#[test]
fn everybody_in_a_pair_stands_on_a_list() {
    let mentors = people("Наставники", "ФИО наставника");
    let mentees = people("Наставляемые", "ФИО наставляемого");
    let pairs = table("Пары.xlsx", "Пары");
    let named: BTreeSet<String> = pairs.column("Наставник (ФИО)");
    assert_eq!(named.difference(&mentors).collect::<Vec<_>>(), [""; 0]);
    assert_eq!(mentors.difference(&named).collect::<Vec<_>>(), [""; 0]);
    let named = pairs.column("Наставляемый (ФИО)");
    assert_eq!(named.difference(&mentees).collect::<Vec<_>>(), [""; 0]);
    assert!(mentors.len() >= 25 && mentees.len() >= 60 && pairs.rows.len() >= 60);
}

/// Names with е for ё, as one and the same person is met in the lists.
fn people(name: &str, header: &str) -> BTreeSet<String> {
    table("Участники.xlsx", name).column(header)
}

#[test]
fn orders_come_on_working_days_and_in_order() {
    let register = table("Организация.xlsx", "Приказы");
    let orders = register.dates("Дата");
    assert_eq!(orders.len(), register.rows.len());
    assert!(orders.is_sorted());
    for day in &orders {
        assert!(
            !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
            "{day}"
        );
    }
}

#[test]
fn no_pair_starts_before_its_order_and_no_consent_is_later() {
    let order = NaiveDate::from_ymd_opt(2025, 9, 26).unwrap();
    let pairs = table("Пары.xlsx", "Пары");
    let starts = pairs.dates("Дата начала");
    assert_eq!(starts.len(), pairs.rows.len());
    assert!(starts.iter().all(|start| *start >= order));
    let mentees = table("Участники.xlsx", "Наставляемые");
    let consents = mentees.dates("Согласие (дата)");
    assert_eq!(consents.len(), mentees.rows.len());
    assert!(consents.iter().all(|day| *day <= order));
}

#[test]
fn the_age_of_a_pupil_fits_the_class() {
    for (name, header) in [
        ("Наставники", "ФИО наставника"),
        ("Наставляемые", "ФИО наставляемого"),
    ] {
        let list = table("Участники.xlsx", name);
        for row in &list.rows {
            let class = text(list.cell(row, "Класс"));
            let Ok(class) = class
                .split(|c: char| !c.is_ascii_digit())
                .next()
                .unwrap()
                .parse::<i32>()
            else {
                continue;
            };
            let born = day(list.cell(row, "Дата рождения")).unwrap();
            let years = 2025 - born.year() - i32::from(born.ordinal() > 244);
            let who = text(list.cell(row, header));
            assert!(
                (class + 5..=class + 7).contains(&years),
                "{who}: {years}, класс {class}"
            );
        }
    }
}

/// A list of the school below its header row.
struct Table {
    headers: Vec<String>,
    rows: Rows,
}

impl Table {
    fn cell<'a>(&self, row: &'a [Data], header: &str) -> &'a Data {
        let place = self.headers.iter().position(|known| known == header);
        &row[place.unwrap_or_else(|| panic!("no column «{header}»"))]
    }

    fn column(&self, header: &str) -> BTreeSet<String> {
        let cells = self.rows.iter().map(|row| text(self.cell(row, header)));
        cells
            .filter(|cell| !cell.is_empty())
            .map(|cell| cell.replace('ё', "е"))
            .collect()
    }

    fn dates(&self, header: &str) -> Vec<NaiveDate> {
        self.rows
            .iter()
            .filter_map(|row| day(self.cell(row, header)))
            .collect()
    }
}

/// The header is the first row filled from end to end: titles stand in one cell.
fn table(file: &str, name: &str) -> Table {
    let mut rows = sheet(&format!("school/{file}"), name).into_iter();
    let header = rows
        .by_ref()
        .find(|row| row.iter().all(|cell| !cell.is_empty()))
        .unwrap();
    Table {
        headers: header.iter().map(text).collect(),
        rows: rows.collect(),
    }
}

fn sheet(file: &str, name: &str) -> Rows {
    let mut workbook: Xlsx<_> = open_workbook(format!("input/{file}")).unwrap();
    let range = workbook.worksheet_range(name).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn text(cell: &Data) -> String {
    cell.as_string().unwrap_or_default()
}

fn day(cell: &Data) -> Option<NaiveDate> {
    cell.as_date()
}
