//! Figures of questionnaires: who is satisfied, mean marks, their change, the curator's form.

use std::error::Error;

use super::sheets::Sheets;
use super::{Figure, key};

/// The closing question, which tells satisfaction.
const CLOSING: &str = "Рады ли Вы, что участвовали в программе?";

/// Final and first questionnaires of a role, and the list of its people.
const ROLES: [(&str, &str, &str, &str, &str); 2] = [
    (
        "I6",
        "Итог наставники",
        "Вход наставники",
        "Наставники",
        "ФИО наставника",
    ),
    (
        "I5",
        "Итог наставляемые",
        "Вход наставляемые",
        "Наставляемые",
        "ФИО наставляемого",
    ),
];

pub(crate) fn figures(sheets: &mut Sheets<'_>) -> Result<Vec<Figure>, Box<dyn Error>> {
    let mut figures = Vec::new();
    let (mut total, mut count) = (Vec::new(), Vec::new());
    let (mut change, mut pairs) = (Vec::new(), Vec::new());
    for (code, last, first, list, name) in ROLES {
        counted(sheets, last)?;
        counted(sheets, first)?;
        figures.push(satisfied(sheets, code, last, list, name)?);
        let here = sheets.column(last, "Учтена");
        for mark in marks(sheets, last) {
            let column = sheets.column(last, &mark);
            total.push(format!("SUMIFS({column},{here},1)"));
            count.push(format!("COUNTIFS({column},\">=0\",{here},1)"));
        }
        for (exit, entry) in marks(sheets, last).iter().zip(marks(sheets, first)) {
            let (sum, number) = changed(sheets, (last, exit), (first, &entry));
            change.push(sum);
            pairs.push(number);
        }
    }
    let scores = sheets.column("Анкета куратора", "Балл");
    figures.push(("I14", total.join("+"), Some(count.join("+"))));
    figures.push(("I15", change.join("+"), Some(pairs.join("+"))));
    figures.push(("I16", format!("SUM({scores})"), None));
    Ok(figures)
}

/// The questions that are answered by a mark: they have a number.
fn marks(sheets: &Sheets<'_>, sheet: &str) -> Vec<String> {
    let headers = sheets.headers(sheet).into_iter();
    headers
        .filter(|header| header.starts_with(|c: char| c.is_ascii_digit()))
        .collect()
}

/// The later of two questionnaires of one person about one form counts.
fn counted(sheets: &mut Sheets<'_>, sheet: &str) -> Result<(), Box<dyn Error>> {
    let names = key(sheets, sheet, "ФИО")?;
    let name = sheets.letter(sheet, "ФИО без ё");
    let form = sheets.letter(sheet, "Форма наставничества");
    let stamp = sheets.letter(sheet, "Отметка времени");
    let forms = sheets.column(sheet, "Форма наставничества");
    let stamps = sheets.column(sheet, "Отметка времени");
    let later = format!("COUNTIFS({names},{name}#,{forms},{form}#,{stamps},\">\"&{stamp}#)");
    sheets.add(sheet, "Учтена", &format!("IF({later}=0,1,0)"))?;
    Ok(())
}

/// Whoever answered for two forms is satisfied if satisfied with each.
fn satisfied(
    sheets: &mut Sheets<'_>,
    code: &'static str,
    survey: &str,
    list: &str,
    name: &str,
) -> Result<Figure, Box<dyn Error>> {
    let names = sheets.column(survey, "ФИО без ё");
    let answers = sheets.column(survey, CLOSING);
    let here = sheets.column(survey, "Учтена");
    let name = sheets.letter(list, &format!("{name} без ё"));
    let in_pair = sheets.letter(list, "В паре");
    let said = |word: &str| format!("COUNTIFS({names},{name}#,{here},1,{answers},\"{word}\")");
    let formula = format!(
        "IF(AND({in_pair}#=1,{}>0,{}=0),1,0)",
        said("да"),
        said("нет")
    );
    sheets.add(list, "Удовлетворён", &formula)?;
    let sum = |title: &str| format!("SUM({})", sheets.column(list, title));
    Ok((code, sum("Удовлетворён"), Some(sum("В паре"))))
}

/// The sum of the differences of a question and the number of people who marked it twice.
fn changed(sheets: &Sheets<'_>, exit: (&str, &str), entry: (&str, &str)) -> (String, String) {
    let of = |sheet: &str, title: &str| sheets.column(sheet, title);
    let who = format!(
        "{},{},{},{},{},1",
        of(entry.0, "ФИО без ё"),
        of(exit.0, "ФИО без ё"),
        of(entry.0, "Форма наставничества"),
        of(exit.0, "Форма наставничества"),
        of(entry.0, "Учтена"),
    );
    let before = of(entry.0, entry.1);
    let after = of(exit.0, exit.1);
    let here = of(exit.0, "Учтена");
    let both = format!("{here}*ISNUMBER({after})*(COUNTIFS({who},{before},\">=0\")>0)");
    let sum = format!("SUMPRODUCT({both}*({after}-SUMIFS({before},{who})))");
    (sum, format!("SUMPRODUCT({both})"))
}
