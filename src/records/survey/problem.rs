//! All that is told of questionnaires, the curator's form and measurements.

use crate::diag::Code;
use crate::diag::Diagnostic;
use crate::model::Role;
use crate::model::Wave;
use crate::place::Place;

/// What can be wrong with the monitoring's sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    UnclearWave,
    UnclearRole,
    /// The same person once more, in a later row.
    Repeated {
        who: String,
        later: String,
    },
    Stranger {
        name: String,
        role: Role,
        near: Vec<String>,
    },
    Several {
        name: String,
        role: Role,
    },
    /// Final questionnaires of a role without those of the entry.
    NoEntry(Role),
    UnreadAnswer {
        text: String,
        question: String,
    },
    OutOfScale {
        text: String,
        top: u8,
    },
    UnstatedScale,
    DifferentScales {
        role: Role,
        entry: u8,
        exit: u8,
    },
    /// Lines of the curator's form without a score.
    NoScore(String),
    /// So many lines instead of nine.
    FormOfOther(usize),
    UnreadScore(String),
    Between {
        text: String,
        question: String,
    },
    Blank,
    RoleByList(Role),
    /// People with a questionnaire of one stage only.
    Unpaired {
        role: Role,
        only: Wave,
        names: Vec<String>,
        count: usize,
    },
    NoFinal(Role),
    HalfMeasured,
}

impl Problem {
    /// The message about a place.
    pub(super) fn at(&self, place: Place) -> Diagnostic {
        let diagnostic = Diagnostic::new(Code(self.code()), place, self.message());
        match self.hint() {
            Some(hint) => diagnostic.hint(hint),
            None => diagnostic,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::UnclearWave | Self::UnclearRole => "W170",
            Self::Repeated { .. } => "W171",
            Self::Stranger { .. } => "W172",
            Self::Several { .. } => "W173",
            Self::NoEntry(_) => "W174",
            Self::UnreadAnswer { .. } | Self::UnreadScore(_) => "W175",
            Self::OutOfScale { .. } => "W176",
            Self::UnstatedScale | Self::DifferentScales { .. } => "W177",
            Self::NoScore(_) | Self::FormOfOther(_) => "W178",
            Self::Between { .. } => "N170",
            Self::Blank => "N171",
            Self::RoleByList(_) => "N172",
            Self::Unpaired { .. } => "N173",
            Self::NoFinal(_) => "N174",
            Self::HalfMeasured => "N175",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::UnclearWave => {
                "непонятно, входные это анкеты или итоговые; они не прочитаны".to_owned()
            }
            Self::UnclearRole => {
                "непонятно, чьи это анкеты – наставников или наставляемых; они не прочитаны"
                    .to_owned()
            }
            Self::Repeated { who, later } => {
                format!("запись «{who}» повторяется; считается более поздняя: {later}")
            }
            Self::Stranger { name, role, .. } => format!(
                "«{name}» нет в списке {}; эта запись в расчёт не входит",
                of_whom(*role)
            ),
            Self::Several { name, role } => format!(
                "под именем «{name}» в списке {} несколько человек; ответы входят в средние, но не в изменение",
                of_whom(*role)
            ),
            Self::NoEntry(role) => format!(
                "есть итоговые анкеты {}, а входных нет: изменение не рассчитывается",
                of_whom(*role)
            ),
            Self::UnreadAnswer { text, question } => {
                format!("ответ «{text}» на вопрос «{question}» не удалось понять; он не учтён")
            }
            Self::UnreadScore(text) => {
                format!("«{text}» не удалось понять; значение не учтено")
            }
            Self::OutOfScale { text, top } => {
                format!("оценки «{text}» нет на шкале от 1 до {top}; она не учтена")
            }
            Self::UnstatedScale => {
                "шкала оценок не названа, а оценок выше 5 нет; они прочитаны как оценки от 1 до 5"
                    .to_owned()
            }
            Self::DifferentScales { role, entry, exit } => format!(
                "анкеты {}: на входе шкала от 1 до {entry}, по итогам от 1 до {exit}; такие вопросы вместе не усредняются и не сравниваются",
                of_whom(*role)
            ),
            Self::NoScore(text) => {
                format!("показатель «{text}» не оценён; сумма баллов не рассчитывается")
            }
            Self::FormOfOther(count) => {
                format!("в анкете куратора показателей {count}, а не 9; уровень не определяется")
            }
            Self::Between { text, question } => {
                format!("ответ «{text}» на вопрос «{question}» учтён как ответ, но не как «да»")
            }
            Self::Blank => "в анкете нет ни одного ответа; она не учтена".to_owned(),
            Self::RoleByList(role) => format!(
                "чьи это анкеты, не сказано; все, кто их заполнил, стоят в списке {}",
                of_whom(*role)
            ),
            Self::Unpaired {
                role,
                only,
                names,
                count,
            } => {
                let (has, lacks) = match only {
                    Wave::Entry => ("входная", "итоговой"),
                    Wave::Final => ("итоговая", "входной"),
                };
                let more = if *count > names.len() {
                    " и другие"
                } else {
                    ""
                };
                format!(
                    "анкеты {}: только {has} анкета, без {lacks}, у {count} чел. ({}{more}); в изменение они не входят",
                    of_whom(*role),
                    names.join(", ")
                )
            }
            Self::NoFinal(role) => {
                format!("итоговых анкет {} ещё нет", of_whom(*role))
            }
            Self::HalfMeasured => {
                "есть только одно из двух измерений; в изменение запись не входит".to_owned()
            }
        }
    }

