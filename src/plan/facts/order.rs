//! Facts of an authority's order: its own words, part by part.

use schemars::JsonSchema;
use serde::Serialize;

/// The order's text.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OrderTextFacts {
    #[schemars(description = "Заголовок: «Об утверждении …»; из реестра приказов, иначе с листа")]
    pub subject: Option<String>,
    #[schemars(description = "Преамбула без точки на конце")]
    pub preamble: Option<String>,
    #[schemars(description = "Пункты без номеров; пункта о контроле среди них нет")]
    pub items: Vec<String>,
    #[schemars(description = "Приложения по порядку номеров")]
    pub annexes: Vec<OrderAnnexFacts>,
}

/// An annex that the order names.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OrderAnnexFacts {
    #[schemars(description = "Номер приложения")]
    pub number: u32,
    #[schemars(description = "Название приложения")]
    pub title: String,
    #[schemars(
        description = "Что в нём: roadmap — дорожная карта, year_targets — целевые значения, absent — в списках его нет"
    )]
    pub key: String,
}

/// Target values by years.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct YearTargetsFacts {
    #[schemars(description = "Заголовки столбцов")]
    pub columns: Vec<String>,
    #[schemars(description = "Строки: ячейки по столбцам, незаполненные пусты")]
    pub rows: Vec<Vec<String>>,
    #[schemars(description = "Доли ширины столбцов для ::: table cols=")]
    pub shares: String,
    #[schemars(description = "Выравнивание столбцов для ::: table align=")]
    pub align: String,
}
