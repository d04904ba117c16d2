//! Where something stands: the place to which a message points.
//!
//! Every diagnostic and every fact carries a [`Place`] from the first day, so that a
//! person can open the file and look. A place never decides anything.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

/// A place that a person can open.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A whole file or folder, as it was named on the command line or found in a walk.
    File { file: Arc<str> },
    /// A sheet of a workbook as a whole.
    Sheet { file: Arc<str>, sheet: Arc<str> },
    /// A cell, a range or a row of a sheet.
    Cells {
        file: Arc<str>,
        sheet: Arc<str>,
        area: Area,
    },
    /// A line of a template; line and column count from 1.
    Template {
        file: Arc<str>,
        line: u32,
        column: u32,
    },
}

impl Place {
    /// A place that is a whole file or folder.
    #[must_use]
    pub fn file(path: &str) -> Self {
        Self::File { file: path.into() }
    }

    /// The file in which this place lies, as a person knows it.
    #[must_use]
    pub fn file_name(&self) -> &str {
        match self {
            Self::File { file }
            | Self::Sheet { file, .. }
            | Self::Cells { file, .. }
            | Self::Template { file, .. } => file,
        }
    }

    /// The file's name without its folders.
    #[must_use]
    pub fn short_file_name(&self) -> &str {
        let path = self.file_name();
        path.rsplit('/').next().unwrap_or(path)
    }

    /// The sheet, where the place lies on one.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match self {
            Self::Sheet { sheet, .. } | Self::Cells { sheet, .. } => Some(sheet),
            Self::File { .. } | Self::Template { .. } => None,
        }
    }

    /// The area of cells, where the place is one.
    #[must_use]
    pub fn area(&self) -> Option<Area> {
        match self {
            Self::Cells { area, .. } => Some(*area),
            Self::File { .. } | Self::Sheet { .. } | Self::Template { .. } => None,
        }
    }
}

impl Place {
    /// The cell of that column, counted from 0, in the first row of the place; the place
    /// itself where it lies on no row.
    #[must_use]
    pub fn cell_of_row(&self, column: u32) -> Self {
        match self {
            Self::Cells { file, sheet, area } => Self::Cells {
                file: file.clone(),
                sheet: sheet.clone(),
                area: Area::Cell(CellAddress {
                    row: area.first_row(),
                    column,
                }),
            },
            Self::File { .. } | Self::Sheet { .. } | Self::Template { .. } => self.clone(),
        }
    }

    /// The smallest range over two areas of one sheet; the first place where one of them
    /// is no cell and no range.
    #[must_use]
    pub fn through(&self, other: &Self) -> Self {
        let corners = |place: &Self| place.area().and_then(Area::corners);
        let (Self::Cells { file, sheet, .. }, Some(one), Some(two)) =
            (self, corners(self), corners(other))
        else {
            return self.clone();
        };
        let first = CellAddress {
            row: one.0.row.min(two.0.row),
            column: one.0.column.min(two.0.column),
        };
        let last = CellAddress {
            row: one.1.row.max(two.1.row),
            column: one.1.column.max(two.1.column),
        };
        Self::Cells {
            file: file.clone(),
            sheet: sheet.clone(),
            area: if first == last {
                Area::Cell(first)
            } else {
                Area::Range(first, last)
            },
        }
    }
}

/// «input/school/Пары.xlsx, лист «Пары», ячейка B17».
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { file } => f.write_str(file),
            Self::Sheet { file, sheet } => write!(f, "{file}, лист «{sheet}»"),
            Self::Cells { file, sheet, area } => {
                write!(f, "{file}, лист «{sheet}», {}", area.in_words())
            }
            Self::Template { file, line, column } => {
                write!(f, "{file}, строка {line}, знак {column}")
            }
        }
    }
}

/// Some cells of one sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// One cell: `C14`.
    Cell(CellAddress),
    /// A rectangle from its upper left to its lower right cell: `B2:B11`.
    Range(CellAddress, CellAddress),
    /// A whole row, counted from 0: prints as `7:7`.
    Row(u32),
}

impl Area {
    /// The upper left and the lower right cell; a row has none.
    fn corners(self) -> Option<(CellAddress, CellAddress)> {
        match self {
            Self::Cell(address) => Some((address, address)),
            Self::Range(first, last) => Some((first, last)),
            Self::Row(_) => None,
        }
    }

    /// The topmost row of the area, counted from 0.
    #[must_use]
    pub fn first_row(self) -> u32 {
        match self {
            Self::Cell(address) | Self::Range(address, _) => address.row,
            Self::Row(row) => row,
        }
    }
}

impl Area {
    /// The address, where the area is a single cell.
    fn cell(self) -> Option<CellAddress> {
        match self {
            Self::Cell(address) => Some(address),
            Self::Range(..) | Self::Row(_) => None,
        }
    }

