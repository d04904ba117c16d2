//! How long a part of a name, a full name and a post take in all six cases.

use std::hint::black_box;

use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;

use nastavnik::russian;
use nastavnik::russian::FullName;
use nastavnik::russian::Gender;

fn names(bench: &mut Criterion) {
    for surname in ["Иванова", "Соловьёв-Седой", "Гарибальди"] {
        bench.bench_function(&format!("surname/{surname}"), |run| {
            run.iter(|| russian::decline_surname(black_box(surname), Gender::Feminine));
        });
    }
    for given in ["Мария", "Александр"] {
        bench.bench_function(&format!("given/{given}"), |run| {
            run.iter(|| russian::decline_given(black_box(given), Gender::Masculine));
        });
    }
    bench.bench_function("patronymic/Петрович", |run| {
        run.iter(|| russian::decline_patronymic(black_box("Петрович"), Gender::Masculine));
    });
    for name in [
        "Иванова Мария Петровна",
        "Мария Гарибальди",
        "Мамедов Али Гасан оглы",
    ] {
        bench.bench_function(&format!("full/{name}"), |run| {
            run.iter(|| FullName::parse(black_box(name)).map(|name| name.decline(None)));
        });
    }
}

fn phrases(bench: &mut Criterion) {
    bench.bench_function("post", |run| {
        run.iter(|| {
            russian::decline_post(black_box("заместитель директора по воспитательной работе"))
        });
    });
    bench.bench_function("typeset", |run| {
        run.iter(|| {
            russian::typeset(black_box(
                "Приказ от 31.08.2020 №214 \"Об утверждении\" - в школе",
            ))
        });
    });
}

criterion_group!(russian_room, names, phrases);
criterion_main!(russian_room);
