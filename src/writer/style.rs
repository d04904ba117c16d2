//! The named styles: one for each thing that a paragraph can be.
//!
//! [`Style::id`] is what a DOCX paragraph names, [`Style::name`] what the list of styles
//! in Word shows. Names of Word's own styles are English by its rule and are shown in
//! the language of the user's Word; the others are Russian.

use super::layout::Size;
use crate::document::{Align, Block, Inline, Level, Page, Role, SpreadKind};

/// A paragraph's style; where its measures depend on the sheet, the sheet is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Heading(Level),
    PartHeading,
    Body,
    Plain,
    Letterhead(Page),
    Place,
    Subject(Page),
    Command,
    Addressee(Page),
    Centered,
    Caption,
    Note,
    Executor,
    /// Who is honoured.
    Honour,
    /// The name of a paper that honours somebody.
    HonourTitle,
    /// The signature under it.
    HonourSignature,
    ListItem,
    Stamp(Page),
    StampCell,
    DateAndNumber(Page),
    Signature(Page),
    Spread(Page),
    SpreadCell(Side),
    TableHead(Size),
    /// The name of a section within a table.
    TableSection(Size),
    TableText(Size, Align),
    /// A line of a cell that begins with a dash: it hangs.
    TableDash(Size),
    /// The gap between a table and what follows.
    AfterTable,
    /// A line of no height where Word wants a paragraph and a reader does not.
    Thin,
    FootnoteText,
    Header,
    /// A line of the contents list.
    Contents(Depth),
    /// The line that holds a figure or a picture.
    Figure,
    /// What a figure shows, under it.
    FigureTitle,
}

/// How deep an entry of the contents list lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    Part,
    Subdivision,
}

