//! Measurements of mentees before the programme and by its results: a row for each figure,
//! or a row for each mentee with two columns for each figure.

use std::collections::BTreeMap;

use crate::diag::Diagnostics;
use crate::model::Line;
use crate::model::Measurement;
use crate::model::MenteeId;
use crate::model::Respondent;
use crate::model::Role;

use crate::records::fields::{ENTRY, EXIT, Field};
use crate::records::people;
use crate::records::table::{Column, Row, Table, is_dash};
use crate::records::text::folded;
use crate::records::values;

use super::problem::Problem;
use super::settle;
use super::who::{Claim, Found, Known};

/// Figures that get better by getting smaller (`domain.md` b.1, part 8), folded stems.
const LESS_IS_BETTER: [&str; 12] = [
    "пропуск",
    "опоздан",
    "нарушен",
    "затруднен",
    "замечан",
    "конфликт",
    "неудовлетворит",
    "двоек",
    "задолжен",
    "тревожн",
    "ошиб",
    "прогул",
];

/// Reads one table.
pub(crate) fn read(
    table: &Table<'_>,
    known: &Known<'_>,
    diags: &mut Diagnostics,
) -> Vec<Measurement> {
    let subjects = subjects(&table.columns);
    let mut found = Vec::new();
    let mut name = None;
    for row in table.rows().filter(|row| !people::is_signature(*row)) {
        if row.title().is_some() {
            continue;
        }
        let own = row.text(name_field(table), diags);
        name = own.or(name);
        let Some(mentee) = mentee(row, name.as_deref(), known, diags) else {
            continue;
        };
        if table.has(Field::Measure) {
            found.extend(long(row, mentee, diags));
        } else {
            let of_row = subjects.iter();
            found.extend(of_row.filter_map(|subject| wide(row, mentee, subject, diags)));
        }
    }
    last_of_each(found, known, diags)
}

fn name_field(table: &Table<'_>) -> Field {
    if table.has(Field::MenteeName) {
        Field::MenteeName
    } else {
        Field::Name
    }
}

/// A name stands on the first of a mentee's rows and holds for those below.
fn mentee(
    row: Row<'_>,
    name: Option<&str>,
    known: &Known<'_>,
    diags: &mut Diagnostics,
) -> Option<MenteeId> {
    let claim = Claim {
        name: name.map(ToOwned::to_owned),
        code: row.text(Field::Code, diags),
        email: None,
        class: row.value(Field::Class).and_then(values::class_of_cell),
    };
    let shown = claim.name.clone().or_else(|| claim.code.clone())?;
    let role = Role::Mentee;
    let problem = match known.find(role, &claim) {
        Found::Person(Respondent::Mentee(id)) => return Some(id),
        Found::Person(_) => Problem::Stranger {
            name: shown,
            role,
            near: Vec::new(),
        },
        Found::Absent(near) => Problem::Stranger {
            name: shown,
            role,
            near,
        },
        Found::Several => Problem::Several { name: shown, role },
    };
    diags.push(problem.at(row.cell_place(name_field(row.table))));
    None
}

fn long(row: Row<'_>, mentee: MenteeId, diags: &mut Diagnostics) -> Option<Measurement> {
    let subject = row.line(Field::Measure, diags);
    let stated = row.text(Field::LessIsBetter, diags);
    let column = |field: Field| row.table.column(field);
    let entry = column(Field::Entry).and_then(|column| value(row, column, diags));
    let exit = column(Field::Exit).and_then(|column| value(row, column, diags));
    let subject = subject?;
    let less_is_better = stated
        .as_deref()
        .and_then(less_by_word)
        .unwrap_or_else(|| is_less_better(subject.as_str()));
    measurement(row, mentee, subject, (entry, exit), less_is_better, diags)
}

fn wide(
    row: Row<'_>,
    mentee: MenteeId,
    subject: &Subject<'_>,
    diags: &mut Diagnostics,
) -> Option<Measurement> {
    let entry = value(row, subject.entry, diags);
    let exit = value(row, subject.exit, diags);
    let name = Line::new(&subject.name)?;
    let less_is_better = is_less_better(name.as_str());
    measurement(row, mentee, name, (entry, exit), less_is_better, diags)
}

fn measurement(
    row: Row<'_>,
    mentee: MenteeId,
    subject: Line,
    (entry, exit): (Option<i64>, Option<i64>),
    less_is_better: bool,
    diags: &mut Diagnostics,
) -> Option<Measurement> {
    if entry.is_none() && exit.is_none() {
        return None;
    }
    if entry.is_none() || exit.is_none() {
        diags.push(Problem::HalfMeasured.at(row.place()));
    }
    Some(Measurement {
        mentee,
        subject,
        entry,
        exit,
        less_is_better,
        place: row.place(),
    })
}

/// «меньше», «да»: the smaller the better; «больше», «нет»: the other way round.
fn less_by_word(text: &str) -> Option<bool> {
    let text = folded(text);
    if text.contains("меньше") {
        Some(true)
    } else if text.contains("больше") || text.contains("выше") {
        Some(false)
    } else {
        values::yes(&text)
    }
}

