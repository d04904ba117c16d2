//! What the year brought beside the pairs: partners, training, awards and practices.

use chrono::NaiveDate;

use crate::place::Place;

use super::organization::Officer;
use super::{Line, MenteeId, MentorId, MentoringForm, Overrides, Paragraphs};

/// An organisation that takes part in the programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Partner {
    pub name: Line,
    pub name_forms: Overrides,
    pub short_name: Option<Line>,
    /// Who signs, with the post.
    pub head: Option<Officer>,
    /// «Устава», «доверенности № 5 от …»: on what basis the head signs, in the genitive.
    pub head_basis: Option<Line>,
    pub address: Option<Line>,
    pub inn: Option<Line>,
    pub ogrn: Option<Line>,
    pub phone: Option<Line>,
    pub agreement_number: Option<Line>,
    pub agreement_date: Option<NaiveDate>,
    pub agreement_until: Option<NaiveDate>,
    pub place: Place,
}

impl Partner {
    /// Whether a list means this partner by such a name: the full or the short one,
    /// however its quotes, dashes and letters are typed.
    #[must_use]
    pub fn is_called(&self, name: &Line) -> bool {
        let called = bare(name);
        let short = self.short_name.as_ref().map(bare);
        !called.is_empty() && (called == bare(&self.name) || short == Some(called))
    }
}

/// The letters and digits of a name.
fn bare(name: &Line) -> String {
    let small = name.as_str().to_lowercase().replace('ё', "е");
    small.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// One session of the mentors' training.
#[derive(Debug, Clone, PartialEq)]
pub struct TrainingSession {
    pub topic: Paragraphs,
    pub date: Option<NaiveDate>,
    pub hours: Option<u32>,
    /// Who led it.
    pub lecturer: Option<Line>,
    /// «очно», «дистанционно».
    pub mode: Option<Line>,
    pub mentors: Vec<MentorId>,
    pub place: Place,
}

/// An award, or a proposal of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Award {
    pub person: Awarded,
    pub kind: AwardKind,
    /// For what: «за подготовку призёра олимпиады».
    pub merit: Option<Line>,
    /// Of a payment, as it is written: «3000 рублей».
    pub amount: Option<Line>,
    pub place: Place,
}

/// Who is rewarded.
#[derive(Debug, Clone, PartialEq)]
pub enum Awarded {
    Mentor(MentorId),
    Mentee(MenteeId),
    /// The curator, a lead of a form or another worker who stands in no list of people.
    Officer(Box<Officer>),
}

/// With what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum AwardKind {
    /// «благодарность».
    Thanks,
    /// «почётная грамота».
    HonoraryDiploma,
    /// «грамота».
    Diploma,
    /// «благодарственное письмо».
    Letter,
    /// «сертификат».
    Certificate,
    /// «стимулирующая выплата», «премия».
    Payment,
    /// A kind beyond these, printed as it was written.
    Other(Line),
}

impl AwardKind {
    /// The name in the nominative, with a small letter.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Thanks => "благодарность",
            Self::HonoraryDiploma => "почётная грамота",
            Self::Diploma => "грамота",
            Self::Letter => "благодарственное письмо",
            Self::Certificate => "сертификат",
            Self::Payment => "стимулирующая выплата",
            Self::Other(name) => name.as_str(),
        }
    }
}

/// A practice that others may take over; nobody is named in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Practice {
    pub title: Line,
    pub form: Option<MentoringForm>,
    pub problem: Option<Paragraphs>,
    pub solution: Option<Paragraphs>,
    pub result: Option<Paragraphs>,
    /// Who took part, without names: «2 наставника, 5 наставляемых».
    pub participants: Option<Line>,
    pub link: Option<Line>,
    pub place: Place,
}
