//! What a template is for and for whom: its front matter, typed.

use chrono::NaiveDate;

/// The front matter of one template (`contract.md`, Templates); `render` reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The template's path under `templates/`, with forward slashes.
    pub template: String,
    pub code: DocumentCode,
    /// May hold `{{ }}`.
    pub title: String,
    pub stage: Stage,
    pub per: Per,
    pub audience: Audience,
    /// The file's name without extension; may hold `{{ }}`.
    pub file: String,
    pub needs: Vec<Need>,
    /// Whether the paper is kept for ever (`kept = "forever"`), which widens the left margin.
    pub kept_forever: bool,
    /// The order to which the document is an annex in a file of its own (`annex_to = "S01"`).
    pub annex_to: Option<DocumentCode>,
    /// Whose document it is (`for = "authority"`); by default the code tells.
    pub maker: Maker,
    /// Of what age a participant must be (`age = "14-17"`); `None` for everybody.
    pub age: Option<AgeGroup>,
    /// Of what form a pair or form must be, by its key (`form = "tt"`); `None` for every form.
    pub form: Option<String>,
    /// From what day on the law asks for the document (`since = "2025-03-01"`).
    pub since: Option<NaiveDate>,
}

/// Whose document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Maker {
    School,
    Authority,
    Everybody,
}

/// Who signs a consent (`domain.md` i.1): it depends on the participant's age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgeGroup {
    /// Under fourteen: the representative signs.
    Under14,
    /// Fourteen to seventeen: the pupil signs and the representative too.
    From14To17,
    Adult,
}

/// `S01`, `S02a`, `E08`: a letter, two digits, perhaps a small letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocumentCode(String);

impl DocumentCode {
    /// Takes a capital letter, two digits and an optional small letter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shape = match bytes {
            [letter, tens, ones] => [letter, tens, ones],
            [letter, tens, ones, variant] if variant.is_ascii_lowercase() => [letter, tens, ones],
            _ => return None,
        };
        let [letter, tens, ones] = shape;
        (letter.is_ascii_uppercase() && tens.is_ascii_digit() && ones.is_ascii_digit())
            .then(|| Self(text.to_owned()))
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whose documents bear such a letter (`domain.md` j): U is an authority's, P is made
    /// for everybody, all others are a school's.
    #[must_use]
    pub fn maker(&self) -> Maker {
        match self.0.as_bytes().first() {
            Some(b'U') => Maker::Authority,
            Some(b'P') => Maker::Everybody,
            Some(_) | None => Maker::School,
        }
    }

    /// Whether `wanted` names this document: `S10` names S10a, S10b and S10c.
    #[must_use]
    pub fn is_named_by(&self, wanted: &Self) -> bool {
        self == wanted || (wanted.0.len() == 3 && self.0.starts_with(&wanted.0))
    }
}

/// When in the school year a document is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Start,
    During,
    End,
}

impl Stage {
    /// The word of `contract.md`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::During => "during",
            Self::End => "end",
        }
    }
}

/// For what a document is made once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Per {
    Organization,
    Form,
    Pair,
    Mentor,
    Mentee,
    Participant,
    Partner,
    Award,
    Class,
}

/// Who may see a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    Internal,
    Public,
}

/// A list without which a document has no subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    Mentors,
    Mentees,
    Pairs,
    Roadmap,
    RoadmapProgress,
    Results,
    Partners,
    /// Pairs of the form «учитель – учитель».
    TeacherPairs,
    /// Mentees who are in no pair.
    Unpaired,
    /// An order of its own on the curator, in the register of orders.
    CuratorOrder,
    /// Changes of the pairs that an order has to tell.
    PairChanges,
    /// Changes of the roadmap that an order has to tell.
    RoadmapChanges,
    WorkingGroup,
    Awards,
    Practices,
    Meetings,
    /// A day of interim monitoring on the card and something that happened by it.
    Interim,
    Answers,
}
