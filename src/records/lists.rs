//! The short lists beside the card: working group, leads of forms, register of orders,
//! targets, planned results; and the steps of personal programmes.

use crate::diag::Diagnostics;
use crate::model::FormLead;
use crate::model::Line;
use crate::model::Match;
use crate::model::Mentor;
use crate::model::Officer;
use crate::model::OrderEntry;
use crate::model::Overrides;
use crate::model::Paragraphs;
use crate::model::PlannedResult;
use crate::model::ProgrammeStep;
use crate::model::StepOwner;
use crate::model::Target;
use crate::model::Term;
use crate::model::TermKind;
use crate::model::WordForms;
use crate::model::WorkingGroupMember;
use crate::workbook::CellValue;

use super::fields::Field;
use super::numbers;
use super::people::{self, Need, Roster};
use super::problem::Problem;
use super::table::{Row, Table, is_dash};
use super::terms;
use super::text::{folded, single_spaced};

/// Members of the working group.
pub(crate) fn working_group(table: &Table<'_>, diags: &mut Diagnostics) -> Vec<WorkingGroupMember> {
    records(table)
        .filter_map(|row| {
            let role = row.line(Field::Role, diags);
            let officer = officer(row, diags)?;
            Some(WorkingGroupMember { officer, role })
        })
        .collect()
}

/// Who answers for which form.
pub(crate) fn form_leads(table: &Table<'_>, diags: &mut Diagnostics) -> Vec<FormLead> {
    records(table)
        .filter_map(|row| {
            let form = people::read_form(row, diags);
            let officer = officer(row, diags)?;
            Some(FormLead {
                form: form?,
                officer,
            })
        })
        .collect()
}

pub(crate) fn records<'t>(table: &'t Table<'t>) -> impl Iterator<Item = Row<'t>> {
    table
        .rows()
        .filter(|row| row.title().is_none() && !people::is_signature(*row))
}

pub(crate) fn officer(row: Row<'_>, diags: &mut Diagnostics) -> Option<Officer> {
    let post = row.text(Field::Post, diags);
    let post =
        post.and_then(|post| people::expanded_post(&post, row.cell_place(Field::Post), diags));
    let phone = row.line(Field::Phone, diags);
    let gender = people::read_gender(row, diags);
    let name_forms = people::read_overrides(row, diags);
    let named = people::read_name(row, Need::Wanted, diags)?;
    Some(Officer {
        gender: gender.or_else(|| named.name.gender()),
        name: named.name,
        name_forms,
        post,
        post_forms: Overrides::new(),
        phone,
        place: row.place(),
    })
}

/// Case forms of posts and organisations, given beside the rules.
pub(crate) fn word_forms(table: &Table<'_>, diags: &mut Diagnostics) -> Vec<WordForms> {
    records(table)
        .filter_map(|row| {
            let forms = people::read_overrides(row, diags);
            let text = row.line(Field::Words, diags);
            if text.is_none() && !people::is_told(row.value(Field::Words)) {
                row.tell_missing(Field::Words, Need::Wanted, diags);
            }
            Some(WordForms {
                text: text?,
                forms,
                place: row.place(),
            })
        })
        .collect()
}

/// The register of orders.
pub(crate) fn orders(table: &Table<'_>, diags: &mut Diagnostics) -> Vec<OrderEntry> {
    records(table)
        .map(|row| {
            let title = row.line(Field::Heading, diags);
            let kind = row.line(Field::Section, diags);
            let stated = row.line(Field::Code, diags).map(|code| latin_code(&code));
            let heading = title.clone().or(kind);
            let code = stated.or_else(|| Line::new(code_of(heading.as_ref()?.as_str())?));
            OrderEntry {
                code,
                title,
                number: row.line(Field::OrderNumber, diags),
                date: row.day(Field::Date, diags),
                annexes: annexes(row.paragraphs(Field::Source, diags)),
                place: row.place(),
            }
        })
        .collect()
}

