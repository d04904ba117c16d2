//! Blocks: what containers mean and what plain Markdown between them holds.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag};

use super::fault::Faults;
use super::footnotes::Footnotes;
use super::inlines::Events;
use super::pieces::{Container, Directive, Piece, Text};
use super::problem::{Construct, Problem};
use super::table::bars;
use crate::document::{
    Block, Inline, Inlines, Level, List, Marker, Page, Part, Role, Section, SpreadKind, Stamps,
};

/// How deep lists may lie within each other.
const DEEPEST_LIST: usize = 8;
/// A number above it is rather a year than a list's first number.
const HIGHEST_START: u64 = 99;

/// Builds the tree and gathers the faults on the way.
pub(super) struct Builder<'a> {
    pub(super) notes: &'a Footnotes,
    pub(super) faults: &'a mut Faults,
    /// Whether the document's name has been met.
    titled: bool,
    /// Places of the document to which links may lead, and such links with their lines.
    pub(super) anchors: BTreeSet<String>,
    pub(super) inner_links: Vec<(String, usize)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(notes: &'a Footnotes, faults: &'a mut Faults) -> Self {
        Self {
            notes,
            faults,
            titled: false,
            anchors: BTreeSet::new(),
            inner_links: Vec::new(),
        }
    }

    /// The sections of a document: a turned page begins one and ends one.
    pub(super) fn sections(&mut self, pieces: &[Piece]) -> Vec<Section> {
        let mut sections = Vec::new();
        let mut blocks = Vec::new();
        for piece in pieces {
            let Some((page, inner)) = turned(piece) else {
                self.piece(piece, Role::Body, &mut blocks);
                continue;
            };
            close_section(&mut sections, Page::Portrait, std::mem::take(&mut blocks));
            let inner = self.blocks(inner, Role::Body);
            close_section(&mut sections, page, inner);
        }
        close_section(&mut sections, Page::Portrait, blocks);
        self.tell_dead_links();
        sections
    }

    fn blocks(&mut self, pieces: &[Piece], role: Role) -> Vec<Block> {
        let mut blocks = Vec::new();
        for piece in pieces {
            self.piece(piece, role, &mut blocks);
        }
        blocks
    }

    fn piece(&mut self, piece: &Piece, role: Role, blocks: &mut Vec<Block>) {
        match piece {
            Piece::Text(text) => blocks.extend(self.text(*text, role)),
            Piece::Container(container) => self.container(container, role, blocks),
        }
    }

    fn container(&mut self, container: &Container, role: Role, out: &mut Vec<Block>) {
        let Some(directive) = container.directive else {
            return out.extend(self.blocks(&container.pieces, role));
        };
        match directive {
            Directive::Letterhead => out.extend(self.letterhead(container)),
            Directive::Place => out.extend(self.blocks(&container.pieces, Role::Place)),
            Directive::Subject => out.extend(self.blocks(&container.pieces, Role::Subject)),
            Directive::Command => out.extend(self.blocks(&container.pieces, Role::Command)),
            Directive::Addressee => out.extend(self.blocks(&container.pieces, Role::Addressee)),
            Directive::Center => out.extend(self.blocks(&container.pieces, Role::Centered)),
            Directive::Caption => out.extend(self.blocks(&container.pieces, Role::Caption)),
            Directive::Note => out.extend(self.blocks(&container.pieces, Role::Note)),
            Directive::Executor => out.extend(self.blocks(&container.pieces, Role::Executor)),
            Directive::Honour => out.extend(self.blocks(&container.pieces, Role::Honour)),
            Directive::Plain => out.extend(self.blocks(&container.pieces, Role::Plain)),
            Directive::Spread => self.spreads(container, SpreadKind::Plain, out),
            Directive::Dateline => self.spreads(container, SpreadKind::DateAndNumber, out),
            Directive::Sign => self.spreads(container, SpreadKind::Signature, out),
            Directive::Stamp => out.push(self.stamp(container)),
            Directive::Stamps => out.push(self.stamps(container)),
            Directive::Annex => {
                break_page(out);
                out.push(self.stamp(container));
            }
            Directive::Parts => out.push(self.parts(container)),
            Directive::Table => {
                let lines = self.lines(container);
                out.extend(self.table(&lines, &container.options, container.line));
            }
            Directive::Chart => {
                let lines = self.lines(container);
                out.extend(self.chart(&lines, &container.options, container.line));
            }
            Directive::Visas => out.extend(self.visas(container)),
            Directive::Contents => {
                let hint = "у «::: contents» нет содержания: заголовки соберёт программа";
                self.forbid_content(container, hint);
                out.push(Block::Contents);
            }
            Directive::PageBreak => {
                let hint = "у «::: pagebreak» нет содержания: закройте его следующей строкой «:::»";
                self.forbid_content(container, hint);
                break_page(out);
            }
            Directive::Agreed => {
                let hint = "поместите его внутрь «::: stamps»";
                self.misplaced(container.line, "гриф «::: agreed»", hint);
            }
            Directive::Landscape | Directive::Portrait => {
                let hint = "поворот листа не вкладывают в другие блоки";
                self.misplaced(container.line, "поворот листа", hint);
                out.extend(self.blocks(&container.pieces, role));
            }
        }
    }

    fn misplaced(&mut self, line: usize, what: &'static str, hint: &'static str) {
        self.faults.add(line, Problem::Misplaced { what, hint });
    }

    /// The lines of a container that holds nothing but lines; empty ones are left out.
    fn lines<'t>(&mut self, container: &Container<'t>) -> Vec<(usize, &'t str)> {
        let mut lines = Vec::new();
        for piece in &container.pieces {
            match piece {
                Piece::Text(text) => lines.extend(filled_lines(*text)),
                Piece::Container(inner) => {
                    let hint = "здесь могут стоять только строки текста";
                    self.misplaced(inner.line, "вложенный блок", hint);
                }
            }
        }
        lines
    }

    fn forbid_content(&mut self, container: &Container, hint: &'static str) {
        if let Some((line, _)) = self.lines(container).first() {
            self.misplaced(*line, "текст", hint);
        }
    }

    /// Each source line a line; an empty line begins the next paragraph.
    fn letterhead(&mut self, container: &Container) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut content = Inlines::new();
        let mut last = None;
        for (number, line) in self.lines(container) {
            if last.is_some_and(|last| last + 1 == number) {
                content.push(Inline::LineBreak);
            } else {
                push_paragraph(&mut blocks, Role::Letterhead, &mut content);
            }
            content.extend(self.line(line, number));
            last = Some(number);
        }
        push_paragraph(&mut blocks, Role::Letterhead, &mut content);
        blocks
    }

    fn spreads(&mut self, container: &Container, kind: SpreadKind, out: &mut Vec<Block>) {
        let sides = self.sides(container);
        out.extend(
            sides
                .into_iter()
                .map(|(left, right)| Block::Spread { kind, left, right }),
        );
    }

    /// Lines of two sides each.
    pub(super) fn sides(&mut self, container: &Container) -> Vec<(Inlines, Inlines)> {
        let mut sides = Vec::new();
        for (number, line) in self.lines(container) {
            let bars = bars(line);
            let [bar] = bars[..] else {
                let bars = bars.len();
                self.faults.add(number, Problem::NotTwoSides { bars });
                continue;
            };
            let left = self.line(&line[..bar], number);
            sides.push((left, self.line(&line[bar + 1..], number)));
        }
        sides
    }

    fn stamp(&mut self, container: &Container) -> Block {
        Block::Stamps(Stamps {
            left: Vec::new(),
            right: self.stamp_lines(container),
        })
    }

    fn stamp_lines(&mut self, container: &Container) -> Vec<Inlines> {
        let lines = self.lines(container).into_iter();
        lines
            .map(|(number, line)| self.line(line, number))
            .collect()
    }

    fn stamps(&mut self, container: &Container) -> Block {
        let mut stamps = Stamps {
            left: Vec::new(),
            right: Vec::new(),
        };
        for piece in &container.pieces {
            let hint = "внутри «::: stamps» могут быть только «::: agreed» и «::: stamp»";
            match piece {
                Piece::Text(text) => {
                    if let Some((line, _)) = filled_lines(*text).next() {
                        self.misplaced(line, "текст", hint);
                    }
                }
                Piece::Container(inner) if inner.directive == Some(Directive::Agreed) => {
                    stamps.left.extend(self.stamp_lines(inner));
                }
                Piece::Container(inner) if inner.directive == Some(Directive::Stamp) => {
                    stamps.right.extend(self.stamp_lines(inner));
                }
                Piece::Container(inner) => self.misplaced(inner.line, "этот блок", hint),
            }
        }
        Block::Stamps(stamps)
    }

    fn parts(&mut self, container: &Container) -> Block {
        let mut parts: Vec<Part> = Vec::new();
        let mut clauses = 0;
        for block in self.blocks(&container.pieces, Role::Body) {
            if let Block::Heading {
                level: Level::Two,
                content,
            } = block
            {
                clauses = 0;
                parts.push(Part {
                    heading: content,
                    body: Vec::new(),
                });
            } else if let Some(part) = parts.last_mut() {
                part.body.push(continued(block, &mut clauses));
            } else {
                let hint = "каждая часть начинается с заголовка «## Название»";
                self.misplaced(container.line, "текст до первого заголовка части", hint);
            }
        }
        Block::Parts(parts)
    }

    /// Plain Markdown; its paragraphs get the role.
    fn text(&mut self, text: Text, role: Role) -> Vec<Block> {
        let source = format!("{}{}", text.source, self.appendix(text.source));
        let mut events = Events::of(&source, text.line);
        for line in events.definitions() {
            self.faults
                .add(line, Problem::Refused(Construct::LinkDefinition));
        }
        self.flow(&mut events, role, 0)
    }

    /// Blocks up to the end of what has just begun, or of the text.
    fn flow(&mut self, events: &mut Events, role: Role, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        // The text of an item that has no empty lines comes without a paragraph around it.
        let mut bare = Inlines::new();
        while let Some((event, range)) = events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(
                    tag @ (Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. }),
                ) => self.inline(events, Event::Start(tag), &range, 0, &mut bare),
                Event::Start(tag) => {
                    push_paragraph(&mut blocks, role, &mut bare);
                    blocks.extend(self.block(events, tag, &range, role, depth));
                }
                Event::Rule => {
                    push_paragraph(&mut blocks, role, &mut bare);
                    self.refuse(events, &range, Construct::Rule);
                }
                Event::Text(_)
                | Event::Code(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::FootnoteReference(_)
                | Event::SoftBreak
                | Event::HardBreak
                | Event::TaskListMarker(_) => self.inline(events, event, &range, 0, &mut bare),
            }
        }
        push_paragraph(&mut blocks, role, &mut bare);
        blocks
    }

    /// What a tag begins, or nothing where a document does not carry it.
    fn block(
        &mut self,
        events: &mut Events,
        tag: Tag,
        range: &Range<usize>,
        role: Role,
        depth: usize,
    ) -> Option<Block> {
        match tag {
            Tag::Paragraph => {
                let content = self.inlines(events, 0);
                (!content.is_empty()).then_some(Block::Paragraph { role, content })
            }
            Tag::Heading { level, .. } => self.heading(events, level, range),
            Tag::List(first) => self.list(events, first, range.start, depth),
            Tag::Table(_) => {
                let line = events.line(range.start);
                let lines = rows(events.slice(range), line);
                events.skip();
                self.table(&lines, &[], line)
            }
            Tag::FootnoteDefinition(_) => {
                events.skip();
                None
            }
            Tag::BlockQuote(_) => self.refuse_block(events, range, Construct::Quote),
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.refuse_block(events, range, Construct::IndentedText)
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                self.refuse_block(events, range, Construct::CodeBlock)
            }
            Tag::HtmlBlock => self.refuse_block(events, range, Construct::Html),
            Tag::Image { .. } => self.refuse_block(events, range, Construct::Image),
            Tag::Item
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => self.refuse_block(events, range, Construct::Other),
        }
    }

    fn refuse_block(
        &mut self,
        events: &mut Events,
        range: &Range<usize>,
        construct: Construct,
    ) -> Option<Block> {
        self.refuse(events, range, construct);
        events.skip();
        None
    }

    fn heading(
        &mut self,
        events: &mut Events,
        level: HeadingLevel,
        range: &Range<usize>,
    ) -> Option<Block> {
        let line = events.line(range.start);
        let marked = events.slice(range).starts_with('#');
        let content = self.inlines(events, 0);
        if !marked {
            self.faults
                .add(line, Problem::Refused(Construct::Underlined));
            return None;
        }
        let level = match level {
            HeadingLevel::H1 => Level::One,
            HeadingLevel::H2 => Level::Two,
            HeadingLevel::H3 => Level::Three,
            HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => {
                self.faults
                    .add(line, Problem::Refused(Construct::DeepHeading));
                return None;
            }
        };
        if level == Level::One && std::mem::replace(&mut self.titled, true) {
            self.faults.add(line, Problem::SecondTitle);
        }
        Some(Block::Heading { level, content })
    }

    fn list(
        &mut self,
        events: &mut Events,
        first: Option<u64>,
        start: usize,
        depth: usize,
    ) -> Option<Block> {
        let line = events.line(start);
        if depth >= DEEPEST_LIST {
            self.faults.add(line, Problem::TooDeep);
            events.skip();
            return None;
        }
        if let Some(number) = first.filter(|number| *number > HIGHEST_START) {
            self.faults.add(line, Problem::ListNumber { number });
        }
        let marker = match first {
            None => Marker::Dash,
            Some(number) => Marker::Decimal {
                start: u32::try_from(number).unwrap_or(u32::MAX),
            },
        };
        let mut items = Vec::new();
        while let Some((Event::Start(_), _)) = events.next() {
            items.push(self.flow(events, Role::Body, depth + 1));
        }
        Some(Block::List(List { marker, items }))
    }
}

