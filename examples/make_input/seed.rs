//! Types the roadmap of a school, row for row, from the page that came to us.
//!
//! [`roadmap`] is the way in. The rows torn by a page break stay torn, the words
//! broken there stay broken: the workbook is what a clerk would have typed from
//! the page. The stamp and the title stand above the table; a list inside a cell
//! gets a line for each dash; № and the stage are merged over the stage's rows.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::sheet;

const PAGE: &str = include_str!("../../tests/seeds/S1_school_75-42_roadmap.txt");

const WIDTHS: [f64; 6] = [5.0, 24.0, 64.0, 20.0, 22.0, 32.0];

pub(crate) fn roadmap() -> Result<Workbook, XlsxError> {
    let mut workbook = sheet::workbook()?;
    let sheet = workbook.add_worksheet().set_name("Дорожная карта")?;
    for (width, column) in WIDTHS.iter().zip(0..) {
        sheet.set_column_width(column, *width)?;
    }
    let (top, table): (Vec<_>, Vec<_>) = lines().partition(|line| !line.contains('\t'));
    let header_row = type_top(sheet, &top)?;
    type_table(sheet, header_row, &table)?;
    sheet::lay_out(sheet, header_row);
    Ok(workbook)
}

/// The lines of the page without the marks of bold type.
fn lines() -> impl Iterator<Item = String> {
    let plain = |line: &str| {
        line.replace("**", "")
            .replace("<b>", "")
            .replace("</b>", "")
    };
    PAGE.lines()
        .map(plain)
        .filter(|line| !line.trim().is_empty())
}

/// Types the stamp at the right and the title across; gives the row of the header.
fn type_top(sheet: &mut Worksheet, top: &[String]) -> Result<u32, XlsxError> {
    let mut row = 0;
    for line in top {
        match row {
            0..3 => sheet.merge_range(row, 4, row, 5, line.trim(), &stamp_format())?,
            _ => sheet.merge_range(row, 0, row, 5, line.trim(), &sheet::title_format())?,
        };
        row += 1;
    }
    Ok(row + 1)
}

fn type_table(sheet: &mut Worksheet, first: u32, table: &[String]) -> Result<(), XlsxError> {
    let rows: Vec<Vec<&str>> = table.iter().map(|row| row.split('\t').collect()).collect();
    for (cells, row) in rows.iter().zip(first..) {
        let format = if row == first {
            sheet::header_format()
        } else {
            sheet::cell_format()
        };
        for (text, column) in cells.iter().zip(0..) {
            sheet.write_with_format(row, column, break_list(text), &format)?;
        }
    }
    merge_stages(sheet, first, &rows)
}

/// Merges № and the stage over the rows that follow without a number.
fn merge_stages(sheet: &mut Worksheet, first: u32, rows: &[Vec<&str>]) -> Result<(), XlsxError> {
    let mut top = first;
    for stage in rows.chunk_by(|_, next| next[0].is_empty()) {
        let next = stage.iter().fold(top, |row, _| row + 1);
        if next > top + 1 {
            for (text, column) in stage[0].iter().take(2).zip(0..) {
                sheet.merge_range(top, column, next - 1, column, text, &sheet::cell_format())?;
            }
        }
        top = next;
    }
    Ok(())
}

/// Each dash of a list begins a line of its own.
fn break_list(text: &str) -> String {
    text.replace("; - ", ";\n- ").replace(", - ", ",\n- ")
}

fn stamp_format() -> Format {
    sheet::title_format().set_align(FormatAlign::Right)
}
