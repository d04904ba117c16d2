//! All that the room has to tell about lists: what is wrong and what to do.

use chrono::NaiveDate;

use crate::diag::Code;
use crate::diag::Diagnostic;
use crate::place::Place;
use crate::russian::NameProblem;

/// What can be wrong with what the sheets say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// A required cell under such a header is empty.
    EmptyCell(String),
    EmptyKey(&'static str),
    /// A cell without which the record still makes sense, or only it is lost.
    MissingCell(String),
    UnreadOfficer {
        text: String,
        why: NameProblem,
    },
    UnreadName {
        text: String,
        why: NameProblem,
    },
    ImpossibleDay(String),
    Fault(String),
    Uncounted,
    /// A pair names somebody whom the list does not have.
    Absent {
        who: Who,
        name: String,
        near: Vec<String>,
    },
    /// Several people of the list answer to the name.
    Ambiguous {
        who: Who,
        name: String,
        places: String,
    },
    OwnMentor(String),
    StartAfterEnd {
        start: NaiveDate,
        end: NaiveDate,
    },
    NoLists,
    UnreadDay(String),
    /// A line of the card that chooses between ways says neither.
    UnreadSwitch {
        key: String,
        text: String,
        wanted: &'static str,
    },
    SerialDay(NaiveDate),
    UnreadNumber(String),
    UnreadClass(String),
    ClassFromDay(String),
    UnknownForm {
        form: String,
        near: String,
    },
    UnreadStatus(String),
    UnreadGender(String),
    UnreadConsent(String),
    UnreadTraining(String),
    UnreadExperience(String),
    UnreadTerm(String),
    InheritedTerm(String),
    BrokenText,
    Twice {
        name: String,
        first: String,
    },
    Namesake {
        name: String,
        first: String,
    },
    UnknownRole(String),
    NoCard,
    SecondCard,
    SecondRoadmap,
    /// A measure of the earlier copy that the later one words in another way.
    RewordedMeasure {
        measure: String,
        parts: String,
    },
    AddedMeasure(String),
    /// A measure of the earlier copy that the later one does not have.
    LostMeasure(String),
    JoinedRow,
    InheritedMentor,
    SameNumber(String),
    UnknownStepOwner(String),
    UnknownSheet,
    LeftFolder,
    ExpandedPost {
        short: String,
        full: String,
    },
    NoRecords(&'static str),
    TitleRow(String),
    RestoredNumber {
        shown: String,
        number: String,
    },
    OnlyInitials(String),
    Capitals(String),
    UnknownPart(String),
    /// Months without a year, read by their order; the first row of the next year.
    MonthsWithoutYear {
        first: i32,
        turns: Option<String>,
    },
    MissingColumn(&'static str),
    NearHeader {
        header: String,
        meant: String,
    },
    /// The organisation that should lend its roadmap is not there or has none.
    NoLender(String),
    OwnRoadmapUnused(String),
    /// Measures that only the authority answers for, by their numbers.
    NotTaken(Vec<String>),
    TermsNotTaken(usize),
    UnmergedStage(String),
    NumberingRow,
    RowOfDashes,
    BlankRow,
    StrayMark(String),
    /// Ages of so many people taken for years of birth; the year in which the school year
    /// begins.
    ReckonedBirth {
        rows: usize,
        year: i32,
    },
    UnreckonedBirth,
    /// Something is said of a parent who is not named.
    NamelessParent(String),
    /// A name of one word.
    OneWord(String),
    /// «Категория» that is neither a mentee's nor a qualification.
    DoubtfulCategory(String),
    /// A row of a group says of the group something else than its first row.
    GroupDisagrees {
        number: String,
        header: String,
        first: String,
        first_cell: String,
        other: String,
    },
    /// Rewarded, but in no list of people and without a post.
    AwardedStranger {
        name: String,
        near: Vec<String>,
    },
    UnknownAward(String),
    WrongRequisite {
        name: &'static str,
        text: String,
        lengths: [usize; 2],
    },
    /// A partner or an award that stands in its list twice.
    Repeated {
        what: String,
        first: String,
    },
    /// The list of mentors and the sessions of training disagree.
    TrainingDiffers {
        name: String,
        what: String,
    },
    TrainedElsewhere(String),
    /// For what an award is given: not said, or not as «за …».
    MeritWording(Option<String>),
    UnreadSide(String),
}

/// Who is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Mentor,
    Mentee,
}

impl Who {
    fn of_whom(self) -> &'static str {
        match self {
            Self::Mentor => "наставников",
            Self::Mentee => "наставляемых",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Mentor => "наставник",
            Self::Mentee => "наставляемый",
        }
    }
}

