//! From a tree to bytes: a consent of one page, a programme of two, a register of a
//! thousand rows. Targets, one thread: 0.25 ms, 0.45 ms (both formats), 60 ms.

#![expect(dead_code, reason = "the gallery holds more than is measured")]

#[path = "../tests/support/gallery.rs"]
mod gallery;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use nastavnik::document::{
    Align, BlankReason, BlankShape, Block, Document, Keeping, Level, Role, SpreadKind,
};
use nastavnik::writer::{Format, write};

const SENTENCE: &str = "Настоящим выражаю согласие на участие моего ребёнка в программе наставничества и на обработку сведений, которые для неё нужны. ";

fn consent() -> Document {
    let mut blocks = vec![
        gallery::paragraph(Role::Addressee, "Директору МБОУ «Школа № 5» Серёгиной И.Н."),
        gallery::heading(Level::One, "Согласие на обработку персональных данных"),
        Block::Paragraph {
            role: Role::Body,
            content: vec![
                gallery::text("Я, Петрова Анна Ивановна, паспорт "),
                gallery::blank("паспорт", BlankShape::Line(30), BlankReason::Missing),
                gallery::text(", даю согласие."),
            ],
        },
    ];
    blocks.extend((0..6).map(|_| gallery::body(&SENTENCE.repeat(3))));
    blocks.push(gallery::dashes(&[
        "фамилия, имя, отчество;",
        "класс;",
        "результаты участия.",
    ]));
    blocks.push(gallery::spread(
        SpreadKind::Plain,
        "«___» __________ 20__ г.",
        "__________ / Петрова А.И.",
    ));
    gallery::document("Согласие", Keeping::Years, vec![gallery::portrait(blocks)])
}

fn register(rows: usize, columns: usize) -> Block {
    let cell = |row: usize, column: usize| format!("Ячейка {row}.{column} с текстом мероприятия");
    let head: Vec<String> = (0..columns)
        .map(|column| format!("Столбец {column}"))
        .collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut all = vec![gallery::row(&head)];
    for row in 0..rows {
        let cells: Vec<String> = (0..columns).map(|column| cell(row, column)).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        all.push(gallery::row(&cells));
    }
    gallery::table(
        gallery::columns(&vec![None; columns], &[Align::Center]),
        1,
        all,
    )
}

fn programme() -> Document {
    let item = |text: &str| vec![gallery::body(text)];
    let mut blocks = vec![
        gallery::stamps(
            &[],
            &[
                "УТВЕРЖДЕНА",
                "приказом МБОУ «Школа № 5»",
                "от 31.08.2026 № 214",
            ],
        ),
        gallery::heading(Level::One, "Персонализированная программа наставничества"),
    ];
    blocks.extend((0..5).map(|_| gallery::body(&SENTENCE.repeat(2))));
    blocks.push(gallery::decimal(
        1,
        (0..6).map(|_| item(SENTENCE)).collect(),
    ));
    blocks.push(register(10, 5));
    blocks.push(gallery::spread(
        SpreadKind::Signature,
        "Директор",
        "И.Н. Серёгина",
    ));
    gallery::document("Программа", Keeping::Years, vec![gallery::portrait(blocks)])
}

fn long_register() -> Document {
    let section = gallery::landscape(vec![register(1_000, 6)]);
    gallery::document("Реестр", Keeping::Years, vec![section])
}

fn measure(criterion: &mut Criterion) {
    for (name, document) in [
        ("consent", consent()),
        ("programme", programme()),
        ("register of 1000 rows", long_register()),
    ] {
        let mut group = criterion.benchmark_group(name);
        for format in Format::ALL {
            group.bench_function(format.extension(), |bencher| {
                bencher.iter(|| write(black_box(&document), format));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, measure);
criterion_main!(benches);
