//! A document at its intermediate stages, as text for authors of templates.

use serde_json::Value;

use super::document;
use super::house::House;
use crate::diag::Diagnostics;
use crate::document::dump;
use crate::plan::Plan;
use crate::plan::PlannedDocument;
use crate::render::Templates;

/// An intermediate stage of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// What the template may say, as JSON.
    Facts,
    /// What the template said.
    Markdown,
    /// What will be written: a line a node.
    Tree,
}

/// One document at one stage; `None` where its template failed, which is told.
pub fn show(
    plan: &Plan,
    planned: &PlannedDocument,
    templates: &Templates,
    house: &House,
    view: View,
    diags: &mut Diagnostics,
) -> Option<String> {
    let compose = |diags: &mut Diagnostics| {
        let school = templates.school(&plan.school);
        document::compose(plan, planned, &school, house, diags)
    };
    match view {
        View::Facts => Some(format!("{:#}\n", facts(plan, planned))),
        View::Markdown => compose(diags).map(|(rendered, _)| rendered.markdown.as_str().to_owned()),
        View::Tree => compose(diags).map(|(_, document)| dump(&document)),
    }
}

/// Everything that the document's template may say, with its values.
///
/// # Panics
///
/// When facts cannot be told as JSON: a mistake of ours that the first test run shows.
#[must_use]
pub fn facts(plan: &Plan, planned: &PlannedDocument) -> Value {
    let told = |facts: serde_json::Result<Value>| match facts {
        Ok(Value::Object(facts)) => facts,
        Ok(other) => unreachable!("facts are structs: {other}"),
        Err(error) => unreachable!("facts are structs with text keys: {error}"),
    };
    let mut all = told(serde_json::to_value(&plan.school));
    all.extend(told(serde_json::to_value(planned.own_facts())));
    Value::Object(all)
}
