//! `build`: reads, checks, writes every package.

use std::path::{Path, PathBuf};

use crate::diag::Diagnostics;
use crate::model::Dataset;
use crate::package;
use crate::package::Package;
use crate::package::Policy;
use crate::package::Saved;
use crate::pipeline;
use crate::pipeline::Job;
use crate::pipeline::Reading;
use crate::records::Source;
use crate::report;
use crate::report::FileReport;
use crate::report::OrganizationReport;
use crate::writer;

use super::args::{BuildOptions, all_cores, formats};
use super::exit::Exit;
use super::verdict::{forbids, told_of};
use super::voice;

/// Runs the command.
pub(super) fn run(options: &BuildOptions) -> Exit {
    let job = job(options);
    match pipeline::read(&job, &voice::progress) {
        Ok(mut reading) => {
            pipeline::recall(&mut reading, &options.source.output, job.today);
            Build::new(options, &job).run(reading)
        }
        Err(error) => {
            voice::end_progress();
            voice::message(&format!("{error}\n"));
            Exit::Failed
        }
    }
}

fn job(options: &BuildOptions) -> Job {
    Job {
        input: options.source.input(),
        templates: options.source.templates.clone(),
        formats: formats(&options.format),
        wish: options.wish.wish(),
        today: options.source.today(),
        jobs: options.jobs.unwrap_or_else(all_cores),
    }
}

/// One run of the command.
struct Build<'a> {
    options: &'a BuildOptions,
    job: &'a Job,
    exit: Exit,
}

/// A package that is ready to be saved.
struct Ready {
    folder: PathBuf,
    package: Package,
    index: Vec<u8>,
}

impl<'a> Build<'a> {
    fn new(options: &'a BuildOptions, job: &'a Job) -> Self {
        Self {
            options,
            job,
            exit: Exit::Made,
        }
    }

    fn run(mut self, reading: Reading) -> Exit {
        let Reading {
            sources,
            houses,
            templates,
            mut diags,
        } = reading;
        let mut ready = Vec::new();
        for (source, house) in sources.iter().zip(&houses) {
            let Some(dataset) = &source.dataset else {
                continue;
            };
            let told = told_of(source, &diags);
            let mut own = Diagnostics::new();
            let made = pipeline::make(
                self.job,
                &templates,
                dataset,
                house,
                &told,
                &mut own,
                &voice::progress,
            );
            let faulty = forbids(&told, self.options.telling.strict)
                || forbids(&own, self.options.telling.strict);
            diags.append(own);
            let folder = self.folder(source, dataset);
            match made.and_then(|package| self.complete(folder, package)) {
                Ok(package) if !faulty || self.options.keep_going => ready.push(package),
                Ok(_) => {}
                Err(error) => self.fail(&format!("{}: {error}\n", source.shown)),
            }
        }
        voice::end_progress();
        self.tell(&sources, &diags);
        self.judge(&sources, &diags);
        for package in &ready {
            self.save(package);
        }
        self.exit
    }

    /// Joins what this run made with what it was not asked to make, and draws the index.
    fn complete(&self, folder: PathBuf, mut package: Package) -> Result<Ready, writer::Error> {
        if let Some(former) = package::former(&folder) {
            package.keep(&former, &self.job.formats);
        }
        Ok(Ready {
            index: package.index()?,
            folder,
            package,
        })
    }

    fn folder(&self, source: &Source, dataset: &Dataset) -> PathBuf {
        let year = pipeline::school_year(dataset, self.job.today);
        pipeline::package_folder(&self.options.source.output, source, year)
    }

    fn tell(&self, sources: &[Source], diags: &Diagnostics) {
        if self.options.telling.json {
            let organizations: Vec<OrganizationReport> = organizations(sources);
            let files: Vec<FileReport> = files(sources);
            voice::result(&format!(
                "{}\n",
                report::json(&organizations, &files, diags)
            ));
        } else {
            voice::diagnostics(diags, self.options.telling.quiet);
        }
    }

