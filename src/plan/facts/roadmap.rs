//! Facts of the roadmap: the sheet's own grid, ready for a table.

use schemars::JsonSchema;
use serde::Serialize;

/// The roadmap.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RoadmapFacts {
    #[schemars(description = "Строки над таблицей: название, основание, цель; пусто, если их нет")]
    pub preface: Vec<String>,
    #[schemars(description = "Слово грифа утверждения: УТВЕРЖДЕН (план), УТВЕРЖДЕНА (карта)")]
    pub approved: String,
    #[schemars(description = "Заглавие над таблицей по строкам, без грифа утверждения")]
    pub title: Vec<String>,
    #[schemars(description = "Текст между заглавием и таблицей: основание, цель, формы")]
    pub intro: Vec<IntroFacts>,
    #[schemars(description = "Строки под таблицей")]
    pub afterword: Vec<String>,
    #[schemars(description = "Столбцы плана в порядке листа (без столбцов об исполнении)")]
    pub columns: Vec<RoadmapColumnFacts>,
    #[schemars(description = "Доли ширины столбцов для ::: table cols=")]
    pub shares: String,
    #[schemars(description = "Выравнивание столбцов для ::: table align=")]
    pub align: String,
    #[schemars(description = "Сколько первых строк повторять на каждой странице")]
    pub head_rows: u32,
    #[schemars(description = "Строки под заголовком таблицы, как на листе")]
    pub rows: Vec<RoadmapRowFacts>,
    #[schemars(description = "Итоги исполнения; пусто, если столбцов об исполнении нет")]
    pub totals: Option<super::RoadmapTotals>,
    #[schemars(
        description = "Календарь по месяцам учебного года; пусто, если ни один срок не назван днём или месяцем"
    )]
    pub calendar: Option<CalendarFacts>,
    #[schemars(description = "Мероприятия невыполненные и выполненные частично")]
    pub undone: Vec<RoadmapRowFacts>,
}

/// The measures by months.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CalendarFacts {
    #[schemars(description = "Месяцы от августа до июля: «сен»")]
    pub months: Vec<String>,
    #[schemars(description = "Мероприятия, срок которых попадает в эти месяцы")]
    pub rows: Vec<CalendarRowFacts>,
}

/// One measure on the calendar.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CalendarRowFacts {
    #[schemars(description = "Номер")]
    pub number: Option<String>,
    #[schemars(description = "Мероприятие")]
    pub title: String,
    #[schemars(description = "По месяцам: приходится ли мероприятие на месяц")]
    pub months: Vec<bool>,
}

/// A line of the text before the table.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct IntroFacts {
    #[schemars(description = "Текст строки")]
    pub text: String,
    #[schemars(description = "Название таблицы, которое стоит прямо над ней")]
    pub caption: bool,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RoadmapColumnFacts {
    #[schemars(description = "Заголовок столбца")]
    pub header: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RoadmapRowFacts {
    #[schemars(
        description = "Вид строки: stage — этап или раздел, numbering — номера столбцов, item — мероприятие"
    )]
    pub kind: String,
    #[schemars(description = "Ячейки по столбцам плана")]
    pub cells: Vec<RoadmapCellFacts>,
    #[schemars(description = "Номер")]
    pub number: Option<String>,
    #[schemars(description = "Этап")]
    pub stage: Option<String>,
    #[schemars(description = "Мероприятие")]
    pub title: Option<String>,
    #[schemars(description = "Срок, как он записан")]
    pub term: Option<String>,
    #[schemars(description = "Ответственные")]
    pub responsible: Option<String>,
    #[schemars(description = "Ожидаемый результат")]
    pub result: Option<String>,
    #[schemars(description = "Дата исполнения")]
    pub fact_date: Option<String>,
    #[schemars(
        description = "Состояние: выполнено, выполнено с опозданием, выполнено частично, не выполнено, срок не наступил, снято"
    )]
    pub status: Option<String>,
    #[schemars(description = "Фактический результат, подтверждающий документ")]
    pub proof: Option<String>,
    #[schemars(description = "Причина невыполнения или новый срок")]
    pub reason: Option<String>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RoadmapCellFacts {
    #[schemars(description = "Текст ячейки")]
    pub text: String,
    #[schemars(description = "Ячейка объединена с верхней: печатайте ^")]
    pub above: bool,
    #[schemars(description = "Ячейка объединена с левой: печатайте <")]
    pub left: bool,
}
