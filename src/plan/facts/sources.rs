//! Facts of where figures come from, what follows from them, and the school's row for
//! the municipality.

use schemars::JsonSchema;
use serde::Serialize;

/// Where one figure comes from.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SourceFacts {
    #[schemars(description = "Имя места для ссылок на эту строку: [29](#src_mentors)")]
    pub key: String,
    #[schemars(description = "Номер строки в приложении «Источники чисел»")]
    pub number: u32,
    #[schemars(
        description = "О чём число: indicators — показатели, people — участники, contingent — контингент, pairs — пары, forms — формы, roadmap — дорожная карта"
    )]
    pub part: String,
    #[schemars(description = "Что посчитано")]
    pub title: String,
    #[schemars(description = "Число, как оно печатается")]
    pub value: String,
    #[schemars(description = "Файл, лист, строки, которые посчитаны")]
    pub rows: String,
    #[schemars(description = "Файл, лист, ячейка или строки знаменателя; пусто, если его нет")]
    pub base: Option<String>,
}

/// What follows from the figures.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct FindingsFacts {
    #[schemars(description = "Выводы: по предложению на показатель и этап, по порядку")]
    pub conclusions: Vec<ConclusionFacts>,
    #[schemars(description = "Проблемы с решениями, по порядку")]
    pub problems: Vec<ProblemFacts>,
}

/// One conclusion.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ConclusionFacts {
    #[schemars(description = "Вывод без точки в конце")]
    pub text: String,
    #[schemars(description = "Имя места в приложении «Источники чисел»; пусто, если чисел нет")]
    pub key: Option<String>,
    #[schemars(description = "Номер строки в приложении «Источники чисел»")]
    pub source: Option<u32>,
}

/// One problem and what is to be done about it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ProblemFacts {
    #[schemars(description = "Номер по порядку")]
    pub number: u32,
    #[schemars(description = "Проблема")]
    pub text: String,
    #[schemars(description = "Причина; пусто, если данные её не называют")]
    pub cause: Option<String>,
    #[schemars(description = "Управленческое решение")]
    pub decision: String,
    #[schemars(description = "Ответственный")]
    pub responsible: String,
    #[schemars(description = "Срок")]
    pub due: String,
    #[schemars(description = "Имя места в приложении «Источники чисел»; пусто, если чисел нет")]
    pub key: Option<String>,
    #[schemars(description = "Номер строки в приложении «Источники чисел»")]
    pub source: Option<u32>,
}

/// Some columns of the school's row for the municipality.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RowBandFacts {
    #[schemars(description = "О чём столбцы: контингент, наставники, показатели …")]
    pub title: String,
    #[schemars(description = "Столбцы")]
    pub cells: Vec<RowCellFacts>,
}

/// One column of the school's row.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RowCellFacts {
    #[schemars(description = "Номер столбца")]
    pub number: u32,
    #[schemars(description = "Название столбца")]
    pub title: String,
    #[schemars(description = "Значение; пусто, если данных нет")]
    pub value: Option<String>,
    #[schemars(description = "Имя места в приложении «Источники чисел»; пусто, если это не число")]
    pub key: Option<String>,
}
