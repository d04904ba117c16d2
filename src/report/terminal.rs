//! Diagnostics as a person reads them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::diag::Severity;

/// Whether the text may hold colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Coloured,
}

/// One message: what, where, what to do; several lines, the last one ended.
#[must_use]
pub fn diagnostic_text(diagnostic: &Diagnostic, tone: Tone) -> String {
    let label = format!(
        "{} {}",
        severity_word(diagnostic.severity()),
        diagnostic.code
    );
    let mut text = format!(
        "{}: {}\n",
        paint(&label, diagnostic.severity(), tone),
        diagnostic.message
    );
    let _ = writeln!(text, "  {}", diagnostic.place);
    if let Some(hint) = &diagnostic.hint {
        let _ = writeln!(text, "  подсказка: {hint}");
    }
    text
}

/// «ошибок: 2, предупреждений: 5, примечаний: 1»; empty where nothing was told.
#[must_use]
pub fn summary_text(diags: &Diagnostics) -> String {
    let count = |severity| diags.iter().filter(|d| d.severity() == severity).count();
    let counts = [
        ("ошибок", count(Severity::Error)),
        ("предупреждений", count(Severity::Warning)),
        ("примечаний", count(Severity::Note)),
    ];
    let told: Vec<String> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(word, count)| format!("{word}: {count}"))
        .collect();
    told.join(", ")
}

/// «МБОУ СОШ № 5 (input/school): наставников — 29, пар — 64», a line.
#[must_use]
pub fn counts_text(name: &str, counts: &BTreeMap<&'static str, usize>) -> String {
    let words = [
        ("mentors", "наставников"),
        ("mentees", "наставляемых"),
        ("pairs", "связей «наставник – наставляемый»"),
        ("partners", "партнёров"),
        ("roadmap_sections", "этапов дорожной карты"),
        ("roadmap_items", "мероприятий дорожной карты"),
        ("indicators", "показателей"),
        ("meetings", "встреч"),
        ("answers", "ответов на анкеты"),
        ("trainings", "обучений"),
        ("orders", "приказов"),
        ("awards", "поощрений"),
    ];
    let told = words.iter().filter_map(|(key, word)| {
        let count = counts.get(key).filter(|count| **count > 0)?;
        Some(format!("{word} — {count}"))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return format!("{name}: списков программы нет\n");
    }
    format!("{name}: {}\n", told.join(", "))
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "ошибка",
        Severity::Warning => "предупреждение",
        Severity::Note => "примечание",
    }
}

fn paint(text: &str, severity: Severity, tone: Tone) -> String {
    let colour = match severity {
        Severity::Error => 31,
        Severity::Warning => 33,
        Severity::Note => 36,
    };
    match tone {
        Tone::Plain => text.to_owned(),
        Tone::Coloured => format!("\u{1b}[{colour}m{text}\u{1b}[0m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use crate::place::Area;
    use crate::place::CellAddress;
    use crate::place::Place;

    #[test]
    fn a_message_says_what_where_and_what_to_do() {
        let place = Place::Cells {
            file: "input/school/Пары.xlsx".into(),
            sheet: "Пары".into(),
            area: Area::Cell(CellAddress { row: 16, column: 1 }),
        };
        let diagnostic =
            Diagnostic::new(Code("E104"), place, "наставника «Котов А.А.» нет в списке")
                .hint("впишите его на лист «Наставники»");
        assert_eq!(
            diagnostic_text(&diagnostic, Tone::Plain),
            "ошибка E104: наставника «Котов А.А.» нет в списке\n  \
             input/school/Пары.xlsx, лист «Пары», ячейка B17\n  \
             подсказка: впишите его на лист «Наставники»\n"
        );
    }
}
