//! Facts of mentors, mentees, their representatives, pairs and programmes.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::{BreachFacts, CaseFacts, MeetingFacts, ScoreFacts};

/// A mentor or a mentee.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ParticipantFacts {
    #[schemars(description = "Код участника в списке")]
    pub code: String,
    #[schemars(description = "Фамилия, имя, отчество во всех падежах")]
    pub name: CaseFacts,
    #[schemars(description = "Фамилия и инициалы («Иванова М.П.») во всех падежах")]
    pub short: CaseFacts,
    #[schemars(description = "Инициалы и фамилия для подписи: «М.П. Иванова»")]
    pub initials_first: String,
    #[schemars(description = "Пол: m, f; пусто, если не определён")]
    pub gender: Option<String>,
    #[schemars(description = "Кто это: должность или «обучающийся 7 «А» класса», во всех падежах")]
    pub described: Option<CaseFacts>,
    #[schemars(description = "Должность во всех падежах")]
    pub post: Option<CaseFacts>,
    #[schemars(description = "Класс: 7 «А»")]
    pub class_name: Option<String>,
    #[schemars(description = "Учится в школе")]
    pub is_pupil: bool,
    #[schemars(description = "Место работы или учёбы, если это не сама школа")]
    pub workplace: Option<String>,
    #[schemars(description = "Дата рождения")]
    pub birth_date: Option<String>,
    #[schemars(description = "Год рождения")]
    pub birth_year: Option<i32>,
    #[schemars(description = "Год рождения посчитан по возрасту и потому приблизительный")]
    pub birth_is_about: bool,
    #[schemars(description = "Полных лет на день вхождения в программу")]
    pub age: Option<i32>,
    #[schemars(description = "Моложе 18 лет на день вхождения в программу")]
    pub is_minor: bool,
    #[schemars(description = "Телефон")]
    pub phone: Option<String>,
    #[schemars(description = "Электронная почта")]
    pub email: Option<String>,
    #[schemars(description = "Адрес")]
    pub address: Option<String>,
    #[schemars(description = "Документ, удостоверяющий личность")]
    pub document: Option<String>,
    #[schemars(description = "Родитель или другой законный представитель")]
    pub representative: Option<RepresentativeFacts>,
    #[schemars(
        description = "Роли в программе: наставник, наставляемый (именительный падеж, по полу)"
    )]
    pub roles: Vec<String>,
    #[schemars(description = "Формы наставничества, в которых участвует")]
    pub forms: Vec<String>,
    #[schemars(
        description = "Для учёта: обучающийся, молодой специалист, педагог, представитель партнёра"
    )]
    pub category: String,
    #[schemars(description = "Участие в парах и группах, по порядку списка пар")]
    pub engagements: Vec<EngagementFacts>,
    #[schemars(description = "Наставник прошёл обучение")]
    pub trained: bool,
    #[schemars(description = "Дата обучения наставника")]
    pub trained_on: Option<String>,
    #[schemars(description = "Часов обучения наставника")]
    pub training_hours: Option<u32>,
    #[schemars(description = "Компетенции наставника")]
    pub competencies: Option<String>,
    #[schemars(description = "Достижения наставника")]
    pub achievements: Option<String>,
    #[schemars(description = "Интересы наставника")]
    pub interests: Option<String>,
    #[schemars(description = "Желаемый возраст наставляемых")]
    pub desired_age: Option<String>,
    #[schemars(description = "Ресурс времени наставника")]
    pub time_resource: Option<String>,
    #[schemars(description = "Запрос наставляемого")]
    pub request: Option<String>,
}

/// A parent or guardian.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RepresentativeFacts {
    #[schemars(description = "Фамилия, имя, отчество во всех падежах")]
    pub name: CaseFacts,
    #[schemars(description = "Фамилия и инициалы во всех падежах")]
    pub short: CaseFacts,
    #[schemars(description = "Инициалы и фамилия для подписи")]
    pub initials_first: String,
    #[schemars(description = "Пол: m, f; пусто, если не определён")]
    pub gender: Option<String>,
    #[schemars(description = "Кем приходится: мать, отец, опекун")]
    pub relation: Option<String>,
    #[schemars(description = "Телефон")]
    pub phone: Option<String>,
    #[schemars(description = "Адрес")]
    pub address: Option<String>,
    #[schemars(description = "Документ, удостоверяющий личность")]
    pub document: Option<String>,
}

