//! One sheet: its filled cells, its merged ranges and its hidden rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::place::Area;
use crate::place::CellAddress;
use crate::place::Place;

use super::cell::CellValue;

/// A sheet as a person sees it.
#[derive(Debug, Clone)]
pub struct Sheet {
    file: Arc<str>,
    name: Arc<str>,
    rows: Vec<SheetRow>,
    merges: Merges,
}

/// A row that has filled cells.
#[derive(Debug, Clone)]
pub struct SheetRow {
    /// Counted from 0.
    pub index: u32,
    /// Filled cells by their column, from left to right.
    pub cells: Vec<(u32, CellValue)>,
}

/// Merged ranges by each column that they cover.
#[derive(Debug, Clone, Default)]
struct Merges(BTreeMap<u32, Vec<Merge>>);

/// A merged range; both corners belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Merge {
    pub(crate) first: CellAddress,
    pub(crate) last: CellAddress,
}

impl Sheet {
    /// A sheet of cells in any order; blank ones are dropped.
    #[must_use]
    pub fn new(file: &str, name: &str, cells: Vec<(CellAddress, CellValue)>) -> Self {
        let mut rows = Rows::default();
        for (address, value) in cells {
            rows.push(address, value);
        }
        Self::of_rows(file, name, rows)
    }

    /// A sheet of rows that have been gathered.
    #[must_use]
    pub(crate) fn of_rows(file: &str, name: &str, rows: Rows) -> Self {
        Self {
            file: file.into(),
            name: name.into(),
            rows: rows.ordered(),
            merges: Merges::default(),
        }
    }

    /// The same sheet with merged ranges.
    #[must_use]
    pub(crate) fn merged(mut self, merges: &[Merge]) -> Self {
        self.merges = Merges::new(merges);
        self
    }

    /// The name on the tab.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The rows that have filled cells, from top to bottom.
    #[must_use]
    pub fn rows(&self) -> &[SheetRow] {
        &self.rows
    }

    /// What stands in a cell; a merged range says the same in each of its cells.
    #[must_use]
    pub fn value(&self, row: u32, column: u32) -> Option<&CellValue> {
        self.own(row, column).or_else(|| {
            let merge = self.merges.over(row, column)?;
            self.own(merge.first.row, merge.first.column)
        })
    }

    /// The corners of the merged range over a cell.
    #[must_use]
    pub fn merge_over(&self, row: u32, column: u32) -> Option<(CellAddress, CellAddress)> {
        let merge = self.merges.over(row, column)?;
        Some((merge.first, merge.last))
    }

    /// The place of the sheet.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::Sheet {
            file: Arc::clone(&self.file),
            sheet: Arc::clone(&self.name),
        }
    }

    /// The place of a row.
    #[must_use]
    pub fn row_place(&self, row: u32) -> Place {
        self.area(Area::Row(row))
    }

    /// The place of a cell.
    #[must_use]
    pub fn cell_place(&self, row: u32, column: u32) -> Place {
        self.area(Area::Cell(CellAddress { row, column }))
    }

    fn area(&self, area: Area) -> Place {
        Place::Cells {
            file: Arc::clone(&self.file),
            sheet: Arc::clone(&self.name),
            area,
        }
    }

    fn own(&self, row: u32, column: u32) -> Option<&CellValue> {
        let at = self.rows.binary_search_by_key(&row, |row| row.index).ok()?;
        let cells = &self.rows[at].cells;
        let at = cells.binary_search_by_key(&column, |(own, _)| *own).ok()?;
        Some(&cells[at].1)
    }
}

/// Rows that grow cell by cell, as a stream gives them.
#[derive(Default)]
pub(crate) struct Rows {
    rows: Vec<SheetRow>,
    disordered: bool,
}

impl Rows {
    /// Adds a cell; a blank one is dropped.
    pub(crate) fn push(&mut self, address: CellAddress, value: CellValue) {
        if value.is_blank() {
            return;
        }
        match self.rows.last_mut() {
            Some(row) if row.index == address.row => {
                let last = row.cells.last().map(|(column, _)| *column);
                self.disordered |= last.is_some_and(|last| last >= address.column);
                row.cells.push((address.column, value));
            }
            last => {
                if let Some(last) = last {
                    self.disordered |= last.index > address.row;
                    last.cells.shrink_to_fit();
                }
                self.rows.push(SheetRow {
                    index: address.row,
                    cells: vec![(address.column, value)],
                });
            }
        }
    }

    /// The rows from top to bottom, their cells from left to right. Of a cell that a
    /// damaged file gives twice the first one stays.
    fn ordered(mut self) -> Vec<SheetRow> {
        self.rows.shrink_to_fit();
        if !self.disordered {
            return self.rows;
        }
        self.rows.sort_by_key(|row| row.index);
        let mut ordered: Vec<SheetRow> = Vec::new();
        for row in self.rows {
            match ordered.last_mut() {
                Some(last) if last.index == row.index => last.cells.extend(row.cells),
                Some(_) | None => ordered.push(row),
            }
        }
        for row in &mut ordered {
            row.cells.sort_by_key(|(column, _)| *column);
            row.cells.dedup_by_key(|(column, _)| *column);
        }
        ordered
    }
}

impl Merges {
    fn new(merges: &[Merge]) -> Self {
        let mut columns: BTreeMap<u32, Vec<Merge>> = BTreeMap::new();
        for merge in merges {
            for column in merge.first.column..=merge.last.column {
                columns.entry(column).or_default().push(*merge);
            }
        }
        for column in columns.values_mut() {
            column.sort_by_key(|merge| merge.first);
        }
        Self(columns)
    }

    fn over(&self, row: u32, column: u32) -> Option<Merge> {
        let column = self.0.get(&column)?;
        let after = column.partition_point(|merge| merge.first.row <= row);
        let merge = column[..after].last()?;
        (merge.last.row >= row).then_some(*merge)
    }
}
