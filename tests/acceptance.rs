//! The twenty-five checks of a picky deputy head (`domain.md` h) and the fifteen rules of a
//! sheet (c.4), each with what proves it: a message of the program on a small workbook that
//! breaks the rule, its cell named, or a property of the files made for the sample school.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support files serve several tests")]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/dataset.rs"]
mod dataset;
#[path = "support/workbooks.rs"]
mod workbooks;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::LazyLock;

use archive::{W, part, words_of_docx, words_of_html, xml};
use dataset::{day, line, mentee, mentor, pair, pupil, school};
use nastavnik::checks;
use nastavnik::diag::Diagnostics;
use nastavnik::indicators;
use nastavnik::markdown;
use nastavnik::model::{Dataset, MentoringForm, Paragraphs, SchoolYear};
use nastavnik::norms;
use nastavnik::package::{MadeDocument, Package};
use nastavnik::pipeline::{self, Job};
use nastavnik::plan::{self, Audience, Wish};
use nastavnik::records;
use nastavnik::render::{BUILT_IN, Templates};
use nastavnik::russian::{self, Case, FullName};
use nastavnik::workbook::{self, Folder};
use nastavnik::writer::Format;

/// A rule, what it asks for and what proves that it is kept.
type Rule = (u32, &'static str, fn());

#[rustfmt::skip]
const PICKY: &[Rule] = &[
    (1, "an order has its head, and its number and date stand in every reference", head_and_references),
    (2, "annexes named are annexes made", annexes_named_are_made),
    (3, "whoever is obliged is acquainted, nobody else; one curator", obliged_are_acquainted),
    (4, "the stamp agrees with what is approved", stamps_agree),
    (5, "«приказываю» is found by a search", the_command_is_found),
    (6, "hard names are declined", hard_names),
    (7, "feminine posts and participles", feminine_words),
    (8, "initials first in a signature", signature),
    (9, "numbers agree with their nouns", numbers_agree),
    (10, "the same totals everywhere", same_totals),
    (11, "a consent for everybody in the order and the other way round", consents_and_participants),
    (12, "a consent stands apart from other papers", consents_stand_apart),
    (13, "no category of a child in orders and pages", no_category),
    (14, "nothing for a website with names", nothing_public),
    (15, "the roadmap is printed row for row", roadmap_row_for_row),
    (16, "a measure lacks nothing, stages follow each other", measures_are_complete),
    (17, "the authority is no performer in a school's roadmap", authority_is_no_performer),
    (18, "done is proved", done_is_proved),
    (19, "a note has no line left to fill", note_is_complete),
    (20, "a missing target is told, people count once", targets_and_people),
    (21, "questionnaires have one scale", one_scale),
    (22, "no act later than the document", no_later_act),
    (23, "dates in one order and on working days", dates_in_order),
    (24, "another surname changes only what names it; blanks stay", one_surname),
    (25, "names of files are readable, the index names every file", files_and_index),
];

#[rustfmt::skip]
const SHEET: &[Rule] = &[
    (1, "a name has no digits", || finds(&mentee_row("Жук Никита2 Фомич | 5 | 12.01.2014 |  |"), "E102", "Наставляемые", "A3")),
    (2, "nobody stands on a list twice", || finds(&mentee_row("Белая  Дарья Львовна | 6А | 14.02.2013 |  |"), "W114", "Наставляемые", "3:3")),
    (3, "everybody of a pair stands on a list", || finds(&pair_row("2 | ученик – ученик | Котов Алексей Андреевич | Нечай Олег Ильич | 29.09.2025 | 22.05.2026"), "E106", "Пары", "D3")),
    (4, "nobody is their own mentor", own_mentor),
    (5, "one active pair of a form", || finds(&pair_row("2 | ученик – ученик | Гайдай Софья Ильинична | Белая Дарья Львовна | 29.09.2025 | 22.05.2026"), "W207", "Пары", "3:3")),
    (6, "a mentor's load", loads),
    (7, "age and post fit the form", forms_fit),
    (8, "minors have a representative", || finds(&mentee_row("Жук Никита Фомич | 5 | 12.01.2014 |  |"), "W204", "Наставляемые", "3:3")),
    (9, "start before end, both within the year", starts_and_ends),
    (10, "a day that exists", || finds(&SCHOOL.replace("14.02.2013", "31.02.2013"), "E103", "Наставляемые", "C2")),
    (11, "a phone that Excel made a number", phone_as_number),
    (12, "a class is written one way", classes),
    (13, "an unknown form is told and kept", || finds(&SCHOOL.replace("1 | ученик – ученик", "1 | ученик – учоник"), "W106", "Пары", "B2")),
    (14, "«Категория» is told by its values", category_clash),
    (15, "footnotes stay out of names", footnotes),
];

#[test]
fn every_check_of_the_deputy_head_holds() {
    hold(PICKY, 25);
}

#[test]
fn every_rule_of_a_sheet_holds() {
    hold(SHEET, 15);
}

fn hold(rules: &[Rule], count: u32) {
    let numbers: Vec<u32> = rules.iter().map(|(number, ..)| *number).collect();
    assert_eq!(numbers, (1..=count).collect::<Vec<u32>>());
    let broken: Vec<String> = rules
        .iter()
        .filter(|(.., proof)| std::panic::catch_unwind(proof).is_err())
        .map(|(number, asked, _)| format!("rule {number}: {asked}"))
        .collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

/// A small school in which all is well.
const SCHOOL: &str = "\
== Школа.xlsx
= Организация
Полное наименование | МБОУ «Школа № 7»
Краткое наименование | Школа № 7
Учебный год | 2025/2026
Куратор | Ким Марина Сергеевна
Итоговый мониторинг до | 22.05.2026
Приказ о кураторе | нет
= Приказы
Код | О чём | Номер | Дата
S01 | О внедрении | 1 | 29.08.2025
S08 | Об утверждении реестра | 2 | 19.09.2025
S09 | О закреплении пар | 3 | 26.09.2025
S21 | О мерах | 4 | 22.09.2025
= Наставники
ФИО наставника | Класс | Дата рождения | Родитель | Согласие (дата)
Котов Алексей Андреевич | 10А | 01.03.2009 | Котова Анна Ильинична | 10.09.2025
Гайдай Софья Ильинична | 9А | 02.05.2010 | Гайдай Илья Ильич | 10.09.2025
= Наставляемые
ФИО наставляемого | Класс | Дата рождения | Родитель | Согласие (дата)
Белая Дарья Львовна | 6А | 14.02.2013 | Белый Лев Ильич | 10.09.2025
= Пары
№ пары | Форма | Наставник | Наставляемый | Дата начала | Дата завершения (план)
1 | ученик – ученик | Котов Алексей Андреевич | Белая Дарья Львовна | 29.09.2025 | 22.05.2026
";

fn mentee_row(row: &str) -> String {
    SCHOOL.replace("= Пары", &format!("{row}\n= Пары"))
}

fn pair_row(row: &str) -> String {
    format!("{SCHOOL}{row}\n")
}

/// The school's dataset and everything told of it.
fn read(text: &str) -> (Option<Dataset>, Diagnostics) {
    let mut diags = Diagnostics::new();
    let folder = Folder {
        path: String::new(),
        shown: "input".to_owned(),
        files: Vec::new(),
    };
    let typed = workbooks::typed(text);
    let books = typed
        .iter()
        .filter_map(|(name, bytes)| workbook::read(&format!("input/{name}"), bytes, &mut diags));
    let books = books.collect();
    let mut sources = records::read(&[(folder, books)], &mut diags);
    let dataset = sources.remove(0).dataset;
    if let Some(dataset) = &dataset {
        checks::run(dataset, day(2025, 10, 1), &mut diags);
    }
    (dataset, diags)
}

fn told(text: &str) -> Vec<(String, String, String)> {
    let (_, diags) = read(text);
    let told = diags.iter().map(|one| {
        let area = one.place.area().map(|area| area.to_string());
        (
            one.code.to_string(),
            one.place.sheet().unwrap_or_default().to_owned(),
            area.unwrap_or_default(),
        )
    });
    told.collect()
}

#[track_caller]
fn finds(text: &str, code: &str, sheet: &str, cell: &str) {
    let wanted = (code.to_owned(), sheet.to_owned(), cell.to_owned());
    let told = told(text);
    assert!(told.contains(&wanted), "{wanted:?} is not among {told:?}");
}

#[test]
fn of_the_good_school_nothing_is_told() {
    let only_notes = |one: &&(String, String, String)| !one.0.starts_with('N');
    let told = told(SCHOOL);
    assert_eq!(told.iter().filter(only_notes).count(), 0, "{told:?}");
}

/// The package of the sample school in both formats, and its data.
static MADE: LazyLock<(Package, Dataset)> = LazyLock::new(|| {
    let job = Job {
        input: PathBuf::from("input/school"),
        templates: None,
        formats: BTreeSet::from(Format::ALL),
        wish: Wish::default(),
        today: day(2026, 6, 10),
        jobs: NonZeroUsize::new(2).unwrap(),
    };
    let silent = |_: &str| {};
    let reading = pipeline::read(&job, &silent).unwrap();
    let dataset = reading.sources[0].dataset.clone().unwrap();
    let mut diags = Diagnostics::new();
    let package = pipeline::make(
        &job,
        &reading.templates,
        &dataset,
        &reading.houses[0],
        &Diagnostics::new(),
        &mut diags,
        &silent,
    );
    (package.unwrap(), dataset)
});

fn documents(code: &str) -> Vec<&'static MadeDocument> {
    let made = MADE.0.documents.iter();
    made.filter(|made| made.code == code).collect()
}

fn docx(made: &MadeDocument) -> &[u8] {
    let file = made.files.iter().find(|file| file.format == Format::Docx);
    &file.unwrap().bytes
}

fn plain(words: &[String]) -> String {
    words.join(" ").replace('\u{ad}', "").replace('\u{a0}', " ")
}

fn text_of(made: &MadeDocument) -> String {
    plain(&words_of_docx(docx(made)))
}

/// The words of a document made once.
fn text(code: &str) -> String {
    text_of(documents(code)[0])
}

#[track_caller]
fn says(code: &str, parts: &[&str]) {
    let text = text(code);
    let mut at = 0;
    for part in parts {
        let found = text[at..].find(part);
        at += found.unwrap_or_else(|| panic!("{code}: no «{part}»")) + part.len();
    }
}

/// The rows of a table of a document made once.
fn rows(code: &str, table: usize) -> Vec<String> {
    let document = part(docx(documents(code)[0]), "word/document.xml");
    let tree = xml(&document);
    let tables = tree
        .descendants()
        .filter(|node| node.has_tag_name((W, "tbl")));
    let table = tables.into_iter().nth(table).unwrap();
    let rows = table
        .descendants()
        .filter(|node| node.has_tag_name((W, "tr")));
    let texts = rows.map(|row| {
        let runs = row.descendants().filter(|node| node.has_tag_name((W, "t")));
        runs.filter_map(|run| run.text()).collect::<String>()
    });
    texts.collect()
}

fn head_and_references() {
    says(
        "S01",
        &[
            "Муниципальное бюджетное общеобразовательное учреждение",
            "(МБОУ СОШ № 5 г. Новозаречинска)",
            "ПРИКАЗ",
            "29.08.2025",
            "№ 01-146 ОД",
            "г. Новозаречинск",
        ],
    );
    let orders = MADE.1.orders.iter();
    let known: Vec<(String, String)> = orders
        .map(|order| {
            let date = order.date.unwrap().format("%d.%m.%Y").to_string();
            (format!("№ {}", order.number.as_ref().unwrap()), date)
        })
        .collect();
    let mut met = 0;
    for made in &MADE.0.documents {
        let text = text_of(made);
        for (number, date) in &known {
            for (at, _) in text.match_indices(number.as_str()) {
                let before = text[..at].trim_end();
                assert!(
                    before.ends_with(date.as_str()),
                    "{}: {number} after «{before}»",
                    made.code
                );
                met += 1;
            }
        }
    }
    assert!(met > 100, "{met}");
}

fn annexes_named_are_made() {
    let order = text("S01");
    for (number, code) in [(1, "S02a"), (2, "S02b"), (3, "S03"), (4, "S04"), (5, "S20")] {
        assert!(
            order.contains(&format!("(приложение № {number})")),
            "{number}"
        );
        says(
            code,
            &[&format!("Приложение № {number}"), "приказом МБОУ СОШ № 5"],
        );
    }
    for number in [6, 7] {
        says(
            "S01",
            &[
                &format!("(приложение № {number})"),
                &format!("Приложение № {number}"),
            ],
        );
    }
    assert!(!order.contains("приложение № 8"));
    // The register of the sample names the same; one annex more is told.
    let named = "1. Положение о программе наставничества; 2. Устав школы";
    let with = SCHOOL
        .replace("О чём | Номер | Дата", "О чём | Номер | Дата | Приложения")
        .replace("1 | 29.08.2025", &format!("1 | 29.08.2025 | {named}"));
    let (dataset, _) = read(&with);
    let mut diags = Diagnostics::new();
    plan::check_annexes(&dataset.unwrap(), TEMPLATES.headers(), &mut diags);
    let told: Vec<&str> = diags.iter().map(|one| one.message.as_str()).collect();
    assert!(told[0].contains("«Устав школы»"), "{told:?}");
    assert!(
        told[1..]
            .iter()
            .any(|one| one.contains("«Программа наставничества»")),
        "{told:?}"
    );
}

fn obliged_are_acquainted() {
    let (_, dataset) = &*MADE;
    let order = text("S09");
    let start = order.find("С приказом ознакомлены:").unwrap();
    let sheet = &order[start..start + order[start..].find("Приложение").unwrap()];
    let mut obliged = BTreeSet::from(["Шевчук Анна Ивановна".to_owned()]);
    for pair in &dataset.matches {
        let person = &dataset.mentor(pair.mentor).person;
        if !person.is_pupil() && person.workplace.is_none() {
            obliged.insert(person.name.to_string());
        }
    }
    for name in &obliged {
        assert!(sheet.contains(name.as_str()), "{name}: {sheet}");
    }
    let children = dataset.mentees.iter().filter(|one| one.person.is_pupil());
    assert!(
        children
            .into_iter()
            .all(|one| !sheet.contains(&one.person.name.to_string()))
    );
    let listed = sheet
        .split_whitespace()
        .filter(|word| word.ends_with("вна") || word.ends_with("вич"));
    assert_eq!(listed.count(), obliged.len(), "{sheet}");
    for code in ["S01", "S05", "S21"] {
        assert!(text(code).contains("Шевчук"), "{code}");
    }
    let other = SCHOOL.replace("= Наставники", "= Рабочая группа\nФИО | Должность | Роль в группе\nЗаяц Полина Ильинична | учитель | куратор\n= Наставники");
    finds(&other, "W265", "Рабочая группа", "2:2");
}

fn stamps_agree() {
    for (code, word) in [
        ("S02a", "УТВЕРЖДЕНО "),
        ("S03", "УТВЕРЖДЕНА "),
        ("S04", "УТВЕРЖДЕНА "),
    ] {
        assert!(text(code).contains(word), "{code}");
    }
    assert_eq!(
        russian::approved(russian::agreement_of_document("Реестр наставников")),
        "УТВЕРЖДЕН"
    );
}

fn the_command_is_found() {
    for code in ["S01", "S05", "S08", "S09", "S21"] {
        assert!(text(code).contains("приказываю:"), "{code}");
    }
}

fn hard_names() {
    for (name, accusative) in [
        ("Шевчук Анна Ивановна", "Шевчук Анну Ивановну"),
        ("Шевчук Иван Ильич", "Шевчука Ивана Ильича"),
        ("Петренко Олег Ильич", "Петренко Олега Ильича"),
        ("Черных Мария Олеговна", "Черных Марию Олеговну"),
        ("Толстая Вера Дмитриевна", "Толстую Веру Дмитриевну"),
        ("Заяц Полина Ильинична", "Заяц Полину Ильиничну"),
        ("Коваль Анна Ильинична", "Коваль Анну Ильиничну"),
        ("Коваль Иван Ильич", "Коваля Ивана Ильича"),
        ("Гайдай Илья Маркович", "Гайдая Илью Марковича"),
        ("Мамедов Али Гасан оглы", "Мамедова Али Гасан оглы"),
        ("Ким Лев Ильич", "Кима Льва Ильича"),
        ("Белая Любовь Аркадьевна", "Белую Любовь Аркадьевну"),
        (
            "Римская-Корсакова Ева Юрьевна",
            "Римскую-Корсакову Еву Юрьевну",
        ),
    ] {
        let declined = FullName::parse(name).unwrap().decline(None);
        assert_eq!(declined.forms.get(Case::Accusative), accusative);
    }
    finds(
        &mentee_row("Швец Олег Ильич | 6А | 14.02.2013 | Швец Илья Ильич | 10.09.2025"),
        "W212",
        "Наставляемые",
        "A3",
    );
    let settled = SCHOOL.replace("Белая Дарья Львовна | 6А", "Швец Олег Ильич | 6А");
    let settled = settled.replace(
        "Котов Алексей Андреевич | Белая Дарья Львовна",
        "Котов Алексей Андреевич | Швец Олег Ильич",
    );
    let settled = settled.replace(
        "ФИО наставляемого | Класс | Дата рождения | Родитель | Согласие (дата)",
        "ФИО наставляемого | Класс | Дата рождения | Родитель | Согласие (дата) | ФИО в род. падеже | ФИО в дат. падеже | ФИО в вин. падеже | ФИО в твор. падеже | ФИО в предл. падеже",
    );
    let settled = settled.replace(
        "Белый Лев Ильич | 10.09.2025",
        "Швец Илья Петрович | 10.09.2025 | Швеца Олега Ильича | Швецу Олегу Ильичу | Швеца Олега Ильича | Швецом Олегом Ильичом | Швеце Олеге Ильиче",
    );
    let told = told(&settled);
    assert!(told.iter().all(|(code, ..)| code != "W212"), "{told:?}");
}

fn feminine_words() {
    says(
        "S05",
        &["Назначить Шевчук Анну Ивановну, заместителя директора по учебно-воспитательной работе"],
    );
    let (_, dataset) = &*MADE;
    let plan = draw(dataset);
    let girls = plan
        .school
        .mentees
        .iter()
        .filter(|one| one.is_pupil && one.gender.as_deref() == Some("f"));
    let mut met = 0;
    for girl in girls {
        let described = girl.described.as_ref().unwrap();
        assert!(
            described.acc.starts_with("обучающуюся "),
            "{}",
            described.acc
        );
        met += 1;
    }
    assert!(met > 10);
}

fn signature() {
    for code in ["S01", "S05", "S08", "S09", "S21"] {
        says(code, &["Директор", "П.П. Кравец"]);
    }
}

fn numbers_agree() {
    let said = [21, 22, 25].map(|number| russian::count(number, "пара", Case::Nominative));
    assert_eq!(said, ["21 пара", "22 пары", "25 пар"]);
    let said = [1, 3].map(|number| russian::count(number, "наставляемый", Case::Nominative));
    assert_eq!(said, ["1 наставляемый", "3 наставляемых"]);
}

fn same_totals() {
    // 29 mentors and 63 mentees, one of whom is both: 91 people. Two mentees are in no pair.
    // Pair 16 is a group of four: 61 pairs and groups, 64 links. One pair was formed in
    // January by the order of changes, so the order of September names 60.
    says("S04", &["29 наставников и 63 наставляемых"]);
    says("S06", &["Всего в базе: 63 наставляемых"]);
    says("S07", &["Всего в базе: 29 наставников"]);
    says("S08", &["вошли 29 наставников"]);
    says("S09", &["59 наставнических пар и 1 наставническую группу"]);
    says("S22", &["91 участник (29 наставников, 63 наставляемых"]);
    says("E08", &["29 наставников и 63 наставляемых"]);
    let counted = |code: &str, table: usize, head: usize| rows(code, table).len() - head;
    assert_eq!((counted("S06", 0, 2), counted("S07", 0, 2)), (63, 29));
    assert_eq!((counted("S17", 0, 1), counted("S17", 1, 1)), (61, 2));
    let annex = (0..4).map(|table| rows("S09", table).len());
    assert!(annex.into_iter().any(|rows| rows == 60 + 1));
    let mut consents = 0;
    for code in ["S10a", "S10b", "S10c"] {
        consents += documents(code).len();
    }
    assert_eq!(
        (consents, documents("S13").len(), documents("S14").len()),
        (91, 61, 61)
    );
}

fn consents_and_participants() {
    let (package, dataset) = &*MADE;
    let about = package
        .documents
        .iter()
        .filter(|made| made.code.starts_with("S10"));
    let consents: BTreeSet<&str> = about
        .map(|made| made.about.as_ref().unwrap().name.as_str())
        .collect();
    for pair in &dataset.matches {
        let mentees = pair.mentees.iter().map(|id| &dataset.mentee(*id).person);
        for person in std::iter::once(&dataset.mentor(pair.mentor).person).chain(mentees) {
            assert!(
                consents.contains(person.name.to_string().as_str()),
                "{}",
                person.name
            );
        }
    }
    let index = plain(&words_of_html(&package.index().unwrap()));
    assert!(
        index.contains("Согласий на обработку персональных данных требуется 91, составлено 91"),
        "{}",
        &index[..2000]
    );
    // A pupil who mentors needs a representative too; who refused cannot be in a pair.
    finds(
        &SCHOOL.replace("Котова Анна Ильинична", ""),
        "W204",
        "Наставники",
        "2:2",
    );
    finds(
        &SCHOOL.replace(
            "Котова Анна Ильинична | 10.09.2025",
            "Котова Анна Ильинична | нет",
        ),
        "W257",
        "Наставники",
        "2:2",
    );
    finds(
        &SCHOOL.replace("Белый Лев Ильич | 10.09.2025", "Белый Лев Ильич |"),
        "W257",
        "Наставляемые",
        "2:2",
    );
    finds(SCHOOL, "N258", "Наставники", "3:3");
    finds(
        &SCHOOL.replace(
            "Белый Лев Ильич | 10.09.2025",
            "Белый Лев Ильич | 01.08.2025",
        ),
        "W254",
        "Наставляемые",
        "2:2",
    );
}

fn consents_stand_apart() {
    for code in ["S13", "S16a", "S16b", "S14"] {
        for made in documents(code) {
            assert!(!text_of(made).contains("даю согласие"), "{code}");
        }
    }
    for code in ["S10a", "S10b", "S10c"] {
        let made = documents(code);
        assert!(text_of(made[0]).contains("Способ отзыва"), "{code}");
    }
}

/// The built-in templates, checked once.
static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| {
    let mut diags = Diagnostics::new();
    Templates::load(BUILT_IN, None, &plan::shape_for, &mut diags)
});

