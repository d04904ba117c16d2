//! Types the sample workbooks of `input/` from the texts beside this file.
//!
//! `cargo run --example make_input`, in the root of the repository, writes them
//! anew; the same texts give the same bytes. [`text`] reads a text, [`sheet`]
//! types it into a workbook, [`seed`] lays out the school roadmap that came to us
//! as a page of text. Nothing here is part of the program, and every person,
//! school and firm of `input/school` is invented.

mod seed;
mod sheet;
mod text;

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::text::SheetText;

/// File name of a workbook, and the text of its sheets.
type Source = (&'static str, &'static str);

const SCHOOL: &[Source] = &[
    ("Организация.xlsx", include_str!("school/organization.txt")),
    ("Участники.xlsx", include_str!("school/participants.txt")),
    ("Пары.xlsx", include_str!("school/pairs.txt")),
    ("Дорожная карта.xlsx", include_str!("school/roadmap.txt")),
];

const SEED: &[Source] = &[("Организация.xlsx", include_str!("seed/organization.txt"))];

fn main() -> Result<(), Box<dyn Error>> {
    type_folder(Path::new("input/school"), SCHOOL)?;
    let folder = Path::new("input/s1-school-75-42");
    type_folder(folder, SEED)?;
    seed::roadmap()?.save(folder.join("Дорожная карта.xlsx"))?;
    Ok(())
}

fn type_folder(folder: &Path, sources: &[Source]) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for (name, source) in sources {
        let mut workbook = sheet::workbook()?;
        for text in SheetText::read_all(source) {
            sheet::add(&mut workbook, &text)?;
        }
        workbook.save(folder.join(name))?;
    }
    Ok(())
}
