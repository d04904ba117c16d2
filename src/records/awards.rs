//! The list of awards: who is rewarded, with what and for what.
//!
//! An award may go to a mentor, to a mentee or to any other worker, so nobody is a
//! stranger here; one who stands in no list and has no post is told.

use crate::diag::Diagnostics;
use crate::model::Award;
use crate::model::AwardKind;
use crate::model::Awarded;
use crate::model::Line;
use crate::model::Mentee;
use crate::model::MenteeId;
use crate::model::Mentor;
use crate::model::MentorId;
use crate::model::Officer;
use crate::model::Overrides;

use super::fields::Field;
use super::lists;
use super::pairs::{Call, Sought};
use super::people::{self, Need, Roster};
use super::problem::{Problem, Who};
use super::table::{Row, Table};
use super::text::{folded, single_spaced};

/// Everybody who may be named.
pub(crate) struct Everybody<'a> {
    pub(crate) mentors: &'a Roster<Mentor>,
    pub(crate) mentees: &'a Roster<Mentee>,
    /// Those who hold an office in the programme.
    pub(crate) officers: Vec<&'a Officer>,
}

/// Reads a list of awards behind those that were read before.
pub(crate) fn read(
    table: &Table<'_>,
    everybody: &Everybody<'_>,
    known: &mut Vec<Award>,
    diags: &mut Diagnostics,
) {
    for row in lists::records(table) {
        let kinds = kinds(row, diags);
        let merit = merit(row, diags);
        let amount = row.line(Field::Amount, diags);
        let Some(person) = awarded(row, everybody, diags) else {
            continue;
        };
        for kind in kinds {
            let new = Award {
                person: person.clone(),
                amount: amount.clone().filter(|_| kind == AwardKind::Payment),
                kind,
                merit: merit.clone(),
                place: row.place(),
            };
            add(new, known, diags);
        }
    }
}

/// Adds an award, unless the person has one of that kind already.
fn add(new: Award, known: &mut Vec<Award>, diags: &mut Diagnostics) {
    let same = |one: &&Award| one.kind == new.kind && is_same(&one.person, &new.person);
    match known.iter().find(same) {
        Some(first) => {
            let problem = Problem::Repeated {
                what: new.kind.name().to_owned(),
                first: first.place.to_string(),
            };
            diags.push(problem.at(new.place));
        }
        None => known.push(new),
    }
}

fn is_same(one: &Awarded, other: &Awarded) -> bool {
    match (one, other) {
        (Awarded::Officer(one), Awarded::Officer(other)) => one.name == other.name,
        (one, other) => one == other,
    }
}