fn draw(data: &Dataset) -> plan::Plan {
    let templates = &*TEMPLATES;
    let year = SchoolYear(2025);
    let counted = indicators::count(data, plan::cut_off(data, year));
    plan::draw_up(data, &counted, templates.headers(), year, &Wish::default())
}

/// Every document of a dataset as Markdown, by code and name.
fn rendered(data: &Dataset) -> BTreeMap<(String, String), String> {
    let mut diags = Diagnostics::new();
    let plan = draw(data);
    let ready = TEMPLATES.school(&plan.school);
    let mut all = BTreeMap::new();
    for planned in &plan.documents {
        let rendered = ready
            .render(&planned.header, &planned.own_facts(), &mut diags)
            .unwrap();
        let about = planned.about.as_ref().map(|about| about.id.clone());
        let key = (
            planned.header.code.as_str().to_owned(),
            about.unwrap_or_default(),
        );
        all.insert(key, rendered.markdown.as_str().to_owned());
    }
    all
}

fn two_pairs() -> Dataset {
    let mut data = school();
    data.mentors = vec![
        mentor(pupil("Котов Алексей Андреевич", 10, day(2009, 3, 1))),
        mentor(pupil("Гайдай Софья Ильинична", 9, day(2010, 5, 2))),
    ];
    data.mentees = vec![
        mentee(pupil("Ким Елена Сергеевна", 7, day(2012, 9, 27))),
        mentee(pupil("Нечай Олег Ильич", 6, day(2013, 9, 27))),
    ];
    data.mentors[1].person.code = line("2");
    data.mentees[1].person.code = line("2");
    data.matches = vec![
        pair("1", MentoringForm::PupilPupil, 0, &[0]),
        pair("2", MentoringForm::PupilPupil, 1, &[1]),
    ];
    data
}

