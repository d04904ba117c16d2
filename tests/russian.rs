//! The room `russian` against the development sets in `tests/gold`: not one row may be wrong.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;

use nastavnik::russian;
use nastavnik::russian::Agreement;
use nastavnik::russian::Case;
use nastavnik::russian::Day;
use nastavnik::russian::Declined;
use nastavnik::russian::Doubt;
use nastavnik::russian::FullName;
use nastavnik::russian::Gender;
use nastavnik::russian::NameProblem;
use nastavnik::russian::SchoolYearPhrase;
use nastavnik::russian::Sureness;
use proptest::prelude::*;

/// The rows of a file under its heading line, cut at the tabs.
fn rows(file: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(format!("tests/gold/{file}")).unwrap();
    text.lines()
        .skip(1)
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

fn gender_of(text: &str) -> Gender {
    match text {
        "m" => Gender::Masculine,
        "f" => Gender::Feminine,
        other => panic!("no such gender: {other}"),
    }
}

fn decline_name(part: &str, gender: Gender, text: &str) -> Declined {
    match part {
        "surname" => russian::decline_surname(text, gender),
        "firstname" => russian::decline_given(text, gender),
        "middlename" => russian::decline_patronymic(text, gender),
        "fio" => FullName::parse(text).unwrap().decline(Some(gender)),
        other => panic!("no such part: {other}"),
    }
}

/// The cases in which none of the accepted variants came out.
fn wrong_forms(declined: &Declined, expected: &[String]) -> Vec<String> {
    Case::ALL
        .into_iter()
        .zip(expected)
        .filter(|(case, accepted)| {
            !accepted
                .split('|')
                .any(|form| form == declined.forms.get(*case))
        })
        .map(|(case, accepted)| format!("{} вместо {accepted}", declined.forms.get(case)))
        .collect()
}

#[track_caller]
fn expect_none(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} rows are wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_name_of_the_development_sets_comes_out_right() {
    let mut wrong = Vec::new();
    for row in [rows("names_own.tsv"), rows("names_opencorpora.tsv")].concat() {
        let declined = decline_name(&row[1], gender_of(&row[2]), &row[3]);
        let faults = wrong_forms(&declined, &row[3..9]);
        if !faults.is_empty() {
            wrong.push(format!("{} {}: {}", row[0], row[3], faults.join(", ")));
        }
    }
    expect_none(&wrong);
}

#[test]
fn every_post_of_the_development_set_comes_out_right() {
    let mut wrong = Vec::new();
    for row in rows("posts.tsv") {
        let faults = wrong_forms(&russian::decline_post(&row[2]), &row[2..8]);
        if !faults.is_empty() {
            wrong.push(format!("{} {}: {}", row[0], row[2], faults.join(", ")));
        }
    }
    expect_none(&wrong);
}

#[test]
fn every_count_of_the_development_set_comes_out_right() {
    let mut wrong = Vec::new();
    for row in rows("counts.tsv") {
        let counted = russian::count(
            row[1].parse().unwrap(),
            &row[0],
            Case::parse(&row[2]).unwrap(),
        );
        if !row[3].split('|').any(|form| form == counted) {
            wrong.push(format!("{counted} вместо {} ({})", row[3], row[2]));
        }
    }
    expect_none(&wrong);
}

// ---- names -----------------------------------------------------------------

fn person(text: &str) -> FullName {
    FullName::parse(text).unwrap()
}

/// Genitive, dative, accusative, instrumental.
fn four_forms(declined: &Declined) -> [&str; 4] {
    [
        Case::Genitive,
        Case::Dative,
        Case::Accusative,
        Case::Instrumental,
    ]
    .map(|case| declined.forms.get(case))
}

#[track_caller]
fn check_person(nominative: &str, forms: [&str; 4]) {
    assert_eq!(four_forms(&person(nominative).decline(None)), forms);
}

#[test]
fn full_names_go_through_the_cases() {
    check_person(
        "Серёгина Ирина Николаевна",
        [
            "Серёгиной Ирины Николаевны",
            "Серёгиной Ирине Николаевне",
            "Серёгину Ирину Николаевну",
            "Серёгиной Ириной Николаевной",
        ],
    );
    check_person(
        "Котов Алексей Андреевич",
        [
            "Котова Алексея Андреевича",
            "Котову Алексею Андреевичу",
            "Котова Алексея Андреевича",
            "Котовым Алексеем Андреевичем",
        ],
    );
    check_person(
        "Петренко Олег Николаевич",
        [
            "Петренко Олега Николаевича",
            "Петренко Олегу Николаевичу",
            "Петренко Олега Николаевича",
            "Петренко Олегом Николаевичем",
        ],
    );
    check_person(
        "Шевчук Анна Ивановна",
        [
            "Шевчук Анны Ивановны",
            "Шевчук Анне Ивановне",
            "Шевчук Анну Ивановну",
            "Шевчук Анной Ивановной",
        ],
    );
    check_person(
        "Шевчук Иван Петрович",
        [
            "Шевчука Ивана Петровича",
            "Шевчуку Ивану Петровичу",
            "Шевчука Ивана Петровича",
            "Шевчуком Иваном Петровичем",
        ],
    );
    check_person(
        "Черных Мария Олеговна",
        [
            "Черных Марии Олеговны",
            "Черных Марии Олеговне",
            "Черных Марию Олеговну",
            "Черных Марией Олеговной",
        ],
    );
    check_person(
        "Толстой Лев Ильич",
        [
            "Толстого Льва Ильича",
            "Толстому Льву Ильичу",
            "Толстого Льва Ильича",
            "Толстым Львом Ильичом",
        ],
    );
    check_person(
        "Коваль Любовь Игоревна",
        [
            "Коваль Любови Игоревны",
            "Коваль Любови Игоревне",
            "Коваль Любовь Игоревну",
            "Коваль Любовью Игоревной",
        ],
    );
    check_person(
        "Коваль Илья Львович",
        [
            "Коваля Ильи Львовича",
            "Ковалю Илье Львовичу",
            "Коваля Илью Львовича",
            "Ковалем Ильёй Львовичем",
        ],
    );
    check_person(
        "Кравец Пётр Павлович",
        [
            "Кравца Петра Павловича",
            "Кравцу Петру Павловичу",
            "Кравца Петра Павловича",
            "Кравцом Петром Павловичем",
        ],
    );
    check_person(
        "Мамедов Али Гасан оглы",
        [
            "Мамедова Али Гасан оглы",
            "Мамедову Али Гасан оглы",
            "Мамедова Али Гасан оглы",
            "Мамедовым Али Гасан оглы",
        ],
    );
    check_person(
        "Ким Елена Сергеевна",
        [
            "Ким Елены Сергеевны",
            "Ким Елене Сергеевне",
            "Ким Елену Сергеевну",
            "Ким Еленой Сергеевной",
        ],
    );
    check_person(
        "Сорока Юрий Юрьевич",
        [
            "Сороки Юрия Юрьевича",
            "Сороке Юрию Юрьевичу",
            "Сороку Юрия Юрьевича",
            "Сорокой Юрием Юрьевичем",
        ],
    );
}

#[test]
fn stressed_patronymics_take_om() {
    for (name, instrumental) in [
        ("Ильич", "Ильичом"),
        ("Кузьмич", "Кузьмичом"),
        ("Фомич", "Фомичом"),
        ("Лукич", "Лукичом"),
        ("Никитич", "Никитичем"),
        ("Петрович", "Петровичем"),
    ] {
        let declined = russian::decline_patronymic(name, Gender::Masculine);
        assert_eq!(declined.forms.get(Case::Instrumental), instrumental);
    }
}

/// A surname, whose it is, its genitive and instrumental.
#[track_caller]
fn check_surname(nominative: &str, gender: Gender, genitive: &str, instrumental: &str) {
    let declined = russian::decline_surname(nominative, gender);
    let forms = [Case::Genitive, Case::Instrumental].map(|case| declined.forms.get(case));
    assert_eq!(forms, [genitive, instrumental], "{nominative}");
}

#[test]
fn hard_surnames_of_men() {
    for (nominative, genitive, instrumental) in [
        ("Швец", "Швеца", "Швецом"),
        ("Боец", "Бойца", "Бойцом"),
        ("Мудрец", "Мудреца", "Мудрецом"),
        ("Жеребец", "Жеребца", "Жеребцом"),
        ("Коломиец", "Коломийца", "Коломийцем"),
        ("Стрелец", "Стрельца", "Стрельцом"),
        ("Соловей", "Соловья", "Соловьём"),
        ("Маковей", "Маковея", "Маковеем"),
        ("Орёл", "Орла", "Орлом"),
        ("Дятел", "Дятла", "Дятлом"),
        ("Карел", "Карела", "Карелом"),
        ("Пень", "Пня", "Пнем"),
        ("Олень", "Оленя", "Оленем"),
        ("Дубок", "Дубка", "Дубком"),
        ("Блок", "Блока", "Блоком"),
        ("Хичкок", "Хичкока", "Хичкоком"),
        ("Хейфец", "Хейфеца", "Хейфецем"),
        ("О", "О", "О"),
        ("Чапек", "Чапека", "Чапеком"),
        ("Грач", "Грача", "Грачом"),
        ("Чаплин", "Чаплина", "Чаплином"),
        ("Грин", "Грина", "Грином"),
        ("Кий", "Кия", "Кием"),
        ("Топчий", "Топчия", "Топчием"),
        ("Ловчий", "Ловчего", "Ловчим"),
        ("Сухой", "Сухого", "Сухим"),
        ("Цой", "Цоя", "Цоем"),
        ("Эрлих", "Эрлиха", "Эрлихом"),
        ("Долгих", "Долгих", "Долгих"),
        ("Живаго", "Живаго", "Живаго"),
        ("Дюма", "Дюма", "Дюма"),
        ("Груша", "Груши", "Грушей"),
        ("Мамин-Сибиряк", "Мамина-Сибиряка", "Маминым-Сибиряком"),
        ("Бонч-Бруевич", "Бонч-Бруевича", "Бонч-Бруевичем"),
        (
            "Семёнов-Тян-Шанский",
            "Семёнова-Тян-Шанского",
            "Семёновым-Тян-Шанским",
        ),
        ("Рагим-заде", "Рагим-заде", "Рагим-заде"),
        ("Аль-Хусейн", "Аль-Хусейна", "Аль-Хусейном"),
        ("О’Нил", "О’Нила", "О’Нилом"),
        ("СОКОЛ-ПЕТРОВ", "СОКОЛА-ПЕТРОВА", "СОКОЛОМ-ПЕТРОВЫМ"),
    ] {
        check_surname(nominative, Gender::Masculine, genitive, instrumental);
    }
}

#[test]
fn hard_surnames_of_women() {
    for (nominative, genitive, instrumental) in [
        ("Гайдай", "Гайдай", "Гайдай"),
        ("Белая", "Белой", "Белой"),
        ("Рыжая", "Рыжей", "Рыжей"),
        ("Большая", "Большой", "Большой"),
        ("Малина", "Малины", "Малиной"),
        ("Калинина", "Калининой", "Калининой"),
        ("Львова", "Львовой", "Львовой"),
        (
            "Римская-Корсакова",
            "Римской-Корсаковой",
            "Римской-Корсаковой",
        ),
        ("Иванова-Хан", "Ивановой-Хан", "Ивановой-Хан"),
        ("Саая", "Сааи", "Сааей"),
    ] {
        check_surname(nominative, Gender::Feminine, genitive, instrumental);
    }
}

#[test]
fn a_name_is_split_in_any_order() {
    for (text, expected) in [
        ("Иванова Мария Петровна", "Иванова|Мария|Петровна"),
        ("  Мария\u{a0}Петровна  Иванова ", "Иванова|Мария|Петровна"),
        ("Мария Иванова", "Иванова|Мария|"),
        ("Марина Калинина", "Калинина|Марина|"),
        ("Иванова Марина", "Иванова|Марина|"),
        ("Ким Анна", "Ким|Анна|"),
        ("Анна Ким", "Ким|Анна|"),
        ("Иванова М.П.", "Иванова|М.|П."),
        ("М. П. Иванова", "Иванова|М.|П."),
        ("М.П.Иванова", "Иванова|М.|П."),
        ("А.-М. Иванова", "Иванова|А.-М.|"),
        ("Мария П. Иванова", "Иванова|Мария|П."),
        ("Мамедов Али Гасан оглы", "Мамедов|Али|Гасан оглы"),
        ("Гасанова Лейла Гасан-кызы", "Гасанова|Лейла|Гасан-кызы"),
        ("Карл Иванович фон Беккер", "фон Беккер|Карл|Иванович"),
        ("Анна Павлович", "Павлович|Анна|"),
        ("Ким Антонина", "Ким|Антонина|"),
        ("Сорока Мирослава", "Сорока|Мирослава|"),
        ("Гюзель Ахметова", "Ахметова|Гюзель|"),
        ("Ю Ирина", "Ю|Ирина|"),
        ("Иванов И О", "Иванов|И.|О."),
        ("Чечек Ивановна Абрамович", "Абрамович|Чечек|Ивановна"),
        ("Павлович Иван Петрович", "Павлович|Иван|Петрович"),
        ("Иван Петрович Павлович", "Павлович|Иван|Петрович"),
        (
            "Иванова (Петрова) Мария Олеговна",
            "Иванова (Петрова)|Мария|Олеговна",
        ),
        (
            "Иванова Мария Луиза Петровна",
            "Иванова|Мария Луиза|Петровна",
        ),
        (
            "Мария Петровна Иванова (Петрова)",
            "Иванова (Петрова)|Мария|Петровна",
        ),
        ("Иванова Мария Петровна.", "Иванова|Мария|Петровна"),
        ("Черных", "Черных||"),
    ] {
        let name = person(text);
        let parts = [
            name.surname(),
            name.given().unwrap_or(""),
            name.patronymic().unwrap_or(""),
        ];
        assert_eq!(parts.join("|"), expected);
    }
}

#[test]
fn what_is_no_name_is_refused() {
    for (text, problem) in [
        ("", NameProblem::Empty),
        (" \u{a0}", NameProblem::Empty),
        ("М.П.", NameProblem::NoSurname),
        ("Мария Петровна", NameProblem::NoSurname),
        ("Иванов Иван 7", NameProblem::Digit),
        ("Иванов; Петров", NameProblem::Sign),
        (
            "заместитель директора по воспитательной работе",
            NameProblem::TooManyWords,
        ),
    ] {
        assert_eq!(FullName::parse(text), Err(problem), "{text}");
    }
    assert_eq!(
        FullName::parse(&"а".repeat(10_000)),
        Err(NameProblem::TooLong)
    );
    assert_eq!(
        FullName::from_parts(" ", Some("Анна"), None),
        Err(NameProblem::NoSurname)
    );
}

#[test]
fn initials_stand_on_either_side() {
    for (name, first, last) in [
        (
            "Иванова Мария Петровна",
            "М.П.\u{a0}Иванова",
            "Иванова\u{a0}М.П.",
        ),
        (
            "Иванова Анна-Мария",
            "А.-М.\u{a0}Иванова",
            "Иванова\u{a0}А.-М.",
        ),
        (
            "Мамедов Али Гасан оглы",
            "А.Г.\u{a0}Мамедов",
            "Мамедов\u{a0}А.Г.",
        ),
        ("Монгуш Шериг-оол", "Ш.\u{a0}Монгуш", "Монгуш\u{a0}Ш."),
        ("Иванова М. П.", "М.П.\u{a0}Иванова", "Иванова\u{a0}М.П."),
        ("Иванова", "Иванова", "Иванова"),
    ] {
        let name = person(name);
        assert_eq!(name.initials_first(), first);
        assert_eq!(name.surname_initials(), last);
    }
    let short = person("Мария Петровна Иванова").decline_short(None);
    assert_eq!(short.forms.get(Case::Accusative), "Иванову\u{a0}М.П.");
}

#[test]
fn gender_is_told_or_left_open() {
    for (name, gender) in [
        ("Ким Саша Петрович", Some(Gender::Masculine)),
        ("Ким Женя Ивановна", Some(Gender::Feminine)),
        ("Мамедов Али Гасан оглы", Some(Gender::Masculine)),
        ("Осмонова Айпери Акмат кызы", Some(Gender::Feminine)),
        ("Шевчук Никита", Some(Gender::Masculine)),
        ("Шевчук Илья", Some(Gender::Masculine)),
        ("Шевчук Любовь", Some(Gender::Feminine)),
        ("Коваль Игорь", Some(Gender::Masculine)),
        ("Коваль Нинель", Some(Gender::Feminine)),
        ("Ким Рамиль", Some(Gender::Masculine)),
        ("Ким Айгуль", Some(Gender::Feminine)),
        ("Черных Артём", Some(Gender::Masculine)),
        ("Черных Алёна", Some(Gender::Feminine)),
        ("Иванов Саша", Some(Gender::Masculine)),
        ("Иванова А.А.", Some(Gender::Feminine)),
        ("Ким Саша", None),
        ("Ковальчук А.А.", None),
        ("Черных Женя", None),
    ] {
        assert_eq!(person(name).gender(), gender, "{name}");
    }
}

#[test]
fn an_unknown_gender_is_not_guessed() {
    let unknown = person("Ким Саша").decline(None);
    assert_eq!(unknown.sureness, Sureness::Unsure(Doubt::GenderUnknown));
    assert_eq!(unknown.forms.get(Case::Dative), "Ким Саша");
    let told = person("Ким Саша").decline(Some(Gender::Masculine));
    assert_eq!(told.forms.get(Case::Dative), "Киму Саше");
    let either = person("Черных Женя").decline(None);
    assert_eq!(
        (either.forms.get(Case::Dative), either.sureness),
        ("Черных Жене", Sureness::Sure)
    );
    let at_odds = person("Иванова Саша Петрович").decline(None);
    assert_eq!(at_odds.sureness, Sureness::Unsure(Doubt::GenderConflict));
}

#[test]
fn capitals_are_kept_and_can_be_tidied() {
    let shouted = person("ИВАНОВА-ЛИ АННА ПЕТРОВНА");
    assert_eq!(
        shouted.decline(None).forms.get(Case::Dative),
        "ИВАНОВОЙ-ЛИ АННЕ ПЕТРОВНЕ"
    );
    let tidy = |text: &str| person(text).tidy_case().to_string();
    assert_eq!(
        tidy("ИВАНОВА АННА-МАРИЯ ПЕТРОВНА"),
        "Иванова Анна-Мария Петровна"
    );
    assert_eq!(tidy("мамедов али гасан ОГЛЫ"), "Мамедов Али Гасан оглы");
    assert_eq!(tidy("фон Беккер Карл"), "фон Беккер Карл");
}

#[test]
fn yo_and_ye_are_never_exchanged() {
    for name in ["Соловьев", "Соловьёв", "Королев", "Королёв"] {
        let declined = russian::decline_surname(name, Gender::Masculine);
        assert!(
            declined
                .forms
                .all()
                .iter()
                .all(|form| form.starts_with(name))
        );
    }
}

// ---- posts and organisations -------------------------------------------------

#[track_caller]
fn check_post(nominative: &str, forms: [&str; 4]) {
    assert_eq!(four_forms(&russian::decline_post(nominative)), forms);
}

#[test]
fn posts_go_through_the_cases() {
    check_post(
        "заместитель директора по УВР",
        [
            "заместителя директора по УВР",
            "заместителю директора по УВР",
            "заместителя директора по УВР",
            "заместителем директора по УВР",
        ],
    );
    check_post(
        "педагог-психолог",
        [
            "педагога-психолога",
            "педагогу-психологу",
            "педагога-психолога",
            "педагогом-психологом",
        ],
    );
    check_post(
        "учитель русского языка и литературы",
        [
            "учителя русского языка и литературы",
            "учителю русского языка и литературы",
            "учителя русского языка и литературы",
            "учителем русского языка и литературы",
        ],
    );
    check_post(
        "социальный педагог",
        [
            "социального педагога",
            "социальному педагогу",
            "социального педагога",
            "социальным педагогом",
        ],
    );
    check_post(
        "заведующая хозяйством",
        [
            "заведующей хозяйством",
            "заведующей хозяйством",
            "заведующую хозяйством",
            "заведующей хозяйством",
        ],
    );
    check_post(
        "обучающаяся 8 «Б» класса",
        [
            "обучающейся 8 «Б» класса",
            "обучающейся 8 «Б» класса",
            "обучающуюся 8 «Б» класса",
            "обучающейся 8 «Б» класса",
        ],
    );
    check_post(
        "исполняющий обязанности директора",
        [
            "исполняющего обязанности директора",
            "исполняющему обязанности директора",
            "исполняющего обязанности директора",
            "исполняющим обязанности директора",
        ],
    );
    let rest = "директора по воспитанию и взаимодействию с детскими общественными объединениями";
    let forms =
        ["советника", "советнику", "советника", "советником"].map(|head| format!("{head} {rest}"));
    check_post(
        &format!("советник {rest}"),
        forms.each_ref().map(String::as_str),
    );
}

#[test]
fn posts_beyond_the_development_set() {
    for (post, genitive, instrumental) in [
        ("учитель-логопед", "учителя-логопеда", "учителем-логопедом"),
        ("сестра-хозяйка", "сестры-хозяйки", "сестрой-хозяйкой"),
        ("шеф-повар", "шеф-повара", "шеф-поваром"),
        ("IT-специалист", "IT-специалиста", "IT-специалистом"),
        ("ст.воспитатель", "ст.воспитателя", "ст.воспитателем"),
        (
            "зам.директора по УВР",
            "зам.директора по УВР",
            "зам.директора по УВР",
        ),
        ("и. о. директора", "и. о. директора", "и. о. директора"),
        ("завкафедрой", "завкафедрой", "завкафедрой"),
        ("завуч", "завуча", "завучем"),
        (
            "третий секретарь",
            "третьего секретаря",
            "третьим секретарём",
        ),
        (
            "молодой специалист",
            "молодого специалиста",
            "молодым специалистом",
        ),
        (
            "родитель (законный представитель)",
            "родителя (законного представителя)",
            "родителем (законным представителем)",
        ),
        (
            "обучающийся (обучающаяся) 7 «А» класса",
            "обучающегося (обучающейся) 7 «А» класса",
            "обучающимся (обучающейся) 7 «А» класса",
        ),
        (
            "учитель труда (технологии)",
            "учителя труда (технологии)",
            "учителем труда (технологии)",
        ),
        (
            "учитель математики, физики и информатики",
            "учителя математики, физики и информатики",
            "учителем математики, физики и информатики",
        ),
        (
            "учитель физики и классный руководитель",
            "учителя физики и классного руководителя",
            "учителем физики и классным руководителем",
        ),
        (
            "старшая вожатая лагеря",
            "старшей вожатой лагеря",
            "старшей вожатой лагеря",
        ),
        (
            "учителя начальных классов",
            "учителей начальных классов",
            "учителями начальных классов",
        ),
        (
            "классные руководители",
            "классных руководителей",
            "классными руководителями",
        ),
        (
            "ответственное лицо",
            "ответственного лица",
            "ответственным лицом",
        ),
        ("контактное лицо", "контактного лица", "контактным лицом"),
        ("рабочая группа", "рабочей группы", "рабочей группой"),
        ("мать ученика", "матери ученика", "матерью ученика"),
        ("ДИРЕКТОР ШКОЛЫ", "ДИРЕКТОРА ШКОЛЫ", "ДИРЕКТОРОМ ШКОЛЫ"),
    ] {
        let forms = russian::decline_post(post).forms;
        let two = [Case::Genitive, Case::Instrumental].map(|case| forms.get(case));
        assert_eq!(two, [genitive, instrumental]);
    }
}

#[test]
fn only_the_generic_words_of_an_organisation_change() {
    for (name, genitive, accusative) in [
        (
            "муниципальное бюджетное учреждение «Средняя школа № 5» г. Азова",
            "муниципального бюджетного учреждения «Средняя школа № 5» г. Азова",
            "муниципальное бюджетное учреждение «Средняя школа № 5» г. Азова",
        ),
        (
            "бюджетное учреждение средняя общеобразовательная школа № 75/42",
            "бюджетного учреждения средней общеобразовательной школы № 75/42",
            "бюджетное учреждение среднюю общеобразовательную школу № 75/42",
        ),
        ("ГКОУ «МОЦО № 1»", "ГКОУ «МОЦО № 1»", "ГКОУ «МОЦО № 1»"),
        ("МБОУ СОШ № 5", "МБОУ СОШ № 5", "МБОУ СОШ № 5"),
        (
            "МБОУ гимназия № 5",
            "МБОУ гимназии № 5",
            "МБОУ гимназию № 5",
        ),
        (
            "Управление образования администрации г. Азова",
            "Управления образования администрации г. Азова",
            "Управление образования администрации г. Азова",
        ),
        (
            "школа-интернат № 3",
            "школы-интерната № 3",
            "школу-интернат № 3",
        ),
        (
            "детский сад № 7 «Ромашка»",
            "детского сада № 7 «Ромашка»",
            "детский сад № 7 «Ромашка»",
        ),
        (
            "Дворец творчества",
            "Дворца творчества",
            "Дворец творчества",
        ),
        (
            "общество с ограниченной ответственностью «Луч»",
            "общества с ограниченной ответственностью «Луч»",
            "общество с ограниченной ответственностью «Луч»",
        ),
    ] {
        let forms = russian::decline_organization(name).forms;
        let two = [Case::Genitive, Case::Accusative].map(|case| forms.get(case));
        assert_eq!(two, [genitive, accusative]);
    }
}

// ---- the places of a document --------------------------------------------------

fn named(name: &str, case: Case) -> String {
    person(name).decline(None).forms.get(case).to_owned()
}

fn short(name: &str, case: Case) -> String {
    person(name)
        .decline_short(None)
        .forms
        .get(case)
        .replace('\u{a0}', " ")
}

fn post(text: &str, case: Case) -> String {
    russian::decline_post(text).forms.get(case).to_owned()
}

#[test]
fn every_place_of_a_document_has_its_case() {
    use Case::{Accusative, Dative, Genitive, Instrumental, Nominative};
    let (maria, ivan, irina) = (
        "Иванова Мария Петровна",
        "Петров Иван Ильич",
        "Серёгина Ирина Николаевна",
    );
    let school = russian::decline_organization("муниципальное бюджетное учреждение «Школа»").forms;
    for (sentence, expected) in [
        (
            format!(
                "Назначить {}, {}, куратором",
                named(maria, Accusative),
                post("заместитель директора по УВР", Accusative)
            ),
            "Назначить Иванову Марию Петровну, заместителя директора по УВР, куратором",
        ),
        (
            format!(
                "Назначить ответственным за базу {}, {}",
                short(ivan, Accusative),
                post("завхоз", Accusative)
            ),
            "Назначить ответственным за базу Петрова И.И., завхоза",
        ),
        (
            format!(
                "контроль возложить на {} {}",
                post("заместитель директора", Accusative),
                short(maria, Accusative)
            ),
            "контроль возложить на заместителя директора Иванову М.П.",
        ),
        (
            format!(
                "{} {} обеспечить",
                post("Заместитель директора", Dative),
                short(maria, Dative)
            ),
            "Заместителю директора Ивановой М.П. обеспечить",
        ),
        (
            format!(
                "Закрепить {} {} за {} {}",
                post("наставник", Accusative),
                short(maria, Accusative),
                post("наставляемый", Instrumental),
                short(ivan, Instrumental)
            ),
            "Закрепить наставника Иванову М.П. за наставляемым Петровым И.И.",
        ),
        (
            format!(
                "Назначить наставником {}",
                short("Петренко Ольга Николаевна", Accusative)
            ),
            "Назначить наставником Петренко О.Н.",
        ),
        (
            format!(
                "{} МБОУ СОШ № 5 {} от {} {}",
                post("Директор", Dative),
                short(irina, Dative),
                post("учитель математики", Genitive),
                short("Котов Алексей Андреевич", Genitive)
            ),
            "Директору МБОУ СОШ № 5 Серёгиной И.Н. от учителя математики Котова А.А.",
        ),
        (
            format!("Я, {},", named(maria, Nominative)),
            "Я, Иванова Мария Петровна,",
        ),
        (
            format!(
                "законный представитель {} {}",
                post("несовершеннолетняя", Genitive),
                named("Петрова Анна Ивановна", Genitive)
            ),
            "законный представитель несовершеннолетней Петровой Анны Ивановны",
        ),
        (
            format!("даю согласие {}", school.get(Dative)),
            "даю согласие муниципальному бюджетному учреждению «Школа»",
        ),
        (
            format!(
                "в лице {} {}",
                post("директор", Genitive),
                named(irina, Genitive)
            ),
            "в лице директора Серёгиной Ирины Николаевны",
        ),
        (
            format!(
                "Отчёт {} {} о работе с {}",
                post("наставник", Genitive),
                short(maria, Genitive),
                short(ivan, Instrumental)
            ),
            "Отчёт наставника Ивановой М.П. о работе с Петровым И.И.",
        ),
        (
            format!(
                "программа наставничества для {}",
                named("Сорока Юрий Юрьевич", Genitive)
            ),
            "программа наставничества для Сороки Юрия Юрьевича",
        ),
        (
            format!(
                "Объявить благодарность {}, {}",
                named(maria, Dative),
                post("учитель математики", Dative)
            ),
            "Объявить благодарность Ивановой Марии Петровне, учителю математики",
        ),
        (
            format!(
                "Наградить грамотой {}, {}",
                named(maria, Accusative),
                post("учитель", Accusative)
            ),
            "Наградить грамотой Иванову Марию Петровну, учителя",
        ),
        (
            format!(
                "Награждается {}; вручается {}",
                named(maria, Nominative),
                named(maria, Dative)
            ),
            "Награждается Иванова Мария Петровна; вручается Ивановой Марии Петровне",
        ),
    ] {
        assert_eq!(sentence, expected);
    }
    assert_eq!(person(maria).initials_first(), "М.П.\u{a0}Иванова");
}

// ---- numbers -------------------------------------------------------------------

#[test]
fn nouns_agree_with_numbers() {
    for (noun, [one, few, many]) in [
        ("пара", ["пара", "пары", "пар"]),
        ("наставник", ["наставник", "наставника", "наставников"]),
        (
            "наставляемый",
            ["наставляемый", "наставляемых", "наставляемых"],
        ),
        ("обучающийся", ["обучающийся", "обучающихся", "обучающихся"]),
        ("педагог", ["педагог", "педагога", "педагогов"]),
        ("человек", ["человек", "человека", "человек"]),
        ("встреча", ["встреча", "встречи", "встреч"]),
        ("мероприятие", ["мероприятие", "мероприятия", "мероприятий"]),
        ("балл", ["балл", "балла", "баллов"]),
        (
            "наставническая пара",
            [
                "наставническая пара",
                "наставнические пары",
                "наставнических пар",
            ],
        ),
        (
            "молодой специалист",
            [
                "молодой специалист",
                "молодых специалиста",
                "молодых специалистов",
            ],
        ),
        ("ведомость", ["ведомость", "ведомости", "ведомостей"]),
        ("справка", ["справка", "справки", "справок"]),
        ("год", ["год", "года", "лет"]),
        ("ребёнок", ["ребёнок", "ребёнка", "детей"]),
    ] {
        for (numbers, form) in [
            (&[1, 21, 101, 1001][..], one),
            (&[2, 3, 4, 22, 102], few),
            (&[0, 5, 11, 12, 14, 20, 25, 100, 111, 112, 114], many),
        ] {
            for number in numbers {
                let counted = russian::count(*number, noun, Case::Nominative);
                assert_eq!(counted, format!("{number} {form}"));
            }
        }
    }
}

#[test]
fn the_accusative_looks_at_persons_and_things() {
    let counted = |number, noun| russian::count(number, noun, Case::Accusative);
    assert_eq!(counted(1, "наставник"), "1 наставника");
    assert_eq!(counted(2, "наставник"), "2 наставников");
    assert_eq!(counted(22, "наставник"), "22 наставника");
    assert_eq!(counted(5, "наставник"), "5 наставников");
    assert_eq!(counted(2, "показатель"), "2 показателя");
    assert_eq!(counted(21, "пара"), "21 пару");
    assert_eq!(counted(2, "человек"), "2 человек");
}

#[test]
fn predicates_agree_with_numbers() {
    for (number, expected) in [
        (1, "1 пара сформирована"),
        (2, "2 пары сформированы"),
        (5, "5 пар сформировано"),
        (11, "11 пар сформировано"),
        (21, "21 пара сформирована"),
        (22, "22 пары сформированы"),
        (112, "112 пар сформировано"),
    ] {
        let counted = russian::count(number, "пара", Case::Nominative);
        let predicate = russian::predicate(number, "сформирован", "пара");
        assert_eq!(format!("{counted} {predicate}"), expected);
    }
    assert_eq!(russian::predicate(1, "назначен", "наставник"), "назначен");
    assert_eq!(
        russian::predicate(1, "проведён", "мероприятие"),
        "проведено"
    );
}

#[test]
fn fractions_and_shares_are_written_the_russian_way() {
    assert_eq!(
        russian::fractional(&russian::decimal(87, 1), "балл"),
        "8,7 балла"
    );
    assert_eq!(russian::fractional("70,5", "процент"), "70,5 процента");
    assert_eq!(russian::fractional("22", "балл"), "22 балла");
    assert_eq!(russian::percent("70"), "70\u{a0}%");
    assert_eq!(russian::percent(&russian::decimal(6996, 2)), "69,96\u{a0}%");
    assert_eq!(russian::percentage_points("5,3"), "5,3 процентного пункта");
    assert_eq!(russian::percentage_points("5"), "5 процентных пунктов");
    let decimals = [(87, 1), (750, 1), (5, 2), (-53, 1), (7, 0)];
    let written = decimals.map(|(units, places)| russian::decimal(units, places));
    assert_eq!(written, ["8,7", "75,0", "0,05", "−5,3", "7"]);
}

#[test]
fn plurals_without_a_number() {
    assert_eq!(russian::plural("наставник", Case::Dative), "наставникам");
    assert_eq!(russian::plural("учитель", Case::Nominative), "учителя");
    assert_eq!(
        russian::plural("наставническая пара", Case::Genitive),
        "наставнических пар"
    );
    assert_eq!(
        russian::plural("законный представитель", Case::Instrumental),
        "законными представителями"
    );
}

// ---- dates and headings ----------------------------------------------------------

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::new(year, month, day).unwrap()
}

