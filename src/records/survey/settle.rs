//! Judges all questionnaires together: repeated ones, stages without the other, scales
//! that differ. Of several questionnaires of one person the last one counts, by its time
//! stamp, else by its row.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Diagnostics;
use crate::model::QuestionKind;
use crate::model::Respondent;
use crate::model::Role;
use crate::model::Standing;
use crate::model::Survey;
use crate::model::Wave;
use crate::place::Place;

use super::answers::{Read, Stamp};
use super::problem::Problem;

/// So many names of people with one questionnaire are told.
const MOST_NAMED: usize = 5;

/// The surveys as the figures take them.
pub(crate) fn settle(mut read: Vec<Read>, diags: &mut Diagnostics) -> Vec<Survey> {
    leave_the_last(&mut read, diags);
    for one in read.iter().filter(|one| one.unstated) {
        diags.push(Problem::UnstatedScale.at(one.survey.place.clone()));
    }
    for role in Role::BOTH {
        let of_role: Vec<&Read> = read.iter().filter(|one| one.survey.role == role).collect();
        tell_waves(role, &of_role, diags);
        tell_scales(role, &of_role, diags);
        tell_unpaired(role, &of_role, diags);
    }
    read.into_iter().map(|one| one.survey).collect()
}

/// A questionnaire by its survey and its row.
type At = (usize, usize);

fn leave_the_last(read: &mut [Read], diags: &mut Diagnostics) {
    let mut last: BTreeMap<(Wave, Role, String, Respondent), (Stamp, At)> = BTreeMap::new();
    let mut earlier: Vec<(At, At)> = Vec::new();
    for (survey, one) in read.iter().enumerate() {
        for (row, response) in one.survey.responses.iter().enumerate() {
            if !response.counts() || response.respondent == Respondent::Anonymous {
                continue;
            }
            let form = response.form.as_ref().or(one.survey.form.as_ref());
            let form = form.map_or("", |form| form.name()).to_owned();
            let author = response.respondent.clone();
            let key = (one.survey.wave, one.survey.role, form, author);
            let (stamp, at) = (one.authors[row].stamp, (survey, row));
            match last.get_mut(&key) {
                Some(before) if before.0 > stamp => earlier.push((at, before.1)),
                Some(before) => {
                    earlier.push((before.1, at));
                    *before = (stamp, at);
                }
                None => {
                    last.insert(key, (stamp, at));
                }
            }
        }
    }
    earlier.sort_unstable();
    for ((survey, row), later) in earlier {
        let later = in_words(&read[later.0].survey.responses[later.1].place);
        let who = read[survey].authors[row].shown.clone();
        let response = &mut read[survey].survey.responses[row];
        response.standing = Standing::Repeated;
        diags.push(Problem::Repeated { who, later }.at(response.place.clone()));
    }
}

/// «лист «Вход», строка 7».
pub(super) fn in_words(place: &Place) -> String {
    let sheet = place.sheet().unwrap_or_default();
    match place.area() {
        Some(area) => format!("лист «{sheet}», строка {}", area.first_row() + 1),
        None => format!("лист «{sheet}»"),
    }
}

fn first_of<'r>(read: &[&'r Read], wave: Wave) -> Option<&'r Survey> {
    let mut surveys = read.iter().map(|one| &one.survey);
    surveys.find(|survey| survey.wave == wave)
}

fn tell_waves(role: Role, read: &[&Read], diags: &mut Diagnostics) {
    match (first_of(read, Wave::Entry), first_of(read, Wave::Final)) {
        (None, Some(exit)) => diags.push(Problem::NoEntry(role).at(exit.place.clone())),
        (Some(entry), None) => diags.push(Problem::NoFinal(role).at(entry.place.clone())),
        (Some(_), Some(_)) | (None, None) => {}
    }
}

fn tell_scales(role: Role, read: &[&Read], diags: &mut Diagnostics) {
    let tops = |wave: Wave| -> BTreeSet<u8> {
        let of_wave = read.iter().filter(|one| one.survey.wave == wave);
        let questions = of_wave.flat_map(|one| &one.survey.questions);
        questions
            .filter_map(|question| top(question.kind))
            .collect()
    };
    let (entry, exit) = (tops(Wave::Entry), tops(Wave::Final));
    if entry == exit {
        return;
    }
    let own = |one: &BTreeSet<u8>, other: &BTreeSet<u8>| {
        one.difference(other).next().or(one.last()).copied()
    };
    let (Some(before), Some(after)) = (own(&entry, &exit), own(&exit, &entry)) else {
        return;
    };
    if let Some(survey) = first_of(read, Wave::Final) {
        let problem = Problem::DifferentScales {
            role,
            entry: before,
            exit: after,
        };
        diags.push(problem.at(survey.place.clone()));
    }
}

fn top(kind: QuestionKind) -> Option<u8> {
    match kind {
        QuestionKind::Scale { top } => Some(top),
        QuestionKind::YesNo | QuestionKind::Open => None,
    }
}

/// People who filled in a questionnaire of one stage only.
fn tell_unpaired(role: Role, read: &[&Read], diags: &mut Diagnostics) {
    let people = |wave: Wave| -> BTreeMap<&Respondent, &str> {
        let of_wave = read.iter().filter(|one| one.survey.wave == wave);
        let rows = of_wave.flat_map(|one| one.survey.responses.iter().zip(&one.authors));
        rows.filter(|(response, _)| {
            response.counts() && response.respondent != Respondent::Anonymous
        })
        .map(|(response, author)| (&response.respondent, author.shown.as_str()))
        .collect()
    };
    let (entry, exit) = (people(Wave::Entry), people(Wave::Final));
    for (only, own, other) in [(Wave::Entry, &entry, &exit), (Wave::Final, &exit, &entry)] {
        let alone = own.iter().filter(|(who, _)| !other.contains_key(**who));
        let mut names: Vec<String> = alone.map(|(_, shown)| (*shown).to_owned()).collect();
        let (Some(survey), false) = (first_of(read, only), other.is_empty() || names.is_empty())
        else {
            continue;
        };
        let count = names.len();
        names.truncate(MOST_NAMED);
        let problem = Problem::Unpaired {
            role,
            only,
            names,
            count,
        };
        diags.push(problem.at(survey.place.clone()));
    }
}