fn no_category() {
    let mut data = two_pairs();
    data.mentees[0].category = Some(line("трудная жизненная ситуация"));
    data.mentees[0].request = Paragraphs::new("сокровенный запрос");
    let mut with_request = BTreeSet::new();
    for ((code, _), text) in rendered(&data) {
        // S20 and S21 speak of categories in general and name nobody.
        let named = text.contains("трудная жизненная ситуация") && text.contains("Ким");
        assert!(!named, "{code}");
        if text.contains("сокровенный запрос") {
            with_request.insert(code);
        }
    }
    // The base, the personal programme, the sheet of matching and the sum of requests, which
    // names nobody, are the curator's own.
    assert_eq!(
        with_request,
        BTreeSet::from(["S06", "S14", "S16c", "S17"].map(ToOwned::to_owned))
    );
}

fn nothing_public() {
    let (package, _) = &*MADE;
    assert!(
        package
            .documents
            .iter()
            .all(|made| made.audience == Audience::Internal)
    );
    let paths = package.documents.iter().flat_map(|made| &made.files);
    assert!(
        paths
            .into_iter()
            .all(|file| !file.path.starts_with("Для сайта"))
    );
}

fn roadmap_row_for_row() {
    // 31 measures under seven stages, below one row of headers.
    let tables = (0..3).map(|table| std::panic::catch_unwind(move || rows("S03", table)));
    let printed = tables.flatten().find(|rows| rows.len() == 31 + 7 + 1);
    let printed = printed.unwrap();
    let roadmap = MADE.1.roadmap.as_ref().unwrap();
    let mut at = 0;
    for item in roadmap.items() {
        let number = item.number.as_ref().unwrap().to_string();
        let found = printed[at..]
            .iter()
            .position(|row| row.starts_with(&number));
        at += found.unwrap_or_else(|| panic!("{number} is not printed in its place")) + 1;
    }
}

