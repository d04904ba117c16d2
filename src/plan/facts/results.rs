//! Facts of what came of the programme: totals and indicators.

use schemars::JsonSchema;
use serde::Serialize;

/// Numbers of people and pairs; every person is counted once.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TotalsFacts {
    #[schemars(description = "Наставников")]
    pub mentors: u32,
    #[schemars(description = "Из них обучающихся")]
    pub pupil_mentors: u32,
    #[schemars(description = "Из них работников школы")]
    pub teacher_mentors: u32,
    #[schemars(description = "Из них представителей организаций-партнёров")]
    pub partner_mentors: u32,
    #[schemars(description = "Наставляемых")]
    pub mentees: u32,
    #[schemars(description = "Из них обучающихся")]
    pub pupil_mentees: u32,
    #[schemars(description = "Из них педагогов")]
    pub teacher_mentees: u32,
    #[schemars(
        description = "Участников всего: каждый человек один раз, даже если он и наставник, и наставляемый"
    )]
    pub participants: u32,
    #[schemars(description = "Наставляемых, не вошедших в пары")]
    pub unpaired: u32,
    #[schemars(description = "Обучающихся в школе всего")]
    pub pupils: Option<u32>,
    #[schemars(description = "Педагогических работников в школе всего")]
    pub teachers: Option<u32>,
    #[schemars(description = "День, на который указан контингент")]
    pub contingent_on: Option<String>,
    #[schemars(description = "Организаций-партнёров, давших наставников")]
    pub partners: u32,
    #[schemars(description = "Пары и группы")]
    pub matches: MatchTotals,
    #[schemars(description = "Человек, представленных к поощрению: каждый один раз")]
    pub rewarded: u32,
    #[schemars(description = "Обучение наставников; пусто, если в списке о нём ничего нет")]
    pub training: Option<TrainingFacts>,
}

/// Numbers of pairs and groups.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MatchTotals {
    #[schemars(description = "Сформировано пар и групп")]
    pub formed: u32,
    #[schemars(description = "Из них групп")]
    pub groups: u32,
    #[schemars(description = "Связей «наставник – наставляемый»: группа из четырёх — четыре")]
    pub links: u32,
    #[schemars(description = "Завершили программу")]
    pub completed: u32,
    #[schemars(description = "Продлены")]
    pub prolonged: u32,
    #[schemars(description = "Прекращены")]
    pub stopped: u32,
    #[schemars(description = "Действуют")]
    pub active: u32,
    #[schemars(description = "Состояние не указано")]
    pub unstated: u32,
    #[schemars(description = "Доля завершивших: «85,7 %»; пусто, если пар нет или состояний нет")]
    pub completed_share: Option<String>,
    #[schemars(description = "По скольким парам известно число встреч")]
    pub with_meetings: u32,
    #[schemars(description = "Среднее число встреч на пару: «12,4»; пусто, если данных нет")]
    pub mean_meetings: Option<String>,
    #[schemars(description = "По скольким парам указаны и план, и факт встреч")]
    pub with_plan: u32,
    #[schemars(description = "Пар, выполнивших план встреч")]
    pub plan_met: u32,
    #[schemars(description = "Доля пар, выполнивших план встреч: «90,0 %»")]
    pub plan_met_share: Option<String>,
    #[schemars(description = "Пары с указанным состоянием есть")]
    pub known: bool,
}

/// Training of mentors.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TrainingFacts {
    #[schemars(description = "Обучено наставников")]
    pub trained: u32,
    #[schemars(description = "Наставников всего")]
    pub mentors: u32,
    #[schemars(description = "Доля обученных: «92,0 %»")]
    pub share: String,
    #[schemars(description = "Часов обучения всего; пусто, если часы не указаны")]
    pub hours: Option<u32>,
}