/// A person's part in one pair or group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EngagementFacts {
    #[schemars(description = "Номер пары или группы")]
    pub number: String,
    #[schemars(description = "Форма наставничества без кавычек")]
    pub form: Option<String>,
    #[schemars(description = "В этой паре человек – наставник (иначе наставляемый)")]
    pub as_mentor: bool,
    #[schemars(description = "С кем в паре: фамилии, имена, отчества")]
    pub with: Vec<String>,
    #[schemars(description = "Кто это и где работает или учится, в том же порядке")]
    pub with_places: Vec<String>,
    #[schemars(description = "Начало")]
    pub start: Option<String>,
    #[schemars(description = "Завершение по плану")]
    pub end_planned: Option<String>,
    #[schemars(description = "Завершение по факту")]
    pub end_fact: Option<String>,
    #[schemars(description = "Состояние: активна, завершена, продлена, прекращена")]
    pub status: Option<String>,
    #[schemars(description = "Результат")]
    pub result: Option<String>,
}

/// A pair or a group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PairFacts {
    #[schemars(description = "Номер пары или группы")]
    pub number: String,
    #[schemars(description = "Форма наставничества без кавычек: ученик – ученик")]
    pub form: Option<String>,
    #[schemars(description = "Ключ формы: uu, tt, su, ru, rs; иначе other")]
    pub form_key: String,
    #[schemars(description = "Ролевая модель")]
    pub role_model: Option<String>,
    #[schemars(description = "Это группа (наставляемых больше одного)")]
    pub is_group: bool,
    #[schemars(description = "Наставник")]
    pub mentor: Arc<ParticipantFacts>,
    #[schemars(description = "Наставляемые")]
    pub mentees: Vec<Arc<ParticipantFacts>>,
    #[schemars(description = "Начало")]
    pub start: Option<String>,
    #[schemars(description = "Завершение по плану")]
    pub end_planned: Option<String>,
    #[schemars(description = "Завершение по факту")]
    pub end_fact: Option<String>,
    #[schemars(description = "Состояние: активна, завершена, продлена, прекращена")]
    pub status: Option<String>,
    #[schemars(description = "Причина прекращения или продления")]
    pub stop_reason: Option<String>,
    #[schemars(description = "Цель программы")]
    pub goal: Option<String>,
    #[schemars(description = "Запрос наставляемых")]
    pub request: Option<String>,
    #[schemars(description = "Результат")]
    pub result: Option<String>,
    #[schemars(description = "Как часто встречается эта пара: по её форме")]
    pub meeting_frequency: Option<String>,
    #[schemars(
        description = "Самый долгий допустимый перерыв между встречами в днях; пусто, если не установлен"
    )]
    pub longest_pause: Option<u32>,
    #[schemars(description = "Встреч по плану")]
    pub meetings_planned: Option<u32>,
    #[schemars(description = "Встреч проведено: по журналу, если он есть, иначе по списку пар")]
    pub meetings_done: Option<u32>,
    #[schemars(description = "Встречи по журналу, по порядку дат")]
    pub meetings: Vec<MeetingFacts>,
    #[schemars(description = "Средняя оценка встреч наставником; пусто, если оценок нет")]
    pub mentor_score: Option<ScoreFacts>,
    #[schemars(description = "Средняя оценка встреч наставляемым; пусто, если оценок нет")]
    pub mentee_score: Option<ScoreFacts>,
    #[schemars(description = "Периодичность: соблюдена, нарушена; пусто, если сведений нет")]
    pub regularity: Option<String>,
    #[schemars(description = "Слишком долгие перерывы между встречами")]
    pub breaches: Vec<BreachFacts>,
    #[schemars(description = "Отчёт наставника: сдан, не сдан; пусто, если сведений нет")]
    pub report: Option<String>,
    #[schemars(description = "День сдачи отчёта")]
    pub report_date: Option<String>,
    #[schemars(description = "Трудности, названные наставником")]
    pub difficulties: Option<String>,
    #[schemars(description = "Предложения наставника")]
    pub suggestions: Option<String>,
    #[schemars(description = "Шаги персонализированной программы")]
    pub steps: Vec<StepFacts>,
}

/// A step of a personal programme.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StepFacts {
    #[schemars(description = "Номер по порядку")]
    pub number: u32,
    #[schemars(description = "Раздел программы")]
    pub section: Option<String>,
    #[schemars(description = "Мероприятие или задание")]
    pub title: String,
    #[schemars(description = "Срок, как он записан")]
    pub term: Option<String>,
    #[schemars(description = "Планируемый результат")]
    pub planned_result: Option<String>,
    #[schemars(description = "Фактический результат")]
    pub actual_result: Option<String>,
    #[schemars(description = "Оценка наставника")]
    pub mark: Option<String>,
}
