//! The program as a person runs it: commands of the README, wrong inputs, exit statuses.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use rust_xlsxwriter::Workbook;

/// A folder of its own for each test, removed when the test ends.
struct Desk(PathBuf);

impl Desk {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("nastavnik-cli-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// A desk with the committed sample input on it.
    fn with_sample(name: &str) -> Self {
        let desk = Self::new(name);
        copy(Path::new("input"), &desk.0.join("input"));
        desk
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_nastavnik"))
            .current_dir(&self.0)
            .args(arguments)
            .output()
            .unwrap()
    }

    /// A sheet with a header row; every other row under it.
    fn sheet(&self, file: &str, rows: &[&[&str]]) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells) {
                sheet.write_string(row, column, *text).unwrap();
            }
        }
        workbook.save(path).unwrap();
    }

    fn card(&self) {
        self.sheet(
            "input/Организация.xlsx",
            &[
                &["Показатель", "Значение"],
                &[
                    "Полное наименование",
                    "муниципальное бюджетное общеобразовательное учреждение «Школа № 7»",
                ],
                &["Краткое наименование", "МБОУ «Школа № 7»"],
                &["Учебный год", "2025/2026"],
            ],
        );
    }

    fn people(&self) {
        self.sheet(
            "input/Наставники.xlsx",
            &[
                &["ФИО наставника", "Должность"],
                &["Котов Алексей Андреевич", "учитель"],
            ],
        );
        self.sheet(
            "input/Наставляемые.xlsx",
            &[
                &["ФИО наставляемого", "Класс"],
                &["Ким Елена Сергеевна", "7А"],
            ],
        );
    }

    fn pairs(&self, mentor: &str, mentee: &str) {
        self.sheet(
            "input/Пары.xlsx",
            &[
                &["№ пары", "Наставник", "Наставляемый"],
                &["1", mentor, mentee],
            ],
        );
    }

    fn exists(&self, path: &str) -> bool {
        self.0.join(path).exists()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[track_caller]
fn ends_with(output: &Output, status: i32) {
    assert_eq!(output.status.code(), Some(status), "{}", stderr(output));
}

const PACKAGE: &str = "output/2025-2026/manifest.json";

#[test]
fn every_command_of_the_readme_runs() {
    let desk = Desk::with_sample("readme");
    let readme = include_str!("../README.md");
    let commands: Vec<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("nastavnik "))
        .collect();
    assert!(commands.len() >= 4);
    for command in commands {
        let quoted = command.split('"').enumerate();
        let words: Vec<&str> = quoted
            .flat_map(|(index, piece)| match index % 2 {
                0 => piece.split_whitespace().collect(),
                _ => vec![piece],
            })
            .collect();
        ends_with(&desk.run(&words), 0);
    }
    assert!(desk.exists("output/school/2025-2026/index.html"));
}

