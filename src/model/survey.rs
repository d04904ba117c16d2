//! What the two parts of the monitoring gave: questionnaires of participants, the
//! curator's form, the SWOT analysis and measurements before and after (`domain.md` 0.5).

use chrono::NaiveDate;

use crate::place::Place;

use super::{Line, MenteeId, MentorId, MentoringForm, Paragraphs};

/// One table of answers: a questionnaire of one role at one stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    pub wave: Wave,
    pub role: Role,
    /// `None` where one questionnaire went to all forms.
    pub form: Option<MentoringForm>,
    pub questions: Vec<Question>,
    pub responses: Vec<Response>,
    /// The sheet.
    pub place: Place,
}

/// Which of the two measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wave {
    /// Before the programme.
    Entry,
    /// By its results.
    Final,
}

/// In which role people were asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Mentor,
    Mentee,
}

impl Role {
    /// Both, in the order of the reports.
    pub const BOTH: [Self; 2] = [Self::Mentor, Self::Mentee];
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The number before its text: «3. …».
    pub number: Option<u32>,
    /// The text without the number.
    pub text: Line,
    pub kind: QuestionKind,
    /// The cell of the header.
    pub place: Place,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionKind {
    /// A mark from 1 to so many.
    Scale {
        top: u8,
    },
    YesNo,
    Open,
}

/// What one respondent said.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    pub respondent: Respondent,
    /// The form that the respondent named; `None` where the questionnaire does not ask.
    pub form: Option<MentoringForm>,
    pub standing: Standing,
    pub day: Option<NaiveDate>,
    /// One for each question of the survey.
    pub answers: Vec<Option<Answer>>,
    /// The row.
    pub place: Place,
}

impl Response {
    /// Whether the answers enter the figures: nobody's from outside the lists, of several
    /// of one person the last, and none that says nothing.
    #[must_use]
    pub fn counts(&self) -> bool {
        let known = match &self.respondent {
            Respondent::Stranger(_) => false,
            Respondent::Mentor(_)
            | Respondent::Mentee(_)
            | Respondent::Code(_)
            | Respondent::Anonymous => true,
        };
        known && self.standing == Standing::Counted
    }
}

/// What a questionnaire is to the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Counted,
    /// The same person answered once more later.
    Repeated,
    /// Not one question was answered.
    Blank,
}

/// Who answered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Respondent {
    Mentor(MentorId),
    Mentee(MenteeId),
    /// A code that no list explains, the same in both waves.
    Code(Line),
    /// A name that the list of that role does not have.
    Stranger(Line),
    Anonymous,
}

/// An answer that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    Score(u8),
    Yes,
    No,
    /// To an open question; to a question for yes and no something between: «скорее да».
    Text(Paragraphs),
}

/// One line of the curator's form (МР-42/02, annex 2, part 2.4).
#[derive(Debug, Clone, PartialEq)]
pub struct CuratorScore {
    pub group: Option<Line>,
    pub text: Line,
    /// 0, 1 or 2; `None` where the cell is empty.
    pub score: Option<u8>,
    pub comment: Option<Paragraphs>,
    pub place: Place,
}

/// One line of the SWOT analysis.
#[derive(Debug, Clone, PartialEq)]
pub struct SwotEntry {
    /// `None` speaks of the whole programme.
    pub form: Option<MentoringForm>,
    pub side: SwotSide,
    pub text: Paragraphs,
    pub place: Place,
}

/// The four fields of a SWOT analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SwotSide {
    Strength,
    Weakness,
    Opportunity,
    Threat,
}

/// One figure of one mentee before the programme and by its results.
#[derive(Debug, Clone, PartialEq)]
pub struct Measurement {
    pub mentee: MenteeId,
    /// What is measured: «средний балл», «пропуски уроков».
    pub subject: Line,
    /// Hundredths.
    pub entry: Option<i64>,
    /// Hundredths.
    pub exit: Option<i64>,
    /// Whether a smaller figure is the better one («пропуски уроков»).
    pub less_is_better: bool,
    pub place: Place,
}
