//! What orders approved is kept from run to run: a change of the lists gives an order of
//! change that names both wordings, and the papers that were approved stay as they were.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support files serve several tests")]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/dataset.rs"]
mod dataset;

use std::collections::BTreeSet;
use std::fs;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use archive::words_of_docx;
use dataset::{day, line, mentee, mentor, pair, place, pupil, school, teacher};
use nastavnik::diag::Diagnostics;
use nastavnik::model::{
    Dataset, FactStatus, Level, MentorId, MentoringForm, OrderEntry, Paragraphs, Progress, Roadmap,
    RoadmapItem, RoadmapRow, Status, Term, TermKind,
};
use nastavnik::package::{self, Package, Policy, Recalled, Saved};
use nastavnik::pipeline::{self, House, Job};
use nastavnik::plan::{self, DocumentCode, Wish};
use nastavnik::render::{BUILT_IN, Templates};
use nastavnik::writer::Format;

/// A folder of its own for each test, removed when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nastavnik-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }

    /// One run of the program on those lists.
    fn run(&self, data: &Dataset) -> (Package, Saved) {
        let mut data = data.clone();
        match package::recall(&self.0) {
            Recalled::Kept(former) => data.former = Some(former),
            Recalled::Nothing | Recalled::Corrupt => {}
        }
        let made = make(&data);
        let saved = package::save(&self.0, &made, b"index", Policy::KeepEdited).unwrap();
        (made, saved)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn make(data: &Dataset) -> Package {
    let code = |code: &str| DocumentCode::parse(code).unwrap();
    let job = Job {
        input: PathBuf::new(),
        templates: None,
        formats: BTreeSet::from([Format::Docx]),
        wish: Wish {
            only: ["S09", "M02", "M03"].map(code).into(),
            ..Wish::default()
        },
        today: day(2026, 3, 2),
        jobs: NonZeroUsize::MIN,
    };
    let mut diags = Diagnostics::new();
    let templates = Templates::load(BUILT_IN, None, &plan::shape_for, &mut diags);
    let told = Diagnostics::new();
    let house = House::default();
    let made = pipeline::make(&job, &templates, data, &house, &told, &mut diags, &|_| {});
    assert_eq!(diags.iter().count(), 0, "{diags:?}");
    made.unwrap()
}

/// The words of the documents of a code.
fn texts(package: &Package, code: &str) -> Vec<String> {
    let made = package.documents.iter().filter(|made| made.code == code);
    made.map(|made| {
        let words = words_of_docx(&made.files[0].bytes).join(" ");
        words.replace('\u{ad}', "").replace('\u{a0}', " ")
    })
    .collect()
}

fn order(code: &str, number: &str, date: (i32, u32, u32)) -> OrderEntry {
    OrderEntry {
        code: Some(line(code)),
        title: None,
        number: Some(line(number)),
        date: Some(day(date.0, date.1, date.2)),
        annexes: Vec::new(),
        place: place(),
    }
}

/// Two teachers who may be mentors, two pupils, two pairs of the first teacher.
fn small() -> Dataset {
    let mut data = school();
    data.mentors = vec![
        mentor(teacher("Иванова Мария Петровна", 200)),
        mentor(teacher("Петренко Олег Николаевич", 100)),
    ];
    data.mentees = vec![
        mentee(pupil("Ким Елена Сергеевна", 7, day(2012, 9, 27))),
        mentee(pupil("Белый Артём Львович", 6, day(2013, 5, 2))),
    ];
    data.matches = vec![
        pair("1", MentoringForm::Other(line("учитель – ученик")), 0, &[0]),
        pair("2", MentoringForm::Other(line("учитель – ученик")), 0, &[1]),
    ];
    for pair in &mut data.matches {
        pair.start = Some(day(2025, 10, 1));
        pair.end_planned = Some(day(2026, 5, 22));
    }
    data.orders = vec![order("S09", "181", (2025, 9, 26))];
    data
}

#[test]
fn a_replaced_mentor_gives_an_order_that_names_both() {
    let folder = Folder::new("replaced");
    let mut data = small();
    let (first, _) = folder.run(&data);
    assert!(texts(&first, "M02").is_empty());
    let approved = texts(&first, "S09");

    data.matches[0].mentor = MentorId(1);
    data.matches[0].stop_reason = Paragraphs::new("Перевод в другую школу");
    let (second, _) = folder.run(&data);
    let draft = texts(&second, "M02");
    assert_eq!(draft.len(), 1);
    for said in [
        "строку № 1 изложить в редакции согласно приложению",
        "наставник – Петренко Олег Николаевич вместо Ивановой Марии Петровны",
        "Причина: перевод в другую школу",
        "2 наставнические пары",
        "Петренко О.Н.",
        "Ким Елена Сергеевна",
    ] {
        assert!(draft[0].contains(said), "«{said}» in {}", draft[0]);
    }
    assert!(!draft[0].contains("Белый"));
    // What was approved in September does not change with the lists.
    assert_eq!(texts(&second, "S09"), approved);

    let (third, saved) = folder.run(&data);
    assert_eq!(third.documents.len(), second.documents.len());
    assert_eq!(saved.written, 0);
}

#[test]
fn a_registered_order_of_change_becomes_the_base_and_stays() {
    let folder = Folder::new("registered");
    let mut data = small();
    folder.run(&data);
    data.matches[0].mentor = MentorId(1);
    folder.run(&data);
    data.orders.push(order("M02", "5", (2026, 1, 12)));
    let (made, _) = folder.run(&data);
    let told = texts(&made, "M02");
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("12.01.2026 № 5"), "{}", told[0]);
    let (again, saved) = folder.run(&data);
    assert_eq!((texts(&again, "M02"), saved.written), (told.clone(), 0));

    data.matches[1].status = Some(Status::Stopped);
    data.matches[1].end_fact = Some(day(2026, 2, 20));
    data.matches[1].stop_reason = Paragraphs::new("Переезд семьи");
    let (later, _) = folder.run(&data);
    let both = texts(&later, "M02");
    assert_eq!(both.len(), 2);
    assert_eq!(both[0], told[0]);
    assert!(both[1].contains("исключить с 20.02.2026. Причина: переезд семьи"));
    assert!(both[1].contains("1 наставническую пару"));
    // A reason of health is for the curator's papers, not for an order.
    data.matches[1].stop_reason = Paragraphs::new("Болезнь наставляемого");
    let (later, _) = folder.run(&data);
    let said = &texts(&later, "M02")[1];
    assert!(!said.contains("Болезнь") && said.contains("указана в документах куратора"));
}

