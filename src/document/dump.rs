//! One line a node: what golden tests compare and `show tree` prints.

use super::{
    BlankReason, Block, Cell, Chart, Document, Inline, Inlines, List, Marker, Part, Section,
    Stamps, Table,
};

/// The tree as indented text, a line a node; inlines are printed in place.
#[must_use]
pub fn dump(document: &Document) -> String {
    let mut out = Dump::default();
    for section in &document.sections {
        out.section(section);
    }
    out.text
}

#[derive(Default)]
struct Dump {
    text: String,
    depth: usize,
}

impl Dump {
    fn line(&mut self, text: &str) {
        self.text.push_str(&"  ".repeat(self.depth));
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn within(&mut self, heading: &str, body: impl FnOnce(&mut Self)) {
        self.line(heading);
        self.depth += 1;
        body(self);
        self.depth -= 1;
    }

    fn section(&mut self, section: &Section) {
        self.within(&format!("Section {:?}", section.page), |out| {
            out.blocks(&section.blocks);
        });
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, content } => {
                self.line(&format!("Heading {level:?}: {}", inlines(content)));
            }
            Block::Paragraph { role, content } => {
                self.line(&format!("{role:?}: {}", inlines(content)));
            }
            Block::List(list) => self.list(list),
            Block::Parts(parts) => self.within("Parts", |out| out.parts(parts)),
            Block::Table(table) => self.table(table),
            Block::Spread { kind, left, right } => {
                self.line(&format!(
                    "Spread {kind:?}: {} | {}",
                    inlines(left),
                    inlines(right)
                ));
            }
            Block::Stamps(stamps) => self.stamps(stamps),
            Block::Chart(chart) => self.chart(chart),
            Block::Picture { kind, image, alt } => {
                self.line(&format!("Picture {kind:?}, {image:?}: {alt}"));
            }
            Block::Contents => self.line("Contents"),
            Block::PageBreak => self.line("PageBreak"),
        }
    }

    fn list(&mut self, list: &List) {
        let heading = match list.marker {
            Marker::Dash => "List of dashes".to_owned(),
            Marker::Decimal { start } => format!("List from {start}"),
        };
        self.within(&heading, |out| {
            for item in &list.items {
                out.within("Item", |out| out.blocks(item));
            }
        });
    }

    fn parts(&mut self, parts: &[Part]) {
        for part in parts {
            self.within(&format!("Part: {}", inlines(&part.heading)), |out| {
                out.blocks(&part.body);
            });
        }
    }

    fn table(&mut self, table: &Table) {
        let shares: Vec<String> = table
            .columns
            .iter()
            .map(|column| {
                column
                    .share
                    .map_or("*".to_owned(), |share| share.to_string())
            })
            .collect();
        let heading = format!(
            "Table {:?} [{}] head {}",
            table.frame,
            shares.join(" "),
            table.head_rows
        );
        self.within(&heading, |out| {
            for row in &table.rows {
                out.within("Row", |out| {
                    for cell in &row.cells {
                        out.cell(cell);
                    }
                });
            }
        });
    }

    fn cell(&mut self, cell: &Cell) {
        self.within(&format!("Cell {}x{}", cell.columns, cell.rows), |out| {
            out.blocks(&cell.blocks);
        });
    }

    fn chart(&mut self, chart: &Chart) {
        let series = chart.series.join(" | ");
        let heading = format!("Chart {:?}: {} [{series}]", chart.kind, chart.title);
        self.within(&heading, |out| {
            for group in &chart.groups {
                let values = group.values.iter().map(|value| {
                    value.map_or("–".to_owned(), |value| format!("{value}{}", chart.unit))
                });
                let values: Vec<String> = values.collect();
                out.line(&format!("{}: {}", group.label, values.join(" | ")));
            }
        });
    }

    fn stamps(&mut self, stamps: &Stamps) {
        self.within("Stamps", |out| {
            for (side, lines) in [("left", &stamps.left), ("right", &stamps.right)] {
                for line in lines {
                    out.line(&format!("{side}: {}", inlines(line)));
                }
            }
        });
    }
}

fn inlines(content: &Inlines) -> String {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(content) => format!("**{}**", inlines(content)),
        Inline::Emphasis(content) => format!("*{}*", inlines(content)),
        Inline::Link { to, content } => format!("[{}]({})", inlines(content), to.as_str()),
        Inline::Anchor { name, content } => {
            format!("[{}](anchor:{})", inlines(content), name.as_str())
        }
        Inline::LineBreak => "⏎".to_owned(),
        Inline::Blank(blank) => {
            let mark = match blank.reason {
                BlankReason::ByDesign => "",
                BlankReason::Missing => "!",
            };
            format!("[{mark}{}: {:?}]", blank.what, blank.shape)
        }
        Inline::Footnote(content) => format!("^[{}]", inlines(content)),
    }
}
