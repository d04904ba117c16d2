//! Roadmaps in all their layouts: section rows or stage cells, any order of columns, rows
//! torn by the page.
//!
//! The grid keeps what the sheet has; beside it stand the typed fields. Each repair (a
//! joined row, an inherited term) is a step of its own and leaves a warning.

use crate::diag::Diagnostics;
use crate::model::ColumnRole;
use crate::model::Line;
use crate::model::Paragraphs;
use crate::model::Roadmap;
use crate::model::RoadmapCell;
use crate::model::RoadmapColumn;
use crate::model::RoadmapItem;
use crate::model::RoadmapRow;
use crate::model::StageHeading;
use crate::model::Term;
use crate::model::TermKind;
use crate::workbook::CellValue;

use super::fields::Field;
use super::level;
use super::problem::Problem;
use super::progress;
use super::table::{Column, Row, Table, is_dash};
use super::tear;
use super::terms;
use super::text::{folded, single_spaced};

/// Reads a roadmap.
pub(crate) fn read(table: &Table<'_>, diags: &mut Diagnostics) -> Roadmap {
    let columns = columns(table);
    let mut reading = Reading {
        table,
        columns: &columns,
        rows: Vec::new(),
        stage: None,
        term: None,
    };
    let rows: Vec<Row<'_>> = table.all_rows().collect();
    let end = end_of_table(&rows);
    for (at, row) in rows[..end].iter().enumerate() {
        reading.add(*row, &rows[at + 1..end], diags);
    }
    let mut items = reading.rows;
    mark_headings(&mut items);
    tell_untitled(&items, table, diags);
    tell_missing_columns(table, diags);
    tell_blank_rows(&rows[..end], diags);
    Roadmap {
        preface: table
            .above
            .iter()
            .filter_map(|row| whole_row(table, *row))
            .collect(),
        afterword: rows[end..]
            .iter()
            .filter_map(|row| whole_row(table, row.index()))
            .collect(),
        columns: columns.into_iter().map(|(_, column)| column).collect(),
        rows: items,
        place: table.sheet.place(),
    }
}

fn columns(table: &Table<'_>) -> Vec<(Column, RoadmapColumn)> {
    table
        .columns
        .iter()
        .filter_map(|column| {
            let role = role(column.field);
            let known = RoadmapColumn {
                index: column.index,
                header: Line::new(&column.header)?,
                planned: is_planned(role),
                role,
            };
            Some((column.clone(), known))
        })
        .collect()
}

fn role(field: Option<Field>) -> ColumnRole {
    let roles = [
        (Field::Number, ColumnRole::Number),
        (Field::Stage, ColumnRole::Stage),
        (Field::Title, ColumnRole::Title),
        (Field::Term, ColumnRole::Term),
        (Field::Responsible, ColumnRole::Responsible),
        (Field::PlannedResult, ColumnRole::Result),
        (Field::FactDate, ColumnRole::FactDate),
        (Field::Status, ColumnRole::Status),
        (Field::ActualResult, ColumnRole::FactResult),
        (Field::Reason, ColumnRole::Reason),
        (Field::NewTerm, ColumnRole::NewTerm),
    ];
    roles
        .into_iter()
        .find(|(known, _)| Some(*known) == field)
        .map_or(ColumnRole::Other, |(_, role)| role)
}

fn is_planned(role: ColumnRole) -> bool {
    match role {
        ColumnRole::Number
        | ColumnRole::Stage
        | ColumnRole::Title
        | ColumnRole::Term
        | ColumnRole::Responsible
        | ColumnRole::Result
        | ColumnRole::Other => true,
        ColumnRole::FactDate
        | ColumnRole::Status
        | ColumnRole::FactResult
        | ColumnRole::Reason
        | ColumnRole::NewTerm => false,
    }
}

/// The texts of a row outside the table, each cell a line or more.
fn whole_row(table: &Table<'_>, row: u32) -> Option<Paragraphs> {
    let row = table.sheet.rows().iter().find(|own| own.index == row)?;
    let texts: Vec<String> = row.cells.iter().map(|(_, value)| value.shown()).collect();
    Paragraphs::new(&super::text::clean(&texts.join("\n")))
}

