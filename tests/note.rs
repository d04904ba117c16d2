//! The papers of the year's figures, read back out of the made files: a figure is one and
//! the same in text, table, chart and annex, leads to its rows, and a year with half of its
//! data missing is told as it was.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support files serve several tests")]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/dataset.rs"]
mod dataset;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::LazyLock;

use archive::{W, all, part, parts, said, words_of_docx, words_of_html, xml};
use dataset::{day, line, mentee, mentor, pair, place, pupil, school, teacher};
use nastavnik::checks;
use nastavnik::diag::Diagnostics;
use nastavnik::indicators::{self, Measure};
use nastavnik::model::{Dataset, MentoringForm, Paragraphs, Share, Status, Target};
use nastavnik::package::{MadeDocument, Package};
use nastavnik::pipeline::{self, House, Job};
use nastavnik::place::{Area, CellAddress, Place, Placed};
use nastavnik::plan::facts::SchoolFacts;
use nastavnik::plan::{self, Wish};
use nastavnik::render::{BUILT_IN, Templates};
use nastavnik::writer::Format;

const CODES: [&str; 4] = ["E04", "E05", "E08", "E15"];

/// The sample school: its facts and its papers of figures.
static SAMPLE: LazyLock<(SchoolFacts, Package)> = LazyLock::new(|| {
    let job = job();
    let reading = pipeline::read(&job, &|_| {}).unwrap();
    let dataset = reading.sources[0].dataset.as_ref().unwrap();
    made(dataset)
});

fn job() -> Job {
    let codes = CODES.map(|code| plan::DocumentCode::parse(code).unwrap());
    Job {
        input: PathBuf::from("input/school"),
        templates: None,
        formats: BTreeSet::from([Format::Docx, Format::Html]),
        wish: Wish {
            only: BTreeSet::from(codes),
            ..Wish::default()
        },
        today: day(2026, 6, 10),
        jobs: NonZeroUsize::MIN,
    }
}

/// The papers of a data set, made without a fault of the templates.
fn made(dataset: &Dataset) -> (SchoolFacts, Package) {
    let job = job();
    let mut diags = Diagnostics::new();
    let templates = Templates::load(BUILT_IN, None, &plan::shape_for, &mut diags);
    let facts = pipeline::draw_up(&job, &templates, dataset).school;
    let told = Diagnostics::new();
    let house = House::default();
    let package = pipeline::make(
        &job,
        &templates,
        dataset,
        &house,
        &told,
        &mut diags,
        &|_| {},
    )
    .unwrap();
    let faults: Vec<String> = diags.iter().map(|told| told.message.clone()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    (facts, package)
}

fn document<'a>(package: &'a Package, code: &str) -> &'a MadeDocument {
    package
        .documents
        .iter()
        .find(|made| made.code == code)
        .unwrap()
}

fn bytes(made: &MadeDocument, format: Format) -> &[u8] {
    &made
        .files
        .iter()
        .find(|file| file.format == format)
        .unwrap()
        .bytes
}

fn text(made: &MadeDocument) -> String {
    words_of_docx(bytes(made, Format::Docx))
        .join(" ")
        .replace('\u{ad}', "")
}

/// Every row of every table of the DOCX, cell by cell.
fn rows(made: &MadeDocument) -> Vec<Vec<String>> {
    let text = part(bytes(made, Format::Docx), "word/document.xml");
    let tree = xml(&text);
    let rows = tree
        .descendants()
        .filter(|node| node.has_tag_name((W, "tr")));
    rows.map(|row| {
        let cells = row.children().filter(|node| node.has_tag_name((W, "tc")));
        cells.map(|cell| plain(&said(cell))).collect()
    })
    .collect()
}

