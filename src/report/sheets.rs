//! Which column was taken for what, as a person reads it.

use std::fmt::Write as _;

use super::json::{ColumnReport, FileReport, SheetReport};

/// Longer headers do not push the meanings of the others aside.
const WIDEST: usize = 40;

/// A workbook with its sheets and their columns; several lines, the last one ended.
#[must_use]
pub fn sheets_text(file: &FileReport) -> String {
    let mut text = format!("{}\n", file.file);
    for sheet in &file.sheets {
        let _ = writeln!(text, "  Лист «{}»: {}", sheet.sheet, heading(sheet));
        match sheet.header {
            Some(_) => push_columns(&mut text, &sheet.columns),
            None => push_lines(&mut text, &sheet.columns),
        }
    }
    text
}

fn heading(sheet: &SheetReport) -> String {
    let rows = sheet.rows;
    match (sheet.list, sheet.header) {
        (Some(list), Some(header)) => {
            format!("{list}, заголовок в строке {header}, строк под ним: {rows}")
        }
        (Some(list), None) => format!("{list}, строк: {rows}"),
        (None, _) => "не похож на известные списки и не прочитан".to_owned(),
    }
}

fn push_columns(text: &mut String, columns: &[ColumnReport]) {
    let length = |column: &ColumnReport| column.header.chars().count();
    let lengths = columns.iter().map(length).filter(|own| *own <= WIDEST);
    let width = lengths.max().unwrap_or(WIDEST);
    for column in columns {
        let header = format!("«{}»", column.header);
        let meaning = match &column.meaning {
            Some(meaning) => format!("→ {meaning}"),
            None if column.kept => "– свой столбец, сохранён для шаблонов".to_owned(),
            None => "– не прочитан".to_owned(),
        };
        let width = width + 2;
        let _ = writeln!(text, "    {:<3} {header:<width$}  {meaning}", column.cell);
    }
}

/// Lines of a card: those that say in other words what they mean, and the school's own.
fn push_lines(text: &mut String, lines: &[ColumnReport]) {
    for line in lines {
        match &line.meaning {
            Some(meaning) if line.header.to_lowercase() == *meaning => {}
            Some(meaning) => {
                let _ = writeln!(text, "    {:<3} «{}»  → {meaning}", line.cell, line.header);
            }
            None => {
                let fate = if line.kept {
                    "своя строка, сохранена для шаблонов"
                } else {
                    "не прочитана"
                };
                let _ = writeln!(text, "    {:<3} «{}»  – {fate}", line.cell, line.header);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(cell: &str, header: &str, meaning: Option<&str>) -> ColumnReport {
        ColumnReport {
            cell: cell.to_owned(),
            header: header.to_owned(),
            meaning: meaning.map(str::to_owned),
            kept: meaning.is_some() || header != "Подписи",
        }
    }

    #[test]
    fn each_column_stands_beside_its_meaning() {
        let file = FileReport {
            file: "input/school/Участники.xlsx".to_owned(),
            counts: std::collections::BTreeMap::new(),
            sheets: vec![
                SheetReport {
                    sheet: "7А".to_owned(),
                    list: Some("наставники"),
                    header: Some(3),
                    rows: 2,
                    columns: vec![
                        column("B", "Ф.И.О. наставника", Some("ФИО наставника")),
                        column("C", "Отметки", None),
                        column("D", "Подписи", None),
                    ],
                },
                SheetReport {
                    sheet: "Школа".to_owned(),
                    list: Some("карточка организации"),
                    header: None,
                    rows: 3,
                    columns: vec![
                        column("A1", "Учебный год", Some("учебный год")),
                        column("A2", "Директор", Some("руководитель")),
                        column("A3", "Девиз", None),
                    ],
                },
                SheetReport {
                    sheet: "Заметки".to_owned(),
                    list: None,
                    header: None,
                    rows: 1,
                    columns: Vec::new(),
                },
            ],
        };
        assert_eq!(
            sheets_text(&file),
            "input/school/Участники.xlsx
  Лист «7А»: наставники, заголовок в строке 3, строк под ним: 2
    B   «Ф.И.О. наставника»  → ФИО наставника
    C   «Отметки»            – свой столбец, сохранён для шаблонов
    D   «Подписи»            – не прочитан
  Лист «Школа»: карточка организации, строк: 3
    A2  «Директор»  → руководитель
    A3  «Девиз»  – своя строка, сохранена для шаблонов
  Лист «Заметки»: не похож на известные списки и не прочитан
"
        );
    }
}
