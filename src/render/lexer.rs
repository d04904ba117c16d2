//! A template cut into text, `{{ }}`, `{% %}` and comments, and tags cut into tokens.
//!
//! Tera keeps its own reading of a template to itself; ours is needed to check every name
//! against the shape of the facts and to mark the lines. Offsets are bytes of the file.

use std::ops::Range;

use super::problem::Problem;

/// A stretch of a template.
#[derive(Debug)]
pub(super) enum Segment<'a> {
    Text(Range<usize>),
    /// `{{ … }}`
    Print(Code<'a>),
    /// `{% … %}`
    Tag(Code<'a>),
}

/// What stands between the delimiters.
#[derive(Debug)]
pub(super) struct Code<'a> {
    pub(super) range: Range<usize>,
    pub(super) tokens: Vec<Token<'a>>,
    /// Whether `-` takes the blanks away before it.
    pub(super) trims_before: bool,
    /// Whether `-` takes the blanks away after it.
    pub(super) trims_after: bool,
}

/// A token and the bytes that it occupies.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind<'a>,
    pub(super) range: Range<usize>,
}

/// The smallest pieces of a tag.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind<'a> {
    Name(&'a str),
    Text(String),
    Number(&'a str),
    Sign(&'static str),
}

/// Signs, longer ones first.
const SIGNS: [&str; 33] = [
    "...", "?.", "?[", "==", "!=", "<=", ">=", "</", "//", "**", "<", ">", "=", "+", "-", "*", "/",
    "%", "~", "|", ".", ",", ":", "!", "[", "]", "(", ")", "{", "}", "@", "?", ";",
];

/// Cuts the file from `start` on. What cannot be cut is told; the rest is still read.
pub(super) fn segments(file: &str, start: usize) -> (Vec<Segment<'_>>, Vec<(usize, Problem)>) {
    let mut lexer = Lexer {
        file,
        at: start,
        segments: Vec::new(),
        faults: Vec::new(),
    };
    lexer.run();
    (lexer.segments, lexer.faults)
}

struct Lexer<'a> {
    file: &'a str,
    at: usize,
    segments: Vec<Segment<'a>>,
    faults: Vec<(usize, Problem)>,
}

impl<'a> Lexer<'a> {
    fn run(&mut self) {
        while self.at < self.file.len() {
            let rest = &self.file[self.at..];
            let next = ["{{", "{%", "{#"]
                .iter()
                .filter_map(|mark| rest.find(mark))
                .min();
            let end = self.at + next.unwrap_or(rest.len());
            self.text(self.at..end);
            self.at = end;
            match &self.file.as_bytes()[end..] {
                [b'{', b'{', ..] => self.code("}}"),
                [b'{', b'%', ..] => self.code("%}"),
                [b'{', b'#', ..] => self.comment(),
                _ => return,
            }
        }
    }

    fn text(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.segments.push(Segment::Text(range));
        }
    }

    fn comment(&mut self) {
        match self.file[self.at..].find("#}") {
            Some(length) => self.at += length + 2,
            None => self.give_up("{#"),
        }
    }

    /// Nothing after an unclosed mark can be read with sense.
    fn give_up(&mut self, mark: &'static str) {
        self.faults.push((self.at, Problem::Unclosed { mark }));
        self.at = self.file.len();
    }

    fn code(&mut self, close: &'static str) {
        let start = self.at;
        self.at += 2;
        let trims_before = self.eat("-");
        let mut tokens = Vec::new();
        loop {
            let rest = &self.file[self.at..];
            self.at += rest.len() - rest.trim_start().len();
            let trims_after = self.file[self.at..].starts_with('-')
                && self.file[self.at + 1..].starts_with(close);
            if trims_after || self.file[self.at..].starts_with(close) {
                self.at += close.len() + usize::from(trims_after);
                let code = Code {
                    range: start..self.at,
                    tokens,
                    trims_before,
                    trims_after,
                };
                return self.finish(code, close);
            }
            match self.token() {
                Some(token) => tokens.push(token),
                None => {
                    self.at = start;
                    return self.give_up(if close == "}}" { "{{" } else { "{%" });
                }
            }
        }
    }

    fn finish(&mut self, code: Code<'a>, close: &str) {
        if close == "}}" {
            return self.segments.push(Segment::Print(code));
        }
        let raw = matches!(code.tokens.as_slice(), [token] if token.kind == Kind::Name("raw"));
        self.segments.push(Segment::Tag(code));
        if raw {
            self.raw();
        }
    }

    /// Everything up to `{% endraw %}` is text.
    fn raw(&mut self) {
        let rest = &self.file[self.at..];
        let tags = rest.match_indices("{%").map(|(at, _)| at);
        let end = tags.into_iter().find(|at| {
            let tag = rest[at + 2..].trim_start_matches('-').trim_start();
            tag.starts_with("endraw")
        });
        match end {
            Some(length) => {
                self.text(self.at..self.at + length);
                self.at += length;
            }
            None => self.give_up("{% raw %}"),
        }
    }

    fn eat(&mut self, sign: &str) -> bool {
        let found = self.file[self.at..].starts_with(sign);
        self.at += if found { sign.len() } else { 0 };
        found
    }

    /// The token that begins here; `None` where the file ends or a string is not closed.
    fn token(&mut self) -> Option<Token<'a>> {
        let start = self.at;
        let rest = &self.file[start..];
        let first = rest.chars().next()?;
        let (kind, length) = if first.is_ascii_digit() {
            let length = number_length(rest);
            (Kind::Number(&rest[..length]), length)
        } else if first.is_alphabetic() || first == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            let length = end.unwrap_or(rest.len());
            (Kind::Name(&rest[..length]), length)
        } else if matches!(first, '"' | '\'' | '`') {
            let (text, length) = quoted(rest, first)?;
            (Kind::Text(text), length)
        } else if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            (Kind::Sign(sign), sign.len())
        } else {
            (Kind::Sign("?"), first.len_utf8())
        };
        self.at = start + length;
        let range = start..self.at;
        Some(Token { kind, range })
    }
}

/// `12` or `1.5`; the dot of `1..` is not part of a number.
fn number_length(text: &str) -> usize {
    let whole = text.find(|c: char| !c.is_ascii_digit());
    let whole = whole.unwrap_or(text.len());
    let Some(fraction) = text[whole..].strip_prefix('.') else {
        return whole;
    };
    let digits = fraction.find(|c: char| !c.is_ascii_digit());
    match digits.unwrap_or(fraction.len()) {
        0 => whole,
        digits => whole + 1 + digits,
    }
}

/// The text between quotes and the length with them.
fn quoted(text: &str, quote: char) -> Option<(String, usize)> {
    let mut content = String::new();
    let mut characters = text.char_indices().skip(1);
    while let Some((at, character)) = characters.next() {
        if character == quote {
            return Some((content, at + 1));
        }
        if character == '\\' {
            content.push(characters.next()?.1);
        } else {
            content.push(character);
        }
    }
    None
}
