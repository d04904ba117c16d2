//! Loads and checks the templates and renders documents to Markdown.
//!
//! [`Templates::load`] reads the built-in templates and those laid over them, checks every
//! name in them against the shape of the facts and tells all faults at once.
//! [`Templates::school`] takes the facts that all documents share; [`School::render`] makes
//! one document. What facts mean is not known here, and files are only read.

mod built_in;
mod calls;
mod check;
mod expressions;
mod filters;
mod guards;
mod header;
mod infer;
mod lexer;
mod loading;
mod marks;
mod problem;
mod scope;
mod source;
mod syntax;
mod tree;
mod vocabulary;

pub use built_in::BUILT_IN;

use std::path::Path;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use self::marks::Prepared;
use self::problem::{Problem, translated};
use self::source::Source;
use crate::diag::{Diagnostic, Diagnostics};
use crate::markdown;
use crate::markdown::Markdown;
use crate::place::Place;
use crate::plan::Header;
use crate::plan::Per;
use crate::plan::Shape;

/// All templates, loaded and checked.
pub struct Templates {
    tera: Tera,
    loaded: Vec<Loaded>,
    headers: Vec<Header>,
}

/// A template that was read, with what Tera got of it.
struct Loaded {
    source: Source,
    prepared: Prepared,
}

/// A document as Markdown, with its name and its file's name as plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    pub markdown: Markdown,
    pub title: String,
    /// The file's name without extension, as the template words it.
    pub file: String,
}

impl Templates {
    /// Reads the built-in templates and the folder laid over them, where a file at the same
    /// path replaces and a new one adds. `shapes` tells what a template may say by its
    /// `per`. All faults of all templates are told; a faulty one is left out.
    #[must_use]
    pub fn load(
        built_in: &[(&str, &str)],
        overlay: Option<&Path>,
        shapes: &dyn Fn(Per) -> Shape,
        diags: &mut Diagnostics,
    ) -> Self {
        let sources = source::gather(built_in, overlay, diags);
        loading::load(sources, shapes, diags)
    }

    /// What each document's template is for, by path.
    #[must_use]
    pub fn headers(&self) -> &[Header] {
        &self.headers
    }

    /// Takes the facts that all documents of a school share; they are copied once.
    #[must_use]
    pub fn school(&self, shared: &impl Serialize) -> School<'_> {
        School {
            templates: self,
            shared: context(shared),
        }
    }

    /// The place of a fault that Tera tells, in the template as its author knows it.
    fn place(&self, name: &str, offset: usize, header: &Header) -> Place {
        let path = name.split('#').next().unwrap_or(name);
        let loaded = self.loaded.iter().find(|loaded| loaded.source.path == path);
        match loaded {
            Some(loaded) if name == path => loaded.source.place(loaded.prepared.original(offset)),
            Some(loaded) => loaded.source.line(1),
            None => Place::file(&header.template),
        }
    }
}

/// The templates with the facts of one school.
pub struct School<'t> {
    templates: &'t Templates,
    shared: Context,
}

impl School<'_> {
    /// Renders one document; `subject` are the facts of its own, added to the shared ones.
    /// What goes wrong is told with the template's line.
    pub fn render(
        &self,
        header: &Header,
        subject: &impl Serialize,
        diags: &mut Diagnostics,
    ) -> Option<Rendered> {
        let mut facts = self.shared.clone();
        facts.extend(context(subject));
        let body = self.text(&header.template, header, &facts, diags);
        let title = self.line(&loading::title_name(header), header, &facts, diags);
        let file = self.line(&loading::file_name(header), header, &facts, diags);
        Some(Rendered {
            markdown: self.markdown(&body?, header),
            title: title?,
            file: file?,
        })
    }

    /// The document's name alone.
    pub fn title(
        &self,
        header: &Header,
        subject: &impl Serialize,
        diags: &mut Diagnostics,
    ) -> Option<String> {
        let mut facts = self.shared.clone();
        facts.extend(context(subject));
        self.line(&loading::title_name(header), header, &facts, diags)
    }

    fn text(
        &self,
        name: &str,
        header: &Header,
        facts: &Context,
        diags: &mut Diagnostics,
    ) -> Option<String> {
        match self.templates.tera.render(name, facts) {
            Ok(text) => Some(text),
            Err(error) => {
                let fault = fault(&error);
                let place = match &fault.at {
                    Some((name, offset)) => self.templates.place(name, *offset, header),
                    None => self.templates.place(&header.template, 0, header),
                };
                let said = fault.said;
                diags.push(Diagnostic::from((Problem::Tera { said }, place)));
                None
            }
        }
    }

    /// A line of plain text: a title, a file's name.
    fn line(
        &self,
        name: &str,
        header: &Header,
        facts: &Context,
        diags: &mut Diagnostics,
    ) -> Option<String> {
        let text = self.text(name, header, facts, diags)?;
        let plain = markdown::unescape(&text);
        let words: Vec<&str> = plain.split_whitespace().collect();
        Some(words.join(" "))
    }

    fn markdown(&self, rendered: &str, header: &Header) -> Markdown {
        let (text, lines) = marks::strip(rendered);
        let mut last = self.templates.place(&header.template, 0, header);
        let places = lines.into_iter().map(|line| {
            if let Some((number, line)) = line {
                last = self.templates.loaded[number].source.line(line);
            }
            last.clone()
        });
        Markdown::new(text, places.collect())
    }
}

/// Facts as Tera keeps them.
///
/// # Panics
///
/// When facts are no struct: a mistake of ours that the first test run shows.
fn context(facts: &impl Serialize) -> Context {
    match Context::from_serialize(facts) {
        Ok(context) => context,
        Err(error) => unreachable!("facts are structs with text keys: {error}"),
    }
}

/// What Tera tells, in Russian, and where: template and byte.
struct Fault {
    said: String,
    at: Option<(String, usize)>,
}

fn fault(error: &tera::Error) -> Fault {
    if let ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) = error.kind() {
        return Fault {
            said: translated(report.message()),
            at: Some((report.filename().to_owned(), report.span().range.start)),
        };
    }
    Fault {
        said: translated(&error.to_string()),
        at: None,
    }
}