#[test]
fn dates_have_one_form_for_each_place() {
    let order = day(2026, 8, 31);
    assert_eq!(russian::numeric_date(order), "31.08.2026");
    assert_eq!(russian::long_date(order), "31\u{a0}августа 2026\u{a0}г.");
    assert_eq!(
        russian::quoted_date(day(2026, 9, 1)),
        "«01»\u{a0}сентября 2026\u{a0}г."
    );
    assert_eq!(
        russian::blank_date(),
        "«___»\u{a0}__________\u{a0}20__\u{a0}г."
    );
    assert_eq!(
        [
            Day::new(2026, 2, 29),
            Day::new(2026, 13, 1),
            Day::new(2026, 4, 31)
        ],
        [None; 3]
    );
    assert!(Day::new(2024, 2, 29).is_some());
}

#[test]
fn ranges_are_tight_between_digits_and_spaced_between_words() {
    let plain = |text: String| text.replace('\u{a0}', " ");
    let october = day(2026, 10, 15);
    assert_eq!(
        plain(russian::date_range(october, day(2026, 10, 30))),
        "15–30 октября 2026 г."
    );
    assert_eq!(
        plain(russian::date_range(october, day(2026, 11, 30))),
        "15 октября – 30 ноября 2026 г."
    );
    assert_eq!(
        plain(russian::date_range(october, day(2027, 1, 9))),
        "15 октября 2026 г. – 9 января 2027 г."
    );
    assert_eq!(
        plain(russian::date_range(october, october)),
        "15 октября 2026 г."
    );
    assert_eq!(
        plain(russian::date_period(october, day(2026, 11, 30))),
        "с 15 октября по 30 ноября 2026 г."
    );
    assert_eq!(
        plain(russian::month_range((9, 2023), (10, 2023))),
        "сентябрь – октябрь 2023 г."
    );
    assert_eq!(
        plain(russian::month_range((12, 2022), (5, 2023))),
        "декабрь 2022 г. – май 2023 г."
    );
    assert_eq!(plain(russian::year_range(2020, 2024)), "2020–2024 гг.");
}

