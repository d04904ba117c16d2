//! Facts of the programme as it stood on the day of interim monitoring.

use schemars::JsonSchema;
use serde::Serialize;

use super::MeetingsFacts;

/// The programme by the day of interim monitoring.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct InterimFacts {
    #[schemars(description = "День промежуточного мониторинга")]
    pub day: String,
    #[schemars(description = "Срок мер: месяц спустя, рабочий день")]
    pub measures_due: String,
    #[schemars(description = "Наставников в парах, начавших работу к этому дню")]
    pub mentors: u32,
    #[schemars(description = "Наставляемых в этих парах")]
    pub mentees: u32,
    #[schemars(description = "Пар и групп, начавших работу")]
    pub formed: u32,
    #[schemars(description = "Из них групп")]
    pub groups: u32,
    #[schemars(description = "По формам наставничества")]
    pub forms: Vec<InterimFormFacts>,
    #[schemars(description = "Пары, прекращённые к этому дню")]
    pub stopped: Vec<InterimPairFacts>,
    #[schemars(description = "Встречи по этот день")]
    pub meetings: MeetingsFacts,
    #[schemars(
        description = "Дорожная карта на этот день; пусто, если сведений об исполнении нет"
    )]
    pub roadmap: Option<InterimRoadmapFacts>,
}

/// One form of mentoring by that day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct InterimFormFacts {
    #[schemars(description = "Форма без кавычек")]
    pub name: String,
    #[schemars(description = "Наставников")]
    pub mentors: u32,
    #[schemars(description = "Наставляемых")]
    pub mentees: u32,
    #[schemars(description = "Пар и групп")]
    pub formed: u32,
    #[schemars(description = "Из них прекращены к этому дню")]
    pub stopped: u32,
    #[schemars(description = "Проведено встреч; пусто, если журнала нет")]
    pub held: Option<u32>,
}

/// A pair that stopped by that day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct InterimPairFacts {
    #[schemars(description = "Номер пары или группы")]
    pub number: String,
    #[schemars(description = "Наставник: «Иванова М.П.»")]
    pub mentor: String,
    #[schemars(description = "Наставляемые через запятую")]
    pub mentees: String,
    #[schemars(description = "День прекращения")]
    pub date: String,
    #[schemars(description = "Причина")]
    pub reason: Option<String>,
}

/// The roadmap by that day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct InterimRoadmapFacts {
    #[schemars(description = "Мероприятий всего")]
    pub all: u32,
    #[schemars(description = "Срок наступил или мероприятие выполнено раньше срока")]
    pub due: u32,
    #[schemars(description = "Выполнено в срок")]
    pub in_time: u32,
    #[schemars(description = "Выполнено с опозданием")]
    pub late: u32,
    #[schemars(description = "Выполнено частично")]
    pub partly: u32,
    #[schemars(description = "Срок прошёл, не выполнено")]
    pub overdue: u32,
    #[schemars(description = "Отмечено выполненным без даты; в выполненные не входит")]
    pub undated: u32,
    #[schemars(description = "Срок не наступил")]
    pub not_due: u32,
    #[schemars(description = "Доля выполненных от тех, срок которых наступил: «92,0 %»")]
    pub share: Option<String>,
    #[schemars(description = "По этапам")]
    pub stages: Vec<InterimStageFacts>,
    #[schemars(description = "Просроченные мероприятия")]
    pub overdue_rows: Vec<InterimMeasureFacts>,
    #[schemars(description = "Мероприятия, выполненные частично")]
    pub partly_rows: Vec<InterimMeasureFacts>,
    #[schemars(description = "Мероприятия, выполненные с опозданием")]
    pub late_rows: Vec<InterimMeasureFacts>,
    #[schemars(description = "Мероприятия, отмеченные выполненными без даты")]
    pub undated_rows: Vec<InterimMeasureFacts>,
}

/// One measure that strayed from the plan.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct InterimMeasureFacts {
    #[schemars(description = "Номер")]
    pub number: Option<String>,
    #[schemars(description = "Мероприятие, первая строка названия")]
    pub title: String,
    #[schemars(description = "Срок, как он записан")]
    pub term: Option<String>,
    #[schemars(description = "Ответственные")]
    pub responsible: Option<String>,
    #[schemars(description = "День исполнения")]
    pub fact_date: Option<String>,
    #[schemars(description = "На сколько дней опоздали")]
    pub days_late: Option<u32>,
    #[schemars(description = "Причина")]
    pub reason: Option<String>,
}

/// One stage by that day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct InterimStageFacts {
    #[schemars(description = "Этап")]
    pub name: Option<String>,
    #[schemars(description = "Мероприятий")]
    pub all: u32,
    #[schemars(description = "Выполнено")]
    pub done: u32,
    #[schemars(description = "Выполнено частично")]
    pub partly: u32,
    #[schemars(description = "Не выполнено в срок")]
    pub undone: u32,
    #[schemars(description = "Срок не наступил")]
    pub not_due: u32,
}
