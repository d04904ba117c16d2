//! Builds the facts of the monitoring. Every figure is counted in `indicators`; here it
//! only gets its printed form.

use std::collections::BTreeSet;

use crate::indicators::Change;
use crate::indicators::CuratorLevel;
use crate::indicators::MeasurementCount;
use crate::indicators::OpenAnswers;
use crate::indicators::Outcome;
use crate::indicators::QuestionCount;
use crate::indicators::QuestionSet;
use crate::indicators::ReturnCount;
use crate::indicators::Satisfaction;
use crate::indicators::SatisfactionRule;
use crate::indicators::count_curator;
use crate::indicators::count_left_out;
use crate::indicators::count_measurements;
use crate::indicators::count_participants;
use crate::indicators::count_questions;
use crate::indicators::count_return;
use crate::indicators::count_satisfaction;
use crate::indicators::open_answers;
use crate::model::Dataset;
use crate::model::MentoringForm;
use crate::model::Role;
use crate::model::Share;
use crate::model::Wave;
use crate::norms::FEW;
use crate::norms::SATISFIED_MARK;

use super::facts::{
    CuratorFormFacts, CuratorLineFacts, FormReturnFacts, MeasurementFacts, OpenAnswerFacts,
    OpenFacts, QuestionFacts, QuestionSetFacts, ReturnFacts, RoleSurveyFacts, SatisfactionFacts,
    SurveyFacts,
};
use super::outcomes::{decimal, percent, scaled_mean, sign_of, signed_tenths};
use super::people::{lines, text};

/// What a place without a figure shows.
const NOTHING: &str = "—";

/// The questionnaires; `forms` are the forms of the school in their order.
pub(super) fn survey_facts(dataset: &Dataset, forms: &BTreeSet<&MentoringForm>) -> SurveyFacts {
    let has = |wave: Wave| dataset.surveys.iter().any(|survey| survey.wave == wave);
    let roles = Role::BOTH.into_iter();
    SurveyFacts {
        has_entry: has(Wave::Entry),
        has_final: has(Wave::Final),
        roles: roles.map(|role| role_facts(dataset, role, forms)).collect(),
    }
}

fn role_facts(dataset: &Dataset, role: Role, forms: &BTreeSet<&MentoringForm>) -> RoleSurveyFacts {
    let (name, name_gen) = match role {
        Role::Mentor => ("наставники", "наставников"),
        Role::Mentee => ("наставляемые", "наставляемых"),
    };
    let satisfaction = |wave: Wave| count_satisfaction(dataset, role, wave).map(satisfaction_facts);
    let open = |wave: Wave| {
        let answers = open_answers(dataset, role, wave).into_iter();
        answers.map(open_facts).collect()
    };
    RoleSurveyFacts {
        name: name.to_owned(),
        name_gen: name_gen.to_owned(),
        participants: count_participants(dataset, role, None),
        entry: return_facts(dataset, role, Wave::Entry, None),
        exit: return_facts(dataset, role, Wave::Final, None),
        forms: forms
            .iter()
            .map(|form| form_facts(dataset, role, form))
            .filter(|form| form.participants > 0)
            .collect(),
        sets: count_questions(dataset, role)
            .iter()
            .map(set_facts)
            .collect(),
        satisfaction_entry: satisfaction(Wave::Entry),
        satisfaction: satisfaction(Wave::Final),
        open_entry: open(Wave::Entry),
        open_exit: open(Wave::Final),
    }
}

fn form_facts(dataset: &Dataset, role: Role, form: &MentoringForm) -> FormReturnFacts {
    FormReturnFacts {
        form: form.name().to_owned(),
        participants: count_participants(dataset, role, Some(form)),
        entry: return_facts(dataset, role, Wave::Entry, Some(form)),
        exit: return_facts(dataset, role, Wave::Final, Some(form)),
    }
}

fn return_facts(
    dataset: &Dataset,
    role: Role,
    wave: Wave,
    form: Option<&MentoringForm>,
) -> Option<ReturnFacts> {
    let ReturnCount {
        participants,
        answered,
    } = count_return(dataset, role, wave, form)?;
    let left = count_left_out(dataset, role, wave);
    let share = Share::new(answered, participants).filter(|_| answered <= participants);
    Some(ReturnFacts {
        answered,
        share: share.map(percent),
        few: answered < FEW,
        strangers: left.strangers,
        repeated: left.repeated,
        blank: left.blank,
        unpaired: left.unpaired,
    })
}

fn set_facts(set: &QuestionSet) -> QuestionSetFacts {
    let is_few = |count: u32| count > 0 && count < FEW;
    QuestionSetFacts {
        form: set.form.as_ref().map(|form| form.name().to_owned()),
        entry: set.entry,
        exit: set.exit,
        few: is_few(set.entry) || is_few(set.exit),
        questions: set.questions.iter().map(question_facts).collect(),
    }
}

fn question_facts(question: &QuestionCount) -> QuestionFacts {
    let (entry, entry_count) = outcome(question.entry);
    let (exit, exit_count) = outcome(question.exit);
    let change = question.change;
    let of_pairs = |sum: fn(&Change) -> i64| {
        change.map_or(NOTHING.to_owned(), |own| plain_mean(sum(&own), own.pairs))
    };
    QuestionFacts {
        number: question.number,
        text: question.text.to_string(),
        entry_text: question.entry_text.to_string(),
        entry,
        entry_count,
        exit,
        exit_count,
        pairs: change.map_or(0, |own| own.pairs),
        pairs_entry: of_pairs(|own| own.entry),
        pairs_exit: of_pairs(|own| own.exit),
        change: change.map_or(NOTHING.to_owned(), |own| {
            signed_mean(own.exit - own.entry, own.pairs)
        }),
        scale: scale(question),
        low: is_low(question.exit),
    }
}

