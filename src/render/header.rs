//! Front matter: the `+++` lines at the head of a template, read into [`Header`].

use std::ops::Range;

use chrono::NaiveDate;
use toml::de::{DeTable, DeValue};

use super::problem::{Problem, nearest};
use crate::plan::{AgeGroup, Audience, DocumentCode, Header, Maker, Need, Per, Stage};

/// A template's front matter and where its text begins.
#[derive(Debug)]
pub(super) struct FrontMatter {
    /// `None` for a part, and where the front matter cannot be read.
    pub(super) header: Option<Header>,
    /// The first byte of the text.
    pub(super) body: usize,
    /// Where the values of `title` and `file` stand.
    pub(super) title_at: usize,
    pub(super) file_at: usize,
}

const KEYS: [&str; 13] = [
    "code", "title", "stage", "per", "audience", "file", "needs", "kept", "annex_to", "age",
    "form", "since", "for",
];

const STAGES: [(&str, Stage); 3] = [
    ("start", Stage::Start),
    ("during", Stage::During),
    ("end", Stage::End),
];

const PERS: [(&str, Per); 9] = [
    ("organization", Per::Organization),
    ("form", Per::Form),
    ("pair", Per::Pair),
    ("mentor", Per::Mentor),
    ("mentee", Per::Mentee),
    ("participant", Per::Participant),
    ("partner", Per::Partner),
    ("award", Per::Award),
    ("class", Per::Class),
];

const AUDIENCES: [(&str, Audience); 2] = [
    ("internal", Audience::Internal),
    ("public", Audience::Public),
];

const NEEDS: [(&str, Need); 18] = [
    ("mentors", Need::Mentors),
    ("mentees", Need::Mentees),
    ("pairs", Need::Pairs),
    ("roadmap", Need::Roadmap),
    ("roadmap_progress", Need::RoadmapProgress),
    ("results", Need::Results),
    ("partners", Need::Partners),
    ("teacher_pairs", Need::TeacherPairs),
    ("unpaired", Need::Unpaired),
    ("curator_order", Need::CuratorOrder),
    ("pair_changes", Need::PairChanges),
    ("roadmap_changes", Need::RoadmapChanges),
    ("working_group", Need::WorkingGroup),
    ("awards", Need::Awards),
    ("practices", Need::Practices),
    ("meetings", Need::Meetings),
    ("interim", Need::Interim),
    ("answers", Need::Answers),
];

const KEPT: [(&str, bool); 1] = [("forever", true)];

const MAKERS: [(&str, Maker); 3] = [
    ("school", Maker::School),
    ("authority", Maker::Authority),
    ("everybody", Maker::Everybody),
];

const AGES: [(&str, AgeGroup); 3] = [
    ("under-14", AgeGroup::Under14),
    ("14-17", AgeGroup::From14To17),
    ("adult", AgeGroup::Adult),
];

const FORMS: [(&str, &str); 5] = [
    ("uu", "uu"),
    ("tt", "tt"),
    ("su", "su"),
    ("ru", "ru"),
    ("rs", "rs"),
];

/// Reads the front matter of a file. Problems come with the byte at which they stand.
pub(super) fn read(path: &str, file: &str) -> (FrontMatter, Vec<(usize, Problem)>) {
    let mut front = FrontMatter {
        header: None,
        body: 0,
        title_at: 0,
        file_at: 0,
    };
    let Some(start) = opening(file) else {
        return (front, Vec::new());
    };
    let Some((range, body)) = frame(file, start) else {
        return (front, vec![(0, Problem::HeaderUnclosed)]);
    };
    front.body = body;
    let table = match DeTable::parse(&file[range.clone()]) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            let at = range.start + error.span().map_or(0, |span| span.start);
            return (front, vec![(at, Problem::HeaderSyntax)]);
        }
    };
    let mut reader = Reader {
        table,
        start: range.start,
        faults: Vec::new(),
    };
    reader.check_keys();
    front.header = reader.header(path);
    front.title_at = reader.at("title");
    front.file_at = reader.at("file");
    (front, reader.faults)
}

/// Where the front matter begins: behind the first line, if that is `+++`.
fn opening(file: &str) -> Option<usize> {
    let blank = file.len() - file.trim_start().len();
    let first = file[blank..].split_inclusive('\n').next()?;
    (first.trim_end() == "+++").then_some(blank + first.len())
}

