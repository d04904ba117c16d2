//! The looks of the named styles, for `docx-rs` to write into `styles.xml`.
//!
//! [`all`] is the front door. Every measure of a paragraph stands here and nowhere in the
//! text, so that a school can change a style and have the whole document follow. Single
//! spacing for marks of several lines, 14 pt, an indent of 1.25 cm and the widths of marks
//! are of ГОСТ Р 7.0.97; what it leaves open is chosen to read well on paper.

use docx_rs::{
    AlignmentType, BorderType, LineSpacing, LineSpacingType, RunFonts, RunProperty,
    SpecialIndentType, Style as Look, StyleType, Styles, Tab, TabLeaderType, TabValueType,
    TableBorder, TableBorderPosition, TableBorders, TableCellMargins, TableProperty, VertAlignType,
    WidthType,
};

use crate::document::Page;
use crate::document::{Align, Level};
use crate::writer::layout::{CELL_MARGIN, INDENT, Layout, Twips};
use crate::writer::style::{Depth, Side, Style};

/// Line spacing of running text, in 240ths of a line: 1.15, within the 1–1.5 that is allowed.
const TEXT_LINES: i32 = 276;
const SINGLE: i32 = 240;
/// Letter spacing of «приказываю», twentieths of a point.
const COMMAND_SPACING: i32 = 60;
/// Notes and the mark of the executor: 11 pt.
const SMALL_SIZE: usize = 22;
/// A sheet's page number: 12 pt.
const HEADER_SIZE: usize = 24;
/// Who is honoured, and the name of that paper: 24 and 32 pt.
const HONOUR_SIZE: usize = 48;
const HONOUR_TITLE_SIZE: usize = 64;

/// The next lines of an entry of the contents list hang by so much: 6 mm.
const CONTENTS_HANG: Twips = 340;

pub(super) fn all(layout: Layout) -> Styles {
    let font = layout.font().name();
    let fonts = RunFonts::new()
        .ascii(font)
        .hi_ansi(font)
        .east_asia(font)
        .cs(font);
    let styles = Styles::new()
        .default_fonts(fonts)
        .default_size(half_points(layout.text_size()));
    let styles = Style::all().into_iter().fold(styles, |styles, style| {
        styles.add_style(look(style, layout))
    });
    let styles = characters().into_iter().fold(styles, Styles::add_style);
    tables().into_iter().fold(styles, Styles::add_style)
}

/// How lines of a paragraph stand: space around, line spacing, edges.
struct Setting {
    align: AlignmentType,
    before: u32,
    after: u32,
    lines: i32,
    left: Twips,
    right: Twips,
    first: i32,
}

impl Setting {
    /// A mark: single spacing, nothing around.
    fn mark(align: AlignmentType) -> Self {
        Self {
            align,
            before: 0,
            after: 0,
            lines: SINGLE,
            left: 0,
            right: 0,
            first: 0,
        }
    }

    /// Running text with the first line indented.
    fn text() -> Self {
        Self {
            lines: TEXT_LINES,
            first: signed(INDENT),
            ..Self::mark(AlignmentType::Both)
        }
    }

    fn around(self, before: u32, after: u32) -> Self {
        Self {
            before,
            after,
            ..self
        }
    }

    fn from(self, left: Twips) -> Self {
        Self { left, ..self }
    }

    fn short_of(self, right: Twips) -> Self {
        Self { right, ..self }
    }
}

/// A style as Word gets it.
fn look(style: Style, layout: Layout) -> Look {
    let look = Look::new(style.id(), StyleType::Paragraph)
        .name(style.name())
        .based_on("Normal");
    let look = if is_service(style) {
        look.q_format(false).ui_priority(99)
    } else {
        look
    };
    let look = set(look, &setting(style, layout));
    let look = if style.is_bold() { look.bold() } else { look };
    with_type(with_ties(look, style, layout), style)
}

/// Styles that nobody applies by hand stand last in Word's list.
fn is_service(style: Style) -> bool {
    let service = [
        Style::AfterTable,
        Style::Thin,
        Style::FootnoteText,
        Style::Header,
        Style::Contents(Depth::Part),
        Style::Contents(Depth::Subdivision),
        Style::StampCell,
        Style::SpreadCell(Side::Left),
        Style::SpreadCell(Side::Right),
    ];
    service.contains(&style)
}

fn set(look: Look, setting: &Setting) -> Look {
    let first = match setting.first {
        hanging if hanging < 0 => SpecialIndentType::Hanging(-hanging),
        first => SpecialIndentType::FirstLine(first),
    };
    let spacing = LineSpacing::new()
        .before(setting.before)
        .after(setting.after)
        .line(setting.lines)
        .line_rule(if setting.lines < 200 {
            LineSpacingType::Exact
        } else {
            LineSpacingType::Auto
        });
    look.align(setting.align).line_spacing(spacing).indent(
        Some(signed(setting.left)),
        Some(first),
        Some(signed(setting.right)),
        None,
    )
}

