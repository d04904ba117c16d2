//! Holds the sample workbooks of `input/` to their sources and to sense.
//!
//! What is typed from a page must say, cell by cell, what the page says; the test
//! cuts the pages by itself. In the invented school everybody named in a pair stands on a list, and the dates
//! follow each other as the law of the field wants.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;
use std::fs::File;
use std::io::BufReader;

use calamine::{Data, DataType, Dimensions, Reader, Xlsx, open_workbook};
use chrono::{Datelike, NaiveDate, Weekday};

const S0: &str = include_str!("seeds/S0_azov_municipal_roadmap.txt");
const S1: &str = include_str!("seeds/S1_school_75-42_roadmap.txt");
const S2: &str = include_str!("seeds/S2_abansky_district_roadmap.txt");
const S3: &str = include_str!("seeds/S3_moco1_preschool_roadmap.txt");
const S4: &str = include_str!("seeds/S4_sasovo_order_with_annexes.txt");

const PAGES: [(&str, &str); 5] = [
    ("s0-azov", S0),
    ("s1-school-75-42", S1),
    ("s2-abansky-district", S2),
    ("s3-moco1-preschool", S3),
    ("s4-sasovo-district", S4),
];

type Rows = Vec<Vec<Data>>;

#[test]
fn the_typed_roadmaps_say_what_the_pages_say() {
    for (folder, page) in [
        ("s0-azov", S0),
        ("s1-school-75-42", S1),
        ("s2-abansky-district", S2),
    ] {
        assert_eq!(roadmap(folder), cut(page), "{folder}");
    }
    let (_, roadmap_page, _) = parts_of_s4();
    assert_eq!(roadmap("s4-sasovo-district"), cut(roadmap_page));
}

#[test]
fn a_page_that_stacks_its_cells_is_typed_with_its_blank_rows() {
    let typed = roadmap("s3-moco1-preschool");
    let (above, table) = S3.split_at(S3.find("\n\t").unwrap());
    let header = typed.iter().position(|row| is_header(row)).unwrap();
    let lines: Vec<String> = typed[..header].iter().map(|row| row.concat()).collect();
    assert_eq!(lines.join(" "), spaced(above));
    assert_eq!(typed[header..], stacked(table));
    let blank = typed.iter().filter(|row| row.is_empty()).count();
    assert_eq!(blank, 2);
}

#[test]
fn sections_are_merged_over_all_columns() {
    for (folder, width, sections) in [("s2-abansky-district", 5, 6), ("s3-moco1-preschool", 4, 7)] {
        let rows = sheet(&format!("{folder}/Дорожная карта.xlsx"), "Дорожная карта");
        let is_alone = |row: &[Data]| !row[0].is_empty() && row[1..].iter().all(Data::is_empty);
        let header = rows.iter().position(|row| !row[1].is_empty()).unwrap();
        let alone = (header..rows.len()).filter(|row| is_alone(&rows[*row]));
        let merged = merges(folder).into_iter().filter(|range| {
            range.start.0 == range.end.0 && range.end.1 - range.start.1 + 1 == width
        });
        let below: Vec<usize> = merged
            .map(|range| usize::try_from(range.start.0).unwrap())
            .filter(|row| *row > header)
            .collect();
        assert_eq!(below, alone.collect::<Vec<_>>(), "{folder}");
        assert_eq!(below.len(), sections, "{folder}");
    }
}

#[test]
fn the_stages_of_the_typed_roadmap_are_merged_over_their_rows() {
    let merges = merges("s1-school-75-42");
    let tall = merges.iter().filter(|range| range.end.0 > range.start.0);
    let shapes: Vec<_> = tall.map(|range| (range.start, range.end)).collect();
    // Three rows of stage 1 and two of stage 5, the torn ones counted.
    let stages = [(8, 10, 0), (8, 10, 1), (14, 15, 0), (14, 15, 1)];
    assert_eq!(
        shapes,
        stages.map(|(top, end, column)| ((top, column), (end, column)))
    );
}

#[test]
fn only_what_a_spreadsheet_turns_is_no_text() {
    for (folder, turned) in [
        ("s0-azov", "1 2 3 4 5 15.11.2020"),
        ("s1-school-75-42", ""),
        ("s2-abansky-district", ""),
        ("s3-moco1-preschool", ""),
        ("s4-sasovo-district", "1 2 3 4 5 6 7 8 9"),
    ] {
        let rows = sheet(&format!("{folder}/Дорожная карта.xlsx"), "Дорожная карта");
        let cells = rows.iter().flatten();
        let others = cells.filter(|cell| !cell.is_empty() && !cell.is_string());
        let shown: Vec<String> = others.map(shown).collect();
        assert_eq!(shown.join(" "), turned, "{folder}");
    }
}

