//! Finds the tables of a sheet by their header rows.
//!
//! [`find`] tries each of the first rows, alone or joined with the rows below it, against
//! the table of synonyms and takes the best. Titles above, totals, numbering rows and
//! repeated headers are no records.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::workbook::{CellValue, Sheet, SheetRow};

use super::fields::{Field, List, SHAPES, Shape};
use super::table::{Column, Table};
use super::text::{distance, folded};

/// A header stands among the first rows of a sheet or of what is left of it.
const FIRST_ROWS: usize = 30;
/// Joined headers are at most so many rows tall.
const TALLEST: u32 = 3;
/// Beginnings of a label are looked up to so many words and two.
const LONGEST_BEGINNING: usize = 6;
/// A label is short; a longer text is a record.
const LONGEST_LABEL: usize = 160;

/// The tables of a sheet from top to bottom; `file` lends its name to a list that its
/// header alone does not decide.
pub(crate) fn find<'a>(sheet: &'a Sheet, file: &str) -> Vec<Table<'a>> {
    let tables = find_spelt(sheet, file, Spelling::Exact);
    if tables.is_empty() {
        return find_spelt(sheet, file, Spelling::Near);
    }
    tables
}

/// How well a label must be spelt.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    Exact,
    /// A slip of the pen may stand in it.
    Near,
}

fn find_spelt<'a>(sheet: &'a Sheet, file: &str, spelling: Spelling) -> Vec<Table<'a>> {
    let mut tables = Vec::new();
    let mut rows = sheet.rows();
    while let Some(header) = best_header(sheet, rows, file, spelling) {
        let above: Vec<u32> = rows
            .iter()
            .map(|row| row.index)
            .take_while(|row| *row < header.first)
            .collect();
        let below = rows.partition_point(|row| row.index <= header.last);
        let end = next_header(sheet, &rows[below..], file, &header);
        let end = without_titles(&rows[below..], end);
        let records = &rows[below..below + end];
        tables.push(header.table(sheet, above, records));
        rows = &rows[below + end..];
    }
    tables
}

/// A header that was recognised.
struct Header {
    list: List,
    first: u32,
    last: u32,
    columns: Vec<Column>,
    score: usize,
}

impl Header {
    fn table<'a>(self, sheet: &'a Sheet, above: Vec<u32>, records: &'a [SheetRow]) -> Table<'a> {
        let kept: Vec<&SheetRow> = records
            .iter()
            .filter(|row| !is_repeated(row, &self.columns) && !is_total(row))
            .collect();
        let mut columns = self.columns;
        if self.list == List::Pairs {
            bind_beside_names(&mut columns);
        }
        bind_misspelt(&mut columns, self.list);
        Table::new(sheet, self.list, columns, self.last, above, kept)
    }
}

/// «Наставник | Класс | Наставляемый | Класс»: a class or a post without a word on whose it
/// is belongs to the person on its left.
fn bind_beside_names(columns: &mut [Column]) {
    let mut left = None;
    let mut bound: Vec<(usize, Field)> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let label = folded(&column.header);
        match (column.field, label.as_str()) {
            (Some(Field::MentorName | Field::MenteeName), _) => left = column.field,
            (None | Some(Field::MenteeClass), "класс" | "класс группа") => {
                bound.extend(class_of(left).map(|field| (at, field)));
            }
            (None, "должность" | "должность предмет" | "предмет") =>
            {
                bound.extend(post_of(left).map(|field| (at, field)));
            }
            (_, _) => {}
        }
    }
    for (at, _) in &bound {
        columns[*at].field = None;
    }
    for (at, field) in bound {
        if columns.iter().all(|column| column.field != Some(field)) {
            columns[at].field = Some(field);
        }
    }
}

fn class_of(name: Option<Field>) -> Option<Field> {
    match name {
        Some(Field::MentorName) => Some(Field::MentorClass),
        Some(Field::MenteeName) => Some(Field::MenteeClass),
        Some(_) | None => None,
    }
}

