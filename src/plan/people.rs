//! Builds the facts of people and pairs, every name and post in all its cases.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::indicators::PairMeetings;
use crate::indicators::{in_both_lists, is_young};
use crate::model::Birth;
use crate::model::Dataset;
use crate::model::Line;
use crate::model::Match;
use crate::model::MatchId;
use crate::model::Mentee;
use crate::model::MenteeId;
use crate::model::Mentor;
use crate::model::MentorId;
use crate::model::MentoringForm;
use crate::model::Officer;
use crate::model::Overrides;
use crate::model::Paragraphs;
use crate::model::Person;
use crate::model::ProgrammeStep;
use crate::model::Representative;
use crate::model::Status;
use crate::model::StepOwner;
use crate::model::Training;
use crate::place::Place;
use crate::russian;
use crate::russian::Case;
use crate::russian::Forms;
use crate::russian::FullName;
use crate::russian::Gender;

use super::facts::{
    CaseFacts, EngagementFacts, OfficerFacts, PairFacts, ParticipantFacts, RepresentativeFacts,
    StepFacts,
};
use super::house_rules::frequency_of;
use super::meetings::{
    breach_facts, journal_facts, keeping_word, report_day, report_word, score_facts,
};
use super::school::{Settings, form_key, iso};

/// The six forms as templates get them.
pub(super) fn case_facts(forms: &Forms) -> CaseFacts {
    let form = |case| forms.get(case).to_owned();
    CaseFacts {
        nom: form(Case::Nominative),
        r#gen: form(Case::Genitive),
        dat: form(Case::Dative),
        acc: form(Case::Accusative),
        ins: form(Case::Instrumental),
        prep: form(Case::Prepositional),
    }
}

/// The forms that the workbook gives beat those of the rules.
pub(super) fn with_overrides(mut facts: CaseFacts, overrides: &Overrides) -> CaseFacts {
    for (case, line) in overrides {
        *form_mut(&mut facts, *case) = line.to_string();
    }
    facts
}

fn form_mut(facts: &mut CaseFacts, case: Case) -> &mut String {
    match case {
        Case::Nominative => &mut facts.nom,
        Case::Genitive => &mut facts.r#gen,
        Case::Dative => &mut facts.dat,
        Case::Accusative => &mut facts.acc,
        Case::Instrumental => &mut facts.ins,
        Case::Prepositional => &mut facts.prep,
    }
}

/// «Иванову М.П.» in all cases; a form of the whole name that the workbook gives lends its
/// surname.
fn short_facts(name: &FullName, gender: Option<Gender>, overrides: &Overrides) -> CaseFacts {
    let by_rules = name.decline_short(gender).forms;
    let nominative = by_rules.get(Case::Nominative);
    let initials = nominative.strip_prefix(name.surname()).unwrap_or_default();
    let surname_words = name.surname().split_whitespace().count();
    let given: Overrides = overrides
        .iter()
        .filter_map(|(case, whole)| {
            let words: Vec<&str> = whole
                .as_str()
                .split_whitespace()
                .take(surname_words)
                .collect();
            Some((*case, Line::new(&words.join(" "))?))
        })
        .collect();
    let mut facts = with_overrides(case_facts(&by_rules), &given);
    for case in given.keys() {
        form_mut(&mut facts, *case).push_str(initials);
    }
    facts
}

/// «Иванова М.П.» in the nominative.
pub(super) fn short_name(person: &Person) -> String {
    short_facts(&person.name, person.gender, &person.overrides).nom
}

/// Somebody in an office.
pub(super) fn officer_facts(dataset: &Dataset, officer: &Officer) -> OfficerFacts {
    let name = &officer.name;
    OfficerFacts {
        name: with_overrides(
            case_facts(&name.decline(officer.gender).forms),
            &officer.name_forms,
        ),
        short: short_facts(name, officer.gender, &officer.name_forms),
        initials_first: name.initials_first(),
        gender: gender_key(officer.gender),
        post: officer
            .post
            .as_ref()
            .map(|post| with_overrides(post_facts(dataset, post), &officer.post_forms)),
        phone: text(&officer.phone),
    }
}

/// A post in all cases; the workbook's sheet of forms beats the rules.
pub(super) fn post_facts(dataset: &Dataset, post: &Line) -> CaseFacts {
    let facts = case_facts(&russian::decline_post(post.as_str()).forms);
    match given_forms(dataset, post) {
        Some(given) => with_overrides(facts, given),
        None => facts,
    }
}

