//! The named styles: one for each thing that a paragraph can be.
//!
//! [`Style::id`] is what a DOCX paragraph names, [`Style::name`] what the list of styles
//! in Word shows. Names of Word's own styles are English by its rule and are shown in
//! the language of the user's Word; the others are Russian.

use crate::document::{Align, Inline, Level, Page, Role};

/// A paragraph's style; where its measures depend on the sheet, the sheet is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Heading(Level),
    PartHeading,
    Body,
    Plain,
    Letterhead,
    Place,
    Subject(Page),
    Command,
    Addressee(Page),
    Centered,
    Caption,
    Note,
    Executor,
    ListItem,
    Stamp(Page),
    StampCell,
    DateAndNumber(Page),
    Signature(Page),
    Spread(Page),
    SpreadCell(Side),
    TableHead(Page),
    /// The name of a section within a table.
    TableSection(Page),
    TableText(Page, Align),
    /// A line of a cell that begins with a dash: it hangs.
    TableDash(Page),
    /// The gap between a table and what follows.
    AfterTable,
    /// A line of no height where Word wants a paragraph and a reader does not.
    Thin,
    FootnoteText,
    Header,
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
            Self::Letterhead,
            Self::Place,
            Self::Command,
            Self::Centered,
            Self::Caption,
            Self::Note,
            Self::Executor,
            Self::ListItem,
            Self::StampCell,
            Self::SpreadCell(Side::Left),
            Self::SpreadCell(Side::Right),
            Self::AfterTable,
            Self::Thin,
            Self::FootnoteText,
            Self::Header,
        ];
        for page in [Page::Portrait, Page::Landscape] {
            all.extend(Self::of_sheet(page));
        }
        all
    }

    fn of_sheet(page: Page) -> [Self; 12] {
        [
            Self::Subject(page),
            Self::Addressee(page),
            Self::Stamp(page),
            Self::DateAndNumber(page),
            Self::Signature(page),
            Self::Spread(page),
            Self::TableHead(page),
            Self::TableSection(page),
            Self::TableText(page, Align::Left),
            Self::TableText(page, Align::Center),
            Self::TableText(page, Align::Right),
            Self::TableDash(page),
        ]
    }

    /// The style of a paragraph that stands on the sheet itself.
    pub(super) fn of_role(role: Role, page: Page) -> Self {
        match role {
            Role::Body => Self::Body,
            Role::Plain => Self::Plain,
            Role::Letterhead => Self::Letterhead,
            Role::Place => Self::Place,
            Role::Subject => Self::Subject(page),
            Role::Command => Self::Command,
            Role::Addressee => Self::Addressee(page),
            Role::Centered => Self::Centered,
            Role::Caption => Self::Caption,
            Role::Note => Self::Note,
            Role::Executor => Self::Executor,
        }
    }

    /// The style of a paragraph in a cell, where nothing is indented.
    pub(super) fn of_role_in_cell(role: Role, page: Page, align: Align) -> Self {
        match role {
            Role::Body | Role::Plain | Role::Subject | Role::Addressee => {
                Self::TableText(page, align)
            }
            Role::Letterhead | Role::Place | Role::Centered | Role::Caption => {
                Self::TableText(page, Align::Center)
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
            Self::Letterhead => "Letterhead",
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
            Self::TableHead(Page::Portrait) => "TableHead",
            Self::TableHead(Page::Landscape) => "TableHeadLandscape",
            Self::TableSection(Page::Portrait) => "TableSection",
            Self::TableSection(Page::Landscape) => "TableSectionLandscape",
            Self::TableText(Page::Portrait, Align::Left) => "TableText",
            Self::TableText(Page::Portrait, Align::Center) => "TableTextCenter",
            Self::TableText(Page::Portrait, Align::Right) => "TableTextRight",
            Self::TableText(Page::Landscape, Align::Left) => "TableTextLandscape",
            Self::TableText(Page::Landscape, Align::Center) => "TableTextCenterLandscape",
            Self::TableText(Page::Landscape, Align::Right) => "TableTextRightLandscape",
            Self::TableDash(Page::Portrait) => "TableDash",
            Self::TableDash(Page::Landscape) => "TableDashLandscape",
            Self::AfterTable => "AfterTable",
            Self::Thin => "Thin",
            Self::FootnoteText => "FootnoteText",
            Self::Header => "Header",
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
            Self::Letterhead => "Организация",
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
            Self::TableHead(Page::Portrait) => "Шапка таблицы",
            Self::TableHead(Page::Landscape) => "Шапка таблицы (альбомный лист)",
            Self::TableSection(Page::Portrait) => "Раздел таблицы",
            Self::TableSection(Page::Landscape) => "Раздел таблицы (альбомный лист)",
            Self::TableText(Page::Portrait, Align::Left) => "Текст таблицы",
            Self::TableText(Page::Portrait, Align::Center) => "Текст таблицы по центру",
            Self::TableText(Page::Portrait, Align::Right) => "Текст таблицы справа",
            Self::TableText(Page::Landscape, Align::Left) => "Текст таблицы (альбомный лист)",
            Self::TableText(Page::Landscape, Align::Center) => {
                "Текст таблицы по центру (альбомный лист)"
            }
            Self::TableText(Page::Landscape, Align::Right) => {
                "Текст таблицы справа (альбомный лист)"
            }
            Self::TableDash(Page::Portrait) => "Перечень в таблице",
            Self::TableDash(Page::Landscape) => "Перечень в таблице (альбомный лист)",
            Self::AfterTable => "Отступ после таблицы",
            Self::Thin => "Служебная строка",
            Self::FootnoteText => "footnote text",
            Self::Header => "header",
        }
    }

    /// Whether the style is bold already, so that strong words in it need no more.
    pub(super) fn is_bold(self) -> bool {
        match self {
            Self::Heading(_) | Self::PartHeading | Self::Subject(_) | Self::TableHead(_) => true,
            Self::Body
            | Self::Plain
            | Self::Letterhead
            | Self::Place
            | Self::Command
            | Self::Addressee(_)
            | Self::Centered
            | Self::Caption
            | Self::Note
            | Self::Executor
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
            | Self::Header => false,
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
                assert!(all.contains(&Style::of_role_in_cell(role, page, Align::Right)));
            }
        }
    }
}