fn setting(style: Style, layout: Layout) -> Setting {
    use AlignmentType::{Both, Center, Left, Right};
    match style {
        Style::Heading(Level::One) => Setting::mark(Center).around(240, 120),
        Style::Heading(Level::Two) | Style::PartHeading => Setting::mark(Center).around(240, 120),
        Style::Heading(Level::Three) => Setting::mark(Left).around(180, 60),
        Style::Body | Style::ListItem => Setting::text(),
        Style::Plain => Setting {
            lines: TEXT_LINES,
            ..Setting::mark(Left).around(0, 60)
        },
        Style::Letterhead(page) => Setting::mark(Center)
            .from(layout.beside_letterhead(page))
            .short_of(layout.beside_letterhead(page)),
        Style::Centered => Setting::mark(Center).around(0, 100),
        Style::Place => Setting::mark(Center).around(120, 120),
        Style::Subject(page) => Setting::mark(Left)
            .around(240, 240)
            .short_of(layout.corner_start(page)),
        Style::Command => Setting::mark(Left).around(120, 120),
        Style::Addressee(page) => Setting::mark(Left)
            .around(200, 120)
            .from(layout.corner_start(page)),
        Style::Caption => Setting::mark(Left).around(180, 80),
        Style::Note => Setting::mark(Both).around(60, 60),
        Style::Executor => Setting::mark(Left).around(240, 200),
        Style::Honour => Setting::mark(Center).around(240, 240),
        Style::HonourTitle => Setting::mark(Center).around(2800, 480),
        Style::HonourSignature => Setting::mark(Left).around(2400, 360),
        Style::Stamp(page) => Setting::mark(Left)
            .around(0, 200)
            .from(layout.corner_start(page)),
        Style::StampCell => Setting::mark(Left),
        Style::DateAndNumber(_) => Setting::mark(Left).around(120, 120),
        Style::Signature(_) => Setting::mark(Left).around(400, 240),
        Style::Spread(_) => Setting::mark(Left).around(160, 60),
        Style::SpreadCell(Side::Left) => Setting::mark(Left),
        Style::SpreadCell(Side::Right) => Setting::mark(Right),
        Style::TableHead(_) | Style::TableSection(_) | Style::TableText(_, Align::Center) => {
            Setting::mark(Center)
        }
        Style::TableText(_, Align::Left) => Setting::mark(Left),
        Style::TableText(_, Align::Right) => Setting::mark(Right),
        Style::TableDash(_) => Setting {
            first: -170,
            ..Setting::mark(Left).from(170)
        },
        Style::AfterTable => Setting {
            lines: 160,
            ..Setting::mark(Left)
        },
        Style::Thin => Setting {
            lines: 20,
            ..Setting::mark(Left)
        },
        Style::FootnoteText => Setting::mark(Both),
        Style::Header => Setting::mark(Center),
        Style::Contents(depth) => Setting {
            first: -signed(CONTENTS_HANG),
            ..Setting::mark(Left)
                .around(0, 60)
                .from(contents_left(depth) + CONTENTS_HANG)
        },
        Style::Figure => Setting::mark(Center).around(120, 60),
        Style::FigureTitle => Setting::mark(Center).around(0, 160),
    }
}

/// How far a line of the contents list stands from the edge, by its depth.
fn contents_left(depth: Depth) -> Twips {
    match depth {
        Depth::Part => 0,
        Depth::Subdivision => CONTENTS_HANG,
    }
}

/// What stays together, what follows, where tabs stop.
fn with_ties(mut look: Look, style: Style, layout: Layout) -> Look {
    let properties = &mut look.paragraph_property;
    match style {
        Style::Heading(level) => {
            properties.keep_next = Some(true);
            properties.keep_lines = Some(true);
            let depth = match level {
                Level::One => 0,
                Level::Two => 1,
                Level::Three => 2,
            };
            look = look.outline_lvl(depth).next(Style::Body.id());
        }
        Style::HonourTitle => look = look.outline_lvl(0),
        Style::PartHeading => {
            properties.keep_next = Some(true);
            properties.keep_lines = Some(true);
            look = look.outline_lvl(1).next(Style::Body.id());
        }
        Style::Command
        | Style::Caption
        | Style::Subject(_)
        | Style::TableHead(_)
        | Style::TableSection(_)
        | Style::Figure => properties.keep_next = Some(true),
        Style::Contents(_) => {
            let position = usize::try_from(layout.text_width(Page::Portrait)).unwrap_or_default();
            let tab = Tab::new()
                .val(TabValueType::Right)
                .leader(TabLeaderType::Dot)
                .pos(position);
            properties.tabs.push(tab);
        }
        Style::DateAndNumber(page) | Style::Spread(page) => {
            add_right_tab(&mut look, layout.text_width(page));
        }
        Style::Signature(page) => {
            properties.keep_lines = Some(true);
            add_right_tab(&mut look, layout.text_width(page));
        }
        Style::HonourSignature => {
            properties.keep_lines = Some(true);
            add_right_tab(&mut look, layout.framed_width(Page::Portrait));
        }
        Style::Body
        | Style::Plain
        | Style::Letterhead(_)
        | Style::Place
        | Style::Addressee(_)
        | Style::Centered
        | Style::Note
        | Style::Executor
        | Style::Honour
        | Style::ListItem
        | Style::Stamp(_)
        | Style::StampCell
        | Style::SpreadCell(_)
        | Style::TableText(..)
        | Style::TableDash(_)
        | Style::AfterTable
        | Style::Thin
        | Style::FootnoteText
        | Style::Header
        | Style::FigureTitle => {}
    }
    look
}