/// A roadmap in the good school, with one measure.
fn with_measures(rows: &str) -> String {
    let head =
        "№ | Мероприятие | Срок | Ответственный | Результат | Статус | Подтверждающий документ";
    format!("{SCHOOL}= Дорожная карта\n{head}\n{rows}\n")
}

fn measures_are_complete() {
    finds(
        &with_measures("1.1 | Семинар | до 15.10.2025 |  | Отчёт | |"),
        "W223",
        "Дорожная карта",
        "D2",
    );
    finds(
        &with_measures("1.1 | Семинар | до 15.10.2027 | директор | Отчёт | |"),
        "W226",
        "Дорожная карта",
        "C2",
    );
    let reversed = "1.1 | Формирование базы наставляемых | до 15.10.2025 | куратор | База | |\n1.2 | Формирование базы наставников | до 15.09.2025 | куратор | База | |";
    finds(&with_measures(reversed), "W222", "Дорожная карта", "C3");
    let stages = "Этап 1. Подготовка | > | > | > | > | > | >\n1.1 | Приказ | до 15.10.2025 | директор | Приказ | |\nЭтап 2. Встречи | > | > | > | > | > | >\n2.1 | Встречи пар | до 15.09.2025 | куратор | Журналы | |";
    finds(&with_measures(stages), "W261", "Дорожная карта", "C5");
}