/// Where signatures and notes begin.
fn end_of_table(rows: &[Row<'_>]) -> usize {
    rows.iter()
        .position(|row| is_afterword(*row))
        .unwrap_or(rows.len())
}

fn is_afterword(row: Row<'_>) -> bool {
    let cells = &row.cells.cells;
    let Some((_, first)) = cells.first() else {
        return false;
    };
    let blank_to_sign = cells.iter().any(|(_, value)| value.shown().contains("___"));
    let text = folded(&first.shown());
    let signs = [
        "директор",
        "заведующ",
        "исполнитель",
        "примечание",
        "исп ",
        "начальник",
        "согласовано",
    ];
    let is_signed = cells.len() <= 3
        && row.is_empty(Field::Term)
        && row.is_empty(Field::Responsible)
        && signs.iter().any(|sign| text.starts_with(sign));
    cells.len() <= 4 && blank_to_sign || is_signed
}

/// What has been read so far.
struct Reading<'t> {
    table: &'t Table<'t>,
    columns: &'t [(Column, RoadmapColumn)],
    rows: Vec<RoadmapRow>,
    stage: Option<Line>,
    /// The last term of the stage, for the cells left empty below.
    term: Option<Term>,
}

impl Reading<'_> {
    fn add(&mut self, row: Row<'_>, below: &[Row<'_>], diags: &mut Diagnostics) {
        if row.is_numbering_in_disorder() && self.rows.is_empty() {
            diags.push(Problem::NumberingRow.at(row.place()));
            self.rows.push(numbering(row));
        } else if says_nothing(row) {
            diags.push(Problem::RowOfDashes.at(row.place()));
        } else if self.is_torn(row) {
            self.join(row, diags);
        } else if let Some(text) = heading_text(row, below) {
            if heads_others(row, below) {
                diags.push(Problem::TitleRow(single_spaced(&text)).at(row.place()));
            }
            self.add_stage(&text, row);
        } else {
            let item = self.item(row, diags);
            self.rows.push(RoadmapRow::Item(Box::new(item)));
        }
    }

    fn add_stage(&mut self, text: &str, row: Row<'_>) {
        let Some(text) = Paragraphs::new(&unbroken(text)) else {
            return;
        };
        self.stage = text.lines().first().cloned();
        self.term = None;
        self.rows.push(RoadmapRow::Stage(StageHeading {
            text,
            place: row.place(),
        }));
    }

    /// Whether the row only continues the texts of the one above.
    fn is_torn(&self, row: Row<'_>) -> bool {
        let Some(RoadmapRow::Item(above)) = self.rows.last() else {
            return false;
        };
        let own = |field: Field| own_text(row, field).is_some();
        let is_wide = (0..row.cells.cells.len()).any(|at| width(row, at) > 1);
        if is_wide
            || own(Field::Number)
            || own(Field::Term)
            || own(Field::Responsible)
            || own(Field::Stage)
        {
            return false;
        }
        self.columns.iter().enumerate().any(|(at, (column, _))| {
            let below = own_text_at(row, column);
            match (below, above.cells.get(at)) {
                (Some(below), Some(RoadmapCell::Text(above))) => {
                    tear::continues(&above.text(), &below)
                }
                (_, _) => false,
            }
        })
    }

    /// Adds a torn row to the item above, cell by cell.
    fn join(&mut self, row: Row<'_>, diags: &mut Diagnostics) {
        let texts: Vec<Option<String>> = self
            .columns
            .iter()
            .map(|(column, _)| own_text_at(row, column))
            .collect();
        let roles: Vec<ColumnRole> = self.columns.iter().map(|(_, column)| column.role).collect();
        let Some(RoadmapRow::Item(item)) = self.rows.last_mut() else {
            return;
        };
        for ((cell, text), role) in item.cells.iter_mut().zip(texts).zip(roles) {
            let Some(text) = text else { continue };
            let whole = match cell {
                RoadmapCell::Text(above) => tear::join(&above.text(), &text),
                RoadmapCell::Empty | RoadmapCell::Above => text,
            };
            let Some(whole) = Paragraphs::new(&whole) else {
                continue;
            };
            *cell = RoadmapCell::Text(whole.clone());
            match role {
                ColumnRole::Title => item.title = title_of(&whole.text()),
                ColumnRole::Result => item.result = Some(whole),
                ColumnRole::Number
                | ColumnRole::Stage
                | ColumnRole::Term
                | ColumnRole::Responsible
                | ColumnRole::FactDate
                | ColumnRole::Status
                | ColumnRole::FactResult
                | ColumnRole::Reason
                | ColumnRole::NewTerm
                | ColumnRole::Other => {}
            }
        }
        let first = row.cells.cells.first().map_or(0, |(column, _)| *column);
        diags.push(Problem::JoinedRow.at(row.place().cell_of_row(first)));
    }

    fn item(&mut self, row: Row<'_>, diags: &mut Diagnostics) -> RoadmapItem {
        let mut cells: Vec<RoadmapCell> = self
            .columns
            .iter()
            .map(|(column, _)| cell(row, column, diags))
            .collect();
        let stage = row.line(Field::Stage, diags);
        if stage.is_some() && stage != self.stage {
            self.stage.clone_from(&stage);
            self.term = None;
        }
        let title = row.text(Field::Title, diags);
        let title = title.map(|text| without_strays(&text).0);
        let number = self.number(row, title.as_deref(), diags);
        self.print_number(&mut cells, row, number.as_ref());
        self.merge_stage(&mut cells, row, number.is_some(), diags);
        let responsible = responsible(row, diags);
        let result = row.paragraphs(Field::PlannedResult, diags);
        let term = self.term(row, number.is_some() && responsible.is_empty(), diags);
        RoadmapItem {
            cells,
            number,
            stage: self.stage.clone(),
            title: title.as_deref().and_then(title_of),
            level: level::of(&responsible),
            term,
            responsible,
            result,
            heading: false,
            progress: progress::read(row, diags),
            place: row.place(),
        }
    }

    /// The row's own number, or the first word of its title where no column has numbers.
    fn number(&self, row: Row<'_>, title: Option<&str>, diags: &mut Diagnostics) -> Option<Line> {
        if !self.table.has(Field::Number) {
            let (number, _) = numbered(title?)?;
            return Line::new(number.trim_end_matches('.'));
        }
        let column = self.table.column(Field::Number)?;
        let text = own_text_at(row, column)?;
        let value = row.at(column.index)?;
        let number = self.restored(value, &text);
        if number != text.trim_end_matches('.').replace(',', ".") {
            let problem = Problem::RestoredNumber {
                shown: text,
                number: number.clone(),
            };
            diags.push(problem.at(row.cell_place(Field::Number)));
        }
        Line::new(&number)
    }

    /// The printed cell says the number that was meant, not what Excel made of it.
    fn print_number(&self, cells: &mut [RoadmapCell], row: Row<'_>, number: Option<&Line>) {
        let typed = matches!(
            row.value(Field::Number),
            Some(CellValue::Number { .. } | CellValue::Date { .. })
        );
        let at = self
            .columns
            .iter()
            .position(|(_, column)| column.role == ColumnRole::Number);
        if let (true, Some(at), Some(number)) = (typed, at, number)
            && let Some(cell) = cells.get_mut(at)
            && let Some(text) = Paragraphs::new(number.as_str())
        {
            *cell = RoadmapCell::Text(text);
        }
    }

    /// A row without number and stage under a stage cell: the merge was undone.
    fn merge_stage(
        &self,
        cells: &mut [RoadmapCell],
        row: Row<'_>,
        is_numbered: bool,
        diags: &mut Diagnostics,
    ) {
        let (Some(stage), Some(RoadmapRow::Item(_))) = (&self.stage, self.rows.last()) else {
            return;
        };
        let column = self.table.column(Field::Stage);
        if is_numbered || column.is_none_or(|column| row.at(column.index).is_some()) {
            return;
        }
        for (cell, (_, column)) in cells.iter_mut().zip(self.columns) {
            let spans = matches!(column.role, ColumnRole::Number | ColumnRole::Stage);
            if spans && *cell == RoadmapCell::Empty {
                *cell = RoadmapCell::Above;
            }
        }
        let problem = Problem::UnmergedStage(stage.to_string());
        diags.push(problem.at(row.cell_place(Field::Stage)));
    }

    /// A number that Excel took for a date (1.2 → 1 February) or for a fraction (2.10 → 2.1).
    fn restored(&self, value: &CellValue, text: &str) -> String {
        use chrono::Datelike;
        let plain = text.trim_end_matches('.').replace(',', ".");
        match value {
            CellValue::Date { day, .. } => format!("{}.{}", day.day(), day.month()),
            CellValue::Number { .. } => self.after_nine(&plain).unwrap_or(plain),
            CellValue::Text(_)
            | CellValue::Time { .. }
            | CellValue::Flag(_)
            | CellValue::Fault(_)
            | CellValue::Uncounted => plain,
        }
    }

    /// «2.1» that stands behind 2.9 is 2.10, «2.2» behind 2.19 is 2.20.
    fn after_nine(&self, plain: &str) -> Option<String> {
        let (section, own) = plain.split_once('.')?;
        let before = self.rows.iter().rev().find_map(|row| match row {
            RoadmapRow::Item(item) => item.number.clone(),
            RoadmapRow::Stage(_) | RoadmapRow::Numbering(_) => None,
        })?;
        let (before_section, last) = before.as_str().split_once('.')?;
        let (own, last): (u32, u32) = (own.parse().ok()?, last.parse().ok()?);
        let is_next = section == before_section && own * 10 == last + 1;
        is_next.then(|| format!("{section}.{}", own * 10))
    }

    /// The row's term; an empty cell takes the term above it in the stage.
    fn term(
        &mut self,
        row: Row<'_>,
        may_be_heading: bool,
        diags: &mut Diagnostics,
    ) -> Option<Term> {
        let Some(text) = row.text(Field::Term, diags) else {
            let is_told = super::people::is_told(row.value(Field::Term));
            if is_told || may_be_heading || !self.table.has(Field::Term) {
                return None;
            }
            let above = self.term.clone()?;
            diags.push(
                Problem::InheritedTerm(single_spaced(&above.raw)).at(row.cell_place(Field::Term)),
            );
            return Some(Term {
                inherited: true,
                ..above
            });
        };
        let kind = match row.value(Field::Term) {
            Some(CellValue::Date { day, .. }) => TermKind::Day(*day),
            Some(_) | None => terms::read(&text),
        };
        let merged = own_text(row, Field::Term).is_none();
        if kind == TermKind::Unread && !merged {
            diags.push(terms::problem(&text).at(row.cell_place(Field::Term)));
        }
        let term = Term {
            raw: text,
            kind,
            inherited: merged,
        };
        self.term = Some(term.clone());
        Some(term)
    }
}