#[test]
fn months_have_cases() {
    let month = |number, case| russian::month_name(number, case).unwrap();
    assert_eq!(month(9, Case::Genitive), "сентября");
    assert_eq!(month(9, Case::Instrumental), "сентябрём");
    assert_eq!(month(4, Case::Instrumental), "апрелем");
    assert_eq!(month(5, Case::Prepositional), "мае");
    assert_eq!(month(8, Case::Dative), "августу");
    assert_eq!(
        [0, 13].map(|number| russian::month_name(number, Case::Nominative)),
        [None, None]
    );
}

#[test]
fn school_years_are_read_and_said() {
    for text in [
        "2025/2026",
        "2025/26",
        "2025-2026",
        "2025 – 2026 уч. год",
        " 2025—2026 ",
    ] {
        assert_eq!(russian::parse_school_year(text), Some(2025), "{text}");
    }
    for text in ["2025", "2025/2027", "25/26", "", "2025/"] {
        assert_eq!(russian::parse_school_year(text), None, "{text}");
    }
    let said = |phrase| russian::school_year_phrase(2025, phrase).replace('\u{a0}', " ");
    assert_eq!(said(SchoolYearPhrase::Title), "2025/2026 учебный год");
    assert_eq!(said(SchoolYearPhrase::In), "в 2025/2026 учебном году");
    assert_eq!(said(SchoolYearPhrase::For), "на 2025/2026 учебный год");
    assert_eq!(said(SchoolYearPhrase::Over), "за 2025/2026 учебный год");
    assert_eq!(
        said(SchoolYearPhrase::ByResults),
        "по итогам 2025/2026 учебного года"
    );
}

