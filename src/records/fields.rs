//! Which headers mean what in which list: the one table of synonyms.
//!
//! All words here are folded as [`super::text::folded`] does it. A header is looked up
//! whole, then without its brackets, then by the longest synonym of several words with
//! which it begins.

use crate::model::ListKind;

/// What a table with a header row may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum List {
    WorkingGroup,
    FormLeads,
    Orders,
    Targets,
    PlannedResults,
    Mentors,
    Mentees,
    /// Mentors and mentees on one sheet, told apart by a column.
    Participants,
    Pairs,
    Programme,
    Roadmap,
    Partners,
    Meetings,
    /// Days without meetings.
    Holidays,
    Answers,
    Trainings,
    Awards,
    Practices,
    Swot,
    /// Case forms of posts and organisations.
    Forms,
    /// The text of an order, a part a row.
    OrderText,
    /// Target values by years.
    YearTargets,
    /// The curator's form: figures scored 0, 1 or 2.
    CuratorForm,
    /// Figures of mentees before the programme and by its results.
    Measurements,
}

impl List {
    /// What people call the list.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::WorkingGroup => "рабочая группа",
            Self::FormLeads => "ответственные по формам",
            Self::Orders => "реестр приказов",
            Self::Targets => "показатели",
            Self::PlannedResults => "планируемые результаты",
            Self::Mentors => "наставники",
            Self::Mentees => "наставляемые",
            Self::Participants => "участники",
            Self::Pairs => "пары",
            Self::Programme => "план программы",
            Self::Roadmap => "дорожная карта",
            Self::Partners => "партнёры",
            Self::Meetings => "встречи",
            Self::Holidays => "каникулы",
            Self::Answers => "анкеты",
            Self::Trainings => "обучение",
            Self::Awards => "поощрения",
            Self::Practices => "практики",
            Self::Swot => "SWOT-анализ",
            Self::Forms => "формы слов",
            Self::OrderText => "текст приказа",
            Self::YearTargets => "целевые индикаторы",
            Self::CuratorForm => "анкета куратора",
            Self::Measurements => "измерения",
        }
    }

    /// The lists of the model that such a sheet holds.
    pub(crate) fn kinds(self) -> &'static [ListKind] {
        match self {
            Self::WorkingGroup => &[ListKind::WorkingGroup],
            Self::FormLeads => &[ListKind::FormLeads],
            Self::Orders => &[ListKind::Orders],
            Self::Targets => &[ListKind::Targets],
            Self::PlannedResults => &[ListKind::PlannedResults],
            Self::Mentors => &[ListKind::Mentors],
            Self::Mentees => &[ListKind::Mentees],
            Self::Participants => &[ListKind::Mentors, ListKind::Mentees],
            Self::Pairs => &[ListKind::Pairs],
            Self::Programme => &[ListKind::Programme],
            Self::Roadmap => &[ListKind::Roadmap],
            Self::OrderText => &[ListKind::OrderText],
            Self::YearTargets => &[ListKind::YearTargets],
            Self::Forms => &[ListKind::Forms],
            Self::Meetings => &[ListKind::Meetings],
            Self::Holidays => &[ListKind::Holidays],
            Self::Partners => &[ListKind::Partners],
            Self::Trainings => &[ListKind::Trainings],
            Self::Awards => &[ListKind::Awards],
            Self::Practices => &[ListKind::Practices],
            Self::Swot => &[ListKind::Swot],
            Self::Answers => &[ListKind::Surveys],
            Self::CuratorForm => &[ListKind::CuratorForm],
            Self::Measurements => &[ListKind::Measurements],
        }
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Number,
    /// What a row of an order's text is.
    Part,
    Text,
    Code,
    Name,
    Surname,
    Given,
    Patronymic,
    Words,
    NameGenitive,
    NameDative,
    NameAccusative,
    NameInstrumental,
    NamePrepositional,
    Gender,
    Birth,
    /// Full years on 1 September.
    Age,
    Class,
    Post,
    PostOrClass,
    Workplace,
    Experience,
    Phone,
    Email,
    Address,
    Document,
    Consent,
    Role,
    Representative,
    Relation,
    RepresentativePhone,
    RepresentativeAddress,
    RepresentativeDocument,
    Competencies,
    Achievements,
    Interests,
    DesiredAge,
    TimeResource,
    Trained,
    TrainedOn,
    TrainedHours,
    Request,
    Category,
    Form,
    RoleModel,
    MentorName,
    MentorPost,
    MentorClass,
    MenteeName,
    MenteePost,
    MenteeClass,
    Start,
    EndPlanned,
    EndFact,
    Status,
    Reason,
    NewTerm,
    Goal,
    Result,
    MeetingsPlanned,
    MeetingsDone,
    Report,
    Difficulties,
    Suggestions,
    MeetingKind,
    MeetingMode,
    MentorScore,
    MenteeScore,
    Holiday,
    PairNumber,
    Section,
    Stage,
    Title,
    Term,
    Responsible,
    PlannedResult,
    ActualResult,
    Mark,
    FactDate,
    Heading,
    OrderNumber,
    Date,
    Measure,
    Target,
    Source,
    Partner,
    Topic,
    Hours,
    /// Who led a training session.
    Lecturer,
    /// How it went: face to face or at a distance.
    Mode,
    Award,
    /// For what an award is given.
    Merit,
    Amount,
    ShortName,
    /// On what basis the head of a partner signs.
    Basis,
    Inn,
    Ogrn,
    Until,
    Practice,
    Problem,
    Solution,
    Participants,
    Link,
    /// Which of the four fields of a SWOT analysis a row belongs to.
    Side,
    Strength,
    Weakness,
    Opportunity,
    Threat,
    /// A figure before the programme.
    Entry,
    /// The same by its results.
    Exit,
    /// Whether a smaller figure is the better one.
    LessIsBetter,
}

