//! Every message's code stands in the guide that its reader has.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn codes_below(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            codes_below(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let quoted = code.split('"').filter(|piece| is_code(piece));
        found.extend(quoted.map(ToOwned::to_owned));
    }
}

fn is_code(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|letter| "EWN".contains(letter))
        && text.len() == 4
        && letters.all(|digit| digit.is_ascii_digit())
}

#[test]
fn every_code_stands_in_a_guide() {
    let mut codes = BTreeSet::new();
    codes_below(Path::new("src"), &mut codes);
    assert!(codes.len() > 80, "{codes:?}");
    let guides =
        ["docs/коды-сообщений.md", "docs/шаблоны.md"].map(|path| fs::read_to_string(path).unwrap());
    let missing: Vec<&String> = codes
        .iter()
        .filter(|code| !guides.iter().any(|guide| guide.contains(code.as_str())))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