fn authority_is_no_performer() {
    finds(
        &with_measures("1.1 | Семинар | до 15.10.2025 | Управление образования | Отчёт | |"),
        "W210",
        "Дорожная карта",
        "D2",
    );
    finds(
        &with_measures(
            "1.1 | Семинар | до 15.10.2025 | Управление образования, директор | Отчёт | |",
        ),
        "W210",
        "Дорожная карта",
        "D2",
    );
    finds(
        &with_measures("1.1 | Семинар в лицее | до 15.10.2025 | директор | Отчёт | |"),
        "W227",
        "Дорожная карта",
        "B2",
    );
}

fn done_is_proved() {
    finds(
        &with_measures("1.1 | Семинар | до 15.10.2025 | директор | Отчёт | выполнено |"),
        "W211",
        "Дорожная карта",
        "G2",
    );
}

fn note_is_complete() {
    assert!(!text("E08").contains("___"));
}

fn targets_and_people() {
    assert!(text("E08").contains("не установлено"));
    let mut data = two_pairs();
    data.contingent.pupils = Some(nastavnik::place::Placed::new(100, dataset::place()));
    data.matches[1].mentor = data.matches[0].mentor;
    let counted = indicators::count(&data, day(2026, 5, 29));
    let both = counted.iter().find(|one| one.norm.code == "I7").unwrap();
    // One mentor of two pairs and two mentees are three people.
    let share = nastavnik::model::Share::new(3, 100).unwrap();
    assert_eq!(both.measure, indicators::Measure::Share(share));
}

