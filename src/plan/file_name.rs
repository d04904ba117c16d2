//! Names of files: legal on Windows, short, readable, unique regardless of case.

use std::collections::BTreeSet;

/// The longest name with its extension, and the longest path within a package
/// (`contract.md`, The package), in characters.
const LONGEST_NAME: usize = 80;
const LONGEST_PATH: usize = 160;

/// Hands out names; remembers those already given.
#[derive(Debug, Default)]
pub struct FileNames {
    given: BTreeSet<String>,
}

impl FileNames {
    /// A path `folder/name` without extension, free in every case of letters. `extension`
    /// is the longest one that will follow, with its dot.
    pub fn assign(&mut self, folder: &str, wanted: &str, extension: &str) -> String {
        let used = folder.chars().count() + 1 + extension.chars().count();
        let room = LONGEST_NAME.saturating_sub(extension.chars().count());
        let room = room.min(LONGEST_PATH.saturating_sub(used));
        let name = legal(wanted);
        let numbered = (2..).map(|number| format!(" ({number})"));
        let mut suffixes = std::iter::once(String::new()).chain(numbered);
        let path = suffixes.find_map(|suffix| self.take(folder, &name, &suffix, room));
        path.unwrap_or_else(|| unreachable!("there are more numbers than files"))
    }

    fn take(&mut self, folder: &str, name: &str, suffix: &str, room: usize) -> Option<String> {
        let kept = room.saturating_sub(suffix.chars().count());
        let short: String = name.chars().take(kept).collect();
        let path = format!("{folder}/{}{suffix}", short.trim_end_matches([' ', '.']));
        self.given.insert(path.to_lowercase()).then_some(path)
    }
}

/// One part of a path without what Windows forbids; never empty, never a device name.
#[must_use]
pub fn legal(text: &str) -> String {
    let kept: String = text.chars().filter_map(legal_char).collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches(['.', ' ']);
    if name.is_empty() || is_device(name) {
        return format!("Документ {name}").trim_end().to_owned();
    }
    name.to_owned()
}

fn legal_char(c: char) -> Option<char> {
    match c {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => Some(' '),
        '«' | '»' | '„' | '“' => None,
        _ if c.is_control() || is_invisible(c) => None,
        _ => Some(c),
    }
}

/// Marks that turn the direction of text or show nothing: they would make two names look
/// alike.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Names that Windows keeps for devices, with any extension.
fn is_device(name: &str) -> bool {
    let stem = name
        .split('.')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_uppercase();
    let numbered = |prefix: &str| {
        let rest = stem.strip_prefix(prefix);
        rest.is_some_and(|digit| digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit())
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(legal(text), expect);
    }

    #[test]
    fn a_name_holds_only_what_windows_takes() {
        check(
            "S09 Приказ: «О закреплении» 1/2",
            "S09 Приказ О закреплении 1 2",
        );
        check("../../etc/passwd", "etc passwd");
        check("con.txt", "Документ con.txt");
        check("lpt1", "Документ lpt1");
        check("  . ", "Документ");
        check("конец. ", "конец");
        check("Иванова\u{202e}Мария\n", "ИвановаМария");
    }

    #[test]
    fn names_are_unique_regardless_of_case_and_never_too_long() {
        let mut names = FileNames::default();
        assert_eq!(names.assign("Папка", "Иванова", ".docx"), "Папка/Иванова");
        assert_eq!(
            names.assign("Папка", "ИВАНОВА", ".docx"),
            "Папка/ИВАНОВА (2)"
        );
        let long = "я".repeat(300);
        for _ in 0..3 {
            let path = names.assign("Папка", &long, ".docx");
            let name = path.strip_prefix("Папка/").unwrap();
            assert!(name.chars().count() + 5 <= LONGEST_NAME, "{path}");
        }
        let deep = "п".repeat(120);
        let path = names.assign(&deep, &long, ".docx");
        assert_eq!(path.chars().count() + 5, LONGEST_PATH);
    }
}
