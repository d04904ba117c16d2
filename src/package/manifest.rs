//! `manifest.json`: what the package holds, for programs and for the next run.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::plan::Audience;
use crate::plan::Stage;

use super::Package;

/// The manifest as `contract.md` gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub version: u32,
    pub organization: String,
    pub school_year: String,
    pub today: String,
    pub documents: Vec<Entry>,
    pub not_made: Vec<Absence>,
    /// The index page, so that a changed one is recognised too.
    pub index: Option<FileEntry>,
}

/// One document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub code: String,
    pub title: String,
    pub stage: String,
    pub audience: String,
    pub about: Option<About>,
    pub template: String,
    pub files: Vec<FileEntry>,
}

/// For whom a document was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    pub kind: String,
    pub id: String,
    pub name: String,
}

/// One file with the hash of what the program last wrote for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    pub format: String,
    pub path: String,
    pub sha256: String,
    pub edited: bool,
}

/// A document that was not made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    pub code: String,
    pub reason: String,
}

impl Manifest {
    /// The manifest of a package whose index page has those bytes.
    #[must_use]
    pub fn of(package: &Package, index: &[u8]) -> Self {
        let mut documents: Vec<Entry> = package.documents.iter().map(entry).collect();
        for kept in &package.kept {
            keep(&mut documents, kept);
        }
        let stays = |code: &str| package.kept.iter().any(|kept| kept.code == code);
        let absent = package.not_made.iter();
        let absent = absent.filter(|absent| !stays(absent.code.as_str()));
        Self {
            version: 1,
            organization: package.organization.clone(),
            school_year: package.school_year.to_string(),
            today: package.today.to_string(),
            documents,
            not_made: absent.map(absence).collect(),
            index: Some(FileEntry {
                format: "html".to_owned(),
                path: INDEX.to_owned(),
                sha256: sha256(index),
                edited: false,
            }),
        }
    }

    /// Every file with its hash.
    #[must_use]
    pub fn hashes(&self) -> BTreeMap<&str, &str> {
        self.files()
            .map(|file| (file.path.as_str(), file.sha256.as_str()))
            .collect()
    }

    /// Marks the files of those paths as changed by a person.
    pub fn mark_edited(&mut self, paths: &[String]) {
        let documents = self.documents.iter_mut().flat_map(|entry| &mut entry.files);
        for file in documents.chain(self.index.as_mut()) {
            file.edited = paths.contains(&file.path);
        }
    }

    fn files(&self) -> impl Iterator<Item = &FileEntry> {
        let documents = self.documents.iter().flat_map(|entry| &entry.files);
        documents.chain(self.index.as_ref())
    }
}

/// The index page's path in the package.
pub(super) const INDEX: &str = "index.html";

/// The hash by which files are told apart, in lower-case hexadecimal digits.
#[must_use]
pub(super) fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Adds what stays of the former package: other formats to the document that has them, a
/// document left out after those whose codes come before its own.
fn keep(documents: &mut Vec<Entry>, kept: &Entry) {
    let same = |other: &&mut Entry| {
        other.code == kept.code && other.about == kept.about && other.title == kept.title
    };
    if let Some(made) = documents.iter_mut().find(same) {
        made.files.extend(kept.files.iter().cloned());
        return;
    }
    let rank = |entry: &Entry| (stage_rank(&entry.stage), entry.code.clone());
    let at = documents.partition_point(|other| rank(other) <= rank(kept));
    documents.insert(at, kept.clone());
}

/// The order of stages in a year.
fn stage_rank(key: &str) -> usize {
    let stages = [Stage::Start, Stage::During, Stage::End];
    let found = stages.iter().position(|stage| stage.key() == key);
    found.unwrap_or(stages.len())
}

fn entry(made: &super::MadeDocument) -> Entry {
    let files = made.files.iter().map(|file| FileEntry {
        format: file.format.extension().to_owned(),
        path: file.path.clone(),
        sha256: sha256(&file.bytes),
        edited: false,
    });
    Entry {
        code: made.code.clone(),
        title: made.title.clone(),
        stage: made.stage.key().to_owned(),
        audience: audience_key(made.audience).to_owned(),
        about: made.about.as_ref().map(|about| About {
            kind: about.kind.key().to_owned(),
            id: about.id.clone(),
            name: about.name.clone(),
        }),
        template: made.template.clone(),
        files: files.collect(),
    }
}

fn absence(not_made: &crate::plan::NotMade) -> Absence {
    Absence {
        code: not_made.code.as_str().to_owned(),
        reason: not_made.reason.to_string(),
    }
}

fn audience_key(audience: Audience) -> &'static str {
    match audience {
        Audience::Internal => "internal",
        Audience::Public => "public",
    }
}