#[test]
fn the_order_of_s4_is_typed_part_by_part() {
    let (order, roadmap, indicators) = parts_of_s4();
    let typed = typed("s4-sasovo-district/Организация.xlsx", "Текст приказа");
    let (text, annexes) = typed.split_at(typed.len() - 3);
    let said: Vec<&String> = text[1..].iter().map(|row| &row[1]).collect();
    let lines: Vec<String> = cut(order).into_iter().flatten().collect();
    assert_eq!(said, lines.iter().collect::<Vec<_>>());
    assert_eq!(text[7][1].split(' ').next(), Some("Обутверждении"));
    for (annex, title) in annexes.iter().zip([roadmap, indicators]) {
        let title: Vec<String> = cut(title)
            .into_iter()
            .filter(|row| row.len() == 1)
            .flatten()
            .collect();
        assert_eq!(annex[1], title.join(" "));
    }
    assert_eq!(annexes[2][0], "Приложение 3");
    assert!(text[12][1].contains(&annexes[2][1]), "{}", text[12][1]);
}

#[test]
fn the_indicators_of_s4_are_typed_with_blank_values() {
    let (_, _, indicators) = parts_of_s4();
    let typed = typed("s4-sasovo-district/Организация.xlsx", "Целевые индикаторы");
    assert_eq!(typed, cut(indicators));
    assert!(typed.iter().skip(2).all(|row| row.len() == 3));
}

#[test]
fn the_cards_of_the_seeds_say_what_the_pages_tell() {
    for (folder, page) in PAGES {
        let card = typed(&format!("{folder}/Организация.xlsx"), "Организация");
        let kind = card.iter().find(|row| row[0] == "Вид организации").unwrap();
        let is_school = page.contains("СОШ") || page.contains("ГКОУ");
        assert_eq!(kind[1] == "школа", is_school, "{folder}");
        let page = page.to_lowercase();
        for row in &card[2..] {
            if ["Вид организации", "Учебный год"].contains(&row[0].as_str())
            {
                continue;
            }
            for word in row.get(1).map_or("", String::as_str).split(' ') {
                let stem: String = word.to_lowercase().chars().take(6).collect();
                assert!(page.contains(&stem), "{folder}: {} — {word}", row[0]);
            }
        }
    }
}

/// The roadmap of a seed as it is typed; a line above the table is one cell,
/// wherever it stands.
fn roadmap(folder: &str) -> Vec<Vec<String>> {
    let mut rows = typed(&format!("{folder}/Дорожная карта.xlsx"), "Дорожная карта");
    for line in rows.iter_mut().take_while(|row| !is_header(row)) {
        *line = vec![line.concat()];
    }
    rows
}

fn is_header(row: &[String]) -> bool {
    row.len() > 3 && row.iter().all(|cell| !cell.is_empty())
}

/// The rows of a sheet, each without the blank cells at its end; the blank row
/// between the lines above and the table is left out.
fn typed(file: &str, name: &str) -> Vec<Vec<String>> {
    let rows = sheet(file, name);
    let mut rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| trimmed(row.iter().map(|cell| spaced(&shown(cell))).collect()))
        .collect();
    if let Some(gap) = rows.iter().position(Vec::is_empty) {
        rows.remove(gap);
    }
    rows
}

/// A page whose lines are rows, with tabs between the cells.
fn cut(page: &str) -> Vec<Vec<String>> {
    let bare = page
        .replace("**", "")
        .replace("<b>", "")
        .replace("</b>", "");
    let rows = bare
        .lines()
        .map(|line| trimmed(line.split('\t').map(spaced).collect()));
    rows.filter(|row| !row.is_empty()).collect()
}

/// A page whose cells begin with a tab on a line of their own.
fn stacked(table: &str) -> Vec<Vec<String>> {
    let rows = table.split("\n\n").map(|row| row.trim_start_matches('\n'));
    rows.filter(|row| row.contains('\t'))
        .map(|row| trimmed(row[1..].split("\n\t").map(spaced).collect()))
        .collect()
}

/// The order of S4, its roadmap and its indicators.
fn parts_of_s4() -> (&'static str, &'static str, &'static str) {
    let (order, rest) = S4.split_once("\n**").unwrap();
    let (roadmap, indicators) = rest.split_at(rest.find("\nЦелевые").unwrap());
    (order, roadmap, indicators)
}

fn trimmed(mut cells: Vec<String>) -> Vec<String> {
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a spreadsheet shows in the cell.
fn shown(cell: &Data) -> String {
    match day(cell) {
        Some(day) if cell.is_datetime() => day.format("%d.%m.%Y").to_string(),
        Some(_) | None => text(cell),
    }
}

fn merges(folder: &str) -> Vec<Dimensions> {
    let mut workbook = open(&format!("{folder}/Дорожная карта.xlsx"));
    let mut merges = workbook
        .merge_cells_by_sheet_name("Дорожная карта")
        .unwrap();
    merges.sort_by_key(|range| (range.start, range.end));
    merges
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
    let range = open(file).worksheet_range(name).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn open(file: &str) -> Xlsx<BufReader<File>> {
    open_workbook(format!("input/{file}")).unwrap()
}

fn text(cell: &Data) -> String {
    cell.as_string().unwrap_or_default()
}

fn day(cell: &Data) -> Option<NaiveDate> {
    cell.as_date()
}
