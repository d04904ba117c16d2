//! What a template may say: the contract with the authors of templates.
//!
//! The model is not printed as it is: these flat structs are, and each field says in
//! Russian what it means. A field that may be empty is an `Option` and the template
//! must say what to print in its place. Days are ISO texts for the filters `date` and
//! `long_date`.

mod changes;
mod document;
mod interim;
mod meeting;
mod order;
mod organization;
mod outcome;
mod participant;
mod results;
mod roadmap;
mod sources;
mod survey;

pub use changes::{
    MeasureChangeFacts, MeasurePartFacts, PairChangeFacts, PairChangesFacts, PairRowFacts,
    PairsOrderFacts, RoadmapChangesFacts,
};
pub use document::{AboutFacts, AnnexFacts, DocumentFacts, ProofFacts};
pub use interim::{
    InterimFacts, InterimFormFacts, InterimMeasureFacts, InterimPairFacts, InterimRoadmapFacts,
    InterimStageFacts,
};
pub use meeting::{
    BreachFacts, BrokenPairFacts, HolidayFacts, MeetingFacts, MeetingsFacts, ReportFacts,
    ReportsFacts, ScoreFacts,
};
pub use order::{OrderAnnexFacts, OrderTextFacts, YearTargetsFacts};
pub use organization::{
    ActFacts, BodyFacts, CouncilFacts, FormFacts, FormLeadFacts, MemberFacts, MonitoringFacts,
    OfficerFacts, OrderFacts, OrdersFacts, OrganizationFacts, PlannedResultFacts, TermsFacts,
    YearFacts,
};
pub use outcome::{
    AwardFacts, AwardedFacts, ClosingFacts, EventFacts, MentorResultFacts, PartnerFacts,
    PracticeFacts, SessionFacts, SwotFacts,
};
pub use participant::{
    EngagementFacts, PairFacts, ParticipantFacts, RepresentativeFacts, StepFacts,
};
pub use results::{
    IndicatorFacts, MatchTotals, RoadmapTotals, StageTotals, TotalsFacts, TrainingFacts,
};
pub use roadmap::{
    CalendarFacts, CalendarRowFacts, IntroFacts, OverdueFacts, ReportRowFacts, RoadmapCellFacts,
    RoadmapColumnFacts, RoadmapFacts, RoadmapReportFacts, RoadmapRowFacts,
};

pub use sources::{
    ConclusionFacts, FindingsFacts, ProblemFacts, RowBandFacts, RowCellFacts, SourceFacts,
};

use std::sync::Arc;
pub use survey::{
    CuratorFormFacts, CuratorLineFacts, FormReturnFacts, MeasurementFacts, OpenAnswerFacts,
    OpenFacts, QuestionFacts, QuestionSetFacts, ReturnFacts, RoleSurveyFacts, SatisfactionFacts,
    SurveyFacts,
};

use schemars::JsonSchema;
use serde::Serialize;