impl Problem {
    /// The message about a place.
    pub(crate) fn at(&self, place: Place) -> Diagnostic {
        let diagnostic = Diagnostic::new(Code(self.code()), place, self.message());
        match self.hint() {
            Some(hint) => diagnostic.hint(hint),
            None => diagnostic,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::EmptyCell(_) | Self::EmptyKey(_) => "E101",
            Self::UnreadName { .. } => "E102",
            Self::ImpossibleDay(_) => "E103",
            Self::Fault(_) => "E104",
            Self::Uncounted => "E105",
            Self::Absent { .. } => "E106",
            Self::Ambiguous { .. } => "E107",
            Self::OwnMentor(_) => "E108",
            Self::StartAfterEnd { .. } => "E109",
            Self::NoLists => "E110",
            Self::UnreadDay(_) => "W101",
            Self::UnreadSwitch { .. } => "W250",
            Self::SerialDay(_) => "W102",
            Self::UnreadNumber(_) => "W103",
            Self::UnreadClass(_) => "W104",
            Self::ClassFromDay(_) => "W105",
            Self::UnknownForm { .. } => "W106",
            Self::UnreadStatus(_) => "W107",
            Self::UnreadGender(_) => "W108",
            Self::UnreadConsent(_) => "W109",
            Self::UnreadTraining(_) => "W110",
            Self::UnreadExperience(_) => "W111",
            Self::UnreadTerm(_) => "W112",
            Self::InheritedTerm(_) => "W129",
            Self::BrokenText => "W113",
            Self::Twice { .. } => "W114",
            Self::UnknownRole(_) => "W115",
            Self::NoCard => "W116",
            Self::SecondCard => "W117",
            Self::SecondRoadmap => "W118",
            Self::RewordedMeasure { .. } => "N180",
            Self::AddedMeasure(_) => "N181",
            Self::LostMeasure(_) => "W180",
            Self::JoinedRow => "W119",
            Self::InheritedMentor => "W122",
            Self::SameNumber(_) => "W123",
            Self::UnknownStepOwner(_) => "W124",
            Self::RestoredNumber { .. } => "W126",
            Self::OnlyInitials(_) => "W127",
            Self::LeftFolder => "W128",
            Self::MissingCell(_) => "W131",
            Self::UnreadOfficer { .. } => "W132",
            Self::Namesake { .. } => "N101",
            Self::UnknownSheet => "N102",
            Self::ExpandedPost { .. } => "N103",
            Self::NoRecords(_) => "N104",
            Self::TitleRow(_) => "N105",
            Self::Capitals(_) => "N106",
            Self::UnknownPart(_) => "W140",
            Self::MonthsWithoutYear { .. } => "W141",
            Self::MissingColumn(_) => "W142",
            Self::NearHeader { .. } => "W143",
            Self::NoLender(_) => "W144",
            Self::OwnRoadmapUnused(_) => "W145",
            Self::TermsNotTaken(_) => "W146",
            Self::NotTaken(_) => "N135",
            Self::UnmergedStage(_) => "N130",
            Self::NumberingRow => "N131",
            Self::RowOfDashes => "N132",
            Self::BlankRow => "N133",
            Self::StrayMark(_) => "N134",
            Self::ReckonedBirth { .. } => "N136",
            Self::UnreckonedBirth => "N137",
            Self::GroupDisagrees { .. } => "W187",
            Self::NamelessParent(_) => "W188",
            Self::OneWord(_) => "W189",
            Self::DoubtfulCategory(_) => "N138",
            Self::AwardedStranger { .. } => "W190",
            Self::UnknownAward(_) => "W191",
            Self::WrongRequisite { .. } => "W192",
            Self::Repeated { .. } => "W193",
            Self::TrainingDiffers { .. } => "W194",
            Self::MeritWording(_) => "W195",
            Self::UnreadSide(_) => "W196",
            Self::TrainedElsewhere(_) => "N190",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::EmptyCell(header) => format!("не заполнена обязательная ячейка «{header}»"),
            Self::EmptyKey(key) => format!("в карточке организации не заполнено «{key}»"),
            Self::UnreadName { text, why } => {
                format!("«{text}» – не фамилия, имя и отчество: {why}")
            }
            Self::MissingCell(header) => format!("не заполнена ячейка «{header}»"),
            Self::UnreadOfficer { text, why } => {
                format!("«{text}» не удалось понять как имя человека: {why}")
            }
            Self::ImpossibleDay(text) => format!("даты «{text}» не бывает"),
            Self::Fault(fault) => format!("в ячейке ошибка Excel {fault}"),
            Self::Uncounted => "в ячейке формула, значение которой не посчитано".to_owned(),
            Self::Absent { who, name, .. } => {
                format!(
                    "{} «{name}» не найден в списке {}",
                    who.name(),
                    who.of_whom()
                )
            }
            Self::Ambiguous { who, name, places } => {
                format!(
                    "под именем «{name}» в списке {} несколько человек: {places}",
                    who.of_whom()
                )
            }
            Self::OwnMentor(name) => format!("«{name}» указан наставником самого себя"),
            Self::StartAfterEnd { start, end } => {
                format!("начало {} позже окончания {}", shown(*start), shown(*end))
            }
            Self::NoLists => "в папке организации нет ни одного списка".to_owned(),
            Self::UnreadDay(text) => format!("«{text}» не удалось понять как дату"),
            Self::UnreadSwitch { key, text, .. } => {
                format!(
                    "строку карточки «{key}» не удалось понять: «{text}»; документы составлены как обычно"
                )
            }
            Self::SerialDay(day) => format!("число вместо даты; прочитано как {}", shown(*day)),
            Self::UnreadNumber(text) => format!("«{text}» не удалось понять как число"),
            Self::UnreadClass(text) => format!("«{text}» не похоже на класс"),
            Self::ClassFromDay(class) => {
                format!("Excel превратил класс в дату; прочитано как {class}")
            }
            Self::UnknownForm { form, .. } => {
                format!(
                    "формы наставничества «{form}» нет среди пяти федеральных; оставлена как есть"
                )
            }
            Self::UnreadStatus(text) => format!("статус «{text}» не распознан"),
            Self::UnreadGender(text) => format!("пол «{text}» не распознан"),
            Self::UnreadConsent(text) => format!("запись о согласии «{text}» не распознана"),
            Self::UnreadTraining(text) => format!("запись об обучении «{text}» не распознана"),
            Self::UnreadExperience(text) => format!("стаж «{text}» не распознан"),
            Self::UnreadTerm(text) => {
                format!("срок «{text}» не удалось понять; он печатается как есть")
            }
            Self::InheritedTerm(term) => format!("срок не указан; взят из строки выше: «{term}»"),
            Self::BrokenText => "часть знаков в тексте нечитаема и опущена".to_owned(),
            Self::Twice { name, first } => {
                format!("повтор: «{name}» уже есть в списке ({first}); записи объединены")
            }
            Self::Namesake { name, first } => {
                format!(
                    "«{name}» – полный тёзка человека из другой строки ({first}); считаются двумя людьми"
                )
            }
            Self::UnknownRole(text) => format!(
                "роль «{text}» не распознана, строка не отнесена ни к наставникам, ни к наставляемым"
            ),
            Self::NoCard => "нет карточки организации; вместо названия взято имя папки".to_owned(),
            Self::SecondCard => "ещё одна карточка организации; взята первая".to_owned(),
            Self::SecondRoadmap => {
                "ещё одна дорожная карта, с взятой её не сравнить; взята другая".to_owned()
            }
            Self::RewordedMeasure { measure, parts } => {
                format!("мероприятие {measure} изменено против прежней копии карты: {parts}")
            }
            Self::AddedMeasure(measure) => {
                format!("мероприятия {measure} в прежней копии карты нет; оно добавлено")
            }
            Self::LostMeasure(measure) => {
                format!("мероприятия {measure} в поздней копии карты нет; в отчёт оно не войдёт")
            }
            Self::JoinedRow => {
                "строка продолжает предыдущую (разрыв страницы) и присоединена к ней".to_owned()
            }
            Self::InheritedMentor => "наставник не указан; взят из строки выше".to_owned(),
            Self::SameNumber(number) => {
                format!("номер {number} уже стоит у пары с другим наставником")
            }
            Self::UnknownStepOwner(text) => {
                format!("пары № {text} нет в списке пар; мероприятие не отнесено ни к одной")
            }
            Self::UnknownSheet => {
                "лист не похож ни на один известный список и не прочитан".to_owned()
            }
            Self::LeftFolder => {
                "в этой папке нет карточки организации; её списки не прочитаны".to_owned()
            }
            Self::ExpandedPost { short, full } => format!("«{short}» печатается как «{full}»"),
            Self::NoRecords(list) => format!("список «{list}» пуст"),
            Self::TitleRow(text) => format!("строка «{text}» прочитана как подзаголовок"),
            Self::RestoredNumber { shown, number } => {
                format!("номер «{shown}» прочитан как {number}")
            }
            Self::OnlyInitials(name) => format!("у «{name}» вместо имени только инициалы"),
            Self::UnknownPart(part) => {
                format!("часть приказа «{part}» не распознана и не напечатана")
            }
            Self::MonthsWithoutYear { first, turns } => match turns {
                Some(cell) => format!(
                    "в сроках нет года; месяцы прочитаны по порядку с {first} года, с ячейки {cell} – следующий год"
                ),
                None => format!("в сроках нет года; месяцы отнесены к {first} году"),
            },
            Self::MissingColumn(column) => format!("в дорожной карте нет столбца «{column}»"),
            Self::NearHeader { header, meant } => {
                format!("заголовок столбца «{header}» прочитан как «{meant}»")
            }
            Self::NoLender(name) => {
                format!("взять этапы дорожной карты неоткуда: у «{name}» её нет")
            }
            Self::OwnRoadmapUnused(name) => {
                format!("печатается дорожная карта по этапам «{name}», а не эта")
            }
            Self::TermsNotTaken(count) => format!(
                "сроки чужой дорожной карты не из вашего плана, поэтому не взяты (строк: {count})"
            ),
            Self::NotTaken(numbers) => format!(
                "не взяты мероприятия, за которые отвечает только муниципалитет: {}",
                numbers.join(", ")
            ),
            Self::UnmergedStage(stage) => {
                format!("этап в строке не назван; она отнесена к этапу «{stage}»")
            }
            Self::NumberingRow => {
                "строка с номерами столбцов повторяется на каждой странице вместе с заголовком"
                    .to_owned()
            }
            Self::RowOfDashes => "строка из одних прочерков опущена".to_owned(),
            Self::BlankRow => "пустая строка внутри таблицы опущена".to_owned(),
            Self::StrayMark(mark) => format!("случайный знак «{mark}» в тексте опущен"),
            Self::ReckonedBirth { rows, year } => format!(
                "вместо даты рождения указан возраст (строк: {rows}); год рождения посчитан по нему на 1 сентября {year} г. и приблизителен"
            ),
            Self::UnreckonedBirth => {
                "возраст не пересчитан в год рождения: учебный год не известен".to_owned()
            }
            Self::NamelessParent(header) => {
                format!("«{header}» указан, а сам родитель (законный представитель) не назван")
            }
            Self::OneWord(name) => format!("в имени одно слово: «{name}»"),
            Self::DoubtfulCategory(text) => {
                format!(
                    "непонятно, какая это категория: «{text}»; считается категорией наставляемого"
                )
            }
            Self::GroupDisagrees {
                number,
                header,
                first,
                first_cell,
                other,
            } => format!(
                "строки группы № {number} расходятся: «{header}» – «{first}» в ячейке {first_cell}, здесь «{other}»; взято первое"
            ),
            Self::AwardedStranger { name, near } if near.is_empty() => format!(
                "«{name}» нет ни в одном списке людей, и должность не указана; поощрение печатается без должности"
            ),
            Self::AwardedStranger { name, .. } => {
                format!("«{name}» нет ни среди наставников, ни среди наставляемых")
            }
            Self::UnknownAward(text) => {
                format!("вид поощрения «{text}» не из известных; печатается, как написано")
            }
            Self::WrongRequisite {
                name,
                text,
                lengths: [short, long],
            } => format!("«{text}» – не {name}: нужно {short} или {long} цифр"),
            Self::Repeated { what, first } => {
                format!("«{what}» – повтор записи {first}; она учтена один раз")
            }
            Self::TrainingDiffers { name, what } => {
                format!("сведения об обучении расходятся: {what} ({name})")
            }
            Self::TrainedElsewhere(name) => format!(
                "в базе наставников отмечено обучение, а в списке занятий человека нет: {name}"
            ),
            Self::MeritWording(None) => {
                "не указано, за что поощряется человек; в приказе это не печатается".to_owned()
            }
            Self::MeritWording(Some(text)) => {
                format!("«{text}» не начинается со слова «за»; в приказе печатается в скобках")
            }
            Self::UnreadSide(text) => {
                format!("«{text}» – не поле SWOT-анализа; строка не прочитана")
            }
            Self::Capitals(name) => {
                format!("прописные и строчные буквы в имени исправлены: «{name}»")
            }
        }
    }