fn one_scale() {
    for code in ["S16a", "S16b"] {
        for made in documents(code) {
            assert!(
                text_of(made).contains("от 1 (совсем нет) до 10 (полностью да)"),
                "{code}"
            );
        }
    }
}

fn no_later_act() {
    let day = day(2020, 8, 31);
    let cited = norms::acts_in_force(day, norms::Scope::Programme);
    let latest = cited.map(|act| act.signed).max().unwrap();
    assert_eq!(latest, (2020, 1, 23));
    says(
        "S01",
        &["приказа Управления образования администрации города Новозаречинска от 25.08.2025 № 218"],
    );
    let early =
        with_measures("1.1 | Персонализированная программа | до 15.10.2025 | директор | Отчёт | |");
    finds(
        &early.replace("29.08.2025", "27.08.2020"),
        "W225",
        "Дорожная карта",
        "B2",
    );
}

fn dates_in_order() {
    let later = |from: &str, to: &str| SCHOOL.replace(from, to);
    finds(
        &later("3 | 26.09.2025", "3 | 27.09.2025"),
        "W202",
        "Приказы",
        "4:4",
    );
    finds(
        &later("3 | 26.09.2025", "3 | 04.11.2025"),
        "W202",
        "Приказы",
        "4:4",
    );
    finds(
        &later("3 | 26.09.2025", "3 | 20.08.2025"),
        "W201",
        "Приказы",
        "4:4",
    );
    finds(
        &later("до | 22.05.2026", "до | 24.05.2026"),
        "W256",
        "Организация",
        "B5",
    );
    finds(
        &later("Приказ о кураторе | нет", "Срок сдачи отчётов | 20.05.2026"),
        "W253",
        "Организация",
        "B6",
    );
    finds(
        &later("Приказ о кураторе | нет", "Дата протокола | 01.09.2025"),
        "W253",
        "Приказы",
        "2:2",
    );
    finds(
        &later(
            "Приказ о кураторе | нет",
            "Срок муниципалитета: закрепление пар | 15.09.2025",
        ),
        "W255",
        "Приказы",
        "4:4",
    );
    finds(
        &later("Львовна | 29.09.2025", "Львовна | 22.09.2025"),
        "W203",
        "Пары",
        "2:2",
    );
    finds(
        &later(
            "Белый Лев Ильич | 10.09.2025",
            "Белый Лев Ильич | 10.10.2025",
        ),
        "W209",
        "Наставляемые",
        "2:2",
    );
    finds(
        &later("S09 | О закреплении пар | 3 | 26.09.2025", ""),
        "W268",
        "Приказы",
        "",
    );
    // Both cells are told.
    let (_, diags) = read(&later(
        "Приказ о кураторе | нет",
        "Срок сдачи отчётов | 20.05.2026",
    ));
    let told = diags.iter().find(|one| one.code.0 == "W253").unwrap();
    assert!(told.message.contains("ячейка B5"), "{}", told.message);
    let twice = later(
        "Приказ о кураторе | нет",
        "Отдельный приказ о кураторе | нет",
    );
    finds(
        &twice.replace(
            "S08 | Об",
            "S05 | О назначении куратора | 2 | 01.09.2025\nS08 | Об",
        ),
        "W251",
        "Организация",
        "B6",
    );
}