/// How one list is known.
pub(crate) struct Shape {
    pub(crate) list: List,
    /// A header row must have one of each group.
    pub(crate) needs: &'static [&'static [Field]],
    /// Fields that no other list has: one of them, or one of `words` in the name of the
    /// sheet, in a title or in the file's name, decides. Empty: `needs` are enough.
    pub(crate) decides: &'static [Field],
    pub(crate) words: &'static [&'static str],
    /// The first word of a field is what `check` calls it.
    pub(crate) columns: &'static [Words],
}

#[rustfmt::skip]
const NUMBER: &[&str] = &["№", "№ №", "№ п п", "№ № п п", "n п п", "номер п п", "п п", "№ пп"];
#[rustfmt::skip]
const CODE: &[&str] = &["код", "id", "табельный номер", "таб №", "код участника"];
#[rustfmt::skip]
const NAME: &[&str] = &[
    "фио", "ф и о", "фио полностью", "фамилия имя отчество", "фамилия имя и отчество",
    "фамилия имя отчество при наличии", "фио участника", "фио обучающегося", "фио ребенка",
    "ребенок", "ученик", "учащийся", "обучающийся", "фио учащегося", "фио ученика",
    "фио педагога", "фио сотрудника", "фио учителя", "участник", "сотрудник", "педагог",
    "учитель", "полное имя", "имя участника", "фио специалиста", "специалист",
];
#[rustfmt::skip]
const MENTOR: &[&str] = &[
    "фио наставника", "ф и о наставника", "наставник", "наставник фио", "наставник ф и о",
    "фамилия имя отчество наставника", "педагог-наставник", "наставник фамилия имя отчество",
    "учитель-наставник", "фио педагога-наставника", "наставники", "фио наставников",
    "имя наставника",
];
#[rustfmt::skip]
const MENTEE: &[&str] = &[
    "фио наставляемого", "ф и о наставляемого", "наставляемый", "наставляемые", "наставляемый фио",
    "наставляемый ф и о", "наставляемые фио", "фамилия имя отчество наставляемого",
    "наставляемый фамилия имя отчество", "молодой специалист", "молодой педагог", "подопечный",
    "фио молодого специалиста", "фио молодого педагога", "фио подопечного",
    "фио наставляемого -ых", "фио наставляемых", "имя наставляемого", "молодой специалист фио",
];
#[rustfmt::skip]
const SURNAME: &[&str] = &["фамилия", "фамилия наставника", "фамилия наставляемого"];
#[rustfmt::skip]
const GIVEN: &[&str] = &["имя"];
#[rustfmt::skip]
const PATRONYMIC: &[&str] = &["отчество", "отчество при наличии"];
#[rustfmt::skip]
const GENITIVE: &[&str] = &["фио в родительном падеже", "фио в род падеже", "в родительном падеже", "фио род падеж", "род падеж", "фио кого"];
#[rustfmt::skip]
const DATIVE: &[&str] = &["фио в дательном падеже", "фио в дат падеже", "в дательном падеже", "фио дат падеж", "дат падеж", "кому", "фио кому"];
#[rustfmt::skip]
const ACCUSATIVE: &[&str] = &["фио в винительном падеже", "фио в вин падеже", "в винительном падеже", "фио вин падеж", "вин падеж", "кого"];
#[rustfmt::skip]
const INSTRUMENTAL: &[&str] = &["фио в творительном падеже", "фио в твор падеже", "в творительном падеже", "фио тв падеж", "твор падеж", "кем", "фио кем"];
#[rustfmt::skip]
const PREPOSITIONAL: &[&str] = &["фио в предложном падеже", "фио в предл падеже", "в предложном падеже", "предл падеж", "о ком"];
#[rustfmt::skip]
const GENDER: &[&str] = &["пол", "пол м ж"];
#[rustfmt::skip]
const BIRTH: &[&str] = &["дата рождения", "д р", "др", "год рождения", "дата рожд", "день рождения"];
#[rustfmt::skip]
const AGE: &[&str] = &["возраст", "возраст лет", "полных лет", "возраст полных лет", "сколько лет", "лет", "возраст ребенка", "возраст на 1 сентября"];
#[rustfmt::skip]
const CLASS: &[&str] = &["класс", "класс группа", "группа", "класс литера", "параллель", "класс обучения", "класс курс"];
#[rustfmt::skip]
const POST: &[&str] = &[
    "должность", "должность предмет", "занимаемая должность", "преподаваемый предмет", "специальность",
    "предмет", "профессия", "должность по месту работы", "должность место работы",
];
#[rustfmt::skip]
const POST_OR_CLASS: &[&str] = &["должность или класс", "должность класс", "класс должность", "класс или должность"];
#[rustfmt::skip]
const WORKPLACE: &[&str] = &["место работы", "место учебы", "место работы учебы", "место учебы работы", "организация", "предприятие", "место работы или учебы"];
#[rustfmt::skip]
const EXPERIENCE: &[&str] = &[
    "стаж", "педагогический стаж", "стаж работы", "общий стаж пед стаж", "опыт работы лет", "стаж лет",
    "пед стаж", "опыт работы", "общий стаж", "педстаж",
];
#[rustfmt::skip]
const PHONE: &[&str] = &["телефон", "тел", "контактный телефон", "сотовый", "моб", "сотовый телефон", "мобильный телефон", "контакты", "контактные данные", "контактные данные для связи", "номер телефона"];
#[rustfmt::skip]
const EMAIL: &[&str] = &["электронная почта", "эл почта", "e-mail", "email", "адрес эл почты", "адрес электронной почты", "почта"];
#[rustfmt::skip]
const ADDRESS: &[&str] = &["адрес", "адрес регистрации", "адрес проживания", "домашний адрес", "место жительства", "адрес места жительства"];
#[rustfmt::skip]
const DOCUMENT: &[&str] = &[
    "документ", "паспорт", "паспортные данные", "серия и номер", "свидетельство о рождении", "документ удостоверяющий личность",
    "паспорт серия и номер", "паспорт свидетельство о рождении",
];
#[rustfmt::skip]
const CONSENT: &[&str] = &[
    "согласие", "согласие дата", "дата согласия", "согласие на обработку пд", "согласие на обработку пдн",
    "согласие пдн", "согласие на обработку персональных данных", "согласие пдн дата", "согласие пд",
];
#[rustfmt::skip]
const REPRESENTATIVE: &[&str] = &[
    "родитель законный представитель", "фио родителя", "фио законного представителя", "данные представителя", "мать отец",
    "родитель", "законный представитель", "фио родителя законного представителя", "родители законные представители", "родители",
    "представитель", "фио представителя",
];
#[rustfmt::skip]
const RELATION: &[&str] = &["кем приходится", "степень родства", "родство", "кем приходится ребенку"];
#[rustfmt::skip]
const REPRESENTATIVE_PHONE: &[&str] = &["телефон родителя", "телефон законного представителя", "тел родителя", "телефон представителя", "контактный телефон родителя", "телефон родителя законного представителя", "телефон родителей"];
#[rustfmt::skip]
const REPRESENTATIVE_ADDRESS: &[&str] = &["адрес родителя", "адрес представителя", "адрес законного представителя"];
#[rustfmt::skip]
const REPRESENTATIVE_DOCUMENT: &[&str] = &["документ родителя", "паспорт родителя", "документ представителя", "паспорт законного представителя", "паспорт представителя", "паспортные данные родителя"];
#[rustfmt::skip]
const FORM: &[&str] = &["форма наставничества", "форма", "модель", "модель наставничества", "направление", "форма программы", "вид наставничества"];
#[rustfmt::skip]
const REASON: &[&str] = &["причина", "причина прекращения", "причина продления", "причина невыполнения", "причина новый срок", "примечание причина", "причины", "причина изменения"];
#[rustfmt::skip]
const NEW_TERM: &[&str] = &["новый срок", "новый срок исполнения", "срок перенесен на", "перенос срока", "срок с учетом изменений", "перенесено на"];
#[rustfmt::skip]
const TERM: &[&str] = &["срок", "сроки", "срок реализации", "примерные сроки", "период", "срок исполнения", "сроки реализации", "сроки исполнения", "срок выполнения", "сроки выполнения", "сроки проведения", "срок проведения", "дата проведения", "период реализации"];
#[rustfmt::skip]
const RESPONSIBLE: &[&str] = &["ответственный", "ответственные", "ответственный исполнитель", "исполнители", "исполнитель", "ответственные исполнители", "ответственное лицо", "ответственные лица"];
#[rustfmt::skip]
const TITLE: &[&str] = &[
    "мероприятие", "мероприятия", "наименование мероприятия", "наименование мероприятий", "содержание деятельности",
    "содержание деятельности и примерный план основных мероприятий", "этап мероприятия этапа", "содержание мероприятия",
    "содержание работы", "вид деятельности", "название мероприятия", "содержание мероприятий", "действие", "действия",
    "проект задание", "шаг", "задача мероприятие", "перечень мероприятий",
];
#[rustfmt::skip]
const RESULT: &[&str] = &[
    "результат", "ожидаемый результат", "итоговый результат", "результат вид документа", "планируемый результат",
    "вид документа", "ожидаемые результаты", "планируемые результаты", "результаты",
];
#[rustfmt::skip]
const ACTUAL: &[&str] = &[
    "фактический результат", "подтверждающий документ", "фактический результат подтверждающий документ", "факт", "результат факт",
    "подтверждение", "фактические результаты", "документ подтверждение", "реквизиты документа", "отчет о выполнении",
];
#[rustfmt::skip]
const FACT_DATE: &[&str] = &["дата исполнения", "дата выполнения", "дата фактического исполнения", "фактическая дата", "дата факт", "фактический срок", "исполнено дата", "срок факт", "срок исполнения факт", "факт дата", "фактическая дата исполнения", "дата проведения факт", "срок фактический", "срок фактически"];
#[rustfmt::skip]
const FACT_STATUS: &[&str] = &["статус", "отметка о выполнении", "выполнено не выполнено", "отметка об исполнении", "статус выполнения", "статус исполнения", "выполнение", "исполнение", "выполнено"];

