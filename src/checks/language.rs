//! Words whose case forms nobody can be sure of (`domain.md` f, h 6).

use crate::diag::Diagnostics;
use crate::model::Dataset;
use crate::model::Line;
use crate::model::Overrides;
use crate::model::Person;
use crate::model::settles_all_cases;
use crate::place::Place;
use crate::russian;
use crate::russian::Declined;
use crate::russian::Doubt;
use crate::russian::Sureness;

use super::problem::Problem;

/// ### What it does
/// Looks for names and posts that the rules of declension do not settle and for which the
/// workbook gives no forms.
pub(super) fn forms_are_sure(dataset: &Dataset, diags: &mut Diagnostics) {
    for person in people(dataset) {
        tell(
            &person.name.to_string(),
            &person.name.decline(person.gender),
            &person.overrides,
            &person.name_place(),
            diags,
        );
    }
    let mut told: Vec<&Line> = Vec::new();
    for (post, place) in posts(dataset) {
        if !told.contains(&post) {
            told.push(post);
            let given = dataset.word_forms.iter().find(|given| given.text == *post);
            let given = given.map(|given| given.forms.clone()).unwrap_or_default();
            tell(
                post.as_str(),
                &russian::decline_post(post.as_str()),
                &given,
                &place,
                diags,
            );
        }
    }
}

fn tell(
    words: &str,
    declined: &Declined,
    given: &Overrides,
    place: &Place,
    diags: &mut Diagnostics,
) {
    match declined.sureness {
        // A name whose gender is unknown is told where it is read.
        Sureness::Unsure(Doubt::GenderUnknown) | Sureness::Sure => {}
        Sureness::Unsure(doubt) if !settles_all_cases(given) => diags.push(Problem::DoubtfulForm {
            words: words.to_owned(),
            doubt: doubt.to_string(),
            at: place.clone(),
        }),
        Sureness::Unsure(_) => {}
    }
}

fn people(dataset: &Dataset) -> impl Iterator<Item = &Person> {
    let mentors = dataset.mentors.iter().map(|mentor| &mentor.person);
    mentors.chain(dataset.mentees.iter().map(|mentee| &mentee.person))
}

fn posts(dataset: &Dataset) -> impl Iterator<Item = (&Line, Place)> {
    let of_people =
        people(dataset).filter_map(|person| Some((person.post.as_ref()?, person.post_place())));
    let org = &dataset.organization;
    let named = [&org.head, &org.curator, &org.supplies, &org.webmaster];
    let named = named.into_iter().filter_map(Option::as_ref);
    let group = dataset.working_group.iter().map(|member| &member.officer);
    let officers = named
        .chain(group)
        .chain(dataset.form_leads.iter().map(|lead| &lead.officer));
    officers
        .filter_map(|officer| Some((officer.post.as_ref()?, officer.place.clone())))
        .chain(of_people)
}