fn one_surname() {
    let before = rendered(&two_pairs());
    let mut data = two_pairs();
    data.mentees[1].person = pupil("Жданов Олег Ильич", 6, day(2013, 9, 27));
    data.mentees[1].person.code = line("2");
    let after = rendered(&data);
    assert_eq!(before.len(), after.len());
    let mut same = 0;
    for (key, text) in &before {
        let named = text.contains("Неча");
        assert_eq!(named, text != &after[key], "{key:?}");
        same += usize::from(!named);
    }
    assert!(same > 20, "{same}");
    assert_eq!(before, rendered(&two_pairs()));
    for made in documents("S12") {
        assert!(text_of(made).contains("20__ г."));
    }
}

fn files_and_index() {
    let (package, _) = &*MADE;
    let index = String::from_utf8(package.index().unwrap()).unwrap();
    let files = package.documents.iter().flat_map(|made| &made.files);
    let links = index.matches(" href=").count();
    let mut paths = BTreeSet::new();
    for file in files {
        assert!(file.path.chars().count() <= 160, "{}", file.path);
        let name = file.path.rsplit('/').next().unwrap();
        assert!(name.chars().count() <= 80, "{name}");
        assert!(
            paths.insert(file.path.to_lowercase()),
            "{name} stands twice"
        );
    }
    assert_eq!(links, paths.len());
}

fn own_mentor() {
    let own = SCHOOL.replace(
        "| Котов Алексей Андреевич | Белая Дарья Львовна |",
        "| Котов Алексей Андреевич | Котов Алексей Андреевич |",
    );
    let own = own.replace(
        "Белая Дарья Львовна | 6А | 14.02.2013",
        "Котов Алексей Андреевич | 10А | 01.03.2009",
    );
    finds(&own, "E108", "Пары", "D2");
}

fn loads() {
    let with = |load: &str| {
        let card = format!("Наставляемых у одного наставника не более | {load}");
        let second = "2 | ученик – ученик | Котов Алексей Андреевич | Жук Никита Фомич | 29.09.2025 | 22.05.2026";
        let mentee = "Жук Никита Фомич | 5А | 12.01.2014 | Жук Фома Ильич | 10.09.2025";
        let text = mentee_row(mentee).replace("Приказ о кураторе | нет", &card);
        format!("{text}{second}\n")
    };
    finds(&with("1"), "W208", "Наставники", "2:2");
    finds(&with("много"), "W250", "Организация", "B6");
    assert!(told(&with("2")).iter().all(|(code, ..)| code != "W208"));
}

fn forms_fit() {
    let form = |name: &str| SCHOOL.replace("1 | ученик – ученик", &format!("1 | {name}"));
    finds(&form("учитель – учитель"), "W206", "Пары", "2:2");
    finds(&form("работодатель – ученик"), "W269", "Пары", "2:2");
    let grown = SCHOOL.replace(
        "Белая Дарья Львовна | 6А | 14.02.2013",
        "Белая Дарья Львовна |  | 14.02.2013",
    );
    finds(&grown, "W205", "Пары", "2:2");
    finds(
        &SCHOOL.replace("14.02.2013", "14.02.2003"),
        "W262",
        "Наставляемые",
        "2:2",
    );
    finds(
        &SCHOOL.replace("10А | 01.03.2009", "5А | 01.03.2014"),
        "W263",
        "Пары",
        "2:2",
    );
}

fn starts_and_ends() {
    finds(
        &SCHOOL.replace("29.09.2025 | 22.05.2026", "29.09.2025 | 22.05.2025"),
        "E109",
        "Пары",
        "F2",
    );
    finds(
        &SCHOOL.replace("29.09.2025 | 22.05.2026", "29.09.2025 | 22.12.2026"),
        "W266",
        "Пары",
        "2:2",
    );
}

fn phone_as_number() {
    let with = SCHOOL
        .replace(
            "ФИО наставляемого | Класс",
            "ФИО наставляемого | Телефон | Класс",
        )
        .replace(
            "Белая Дарья Львовна | 6А",
            "Белая Дарья Львовна | {89001234567} | 6А",
        );
    let (dataset, _) = read(&with);
    let phone = dataset.unwrap().mentees[0].person.phone.clone().unwrap();
    let digits: String = phone
        .as_str()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    assert_eq!(digits, "89001234567");
}

fn classes() {
    for written in ["6А", "6 А", "6-а", "6 «А»", "6A"] {
        let (dataset, _) = read(&SCHOOL.replace("| 6А |", &format!("| {written} |")));
        let class = dataset.unwrap().mentees[0].person.class.clone();
        assert_eq!(class.unwrap().to_string(), "6 «А»", "{written}");
    }
}

fn category_clash() {
    let with = |value: &str| {
        SCHOOL
            .replace(
                "ФИО наставляемого | Класс",
                "ФИО наставляемого | Категория | Класс",
            )
            .replace(
                "Белая Дарья Львовна | 6А",
                &format!("Белая Дарья Львовна | {value} | 6А"),
            )
    };
    let category = |text: &str| read(text).0.unwrap().mentees[0].category.clone();
    assert_eq!(
        category(&with("низкие результаты")).map(|line| line.to_string()),
        Some("низкие результаты".to_owned())
    );
    assert_eq!(category(&with("высшая")), None);
}