    fn hint(&self) -> Option<String> {
        let plain = |text: &str| Some(text.to_owned());
        match self {
            Self::EmptyCell(_) => plain("впишите значение или удалите строку целиком"),
            Self::EmptyKey(_) => plain("впишите значение в карточку"),
            Self::UnreadName { .. } => {
                plain("напишите фамилию, имя и отчество полностью, без цифр и пояснений")
            }
            Self::MissingCell(_) => {
                plain("впишите значение; без него запись не попадёт в документы")
            }
            Self::UnreadOfficer { .. } => {
                plain("напишите фамилию, имя и отчество; пока на их месте останется пропуск")
            }
            Self::ImpossibleDay(_) => plain("исправьте дату: день.месяц.год"),
            Self::Fault(_) => plain("исправьте формулу или впишите значение"),
            Self::Uncounted => plain("откройте файл в Excel, дождитесь пересчёта и сохраните"),
            Self::Absent { near, .. } if near.is_empty() => {
                plain("исправьте имя или добавьте человека в список")
            }
            Self::Absent { near, .. } => {
                Some(format!("возможно, вы имели в виду: {}", near.join("; ")))
            }
            Self::Ambiguous { .. } => plain(
                "напишите имя полностью, а тёзкам добавьте класс или должность: «Иванов Пётр Ильич, 7А»",
            ),
            Self::OwnMentor(_) => plain("укажите другого наставника или другого наставляемого"),
            Self::StartAfterEnd { .. } => plain("поменяйте даты местами или исправьте одну из них"),
            Self::NoLists => plain(
                "положите в папку книги со списками: наставники, наставляемые, пары, дорожная карта",
            ),
            Self::UnreadSwitch { wanted, .. } => plain(wanted),
            Self::UnreadDay(_) => plain("напишите дату так: 01.09.2025"),
            Self::SerialDay(_) => plain("задайте ячейке формат «Дата» и проверьте день"),
            Self::UnreadNumber(_) => plain("оставьте в ячейке только число"),
            Self::UnreadClass(_) => plain("напишите класс так: 7 «А»"),
            Self::ClassFromDay(_) => {
                plain("задайте столбцу формат «Текстовый» и впишите класс заново")
            }
            Self::UnknownForm { near, .. } => {
                Some(format!("если это опечатка, ближе всего «{near}»"))
            }
            Self::UnreadStatus(_) => plain(
                "для пары: активна, завершена, продлена, прекращена; для мероприятия: выполнено, выполнено с опозданием, частично, не выполнено, срок не наступил, снято",
            ),
            Self::UnreadGender(_) => plain("напишите «м» или «ж»"),
            Self::UnreadConsent(_) => plain("впишите дату согласия, «да» или «нет»"),
            Self::UnreadTraining(_) => {
                plain("напишите «да» или «нет»; дату и часы – в отдельных столбцах")
            }
            Self::UnreadExperience(_) => plain("напишите число полных лет"),
            Self::UnreadTerm(_) => plain(
                "напишите, например: «до 15.11.2025», «сентябрь – октябрь 2025», «в течение учебного года»",
            ),
            Self::InheritedTerm(_) => plain("впишите срок или объедините ячейки"),
            Self::BrokenText => plain("сверьте текст с первоисточником и впишите заново"),
            Self::Twice { .. } => plain("удалите лишнюю строку"),
            Self::Namesake { .. } => plain("если это один человек, исправьте различия в строках"),
            Self::UnknownRole(_) => plain("напишите «наставник» или «наставляемый»"),
            Self::NoCard => plain("добавьте лист «Организация» с полным и кратким наименованием"),
            Self::SecondCard | Self::SecondRoadmap => plain("оставьте в папке одну"),
            Self::RewordedMeasure { .. } | Self::AddedMeasure(_) => {
                plain("изменение войдёт в приказ об изменениях в дорожной карте (M03)")
            }
            Self::LostMeasure(_) => plain(
                "если оно отменено, верните строку и отметьте «снято»; если пропущено, верните строку",
            ),
            Self::JoinedRow => plain("если это отдельное мероприятие, дайте ему номер"),
            Self::InheritedMentor => plain("впишите наставника или объедините ячейки"),
            Self::SameNumber(_) => plain("дайте паре свой номер"),
            Self::UnknownStepOwner(_) => plain("исправьте номер пары"),
            Self::UnknownSheet => plain("если это список, проверьте заголовки столбцов"),
            Self::LeftFolder => {
                plain("если это отдельная организация, добавьте в её книгу лист «Организация»")
            }
            Self::ExpandedPost { .. } => None,
            Self::NoRecords(_) => plain("заполните лист или удалите его"),
            Self::TitleRow(_) => None,
            Self::RestoredNumber { .. } => plain("задайте столбцу номеров формат «Текстовый»"),
            Self::OnlyInitials(_) => {
                plain("напишите имя и отчество полностью: документы требуют падежей")
            }
            Self::UnknownPart(_) => plain(
                "назовите её одним из слов: бланк, заголовок, преамбула, пункт 1, должность, подпись, приложение 1",
            ),
            Self::MonthsWithoutYear { .. } => plain("допишите год к каждому месяцу"),
            Self::MissingColumn(_) => {
                plain("если столбец есть, проверьте его заголовок; если нет, добавьте его")
            }
            Self::NearHeader { .. } => plain("исправьте заголовок"),
            Self::NoLender(_) => {
                plain("напишите краткое наименование организации или название её папки")
            }
            Self::OwnRoadmapUnused(_) => plain(
                "чтобы печаталась своя, удалите из карточки строку «Взять этапы дорожной карты из»",
            ),
            Self::TermsNotTaken(_) => plain("впишите свои сроки в готовый документ"),
            Self::NotTaken(_) => None,
            Self::UnmergedStage(_) => {
                plain("объедините ячейки этапа или впишите его в каждую строку")
            }
            Self::NumberingRow => None,
            Self::RowOfDashes | Self::BlankRow => plain("удалите строку"),
            Self::StrayMark(_) => plain("удалите знак из ячейки"),
            Self::ReckonedBirth { .. } => {
                plain("впишите даты рождения: они нужны в согласиях и для расчёта показателей")
            }
            Self::UnreckonedBirth => plain(
                "впишите в карточку организации «Учебный год» или укажите в списке даты рождения",
            ),
            Self::NamelessParent(_) => plain(
                "впишите фамилию, имя и отчество родителя; без имени эти сведения не печатаются",
            ),
            Self::OneWord(_) => plain(
                "напишите фамилию, имя и отчество; если у человека и в самом деле одно имя, оставьте так",
            ),
            Self::GroupDisagrees { .. } => plain(
                "исправьте одну из ячеек; если у наставляемых и в самом деле по-разному, дайте каждому свой номер пары",
            ),
            Self::AwardedStranger { near, .. } if near.is_empty() => {
                plain("впишите должность или исправьте имя")
            }
            Self::AwardedStranger { near, .. } => {
                Some(format!("возможно, вы имели в виду: {}", near.join("; ")))
            }
            Self::UnknownAward(_) => plain(
                "известны: благодарность, почётная грамота, грамота, благодарственное письмо, сертификат, стимулирующая выплата",
            ),
            Self::WrongRequisite { .. } => {
                plain("сверьте с документами партнёра; нули в начале сохраняет формат «Текстовый»")
            }
            Self::Repeated { .. } => plain("удалите лишнюю строку"),
            Self::TrainingDiffers { .. } => {
                plain("исправьте один из списков; пока печатается то, что стоит в базе наставников")
            }
            Self::TrainedElsewhere(_) => {
                plain("если человек был на занятии, впишите его в список обучения")
            }
            Self::MeritWording(_) => plain("напишите, например: «за подготовку призёра олимпиады»"),
            Self::UnreadSide(_) => {
                plain("назовите поле: сильные стороны, слабые стороны, возможности, угрозы")
            }
            Self::DoubtfulCategory(_) => {
                plain("назовите столбец «Категория наставляемого» или «Квалификационная категория»")
            }
            Self::Capitals(_) => None,
        }
    }
}

/// Closes a flood of messages: the code and the place are those of the first one left out.
pub(crate) fn more(first: &Diagnostic, count: usize) -> Diagnostic {
    let message = format!("{} (и ещё {} таких строк)", first.message, spaced(count));
    Diagnostic::new(first.code, first.place.clone(), message)
}

fn shown(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// 99990 → «99 990».
fn spaced(count: usize) -> String {
    let digits = count.to_string();
    let head = digits.len() % 3;
    let mut groups: Vec<&str> = Vec::new();
    if head > 0 {
        groups.push(&digits[..head]);
    }
    groups.extend(
        (head..digits.len())
            .step_by(3)
            .map(|at| &digits[at..at + 3]),
    );
    groups.join(" ")
}
