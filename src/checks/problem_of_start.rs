//! What the checks of the start of the year can find, and how it is said: chronology, the
//! card, consents, ages.

use chrono::NaiveDate;

use crate::diag::Code;
use crate::diag::Diagnostic;
use crate::place::Place;

use super::problem::day;

/// One finding.
pub(super) enum Problem {
    TwoWaysOfCurator {
        order_at: String,
        at: Place,
    },
    FrequencyOfNoPair {
        form: String,
        at: Place,
    },
    Reversed {
        first: &'static str,
        first_date: NaiveDate,
        first_at: String,
        second: &'static str,
        second_date: NaiveDate,
        at: Place,
    },
    ConsentBeforeIntroduction {
        name: String,
        consent: NaiveDate,
        introduced: NaiveDate,
        order_at: String,
        at: Place,
    },
    AfterMunicipalTerm {
        step: &'static str,
        date: NaiveDate,
        bound: NaiveDate,
        bound_at: String,
        at: Place,
    },
    DayOff {
        step: &'static str,
        date: NaiveDate,
        why: &'static str,
        at: Place,
    },
    NoConsent {
        name: String,
        refused: bool,
        number: String,
        pair_at: String,
        at: Place,
    },
    ConsentWithoutPair {
        name: String,
        at: Place,
    },
    StagesReversed {
        later: String,
        end: NaiveDate,
        earlier: String,
        start: NaiveDate,
        earlier_at: String,
        at: Place,
    },
    AgeAgainstClass {
        name: String,
        age: i32,
        class: String,
        at: Place,
    },
    YoungerMentor {
        mentor: String,
        mentor_class: String,
        mentee: String,
        mentee_class: String,
        number: String,
        at: Place,
    },
    OtherCurator {
        name: String,
        curator: String,
        card_at: String,
        at: Place,
    },
    PairOutsideYear {
        number: String,
        date: NaiveDate,
        first: NaiveDate,
        last: NaiveDate,
        at: Place,
    },
    PossibleNamesake {
        name: String,
        others: String,
        at: Place,
    },
    Unregistered {
        codes: String,
        at: Place,
    },
    WrongSides {
        name: String,
        form: String,
        wanted: &'static str,
        at: Place,
    },
}

impl From<Problem> for Diagnostic {
    fn from(problem: Problem) -> Self {
        let (code, at, message, hint) = told(problem);
        Self::new(Code(code), at, message).hint(hint)
    }
}

