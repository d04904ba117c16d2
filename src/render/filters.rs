//! The filters of our own: grammar from the room `russian`, blanks from Markdown.
//!
//! A filter hands an absent fact on, but for those whose work is to replace it. What a
//! filter prints is escaped as any data is; only a blank is Markdown.

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::marks;
use crate::markdown;
use crate::russian::Case;
use crate::russian::Day;
use crate::russian::PluralCategory;
use crate::russian::agree;
use crate::russian::count;
use crate::russian::decline_organization;
use crate::russian::decline_post;
use crate::russian::heading_preposition;
use crate::russian::long_date;
use crate::russian::numeric_date;

/// Registers every filter of ours; must come before any template is added.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("date", |v: &Value, _: Kwargs, _: &State| {
        dated(v, numeric_date)
    });
    tera.register_filter("long_date", |v: &Value, _: Kwargs, _: &State| {
        dated(v, long_date)
    });
    tera.register_filter("count", |v: &Value, k: Kwargs, _: &State| {
        counted(v, &k, count)
    });
    tera.register_filter("agree", |v: &Value, k: Kwargs, _: &State| {
        counted(v, &k, agree)
    });
    tera.register_filter("predicate", |v: &Value, k: Kwargs, _: &State| {
        predicate(v, &k)
    });
    tera.register_filter("case", |v: &Value, k: Kwargs, _: &State| {
        in_case(v, &k, |text, case| {
            decline_post(text).forms.get(case).to_owned()
        })
    });
    tera.register_filter("organization", |v: &Value, k: Kwargs, _: &State| {
        in_case(v, &k, |text, case| {
            decline_organization(text).forms.get(case).to_owned()
        })
    });
    tera.register_filter("by_gender", |v: &Value, k: Kwargs, _: &State| {
        by_gender(v, &k)
    });
    tera.register_filter("lower_first", |v: &Value, _: Kwargs, _: &State| {
        on_text(v, lower_first)
    });
    tera.register_filter("upper_first", |v: &Value, _: Kwargs, _: &State| {
        on_text(v, |text| first(text, |c| c.to_uppercase().collect()))
    });
    tera.register_filter("about", |v: &Value, _: Kwargs, _: &State| {
        on_text(v, |text| heading_preposition(text).to_owned())
    });
    tera.register_filter("blank", |v: &Value, k: Kwargs, _: &State| blank(v, &k));
}

/// The value's plain text: what a `{% set %}` block captured was escaped already.
fn text_of(value: &Value) -> TeraResult<String> {
    let text = value
        .as_str()
        .ok_or_else(|| Error::message("фильтру нужен текст"))?;
    Ok(if value.is_safe() {
        markdown::unescape(&marks::strip(text).0)
    } else {
        text.to_owned()
    })
}

fn is_absent(value: &Value) -> bool {
    value.is_none() || value.is_undefined()
}

fn on_text(value: &Value, change: impl Fn(&str) -> String) -> TeraResult<Value> {
    if is_absent(value) {
        return Ok(value.clone());
    }
    Ok(Value::normal_string(&change(&text_of(value)?)))
}

fn dated(value: &Value, print: fn(Day) -> String) -> TeraResult<Value> {
    if is_absent(value) {
        return Ok(value.clone());
    }
    let text = text_of(value)?;
    let day = day(&text).ok_or_else(|| Error::message(format!("«{text}» — не дата")))?;
    Ok(Value::normal_string(&print(day)))
}

/// A day in the form in which facts carry it: `2026-08-31`.
fn day(text: &str) -> Option<Day> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let rest = parts.next();
    let day = Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    rest.is_none().then_some(day)
}

fn number(value: &Value) -> TeraResult<u64> {
    let number = value.as_i64().and_then(|number| u64::try_from(number).ok());
    number.ok_or_else(|| Error::message("фильтру нужно целое число не меньше нуля"))
}

fn case(arguments: &Kwargs, otherwise: Option<Case>) -> TeraResult<Case> {
    let Some(text) = arguments.get::<&str>("case")? else {
        return otherwise.ok_or_else(|| Error::message("не указан падеж"));
    };
    Case::parse(text).ok_or_else(|| {
        Error::message(format!(
            "нет падежа «{text}»: пишите nom, gen, dat, acc, ins или prep"
        ))
    })
}