    fn hint(&self) -> Option<String> {
        let plain = |text: &str| Some(text.to_owned());
        match self {
            Self::UnclearWave => plain(
                "назовите лист «Вход …» или «Итог …» либо добавьте столбец «Этап» со словами «вход», «итог»",
            ),
            Self::UnclearRole => plain(
                "назовите лист «… наставники» или «… наставляемые» либо добавьте столбец «Кто Вы»",
            ),
            Self::Repeated { .. } => plain("удалите лишнюю строку"),
            Self::Stranger { near, .. } if near.is_empty() => {
                plain("исправьте имя или добавьте человека в список")
            }
            Self::Stranger { near, .. } => Some(format!("возможно, это: {}", near.join("; "))),
            Self::Several { .. } => {
                plain("добавьте в анкету столбец «Класс» или допишите класс после имени")
            }
            Self::NoEntry(_) => {
                plain("положите в папку входные анкеты или проверьте название листа")
            }
            Self::UnreadAnswer { .. } => {
                plain("оставьте в ячейке одно целое число, «да» или «нет»")
            }
            Self::UnreadScore(_) => plain("оставьте в ячейке только число"),
            Self::OutOfScale { .. } => {
                plain("исправьте оценку или укажите шкалу в заголовке: «от 1 до 10»")
            }
            Self::UnstatedScale => {
                plain("допишите шкалу в заголовок вопроса: «от 1 до 5» или «от 1 до 10»")
            }
            Self::DifferentScales { .. } => {
                plain("если шкала одна, напишите её в заголовках вопросов: «от 1 до 10»")
            }
            Self::NoScore(_) => plain("поставьте 0, 1 или 2"),
            Self::FormOfOther(_) => plain("оставьте девять показателей анкеты куратора"),
            Self::Between { .. } | Self::Blank | Self::Unpaired { .. } | Self::NoFinal(_) => None,
            Self::RoleByList(_) => plain("назовите лист «… наставники» или «… наставляемые»"),
            Self::HalfMeasured => plain("впишите второе значение, если измерение проводилось"),
        }
    }
}

fn of_whom(role: Role) -> &'static str {
    match role {
        Role::Mentor => "наставников",
        Role::Mentee => "наставляемых",
    }
}