/// Facts that all documents of an organisation share.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SchoolFacts {
    #[schemars(description = "Организация: названия, реквизиты, руководитель")]
    pub org: OrganizationFacts,
    #[schemars(description = "Учебный год в нужных оборотах")]
    pub year: YearFacts,
    #[schemars(description = "Куратор программы")]
    pub curator: Option<OfficerFacts>,
    #[schemars(description = "Ответственный за материально-техническое обеспечение")]
    pub supplies: Option<OfficerFacts>,
    #[schemars(description = "Ответственный за размещение на сайте")]
    pub webmaster: Option<OfficerFacts>,
    #[schemars(description = "Исполнитель документа")]
    pub executor: Option<OfficerFacts>,
    #[schemars(description = "На кого возложен контроль; пусто — руководитель оставляет за собой")]
    pub oversight: Option<OfficerFacts>,
    #[schemars(description = "Приказы по видам; номер и дата берутся из реестра приказов")]
    pub orders: OrdersFacts,
    #[schemars(description = "Все строки реестра приказов с номером и датой, по порядку дат")]
    pub local_acts: Vec<OrderFacts>,
    #[schemars(description = "Приложения к приказу о внедрении: только те, что вошли в пакет")]
    pub annexes: Vec<AnnexFacts>,
    #[schemars(description = "Правовые основания, действующие на дату приказа о внедрении")]
    pub basis: Vec<ActFacts>,
    #[schemars(description = "Акты о наставничестве работников, действующие на ту же дату")]
    pub teacher_basis: Vec<ActFacts>,
    #[schemars(description = "Приказ муниципалитета, обязывающий школу, одной фразой")]
    pub municipal_basis: Option<String>,
    #[schemars(description = "Решение педагогического совета")]
    pub council: CouncilFacts,
    #[schemars(description = "Орган профсоюза, мнение которого учтено")]
    pub union: BodyFacts,
    #[schemars(description = "Совет родителей; пусто, если карточка о нём молчит")]
    pub parents_council: Option<BodyFacts>,
    #[schemars(description = "Совет обучающихся; пусто, если карточка о нём молчит")]
    pub pupils_council: Option<BodyFacts>,
    #[schemars(
        description = "Виды поощрения, которые назвала карточка; пусто — печатаются обычные"
    )]
    pub rewards: Vec<String>,
    #[schemars(
        description = "Куратора назначает отдельный приказ (S05), иначе приказ о внедрении"
    )]
    pub separate_curator_order: bool,
    #[schemars(description = "Сроки программы")]
    pub terms: TermsFacts,
    #[schemars(description = "Сроки мониторинга")]
    pub monitoring: MonitoringFacts,
    #[schemars(description = "Рабочая группа")]
    pub working_group: Vec<MemberFacts>,
    #[schemars(description = "Ответственные по формам наставничества")]
    pub form_leads: Vec<FormLeadFacts>,
    #[schemars(description = "Планируемые результаты")]
    pub planned_results: Vec<PlannedResultFacts>,
    #[schemars(description = "Формы наставничества, по которым есть пары или ответственные")]
    pub forms: Vec<Arc<FormFacts>>,
    #[schemars(description = "Наставники в порядке списка")]
    pub mentors: Vec<Arc<ParticipantFacts>>,
    #[schemars(description = "Наставляемые в порядке списка")]
    pub mentees: Vec<Arc<ParticipantFacts>>,
    #[schemars(description = "Наставляемые, не вошедшие ни в одну пару")]
    pub unpaired: Vec<Arc<ParticipantFacts>>,
    #[schemars(
        description = "Все участники, каждый один раз: сначала наставники, потом наставляемые"
    )]
    pub participants: Vec<Arc<ParticipantFacts>>,
    #[schemars(
        description = "Организации-партнёры: список партнёров и места работы приглашённых наставников"
    )]
    pub partners: Vec<Arc<PartnerFacts>>,
    #[schemars(description = "Занятия обучения наставников по порядку дат")]
    pub sessions: Vec<SessionFacts>,
    #[schemars(description = "Поощрения в порядке списка")]
    pub awards: Vec<AwardFacts>,
    #[schemars(
        description = "Наставники, у которых хотя бы одна пара завершила программу, и итоги их работы"
    )]
    pub mentor_results: Vec<MentorResultFacts>,
    #[schemars(description = "Номера пар и групп по итоговому состоянию")]
    pub closing: ClosingFacts,
    #[schemars(description = "Приложения к приказу об итогах (E09): только те, что вошли в пакет")]
    pub closing_annexes: Vec<AnnexFacts>,
    #[schemars(description = "Лучшие практики в порядке списка")]
    pub practices: Vec<PracticeFacts>,
    #[schemars(description = "SWOT-анализ: программа в целом, затем формы наставничества")]
    pub swot: Vec<SwotFacts>,
    #[schemars(description = "Итоговое публичное мероприятие")]
    pub event: EventFacts,
    #[schemars(description = "Пары и группы в порядке списка")]
    pub pairs: Vec<Arc<PairFacts>>,
    #[schemars(description = "Пары и группы, как они утверждены приказом о закреплении (S09)")]
    pub pairs_order: PairsOrderFacts,
    #[schemars(description = "Дорожная карта; пусто, если её нет")]
    pub roadmap: Option<RoadmapFacts>,
    #[schemars(description = "Текст приказа муниципального органа по частям; пусто, если его нет")]
    pub order_text: Option<OrderTextFacts>,
    #[schemars(description = "Целевые значения по годам; пусто, если таблицы нет")]
    pub year_targets: Option<YearTargetsFacts>,
    #[schemars(description = "Числа участников и пар")]
    pub totals: TotalsFacts,
    #[schemars(description = "Встречи пар и групп за год и соблюдение периодичности")]
    pub meetings: MeetingsFacts,
    #[schemars(description = "Отчёты наставников: по одному на пару или группу")]
    pub reports: ReportsFacts,
    #[schemars(
        description = "Промежуточный мониторинг: всё, что было к его дню; пусто, если день в карточке не указан"
    )]
    pub interim: Option<InterimFacts>,
    #[schemars(description = "Показатели программы")]
    pub indicators: Vec<IndicatorFacts>,
    #[schemars(description = "Источники чисел: файл, лист, строки каждого числа отчётов")]
    pub sources: Vec<SourceFacts>,
    #[schemars(description = "Выводы и проблемы, которые следуют из чисел")]
    pub findings: FindingsFacts,
    #[schemars(
        description = "Строка школы для муниципального свода: столбцы по группам, начиная со второго"
    )]
    pub school_row: Vec<RowBandFacts>,
    #[schemars(description = "Анкеты участников обоих этапов")]
    pub survey: SurveyFacts,
    #[schemars(description = "Анкета куратора; пусто, если она не заполнена")]
    pub curator_form: Option<CuratorFormFacts>,
    #[schemars(description = "Измерения до входа в программу и по её итогам")]
    pub measurements: Vec<MeasurementFacts>,
    #[schemars(
        description = "Проверочный лист форм: все имена и должности во всех падежах, сомнительные первыми"
    )]
    pub proof: Vec<ProofFacts>,
}

/// The six case forms of a name, a post or an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CaseFacts {
    #[schemars(description = "именительный (кто?)")]
    pub nom: String,
    #[schemars(description = "родительный (кого?)")]
    pub r#gen: String,
    #[schemars(description = "дательный (кому?)")]
    pub dat: String,
    #[schemars(description = "винительный (кого?)")]
    pub acc: String,
    #[schemars(description = "творительный (кем?)")]
    pub ins: String,
    #[schemars(description = "предложный (о ком?)")]
    pub prep: String,
}
