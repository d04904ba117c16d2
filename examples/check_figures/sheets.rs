//! Copies of the sample's sheets, with columns of formulas beside the facts.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, XlsxError};

use crate::text::{Cell, Kind, Row, SheetText};

/// The copies: where each column stands and how many rows a sheet has.
pub(crate) struct Sheets<'a> {
    workbook: &'a mut Workbook,
    columns: BTreeMap<String, Vec<String>>,
    last_rows: BTreeMap<String, u32>,
}

impl<'a> Sheets<'a> {
    /// Copies every sheet of the sources: one header row, then rows of facts alone.
    pub(crate) fn copy(workbook: &'a mut Workbook, sources: &[&str]) -> Result<Self, XlsxError> {
        let mut sheets = Self {
            workbook,
            columns: BTreeMap::new(),
            last_rows: BTreeMap::new(),
        };
        for sheet in sources
            .iter()
            .flat_map(|source| SheetText::read_all(source))
        {
            sheets.copy_sheet(&sheet)?;
        }
        Ok(sheets)
    }

    fn copy_sheet(&mut self, text: &SheetText<'_>) -> Result<(), XlsxError> {
        let sheet = self.workbook.add_worksheet().set_name(text.name)?;
        let date = Format::new().set_num_format("dd.mm.yyyy");
        for (column, header) in (0..).zip(&text.columns) {
            sheet.write(0, column, header.header)?;
        }
        let mut above = vec![""; text.columns.len()];
        let mut row = 0;
        let rows = text.rows.iter().filter_map(|row| match row {
            Row::Section(_) => None,
            Row::Cells(cells) => Some(cells),
        });
        for cells in rows {
            row += 1;
            for (index, (cell, header)) in cells.iter().zip(&text.columns).enumerate() {
                let value = match cell {
                    Cell::Filled(value) => *value,
                    // The number of a group stands on its first row alone: it is counted.
                    Cell::Joined if index == 0 => "",
                    Cell::Joined => above[index],
                    Cell::Blank => "",
                };
                above[index] = value;
                let column = u16::try_from(index).unwrap_or(u16::MAX);
                match (value, header.kind) {
                    ("", _) => {}
                    (value, Kind::Number) if number(value).is_some() => {
                        sheet.write(row, column, number(value).unwrap_or_default())?;
                    }
                    (value, _) if stamp(value).is_some() => {
                        sheet.write(row, column, stamp(value).unwrap_or_default())?;
                    }
                    (value, Kind::Date) => match NaiveDate::parse_from_str(value, "%d.%m.%Y") {
                        Ok(day) => {
                            let day = ExcelDateTime::parse_from_str(&day.to_string())?;
                            sheet.write_with_format(row, column, &day, &date)?;
                        }
                        Err(_) => {
                            sheet.write(row, column, value)?;
                        }
                    },
                    (value, Kind::Text | Kind::Number) => {
                        sheet.write(row, column, value)?;
                    }
                }
            }
        }
        let headers = text.columns.iter().map(|column| column.header.to_owned());
        self.columns.insert(text.name.to_owned(), headers.collect());
        self.last_rows.insert(text.name.to_owned(), row);
        Ok(())
    }

    /// Adds a column of formulas; `#` in a formula is the number of its row.
    pub(crate) fn add(
        &mut self,
        sheet: &str,
        header: &str,
        formula: &str,
    ) -> Result<(), XlsxError> {
        let columns = self.columns.entry(sheet.to_owned()).or_default();
        let column = u16::try_from(columns.len()).unwrap_or(u16::MAX);
        columns.push(header.to_owned());
        let last = self.last_rows[sheet];
        let worksheet = self.workbook.worksheet_from_name(sheet)?;
        worksheet.write(0, column, header)?;
        for row in 1..=last {
            let formula = formula.replace('#', &(row + 1).to_string());
            worksheet.write_formula(row, column, Formula::new(formula))?;
        }
        Ok(())
    }

    /// The letters of a column.
    pub(crate) fn letter(&self, sheet: &str, header: &str) -> String {
        let columns = self.columns.get(sheet);
        let at = columns.and_then(|columns| columns.iter().position(|known| known == header));
        let at = at.unwrap_or_else(|| panic!("sheet «{sheet}» has no column «{header}»"));
        let at = u16::try_from(at).unwrap_or(u16::MAX);
        let cell = rust_xlsxwriter::utility::row_col_to_cell(0, at);
        cell.trim_end_matches(char::is_numeric).to_owned()
    }

    /// The headers of a sheet.
    pub(crate) fn headers(&self, sheet: &str) -> Vec<String> {
        self.columns.get(sheet).cloned().unwrap_or_default()
    }

    /// The facts of a column as a range of its sheet.
    pub(crate) fn column(&self, sheet: &str, header: &str) -> String {
        let letter = self.letter(sheet, header);
        let last = self.last_rows[sheet] + 1;
        format!("'{sheet}'!${letter}$2:${letter}${last}")
    }
}

/// «7», «3,8», «8 баллов», «10 (отлично)».
fn number(value: &str) -> Option<f64> {
    let mut words = value.split_whitespace();
    let number = words.next()?.replace(',', ".").parse().ok()?;
    let said = |word: &str| word.starts_with("балл") || word.starts_with('(');
    words.all(said).then_some(number)
}

/// The time stamp of a web form: it tells which of two questionnaires is the later one.
fn stamp(value: &str) -> Option<f64> {
    let stamp = NaiveDateTime::parse_from_str(value, "%d.%m.%Y %H:%M:%S").ok()?;
    let seconds = u32::try_from(stamp.and_utc().timestamp()).ok()?;
    Some(f64::from(seconds) / 86_400.0)
}
