//! What the reading of the journal has to tell.

use chrono::NaiveDate;

use crate::diag::Code;
use crate::diag::Diagnostic;
use crate::model::SchoolYear;
use crate::place::Place;

/// What can be wrong with a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// Nobody knows whose meeting it is.
    NoOwner(NoOwner),
    LongHoliday {
        days: i64,
    },
    OutsideYear {
        day: NaiveDate,
        year: SchoolYear,
    },
    /// The same pair met on the same day in another row.
    SameDay {
        number: String,
        day: NaiveDate,
        first: String,
    },
    BeforeStart {
        number: String,
        day: NaiveDate,
        start: NaiveDate,
    },
    AfterEnd {
        number: String,
        day: NaiveDate,
        end: NaiveDate,
    },
    /// The row's number and its names belong to different pairs.
    OtherNames {
        number: String,
        said: String,
    },
    OtherCount {
        number: String,
        column: u32,
        journal: usize,
        at: String,
    },
    UnreadScore(String),
    UnreadFrequency(String),
    /// A row prepared for a meeting that has not been held.
    NoDay,
    GroupRows {
        number: String,
    },
    UnreadKind(String),
    OwnerAbove(String),
}

/// Why a meeting belongs to no pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoOwner {
    UnknownNumber(String),
    UnknownName(String),
    /// A title inside the journal means a pair that nobody knows.
    UnknownTitle(String),
    /// The named people have several pairs.
    Several {
        name: String,
        numbers: Vec<String>,
    },
    Unnamed,
    /// The organisation has no list of pairs.
    NoPairs,
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
            Self::NoOwner(_) => "W160",
            Self::LongHoliday { .. } => "W161",
            Self::OutsideYear { .. } => "W162",
            Self::SameDay { .. } => "W163",
            Self::BeforeStart { .. } | Self::AfterEnd { .. } => "W164",
            Self::OtherNames { .. } => "W165",
            Self::OtherCount { .. } => "W166",
            Self::UnreadScore(_) => "W167",
            Self::UnreadFrequency(_) => "W168",
            Self::NoDay => "N160",
            Self::GroupRows { .. } => "N161",
            Self::UnreadKind(_) => "N162",
            Self::OwnerAbove(_) => "N163",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::NoOwner(NoOwner::NoPairs) => {
                "в папке нет списка пар; встречи этого листа не учтены".to_owned()
            }
            Self::NoOwner(NoOwner::UnknownTitle(title)) => {
                format!(
                    "«{title}» – такой пары нет в списке пар; встречи под этой строкой не учтены"
                )
            }
            Self::NoOwner(why) => format!("{}; встреча не учтена", why.message()),
            Self::LongHoliday { days } => {
                format!("каникулы длятся {days} дн.; эта строка не учтена")
            }
            Self::OutsideYear { day, year } => format!(
                "встреча {} – не {year} учебного года; она не учтена",
                shown(*day)
            ),
            Self::SameDay { number, day, first } => format!(
                "встреча пары № {number} {} уже записана ({first}); повтор не учтён",
                shown(*day)
            ),
            Self::BeforeStart { number, day, start } => format!(
                "встреча {} раньше начала работы пары № {number} ({}); она учтена",
                shown(*day),
                shown(*start)
            ),
            Self::AfterEnd { number, day, end } => format!(
                "встреча {} позже окончания работы пары № {number} ({}); она учтена",
                shown(*day),
                shown(*end)
            ),
            Self::OtherNames { number, said } => format!(
                "в паре № {number} нет участника «{said}»; встреча отнесена к паре по её номеру"
            ),
            Self::OtherCount {
                number,
                column,
                journal,
                at,
            } => format!(
                "у пары № {number} проведено встреч: здесь {column}, а по журналу {journal} ({at}); документы считают по журналу"
            ),
            Self::UnreadScore(text) => {
                format!("оценка «{text}» – не целое число от 1 до 10; она не учтена")
            }
            Self::UnreadFrequency(text) => format!(
                "периодичность встреч «{text}» не удалось понять; её соблюдение не проверяется"
            ),
            Self::NoDay => "у строки журнала нет даты: встреча считается непроведённой".to_owned(),
            Self::GroupRows { number } => {
                format!("встреча группы № {number} записана несколькими строками; это одна встреча")
            }
            Self::UnreadKind(text) => format!("вид встречи «{text}» не распознан"),
            Self::OwnerAbove(number) => {
                format!("пара не указана; взята из строки выше: № {number}")
            }
        }
    }

    fn hint(&self) -> Option<String> {
        let plain = |text: &str| Some(text.to_owned());
        match self {
            Self::NoOwner(why) => plain(why.hint()),
            Self::LongHoliday { .. } => plain("проверьте год в датах каникул"),
            Self::OutsideYear { .. } => {
                plain("исправьте год в дате или перенесите строку в журнал другого года")
            }
            Self::SameDay { .. } => plain("исправьте дату или удалите строку"),
            Self::BeforeStart { .. } => plain("исправьте дату встречи или дату начала пары"),
            Self::AfterEnd { .. } => plain("исправьте дату встречи или дату завершения пары"),
            Self::OtherNames { .. } => plain("исправьте номер пары или имя"),
            Self::OtherCount { .. } => {
                plain("допишите недостающие строки журнала или исправьте число")
            }
            Self::UnreadScore(_) => plain("оцените встречу целым числом от 1 до 10"),
            Self::UnreadFrequency(_) => {
                plain("напишите, например: «не реже одного раза в две недели»")
            }
            Self::NoDay => plain("когда встреча пройдёт, впишите её дату"),
            Self::UnreadKind(_) => {
                plain("виды встреч: знакомство, пробная, планирование, рабочая, итоговая")
            }
            Self::OwnerAbove(_) => plain("впишите номер пары в каждую строку"),
            Self::GroupRows { .. } => None,
        }
    }
}

impl NoOwner {
    fn message(&self) -> String {
        match self {
            Self::UnknownNumber(number) => format!("пары № {number} нет в списке пар"),
            Self::UnknownTitle(title) => format!("«{title}» – такой пары нет в списке пар"),
            Self::UnknownName(name) => format!("пары с участником «{name}» нет в списке пар"),
            Self::Several { name, numbers } => {
                format!(
                    "у участника «{name}» несколько пар: № {}",
                    numbers.join(", № ")
                )
            }
            Self::Unnamed => "не указано, чья это встреча".to_owned(),
            Self::NoPairs => "в папке нет списка пар".to_owned(),
        }
    }

    fn hint(&self) -> &'static str {
        match self {
            Self::UnknownNumber(_) | Self::UnknownName(_) | Self::UnknownTitle(_) => {
                "исправьте номер или имя либо добавьте пару в список"
            }
            Self::Several { .. } | Self::Unnamed => "впишите № пары",
            Self::NoPairs => "положите в папку список пар",
        }
    }
}

fn shown(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}
