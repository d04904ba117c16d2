//! Reads `.xlsx` and `.xlsm` cell by cell, under limits.
//!
//! The parts are unpacked into a counter first, because the sizes written in the file may
//! lie ([`parts`]); then the cells come as a stream, because a lone cell in the last row would make
//! a full grid of the sheet cost half a terabyte.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};

use crate::diag::Diagnostics;
use crate::place::CellAddress;
use crate::place::Place;
use crate::place::column_letters;

use super::cell::{CellValue, NumberLook};
use super::parts;
use super::problem::Problem;
use super::sheet::{Merge, Rows, Sheet};

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

const MOST_CELLS: usize = 2_000_000;
/// Columns beyond are not read: no list of a school is so wide.
const MOST_COLUMNS: u32 = 500;
/// The longest text that Excel itself allows in a cell.
const LONGEST_TEXT: usize = 32_767;

/// The visible sheets of the workbook.
pub(crate) fn read(
    shown: &str,
    bytes: &[u8],
    diags: &mut Diagnostics,
) -> Result<Vec<Sheet>, Problem> {
    let look = parts::look_through(bytes)?;
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Problem::Damaged)?;
    let tabs = book.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for tab in tabs.iter().filter(|tab| tab.typ == SheetType::WorkSheet) {
        let mut told = |problem: Problem| diags.push(problem.at(sheet_place(shown, &tab.name)));
        if tab.visible != SheetVisible::Visible {
            told(Problem::HiddenSheet);
            continue;
        }
        if let Some(count) = look.hidden_rows.get(&tab.name) {
            told(Problem::HiddenRows(*count));
        }
        match read_sheet(&mut book, shown, &tab.name, look.formulas, &mut told) {
            Ok(sheet) => {
                if let Some(hidden) = look.hidden_columns.get(&tab.name) {
                    tell_hidden_columns(&sheet, hidden, &mut told);
                }
                sheets.push(sheet);
            }
            Err(Problem::TooManyCells) => return Err(Problem::TooManyCells),
            Err(problem) => told(problem),
        }
    }
    Ok(sheets)
}

/// Tells of hidden columns that hold something.
fn tell_hidden_columns(sheet: &Sheet, hidden: &[(u32, u32)], told: &mut impl FnMut(Problem)) {
    let filled = sheet.rows().iter().flat_map(|row| &row.cells);
    let is_hidden = |column: &u32| {
        hidden
            .iter()
            .any(|(first, last)| (first..=last).contains(&column))
    };
    let columns: BTreeSet<u32> = filled
        .map(|(column, _)| *column)
        .filter(is_hidden)
        .collect();
    if !columns.is_empty() {
        let letters: Vec<String> = columns.into_iter().map(column_letters).collect();
        told(Problem::HiddenColumns(letters.join(", ")));
    }
}

fn sheet_place(shown: &str, sheet: &str) -> Place {
    Place::Sheet {
        file: shown.into(),
        sheet: sheet.into(),
    }
}

fn read_sheet(
    book: &mut Book<'_>,
    shown: &str,
    name: &str,
    formulas: bool,
    told: &mut impl FnMut(Problem),
) -> Result<Sheet, Problem> {
    let mut rows = read_cells(book, name, told)?;
    if formulas {
        for at in uncounted(book, name)? {
            rows.push(at, CellValue::Uncounted);
        }
    }
    let merges = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    let merges: Vec<Merge> = merges
        .iter()
        .filter(|range| range.start.0 <= range.end.0 && range.start.1 <= range.end.1)
        .filter(|range| range.start.1 < MOST_COLUMNS)
        .map(|range| Merge {
            first: address(range.start),
            last: address((range.end.0, range.end.1.min(MOST_COLUMNS - 1))),
        })
        .collect();
    Ok(Sheet::of_rows(shown, name, rows).merged(&merges))
}

fn address((row, column): (u32, u32)) -> CellAddress {
    CellAddress { row, column }
}