fn post_of(name: Option<Field>) -> Option<Field> {
    match name {
        Some(Field::MentorName) => Some(Field::MentorPost),
        Some(Field::MenteeName) => Some(Field::MenteePost),
        Some(_) | None => None,
    }
}

/// Gives columns that nobody knows the free fields whose words they nearly are.
fn bind_misspelt(columns: &mut [Column], list: List) {
    let shapes = SHAPES.iter().filter(|shape| shape.list == list);
    for shape in shapes {
        for at in 0..columns.len() {
            if columns[at].field.is_some() {
                continue;
            }
            let label = folded(&columns[at].header);
            let free = |field: Field| columns.iter().all(|own| own.field != Some(field));
            let fields = shape.columns.iter().filter(|(field, _)| free(*field));
            let words = fields.flat_map(|(field, words)| words.iter().map(|word| (*field, *word)));
            let near = |word: &str| {
                let is_number = word == "№" && label.starts_with('№') && label.len() < 12;
                slips(&label, word).or(is_number.then_some(1))
            };
            let found = words
                .filter_map(|(field, word)| Some((near(word)?, field, word)))
                .min();
            if let Some((_, field, word)) = found {
                columns[at].field = Some(field);
                columns[at].meant = Some(word);
            }
        }
    }
}

/// How many letters of a label differ from a word; none where it is another word.
fn slips(label: &str, word: &str) -> Option<usize> {
    let limit = match word.chars().count() {
        ..6 => return None,
        6..12 => 1,
        12.. => 2,
    };
    distance(label, word, limit)
}

/// The labels of each of the first rows, alone or joined with those below: the lowest row
/// of such a header, and the text over each column.
pub(crate) fn headers(sheet: &Sheet) -> Vec<(u32, Vec<(u32, String)>)> {
    let mut found = Vec::new();
    for row in sheet.rows().iter().take(FIRST_ROWS) {
        for height in 1..=TALLEST {
            let last = row.index + height - 1;
            if height > 1 && !is_joined(sheet, row, last) {
                break;
            }
            let labels = labels(sheet, row.index, last).into_iter();
            found.push((
                last,
                labels.map(|label| (label.column, label.text)).collect(),
            ));
        }
    }
    found
}

fn best_header(sheet: &Sheet, rows: &[SheetRow], file: &str, spelling: Spelling) -> Option<Header> {
    let mut best: Option<Header> = None;
    let mut words = Words {
        sheet: folded(sheet.name()),
        titles: String::new(),
        file: folded(file),
    };
    for row in rows.iter().take(FIRST_ROWS) {
        for height in 1..=TALLEST {
            let last = row.index + height - 1;
            if height > 1 && !is_joined(sheet, row, last) {
                break;
            }
            if cuts_a_cell(sheet, row.index, last) {
                continue;
            }
            let found = recognise(sheet, row.index, last, &words, spelling);
            if found.as_ref().map(|header| header.score) > best.as_ref().map(|header| header.score)
            {
                best = found;
            }
        }
        words.add_title(row);
    }
    best
}

/// Whether a merged cell joins the row with those below it as one header.
fn is_joined(sheet: &Sheet, row: &SheetRow, last: u32) -> bool {
    let merges = row
        .cells
        .iter()
        .filter_map(|(column, _)| sheet.merge_over(row.index, *column));
    let mut joins = merges.filter(|(first, end)| {
        let is_parent = end.row == first.row && end.column > first.column;
        is_parent && row.cells.len() > 1 || end.row >= last
    });
    joins.next().is_some()
}

/// Whether a cell merged downwards begins in these rows and ends in a lower row that may
/// belong to the header too.
fn cuts_a_cell(sheet: &Sheet, first: u32, last: u32) -> bool {
    let rows = sheet.rows().iter();
    let mut own = rows.filter(|row| (first..=last).contains(&row.index));
    own.any(|row| {
        row.cells.iter().any(|(column, _)| {
            let merge = sheet.merge_over(row.index, *column);
            merge.is_some_and(|(_, end)| end.row > last && end.row < first + TALLEST)
        })
    })
}

