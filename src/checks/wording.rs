//! The words of the roadmap: whether they can be this organisation's and are whole
//! (`domain.md` a).

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Dataset;
use crate::model::OrganizationKind;
use crate::model::RoadmapCell;
use crate::norms::COINED_WORDS;
use crate::place::Place;

use super::problem::Problem;

/// Every filled cell of the roadmap with its place.
fn cells(dataset: &Dataset) -> impl Iterator<Item = (String, Place)> {
    let roadmaps = dataset.roadmap.iter();
    roadmaps.flat_map(|roadmap| {
        roadmap.items().flat_map(|item| {
            let cells = item.cells.iter().zip(&roadmap.columns);
            cells.filter_map(|(cell, column)| match cell {
                RoadmapCell::Text(text) => {
                    Some((text.text(), item.place.cell_of_row(column.index)))
                }
                RoadmapCell::Empty | RoadmapCell::Above => None,
            })
        })
    })
}

/// ### What it does
/// Looks for words that an act coined after the roadmap was approved; tells the first.
pub(super) fn is_not_ahead_of_its_time(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(order) = approval(dataset) else {
        return;
    };
    let later = || {
        COINED_WORDS
            .iter()
            .filter(|coined| coined.is_later_than(order))
    };
    let found = cells(dataset).find_map(|(text, at)| {
        let text = text.to_lowercase();
        let coined = later().find(|coined| text.contains(coined.stem))?;
        Some((coined, at))
    });
    if let Some((coined, at)) = found {
        diags.push(Problem::TooEarly {
            words: coined.words,
            act: coined.act,
            order,
            at,
        });
    }
}

/// The day on which the roadmap was approved.
fn approval(dataset: &Dataset) -> Option<NaiveDate> {
    let approved = ["S03", "U02", "S01"].into_iter();
    approved
        .filter_map(|code| dataset.order(code))
        .find_map(|order| order.date)
}

/// ### What it does
/// In a school's roadmap, looks for words for a school of another kind.
pub(super) fn is_the_organisations_own(dataset: &Dataset, diags: &mut Diagnostics) {
    let org = &dataset.organization;
    if org.kind == OrganizationKind::Authority {
        return;
    }
    let name = format!("{} {}", org.full_name.value, org.short_name.value).to_lowercase();
    for (text, at) in cells(dataset) {
        let foreign = words(&text).find(|word| is_foreign(word, &name));
        if let Some(word) = foreign {
            diags.push(Problem::ForeignWord {
                word: word.to_owned(),
                at,
            });
        }
    }
}

/// «лицее» in a kindergarten; «в лице директора» is another word.
fn is_foreign(word: &str, name: &str) -> bool {
    const LYCEUM: [&str; 5] = ["лицей", "лицея", "лицею", "лицеем", "лицее"];
    let word = word.to_lowercase();
    LYCEUM.contains(&word.as_str()) && !name.contains("лице")
        || word.starts_with("гимнази") && !name.contains("гимнази")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
}

/// ### What it does
/// Where the card declares the forms, looks for others named in quotes.
pub(super) fn names_declared_forms(dataset: &Dataset, diags: &mut Diagnostics) {
    let declared = &dataset.organization.declared_forms;
    if declared.is_empty() {
        return;
    }
    let known: Vec<String> = declared
        .iter()
        .filter_map(|form| form_key(form.name()))
        .collect();
    for (text, at) in cells(dataset) {
        let other = quoted(&text).find(|quote| {
            let key = form_key(quote);
            key.is_some_and(|key| !known.contains(&key))
        });
        if let Some(form) = other {
            diags.push(Problem::UndeclaredForm {
                form: form.to_owned(),
                at,
            });
        }
    }
}

/// What stands in quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('«')
        .skip(1)
        .filter_map(|rest| rest.split('»').next())
}

/// Two sides of a form, a teacher called one way; none for other words.
fn form_key(text: &str) -> Option<String> {
    const SIDES: [(&str, &str); 8] = [
        ("ученик", "ученик"),
        ("обучающийся", "ученик"),
        ("учитель", "педагог"),
        ("педагог", "педагог"),
        ("студент", "студент"),
        ("работодатель", "работодатель"),
        ("специалист", "специалист"),
        ("воспитатель", "воспитатель"),
    ];
    let text = text.to_lowercase();
    let mut sides = words(&text).map(|word| SIDES.iter().find(|(own, _)| *own == word));
    let (first, second, more) = (sides.next()??, sides.next()??, sides.next());
    more.is_none().then(|| format!("{} {}", first.1, second.1))
}

/// ### What it does
/// Looks for texts with an odd bracket or with a last word that cannot be the last.
pub(super) fn is_whole(dataset: &Dataset, diags: &mut Diagnostics) {
    for (text, at) in cells(dataset) {
        if let Some(why) = fault(&text) {
            let tail: Vec<&str> = text.split_whitespace().rev().take(4).collect();
            let end: Vec<&str> = tail.into_iter().rev().collect();
            diags.push(Problem::CutOff {
                why,
                end: end.join(" "),
                at,
            });
        }
    }
}

fn fault(text: &str) -> Option<&'static str> {
    const OPEN_END: [&str; 18] = [
        "и", "а", "или", "в", "во", "на", "с", "со", "по", "для", "к", "о", "об", "от", "до", "из",
        "при", "за",
    ];
    let last = text.split_whitespace().next_back().unwrap_or_default();
    match depth(text) {
        1.. => Some("скобка не закрыта"),
        ..0 => Some("лишняя закрывающая скобка"),
        0 if OPEN_END.contains(&last) => Some("последнее слово требует продолжения"),
        0 => None,
    }
}

/// How many brackets stay open; a list's «1)» or «а)» at the start of a line is none.
fn depth(text: &str) -> i32 {
    let count = |line: &str| {
        let marked = line.split_once(')').is_some_and(|(mark, _)| {
            mark.chars().count() < 3 && mark.chars().all(char::is_alphanumeric)
        });
        let open = line.matches('(').count();
        let closed = line.matches(')').count() - usize::from(marked);
        i32::try_from(open).unwrap_or_default() - i32::try_from(closed).unwrap_or_default()
    };
    text.lines().map(count).sum()
}
