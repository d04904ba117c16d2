//! The first pass: a text cut into plain Markdown and `:::` containers.

use super::escape::unescape;
use super::fault::Faults;
use super::nearest::nearest;
use super::problem::Problem;

/// A run of Markdown or a container with what it holds.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    Text(Text<'a>),
    Container(Container<'a>),
}

/// Lines of Markdown without containers; `line` is the number of the first, from 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a> {
    pub(super) source: &'a str,
    pub(super) line: usize,
}

/// A container; an unknown one keeps its pieces, so that their faults are told too.
#[derive(Debug)]
pub(super) struct Container<'a> {
    pub(super) directive: Option<Directive>,
    pub(super) name: &'a str,
    pub(super) options: Vec<(&'a str, String)>,
    pub(super) line: usize,
    pub(super) pieces: Vec<Piece<'a>>,
}

/// What a container is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Directive {
    Letterhead,
    Place,
    Spread,
    Dateline,
    Subject,
    Command,
    Sign,
    Stamp,
    Stamps,
    Agreed,
    Annex,
    Addressee,
    Center,
    Caption,
    Note,
    Executor,
    Honour,
    Plain,
    Parts,
    Table,
    Landscape,
    Portrait,
    PageBreak,
    Chart,
    Contents,
    Visas,
}

/// Every container by its name.
const DIRECTIVES: [(&str, Directive); 26] = [
    ("letterhead", Directive::Letterhead),
    ("place", Directive::Place),
    ("spread", Directive::Spread),
    ("dateline", Directive::Dateline),
    ("subject", Directive::Subject),
    ("command", Directive::Command),
    ("sign", Directive::Sign),
    ("stamp", Directive::Stamp),
    ("stamps", Directive::Stamps),
    ("agreed", Directive::Agreed),
    ("annex", Directive::Annex),
    ("addressee", Directive::Addressee),
    ("center", Directive::Center),
    ("caption", Directive::Caption),
    ("note", Directive::Note),
    ("executor", Directive::Executor),
    ("honour", Directive::Honour),
    ("plain", Directive::Plain),
    ("parts", Directive::Parts),
    ("table", Directive::Table),
    ("landscape", Directive::Landscape),
    ("portrait", Directive::Portrait),
    ("pagebreak", Directive::PageBreak),
    ("chart", Directive::Chart),
    ("contents", Directive::Contents),
    ("visas", Directive::Visas),
];

const DEEPEST: usize = 16;

/// Cuts a text into pieces. Every container is closed by `:::`.
pub(super) fn split<'a>(text: &'a str, faults: &mut Faults) -> Vec<Piece<'a>> {
    let mut cutter = Cutter {
        text,
        open: Vec::new(),
        done: Vec::new(),
        run: None,
    };
    let mut start = 0;
    for (line, content) in text.split_inclusive('\n').enumerate() {
        match mark(content) {
            Some("") => cutter.close(start, line, faults),
            Some(opening) => cutter.open(opening, start, line, faults),
            None => {
                cutter.run.get_or_insert((start, line));
            }
        }
        start += content.len();
    }
    cutter.finish(faults)
}

/// What stands after the colons of a line that opens or closes a container.
fn mark(line: &str) -> Option<&str> {
    line.trim().strip_prefix(":::").map(str::trim)
}

struct Cutter<'a> {
    text: &'a str,
    open: Vec<Container<'a>>,
    done: Vec<Piece<'a>>,
    /// Where the current run of Markdown began: byte and line.
    run: Option<(usize, usize)>,
}

impl<'a> Cutter<'a> {
    fn end_run(&mut self, end: usize) {
        if let Some((start, line)) = self.run.take() {
            let source = &self.text[start..end];
            self.add(Piece::Text(Text { source, line }));
        }
    }

    fn add(&mut self, piece: Piece<'a>) {
        match self.open.last_mut() {
            Some(container) => container.pieces.push(piece),
            None => self.done.push(piece),
        }
    }

    fn open(&mut self, opening: &'a str, at: usize, line: usize, faults: &mut Faults) {
        self.end_run(at);
        if self.open.len() >= DEEPEST {
            faults.add(line, Problem::TooDeep);
        }
        self.open.push(container(opening, line, faults));
    }

    fn close(&mut self, at: usize, line: usize, faults: &mut Faults) {
        self.end_run(at);
        match self.open.pop() {
            // The pieces of what lies too deep are left out: it was told when it opened.
            Some(_) if self.open.len() >= DEEPEST => {}
            Some(container) => self.add(Piece::Container(container)),
            None => faults.add(line, Problem::NothingToClose),
        }
    }

    fn finish(mut self, faults: &mut Faults) -> Vec<Piece<'a>> {
        self.end_run(self.text.len());
        while let Some(container) = self.open.pop() {
            let name = container.name.to_owned();
            faults.add(container.line, Problem::Unclosed { name });
            if self.open.len() < DEEPEST {
                self.add(Piece::Container(container));
            }
        }
        self.done
    }
}

fn container<'a>(opening: &'a str, line: usize, faults: &mut Faults) -> Container<'a> {
    let end = opening.find(char::is_whitespace).unwrap_or(opening.len());
    let (name, rest) = opening.split_at(end);
    let known = DIRECTIVES.iter().find(|(known, _)| *known == name);
    if known.is_none() {
        let nearest = nearest(name, DIRECTIVES.iter().map(|(known, _)| *known));
        let name = name.to_owned();
        faults.add(line, Problem::UnknownContainer { name, nearest });
    }
    let directive = known.map(|(_, directive)| *directive);
    let options = options(rest);
    if directive.is_some_and(|directive| !has_options(directive)) {
        for (option, _) in &options {
            let (container, option) = (name.to_owned(), (*option).to_owned());
            faults.add(line, Problem::UnknownOption { container, option });
        }
    }
    Container {
        directive,
        name,
        options,
        line,
        pieces: Vec::new(),
    }
}

fn has_options(directive: Directive) -> bool {
    [Directive::Table, Directive::Chart].contains(&directive)
}

/// `cols="6 38" head=2`: keys with values, quoted or not; a key alone has an empty value.
fn options(mut rest: &str) -> Vec<(&str, String)> {
    let mut options = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return options;
        }
        let end = rest.find(|c: char| c == '=' || c.is_whitespace());
        let (key, after) = rest.split_at(end.unwrap_or(rest.len()));
        let Some(value) = after.strip_prefix('=') else {
            options.push((key, String::new()));
            rest = after;
            continue;
        };
        let (value, after) = match value.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        options.push((key, unescape(value)));
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_keys_with_values_quoted_or_not() {
        assert_eq!(
            options(r#" cols="6 38" head=2 frame=&#110;one odd"#),
            [
                ("cols", "6 38".to_owned()),
                ("head", "2".to_owned()),
                ("frame", "none".to_owned()),
                ("odd", String::new()),
            ]
        );
    }
}