fn says_nothing(row: Row<'_>) -> bool {
    let mut texts = row.cells.cells.iter().map(|(_, value)| value.shown());
    texts.all(|text| !text.chars().any(char::is_alphanumeric))
}

fn numbering(row: Row<'_>) -> RoadmapRow {
    let numbers = row
        .cells
        .cells
        .iter()
        .filter_map(|(_, value)| Line::new(&value.shown()));
    RoadmapRow::Numbering(numbers.collect())
}

/// A section or stage row: one text over the columns, alone in its row, or a whole
/// number with a title whose parts follow.
fn heading_text(row: Row<'_>, below: &[Row<'_>]) -> Option<String> {
    let shown = |at: usize| super::text::clean(&row.cells.cells[at].1.shown());
    match row.cells.cells.len() {
        1 => {
            let text = shown(0);
            let is_wide = width(row, 0) > 1;
            let is_title = row.own_column(0) == Some(Field::Title);
            let heads = heads_others(row, below);
            (is_wide || !is_title || is_stage_name(&text) || heads).then_some(text)
        }
        2 => {
            let at = (0..2).find(|at| row.own_column(*at) == Some(Field::Number))?;
            let (number, text) = (shown(at), shown(1 - at));
            let plain = number.trim_end_matches('.').to_owned();
            let role = row.own_column(1 - at);
            let is_title = role == Some(Field::Title) || role == Some(Field::Stage);
            let is_whole = !plain.is_empty()
                && plain
                    .chars()
                    .all(|c| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'));
            let is_wide = width(row, 1 - at) > 1;
            let has_parts = below
                .first()
                .is_some_and(|next| next.begins_with(&format!("{plain}.")));
            let heading = is_wide || is_title && is_whole && has_parts;
            heading.then(|| format!("{plain}. {text}"))
        }
        _ => None,
    }
}

/// Lines that a narrow column broke are one; a new sentence stays a line of its own.
fn unbroken(text: &str) -> String {
    let mut whole = String::new();
    for line in text.lines().map(str::trim) {
        let goes_on = line.starts_with(char::is_lowercase);
        let joint = if goes_on { " " } else { "\n" };
        whole.push_str(if whole.is_empty() { "" } else { joint });
        whole.push_str(line);
    }
    whole
}

/// A title alone in its row of a table without numbers, over a row that says more.
fn heads_others(row: Row<'_>, below: &[Row<'_>]) -> bool {
    let title = row.shown(Field::Title).unwrap_or_default();
    row.cells.cells.len() == 1
        && width(row, 0) == 1
        && !row.table.has(Field::Number)
        && !is_stage_name(&title)
        && numbered(&title).is_none()
        && below.first().is_some_and(|next| next.cells.cells.len() > 1)
}

