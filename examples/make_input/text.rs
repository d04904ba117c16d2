//! Reads the text of a workbook: sheets, titles, headers, rows.
//!
//! [`SheetText::read_all`] is the way in. Cells are parted by ` | `. A line says
//! what it is by how it begins:
//!
//! ```text
//! == Наставники               opens a sheet
//! > База наставников          a title line above the table
//! №  | ФИО | Дата рождения    the header: the first line that is none of these
//! 5 number | 30 | 12 date     width in characters and kind of each column
//! # Этап 1                    a section row, merged over all columns
//! 1  | …                      a row; `^` joins a cell to the one above, `\n` breaks a line
//! ```
//!
//! Blank lines are passed over. Nothing here knows what a sheet is about.

/// One sheet as it is to be typed.
pub(crate) struct SheetText<'a> {
    pub(crate) name: &'a str,
    pub(crate) titles: Vec<&'a str>,
    pub(crate) columns: Vec<Column<'a>>,
    pub(crate) rows: Vec<Row<'a>>,
}

pub(crate) struct Column<'a> {
    pub(crate) header: &'a str,
    /// In characters, as a spreadsheet counts them.
    pub(crate) width: f64,
    pub(crate) kind: Kind,
}

/// What a cell of a column becomes, when it can be read so; else it stays text.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Text,
    Number,
    Date,
}

pub(crate) enum Row<'a> {
    Section(&'a str),
    Cells(Vec<Cell<'a>>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cell<'a> {
    Filled(&'a str),
    Blank,
    /// Merged with the cell above.
    Joined,
}

impl<'a> SheetText<'a> {
    pub(crate) fn read_all(source: &'a str) -> Vec<Self> {
        source
            .split("== ")
            .filter(|part| !part.trim().is_empty())
            .map(Self::read)
            .collect()
    }

    fn read(part: &'a str) -> Self {
        let mut lines = part.lines().filter(|line| !line.trim().is_empty());
        let name = lines.next().unwrap_or_default().trim();
        let (titles, mut table) = take_titles(lines);
        let headers = table.next().unwrap_or_default();
        let columns = cells(headers).zip(cells(table.next().unwrap_or_default()));
        Self {
            name,
            titles,
            columns: columns.map(read_column).collect(),
            rows: table.map(read_row).collect(),
        }
    }
}

fn take_titles<'a>(
    lines: impl Iterator<Item = &'a str>,
) -> (Vec<&'a str>, impl Iterator<Item = &'a str>) {
    let mut lines = lines.peekable();
    let mut titles = Vec::new();
    while let Some(title) = lines.peek().and_then(|line| line.strip_prefix("> ")) {
        titles.push(title);
        lines.next();
    }
    (titles, lines)
}

fn read_column<'a>((header, layout): (&'a str, &str)) -> Column<'a> {
    let (width, kind) = layout.split_once(' ').unwrap_or((layout, ""));
    Column {
        header,
        width: width.parse().unwrap_or(10.0),
        kind: match kind {
            "number" => Kind::Number,
            "date" => Kind::Date,
            _ => Kind::Text,
        },
    }
}

fn read_row(line: &str) -> Row<'_> {
    match line.strip_prefix("# ") {
        Some(section) => Row::Section(section),
        None => Row::Cells(cells(line).map(read_cell).collect()),
    }
}

fn read_cell(cell: &str) -> Cell<'_> {
    match cell {
        "" => Cell::Blank,
        "^" => Cell::Joined,
        text => Cell::Filled(text),
    }
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.split('|').map(str::trim)
}
