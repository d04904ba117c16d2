//! What drawing up has to tell about changes, and how it is said.

use chrono::NaiveDate;

use crate::diag::Code;
use crate::diag::Diagnostic;
use crate::place::Place;

/// One finding.
pub(super) enum Problem {
    /// Rows that differ from what the last order approved.
    Unordered {
        list: Changed,
        rows: Vec<String>,
        at: Place,
    },
    /// An order of change stands in the register, and nothing has changed.
    Idle {
        list: Changed,
        number: String,
        date: NaiveDate,
        at: Place,
    },
}

/// Which list was changed.
#[derive(Clone, Copy)]
pub(super) enum Changed {
    Pairs,
    Roadmap,
}

impl From<Problem> for Diagnostic {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Unordered { list, rows, at } => {
                let (code, what, order) = match list {
                    Changed::Pairs => ("N182", "списке пар и групп", "M02"),
                    Changed::Roadmap => ("N183", "дорожной карте", "M03"),
                };
                let rows = rows.join(", ");
                let message = format!(
                    "в {what} есть изменения, о которых ещё нет приказа (№ {rows}); составлен его проект ({order})"
                );
                Self::new(Code(code), at, message).hint(format!(
                    "подписав приказ, впишите в реестр приказов строку с кодом {order}, номером и датой; если это исправление ошибки, удалите в папке пакета папку .nastavnik"
                ))
            }
            Problem::Idle {
                list,
                number,
                date,
                at,
            } => {
                let what = match list {
                    Changed::Pairs => "списке пар и групп",
                    Changed::Roadmap => "дорожной карте",
                };
                let message = format!(
                    "приказ от {} № {number} есть в реестре, а изменений в {what}, о которых он говорит, не видно; он не составлен",
                    date.format("%d.%m.%Y")
                );
                Self::new(Code("W183"), at, message)
                    .hint("внесите изменения в список или положите рядом прежнюю копию")
            }
        }
    }
}
