//! Figures of whole questionnaires: how many came back, who is satisfied, what was said in
//! words.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Answer;
use crate::model::Dataset;
use crate::model::Line;
use crate::model::Match;
use crate::model::MentoringForm;
use crate::model::Paragraphs;
use crate::model::Question;
use crate::model::QuestionKind;
use crate::model::Respondent;
use crate::model::Response;
use crate::model::Role;
use crate::model::Share;
use crate::model::Standing;
use crate::model::Survey;
use crate::model::Wave;
use crate::norms::FEW;
use crate::norms::SATISFIED_MARK;
use crate::place::Place;

use super::Counted;
use super::Measure;
use super::Tally;
use super::number;
use super::participants::{paired_mentees, paired_mentors};

/// How many of those who take part answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReturnCount {
    /// People of the role in pairs and groups.
    pub participants: u32,
    /// Of them, and of those who gave a code or nothing.
    pub answered: u32,
}

/// Questionnaires that no figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOut {
    pub strangers: u32,
    pub repeated: u32,
    pub blank: u32,
    /// People of the list who are in no pair: they are in the means, not in the return.
    pub unpaired: u32,
}

/// Who is satisfied with taking part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Satisfaction {
    pub rule: SatisfactionRule,
    pub satisfied: u32,
    /// Those who answered the question.
    pub respondents: u32,
    pub participants: u32,
}

/// By which question satisfaction is told (`domain.md` d.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SatisfactionRule {
    /// «Да» to the closing question.
    Closing,
    /// At least seven of ten for the joint work.
    Joint,
}

/// What was said to an open question, without names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenAnswers {
    pub question: Line,
    pub given: u32,
    /// Different answers in the order of the alphabet, each with its count; none where
    /// fewer than five were given.
    pub texts: Vec<(String, u32)>,
    /// Answers in which somebody of the lists is named.
    pub withheld: u32,
}

fn surveys(dataset: &Dataset, role: Role, wave: Wave) -> impl Iterator<Item = &Survey> {
    let all = dataset.surveys.iter();
    all.filter(move |survey| survey.role == role && survey.wave == wave)
}

/// Everybody of a role who is in a pair, as the questionnaires call them.
fn participants(
    dataset: &Dataset,
    role: Role,
    form: Option<&MentoringForm>,
) -> BTreeSet<Respondent> {
    let of_form = |pair: &&Match| form.is_none() || pair.form.as_ref() == form;
    match (role, form) {
        (Role::Mentor, None) => paired_mentors(dataset)
            .into_iter()
            .map(Respondent::Mentor)
            .collect(),
        (Role::Mentee, None) => paired_mentees(dataset)
            .into_iter()
            .map(Respondent::Mentee)
            .collect(),
        (Role::Mentor, Some(_)) => {
            let pairs = dataset.matches.iter().filter(of_form);
            pairs.map(|pair| Respondent::Mentor(pair.mentor)).collect()
        }
        (Role::Mentee, Some(_)) => {
            let pairs = dataset.matches.iter().filter(of_form);
            let ids = pairs.flat_map(|pair| pair.mentees.iter().copied());
            ids.map(Respondent::Mentee).collect()
        }
    }
}

/// People of a role in pairs and groups, in all or of one form.
#[must_use]
pub fn count_participants(dataset: &Dataset, role: Role, form: Option<&MentoringForm>) -> u32 {
    number(participants(dataset, role, form).len())
}

/// Counts the return of one stage, in all or of one form; `None` where nobody was asked.
/// A questionnaire that names no form counts in each form of its author.
#[must_use]
pub fn count_return(
    dataset: &Dataset,
    role: Role,
    wave: Wave,
    form: Option<&MentoringForm>,
) -> Option<ReturnCount> {
    surveys(dataset, role, wave).next()?;
    let people = participants(dataset, role, form);
    let mut answered: BTreeSet<&Respondent> = BTreeSet::new();
    let mut nameless = 0;
    for survey in surveys(dataset, role, wave) {
        for response in survey.responses.iter().filter(|row| row.counts()) {
            let stated = response.form.as_ref().or(survey.form.as_ref());
            if form.is_some() && stated.is_some() && stated != form {
                continue;
            }
            match &response.respondent {
                known @ (Respondent::Mentor(_) | Respondent::Mentee(_)) => {
                    if people.contains(known) {
                        answered.insert(known);
                    }
                }
                code @ Respondent::Code(_) if form.is_none() || stated == form => {
                    answered.insert(code);
                }
                Respondent::Anonymous if form.is_none() || stated == form => nameless += 1,
                Respondent::Code(_) | Respondent::Anonymous | Respondent::Stranger(_) => {}
            }
        }
    }
    Some(ReturnCount {
        participants: number(people.len()),
        answered: number(answered.len()) + nameless,
    })
}

/// The questionnaires of one stage that count.
#[must_use]
pub fn answers(dataset: &Dataset, role: Role, wave: Wave) -> Tally {
    let rows = surveys(dataset, role, wave).flat_map(|survey| &survey.responses);
    Tally::at(rows.filter(|row| row.counts()).map(|row| row.place.clone()))
}