/// Code, place, what is wrong, what to do.
fn told(problem: Problem) -> (&'static str, Place, String, String) {
    match problem {
        Problem::TwoWaysOfCurator { order_at, at } => (
            "W251",
            at,
            format!(
                "по карточке отдельного приказа о кураторе нет, а в реестре приказов он есть ({order_at}); верной считается карточка"
            ),
            "исправьте строку карточки или удалите приказ из реестра".to_owned(),
        ),
        Problem::FrequencyOfNoPair { form, at } => (
            "W252",
            at,
            format!("периодичность встреч указана для формы «{form}», а пар такой формы нет"),
            "проверьте название формы в строке карточки".to_owned(),
        ),
        Problem::Reversed {
            first,
            first_date,
            first_at,
            second,
            second_date,
            at,
        } => (
            "W253",
            at,
            format!(
                "{second} – {}, раньше, чем {first} – {} ({first_at})",
                day(second_date),
                day(first_date)
            ),
            "исправьте одну из дат".to_owned(),
        ),
        Problem::ConsentBeforeIntroduction {
            name,
            consent,
            introduced,
            order_at,
            at,
        } => (
            "W254",
            at,
            format!(
                "согласие получено {}, раньше приказа о внедрении ({}, {order_at}): {name}",
                day(consent),
                day(introduced)
            ),
            "проверьте дату; согласие прошлых лет на новую программу не действует".to_owned(),
        ),
        Problem::AfterMunicipalTerm {
            step,
            date,
            bound,
            bound_at,
            at,
        } => (
            "W255",
            at,
            format!(
                "{step} – {}, позже срока муниципалитета {} ({bound_at})",
                day(date),
                day(bound)
            ),
            "проверьте обе даты".to_owned(),
        ),
        Problem::DayOff {
            step,
            date,
            why,
            at,
        } => (
            "W256",
            at,
            format!("{step} – {}, это {why}", day(date)),
            "проверьте дату: назначьте рабочий день".to_owned(),
        ),
        Problem::NoConsent {
            name,
            refused,
            number,
            pair_at,
            at,
        } => (
            "W257",
            at,
            format!(
                "{}, а в паре № {number} человек назван ({pair_at}): {name}",
                if refused {
                    "в согласии отказано"
                } else {
                    "согласия нет"
                }
            ),
            "получите согласие до приказа о закреплении пар или исключите человека из пары"
                .to_owned(),
        ),
        Problem::ConsentWithoutPair { name, at } => (
            "N258",
            at,
            format!("согласие есть, а ни в одной паре или группе человека нет: {name}"),
            "если это не ошибка, ничего делать не нужно".to_owned(),
        ),
        Problem::StagesReversed {
            later,
            end,
            earlier,
            start,
            earlier_at,
            at,
        } => (
            "W261",
            at,
            format!(
                "этап «{later}» заканчивается {}, до начала предыдущего этапа «{earlier}» ({}, {earlier_at})",
                day(end),
                day(start)
            ),
            "проверьте сроки или порядок этапов".to_owned(),
        ),
        Problem::AgeAgainstClass {
            name,
            age,
            class,
            at,
        } => (
            "W262",
            at,
            format!("возраст {age} не подходит к классу {class}: {name}"),
            "проверьте дату рождения и класс".to_owned(),
        ),
        Problem::YoungerMentor {
            mentor,
            mentor_class,
            mentee,
            mentee_class,
            number,
            at,
        } => (
            "W263",
            at,
            format!(
                "в паре № {number} наставник младше наставляемого: {mentor} ({mentor_class}), {mentee} ({mentee_class})"
            ),
            "проверьте, не переставлены ли стороны; если всё верно, ничего делать не нужно"
                .to_owned(),
        ),
        Problem::OtherCurator {
            name,
            curator,
            card_at,
            at,
        } => (
            "W265",
            at,
            format!(
                "куратором назван ещё один человек: {name}; по карточке куратор – {curator} ({card_at})"
            ),
            "куратор должен быть один во всех документах; исправьте список или карточку".to_owned(),
        ),
        Problem::PairOutsideYear {
            number,
            date,
            first,
            last,
            at,
        } => (
            "W266",
            at,
            format!(
                "дата пары № {number} – {}, вне периода программы ({}–{})",
                day(date),
                day(first),
                day(last)
            ),
            "проверьте дату, учебный год и период в карточке организации".to_owned(),
        ),
        Problem::PossibleNamesake { name, others, at } => (
            "W267",
            at,
            format!(
                "неизвестно, один ли это человек с тем, кто в списке наставляемых ({others}): {name}; считается отдельным участником"
            ),
            "впишите в оба списка класс или дату рождения".to_owned(),
        ),
        Problem::Unregistered { codes, at } => (
            "W268",
            at,
            format!(
                "в реестре приказов нет номера или даты: {codes}; в грифах и ссылках на эти приказы оставлены пустые места"
            ),
            "подпишите приказы, впишите их номера и даты в реестр и запустите программу ещё раз"
                .to_owned(),
        ),
        Problem::WrongSides {
            name,
            form,
            wanted,
            at,
        } => (
            "W269",
            at,
            format!("к форме «{form}» не подходит {name}: {wanted}"),
            "проверьте форму наставничества, класс и место работы".to_owned(),
        ),
    }
}
