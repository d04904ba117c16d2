//! Ages, classes and days of people and pairs against each other (`domain.md` c.4, 2, 7, 9).

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::indicators::possible_namesakes;
use crate::model::Dataset;
use crate::model::Match;
use crate::model::MentoringForm;
use crate::model::Person;
use crate::model::Status;

use super::participants::{everybody, full_name, people_of};
use super::problem_of_start::Problem;

/// Youngest and oldest age on 1 September of a pupil in the first class: one year more for
/// each class above. Repeating a class and starting early fit in.
const FIRST_CLASS: (i32, i32) = (6, 9);

/// ### What it does
/// Looks for dates of birth that cannot be those of a pupil of the class.
pub(super) fn fit_the_class(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some(first_day) = first_day(dataset) else {
        return;
    };
    for person in everybody(dataset) {
        let (Some(class), Some(age)) = (&person.class, person.age_on(first_day)) else {
            continue;
        };
        let years = i32::from(class.grade) - 1;
        let (youngest, oldest) = (FIRST_CLASS.0 + years, FIRST_CLASS.1 + years);
        if class.grade > 0 && !(youngest..=oldest).contains(&age) {
            diags.push(Problem::AgeAgainstClass {
                name: full_name(person),
                age,
                class: class.to_string(),
                at: person.place.clone(),
            });
        }
    }
}

/// The first day of the school year that the card names.
fn first_day(dataset: &Dataset) -> Option<NaiveDate> {
    let year = dataset.organization.school_year?;
    NaiveDate::from_ymd_opt(year.0, 9, 1)
}

/// ### What it does
/// In «ученик – ученик», looks for mentors of a lower class than their mentees.
pub(super) fn let_the_elder_lead(dataset: &Dataset, diags: &mut Diagnostics) {
    let of_pupils = |pair: &&Match| pair.form == Some(MentoringForm::PupilPupil);
    for pair in dataset.matches.iter().filter(of_pupils) {
        let mentor = &dataset.mentor(pair.mentor).person;
        for id in &pair.mentees {
            let mentee = &dataset.mentee(*id).person;
            let (Some(own), Some(other)) = (&mentor.class, &mentee.class) else {
                continue;
            };
            if own.grade < other.grade {
                diags.push(Problem::YoungerMentor {
                    mentor: full_name(mentor),
                    mentor_class: own.to_string(),
                    mentee: full_name(mentee),
                    mentee_class: other.to_string(),
                    number: pair.number.to_string(),
                    at: pair.place.clone(),
                });
            }
        }
    }
}

/// ### What it does
/// In the forms with a student, an employer or teachers, looks for people who cannot stand
/// on their side. The sides of «ученик – ученик» and posts of teachers are looked at in
/// `participants`.
pub(super) fn fit_the_form(dataset: &Dataset, diags: &mut Diagnostics) {
    for pair in &dataset.matches {
        let Some(form) = &pair.form else { continue };
        for (index, person) in people_of(dataset, pair).enumerate() {
            if let Some(wanted) = unfit(form, person, index == 0) {
                diags.push(Problem::WrongSides {
                    name: full_name(person),
                    form: form.name().to_owned(),
                    wanted,
                    at: pair.place.clone(),
                });
            }
        }
    }
}

/// What the side of a form asks for and the person lacks.
fn unfit(form: &MentoringForm, person: &Person, leads: bool) -> Option<&'static str> {
    const ADULT: &str = "наставник учится в школе";
    const PUPIL: &str = "у наставляемого не указан класс";
    match form {
        MentoringForm::StudentPupil | MentoringForm::EmployerPupil if leads => {
            person.is_pupil().then_some(ADULT)
        }
        MentoringForm::StudentPupil | MentoringForm::EmployerPupil => {
            (!person.is_pupil()).then_some(PUPIL)
        }
        MentoringForm::EmployerStudent => person.is_pupil().then_some("человек учится в школе"),
        MentoringForm::TeacherTeacher => person.is_pupil().then_some("человек учится в школе"),
        MentoringForm::PupilPupil | MentoringForm::Other(_) => None,
    }
}

/// ### What it does
/// Looks for pairs that begin or end outside the period of the programme.
pub(super) fn lie_within_the_year(dataset: &Dataset, diags: &mut Diagnostics) {
    let Some((first, last)) = dataset.organization.plan_days else {
        return;
    };
    for pair in &dataset.matches {
        // A prolonged pair works on into the next year.
        let prolonged = pair.status == Some(Status::Prolonged);
        let ends = [pair.end_planned, pair.end_fact].map(|end| end.filter(|_| !prolonged));
        let days = [pair.start, ends[0], ends[1]];
        let outside = |day: &NaiveDate| *day < first || *day > last;
        for date in days.into_iter().flatten().filter(outside) {
            diags.push(Problem::PairOutsideYear {
                number: pair.number.to_string(),
                date,
                first,
                last,
                at: pair.place.clone(),
            });
        }
    }
}

/// ### What it does
/// Looks for mentors who may be any of several mentees of that name.
pub(super) fn namesakes_are_told_apart(dataset: &Dataset, diags: &mut Diagnostics) {
    for (mentor, mentees) in possible_namesakes(dataset) {
        let person = &dataset.mentor(mentor).person;
        let others = mentees.iter().map(|id| &dataset.mentee(*id).person.place);
        let others: Vec<String> = others.map(ToString::to_string).collect();
        diags.push(Problem::PossibleNamesake {
            name: full_name(person),
            others: others.join("; "),
            at: person.place.clone(),
        });
    }
}
