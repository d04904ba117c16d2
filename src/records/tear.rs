//! Joins a text that a page break tore into two rows.

/// Whether the lower text goes on with the upper one: it begins in the middle of a
/// sentence, or the upper one ends in the middle of a word.
pub(crate) fn continues(above: &str, below: &str) -> bool {
    let small = below
        .chars()
        .next()
        .is_some_and(|c| c.is_lowercase() || matches!(c, ')' | ',' | ';'));
    small || ends_inside_word(above)
}

fn ends_inside_word(text: &str) -> bool {
    let mut chars = text.chars().rev();
    chars.next() == Some('-') && chars.next().is_some_and(char::is_alphabetic)
}

/// The two texts as one: «настав-» and «ничества» give «наставничества»; no letter is
/// dropped, even where the page repeats the end of a word at its top.
pub(crate) fn join(above: &str, below: &str) -> String {
    let small = below.starts_with(char::is_lowercase);
    if small && ends_inside_word(above) {
        let keep = is_compound(above);
        let start = if keep {
            above
        } else {
            above.trim_end_matches('-')
        };
        return format!("{start}{below}");
    }
    format!("{above} {below}")
}

/// «психолого-» keeps its hyphen, «настав-» does not.
fn is_compound(above: &str) -> bool {
    let word = above.rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = word.trim_end_matches('-');
    word.chars().count() > 4 && word.ends_with('о')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(above: &str, below: &str, expect: &str) {
        assert!(continues(above, below));
        assert_eq!(join(above, below), expect);
    }

    #[test]
    fn torn_texts_are_joined() {
        check(
            "программам настав-",
            "ничества",
            "программам наставничества",
        );
        check(
            "персонализированных программ",
            "наставничества",
            "персонализированных программ наставничества",
        );
        check(
            "(при необходимости)",
            "сти), продолжение поиска",
            "(при необходимости) сти), продолжение поиска",
        );
        check(
            "психолого-",
            "педагогической поддержки",
            "психолого-педагогической поддержки",
        );
        check(
            "Базы наставников",
            "необходимая для подбора",
            "Базы наставников необходимая для подбора",
        );
    }

    #[test]
    fn a_new_sentence_continues_nothing() {
        assert!(!continues("Обучение наставников", "Подбор пар"));
        assert!(!continues("Обучение наставников", "- подбор пар"));
    }
}
