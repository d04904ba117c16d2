//! Types one sheet into a workbook, pleasant to read and to print.
//!
//! [`lists`] types all sheets of a text; [`workbook`] opens an empty workbook, and
//! [`write_as_typed`] fills one cell. The creation date is fixed, so that the same
//! text gives the same bytes.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::text::{Cell, Column, Kind, Row, SheetText};

/// A workbook with a sheet for each one of the text.
pub(crate) fn lists(source: &str) -> Result<Workbook, XlsxError> {
    let mut workbook = workbook()?;
    for text in SheetText::read_all(source) {
        add(&mut workbook, &text)?;
    }
    Ok(workbook)
}

pub(crate) fn workbook() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2025, 9, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    Ok(workbook)
}

fn add(workbook: &mut Workbook, text: &SheetText<'_>) -> Result<(), XlsxError> {
    let last_column = index(text.columns.len().saturating_sub(1));
    let sheet = workbook.add_worksheet().set_name(text.name)?;
    let mut row = 0;
    for title in &text.titles {
        sheet.merge_range(row, 0, row, last_column, title, &title_format())?;
        row += 1;
    }
    add_header(sheet, row, &text.columns)?;
    add_rows(sheet, row + 1, text, last_column)?;
    lay_out(sheet, row);
    Ok(())
}

fn add_header(sheet: &mut Worksheet, row: u32, columns: &[Column<'_>]) -> Result<(), XlsxError> {
    for (column, number) in columns.iter().zip(0..) {
        sheet.set_column_width(number, column.width)?;
        sheet.write_with_format(row, number, column.header, &header_format())?;
    }
    Ok(())
}

fn add_rows(
    sheet: &mut Worksheet,
    first: u32,
    text: &SheetText<'_>,
    last_column: u16,
) -> Result<(), XlsxError> {
    for (at, number) in (0..text.rows.len()).zip(first..) {
        match &text.rows[at] {
            Row::Section(title) => {
                sheet.merge_range(number, 0, number, last_column, title, &section_format())?;
            }
            Row::Cells(cells) => {
                add_cells(sheet, number, cells, &text.columns, &text.rows[at + 1..])?;
            }
        }
    }
    Ok(())
}

fn add_cells(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[Cell<'_>],
    columns: &[Column<'_>],
    below: &[Row<'_>],
) -> Result<(), XlsxError> {
    for ((cell, column), place) in cells.iter().zip(columns).zip(0..) {
        let last = row + joined(below, usize::from(place));
        add_cell(sheet, (row, last), place, *cell, column.kind)?;
    }
    Ok(())
}

/// How many rows below are merged with this one in the column `place`.
fn joined(below: &[Row<'_>], place: usize) -> u32 {
    let is_joined = |row: &&Row<'_>| match row {
        Row::Section(_) => false,
        Row::Cells(cells) => cells.get(place) == Some(&Cell::Joined),
    };
    below.iter().take_while(is_joined).map(|_| 1).sum()
}

/// Types the cell of the rows `(first, last)`: one cell, or a merged range.
fn add_cell(
    sheet: &mut Worksheet,
    (first, last): (u32, u32),
    column: u16,
    cell: Cell<'_>,
    kind: Kind,
) -> Result<(), XlsxError> {
    let text = match cell {
        Cell::Filled(text) => text,
        Cell::Blank => "",
        Cell::Joined => return Ok(()),
    };
    if last > first {
        sheet.merge_range(first, column, last, column, "", &cell_format())?;
    }
    write(sheet, (first, column), text, kind)
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    kind: Kind,
) -> Result<(), XlsxError> {
    let number = text.replace(',', ".").parse::<f64>().ok();
    match (kind, number, date(text)) {
        _ if text.is_empty() => sheet.write_blank(row, column, &cell_format())?,
        (Kind::Number, Some(number), _) => {
            sheet.write_with_format(row, column, number, &cell_format())?
        }
        (Kind::Date, _, Some(date)) => {
            sheet.write_with_format(row, column, &date, &date_format())?
        }
        (Kind::Text | Kind::Number | Kind::Date, _, _) => {
            let lines = text.replace("\\n", "\n");
            sheet.write_with_format(row, column, lines, &cell_format())?
        }
    };
    Ok(())
}

/// Types a cell as a clerk does: a spreadsheet makes a whole number of «5» and a date
/// of «15.11.2020», and leaves the rest.
pub(crate) fn write_as_typed(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    match (text.parse::<u32>(), date(text)) {
        _ if text.is_empty() => sheet.write_blank(row, column, format)?,
        (Ok(number), _) => sheet.write_with_format(row, column, number, format)?,
        (Err(_), Some(day)) => sheet.write_with_format(row, column, &day, &date_format())?,
        (Err(_), None) => sheet.write_with_format(row, column, text, format)?,
    };
    Ok(())
}

/// A date typed as `dd.mm.yyyy`; anything else is none.
fn date(text: &str) -> Option<ExcelDateTime> {
    let mut parts = text.splitn(3, '.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 {
        return None;
    }
    let (day, month, year) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// Rows that may stay in sight while the rest is scrolled.
const MOST_FROZEN: u32 = 12;

/// A4 on its side, as wide as the page; the header stays in sight and is repeated.
pub(crate) fn lay_out(sheet: &mut Worksheet, header_row: u32) {
    sheet.set_paper_size(9).set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    // Both fail only beyond the last row of a sheet, where no header stands.
    if header_row < MOST_FROZEN {
        let _ = sheet.set_freeze_panes(header_row + 1, 0);
    }
    let _ = sheet.set_repeat_rows(header_row, header_row);
}

pub(crate) fn index(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn base_format() -> Format {
    Format::new()
        .set_font_name("Times New Roman")
        .set_font_size(11)
}

pub(crate) fn title_format() -> Format {
    base_format()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
}

pub(crate) fn stamp_format() -> Format {
    title_format().set_align(FormatAlign::Right)
}

pub(crate) fn prose_format() -> Format {
    base_format().set_text_wrap().set_align(FormatAlign::Top)
}

pub(crate) fn cell_format() -> Format {
    base_format()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
}

pub(crate) fn header_format() -> Format {
    cell_format()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color("#E7EDF5")
}

pub(crate) fn section_format() -> Format {
    cell_format().set_bold().set_background_color("#F3F3F3")
}

fn date_format() -> Format {
    cell_format().set_num_format("dd.mm.yyyy")
}