#[test]
fn the_lists_alone_tell_of_late_pairs_and_of_ended_ones() {
    let mut data = small();
    data.matches[0].status = Some(Status::Stopped);
    data.matches[0].end_fact = Some(day(2025, 12, 26));
    data.matches[1].start = Some(day(2026, 1, 13));
    data.orders.push(order("M02", "5", (2026, 1, 12)));
    let made = make(&data);
    let told = texts(&made, "M02");
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("строку № 1") && told[0].contains("исключить с 26.12.2025"));
    assert!(told[0].contains("дополнить строкой № 2"));
    let approved = &texts(&made, "S09")[0];
    assert!(approved.contains("Ким Елена Сергеевна") && !approved.contains("Белый"));
}

#[test]
fn drafts_and_idle_orders_are_told() {
    let told = |data: &Dataset| {
        let mut diags = Diagnostics::new();
        plan::tell_changes(data, day(2026, 3, 2), &mut diags);
        let codes: Vec<String> = diags.iter().map(|one| one.code.to_string()).collect();
        codes
    };
    let mut data = small();
    assert!(told(&data).is_empty());
    // A pair that was ended, and no order that tells of it.
    data.matches[0].status = Some(Status::Stopped);
    data.matches[0].end_fact = Some(day(2026, 2, 20));
    assert_eq!(told(&data), ["N182"]);
    // The order of January cannot be about February.
    data.orders.push(order("M02", "5", (2026, 1, 12)));
    assert_eq!(told(&data), ["N182", "W183"]);
    data.orders[1] = order("M02", "27", (2026, 2, 24));
    assert!(told(&data).is_empty());
}