fn is_stage_name(text: &str) -> bool {
    let folded = folded(text);
    ["этап ", "раздел ", "задача этапа"]
        .iter()
        .any(|start| folded.starts_with(start))
}

/// How many columns the cell covers.
fn width(row: Row<'_>, at: usize) -> u32 {
    let column = row.cells.cells[at].0;
    row.table
        .sheet
        .merge_over(row.index(), column)
        .map_or(1, |(first, last)| last.column - first.column + 1)
}

impl Row<'_> {
    /// The field of the n-th filled cell.
    fn own_column(self, at: usize) -> Option<Field> {
        let (index, _) = self.cells.cells.get(at)?;
        let column = self
            .table
            .columns
            .iter()
            .find(|column| column.index == *index)?;
        column.field
    }

    fn begins_with(self, start: &str) -> bool {
        let first = self.cells.cells.first().map(|(_, value)| value.shown());
        let first = self.shown(Field::Number).or(first);
        first.is_some_and(|text| text.replace(',', ".").starts_with(start))
    }
}

/// The text that stands in the row itself, not in a range merged from above.
fn own_text(row: Row<'_>, field: Field) -> Option<String> {
    own_text_at(row, row.table.column(field)?)
}

fn own_text_at(row: Row<'_>, column: &Column) -> Option<String> {
    let at = row
        .cells
        .cells
        .binary_search_by_key(&column.index, |(own, _)| *own)
        .ok()?;
    let text = super::text::clean(&row.cells.cells[at].1.shown());
    (!text.is_empty()).then_some(text)
}

