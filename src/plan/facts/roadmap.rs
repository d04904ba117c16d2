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
    #[schemars(description = "Отчёт об исполнении; пусто, если об исполнении ничего не сказано")]
    pub report: Option<RoadmapReportFacts>,
}

/// How the roadmap was carried out, row by row.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RoadmapReportFacts {
    #[schemars(description = "День, на который судят об исполнении")]
    pub day: String,
    #[schemars(description = "Строки отчётного года по порядку листа: этапы и мероприятия")]
    pub rows: Vec<ReportRowFacts>,
    #[schemars(description = "Просроченные мероприятия: срок прошёл, а сделано не всё")]
    pub overdue: Vec<OverdueFacts>,
    #[schemars(
        description = "На какой день посчитана просрочка: день запуска, но не позже дня отчёта"
    )]
    pub overdue_on: String,
    #[schemars(description = "Номера выполненных мероприятий без подтверждающего документа")]
    pub unproved: Vec<String>,
    #[schemars(description = "Номера невыполненных мероприятий без причины и нового срока")]
    pub unexplained: Vec<String>,
    #[schemars(
        description = "Мероприятий прежних лет, выполненных до отчётного года (в отчёт не входят)"
    )]
    pub finished_before: u32,
    #[schemars(description = "Мероприятий следующих лет (в отчёт не входят)")]
    pub later: u32,
}

/// One row of the report.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ReportRowFacts {
    #[schemars(
        description = "Вид строки: stage — этап, heading — подзаголовок, item — мероприятие"
    )]
    pub kind: String,
    #[schemars(description = "Номер")]
    pub number: Option<String>,
    #[schemars(description = "Мероприятие или название этапа")]
    pub title: String,
    #[schemars(description = "Срок по плану, как он записан")]
    pub term: Option<String>,
    #[schemars(description = "Дни исполнения через запятую: «15.10.2025, 20.01.2026»")]
    pub done: Option<String>,
    #[schemars(description = "Ответственные")]
    pub responsible: Option<String>,
    #[schemars(description = "Ожидаемый результат")]
    pub result: Option<String>,
    #[schemars(description = "Фактический результат: документ, номер, дата, ссылка")]
    pub proof: Option<String>,
    #[schemars(
        description = "Состояние словами: выполнено, выполнено с опозданием (на 7 дней), выполнено частично, не выполнено, срок не наступил, снято, состояние не указано"
    )]
    pub status: String,
    #[schemars(description = "Выполнено, в срок или с опозданием")]
    pub is_done: bool,
    #[schemars(description = "Не выполнено, выполнено частично или состояние не указано")]
    pub is_undone: bool,
    #[schemars(description = "Сколько раз сделано из требуемых: «2 из 3»")]
    pub times: Option<String>,
    #[schemars(description = "Причина, как она записана")]
    pub reason: Option<String>,
    #[schemars(description = "Новый срок")]
    pub new_term: Option<String>,
    #[schemars(description = "Осталось от прежнего года плана")]
    pub carried: bool,
}

/// A measure whose term is over.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OverdueFacts {
    #[schemars(description = "Номер")]
    pub number: Option<String>,
    #[schemars(description = "Мероприятие")]
    pub title: String,
    #[schemars(description = "Срок, как он записан; новый срок, если он назван")]
    pub term: String,
    #[schemars(description = "Ответственные")]
    pub responsible: Option<String>,
    #[schemars(description = "На сколько дней просрочено")]
    pub days: u32,
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
