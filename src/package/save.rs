//! Lays a package into its folder: each file wholly old or wholly new, nothing of a
//! person's overwritten (`contract.md`, Promises 2–4).
//!
//! [`save`] stages every changed file in `.nastavnik/`, writes and syncs the journal,
//! renames, writes the manifest and removes the journal.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::io;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::journal::{Journal, Step};
use super::manifest::{INDEX, sha256};
use super::state::{self, STATE};
use super::{Manifest, Package};

pub(super) const STAGING: &str = ".nastavnik";
const JOURNAL: &str = "journal.json";
const MANIFEST: &str = "manifest.json";
const ARCHIVE: &str = "Архив";

/// What to do with files that a person changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Keep them and put the new version beside.
    KeepEdited,
    /// Overwrite them (`--replace-edited`).
    ReplaceEdited,
}

/// What a save did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saved {
    pub written: usize,
    pub unchanged: usize,
    /// Files moved to the archive, by their former paths.
    pub archived: Vec<String>,
    pub edited: Vec<Edited>,
    /// Files that could not be replaced now; the next run tries again.
    pub locked: Vec<String>,
}

/// A file that a person changed and the program did not touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    pub path: String,
    /// Where the new version was put, if it differs from the last one made.
    pub beside: Option<String>,
}

/// The disk refused.
#[derive(Debug)]
pub struct Error {
    pub path: PathBuf,
    pub source: io::Error,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.source)
    }
}

impl std::error::Error for Error {}

/// Saves the package with its index page into `folder`.
///
/// # Errors
///
/// When the folder cannot be read or written at all. A single file that is held by
/// another program is no error: it is named in [`Saved::locked`].
pub fn save(
    folder: &Path,
    package: &Package,
    index: &[u8],
    policy: Policy,
) -> Result<Saved, Error> {
    let disk = Disk { folder };
    let mut locked = disk.finish_former()?;
    let former = former(folder);
    let plan = disk.plan(package, index, &former, policy)?;
    let saved = Saved {
        written: plan.puts,
        unchanged: plan.unchanged,
        archived: plan.archived.clone(),
        edited: plan.edited.clone(),
        locked: Vec::new(),
    };
    disk.write_journal(&plan.journal)?;
    locked.extend(disk.carry_out(&plan.journal)?);
    locked.sort();
    locked.dedup();
    Ok(Saved { locked, ..saved })
}

/// What the folder's last manifest says; `None` where there is none that can be read.
#[must_use]
pub fn former(folder: &Path) -> Option<Manifest> {
    let text = fs::read_to_string(folder.join(MANIFEST)).ok()?;
    serde_json::from_str(&text).ok()
}

/// A save thought through before anything visible changes.
struct SavePlan {
    journal: Journal,
    puts: usize,
    unchanged: usize,
    archived: Vec<String>,
    edited: Vec<Edited>,
}

/// The folder of one package.
struct Disk<'a> {
    folder: &'a Path,
}