fn cell(row: Row<'_>, column: &Column, diags: &mut Diagnostics) -> RoadmapCell {
    let merge = row.table.sheet.merge_over(row.index(), column.index);
    if merge.is_some_and(|(first, _)| first.row < row.index()) {
        return RoadmapCell::Above;
    }
    let text = match column.field {
        // Typed getters tell the faults of these.
        Some(_) => {
            own_text_at(row, column).filter(|_| !super::people::is_told(row.at(column.index)))
        }
        None => row.text_at(column, diags),
    };
    let Some((text, stray)) = text.map(|text| without_strays(&text)) else {
        return RoadmapCell::Empty;
    };
    if let Some(stray) = stray {
        let place = row.place().cell_of_row(column.index);
        diags.push(Problem::StrayMark(stray).at(place));
    }
    Paragraphs::new(&text).map_or(RoadmapCell::Empty, RoadmapCell::Text)
}

/// A text without its lines that hold but a mark, and the first of them. A cell that
/// holds nothing else keeps its dash.
fn without_strays(text: &str) -> (String, Option<String>) {
    let says = |line: &&str| line.chars().any(char::is_alphanumeric);
    let stray = text
        .lines()
        .find(|line| !says(line) && !line.trim().is_empty());
    match stray {
        Some(stray) if text.lines().any(|line| says(&line)) => {
            let kept: Vec<&str> = text.lines().filter(says).collect();
            (kept.join("\n"), Some(stray.trim().to_owned()))
        }
        Some(_) | None => (text.to_owned(), None),
    }
}