#[rustfmt::skip]
const LEAD: &[&str] = &["фио", "ф и о", "ответственный", "фио ответственного", "ответственное лицо", "ответственный фио", "фамилия имя отчество"];
#[rustfmt::skip]
const COMPETENCIES: &[&str] = &["основные компетенции", "компетенции", "в чем может помочь", "компетенции наставника", "основные компетенции наставника"];
#[rustfmt::skip]
const ACHIEVEMENTS: &[&str] = &["важные для программы достижения наставника", "достижения", "достижения наставника", "важные для программы достижения", "квалификационная категория", "кв категория"];
#[rustfmt::skip]
const INTERESTS: &[&str] = &["интересы", "хобби", "интересы наставника", "увлечения"];
#[rustfmt::skip]
const DESIRED_AGE: &[&str] = &["желаемый возраст наставляемых", "предпочтительный возраст", "желаемый возраст наставляемого", "желаемый возраст", "возраст наставляемых"];
#[rustfmt::skip]
const TIME_RESOURCE: &[&str] = &["ресурс времени", "ресурс времени на программу наставничества", "занятость", "часов в неделю", "ресурс времени на программу"];
#[rustfmt::skip]
const TRAINED: &[&str] = &["обучение", "кпк", "прошел обучение", "прошла обучение", "обучен", "курсы повышения квалификации", "прошел обучение да нет", "обучение пройдено"];
#[rustfmt::skip]
const TRAINED_ON: &[&str] = &["дата обучения", "обучение дата", "дата прохождения обучения"];
#[rustfmt::skip]
const TRAINED_HOURS: &[&str] = &["часов обучения", "обучение часов", "обучение часы", "количество часов обучения", "обучение кол-во часов"];
#[rustfmt::skip]
const REQUEST: &[&str] = &["основной запрос наставляемого", "запрос", "проблема", "дефицит", "профессиональные затруднения", "запрос на наставничество", "основной запрос", "запрос наставляемого", "дефициты"];
#[rustfmt::skip]
const CATEGORY: &[&str] = &["категория наставляемого", "категория"];

