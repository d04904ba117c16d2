//! The school's indicators: what each one counts (`domain.md` d.2, decisions of the project).

/// What an indicator is and how it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndicatorNorm {
    pub code: &'static str,
    pub title: &'static str,
    /// What stands above the line.
    pub numerator: &'static str,
    /// What stands under the line; `None` for a plain count.
    pub denominator: Option<&'static str>,
    /// The counting rule, printed under the table.
    pub rule: &'static str,
}

/// The indicators that a school's lists allow to count, in the order of the table.
pub const INDICATORS: &[IndicatorNorm] = &[
    IndicatorNorm {
        code: "I1",
        title: "Доля обучающихся в возрасте от 10 до 19 лет, вошедших в программы наставничества в роли наставляемого",
        numerator: "обучающиеся 10–19 лет, вошедшие в пары или группы в роли наставляемого",
        denominator: Some("обучающиеся школы в возрасте 10–19 лет"),
        rule: "возраст — полных лет на дату расчёта, границы включаются; каждый обучающийся учитывается один раз, даже если состоит в нескольких парах",
    },
    IndicatorNorm {
        code: "I2",
        title: "Доля обучающихся в возрасте от 15 до 19 лет, вошедших в программы наставничества в роли наставника",
        numerator: "обучающиеся 15–19 лет, вошедшие в пары или группы в роли наставника",
        denominator: Some("обучающиеся школы в возрасте 15–19 лет"),
        rule: "возраст — полных лет на дату расчёта, границы включаются; каждый обучающийся учитывается один раз",
    },
    IndicatorNorm {
        code: "I3",
        title: "Доля молодых специалистов, вошедших в программы наставничества в роли наставляемого",
        numerator: "педагоги со стажем не более трёх лет, вошедшие в пары или группы в роли наставляемого",
        denominator: Some("педагоги школы со стажем не более трёх лет"),
        rule: "молодой специалист — педагог, педагогический стаж которого не превышает трёх лет",
    },
    IndicatorNorm {
        code: "I4",
        title: "Число организаций-партнёров, предоставивших своих наставников",
        numerator: "организации, указанные местом работы наставников, которые вошли в пары или группы",
        denominator: None,
        rule: "каждая организация учитывается один раз; доля на уровне школы не рассчитывается",
    },
    IndicatorNorm {
        code: "I5",
        title: "Уровень удовлетворённости наставляемых участием в программе наставничества",
        numerator: "наставляемые, удовлетворённые участием, по итоговым анкетам",
        denominator: Some("наставляемые, вошедшие в пары или группы"),
        rule: SATISFIED,
    },
    IndicatorNorm {
        code: "I6",
        title: "Уровень удовлетворённости наставников участием в программе наставничества",
        numerator: "наставники, удовлетворённые участием, по итоговым анкетам",
        denominator: Some("наставники, вошедшие в пары или группы"),
        rule: SATISFIED,
    },
    IndicatorNorm {
        code: "I7",
        title: "Доля обучающихся, участвующих в форме «ученик – ученик» в роли наставника или наставляемого",
        numerator: "обучающиеся — наставники и наставляемые формы «ученик – ученик»",
        denominator: Some("обучающиеся школы"),
        rule: "обучающийся, который в одной паре наставник, а в другой наставляемый, учитывается один раз",
    },
    IndicatorNorm {
        code: "I10",
        title: "Доля пар и групп, завершивших программу наставничества",
        numerator: "пары и группы в состоянии «завершена»",
        denominator: Some("сформированные пары и группы"),
        rule: "прекращённые и продлённые пары входят в число сформированных и показываются отдельно",
    },
    IndicatorNorm {
        code: "I11",
        title: "Исполнение дорожной карты",
        numerator: "мероприятия, выполненные в срок и с опозданием",
        denominator: Some("мероприятия дорожной карты без снятых и тех, срок которых не наступил"),
        rule: "частично выполненные мероприятия показываются отдельно и выполненными не считаются",
    },
    IndicatorNorm {
        code: "I12",
        title: "Доля наставников, прошедших обучение",
        numerator: "наставники с отметкой об обучении",
        denominator: Some("все наставники"),
        rule: "наставник без отметки об обучении считается необученным",
    },
    IndicatorNorm {
        code: "I14",
        title: "Средняя оценка по вопросам итоговых анкет",
        numerator: "сумма оценок по шкале от 1 до 10 в итоговых анкетах наставников и наставляемых",
        denominator: Some("число этих оценок"),
        rule: "вопросы с другой шкалой не усредняются вместе с этими; средние по каждому вопросу с числом ответов приведены в сводке удовлетворённости",
    },
    IndicatorNorm {
        code: "I15",
        title: "Изменение средней оценки к входному мониторингу",
        numerator: "сумма разностей «итоговая оценка минус входная» по шкале от 1 до 10",
        denominator: Some("число пар оценок одного человека на один вопрос"),
        rule: "учитываются только ответы тех, кто ответил на вопрос и на входе, и по итогам",
    },
    IndicatorNorm {
        code: "I16",
        title: "Анкета куратора: оценка реализации программы",
        numerator: "сумма баллов девяти показателей, каждый от 0 до 2",
        denominator: Some("наибольшая возможная сумма"),
        rule: "15–18 баллов – оптимальный уровень, 9–14 – допустимый, 0–8 – недопустимый; если не оценён хотя бы один показатель, сумма не рассчитывается",
    },
];

/// The rule of I5 and I6 (`domain.md` d.2); which of its two halves was used stands in the
/// summary of questionnaires.
const SATISFIED: &str = "удовлетворён – ответил «да» на завершающий вопрос анкеты, а если такого вопроса нет, поставил не меньше 7 из 10 за совместную работу; не ответивший удовлетворённым не считается; человек учитывается один раз, а ответивший по двум формам удовлетворён, если удовлетворён по каждой";

/// So many figures the curator's form has, each scored from 0 to 2 (`domain.md` 0.5).
pub const CURATOR_FIGURES: u32 = 9;
/// The lowest sum of the level «оптимальный».
pub const CURATOR_OPTIMAL: u32 = 15;
/// The lowest sum of the level «допустимый».
pub const CURATOR_ACCEPTABLE: u32 = 9;
/// The lowest mark out of ten for the joint work that counts as satisfaction.
pub const SATISFIED_MARK: u8 = 7;
/// A group of fewer questionnaires is neither ranked nor quoted (`domain.md` b.1).
pub const FEW: u32 = 5;
