//! Facts of the orders that change what was approved: pairs (M02) and the roadmap (M03).

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::ParticipantFacts;

/// The pairs that the order on pairs approves.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PairsOrderFacts {
    #[schemars(
        description = "Строки приложения в том виде, в котором они утверждены (без пар, закреплённых позже)"
    )]
    pub rows: Vec<PairRowFacts>,
    #[schemars(description = "Пар среди них")]
    pub pairs: u32,
    #[schemars(description = "Групп среди них")]
    pub groups: u32,
    #[schemars(description = "Наставники этих пар – работники организации, каждый один раз")]
    pub obliged: Vec<Arc<ParticipantFacts>>,
}

/// A row of the annex to the order on pairs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PairRowFacts {
    #[schemars(description = "Номер пары или группы")]
    pub number: String,
    #[schemars(description = "Форма наставничества без кавычек")]
    pub form: Option<String>,
    #[schemars(description = "Ролевая модель")]
    pub role_model: Option<String>,
    #[schemars(description = "Наставник: фамилия, имя, отчество, должность или класс")]
    pub mentor: String,
    #[schemars(description = "Наставляемые: фамилия, имя, отчество, класс или должность")]
    pub mentees: Vec<String>,
    #[schemars(description = "Начало работы")]
    pub start: Option<String>,
    #[schemars(description = "Окончание работы по плану")]
    pub end: Option<String>,
    #[schemars(description = "Это группа (наставляемых больше одного)")]
    pub is_group: bool,
}

/// What an order changes in the list of pairs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PairChangesFacts {
    #[schemars(description = "Изменения по порядку номеров")]
    pub items: Vec<PairChangeFacts>,
    #[schemars(description = "Новые редакции строк приложения: изменённые и добавленные")]
    pub rows: Vec<PairRowFacts>,
    #[schemars(description = "Пар с учётом изменений")]
    pub pairs: u32,
    #[schemars(description = "Групп с учётом изменений")]
    pub groups: u32,
    #[schemars(
        description = "Наставники из новых редакций – работники организации, каждый один раз"
    )]
    pub obliged: Vec<Arc<ParticipantFacts>>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PairChangeFacts {
    #[schemars(
        description = "Что сделать: reword – изложить, add – дополнить, remove – исключить"
    )]
    pub kind: String,
    #[schemars(description = "Номер пары или группы")]
    pub number: String,
    #[schemars(description = "Это группа")]
    pub is_group: bool,
    #[schemars(
        description = "Что изменено: наставник, состав наставляемых, срок работы, форма наставничества"
    )]
    pub what: Vec<String>,
    #[schemars(description = "Прежний наставник в родительном падеже, если наставник заменён")]
    pub old_mentor: Option<String>,
    #[schemars(description = "Наставник")]
    pub mentor: String,
    #[schemars(description = "Наставляемые")]
    pub mentees: Vec<String>,
    #[schemars(description = "День прекращения работы")]
    pub ended_on: Option<String>,
    #[schemars(description = "Причина; пусто, если её нет или она не для приказа")]
    pub reason: Option<String>,
    #[schemars(description = "Причина есть, но в приказ не выносится: она касается здоровья")]
    pub reason_withheld: bool,
}

/// What an order changes in the roadmap.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RoadmapChangesFacts {
    #[schemars(description = "Изменённые, добавленные и исключённые строки")]
    pub rows: Vec<MeasureChangeFacts>,
}

/// One changed row of the roadmap.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MeasureChangeFacts {
    #[schemars(
        description = "Что сделать: reword – изложить, add – дополнить, remove – исключить"
    )]
    pub kind: String,
    #[schemars(description = "Номер строки")]
    pub number: Option<String>,
    #[schemars(description = "Этап")]
    pub stage: Option<String>,
    #[schemars(description = "Мероприятие")]
    pub title: String,
    #[schemars(description = "Прежняя редакция: изменённые части строки")]
    pub old: Vec<MeasurePartFacts>,
    #[schemars(description = "Новая редакция: изменённые части строки")]
    pub new: Vec<MeasurePartFacts>,
    #[schemars(description = "Причина")]
    pub reason: Option<String>,
}

/// A part of a row: what it is and what it says.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MeasurePartFacts {
    #[schemars(
        description = "Часть строки: Мероприятие, Срок, Ответственный, Ожидаемый результат"
    )]
    pub name: String,
    #[schemars(description = "Текст; «–», если его нет")]
    pub text: String,
}