/// The names that may tell what a list is, folded.
struct Words {
    sheet: String,
    titles: String,
    file: String,
}

impl Words {
    /// How much the names speak for a list: 0 is nothing.
    fn weight(&self, shape: &Shape) -> usize {
        let speaks = |text: &str| usize::from(shape.words.iter().any(|word| text.contains(word)));
        3 * speaks(&self.sheet) + speaks(&self.titles) + speaks(&self.file)
    }

    /// A row of few cells over the header is a title.
    fn add_title(&mut self, row: &SheetRow) {
        if row.cells.len() < 3 {
            for (_, value) in &row.cells {
                self.titles.push_str(&folded(&value.shown()));
                self.titles.push(' ');
            }
        }
    }
}

fn recognise(
    sheet: &Sheet,
    first: u32,
    last: u32,
    words: &Words,
    spelling: Spelling,
) -> Option<Header> {
    let labels = labels(sheet, first, last);
    if labels.is_empty() {
        return None;
    }
    let mut best: Option<(usize, usize)> = None;
    let fits: Vec<BTreeMap<usize, Fit>> = labels
        .iter()
        .map(|label| match spelling {
            Spelling::Exact => fits(label),
            Spelling::Near => near_fits(label),
        })
        .collect();
    for (index, shape) in SHAPES.iter().enumerate() {
        let fields = bind(&fits, index);
        let known: Vec<Field> = fields.iter().flatten().copied().collect();
        let Some(score) = score(shape, &known, words) else {
            continue;
        };
        if best.is_none_or(|(_, top)| score > top) {
            best = Some((index, score));
        }
    }
    let (index, score) = best?;
    let columns = labels
        .iter()
        .zip(bind(&fits, index))
        .zip(&fits)
        .map(|((label, field), fits)| Column {
            index: label.column,
            header: label.text.clone(),
            // A misspelt label is bound, and told, when the list is settled.
            field: field.filter(|_| {
                fits.get(&index)
                    .is_none_or(|fit| fit.strength > Strength::Near)
            }),
            meant: None,
        })
        .collect();
    Some(Header {
        list: SHAPES[index].list,
        first,
        last,
        columns,
        score,
    })
}

fn score(shape: &Shape, known: &[Field], words: &Words) -> Option<usize> {
    let complete = shape
        .needs
        .iter()
        .all(|group| group.iter().any(|field| known.contains(field)));
    if !complete {
        return None;
    }
    let weight = words.weight(shape);
    let decided = shape.decides.iter().any(|field| known.contains(field));
    let enough = known.len() > 1 || decided;
    let allowed = shape.decides.is_empty() || decided || weight > 0;
    (enough && allowed).then(|| 10 * known.len() + 10 * weight + 5 * shape.needs.len())
}

/// A column's label: the texts of its header rows.
struct Label {
    column: u32,
    text: String,
    /// The lowest text alone, where the header has several rows.
    lowest: String,
    /// The highest and the lowest, where others stand between.
    ends: Option<String>,
}

fn labels(sheet: &Sheet, first: u32, last: u32) -> Vec<Label> {
    let mut columns: Vec<u32> = sheet
        .rows()
        .iter()
        .filter(|row| (first..=last).contains(&row.index))
        .flat_map(|row| row.cells.iter().map(|(column, _)| *column))
        .collect();
    columns.sort_unstable();
    columns.dedup();
    columns
        .into_iter()
        .filter_map(|column| label(sheet, column, first, last))
        .collect()
}