/// The page and the content of a container that turns the sheet.
fn turned<'p, 't>(piece: &'p Piece<'t>) -> Option<(Page, &'p [Piece<'t>])> {
    let Piece::Container(container) = piece else {
        return None;
    };
    let pages = [
        (Directive::Landscape, Page::Landscape),
        (Directive::Portrait, Page::Portrait),
    ];
    let turn = pages
        .iter()
        .find(|(directive, _)| container.directive == Some(*directive))?;
    Some((turn.1, &container.pieces))
}

fn close_section(sections: &mut Vec<Section>, page: Page, blocks: Vec<Block>) {
    if !blocks.is_empty() {
        sections.push(Section { page, blocks });
    }
}

/// A new page, unless the page has only just begun.
fn break_page(blocks: &mut Vec<Block>) {
    if !matches!(blocks.last(), None | Some(Block::PageBreak)) {
        blocks.push(Block::PageBreak);
    }
}

fn push_paragraph(blocks: &mut Vec<Block>, role: Role, content: &mut Inlines) {
    if !content.is_empty() {
        let content = std::mem::take(content);
        blocks.push(Block::Paragraph { role, content });
    }
}

/// Clauses of one part count on where a table or a paragraph came between them.
fn continued(block: Block, clauses: &mut u32) -> Block {
    let Block::List(List {
        marker: Marker::Decimal { start },
        items,
    }) = block
    else {
        return block;
    };
    let start = if start == 1 { *clauses + 1 } else { start };
    *clauses = start - 1 + u32::try_from(items.len()).unwrap_or(u32::MAX);
    let marker = Marker::Decimal { start };
    Block::List(List { marker, items })
}

fn filled_lines(text: Text<'_>) -> impl Iterator<Item = (usize, &str)> {
    rows(text.source, text.line).into_iter()
}

/// The lines that hold something, trimmed, with their numbers.
fn rows(source: &str, first: usize) -> Vec<(usize, &str)> {
    let lines = source.lines().enumerate();
    lines
        .map(|(index, line)| (first + index, line.trim()))
        .filter(|(_, line)| !line.is_empty())
        .collect()
}
