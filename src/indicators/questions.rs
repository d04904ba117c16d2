//! Figures of single questions: the mean of each stage, and the change of those who
//! answered at both.
//!
//! Questions of the two stages are one question where their words are nearly the same, else
//! where their numbers are, else where their words are alike; «ожидаемый» and other words of
//! the first stage do not matter. Marks of different scales never meet in one mean.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Answer;
use crate::model::Dataset;
use crate::model::Line;
use crate::model::MentoringForm;
use crate::model::Question;
use crate::model::QuestionKind;
use crate::model::Respondent;
use crate::model::Response;
use crate::model::Role;
use crate::model::Share;
use crate::model::Survey;
use crate::model::Wave;
use crate::place::Place;

use super::Counted;
use super::Measure;
use super::number;

/// Words that differ by so much of a thousand are still the same question.
const NEARLY_SAME: usize = 800;
/// Words that are alike enough where numbers do not help.
const ALIKE: usize = 600;

/// Questions that were asked of one role, in one form or in all.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionSet {
    pub form: Option<MentoringForm>,
    /// Questionnaires that count.
    pub entry: u32,
    pub exit: u32,
    /// Marks and choices, in the order of the questionnaire; open questions are apart.
    pub questions: Vec<QuestionCount>,
}

/// One question at both stages.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionCount {
    pub number: Option<u32>,
    /// As the final questionnaire words it, else as the first one does.
    pub text: Line,
    /// As the first questionnaire words it, else as the final one does.
    pub entry_text: Line,
    pub entry: Option<Outcome>,
    pub exit: Option<Outcome>,
    /// Only of marks on one and the same scale.
    pub change: Option<Change>,
}

/// What came of a question at one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Mean {
        mean: Mean,
        top: u8,
    },
    /// The part that said «да».
    Yes(Share),
}

/// A mean that knows of how many marks it is; there is at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mean {
    pub total: u32,
    pub count: u32,
}

/// Both values of those who have both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Change {
    pub pairs: u32,
    pub entry: i64,
    pub exit: i64,
}

impl Change {
    pub(super) fn add(&mut self, entry: i64, exit: i64) {
        self.pairs += 1;
        self.entry += entry;
        self.exit += exit;
    }
}

/// Counts the questions of a role; forms with questionnaires of their own apart.
#[must_use]
pub fn count_questions(dataset: &Dataset, role: Role) -> Vec<QuestionSet> {
    let of_role = || dataset.surveys.iter().filter(|survey| survey.role == role);
    let forms: BTreeSet<Option<&MentoringForm>> =
        of_role().map(|survey| survey.form.as_ref()).collect();
    forms
        .into_iter()
        .map(|form| {
            let mut surveys: Vec<&Survey> = of_role()
                .filter(|survey| survey.form.as_ref() == form)
                .collect();
            surveys.sort_by_key(|survey| survey.wave);
            count_set(form, &surveys)
        })
        .collect()
}

fn count_set(form: Option<&MentoringForm>, surveys: &[&Survey]) -> QuestionSet {
    let filled = |wave: Wave| {
        let of_wave = surveys.iter().filter(|survey| survey.wave == wave);
        let responses = of_wave.flat_map(|survey| &survey.responses);
        number(responses.filter(|response| response.counts()).count())
    };
    let people = People::of(surveys);
    let joined = join(surveys);
    let closed = joined.iter().filter(|one| one.kind != Kind::Open);
    QuestionSet {
        form: form.cloned(),
        entry: filled(Wave::Entry),
        exit: filled(Wave::Final),
        questions: closed.map(|one| count_one(one, surveys, &people)).collect(),
    }
}

/// The kinds that may stand in one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Scale,
    YesNo,
    Open,
}

impl Kind {
    fn of(kind: QuestionKind) -> Self {
        match kind {
            QuestionKind::Scale { .. } => Self::Scale,
            QuestionKind::YesNo => Self::YesNo,
            QuestionKind::Open => Self::Open,
        }
    }
}

/// One question of several questionnaires: survey and question by their positions.
struct Joined<'s> {
    kind: Kind,
    first: &'s Question,
    entry: Option<&'s Question>,
    exit: Option<&'s Question>,
    /// For each survey of the set the position of the question in it.
    at: BTreeMap<usize, usize>,
    stems: BTreeSet<String>,
}

impl<'s> Joined<'s> {
    fn asked(&self, wave: Wave) -> Option<&'s Question> {
        match wave {
            Wave::Entry => self.entry,
            Wave::Final => self.exit,
        }
    }
}