/// Words for a column of a list.
type Words = (Field, &'static [&'static str]);

/// The columns that every list of people may have.
#[rustfmt::skip]
const PERSON: [Words; 30] = [
    (Field::Number, NUMBER),
    (Field::Code, CODE),
    (Field::Name, NAME),
    (Field::Surname, SURNAME),
    (Field::Given, GIVEN),
    (Field::Patronymic, PATRONYMIC),
    (Field::NameGenitive, GENITIVE),
    (Field::NameDative, DATIVE),
    (Field::NameAccusative, ACCUSATIVE),
    (Field::NameInstrumental, INSTRUMENTAL),
    (Field::NamePrepositional, PREPOSITIONAL),
    (Field::Gender, GENDER),
    (Field::Birth, BIRTH),
    (Field::Age, AGE),
    (Field::Class, CLASS),
    (Field::Post, POST),
    (Field::PostOrClass, POST_OR_CLASS),
    (Field::Workplace, WORKPLACE),
    (Field::Experience, EXPERIENCE),
    (Field::Phone, PHONE),
    (Field::Email, EMAIL),
    (Field::Address, ADDRESS),
    (Field::Document, DOCUMENT),
    (Field::Consent, CONSENT),
    (Field::Representative, REPRESENTATIVE),
    (Field::Relation, RELATION),
    (Field::RepresentativePhone, REPRESENTATIVE_PHONE),
    (Field::RepresentativeAddress, REPRESENTATIVE_ADDRESS),
    (Field::RepresentativeDocument, REPRESENTATIVE_DOCUMENT),
    (Field::Form, FORM),
];

/// A list's own columns with those of every list of people.
const fn and_person<const OWN: usize, const ALL: usize>(own: [Words; OWN]) -> [Words; ALL] {
    assert!(OWN + PERSON.len() == ALL, "the count of columns");
    let mut all = [PERSON[0]; ALL];
    let mut at = 0;
    while at < OWN {
        all[at] = own[at];
        at += 1;
    }
    while at < ALL {
        all[at] = PERSON[at - OWN];
        at += 1;
    }
    all
}
/// The second one has a Cyrillic «о»: so a name is folded that goes on in Russian.
const SWOT: &[&str] = &["swot", "swоt"];
#[rustfmt::skip]
pub(crate) const STRENGTHS: &[&str] = &["сильные стороны", "сильная сторона", "сильные", "сильные стороны программы", "преимущества", "достоинства", "strengths", "s"];
#[rustfmt::skip]
pub(crate) const WEAKNESSES: &[&str] = &["слабые стороны", "слабая сторона", "слабые", "слабые стороны программы", "недостатки", "weaknesses", "w"];
#[rustfmt::skip]
pub(crate) const OPPORTUNITIES: &[&str] = &["возможности", "возможность", "возможности программы", "opportunities", "o", "о"];
#[rustfmt::skip]
pub(crate) const THREATS: &[&str] = &["угрозы", "угроза", "риски", "риск", "угрозы риски", "угрозы программы", "угрозы и риски", "threats", "t", "т"];

#[rustfmt::skip]
const RESPONDENT: &[&str] = &[
    "фио", "ф и о", "фио полностью", "фамилия имя отчество", "фамилия имя", "фамилия и имя", "фио участника",
    "фамилия имя отчество при наличии", "ваше фио", "ваши фио", "ваши фамилия имя отчество", "ваши фамилия имя и отчество",
    "ваши фамилия и имя", "ваше имя", "укажите ваше фио", "укажите ваши фио", "укажите фио", "укажите ваши фамилию имя отчество",
    "фамилия имя отчество участника", "участник", "полное имя", "name", "имя",
];
/// How a figure before the programme is called.
#[rustfmt::skip]
pub(crate) const ENTRY: &[&str] = &[
    "вход", "до", "на входе", "до входа", "до входа в программу", "до программы", "до начала программы", "входное значение",
    "значение на входе", "начало года", "на начало года", "было", "1 этап", "входной мониторинг", "входное измерение",
];
/// The same by its results.
#[rustfmt::skip]
pub(crate) const EXIT: &[&str] = &[
    "выход", "после", "на выходе", "по итогам", "по итогам программы", "после программы", "по завершении", "итоговое значение",
    "значение на выходе", "конец года", "на конец года", "стало", "2 этап", "итоговый мониторинг", "итоговое измерение",
];

