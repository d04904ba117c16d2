//! The fifteen rules that a sheet must pass (`domain.md` c.4): each on a small workbook,
//! with the codes that it must tell and their cells, and nothing else told of that kind.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/told.rs"]
mod told;
#[path = "support/workbooks.rs"]
mod workbooks;

use nastavnik::checks;
use nastavnik::diag::Diagnostics;
use nastavnik::records;
use nastavnik::workbook::{self, Folder};

/// A rule on a workbook: `told` are codes with their cells, `said` is what must be read.
struct Rule {
    name: &'static str,
    sheets: &'static str,
    told: &'static [&'static str],
    said: &'static [&'static str],
}

/// Messages that the small workbooks cause by being small: no card, no list of the other
/// side, names whose declension is doubtful, people without pairs or consents.
const BESIDE: [&str; 7] = ["W116", "W204", "W212", "W257", "W262", "W267", "W268"];

const RULES: &[Rule] = &[
    Rule {
        name: "1: a name has two or three words, four with оглы, and no digits",
        sheets: "= Наставляемые\nФИО наставляемого | Класс\n\
            Ким Алина | 7А\n\
            Мамедов Рашид Али оглы | 7А\n\
            Иванов | 7А\n\
            Иванов Пётр Ильич Младший Первый | 7А\n\
            Сорока2 Олег | 7А",
        told: &["W189 A4", "E102 A5", "E102 A6"],
        said: &["М-001 Ким Алина;", "М-002 Мамедов Рашид Али оглы;"],
    },
    Rule {
        name: "2: one person is listed once, however ё and spaces are typed; ё stays",
        sheets: "= Наставляемые\nФИО наставляемого | Класс\n\
            Серегина  Анна Олеговна | 7А\n\
            Серёгина Анна Олеговна | 7 «А»\n\
            Серегина Анна Олеговна | 5Б",
        told: &["W114 3:3", "N101 4:4"],
        said: &[
            "М-001 Серёгина Анна Олеговна; класс 7 «А»",
            "М-002 Серегина Анна Олеговна; класс 5 «Б»",
        ],
    },
    Rule {
        name: "3: everybody in a pair stands on a list",
        sheets: "= Наставляемые\nФИО наставляемого | Класс\nКим Алина Олеговна | 7А\n\
            = Пары\nНаставник | Наставляемый\nОрёл Илья Львович | Ким Алина Олегвна",
        told: &["E106 B2"],
        said: &[],
    },
    Rule {
        name: "4: nobody is their own mentor",
        sheets: "= Участники\nФИО | Роль | Класс\nОрёл Илья Львович | наставник, наставляемый | 9А\n\
            = Пары\nНаставник | Наставляемый\nОрёл Илья Львович | Орел Илья Львович",
        told: &["E108 B2"],
        said: &[],
    },
    Rule {
        name: "5: nobody is in two active pairs of one form",
        sheets: "= Наставники\nФИО наставника | Класс\nОрёл Илья Львович | 9А\nЖук Вера Ильинична | 9А\n\
            = Наставляемые\nФИО наставляемого | Класс\nКим Алина Олеговна | 7А\nКим Артём Олегович | 7А\n\
            = Пары\nНаставник | Наставляемый | Форма | Статус\n\
            Орёл Илья Львович | Ким Алина Олеговна | ученик-ученик | активна\n\
            Жук Вера Ильинична | Ким Алина Олеговна | ученик – ученик | активна\n\
            Орёл Илья Львович | Ким Артём Олегович | ученик-ученик | прекращена\n\
            Жук Вера Ильинична | Ким Артём Олегович | ученик-ученик | активна",
        told: &["W207 3:3"],
        said: &[],
    },
    Rule {
        name: "6: a mentor with more mentees than usual is worth a look",
        sheets: "= Наставники\nФИО наставника | Должность\nОрёл Илья Львович | учитель\n\
            = Наставляемые\nФИО наставляемого | Класс\nБелых Анна | 7А\nБелых Вера | 7А\nБелых Инна | 7А\n\
            Белых Лада | 7А\nБелых Нина | 7А\nБелых Рита | 7А\n\
            = Пары\nНаставник | Наставляемый\n\
            Орёл Илья Львович | Белых Анна; Белых Вера; Белых Инна; Белых Лада; Белых Нина; Белых Рита",
        told: &["W208 2:2"],
        said: &[
            "Орёл Илья Львович → Белых Анна, Белых Вера, Белых Инна, Белых Лада, Белых Нина, Белых Рита",
        ],
    },
    Rule {
        name: "7: both sides of «ученик – ученик» learn, both of «учитель – учитель» work",
        sheets: "= Наставники\nФИО наставника | Должность | Класс\nОрёл Илья Львович | учитель |\nЖук Вера Ильинична | | 9А\n\
            = Наставляемые\nФИО наставляемого | Класс | Должность\nКим Алина Олеговна | 7А |\nСорока Олег Ильич | | учитель\n\
            = Пары\nНаставник | Наставляемый | Форма\n\
            Орёл Илья Львович | Ким Алина Олеговна | ученик-ученик\n\
            Жук Вера Ильинична | Сорока Олег Ильич | учитель-учитель",
        told: &["W205 2:2", "W206 3:3", "W269 3:3"],
        said: &[],
    },
    Rule {
        name: "8: a minor has a representative",
        sheets: "= Наставляемые\nФИО наставляемого | Класс | Дата рождения | Родитель\n\
            Ким Алина Олеговна | 7А | 01.02.2012 |\n\
            Сорока Олег Ильич | 7А | 01.02.2012 | Сорока Илья Олегович\n\
            = Пары\nНаставник | Наставляемый | Дата начала\nОрёл Илья Львович, учитель | Ким Алина Олеговна | 01.10.2025",
        told: &["W204 2:2"],
        said: &[],
    },
    Rule {
        name: "9: the start is not after the end, and both lie in the school year",
        sheets: "= Организация\nПолное наименование | Школа\nКраткое наименование | Школа\nУчебный год | 2025/2026\n\
            = Пары\nНаставник | Наставляемый | Дата начала | Дата окончания\n\
            Орёл Илья Львович | Ким Алина Олеговна | 01.10.2025 | 01.05.2025\n\
            Орёл Илья Львович | Белых Анна | 01.10.2025 | 25.05.2028\n\
            Орёл Илья Львович | Белых Вера | 01.10.2025 | 25.05.2026",
        told: &["E109 D2", "W266 2:2", "W266 3:3"],
        said: &[],
    },
    Rule {
        name: "10: days in every spelling; 31.02 is refused, a bare number is told",
        sheets: "= Наставляемые\nФИО наставляемого | Дата рождения\n\
            Белых Анна | {2012-09-01}\nБелых Вера | 01.09.2012\nБелых Инна | 1 сентября 2012 г.\n\
            Белых Лада | {41153}\nБелых Нина | 2012-09-01\nБелых Рита | 01.09.12\nБелых Яна | 01.09.70\n\
            Белых Эра | 31.02.2012\nБелых Ася | весной",
        told: &["W102 B5", "E103 B9", "W101 B10"],
        said: &[
            "Белых Анна; р. 2012-09-01",
            "Белых Вера; р. 2012-09-01",
            "Белых Инна; р. 2012-09-01",
            "Белых Лада; р. 2012-09-01",
            "Белых Нина; р. 2012-09-01",
            "Белых Рита; р. 2012-09-01",
            "Белых Яна; р. 1970-09-01",
        ],
    },
    Rule {
        name: "11: a phone that became a number is restored",
        sheets: "= Наставляемые\nФИО наставляемого | Телефон\n\
            Белых Анна | {89031234567}\nБелых Вера | 8.9031234567e10\nБелых Инна | 8,9031234567E+10",
        told: &[],
        said: &[
            "Белых Анна; тел. 89031234567",
            "Белых Вера; тел. 89031234567",
            "Белых Инна; тел. 89031234567",
        ],
    },
    Rule {
        name: "12: a class in every spelling, Latin letters made Cyrillic",
        sheets: "= Наставляемые\nФИО наставляемого | Класс\n\
            Белых Анна | 7А\nБелых Вера | 7 А\nБелых Инна | 7-а\nБелых Лада | 7 «А»\nБелых Нина | 7A\n\
            Белых Рита | {d.mmm 2026-01-07}\nБелых Яна | старшая группа",
        told: &["W105 B7", "W104 B8"],
        said: &[
            "Белых Анна; класс 7 «А»",
            "Белых Вера; класс 7 «А»",
            "Белых Инна; класс 7 «А»",
            "Белых Лада; класс 7 «А»",
            "Белых Нина; класс 7 «А»",
            "Белых Рита; класс 7 «1»",
        ],
    },
    Rule {
        name: "13: an unknown form is told and kept",
        sheets: "= Пары\nНаставник | Наставляемый | Форма\n\
            Орёл Илья Львович (9А) | Ким Алина Олеговна | ветеран - ученик\n\
            Орёл Илья Львович | Белых Анна (7А) | уч.-уч.",
        told: &["W106 C2"],
        said: &[
            "Ким Алина Олеговна; ветеран – ученик;",
            "Белых Анна; ученик – ученик",
        ],
    },
    Rule {
        name: "14: «Категория» is told from the qualification by its values, or asked",
        sheets: "= Наставляемые\nФИО наставляемого | Запрос | Категория\n\
            Сорока Олег Ильич | план урока | первая\nКим Алина Олеговна | язык | с низкими результатами\n\
            Белых Анна | язык | вторая или третья",
        told: &["N138 C4"],
        said: &["Сорока Олег Ильич; Категория первая;"],
    },
    Rule {
        name: "15: marks of footnotes stay out of names",
        sheets: "= Наставляемые\nФИО наставляемого | Класс\nБелых Анна* | 7А\nБелых Вера ** | 7А\nБелых Инна¹ | 7А",
        told: &[],
        said: &[
            "М-001 Белых Анна;",
            "М-002 Белых Вера;",
            "М-003 Белых Инна;",
        ],
    },
];