/// An end of a spread whose line is too long for one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Style {
    /// Every style, in the order of `styles.xml`.
    pub(super) fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Heading(Level::One),
            Self::Heading(Level::Two),
            Self::Heading(Level::Three),
            Self::PartHeading,
            Self::Body,
            Self::Plain,
            Self::Place,
            Self::Command,
            Self::Centered,
            Self::Caption,
            Self::Note,
            Self::Executor,
            Self::Honour,
            Self::HonourTitle,
            Self::HonourSignature,
            Self::ListItem,
            Self::StampCell,
            Self::SpreadCell(Side::Left),
            Self::SpreadCell(Side::Right),
            Self::AfterTable,
            Self::Thin,
            Self::FootnoteText,
            Self::Header,
            Self::Contents(Depth::Part),
            Self::Contents(Depth::Subdivision),
            Self::Figure,
            Self::FigureTitle,
        ];
        for page in [Page::Portrait, Page::Landscape] {
            all.extend(Self::of_sheet(page));
        }
        for size in Size::ALL {
            all.extend(Self::of_size(size));
        }
        all
    }

    fn of_size(size: Size) -> [Self; 6] {
        [
            Self::TableHead(size),
            Self::TableSection(size),
            Self::TableText(size, Align::Left),
            Self::TableText(size, Align::Center),
            Self::TableText(size, Align::Right),
            Self::TableDash(size),
        ]
    }

    fn of_sheet(page: Page) -> [Self; 7] {
        [
            Self::Letterhead(page),
            Self::Subject(page),
            Self::Addressee(page),
            Self::Stamp(page),
            Self::DateAndNumber(page),
            Self::Signature(page),
            Self::Spread(page),
        ]
    }

    /// The style of a paragraph that stands on the sheet itself.
    pub(super) fn of_role(role: Role, page: Page) -> Self {
        match role {
            Role::Body => Self::Body,
            Role::Plain => Self::Plain,
            Role::Letterhead => Self::Letterhead(page),
            Role::Place => Self::Place,
            Role::Subject => Self::Subject(page),
            Role::Command => Self::Command,
            Role::Addressee => Self::Addressee(page),
            Role::Centered => Self::Centered,
            Role::Caption => Self::Caption,
            Role::Note => Self::Note,
            Role::Executor => Self::Executor,
            Role::Honour => Self::Honour,
        }
    }

    /// The style of a paragraph in a cell, where nothing is indented.
    pub(super) fn of_role_in_cell(role: Role, size: Size, align: Align) -> Self {
        match role {
            Role::Body | Role::Plain | Role::Subject | Role::Addressee => {
                Self::TableText(size, align)
            }
            Role::Letterhead | Role::Place | Role::Centered | Role::Caption | Role::Honour => {
                Self::TableText(size, Align::Center)
            }
            Role::Command => Self::Command,
            Role::Note | Role::Executor => Self::Note,
        }
    }

    /// The id in `styles.xml`.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Heading(Level::One) => "Heading1",
            Self::Heading(Level::Two) => "Heading2",
            Self::Heading(Level::Three) => "Heading3",
            Self::PartHeading => "PartHeading",
            Self::Body => "BodyText",
            Self::Plain => "PlainText",
            Self::Letterhead(Page::Portrait) => "Letterhead",
            Self::Letterhead(Page::Landscape) => "LetterheadLandscape",
            Self::Place => "Place",
            Self::Subject(Page::Portrait) => "Subject",
            Self::Subject(Page::Landscape) => "SubjectLandscape",
            Self::Command => "Command",
            Self::Addressee(Page::Portrait) => "Addressee",
            Self::Addressee(Page::Landscape) => "AddresseeLandscape",
            Self::Centered => "Centered",
            Self::Caption => "Caption",
            Self::Note => "Note",
            Self::Executor => "Executor",
            Self::Honour => "Honour",
            Self::HonourTitle => "HonourTitle",
            Self::HonourSignature => "HonourSignature",
            Self::ListItem => "ListParagraph",
            Self::Stamp(Page::Portrait) => "Stamp",
            Self::Stamp(Page::Landscape) => "StampLandscape",
            Self::StampCell => "StampCell",
            Self::DateAndNumber(Page::Portrait) => "DateAndNumber",
            Self::DateAndNumber(Page::Landscape) => "DateAndNumberLandscape",
            Self::Signature(Page::Portrait) => "Signature",
            Self::Signature(Page::Landscape) => "SignatureLandscape",
            Self::Spread(Page::Portrait) => "Spread",
            Self::Spread(Page::Landscape) => "SpreadLandscape",
            Self::SpreadCell(Side::Left) => "SpreadLeft",
            Self::SpreadCell(Side::Right) => "SpreadRight",
            Self::TableHead(Size::Regular) => "TableHead",
            Self::TableHead(Size::Small) => "TableHeadSmall",
            Self::TableHead(Size::Fine) => "TableHeadFine",
            Self::TableSection(Size::Regular) => "TableSection",
            Self::TableSection(Size::Small) => "TableSectionSmall",
            Self::TableSection(Size::Fine) => "TableSectionFine",
            Self::TableText(Size::Regular, Align::Left) => "TableText",
            Self::TableText(Size::Small, Align::Left) => "TableTextSmall",
            Self::TableText(Size::Fine, Align::Left) => "TableTextFine",
            Self::TableText(Size::Regular, Align::Center) => "TableTextCenter",
            Self::TableText(Size::Small, Align::Center) => "TableTextCenterSmall",
            Self::TableText(Size::Fine, Align::Center) => "TableTextCenterFine",
            Self::TableText(Size::Regular, Align::Right) => "TableTextRight",
            Self::TableText(Size::Small, Align::Right) => "TableTextRightSmall",
            Self::TableText(Size::Fine, Align::Right) => "TableTextRightFine",
            Self::TableDash(Size::Regular) => "TableDash",
            Self::TableDash(Size::Small) => "TableDashSmall",
            Self::TableDash(Size::Fine) => "TableDashFine",
            Self::AfterTable => "AfterTable",
            Self::Thin => "Thin",
            Self::FootnoteText => "FootnoteText",
            Self::Header => "Header",
            Self::Contents(Depth::Part) => "TOC1",
            Self::Contents(Depth::Subdivision) => "TOC2",
            Self::Figure => "Figure",
            Self::FigureTitle => "FigureTitle",
        }
    }

    /// The name in Word's list of styles.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Heading(Level::One) => "heading 1",
            Self::Heading(Level::Two) => "heading 2",
            Self::Heading(Level::Three) => "heading 3",
            Self::PartHeading => "Заголовок раздела акта",
            Self::Body => "Body Text",
            Self::Plain => "Текст без отступа",
            Self::Letterhead(Page::Portrait) => "Организация",
            Self::Letterhead(Page::Landscape) => "Организация (альбомный лист)",
            Self::Place => "Место составления",
            Self::Subject(Page::Portrait) => "Заголовок к тексту",
            Self::Subject(Page::Landscape) => "Заголовок к тексту (альбомный лист)",
            Self::Command => "Распорядительное слово",
            Self::Addressee(Page::Portrait) => "Адресат",
            Self::Addressee(Page::Landscape) => "Адресат (альбомный лист)",
            Self::Centered => "Текст по центру",
            Self::Caption => "caption",
            Self::Note => "Пояснение",
            Self::Executor => "Отметка об исполнителе",
            Self::Honour => "Кто награждается",
            Self::HonourTitle => "Название награды",
            Self::HonourSignature => "Подпись под наградой",
            Self::ListItem => "List Paragraph",
            Self::Stamp(Page::Portrait) => "Гриф",
            Self::Stamp(Page::Landscape) => "Гриф (альбомный лист)",
            Self::StampCell => "Гриф в два столбца",
            Self::DateAndNumber(Page::Portrait) => "Дата и номер",
            Self::DateAndNumber(Page::Landscape) => "Дата и номер (альбомный лист)",
            Self::Signature(Page::Portrait) => "Signature",
            Self::Signature(Page::Landscape) => "Подпись (альбомный лист)",
            Self::Spread(Page::Portrait) => "Строка с двумя краями",
            Self::Spread(Page::Landscape) => "Строка с двумя краями (альбомный лист)",
            Self::SpreadCell(Side::Left) => "Левый край строки",
            Self::SpreadCell(Side::Right) => "Правый край строки",
            Self::TableHead(Size::Regular) => "Шапка таблицы",
            Self::TableHead(Size::Small) => "Шапка таблицы, 11 пт",
            Self::TableHead(Size::Fine) => "Шапка таблицы, 10 пт",
            Self::TableSection(Size::Regular) => "Раздел таблицы",
            Self::TableSection(Size::Small) => "Раздел таблицы, 11 пт",
            Self::TableSection(Size::Fine) => "Раздел таблицы, 10 пт",
            Self::TableText(Size::Regular, Align::Left) => "Текст таблицы",
            Self::TableText(Size::Small, Align::Left) => "Текст таблицы, 11 пт",
            Self::TableText(Size::Fine, Align::Left) => "Текст таблицы, 10 пт",
            Self::TableText(Size::Regular, Align::Center) => "Текст таблицы по центру",
            Self::TableText(Size::Small, Align::Center) => "Текст таблицы по центру, 11 пт",
            Self::TableText(Size::Fine, Align::Center) => "Текст таблицы по центру, 10 пт",
            Self::TableText(Size::Regular, Align::Right) => "Текст таблицы справа",
            Self::TableText(Size::Small, Align::Right) => "Текст таблицы справа, 11 пт",
            Self::TableText(Size::Fine, Align::Right) => "Текст таблицы справа, 10 пт",
            Self::TableDash(Size::Regular) => "Перечень в таблице",
            Self::TableDash(Size::Small) => "Перечень в таблице, 11 пт",
            Self::TableDash(Size::Fine) => "Перечень в таблице, 10 пт",
            Self::AfterTable => "Отступ после таблицы",
            Self::Thin => "Служебная строка",
            Self::FootnoteText => "footnote text",
            Self::Header => "header",
            Self::Contents(Depth::Part) => "toc 1",
            Self::Contents(Depth::Subdivision) => "toc 2",
            Self::Figure => "Рисунок",
            Self::FigureTitle => "Название рисунка",
        }
    }

    /// Whether the style is bold already, so that strong words in it need no more.
    pub(super) fn is_bold(self) -> bool {
        match self {
            Self::Heading(_)
            | Self::PartHeading
            | Self::Subject(_)
            | Self::TableHead(_)
            | Self::Honour
            | Self::HonourTitle => true,
            Self::Body
            | Self::Plain
            | Self::Letterhead(_)
            | Self::Place
            | Self::Command
            | Self::Addressee(_)
            | Self::Centered
            | Self::Caption
            | Self::Note
            | Self::Executor
            | Self::HonourSignature
            | Self::ListItem
            | Self::Stamp(_)
            | Self::StampCell
            | Self::DateAndNumber(_)
            | Self::Signature(_)
            | Self::Spread(_)
            | Self::SpreadCell(_)
            | Self::TableSection(_)
            | Self::TableText(..)
            | Self::TableDash(_)
            | Self::AfterTable
            | Self::Thin
            | Self::FootnoteText
            | Self::Header
            | Self::Contents(_)
            | Self::Figure
            | Self::FigureTitle => false,
        }
    }
}