/// The figure of one stage and how many answers gave it.
fn outcome(outcome: Option<Outcome>) -> (String, u32) {
    match outcome {
        Some(Outcome::Mean { mean, .. }) => {
            (plain_mean(i64::from(mean.total), mean.count), mean.count)
        }
        Some(Outcome::Yes(share)) => (percent(share), share.denominator()),
        None => (NOTHING.to_owned(), 0),
    }
}

/// The scales that are not the usual one to ten.
fn scale(question: &QuestionCount) -> Option<String> {
    let top = |outcome: Option<Outcome>| match outcome? {
        Outcome::Mean { top, .. } => Some(top),
        Outcome::Yes(_) => None,
    };
    match (top(question.entry), top(question.exit)) {
        (Some(before), Some(after)) if before != after => Some(format!(
            "на входе 1–{before}, по итогам 1–{after}; не сравнивается"
        )),
        (Some(top), _) | (None, Some(top)) => (top != 10).then(|| format!("1–{top}")),
        (None, None) => None,
    }
}

fn is_low(outcome: Option<Outcome>) -> bool {
    match outcome {
        Some(Outcome::Mean { mean, top: 10 }) => {
            mean.count >= FEW && mean.total < u32::from(SATISFIED_MARK) * mean.count
        }
        Some(Outcome::Mean { .. } | Outcome::Yes(_)) | None => false,
    }
}

fn satisfaction_facts(count: Satisfaction) -> SatisfactionFacts {
    SatisfactionFacts {
        satisfied: count.satisfied,
        respondents: count.respondents,
        participants: count.participants,
        of_participants: count.of_participants().map(percent),
        of_respondents: count.of_respondents().map(percent),
        rule: match count.rule {
            SatisfactionRule::Closing => {
                "удовлетворёнными считаются ответившие «да» на завершающий вопрос анкеты"
            }
            SatisfactionRule::Joint => {
                "удовлетворёнными считаются поставившие не меньше 7 из 10 за совместную работу"
            }
        }
        .to_owned(),
    }
}

fn open_facts(open: OpenAnswers) -> OpenFacts {
    let answers = open.texts.into_iter();
    OpenFacts {
        question: open.question.to_string(),
        given: open.given,
        few: open.given < FEW,
        answers: answers
            .map(|(text, count)| OpenAnswerFacts { text, count })
            .collect(),
        withheld: open.withheld,
    }
}

/// The curator's form; none where nobody filled it in.
pub(super) fn curator_form_facts(dataset: &Dataset) -> Option<CuratorFormFacts> {
    let count = count_curator(&dataset.curator_form)?;
    let mut before = None;
    let lines = dataset.curator_form.iter().map(|line| {
        let group = text(&line.group);
        let is_new = group != before;
        before.clone_from(&group);
        CuratorLineFacts {
            group: group.filter(|_| is_new),
            text: line.text.to_string(),
            score: line.score,
            comment: lines(&line.comment),
        }
    });
    Some(CuratorFormFacts {
        lines: lines.collect(),
        figures: count.figures,
        scored: count.scored,
        sum: count.level.map(|_| count.sum),
        of: 2 * count.figures,
        level: count.level.map(|level| level_name(level).to_owned()),
    })
}

fn level_name(level: CuratorLevel) -> &'static str {
    match level {
        CuratorLevel::Optimal => "оптимальный",
        CuratorLevel::Acceptable => "допустимый",
        CuratorLevel::Unacceptable => "недопустимый",
    }
}

/// The measurements, a subject a line.
pub(super) fn measurement_facts(dataset: &Dataset) -> Vec<MeasurementFacts> {
    let counts = count_measurements(&dataset.measurements).into_iter();
    counts.map(measured).collect()
}

fn measured(count: MeasurementCount) -> MeasurementFacts {
    let change = count.change;
    // Values are in hundredths, so a mean in parts of a tenth is one in tenths of a unit.
    let mean = |sum: i64, pairs: u32| scaled_mean(sum, pairs, 1);
    let of_pairs = |sum: fn(&Change) -> i64| {
        change.map_or(NOTHING.to_owned(), |own| tenths(mean(sum(&own), own.pairs)))
    };
    MeasurementFacts {
        subject: count.subject,
        less_is_better: count.less_is_better,
        pairs: change.map_or(0, |own| own.pairs),
        entry: of_pairs(|own| own.entry),
        exit: of_pairs(|own| own.exit),
        change: change.map_or(NOTHING.to_owned(), |own| {
            signed_tenths(mean(own.exit - own.entry, own.pairs))
        }),
        improved: count.improved,
        same: count.same,
        worse: count.worse,
        half: count.half,
        few: change.is_some_and(|own| own.pairs < FEW),
    }
}

/// Hundredths as tenths: 347 is «3,5».
fn tenths(hundredths: i64) -> String {
    let text = signed_tenths(hundredths);
    text.trim_start_matches('+').to_owned()
}

/// A mean with one digit after the comma.
fn plain_mean(total: i64, count: u32) -> String {
    decimal(scaled_mean(total, count, 10).unsigned_abs(), 1)
}

fn signed_mean(total: i64, count: u32) -> String {
    let tenths = scaled_mean(total, count, 10);
    format!("{}{}", sign_of(tenths), decimal(tenths.unsigned_abs(), 1))
}
