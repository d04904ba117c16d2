//! `show`: one document at an intermediate stage, for authors of templates.

use std::collections::BTreeSet;

use crate::diag::Diagnostics;
use crate::pipeline;
use crate::pipeline::House;
use crate::pipeline::Job;
use crate::pipeline::Reading;
use crate::plan::DocumentCode;
use crate::plan::Plan;
use crate::plan::PlannedDocument;
use crate::plan::Wish;

use super::args::{ShowOptions, SourceOptions, all_cores, formats};
use super::build::no_organization;
use super::exit::Exit;
use super::voice;

/// Runs the command.
pub(super) fn run(options: &ShowOptions) -> Exit {
    let job = job(&options.source, Some(&options.code));
    let Some(reading) = read(&job, &options.source) else {
        return Exit::Failed;
    };
    let plans = plans(&job, &reading);
    let found = find(&plans, options);
    let Some((house, plan, planned)) = found.first() else {
        return nothing(options, &plans, &reading.diags);
    };
    if found.len() > 1 {
        voice::message(&choice(&found));
    }
    let mut faults = Diagnostics::new();
    let text = pipeline::show(
        plan,
        planned,
        &reading.templates,
        house,
        options.view,
        &mut faults,
    );
    let has_errors = faults.has_errors();
    voice::diagnostics(&faults, false);
    match text {
        Some(text) => {
            voice::result(&text);
            if has_errors { Exit::Faulty } else { Exit::Made }
        }
        None => Exit::Faulty,
    }
}

/// Everything of one code.
pub(super) fn job(source: &SourceOptions, code: Option<&DocumentCode>) -> Job {
    Job {
        input: source.input(),
        templates: source.templates.clone(),
        formats: formats(&[]),
        wish: Wish {
            stages: BTreeSet::new(),
            only: code.into_iter().cloned().collect(),
            today: None,
        },
        today: source.today(),
        jobs: all_cores(),
    }
}

/// Reads the lists and the templates; what hinders that is told.
pub(super) fn read(job: &Job, source: &SourceOptions) -> Option<Reading> {
    let reading = pipeline::read(job, &voice::progress);
    voice::end_progress();
    match reading {
        Ok(reading) if reading.sources.is_empty() => {
            voice::message(&no_organization(&job.input));
            None
        }
        Ok(mut reading) => {
            pipeline::recall(&mut reading, &source.output, job.today);
            Some(reading)
        }
        Err(error) => {
            voice::message(&format!("{error}\n"));
            None
        }
    }
}

/// The plan of each organisation with how its papers look.
pub(super) fn plans<'a>(job: &Job, reading: &'a Reading) -> Vec<(&'a House, Plan)> {
    let sources = reading.sources.iter().zip(&reading.houses);
    sources
        .filter_map(|(source, house)| {
            let dataset = source.dataset.as_ref()?;
            Some((house, pipeline::draw_up(job, &reading.templates, dataset)))
        })
        .collect()
}

/// A document with all that it is made of.
type Found<'a> = (&'a House, &'a Plan, &'a PlannedDocument);

fn find<'a>(plans: &'a [(&House, Plan)], options: &ShowOptions) -> Vec<Found<'a>> {
    let all = plans.iter().flat_map(|(house, plan)| {
        let documents = plan.documents.iter();
        documents.map(move |planned| (*house, plan, planned))
    });
    all.filter(|(_, _, planned)| is_about(planned, options.about.as_deref()))
        .collect()
}

/// Whether the document is about somebody whose name or number has these words.
fn is_about(planned: &PlannedDocument, wanted: Option<&str>) -> bool {
    let Some(wanted) = wanted.map(str::to_lowercase) else {
        return true;
    };
    planned.about.as_ref().is_some_and(|about| {
        about.name.to_lowercase().contains(&wanted) || about.id.to_lowercase() == wanted
    })
}

/// Which document is shown where several could be.
fn choice(found: &[Found<'_>]) -> String {
    let shown = found
        .first()
        .map(|(_, plan, planned)| match &planned.about {
            Some(about) => about.name.clone(),
            None => plan.school.org.short.clone(),
        });
    format!(
        "таких документов {}, показан первый: {}; другой можно выбрать так: --about ИМЯ или --input ПАПКА\n",
        found.len(),
        shown.unwrap_or_default()
    )
}

/// Why there is nothing to show.
fn nothing(options: &ShowOptions, plans: &[(&House, Plan)], diags: &Diagnostics) -> Exit {
    voice::diagnostics(diags, true);
    let code = options.code.as_str();
    let absent = plans.iter().flat_map(|(_, plan)| &plan.not_made);
    let reasons: BTreeSet<String> = absent
        .filter(|absent| absent.code.is_named_by(&options.code))
        .map(|absent| absent.reason.to_string())
        .collect();
    let reasons: Vec<String> = reasons.into_iter().collect();
    let is_made = plans.iter().any(|(_, plan)| !plan.documents.is_empty());
    voice::message(&match (&options.about, reasons.is_empty()) {
        (Some(name), _) if is_made => {
            format!("нет документа {code}, в котором речь о «{name}»\n")
        }
        (_, false) => format!("документ {code} не составляется: {}\n", reasons.join("; ")),
        (Some(_) | None, true) => {
            format!("документа с кодом {code} нет; все коды покажет «nastavnik list»\n")
        }
    });
    Exit::Faulty
}