/// The forms that the workbook gives for these words.
pub(super) fn given_forms<'a>(dataset: &'a Dataset, words: &Line) -> Option<&'a Overrides> {
    let mut given = dataset.word_forms.iter();
    given
        .find(|given| given.text == *words)
        .map(|given| &given.forms)
}

/// A mentor with what the list says of competence and time.
fn mentor_facts(
    dataset: &Dataset,
    mentor: &Mentor,
    part: &Participation,
    settings: &Settings,
) -> ParticipantFacts {
    let (trained_on, training_hours) = match &mentor.training {
        Training::Yes { date, hours } => (iso(*date), *hours),
        Training::No | Training::Unstated => (None, None),
    };
    ParticipantFacts {
        trained: matches!(mentor.training, Training::Yes { .. }),
        trained_on,
        training_hours,
        competencies: lines(&mentor.competencies),
        achievements: lines(&mentor.achievements),
        interests: lines(&mentor.interests),
        desired_age: text(&mentor.desired_age),
        time_resource: text(&mentor.time_resource),
        ..person_facts(dataset, &mentor.person, part, settings)
    }
}

/// A mentee with the request.
fn mentee_facts(
    dataset: &Dataset,
    mentee: &Mentee,
    part: &Participation,
    settings: &Settings,
) -> ParticipantFacts {
    ParticipantFacts {
        request: lines(&mentee.request),
        ..person_facts(dataset, &mentee.person, part, settings)
    }
}

/// What somebody does in the programme, over both lists and all pairs.
#[derive(Default, Clone)]
struct Participation {
    is_mentor: bool,
    is_mentee: bool,
    /// The pairs, each with the mentee that the person is there; `None` for the mentor.
    pairs: BTreeMap<MatchId, Option<MenteeId>>,
}

impl Participation {
    /// One person's rows of both lists.
    fn joined(&self, other: &Self) -> Self {
        let pairs = self.pairs.iter().chain(&other.pairs);
        Self {
            is_mentor: true,
            is_mentee: true,
            pairs: pairs.map(|(id, own)| (*id, *own)).collect(),
        }
    }

    fn pairs<'a>(
        &self,
        dataset: &'a Dataset,
    ) -> impl Iterator<Item = (&'a Match, Option<MenteeId>)> {
        let pairs = self.pairs.iter();
        pairs.map(|(id, own)| (dataset.pair(*id), *own))
    }

    fn forms(&self, dataset: &Dataset) -> Vec<String> {
        let pairs = self.pairs(dataset);
        let forms: BTreeSet<&MentoringForm> =
            pairs.filter_map(|(pair, _)| pair.form.as_ref()).collect();
        let names = forms.into_iter().map(|form| form.name().to_owned());
        names.collect()
    }

    fn start(&self, dataset: &Dataset) -> Option<NaiveDate> {
        self.pairs(dataset).filter_map(|(pair, _)| pair.start).min()
    }
}

/// What every row of both lists does, gathered in one pass over the pairs.
struct Participations {
    mentors: Vec<Participation>,
    mentees: Vec<Participation>,
}

impl Participations {
    fn gather(dataset: &Dataset, joined: &BTreeMap<MentorId, MenteeId>) -> Self {
        let mentor = Participation {
            is_mentor: true,
            ..Participation::default()
        };
        let mentee = Participation {
            is_mentee: true,
            ..Participation::default()
        };
        let mut gathered = Self {
            mentors: vec![mentor; dataset.mentors.len()],
            mentees: vec![mentee; dataset.mentees.len()],
        };
        for (index, pair) in dataset.matches.iter().enumerate() {
            let id = MatchId(index);
            gathered.mentors[pair.mentor.0].pairs.insert(id, None);
            for mentee in &pair.mentees {
                gathered.mentees[mentee.0].pairs.insert(id, Some(*mentee));
            }
        }
        for (mentor, mentee) in joined {
            let both = gathered.mentors[mentor.0].joined(&gathered.mentees[mentee.0]);
            gathered.mentors[mentor.0] = both.clone();
            gathered.mentees[mentee.0] = both;
        }
        gathered
    }
}

