//! Numbers as people write them.

/// A whole number, perhaps with its unit: `16`, `1 024`, `16 встреч`, `16,0`.
pub(crate) fn count(text: &str) -> Option<u32> {
    let dense: String = text.split_whitespace().collect();
    let end = dense
        .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
        .unwrap_or(dense.len());
    let (number, unit) = dense.split_at(end);
    let is_unit = unit.chars().all(|c| c.is_alphabetic() || c == '.');
    let number = number.trim_end_matches(['.', ',']);
    let (whole, part) = number.split_once([',', '.']).unwrap_or((number, ""));
    let is_whole = part.chars().all(|c| c == '0');
    (is_unit && is_whole).then(|| whole.parse().ok()).flatten()
}

/// Hundredths of a number with a decimal comma or point: `13,5 %` is 1350.
pub(crate) fn hundredths(text: &str) -> Option<u64> {
    let digits: String = text
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .filter(|c| !c.is_whitespace())
        .take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
        .collect();
    let (whole, part) = digits.split_once([',', '.']).unwrap_or((&digits, ""));
    let part: String = format!("{part}00").chars().take(2).collect();
    let whole: u64 = whole.parse().ok()?;
    whole.checked_mul(100)?.checked_add(part.parse().ok()?)
}

/// Months of experience: `12`, `5,5`, `2 года 6 мес.`, `8 мес.`, `менее года`; of two
/// figures («общий / педагогический») the second.
pub(crate) fn months(text: &str) -> Option<u32> {
    let text = text.to_lowercase();
    if text.contains("менее") || text.contains("без стажа") {
        return Some(0);
    }
    // A number so large that it is shown with an exponent is no experience.
    if text.contains("e+") {
        return None;
    }
    let text = text.rsplit('/').next().unwrap_or_default();
    let mut years: Option<u64> = None;
    let mut months = None;
    for (number, unit) in with_units(text) {
        if unit.starts_with('м') {
            months = Some(number / 100);
        } else if years.is_none() {
            years = Some(number);
        }
    }
    let whole = years.map(|hundredths| hundredths * 12 / 100);
    match (whole, months) {
        (None, None) => None,
        (whole, months) => {
            let sum = whole.unwrap_or(0).checked_add(months.unwrap_or(0))?;
            u32::try_from(sum).ok().filter(|sum| *sum < 90 * 12)
        }
    }
}

/// Numbers in hundredths, each with the word that follows it.
fn with_units(text: &str) -> Vec<(u64, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = &rest[start..];
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
            .unwrap_or(rest.len());
        let (number, tail) = rest.split_at(end);
        if let Some(number) = hundredths(number) {
            found.push((number, tail.trim_start()));
        }
        rest = tail;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_a_whole_number() {
        for (text, expect) in [
            ("16", Some(16)),
            ("1 024", Some(1024)),
            ("16 встреч", Some(16)),
            ("16,0", Some(16)),
            ("16,5", None),
            ("много", None),
            ("01–10 сентября", None),
            ("10.09.2025", None),
            ("", None),
            ("99999999999", None),
        ] {
            assert_eq!(count(text), expect, "{text}");
        }
    }

    #[test]
    fn experience_is_read_in_months() {
        for (text, expect) in [
            ("27", Some(324)),
            ("5,5", Some(66)),
            ("2 года 6 мес.", Some(30)),
            ("8 мес.", Some(8)),
            ("12 лет", Some(144)),
            ("менее года", Some(0)),
            ("15/10", Some(120)),
            ("нет сведений", None),
            ("2015", None),
        ] {
            assert_eq!(months(text), expect, "{text}");
        }
    }

    #[test]
    fn a_target_keeps_its_hundredths() {
        assert_eq!(hundredths("15"), Some(1500));
        assert_eq!(hundredths("13,5 %"), Some(1350));
        assert_eq!(hundredths("не менее 70%"), Some(7000));
        assert_eq!(hundredths("—"), None);
    }
}