/// Counts what the figures leave out at one stage.
#[must_use]
pub fn count_left_out(dataset: &Dataset, role: Role, wave: Wave) -> LeftOut {
    let people = participants(dataset, role, None);
    let mut left = LeftOut::default();
    for response in surveys(dataset, role, wave).flat_map(|survey| &survey.responses) {
        match (&response.respondent, response.standing) {
            (Respondent::Stranger(_), _) => left.strangers += 1,
            (_, Standing::Repeated) => left.repeated += 1,
            (_, Standing::Blank) => left.blank += 1,
            (known @ (Respondent::Mentor(_) | Respondent::Mentee(_)), Standing::Counted) => {
                left.unpaired += u32::from(!people.contains(known));
            }
            (Respondent::Code(_) | Respondent::Anonymous, Standing::Counted) => {}
        }
    }
    left
}

/// Counts satisfaction at one stage; `None` where no question tells it. Everybody counts
/// once; whoever answered for two forms is satisfied if satisfied with each.
#[must_use]
pub fn count_satisfaction(dataset: &Dataset, role: Role, wave: Wave) -> Option<Satisfaction> {
    judge_satisfaction(dataset, role, wave).map(|(count, _)| count)
}

/// Satisfaction, and the rows of the satisfied.
fn judge_satisfaction(
    dataset: &Dataset,
    role: Role,
    wave: Wave,
) -> Option<(Satisfaction, Vec<Place>)> {
    let rule = [SatisfactionRule::Closing, SatisfactionRule::Joint]
        .into_iter()
        .find(|rule| {
            let mut asked = surveys(dataset, role, wave);
            asked.any(|survey| telling(survey, *rule).is_some())
        })?;
    let people = participants(dataset, role, None);
    let mut known: BTreeMap<&Respondent, (bool, Vec<Place>)> = BTreeMap::new();
    let (mut nameless, mut nameless_satisfied) = (0, 0);
    let mut rows: Vec<Place> = Vec::new();
    for survey in surveys(dataset, role, wave) {
        let Some(question) = telling(survey, rule) else {
            continue;
        };
        for response in survey.responses.iter().filter(|row| row.counts()) {
            let Some(satisfied) = is_satisfied(response, question) else {
                continue;
            };
            match &response.respondent {
                Respondent::Anonymous => {
                    nameless += 1;
                    nameless_satisfied += u32::from(satisfied);
                    rows.extend(satisfied.then(|| response.place.clone()));
                }
                person @ (Respondent::Mentor(_) | Respondent::Mentee(_))
                    if !people.contains(person) => {}
                person @ (Respondent::Mentor(_)
                | Respondent::Mentee(_)
                | Respondent::Code(_)
                | Respondent::Stranger(_)) => {
                    let (all, places) = known.entry(person).or_insert((true, Vec::new()));
                    *all &= satisfied;
                    places.push(response.place.clone());
                }
            }
        }
    }
    let satisfied = known.values().filter(|(satisfied, _)| *satisfied);
    let count = Satisfaction {
        rule,
        satisfied: number(satisfied.clone().count()) + nameless_satisfied,
        respondents: number(known.len()) + nameless,
        participants: number(people.len()),
    };
    rows.extend(satisfied.flat_map(|(_, places)| places.iter().cloned()));
    Some((count, rows))
}

/// The position of the question that tells satisfaction.
fn telling(survey: &Survey, rule: SatisfactionRule) -> Option<usize> {
    let fits = |question: &Question| {
        let text = question.text.as_str().to_lowercase();
        let says = |stems: &[&str]| stems.iter().any(|stem| text.contains(stem));
        match (rule, question.kind) {
            (SatisfactionRule::Closing, QuestionKind::YesNo) => says(&[
                "рады",
                "рад ли",
                "рада ли",
                "удовлетвор",
                "довольны",
                "доволен",
            ]),
            (SatisfactionRule::Joint, QuestionKind::Scale { top: 10 }) => {
                says(&["довол", "удовлетвор"]) && says(&["совместн", "участи", "программ"])
            }
            (SatisfactionRule::Closing, QuestionKind::Scale { .. } | QuestionKind::Open)
            | (SatisfactionRule::Joint, _) => false,
        }
    };
    // The closing question is the last of those that could be.
    survey.questions.iter().rposition(fits)
}

fn is_satisfied(response: &Response, question: usize) -> Option<bool> {
    match response.answers.get(question)?.as_ref()? {
        Answer::Yes => Some(true),
        Answer::No | Answer::Text(_) => Some(false),
        Answer::Score(mark) => Some(*mark >= SATISFIED_MARK),
    }
}

/// I5 and I6: the satisfied of all who took part. More answers than participants make no
/// share: somebody answered twice without a name.
pub(super) fn satisfied(dataset: &Dataset, role: Role) -> Counted {
    let Some((count, numerator)) = judge_satisfaction(dataset, role, Wave::Final) else {
        return Counted::missing();
    };
    let too_many = count.participants > 0 && count.respondents > count.participants;
    let participants = (!too_many).then_some(count.participants);
    Counted {
        measure: Measure::of(count.satisfied, participants),
        numerator,
        denominator: people_rows(dataset, role),
    }
}