fn label(sheet: &Sheet, column: u32, first: u32, last: u32) -> Option<Label> {
    let mut parts: Vec<String> = (first..=last)
        .filter_map(|row| sheet.value(row, column))
        .map(|value| value.shown().trim().to_owned())
        .collect();
    parts.dedup();
    let lowest = parts.last()?.clone();
    let text = parts.join(" ");
    let ends = match parts.as_slice() {
        [first, _, .., last] => Some(format!("{first} {last}")),
        [..] => None,
    };
    (text.chars().count() <= LONGEST_LABEL).then_some(Label {
        column,
        text,
        lowest,
        ends,
    })
}

/// How well a label fits a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    strength: Strength,
    field: Field,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    Near,
    Beginning,
    Lowest,
    NoBrackets,
    Whole,
}

/// Lists and fields by their words.
static BY_WORD: LazyLock<BTreeMap<&'static str, Vec<(usize, Field)>>> = LazyLock::new(|| {
    let mut index: BTreeMap<&'static str, Vec<(usize, Field)>> = BTreeMap::new();
    for (shape, columns) in SHAPES.iter().map(|shape| shape.columns).enumerate() {
        for (field, words) in columns {
            for word in *words {
                index.entry(word).or_default().push((shape, *field));
            }
        }
    }
    index
});

/// Whether some list has a column of that name.
pub(crate) fn is_known(label: &str) -> bool {
    let label = label.trim_end_matches(['?', ' ']);
    let bare = folded(&without_brackets(label));
    BY_WORD.contains_key(folded(label).as_str()) || BY_WORD.contains_key(bare.as_str())
}

/// The field that a list has for a label.
pub(crate) fn field_of(list: List, label: &str) -> Option<Field> {
    let label = label.trim_end_matches(['?', ' ']);
    let of_list = |word: &str| {
        let fields = BY_WORD.get(word)?.iter();
        let own = fields.filter(|(shape, _)| SHAPES[*shape].list == list);
        own.map(|(_, field)| *field).next()
    };
    of_list(&folded(label)).or_else(|| of_list(&folded(&without_brackets(label))))
}

/// For each list the field that a label fits best.
fn fits(label: &Label) -> BTreeMap<usize, Fit> {
    let mut fits: BTreeMap<usize, Fit> = BTreeMap::new();
    let mut look = |word: &str, strength: Strength| {
        for (shape, field) in BY_WORD.get(word).into_iter().flatten() {
            let fit = Fit {
                strength,
                field: *field,
            };
            fits.entry(*shape)
                .and_modify(|best| {
                    if strength > best.strength {
                        *best = fit;
                    }
                })
                .or_insert(fit);
        }
    };
    let whole = folded(&label.text);
    if let Some(person) = person_before_comma(label) {
        look(&person, Strength::Whole);
    }
    look(&whole, Strength::Whole);
    look(
        &folded(&without_brackets(&label.text)),
        Strength::NoBrackets,
    );
    if let Some(ends) = &label.ends {
        look(&folded(ends), Strength::NoBrackets);
    }
    look(&folded(&label.lowest), Strength::Lowest);
    let ends = whole.match_indices(' ').map(|(end, _)| end);
    // A beginning of one word would take «Наставник, телефон» for the mentor's name.
    for end in ends
        .skip(1)
        .take(LONGEST_BEGINNING)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
    {
        look(&whole[..end], Strength::Beginning);
    }
    fits
}

/// The same for a label with a slip of the pen.
fn near_fits(label: &Label) -> BTreeMap<usize, Fit> {
    let mut fits = fits(label);
    let whole = folded(&label.text);
    let near = BY_WORD
        .iter()
        .filter(|(word, _)| slips(&whole, word).is_some());
    for (shape, field) in near.flat_map(|(_, fields)| fields) {
        fits.entry(*shape).or_insert(Fit {
            strength: Strength::Near,
            field: *field,
        });
    }
    fits
}