fn read_cells(
    book: &mut Book<'_>,
    name: &str,
    told: &mut impl FnMut(Problem),
) -> Result<Rows, Problem> {
    let mut reader = book
        .worksheet_cells_reader(name)
        .map_err(|_| Problem::DamagedSheet)?;
    let looks: Vec<Format> = reader.styles().iter().map(Format::of).collect();
    let mut rows = Rows::default();
    let mut count = 0;
    let (mut far, mut long) = (false, false);
    while let Some((cell, style)) = reader
        .next_cell_with_style_id()
        .map_err(|_| Problem::DamagedSheet)?
    {
        let at = address(cell.get_position());
        let format = looks.get(style).copied().unwrap_or_default();
        let Some(value) = value_of(cell.get_value(), format, &mut long) else {
            continue;
        };
        if at.column >= MOST_COLUMNS {
            far = true;
        } else if count == MOST_CELLS {
            return Err(Problem::TooManyCells);
        } else {
            rows.push(at, value);
            count += 1;
        }
    }
    if far {
        told(Problem::FarCell);
    }
    if long {
        told(Problem::LongText);
    }
    Ok(rows)
}

/// Cells with a formula and without a value.
fn uncounted(book: &mut Book<'_>, name: &str) -> Result<Vec<CellAddress>, Problem> {
    let mut reader = book
        .worksheet_cells_reader(name)
        .map_err(|_| Problem::DamagedSheet)?;
    let mut cells = Vec::new();
    while let Some(record) = reader
        .next_cell_with_formula_metadata()
        .map_err(|_| Problem::DamagedSheet)?
    {
        if record.formula.is_some() && record.value == DataRef::Empty && record.pos.1 < MOST_COLUMNS
        {
            cells.push(address(record.pos));
        }
    }
    Ok(cells)
}

/// What a cell's style says of its value.
#[derive(Debug, Clone, Copy)]
struct Format {
    number: NumberLook,
    day_and_month: bool,
}

impl Default for Format {
    fn default() -> Self {
        Self {
            number: NumberLook::General,
            day_and_month: false,
        }
    }
}

impl Format {
    fn of(style: &calamine::Style) -> Self {
        let Some(format) = &style.number_format else {
            return Self::default();
        };
        let code = format.format_code.to_lowercase();
        Self {
            number: NumberLook::of_format(&code),
            day_and_month: code.contains('d') && code.contains('m') && !code.contains('y'),
        }
    }
}

fn value_of(value: &DataRef<'_>, format: Format, long: &mut bool) -> Option<CellValue> {
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => number.to_string().parse().ok().map(|value| {
            let look = format.number;
            CellValue::Number { value, look }
        }),
        DataRef::Float(value) => Some(CellValue::Number {
            value: *value,
            look: format.number,
        }),
        DataRef::String(text) => Some(CellValue::Text(cut(text, long))),
        DataRef::SharedString(text) => Some(CellValue::Text(cut(text, long))),
        DataRef::Bool(flag) => Some(CellValue::Flag(*flag)),
        DataRef::DateTime(moment) => Some(moment_of(moment, format)),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Some(CellValue::Text(cut(text, long)))
        }
        DataRef::Error(error) => Some(CellValue::Fault(error.to_string())),
    }
}

fn moment_of(moment: &ExcelDateTime, format: Format) -> CellValue {
    let (year, month, day, hours, minutes, ..) = moment.to_ymd_hms_milli();
    let whole_day = moment.as_f64() >= 1.0 && !moment.is_duration();
    let date = chrono::NaiveDate::from_ymd_opt(i32::from(year), month.into(), day.into());
    match date {
        Some(day) if whole_day => CellValue::Date {
            day,
            day_and_month: format.day_and_month,
        },
        Some(_) | None => CellValue::Time {
            hours: hours.into(),
            minutes: minutes.into(),
        },
    }
}

fn cut(text: &str, long: &mut bool) -> String {
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => {
            *long = true;
            text[..end].to_owned()
        }
        None => text.to_owned(),
    }
}