/// Whether a paragraph of a cell begins with a dash, so that its next lines hang.
pub(super) fn hangs(content: &[Inline]) -> bool {
    match content.first() {
        Some(Inline::Text(text)) => text.starts_with("- ") || text.starts_with("– "),
        Some(_) | None => false,
    }
}

/// A paragraph longer than this (bytes, about six lines) is not carried over for what follows.
const LONG_LEAD: usize = 800;

/// Whether a block only opens what comes next, and so stays on its page: a paragraph that
/// ends with a colon or stands before a table, a signature over the mark of the executor.
pub(super) fn leads(block: &Block, next: Option<&Block>) -> bool {
    match (block, next) {
        (Block::Paragraph { role, content }, next) => {
            let before_table = matches!(next, Some(Block::Table(_)));
            is_plain_text(*role)
                && length(content) <= LONG_LEAD
                && (before_table || ends_with_colon(content))
        }
        (Block::Spread { kind, .. }, Some(Block::Paragraph { role, .. })) => {
            *kind == SpreadKind::Signature && *role == Role::Executor
        }
        (
            Block::Heading { .. }
            | Block::List(_)
            | Block::Parts(_)
            | Block::Table(_)
            | Block::Spread { .. }
            | Block::Stamps(_)
            | Block::Chart(_)
            | Block::Picture { .. }
            | Block::Contents
            | Block::PageBreak,
            _,
        ) => false,
    }
}