/// «1. Положение; 2. Дорожная карта»: each annex without its number.
fn annexes(text: Option<Paragraphs>) -> Vec<Line> {
    let text = text.map(|text| text.text()).unwrap_or_default();
    let parts = text.split([';', '\n']);
    let bare = parts.filter_map(|part| {
        let words = part.trim_start_matches(|c: char| c.is_ascii_digit() || ".) №".contains(c));
        Line::new(words.trim_end_matches(['.', ',', ' ']))
    });
    bare.collect()
}

/// «S01» typed with a Cyrillic «С» or in small letters or without its nought.
fn latin_code(code: &Line) -> Line {
    let letters: String = code
        .as_str()
        .to_uppercase()
        .chars()
        .map(|c| match c {
            'С' => 'S',
            'Е' => 'E',
            'М' => 'M',
            'І' => 'I',
            c => c,
        })
        .collect();
    let padded = match letters.split_at_checked(1) {
        Some((letter, digit)) if digit.len() == 1 && letter != "I" => format!("{letter}0{digit}"),
        Some(_) | None => letters,
    };
    Line::new(&padded).unwrap_or_else(|| code.clone())
}

/// Which document an order is, by the words of its heading; the narrower ones come first.
const HEADINGS: &[(&str, &[&[&str]])] = &[
    ("M03", &[&["изменени", "дорожн"]]),
    ("M02", &[&["изменени", "пар"], &["изменени", "закреплен"]]),
    (
        "E10",
        &[&["поощрени"], &["награжден"], &["мерах стимулирован"]],
    ),
    (
        "E09",
        &[&["об итогах"], &["об утверждении итогов"], &["по итогам"]],
    ),
    ("S05", &[&["назначени", "куратор"]]),
    ("S08", &[&["реестр", "наставник"], &["баз", "наставник"]]),
    (
        "S09",
        &[
            &["закреплени", "пар"],
            &["закреплени", "наставник"],
            &["утверждени", "пар"],
            &["формировани", "пар"],
        ],
    ),
    ("S20", &[&["положени", "поощрени"]]),
    ("S21", &[&["доступност"]]),
    (
        "S01",
        &[
            &["о внедрении"],
            &["об утверждении дорожн"],
            &["о реализации", "наставничеств"],
            &["об организации", "наставничеств"],
        ],
    ),
];

/// The document's code by the heading of its order.
pub(crate) fn code_of(heading: &str) -> Option<&'static str> {
    let folded = folded(heading);
    HEADINGS
        .iter()
        .find(|(_, ways)| {
            ways.iter()
                .any(|parts| parts.iter().all(|part| folded.contains(part)))
        })
        .map(|(code, _)| *code)
}

/// Target values; a line without a code or a value sets nothing.
pub(crate) fn targets(table: &Table<'_>, diags: &mut Diagnostics) -> Vec<Target> {
    records(table)
        .filter_map(|row| {
            let value = target_value(row, diags);
            let source = row.line(Field::Source, diags);
            let code = row.line(Field::Code, diags)?;
            Some(Target {
                code: latin_code(&code),
                value,
                source,
                place: row.place(),
            })
        })
        .collect()
}

/// A share of 0.7 under a percent format is shown as 70 %, and so it is read.
fn target_value(row: Row<'_>, diags: &mut Diagnostics) -> Option<u64> {
    let text = row.text(Field::Target, diags)?;
    if is_dash(&text) || folded(&text).starts_with("не установлен") {
        return None;
    }
    let value = numbers::hundredths(&text);
    if value.is_none() {
        diags.push(Problem::UnreadNumber(text).at(row.cell_place(Field::Target)));
    }
    value
}

/// Planned results.
pub(crate) fn planned_results(table: &Table<'_>, diags: &mut Diagnostics) -> Vec<PlannedResult> {
    records(table)
        .filter_map(|row| {
            let measure = row.line(Field::Measure, diags);
            let term = row.line(Field::Term, diags);
            let text = row.line(Field::PlannedResult, diags);
            if text.is_none() {
                row.tell_missing(Field::PlannedResult, Need::Wanted, diags);
            }
            Some(PlannedResult {
                text: text?,
                measure,
                term,
                place: row.place(),
            })
        })
        .collect()
}