/// Words parted by single spaces, soft hyphens left out.
fn plain(text: &str) -> String {
    let text = text.replace('\u{ad}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Quotes within quotes are drawn another way.
fn without_quotes(text: &str) -> String {
    text.replace(['«', '»', '„', '“'], "")
}

/// The row of a table that begins with a title in its second cell and has so many cells.
#[track_caller]
fn row_of(made: &MadeDocument, title: &str, width: usize) -> Vec<String> {
    let found = rows(made).into_iter().find(|row| {
        row.len() == width
            && row
                .get(1)
                .is_some_and(|cell| cell.starts_with(&plain(title)))
    });
    found.unwrap_or_else(|| panic!("{}: no row «{title}» of {width}", made.code))
}

#[test]
fn a_figure_is_the_same_in_every_paper() {
    let (facts, package) = &*SAMPLE;
    let [e04, e05, e08, e15] = CODES.map(|code| document(package, code));
    assert!(facts.indicators.len() >= 12);
    for one in &facts.indicators {
        let fact = plain(&one.fact);
        assert_eq!(row_of(e05, &one.title, 10)[5], fact, "{}", one.code);
        assert_eq!(row_of(e08, &one.title, 7)[3], fact, "{}", one.code);
        for made in [e05, e08, e15] {
            let value = row_of(made, &one.title, 4)[2].clone();
            assert!(
                value.starts_with(&fact),
                "{} {}: {value}",
                made.code,
                one.code
            );
        }
        let said = format!("Показатель {}: {fact}", without_quotes(&plain(&one.title)));
        assert!(without_quotes(&text(e08)).contains(&said), "{said}");
    }
    for (code, title) in [
        ("I1", "Охват обучающихся 10–19 лет"),
        ("I2", "Обучающиеся 15–19 лет – наставники"),
        ("I3", "Молодые специалисты с наставником"),
        ("I4", "Организаций-партнёров, давших наставников"),
        ("I11", "Исполнение дорожной карты"),
    ] {
        let one = facts
            .indicators
            .iter()
            .find(|one| one.code == code)
            .unwrap();
        assert!(
            row_of(e15, title, 3)[2].starts_with(&plain(&one.fact)),
            "{code}"
        );
    }
    for made in [e04, e08] {
        let said = text(made);
        let people = format!(
            "{} наставников и {} наставляемых",
            facts.totals.mentors, facts.totals.mentees
        );
        assert!(said.contains(&people), "{}: {people}", made.code);
    }
    assert_eq!(
        row_of(e15, "Наставников всего", 3)[2],
        facts.totals.mentors.to_string()
    );
    assert_eq!(
        row_of(e15, "Пар и групп завершено", 3)[2],
        facts.totals.matches.completed.to_string()
    );
}

/// The values of the charts of a file, as `chartN.xml` has them.
fn drawn(made: &MadeDocument) -> BTreeSet<String> {
    let charts = parts(bytes(made, Format::Docx));
    let charts = charts
        .into_iter()
        .filter(|(name, _)| name.starts_with("word/charts/chart"));
    let mut values = BTreeSet::new();
    for (_, text) in charts {
        let tree = xml(&text);
        let numbers =
            all(tree.root_element(), "val").flat_map(|value| all(value, "v").collect::<Vec<_>>());
        values.extend(numbers.filter_map(|node| node.text().map(ToOwned::to_owned)));
    }
    values
}

#[test]
fn a_chart_draws_the_figures_of_the_table() {
    let (facts, package) = &*SAMPLE;
    for code in ["E05", "E08"] {
        let drawn = drawn(document(package, code));
        for one in facts
            .indicators
            .iter()
            .filter(|one| one.counted && one.unit == "%")
        {
            let number = one.fact.split('\u{a0}').next().unwrap().replace(',', ".");
            let short = number
                .trim_end_matches('0')
                .trim_end_matches('.')
                .to_owned();
            let short = if short.is_empty() {
                "0".to_owned()
            } else {
                short
            };
            assert!(
                drawn.contains(&number) || drawn.contains(&short),
                "{code} {}: {number} in {drawn:?}",
                one.code
            );
        }
    }
}

/// Links of a page to its own places, each with its words.
fn links(page: &str) -> Vec<(String, String)> {
    let tree = xml(page);
    let links = all(tree.root_element(), "a").filter_map(|link| {
        let place = link.attribute("href")?.strip_prefix("#src_")?;
        let texts = link.descendants().filter(roxmltree::Node::is_text);
        let words: String = texts.filter_map(|node| node.text()).collect();
        Some((place.to_owned(), plain(&words)))
    });
    links.collect()
}

#[test]
fn every_figure_leads_to_the_rows_that_gave_it() {
    let (facts, package) = &*SAMPLE;
    let sources: BTreeMap<&str, &str> = facts
        .sources
        .iter()
        .map(|source| (source.key.trim_start_matches("src_"), source.value.as_str()))
        .collect();
    for code in CODES {
        let made = document(package, code);
        let page = String::from_utf8(bytes(made, Format::Html).to_vec()).unwrap();
        let links = links(&page);
        assert!(links.len() >= 10, "{code}: {}", links.len());
        for (place, words) in links {
            let anchor = format!("id=\"src_{place}\"");
            assert_eq!(page.matches(&anchor).count(), 1, "{code}: {place}");
            let shared = place.starts_with("form") || place.starts_with("stage");
            let number: String = words
                .chars()
                .take_while(|c| c.is_ascii_digit() || *c == ',')
                .collect();
            let is_figure = !shared && !words.is_empty() && !code.starts_with("E08");
            if is_figure && !number.is_empty() {
                assert!(
                    sources[place.as_str()].starts_with(&number),
                    "{code}: {place} {words}"
                );
            }
        }
    }
}

#[test]
fn rows_of_the_source_are_as_many_as_the_figure() {
    let job = job();
    let reading = pipeline::read(&job, &|_| {}).unwrap();
    let data = reading.sources[0].dataset.as_ref().unwrap();
    let counted = indicators::count(data, day(2026, 5, 29));
    let rows_on =
        |rows: &[Place], sheet: &str| rows.iter().filter(|row| row.sheet() == Some(sheet)).count();
    for (code, sheet) in [
        ("I1", "Наставляемые"),
        ("I2", "Наставники"),
        ("I3", "Наставляемые"),
        ("I10", "Пары"),
        ("I11", "Дорожная карта"),
        ("I12", "Наставники"),
    ] {
        let one = counted.iter().find(|one| one.norm.code == code).unwrap();
        let Measure::Share(share) = one.measure else {
            panic!("{code}")
        };
        assert_eq!(
            rows_on(&one.numerator_rows, sheet),
            share.numerator() as usize,
            "{code}"
        );
    }
    let first = &counted[0].denominator_rows;
    assert_eq!(first.len(), 1);
    assert_eq!(first[0].sheet(), Some("Контингент"));
    assert!(
        first[0].to_string().ends_with("ячейка B5") || first[0].to_string().ends_with("ячейка B4")
    );
}

/// The parts of `domain.md` b.1 in their order.
const PARTS_OF_THE_NOTE: [&str; 17] = [
    "АНАЛИТИЧЕСКАЯ СПРАВКА",
    "Основание, цель, период и методы",
    "Нормативно-организационные условия",
    "Участники программы",
    "Наставнические пары и группы",
    "Обучение наставников",
    "Исполнение дорожной карты",
    "Мониторинг, этап 1",
    "Мониторинг, этап 2",
    "Показатели эффективности",
    "Лучшие практики и поощрение",
    "Выявленные проблемы и их причины",
    "Выводы",
    "Рекомендации (управленческие решения)",
    "Справку подготовил",
    "Ознакомлен",
    "Источники чисел",
];

#[track_caller]
fn stand_in_order(made: &MadeDocument, parts: &[&str]) {
    let text = text(made);
    // The contents list names the parts once more, at the head.
    let start = text.find("Справка подготовлена").unwrap_or(0);
    let (head, body) = text.split_at(start);
    let mut at = 0;
    for part in parts {
        if at == 0 && head.contains(part) {
            continue;
        }
        let found = body[at..].find(part);
        let found = found.unwrap_or_else(|| panic!("{}: no «{part}»", made.code));
        at += found + part.len();
    }
}

#[test]
fn the_papers_have_all_their_parts_in_order() {
    let (_, package) = &*SAMPLE;
    stand_in_order(document(package, "E08"), &PARTS_OF_THE_NOTE);
    stand_in_order(
        document(package, "E04"),
        &[
            "ОТЧЁТ КУРАТОРА",
            "Участники",
            "Пары и группы",
            "Обучение наставников",
            "Мероприятия",
            "Отчётность наставников",
            "Проблемы",
            "Предложения",
            "Куратор программы наставничества",
            "Источники чисел",
        ],
    );
    let head = rows(document(package, "E05"))[0].clone();
    assert_eq!(
        head,
        [
            "№",
            "Показатель",
            "Ед.",
            "Числитель",
            "Знаменатель",
            "Факт",
            "Целевое значение",
            "Отклонение",
            "Вывод",
            "Источник данных"
        ]
    );
    stand_in_order(
        document(package, "E15"),
        &[
            "СВЕДЕНИЯ",
            "Общеобразовательная организация",
            "Куратор",
            "Обучающихся всего",
            "Обучающихся 10–19 лет",
            "Обучающихся 15–19 лет",
            "Педагогических работников",
            "Молодых специалистов",
            "Наставников всего",
            "Наставляемых всего",
            "сформировано",
            "завершено",
            "прекращено",
            "Удовлетворённость наставляемых",
            "Удовлетворённость наставников",
            "Организаций-партнёров",
            "Обучено наставников",
            "Исполнение дорожной карты",
            "Локальные акты",
            "Раздел сайта",
            "Дата представления",
            "Строка для муниципального свода",
        ],
    );
}

#[test]
fn each_problem_has_its_decision_with_a_term_and_somebody_responsible() {
    let (facts, package) = &*SAMPLE;
    let problems = &facts.findings.problems;
    assert!(problems.len() >= 5);
    let e08 = document(package, "E08");
    for problem in problems {
        assert!(!problem.decision.is_empty() && !problem.responsible.is_empty());
        assert_eq!(problem.due, "2026-09-15");
        let told = rows(e08).into_iter().find(|row| {
            row.len() == 4
                && row[0] == problem.number.to_string()
                && row[1] == plain(&problem.decision)
        });
        let told = told.unwrap_or_else(|| panic!("no decision of problem {}", problem.number));
        assert_eq!(told[3], "до 15.09.2026");
    }
    // What the sample's sheets say: three stopped pairs, two measures, two unpaired mentees.
    let texts: Vec<&str> = problems
        .iter()
        .map(|problem| problem.text.as_str())
        .collect();
    let count = |words: &str| texts.iter().filter(|text| text.contains(words)).count();
    assert_eq!(count("прекращена"), 3);
    assert_eq!(count("мероприятие дорожной карты"), 2);
    assert_eq!(count("Без наставника остались 2 наставляемых"), 1);
}

/// A school that wrote down who is paired with whom, and of half of the pairs how they ended.
fn poor() -> Dataset {
    let mut data = school();
    data.mentors = vec![
        mentor(teacher("Котов Алексей Андреевич", 120)),
        mentor(pupil("Шевчук Иван Петрович", 11, day(2008, 3, 1))),
    ];
    data.mentees = vec![
        mentee(teacher("Ким Елена Сергеевна", 12)),
        mentee(pupil("Белая Анна Ивановна", 7, day(2012, 3, 1))),
        mentee(pupil("Заяц Олег Ильич", 7, day(2012, 5, 1))),
    ];
    data.matches = vec![
        pair("1", MentoringForm::TeacherTeacher, 0, &[0]),
        pair("2", MentoringForm::PupilPupil, 1, &[1]),
    ];
    data.matches[1].status = Some(Status::Stopped);
    data
}

const GAP: &str = "данные не представлены";

#[test]
fn a_poor_year_is_told_as_it_was() {
    let (facts, package) = made(&poor());
    for code in ["E05", "E08"] {
        let said = text(document(&package, code));
        let said = said.split("Источники чисел").next().unwrap();
        for praise in [
            "эффективно ",
            "успешн",
            "высок",
            "хорош",
            "отличн",
            "положительн",
        ] {
            assert!(!said.to_lowercase().contains(praise), "{code}: {praise}");
        }
    }
    let note = text(document(&package, "E08"));
    assert!(!note.contains('_'), "{note}");
    stand_in_order(document(&package, "E08"), &PARTS_OF_THE_NOTE[..14]);
    // Of twelve indicators only the partners and the ended pairs can be counted.
    for one in &facts.indicators {
        let counted = ["I4", "I10"].contains(&one.code.as_str());
        assert_eq!(one.counted, counted, "{}", one.code);
        let row = row_of(document(&package, "E05"), &one.title, 10);
        assert_eq!(row[5] == GAP, !counted, "{}", one.code);
        assert_eq!(row[6], "не установлено");
    }
    for what in [
        "число обучающихся 10–19 лет",
        "реестр приказов",
        "обучение наставников",
        "SWOT-анализ",
    ] {
        let named = facts
            .findings
            .problems
            .iter()
            .any(|problem| problem.text.contains(what));
        assert!(named, "{what}");
    }
    let stopped = facts
        .findings
        .problems
        .iter()
        .find(|one| one.text.contains("пары № 2"))
        .unwrap();
    assert_eq!(stopped.cause, None);
    assert_eq!(stopped.responsible, "куратор программы");
}

/// No heading of the note is followed by the next heading.
#[test]
fn no_part_of_a_poor_note_is_empty() {
    let (_, package) = made(&poor());
    for code in ["E04", "E08"] {
        let page =
            String::from_utf8(bytes(document(&package, code), Format::Html).to_vec()).unwrap();
        let tree = xml(&page);
        for heading in all(tree.root_element(), "h2") {
            let next = heading
                .next_siblings()
                .skip(1)
                .find(roxmltree::Node::is_element);
            let next = next.or_else(|| heading.parent().unwrap().next_sibling_element());
            let name = next.map(|node| node.tag_name().name().to_owned());
            assert!(
                name.as_deref().is_some_and(|name| name != "h2"),
                "{code}: {heading:?}"
            );
        }
        assert_eq!(
            words_of_html(page.as_bytes()),
            words_of_docx(bytes(document(&package, code), Format::Docx))
        );
    }
}

#[test]
fn a_share_above_the_whole_is_told_and_printed_as_it_is() {
    let mut data = poor();
    let cell = Place::Cells {
        file: "input/школа/Организация.xlsx".into(),
        sheet: "Контингент".into(),
        area: Area::Cell(CellAddress { row: 3, column: 1 }),
    };
    data.contingent.young_teachers = Some(Placed::new(1, cell.clone()));
    data.mentees
        .push(mentee(teacher("Дьяченко Роман Игоревич", 30)));
    data.matches
        .push(pair("3", MentoringForm::TeacherTeacher, 0, &[3]));
    data.targets = vec![Target {
        code: line("I3"),
        value: Some(7000),
        source: None,
        place: place(),
    }];
    let counted = indicators::count(&data, day(2026, 5, 29));
    let one = counted.iter().find(|one| one.norm.code == "I3").unwrap();
    assert_eq!(one.measure, Measure::Share(Share::new(2, 1).unwrap()));
    assert_eq!(one.verdict(), None);
    let mut diags = Diagnostics::new();
    checks::judge_figures(&counted, &mut diags);
    let told: Vec<_> = diags.iter().filter(|told| told.code.0 == "W240").collect();
    assert_eq!(told.len(), 2, "I3 and I9");
    assert_eq!(told[0].place, cell);
    assert!(told[0].message.contains("посчитано 2") && told[0].message.contains("Участники.xlsx"));
    let (facts, package) = made(&data);
    let printed = facts
        .indicators
        .iter()
        .find(|one| one.code == "I3")
        .unwrap();
    assert_eq!(plain(&printed.fact), "200,0 %");
    let row = row_of(document(&package, "E05"), &printed.title, 10);
    assert_eq!(row[8], "–");
    assert!(text(document(&package, "E05")).contains("Оговорка: числитель больше знаменателя"));
}

#[test]
fn a_contingent_smaller_than_the_lists_is_told() {
    let mut data = poor();
    let base = |number| Some(Placed::new(number, place()));
    data.contingent.pupils = base(1);
    data.contingent.pupils_10_19 = base(3);
    data.contingent.teachers = base(10);
    data.contingent.young_teachers = base(10);
    let mut diags = Diagnostics::new();
    checks::run(&data, day(2026, 6, 10), &mut diags);
    let codes: Vec<&str> = diags
        .iter()
        .map(|told| told.code.0)
        .filter(|code| code.starts_with("W24"))
        .collect();
    assert_eq!(codes, ["W241", "W242"]);
}

#[test]
fn small_groups_and_reasons_are_said() {
    let mut data = poor();
    data.contingent.young_teachers = Some(Placed::new(4, place()));
    data.matches[1].stop_reason = Paragraphs::new("Переезд семьи");
    let (facts, _) = made(&data);
    let young = facts
        .indicators
        .iter()
        .find(|one| one.code == "I3")
        .unwrap();
    assert_eq!(plain(&young.fact), "25,0 %");
    assert!(young.note.as_ref().unwrap().contains("менее 5"));
    let stopped = facts
        .findings
        .problems
        .iter()
        .find(|one| one.text.contains("пары № 2"))
        .unwrap();
    assert_eq!(stopped.cause.as_deref(), Some("Переезд семьи"));
}