/// The kinds of a cell: «благодарность; премия» are two.
fn kinds(row: Row<'_>, diags: &mut Diagnostics) -> Vec<AwardKind> {
    let Some(text) = row.text(Field::Award, diags) else {
        if !people::is_told(row.value(Field::Award)) {
            row.tell_missing(Field::Award, Need::Wanted, diags);
        }
        return Vec::new();
    };
    let parts: Vec<&str> = text.split([';', '\n', '+']).collect();
    let parts = parts.into_iter().flat_map(known_parts);
    let mut kinds: Vec<AwardKind> = Vec::new();
    for kind in parts.filter_map(kind) {
        if let AwardKind::Other(name) = &kind {
            let problem = Problem::UnknownAward(name.to_string());
            diags.push(problem.at(row.cell_place(Field::Award)));
        }
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// «грамота и премия», «грамота, премия»: parted only where each part is a known kind.
fn known_parts(text: &str) -> Vec<&str> {
    let parts: Vec<&str> = text
        .split(',')
        .flat_map(|part| part.split(" и "))
        .map(str::trim)
        .collect();
    if parts.iter().all(|part| known_kind(part).is_some()) {
        parts
    } else {
        vec![text.trim()]
    }
}

fn kind(text: &str) -> Option<AwardKind> {
    known_kind(text).or_else(|| Line::new(text).map(AwardKind::Other))
}

fn known_kind(text: &str) -> Option<AwardKind> {
    let folded = folded(text);
    let says = |part: &str| folded.contains(part);
    if says("благодарственн") {
        Some(AwardKind::Letter)
    } else if says("благодарност") {
        Some(AwardKind::Thanks)
    } else if says("почетн") && says("грамот") {
        Some(AwardKind::HonoraryDiploma)
    } else if says("грамот") {
        Some(AwardKind::Diploma)
    } else if says("сертификат") {
        Some(AwardKind::Certificate)
    } else if says("выплат") || says("преми") || says("доплат") || says("надбавк")
    {
        Some(AwardKind::Payment)
    } else {
        None
    }
}

/// For what: «за …»; other words are told, since an order says them after a comma.
fn merit(row: Row<'_>, diags: &mut Diagnostics) -> Option<Line> {
    if !row.table.has(Field::Merit) {
        return None;
    }
    let merit = row.line(Field::Merit, diags);
    let place = || row.cell_place(Field::Merit);
    match &merit {
        Some(text) if folded(text.as_str()).starts_with("за ") => {}
        None if people::is_told(row.value(Field::Merit)) => {}
        merit => {
            let problem = Problem::MeritWording(merit.as_ref().map(ToString::to_string));
            diags.push(problem.at(place()));
        }
    }
    merit
}

/// The person of a row; whoever stands in both lists of people is taken for the mentor,
/// unless the row says otherwise.
fn awarded(row: Row<'_>, everybody: &Everybody<'_>, diags: &mut Diagnostics) -> Option<Awarded> {
    let fields = [Field::Name, Field::MentorName, Field::MenteeName];
    let field = fields.into_iter().find(|field| !row.is_empty(*field));
    let Some(field) = field else {
        let column = fields.into_iter().find(|field| row.table.has(*field));
        row.tell_missing(column.unwrap_or(Field::Name), Need::Wanted, diags);
        return None;
    };
    let text = row.text(field, diags)?;
    let mut call = Call {
        who: Who::Mentor,
        text: single_spaced(&text),
        class: people::read_class(row, Field::Class, diags),
        post: post(row, diags),
        place: row.cell_place(field),
        column: row.column_of(field),
        row: row.place(),
    };
    call.part_qualifier();
    let as_mentee = field == Field::MenteeName || is_mentee(row);
    match sought(&call, everybody, as_mentee, diags) {
        Answer::Found(person) => Some(person),
        Answer::Told => None,
        Answer::Nobody => worker(row, &call, everybody, diags),
    }
}

fn post(row: Row<'_>, diags: &mut Diagnostics) -> Option<Line> {
    let (field, text) = [Field::Post, Field::PostOrClass]
        .into_iter()
        .find_map(|field| Some((field, row.text(field, diags)?)))?;
    people::expanded_post(&text, row.cell_place(field), diags)
}

fn is_mentee(row: Row<'_>) -> bool {
    let role = row.shown(Field::Role).map(|role| folded(&role));
    role.is_some_and(|role| role.contains("наставляем"))
}

/// What the lists of people say to a name.
enum Answer {
    Found(Awarded),
    /// Several answer to the name, which has been told.
    Told,
    Nobody,
}

fn sought(
    call: &Call,
    everybody: &Everybody<'_>,
    as_mentee: bool,
    diags: &mut Diagnostics,
) -> Answer {
    let mentor = call.search(everybody.mentors);
    let mentee = call.search(everybody.mentees);
    match (mentor, mentee) {
        (Sought::One { index, fits }, other) if !as_mentee || matches!(other, Sought::Nobody) => {
            let better = match other {
                Sought::One { index, fits: true } if !fits => Some(index),
                Sought::One { .. } | Sought::Several(_) | Sought::Nobody => None,
            };
            Answer::Found(better.map_or(Awarded::Mentor(MentorId(index)), |index| {
                Awarded::Mentee(MenteeId(index))
            }))
        }
        (_, Sought::One { index, .. }) => Answer::Found(Awarded::Mentee(MenteeId(index))),
        (Sought::Several(known), _) => {
            call.tell_ambiguous(everybody.mentors, &known, diags);
            Answer::Told
        }
        (_, Sought::Several(known)) => {
            call.tell_ambiguous(everybody.mentees, &known, diags);
            Answer::Told
        }
        (Sought::One { .. } | Sought::Nobody, Sought::Nobody) => Answer::Nobody,
    }
}

/// Somebody beyond the lists of people: an officer of the programme, else another worker
/// with the post that the row gives.
fn worker(
    row: Row<'_>,
    call: &Call,
    everybody: &Everybody<'_>,
    diags: &mut Diagnostics,
) -> Option<Awarded> {
    let named = people::parse_name(&call.text, Need::Required, call.place.clone(), diags)?;
    let mut officers = everybody.officers.iter();
    let known = officers.find(|officer| officer.name == named.name);
    let post = call.post.clone();
    let post = post.or_else(|| known.and_then(|officer| officer.post.clone()));
    let mut near = call.near(everybody.mentors);
    near.extend(call.near(everybody.mentees));
    let nobody = everybody.mentors.people.is_empty() && everybody.mentees.people.is_empty();
    if known.is_none() && !nobody && (post.is_none() || !near.is_empty()) {
        let problem = Problem::AwardedStranger {
            name: named.name.to_string(),
            near,
        };
        diags.push(problem.at(call.place.clone()));
    }
    let gender = people::read_gender(row, diags).or_else(|| named.name.gender());
    Some(Awarded::Officer(Box::new(Officer {
        gender: gender.or_else(|| known.and_then(|officer| officer.gender)),
        name: named.name,
        name_forms: known.map_or_else(Overrides::new, |officer| officer.name_forms.clone()),
        post,
        post_forms: known.map_or_else(Overrides::new, |officer| officer.post_forms.clone()),
        phone: None,
        place: row.place(),
    })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[AwardKind]) {
        let kinds: Vec<AwardKind> = known_parts(text).into_iter().filter_map(kind).collect();
        assert_eq!(kinds, expect, "{text}");
    }

    #[test]
    fn a_kind_is_known_in_every_spelling() {
        check("Благодарность директора", &[AwardKind::Thanks]);
        check("БЛАГОДАРСТВЕННОЕ ПИСЬМО", &[AwardKind::Letter]);
        check("почётная грамота школы", &[AwardKind::HonoraryDiploma]);
        check("Почетная  грамота", &[AwardKind::HonoraryDiploma]);
        check("грамота", &[AwardKind::Diploma]);
        check("премия", &[AwardKind::Payment]);
        check("стимулирующая выплата", &[AwardKind::Payment]);
        check("сертификат наставника", &[AwardKind::Certificate]);
    }

    #[test]
    fn kinds_are_parted_only_where_each_part_is_one() {
        check(
            "грамота и премия",
            &[AwardKind::Diploma, AwardKind::Payment],
        );
        check(
            "благодарность, сертификат",
            &[AwardKind::Thanks, AwardKind::Certificate],
        );
        check(
            "памятный знак и книга",
            &[AwardKind::Other(
                Line::new("памятный знак и книга").unwrap(),
            )],
        );
    }
}
