//! A figure: a table whose numbers are also drawn.
//!
//! The table stays in the document with all its words; the figure after it takes the
//! columns that the container names. A cell that is no number is not drawn; a row whose
//! first cell is bold is a total and is not drawn either. Where nothing is left to draw,
//! the table stands alone.

use super::blocks::Builder;
use super::problem::Problem;
use crate::document::{
    Amount, Block, Chart, ChartGroup, ChartKind, Inline, Inlines, Row, Table, plain,
};

/// What the container says of the figure; the rest it says of the table.
#[derive(Debug, Default)]
struct Wish {
    kind: Option<ChartKind>,
    title: String,
    /// Columns are counted from 0 here, from 1 in a template.
    label: usize,
    values: Vec<usize>,
    unit: String,
}

impl Builder<'_> {
    /// The table and, after it, its figure.
    pub(super) fn chart(
        &mut self,
        lines: &[(usize, &str)],
        options: &[(&str, String)],
        line: usize,
    ) -> Vec<Block> {
        let mut wish = Wish::default();
        let mut of_table = Vec::new();
        let mut sound = true;
        for (option, value) in options {
            match wish.take(option, value) {
                Some(Ok(())) => {}
                Some(Err(problem)) => {
                    sound = false;
                    self.faults.add(line, problem);
                }
                None => of_table.push((*option, value.clone())),
            }
        }
        let Some(block) = self.table(lines, &of_table, line) else {
            return Vec::new();
        };
        let Block::Table(table) = &block else {
            return vec![block];
        };
        if let Some(problem) = wish.lacks(table.columns.len()) {
            if sound {
                self.faults.add(line, problem);
            }
            return vec![block];
        }
        let chart = wish.draw(table).map(Block::Chart);
        [block].into_iter().chain(chart).collect()
    }
}

impl Wish {
    /// Takes an option of the figure; `None` where it is not one.
    fn take(&mut self, option: &str, value: &str) -> Option<Result<(), Problem>> {
        let taken = match option {
            "kind" => {
                self.kind = kind(value);
                self.kind.map(|_| ())
            }
            "title" => {
                value.clone_into(&mut self.title);
                Some(())
            }
            "label" => column(value).map(|label| self.label = label),
            "values" => columns(value).map(|values| self.values = values),
            "unit" => {
                value.clone_into(&mut self.unit);
                (value == "%").then_some(())
            }
            _ => return None,
        };
        Some(taken.ok_or_else(|| fault(option, value)))
    }

    /// What is missing for a figure over a table of so many columns.
    fn lacks(&self, width: usize) -> Option<Problem> {
        let outside = |column: &usize| *column >= width;
        if self.kind.is_none() {
            Some(fault("kind", ""))
        } else if self.title.trim().is_empty() {
            Some(fault("title", ""))
        } else if self.values.is_empty() || self.values.iter().any(outside) {
            Some(fault("values", ""))
        } else if outside(&self.label) {
            Some(fault("label", ""))
        } else {
            None
        }
    }

    fn draw(self, table: &Table) -> Option<Chart> {
        let head = table.rows.first()?;
        let series = self.values.iter().map(|&index| text(head, index));
        let series = series.collect::<Option<Vec<_>>>()?;
        let body = table.rows.iter().skip(table.head_rows);
        let groups: Vec<ChartGroup> = body.filter_map(|row| self.group(row)).collect();
        (!groups.is_empty()).then_some(Chart {
            kind: self.kind?,
            title: self.title,
            unit: self.unit,
            series,
            groups,
        })
    }

    /// A row that has at least one number.
    fn group(&self, row: &Row) -> Option<ChartGroup> {
        if is_total(row) {
            return None;
        }
        let label = text(row, self.label)?;
        let value = |&index: &usize| text(row, index).and_then(|text| self.amount(&text));
        let values: Vec<Option<Amount>> = self.values.iter().map(value).collect();
        let any = values.iter().any(Option::is_some);
        any.then_some(ChartGroup { label, values })
    }

    /// Numbers of another unit stay out of the figure: they have no place on its scale.
    fn amount(&self, text: &str) -> Option<Amount> {
        let same = self.unit.is_empty() || text.trim_end().ends_with(&self.unit);
        same.then(|| Amount::parse(text)).flatten()
    }
}

fn kind(value: &str) -> Option<ChartKind> {
    match value {
        "bars" => Some(ChartKind::Bars),
        "stack" => Some(ChartKind::Stack),
        _ => None,
    }
}

/// A column's number, from 1, as an index.
fn column(value: &str) -> Option<usize> {
    value.parse::<usize>().ok()?.checked_sub(1)
}

fn columns(value: &str) -> Option<Vec<usize>> {
    value.split_whitespace().map(column).collect()
}

/// What the cell in this column says; a row with joined cells has no columns to count.
fn text(row: &Row, index: usize) -> Option<String> {
    let single = row.cells.iter().all(|cell| cell.columns == 1);
    let cell = row.cells.get(index).filter(|_| single)?;
    let lines: Vec<String> = cell
        .blocks
        .iter()
        .filter_map(line)
        .map(plain_line)
        .collect();
    Some(lines.join(" "))
}

fn plain_line(content: &Inlines) -> String {
    plain(content)
}

fn line(block: &Block) -> Option<&Inlines> {
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => Some(content),
        Block::List(_)
        | Block::Parts(_)
        | Block::Table(_)
        | Block::Spread { .. }
        | Block::Stamps(_)
        | Block::Chart(_)
        | Block::Picture { .. }
        | Block::Contents
        | Block::PageBreak => None,
    }
}

fn is_total(row: &Row) -> bool {
    let first = row.cells.first().and_then(|cell| cell.blocks.first());
    let content = first.and_then(line);
    content.is_some_and(|content| matches!(content[..], [Inline::Strong(_)]))
}

fn fault(option: &str, value: &str) -> Problem {
    let (option, expected) = match option {
        "kind" => (
            "kind",
            "bars (столбцы рядом) или stack (части одного столбца)",
        ),
        "title" => ("title", "название рисунка в кавычках"),
        "label" => ("label", "номер столбца с названиями строк, например 1"),
        "unit" => ("unit", "% или ничего"),
        _ => (
            "values",
            "номера столбцов с числами через пробел, например \"2 3\"",
        ),
    };
    Problem::OptionValue {
        option,
        value: value.to_owned(),
        expected: expected.to_owned(),
    }
}
