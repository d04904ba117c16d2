//! Builds the facts of practices, of the SWOT analysis and of the closing event.

use std::sync::Arc;

use crate::model::ClosingEvent;
use crate::model::Dataset;
use crate::model::MentoringForm;
use crate::model::Paragraphs;
use crate::model::SwotSide;

use super::facts::{EventFacts, FormFacts, PracticeFacts, SwotFacts};
use super::people::{lines, text};
use super::school::iso;

/// The practices in the order of the list.
pub(super) fn practices(dataset: &Dataset) -> Vec<PracticeFacts> {
    let practices = dataset.practices.iter();
    practices
        .map(|practice| PracticeFacts {
            title: practice.title.to_string(),
            form: practice.form.as_ref().map(|form| form.name().to_owned()),
            problem: lines(&practice.problem),
            solution: lines(&practice.solution),
            result: lines(&practice.result),
            participants: text(&practice.participants),
            link: text(&practice.link),
        })
        .collect()
}

/// The whole programme first, then each form that is practised or analysed.
pub(super) fn swot(dataset: &Dataset, forms: &[Arc<FormFacts>]) -> Vec<SwotFacts> {
    let mut names: Vec<Option<&str>> = vec![None];
    names.extend(forms.iter().map(|form| Some(form.name.as_str())));
    for entry in &dataset.swot {
        let name = entry.form.as_ref().map(MentoringForm::name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
        .into_iter()
        .map(|name| of_form(dataset, name))
        .collect()
}

fn of_form(dataset: &Dataset, form: Option<&str>) -> SwotFacts {
    let side = |side: SwotSide| {
        let entries = dataset.swot.iter().filter(|entry| {
            entry.side == side && entry.form.as_ref().map(MentoringForm::name) == form
        });
        entries.flat_map(|entry| bare_lines(&entry.text)).collect()
    };
    SwotFacts {
        form: form.map(ToOwned::to_owned),
        strengths: side(SwotSide::Strength),
        weaknesses: side(SwotSide::Weakness),
        opportunities: side(SwotSide::Opportunity),
        threats: side(SwotSide::Threat),
    }
}

/// The lines of a cell without the dashes, numbers and stops of its own list.
fn bare_lines(text: &Paragraphs) -> Vec<String> {
    let lines = text.lines().iter().map(|line| {
        let start = line
            .as_str()
            .trim_start_matches(['-', '–', '—', '•', '*', ' ']);
        let digits = start.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_numbered = digits.len() < start.len() && digits.starts_with(['.', ')']);
        let start = if is_numbered { &digits[1..] } else { start };
        start.trim().trim_end_matches([';', '.']).to_owned()
    });
    lines.filter(|line| !line.is_empty()).collect()
}

pub(super) fn event_facts(event: &ClosingEvent) -> EventFacts {
    EventFacts {
        name: text(&event.name),
        date: iso(event.date),
        time: text(&event.time),
        venue: text(&event.venue),
    }
}
