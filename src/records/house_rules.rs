//! What the organisation card sets for the programme itself: one order or two, bodies and
//! their minutes, how often pairs meet, when reports are due, kinds of reward, load.
//!
//! [`read`] is the front door. What cannot be understood is told and the usual way stays.

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::Body;
use crate::model::CardDay;
use crate::model::CardDays;
use crate::model::Council;
use crate::model::CuratorOrder;
use crate::model::HouseRules;
use crate::model::Line;
use crate::model::MentoringForm;
use crate::model::MunicipalTerms;
use crate::model::Paragraphs;
use crate::model::Votes;
use crate::place::Placed;

use super::card::{Card, Entry, Key};
use super::numbers;
use super::problem::Problem;
use super::text::folded;
use super::values;

pub(super) fn read(card: &Card<'_>, diags: &mut Diagnostics) -> HouseRules {
    HouseRules {
        curator_order: read_curator_order(card, diags),
        union: body(card, [Key::Union, Key::UnionNumber, Key::UnionDate], diags),
        parents: body(
            card,
            [Key::Parents, Key::ParentsNumber, Key::ParentsDate],
            diags,
        ),
        pupils: body(
            card,
            [Key::Pupils, Key::PupilsNumber, Key::PupilsDate],
            diags,
        ),
        form_frequency: read_form_frequency(card, diags),
        interim_reports_due: card.day(Key::InterimReportsDue, diags),
        curator_report_due: card.day(Key::CuratorReportDue, diags),
        rewards: list(card, Key::Rewards, diags),
        load: read_load(card, diags),
        municipal: MunicipalTerms {
            introduction: placed_day(card, Key::MunicipalIntroduction, diags),
            bases: placed_day(card, Key::MunicipalBases, diags),
            pairs: placed_day(card, Key::MunicipalPairs, diags),
        },
    }
}

/// «да», «отдельный приказ»; «нет», «в приказе о внедрении».
fn read_curator_order(card: &Card<'_>, diags: &mut Diagnostics) -> Option<Placed<CuratorOrder>> {
    let entry = card.known.get(&Key::CuratorOrder)?;
    let text = entry.text(diags)?;
    let said = folded(&text);
    let order = if said.starts_with("отдельн") {
        Some(CuratorOrder::Separate)
    } else if said.contains("о внедрении") || said.starts_with("один") {
        Some(CuratorOrder::Within)
    } else {
        values::yes(&text).map(|yes| {
            if yes {
                CuratorOrder::Separate
            } else {
                CuratorOrder::Within
            }
        })
    };
    if order.is_none() {
        tell_unread(entry, text, "нужно: да или нет", diags);
    }
    Some(Placed::new(order?, entry.place()))
}

fn read_load(card: &Card<'_>, diags: &mut Diagnostics) -> Option<Placed<u32>> {
    let entry = card.known.get(&Key::Load)?;
    let text = entry.text(diags)?;
    let load = numbers::count(&text).filter(|load| *load > 0);
    if load.is_none() {
        tell_unread(entry, text, "нужно: число, например 5", diags);
    }
    Some(Placed::new(load?, entry.place()))
}

fn tell_unread(entry: &Entry<'_>, text: String, wanted: &'static str, diags: &mut Diagnostics) {
    let key = entry.key.clone();
    diags.push(Problem::UnreadSwitch { key, text, wanted }.at(entry.place()));
}

fn body(card: &Card<'_>, [name, number, date]: [Key; 3], diags: &mut Diagnostics) -> Body {
    Body {
        name: card.line(name, diags),
        number: card.line(number, diags),
        date: card.day(date, diags),
    }
}

/// «Периодичность встреч (учитель – учитель)»: one line for each form that differs.
fn read_form_frequency(card: &Card<'_>, diags: &mut Diagnostics) -> Vec<(MentoringForm, Line)> {
    let of_forms = card.other.iter();
    let of_forms = of_forms.filter_map(|entry| Some((frequency_of(&entry.key)?, entry)));
    of_forms
        .filter_map(|(form, entry)| Some((form, entry.line(diags)?)))
        .collect()
}

