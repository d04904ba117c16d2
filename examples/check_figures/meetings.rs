//! Pairs whose pauses between meetings, holidays left out, kept to two weeks.

use std::error::Error;

use super::sheets::Sheets;
use super::{CUT_OFF, Figure};

/// «Не реже одного раза в две недели».
const LONGEST: u32 = 14;

pub(crate) fn figures(sheets: &mut Sheets<'_>) -> Result<Vec<Figure>, Box<dyn Error>> {
    let pair = sheets.letter("Встречи", "№ пары");
    let day = sheets.letter("Встречи", "Дата встречи");
    let (pairs, days) = (
        sheets.column("Встречи", "№ пары"),
        sheets.column("Встречи", "Дата встречи"),
    );
    let (numbers, starts) = (
        sheets.column("Пары", "№ пары"),
        sheets.column("Пары", "Дата начала"),
    );
    let before = format!("SUMPRODUCT(MAX(({pairs}={pair}#)*({days}<{day}#)*{days}))");
    sheets.add("Встречи", "Предыдущая", &before)?;
    let previous = sheets.letter("Встречи", "Предыдущая");
    let from = format!("IF({previous}#>0,{previous}#,INDEX({starts},MATCH({pair}#,{numbers},0)))");
    sheets.add("Встречи", "Начало перерыва", &from)?;
    let from = sheets.letter("Встречи", "Начало перерыва");
    let pause = pause(sheets, &format!("{from}#"), &format!("{day}#"));
    sheets.add("Встречи", "Дней", &pause)?;

    let number = sheets.letter("Пары", "№ пары");
    let fact = sheets.letter("Пары", "Дата завершения (факт)");
    let plan = sheets.letter("Пары", "Дата завершения (план)");
    sheets.add(
        "Пары",
        "Последняя встреча",
        &format!("SUMPRODUCT(MAX(({pairs}={number}#)*{days}))"),
    )?;
    sheets.add(
        "Пары",
        "Конец",
        &format!("MIN({CUT_OFF},IF({fact}#<>\"\",{fact}#,{plan}#))"),
    )?;
    let (last, end) = (
        sheets.letter("Пары", "Последняя встреча"),
        sheets.letter("Пары", "Конец"),
    );
    let rest = self::pause(sheets, &format!("{last}#"), &format!("{end}#"));
    sheets.add("Пары", "Дней до конца", &rest)?;
    let rest = sheets.letter("Пары", "Дней до конца");
    let long = sheets.column("Встречи", "Дней");
    let kept = format!(
        "IF({number}#=\"\",0,IF(AND({rest}#<={LONGEST},COUNTIFS({pairs},{number}#,{long},\">{LONGEST}\")=0),1,0))"
    );
    sheets.add("Пары", "Выдержана", &kept)?;
    Ok(vec![(
        "I13",
        format!("SUM({})", sheets.column("Пары", "Выдержана")),
        Some(format!("COUNT({numbers})")),
    )])
}

/// Days after one day up to another without the holidays of the list.
fn pause(sheets: &Sheets<'_>, from: &str, to: &str) -> String {
    let free: Vec<String> = (2..=4)
        .map(|row| {
            let cell =
                |header: &str| format!("'Каникулы'!${}${row}", sheets.letter("Каникулы", header));
            format!(
                "MAX(0,MIN({to},{})-MAX({from},{}-1))",
                cell("Окончание"),
                cell("Начало")
            )
        })
        .collect();
    format!("{to}-({from})-({})", free.join("+"))
}