/// «1.1. Обеспечить …» → the number and the rest.
fn numbered(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, rest) = text.split_at(end);
    let starts = number.starts_with(|c: char| c.is_ascii_digit());
    (starts && number.contains('.') && rest.starts_with(char::is_whitespace))
        .then_some((number, rest.trim_start()))
}

/// A title without the number before it.
fn title_of(text: &str) -> Option<Paragraphs> {
    let title = numbered(text).map_or(text, |(_, rest)| rest);
    Paragraphs::new(title)
}

/// The responsible ones, parted by lines, semicolons and commas outside brackets.
fn responsible(row: Row<'_>, diags: &mut Diagnostics) -> Vec<Line> {
    let Some(text) = row
        .text(Field::Responsible, diags)
        .filter(|text| !is_dash(text))
    else {
        return Vec::new();
    };
    let mut depth = 0_i32;
    let mut parts = vec![String::new()];
    for c in text.chars() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        match (c, parts.last_mut()) {
            (',' | ';' | '\n', _) if depth <= 0 => parts.push(String::new()),
            (_, Some(part)) => part.push(c),
            (_, None) => {}
        }
    }
    parts
        .iter()
        .filter_map(|part| Line::new(part.trim().trim_start_matches(['-', '–', '•'])))
        .collect()
}

/// A numbered row without term, responsible and result whose parts follow is a heading.
fn mark_headings(rows: &mut [RoadmapRow]) {
    let numbers: Vec<Option<String>> = rows.iter().map(number_of).collect();
    for (at, row) in rows.iter_mut().enumerate() {
        let RoadmapRow::Item(item) = row else {
            continue;
        };
        let Some(own) = &numbers[at] else { continue };
        let bare = item.term.is_none() && item.responsible.is_empty() && item.result.is_none();
        let next = numbers.get(at + 1).and_then(Option::as_ref);
        item.heading = bare && next.is_some_and(|next| next.starts_with(&format!("{own}.")));
    }
}

fn number_of(row: &RoadmapRow) -> Option<String> {
    match row {
        RoadmapRow::Item(item) => item.number.as_ref().map(ToString::to_string),
        RoadmapRow::Stage(_) | RoadmapRow::Numbering(_) => None,
    }
}

/// A measure without its title.
fn tell_untitled(rows: &[RoadmapRow], table: &Table<'_>, diags: &mut Diagnostics) {
    let Some(column) = table.column(Field::Title) else {
        return;
    };
    for row in rows {
        let RoadmapRow::Item(item) = row else {
            continue;
        };
        if item.title.is_none() {
            let row = item.place.area().map_or(0, crate::place::Area::first_row);
            if !super::people::is_told(table.sheet.value(row, column.index)) {
                let place = table.sheet.cell_place(row, column.index);
                diags.push(Problem::EmptyCell(single_spaced(&column.header)).at(place));
            }
        }
    }
}

/// A plan without terms or without anybody responsible.
fn tell_missing_columns(table: &Table<'_>, diags: &mut Diagnostics) {
    let columns = [
        (Field::Title, "Мероприятие"),
        (Field::Term, "Срок"),
        (Field::Responsible, "Ответственный"),
    ];
    for (field, name) in columns {
        if !table.has(field) {
            diags.push(Problem::MissingColumn(name).at(table.sheet.place()));
        }
    }
}

/// Rows that were left blank between two filled ones.
fn tell_blank_rows(rows: &[Row<'_>], diags: &mut Diagnostics) {
    for pair in rows.windows(2) {
        let [above, below] = pair else { continue };
        if below.index() > above.index() + 1 {
            let sheet = above.table.sheet;
            diags.push(Problem::BlankRow.at(sheet.row_place(above.index() + 1)));
        }
    }
}
