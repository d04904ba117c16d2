//! Counts the figures of the sample school a second time, by formulas of a spreadsheet.
//!
//! `cargo run --example check_figures FILE` copies the sheets of the sample, one column a
//! kind of fact, and puts formulas beside them; sheet «Проверка» has a row for each figure:
//! its code, what stands above and under the line, and the per cent or the mean. The file holds no
//! values yet: a spreadsheet program has to count them (`.ci/figures`). `tests/figures.rs`
//! holds the program to what it counted.

#[expect(dead_code, reason = "the widths of columns are of no use here")]
#[path = "../make_input/text.rs"]
mod text;

mod meetings;
mod sheets;
mod surveys;

use std::error::Error;

use rust_xlsxwriter::{Formula, Workbook};

use sheets::Sheets;

/// The day on which the sample's figures are counted, as its card says.
const CUT_OFF: &str = "DATE(2026,5,29)";
/// The sample's own place of work: whoever comes from elsewhere is a guest.
const OWN: &str = "МБОУ СОШ № 5 г. Новозаречинска";

const SOURCES: &[&str] = &[
    include_str!("../make_input/school/organization.txt"),
    include_str!("../make_input/school/participants.txt"),
    include_str!("../make_input/school/pairs.txt"),
    include_str!("../make_input/school/roadmap.txt"),
    include_str!("../make_input/school/surveys.txt"),
    include_str!("../make_input/school/monitoring.txt"),
    include_str!("../make_input/school/meetings.txt"),
];

/// A figure: its code, what stands above the line and what under it.
type Figure = (&'static str, String, Option<String>);

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name the file to write")?;
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Проверка")?;
    let mut sheets = Sheets::copy(&mut workbook, SOURCES)?;
    let figures = figures(&mut sheets)?;
    let sheet = workbook.worksheet_from_name("Проверка")?;
    for (column, header) in (0..).zip(["Код", "Числитель", "Знаменатель", "Процент или среднее"])
    {
        sheet.write(0, column, header)?;
    }
    for (row, (code, above, below)) in (1..).zip(&figures) {
        sheet.write(row, 0, *code)?;
        sheet.write_formula(row, 1, Formula::new(above))?;
        let Some(below) = below else { continue };
        sheet.write_formula(row, 2, Formula::new(below))?;
        let whole = if ["I14", "I15"].contains(code) {
            1
        } else {
            100
        };
        let share = format!("ROUND({whole}*B{0}/C{0},1)", row + 1);
        sheet.write_formula(row, 3, Formula::new(share))?;
    }
    workbook.save(path)?;
    Ok(())
}

fn figures(sheets: &mut Sheets<'_>) -> Result<Vec<Figure>, Box<dyn Error>> {
    let people = people(sheets)?;
    let mut figures = people;
    figures.extend(pairs(sheets));
    figures.extend(roadmap(sheets));
    figures.extend(documents(sheets)?);
    figures.extend(surveys::figures(sheets)?);
    figures.extend(meetings::figures(sheets)?);
    Ok(figures)
}

/// A number of the contingent by the words of its row.
fn base(sheets: &Sheets<'_>, words: &str) -> String {
    let names = sheets.column("Контингент", "Показатель");
    let values = sheets.column("Контингент", "Значение");
    format!("INDEX({values},MATCH(\"{words}\",{names},0))")
}

/// A column beside the names where ё is е: people write them either way.
fn key(sheets: &mut Sheets<'_>, sheet: &str, header: &str) -> Result<String, Box<dyn Error>> {
    let name = sheets.letter(sheet, header);
    let formula = format!("SUBSTITUTE(SUBSTITUTE({name}#,\"ё\",\"е\"),\"Ё\",\"Е\")");
    let title = format!("{header} без ё");
    sheets.add(sheet, &title, &formula)?;
    Ok(sheets.column(sheet, &title))
}

