//! `.nastavnik/state.json`: what orders approved, kept in the package from run to run.
//!
//! [`recall`] reads it, [`bytes`] words it anew. A file that is not ours or of another
//! version is told by the caller and treated as absent; every text is cleaned on its way
//! in, as a cell's is.

use std::fs;
use std::io;
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::model::Chain;
use crate::model::Former;
use crate::model::Line;
use crate::model::MeasureWording;
use crate::model::PairWording;
use crate::model::Paragraphs;
use crate::model::PersonWording;

/// The file's name in the folder of the program.
pub(super) const STATE: &str = "state.json";

const VERSION: u32 = 1;

/// What was found of former runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recalled {
    Nothing,
    Kept(Former),
    /// The file cannot be understood.
    Corrupt,
}

/// Reads what the package in that folder keeps.
#[must_use]
pub fn recall(folder: &Path) -> Recalled {
    let path = folder.join(super::save::STAGING).join(STATE);
    match fs::read(path) {
        Ok(bytes) => parse(&bytes).map_or(Recalled::Corrupt, Recalled::Kept),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Recalled::Nothing,
        Err(_) => Recalled::Corrupt,
    }
}

fn parse(bytes: &[u8]) -> Option<Former> {
    let state: State = serde_json::from_slice(bytes).ok()?;
    (state.version == VERSION).then(|| Former {
        pairs: chain(state.pairs, PairRow::wording),
        measures: chain(state.measures, MeasureRow::wording),
    })
}

fn chain<R, T>(states: Vec<Vec<R>>, wording: fn(R) -> T) -> Chain<T> {
    let states = states.into_iter();
    Chain {
        states: states
            .map(|rows| rows.into_iter().map(wording).collect())
            .collect(),
    }
}

/// The file that keeps these states; `None` where there is nothing to keep.
pub(super) fn bytes(former: &Former) -> Option<Result<Vec<u8>, serde_json::Error>> {
    if former.pairs.states.is_empty() && former.measures.states.is_empty() {
        return None;
    }
    let pairs = former.pairs.states.iter();
    let measures = former.measures.states.iter();
    let state = State {
        version: VERSION,
        pairs: pairs
            .map(|rows| rows.iter().map(PairRow::of).collect())
            .collect(),
        measures: measures
            .map(|rows| rows.iter().map(MeasureRow::of).collect())
            .collect(),
    };
    let text = serde_json::to_vec_pretty(&state);
    Some(text.map(|mut text| {
        text.push(b'\n');
        text
    }))
}

#[derive(Serialize, Deserialize)]
struct State {
    version: u32,
    /// One list for each order: the one that forms the pairs, then those that change them.
    pairs: Vec<Vec<PairRow>>,
    /// The same of the roadmap.
    measures: Vec<Vec<MeasureRow>>,
}

#[derive(Serialize, Deserialize)]
struct PairRow {
    number: String,
    form: Option<String>,
    role_model: Option<String>,
    mentor: Person,
    mentees: Vec<Person>,
    start: Option<String>,
    end: Option<String>,
    ended: bool,
    ended_on: Option<String>,
    reason: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Person {
    name: String,
    described: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct MeasureRow {
    number: Option<String>,
    stage: Option<String>,
    title: String,
    term: Option<String>,
    responsible: Option<String>,
    result: Option<String>,
    withdrawn: bool,
    reason: Option<String>,
}

impl PairRow {
    fn of(pair: &PairWording) -> Self {
        let iso = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        Self {
            number: pair.number.clone(),
            form: pair.form.clone(),
            role_model: pair.role_model.clone(),
            mentor: Person::of(&pair.mentor),
            mentees: pair.mentees.iter().map(Person::of).collect(),
            start: iso(pair.start),
            end: iso(pair.end),
            ended: pair.ended,
            ended_on: iso(pair.ended_on),
            reason: pair.reason.clone(),
        }
    }

    fn wording(self) -> PairWording {
        let day = |text: Option<String>| text.and_then(|text| text.parse().ok());
        PairWording {
            number: one_line(&self.number),
            form: self.form.as_deref().map(one_line),
            role_model: self.role_model.as_deref().map(one_line),
            mentor: self.mentor.wording(),
            mentees: self.mentees.into_iter().map(Person::wording).collect(),
            start: day(self.start),
            end: day(self.end),
            ended: self.ended,
            ended_on: day(self.ended_on),
            reason: self.reason.as_deref().map(clean),
        }
    }
}

impl Person {
    fn of(person: &PersonWording) -> Self {
        Self {
            name: person.name.clone(),
            described: person.described.clone(),
        }
    }

    fn wording(self) -> PersonWording {
        PersonWording {
            name: one_line(&self.name),
            described: self.described.as_deref().map(one_line),
        }
    }
}

impl MeasureRow {
    fn of(measure: &MeasureWording) -> Self {
        Self {
            number: measure.number.clone(),
            stage: measure.stage.clone(),
            title: measure.title.clone(),
            term: measure.term.clone(),
            responsible: measure.responsible.clone(),
            result: measure.result.clone(),
            withdrawn: measure.withdrawn,
            reason: measure.reason.clone(),
        }
    }

    fn wording(self) -> MeasureWording {
        MeasureWording {
            number: self.number.as_deref().map(one_line),
            stage: self.stage.as_deref().map(one_line),
            title: clean(&self.title),
            term: self.term.as_deref().map(clean),
            responsible: self.responsible.as_deref().map(one_line),
            result: self.result.as_deref().map(clean),
            withdrawn: self.withdrawn,
            reason: self.reason.as_deref().map(clean),
        }
    }
}

/// A text as a cell of one line gives it.
fn one_line(text: &str) -> String {
    Line::new(text).map_or_else(String::new, |line| line.to_string())
}

/// A text as a cell of several lines gives it.
fn clean(text: &str) -> String {
    Paragraphs::new(text).map_or_else(String::new, |lines| lines.text())
}
