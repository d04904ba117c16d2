//! What a question is and what an answer says.
//!
//! The kind of a question follows from its answers; the top of a scale from the header
//! («от 1 до 5»), else from the marks of the whole table: one above 5 makes it a scale to
//! ten. A table without such a mark and without words is taken for a scale to five, and
//! [`Scales::unstated`] says so.

use crate::model::QuestionKind;

use crate::records::text::folded;

/// The scale of the forms that the programme itself prints.
const USUAL_TOP: u8 = 10;

/// The number before a question, and the question without it: `3. Польза`, `Вопрос 3: …`,
/// `Оцените [3. Польза]`.
pub(super) fn number_of(header: &str) -> (Option<u32>, &str) {
    let header = header.trim();
    let inner = header
        .rsplit_once('[')
        .and_then(|(_, rest)| rest.strip_suffix(']'));
    let text = inner.map_or(header, str::trim);
    let lower = text.to_lowercase();
    let start = ["вопрос ", "№ ", "№"]
        .iter()
        .find(|word| lower.starts_with(*word))
        .map_or(0, |word| word.len());
    let rest = text.get(start..).unwrap_or(text);
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let (number, tail) = rest.split_at(digits);
    let bare = tail.trim_start_matches(['.', ')', ':', ' ', '\u{a0}', '–', '-', '—']);
    let is_marked = tail.starts_with(['.', ')', ':']) || start > 0;
    match number.parse() {
        Ok(number) if is_marked && digits < 4 && !bare.is_empty() => (Some(number), bare),
        Ok(_) | Err(_) => (None, text),
    }
}

/// The top of the scale that a header names: «от 1 до 5», «(1–10)», «по десятибалльной».
pub(super) fn stated_top(header: &str) -> Option<u8> {
    let text = folded(header).replace(" - ", "-");
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if says(&[
        "от 1 до 10",
        "от 0 до 10",
        "1-10",
        "1…10",
        "10-балл",
        "10 балл",
        "десятибалл",
        "из 10",
    ]) {
        Some(10)
    } else if says(&[
        "от 1 до 5",
        "от 0 до 5",
        "1-5",
        "1…5",
        "5-балл",
        "5 балл",
        "пятибалл",
        "из 5",
    ]) {
        Some(5)
    } else {
        None
    }
}

/// One answer before the kind of its question is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// A whole mark, and the top that the answer itself names: «8 из 10».
    Mark(u32, Option<u8>),
    Yes,
    No,
    /// Neither: «скорее да», «затрудняюсь ответить».
    Between,
    Words,
}

/// Reads an answer: «8», «8 баллов», «10 (отлично)», «8 из 10», «8/10», «Да, рада».
pub(super) fn said(text: &str) -> Said {
    mark(text).unwrap_or_else(|| words(text))
}

fn mark(text: &str) -> Option<Said> {
    let text = text.trim().to_lowercase();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let mark: u32 = digits.parse().ok()?;
    let rest = rest
        .strip_prefix(",0")
        .or_else(|| rest.strip_prefix(".0"))
        .unwrap_or(rest)
        .trim_start();
    let is_unit = ["балл", "б."].iter().any(|unit| rest.starts_with(unit));
    let in_words = rest
        .strip_prefix(['(', '-', '–', '—', '.', ',', ':'])
        .map(str::trim_start)
        .is_some_and(|words| !words.starts_with(|c: char| c.is_ascii_digit()));
    if rest.is_empty() || is_unit || in_words {
        return Some(Said::Mark(mark, None));
    }
    let of = rest.strip_prefix("из").or_else(|| rest.strip_prefix('/'))?;
    let top = of.trim().trim_end_matches([' ', '.']).split(' ').next()?;
    Some(Said::Mark(mark, Some(top.parse().ok()?)))
}

fn words(text: &str) -> Said {
    let folded = folded(text);
    let first = folded.split(' ').next().unwrap_or_default();
    match first {
        "да" | "yes" | "истина" | "true" => Said::Yes,
        "нет" | "no" | "ложь" | "false" => Said::No,
        "скорее" | "затрудняюсь" | "отчасти" | "частично" => {
            Said::Between
        }
        _ if folded.starts_with("не знаю") || folded.starts_with("и да и нет") => {
            Said::Between
        }
        _ => Said::Words,
    }
}

/// What the answers to one question are.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    filled: usize,
    marks: usize,
    /// The highest mark.
    highest: u32,
    choices: usize,
    /// The top that an answer names.
    named: Option<u8>,
}

impl Tally {
    pub(super) fn add(&mut self, said: &Said) {
        self.filled += 1;
        match said {
            Said::Mark(mark, top) => {
                self.marks += 1;
                self.highest = self.highest.max(*mark);
                self.named = self.named.or(*top);
            }
            Said::Yes | Said::No | Said::Between => self.choices += 1,
            Said::Words => {}
        }
    }