/// The lines up to the next `+++`, and where the text behind it begins.
fn frame(file: &str, start: usize) -> Option<(Range<usize>, usize)> {
    let mut at = start;
    for line in file[start..].split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Some((start..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

struct Reader<'a> {
    table: DeTable<'a>,
    start: usize,
    faults: Vec<(usize, Problem)>,
}

impl Reader<'_> {
    fn check_keys(&mut self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !KEYS.contains(&name) {
                let problem = Problem::UnknownKey {
                    key: name.to_owned(),
                    nearest: nearest(name, KEYS),
                };
                self.faults.push((self.start + key.span().start, problem));
            }
        }
    }

    /// Every key is read before the first missing one ends the matter.
    fn header(&mut self, path: &str) -> Option<Header> {
        let code = self.code("code", true);
        let title = self.text("title");
        let stage = self.choice("stage", &STAGES, true);
        let per = self.choice("per", &PERS, true);
        let audience = self.choice("audience", &AUDIENCES, true);
        let file = self.text("file");
        let needs = self.needs();
        let kept = self.choice("kept", &KEPT, false);
        let annex_to = self.code("annex_to", false);
        let age = self.choice("age", &AGES, false);
        let maker = self.choice("for", &MAKERS, false);
        let form = self.choice("form", &FORMS, false);
        let since = self.day("since");
        Some(Header {
            template: path.to_owned(),
            maker: maker.unwrap_or(code.as_ref()?.maker()),
            code: code?,
            title: title?,
            stage: stage?,
            per: per?,
            audience: audience?,
            file: file?,
            needs: needs?,
            kept_forever: kept.unwrap_or_default(),
            annex_to,
            age,
            form: form.map(ToOwned::to_owned),
            since,
        })
    }

    /// The byte of the file at which a value begins, behind its quote.
    fn at(&self, key: &str) -> usize {
        let value = self.table.get(key);
        self.start + value.map_or(0, |value| value.span().start + 1)
    }

    fn tell(&mut self, key: &str, expected: String) {
        let key = key.to_owned();
        let at = self.at(&key).saturating_sub(1);
        self.faults
            .push((at, Problem::HeaderValue { key, expected }));
    }

    fn missing(&mut self, key: &'static str) {
        self.faults.push((self.start, Problem::MissingKey { key }));
    }

    /// The text of a key; `None` if the key is missing or holds something else.
    fn string(&mut self, key: &'static str, required: bool, expected: &str) -> Option<String> {
        match self.table.get(key).map(|value| value.get_ref()) {
            Some(DeValue::String(text)) => Some(text.clone().into_owned()),
            Some(_) => {
                self.tell(key, expected.to_owned());
                None
            }
            None => {
                if required {
                    self.missing(key);
                }
                None
            }
        }
    }

    fn text(&mut self, key: &'static str) -> Option<String> {
        let expected = "непустой текст в кавычках";
        let text = self.string(key, true, expected)?;
        if text.trim().is_empty() {
            self.tell(key, expected.to_owned());
            return None;
        }
        Some(text)
    }

    fn code(&mut self, key: &'static str, required: bool) -> Option<DocumentCode> {
        let expected = "код документа в кавычках: \"S01\", \"S10a\"";
        let text = self.string(key, required, expected)?;
        let code = DocumentCode::parse(&text);
        if code.is_none() {
            self.tell(key, expected.to_owned());
        }
        code
    }

    fn day(&mut self, key: &'static str) -> Option<NaiveDate> {
        let expected = "день в кавычках: \"2025-03-01\"";
        let text = self.string(key, false, expected)?;
        let day = text.parse().ok();
        if day.is_none() {
            self.tell(key, expected.to_owned());
        }
        day
    }

    fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&str, T)],
        required: bool,
    ) -> Option<T> {
        let expected = one_of(choices);
        let text = self.string(key, required, &expected)?;
        let found = choices.iter().find(|(name, _)| *name == text);
        if found.is_none() {
            self.tell(key, expected);
        }
        found.map(|(_, choice)| *choice)
    }

    fn needs(&mut self) -> Option<Vec<Need>> {
        let Some(value) = self.table.get("needs") else {
            self.missing("needs");
            return None;
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.tell(
                "needs",
                "список в квадратных скобках: [\"pairs\"] или []".to_owned(),
            );
            return None;
        };
        let need = |item: &DeValue| {
            let name = item.as_str()?;
            NEEDS
                .iter()
                .find(|(known, _)| *known == name)
                .map(|need| need.1)
        };
        let needs: Option<Vec<Need>> = items.iter().map(|item| need(item.get_ref())).collect();
        if needs.is_none() {
            self.tell("needs", one_of(&NEEDS));
        }
        needs
    }
}

fn one_of<T>(choices: &[(&str, T)]) -> String {
    let names: Vec<String> = choices
        .iter()
        .map(|(name, _)| format!("\"{name}\""))
        .collect();
    names.join(", ")
}