fn counted(
    value: &Value,
    arguments: &Kwargs,
    print: fn(u64, &str, Case) -> String,
) -> TeraResult<Value> {
    if is_absent(value) {
        return Ok(value.clone());
    }
    let noun = arguments.must_get::<&str>("noun")?;
    let case = case(arguments, Some(Case::Nominative))?;
    Ok(Value::normal_string(&print(number(value)?, noun, case)))
}

fn predicate(value: &Value, arguments: &Kwargs) -> TeraResult<Value> {
    if is_absent(value) {
        return Ok(value.clone());
    }
    let form = match PluralCategory::of(number(value)?) {
        PluralCategory::One => "one",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
    };
    Ok(Value::normal_string(arguments.must_get::<&str>(form)?))
}

fn in_case(
    value: &Value,
    arguments: &Kwargs,
    decline: impl Fn(&str, Case) -> String,
) -> TeraResult<Value> {
    let case = case(arguments, None)?;
    on_text(value, |text| decline(text, case))
}

fn by_gender(value: &Value, arguments: &Kwargs) -> TeraResult<Value> {
    let form = match value.as_str() {
        Some("m") => "m",
        Some("f") => "f",
        _ => "unknown",
    };
    Ok(Value::normal_string(arguments.must_get::<&str>(form)?))
}

/// A person's name with initials and an abbreviation keep their capital.
fn lower_first(text: &str) -> String {
    let mut words = text.split_whitespace();
    let capitals = |word: &str| word.chars().filter(|sign| sign.is_uppercase()).count();
    let abbreviation = words.next().is_some_and(|word| capitals(word) > 1);
    let named = words.next().is_some_and(|word| {
        let mut signs = word.chars();
        signs.next().is_some_and(char::is_uppercase) && signs.next() == Some('.')
    });
    if abbreviation || named {
        return text.to_owned();
    }
    first(text, |letter| letter.to_lowercase().collect())
}

fn first(text: &str, change: impl Fn(char) -> String) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(change).unwrap_or_default();
    first + characters.as_str()
}

/// `[адрес](gap:40)` in the place of an absent fact.
fn blank(value: &Value, arguments: &Kwargs) -> TeraResult<Value> {
    let absent = is_absent(value) || value.as_str().is_some_and(|text| text.trim().is_empty());
    if !absent {
        return Ok(value.clone());
    }
    let shape = match arguments.get::<&Value>("shape")? {
        Some(shape) => shape.to_string(),
        None => "20".to_owned(),
    };
    let mut what = Vec::new();
    markdown::escape(arguments.must_get::<&str>("what")?, &mut what)?;
    let what = String::from_utf8_lossy(&what);
    Ok(Value::safe_string(&format!("[{what}](gap:{shape})")))
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::{FILTERS, FUNCTIONS, Parameter, TESTS};
    use super::*;

    /// The required parameters with values that Tera can read.
    fn arguments(parameters: &[Parameter]) -> String {
        let required = parameters.iter().filter(|parameter| parameter.required);
        let named: Vec<String> = required.map(|p| format!("{}=1", p.name)).collect();
        format!("({})", named.join(", "))
    }

    #[test]
    fn everything_in_the_vocabulary_is_known_to_tera() {
        let mut tera = Tera::default();
        register(&mut tera);
        let filters = FILTERS
            .iter()
            .map(|f| format!("{{{{ x | {}{} }}}}", f.name, arguments(f.parameters)));
        let tests = TESTS.iter().map(|test| {
            let arguments = arguments(test.parameters);
            format!("{{% if x is {}{arguments} %}}{{% endif %}}", test.name)
        });
        let functions = FUNCTIONS.iter().map(|(name, parameters)| {
            format!(
                "{{% block b %}}{{{{ {name}{} }}}}{{% endblock %}}",
                arguments(parameters)
            )
        });
        for text in filters.chain(tests).chain(functions) {
            let added = tera.add_raw_template("a.md", &text);
            assert!(added.is_ok(), "{text}: {added:?}");
        }
    }
}