impl Disk<'_> {
    /// Finishes the journal of a run that was cut off; tells files still held.
    fn finish_former(&self) -> Result<Vec<String>, Error> {
        let text = fs::read_to_string(self.staging().join(JOURNAL)).unwrap_or_default();
        match serde_json::from_str::<Journal>(&text) {
            Ok(journal) => self.carry_out(&journal),
            Err(_) => Ok(Vec::new()),
        }
    }

    fn plan(
        &self,
        package: &Package,
        index: &[u8],
        former: &Option<Manifest>,
        policy: Policy,
    ) -> Result<SavePlan, Error> {
        let known = former.as_ref().map(Manifest::hashes).unwrap_or_default();
        let mut plan = SavePlan {
            journal: Journal {
                steps: Vec::new(),
                manifest: Manifest::of(package, index),
            },
            puts: 0,
            unchanged: 0,
            archived: Vec::new(),
            edited: Vec::new(),
        };
        let files = package.documents.iter().flat_map(|made| &made.files);
        let files = files.map(|file| (file.path.as_str(), file.bytes.as_slice()));
        for (path, bytes) in files.chain([(INDEX, index)]) {
            self.plan_file(path, bytes, &known, policy, &mut plan)?;
        }
        self.plan_archive(&known, &mut plan);
        self.plan_state(package, &mut plan)?;
        let edited: Vec<String> = plan.edited.iter().map(|file| file.path.clone()).collect();
        plan.journal.manifest.mark_edited(&edited);
        Ok(plan)
    }

    fn plan_file(
        &self,
        path: &str,
        bytes: &[u8],
        known: &BTreeMap<&str, &str>,
        policy: Policy,
        plan: &mut SavePlan,
    ) -> Result<(), Error> {
        let new = sha256(bytes);
        let current = self.hash_of(path)?;
        if current.as_ref() == Some(&new) {
            plan.unchanged += 1;
            return Ok(());
        }
        let last = known.get(path).copied();
        let ours = current.is_none() || current.as_deref() == last;
        if ours || policy == Policy::ReplaceEdited {
            return self.stage(path, bytes, current, new, plan);
        }
        let beside = (last != Some(new.as_str())).then(|| beside(path));
        if let Some(beside) = &beside {
            let current = self.hash_of(beside)?;
            self.stage(beside, bytes, current, new, plan)?;
        }
        plan.edited.push(Edited {
            path: path.to_owned(),
            beside,
        });
        Ok(())
    }

    /// What the next run has to know; no document, so that nobody counts or archives it.
    fn plan_state(&self, package: &Package, plan: &mut SavePlan) -> Result<(), Error> {
        let Some(bytes) = state::bytes(&package.former) else {
            return Ok(());
        };
        let path = format!("{STAGING}/{STATE}");
        let bytes = bytes.map_err(|error| Error {
            path: self.folder.join(&path),
            source: io::Error::other(error),
        })?;
        let (current, new) = (self.hash_of(&path)?, sha256(&bytes));
        if current.as_ref() != Some(&new) {
            self.stage(&path, &bytes, current, new, plan)?;
            plan.puts -= 1;
        }
        Ok(())
    }

    fn stage(
        &self,
        path: &str,
        bytes: &[u8],
        former: Option<String>,
        new: String,
        plan: &mut SavePlan,
    ) -> Result<(), Error> {
        let staged = format!("{STAGING}/{}", plan.journal.steps.len());
        write_synced(&self.folder.join(&staged), bytes)?;
        plan.puts += 1;
        plan.journal.steps.push(Step::Put {
            path: path.to_owned(),
            staged,
            former,
            new,
        });
        Ok(())
    }

    /// Documents of the former run that this one no longer makes.
    fn plan_archive(&self, known: &BTreeMap<&str, &str>, plan: &mut SavePlan) {
        let manifest = plan.journal.manifest.clone();
        let staying: BTreeSet<&str> = manifest.hashes().into_keys().collect();
        for path in known.keys().filter(|path| !staying.contains(**path)) {
            if self.folder.join(path).exists() {
                plan.archived.push((*path).to_owned());
                plan.journal.steps.push(Step::Archive {
                    path: (*path).to_owned(),
                    to: self.free_name_in_archive(path),
                });
            }
        }
    }

    fn free_name_in_archive(&self, path: &str) -> String {
        let plain = format!("{ARCHIVE}/{path}");
        let numbered = (2..).map(|number| with_suffix(&plain, &format!(" ({number})")));
        let mut names = std::iter::once(plain.clone()).chain(numbered);
        let free = names.find(|name| !self.folder.join(name).exists());
        free.unwrap_or(plain)
    }

    fn write_journal(&self, journal: &Journal) -> Result<(), Error> {
        let text = serde_json::to_string(journal).map_err(|error| Error {
            path: self.staging().join(JOURNAL),
            source: io::Error::other(error),
        })?;
        write_synced(&self.staging().join(JOURNAL), text.as_bytes())
    }

    /// Does every step, then writes the manifest; tells the files that are held.
    fn carry_out(&self, journal: &Journal) -> Result<Vec<String>, Error> {
        let mut left = Vec::new();
        let mut locked = Vec::new();
        for step in &journal.steps {
            if !self.step(step)? {
                left.push(step.clone());
                locked.push(step_path(step).to_owned());
            }
        }
        self.write_manifest(&journal.manifest)?;
        if left.is_empty() {
            self.remove_staging()?;
        } else {
            self.write_journal(&Journal {
                steps: left,
                manifest: journal.manifest.clone(),
            })?;
        }
        Ok(locked)
    }

    /// One step; `false` where another program holds the file.
    fn step(&self, step: &Step) -> Result<bool, Error> {
        match step {
            Step::Put {
                path,
                staged,
                former,
                new,
            } => {
                let (from, to) = (self.folder.join(staged), self.folder.join(path));
                let current = self.hash_of(path)?;
                let done = !from.exists() || current.as_ref() == Some(new);
                if done {
                    return Ok(true);
                }
                if current.is_some() && current != *former {
                    let to = self.folder.join(beside(path));
                    return Ok(fs::rename(&from, to).is_ok());
                }
                make_parent(&to)?;
                Ok(fs::rename(&from, &to).is_ok())
            }
            Step::Archive { path, to } => {
                let (from, to) = (self.folder.join(path), self.folder.join(to));
                if !from.exists() {
                    return Ok(true);
                }
                make_parent(&to)?;
                Ok(fs::rename(&from, &to).is_ok())
            }
        }
    }

    fn write_manifest(&self, manifest: &Manifest) -> Result<(), Error> {
        let target = self.folder.join(MANIFEST);
        let mut text = serde_json::to_string_pretty(manifest).map_err(|error| Error {
            path: target.clone(),
            source: io::Error::other(error),
        })?;
        text.push('\n');
        if fs::read(&target).is_ok_and(|bytes| bytes == text.as_bytes()) {
            return Ok(());
        }
        let staged = self.staging().join(MANIFEST);
        write_synced(&staged, text.as_bytes())?;
        fs::rename(&staged, &target).map_err(at(&target))
    }

    /// Removes the journal and what is left of the staged files; the state stays.
    fn remove_staging(&self) -> Result<(), Error> {
        let staging = self.staging();
        let _ = fs::remove_file(staging.join(JOURNAL));
        for entry in fs::read_dir(&staging).map_err(at(&staging))?.flatten() {
            if entry.file_name() != STATE {
                fs::remove_file(entry.path()).map_err(at(&entry.path()))?;
            }
        }
        // A folder that keeps the state is not empty and stays.
        let _ = fs::remove_dir(&staging);
        Ok(())
    }

    fn staging(&self) -> PathBuf {
        self.folder.join(STAGING)
    }

    fn hash_of(&self, path: &str) -> Result<Option<String>, Error> {
        let path = self.folder.join(path);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(sha256(&bytes))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(at(&path)(error)),
        }
    }
}

fn step_path(step: &Step) -> &str {
    match step {
        Step::Put { path, .. } | Step::Archive { path, .. } => path,
    }
}

/// Where the new version of a changed file goes: `S01 Приказ (новая версия).docx`.
fn beside(path: &str) -> String {
    with_suffix(path, " (новая версия)")
}

fn with_suffix(path: &str, suffix: &str) -> String {
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}{suffix}.{extension}"),
        None => format!("{path}{suffix}"),
    }
}

fn write_synced(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    make_parent(path)?;
    let mut file = fs::File::create(path).map_err(at(path))?;
    file.write_all(bytes).map_err(at(path))?;
    file.sync_all().map_err(at(path))
}

fn make_parent(path: &Path) -> Result<(), Error> {
    let parent = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(at(parent))
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error { path, source }
}