fn person_facts(
    dataset: &Dataset,
    person: &Person,
    part: &Participation,
    settings: &Settings,
) -> ParticipantFacts {
    let entry = part.start(dataset).unwrap_or(settings.entry);
    let name = &person.name;
    let post = person.post.as_ref().map(|post| post_facts(dataset, post));
    ParticipantFacts {
        code: person.code.to_string(),
        name: with_overrides(
            case_facts(&name.decline(person.gender).forms),
            &person.overrides,
        ),
        short: short_facts(name, person.gender, &person.overrides),
        initials_first: name.initials_first(),
        gender: gender_key(person.gender),
        described: post.clone().or_else(|| pupil_described(person)),
        post,
        class_name: person.class.as_ref().map(ToString::to_string),
        is_pupil: person.is_pupil(),
        workplace: text(&person.workplace),
        birth_date: match person.birth {
            Some(Birth::Day(day)) => iso(Some(day)),
            Some(Birth::Year(_) | Birth::About(_)) | None => None,
        },
        birth_year: person.birth.map(Birth::year),
        birth_is_about: matches!(person.birth, Some(Birth::About(_))),
        age: person.age_on(entry),
        is_minor: person.is_minor_on(entry),
        phone: text(&person.phone),
        email: text(&person.email),
        address: text(&person.address),
        document: text(&person.document),
        representative: person.representative.as_deref().map(representative_facts),
        roles: roles(part, person.gender),
        forms: part.forms(dataset),
        category: category(person).to_owned(),
        engagements: engagements(dataset, part),
        trained: false,
        trained_on: None,
        training_hours: None,
        competencies: None,
        achievements: None,
        interests: None,
        desired_age: None,
        time_resource: None,
        request: None,
    }
}

/// «обучающаяся 8 «Б» класса»: the participle takes the pupil's gender.
pub(super) fn pupil_described(person: &Person) -> Option<CaseFacts> {
    let class = person.class.as_ref()?;
    let participle = match person.gender {
        Some(Gender::Feminine) => "обучающаяся",
        Some(Gender::Masculine) | None => "обучающийся",
    };
    let phrase = format!("{participle} {class} класса");
    Some(case_facts(&russian::decline_post(&phrase).forms))
}

/// The category under which a person is counted; nothing of health or behaviour.
fn category(person: &Person) -> &'static str {
    if person.is_pupil() {
        "обучающийся"
    } else if person.workplace.is_some() {
        "представитель партнёра"
    } else if is_young(person) {
        "молодой специалист"
    } else {
        "педагог"
    }
}

fn engagements(dataset: &Dataset, part: &Participation) -> Vec<EngagementFacts> {
    let pairs = part.pairs(dataset);
    pairs
        .map(|(pair, own)| engagement(dataset, pair, own))
        .collect()
}

fn engagement(dataset: &Dataset, pair: &Match, own: Option<MenteeId>) -> EngagementFacts {
    let as_mentor = own.is_none();
    let others: Vec<&Person> = if as_mentor {
        let ids = pair.mentees.iter();
        ids.map(|id| &dataset.mentee(*id).person).collect()
    } else {
        vec![&dataset.mentor(pair.mentor).person]
    };
    EngagementFacts {
        number: pair.number.to_string(),
        form: pair.form.as_ref().map(|form| form.name().to_owned()),
        as_mentor,
        with: others.iter().map(|other| other.name.to_string()).collect(),
        with_places: others.iter().map(|other| where_found(other)).collect(),
        start: iso(pair.start),
        end_planned: iso(pair.end_planned),
        end_fact: iso(pair.end_fact),
        status: pair.status.map(|status| status_word(status).to_owned()),
        result: match own {
            Some(mentee) => pair.result_of(mentee).map(Paragraphs::text),
            None => results(dataset, pair),
        },
    }
}

/// What came of a pair; a group whose members have results of their own names each.
fn results(dataset: &Dataset, pair: &Match) -> Option<String> {
    if pair.member_results.is_empty() {
        return lines(&pair.result);
    }
    let told = pair.mentees.iter().filter_map(|id| {
        let result = pair.result_of(*id)?.text();
        let name = short_name(&dataset.mentee(*id).person);
        Some(format!("{name} – {}", within_sentence(&result)))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join("\n"))
}

/// With a small first letter, unless the word is an abbreviation.
fn within_sentence(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            format!("{}{}", first.to_lowercase(), chars.as_str())
        }
        (_, _) => text.to_owned(),
    }
}

