//! Line marks: how a rendered line finds the line of the template from which it came.
//!
//! Before Tera sees a template, every piece of text gets a mark of private-use characters
//! at its end, and a line without text gets one beside its `{{ }}`. [`strip`] takes the
//! marks out of what was rendered. Data cannot forge them: they are escaped. In the same
//! pass the arguments of filters get their names: Tera knows no others.

use super::lexer::{Code, Kind, Segment};
use super::vocabulary;

const OPEN: char = '\u{e000}';
const MIDDLE: char = '\u{e001}';
const CLOSE: char = '\u{e002}';

/// Whether a text holds characters that only marks may hold.
pub(super) fn holds_marks(text: &str) -> Option<usize> {
    text.find([OPEN, MIDDLE, CLOSE])
}

/// A template as Tera gets it.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) text: String,
    /// What was put in: byte of the file, length.
    inserted: Vec<(usize, usize)>,
    start: usize,
}

impl Prepared {
    /// The byte of the file that became this byte of the prepared text.
    pub(super) fn original(&self, offset: usize) -> usize {
        let mut shift = 0;
        for (at, length) in &self.inserted {
            let begins = at - self.start + shift;
            if begins >= offset {
                break;
            }
            if offset < begins + length {
                return *at;
            }
            shift += length;
        }
        offset - shift + self.start
    }
}

/// Marks the text of a template from `start` on; `number` is the template's own.
pub(super) fn prepare(file: &str, start: usize, number: usize, segments: &[Segment]) -> Prepared {
    let mut inserts = Vec::new();
    for segment in segments {
        match segment {
            Segment::Print(code) | Segment::Tag(code) => name_arguments(code, &mut inserts),
            Segment::Text(_) => {}
        }
    }
    mark_lines(file, number, segments, &mut inserts);
    inserts.sort_by_key(|(at, _)| *at);
    let mut text = String::with_capacity(file.len() * 2);
    let mut done = start;
    for (at, insert) in &inserts {
        text.push_str(&file[done..*at]);
        text.push_str(insert);
        done = *at;
    }
    text.push_str(&file[done..]);
    let inserted = inserts.iter().map(|(at, text)| (*at, text.len()));
    Prepared {
        text,
        inserted: inserted.collect(),
        start,
    }
}

fn mark_lines(file: &str, number: usize, segments: &[Segment], inserts: &mut Vec<(usize, String)>) {
    let mut line = Lines::new(file);
    let mut last_texted = usize::MAX;
    for segment in segments {
        match segment {
            Segment::Text(range) => {
                let mut at = range.start;
                for piece in file[range.clone()].split_inclusive('\n') {
                    let end = at + piece.trim_end().len();
                    if !piece.trim().is_empty() {
                        last_texted = line.of(end);
                        inserts.push((end, mark(number, last_texted)));
                    }
                    at += piece.len();
                }
            }
            Segment::Print(code) => {
                let here = line.of(code.range.start);
                let place = if !code.trims_after {
                    Some(code.range.end)
                } else {
                    (!code.trims_before).then_some(code.range.start)
                };
                if let Some(place) = place.filter(|_| here != last_texted) {
                    inserts.push((place, mark(number, here)));
                }
            }
            Segment::Tag(_) => {}
        }
    }
}

fn mark(number: usize, line: usize) -> String {
    format!("{OPEN}{number}{MIDDLE}{line}{CLOSE}")
}

/// Counts lines (from 1) for ascending offsets.
struct Lines<'a> {
    file: &'a str,
    offset: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn new(file: &'a str) -> Self {
        Self {
            file,
            offset: 0,
            line: 1,
        }
    }

    fn of(&mut self, offset: usize) -> usize {
        self.line += self.file[self.offset..offset].matches('\n').count();
        self.offset = offset;
        self.line
    }
}

/// `| count("пара", "gen")` becomes `| count(noun="пара", case="gen")`.
fn name_arguments(code: &Code, inserts: &mut Vec<(usize, String)>) {
    let tokens = &code.tokens;
    for (index, token) in tokens.iter().enumerate() {
        let Kind::Name(name) = token.kind else {
            continue;
        };
        let before = index.checked_sub(1).map(|before| &tokens[before].kind);
        let after = tokens.get(index + 1).map(|token| &token.kind);
        if before != Some(&Kind::Sign("|")) || after != Some(&Kind::Sign("(")) {
            continue;
        }
        let names = vocabulary::filter(name).map_or(&[][..], |filter| filter.parameters);
        for (start, name) in nameless(code, index + 2).into_iter().zip(names) {
            if let Some(at) = start {
                inserts.push((at, format!("{}=", name.name)));
            }
        }
    }
}