fn is_less_better(subject: &str) -> bool {
    let subject = folded(subject);
    LESS_IS_BETTER.iter().any(|stem| subject.contains(stem))
}

/// Hundredths: «3,75», «12», «−2», «40 %».
fn value(row: Row<'_>, column: &Column, diags: &mut Diagnostics) -> Option<i64> {
    let text = row.text_at(column, diags)?;
    if is_dash(&text) {
        return None;
    }
    let value = hundredths(&text);
    if value.is_none() {
        let place = row.table.sheet.cell_place(row.index(), column.index);
        diags.push(Problem::UnreadScore(text).at(place));
    }
    value
}

fn hundredths(text: &str) -> Option<i64> {
    let dense: String = text.split_whitespace().collect();
    let (sign, number) = match dense.strip_prefix(['-', '−', '–']) {
        Some(rest) => (-1, rest),
        None => (1, dense.as_str()),
    };
    let end = number
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'))
        .unwrap_or(number.len());
    let (number, unit) = number.split_at(end);
    let is_unit = unit
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, '%' | '.'));
    let (whole, part) = number.split_once([',', '.']).unwrap_or((number, ""));
    if !is_unit || part.len() > 2 || !part.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Some(sign * whole.checked_mul(100)?.checked_add(part)?)
}

/// Of several rows on one figure of one mentee the lowest counts.
fn last_of_each(
    all: Vec<Measurement>,
    known: &Known<'_>,
    diags: &mut Diagnostics,
) -> Vec<Measurement> {
    let mut last: BTreeMap<(MenteeId, String), usize> = BTreeMap::new();
    for (index, one) in all.iter().enumerate() {
        let key = (one.mentee, folded(one.subject.as_str()));
        if let Some(before) = last.insert(key, index) {
            let problem = Problem::Repeated {
                who: format!("{}, {}", known.mentee_name(one.mentee), one.subject),
                later: settle::in_words(&one.place),
            };
            diags.push(problem.at(all[before].place.clone()));
        }
    }
    let mut kept: Vec<usize> = last.into_values().collect();
    kept.sort_unstable();
    kept.into_iter().map(|index| all[index].clone()).collect()
}

/// A figure with its two columns.
pub(super) struct Subject<'c> {
    name: String,
    entry: &'c Column,
    exit: &'c Column,
}

/// «Средний балл, вход» and «Средний балл, выход» are one figure.
pub(super) fn subjects(columns: &[Column]) -> Vec<Subject<'_>> {
    let unknown = || columns.iter().filter(|column| column.field.is_none());
    let mut subjects = Vec::new();
    for entry in unknown() {
        let Some(name) = without(&entry.header, ENTRY) else {
            continue;
        };
        let same = |other: &&Column| {
            let other = without(&other.header, EXIT);
            other.is_some_and(|other| folded(&other) == folded(&name))
        };
        if let Some(exit) = unknown().find(same) {
            subjects.push(Subject { name, entry, exit });
        }
    }
    subjects
}

/// A header without the word for the stage at its end or its beginning.
fn without(header: &str, words: &[&str]) -> Option<String> {
    let parts: Vec<&str> = header.split_whitespace().collect();
    let mut by_length: Vec<&&str> = words.iter().collect();
    by_length.sort_by_key(|word| std::cmp::Reverse(word.len()));
    by_length.into_iter().find_map(|word| {
        let count = word.split(' ').count();
        let rest = parts.len().checked_sub(count).filter(|rest| *rest > 0)?;
        let name = if folded(&parts[rest..].join(" ")) == *word {
            &parts[..rest]
        } else if folded(&parts[..count].join(" ")) == *word {
            &parts[count..]
        } else {
            return None;
        };
        let name = name.join(" ");
        let name = name.trim_matches([',', ':', '(', ')', '–', '-', '—', ' ', '.', ';']);
        (!name.is_empty()).then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_keeps_its_hundredths() {
        for (text, expect) in [
            ("3,75", Some(375)),
            ("12", Some(1200)),
            ("12 уроков", Some(1200)),
            ("−2", Some(-200)),
            ("40 %", Some(4000)),
            ("3,5-4", None),
            ("много", None),
            ("3,755", None),
        ] {
            assert_eq!(hundredths(text), expect, "{text}");
        }
    }

    #[test]
    fn a_header_loses_the_word_of_its_stage() {
        for (header, expect) in [
            ("Средний балл, вход", Some("Средний балл")),
            ("Средний балл (до)", Some("Средний балл")),
            ("Вход: средний балл", Some("средний балл")),
            ("Средний балл на начало года", Some("Средний балл")),
            ("Вход", None),
            ("Средний балл", None),
        ] {
            assert_eq!(without(header, ENTRY).as_deref(), expect, "{header}");
        }
    }

    #[test]
    fn fewer_misses_are_better_and_a_higher_mark_is() {
        assert!(is_less_better("Пропуски уроков без уважительной причины"));
        assert!(!is_less_better("Средний балл"));
    }
}
