//! Blocks of the page: headings, paragraphs, lists, parts, spreads, stamps.
//!
//! A role becomes a class; its look is in `page.css`.

use crate::document;
use crate::document::{
    Block, Entry, Inline, Inlines, Level, List, Marker, Part, Role, SpreadKind, Stamps,
};
use crate::writer::layout::Layout;
use crate::writer::style;

/// The page being written and what must be remembered about it.
pub(super) struct Page {
    pub(super) out: String,
    pub(super) layout: Layout,
    /// The sheet of the section being written.
    pub(super) sheet: document::Page,
    /// The heading of level one is behind.
    pub(super) named: bool,
    /// Tables so far; an id for each.
    pub(super) tables: usize,
    /// The last block was the name of a table, with this id.
    pub(super) caption: Option<usize>,
    pub(super) notes: Vec<String>,
    /// Depth of the last heading.
    depth: usize,
    /// Something stands on the sheet already.
    pub(super) begun: bool,
    /// The next block begins a page.
    pub(super) new_page: bool,
    /// A decimal list or a part is around: its number goes on, whatever a list begins with.
    pub(super) counting: bool,
    /// Blocks stand within a cell.
    pub(super) in_cell: bool,
    /// What a contents list names; empty where there is none.
    pub(super) entries: Vec<Entry>,
    /// Headings so far that a contents list leads to.
    marked: usize,
    /// Figures so far; an id for each.
    pub(super) charts: usize,
    /// The next paragraph only opens what comes after it.
    leads: bool,
}

impl Page {
    pub(super) fn new(layout: Layout) -> Self {
        Self {
            out: String::with_capacity(24 * 1024),
            layout,
            sheet: document::Page::Portrait,
            named: false,
            tables: 0,
            caption: None,
            notes: Vec::new(),
            depth: 1,
            begun: false,
            new_page: false,
            counting: false,
            in_cell: false,
            entries: Vec::new(),
            marked: 0,
            charts: 0,
            leads: false,
        }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            self.leads = !self.in_cell && style::leads(block, blocks.get(index + 1));
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        let caption = self.caption.take();
        self.turn_page(block);
        match block {
            Block::Heading { level, content } => self.heading(*level, content),
            Block::Paragraph { role, content } => self.paragraph(*role, content),
            Block::List(list) => self.list(list),
            Block::Parts(parts) => self.parts(parts),
            Block::Table(table) => self.table(table, caption),
            Block::Spread { kind, left, right } => self.spread(*kind, left, right),
            Block::Stamps(stamps) => self.stamps(stamps),
            Block::Chart(chart) => self.chart(chart),
            Block::Picture { kind, image, alt } => self.picture(*kind, image, alt),
            Block::Contents => self.contents(),
            Block::PageBreak => self.new_page |= self.begun && !self.in_cell,
        }
    }

    /// A break is written before what begins the page: none is left without a page.
    fn turn_page(&mut self, block: &Block) {
        if *block == Block::PageBreak || self.in_cell {
            return;
        }
        if std::mem::take(&mut self.new_page) {
            self.out.push_str("<div class=\"new-page\"></div>\n");
        }
        self.begun = true;
    }

    /// One `h1` a page, and no depth is left out. In a cell a heading is only bold text.
    fn heading(&mut self, level: Level, content: &[Inline]) {
        if self.in_cell {
            return self.element("p", "center strong", content);
        }
        let wanted = match level {
            Level::One if self.named => 2,
            Level::One => 1,
            Level::Two => 2,
            Level::Three => 3.min(self.depth + 1),
        };
        self.named |= wanted == 1;
        self.depth = wanted;
        let name = ["h1", "h2", "h3"][wanted - 1];
        self.heading_element(name, "", level != Level::One, content);
    }

    /// A heading with the id that a contents list leads to, if one does.
    fn heading_element(&mut self, name: &str, class: &str, listed: bool, content: &[Inline]) {
        if !listed || self.entries.is_empty() {
            return self.element(name, class, content);
        }
        self.marked += 1;
        let class = match class {
            "" => String::new(),
            class => format!(" class=\"{class}\""),
        };
        let number = self.marked;
        self.out
            .push_str(&format!("<{name}{class} id=\"heading-{number}\">"));
        self.inlines(content);
        self.close(name);
    }

    pub(super) fn element(&mut self, name: &str, class: &str, content: &[Inline]) {
        self.open(name, class);
        self.inlines(content);
        self.close(name);
    }

    pub(super) fn open(&mut self, name: &str, class: &str) {
        self.out.push('<');
        self.out.push_str(name);
        if !class.is_empty() {
            self.out.push_str(" class=\"");
            self.out.push_str(class);
            self.out.push('"');
        }
        self.out.push('>');
    }

