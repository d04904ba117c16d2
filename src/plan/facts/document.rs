//! Facts of one document: its own order, annex mark and subject.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    AwardFacts, CaseFacts, FormFacts, OrderFacts, PairChangesFacts, PairFacts, ParticipantFacts,
    PartnerFacts, RoadmapChangesFacts,
};

/// What a document says of itself.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DocumentFacts {
    #[schemars(description = "Код документа")]
    pub code: String,
    #[schemars(description = "Номер по реестру приказов")]
    pub number: Option<String>,
    #[schemars(description = "Дата: по реестру приказов, иначе день подсчёта данных")]
    pub date: Option<String>,
    #[schemars(description = "Приложением к какому приказу является документ")]
    pub annex: Option<AnnexFacts>,
    #[schemars(description = "Изменения в списке пар: только в приказе о них (M02)")]
    pub pair_changes: Option<PairChangesFacts>,
    #[schemars(description = "Изменения в дорожной карте: только в приказе о них (M03)")]
    pub roadmap_changes: Option<RoadmapChangesFacts>,
}

/// An annex to an order.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AnnexFacts {
    #[schemars(description = "Номер приложения")]
    pub number: u32,
    #[schemars(description = "Отметка: «Приложение № 2»; единственное приложение – без номера")]
    pub mark: String,
    #[schemars(description = "Название приложения в именительном падеже")]
    pub title: String,
    #[schemars(description = "Ключ: код документа, иначе working_group или planned_results")]
    pub key: String,
    #[schemars(description = "Отдельный файл пакета (иначе печатается в файле приказа)")]
    pub separate: bool,
    #[schemars(description = "Приказ, которым утверждено приложение")]
    pub order: OrderFacts,
}

/// One line of the proof sheet of forms.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ProofFacts {
    #[schemars(description = "Что это: имя, должность, организация")]
    pub kind: String,
    #[schemars(description = "Все падежи, как они стоят в документах")]
    pub forms: CaseFacts,
    #[schemars(description = "Почему форму стоит проверить; пусто, если сомнений нет")]
    pub doubt: Option<String>,
    #[schemars(description = "Где слово стоит в списках: файл, лист, ячейка")]
    pub place: String,
}

/// For whom or what a document is made: by its `per`. All documents about one share it.
#[derive(Debug, Clone, PartialEq)]
pub enum AboutFacts {
    Organization,
    Form(Arc<FormFacts>),
    Pair(Arc<PairFacts>),
    Person(Arc<ParticipantFacts>),
    Partner(Arc<PartnerFacts>),
    Award(Box<AwardFacts>),
}
