//! The shape of the facts: every name that a template may say, its type and meaning.
//!
//! [`Shape::of`] reads it off the `facts` structs themselves, so the vocabulary and
//! the values cannot differ. `render` checks templates against it; `fields` prints it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde_json::Value;

/// The type of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    Text,
    Number,
    Flag,
    List(Box<Shape>),
    Record(BTreeMap<String, Field>),
}

/// A named fact within a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub shape: Shape,
    /// Whether the fact may be absent.
    pub optional: bool,
    /// What it means, in Russian.
    pub meaning: String,
}

impl Shape {
    /// The shape of a facts struct.
    ///
    /// # Panics
    ///
    /// When a facts struct uses a type that has no place among the shapes: a mistake of
    /// ours that the first test run shows.
    #[must_use]
    pub fn of<T: JsonSchema>() -> Self {
        let schema = schemars::schema_for!(T).to_value();
        let definitions = schema.get("$defs").cloned().unwrap_or_default();
        shape(&schema, &definitions)
    }

    /// The fields of a record; none for anything else.
    #[must_use]
    pub fn fields(&self) -> Option<&BTreeMap<String, Field>> {
        match self {
            Self::Record(fields) => Some(fields),
            Self::Text | Self::Number | Self::Flag | Self::List(_) => None,
        }
    }
}

fn shape(schema: &Value, definitions: &Value) -> Shape {
    let (schema, _) = resolve(schema, definitions);
    match type_of(schema) {
        "object" => Shape::Record(fields(schema, definitions)),
        "array" => Shape::List(Box::new(shape(&schema["items"], definitions))),
        "string" => Shape::Text,
        "integer" | "number" => Shape::Number,
        "boolean" => Shape::Flag,
        other => unreachable!("facts hold no `{other}`: {schema}"),
    }
}

fn fields(schema: &Value, definitions: &Value) -> BTreeMap<String, Field> {
    let properties = schema["properties"].as_object().into_iter().flatten();
    properties
        .map(|(name, property)| (name.clone(), field(property, definitions)))
        .collect()
}

fn field(property: &Value, definitions: &Value) -> Field {
    let meaning = property["description"].as_str().unwrap_or_default();
    Field {
        shape: shape(property, definitions),
        optional: resolve(property, definitions).1,
        meaning: meaning.to_owned(),
    }
}

/// Follows references and looks through `T | null`; tells whether null was possible.
fn resolve<'a>(schema: &'a Value, definitions: &'a Value) -> (&'a Value, bool) {
    if let Some(name) = schema["$ref"]
        .as_str()
        .and_then(|r| r.strip_prefix("#/$defs/"))
    {
        return resolve(&definitions[name], definitions);
    }
    if let Some(variants) = schema["anyOf"].as_array() {
        let real = variants.iter().find(|variant| variant["type"] != "null");
        return (resolve(real.unwrap_or(schema), definitions).0, true);
    }
    let nullable = schema["type"]
        .as_array()
        .is_some_and(|types| types.iter().any(|name| name == "null"));
    (schema, nullable)
}

fn type_of(schema: &Value) -> &str {
    let names = schema["type"].as_array().into_iter().flatten();
    let named = names.filter_map(Value::as_str).find(|name| *name != "null");
    named.or(schema["type"].as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    #[derive(Serialize, JsonSchema)]
    struct Pair {
        #[schemars(description = "Номер пары")]
        number: String,
        start: Option<String>,
        mentor: Person,
        mentees: Vec<Person>,
        deputy: Option<Person>,
        count: u32,
    }

    #[derive(Serialize, JsonSchema)]
    struct Person {
        name: String,
    }

    #[test]
    fn a_struct_tells_its_fields_with_type_and_meaning() {
        let shape = Shape::of::<Pair>();
        let fields = shape.fields().unwrap();
        let person = Shape::of::<Person>();
        assert_eq!(fields["number"].meaning, "Номер пары");
        assert_eq!(fields["number"].shape, Shape::Text);
        assert_eq!(fields["start"].shape, Shape::Text);
        assert!(fields["start"].optional && !fields["number"].optional);
        assert_eq!(fields["mentor"].shape, person);
        assert_eq!(
            fields["mentees"].shape,
            Shape::List(Box::new(person.clone()))
        );
        assert!(fields["deputy"].optional);
        assert_eq!(fields["deputy"].shape, person);
        assert_eq!(fields["count"].shape, Shape::Number);
    }
}