/// «учитель математики», «7 «А» класс», a post and a place of work; empty if nothing is known.
fn where_found(person: &Person) -> String {
    let class = person.class.as_ref().map(|class| format!("{class} класс"));
    let told = [text(&person.post), class, text(&person.workplace)];
    told.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn roles(part: &Participation, gender: Option<Gender>) -> Vec<String> {
    let mentee = match gender {
        Some(Gender::Feminine) => "наставляемая",
        Some(Gender::Masculine) | None => "наставляемый",
    };
    let named = [(part.is_mentor, "наставник"), (part.is_mentee, mentee)];
    let held = named.into_iter().filter(|(holds, _)| *holds);
    held.map(|(_, role)| role.to_owned()).collect()
}

fn representative_facts(representative: &Representative) -> RepresentativeFacts {
    let name = &representative.name;
    RepresentativeFacts {
        name: case_facts(&name.decline(representative.gender).forms),
        short: short_facts(name, representative.gender, &Overrides::new()),
        initials_first: name.initials_first(),
        gender: gender_key(representative.gender),
        relation: text(&representative.relation),
        phone: text(&representative.phone),
        address: text(&representative.address),
        document: text(&representative.document),
    }
}

/// One of the two lists of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Mentors,
    Mentees,
}

/// Everybody's facts, made once; pairs, papers and lists share them.
pub(super) struct People {
    pub(super) mentors: Vec<Arc<ParticipantFacts>>,
    pub(super) mentees: Vec<Arc<ParticipantFacts>>,
    /// Mentors who are mentees too.
    joined: BTreeMap<MentorId, MenteeId>,
}

impl People {
    pub(super) fn of(dataset: &Dataset, settings: &Settings) -> Self {
        let joined = in_both_lists(dataset);
        let parts = Participations::gather(dataset, &joined);
        let mentors = dataset.mentors.iter().zip(&parts.mentors);
        let mentees = dataset.mentees.iter().zip(&parts.mentees);
        Self {
            mentors: mentors
                .map(|(mentor, part)| Arc::new(mentor_facts(dataset, mentor, part, settings)))
                .collect(),
            mentees: mentees
                .map(|(mentee, part)| Arc::new(mentee_facts(dataset, mentee, part, settings)))
                .collect(),
            joined,
        }
    }

    pub(super) fn mentor(&self, id: MentorId) -> &Arc<ParticipantFacts> {
        &self.mentors[id.0]
    }

    pub(super) fn mentee(&self, id: MenteeId) -> &Arc<ParticipantFacts> {
        &self.mentees[id.0]
    }

    /// Everybody once, mentors first.
    pub(super) fn all(&self) -> Vec<Arc<ParticipantFacts>> {
        let twice: BTreeSet<MenteeId> = self.joined.values().copied().collect();
        let mentees = self.mentees.iter().enumerate();
        let others = mentees.filter(|(index, _)| !twice.contains(&MenteeId(*index)));
        let others = others.map(|(_, facts)| facts);
        self.mentors.iter().chain(others).cloned().collect()
    }

    /// The people of those lists, each once, with their rows.
    pub(super) fn rows<'a>(
        &'a self,
        dataset: &'a Dataset,
        sides: &[Side],
    ) -> Vec<(&'a Arc<ParticipantFacts>, Vec<Place>)> {
        let mentor = |id: MentorId| {
            (
                self.mentor(id),
                vec![dataset.mentor(id).person.place.clone()],
            )
        };
        let mentee = |id: MenteeId| {
            (
                self.mentee(id),
                vec![dataset.mentee(id).person.place.clone()],
            )
        };
        let mut rows = Vec::new();
        if sides.contains(&Side::Mentors) {
            rows.extend(dataset.mentor_ids().map(|(id, _)| mentor(id)));
        }
        if sides.contains(&Side::Mentees) {
            let both = sides.contains(&Side::Mentors);
            let twice: BTreeMap<MenteeId, MentorId> = self
                .joined
                .iter()
                .filter(|_| both)
                .map(|(mentor, mentee)| (*mentee, *mentor))
                .collect();
            for (id, row) in dataset.mentee_ids() {
                match twice.get(&id) {
                    Some(known) => rows[known.0].1.push(row.person.place.clone()),
                    None => rows.push(mentee(id)),
                }
            }
        }
        rows
    }
}