#[test]
fn headings_begin_with_o_or_ob() {
    for (word, preposition) in [
        ("утверждении", "Об"),
        ("итогах", "Об"),
        ("организации", "Об"),
        ("внедрении", "О"),
        ("единой", "О"),
        ("юбилее", "О"),
    ] {
        assert_eq!(russian::heading_preposition(word), preposition);
    }
}

#[test]
fn stamps_agree_with_their_document() {
    use Agreement::{Feminine, Masculine, Neuter, Plural};
    for (title, agreement, stamp) in [
        ("Положение о программе наставничества", Neuter, "УТВЕРЖДЕНО"),
        ("дорожная карта", Feminine, "УТВЕРЖДЕНА"),
        ("программа", Feminine, "УТВЕРЖДЕНА"),
        ("форма", Feminine, "УТВЕРЖДЕНА"),
        ("справка", Feminine, "УТВЕРЖДЕНА"),
        ("ведомость", Feminine, "УТВЕРЖДЕНА"),
        ("план", Masculine, "УТВЕРЖДЕН"),
        ("реестр", Masculine, "УТВЕРЖДЕН"),
        ("список", Masculine, "УТВЕРЖДЕН"),
        ("состав", Masculine, "УТВЕРЖДЕН"),
        ("график", Masculine, "УТВЕРЖДЕН"),
        ("перечень", Masculine, "УТВЕРЖДЕН"),
        ("показатели", Plural, "УТВЕРЖДЕНЫ"),
        ("правила", Plural, "УТВЕРЖДЕНЫ"),
        ("формы", Plural, "УТВЕРЖДЕНЫ"),
        ("методические рекомендации", Plural, "УТВЕРЖДЕНЫ"),
    ] {
        assert_eq!(russian::agreement_of_document(title), agreement, "{title}");
        assert_eq!(russian::approved(agreement), stamp);
    }
    assert_eq!(russian::attached(Neuter, Case::Nominative), "прилагаемое");
    assert_eq!(russian::attached(Feminine, Case::Accusative), "прилагаемую");
    assert_eq!(
        russian::short_participle("утверждён", Feminine),
        "утверждена"
    );
}