fn footnotes() {
    let (dataset, _) =
        read(&SCHOOL.replace("Белая Дарья Львовна | 6А", "Белая Дарья Львовна* | 6А"));
    assert_eq!(
        dataset.unwrap().mentees[0].person.name.to_string(),
        "Белая Дарья Львовна"
    );
}

/// The good school with more lines in its card, and two teachers in a pair.
fn with_card(lines: &str) -> String {
    let teachers = mentee_row(
        "Швец Анна Ивановна |  | 05.06.2000 |  | 10.09.2025\nЖук Никита Фомич | 5А | 12.01.2014 | Жук Фома Ильич | 10.09.2025",
    );
    let teachers = teachers.replace(
        "= Наставляемые\n",
        "Толстая Вера Дмитриевна |  | 05.06.1980 |  | 10.09.2025\n= Наставляемые\n",
    );
    let teachers = teachers.replace("Приказ о кураторе | нет", lines);
    format!(
        "{teachers}2 | учитель – учитель | Толстая Вера Дмитриевна | Швец Анна Ивановна | 29.09.2025 | 22.05.2026\n\
         3 | ученик – ученик | Гайдай Софья Ильинична | Жук Никита Фомич | 29.09.2025 | 22.05.2026\n"
    )
}

/// The papers of that school by code; of those made for pairs the last one.
fn papers(lines: &str) -> BTreeMap<String, String> {
    let (dataset, _) = read(&with_card(lines));
    let rendered = rendered(&dataset.unwrap()).into_iter();
    let papers = rendered.map(|((code, about), text)| (format!("{code}{about}"), text));
    papers
        .map(|(code, text)| (code, markdown::unescape(&text).replace('\u{a0}', " ")))
        .collect()
}

#[test]
fn the_card_chooses_between_one_order_and_two() {
    let one = papers("Отдельный приказ о кураторе | нет");
    assert!(
        one["S01"].contains("куратором программы наставничества (далее – куратор) и возложить")
    );
    assert!(!one.contains_key("S05"));
    let two = papers("Отдельный приказ о кураторе | да");
    assert!(two["S01"].contains("оформляю отдельным приказом"));
    assert!(two["S05"].contains("Утвердить следующие функции куратора"));
    finds(
        &with_card("Отдельный приказ о кураторе | посмотрим"),
        "W250",
        "Организация",
        "B6",
    );
}

#[test]
fn the_card_names_the_bodies_and_their_minutes() {
    let usual = papers("Сайт | school.example");
    assert!(usual["S02a"].contains("педагогическим советом"));
    assert!(!usual["S02a"].contains("СОГЛАСОВАНО\nсоветом"));
    let named = papers(
        "Коллегиальный орган | управляющий совет\nПрофсоюз | профсоюзный комитет\n\
         Протокол профсоюза № | 4\nДата протокола профсоюза | 27.08.2025\n\
         Протокол совета родителей № | 2\nДата протокола совета родителей | 26.08.2025\n\
         Голосовали за | 12\nГолосовали против | 1\nВоздержались | 0\n\
         Всего членов совета | 15\nПрисутствовало на педсовете | 13\n\
         Выступили на педсовете | Ким М.С.: предложила начать с октября",
    );
    assert!(named["S02a"].contains("управляющим советом"));
    assert!(named["S02a"].contains("советом родителей"));
    assert!(named["S02a"].contains("26.08.2025"));
    assert!(named["S02b"].contains("профсоюзного комитета"));
    assert!(named["S02b"].contains("27.08.2025 № 4"));
    let minutes = &named["S25"];
    for part in [
        "управляющего совета",
        "13 из 15 членов управляющего совета",
        "предложила начать с октября",
        "| 12 | 1 | 0 |",
    ] {
        assert!(minutes.contains(part), "«{part}» is not in {minutes}");
    }
}

#[test]
fn the_card_sets_frequency_reports_and_rewards() {
    let set = papers(
        "Периодичность встреч | не реже раза в неделю\n\
         Периодичность встреч (учитель – учитель) | не реже раза в месяц\n\
         Срок промежуточных отчётов | 25.12.2025\nСрок сдачи отчётов | 25.05.2026\n\
         Срок отчёта куратора | 01.06.2026\n\
         Виды поощрения | благодарность директора; право выбрать проект года",
    );
    assert!(set["S142"].contains("не реже раза в месяц"));
    assert!(!set["S142"].contains("не реже раза в неделю"));
    assert!(set["S141"].contains("не реже раза в неделю"));
    assert!(!set["S141"].contains("не реже раза в месяц"));
    assert!(
        set["S09"]
            .contains("не реже раза в неделю (в форме «учитель – учитель» – не реже раза в месяц)")
    );
    for code in ["S09", "S02a"] {
        assert!(set[code].contains("25 декабря 2025 г."), "{code}");
    }
    for code in ["S01", "S02a", "S04"] {
        assert!(set[code].contains("до 1 июня 2026 г."), "{code}");
    }
    for code in ["S02a", "S20"] {
        assert!(set[code].contains("право выбрать проект года"), "{code}");
    }
    assert!(!set["S20"].contains("почётная грамота"));
    assert!(papers("Сайт | school.example")["S20"].contains("почётная грамота"));
    finds(
        &with_card("Периодичность встреч (студент – ученик) | не реже раза в месяц"),
        "W252",
        "Организация",
        "",
    );
}