/// The rows of everybody of a role who is in a pair.
fn people_rows(dataset: &Dataset, role: Role) -> Vec<Place> {
    let people = participants(dataset, role, None).into_iter();
    let rows = people.filter_map(|one| match one {
        Respondent::Mentor(id) => Some(dataset.mentor(id).person.place.clone()),
        Respondent::Mentee(id) => Some(dataset.mentee(id).person.place.clone()),
        Respondent::Code(_) | Respondent::Anonymous | Respondent::Stranger(_) => None,
    });
    rows.collect()
}

impl Satisfaction {
    /// The satisfied of those who answered.
    #[must_use]
    pub fn of_respondents(&self) -> Option<Share> {
        Share::new(self.satisfied, self.respondents)
    }

    /// The satisfied of all who took part; none where more answered than took part.
    #[must_use]
    pub fn of_participants(&self) -> Option<Share> {
        let share = Share::new(self.satisfied, self.participants);
        share.filter(|_| self.respondents <= self.participants)
    }
}

/// The answers to the open questions of one stage, question by question.
#[must_use]
pub fn open_answers(dataset: &Dataset, role: Role, wave: Wave) -> Vec<OpenAnswers> {
    let names = names(dataset);
    let mut order: Vec<(&Line, Vec<&Paragraphs>)> = Vec::new();
    for survey in surveys(dataset, role, wave) {
        for (position, question) in survey.questions.iter().enumerate() {
            if question.kind != QuestionKind::Open {
                continue;
            }
            let answers = survey.responses.iter().filter(|row| row.counts());
            let answers = answers.filter_map(|row| text(row.answers[position].as_ref()?));
            match order.iter_mut().find(|(known, _)| **known == question.text) {
                Some((_, all)) => all.extend(answers),
                None => order.push((&question.text, answers.collect())),
            }
        }
    }
    let open = order.into_iter();
    open.map(|(question, answers)| gathered(question, &answers, &names))
        .collect()
}

fn text(answer: &Answer) -> Option<&Paragraphs> {
    match answer {
        Answer::Text(text) => Some(text),
        Answer::Score(_) | Answer::Yes | Answer::No => None,
    }
}

fn gathered(question: &Line, answers: &[&Paragraphs], names: &Names) -> OpenAnswers {
    let given = number(answers.len());
    let mut texts: BTreeMap<String, (String, u32)> = BTreeMap::new();
    let mut withheld = 0;
    for answer in answers {
        let text = answer.text().replace('\n', " ");
        if names_somebody(&text, names) {
            withheld += 1;
            continue;
        }
        let text = text.trim_end_matches(['.', ' ', '!']).to_owned();
        let key = text.to_lowercase().replace('ё', "е");
        texts.entry(key).or_insert((text, 0)).1 += 1;
    }
    let quoted = if given < FEW {
        Vec::new()
    } else {
        texts.into_values().collect()
    };
    OpenAnswers {
        question: question.clone(),
        given,
        texts: quoted,
        withheld,
    }
}

/// The names of the lists, by their beginnings that no case changes.
type Names = BTreeMap<String, BTreeSet<usize>>;

/// Each beginning with the lengths of the names that have it.
fn names(dataset: &Dataset) -> Names {
    let mentors = dataset.mentors.iter().map(|mentor| &mentor.person);
    let mentees = dataset.mentees.iter().map(|mentee| &mentee.person);
    let mut names = Names::new();
    for person in mentors.chain(mentees) {
        let name = plain(&person.name.to_string());
        for part in name.split([' ', '-']) {
            let length = part.chars().count();
            if length > 2 {
                let lengths = names.entry(start(part, length)).or_default();
                lengths.insert(length);
            }
        }
    }
    names
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace('ё', "е")
}

/// A name of that length without the letters that its cases change.
fn start(word: &str, length: usize) -> String {
    word.chars().take(length.saturating_sub(2).max(3)).collect()
}

/// Whether a capitalised word of the text is a name of the lists in some case. A short one
/// («Вера») at the beginning of a sentence must be that name to the letter.
fn names_somebody(text: &str, names: &Names) -> bool {
    text.split(['.', '!', '?']).any(|sentence| {
        let words = sentence.split(|c: char| !c.is_alphabetic());
        let mut words = words.filter(|word| !word.is_empty()).enumerate();
        words.any(|(at, word)| {
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            capital && is_name(&plain(word), at == 0, names)
        })
    })
}

fn is_name(word: &str, opens: bool, names: &Names) -> bool {
    let length = word.chars().count();
    // A case makes a name a letter shorter or up to two longer.
    (length.saturating_sub(2)..=length + 1).any(|own| {
        let known = own > 2
            && names
                .get(&start(word, own))
                .is_some_and(|all| all.contains(&own));
        known && (!opens || own > 5 || own == length)
    })
}
