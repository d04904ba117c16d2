//! Pieces of a line: text, stress, links, blanks and footnotes.

use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag};

use super::blocks::Builder;
use super::escape::unescape;
use super::problem::{Construct, Problem};
use crate::document::{Anchor, Blank, BlankReason, BlankShape, Inline, Inlines, Url};

/// How deep stress and links may lie within each other.
const DEEPEST: usize = 12;

/// The events of a text with the lines on which they stand.
pub(super) struct Events<'a> {
    source: &'a str,
    first_line: usize,
    line_ends: Vec<usize>,
    iter: OffsetIter<'a>,
}

impl<'a> Events<'a> {
    pub(super) fn of(source: &'a str, first_line: usize) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        let iter = Parser::new_ext(source, options).into_offset_iter();
        let line_ends = source.match_indices('\n').map(|(at, _)| at);
        Self {
            source,
            first_line,
            line_ends: line_ends.collect(),
            iter,
        }
    }

    pub(super) fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        self.iter.next()
    }

    /// The rendered line, from 0, on which a byte of the source stands.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.first_line + self.line_ends.partition_point(|end| *end < offset)
    }

    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        &self.source[range.clone()]
    }

    /// The lines of definitions like `[word]: address`, which Markdown would swallow.
    pub(super) fn definitions(&self) -> Vec<usize> {
        let all = self.iter.reference_definitions().iter();
        all.map(|(_, definition)| self.line(definition.span.start))
            .collect()
    }

    /// Passes over everything up to the end of what has just begun.
    pub(super) fn skip(&mut self) {
        let mut open = 1;
        while open > 0 {
            match self.iter.next() {
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) | None => open -= 1,
                Some(_) => {}
            }
        }
    }

    /// A mark of Markdown that the text still shows, if the range holds one.
    fn loose_mark(&self, range: &Range<usize>) -> Option<char> {
        let escaped = self.source[..range.start].ends_with('\\');
        let slice = self.slice(range);
        let shown = if escaped {
            let first = slice.chars().next()?;
            &slice[first.len_utf8()..]
        } else {
            slice
        };
        let double = |mark: &str| {
            let doubled = self.source[range.start..].starts_with(&mark.repeat(2));
            (shown.starts_with(mark) && doubled) || shown.contains(&mark.repeat(2))
        };
        let single = shown.chars().find(|c| "*|[]`".contains(*c));
        single
            .or(double("_").then_some('_'))
            .or(double("~").then_some('~'))
    }

    fn is_footnote_mark(&self, range: &Range<usize>) -> bool {
        self.source[range.start..].starts_with("[^")
    }
}