#[test]
fn words_about_a_person_agree_with_the_person() {
    assert_eq!(
        russian::by_gender(Some(Gender::Feminine), "согласен", "согласна"),
        "согласна"
    );
    assert_eq!(
        russian::by_gender(Some(Gender::Masculine), "ознакомлен", "ознакомлена"),
        "ознакомлен"
    );
    assert_eq!(
        russian::by_gender(None, "ознакомлен", "ознакомлена"),
        "ознакомлен(а)"
    );
    assert_eq!(
        russian::by_gender(None, "согласен", "согласна"),
        "согласен/согласна"
    );
}

// ---- typography --------------------------------------------------------------------

/// `~` stands for a no-break space.
#[track_caller]
fn check_type(text: &str, expected: &str) {
    assert_eq!(russian::typeset(text).replace('\u{a0}', "~"), expected);
}

#[test]
fn quotation_marks_become_yolochki_with_lapki_inside() {
    check_type("ГКОУ \"МОЦО № 1\"", "ГКОУ «МОЦО №~1»");
    check_type("МБОУ \"Школа \"Луч\"\"", "МБОУ «Школа „Луч“»");
    check_type("«Школа «Ромашка» и сад»", "«Школа „Ромашка“ и~сад»");
    check_type("8 “Б” класс", "8~«Б» класс");
    check_type("«Школа «Ромашка»", "«Школа «Ромашка»");
}

