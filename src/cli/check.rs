//! `check`: reads and checks only.

use std::path::Path;

use crate::diag::Diagnostics;
use crate::pipeline;
use crate::pipeline::Job;
use crate::plan::Wish;
use crate::records::Source;
use crate::report;
use crate::report::FileReport;

use super::args::{CheckOptions, all_cores, formats};
use super::build::{files, no_organization, organizations};
use super::exit::Exit;
use super::verdict::forbids;
use super::voice;

/// Runs the command on a folder or on one workbook.
pub(super) fn run(options: &CheckOptions) -> Exit {
    let path = options
        .path
        .clone()
        .unwrap_or_else(|| options.source.input());
    if path.is_file() {
        check_file(options, &path)
    } else {
        check_folder(options, &path)
    }
}

fn check_file(options: &CheckOptions, path: &Path) -> Exit {
    let mut diags = Diagnostics::new();
    let file = pipeline::read_file(path, &mut diags);
    let counts = file.iter().map(|file| FileReport {
        file: file.file.clone(),
        counts: file.counts.named(),
    });
    let files: Vec<FileReport> = counts.collect();
    if options.telling.json {
        voice::result(&format!("{}\n", report::json(&[], &files, &diags)));
    } else {
        voice::diagnostics(&diags, options.telling.quiet);
        let lines = files
            .iter()
            .map(|file| report::counts_text(&file.file, &file.counts));
        voice::result(&lines.collect::<String>());
    }
    judge(options, &diags)
}

fn check_folder(options: &CheckOptions, path: &Path) -> Exit {
    let job = Job {
        input: path.to_owned(),
        templates: options.source.templates.clone(),
        formats: formats(&[]),
        wish: Wish::default(),
        today: options.source.today(),
        jobs: all_cores(),
    };
    let reading = match pipeline::read(&job, &voice::progress) {
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
    tell(options, &reading.sources, &reading.diags);
    if reading.sources.is_empty() {
        voice::message(&no_organization(path));
        return Exit::Failed;
    }
    judge(options, &reading.diags)
}

fn tell(options: &CheckOptions, sources: &[Source], diags: &Diagnostics) {
    let (organizations, files) = (organizations(sources), files(sources));
    if options.telling.json {
        voice::result(&format!(
            "{}\n",
            report::json(&organizations, &files, diags)
        ));
        return;
    }
    voice::diagnostics(diags, options.telling.quiet);
    if !options.telling.quiet {
        let lines = organizations
            .iter()
            .map(|one| report::counts_text(&format!("{} ({})", one.name, one.path), &one.counts));
        voice::result(&lines.collect::<String>());
    }
}

fn judge(options: &CheckOptions, diags: &Diagnostics) -> Exit {
    if forbids(diags, options.telling.strict) {
        Exit::Faulty
    } else {
        Exit::Made
    }
}