/// The questions of surveys that stand in the order of their waves.
fn join<'s>(surveys: &[&'s Survey]) -> Vec<Joined<'s>> {
    let mut joined: Vec<Joined<'s>> = Vec::new();
    for (index, survey) in surveys.iter().enumerate() {
        let partners = partners(&joined, survey);
        for (position, question) in survey.questions.iter().enumerate() {
            let at = partners.get(&position).copied().unwrap_or(joined.len());
            if at == joined.len() {
                joined.push(Joined {
                    kind: Kind::of(question.kind),
                    first: question,
                    entry: None,
                    exit: None,
                    at: BTreeMap::new(),
                    stems: stems(question.text.as_str()),
                });
            }
            let one = &mut joined[at];
            one.at.insert(index, position);
            let slot = match survey.wave {
                Wave::Entry => &mut one.entry,
                Wave::Final => &mut one.exit,
            };
            slot.get_or_insert(question);
        }
    }
    joined.sort_by_key(|one| position(one, surveys));
    joined
}

/// Where a question stands in the final questionnaire, else in the first one.
fn position(one: &Joined<'_>, surveys: &[&Survey]) -> (usize, Wave) {
    let of_wave = |wave: Wave| {
        let mut places = one.at.iter();
        let (_, at) = places.find(|(index, _)| surveys[**index].wave == wave)?;
        Some((*at, wave))
    };
    of_wave(Wave::Final)
        .or_else(|| of_wave(Wave::Entry))
        .unwrap_or((usize::MAX, Wave::Final))
}

/// For each question of the survey the one it continues, the surest first.
fn partners(joined: &[Joined<'_>], survey: &Survey) -> BTreeMap<usize, usize> {
    let mut offers: Vec<(usize, usize, usize)> = Vec::new();
    for (position, question) in survey.questions.iter().enumerate() {
        let own = stems(question.text.as_str());
        for (at, one) in joined.iter().enumerate() {
            if let Some(sureness) = sureness(one, question, &own, survey.wave) {
                offers.push((sureness, position, at));
            }
        }
    }
    offers.sort_by_key(|(sureness, position, at)| (std::cmp::Reverse(*sureness), *position, *at));
    let mut partners = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (_, position, at) in offers {
        if !taken.contains(&at) && !partners.contains_key(&position) {
            taken.insert(at);
            partners.insert(position, at);
        }
    }
    partners
}

fn sureness(
    one: &Joined<'_>,
    question: &Question,
    own: &BTreeSet<String>,
    wave: Wave,
) -> Option<usize> {
    if one.kind != Kind::of(question.kind) {
        return None;
    }
    let alike = likeness(&one.stems, own);
    if let Some(same_wave) = one.asked(wave) {
        // The same questionnaire on another sheet.
        let same = same_wave.kind == question.kind && alike >= NEARLY_SAME;
        return same.then_some(3_000 + alike);
    }
    let before = one.first.number;
    let numbered = before.is_some() && before == question.number;
    if alike >= NEARLY_SAME {
        Some(3_000 + alike + usize::from(numbered))
    } else if numbered {
        Some(2_000 + alike)
    } else {
        (alike >= ALIKE).then_some(1_000 + alike)
    }
}

/// The part of words that two questions share, in thousandths.
fn likeness(one: &BTreeSet<String>, other: &BTreeSet<String>) -> usize {
    let common = one.intersection(other).count();
    (2000 * common)
        .checked_div(one.len() + other.len())
        .unwrap_or(0)
}

/// Beginnings of the words that carry the meaning.
fn stems(text: &str) -> BTreeSet<String> {
    let text = text.to_lowercase().replace('ё', "е");
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.chars().count() > 2)
        .filter(|word| !OF_A_STAGE.iter().any(|start| word.starts_with(start)))
        .map(|word| word.chars().take(5).collect())
        .collect()
}

/// Words that only tell the first stage from the second.
const OF_A_STAGE: [&str; 8] = [
    "ожида",
    "насколько",
    "оцените",
    "ваш",
    "вас",
    "вам",
    "для",
    "получен",
];

/// Who answered what at which stage: survey and response by their positions.
struct People<'s>(BTreeMap<(&'s Respondent, &'s str), Both<'s>>);

/// The questionnaires of one person at the two stages.
type Both<'s> = [Option<(usize, &'s Response)>; 2];