impl Builder<'_> {
    /// A line that is only text: a cell, an end of a spread, a line of a stamp. What would
    /// begin a block elsewhere (`1. `, `- `, `# `) is text here.
    pub(super) fn line(&mut self, source: &str, line: usize) -> Inlines {
        let source = source.trim();
        let mut content = Inlines::new();
        if is_plain(source) {
            push_text(&mut content, &unescape(source));
            return content;
        }
        // The dot keeps the line from beginning a block and, being punctuation, does not
        // change what stress may begin after it.
        let guarded = format!(".{source}{}", self.appendix(source));
        let mut events = Events::of(&guarded, line);
        events.next();
        content = self.inlines(&mut events, 0);
        if let Some(Inline::Text(text)) = content.first_mut() {
            text.remove(0);
        }
        content.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
        content
    }

    /// Everything up to the end of what has just begun.
    pub(super) fn inlines(&mut self, events: &mut Events, depth: usize) -> Inlines {
        let mut content = Inlines::new();
        while let Some((event, range)) = events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(events, event, &range, depth, &mut content);
        }
        content
    }

    /// One event that belongs to a line.
    pub(super) fn inline(
        &mut self,
        events: &mut Events,
        event: Event,
        range: &Range<usize>,
        depth: usize,
        content: &mut Inlines,
    ) {
        match event {
            Event::Text(text) => {
                self.check_marks(events, range);
                push_text(content, &text);
            }
            Event::SoftBreak => push_text(content, " "),
            Event::HardBreak => content.push(Inline::LineBreak),
            Event::FootnoteReference(name) => content.extend(self.footnote(&name)),
            Event::Start(tag) if depth >= DEEPEST => {
                drop(tag);
                self.faults.add(events.line(range.start), Problem::TooDeep);
                events.skip();
            }
            Event::Start(Tag::Strong) => {
                content.push(Inline::Strong(self.inlines(events, depth + 1)));
            }
            Event::Start(Tag::Emphasis) => {
                content.push(Inline::Emphasis(self.inlines(events, depth + 1)));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let inner = self.inlines(events, depth + 1);
                let line = events.line(range.start);
                content.extend(self.link(&dest_url, inner, line));
            }
            Event::Start(Tag::Image { .. }) => {
                self.refuse(events, range, Construct::Image);
                events.skip();
            }
            Event::Start(_) => {
                self.refuse(events, range, Construct::Other);
                events.skip();
            }
            Event::Code(_) => self.refuse(events, range, Construct::Code),
            Event::InlineHtml(_) | Event::Html(_) => self.refuse(events, range, Construct::Html),
            Event::Rule => self.refuse(events, range, Construct::Rule),
            Event::End(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::TaskListMarker(_) => self.refuse(events, range, Construct::Other),
        }
    }

    pub(super) fn refuse(&mut self, events: &Events, at: &Range<usize>, what: Construct) {
        let line = events.line(at.start);
        self.faults.add(line, Problem::Refused(what));
    }

    fn check_marks(&mut self, events: &Events, range: &Range<usize>) {
        let Some(mark) = events.loose_mark(range) else {
            return;
        };
        let problem = if events.is_footnote_mark(range) {
            Problem::UnknownFootnote
        } else {
            Problem::LooseMark { mark }
        };
        self.faults.add(events.line(range.start), problem);
    }

    fn footnote(&mut self, name: &str) -> Option<Inline> {
        let note = self.notes.get(name)?;
        Some(Inline::Footnote(self.line(&note.text, note.line)))
    }

    fn link(&mut self, target: &str, content: Inlines, line: usize) -> Option<Inline> {
        if let Some(shape) = target.strip_prefix("blank:") {
            return self.blank(shape, target, BlankReason::ByDesign, &content, line);
        }
        if let Some(shape) = target.strip_prefix("gap:") {
            return self.blank(shape, target, BlankReason::Missing, &content, line);
        }
        if let Some(name) = target.strip_prefix("anchor:") {
            return self.anchor(name, content, line);
        }
        let Some(to) = Url::parse(target) else {
            let target = target.to_owned();
            self.faults.add(line, Problem::LinkTarget { target });
            return None;
        };
        if let Some(place) = to.inner() {
            self.inner_links.push((place.to_owned(), line));
        }
        Some(Inline::Link { to, content })
    }

    fn anchor(&mut self, name: &str, content: Inlines, line: usize) -> Option<Inline> {
        let Some(anchor) = Anchor::parse(name) else {
            let name = name.to_owned();
            self.faults.add(line, Problem::AnchorName { name });
            return None;
        };
        if !self.anchors.insert(name.to_owned()) {
            let name = name.to_owned();
            self.faults.add(line, Problem::AnchorName { name });
        }
        Some(Inline::Anchor {
            name: anchor,
            content,
        })
    }

    /// Tells of links within the document that lead nowhere.
    pub(super) fn tell_dead_links(&mut self) {
        for (place, line) in std::mem::take(&mut self.inner_links) {
            if !self.anchors.contains(&place) {
                let target = format!("#{place}");
                self.faults.add(line, Problem::LinkTarget { target });
            }
        }
    }

    fn blank(
        &mut self,
        shape: &str,
        target: &str,
        reason: BlankReason,
        content: &Inlines,
        line: usize,
    ) -> Option<Inline> {
        let Some(shape) = blank_shape(shape, reason) else {
            let target = target.to_owned();
            self.faults.add(line, Problem::BlankTarget { target });
            return None;
        };
        let what = plain(content).trim().to_owned();
        if what.is_empty() {
            self.faults.add(line, Problem::BlankWithoutName);
        }
        Some(Inline::Blank(Blank {
            what,
            shape,
            reason,
        }))
    }

    /// What must follow a source so that its footnote marks are seen.
    pub(super) fn appendix(&self, source: &str) -> String {
        if source.contains("[^") {
            self.notes.appendix()
        } else {
            String::new()
        }
    }
}

/// Whether a line holds nothing but text and decimal references.
fn is_plain(source: &str) -> bool {
    let marked = source.contains([
        '\\', '`', '*', '_', '[', ']', '<', '>', '|', '~', '\n', '\0',
    ]);
    let named = source.match_indices('&').any(|(at, _)| {
        let reference = source[at..].strip_prefix("&#");
        !reference.is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_digit()))
    });
    !marked && !named
}

/// Adds text; a line end in it (it came from data) becomes a line break.
fn push_text(content: &mut Inlines, text: &str) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            content.push(Inline::LineBreak);
        }
        match content.last_mut() {
            Some(Inline::Text(before)) => before.push_str(line),
            _ if line.is_empty() => {}
            _ => content.push(Inline::Text(line.to_owned())),
        }
    }
}

fn blank_shape(text: &str, reason: BlankReason) -> Option<BlankShape> {
    match (text, reason) {
        ("date", _) => Some(BlankShape::Date),
        ("words", BlankReason::Missing) => Some(BlankShape::Words),
        ("words", BlankReason::ByDesign) => None,
        _ => {
            let length = text.parse().ok().filter(|n| (1..=200).contains(n))?;
            Some(BlankShape::Line(length))
        }
    }
}

/// The letters alone.
fn plain(content: &Inlines) -> String {
    content.iter().map(plain_inline).collect()
}

fn plain_inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::Anchor { content, .. } => plain(content),
        Inline::LineBreak => " ".to_owned(),
        Inline::Blank(blank) => blank.what.clone(),
        Inline::Footnote(_) => String::new(),
    }
}
