//! Small values of cells: classes, forms of mentoring, statuses, phones, yes and no.

use crate::model::Line;
use crate::model::MentoringForm;
use crate::model::SchoolClass;
use crate::model::Status;
use crate::russian::Gender;
use crate::workbook::CellValue;

use super::text::{cyrillic_letter, folded, is_cyrillic};

/// A class in any spelling: `7А`, `7 А`, `7-а`, `7 «А»`, `7А класс`, `10 физмат`.
pub(crate) fn class(text: &str) -> Option<SchoolClass> {
    let folded = folded(text);
    let text = folded
        .trim_end_matches("классы")
        .trim_end_matches("класса")
        .trim_end_matches("класс")
        .trim_end_matches(" кл")
        .trim();
    let digits = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (grade, rest) = text.split_at(digits);
    let grade: u8 = grade.parse().ok()?;
    let rest = rest.trim_start_matches("-й").trim_matches(['-', ' ', '_']);
    let rest = rest.trim_start_matches("класс").trim();
    let letter = letter(rest)?;
    (1..=12)
        .contains(&grade)
        .then_some(SchoolClass { grade, letter })
}

/// A class's letter, a short number or a profile's name; an empty text is no letter.
#[expect(
    clippy::option_option,
    reason = "not a letter, and no letter, are two answers"
)]
fn letter(text: &str) -> Option<Option<String>> {
    let letters: String = text.chars().map(latin_to_cyrillic).collect();
    let count = letters.chars().count();
    let only_letters = letters.chars().all(|c| c.is_alphabetic() || c == '-');
    match count {
        0 => Some(None),
        1 if only_letters && letters.chars().all(is_cyrillic) => Some(Some(letters.to_uppercase())),
        1 | 2 if letters.chars().all(|c| c.is_ascii_digit()) => Some(Some(letters)),
        2..=20 if only_letters => Some(Some(letters)),
        _ => None,
    }
}

fn latin_to_cyrillic(c: char) -> char {
    let upper = c.to_uppercase().next().unwrap_or(c);
    let cyrillic = cyrillic_letter(upper);
    if is_cyrillic(cyrillic) && !is_cyrillic(c) {
        cyrillic
    } else {
        c
    }
}

/// The class of a cell; a day is a class «7-1» that Excel took for a date.
pub(crate) fn class_of_cell(value: &CellValue) -> Option<SchoolClass> {
    match value {
        CellValue::Date { day, .. } => {
            use chrono::Datelike;
            let grade = u8::try_from(day.day()).ok()?;
            (1..=11).contains(&grade).then(|| SchoolClass {
                grade,
                letter: Some(day.month().to_string()),
            })
        }
        CellValue::Text(_)
        | CellValue::Number { .. }
        | CellValue::Time { .. }
        | CellValue::Flag(_)
        | CellValue::Fault(_)
        | CellValue::Uncounted => class(&value.shown()),
    }
}

/// A form of mentoring in any spelling; one beyond the federal five keeps its words.
pub(crate) fn form(text: &str) -> Option<MentoringForm> {
    let line = Line::new(&text.replace(['«', '»', '"', '“', '”', '„'], ""))?;
    let folded = folded(line.as_str());
    let folded = folded
        .trim_start_matches("форма наставничества")
        .trim_start_matches("форма");
    let sides: Vec<&str> = folded
        .split([' ', '-'])
        .filter(|word| !word.is_empty())
        .collect();
    let known = match sides.as_slice() {
        [mentor, mentee] => known_form(mentor, mentee),
        [..] => None,
    };
    Some(known.unwrap_or_else(|| MentoringForm::Other(spaced_dash(&line))))
}

fn known_form(mentor: &str, mentee: &str) -> Option<MentoringForm> {
    match (side(mentor)?, side(mentee)?) {
        (Side::Pupil, Side::Pupil) => Some(MentoringForm::PupilPupil),
        (Side::Teacher, Side::Teacher) => Some(MentoringForm::TeacherTeacher),
        (Side::Student, Side::Pupil) => Some(MentoringForm::StudentPupil),
        (Side::Employer, Side::Pupil) => Some(MentoringForm::EmployerPupil),
        (Side::Employer, Side::Student) => Some(MentoringForm::EmployerStudent),
        (Side::Pupil | Side::Teacher | Side::Student | Side::Employer, _) => None,
    }
}

#[derive(Clone, Copy)]
enum Side {
    Pupil,
    Teacher,
    Student,
    Employer,
}

fn side(word: &str) -> Option<Side> {
    match word {
        "ученик" | "уч" | "обучающийся" | "учащийся" | "школьник" => {
            Some(Side::Pupil)
        }
        "учитель" | "педагог" | "преподаватель" => Some(Side::Teacher),
        "студент" => Some(Side::Student),
        "работодатель" => Some(Side::Employer),
        _ => None,
    }
}

/// «педагог- студент» → «педагог – студент».
fn spaced_dash(line: &Line) -> Line {
    let text = line.as_str();
    let dashed = text
        .replace([' '], "\u{1}")
        .replace("\u{1}-", "-")
        .replace("-\u{1}", "-")
        .replace("\u{1}–", "–")
        .replace("–\u{1}", "–")
        .replace("\u{1}—", "—")
        .replace("—\u{1}", "—")
        .replace(['-', '—', '–'], " – ")
        .replace('\u{1}', " ");
    Line::new(&dashed).unwrap_or_else(|| line.clone())
}

