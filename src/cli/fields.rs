//! `fields`: everything that a template may say, with type, meaning and today's value.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use crate::pipeline;
use crate::plan;
use crate::plan::Field;
use crate::plan::Per;
use crate::plan::Plan;
use crate::plan::Shape;

use super::args::FieldsOptions;
use super::exit::Exit;
use super::show::{job, plans, read};
use super::voice;

/// A value longer than this is cut, in characters.
const LONGEST_VALUE: usize = 60;

/// Runs the command.
pub(super) fn run(options: &FieldsOptions) -> Exit {
    let job = job(&options.source, options.code.as_ref());
    let Some(reading) = read(&job, &options.source) else {
        return Exit::Failed;
    };
    let plans = plans(&job, &reading);
    let mut headers = reading.templates.headers().iter();
    let per = match &options.code {
        None => Per::Organization,
        Some(code) => match headers.find(|header| header.code.is_named_by(code)) {
            Some(header) => header.per,
            None => return unknown(code.as_str()),
        },
    };
    let values = plans.iter().find_map(|(_, plan)| values(plan, per));
    let mut text = String::new();
    let shape = plan::shape_for(per);
    tell(
        &mut text,
        "",
        &shape,
        values.as_ref().unwrap_or(&Value::Null),
    );
    voice::result(&text);
    Exit::Made
}

fn unknown(code: &str) -> Exit {
    voice::message(&format!(
        "документа с кодом {code} нет; все коды покажет «nastavnik list»\n"
    ));
    Exit::Faulty
}

/// The values of the first document that is made for such subjects.
fn values(plan: &Plan, per: Per) -> Option<Value> {
    let mut documents = plan.documents.iter();
    let planned = documents.find(|planned| planned.header.per == per)?;
    Some(pipeline::facts(plan, planned))
}

/// A line for each field; those of a record or of a list's element stand under it.
fn tell(out: &mut String, path: &str, shape: &Shape, value: &Value) {
    match shape {
        Shape::Record(fields) => tell_fields(out, path, fields, value),
        Shape::List(element) => {
            let first = value.get(0).unwrap_or(&Value::Null);
            tell(out, &format!("{path}[]"), element, first);
        }
        Shape::Text | Shape::Number | Shape::Flag => {}
    }
}

fn tell_fields(out: &mut String, path: &str, fields: &BTreeMap<String, Field>, value: &Value) {
    for (name, field) in fields {
        let path = match path {
            "" => name.clone(),
            path => format!("{path}.{name}"),
        };
        let value = value.get(name).unwrap_or(&Value::Null);
        let may_be_empty = if field.optional {
            ", может быть пусто"
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "{path} — {}{may_be_empty}. {}{}",
            kind(&field.shape),
            field.meaning,
            shown(value)
        );
        tell(out, &path, &field.shape, value);
    }
}

fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text => "текст",
        Shape::Number => "число",
        Shape::Flag => "да или нет",
        Shape::List(_) => "список",
        Shape::Record(_) => "группа полей",
    }
}

/// Today's value, after the meaning.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => " → пусто".to_owned(),
        Value::Bool(true) => " → да".to_owned(),
        Value::Bool(false) => " → нет".to_owned(),
        Value::Number(number) => format!(" → {number}"),
        Value::String(text) => format!(" → «{}»", shortened(text)),
        Value::Array(elements) => format!(" → строк: {}", elements.len()),
        Value::Object(_) => String::new(),
    }
}

fn shortened(text: &str) -> String {
    let line = text.replace('\n', " ");
    if line.chars().count() <= LONGEST_VALUE {
        return line;
    }
    let start: String = line.chars().take(LONGEST_VALUE - 1).collect();
    format!("{start}…")
}
