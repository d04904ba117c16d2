//! Types the sample workbooks of `input/` from the texts beside this file.
//!
//! `cargo run --example make_input`, in the root of the repository, writes them
//! anew; the same texts give the same bytes. [`text`] reads a text, [`sheet`]
//! types it into a workbook; [`seeds`] are the five documents that came to us as
//! pages of text: [`page`] cuts a page, [`roadmap`] and [`order`] type it. Nothing
//! here is part of the program, and every person, school and firm of
//! `input/school` is invented.

mod order;
mod page;
mod roadmap;
mod seeds;
mod sheet;
mod text;

use std::error::Error;
use std::fs;
use std::path::Path;

/// File name of a workbook, and the text of its sheets.
type Source = (&'static str, &'static str);

const SCHOOL: &[Source] = &[
    ("Организация.xlsx", include_str!("school/organization.txt")),
    ("Участники.xlsx", include_str!("school/participants.txt")),
    ("Пары.xlsx", include_str!("school/pairs.txt")),
    ("Дорожная карта.xlsx", include_str!("school/roadmap.txt")),
    (
        "Дорожная карта (август).xlsx",
        include_str!("school/roadmap_august.txt"),
    ),
    ("Встречи.xlsx", include_str!("school/meetings.txt")),
    ("Обучение.xlsx", include_str!("school/training.txt")),
    ("Партнёры.xlsx", include_str!("school/partners.txt")),
    ("Итоги года.xlsx", include_str!("school/outcomes.txt")),
    ("Анкеты.xlsx", include_str!("school/surveys.txt")),
    ("Мониторинг.xlsx", include_str!("school/monitoring.txt")),
];

fn main() -> Result<(), Box<dyn Error>> {
    let input = Path::new("input");
    type_folder(&input.join("school"), SCHOOL)?;
    for seed in seeds::ALL {
        seed.save(input)?;
    }
    Ok(())
}

fn type_folder(folder: &Path, sources: &[Source]) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for (name, source) in sources {
        sheet::lists(source)?.save(folder.join(name))?;
    }
    Ok(())
}
