//! Visiting the whole tree: its blanks, and its texts to be put in order.

use super::{Blank, Block, Chart, Document, Inline, Inlines, List, Part, Stamps, Table};

impl Document {
    /// All blanks in reading order.
    #[must_use]
    pub fn blanks(&self) -> Vec<&Blank> {
        let mut found = Vec::new();
        for section in &self.sections {
            for block in &section.blocks {
                blanks_of_block(block, &mut found);
            }
        }
        found
    }

    /// Puts every text through `change`; addresses of links are not texts.
    pub fn change_text(&mut self, change: &dyn Fn(&str) -> String) {
        for section in &mut self.sections {
            change_blocks(&mut section.blocks, change);
        }
    }
}

fn blanks_of_block<'a>(block: &'a Block, found: &mut Vec<&'a Blank>) {
    let mut lines: Vec<&'a Inlines> = Vec::new();
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => lines.push(content),
        Block::List(list) => blanks_of_blocks(list.items.iter().flatten(), found),
        Block::Parts(parts) => {
            for part in parts {
                blanks_of_inlines(&part.heading, found);
                blanks_of_blocks(part.body.iter(), found);
            }
        }
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            blanks_of_blocks(cells.flat_map(|cell| &cell.blocks), found);
        }
        Block::Spread { left, right, .. } => lines.extend([left, right]),
        Block::Stamps(stamps) => lines.extend(stamps.left.iter().chain(&stamps.right)),
        Block::Chart(_) | Block::Picture { .. } | Block::Contents | Block::PageBreak => {}
    }
    for line in lines {
        blanks_of_inlines(line, found);
    }
}

fn blanks_of_blocks<'a>(blocks: impl Iterator<Item = &'a Block>, found: &mut Vec<&'a Blank>) {
    for block in blocks {
        blanks_of_block(block, found);
    }
}

fn blanks_of_inlines<'a>(content: &'a Inlines, found: &mut Vec<&'a Blank>) {
    for inline in content {
        match inline {
            Inline::Text(_) | Inline::LineBreak => {}
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Anchor { content, .. }
            | Inline::Footnote(content) => blanks_of_inlines(content, found),
            Inline::Blank(blank) => found.push(blank),
        }
    }
}

fn change_blocks(blocks: &mut [Block], change: &dyn Fn(&str) -> String) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                change_inlines(content, change);
            }
            Block::List(List { items, .. }) => {
                items
                    .iter_mut()
                    .for_each(|item| change_blocks(item, change));
            }
            Block::Parts(parts) => parts.iter_mut().for_each(|part| change_part(part, change)),
            Block::Table(table) => change_table(table, change),
            Block::Spread { left, right, .. } => {
                change_inlines(left, change);
                change_inlines(right, change);
            }
            Block::Stamps(Stamps { left, right }) => {
                let lines = left.iter_mut().chain(right);
                lines.for_each(|line| change_inlines(line, change));
            }
            Block::Chart(chart) => change_chart(chart, change),
            Block::Picture { alt, .. } => *alt = change(alt),
            Block::Contents | Block::PageBreak => {}
        }
    }
}

fn change_chart(chart: &mut Chart, change: &dyn Fn(&str) -> String) {
    let labels = chart.groups.iter_mut().map(|group| &mut group.label);
    for text in labels.chain(&mut chart.series).chain([&mut chart.title]) {
        *text = change(text);
    }
}

fn change_part(part: &mut Part, change: &dyn Fn(&str) -> String) {
    change_inlines(&mut part.heading, change);
    change_blocks(&mut part.body, change);
}

fn change_table(table: &mut Table, change: &dyn Fn(&str) -> String) {
    let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
    cells.for_each(|cell| change_blocks(&mut cell.blocks, change));
}

fn change_inlines(content: &mut Inlines, change: &dyn Fn(&str) -> String) {
    for inline in content {
        match inline {
            Inline::Text(text) => *text = change(text),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Anchor { content, .. }
            | Inline::Footnote(content) => change_inlines(content, change),
            Inline::LineBreak | Inline::Blank(_) => {}
        }
    }
}