#[test]
fn the_program_alone_builds_and_says_where_to_look() {
    let desk = Desk::new("alone");
    desk.card();
    desk.people();
    desk.pairs("Котов Алексей Андреевич", "Ким Елена Сергеевна");
    let output = desk.run(&[]);
    ends_with(&output, 0);
    let page = Path::new("output").join("2025-2026").join("index.html");
    assert!(stdout(&output).contains(page.to_str().unwrap()));
    let manifest = fs::read_to_string(desk.0.join(PACKAGE)).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let codes: Vec<&str> = manifest["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|document| document["code"].as_str().unwrap())
        .collect();
    let expected = ["P01", "S01", "S02a", "S09", "S10a", "S10b", "S14", "S28"];
    assert!(
        expected.iter().all(|code| codes.contains(code)),
        "{codes:?}"
    );
    let not_for_it = ["S03", "S10c", "S19", "U02", "E08"];
    assert!(
        not_for_it.iter().all(|code| !codes.contains(code)),
        "{codes:?}"
    );
    // The year's end stands after its start.
    let stages: Vec<(bool, &str)> = codes
        .iter()
        .map(|code| (code.starts_with('E'), *code))
        .collect();
    assert!(stages.is_sorted(), "{codes:?}");
}

#[test]
fn an_empty_input_is_no_run_at_all() {
    let desk = Desk::new("empty");
    fs::create_dir_all(desk.0.join("input")).unwrap();
    let output = desk.run(&["build"]);
    ends_with(&output, 2);
    assert!(stderr(&output).contains("нет ни одной организации"));
    assert!(stderr(&output).contains("подсказка"));
    let output = desk.run(&["build", "--input", "нет такой"]);
    ends_with(&output, 2);
    assert!(stderr(&output).contains("нет такой"));
}

#[test]
fn an_organisation_without_a_list_is_an_error() {
    let desk = Desk::new("no-list");
    desk.card();
    let output = desk.run(&["build"]);
    ends_with(&output, 1);
    assert!(stderr(&output).contains("ошибка"), "{}", stderr(&output));
    assert!(!desk.exists("output"));
}

#[test]
fn a_pair_that_names_a_stranger_is_told_with_its_cell_and_nothing_is_saved() {
    let desk = Desk::new("stranger");
    desk.card();
    desk.people();
    desk.pairs("Котов Алексей Андреевич", "Ким Елена Сергеевна");
    ends_with(&desk.run(&["build"]), 0);
    let before = fs::read_to_string(desk.0.join(PACKAGE)).unwrap();

    desk.pairs("Котов Алексей Андреич", "Ким Елена Сергеевна");
    let output = desk.run(&["build"]);
    ends_with(&output, 1);
    let told = stderr(&output);
    assert!(told.contains("Пары.xlsx") && told.contains("B2"), "{told}");
    assert!(told.contains("Котов Алексей Андреевич"), "{told}");
    assert_eq!(before, fs::read_to_string(desk.0.join(PACKAGE)).unwrap());

    ends_with(&desk.run(&["build", "--keep-going"]), 1);
    assert_ne!(before, fs::read_to_string(desk.0.join(PACKAGE)).unwrap());
}

#[test]
fn an_empty_required_cell_and_a_stranger_are_told_in_one_run() {
    let desk = Desk::new("two-faults");
    desk.card();
    desk.sheet(
        "input/Наставники.xlsx",
        &[
            &["ФИО наставника", "Должность"],
            &["", "учитель"],
            &["Котов Алексей Андреевич", "учитель"],
        ],
    );
    desk.pairs("Заяц Олег Ильич", "Ким Елена Сергеевна");
    let output = desk.run(&["check", "--json"]);
    ends_with(&output, 1);
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let errors: Vec<(&str, &str)> = report["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["severity"] == "error")
        .map(|one| (one["code"].as_str().unwrap(), one["cell"].as_str().unwrap()))
        .collect();
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors.contains(&("E101", "A2")), "{errors:?}");
}

#[test]
fn a_fault_in_a_template_of_ones_own_is_told_with_its_line_and_nothing_is_saved() {
    let desk = Desk::new("template");
    desk.card();
    desk.people();
    fs::create_dir_all(desk.0.join("мои/start")).unwrap();
    let text = "+++\ncode = \"S50\"\ntitle = \"Памятка\"\nstage = \"start\"\nper = \"organization\"\n\
                audience = \"internal\"\nfile = \"S50\"\nneeds = []\n+++\n# Памятка\n\n{{ org.shrot }}\n";
    fs::write(desk.0.join("мои/start/S50.md"), text).unwrap();
    let output = desk.run(&["build", "--templates", "мои"]);
    ends_with(&output, 1);
    let told = stderr(&output);
    assert!(
        told.contains("S50.md") && told.contains("строка 12"),
        "{told}"
    );
    assert!(
        told.contains("org.short") || told.contains("short"),
        "{told}"
    );
    assert!(!desk.exists("output"));
}

#[test]
fn one_more_document_needs_one_template_only() {
    let desk = Desk::new("one-more");
    desk.card();
    desk.people();
    fs::create_dir_all(desk.0.join("мои")).unwrap();
    let text = "+++\ncode = \"S50\"\ntitle = \"Памятка\"\nstage = \"start\"\nper = \"mentor\"\n\
                audience = \"internal\"\nfile = \"S50 {{ person.short.nom }}\"\nneeds = [\"mentors\"]\n+++\n\
                # Памятка\n\nДля {{ person.name.gen }}.\n";
    fs::write(desk.0.join("мои/S50.md"), text).unwrap();
    ends_with(
        &desk.run(&["build", "--templates", "мои", "--only", "S50"]),
        0,
    );
    let page = fs::read_to_string(
        desk.0
            .join("output/2025-2026/Начало года/S50/S50 Котов А.А.html"),
    );
    assert!(page.unwrap().contains("Котова Алексея Андреевича"));
}

#[test]
fn a_name_that_may_be_declined_in_two_ways_is_told_with_its_cell() {
    let desk = Desk::new("doubt");
    desk.card();
    desk.sheet(
        "input/Наставники.xlsx",
        &[
            &["№", "ФИО наставника", "Должность"],
            &["1", "Кравец Пётр Павлович", "учитель"],
        ],
    );
    let report = stdout(&desk.run(&["check", "--json"]));
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let told = report["diagnostics"].as_array().unwrap();
    let doubt = told.iter().find(|one| one["code"] == "W212").unwrap();
    assert_eq!(doubt["cell"], "B2");
}

#[test]
fn forms_given_in_the_workbooks_beat_the_rules() {
    let desk = Desk::new("forms");
    desk.card();
    desk.sheet(
        "input/Наставники.xlsx",
        &[
            &["ФИО наставника", "ФИО в дат. падеже", "Должность"],
            &["Кравец Пётр Павлович", "Кравецу Петру Павловичу", "тьютор"],
        ],
    );
    desk.sheet(
        "input/Формы слов.xlsx",
        &[
            &["Слово", "Родительный падеж", "Дательный падеж"],
            &["тьютор", "тьютора-наставника", "тьютору-наставнику"],
        ],
    );
    fs::create_dir_all(desk.0.join("мои")).unwrap();
    let text = "+++\ncode = \"S50\"\ntitle = \"Памятка\"\nstage = \"start\"\nper = \"mentor\"\n\
                audience = \"internal\"\nfile = \"S50\"\nneeds = []\n+++\n# Памятка\n\n\
                {{ person.name.dat }}; {{ person.short.dat }}; {{ person.name.gen }}; \
                {% if person.post %}{{ person.post.dat }}; {{ person.post.ins }}{% endif %}\n";
    fs::write(desk.0.join("мои/S50.md"), text).unwrap();
    ends_with(
        &desk.run(&["build", "--templates", "мои", "--only", "S50"]),
        0,
    );
    let page =
        fs::read_to_string(desk.0.join("output/2025-2026/Начало года/S50/S50.html")).unwrap();
    let page = page.replace('\u{a0}', " ");
    for expect in [
        "Кравецу Петру Павловичу",
        "Кравецу П.П.",
        "Кравца Петра Павловича",
        "тьютору-наставнику; тьютором",
    ] {
        assert!(page.contains(expect), "{page}");
    }
}

#[test]
fn an_unrecognised_sheet_is_a_note() {
    let desk = Desk::new("unknown-sheet");
    desk.card();
    desk.people();
    desk.sheet(
        "input/Меню столовой.xlsx",
        &[&["Блюдо", "Цена"], &["Суп", "40"]],
    );
    let output = desk.run(&["check"]);
    ends_with(&output, 0);
    assert!(
        stderr(&output).contains("примечание"),
        "{}",
        stderr(&output)
    );
    ends_with(&desk.run(&["build"]), 0);
}

#[test]
fn a_wrong_command_line_is_answered_in_russian() {
    let desk = Desk::new("usage");
    let cases: [(&[&str], &str); 6] = [
        (&["--bogus"], "Нет такого параметра: --bogus"),
        (&["biuld"], "build"),
        (&["build", "--today", "вчера"], "2026-09-01"),
        (&["build", "--format", "pdf"], "docx или html"),
        (&["build", "--only", "приказ"], "S09"),
        (&["decline"], "Не указано"),
    ];
    for (arguments, expect) in cases {
        let output = desk.run(arguments);
        ends_with(&output, 2);
        assert!(
            stderr(&output).contains(expect),
            "{arguments:?}: {}",
            stderr(&output)
        );
    }
    let help = desk.run(&["--help"]);
    ends_with(&help, 0);
    let foreign = [
        "OPTIONS",
        "Usage",
        "Options",
        "Commands",
        "default",
        "possible values",
    ];
    for arguments in [
        &["--help"][..],
        &["build", "--help"],
        &["check", "--help"],
        &["decline", "--help"],
    ] {
        let text = stdout(&desk.run(arguments));
        assert!(foreign.iter().all(|word| !text.contains(word)), "{text}");
    }
}

#[test]
fn a_batch_answers_every_line_with_a_line() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_nastavnik"))
        .args(["decline", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = "fio\t\tШевчук Анна Ивановна\nsurname\tm\tШевчук\npost\t\tпедагог-психолог\ncount\t\t21 наставник\n\nбред\n";
    child
        .stdin
        .take()
        .unwrap()
        .write_all(lines.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    ends_with(&output, 1);
    let text = stdout(&output);
    let answers: Vec<&str> = text.lines().collect();
    assert_eq!(answers.len(), 6);
    assert_eq!(
        answers[0],
        "fio\tf\tШевчук Анна Ивановна\tШевчук Анны Ивановны\tШевчук Анне Ивановне\tШевчук Анну Ивановну\tШевчук Анной Ивановной\tШевчук Анне Ивановне"
    );
    assert_eq!(
        answers[1],
        "surname\tm\tШевчук\tШевчука\tШевчуку\tШевчука\tШевчуком\tШевчуке"
    );
    assert!(answers[2].starts_with("post\t\tпедагог-психолог\tпедагога-психолога\t"));
    assert_eq!(
        answers[3],
        "count\t\t21 наставник\t21 наставника\t21 наставнику\t21 наставника\t21 наставником\t21 наставнике"
    );
}

#[test]
fn a_count_may_be_typed_as_it_is_said() {
    let desk = Desk::new("counts");
    let cases = [
        ("5 наставников", "5 наставникам"),
        ("22 наставнические пары", "22 наставническим парам"),
        ("12 лет", "12 годам"),
        ("3 обучающихся", "3 обучающимся"),
        ("40 человек", "40 людям"),
        ("7 встреч", "7 встречам"),
        ("5 мероприятий", "5 мероприятиям"),
        ("101 ученик", "101 ученику"),
        ("5 наставник", "5 наставникам"),
        ("2 пара", "2 парам"),
        ("22 наставническая пара", "22 наставническим парам"),
        ("6 мероприятие", "6 мероприятиям"),
    ];
    for (text, dative) in cases {
        let output = desk.run(&["decline", "--kind", "count", text]);
        ends_with(&output, 0);
        assert!(
            stdout(&output).contains(&format!("Д {dative}\n")),
            "{}",
            stdout(&output)
        );
    }
}

#[test]
fn a_single_workbook_is_judged_by_what_it_says_itself() {
    let desk = Desk::new("single");
    desk.pairs("Котов Алексей Андреевич", "Ким Елена Сергеевна");
    let output = desk.run(&["check", "input/Пары.xlsx", "--json"]);
    ends_with(&output, 0);
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(report["version"], 1);
    assert_eq!(report["files"][0]["counts"]["pairs"], 1);
}

#[test]
fn check_shows_which_column_was_taken_for_what() {
    let desk = Desk::new("columns");
    desk.sheet(
        "input/Наставники.xlsx",
        &[
            &["Ф.И.О. наставника", "Стаж, лет", "Любимая книга"],
            &["Котов Алексей Андреевич", "12", "Букварь"],
        ],
    );
    let output = desk.run(&["check", "input/Наставники.xlsx"]);
    let text = stdout(&output);
    for line in [
        "наставники, заголовок в строке 1, строк под ним: 1",
        "A   «Ф.И.О. наставника»  → ФИО наставника",
        "B   «Стаж, лет»          → стаж",
        "C   «Любимая книга»      – свой столбец, сохранён для шаблонов",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let quiet = stdout(&desk.run(&["check", "input/Наставники.xlsx", "--quiet"]));
    assert!(!quiet.contains("Любимая"), "{quiet}");
    let output = desk.run(&["check", "input/Наставники.xlsx", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let sheet = &report["files"][0]["sheets"][0];
    assert_eq!(sheet["list"], "наставники");
    assert_eq!(sheet["columns"][0]["meaning"], "ФИО наставника");
    assert_eq!(sheet["columns"][2]["meaning"], serde_json::Value::Null);
    assert_eq!(sheet["columns"][2]["kept"], true);
}

#[test]
fn nothing_outside_the_output_changes() {
    let desk = Desk::with_sample("outside");
    let before = listing(&desk.0.join("input"));
    ends_with(&desk.run(&["build", "--quiet"]), 0);
    assert_eq!(before, listing(&desk.0.join("input")));
    let mut top: Vec<String> = fs::read_dir(&desk.0)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    top.sort();
    assert_eq!(top, ["input", "output"]);
}

fn listing(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(listing(&path));
        } else {
            files.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    files.sort();
    files
}

#[test]
fn strict_counts_warnings_as_errors() {
    let desk = Desk::with_sample("strict");
    ends_with(&desk.run(&["check", "--quiet"]), 0);
    ends_with(&desk.run(&["check", "--strict", "--quiet"]), 1);
}

#[test]
fn one_document_is_shown_at_each_of_its_stages() {
    let desk = Desk::with_sample("show");
    let show = |what: &str| desk.run(&["show", what, "S01", "--input", "input/school"]);
    let facts = show("facts");
    ends_with(&facts, 0);
    let facts: serde_json::Value = serde_json::from_str(&stdout(&facts)).unwrap();
    let name = facts["org"]["short"].as_str().unwrap().to_owned();
    let markdown = show("markdown");
    ends_with(&markdown, 0);
    assert!(stdout(&markdown).contains("# ПРИКАЗ"));
    let tree = show("tree");
    ends_with(&tree, 0);
    assert!(stdout(&tree).contains("Heading One: ПРИКАЗ"));
    assert!(
        stdout(&tree)
            .replace('\u{a0}', " ")
            .contains(&name.replace('\u{a0}', " "))
    );
}

#[test]
fn a_document_is_chosen_by_whom_it_is_about() {
    let desk = Desk::with_sample("about");
    let output = desk.run(&["show", "tree", "S10", "--about", "коваль"]);
    ends_with(&output, 0);
    assert!(stdout(&output).contains("Коваль"), "{}", stdout(&output));
    let output = desk.run(&["show", "tree", "S10", "--about", "Никтоев"]);
    ends_with(&output, 1);
    assert!(stderr(&output).contains("Никтоев"));
    ends_with(&desk.run(&["show", "tree", "S77"]), 1);
    ends_with(&desk.run(&["show", "picture", "S01"]), 2);
}

#[test]
fn fields_tell_type_meaning_and_value() {
    let desk = Desk::with_sample("fields");
    let output = desk.run(&["fields", "--input", "input/school"]);
    ends_with(&output, 0);
    let text = stdout(&output);
    let line = text
        .lines()
        .find(|line| line.starts_with("totals.mentors "))
        .unwrap();
    assert!(
        line.contains("число") && line.contains("Наставников") && line.contains('→'),
        "{line}"
    );
    let of_pair = stdout(&desk.run(&["fields", "S14", "--input", "input/school"]));
    assert!(of_pair.contains("\npair.number "), "{of_pair}");
    ends_with(&desk.run(&["fields", "S77"]), 1);
}

#[test]
fn a_card_sets_the_look_of_the_papers() {
    let desk = Desk::new("look");
    let card = |font: &str| {
        desk.sheet(
            "input/Организация.xlsx",
            &[
                &["Показатель", "Значение"],
                &[
                    "Полное наименование",
                    "муниципальное бюджетное общеобразовательное учреждение «Школа № 7»",
                ],
                &["Краткое наименование", "МБОУ «Школа № 7»"],
                &["Шрифт документов", font],
                &["Размер шрифта", "13"],
                &["Бланк", "Гимназия имени Пушкина\nотделение наставничества"],
            ],
        );
    };
    desk.pairs("Котов Алексей Андреевич", "Ким Елена Сергеевна");
    card("PT Astra Serif");
    ends_with(
        &desk.run(&[
            "build",
            "--only",
            "S01",
            "--today",
            "2026-09-01",
            "--format",
            "html",
        ]),
        0,
    );
    let page = fs::read_to_string(made(&desk.0.join("output"), "S01").unwrap()).unwrap();
    assert!(page.contains("PT Astra Serif") && page.contains("13pt"));
    assert!(page.contains("Гимназия имени Пушкина"));
    card("Комик");
    let output = desk.run(&["check"]);
    ends_with(&output, 0);
    assert!(stderr(&output).contains("W150"), "{}", stderr(&output));
}

/// The page whose name begins so.
fn made(folder: &Path, start: &str) -> Option<PathBuf> {
    listing(folder)
        .into_iter()
        .map(|(path, _)| path)
        .find(|path| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.starts_with(start))
        })
}