/// «Наставник, класс» in one row is the mentor with a class, not the class of a mentor.
fn person_before_comma(label: &Label) -> Option<String> {
    let (person, _) = label.text.split_once(',')?;
    let person = folded(person);
    let known = BY_WORD.get(person.as_str())?;
    let is_person =
        |(_, field): &(usize, Field)| matches!(field, Field::MentorName | Field::MenteeName);
    (label.text == label.lowest && known.iter().any(is_person)).then_some(person)
}

fn without_brackets(text: &str) -> String {
    match (text.find('('), text.rfind(')')) {
        (Some(start), Some(end)) if start < end => {
            format!("{} {}", &text[..start], &text[end + 1..])
        }
        (_, _) => text.to_owned(),
    }
}

/// Gives each field its best column; a second column of the same field stays unknown.
fn bind(fits: &[BTreeMap<usize, Fit>], shape: usize) -> Vec<Option<Field>> {
    let own: Vec<Option<Fit>> = fits.iter().map(|fits| fits.get(&shape).copied()).collect();
    let is_best = |at: usize, fit: Fit| {
        own.iter().enumerate().all(|(other, rival)| {
            rival.is_none_or(|rival| {
                other == at
                    || rival.field != fit.field
                    || rival.strength < fit.strength
                    || rival.strength == fit.strength && other > at
            })
        })
    };
    own.iter()
        .enumerate()
        .map(|(at, fit)| fit.filter(|fit| is_best(at, *fit)).map(|fit| fit.field))
        .collect()
}

/// How many of the rows belong to the table before another one begins.
fn next_header(sheet: &Sheet, rows: &[SheetRow], file: &str, header: &Header) -> usize {
    let mut before = header.last;
    let mut alone = false;
    for (at, row) in rows.iter().enumerate() {
        let gap = row.index > before + 1 || alone;
        alone = row.cells.len() == 1;
        before = row.index;
        if !gap || row.cells.len() < 2 || is_repeated(row, &header.columns) {
            continue;
        }
        let words = Words {
            sheet: String::new(),
            titles: String::new(),
            file: folded(file),
        };
        let found = recognise(sheet, row.index, row.index, &words, Spelling::Exact);
        if found
            .is_some_and(|next| known(&next.columns) > 2 || known(&next.columns) == row.cells.len())
        {
            return at;
        }
    }
    rows.len()
}

/// The end of a table, less the titles over the next one: rows of one cell behind a gap.
fn without_titles(rows: &[SheetRow], end: usize) -> usize {
    if end == rows.len() {
        return end;
    }
    let titles = rows[..end]
        .iter()
        .rev()
        .take_while(|row| row.cells.len() == 1);
    let first = end - titles.count();
    let gap = (first..end).find(|at| *at == 0 || rows[*at].index > rows[*at - 1].index + 1);
    gap.unwrap_or(end)
}

fn known(columns: &[Column]) -> usize {
    columns
        .iter()
        .filter(|column| column.field.is_some())
        .count()
}

/// The header once more, as at the top of each printed page.
fn is_repeated(row: &SheetRow, columns: &[Column]) -> bool {
    let same = row
        .cells
        .iter()
        .filter(|(column, value)| {
            let own = columns.iter().find(|own| own.index == *column);
            own.is_some_and(|own| says(value, &own.header))
        })
        .count();
    same > 1 && same * 2 > row.cells.len()
}

fn says(value: &CellValue, header: &str) -> bool {
    match value {
        CellValue::Text(text) => text.trim() == header,
        CellValue::Number { .. }
        | CellValue::Date { .. }
        | CellValue::Time { .. }
        | CellValue::Flag(_)
        | CellValue::Fault(_)
        | CellValue::Uncounted => false,
    }
}

fn is_total(row: &SheetRow) -> bool {
    let Some((_, CellValue::Text(first))) = row.cells.first() else {
        return false;
    };
    let start: String = first.trim_start().chars().take(5).collect();
    matches!(start.to_lowercase().as_str(), "итого" | "всего")
}
