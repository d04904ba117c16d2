//! Facts of the monitoring: questionnaires, the curator's form, measurements.

use schemars::JsonSchema;
use serde::Serialize;

/// What the questionnaires of both stages say.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SurveyFacts {
    #[schemars(description = "Есть анкеты 1-го этапа (входные)")]
    pub has_entry: bool,
    #[schemars(description = "Есть анкеты 2-го этапа (итоговые)")]
    pub has_final: bool,
    #[schemars(description = "Сначала наставники, потом наставляемые; всегда обе роли")]
    pub roles: Vec<RoleSurveyFacts>,
}

/// What the questionnaires of one role say.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RoleSurveyFacts {
    #[schemars(description = "Кого спрашивали: «наставники», «наставляемые»")]
    pub name: String,
    #[schemars(description = "То же в родительном падеже: «наставников»")]
    pub name_gen: String,
    #[schemars(description = "Участников этой роли в парах и группах, каждый один раз")]
    pub participants: u32,
    #[schemars(description = "Возврат анкет 1-го этапа; пусто, если их нет")]
    pub entry: Option<ReturnFacts>,
    #[schemars(description = "Возврат анкет 2-го этапа; пусто, если их нет")]
    pub exit: Option<ReturnFacts>,
    #[schemars(description = "Возврат по формам наставничества")]
    pub forms: Vec<FormReturnFacts>,
    #[schemars(
        description = "Вопросы с оценками и «да/нет»; у форм со своими анкетами – отдельно"
    )]
    pub sets: Vec<QuestionSetFacts>,
    #[schemars(description = "Удовлетворённость по анкетам 1-го этапа")]
    pub satisfaction_entry: Option<SatisfactionFacts>,
    #[schemars(description = "Удовлетворённость по анкетам 2-го этапа: показатели I5, I6")]
    pub satisfaction: Option<SatisfactionFacts>,
    #[schemars(description = "Ответы на открытые вопросы 1-го этапа, без имён")]
    pub open_entry: Vec<OpenFacts>,
    #[schemars(description = "Ответы на открытые вопросы 2-го этапа, без имён")]
    pub open_exit: Vec<OpenFacts>,
}

/// How many questionnaires came back.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ReturnFacts {
    #[schemars(description = "Ответили участников, каждый один раз")]
    pub answered: u32,
    #[schemars(
        description = "Доля ответивших: «89,3 %»; пусто, если участников нет или ответов больше, чем участников"
    )]
    pub share: Option<String>,
    #[schemars(description = "Анкет меньше пяти: средние не сравниваются, ответы не приводятся")]
    pub few: bool,
    #[schemars(description = "Не учтено анкет людей, которых нет в списке")]
    pub strangers: u32,
    #[schemars(description = "Не учтено более ранних из повторных анкет")]
    pub repeated: u32,
    #[schemars(description = "Не учтено анкет без ответов")]
    pub blank: u32,
    #[schemars(
        description = "Анкет людей из списка, которые не вошли в пары: они входят в средние, но не в долю ответивших"
    )]
    pub unpaired: u32,
}

/// The return of one form.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FormReturnFacts {
    #[schemars(description = "Форма наставничества")]
    pub form: String,
    #[schemars(description = "Участников этой роли в форме")]
    pub participants: u32,
    #[schemars(description = "Ответили на 1-м этапе; пусто, если анкет нет")]
    pub entry: Option<ReturnFacts>,
    #[schemars(description = "Ответили на 2-м этапе; пусто, если анкет нет")]
    pub exit: Option<ReturnFacts>,
}

/// Questions of one questionnaire.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct QuestionSetFacts {
    #[schemars(description = "Форма, для которой анкета своя; пусто – анкета общая")]
    pub form: Option<String>,
    #[schemars(description = "Учтено анкет 1-го этапа")]
    pub entry: u32,
    #[schemars(description = "Учтено анкет 2-го этапа")]
    pub exit: u32,
    #[schemars(description = "На одном из этапов учтено меньше пяти анкет")]
    pub few: bool,
    #[schemars(description = "Вопросы по порядку анкеты")]
    pub questions: Vec<QuestionFacts>,
}

