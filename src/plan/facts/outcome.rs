//! Facts of what the year brought: partners, training sessions, awards, practices, the
//! SWOT analysis and the closing event.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::{CaseFacts, OfficerFacts, ParticipantFacts};

/// An organisation that takes part in the programme.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PartnerFacts {
    #[schemars(description = "Название во всех падежах")]
    pub name: CaseFacts,
    #[schemars(description = "Краткое название; пусто, если в списке партнёров его нет")]
    pub short: Option<String>,
    #[schemars(description = "Наставники из этой организации")]
    pub mentors: Vec<Arc<ParticipantFacts>>,
    #[schemars(description = "Руководитель, который подписывает соглашение")]
    pub head: Option<OfficerFacts>,
    #[schemars(description = "На основании чего он действует, в родительном падеже: «Устава»")]
    pub head_basis: Option<String>,
    #[schemars(description = "Адрес")]
    pub address: Option<String>,
    #[schemars(description = "ИНН")]
    pub inn: Option<String>,
    #[schemars(description = "ОГРН")]
    pub ogrn: Option<String>,
    #[schemars(description = "Телефон")]
    pub phone: Option<String>,
    #[schemars(description = "Номер соглашения")]
    pub agreement_number: Option<String>,
    #[schemars(description = "Дата соглашения")]
    pub agreement_date: Option<String>,
    #[schemars(description = "До какого дня действует соглашение")]
    pub agreement_until: Option<String>,
}

/// A session of the mentors' training.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SessionFacts {
    #[schemars(description = "Тема")]
    pub topic: String,
    #[schemars(description = "Дата")]
    pub date: Option<String>,
    #[schemars(description = "Часов")]
    pub hours: Option<u32>,
    #[schemars(description = "Ведущий")]
    pub lecturer: Option<String>,
    #[schemars(description = "Форма занятия: очная, дистанционная")]
    pub mode: Option<String>,
    #[schemars(description = "Наставники, прошедшие обучение на этом занятии")]
    pub mentors: Vec<Arc<ParticipantFacts>>,
}

/// Somebody who is rewarded.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AwardedFacts {
    #[schemars(description = "Фамилия, имя, отчество во всех падежах")]
    pub name: CaseFacts,
    #[schemars(description = "Фамилия и инициалы во всех падежах")]
    pub short: CaseFacts,
    #[schemars(description = "Пол: m, f; пусто, если не определён")]
    pub gender: Option<String>,
    #[schemars(
        description = "Кто это, во всех падежах: должность (с организацией, если она другая) или «обучающаяся 8 «Б» класса»"
    )]
    pub described: Option<CaseFacts>,
    #[schemars(description = "Учится в школе")]
    pub is_pupil: bool,
    #[schemars(description = "Работает в школе: только работнику можно установить выплату")]
    pub is_employee: bool,
}

/// An award, or a certificate of a mentor who finished the programme.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AwardFacts {
    #[schemars(description = "Кто поощряется")]
    pub person: AwardedFacts,
    #[schemars(
        description = "Вид: thanks, honorary, diploma, letter, certificate, payment; иначе other"
    )]
    pub kind: String,
    #[schemars(description = "Название вида с маленькой буквы: «почётная грамота»")]
    pub name: String,
    #[schemars(description = "За что: «за подготовку призёра олимпиады»")]
    pub merit: Option<String>,
    #[schemars(description = "Основание, записанное не оборотом «за …»")]
    pub reason: Option<String>,
    #[schemars(description = "Размер выплаты, как он записан")]
    pub amount: Option<String>,
    #[schemars(description = "Пар и групп, завершивших программу у этого наставника")]
    pub completed: u32,
    #[schemars(description = "Наставляемых в этих парах и группах")]
    pub mentees: u32,
}

/// What a mentor who finished the programme has done.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MentorResultFacts {
    #[schemars(description = "Наставник")]
    pub person: AwardedFacts,
    #[schemars(description = "Закреплено пар и групп")]
    pub formed: u32,
    #[schemars(description = "Завершили программу")]
    pub completed: u32,
    #[schemars(description = "Наставляемых, завершивших программу")]
    pub mentees: u32,
    #[schemars(description = "Поощрения этого наставника по списку")]
    pub awards: Vec<String>,
}

/// How the pairs stand at the end, by their numbers.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ClosingFacts {
    #[schemars(description = "Номера завершивших программу: «1, 3–36»; пусто, если таких нет")]
    pub completed: Option<String>,
    #[schemars(description = "Номера продлённых")]
    pub prolonged: Option<String>,
    #[schemars(description = "Номера прекращённых")]
    pub stopped: Option<String>,
}

/// A practice that others may take over.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PracticeFacts {
    #[schemars(description = "Название")]
    pub title: String,
    #[schemars(description = "Форма наставничества без кавычек")]
    pub form: Option<String>,
    #[schemars(description = "Какую проблему решает")]
    pub problem: Option<String>,
    #[schemars(description = "Решение")]
    pub solution: Option<String>,
    #[schemars(description = "Результат")]
    pub result: Option<String>,
    #[schemars(description = "Участники без имён")]
    pub participants: Option<String>,
    #[schemars(description = "Ссылка на материалы")]
    pub link: Option<String>,
}

/// The SWOT analysis of one form, or of the whole programme.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SwotFacts {
    #[schemars(description = "Форма наставничества без кавычек; пусто – программа в целом")]
    pub form: Option<String>,
    #[schemars(description = "Сильные стороны")]
    pub strengths: Vec<String>,
    #[schemars(description = "Слабые стороны")]
    pub weaknesses: Vec<String>,
    #[schemars(description = "Возможности")]
    pub opportunities: Vec<String>,
    #[schemars(description = "Угрозы")]
    pub threats: Vec<String>,
}

/// The open event that closes the year.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EventFacts {
    #[schemars(description = "Название: «Школьный праздник наставничества»")]
    pub name: Option<String>,
    #[schemars(description = "Дата")]
    pub date: Option<String>,
    #[schemars(description = "Время начала")]
    pub time: Option<String>,
    #[schemars(description = "Место: «актовый зал»")]
    pub venue: Option<String>,
}