#[test]
fn every_rule_tells_its_codes_at_their_cells() {
    assert_eq!(RULES.len(), 15);
    let wrong: Vec<String> = RULES.iter().filter_map(broken).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn broken(rule: &Rule) -> Option<String> {
    let mut diags = Diagnostics::new();
    let mut typed = workbooks::typed(&format!("== Книга.xlsx\n{}", rule.sheets));
    let (_, bytes) = typed.pop().unwrap();
    let book = workbook::read("input/Книга.xlsx", &bytes, &mut diags).unwrap();
    let folder = Folder {
        path: String::new(),
        shown: "input".to_owned(),
        files: Vec::new(),
    };
    let sources = records::read(&[(folder, vec![book])], &mut diags);
    let data = sources[0].dataset.as_ref().unwrap();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 5, 29).unwrap();
    checks::run(data, today, &mut diags);
    let found: Vec<String> = diags
        .iter()
        .filter(|told| {
            rule.told.iter().any(|own| own.starts_with(told.code.0))
                || !BESIDE.contains(&told.code.0)
        })
        .map(|told| {
            let cell = told.place.area().map(|area| area.to_string());
            format!("{} {}", told.code, cell.unwrap_or_default())
        })
        .collect();
    let said = told::source(&sources[0]);
    let missing: Vec<&&str> = rule
        .said
        .iter()
        .filter(|line| !said.contains(**line))
        .collect();
    (found != rule.told || !missing.is_empty()).then(|| {
        format!(
            "{}\n  told {found:?}\n  not read {missing:?} in\n{said}",
            rule.name
        )
    })
}