/// The other roles keep to what follows, or not, by their styles.
fn is_plain_text(role: Role) -> bool {
    match role {
        Role::Body | Role::Plain | Role::Centered | Role::Note => true,
        Role::Letterhead
        | Role::Place
        | Role::Subject
        | Role::Command
        | Role::Addressee
        | Role::Caption
        | Role::Executor
        | Role::Honour => false,
    }
}

fn ends_with_colon(content: &[Inline]) -> bool {
    match content.last() {
        Some(Inline::Text(text)) => text.trim_end().ends_with(':'),
        Some(
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Anchor { content, .. },
        ) => ends_with_colon(content),
        Some(Inline::Link { .. } | Inline::Footnote(_) | Inline::Blank(_) | Inline::LineBreak)
        | None => false,
    }
}

fn length(content: &[Inline]) -> usize {
    let lengths = content.iter().map(|inline| match inline {
        Inline::Text(text) => text.len(),
        Inline::Strong(content)
        | Inline::Emphasis(content)
        | Inline::Link { content, .. }
        | Inline::Anchor { content, .. } => length(content),
        Inline::Footnote(_) | Inline::Blank(_) | Inline::LineBreak => 0,
    });
    lengths.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_styles_share_an_id_or_a_name() {
        let all = Style::all();
        let ids: BTreeSet<_> = all.iter().map(|style| style.id()).collect();
        let names: BTreeSet<_> = all.iter().map(|style| style.name()).collect();
        assert_eq!((ids.len(), names.len()), (all.len(), all.len()));
    }

    #[test]
    fn every_role_has_a_style_that_is_written() {
        let all = Style::all();
        for role in Role::ALL {
            for page in [Page::Portrait, Page::Landscape] {
                assert!(all.contains(&Style::of_role(role, page)));
            }
            for size in Size::ALL {
                assert!(all.contains(&Style::of_role_in_cell(role, size, Align::Right)));
            }
        }
    }
}