/// One question at both stages.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct QuestionFacts {
    #[schemars(description = "Номер в анкете")]
    pub number: Option<u32>,
    #[schemars(description = "Вопрос словами итоговой анкеты, иначе входной")]
    pub text: String,
    #[schemars(description = "Вопрос словами входной анкеты, иначе итоговой")]
    pub entry_text: String,
    #[schemars(
        description = "1-й этап: среднее «7,8» или доля «да» «95,0 %»; «—», если ответов нет"
    )]
    pub entry: String,
    #[schemars(description = "Ответов на 1-м этапе")]
    pub entry_count: u32,
    #[schemars(description = "2-й этап: среднее или доля «да»; «—», если ответов нет")]
    pub exit: String,
    #[schemars(description = "Ответов на 2-м этапе")]
    pub exit_count: u32,
    #[schemars(description = "Пар ответов: сколько человек ответили на обоих этапах")]
    pub pairs: u32,
    #[schemars(description = "Среднее этих пар на 1-м этапе; «—», если пар нет")]
    pub pairs_entry: String,
    #[schemars(description = "Среднее этих пар на 2-м этапе; «—», если пар нет")]
    pub pairs_exit: String,
    #[schemars(description = "Изменение по парам: «+0,6»; «—», если пар нет или шкалы разные")]
    pub change: String,
    #[schemars(description = "Шкала, если она не от 1 до 10: «1–5»")]
    pub scale: Option<String>,
    #[schemars(description = "Среднее 2-го этапа ниже 7 из 10 при пяти и более ответах")]
    pub low: bool,
}

/// Who is satisfied.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SatisfactionFacts {
    #[schemars(description = "Удовлетворены участием")]
    pub satisfied: u32,
    #[schemars(description = "Ответили на этот вопрос")]
    pub respondents: u32,
    #[schemars(description = "Участников этой роли")]
    pub participants: u32,
    #[schemars(description = "Доля удовлетворённых среди участников: «85,7 %»")]
    pub of_participants: Option<String>,
    #[schemars(description = "Доля удовлетворённых среди ответивших: «96,0 %»")]
    pub of_respondents: Option<String>,
    #[schemars(description = "Правило, по которому считали")]
    pub rule: String,
}

/// Answers to one open question.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OpenFacts {
    #[schemars(description = "Вопрос")]
    pub question: String,
    #[schemars(description = "Ответов")]
    pub given: u32,
    #[schemars(description = "Ответов меньше пяти: они не приводятся")]
    pub few: bool,
    #[schemars(description = "Разные ответы по алфавиту")]
    pub answers: Vec<OpenAnswerFacts>,
    #[schemars(description = "Не приведено ответов, в которых названы участники")]
    pub withheld: u32,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OpenAnswerFacts {
    #[schemars(description = "Ответ")]
    pub text: String,
    #[schemars(description = "Сколько человек так ответили")]
    pub count: u32,
}

/// The curator's form.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CuratorFormFacts {
    #[schemars(description = "Показатели по порядку")]
    pub lines: Vec<CuratorLineFacts>,
    #[schemars(description = "Показателей")]
    pub figures: u32,
    #[schemars(description = "Из них оценено")]
    pub scored: u32,
    #[schemars(description = "Сумма баллов; пусто, если оценены не все девять показателей")]
    pub sum: Option<u32>,
    #[schemars(description = "Наибольшая возможная сумма")]
    pub of: u32,
    #[schemars(
        description = "Уровень: «оптимальный», «допустимый», «недопустимый»; пусто, если суммы нет"
    )]
    pub level: Option<String>,
}

/// One line of the curator's form.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CuratorLineFacts {
    #[schemars(description = "Группа показателей, если с этой строки начинается новая")]
    pub group: Option<String>,
    #[schemars(description = "Показатель")]
    pub text: String,
    #[schemars(description = "Балл: 0, 1 или 2")]
    pub score: Option<u8>,
    #[schemars(description = "Комментарий")]
    pub comment: Option<String>,
}

/// One figure measured before and after.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MeasurementFacts {
    #[schemars(description = "Что измеряли: «средний балл»")]
    pub subject: String,
    #[schemars(description = "Чем меньше, тем лучше")]
    pub less_is_better: bool,
    #[schemars(description = "Пар измерений: у скольких наставляемых есть оба")]
    pub pairs: u32,
    #[schemars(description = "Среднее этих пар на входе: «3,4»; «—», если пар нет")]
    pub entry: String,
    #[schemars(description = "Среднее этих пар по итогам")]
    pub exit: String,
    #[schemars(description = "Изменение: «+0,4»")]
    pub change: String,
    #[schemars(description = "Улучшили результат")]
    pub improved: u32,
    #[schemars(description = "Без изменений")]
    pub same: u32,
    #[schemars(description = "Ухудшили результат")]
    pub worse: u32,
    #[schemars(description = "Не учтено наставляемых с одним измерением")]
    pub half: u32,
    #[schemars(description = "Пар измерений меньше пяти")]
    pub few: bool,
}
