//! One run, from the workbooks to the packages in memory.
//!
//! [`read`] opens and judges everything; [`make`] draws up, renders and writes one
//! organisation's package. Nothing is saved here.

mod crew;
mod document;
mod house;
mod view;

pub use house::House;
pub use view::{View, facts, show};

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use chrono::Datelike;
use chrono::NaiveDate;

use crate::checks;
use crate::diag::Code;
use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::diag::Severity;
use crate::indicators;
use crate::model::Dataset;
use crate::model::SchoolYear;
use crate::package;
use crate::package::Package;
use crate::package::Recalled;
use crate::package::Remark;
use crate::plan;
use crate::plan::FileNames;
use crate::plan::Plan;
use crate::plan::Wish;
use crate::records;
use crate::records::FileCounts;
use crate::records::Source;
use crate::render::BUILT_IN;
use crate::render::Templates;
use crate::report;
use crate::workbook;
use crate::workbook::WorkbookFile;
use crate::writer;
use crate::writer::Format;

/// What was asked, everything that the world knows included.
#[derive(Debug, Clone)]
pub struct Job {
    pub input: PathBuf,
    pub templates: Option<PathBuf>,
    pub formats: BTreeSet<Format>,
    pub wish: Wish,
    pub today: NaiveDate,
    /// How many threads make documents; the bytes do not depend on it.
    pub jobs: NonZeroUsize,
}

/// Everything read and judged.
pub struct Reading {
    pub sources: Vec<Source>,
    /// How each source's papers look, in the order of the sources.
    pub houses: Vec<House>,
    pub templates: Templates,
    /// Messages of the workbooks and of the templates.
    pub diags: Diagnostics,
}

/// Opens the workbooks and the templates, reads and checks them.
///
/// # Errors
///
/// When the input folder cannot be walked.
pub fn read(job: &Job, tell: &dyn Fn(&str)) -> Result<Reading, workbook::Error> {
    let mut diags = Diagnostics::new();
    let mut folders = Vec::new();
    for folder in workbook::walk(&job.input)? {
        let mut workbooks = Vec::new();
        for file in &folder.files {
            tell(&format!("читаю {}", file.shown));
            workbooks.extend(workbook::open(file, &mut diags));
        }
        folders.push((folder, workbooks));
    }
    let mut sources = records::read(&folders, &mut diags);
    for dataset in sources.iter().filter_map(|source| source.dataset.as_ref()) {
        checks::run(dataset, job.today, &mut diags);
        let day = plan::cut_off(dataset, school_year(dataset, job.today));
        checks::judge_figures(&indicators::count(dataset, day), &mut diags);
    }
    records::borrow_roadmaps(&mut sources, &mut diags);
    let houses = sources
        .iter()
        .map(|source| House::of(&job.input, source, &mut diags))
        .collect();
    let templates = Templates::load(
        BUILT_IN,
        job.templates.as_deref(),
        &plan::shape_for,
        &mut diags,
    );
    for dataset in sources.iter().filter_map(|source| source.dataset.as_ref()) {
        plan::check_annexes(dataset, templates.headers(), &mut diags);
    }
    Ok(Reading {
        sources,
        houses,
        templates,
        diags,
    })
}

/// Reads one workbook by itself: only what it says is judged.
pub fn read_file(path: &Path, diags: &mut Diagnostics) -> Option<FileCounts> {
    let file = WorkbookFile::new(path);
    let workbook = workbook::open(&file, diags)?;
    Some(records::read_alone(&workbook, diags))
}

/// The school year of an organisation: its card's, else the one that `today` belongs to
/// (from 1 July the coming one).
#[must_use]
pub fn school_year(dataset: &Dataset, today: NaiveDate) -> SchoolYear {
    let by_today = SchoolYear(today.year() - i32::from(today.month() < 7));
    dataset.organization.school_year.unwrap_or(by_today)
}

