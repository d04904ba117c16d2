//! Types a roadmap, row for row, from the page that came to us.
//!
//! [`workbook`] is the way in. The rows torn by a page break stay torn, the words
//! broken there stay broken, blank rows and stray signs stay: the workbook is what
//! a clerk would have typed from the page.

use std::ops::Range;

use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use crate::page::{Page, is_blank};
use crate::sheet;

/// Of one line of text, in points.
const LINE_HEIGHT: u16 = 15;

/// How a roadmap lies on its sheet; what the page does not tell.
pub(crate) struct Layout {
    /// Of the columns, in characters.
    pub(crate) widths: &'static [u16],
    /// Lines above the table that stand at the right.
    pub(crate) stamp: Range<usize>,
    /// Lines above the table that are plain text; the others are titles.
    pub(crate) prose: Range<usize>,
    /// How many first columns are merged over the rows that follow without a number.
    pub(crate) merged: usize,
}

pub(crate) fn workbook(page: &Page, layout: &Layout) -> Result<Workbook, XlsxError> {
    let mut workbook = sheet::workbook()?;
    let sheet = workbook.add_worksheet().set_name("Дорожная карта")?;
    add(sheet, page, layout)?;
    Ok(workbook)
}

/// Types the page: its lines, a blank row, its table.
pub(crate) fn add(sheet: &mut Worksheet, page: &Page, layout: &Layout) -> Result<(), XlsxError> {
    for (width, column) in layout.widths.iter().zip(0..) {
        sheet.set_column_width(column, f64::from(*width))?;
    }
    let mut row = 0;
    for (line, place) in page.top.iter().zip(0..) {
        add_line(sheet, row, (place, line), layout)?;
        row += 1;
    }
    let header_row = row + 1;
    for (cells, row) in page.rows.iter().zip(header_row..) {
        add_row(sheet, row, cells, layout, row == header_row)?;
    }
    merge_stages(sheet, header_row, page, layout.merged)?;
    sheet::lay_out(sheet, header_row);
    Ok(())
}

fn add_line(
    sheet: &mut Worksheet,
    row: u32,
    (place, line): (usize, &str),
    layout: &Layout,
) -> Result<(), XlsxError> {
    let last = layout.widths.len() - 1;
    let (first, format) = if layout.stamp.contains(&place) {
        (last - 1, sheet::stamp_format())
    } else if layout.prose.contains(&place) {
        (0, sheet::prose_format())
    } else {
        (0, sheet::title_format())
    };
    let columns = (sheet::index(first), sheet::index(last));
    sheet.merge_range(row, columns.0, row, columns.1, line, &format)?;
    make_room(sheet, row, line, &layout.widths[first..])
}

fn add_row(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[String],
    layout: &Layout,
    is_header: bool,
) -> Result<(), XlsxError> {
    let filled = cells.iter().rposition(|cell| !is_blank(cell));
    let format = match filled {
        _ if is_header => sheet::header_format(),
        Some(0) => return add_section(sheet, row, &cells[0], layout.widths),
        Some(1) if !is_blank(&cells[0]) => sheet::section_format(),
        Some(_) | None => sheet::cell_format(),
    };
    for (text, column) in cells.iter().zip(0..) {
        sheet::write_as_typed(sheet, (row, column), text, &format)?;
    }
    Ok(())
}

/// A row with its first cell only: a section, over all columns.
fn add_section(
    sheet: &mut Worksheet,
    row: u32,
    text: &str,
    widths: &[u16],
) -> Result<(), XlsxError> {
    let last = sheet::index(widths.len() - 1);
    sheet.merge_range(row, 0, row, last, text, &sheet::section_format())?;
    make_room(sheet, row, text, widths)
}

/// A spreadsheet does not fit the height of a row to its merged cells.
fn make_room(sheet: &mut Worksheet, row: u32, text: &str, widths: &[u16]) -> Result<(), XlsxError> {
    let width: usize = widths.iter().copied().map(usize::from).sum();
    let lines: usize = text
        .lines()
        .map(|line| line.chars().count().div_ceil(width))
        .sum();
    if lines > 1 {
        sheet.set_row_height(row, sheet::index(lines) * LINE_HEIGHT)?;
    }
    Ok(())
}

/// Merges the first columns over the rows that follow without a number.
fn merge_stages(
    sheet: &mut Worksheet,
    first: u32,
    page: &Page,
    columns: usize,
) -> Result<(), XlsxError> {
    let mut top = first;
    for stage in page.rows.chunk_by(|_, next| is_blank(&next[0])) {
        let next = stage.iter().fold(top, |row, _| row + 1);
        if next > top + 1 {
            for (text, column) in stage[0].iter().take(columns).zip(0..) {
                sheet.merge_range(top, column, next - 1, column, text, &sheet::cell_format())?;
            }
        }
        top = next;
    }
    Ok(())
}