    fn is_scale(&self) -> bool {
        2 * self.marks > self.filled
    }
}

/// The kinds of all questions of one table.
pub(super) struct Scales {
    pub(super) kinds: Vec<QuestionKind>,
    /// Nothing says whether the marks are of five or of ten; they were taken for five.
    pub(super) unstated: bool,
}

/// Decides the kind of each question by its header and its answers.
pub(super) fn scales(headers: &[&str], tallies: &[Tally]) -> Scales {
    let stated: Vec<Option<u8>> = headers
        .iter()
        .zip(tallies)
        .map(|(header, tally)| stated_top(header).or(tally.named))
        .collect();
    let silent = || {
        let all = tallies.iter().zip(&stated);
        all.filter(|(tally, top)| top.is_none() && tally.is_scale())
    };
    let high = silent().any(|(tally, _)| tally.highest > 5);
    let by_others = stated.iter().flatten().max().copied();
    let unstated = silent().next().is_some() && !high && by_others.is_none();
    let top = match by_others {
        _ if high => USUAL_TOP,
        Some(top) => top,
        None => 5,
    };
    let kinds = tallies.iter().zip(&stated).map(|(tally, stated)| {
        if tally.is_scale() || stated.is_some() && tally.marks > 0 {
            QuestionKind::Scale {
                top: stated.unwrap_or(top),
            }
        } else if 2 * tally.choices > tally.filled {
            QuestionKind::YesNo
        } else {
            QuestionKind::Open
        }
    });
    Scales {
        kinds: kinds.collect(),
        unstated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_as_a_mark_where_it_is_one() {
        for (text, expect) in [
            ("8", Said::Mark(8, None)),
            ("8,0", Said::Mark(8, None)),
            ("8 баллов", Said::Mark(8, None)),
            ("10 (отлично)", Said::Mark(10, None)),
            ("10 – отлично", Said::Mark(10, None)),
            ("8 из 10", Said::Mark(8, Some(10))),
            ("4/5", Said::Mark(4, Some(5))),
            ("8,5", Said::Words),
            ("8-9", Said::Words),
            ("Да, рада", Said::Yes),
            ("нет", Said::No),
            ("скорее да", Said::Between),
            ("Дачный участок", Said::Words),
        ] {
            assert_eq!(said(text), expect, "{text}");
        }
    }

    #[test]
    fn a_question_has_its_number_before_it() {
        for (header, number, text) in [
            ("3. Польза программы", Some(3), "Польза программы"),
            ("12) Рады ли Вы?", Some(12), "Рады ли Вы?"),
            ("Вопрос 4: Что ценно?", Some(4), "Что ценно?"),
            (
                "Оцените утверждения [5. Помощь куратора]",
                Some(5),
                "Помощь куратора",
            ),
            ("2025 год был удачным?", None, "2025 год был удачным?"),
            ("Польза программы", None, "Польза программы"),
        ] {
            assert_eq!(number_of(header), (number, text), "{header}");
        }
    }

    #[test]
    fn a_scale_is_named_by_the_header() {
        for (header, expect) in [
            ("Оцените от 1 до 5", Some(5)),
            ("Польза программы (1–10)", Some(10)),
            ("по пятибалльной шкале", Some(5)),
            ("Польза программы", None),
        ] {
            assert_eq!(stated_top(header), expect, "{header}");
        }
    }

    /// A question whose answers are these.
    fn tally(answers: &[&str]) -> Tally {
        let mut tally = Tally::default();
        for answer in answers {
            tally.add(&said(answer));
        }
        tally
    }

    #[test]
    fn one_mark_above_five_makes_the_table_a_scale_to_ten() {
        let tallies = [
            tally(&["3", "4"]),
            tally(&["5", "9"]),
            tally(&["да", "нет"]),
        ];
        let found = scales(&["А", "Б", "В"], &tallies);
        let ten = QuestionKind::Scale { top: 10 };
        assert_eq!(found.kinds, [ten, ten, QuestionKind::YesNo]);
        assert!(!found.unstated);
    }

    #[test]
    fn a_table_of_low_marks_that_names_no_scale_is_told() {
        let found = scales(&["А", "Б"], &[tally(&["3", "5"]), tally(&["всё хорошо"])]);
        assert_eq!(
            found.kinds,
            [QuestionKind::Scale { top: 5 }, QuestionKind::Open]
        );
        assert!(found.unstated);
        let named = scales(&["А (от 1 до 5)"], &[tally(&["3", "5"])]);
        assert!(!named.unstated);
    }
}