impl<'s> People<'s> {
    fn of(surveys: &[&'s Survey]) -> Self {
        let mut people: BTreeMap<_, Both<'_>> = BTreeMap::new();
        for (index, survey) in surveys.iter().enumerate() {
            for response in &survey.responses {
                if !response.counts() || response.respondent == Respondent::Anonymous {
                    continue;
                }
                let form = response.form.as_ref().map_or("", |form| form.name());
                let waves = people.entry((&response.respondent, form)).or_default();
                waves[survey.wave as usize] = Some((index, response));
            }
        }
        Self(people)
    }

    /// Both answers of those who answered a question twice.
    fn pairs(&self, one: &Joined<'_>) -> impl Iterator<Item = (&Answer, &Answer)> {
        let answer = |given: Option<(usize, &'s Response)>| {
            let (survey, response) = given?;
            let position = one.at.get(&survey)?;
            response.answers.get(*position)?.as_ref()
        };
        let both = self.0.values();
        both.filter_map(move |[entry, exit]| answer(*entry).zip(answer(*exit)))
    }
}

fn count_one(one: &Joined<'_>, surveys: &[&Survey], people: &People<'_>) -> QuestionCount {
    let told = one.exit.unwrap_or(one.first);
    let of_wave = |wave: Wave| {
        let question = one.asked(wave)?;
        let mine = one.at.iter().map(|(index, at)| (surveys[*index], *at));
        let answers = mine
            .filter(|(survey, _)| survey.wave == wave)
            .flat_map(|(survey, at)| survey.responses.iter().map(move |row| (row, at)))
            .filter(|(response, _)| response.counts())
            .filter_map(|(response, at)| response.answers[at].as_ref());
        result(question.kind, answers)
    };
    let same_scale = one.entry.map(|own| own.kind) == one.exit.map(|own| own.kind);
    QuestionCount {
        number: told.number,
        text: told.text.clone(),
        entry_text: one.entry.unwrap_or(one.first).text.clone(),
        entry: of_wave(Wave::Entry),
        exit: of_wave(Wave::Final),
        change: (same_scale && one.kind == Kind::Scale)
            .then(|| change(people.pairs(one)))
            .flatten(),
    }
}

fn result<'a>(kind: QuestionKind, answers: impl Iterator<Item = &'a Answer>) -> Option<Outcome> {
    let (mut total, mut count, mut yes) = (0, 0, 0);
    for answer in answers {
        count += 1;
        match answer {
            Answer::Score(mark) => total += u32::from(*mark),
            Answer::Yes => yes += 1,
            Answer::No | Answer::Text(_) => {}
        }
    }
    match kind {
        QuestionKind::Scale { top } => (count > 0).then_some(Outcome::Mean {
            mean: Mean { total, count },
            top,
        }),
        QuestionKind::YesNo => Share::new(yes, count).map(Outcome::Yes),
        QuestionKind::Open => None,
    }
}

fn change<'a>(pairs: impl Iterator<Item = (&'a Answer, &'a Answer)>) -> Option<Change> {
    let mut change = Change::default();
    for pair in pairs {
        if let (Answer::Score(entry), Answer::Score(exit)) = pair {
            change.add(i64::from(*entry), i64::from(*exit));
        }
    }
    (change.pairs > 0).then_some(change)
}

/// The scale of I14 and I15.
const TEN: u8 = 10;

fn all_questions(dataset: &Dataset) -> impl Iterator<Item = QuestionCount> {
    let sets = Role::BOTH
        .into_iter()
        .flat_map(|role| count_questions(dataset, role));
    sets.flat_map(|set| set.questions)
}

fn mean_of_ten(result: Option<Outcome>) -> Option<Mean> {
    match result? {
        Outcome::Mean { mean, top: TEN } => Some(mean),
        Outcome::Mean { .. } | Outcome::Yes(_) => None,
    }
}

/// I14 over all questions of the final questionnaires.
pub(super) fn mean_mark(dataset: &Dataset) -> Counted {
    let means = all_questions(dataset).filter_map(|question| mean_of_ten(question.exit));
    let (total, count) = means.fold((0, 0), |(total, count), mean| {
        (total + i64::from(mean.total), count + mean.count)
    });
    mean(total, count, answers(dataset, &[Wave::Final]))
}

/// I15 over all questions of both stages.
pub(super) fn mean_change(dataset: &Dataset) -> Counted {
    let questions = all_questions(dataset).filter(|one| mean_of_ten(one.exit).is_some());
    let changes = questions.filter_map(|question| question.change);
    let (total, count) = changes.fold((0, 0), |(total, count), change| {
        (total + change.exit - change.entry, count + change.pairs)
    });
    mean(total, count, answers(dataset, &[Wave::Entry, Wave::Final]))
}

/// The rows of the questionnaires that count.
fn answers(dataset: &Dataset, waves: &[Wave]) -> Vec<Place> {
    let surveys = dataset.surveys.iter();
    let surveys = surveys.filter(|survey| waves.contains(&survey.wave));
    let rows = surveys.flat_map(|survey| survey.responses.iter().filter(|row| row.counts()));
    rows.map(|row| row.place.clone()).collect()
}

fn mean(total: i64, count: u32, rows: Vec<Place>) -> Counted {
    if count == 0 {
        return Counted::missing();
    }
    Counted::of_rows(Measure::Mean { total, count }, rows)
}
