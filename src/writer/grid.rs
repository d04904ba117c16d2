//! A table's cells laid on its fields: which begin where, which reach down from above.
//!
//! [`Grid::of`] also mends what a tree may say wrongly: a cell that sticks out is cut at
//! the edge, a field that nothing covers becomes empty. No cell is ever lost.

use crate::document::{Cell, Table};

/// A table as full rows.
pub(super) struct Grid<'a> {
    pub(super) columns: usize,
    /// How many of the first rows are repeated: no cell reaches out of them.
    pub(super) head_rows: usize,
    pub(super) rows: Vec<Vec<Field<'a>>>,
}

/// What stands at `column` of a row and covers `columns` fields of it.
pub(super) struct Field<'a> {
    pub(super) column: usize,
    pub(super) columns: usize,
    pub(super) kind: Kind<'a>,
}

/// Why a field is covered.
pub(super) enum Kind<'a> {
    /// A cell begins here and takes so many rows.
    Cell { cell: &'a Cell, rows: usize },
    /// A cell reaches down from above.
    Below,
    /// Nothing covers the field.
    Empty,
}

/// How far down a column is taken.
#[derive(Clone, Copy, Default)]
struct Reach {
    rows: usize,
    /// The column where the covering cell begins.
    from: usize,
}

impl<'a> Grid<'a> {
    pub(super) fn of(table: &'a Table) -> Self {
        let mut reach = vec![Reach::default(); table.columns.len()];
        let mut rows: Vec<Vec<Field<'a>>> = Vec::with_capacity(table.rows.len());
        let mut head_rows = table.head_rows.min(table.rows.len());
        for (index, row) in table.rows.iter().enumerate() {
            let below = table.rows.len() - index;
            if index == head_rows && reach.iter().any(|reach| reach.rows > 0) && index > 0 {
                head_rows += 1;
            }
            rows.push(lay_row(&row.cells, below, &mut reach));
        }
        let columns = reach.len();
        for row in &mut rows {
            fill_up(row, columns);
        }
        Self {
            columns,
            head_rows,
            rows,
        }
    }

    /// Whether one cell takes the whole of row `index`, which is not of the head.
    pub(super) fn is_section_row(&self, index: usize) -> bool {
        let whole = |field: &Field<'_>| {
            field.columns == self.columns && matches!(field.kind, Kind::Cell { rows: 1, .. })
        };
        index >= self.head_rows && self.columns > 1 && self.rows[index].first().is_some_and(whole)
    }
}

/// Lays one row; `reach` grows if the row has more cells than there are columns.
fn lay_row<'a>(cells: &'a [Cell], below: usize, reach: &mut Vec<Reach>) -> Vec<Field<'a>> {
    let mut fields = Vec::with_capacity(reach.len());
    let mut column = 0;
    for cell in cells {
        skip_covered(&mut fields, &mut column, reach);
        let free = free_fields(column, reach);
        let columns = cell.columns.clamp(1, free);
        let rows = cell.rows.clamp(1, below);
        if reach.len() < column + columns {
            reach.resize(column + columns, Reach::default());
        }
        reach[column..column + columns].fill(Reach {
            rows: rows - 1,
            from: column,
        });
        fields.push(Field {
            column,
            columns,
            kind: Kind::Cell { cell, rows },
        });
        column += columns;
    }
    while column < reach.len() {
        skip_covered(&mut fields, &mut column, reach);
        if column < reach.len() {
            fields.push(empty(column, 1));
            column += 1;
        }
    }
    fields
}

/// Fields that a cell may take from `column` on; at least one, even beyond the edge.
fn free_fields(column: usize, reach: &[Reach]) -> usize {
    let open = reach
        .iter()
        .skip(column)
        .take_while(|reach| reach.rows == 0);
    open.count().max(1)
}

/// Notes the cells that reach down from above at `column` and steps over them.
fn skip_covered(fields: &mut Vec<Field<'_>>, column: &mut usize, reach: &mut [Reach]) {
    while let Some(&first) = reach.get(*column).filter(|reach| reach.rows > 0) {
        let start = *column;
        while let Some(reach) = reach.get_mut(*column) {
            if reach.rows == 0 || reach.from != first.from {
                break;
            }
            reach.rows -= 1;
            *column += 1;
        }
        fields.push(Field {
            column: start,
            columns: *column - start,
            kind: Kind::Below,
        });
    }
}

/// Adds empty fields up to the table's full width.
fn fill_up(row: &mut Vec<Field<'_>>, columns: usize) {
    let covered = row.iter().map(|field| field.columns).sum();
    row.extend((covered..columns).map(|column| empty(column, 1)));
}

fn empty<'a>(column: usize, columns: usize) -> Field<'a> {
    Field {
        column,
        columns,
        kind: Kind::Empty,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Align, Column, Frame, Row};

    /// A row as letters: a cell by its columns × rows.
    fn table(columns: usize, head_rows: usize, rows: &[&[(usize, usize)]]) -> Table {
        let cell = |&(columns, rows): &(usize, usize)| Cell {
            columns,
            rows,
            blocks: Vec::new(),
        };
        Table {
            frame: Frame::Grid,
            columns: vec![
                Column {
                    share: None,
                    align: Align::Left
                };
                columns
            ],
            head_rows,
            rows: rows
                .iter()
                .map(|cells| Row {
                    cells: cells.iter().map(cell).collect(),
                })
                .collect(),
        }
    }

    #[track_caller]
    fn check(table: &Table, expected: &[&str]) {
        let sign = |field: &Field<'_>| match field.kind {
            Kind::Cell { .. } => "c".repeat(field.columns),
            Kind::Below => "^".repeat(field.columns),
            Kind::Empty => ".".repeat(field.columns),
        };
        let drawn: Vec<String> = Grid::of(table)
            .rows
            .iter()
            .map(|row| row.iter().map(sign).collect::<Vec<_>>().join("|"))
            .collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn cells_reach_across_and_down() {
        let merged = table(3, 1, &[&[(1, 2), (2, 1)], &[(1, 1), (1, 1)], &[(3, 1)]]);
        check(&merged, &["c|cc", "^|c|c", "ccc"]);
        let grid = Grid::of(&merged);
        assert_eq!(grid.head_rows, 2, "a head grows by what its cells cover");
        assert!(grid.is_section_row(2));
    }

    #[test]
    fn a_block_of_two_by_two_is_one_field_below() {
        check(
            &table(3, 0, &[&[(2, 2), (1, 1)], &[(1, 1)]]),
            &["cc|c", "^^|c"],
        );
    }

    #[test]
    fn a_faulty_table_is_mended() {
        check(&table(2, 0, &[&[(1, 1)], &[]]), &["c|.", ".|."]);
        check(
            &table(1, 0, &[&[(1, 1), (1, 1)], &[(1, 1)]]),
            &["c|c", "c|."],
        );
        check(&table(2, 0, &[&[(5, 9)]]), &["cc"]);
        check(&table(2, 0, &[&[(0, 0), (1, 1)]]), &["c|c"]);
        check(&table(0, 0, &[]), &[]);
    }
}
