//! Facts of the organisation, its people in office, its orders and its terms.

use schemars::JsonSchema;
use serde::Serialize;

use super::CaseFacts;

/// The organisation.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OrganizationFacts {
    #[schemars(description = "Полное наименование по уставу, во всех падежах")]
    pub full: CaseFacts,
    #[schemars(description = "Краткое наименование (не склоняется)")]
    pub short: String,
    #[schemars(description = "Учредитель")]
    pub founder: Option<String>,
    #[schemars(description = "Муниципальный орган управления образованием")]
    pub authority: Option<String>,
    #[schemars(description = "Место издания документов: «г. Азов»")]
    pub place: Option<String>,
    #[schemars(description = "Адрес")]
    pub address: Option<String>,
    #[schemars(description = "Сайт")]
    pub site: Option<String>,
    #[schemars(description = "Адрес раздела сайта о наставничестве")]
    pub site_section: Option<String>,
    #[schemars(description = "Телефон")]
    pub phone: Option<String>,
    #[schemars(description = "Электронная почта")]
    pub email: Option<String>,
    #[schemars(description = "ИНН")]
    pub inn: Option<String>,
    #[schemars(description = "ОГРН")]
    pub ogrn: Option<String>,
    #[schemars(description = "Руководитель")]
    pub head: Option<OfficerFacts>,
}

/// The school year in the phrases in which documents need it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct YearFacts {
    #[schemars(description = "2025/2026")]
    pub name: String,
    #[schemars(description = "в 2025/2026 учебном году")]
    pub in_year: String,
    #[schemars(description = "на 2025/2026 учебный год")]
    pub for_year: String,
    #[schemars(description = "2025/2026 учебного года")]
    pub of_year: String,
    #[schemars(description = "Первый день учебного года (1 сентября)")]
    pub first_day: String,
    #[schemars(description = "Последний день учебных занятий года (31 мая)")]
    pub last_day: String,
    #[schemars(description = "Следующий учебный год: 2026/2027")]
    pub next_name: String,
    #[schemars(
        description = "Срок решений на следующий год (15 сентября следующего учебного года)"
    )]
    pub next_due: String,
    #[schemars(description = "Период дорожной карты словами карточки: «2020–2024 гг.»")]
    pub period: Option<String>,
}

/// Somebody in an office.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OfficerFacts {
    #[schemars(description = "Фамилия, имя, отчество во всех падежах")]
    pub name: CaseFacts,
    #[schemars(description = "Фамилия и инициалы («Иванова М.П.») во всех падежах")]
    pub short: CaseFacts,
    #[schemars(description = "Инициалы и фамилия для подписи: «М.П. Иванова»")]
    pub initials_first: String,
    #[schemars(description = "Пол: m, f; пусто, если не определён")]
    pub gender: Option<String>,
    #[schemars(description = "Должность во всех падежах")]
    pub post: Option<CaseFacts>,
    #[schemars(description = "Телефон")]
    pub phone: Option<String>,
}

/// A member of the working group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MemberFacts {
    #[schemars(description = "Кто")]
    pub officer: OfficerFacts,
    #[schemars(description = "Роль в группе: руководитель, секретарь, член рабочей группы")]
    pub role: Option<String>,
}

/// Who answers for a form.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FormLeadFacts {
    #[schemars(description = "Форма наставничества: «ученик – ученик» (без кавычек)")]
    pub form: String,
    #[schemars(description = "Ответственный")]
    pub officer: OfficerFacts,
}

/// A form of mentoring as it is practised here.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FormFacts {
    #[schemars(description = "Название без кавычек: ученик – ученик")]
    pub name: String,
    #[schemars(description = "Ключ формы: uu, tt, su, ru, rs; иначе other")]
    pub key: String,
    #[schemars(description = "Число наставников (каждый человек один раз)")]
    pub mentors: u32,
    #[schemars(description = "Число наставляемых (каждый человек один раз)")]
    pub mentees: u32,
    #[schemars(description = "Число пар и групп")]
    pub matches: u32,
    #[schemars(description = "Из них групп")]
    pub groups: u32,
    #[schemars(description = "Завершили программу")]
    pub completed: u32,
    #[schemars(description = "Имя места в приложении «Источники чисел»")]
    pub source: String,
    #[schemars(description = "Как часто встречаются пары этой формы")]
    pub meeting_frequency: Option<String>,
    #[schemars(description = "Ролевые модели, которые встречаются в парах этой формы")]
    pub role_models: Vec<String>,
}