/// Where an organisation's package lies: `output/<its folder>/<2026-2027>/`.
#[must_use]
pub fn package_folder(output: &Path, source: &Source, year: SchoolYear) -> PathBuf {
    let year = format!("{}-{}", year.0, year.0 + 1);
    output.join(Path::new(&source.folder)).join(year)
}

/// Tells the datasets what orders approved in former runs, as the packages under `output`
/// keep it, and says what has changed since.
pub fn recall(reading: &mut Reading, output: &Path, today: NaiveDate) {
    for source in &mut reading.sources {
        let Some(dataset) = &source.dataset else {
            continue;
        };
        let folder = package_folder(output, source, school_year(dataset, today));
        let recalled = package::recall(&folder);
        let Some(dataset) = &mut source.dataset else {
            continue;
        };
        match recalled {
            Recalled::Nothing => {}
            Recalled::Kept(former) => dataset.former = Some(former),
            Recalled::Corrupt => reading.diags.push(corrupt(dataset)),
        }
        plan::tell_changes(dataset, today, &mut reading.diags);
    }
}

fn corrupt(dataset: &Dataset) -> Diagnostic {
    let message = "сведения о прежних запусках в папке пакета (.nastavnik) повреждены и не учтены; списки запомнены заново";
    let told = Diagnostic::new(Code("W182"), dataset.organization.card.clone(), message);
    told.hint("если списки менялись после приказов, проверьте приказы об изменениях (M02, M03)")
}

/// The plan of one organisation.
#[must_use]
pub fn draw_up(job: &Job, templates: &Templates, dataset: &Dataset) -> Plan {
    let year = school_year(dataset, job.today);
    let cut_off = plan::cut_off(dataset, year);
    let counted = indicators::count(dataset, cut_off);
    let wish = Wish {
        today: Some(job.today),
        ..job.wish.clone()
    };
    plan::draw_up(dataset, &counted, templates.headers(), year, &wish)
}

/// Makes one organisation's package in memory. Faults of templates go to `diags`.
///
/// # Errors
///
/// When a document cannot be written.
pub fn make(
    job: &Job,
    templates: &Templates,
    dataset: &Dataset,
    house: &House,
    told: &Diagnostics,
    diags: &mut Diagnostics,
    tell: &(dyn Fn(&str) + Sync),
) -> Result<Package, writer::Error> {
    let plan = draw_up(job, templates, dataset);
    let school = templates.school(&plan.school);
    let count = plan.documents.len();
    let drafts = crew::share(count, job.jobs, |index| {
        tell(&format!("составляю {} из {count}", index + 1));
        document::draft(&plan, &plan.documents[index], &school, house, &job.formats)
    });
    let mut names = FileNames::default();
    let mut documents = Vec::new();
    for (planned, (draft, faults)) in plan.documents.iter().zip(drafts) {
        diags.append(faults);
        documents.extend(draft?.map(|draft| draft.named(planned, &mut names)));
    }
    Ok(Package {
        organization: plan.school.org.short.clone(),
        school_year: school_year(dataset, job.today),
        today: job.today,
        documents,
        not_made: plan.not_made,
        kept: Vec::new(),
        remarks: remarks(told),
        participants: plan.school.totals.participants,
        former: plan::former(dataset, Some(job.today)),
    })
}

/// What needs a decision stands first; notes need none and stay out of the index.
fn remarks(told: &Diagnostics) -> Vec<Remark> {
    let weighty = told
        .iter()
        .filter(|diagnostic| diagnostic.severity() >= Severity::Warning);
    let remarks = weighty.map(|diagnostic| Remark {
        theme: report::theme(diagnostic.code),
        code: diagnostic.code,
        text: diagnostic.message.clone(),
        place: diagnostic.place.to_string(),
    });
    let mut remarks: Vec<Remark> = remarks.collect();
    remarks.sort_by_key(|remark| (remark.theme, remark.code));
    remarks
}