/// For each argument from the token `first` on: where it begins, if it has no name.
fn nameless(code: &Code, first: usize) -> Vec<Option<usize>> {
    let mut found = Vec::new();
    let mut depth = 0;
    let mut begins = true;
    for (index, token) in code.tokens.iter().enumerate().skip(first) {
        if depth == 0 && token.kind == Kind::Sign(")") {
            break;
        }
        if begins {
            let next = code.tokens.get(index + 1).map(|token| &token.kind);
            let named = matches!(token.kind, Kind::Name(_)) && next == Some(&Kind::Sign("="));
            found.push((!named).then_some(token.range.start));
        }
        begins = depth == 0 && token.kind == Kind::Sign(",");
        match token.kind {
            Kind::Sign("(" | "[" | "{" | "?[") => depth += 1,
            Kind::Sign(")" | "]" | "}") => depth -= 1,
            Kind::Sign(_) | Kind::Name(_) | Kind::Text(_) | Kind::Number(_) => {}
        }
    }
    found
}

/// Takes the marks out. For each line of the text: the template's number and its line, from
/// the line's first mark.
pub(super) fn strip(rendered: &str) -> (String, Vec<Option<(usize, u32)>>) {
    let mut text = String::with_capacity(rendered.len());
    let mut lines = Vec::new();
    for line in rendered.split_inclusive('\n') {
        let mut first = None;
        let mut pieces = line.split(OPEN);
        text.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let (mark, rest) = piece.split_once(CLOSE).unwrap_or(("", piece));
            first = first.or(read(mark));
            text.push_str(rest);
        }
        lines.push(first);
    }
    (text, lines)
}

fn read(mark: &str) -> Option<(usize, u32)> {
    let (number, line) = mark.split_once(MIDDLE)?;
    Some((number.parse().ok()?, line.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::super::lexer;
    use super::*;

    fn prepared(file: &str, start: usize) -> Prepared {
        let (segments, faults) = lexer::segments(file, start);
        assert_eq!(faults, []);
        prepare(file, start, 7, &segments)
    }

    #[track_caller]
    fn check(file: &str, lines: &[Option<u32>]) {
        let (text, found) = strip(&prepared(file, 0).text);
        assert_eq!(text, file);
        let found: Vec<Option<u32>> = found.into_iter().map(|at| at.map(|at| at.1)).collect();
        assert_eq!(found, lines);
    }

    #[test]
    fn lines_that_print_something_are_marked() {
        check("один\n\nдва\n", &[Some(1), None, Some(3)]);
        check(
            "{{ x }}\n{% if x %}\n| {{ x }} |",
            &[Some(1), None, Some(3)],
        );
    }

    #[test]
    fn a_mark_does_not_hold_up_the_blanks_that_a_dash_takes_away() {
        check("{{- x -}}\n", &[None]);
        check("а  \n{%- if x -%}\n  б", &[Some(1), None, Some(3)]);
        let mut tera = tera::Tera::default();
        let file = "а  \n{%- if 1 -%}\n  б{% endif %}\n";
        tera.add_raw_template("a", &prepared(file, 0).text).unwrap();
        let rendered = tera.render("a", &tera::Context::new()).unwrap();
        assert_eq!(strip(&rendered).0, "аб\n");
    }

    #[test]
    fn a_place_in_the_prepared_text_leads_back_to_the_file() {
        let file = "+++\nслово {{ x | count(\"пара\") }} конец";
        let prepared = prepared(file, 4);
        for (offset, _) in prepared.text.char_indices() {
            let original = prepared.original(offset);
            assert!(file.is_char_boundary(original), "{offset} → {original}");
        }
        for word in ["слово", "count", "пара", "конец"] {
            let offset = prepared.text.find(word).unwrap();
            assert_eq!(
                prepared.original(offset),
                file.find(word).unwrap(),
                "{word}"
            );
        }
    }

    #[test]
    fn arguments_without_names_get_them_in_order() {
        let text = prepared(
            "{{ n | predicate(\"а\", f(x, y), \"в\") | count(noun=\"г\") }}",
            0,
        )
        .text;
        let (text, _) = strip(&text);
        assert_eq!(
            text,
            "{{ n | predicate(one=\"а\", few=f(x, y), many=\"в\") | count(noun=\"г\") }}"
        );
    }
}