/// Columns of ones and zeros beside each person: whether he is counted.
fn people(sheets: &mut Sheets<'_>) -> Result<Vec<Figure>, Box<dyn Error>> {
    let mentor_in_pair = key(sheets, "Пары", "Наставник (ФИО)")?;
    let mentee_in_pair = key(sheets, "Пары", "Наставляемый (ФИО)")?;
    key(sheets, "Наставники", "ФИО наставника")?;
    key(sheets, "Наставляемые", "ФИО наставляемого")?;
    let form = sheets.column("Пары", "Форма наставничества");
    let lists = [
        ("Наставники", "ФИО наставника без ё", mentor_in_pair),
        ("Наставляемые", "ФИО наставляемого без ё", mentee_in_pair),
    ];
    for (list, name, in_pair) in lists {
        let name = sheets.letter(list, name);
        let birth = sheets.letter(list, "Дата рождения");
        let class = sheets.letter(list, "Класс");
        let experience = sheets.letter(list, "Стаж");
        let of_form =
            |pattern: &str| format!("IF(COUNTIFS({in_pair},{name}#,{form},\"{pattern}\")>0,1,0)");
        let work = (list == "Наставники").then(|| sheets.letter(list, "Место работы/учёбы"));
        let guest = work.as_ref().map_or("0".to_owned(), |work| {
            format!("IF(AND({class}#=\"\",{work}#<>\"\",{work}#<>\"{OWN}\"),1,0)")
        });
        let columns = [
            ("В паре", format!("IF(COUNTIF({in_pair},{name}#)>0,1,0)")),
            (
                "Полных лет",
                format!("IF(ISNUMBER({birth}#),DATEDIF({birth}#,{CUT_OFF},\"Y\"),-1)"),
            ),
            ("Ученик", format!("IF({class}#<>\"\",1,0)")),
            ("Гость", guest),
            (
                "Молодой",
                format!("IF(AND(ISNUMBER({experience}#),{experience}#<=3),1,0)"),
            ),
            ("Ученик – ученик", of_form("*ученик*ученик*")),
            ("Учитель – ученик", of_form("учитель*ученик*")),
            ("Учитель – учитель", of_form("*учитель*учитель*")),
        ];
        for (title, formula) in columns {
            sheets.add(list, title, &formula)?;
        }
    }
    let mentors = |title: &str| sheets.column("Наставники", title);
    let mentees = |title: &str| sheets.column("Наставляемые", title);
    let aged = |ages: &str, from: u32| format!("({ages}>={from})*({ages}<=19)");
    let pupils = format!(
        "SUMPRODUCT({}*{}*{})",
        mentees("В паре"),
        mentees("Ученик"),
        aged(&mentees("Полных лет"), 10)
    );
    let pupil_mentors = format!(
        "SUMPRODUCT({}*{}*{})",
        mentors("В паре"),
        mentors("Ученик"),
        aged(&mentors("Полных лет"), 15)
    );
    let young = format!(
        "SUMPRODUCT({}*(1-{})*{})",
        mentees("В паре"),
        mentees("Ученик"),
        mentees("Молодой")
    );
    // Whoever stands in both lists is counted among the mentors alone.
    let names = sheets.column("Наставники", "ФИО наставника без ё");
    let own = sheets.column("Наставляемые", "ФИО наставляемого без ё");
    let of_form =
        |of: &dyn Fn(&str) -> String| format!("{}*{}", of("Ученик"), of("Ученик – ученик"));
    let uu = format!(
        "SUMPRODUCT({})+SUMPRODUCT({}*(SUMIF({names},{own},{})=0))",
        of_form(&mentors),
        of_form(&mentees),
        mentors("Ученик – ученик")
    );
    let teachers = |of: &dyn Fn(&str) -> String, form: &str| {
        format!("(1-{})*(1-{})*{}", of("Ученик"), of("Гость"), of(form))
    };
    let tu = format!(
        "SUMPRODUCT({})+SUMPRODUCT({})",
        teachers(&mentors, "Учитель – ученик"),
        teachers(&mentees, "Учитель – ученик")
    );
    let tt = format!(
        "SUMPRODUCT({}*{})+SUMPRODUCT({}*{})",
        teachers(&mentors, "Учитель – учитель"),
        mentors("Молодой"),
        teachers(&mentees, "Учитель – учитель"),
        mentees("Молодой")
    );
    Ok(vec![
        (
            "I1",
            pupils,
            Some(base(sheets, "Обучающихся от 10 до 19 лет")),
        ),
        (
            "I2",
            pupil_mentors,
            Some(base(sheets, "Обучающихся от 15 до 19 лет")),
        ),
        ("I3", young, Some(base(sheets, "Молодых специалистов"))),
        ("I4", partners(sheets)?, None),
        ("I7", uu, Some(base(sheets, "Всего обучающихся"))),
        ("I8", tu, Some(base(sheets, "Педагогических работников"))),
        ("I9", tt, Some(base(sheets, "Молодых специалистов"))),
    ])
}