#[test]
fn dashes_and_ranges() {
    check_type("наставник - ученик", "наставник~– ученик");
    check_type("педагог-психолог", "педагог-психолог");
    check_type("15-30 октября", "15–30~октября");
    check_type("2020-2024 гг.", "2020–2024~гг.");
    check_type("5-9 классы", "5–9 классы");
    check_type(
        "школа № 75-42, тел. 8-900-111-22-33",
        "школа №~75-42, тел. 8-900-111-22-33",
    );
    check_type("—", "—");
    check_type("- занятие для педагогов", "– занятие для педагогов");
    check_type("октябрь-ноябрь 2025", "октябрь~– ноябрь 2025");
    check_type("с октября–по май", "с~октября–по май");
}

#[test]
fn a_line_does_not_end_inside_what_belongs_together() {
    check_type("№214 от 31.08.2020г.", "№~214 от 31.08.2020~г.");
    check_type("31 августа 2020 г.", "31~августа 2020~г.");
    check_type(
        "в г. Азове, п. 3, ч. 2 ст. 5, с. Ивановка",
        "в~г.~Азове, п.~3, ч.~2 ст.~5, с.~Ивановка",
    );
    check_type("70% и 5 руб.", "70~% и~5~руб.");
    check_type(
        "М.П. Иванова, Петров И.О., А. С. Пушкин",
        "М.П.~Иванова, Петров~И.О., А.~С.~Пушкин",
    );
    check_type("(приложение №1)", "(приложение №~1)");
}

