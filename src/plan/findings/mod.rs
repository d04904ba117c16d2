//! What follows from the figures: conclusions, and problems each with its decision.
//!
//! [`concluded`] is the front door. Templates only print what is decided here; a
//! conclusion follows from a figure, a problem from a verdict or a row, and nothing is
//! praised without a number.

mod conclusions;
mod problems;

use chrono::NaiveDate;

use crate::indicators::Indicator;
use crate::model::Dataset;
use crate::model::MentoringForm;
use crate::russian::PluralCategory;

use super::facts::{ConclusionFacts, FindingsFacts, ProblemFacts, SchoolFacts};
use super::school_row::school_row;
use super::sources::source_facts;

/// All that findings are drawn from.
struct Ground<'a> {
    dataset: &'a Dataset,
    counted: &'a [Indicator],
    /// What the documents print; its sources are there already.
    facts: &'a SchoolFacts,
}

/// The facts with their sources, findings and the school's row, all of the same figures.
pub(super) fn concluded(
    mut facts: SchoolFacts,
    dataset: &Dataset,
    counted: &[Indicator],
    cut_off: NaiveDate,
) -> SchoolFacts {
    facts.sources = source_facts(dataset, counted, &facts.indicators, cut_off);
    facts.findings = findings_facts(&Ground {
        dataset,
        counted,
        facts: &facts,
    });
    facts.school_row = school_row(dataset, &facts);
    facts
}

/// Conclusions and problems in the order of the note.
fn findings_facts(ground: &Ground<'_>) -> FindingsFacts {
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
            .facts
            .sources
            .iter()
            .find(|source| Some(source.key.as_str()) == key)?;
        Some(source.number)
    }

    /// Who answers where nobody else is named.
    fn curator(&self) -> String {
        self.facts.curator.as_ref().map_or_else(
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
fn by_number(number: u32, [one, few, many]: [&str; 3]) -> &str {
    match PluralCategory::of(u64::from(number)) {
        PluralCategory::One => one,
        PluralCategory::Few => few,
        PluralCategory::Many => many,
    }
}
