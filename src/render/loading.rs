//! From files to [`Templates`]: read the commands, check them, hand the sound ones to Tera.

use std::collections::BTreeSet;

use tera::Tera;

use super::check::{self, Checker, Forest};
use super::header::{self, FrontMatter};
use super::lexer::{self, Segment};
use super::marks::{self, Prepared};
use super::problem::Problem;
use super::scope::Fact;
use super::source::Source;
use super::syntax;
use super::tree::Tree;
use super::{Loaded, Templates, fault, filters};
use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::markdown;
use crate::plan::Header;
use crate::plan::Per;
use crate::plan::Shape;

/// A template while it is being loaded; a problem stands at a byte of its file.
struct Draft {
    source: Source,
    front: FrontMatter,
    prepared: Prepared,
    tree: Option<Tree>,
    title: Option<Tree>,
    file: Option<Tree>,
    faults: Vec<(usize, Problem)>,
}

/// The name under which Tera keeps a document's title.
pub(super) fn title_name(header: &Header) -> String {
    format!("{}#title.md", header.template)
}

/// The name under which Tera keeps the name of a document's file.
pub(super) fn file_name(header: &Header) -> String {
    format!("{}#file.md", header.template)
}

pub(super) fn load(
    sources: Vec<Source>,
    shapes: &dyn Fn(Per) -> Shape,
    diags: &mut Diagnostics,
) -> Templates {
    let mut drafts: Vec<Draft> = sources
        .into_iter()
        .enumerate()
        .map(|(number, source)| draft(number, source))
        .collect();
    for (number, at, problem) in checked(&drafts, shapes) {
        drafts[number].faults.push((at, problem));
    }
    for draft in &mut drafts {
        draft.faults.sort_by_key(|(at, _)| *at);
        for (at, problem) in &draft.faults {
            diags.push(Diagnostic::from((problem.clone(), draft.source.place(*at))));
        }
    }
    collect(drafts, diags)
}

fn draft(number: usize, source: Source) -> Draft {
    let text = &source.text;
    let (front, mut faults) = header::read(&source.path, text);
    let (segments, unclosed) = lexer::segments(text, front.body);
    faults.extend(unclosed);
    if let Some(at) = marks::holds_marks(text) {
        faults.push((at, Problem::PrivateCharacter));
    }
    let tree = commands(text, &segments, &mut faults);
    let prepared = marks::prepare(text, front.body, number, &segments);
    let mut line = |text: Option<&String>, at: usize| {
        let text = text?;
        let (segments, unclosed) = lexer::segments(text, 0);
        let mut inner = unclosed;
        let tree = commands(text, &segments, &mut inner);
        faults.extend(
            inner
                .into_iter()
                .map(|(offset, problem)| (at + offset, problem)),
        );
        tree
    };
    let title = line(
        front.header.as_ref().map(|header| &header.title),
        front.title_at,
    );
    let file = line(
        front.header.as_ref().map(|header| &header.file),
        front.file_at,
    );
    Draft {
        front,
        prepared,
        tree,
        title,
        file,
        faults,
        source,
    }
}

/// The commands of a text that was cut without a fault.
fn commands(text: &str, segments: &[Segment], faults: &mut Vec<(usize, Problem)>) -> Option<Tree> {
    if faults
        .iter()
        .any(|(_, problem)| matches!(problem, Problem::Unclosed { .. }))
    {
        return None;
    }
    match syntax::read(text, segments) {
        Ok(tree) => Some(tree),
        Err(fault) => {
            faults.push(fault);
            None
        }
    }
}

fn checked(drafts: &[Draft], shapes: &dyn Fn(Per) -> Shape) -> Vec<check::Fault> {
    let forest = Forest {
        paths: drafts
            .iter()
            .map(|draft| draft.source.path.as_str())
            .collect(),
        trees: drafts.iter().map(|draft| draft.tree.as_ref()).collect(),
    };
    let mut faults = check::references(&forest);
    let mut checker = Checker::new(&forest);
    for (number, draft) in drafts.iter().enumerate() {
        let Some(header) = &draft.front.header else {
            continue;
        };
        let facts = Fact::of(&shapes(header.per));
        checker.document(number, &facts);
        if let Some(title) = &draft.title {
            checker.header(number, title, draft.front.title_at, &facts);
        }
        if let Some(file) = &draft.file {
            checker.header(number, file, draft.front.file_at, &facts);
        }
    }
    faults.extend(checker.faults());
    faults
}

/// Hands the sound templates to Tera: those without a fault, whose parts have none either.
fn collect(drafts: Vec<Draft>, diags: &mut Diagnostics) -> Templates {
    let sound = sound(&drafts);
    let mut tera = Tera::default();
    filters::register(&mut tera);
    tera.autoescape_on(vec![".md"]);
    tera.set_escape_fn(markdown::escape);
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut headers = Vec::new();
    for draft in drafts
        .iter()
        .filter(|draft| sound.contains(draft.source.path.as_str()))
    {
        texts.push((draft.source.path.clone(), draft.prepared.text.clone()));
        if let Some(header) = &draft.front.header {
            texts.push((title_name(header), named_arguments(&header.title)));
            texts.push((file_name(header), named_arguments(&header.file)));
            headers.push(header.clone());
        }
    }
    let added = tera.add_raw_templates(texts);
    // Beside a fault that was told already, what Tera misses is only its consequence.
    let faultless = drafts.iter().all(|draft| draft.faults.is_empty());
    let mut templates = Templates {
        tera,
        loaded: drafts
            .into_iter()
            .map(|draft| Loaded {
                source: draft.source,
                prepared: draft.prepared,
            })
            .collect(),
        headers,
    };
    if let Err(error) = added {
        if faultless {
            templates.tell(&error, diags);
        }
        templates.headers.clear();
    }
    templates
}

/// A title as Tera gets it: without line marks.
fn named_arguments(text: &str) -> String {
    let (segments, _) = lexer::segments(text, 0);
    let prepared = marks::prepare(text, 0, 0, &segments);
    marks::strip(&prepared.text).0
}

/// The paths of templates that are whole with all their parts.
fn sound(drafts: &[Draft]) -> BTreeSet<&str> {
    let mut sound: BTreeSet<&str> = drafts
        .iter()
        .filter(|draft| draft.faults.is_empty())
        .map(|draft| draft.source.path.as_str())
        .collect();
    loop {
        let before = sound.len();
        let known = sound.clone();
        sound.retain(|path| {
            let draft = drafts.iter().find(|draft| draft.source.path == *path);
            let tree = draft.and_then(|draft| draft.tree.as_ref());
            tree.is_some_and(|tree| {
                let parts = check::parts(tree);
                parts.iter().all(|part| known.contains(part.name.as_str()))
            })
        });
        if sound.len() == before {
            return sound;
        }
    }
}

impl Templates {
    /// Something that only Tera noticed.
    fn tell(&self, error: &tera::Error, diags: &mut Diagnostics) {
        let fault = fault(error);
        let Some(header) = self.headers.first() else {
            return;
        };
        let place = match &fault.at {
            Some((name, offset)) => self.place(name, *offset, header),
            None => self.place(&header.template, 0, header),
        };
        let said = fault.said;
        diags.push(Diagnostic::from((Problem::Tera { said }, place)));
    }
}