#[test]
fn a_town_begins_a_line_and_does_not_end_one() {
    check_type("МБОУ СОШ № 5 г. Азова", "МБОУ СОШ №~5 г.~Азова");
    check_type("от 31 августа 2020 г. Азов", "от 31~августа 2020~г. Азов");
    check_type("СОШ № 5 «Луч» г. Азова", "СОШ №~5 «Луч» г.~Азова");
}

#[test]
fn a_small_number_stays_with_what_it_counts() {
    check_type("в течение 5 рабочих дней", "в~течение 5~рабочих дней");
    check_type("обучающийся 7 «А» класса", "обучающийся 7~«А» класса");
    check_type("60 пар и 1 группу", "60~пар и~1~группу");
    check_type("от 10 до 19 лет", "от 10 до 19~лет");
    check_type("1-й этап, 2 «Луч света»", "1-й этап, 2 «Луч света»");
    check_type("на 2025/2026 учебный год", "на 2025/2026 учебный~год");
    check_type(
        "8 (49000) 5-05-07, +7 (900) 000-07-56",
        "8~(49000)~5-05-07, +7~(900)~000-07-56",
    );
    check_type("8 900 000 07 14", "8~900~000~07~14");
    check_type("от ____ № ", "от ____ №~");
}

#[test]
fn addresses_and_file_names_are_copied() {
    for text in [
        "https://school5.ru/№5-10",
        "school-5@mail.ru",
        "www.school5.ru",
        "2020-2024.docx",
        "01_Приказ_№5.docx",
    ] {
        check_type(text, text);
    }
}