/// Steps of personal programmes.
pub(crate) fn programme(
    table: &Table<'_>,
    matches: &[Match],
    mentors: &Roster<Mentor>,
    diags: &mut Diagnostics,
) -> Vec<ProgrammeStep> {
    let mut section = None;
    let mut steps = Vec::new();
    for row in table.rows().filter(|row| !people::is_signature(*row)) {
        if let Some(title) = row.title() {
            section = Line::new(&title);
            continue;
        }
        let own_section = row.line(Field::Section, diags);
        let owner = owner(row, matches, mentors, diags);
        let term = term(row, diags);
        let planned_result = row.paragraphs(Field::PlannedResult, diags);
        let actual_result = row.paragraphs(Field::ActualResult, diags);
        let mark = row.line(Field::Mark, diags);
        let title = row.paragraphs(Field::Title, diags);
        if title.is_none() && !people::is_told(row.value(Field::Title)) {
            row.tell_missing(Field::Title, Need::Wanted, diags);
        }
        let (Some(owner), Some(title)) = (owner, title) else {
            continue;
        };
        steps.push(ProgrammeStep {
            owner,
            section: own_section.or_else(|| section.clone()),
            title,
            term,
            planned_result,
            actual_result,
            mark,
            place: row.place(),
        });
    }
    steps
}

/// The pair of a step by its number or its mentor, else the form, else everybody.
fn owner(
    row: Row<'_>,
    matches: &[Match],
    mentors: &Roster<Mentor>,
    diags: &mut Diagnostics,
) -> Option<StepOwner> {
    if let Some(number) = row.line(Field::PairNumber, diags) {
        if matches.is_empty() || matches.iter().any(|pair| pair.number == number) {
            return Some(StepOwner::Pair(number));
        }
        let problem = Problem::UnknownStepOwner(number.to_string());
        diags.push(problem.at(row.cell_place(Field::PairNumber)));
        return None;
    }
    if let Some(name) = row.shown(Field::MentorName) {
        let pair = matches.iter().find(|pair| {
            let mentor = &mentors.people[pair.mentor.0].person;
            super::text::name_key(&people::shown_name(mentor)) == super::text::name_key(&name)
        });
        if let Some(pair) = pair {
            return Some(StepOwner::Pair(pair.number.clone()));
        }
        let problem = Problem::UnknownStepOwner(single_spaced(&name));
        diags.push(problem.at(row.cell_place(Field::MentorName)));
        return None;
    }
    Some(people::read_form(row, diags).map_or(StepOwner::All, StepOwner::Form))
}

fn term(row: Row<'_>, diags: &mut Diagnostics) -> Option<Term> {
    let text = row.text(Field::Term, diags)?;
    let kind = match row.value(Field::Term) {
        Some(CellValue::Date { day, .. }) => TermKind::Day(*day),
        Some(_) | None => terms::read(&text),
    };
    if kind == TermKind::Unread {
        diags.push(terms::problem(&text).at(row.cell_place(Field::Term)));
    }
    Some(Term {
        raw: text,
        kind,
        inherited: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_known_by_its_heading() {
        for (heading, expect) in [
            (
                "О внедрении целевой модели наставничества в МБОУ СОШ № 5",
                Some("S01"),
            ),
            (
                "О назначении куратора и ответственных по формам наставничества",
                Some("S05"),
            ),
            ("Об утверждении реестра наставников", Some("S08")),
            (
                "О закреплении наставнических пар (групп) на 2025/2026 учебный год",
                Some("S09"),
            ),
            (
                "О внесении изменений в приказ от 26.09.2025 № 181 «О закреплении наставнических пар»",
                Some("M02"),
            ),
            ("Об утверждении изменений в дорожную карту", Some("M03")),
            ("Об итогах реализации программы наставничества", Some("E09")),
            (
                "О поощрении наставников по итогам 2025/2026 учебного года",
                Some("E10"),
            ),
            ("Об отпусках", None),
        ] {
            assert_eq!(code_of(heading), expect, "{heading}");
        }
    }
}