/// The first guest of each organisation counts.
fn partners(sheets: &mut Sheets<'_>) -> Result<String, Box<dyn Error>> {
    let guest = sheets.letter("Наставники", "Гость");
    let in_pair = sheets.letter("Наставники", "В паре");
    let work = sheets.letter("Наставники", "Место работы/учёбы");
    let counted = format!(
        "{guest}#*{in_pair}#*(COUNTIFS({work}$2:{work}#,{work}#,{guest}$2:{guest}#,1,{in_pair}$2:{in_pair}#,1)=1)"
    );
    sheets.add("Наставники", "Первый от организации", &counted)?;
    Ok(format!(
        "SUM({})",
        sheets.column("Наставники", "Первый от организации")
    ))
}

/// A group stands on several rows; only its first one has a number.
fn pairs(sheets: &Sheets<'_>) -> Vec<Figure> {
    let numbers = sheets.column("Пары", "№ пары");
    let states = sheets.column("Пары", "Статус");
    let trained = sheets.column("Наставники", "Прошёл обучение");
    vec![
        (
            "I10",
            format!("COUNTIFS({numbers},\">0\",{states},\"завершена\")"),
            Some(format!("COUNT({numbers})")),
        ),
        (
            "I12",
            format!("COUNTIF({trained},\"да\")"),
            Some(format!("COUNT({})", sheets.column("Наставники", "№ п/п"))),
        ),
    ]
}

fn roadmap(sheets: &Sheets<'_>) -> Vec<Figure> {
    let states = sheets.column("Дорожная карта", "Статус");
    let number = |state: &str| format!("COUNTIF({states},\"{state}\")");
    let done = format!(
        "{}+{}",
        number("выполнено"),
        number("выполнено с опозданием")
    );
    let all = format!("COUNTA({})", sheets.column("Дорожная карта", "Мероприятие"));
    let due = format!("{all}-{}-{}", number("срок не наступил"), number("снято"));
    vec![("I11", done, Some(due))]
}

fn documents(sheets: &mut Sheets<'_>) -> Result<Vec<Figure>, Box<dyn Error>> {
    let codes = sheets.column("Приказы", "Код");
    let days = sheets.column("Приказы", "Дата");
    let numbers = sheets.column("Приказы", "Номер");
    let order = |code: &str| {
        format!("MIN(1,COUNTIFS({codes},\"{code}\",{days},\"<=\"&{CUT_OFF},{numbers},\"?*\"))")
    };
    let keys = sheets.column("Организация", "Показатель");
    let values = sheets.column("Организация", "Значение");
    let protocol = format!(
        "IF(AND(INDEX({values},MATCH(\"Протокол педагогического совета №\",{keys},0))<>\"\",INDEX({values},MATCH(\"Дата протокола\",{keys},0))<={CUT_OFF}),1,0)"
    );
    let present: Vec<String> = ["S01", "S05", "S08", "S09"].map(order).to_vec();
    let roadmap = format!(
        "MIN(1,COUNTA({}))",
        sheets.column("Дорожная карта", "Мероприятие")
    );
    let required = format!("5+MIN(1,COUNTIF({codes},\"S05\"))");
    let name = sheets.letter("Наставляемые", "ФИО наставляемого без ё");
    let mentors = sheets.column("Наставники", "ФИО наставника без ё");
    let among = format!("IF(COUNTIF({mentors},{name}#)=0,1,0)");
    sheets.add("Наставляемые", "Только здесь", &among)?;
    let of_mentors = sheets.column("Наставники", "Согласие на обработку ПДн (дата)");
    let of_mentees = sheets.column("Наставляемые", "Согласие (дата)");
    let here = sheets.column("Наставляемые", "Только здесь");
    Ok(vec![
        (
            "I17",
            format!("{}+{protocol}+{roadmap}", present.join("+")),
            Some(required),
        ),
        (
            "I17A",
            format!("COUNT({of_mentors})+SUMPRODUCT(ISNUMBER({of_mentees})*{here})"),
            Some(format!("COUNTA({mentors})+SUM({here})")),
        ),
    ])
}
