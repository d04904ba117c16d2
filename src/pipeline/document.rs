//! One planned document on its way from its template to the bytes of its files.

use std::collections::BTreeSet;

use super::house::House;
use crate::diag::Diagnostics;
use crate::document::BlankReason;
use crate::document::Document;
use crate::document::Keeping;
use crate::document::Meta;
use crate::markdown;
use crate::package::MadeDocument;
use crate::package::MadeFile;
use crate::plan;
use crate::plan::FileNames;
use crate::plan::Per;
use crate::plan::Plan;
use crate::plan::PlannedDocument;
use crate::render::Rendered;
use crate::render::School;
use crate::writer;
use crate::writer::Format;

/// A finished document that has no place in the package yet.
pub(super) struct Draft {
    title: String,
    /// The file's name as the template words it.
    file: String,
    gaps: Vec<String>,
    written: Vec<(Format, Vec<u8>)>,
}

/// Renders, parses and writes one document, with what was told of its template; `None`
/// where the template failed.
pub(super) fn draft(
    plan: &Plan,
    planned: &PlannedDocument,
    school: &School,
    house: &House,
    formats: &BTreeSet<Format>,
) -> (Result<Option<Draft>, writer::Error>, Diagnostics) {
    let mut faults = Diagnostics::new();
    let composed = compose(plan, planned, school, house, &mut faults);
    let Some((rendered, document)) = composed else {
        return (Ok(None), faults);
    };
    let written = formats
        .iter()
        .map(|format| Ok((*format, writer::write(&document, *format)?)))
        .collect::<Result<_, writer::Error>>();
    let draft = written.map(|written| Draft {
        gaps: gaps(&document),
        title: document.meta.title,
        file: rendered.file,
        written,
    });
    (draft.map(Some), faults)
}

/// The document as Markdown and as the tree that is written; `None` where the template
/// failed, which is told.
pub(super) fn compose(
    plan: &Plan,
    planned: &PlannedDocument,
    school: &School,
    house: &House,
    diags: &mut Diagnostics,
) -> Option<(Rendered, Document)> {
    let rendered = school.render(&planned.header, &planned.own_facts(), diags)?;
    let mut document = Document {
        meta: Meta {
            title: house.typeset(&rendered.title),
            author: plan.school.org.short.clone(),
            date: planned.date,
            keeping: keeping(planned),
            look: house.look,
        },
        sections: markdown::parse(&rendered.markdown, diags),
    };
    house.furnish(&mut document);
    Some((rendered, document))
}

impl Draft {
    /// Gives the files their place in the package; documents must come in reading order.
    pub(super) fn named(self, planned: &PlannedDocument, names: &mut FileNames) -> MadeDocument {
        let path = names.assign(&folder(planned), &self.file, ".docx");
        let files = self.written.into_iter().map(|(format, bytes)| MadeFile {
            format,
            path: format!("{path}.{}", format.extension()),
            bytes,
        });
        MadeDocument {
            code: planned.header.code.as_str().to_owned(),
            title: self.title,
            stage: planned.header.stage,
            audience: planned.header.audience,
            about: planned.about.clone(),
            template: planned.header.template.clone(),
            places: planned.places.clone(),
            gaps: self.gaps,
            files: files.collect(),
        }
    }
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

/// What the data lack, each thing once.
fn gaps(document: &Document) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for blank in document.blanks() {
        if blank.reason == BlankReason::Missing && !names.contains(&blank.what) {
            names.push(blank.what.clone());
        }
    }
    names
}
