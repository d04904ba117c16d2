//! The built-in templates load without a fault and render for a school that has hardly
//! anything as well as for one that has something of everything.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/dataset.rs"]
mod dataset;

use dataset::{day, mentee, mentor, pair, pupil, school, teacher};
use nastavnik::diag::Diagnostics;
use nastavnik::document::{Document, Keeping, Look, Meta};
use nastavnik::indicators;
use nastavnik::markdown;
use nastavnik::model::{Dataset, MentoringForm, SchoolYear};
use nastavnik::plan::{self, Wish};
use nastavnik::render::{BUILT_IN, Templates};

fn load(diags: &mut Diagnostics) -> Templates {
    Templates::load(BUILT_IN, None, &plan::shape_for, diags)
}

#[track_caller]
fn nothing_told(diags: &Diagnostics) {
    let told: Vec<String> = diags
        .iter()
        .map(|one| format!("{} {} — {}", one.code, one.place, one.message))
        .collect();
    assert!(told.is_empty(), "\n{}", told.join("\n"));
}

/// Every document of the plan as a tree, by code.
fn documents(data: &Dataset) -> Vec<(String, Document)> {
    let mut diags = Diagnostics::new();
    let templates = load(&mut diags);
    let year = SchoolYear(2025);
    let counted = indicators::count(data, plan::cut_off(data, year));
    let plan = plan::draw_up(data, &counted, templates.headers(), year, &Wish::default());
    let school = templates.school(&plan.school);
    let mut made = Vec::new();
    for planned in &plan.documents {
        let rendered = school
            .render(&planned.header, &planned.own_facts(), &mut diags)
            .unwrap();
        let document = Document {
            meta: Meta {
                title: rendered.title,
                author: plan.school.org.short.clone(),
                date: planned.date,
                keeping: Keeping::Years,
                look: Look::default(),
            },
            sections: markdown::parse(&rendered.markdown, &mut diags),
        };
        made.push((planned.header.code.as_str().to_owned(), document));
    }
    nothing_told(&diags);
    made
}

#[test]
fn the_built_in_templates_have_no_fault() {
    let mut diags = Diagnostics::new();
    load(&mut diags);
    nothing_told(&diags);
}

#[test]
fn a_school_with_only_its_name_gets_documents_with_told_gaps() {
    let made = documents(&school());
    let (_, order) = made.iter().find(|(code, _)| code == "S01").unwrap();
    assert!(!order.blanks().is_empty());
}

#[test]
fn a_school_with_pairs_gets_a_document_for_each() {
    let mut data = school();
    data.mentors = vec![mentor(teacher("Котов Алексей Андреевич", 120))];
    data.mentees = vec![
        mentee(pupil("Ким Елена Сергеевна", 7, day(2012, 9, 27))),
        mentee(teacher("Швец Анна Ивановна", 12)),
    ];
    data.matches = vec![
        pair("1", MentoringForm::TeacherTeacher, 0, &[1]),
        pair("2", MentoringForm::PupilPupil, 0, &[0, 1]),
    ];
    let made = documents(&data);
    let count = |code: &str| made.iter().filter(|(own, _)| own == code).count();
    assert_eq!((count("S14"), count("S10a"), count("S10b")), (2, 2, 1));
}