/// The form whose frequency a key names.
pub(super) fn frequency_of(key: &str) -> Option<MentoringForm> {
    let key = folded(key);
    let rest = ["периодичность встреч ", "частота встреч "]
        .iter()
        .find_map(|start| key.strip_prefix(start))?;
    let form = ["в форме ", "по форме ", "для формы ", "для пар "]
        .iter()
        .find_map(|start| rest.strip_prefix(start));
    values::form(form.unwrap_or(rest))
}

/// Lines of a cell, or its parts between semicolons.
fn list(card: &Card<'_>, key: Key, diags: &mut Diagnostics) -> Vec<Line> {
    let text = card.known.get(&key).and_then(|entry| entry.text(diags));
    let lines = text.and_then(|text| Paragraphs::new(&text.replace(';', "\n")));
    let lines = lines.map_or_else(Vec::new, |lines| lines.lines().to_vec());
    let bare = lines.iter().filter_map(|line| {
        let words = line
            .as_str()
            .trim_start_matches(['-', '–', '—', '•', ' '])
            .trim_end_matches(['.', ',', ' ']);
        Line::new(words)
    });
    bare.collect()
}

fn placed_day(card: &Card<'_>, key: Key, diags: &mut Diagnostics) -> Option<Placed<NaiveDate>> {
    let entry = card.known.get(&key)?;
    Some(Placed::new(entry.day(diags)?, entry.place()))
}

pub(super) fn read_council(card: &Card<'_>, diags: &mut Diagnostics) -> Option<Council> {
    let chair = card.officer(Key::CouncilChair, Key::CouncilChairPost, None, diags);
    let secretary = card.officer(
        Key::CouncilSecretary,
        Key::CouncilSecretaryPost,
        None,
        diags,
    );
    let council = Council {
        name: card.line(Key::CouncilName, diags),
        number: card.line(Key::CouncilNumber, diags),
        date: card.day(Key::CouncilDate, diags),
        chair,
        secretary,
        present: card.line(Key::CouncilPresent, diags),
        members: card.line(Key::CouncilMembers, diags),
        votes: Votes {
            in_favour: card.line(Key::VotesInFavour, diags),
            against: card.line(Key::VotesAgainst, diags),
            abstained: card.line(Key::VotesAbstained, diags),
        },
        speakers: list(card, Key::CouncilSpeakers, diags),
    };
    (council != Council::default()).then_some(council)
}

/// The days that the card names, each with its cell; unreadable ones are told elsewhere.
pub(super) fn read_days(card: &Card<'_>) -> CardDays {
    const DAYS: [(Key, CardDay); 10] = [
        (Key::CouncilDate, CardDay::Council),
        (Key::Start, CardDay::Start),
        (Key::EntryMonitoring, CardDay::EntryMonitoring),
        (Key::InterimMonitoring, CardDay::InterimMonitoring),
        (Key::FinalMonitoring, CardDay::FinalMonitoring),
        (Key::ProgrammesDue, CardDay::ProgrammesDue),
        (Key::InterimReportsDue, CardDay::InterimReportsDue),
        (Key::ReportsDue, CardDay::ReportsDue),
        (Key::CuratorReportDue, CardDay::CuratorReportDue),
        (Key::CutOff, CardDay::CutOff),
    ];
    let mut silent = Diagnostics::new();
    let days = DAYS.iter().filter_map(|(key, name)| {
        let entry = card.known.get(key)?;
        Some((*name, (entry.day(&mut silent)?, entry.place())))
    });
    days.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_may_have_a_frequency_of_its_own() {
        for (key, expect) in [
            (
                "Периодичность встреч (учитель – учитель)",
                Some(MentoringForm::TeacherTeacher),
            ),
            (
                "Периодичность встреч в форме «ученик – ученик»",
                Some(MentoringForm::PupilPupil),
            ),
            ("Периодичность встреч", None),
            ("Периодичность", None),
        ] {
            assert_eq!(frequency_of(key), expect, "{key}");
        }
    }
}