/// Every list that has a header row. Where two fit equally, the earlier one is taken.
#[rustfmt::skip]
pub(crate) const SHAPES: &[Shape] = &[
    Shape {
        list: List::Answers,
        needs: &[&[Field::Date]],
        decides: &[Field::Date],
        words: &["анкет", "опрос"],
        columns: &[
            (Field::Date, &["отметка времени", "timestamp", "время создания", "дата и время заполнения", "время ответа", "время заполнения", "completion time", "время завершения"]),
            (Field::Number, &["№", "№ п п", "id", "ид", "n п п", "start time", "время начала", "имя пользователя", "балл", "score", "итоговый балл"]),
            (Field::Name, RESPONDENT),
            (Field::MentorName, &["фио наставника", "ф и о наставника", "наставник", "наставник фио", "ваш наставник", "фио вашего наставника", "укажите фио вашего наставника"]),
            (Field::MenteeName, &["фио наставляемого", "ф и о наставляемого", "наставляемый", "наставляемый фио", "ваш наставляемый", "фио вашего наставляемого", "фио ваших наставляемых", "ваши наставляемые", "укажите фио вашего наставляемого"]),
            (Field::Code, &["код", "код участника", "ваш код", "ваш код участника", "укажите код участника", "укажите ваш код", "укажите ваш код участника", "код респондента", "шифр"]),
            (Field::Role, &["роль", "ваша роль", "вы участвуете как", "кто вы", "ваша роль в программе", "ваша роль в программе наставничества", "роль в программе", "роль участника", "вы наставник или наставляемый", "кто вы в программе наставничества", "кем вы являетесь"]),
            (Field::Stage, &["этап", "этап анкетирования", "этап мониторинга", "этап опроса", "вход выход", "какой это этап"]),
            (Field::Class, &["класс", "ваш класс", "в каком классе вы учитесь", "в каком вы классе", "класс должность"]),
            (Field::Post, &["должность", "ваша должность", "место работы", "ваше место работы"]),
            (Field::Email, &["эл почта", "электронная почта", "e-mail", "email", "адрес эл почты", "адрес электронной почты", "почта", "ваша электронная почта", "email address"]),
            (Field::Form, &["форма наставничества", "форма", "модель наставничества", "ваша форма наставничества", "форма программы", "по какой форме наставничества вы работаете", "в какой форме наставничества вы участвуете", "форма наставничества в которой вы участвуете"]),
        ],
    },
    Shape {
        list: List::CuratorForm,
        needs: &[&[Field::Measure], &[Field::Mark]],
        decides: &[Field::Mark],
        words: &["куратор"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Measure, &["показатель", "показатели", "наименование показателя", "критерий", "критерии", "утверждение", "показатель эффективности"]),
            (Field::Mark, &["балл", "баллы", "балл 0 1 2", "баллы 0 1 2", "балл 0-2", "оценка 0 1 2", "оценка в баллах", "количество баллов", "оценка", "проявление", "степень проявления"]),
            (Field::Text, &["комментарий", "комментарии", "пояснение", "примечание", "обоснование", "комментарий куратора"]),
        ],
    },
    Shape {
        list: List::Measurements,
        needs: &[&[Field::Name, Field::MenteeName], &[Field::Measure], &[Field::Entry], &[Field::Exit]],
        decides: &[],
        words: &["измерен", "мониторинг"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Name, NAME),
            (Field::MenteeName, MENTEE),
            (Field::Code, CODE),
            (Field::Class, CLASS),
            (Field::Measure, &["показатель", "показатели", "наименование показателя", "что измеряется", "предмет измерения", "измерение"]),
            (Field::Entry, ENTRY),
            (Field::Exit, EXIT),
            (Field::LessIsBetter, &["чем меньше тем лучше", "меньше лучше", "лучше", "какое значение лучше", "направление"]),
        ],
    },
    Shape {
        list: List::Meetings,
        needs: &[&[Field::Date], &[Field::Topic, Field::PairNumber, Field::MentorName]],
        decides: &[Field::Date],
        words: &["встреч"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Date, &["дата встречи", "дата"]),
            (Field::PairNumber, &["№ пары", "пара", "номер пары"]),
            (Field::MentorName, MENTOR),
            (Field::MenteeName, MENTEE),
            (Field::Topic, &["тема", "тема встречи", "содержание", "содержание встречи", "тема содержание", "тема содержание встречи", "тема и содержание", "тема и содержание встречи", "о чем говорили"]),
            (Field::MeetingKind, &["вид встречи", "тип встречи", "этап встречи", "вид"]),
            (Field::MeetingMode, &["формат", "форма встречи", "формат встречи", "форма проведения", "форма", "очно дистанционно", "очно онлайн", "режим"]),
            (Field::Result, &["результат", "результат встречи", "итог встречи", "результаты", "результаты встречи", "итог", "результат итог"]),
            (Field::MentorScore, &["оценка наставника", "оценка наставник", "оценка встречи наставником", "оценка наставником", "наставник оценка", "оценка встречи наставник", "оценка встречи 1-10 наставник", "оценка встречи от 1 до 10 наставник", "обратная связь наставника", "обратная связь наставник", "оценка 1-10 наставник"]),
            (Field::MenteeScore, &["оценка наставляемого", "оценка наставляемый", "оценка встречи наставляемым", "оценка наставляемым", "наставляемый оценка", "оценка встречи наставляемый", "оценка встречи 1-10 наставляемый", "оценка встречи от 1 до 10 наставляемый", "обратная связь наставляемого", "обратная связь наставляемый", "оценка 1-10 наставляемый"]),
        ],
    },
    Shape {
        list: List::Holidays,
        needs: &[&[Field::Holiday, Field::Heading], &[Field::Start, Field::Term]],
        decides: &[Field::Holiday],
        words: &["каникул"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Holiday, &["каникулы", "вид каникул", "название каникул", "наименование каникул"]),
            (Field::Heading, &["название", "наименование", "вид"]),
            (Field::Start, &["начало", "дата начала", "начало каникул", "дата начала каникул", "первый день", "с"]),
            (Field::EndPlanned, &["конец", "окончание", "дата окончания", "конец каникул", "окончание каникул", "дата окончания каникул", "дата конца", "последний день", "по"]),
            (Field::Term, &["срок", "сроки", "период", "даты", "сроки каникул"]),
        ],
    },
    Shape {
        list: List::Pairs,
        needs: &[&[Field::MentorName], &[Field::MenteeName]],
        decides: &[],
        words: &["пары", "пара"],
        columns: &[
            (Field::PairNumber, &["№ пары", "номер пары", "пара", "№ группы", "№ пары группы", "пара группа", "№ пары или группы"]),
            (Field::Number, NUMBER),
            (Field::Form, FORM),
            (Field::RoleModel, &["ролевая модель", "вариация ролевых моделей", "вариация ролевой модели", "ролевые модели"]),
            (Field::MentorName, MENTOR),
            (Field::MentorPost, &["должность наставника", "наставник должность", "наставник место работы должность"]),
            (Field::MentorClass, &["класс наставника", "наставник класс"]),
            (Field::MenteeName, MENTEE),
            (Field::MenteePost, &["должность наставляемого", "наставляемый должность", "должность молодого специалиста", "молодой специалист должность", "молодой педагог должность"]),
            (Field::MenteeClass, &["класс наставляемого", "наставляемый класс", "ученик класс", "обучающийся класс", "класс", "класс группа"]),
            (Field::Start, &["дата начала", "начало", "дата вхождения в программу", "дата закрепления", "дата вхождения", "дата начала работы", "дата начала программы", "начало работы"]),
            (Field::EndPlanned, &["дата завершения план", "дата окончания план", "окончание план", "плановая дата завершения", "планируемая дата завершения", "дата завершения", "дата окончания", "окончание", "завершение", "дата завершения программы", "срок завершения"]),
            (Field::EndFact, &["дата завершения факт", "дата окончания факт", "окончание факт", "фактическая дата завершения", "дата фактического завершения"]),
            (Field::Term, &["срок", "период", "сроки", "срок реализации", "период работы"]),
            (Field::Status, &["статус", "статус пары", "отметка о прохождении программы", "итог", "завершена да нет", "отметка о завершении", "состояние"]),
            (Field::Reason, REASON),
            (Field::Goal, &["цель программы", "цель", "цель работы", "цель наставничества"]),
            (Field::Result, &["результаты программы", "результат", "достигнутые результаты", "результаты", "результат программы"]),
            (Field::MeetingsPlanned, &["встреч по плану", "запланировано встреч", "кол-во встреч план", "количество встреч план", "план встреч"]),
            (Field::MeetingsDone, &["проведено встреч", "кол-во встреч", "количество встреч", "кол-во встреч факт", "количество встреч факт", "встреч проведено", "количество проведенных встреч"]),
            (Field::Report, &["отчет сдан", "отчет наставника", "отчет наставника сдан", "отчет", "дата сдачи отчета", "отчет сдан дата", "отчет дата", "сдан отчет"]),
            (Field::Difficulties, &["трудности", "трудности в работе", "затруднения", "трудности пары", "с какими трудностями столкнулись"]),
            (Field::Suggestions, &["предложения", "предложения наставника", "пожелания", "предложения и пожелания"]),
        ],
    },
    Shape {
        list: List::Participants,
        needs: &[&[Field::Role], &[Field::Name, Field::Surname]],
        decides: &[Field::Birth, Field::Class, Field::Request, Field::Competencies, Field::Form, Field::Representative, Field::Phone],
        words: &["участник"],
        columns: &and_person::<11, 41>([
            (Field::Role, &["роль", "роль участника", "статус участника", "наставник наставляемый", "категория участника", "роль в программе", "роль в программе наставничества"]),
            (Field::Competencies, COMPETENCIES),
            (Field::Achievements, ACHIEVEMENTS),
            (Field::Interests, INTERESTS),
            (Field::DesiredAge, DESIRED_AGE),
            (Field::TimeResource, TIME_RESOURCE),
            (Field::Trained, TRAINED),
            (Field::TrainedOn, TRAINED_ON),
            (Field::TrainedHours, TRAINED_HOURS),
            (Field::Request, REQUEST),
            (Field::Category, CATEGORY),
        ]),
    },
    Shape {
        list: List::Mentors,
        needs: &[&[Field::Name, Field::MentorName, Field::Surname]],
        decides: &[Field::MentorName, Field::Competencies, Field::Achievements, Field::DesiredAge, Field::TimeResource, Field::Trained],
        words: &["наставник"],
        columns: &and_person::<9, 39>([
            (Field::MentorName, MENTOR),
            (Field::Competencies, COMPETENCIES),
            (Field::Achievements, ACHIEVEMENTS),
            (Field::Interests, INTERESTS),
            (Field::DesiredAge, DESIRED_AGE),
            (Field::TimeResource, TIME_RESOURCE),
            (Field::Trained, TRAINED),
            (Field::TrainedOn, TRAINED_ON),
            (Field::TrainedHours, TRAINED_HOURS),
        ]),
    },
    Shape {
        list: List::Mentees,
        needs: &[&[Field::Name, Field::MenteeName, Field::Surname]],
        decides: &[Field::MenteeName, Field::Request],
        words: &["наставляем"],
        columns: &and_person::<3, 33>([
            (Field::MenteeName, MENTEE),
            (Field::Request, REQUEST),
            (Field::Category, CATEGORY),
        ]),
    },
    Shape {
        list: List::Programme,
        needs: &[&[Field::Title], &[Field::PairNumber, Field::Form, Field::MentorName, Field::MenteeName]],
        decides: &[],
        words: &["программ"],
        columns: &[
            (Field::PairNumber, &["№ пары", "номер пары", "пара", "пара группа", "№ группы", "№ пары группы"]),
            (Field::Number, NUMBER),
            (Field::Form, FORM),
            (Field::MentorName, MENTOR),
            (Field::MenteeName, MENTEE),
            (Field::Section, &["раздел", "блок", "направление работы"]),
            (Field::Title, TITLE),
            (Field::Term, TERM),
            (Field::PlannedResult, RESULT),
            (Field::ActualResult, ACTUAL),
            (Field::Mark, &["оценка", "отметка", "оценка наставника", "отметка наставника"]),
        ],
    },
    Shape {
        list: List::Roadmap,
        needs: &[&[Field::Title, Field::Stage], &[Field::Term, Field::Responsible, Field::PlannedResult]],
        decides: &[Field::Title, Field::Stage],
        words: &["дорожн", "план мероприятий"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Stage, &["наименование этапа", "этап", "этапы", "этап реализации", "название этапа"]),
            (Field::Title, TITLE),
            (Field::Term, TERM),
            (Field::Responsible, RESPONSIBLE),
            (Field::PlannedResult, RESULT),
            (Field::FactDate, FACT_DATE),
            (Field::Status, FACT_STATUS),
            (Field::ActualResult, ACTUAL),
            (Field::Reason, REASON),
            (Field::NewTerm, NEW_TERM),
        ],
    },
    Shape {
        list: List::Targets,
        needs: &[&[Field::Code, Field::Measure], &[Field::Target]],
        decides: &[],
        words: &["показател"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Code, &["код", "код показателя", "показатель код"]),
            (Field::Measure, &["показатель", "наименование показателя", "показатели"]),
            (Field::Section, &["единица измерения", "ед", "ед изм", "единица"]),
            (Field::Target, &["цель", "целевое значение", "план", "плановое значение", "значение цели", "целевой показатель", "цель на год"]),
            (Field::Source, &["источник", "основание", "документ", "приказ", "чем установлено"]),
        ],
    },
    Shape {
        list: List::OrderText,
        needs: &[&[Field::Part], &[Field::Text]],
        decides: &[Field::Part],
        words: &["приказ"],
        columns: &[
            (Field::Part, &["часть", "часть приказа", "часть документа"]),
            (Field::Text, &["текст", "текст части", "содержание"]),
        ],
    },
    Shape {
        list: List::YearTargets,
        needs: &[&[Field::Measure], &[Field::Section]],
        decides: &[],
        words: &["индикатор"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Measure, &["целевой индикатор", "индикатор", "наименование индикатора", "индикаторы"]),
            (Field::Section, &["единица измерения", "ед", "ед изм", "единица"]),
        ],
    },
    Shape {
        list: List::PlannedResults,
        needs: &[&[Field::PlannedResult]],
        decides: &[Field::PlannedResult],
        words: &["результат"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::PlannedResult, &["планируемый результат", "планируемые результаты", "ожидаемый результат", "ожидаемые результаты"]),
            (Field::Measure, &["показатель", "показатель результата", "измеримый показатель", "критерий"]),
            (Field::Term, TERM),
        ],
    },
    Shape {
        list: List::Orders,
        needs: &[&[Field::OrderNumber], &[Field::Date, Field::Heading]],
        decides: &[Field::Heading],
        words: &["приказ"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Code, &["код", "код документа"]),
            (Field::Section, &["вид документа", "вид"]),
            (Field::Heading, &["о чем", "заголовок", "наименование", "содержание", "название", "наименование приказа", "название приказа", "содержание приказа", "вид документа о чем", "наименование документа", "тема"]),
            (Field::OrderNumber, &["номер", "№ приказа", "номер приказа", "№ документа", "номер документа", "рег номер", "регистрационный номер"]),
            (Field::Date, &["дата", "дата приказа", "дата документа", "дата издания"]),
            (Field::Source, &["приложения", "приложение", "примечание"]),
        ],
    },
    Shape {
        list: List::Trainings,
        needs: &[&[Field::Topic], &[Field::Hours, Field::Date]],
        decides: &[Field::Hours, Field::Lecturer],
        words: &["обучен"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Topic, &["тема", "тема обучения", "программа обучения", "тема занятия", "наименование программы", "курс", "темы занятий", "название занятия", "занятие", "содержание обучения"]),
            (Field::Hours, &["часов", "количество часов", "кол-во часов", "объем часов", "часы", "обучение часов", "объем"]),
            (Field::Date, &["дата", "дата обучения", "дата проведения", "дата занятия", "обучение дата"]),
            (Field::Lecturer, &["ведущий", "ведущие", "преподаватель", "лектор", "кто проводит", "кто проводил", "ведущий занятия"]),
            (Field::Mode, &["форма", "форма обучения", "форма проведения", "формат", "режим", "форма занятия", "очно дистанционно"]),
            (Field::MentorName, &[
                "фио наставника", "ф и о наставника", "наставник", "наставник фио", "наставники", "фио наставников",
                "фамилия имя отчество наставника", "участники", "слушатели", "список наставников", "обученные наставники",
                "кто обучен", "присутствовали", "фио", "ф и о", "фамилия имя отчество", "фио участника", "фио слушателя", "кто присутствовал",
            ]),
        ],
    },
    Shape {
        list: List::Awards,
        needs: &[&[Field::Award]],
        decides: &[],
        words: &["поощрен", "наград"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Name, NAME),
            (Field::MentorName, MENTOR),
            (Field::MenteeName, MENTEE),
            (Field::Role, &["роль", "роль в программе", "статус участника", "кто", "категория"]),
            (Field::Gender, GENDER),
            (Field::Class, CLASS),
            (Field::Post, POST),
            (Field::PostOrClass, POST_OR_CLASS),
            (Field::Award, &["вид поощрения", "поощрение", "награда", "вид награды", "вид награждения", "форма поощрения", "поощрить"]),
            (Field::Merit, &["за что", "заслуги", "за какие заслуги", "основание", "основание поощрения", "формулировка", "за что поощряется", "обоснование"]),
            (Field::Amount, &["размер", "размер выплаты", "сумма", "сумма выплаты"]),
        ],
    },
    Shape {
        list: List::Practices,
        needs: &[&[Field::Practice], &[Field::Problem, Field::Solution, Field::Result]],
        decides: &[Field::Solution],
        words: &["практик"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Practice, &["практика", "название практики", "наименование практики", "лучшая практика", "название", "наименование", "программа практика", "название программы"]),
            (Field::Form, FORM),
            (Field::Problem, &["проблема", "какая проблема решалась", "проблема которую решает практика", "решаемая проблема", "актуальность"]),
            (Field::Solution, &["решение", "суть практики", "описание практики", "описание решения", "что сделано", "как решали", "содержание практики", "описание"]),
            (Field::Result, &["результат", "результаты", "достигнутый результат", "достигнутые результаты", "результат практики", "эффект"]),
            (Field::Participants, &["участники", "участники обезличенно", "кто участвовал", "участники практики"]),
            (Field::Link, &["ссылка", "ссылка на описание", "ссылка на материалы", "материалы", "адрес на сайте"]),
        ],
    },
    Shape {
        list: List::Swot,
        needs: &[&[Field::Strength], &[Field::Weakness]],
        decides: &[Field::Strength],
        words: SWOT,
        columns: &[
            (Field::Number, NUMBER),
            (Field::Form, FORM),
            (Field::Strength, STRENGTHS),
            (Field::Weakness, WEAKNESSES),
            (Field::Opportunity, OPPORTUNITIES),
            (Field::Threat, THREATS),
        ],
    },
    Shape {
        list: List::Swot,
        needs: &[&[Field::Side, Field::Section], &[Field::Text]],
        decides: &[Field::Side],
        words: SWOT,
        columns: &[
            (Field::Number, NUMBER),
            (Field::Form, FORM),
            (Field::Side, &["поле", "сторона", "поле swot", "swot", "элемент swot", "раздел swot", "сторона swot"]),
            (Field::Section, &["раздел", "вид", "группа", "элемент", "категория", "фактор"]),
            (Field::Text, &["формулировка", "содержание", "текст", "описание", "характеристика", "факторы"]),
        ],
    },
    Shape {
        list: List::WorkingGroup,
        needs: &[&[Field::Name], &[Field::Role, Field::Post]],
        decides: &[Field::Role],
        words: &["рабочая группа", "рабочей группы", "состав группы"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Name, NAME),
            (Field::NameGenitive, GENITIVE),
            (Field::NameDative, DATIVE),
            (Field::NameAccusative, ACCUSATIVE),
            (Field::NameInstrumental, INSTRUMENTAL),
            (Field::NamePrepositional, PREPOSITIONAL),
            (Field::Gender, GENDER),
            (Field::Post, POST),
            (Field::Phone, PHONE),
            (Field::Role, &["роль в группе", "роль в рабочей группе", "роль", "функция", "обязанности в группе", "статус в группе"]),
        ],
    },
    Shape {
        list: List::FormLeads,
        needs: &[&[Field::Form], &[Field::Name]],
        decides: &[],
        words: &["ответствен"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Form, FORM),
            (Field::Name, LEAD),
            (Field::Gender, GENDER),
            (Field::Post, POST),
            (Field::Phone, PHONE),
        ],
    },
    Shape {
        list: List::Forms,
        needs: &[&[Field::Words], &[Field::NameGenitive, Field::NameDative, Field::NameAccusative, Field::NameInstrumental, Field::NamePrepositional]],
        decides: &[],
        words: &["форм", "падеж", "склонен"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Words, &["слова", "слово", "текст", "именительный", "именительный падеж", "им падеж", "что склонять", "должность или название", "должность", "название", "наименование", "кто что"]),
            (Field::NameGenitive, &["родительный", "родительный падеж", "род падеж", "в родительном падеже", "кого чего", "кого"]),
            (Field::NameDative, &["дательный", "дательный падеж", "дат падеж", "в дательном падеже", "кому чему", "кому"]),
            (Field::NameAccusative, &["винительный", "винительный падеж", "вин падеж", "в винительном падеже", "кого что"]),
            (Field::NameInstrumental, &["творительный", "творительный падеж", "твор падеж", "тв падеж", "в творительном падеже", "кем чем", "кем"]),
            (Field::NamePrepositional, &["предложный", "предложный падеж", "предл падеж", "в предложном падеже", "о ком о чем", "о ком"]),
        ],
    },
    Shape {
        list: List::Partners,
        needs: &[&[Field::Partner]],
        decides: &[],
        words: &["партнер"],
        columns: &[
            (Field::Number, NUMBER),
            (Field::Partner, &["партнер", "организация-партнер", "наименование партнера", "наименование организации-партнера", "социальный партнер", "партнеры", "полное наименование организации", "полное наименование партнера", "организация партнер", "предприятие-партнер", "название партнера"]),
            (Field::ShortName, &["краткое наименование", "сокращенное наименование", "краткое наименование партнера", "краткое название"]),
            (Field::Name, &["руководитель", "фио руководителя", "руководитель фио", "руководитель партнера", "подписант", "кто подписывает", "в лице"]),
            (Field::NameGenitive, GENITIVE),
            (Field::Gender, GENDER),
            (Field::Post, &["должность", "должность руководителя", "руководитель должность", "должность подписанта"]),
            (Field::Basis, &["действует на основании", "основание полномочий", "на основании", "основание", "документ о полномочиях"]),
            (Field::OrderNumber, &["№ соглашения", "номер соглашения", "соглашение", "договор", "№ договора", "номер договора", "соглашение № и дата", "реквизиты соглашения", "№ и дата соглашения"]),
            (Field::Date, &["дата соглашения", "дата договора", "дата", "дата заключения"]),
            (Field::Until, &["действует до", "срок действия", "срок соглашения", "срок действия до", "срок действия соглашения", "соглашение действует до", "окончание соглашения", "действует по"]),
            (Field::Inn, &["инн", "инн партнера"]),
            (Field::Ogrn, &["огрн", "огрн партнера", "огрнип"]),
            (Field::Address, &["адрес", "юридический адрес", "адрес партнера", "местонахождение"]),
            (Field::Phone, &["телефон", "тел", "контактный телефон", "телефон партнера", "контакты"]),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::super::text::folded;
    use super::*;

    #[test]
    fn every_word_of_the_table_is_folded() {
        for shape in SHAPES {
            for (field, words) in shape.columns {
                for word in *words {
                    assert_eq!(folded(word), *word, "{:?} {field:?}", shape.list);
                }
            }
        }
    }

    #[test]
    fn no_header_means_two_things_in_one_list() {
        for shape in SHAPES {
            let mut seen = std::collections::BTreeMap::new();
            for (field, words) in shape.columns {
                for word in *words {
                    let before = seen.insert(*word, *field);
                    assert_eq!(before, None, "{:?}: {word}", shape.list);
                }
            }
        }
    }
}
