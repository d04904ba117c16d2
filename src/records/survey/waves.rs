//! At which stage and in which role people were asked, by the words of cells and names.

use crate::model::MentoringForm;
use crate::model::Role;
use crate::model::Wave;

use crate::records::text::folded;

/// Words of the measurement before the programme, folded.
const ENTRY: [&str; 17] = [
    "вход",
    "1 этап",
    "1-й этап",
    "1-го этапа",
    "i этап",
    "первый этап",
    "первого этапа",
    "этап 1",
    "первичн",
    "до начала",
    "до программы",
    "до входа",
    "до участия",
    "стартов",
    "начало года",
    "начальн",
    "1 срез",
];
/// Words of the measurement by the results, folded.
const FINAL: [&str; 17] = [
    "итог",
    "выход",
    "2 этап",
    "2-й этап",
    "2-го этапа",
    "второй этап",
    "второго этапа",
    "этап 2",
    "заключит",
    "финал",
    "после",
    "по завершении",
    "конец года",
    "конечн",
    "окончан",
    "завершающ",
    "2 срез",
];

/// The stage that a text names; none where it names both or neither.
pub(super) fn wave_of(text: &str) -> Option<Wave> {
    // «II этап» holds «i этап».
    let text = folded(text).replace("ii этап", "2 этап");
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    match (says(&ENTRY), says(&FINAL)) {
        (true, false) => Some(Wave::Entry),
        (false, true) => Some(Wave::Final),
        (true, true) | (false, false) => alone(&text),
    }
}

/// «до», «после», «1», «2» as the whole cell.
fn alone(text: &str) -> Option<Wave> {
    match text {
        "1" | "i" | "до" | "первый" => Some(Wave::Entry),
        "2" | "ii" | "второй" => Some(Wave::Final),
        _ => None,
    }
}

/// The role that a text names; none where it names both or neither.
pub(super) fn role_of(text: &str) -> Option<Role> {
    let text = folded(text);
    // «Наставничество» names nobody.
    let text = text.replace("наставничеств", "");
    let mentor = text.contains("наставник");
    let mentee = [
        "наставляем",
        "подопечн",
        "молодой специалист",
        "молодых специалист",
    ]
    .iter()
    .any(|word| text.contains(word));
    match (mentor, mentee) {
        (true, false) => Some(Role::Mentor),
        (false, true) => Some(Role::Mentee),
        (true, true) | (false, false) => None,
    }
}

/// The federal form that a text names.
pub(super) fn form_of(text: &str) -> Option<MentoringForm> {
    let dense = |text: &str| folded(text).replace(" - ", "-").replace(' ', "-");
    let text = dense(text);
    let mut named = MentoringForm::FEDERAL.into_iter();
    named.find(|form| text.contains(&dense(form.name())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stage_is_known_by_its_words() {
        for (text, expect) in [
            ("Входная", Some(Wave::Entry)),
            ("Анкеты наставников 1-й этап", Some(Wave::Entry)),
            ("1 этап", Some(Wave::Entry)),
            ("Итоговая анкета", Some(Wave::Final)),
            ("II этап", Some(Wave::Final)),
            ("выход", Some(Wave::Final)),
            ("2", Some(Wave::Final)),
            ("Ответы на форму (1)", None),
            ("вход и выход", None),
        ] {
            assert_eq!(wave_of(text), expect, "{text}");
        }
    }

    #[test]
    fn the_role_is_known_by_its_words() {
        for (text, expect) in [
            ("Наставники вход", Some(Role::Mentor)),
            ("наставляемый", Some(Role::Mentee)),
            ("Анкета по наставничеству", None),
            ("Наставники и наставляемые", None),
        ] {
            assert_eq!(role_of(text), expect, "{text}");
        }
    }

    #[test]
    fn a_form_is_found_inside_a_name() {
        let found = form_of("Итог ученик-ученик наставники");
        assert_eq!(found, Some(MentoringForm::PupilPupil));
        assert_eq!(form_of("Анкеты"), None);
    }
}
