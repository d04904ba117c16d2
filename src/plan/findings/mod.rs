//! What follows from the figures: conclusions, and problems each with its decision.
//!
//! [`findings_facts`] is the front door. Templates only print what is decided here; a
//! conclusion follows from a figure, a problem from a verdict or a row, and nothing is
//! praised without a number.

mod conclusions;
mod problems;

use crate::indicators::Indicator;
use crate::model::Dataset;
use crate::model::MentoringForm;
use crate::russian::PluralCategory;

use super::facts::{
    ConclusionFacts, FindingsFacts, IndicatorFacts, OfficerFacts, ProblemFacts, RoadmapFacts,
    SourceFacts, TotalsFacts, YearFacts,
};

/// All that findings are drawn from: the facts that the documents print.
pub(super) struct Ground<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) counted: &'a [Indicator],
    pub(super) indicators: &'a [IndicatorFacts],
    pub(super) totals: &'a TotalsFacts,
    pub(super) roadmap: Option<&'a RoadmapFacts>,
    pub(super) curator: Option<&'a OfficerFacts>,
    pub(super) year: &'a YearFacts,
    pub(super) sources: &'a [SourceFacts],
}

/// Conclusions and problems in the order of the note.
pub(super) fn findings_facts(ground: &Ground<'_>) -> FindingsFacts {
    let problems = problems::ALL.iter().flat_map(|rule| rule(ground));
    FindingsFacts {
        conclusions: conclusions::draw(ground)
            .into_iter()
            .map(|conclusion| ground.conclusion(conclusion))
            .collect(),
        problems: problems
            .zip(1_u32..)
            .map(|(problem, number)| ground.problem(problem, number))
            .collect(),
    }
}

/// A sentence and the figure that it follows from.
struct Conclusion {
    text: String,
    key: Option<String>,
}

/// A problem as a rule finds it.
struct Problem {
    text: String,
    /// `None` where the data do not tell it.
    cause: Option<String>,
    decision: String,
    responsible: String,
    /// The day by which the decision is carried out.
    due: String,
    key: Option<String>,
}

impl Ground<'_> {
    fn conclusion(&self, conclusion: Conclusion) -> ConclusionFacts {
        ConclusionFacts {
            source: self.number_of(conclusion.key.as_deref()),
            key: conclusion.key,
            text: conclusion.text,
        }
    }

    fn problem(&self, problem: Problem, number: u32) -> ProblemFacts {
        ProblemFacts {
            number,
            text: problem.text,
            cause: problem.cause,
            decision: problem.decision,
            responsible: problem.responsible,
            due: problem.due,
            source: self.number_of(problem.key.as_deref()),
            key: problem.key,
        }
    }

    /// Under which number a figure stands in the annex.
    fn number_of(&self, key: Option<&str>) -> Option<u32> {
        let source = self
            .sources
            .iter()
            .find(|source| Some(source.key.as_str()) == key)?;
        Some(source.number)
    }

    /// Who answers where nobody else is named.
    fn curator(&self) -> String {
        self.curator.map_or_else(
            || "куратор программы".to_owned(),
            |curator| curator.short.nom.clone(),
        )
    }

    /// Who answers for a form, else the curator.
    fn lead_of(&self, form: Option<&MentoringForm>) -> String {
        let mut leads = self.dataset.form_leads.iter();
        let lead = leads.find(|lead| Some(&lead.form) == form);
        lead.map_or_else(
            || self.curator(),
            |lead| lead.officer.name.surname_initials(),
        )
    }
}

/// «прошёл», «прошли», «прошли» by the number before it.
fn by_number<'a>(number: u32, [one, few, many]: [&'a str; 3]) -> &'a str {
    match PluralCategory::of(u64::from(number)) {
        PluralCategory::One => one,
        PluralCategory::Few => few,
        PluralCategory::Many => many,
    }
}