    pub(super) fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push_str(">\n");
    }

    fn paragraph(&mut self, role: Role, content: &[Inline]) {
        if role == Role::Caption && !self.in_cell {
            return self.table_name(content);
        }
        let hangs = self.in_cell && role == Role::Body && style::hangs(content);
        let class = if hangs { "dash" } else { class(role) };
        self.element("p", &self.led(class), content);
    }

    /// A paragraph that opens what follows is not left alone at the foot of a printed page.
    fn led(&self, class: &str) -> String {
        match (self.leads, class) {
            (false, class) => class.to_owned(),
            (true, "") => "leads".to_owned(),
            (true, class) => [class, " leads"].concat(),
        }
    }

    /// The name above a table; the table that follows refers to it.
    fn table_name(&mut self, content: &[Inline]) {
        let id = self.tables + 1;
        self.out
            .push_str(&format!("<p class=\"caption\" id=\"table-{id}\">"));
        self.inlines(content);
        self.close("p");
        self.caption = Some(id);
    }

    fn list(&mut self, list: &List) {
        match list.marker {
            Marker::Dash => {
                self.out.push_str("<ul>\n");
                self.items(&list.items);
                self.close("ul");
            }
            Marker::Decimal { start } => {
                self.open_numbers(start);
                let around = std::mem::replace(&mut self.counting, true);
                self.items(&list.items);
                self.counting = around;
                self.close("ol");
            }
        }
    }

    fn items(&mut self, items: &[Vec<Block>]) {
        for item in items {
            self.out.push_str("<li>");
            self.item(item);
            self.out.push_str("</li>\n");
        }
    }

    /// The style sheet counts; `start` is also said for a browser without it.
    fn open_numbers(&mut self, start: u32) {
        if start == 1 || self.counting {
            return self.out.push_str("<ol>\n");
        }
        let before = i64::from(start) - 1;
        let counter = if self.in_cell { "cell" } else { "item" };
        self.out.push_str(&format!(
            "<ol start=\"{start}\" style=\"counter-reset:{counter} {before}\">\n"
        ));
    }

    /// The first paragraph of an item carries its number; an item without one gets a line.
    fn item(&mut self, item: &[Block]) {
        match item.split_first() {
            Some((first @ Block::Paragraph { role, content }, rest)) => {
                self.leads = !self.in_cell && style::leads(first, rest.first());
                self.element("p", &self.led(&item_class(*role)), content);
                self.blocks(rest);
            }
            Some(_) | None => {
                self.out.push_str("<p class=\"item\"></p>\n");
                self.blocks(item);
            }
        }
    }

    fn parts(&mut self, parts: &[Part]) {
        self.out.push_str("<div class=\"parts\">\n");
        let around = std::mem::replace(&mut self.counting, true);
        for part in parts {
            self.out.push_str("<section class=\"part\">\n");
            if self.in_cell {
                self.element("p", "number", &part.heading);
            } else {
                self.heading_element("h2", "number", true, &part.heading);
            }
            self.depth = 2;
            self.out.push_str("<div class=\"clauses\">\n");
            self.blocks(&part.body);
            self.out.push_str("</div>\n</section>\n");
        }
        self.counting = around;
        self.out.push_str("</div>\n");
    }

    fn spread(&mut self, kind: SpreadKind, left: &[Inline], right: &[Inline]) {
        let class = match kind {
            SpreadKind::DateAndNumber => "spread dateline",
            SpreadKind::Signature => "spread signature",
            SpreadKind::Plain => "spread",
        };
        self.open("p", &self.led(class));
        self.out.push_str("<span>");
        self.inlines(left);
        self.out.push_str("</span> <span>");
        self.inlines(right);
        self.out.push_str("</span>");
        self.close("p");
    }

    /// Two stamps stand side by side; one alone stands on the right.
    fn stamps(&mut self, stamps: &Stamps) {
        self.out.push_str("<div class=\"stamps\">\n");
        self.stamp(&stamps.left, "agreed");
        self.stamp(&stamps.right, "stamp");
        self.out.push_str("</div>\n");
    }

    fn stamp(&mut self, lines: &[Inlines], class: &str) {
        if lines.is_empty() {
            return;
        }
        self.open("div", class);
        self.out.push('\n');
        for line in lines {
            self.element("p", "plain", line);
        }
        self.close("div");
    }
}

/// An item of running text is set by its list alone.
fn item_class(role: Role) -> String {
    match class(role) {
        "" | "plain" => "item".to_owned(),
        other => ["item ", other].concat(),
    }
}

/// The class of a paragraph that is not running text.
fn class(role: Role) -> &'static str {
    match role {
        Role::Body => "",
        Role::Plain => "plain",
        Role::Letterhead => "letterhead",
        Role::Place => "place",
        Role::Subject => "subject",
        Role::Command => "command",
        Role::Addressee => "addressee",
        Role::Centered => "center",
        Role::Caption => "caption",
        Role::Note => "note",
        Role::Executor => "executor",
        Role::Honour => "honour",
    }
}