/// What became of the roadmap.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RoadmapTotals {
    #[schemars(description = "Мероприятий всего")]
    pub all: u32,
    #[schemars(description = "Выполнено в срок")]
    pub in_time: u32,
    #[schemars(description = "Выполнено с опозданием")]
    pub late: u32,
    #[schemars(description = "Выполнено частично")]
    pub partly: u32,
    #[schemars(description = "Не выполнено")]
    pub undone: u32,
    #[schemars(description = "Срок не наступил")]
    pub not_due: u32,
    #[schemars(description = "Снято")]
    pub withdrawn: u32,
    #[schemars(description = "Состояние не указано")]
    pub unstated: u32,
    #[schemars(description = "Доля выполненных: «87,5 %»")]
    pub share: Option<String>,
    #[schemars(description = "Средняя задержка выполненных с опозданием, дней: «6,5»")]
    pub mean_delay: Option<String>,
    #[schemars(description = "По скольким мероприятиям посчитана задержка")]
    pub with_delay: u32,
    #[schemars(description = "Выполнено всего: в срок и с опозданием (числитель доли)")]
    pub done: u32,
    #[schemars(
        description = "Должно быть выполнено: все, кроме тех, срок которых не наступил, и снятых (знаменатель доли)"
    )]
    pub due: u32,
    #[schemars(description = "Итоги по этапам")]
    pub stages: Vec<StageTotals>,
}

/// What became of one stage.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StageTotals {
    #[schemars(description = "Этап")]
    pub name: String,
    #[schemars(description = "Имя места в приложении «Источники чисел»")]
    pub source: String,
    #[schemars(description = "Мероприятий")]
    pub all: u32,
    #[schemars(description = "Выполнено в срок")]
    pub in_time: u32,
    #[schemars(description = "Выполнено с опозданием")]
    pub late: u32,
    #[schemars(description = "Выполнено частично")]
    pub partly: u32,
    #[schemars(description = "Не выполнено")]
    pub undone: u32,
    #[schemars(description = "Срок не наступил, снято или состояние не указано")]
    pub other: u32,
    #[schemars(description = "Срок не наступил")]
    pub not_due: u32,
    #[schemars(description = "Снято")]
    pub withdrawn: u32,
    #[schemars(description = "Состояние не указано")]
    pub unstated: u32,
    #[schemars(description = "Доля выполненных: «87,5 %»; «—», если выполнять ещё нечего")]
    pub share: String,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct IndicatorFacts {
    #[schemars(description = "Код: I1 … I17")]
    pub code: String,
    #[schemars(description = "Показатель")]
    pub title: String,
    #[schemars(description = "Единица: %, ед.")]
    pub unit: String,
    #[schemars(description = "Числитель")]
    pub numerator: Option<u32>,
    #[schemars(
        description = "Из чего число: «53 из 338», «сумма 2436, оценок 290»; «–», если данных нет"
    )]
    pub parts: String,
    #[schemars(description = "Что считается в числителе")]
    pub numerator_meaning: String,
    #[schemars(description = "Знаменатель; пусто, если показатель — количество или данных нет")]
    pub denominator: Option<u32>,
    #[schemars(description = "Что считается в знаменателе")]
    pub denominator_meaning: Option<String>,
    #[schemars(
        description = "Фактическое значение: «13,5 %», «3», «—» или «данные не представлены»"
    )]
    pub fact: String,
    #[schemars(description = "Показатель посчитан")]
    pub counted: bool,
    #[schemars(description = "Целевое значение: «70 %» или «не установлено»")]
    pub target: String,
    #[schemars(description = "Отклонение: «+3,5 п. п.»; «—», если сравнить не с чем")]
    pub deviation: String,
    #[schemars(description = "Вывод: «достигнут», «не достигнут»; пусто, если цели или факта нет")]
    pub verdict: Option<String>,
    #[schemars(description = "Акт, которым установлена цель")]
    pub target_source: Option<String>,
    #[schemars(description = "Правило подсчёта")]
    pub rule: String,
    #[schemars(description = "Источник данных: файлы и листы")]
    pub source: String,
    #[schemars(description = "Имя места в приложении «Источники чисел»")]
    pub key: String,
    #[schemars(
        description = "Оговорка к числу: знаменатель равен нулю, меньше пяти, доля больше 100 %"
    )]
    pub note: Option<String>,
}