/// How a pair stands.
pub(crate) fn status(text: &str) -> Option<Status> {
    let text = folded(text);
    let starts = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if starts(&[
        "прекращ",
        "расторг",
        "не заверш",
        "выбыл",
        "распал",
        "досрочно",
        "закрыт",
        "не пройден",
    ]) {
        Some(Status::Stopped)
    } else if starts(&["продл"]) {
        Some(Status::Prolonged)
    } else if starts(&[
        "заверш",
        "да",
        "пройден",
        "выполнен",
        "окончен",
        "закончен",
        "реализован",
    ]) {
        Some(Status::Completed)
    } else if starts(&[
        "актив",
        "действ",
        "в работе",
        "продолжа",
        "работает",
        "в процессе",
        "нет",
        "реализуется",
    ]) {
        Some(Status::Active)
    } else {
        None
    }
}

/// Yes or no.
pub(crate) fn yes(text: &str) -> Option<bool> {
    let text = folded(text);
    let first = text.split(' ').next().unwrap_or_default();
    match first {
        "да" | "+" | "есть" | "имеется" | "получено" | "пройдено" | "прошел" | "прошла"
        | "обучен" | "обучена" | "v" | "1" | "дано" | "подписано" | "истина" | "true" => {
            Some(true)
        }
        "нет" | "-" | "отказ" | "отказано" | "не" | "отсутствует" | "0" | "ложь" | "false" => {
            Some(false)
        }
        _ => None,
    }
}

/// A person's gender by the column «Пол».
pub(crate) fn gender(text: &str) -> Option<Gender> {
    match folded(text).chars().next()? {
        'м' | 'm' => Some(Gender::Masculine),
        'ж' | 'f' => Some(Gender::Feminine),
        _ => None,
    }
}

/// A phone as it is written; `8.9031234567e10` is what Excel makes of a number.
pub(crate) fn phone(text: &str) -> Option<Line> {
    let text = text.trim_matches([',', ';', ' ']);
    restored_phone(text).or_else(|| Line::new(text))
}

/// The digits of a phone that was shown with an exponent.
pub(crate) fn restored_phone(text: &str) -> Option<Line> {
    let small = text.trim().to_lowercase();
    let scientific = small.contains("e+") || small.contains("e1");
    let number: f64 = small.replace(',', ".").parse().ok()?;
    (scientific && number.is_finite()).then(|| Line::new(&format!("{number:.0}")))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_read_in_every_spelling() {
        for (text, expect) in [
            ("7А", "7 «А»"),
            ("7 а", "7 «А»"),
            ("7-а", "7 «А»"),
            ("7 «А»", "7 «А»"),
            ("7A", "7 «А»"),
            ("8b", "8 «В»"),
            ("11 \"Б\" класс", "11 «Б»"),
            ("9", "9"),
            ("9 класс", "9"),
            ("10 физмат", "10 «физмат»"),
            ("5-1", "5 «1»"),
            ("7-й А", "7 «А»"),
        ] {
            assert_eq!(
                class(text).map(|class| class.to_string()).as_deref(),
                Some(expect),
                "{text}"
            );
        }
        for text in ["", "А", "0А", "13А", "старшая группа", "учитель"] {
            assert_eq!(class(text), None, "{text}");
        }
    }

    #[test]
    fn forms_are_read_in_every_spelling() {
        for (text, expect) in [
            ("ученик-ученик", MentoringForm::PupilPupil),
            ("«Ученик — ученик»", MentoringForm::PupilPupil),
            ("Ученик–ученик", MentoringForm::PupilPupil),
            ("уч.-уч.", MentoringForm::PupilPupil),
            ("педагог - педагог", MentoringForm::TeacherTeacher),
            (
                "Форма наставничества «учитель – учитель»",
                MentoringForm::TeacherTeacher,
            ),
            ("работодатель- ученик", MentoringForm::EmployerPupil),
            ("студент – ученик", MentoringForm::StudentPupil),
            ("работодатель – студент", MentoringForm::EmployerStudent),
        ] {
            assert_eq!(form(text), Some(expect), "{text}");
        }
        assert_eq!(
            form("педагог- студент").unwrap().name(),
            "педагог – студент"
        );
        assert_eq!(
            form("социальный партнёр – педагог").unwrap().name(),
            "социальный партнёр – педагог"
        );
        assert_eq!(form(" "), None);
    }

    #[test]
    fn a_phone_that_became_a_number_is_restored() {
        for (text, expect) in [
            ("8.9031234567e10", "89031234567"),
            ("8,9031234567E+10", "89031234567"),
            ("8 (900) 111-22-33", "8 (900) 111-22-33"),
        ] {
            assert_eq!(phone(text).unwrap().as_str(), expect);
        }
    }

    #[test]
    fn statuses_are_read() {
        assert_eq!(status("Завершена"), Some(Status::Completed));
        assert_eq!(status("не завершена"), Some(Status::Stopped));
        assert_eq!(status("продлена"), Some(Status::Prolonged));
        assert_eq!(status("действующая"), Some(Status::Active));
        assert_eq!(status("?"), None);
    }
}
