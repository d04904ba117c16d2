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

/// The two texts as one: «настав-» and «ничества» give «наставничества»; letters that the
/// page repeats at the top are dropped.
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
    if small && let Some(rest) = without_repeated(above, below) {
        return format!("{above}{rest}");
    }
    format!("{above} {below}")
}

/// «психолого-» keeps its hyphen, «настав-» does not.
fn is_compound(above: &str) -> bool {
    let word = above.rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = word.trim_end_matches('-');
    word.chars().count() > 4 && word.ends_with('о')
}

/// «(при необходимости)» and «сти), продолжение»: the lower text without what the upper
/// one ends with, if that is the end of a word.
fn without_repeated<'a>(above: &str, below: &'a str) -> Option<&'a str> {
    let ends = below.char_indices().map(|(at, c)| at + c.len_utf8());
    let longest = ends
        .take(40)
        .skip(2)
        .filter(|end| above.ends_with(&below[..*end]))
        .last()?;
    let before = &above[..above.len() - longest];
    let inside = before.chars().next_back().is_some_and(char::is_alphabetic);
    let whole = below[longest..].starts_with(|c: char| !c.is_alphabetic());
    (inside && whole).then(|| &below[longest..])
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
            "(при необходимости), продолжение поиска",
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
