//! Types workbooks from text, so that a test shows its sheets as a person sees them.
//!
//! `== Участники.xlsx` begins a workbook, `= Наставники` a sheet; each further line is a
//! row, its cells parted by `|`. `^` joins a cell with the one above, `>` with the one to
//! the left, `\n` breaks a line. `{…}` holds what is no text: `{12.5}` a number,
//! `{12.5 0.00}` one with a format, `{2025-09-01}` a day, `{d.mmm 2025-02-01}` a day with
//! a format, `{#REF!}` an error.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
};

/// Workbooks by their file names.
pub(crate) fn typed(text: &str) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for part in text
        .split("\n== ")
        .map(|part| part.trim_start_matches("== "))
    {
        let (name, sheets) = part.split_once('\n').unwrap();
        let bytes = workbook(sheets).expect("the text is a workbook");
        files.push((name.trim().to_owned(), bytes));
    }
    files
}

fn workbook(text: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2025, 9, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    for part in format!("\n{text}").split("\n= ").skip(1) {
        let (name, rows) = part.split_once('\n').unwrap_or((part, ""));
        let sheet = workbook.add_worksheet();
        match name.trim().strip_prefix("скрыт ") {
            Some(name) => sheet.set_name(name)?.set_hidden(true),
            None => sheet.set_name(name.trim())?,
        };
        let rows: Vec<Vec<&str>> = rows.lines().map(cells).collect();
        type_rows(sheet, &rows)?;
    }
    workbook.save_to_buffer()
}

fn cells(row: &str) -> Vec<&str> {
    row.split('|').map(str::trim).collect()
}

fn type_rows(sheet: &mut Worksheet, rows: &[Vec<&str>]) -> Result<(), XlsxError> {
    for (cells, row) in rows.iter().zip(0_u32..) {
        for (text, column) in cells.iter().zip(0_u16..) {
            if matches!(*text, "" | "^" | ">") {
                continue;
            }
            let right = cells[usize::from(column) + 1..].iter();
            let width = right.take_while(|cell| **cell == ">").count();
            let below = rows[row as usize + 1..].iter();
            let height = below
                .take_while(|cells| cells.get(usize::from(column)) == Some(&"^"))
                .count();
            let (last_row, last_column) = (row + height as u32, column + width as u16);
            if (last_row, last_column) != (row, column) {
                sheet.merge_range(row, column, last_row, last_column, "", &Format::new())?;
            }
            type_cell(sheet, row, column, text)?;
        }
    }
    Ok(())
}

fn type_cell(sheet: &mut Worksheet, row: u32, column: u16, text: &str) -> Result<(), XlsxError> {
    let Some(special) = text
        .strip_prefix('{')
        .and_then(|text| text.strip_suffix('}'))
    else {
        sheet.write(row, column, text.replace("\\n", "\n"))?;
        return Ok(());
    };
    if special.starts_with('#') {
        sheet.write_formula(row, column, Formula::new("1/0").set_result(special))?;
    } else if let Ok(number) = special.parse::<f64>() {
        sheet.write(row, column, number)?;
    } else if let Some((number, format)) = number_with_format(special) {
        sheet.write_with_format(row, column, number, &Format::new().set_num_format(format))?;
    } else {
        let (format, day) = special.split_once(' ').unwrap_or(("dd.mm.yyyy", special));
        let day = ExcelDateTime::parse_from_str(day)?;
        sheet.write_with_format(row, column, &day, &Format::new().set_num_format(format))?;
    }
    Ok(())
}

fn number_with_format(text: &str) -> Option<(f64, &str)> {
    let (number, format) = text.split_once(' ')?;
    Some((number.parse().ok()?, format))
}
