//! What the checks can find, and how it is said.

use chrono::NaiveDate;

use crate::diag::Code;
use crate::diag::Diagnostic;
use crate::place::Place;

/// One finding.
pub(super) enum Problem {
    OrderBefore {
        later: String,
        later_date: NaiveDate,
        earlier: String,
        earlier_date: NaiveDate,
        earlier_at: String,
        at: Place,
    },
    OrderOnWeekend {
        order: String,
        date: NaiveDate,
        why: &'static str,
        at: Place,
    },
    PairBeforeOrder {
        number: String,
        start: NaiveDate,
        order: NaiveDate,
        at: Place,
    },
    MinorWithoutRepresentative {
        name: String,
        at: Place,
    },
    NotAPupil {
        name: String,
        form: String,
        at: Place,
    },
    NotAWorker {
        name: String,
        form: String,
        at: Place,
    },
    TwoPairsOfAForm {
        name: String,
        form: String,
        other: String,
        at: Place,
    },
    MentorOverloaded {
        name: String,
        mentees: usize,
        limit: u32,
        at: Place,
    },
    ConsentAfterOrder {
        name: String,
        consent: NaiveDate,
        order: NaiveDate,
        at: Place,
    },
    NamedInPractice {
        name: String,
        practice: String,
        at: Place,
    },
    PartnerWithoutMentor {
        partner: String,
        at: Place,
    },
    WorkplaceWithoutPartner {
        name: String,
        workplace: String,
        at: Place,
    },
    PaymentToStranger {
        name: String,
        at: Place,
    },
    AuthorityResponsible {
        responsible: String,
        at: Place,
    },
    MeetingAhead {
        number: String,
        date: NaiveDate,
        at: Place,
    },
    DoneWithoutProof {
        title: String,
        at: Place,
    },
    /// The mark says «в срок» or «с опозданием», the day says the opposite.
    MarkAgainstDay {
        measure: String,
        late: bool,
        day: NaiveDate,
        term: NaiveDate,
        other: String,
        at: Place,
    },
    NotMarked {
        measure: String,
        at: Place,
    },
    TermIsOver {
        measure: String,
        term: NaiveDate,
        day: NaiveDate,
        at: Place,
    },
    NoReason {
        measure: String,
        at: Place,
    },
    DoneAfterReport {
        measure: String,
        done: NaiveDate,
        day: NaiveDate,
        at: Place,
    },
    TooFewTimes {
        measure: String,
        done: u32,
        required: u32,
        other: String,
        at: Place,
    },
    YearOnly {
        year: i32,
        at: Place,
    },
    LevelConflict {
        title: &'static str,
        responsible: String,
        at: Place,
    },
    MentorsBeforeMentees {
        at: Place,
    },
    Unstated {
        measure: String,
        what: &'static str,
        at: Place,
    },
    NearNames {
        one: String,
        other: String,
        at: Place,
    },
    TooEarly {
        words: &'static str,
        act: &'static str,
        order: NaiveDate,
        at: Place,
    },
    OutsidePlan {
        term: String,
        first: NaiveDate,
        last: NaiveDate,
        at: Place,
    },
    ForeignWord {
        word: String,
        at: Place,
    },
    UndeclaredForm {
        form: String,
        at: Place,
    },
    CutOff {
        why: &'static str,
        end: String,
        at: Place,
    },
    GluedHeading {
        word: String,
        meant: String,
        at: Place,
    },
    WrongOversight {
        at: Place,
    },
    AbsentAnnex {
        number: u32,
        title: String,
        at: Place,
    },
    NoTargetValues {
        at: Place,
    },
    TooManyAnswers {
        answered: u32,
        participants: u32,
        at: Place,
    },
    LetterSpaced {
        word: String,
        at: Place,
    },
    AboveTheWhole {
        indicator: &'static str,
        numerator: u32,
        denominator: u32,
        counted: String,
        at: Place,
    },
    PartAboveWhole {
        part: String,
        whole: String,
        also: Place,
        at: Place,
    },
    FewerThanListed {
        who: &'static str,
        base: u32,
        listed: u32,
        rows: String,
        at: Place,
    },
    DoubtfulForm {
        words: String,
        doubt: String,
        at: Place,
    },
}

