//! `check`: reads and checks only.

use std::path::Path;

use crate::diag::Diagnostics;
use crate::pipeline;
use crate::pipeline::Job;
use crate::plan::Wish;
use crate::records::FileCounts;
use crate::records::SheetAccount;
use crate::records::Source;
use crate::records::Taken;
use crate::report;
use crate::report::ColumnReport;
use crate::report::FileReport;
use crate::report::SheetReport;

use super::args::{CheckOptions, all_cores, formats};
use super::build::{no_organization, organizations};
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
    let files: Vec<FileReport> = file.iter().map(file_report).collect();
    if options.telling.json {
        voice::result(&format!("{}\n", report::json(&[], &files, &diags)));
    } else {
        tell_sheets(options, &files);
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
    let organizations = organizations(sources);
    let files = sources.iter().flat_map(|source| &source.files);
    let files: Vec<FileReport> = files.map(file_report).collect();
    if options.telling.json {
        voice::result(&format!(
            "{}\n",
            report::json(&organizations, &files, diags)
        ));
        return;
    }
    tell_sheets(options, &files);
    voice::diagnostics(diags, options.telling.quiet);
    if !options.telling.quiet {
        let lines = organizations
            .iter()
            .map(|one| report::counts_text(&format!("{} ({})", one.name, one.path), &one.counts));
        voice::result(&lines.collect::<String>());
    }
}

/// Which column was taken for what, before what is wrong with them.
fn tell_sheets(options: &CheckOptions, files: &[FileReport]) {
    if !options.telling.quiet {
        let told: Vec<String> = files.iter().map(report::sheets_text).collect();
        voice::result(&format!("{}\n", told.join("\n")));
    }
}

fn file_report(file: &FileCounts) -> FileReport {
    FileReport {
        file: file.file.clone(),
        counts: file.counts.named(),
        sheets: file.sheets.iter().map(sheet_report).collect(),
    }
}

fn sheet_report(sheet: &SheetAccount) -> SheetReport {
    let columns = sheet.columns.iter().map(|column| {
        let (meaning, kept) = match &column.taken {
            Taken::For(meaning) => (Some(meaning.clone()), true),
            Taken::Kept => (None, true),
            Taken::Unread => (None, false),
        };
        ColumnReport {
            cell: column.cell.clone(),
            header: column.header.clone(),
            meaning,
            kept,
        }
    });
    SheetReport {
        sheet: sheet.sheet.clone(),
        list: sheet.list,
        header: sheet.header,
        rows: sheet.rows,
        columns: columns.collect(),
    }
}

fn judge(options: &CheckOptions, diags: &Diagnostics) -> Exit {
    if forbids(diags, options.telling.strict) {
        Exit::Faulty
    } else {
        Exit::Made
    }
}
