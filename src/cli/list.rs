//! `list`: the documents that `build` would make, and those that it would not, with the
//! reason.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::pipeline;
use crate::pipeline::Job;
use crate::plan::AboutKind;
use crate::plan::Plan;
use crate::plan::PlannedDocument;
use crate::report;
use crate::report::{DocumentReport, ListReport, NotMadeReport};

use super::args::{ListOptions, all_cores, formats};
use super::build::no_organization;
use super::exit::Exit;
use super::verdict::forbids;
use super::voice;

/// Runs the command.
pub(super) fn run(options: &ListOptions) -> Exit {
    let job = Job {
        input: options.source.input(),
        templates: options.source.templates.clone(),
        formats: formats(&[]),
        wish: options.wish.wish(),
        today: options.source.today(),
        jobs: all_cores(),
    };
    let mut reading = match pipeline::read(&job, &voice::progress) {
        Ok(mut reading) => {
            pipeline::recall(&mut reading, &options.source.output, job.today);
            reading
        }
        Err(error) => {
            voice::end_progress();
            voice::message(&format!("{error}\n"));
            return Exit::Failed;
        }
    };
    voice::end_progress();
    if reading.sources.is_empty() {
        voice::message(&no_organization(&job.input));
        return Exit::Failed;
    }
    let mut lists = Vec::new();
    for source in &reading.sources {
        let Some(dataset) = &source.dataset else {
            continue;
        };
        let plan = pipeline::draw_up(&job, &reading.templates, dataset);
        lists.push(list(
            &source.shown,
            &plan,
            &reading.templates,
            &mut reading.diags,
        ));
    }
    if options.telling.json {
        voice::result(&format!("{}\n", report::list_json(&lists, &reading.diags)));
    } else {
        voice::diagnostics(&reading.diags, options.telling.quiet);
        voice::result(&lists.iter().map(list_text).collect::<String>());
    }
    if forbids(&reading.diags, options.telling.strict) {
        Exit::Faulty
    } else {
        Exit::Made
    }
}

fn list(
    shown: &str,
    plan: &Plan,
    templates: &crate::render::Templates,
    diags: &mut crate::diag::Diagnostics,
) -> ListReport {
    let school = templates.school(&plan.school);
    let mut documents = Vec::new();
    for planned in &plan.documents {
        let title = school.title(&planned.header, &planned.own_facts(), diags);
        documents.push(document(planned, title));
    }
    ListReport {
        path: shown.to_owned(),
        name: plan.school.org.short.clone(),
        documents,
        not_made: plan
            .not_made
            .iter()
            .map(|absent| NotMadeReport {
                code: absent.code.as_str().to_owned(),
                reason: absent.reason.to_string(),
            })
            .collect(),
    }
}

fn document(planned: &PlannedDocument, title: Option<String>) -> DocumentReport {
    let about = planned.about.as_ref().map(|about| {
        let kind: AboutKind = about.kind;
        BTreeMap::from([
            ("kind", kind.key().to_owned()),
            ("id", about.id.clone()),
            ("name", about.name.clone()),
        ])
    });
    DocumentReport {
        code: planned.header.code.as_str().to_owned(),
        title: title.unwrap_or_else(|| planned.header.title.clone()),
        stage: planned.header.stage.key(),
        about,
    }
}

/// One line a document; those made for many people are counted on one line.
fn list_text(list: &ListReport) -> String {
    let mut text = format!("{} ({})\n", list.name, list.path);
    let mut shown = 0;
    while let Some(document) = list.documents.get(shown) {
        let alike = list.documents[shown..]
            .iter()
            .take_while(|other| other.code == document.code)
            .count();
        let times = if document.about.is_some() {
            format!(" — {alike}")
        } else {
            String::new()
        };
        let _ = writeln!(text, "  {:<5} {}{times}", document.code, document.title);
        shown += alike.max(1);
    }
    for absent in &list.not_made {
        let _ = writeln!(
            text,
            "  {:<5} не составляется — {}",
            absent.code, absent.reason
        );
    }
    text
}
