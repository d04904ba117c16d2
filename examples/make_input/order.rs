//! Types the parts of a municipal order beside the card of its authority.
//!
//! [`add`] is the way in: the order's own text, part by part, and the table of
//! target indicators that is its second annex. The first annex is the roadmap; the
//! third is named by the order and is not there.

use rust_xlsxwriter::{Workbook, XlsxError};

use crate::page::{Page, is_blank};
use crate::roadmap::{self, Layout};
use crate::sheet;

/// What each line of the order is, from its head to its signature.
const PARTS: [&str; 16] = [
    "Бланк",
    "Бланк",
    "Бланк",
    "Вид документа",
    "Дата",
    "Номер",
    "Заголовок",
    "Преамбула",
    "Распорядительное слово",
    "Пункт 1",
    "Пункт 2",
    "Пункт 3",
    "Пункт 4",
    "Пункт 5",
    "Должность",
    "Подпись",
];

const INDICATORS: Layout = Layout {
    widths: &[6, 60, 60, 12, 12],
    stamp: 0..0,
    prose: 0..0,
    merged: 0,
};

/// The order, its roadmap and its indicators: three parts of one page.
pub(crate) fn parts(page: &str) -> (&str, &str, &str) {
    let roadmap = page.find("**Дорожная карта").unwrap_or(page.len());
    let indicators = page.find("Целевые индикаторы").unwrap_or(page.len());
    (
        &page[..roadmap],
        &page[roadmap..indicators],
        &page[indicators..],
    )
}

pub(crate) fn add(workbook: &mut Workbook, page: &str) -> Result<(), XlsxError> {
    let (order, roadmap, indicators) = parts(page);
    let indicators = Page::tabbed(indicators);
    let annexes = [
        Page::tabbed(roadmap).top.join(" "),
        indicators.top.join(" "),
        named_annex(order, "(приложение 3)"),
    ];
    add_text(workbook, order, &annexes)?;
    let sheet = workbook.add_worksheet().set_name("Целевые индикаторы")?;
    roadmap::add(sheet, &indicators, &INDICATORS)
}

/// What the order says of an annex that it does not carry: «Утвердить … (приложение 3)».
fn named_annex(order: &str, sign: &str) -> String {
    let item = order.lines().find(|line| line.contains(sign));
    let words = item.and_then(|item| item.split_once("Утвердить "));
    let name = words.and_then(|(_, words)| words.split_once(sign));
    name.map_or(String::new(), |(name, _)| name.trim().to_owned())
}

fn add_text(workbook: &mut Workbook, order: &str, annexes: &[String]) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet().set_name("Текст приказа")?;
    sheet.set_column_width(0, 26)?.set_column_width(1, 100)?;
    for (header, column) in ["Часть", "Текст"].iter().zip(0..) {
        sheet.write_with_format(0, column, *header, &sheet::header_format())?;
    }
    let lines = order.lines().filter(|line| !is_blank(line));
    let mut row = 1;
    for (part, line) in PARTS.iter().zip(lines) {
        sheet.write_with_format(row, 0, *part, &sheet::cell_format())?;
        sheet.write_with_format(row, 1, line, &sheet::cell_format())?;
        row += 1;
    }
    for (annex, number) in annexes.iter().zip(1..) {
        let part = format!("Приложение {number}");
        sheet.write_with_format(row, 0, part, &sheet::cell_format())?;
        sheet.write_with_format(row, 1, annex, &sheet::cell_format())?;
        row += 1;
    }
    sheet::lay_out(sheet, 0);
    Ok(())
}