    /// «ячейка B17», «ячейки B2:B11», «строка 7».
    fn in_words(self) -> String {
        match self {
            Self::Cell(address) => format!("ячейка {address}"),
            Self::Range(..) => format!("ячейки {self}"),
            Self::Row(row) => format!("строка {}", row + 1),
        }
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell(address) => write!(f, "{address}"),
            Self::Range(first, last) => write!(f, "{first}:{last}"),
            Self::Row(row) => write!(f, "{0}:{0}", row + 1),
        }
    }
}

/// A cell's address, row and column counted from 0; prints in A1 notation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellAddress {
    pub row: u32,
    pub column: u32,
}

impl fmt::Display for CellAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), self.row + 1)
    }
}

/// The letters by which Excel calls a column: 0 → `A`, 26 → `AA`.
#[must_use]
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Many places in a few words, as a person looks for them: «Участники.xlsx, лист
/// «Наставляемые», строки 5–18, 20; Организация.xlsx, лист «Контингент», ячейка B6».
/// Sheets stand in the order in which they are first met, rows in the order of the sheet.
#[must_use]
pub fn in_words(places: &[Place]) -> String {
    let mut sheets: Vec<(&str, Option<&str>, Vec<Area>)> = Vec::new();
    for place in places {
        let (file, sheet) = (place.short_file_name(), place.sheet());
        let known = sheets
            .iter_mut()
            .find(|known| (known.0, known.1) == (file, sheet));
        match known {
            Some((_, _, areas)) => areas.extend(place.area()),
            None => sheets.push((file, sheet, place.area().into_iter().collect())),
        }
    }
    let told: Vec<String> = sheets
        .into_iter()
        .map(|(file, sheet, areas)| {
            let sheet = sheet.map(|sheet| format!("лист «{sheet}»"));
            let parts = [
                Some(file.to_owned()),
                sheet,
                cells_in_words(&areas),
                rows_in_words(&areas),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        })
        .collect();
    told.join("; ")
}

/// Only the files and their sheets: «Пары.xlsx, лист «Пары»; Организация.xlsx, лист
/// «Контингент»».
#[must_use]
pub fn sheets_in_words(places: &[Place]) -> String {
    let mut told: Vec<String> = Vec::new();
    for place in places {
        let file = place.short_file_name();
        let named = place.sheet().map_or_else(
            || file.to_owned(),
            |sheet| format!("{file}, лист «{sheet}»"),
        );
        if !told.contains(&named) {
            told.push(named);
        }
    }
    told.join("; ")
}

fn cells_in_words(areas: &[Area]) -> Option<String> {
    let cells: BTreeSet<CellAddress> = areas.iter().filter_map(|area| area.cell()).collect();
    let named: Vec<String> = cells.iter().map(ToString::to_string).collect();
    let word = if named.len() == 1 {
        "ячейка"
    } else {
        "ячейки"
    };
    (!named.is_empty()).then(|| format!("{word} {}", named.join(", ")))
}

/// «строка 7», «строки 5–18, 20».
fn rows_in_words(areas: &[Area]) -> Option<String> {
    let whole = areas.iter().filter(|area| area.cell().is_none());
    let rows: BTreeSet<u32> = whole.map(|area| area.first_row() + 1).collect();
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for row in &rows {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *row => *last = *row,
            Some(_) | None => runs.push((*row, *row)),
        }
    }
    let named = runs.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    });
    let named: Vec<String> = named.collect();
    let word = if rows.len() == 1 {
        "строка"
    } else {
        "строки"
    };
    (!named.is_empty()).then(|| format!("{word} {}", named.join(", ")))
}

/// A value together with the place where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    pub value: T,
    pub place: Place,
}

impl<T> Placed<T> {
    /// Joins a value with its place.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(row: u32, column: u32, expect: &str) {
        assert_eq!(CellAddress { row, column }.to_string(), expect);
    }

    #[test]
    fn an_address_prints_as_excel_writes_it() {
        check(13, 2, "C14");
        check(0, 25, "Z1");
        check(0, 26, "AA1");
        check(1_048_575, 16_383, "XFD1048576");
    }

    #[test]
    fn many_rows_are_told_as_ranges() {
        let at = |file: &str, sheet: &str, area| Place::Cells {
            file: file.into(),
            sheet: sheet.into(),
            area,
        };
        let people = |row| at("input/s/Люди.xlsx", "Наставники", Area::Row(row));
        let mut places: Vec<Place> = [4, 6, 5, 9, 9, 11, 12].map(people).to_vec();
        let cell = CellAddress { row: 5, column: 1 };
        places.push(at("Школа.xlsx", "Контингент", Area::Cell(cell)));
        places.push(Place::file("input/s/Люди.csv"));
        assert_eq!(
            in_words(&places),
            "Люди.xlsx, лист «Наставники», строки 5–7, 10, 12, 13; \
             Школа.xlsx, лист «Контингент», ячейка B6; Люди.csv"
        );
        assert_eq!(
            in_words(&[people(6)]),
            "Люди.xlsx, лист «Наставники», строка 7"
        );
    }

    #[test]
    fn a_row_prints_as_a_range_of_itself() {
        assert_eq!(Area::Row(6).to_string(), "7:7");
    }
}