    fn judge(&mut self, sources: &[Source], diags: &Diagnostics) {
        if sources.is_empty() {
            self.fail(&no_organization(&self.job.input));
        } else if forbids(diags, self.options.telling.strict) {
            self.exit = self.exit.max(Exit::Faulty);
            if !self.options.keep_going {
                voice::message(
                    "Пакеты, в данных которых есть ошибки, не сохранены; прежние остались как были.\n",
                );
            }
        }
    }

    fn save(&mut self, ready: &Ready) {
        let policy = if self.options.replace_edited {
            Policy::ReplaceEdited
        } else {
            Policy::KeepEdited
        };
        match package::save(&ready.folder, &ready.package, &ready.index, policy) {
            Ok(saved) => self.tell_saved(ready, &saved),
            Err(error) => self.fail(&format!("Не удалось сохранить пакет. {error}\n")),
        }
    }

    fn tell_saved(&mut self, ready: &Ready, saved: &Saved) {
        for edited in &saved.edited {
            voice::message(&edited_text(&edited.path, edited.beside.as_deref()));
        }
        for path in &saved.archived {
            voice::message(&format!(
                "Больше не нужен и перенесён в папку «Архив»: {path}\n"
            ));
        }
        for path in &saved.locked {
            self.fail(&format!(
                "Файл занят другой программой и не заменён: {path}. Закройте его и запустите программу ещё раз.\n"
            ));
        }
        if !self.options.telling.quiet && !self.options.telling.json {
            voice::result(&saved_text(ready, saved));
        }
    }

    fn fail(&mut self, message: &str) {
        voice::message(message);
        self.exit = Exit::Failed;
    }
}

/// What to say where no folder holds workbooks.
pub(super) fn no_organization(input: &Path) -> String {
    format!(
        "В папке «{}» нет ни одной организации.\n  подсказка: положите туда файлы Excel со списками; \
         лист «Организация» должен содержать строку «Полное наименование»\n",
        input.display()
    )
}

fn edited_text(path: &str, beside: Option<&str>) -> String {
    match beside {
        Some(beside) => {
            format!(
                "Вы правили этот файл, он оставлен как есть: {path}. Новая версия рядом: {beside}\n"
            )
        }
        None => format!("Вы правили этот файл, он оставлен как есть: {path}\n"),
    }
}

fn saved_text(ready: &Ready, saved: &Saved) -> String {
    let package = &ready.package;
    let decisions = match package.decisions() {
        0 => String::new(),
        count => format!("  Решите до подписания: {count} (перечислено в начале index.html).\n"),
    };
    let gaps = match package.gaps().len() {
        0 => String::new(),
        count => format!(
            "  Не хватает данных: {count} (оставлены пустые места, их список – в index.html).\n"
        ),
    };
    format!(
        "{}: документов — {}, файлов — {} (записано {}, без изменений {}).\n{decisions}{gaps}  Откройте {}\n",
        package.organization,
        package.documents.len(),
        package.file_count(),
        saved.written,
        saved.unchanged,
        ready.folder.join("index.html").display()
    )
}

/// Organisations for the JSON.
pub(super) fn organizations(sources: &[Source]) -> Vec<OrganizationReport> {
    let named = sources.iter();
    named
        .map(|source| OrganizationReport {
            path: source.shown.clone(),
            name: source.dataset.as_ref().map_or(String::new(), |dataset| {
                dataset.organization.short_name.value.to_string()
            }),
            counts: source.counts.named(),
        })
        .collect()
}

/// Workbooks for the JSON.
fn files(sources: &[Source]) -> Vec<FileReport> {
    let files = sources.iter().flat_map(|source| &source.files);
    files
        .map(|file| FileReport {
            file: file.file.clone(),
            counts: file.counts.named(),
            sheets: Vec::new(),
        })
        .collect()
}
