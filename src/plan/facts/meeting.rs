//! Facts of meetings, of how often pairs met, and of mentors' reports.

use schemars::JsonSchema;
use serde::Serialize;

/// One meeting of a pair.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MeetingFacts {
    #[schemars(description = "Номер по порядку дат")]
    pub number: u32,
    #[schemars(description = "Дата встречи")]
    pub date: String,
    #[schemars(
        description = "Вид: встреча-знакомство, пробная встреча, встреча-планирование, рабочая встреча, итоговая встреча"
    )]
    pub kind: Option<String>,
    #[schemars(description = "Формат: очно, дистанционно")]
    pub mode: Option<String>,
    #[schemars(description = "Тема, содержание")]
    pub topic: Option<String>,
    #[schemars(description = "Результат")]
    pub result: Option<String>,
    #[schemars(description = "Оценка наставника от 1 до 10")]
    pub mentor_score: Option<u32>,
    #[schemars(description = "Оценка наставляемого от 1 до 10")]
    pub mentee_score: Option<u32>,
}

/// A mean of scores, never without its base.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ScoreFacts {
    #[schemars(description = "Средняя оценка: «8,7»")]
    pub mean: String,
    #[schemars(description = "Из скольких оценок")]
    pub count: u32,
}

/// A pause between meetings that was too long.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct BreachFacts {
    #[schemars(description = "Первый день перерыва: предыдущая встреча или начало работы")]
    pub from: String,
    #[schemars(
        description = "Последний день: следующая встреча, окончание работы или день подсчёта"
    )]
    pub to: String,
    #[schemars(description = "Дней перерыва без каникул")]
    pub days: u32,
    #[schemars(description = "Словами: «между встречами», «до первой встречи» …")]
    pub between: String,
}

/// A pair that did not meet as often as it must.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct BrokenPairFacts {
    #[schemars(description = "Номер пары или группы")]
    pub number: String,
    #[schemars(description = "Это группа")]
    pub is_group: bool,
    #[schemars(description = "Форма наставничества без кавычек")]
    pub form: Option<String>,
    #[schemars(description = "Наставник: «Иванова М.П.»")]
    pub mentor: String,
    #[schemars(description = "Наставляемые через запятую: «Ким В., Заяц Т.В.»")]
    pub mentees: String,
    #[schemars(description = "Проведено встреч")]
    pub held: Option<u32>,
    #[schemars(description = "Встреч по плану на год")]
    pub planned: Option<u32>,
    #[schemars(description = "Слишком долгие перерывы; пусто, если пара судится по числу встреч")]
    pub breaches: Vec<BreachFacts>,
}

/// Days without meetings.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct HolidayFacts {
    #[schemars(description = "Название: «осенние каникулы»")]
    pub name: Option<String>,
    #[schemars(description = "Первый день")]
    pub first: String,
    #[schemars(description = "Последний день")]
    pub last: String,
}

/// How pairs kept to the norm by a day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MeetingsFacts {
    #[schemars(description = "Журнал встреч есть")]
    pub journal: bool,
    #[schemars(description = "День, по который посчитаны встречи")]
    pub day: String,
    #[schemars(
        description = "Самый долгий допустимый перерыв в днях; пусто, если периодичность не указана или у форм она разная"
    )]
    pub longest: Option<u32>,
    #[schemars(description = "Каникулы, которые не входят в перерывы")]
    pub holidays: Vec<HolidayFacts>,
    #[schemars(description = "Проведено встреч всего")]
    pub held: u32,
    #[schemars(description = "По скольким парам и группам известно число встреч")]
    pub with_held: u32,
    #[schemars(description = "Среднее число встреч на пару: «12,4»; пусто, если данных нет")]
    pub mean: Option<String>,
    #[schemars(description = "Пар и групп, о встречах которых есть сведения")]
    pub judged: u32,
    #[schemars(description = "Из них соблюли периодичность")]
    pub kept: u32,
    #[schemars(description = "Из них нарушили периодичность")]
    pub broken: u32,
    #[schemars(description = "Из судимых – по числу встреч, а не по перерывам")]
    pub by_numbers: u32,
    #[schemars(description = "Пар и групп, о встречах которых сведений нет")]
    pub unknown: u32,
    #[schemars(description = "Доля соблюдавших: «85,2 %»; пусто, если сведений нет")]
    pub kept_share: Option<String>,
    #[schemars(description = "Пары и группы с нарушениями, по порядку списка")]
    pub broken_pairs: Vec<BrokenPairFacts>,
}

/// A mentor whose report lacks.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ReportFacts {
    #[schemars(description = "Номер пары или группы")]
    pub number: String,
    #[schemars(description = "Наставник: «Иванова М.П.»")]
    pub mentor: String,
    #[schemars(description = "Наставляемые через запятую")]
    pub mentees: String,
    #[schemars(description = "День сдачи; пусто, если отчёта нет или день не указан")]
    pub date: Option<String>,
}

/// Reports of mentors: one for each pair.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ReportsFacts {
    #[schemars(description = "Отчётов должно быть: пар и групп")]
    pub all: u32,
    #[schemars(description = "Сдано")]
    pub given: u32,
    #[schemars(description = "Не сдано")]
    pub missing: u32,
    #[schemars(description = "Сведений о сдаче нет")]
    pub unstated: u32,
    #[schemars(description = "Не сданные отчёты, по порядку списка")]
    pub without: Vec<ReportFacts>,
    #[schemars(description = "Сданные позже срока, по порядку списка")]
    pub late: Vec<ReportFacts>,
}
