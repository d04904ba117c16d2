//! The room `russian` against the development sets in `tests/gold`: not one row may be wrong.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;

use nastavnik::russian;
use nastavnik::russian::Case;
use nastavnik::russian::Declined;
use nastavnik::russian::FullName;
use nastavnik::russian::Gender;

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