/// An order as the register knows it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OrderFacts {
    #[schemars(description = "Код документа: S01, S09 …")]
    pub code: Option<String>,
    #[schemars(description = "Заголовок: «О внедрении …»")]
    pub title: Option<String>,
    #[schemars(description = "Номер")]
    pub number: Option<String>,
    #[schemars(description = "Дата")]
    pub date: Option<String>,
}

/// The orders to which other documents refer.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OrdersFacts {
    #[schemars(description = "О внедрении целевой модели наставничества (S01)")]
    pub introduction: OrderFacts,
    #[schemars(description = "О назначении куратора (S05)")]
    pub curator: OrderFacts,
    #[schemars(description = "Об утверждении реестра наставников (S08)")]
    pub mentors: OrderFacts,
    #[schemars(description = "О закреплении наставнических пар и групп (S09)")]
    pub pairs: OrderFacts,
    #[schemars(description = "О внесении изменений в перечень пар: последний (M02)")]
    pub pairs_change: OrderFacts,
    #[schemars(description = "Об изменениях в дорожной карте: последний (M03)")]
    pub roadmap_change: OrderFacts,
    #[schemars(description = "Об итогах (E09)")]
    pub results: OrderFacts,
    #[schemars(description = "О поощрении (E10)")]
    pub rewards: OrderFacts,
}

/// A legal act in the cases in which documents cite it, with date, number and title.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ActFacts {
    #[schemars(description = "именительный: Федеральный закон от 29.12.2012 № 273-ФЗ «…»")]
    pub nom: String,
    #[schemars(description = "родительный: (на основании) Федерального закона …")]
    pub r#gen: String,
    #[schemars(description = "творительный: (в соответствии с) Федеральным законом …")]
    pub ins: String,
}

/// The council's decision.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CouncilFacts {
    #[schemars(description = "Орган, который принимает положения: педагогический совет")]
    pub name: CaseFacts,
    #[schemars(description = "Номер протокола")]
    pub number: Option<String>,
    #[schemars(description = "Дата протокола")]
    pub date: Option<String>,
    #[schemars(description = "Председатель педагогического совета")]
    pub chair: Option<OfficerFacts>,
    #[schemars(description = "Секретарь педагогического совета")]
    pub secretary: Option<OfficerFacts>,
    #[schemars(description = "Сколько членов совета присутствовало")]
    pub present: Option<String>,
    #[schemars(description = "Сколько в совете членов; если карточка молчит – педагогов в школе")]
    pub members: Option<String>,
    #[schemars(description = "Голосов за")]
    pub votes_for: Option<String>,
    #[schemars(description = "Голосов против")]
    pub votes_against: Option<String>,
    #[schemars(description = "Воздержались")]
    pub votes_abstained: Option<String>,
    #[schemars(description = "Кто выступил и что предложил, по строкам")]
    pub speakers: Vec<String>,
}

/// A body that considers an act, with its minutes.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct BodyFacts {
    #[schemars(description = "Название во всех падежах")]
    pub name: CaseFacts,
    #[schemars(description = "Номер протокола")]
    pub number: Option<String>,
    #[schemars(description = "Дата протокола")]
    pub date: Option<String>,
}

/// Terms of the programme.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TermsFacts {
    #[schemars(description = "С какого дня программа внедряется")]
    pub start: Option<String>,
    #[schemars(
        description = "Как часто встречаются пары: «не реже одного раза в две недели»; формы, у которых своя периодичность, названы в скобках"
    )]
    pub meeting_frequency: Option<String>,
    #[schemars(description = "До какого дня разработать персонализированные программы")]
    pub programmes_due: Option<String>,
    #[schemars(description = "До какого дня наставники сдают отчёты")]
    pub reports_due: Option<String>,
    #[schemars(description = "До какого дня наставники сдают промежуточные отчёты")]
    pub interim_reports_due: Option<String>,
    #[schemars(description = "До какого дня куратор представляет отчёт и аналитическую справку")]
    pub curator_report_due: Option<String>,
    #[schemars(description = "День, на который посчитаны показатели")]
    pub cut_off: Option<String>,
}

/// Days of monitoring.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MonitoringFacts {
    #[schemars(description = "Входной мониторинг — до")]
    pub entry: Option<String>,
    #[schemars(description = "Промежуточный мониторинг — до")]
    pub interim: Option<String>,
    #[schemars(description = "Итоговый мониторинг — до")]
    pub r#final: Option<String>,
}

/// A planned result.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PlannedResultFacts {
    #[schemars(description = "Планируемый результат")]
    pub text: String,
    #[schemars(description = "Показатель")]
    pub measure: Option<String>,
    #[schemars(description = "Срок")]
    pub term: Option<String>,
}