/// A pair or group with the steps of its programme.
pub(super) fn pair_facts(dataset: &Dataset, held: &PairMeetings<'_>, people: &People) -> PairFacts {
    let pair = held.pair;
    PairFacts {
        number: pair.number.to_string(),
        form: pair.form.as_ref().map(|form| form.name().to_owned()),
        form_key: pair.form.as_ref().map_or("other", form_key).to_owned(),
        role_model: text(&pair.role_model),
        is_group: pair.is_group(),
        mentor: people.mentor(pair.mentor).clone(),
        mentees: pair
            .mentees
            .iter()
            .map(|id| people.mentee(*id).clone())
            .collect(),
        start: iso(pair.start),
        end_planned: iso(pair.end_planned),
        end_fact: iso(pair.end_fact),
        status: pair.status.map(|status| status_word(status).to_owned()),
        stop_reason: lines(&pair.stop_reason),
        goal: lines(&pair.goal),
        request: requests(dataset, pair),
        result: results(dataset, pair),
        meeting_frequency: frequency_of(dataset, pair.form.as_ref()),
        longest_pause: dataset.organization.longest_pause(pair.form.as_ref()),
        meetings_planned: pair.meetings_planned,
        meetings_done: held.held,
        meetings: journal_facts(&held.journal),
        mentor_score: score_facts(held.journal.iter().filter_map(|one| one.mentor_score)),
        mentee_score: score_facts(held.journal.iter().filter_map(|one| one.mentee_score)),
        regularity: keeping_word(held.keeping).map(ToOwned::to_owned),
        breaches: breach_facts(&held.breaches),
        report: report_word(pair.report).map(ToOwned::to_owned),
        report_date: report_day(pair.report),
        difficulties: lines(&pair.difficulties),
        suggestions: lines(&pair.suggestions),
        steps: steps(dataset, pair),
    }
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Active => "активна",
        Status::Completed => "завершена",
        Status::Prolonged => "продлена",
        Status::Stopped => "прекращена",
    }
}

/// The mentees' requests, each once, in the order of the group.
fn requests(dataset: &Dataset, pair: &Match) -> Option<String> {
    let mut texts: Vec<String> = Vec::new();
    for id in &pair.mentees {
        if let Some(request) = lines(&dataset.mentee(*id).request)
            && !texts.contains(&request)
        {
            texts.push(request);
        }
    }
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// The pair's own steps, else those of its form, else those for all.
fn steps(dataset: &Dataset, pair: &Match) -> Vec<StepFacts> {
    let of = |owner: &StepOwner| -> Vec<&ProgrammeStep> {
        dataset
            .steps
            .iter()
            .filter(|step| step.owner == *owner)
            .collect()
    };
    let own = of(&StepOwner::Pair(pair.number.clone()));
    let form = pair.form.clone().map(StepOwner::Form);
    let of_form = form.map(|owner| of(&owner)).unwrap_or_default();
    let chosen = [own, of_form, of(&StepOwner::All)];
    let chosen = chosen.into_iter().find(|steps| !steps.is_empty());
    let numbered = chosen.unwrap_or_default().into_iter().zip(1_u32..);
    numbered
        .map(|(step, number)| step_facts(step, number))
        .collect()
}

fn step_facts(step: &ProgrammeStep, number: u32) -> StepFacts {
    StepFacts {
        number,
        section: text(&step.section),
        title: step.title.text(),
        term: step.term.as_ref().map(|term| term.raw.clone()),
        planned_result: lines(&step.planned_result),
        actual_result: lines(&step.actual_result),
        mark: text(&step.mark),
    }
}

fn gender_key(gender: Option<Gender>) -> Option<String> {
    let key = match gender? {
        Gender::Masculine => "m",
        Gender::Feminine => "f",
    };
    Some(key.to_owned())
}

/// A line as templates get it.
pub(super) fn text(line: &Option<Line>) -> Option<String> {
    line.as_ref().map(ToString::to_string)
}

/// Lines of a cell as templates get them, joined by line feeds.
pub(super) fn lines(paragraphs: &Option<Paragraphs>) -> Option<String> {
    paragraphs.as_ref().map(Paragraphs::text)
}