#[test]
fn a_state_that_nobody_understands_counts_as_none() {
    let folder = Folder::new("corrupt");
    let state = folder.0.join(".nastavnik/state.json");
    assert_eq!(package::recall(&folder.0), Recalled::Nothing);
    let data = small();
    folder.run(&data);
    let sound = fs::read_to_string(&state).unwrap();
    assert!(matches!(package::recall(&folder.0), Recalled::Kept(_)));
    for broken in [
        "",
        "{",
        "[]",
        "{\"version\": 1}",
        &sound.replace("\"version\": 1", "\"version\": 2"),
        &sound[..sound.len() / 2],
    ] {
        fs::write(&state, broken).unwrap();
        assert_eq!(package::recall(&folder.0), Recalled::Corrupt, "{broken}");
    }
    let (_, saved) = folder.run(&data);
    assert_eq!(saved.written, 0);
    assert_eq!(fs::read_to_string(&state).unwrap(), sound);
}

fn measure(number: &str, title: &str, term: &str, status: Option<FactStatus>) -> RoadmapRow {
    RoadmapRow::Item(Box::new(RoadmapItem {
        cells: Vec::new(),
        number: Some(line(number)),
        stage: None,
        title: Paragraphs::new(title),
        term: Some(Term {
            raw: term.to_owned(),
            kind: TermKind::Unread,
            inherited: false,
        }),
        responsible: vec![line("куратор")],
        result: None,
        level: Level::School,
        heading: false,
        progress: status.map(|status| Progress {
            status: Some(status),
            reason: Paragraphs::new("Решение педагогического совета"),
            ..Progress::default()
        }),
        place: place(),
    }))
}

fn roadmap(rows: Vec<RoadmapRow>) -> Option<Roadmap> {
    Some(Roadmap {
        preface: Vec::new(),
        afterword: Vec::new(),
        columns: Vec::new(),
        rows,
        place: place(),
    })
}

#[test]
fn a_changed_roadmap_gives_an_order_with_both_wordings() {
    let folder = Folder::new("roadmap");
    let mut data = school();
    data.orders = vec![order("S01", "146", (2025, 8, 29))];
    let before = vec![
        measure("1", "Провести праздник наставников", "22.05.2026", None),
        measure("2", "Съездить на слёт", "март 2026", None),
    ];
    data.roadmap = roadmap(before.clone());
    let (first, _) = folder.run(&data);
    assert!(texts(&first, "M03").is_empty());

    data.roadmap = roadmap(vec![
        measure("1", "Провести праздник наставников", "27.05.2026", None),
        measure(
            "2",
            "Съездить на слёт",
            "март 2026",
            Some(FactStatus::Withdrawn),
        ),
        measure("3", "Открыть клуб выпускников", "апрель 2026", None),
    ]);
    let (second, _) = folder.run(&data);
    let told = texts(&second, "M03");
    assert_eq!(told.len(), 1);
    let text = &told[0];
    for said in [
        "3 строки",
        "Срок: 22.05.2026 Срок: 27.05.2026",
        "Строка исключена Решение педагогического совета",
        "Мероприятие: Открыть клуб выпускников",
    ] {
        assert!(text.contains(said), "«{said}» in {text}");
    }
    let (_, saved) = folder.run(&data);
    assert_eq!(saved.written, 0);

    // The earlier copy in the folder tells the same where no run was kept.
    data.earlier_roadmap = roadmap(before);
    assert_eq!(texts(&make(&data), "M03"), told);
}
