//! Where something stands: the place to which a message points.
//!
//! Every diagnostic and every fact carries a [`Place`] from the first day, so that a
//! person can open the file and look. A place never decides anything.

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
    fn a_row_prints_as_a_range_of_itself() {
        assert_eq!(Area::Row(6).to_string(), "7:7");
    }
}