fn add_right_tab(look: &mut Look, position: Twips) {
    let position = usize::try_from(position).unwrap_or_default();
    let tab = Tab::new().val(TabValueType::Right).pos(position);
    look.paragraph_property.tabs.push(tab);
}

/// Size and spacing of letters, where they differ from running text.
fn with_type(look: Look, style: Style) -> Look {
    match style {
        Style::Command => {
            let run_property = look.run_property.clone().character_spacing(COMMAND_SPACING);
            Look {
                run_property,
                ..look
            }
        }
        Style::Note | Style::Executor | Style::FootnoteText | Style::FigureTitle => {
            look.size(SMALL_SIZE)
        }
        Style::Header => look.size(HEADER_SIZE),
        Style::Honour => look.size(HONOUR_SIZE),
        Style::HonourTitle => look.size(HONOUR_TITLE_SIZE),
        Style::TableHead(size)
        | Style::TableSection(size)
        | Style::TableText(size, _)
        | Style::TableDash(size) => look.size(half_points(size.half_points())),
        Style::AfterTable | Style::Thin => look.size(2),
        Style::Heading(_)
        | Style::PartHeading
        | Style::Body
        | Style::Plain
        | Style::Letterhead(_)
        | Style::Place
        | Style::Subject(_)
        | Style::Addressee(_)
        | Style::Centered
        | Style::Caption
        | Style::ListItem
        | Style::Stamp(_)
        | Style::StampCell
        | Style::DateAndNumber(_)
        | Style::Signature(_)
        | Style::HonourSignature
        | Style::Spread(_)
        | Style::SpreadCell(_)
        | Style::Contents(_)
        | Style::Figure => look,
    }
}

fn characters() -> [Look; 5] {
    let new = |id: &str, name: &str| Look::new(id, StyleType::Character).name(name);
    let reference = RunProperty::new().vert_align(VertAlignType::SuperScript);
    [
        new("Strong", "Strong").bold(),
        new("Emphasis", "Emphasis").italic(),
        new("StrongEmphasis", "Выделение полужирным курсивом")
            .bold()
            .italic(),
        new("Hyperlink", "Hyperlink")
            .color("0563C1")
            .underline("single"),
        Look {
            run_property: reference,
            ..new("FootnoteReference", "footnote reference")
        },
    ]
}

fn tables() -> [Look; 3] {
    let margin = usize::try_from(CELL_MARGIN).unwrap_or_default();
    [
        table("TableGrid", "Table Grid", lines(), (28, margin, margin)),
        table(
            "TablePlain",
            "Таблица без линий",
            TableBorders::with_empty(),
            (0, 0, 2 * margin),
        ),
        table(
            "TableEnds",
            "Строка из двух столбцов",
            TableBorders::with_empty(),
            (0, 0, 0),
        ),
    ]
}

/// A table's style with the margins of its cells: high, left, right.
fn table(id: &str, name: &str, borders: TableBorders, margins: (usize, usize, usize)) -> Look {
    let (high, left, right) = margins;
    let margins = TableCellMargins::new()
        .margin_top(high, WidthType::Dxa)
        .margin_left(left, WidthType::Dxa)
        .margin_bottom(high, WidthType::Dxa)
        .margin_right(right, WidthType::Dxa);
    let property = TableProperty::without_borders()
        .set_borders(borders)
        .set_margins(margins);
    Look::new(id, StyleType::Table)
        .name(name)
        .table_property(property)
}

/// Lines of half a point on all sides.
fn lines() -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    [Top, Left, Bottom, Right, InsideH, InsideV]
        .into_iter()
        .fold(TableBorders::with_empty(), |borders, position| {
            borders.set(
                TableBorder::new(position)
                    .border_type(BorderType::Single)
                    .size(4)
                    .color("auto"),
            )
        })
}

fn signed(length: Twips) -> i32 {
    i32::try_from(length).unwrap_or_default()
}

fn half_points(size: u32) -> usize {
    usize::try_from(size).unwrap_or_default()
}
