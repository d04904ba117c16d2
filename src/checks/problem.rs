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
        at: Place,
    },
    OrderOnWeekend {
        order: String,
        date: NaiveDate,
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
        limit: usize,
        at: Place,
    },
    ConsentAfterOrder {
        name: String,
        consent: NaiveDate,
        order: NaiveDate,
        at: Place,
    },
    AuthorityResponsible {
        responsible: String,
        at: Place,
    },
    DoneWithoutProof {
        title: String,
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
            Problem::OrderBefore { later, later_date, earlier, earlier_date, at } => Self::new(
                Code("W201"),
                at,
                format!(
                    "приказ «{later}» датирован {}, раньше приказа «{earlier}» ({}), на который он опирается",
                    day(later_date),
                    day(earlier_date)
                ),
            )
            .hint("проверьте даты в реестре приказов"),
            Problem::OrderOnWeekend { order, date, at } => Self::new(
                Code("W202"),
                at,
                format!("приказ «{order}» датирован выходным днём: {}", day(date)),
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
            Problem::DoubtfulForm { words, doubt, at } => Self::new(
                Code("W212"),
                at,
                format!("проверьте склонение «{words}»: {doubt}"),
            )
            .hint("посмотрите формы на проверочном листе; если они неверны, впишите свои"),
        }
    }
}

fn day(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}