// ---- whatever is written in a cell -----------------------------------------------

fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[А-Яа-яЁё]{0,12}",
        "[А-Яа-яЁё. -]{0,30}",
        "[-а-яА-ЯёЁ0-9a-z№%«»„“\" .,()/]{0,40}",
    ]
}

proptest! {
    #[test]
    fn no_text_makes_the_room_fall(text in odd_text(), number in any::<u64>()) {
        for gender in [Gender::Masculine, Gender::Feminine] {
            russian::decline_given(&text, gender);
            russian::decline_patronymic(&text, gender);
        }
        if let Ok(name) = FullName::parse(&text) {
            name.decline(None);
            name.decline_short(None);
            name.tidy_case();
            name.initials_first();
        }
        russian::count(number, &text, Case::Genitive);
        russian::plural(&text, Case::Genitive);
        russian::agreement_of_document(&text);
        russian::parse_school_year(&text);
    }

    #[test]
    fn the_nominative_is_the_text_itself(text in odd_text()) {
        let surname = russian::decline_surname(&text, Gender::Masculine);
        prop_assert_eq!(surname.forms.get(Case::Nominative), text.as_str());
        let post = russian::decline_post(&text);
        prop_assert_eq!(post.forms.get(Case::Nominative), text.as_str());
        let office = russian::decline_organization(&text);
        prop_assert_eq!(office.forms.get(Case::Nominative), text.as_str());
    }

    #[test]
    fn a_word_with_a_foreign_sign_is_left_as_it_is(word in "[а-яё]{1,6}", sign in "[a-z0-9.]") {
        let text = format!("{word}{sign}{word}");
        let declined = russian::decline_surname(&text, Gender::Masculine);
        prop_assert!(declined.sureness != Sureness::Sure);
        prop_assert!(declined.forms.all().iter().all(|form| *form == text));
    }

    #[test]
    fn small_letters_and_capitals_decline_alike(word in "[а-яё]{2,12}") {
        for gender in [Gender::Masculine, Gender::Feminine] {
            let small = russian::decline_surname(&word, gender);
            let large = russian::decline_surname(&word.to_uppercase(), gender);
            for (form, capitals) in small.forms.all().iter().zip(large.forms.all()) {
                prop_assert_eq!(&form.to_uppercase(), capitals);
            }
        }
    }

    #[test]
    fn type_set_twice_is_type_set_once(text in odd_text()) {
        let once = russian::typeset(&text).into_owned();
        let twice = russian::typeset(&once).into_owned();
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn type_setting_changes_no_letter(text in "[-а-яА-ЯёЁ0-9№%«»\" .,()/]{0,60}") {
        let letters = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(letters(&russian::typeset(&text)), letters(&text));
    }

    #[test]
    fn a_number_and_a_hundred_more_agree_alike(number in 0_u64..1_000_000, noun in "(пара|наставник|балл|год)") {
        let agree = |number| russian::agree(number, &noun, Case::Nominative);
        prop_assert_eq!(agree(number), agree(number + 100));
    }
}

#[test]
fn very_long_text_is_left_as_it_is() {
    let long = "а".repeat(10_000);
    for declined in [
        russian::decline_surname(&long, Gender::Masculine),
        russian::decline_post(&long),
        russian::decline_organization(&long),
    ] {
        assert_eq!(declined.sureness, Sureness::Unsure(Doubt::TooLong));
        assert_eq!(declined.forms.get(Case::Dative), long);
    }
}

#[test]
fn every_doubt_speaks_russian() {
    for doubt in [
        Doubt::Empty,
        Doubt::TooLong,
        Doubt::LatinLetter,
        Doubt::ForeignSign,
        Doubt::NoVowel,
        Doubt::GenderUnknown,
        Doubt::GenderConflict,
        Doubt::FleetingVowel,
        Doubt::TwoWays,
        Doubt::UnknownShape,
    ] {
        let sentence = doubt.to_string();
        assert!(
            !sentence.contains(|sign: char| sign.is_ascii_alphabetic()),
            "{sentence}"
        );
    }
}

#[test]
fn cases_are_read_from_every_usual_key() {
    for (keys, case) in [
        (["nom", "И", "им.", "именительный"], Case::Nominative),
        (["gen", "Р", "род.", "родительный"], Case::Genitive),
        (["dat", "Д", "дат.", "дательный"], Case::Dative),
        (["acc", "В", "вин.", "винительный"], Case::Accusative),
        (["ins", "Т", "тв.", "творительный"], Case::Instrumental),
        (["prep", "П", "предл.", "предложный"], Case::Prepositional),
    ] {
        assert!(keys.iter().all(|key| Case::parse(key) == Some(case)));
    }
    assert_eq!(Case::parse("падеж"), None);
}
