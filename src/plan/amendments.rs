//! Builds the facts of the orders of change and of the list of pairs that they change.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::indicators::number;
use crate::model::Change;
use crate::model::MeasureWording;
use crate::model::PairWording;
use crate::model::PersonWording;
use crate::russian::Case;
use crate::russian::FullName;

use super::changes::Amendment;
use super::facts::{
    MeasureChangeFacts, MeasurePartFacts, PairChangeFacts, PairChangesFacts, PairRowFacts,
    PairsOrderFacts, ParticipantFacts, RoadmapChangesFacts,
};
use super::school::iso;

/// The list that the order on pairs approves.
pub(super) fn pairs_order_facts(
    rows: &[PairWording],
    mentors: &[Arc<ParticipantFacts>],
) -> PairsOrderFacts {
    let groups = rows.iter().filter(|row| is_group(row)).count();
    PairsOrderFacts {
        rows: rows.iter().map(row_facts).collect(),
        pairs: number(rows.len() - groups),
        groups: number(groups),
        obliged: obliged(rows.iter(), mentors),
    }
}

/// Pairs and groups that still work.
fn counted(rows: &[PairWording]) -> (u32, u32) {
    let working = || rows.iter().filter(|row| !row.ended);
    let groups = working().filter(|row| is_group(row)).count();
    (number(working().count() - groups), number(groups))
}

fn is_group(row: &PairWording) -> bool {
    row.mentees.len() > 1
}

fn row_facts(row: &PairWording) -> PairRowFacts {
    PairRowFacts {
        number: row.number.clone(),
        form: row.form.clone(),
        role_model: row.role_model.clone(),
        mentor: person(&row.mentor),
        mentees: row.mentees.iter().map(person).collect(),
        start: iso(row.start),
        end: iso(row.end),
        is_group: is_group(row),
    }
}

fn person(person: &PersonWording) -> String {
    match &person.described {
        Some(described) => format!("{}, {described}", person.name),
        None => person.name.clone(),
    }
}

/// Mentors of those rows who work in the organisation, each once.
fn obliged<'a>(
    rows: impl Iterator<Item = &'a PairWording>,
    mentors: &[Arc<ParticipantFacts>],
) -> Vec<Arc<ParticipantFacts>> {
    let mut obliged: Vec<Arc<ParticipantFacts>> = Vec::new();
    for row in rows {
        let known = mentors.iter().find(|one| one.name.nom == row.mentor.name);
        let worker = known.filter(|one| !one.is_pupil && one.workplace.is_none());
        if let Some(worker) = worker
            && !obliged.contains(worker)
        {
            obliged.push(Arc::clone(worker));
        }
    }
    obliged
}

/// What an order changes in the list of pairs.
pub(super) fn pair_changes_facts(
    amendment: &Amendment<'_, PairWording>,
    mentors: &[Arc<ParticipantFacts>],
) -> PairChangesFacts {
    let (pairs, groups) = counted(&amendment.after);
    let worded = || amendment.changes.iter().filter_map(new_wording);
    PairChangesFacts {
        items: amendment
            .changes
            .iter()
            .map(|change| pair_change(change, mentors))
            .collect(),
        rows: worded().map(row_facts).collect(),
        pairs,
        groups,
        obliged: obliged(worded(), mentors),
    }
}

fn new_wording(change: &Change<PairWording>) -> Option<&PairWording> {
    match change {
        Change::Reworded { new, .. } | Change::Added(new) => Some(new),
        Change::Removed { .. } => None,
    }
}

fn pair_change(change: &Change<PairWording>, mentors: &[Arc<ParticipantFacts>]) -> PairChangeFacts {
    let (kind, old, row) = match change {
        Change::Reworded { old, new } => ("reword", Some(old), new),
        Change::Added(new) => ("add", None, new),
        Change::Removed { old, new } => ("remove", None, new.as_ref().unwrap_or(old)),
    };
    let withheld = row.reason.as_deref().is_some_and(tells_of_health);
    PairChangeFacts {
        kind: kind.to_owned(),
        number: row.number.clone(),
        is_group: is_group(row),
        what: old.map(|old| differences(old, row)).unwrap_or_default(),
        old_mentor: old
            .filter(|old| old.mentor.name != row.mentor.name)
            .map(|old| in_genitive(&old.mentor.name, mentors)),
        mentor: row.mentor.name.clone(),
        mentees: row.mentees.iter().map(|one| one.name.clone()).collect(),
        ended_on: iso(row.ended_on),
        reason: row.reason.clone().filter(|_| !withheld && kind != "add"),
        reason_withheld: withheld,
    }
}