impl From<Problem> for Diagnostic {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::OrderBefore { later, later_date, earlier, earlier_date, earlier_at, at } => Self::new(
                Code("W201"),
                at,
                format!(
                    "приказ «{later}» датирован {}, раньше приказа «{earlier}» ({}, {earlier_at}), на который он опирается",
                    day(later_date),
                    day(earlier_date)
                ),
            )
            .hint("проверьте даты в реестре приказов"),
            Problem::OrderOnWeekend { order, date, why, at } => Self::new(
                Code("W202"),
                at,
                format!("приказ «{order}» датирован выходным днём: {} – {why}", day(date)),
            )
            .hint("проверьте дату: приказы издают в рабочие дни"),
            Problem::PairBeforeOrder { number, start, order, at } => Self::new(
                Code("W203"),
                at,
                format!(
                    "пара № {number} начинает работу {}, раньше приказа о закреплении пар ({})",
                    day(start),
                    day(order)
                ),
            )
            .hint("исправьте дату начала или дату приказа"),
            Problem::MinorWithoutRepresentative { name, at } => Self::new(
                Code("W204"),
                at,
                format!("не указан родитель или другой законный представитель: {name}"),
            )
            .hint("впишите его в список; пока в согласии на его месте пустая строка"),
            Problem::NotAPupil { name, form, at } => Self::new(
                Code("W205"),
                at,
                format!("в форме «{form}» участвует тот, у кого не указан класс: {name}"),
            )
            .hint("проверьте форму наставничества или впишите класс"),
            Problem::NotAWorker { name, form, at } => Self::new(
                Code("W206"),
                at,
                format!("в форме «{form}» участвует тот, у кого не указана должность: {name}"),
            )
            .hint("проверьте форму наставничества или впишите должность"),
            Problem::TwoPairsOfAForm { name, form, other, at } => Self::new(
                Code("W207"),
                at,
                format!("{name} в форме «{form}» одновременно состоит ещё и в паре № {other}"),
            )
            .hint("оставьте одну из пар или укажите, что другая завершена либо прекращена"),
            Problem::MentorOverloaded { name, mentees, limit, at } => Self::new(
                Code("W208"),
                at,
                format!("у наставника слишком много наставляемых ({mentees}, обычно не больше {limit}): {name}"),
            )
            .hint("проверьте, не ошибка ли это; если всё верно, ничего делать не нужно"),
            Problem::ConsentAfterOrder { name, consent, order, at } => Self::new(
                Code("W209"),
                at,
                format!(
                    "согласие на обработку данных получено {}, позже приказа о закреплении пар ({}): {name}",
                    day(consent),
                    day(order)
                ),
            )
            .hint("проверьте дату согласия"),
            Problem::NamedInPractice { name, practice, at } => Self::new(
                Code("W197"),
                at,
                format!("в описании практики «{practice}» назван участник программы: {name}"),
            )
            .hint("опишите участников без имён: «2 наставника, 5 наставляемых»"),
            Problem::PartnerWithoutMentor { partner, at } => Self::new(
                Code("W198"),
                at,
                format!("у партнёра «{partner}» нет ни одного наставника в списке наставников"),
            )
            .hint("проверьте место работы наставников; если наставника пока нет, ничего делать не нужно"),
            Problem::WorkplaceWithoutPartner { name, workplace, at } => Self::new(
                Code("W198"),
                at,
                format!("места работы «{workplace}» нет в списке партнёров ({name})"),
            )
            .hint("исправьте название или добавьте партнёра: без этого соглашение останется с пропусками"),
            Problem::PaymentToStranger { name, at } => Self::new(
                Code("W199"),
                at,
                format!("выплата назначена тому, кто не работает в школе; в приказ она не включена: {name}"),
            )
            .hint("выплату устанавливает работодатель; выберите другой вид поощрения"),
            Problem::AuthorityResponsible { responsible, at } => Self::new(
                Code("W210"),
                at,
                format!("ответственным в дорожной карте школы назван орган управления: «{responsible}»"),
            )
            .hint("школа не может поручать работу вышестоящему органу; укажите работника школы"),
            Problem::DoneWithoutProof { title, at } => Self::new(
                Code("W211"),
                at,
                format!("мероприятие отмечено выполненным, но подтверждающий документ не указан: {title}"),
            )
            .hint("впишите документ, его номер и дату"),
            Problem::MarkAgainstDay { measure, late, day: done, term, other, at } => {
                let (mark, counted) = if late {
                    ("с опозданием", "посчитано, как отмечено")
                } else {
                    ("в срок", "посчитано выполненным с опозданием")
                };
                Self::new(
                    Code("W234"),
                    at,
                    format!(
                        "мероприятие {measure} отмечено выполненным {mark}, а день исполнения {} (ячейка {other}) и последний день срока {} говорят обратное; {counted}",
                        day(done),
                        day(term)
                    ),
                )
                .hint("исправьте отметку или дату")
            }
            Problem::NotMarked { measure, at } => Self::new(
                Code("W235"),
                at,
                format!("срок прошёл, а об исполнении ничего не сказано: {measure}"),
            )
            .hint("впишите отметку: выполнено, частично, не выполнено, снято"),
            Problem::TermIsOver { measure, term, day: report, at } => Self::new(
                Code("W236"),
                at,
                format!(
                    "срок мероприятия {measure} истёк {}, раньше дня отчёта ({}); посчитано невыполненным",
                    day(term),
                    day(report)
                ),
            )
            .hint("исправьте отметку или впишите новый срок"),
            Problem::NoReason { measure, at } => Self::new(
                Code("W237"),
                at,
                format!("не указаны ни причина, ни новый срок: {measure}"),
            )
            .hint("впишите причину или новый срок; пока в отчёте на их месте пустая строка"),
            Problem::DoneAfterReport { measure, done, day: report, at } => Self::new(
                Code("W238"),
                at,
                format!(
                    "мероприятие {measure} исполнено {}, позже дня, на который составлен отчёт ({}); выполненным оно ещё не считается",
                    day(done),
                    day(report)
                ),
            )
            .hint("проверьте дату или перенесите «Дату расчёта показателей» в карточке"),
            Problem::TooFewTimes { measure, done, required, other, at } => Self::new(
                Code("W239"),
                at,
                format!(
                    "мероприятие {measure} отмечено выполненным, а дней исполнения названо {done} из {required} (ячейка {other}); посчитано по дням"
                ),
            )
            .hint("допишите дни исполнения через запятую или исправьте отметку"),
            Problem::YearOnly { year, at } => Self::new(
                Code("W220"),
                at,
                format!("срок назван только годом; прочитан как «до 31.12.{}»", year - 1),
            )
            .hint("впишите день: непонятно, входит ли названный год в срок"),
            Problem::LevelConflict { title, responsible, at } => Self::new(
                Code("W221"),
                at,
                format!("мероприятие – {title}, а ответственные другого уровня: «{responsible}»"),
            )
            .hint("проверьте, кто отвечает за мероприятие"),
            Problem::MentorsBeforeMentees { at } => Self::new(
                Code("W222"),
                at,
                "база наставников формируется раньше базы наставляемых".to_owned(),
            )
            .hint("проверьте сроки: наставников подбирают по запросам наставляемых"),
            Problem::Unstated { measure, what, at } => Self::new(
                Code("W223"),
                at,
                format!("строка {measure}: не указан {what}"),
            )
            .hint("заполните ячейку"),
            Problem::NearNames { one, other, at } => Self::new(
                Code("W224"),
                at,
                format!("«{one}» отличается одной буквой от «{other}» в другой строке"),
            )
            .hint("если это одно и то же, исправьте опечатку"),
            Problem::TooEarly { words, act, order, at } => Self::new(
                Code("W225"),
                at,
                format!(
                    "документ утверждён {}, а слова «{words}» введены позже: {act}",
                    day(order)
                ),
            )
            .hint("проверьте дату утверждения или обновите утверждающий приказ"),
            Problem::OutsidePlan { term, first, last, at } => Self::new(
                Code("W226"),
                at,
                format!(
                    "срок «{term}» выходит за период плана ({}–{})",
                    day(first),
                    day(last)
                ),
            )
            .hint("исправьте срок или период в карточке организации"),
            Problem::ForeignWord { word, at } => Self::new(
                Code("W227"),
                at,
                format!("слово «{word}» не подходит к названию организации"),
            )
            .hint("проверьте, не осталось ли оно от чужого документа"),
            Problem::UndeclaredForm { form, at } => Self::new(
                Code("W228"),
                at,
                format!("формы «{form}» нет среди форм, названных в карточке организации"),
            )
            .hint("исправьте форму или допишите её в карточку"),
            Problem::CutOff { why, end, at } => Self::new(
                Code("W229"),
                at,
                format!("текст похож на оборванный: {why} («… {end}»)"),
            )
            .hint("сверьте с первоисточником и допишите"),
            Problem::GluedHeading { word, meant, at } => Self::new(
                Code("W230"),
                at,
                format!("в заголовке слились слова: «{word}»"),
            )
            .hint(format!("напишите раздельно: «{meant}»; в документе заголовок печатается по реестру приказов")),
            Problem::WrongOversight { at } => Self::new(
                Code("W231"),
                at,
                "в пункте о контроле неверный оборот «Ответственность исполнения»".to_owned(),
            )
            .hint("в документе печатается «Контроль за исполнением настоящего приказа …»"),
            Problem::AbsentAnnex { number, title, at } => Self::new(
                Code("W232"),
                at,
                format!("приложение № {number} «{title}» названо, но в книгах его нет"),
            )
            .hint("в документе для него оставлен лист: впишите текст или вложите готовый"),
            Problem::NoTargetValues { at } => Self::new(
                Code("W233"),
                at,
                "целевые значения не установлены; ячейки в документе остаются пустыми".to_owned(),
            )
            .hint("впишите значения, когда они будут утверждены"),
            Problem::TooManyAnswers { answered, participants, at } => Self::new(
                Code("W179"),
                at,
                format!(
                    "анкет {answered}, а участников {participants}: доля ответивших и доля удовлетворённых не рассчитываются"
                ),
            )
            .hint("удалите лишние анкеты или добавьте столбец «Код участника», чтобы повторные анкеты были видны"),
            Problem::MeetingAhead { number, date, at } => Self::new(
                Code("W169"),
                at,
                format!(
                    "встреча пары № {number} записана будущим числом ({}); она учтена как проведённая",
                    day(date)
                ),
            )
            .hint("исправьте дату или сотрите её, пока встреча не прошла"),
            Problem::LetterSpaced { word, at } => Self::new(
                Code("N201"),
                at,
                format!("слово «{word}» набрано с пробелами между буквами; печатается слитно"),
            )
            .hint("разрядка получится сама, пробелы не нужны"),
            Problem::AboveTheWhole { indicator, numerator, denominator, counted, at } => Self::new(
                Code("W240"),
                at,
                format!(
                    "показатель «{indicator}» больше 100 %: посчитано {numerator} ({counted}), а в знаменателе {denominator}"
                ),
            )
            .hint("проверьте число в этой ячейке и названные строки; пока доля печатается с примечанием, а вывод о цели не делается"),
            Problem::PartAboveWhole { part, whole, also, at } => Self::new(
                Code("W241"),
                at,
                format!("часть больше целого: {part} больше, чем {whole} – {also}"),
            )
            .hint("проверьте обе ячейки контингента"),
            Problem::FewerThanListed { who, base, listed, rows, at } => Self::new(
                Code("W242"),
                at,
                format!("в школе {who} {base}, а участвует в программе {listed} ({rows})"),
            )
            .hint("проверьте число в контингенте и списки участников"),
            Problem::DoubtfulForm { words, doubt, at } => Self::new(
                Code("W212"),
                at,
                format!("проверьте склонение «{words}»: {doubt}"),
            )
            .hint("посмотрите формы на проверочном листе; если они неверны, впишите свои"),
        }
    }
}

/// «26.09.2025».
pub(super) fn day(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}
