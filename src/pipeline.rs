//! One run, from the workbooks to the packages in memory.
//!
//! [`read`] opens and judges everything; [`make`] draws up, renders and writes one
//! organisation's package. Nothing is saved here.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::Datelike;
use chrono::NaiveDate;

use crate::checks;
use crate::diag::Diagnostics;
use crate::diag::Severity;
use crate::document::BlankReason;
use crate::document::Document;
use crate::document::Keeping;
use crate::document::Meta;
use crate::indicators;
use crate::markdown;
use crate::model::Dataset;
use crate::model::SchoolYear;
use crate::package::MadeDocument;
use crate::package::MadeFile;
use crate::package::Package;
use crate::package::Remark;
use crate::plan;
use crate::plan::FileNames;
use crate::plan::Per;
use crate::plan::Plan;
use crate::plan::PlannedDocument;
use crate::plan::Wish;
use crate::records;
use crate::records::FileCounts;
use crate::records::Source;
use crate::render::BUILT_IN;
use crate::render::School;
use crate::render::Templates;
use crate::russian;
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
}

/// Everything read and judged.
pub struct Reading {
    pub sources: Vec<Source>,
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
        checks::run(dataset, &mut diags);
    }
    records::borrow_roadmaps(&mut sources, &mut diags);
    let templates = Templates::load(
        BUILT_IN,
        job.templates.as_deref(),
        &plan::shape_for,
        &mut diags,
    );
    Ok(Reading {
        sources,
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

/// The plan of one organisation.
#[must_use]
pub fn draw_up(job: &Job, templates: &Templates, dataset: &Dataset) -> Plan {
    let year = school_year(dataset, job.today);
    let cut_off = plan::cut_off(dataset, year);
    let counted = indicators::count(dataset, cut_off);
    plan::draw_up(dataset, &counted, templates.headers(), year, &job.wish)
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
    told: &Diagnostics,
    diags: &mut Diagnostics,
    tell: &dyn Fn(&str),
) -> Result<Package, writer::Error> {
    let plan = draw_up(job, templates, dataset);
    let school = templates.school(&plan.school);
    let mut names = FileNames::default();
    let mut documents = Vec::new();
    for (index, planned) in plan.documents.iter().enumerate() {
        tell(&format!(
            "составляю {} из {}",
            index + 1,
            plan.documents.len()
        ));
        let made = make_document(job, &plan, planned, &school, &mut names, diags)?;
        documents.extend(made);
    }
    Ok(Package {
        organization: plan.school.org.short.clone(),
        school_year: school_year(dataset, job.today),
        today: job.today,
        documents,
        not_made: plan.not_made,
        kept: Vec::new(),
        remarks: remarks(told),
    })
}

/// One document in all formats; `None` where its template failed, which is told.
fn make_document(
    job: &Job,
    plan: &Plan,
    planned: &PlannedDocument,
    school: &School,
    names: &mut FileNames,
    diags: &mut Diagnostics,
) -> Result<Option<MadeDocument>, writer::Error> {
    let Some(rendered) = school.render(&planned.header, &planned.own_facts(), diags) else {
        return Ok(None);
    };
    let mut document = Document {
        meta: Meta {
            title: russian::typeset(&rendered.title).into_owned(),
            author: plan.school.org.short.clone(),
            date: planned.date,
            keeping: keeping(planned),
        },
        sections: markdown::parse(&rendered.markdown, diags),
    };
    document.change_text(&|text| russian::typeset(text).into_owned());
    let folder = folder(planned);
    let path = names.assign(&folder, &rendered.file, ".docx");
    let mut files = Vec::new();
    for format in &job.formats {
        files.push(MadeFile {
            format: *format,
            path: format!("{path}.{}", format.extension()),
            bytes: writer::write(&document, *format)?,
        });
    }
    Ok(Some(MadeDocument {
        code: planned.header.code.as_str().to_owned(),
        title: document.meta.title.clone(),
        stage: planned.header.stage,
        audience: planned.header.audience,
        about: planned.about.clone(),
        template: planned.header.template.clone(),
        rows: rows(planned),
        gaps: gaps(&document),
        files,
    }))
}

fn keeping(planned: &PlannedDocument) -> Keeping {
    if planned.header.kept_forever {
        Keeping::Forever
    } else {
        Keeping::Years
    }
}

/// The stage's folder; documents made for somebody lie in a folder of their kind.
fn folder(planned: &PlannedDocument) -> String {
    let stage = plan::stage_folder(planned.header.stage);
    let fixed = planned.header.file.split("{{").next().unwrap_or_default();
    match planned.header.per {
        Per::Organization => stage.to_owned(),
        Per::Form
        | Per::Pair
        | Per::Mentor
        | Per::Mentee
        | Per::Participant
        | Per::Partner
        | Per::Award
        | Per::Class => format!("{stage}/{}", plan::legal(fixed)),
    }
}

fn rows(planned: &PlannedDocument) -> String {
    let places: Vec<String> = planned.places.iter().map(ToString::to_string).collect();
    places.join("; ")
}

fn gaps(document: &Document) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for blank in document.blanks() {
        if blank.reason == BlankReason::Missing && !names.contains(&blank.what) {
            names.push(blank.what.clone());
        }
    }
    names
}

/// Warnings first: they need a decision; notes need none and stay out of the index.
fn remarks(told: &Diagnostics) -> Vec<Remark> {
    let weighty = told
        .iter()
        .filter(|diagnostic| diagnostic.severity() >= Severity::Warning);
    let remarks = weighty.map(|diagnostic| Remark {
        text: diagnostic.message.clone(),
        place: diagnostic.place.to_string(),
    });
    remarks.collect()
}