/// Words of a reason that no order may carry: it is read by all who sign it.
fn tells_of_health(reason: &str) -> bool {
    let reason = reason.to_lowercase();
    let words = [
        "болез",
        "болел",
        "здоров",
        "диагноз",
        "инвалид",
        "овз",
        "лечен",
        "госпитал",
        "беремен",
        "по медицинск",
        "опек",
        "на учёт",
        "на учет",
        "тжс",
    ];
    words.iter().any(|word| reason.contains(word))
}

fn differences(old: &PairWording, new: &PairWording) -> Vec<String> {
    let names = |row: &PairWording| -> Vec<String> {
        row.mentees.iter().map(|one| one.name.clone()).collect()
    };
    let period = |row: &PairWording| -> [Option<NaiveDate>; 2] { [row.start, row.end] };
    let told = [
        (old.mentor.name != new.mentor.name, "наставник"),
        (names(old) != names(new), "состав наставляемых"),
        (period(old) != period(new), "срок работы"),
        (old.form != new.form, "форма наставничества"),
    ];
    let differ = told.into_iter().filter(|(differs, _)| *differs);
    differ.map(|(_, name)| name.to_owned()).collect()
}

/// By the forms of the lists, else by the rules: who left is in no list any more.
fn in_genitive(name: &str, mentors: &[Arc<ParticipantFacts>]) -> String {
    let listed = mentors.iter().find(|one| one.name.nom == name);
    if let Some(listed) = listed {
        return listed.name.r#gen.clone();
    }
    FullName::parse(name).map_or_else(
        |_| name.to_owned(),
        |parsed| {
            let declined = parsed.decline(parsed.gender());
            declined.forms.get(Case::Genitive).to_owned()
        },
    )
}

/// What an order changes in the roadmap.
pub(super) fn roadmap_changes_facts(
    amendment: &Amendment<'_, MeasureWording>,
) -> RoadmapChangesFacts {
    RoadmapChangesFacts {
        rows: amendment.changes.iter().map(measure_change).collect(),
    }
}

fn measure_change(change: &Change<MeasureWording>) -> MeasureChangeFacts {
    let (kind, row, old, new) = match change {
        Change::Reworded { old, new } => {
            let differs = |at: usize| parts(old)[at] != parts(new)[at];
            let kept = |row: &MeasureWording| -> Vec<MeasurePartFacts> {
                let all = parts(row).into_iter().enumerate();
                all.filter(|(at, _)| differs(*at))
                    .map(|(_, part)| part)
                    .collect()
            };
            ("reword", new, kept(old), kept(new))
        }
        Change::Added(new) => ("add", new, Vec::new(), parts(new).to_vec()),
        Change::Removed { old, new } => {
            let row = new.as_ref().unwrap_or(old);
            ("remove", row, parts(old).to_vec(), Vec::new())
        }
    };
    MeasureChangeFacts {
        kind: kind.to_owned(),
        number: row.number.clone(),
        stage: row.stage.clone(),
        title: row.title.clone(),
        old,
        new,
        reason: row.reason.clone(),
    }
}

fn parts(row: &MeasureWording) -> [MeasurePartFacts; 4] {
    let part = |name: &str, text: Option<&String>| MeasurePartFacts {
        name: name.to_owned(),
        text: text.map_or_else(|| "–".to_owned(), ToOwned::to_owned),
    };
    [
        part("Мероприятие", Some(&row.title)),
        part("Срок", row.term.as_ref()),
        part("Ответственный", row.responsible.as_ref()),
        part("Ожидаемый результат", row.result.as_ref()),
    ]
}
