//! The plan itself: documents that will be made, and those that will not, with reasons.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

use crate::place::Place;

use super::facts::{
    AboutFacts, AwardFacts, DocumentFacts, FormFacts, PairFacts, ParticipantFacts, PartnerFacts,
    SchoolFacts,
};
use super::{AgeGroup, DocumentCode, Field, Header, Maker, Need, Per, Shape, Stage};

/// What a run will make for one organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What all documents may say.
    pub school: SchoolFacts,
    pub documents: Vec<PlannedDocument>,
    pub not_made: Vec<NotMade>,
}

/// One document to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedDocument {
    pub header: Arc<Header>,
    pub about: Option<PlannedAbout>,
    /// What the template may say of the document itself.
    pub document: DocumentFacts,
    /// What it may say of its subject.
    pub subject: AboutFacts,
    /// The document's own date, for its layout and properties.
    pub date: Option<NaiveDate>,
    /// Where its data stand.
    pub places: Vec<Place>,
}

impl PlannedDocument {
    /// The facts of this document alone, as its template gets them beside the shared ones.
    #[must_use]
    pub fn own_facts(&self) -> OwnFacts<'_> {
        let mut own = OwnFacts {
            document: &self.document,
            pair: None,
            person: None,
            form: None,
            partner: None,
            award: None,
        };
        match &self.subject {
            AboutFacts::Organization => {}
            AboutFacts::Form(form) => own.form = Some(form),
            AboutFacts::Pair(pair) => own.pair = Some(pair),
            AboutFacts::Person(person) => own.person = Some(person),
            AboutFacts::Partner(partner) => own.partner = Some(partner),
            AboutFacts::Award(award) => own.award = Some(award),
        }
        own
    }
}

/// What a template may say of its own document and subject.
#[derive(Debug, Serialize)]
pub struct OwnFacts<'a> {
    document: &'a DocumentFacts,
    #[serde(skip_serializing_if = "Option::is_none")]
    pair: Option<&'a PairFacts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<&'a ParticipantFacts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<&'a FormFacts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    partner: Option<&'a PartnerFacts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    award: Option<&'a AwardFacts>,
}

/// Every name that a template made for such subjects may say.
#[must_use]
pub fn shape_for(per: Per) -> Shape {
    let mut fields = match Shape::of::<SchoolFacts>() {
        Shape::Record(fields) => fields,
        Shape::Text | Shape::Number | Shape::Flag | Shape::List(_) => BTreeMap::new(),
    };
    let mut add = |name: &str, shape: Shape, meaning: &str| {
        let field = Field {
            shape,
            optional: false,
            meaning: meaning.to_owned(),
        };
        fields.insert(name.to_owned(), field);
    };
    add("document", Shape::of::<DocumentFacts>(), "Сам документ");
    match per {
        Per::Form => add("form", Shape::of::<FormFacts>(), "Форма наставничества"),
        Per::Pair => add("pair", Shape::of::<PairFacts>(), "Пара или группа"),
        Per::Mentor | Per::Mentee | Per::Participant => {
            add("person", Shape::of::<ParticipantFacts>(), "Участник");
        }
        Per::Partner => add(
            "partner",
            Shape::of::<PartnerFacts>(),
            "Организация-партнёр",
        ),
        Per::Award => add(
            "award",
            Shape::of::<AwardFacts>(),
            "Поощрение или сертификат наставника",
        ),
        Per::Organization | Per::Class => {}
    }
    Shape::Record(fields)
}

/// For whom a document is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedAbout {
    pub kind: AboutKind,
    pub id: String,
    pub name: String,
}

/// The kinds of subjects of `contract.md`, The package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AboutKind {
    Pair,
    Person,
    Partner,
    Form,
}

impl AboutKind {
    /// The word of the manifest.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Pair => "pair",
            Self::Person => "person",
            Self::Partner => "partner",
            Self::Form => "form",
        }
    }
}

/// A document that this run does not make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotMade {
    pub code: DocumentCode,
    pub title: String,
    pub reason: Reason,
}

/// Why a document is not made; prints as a Russian sentence without a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It is a document of organisations of another kind.
    OfAnother(Maker),
    /// The workbooks hold no such list, or it is empty.
    Lacks(Need),
    /// Nobody of that age takes part.
    NobodyAged(AgeGroup),
    /// The law asks for it only from a later day on.
    NotYet(NaiveDate),
    /// The kind of subject has no entry.
    NoSubject,
    /// It has no file of its own: it stands in that document.
    Within(DocumentCode),
    /// No template makes it.
    NoTemplate,
    /// The command names other documents or stages.
    NotAsked,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OfAnother(maker) => write!(f, "не нужен: это документ {}", maker_name(*maker)),
            Self::Lacks(Need::TeacherPairs) => {
                f.write_str("не нужен: нет пар и групп формы «учитель – учитель»")
            }
            Self::Lacks(Need::Unpaired) => {
                f.write_str("не нужен: все наставляемые вошли в пары и группы")
            }
            Self::Lacks(Need::CuratorOrder) => f.write_str(
                "не нужен: куратор и ответственные назначены приказом о внедрении (S01); \
                 отдельный приказ составляется, если он есть в реестре приказов или назван в карточке",
            ),
            Self::Lacks(Need::PairChanges) => {
                f.write_str("не нужен: список пар и групп не изменился после приказа о закреплении")
            }
            Self::Lacks(Need::RoadmapChanges) => {
                f.write_str("не нужен: дорожная карта не изменилась после утверждения")
            }
            Self::Lacks(need) => write!(f, "нет данных: {}", need_name(*need)),
            Self::NotYet(day) => write!(
                f,
                "не нужен: это требование действует с {}",
                day.format("%d.%m.%Y")
            ),
            Self::NobodyAged(age) => write!(f, "не нужен: среди участников нет {}", age_name(*age)),
            Self::NoSubject => f.write_str("не нужен: в списках нет тех, для кого он делается"),
            Self::Within(code) => write!(
                f,
                "отдельного файла нет: печатается в {}",
                code.as_str()
            ),
            Self::NoTemplate => f.write_str("программа такого документа не составляет: нет шаблона"),
            Self::NotAsked => f.write_str("не входит в то, что запрошено этой командой"),
        }
    }
}

fn maker_name(maker: Maker) -> &'static str {
    match maker {
        Maker::School => "школы",
        Maker::Authority => "муниципального органа управления образованием",
        Maker::Everybody => "любой организации",
    }
}

fn need_name(need: Need) -> &'static str {
    match need {
        Need::Mentors => "список наставников",
        Need::Mentees => "список наставляемых",
        Need::Pairs => "список пар и групп",
        Need::Roadmap => "дорожная карта",
        Need::RoadmapProgress => "сведения об исполнении дорожной карты",
        Need::Results => "результаты и состояние пар",
        Need::Partners => "организации-партнёры",
        Need::TeacherPairs => "пары и группы формы «учитель – учитель»",
        Need::Unpaired => "наставляемые без пары",
        Need::CuratorOrder => "приказ о назначении куратора",
        Need::PairChanges => "изменения в списке пар и групп",
        Need::RoadmapChanges => "изменения в дорожной карте",
        Need::WorkingGroup => "рабочая группа",
        Need::Awards => "сведения о поощрениях",
        Need::Practices => "лучшие практики",
        Need::Meetings => "журнал встреч",
        Need::Answers => "ответы на итоговые анкеты",
        Need::Interim => {
            "день промежуточного мониторинга в карточке и сведения к этому дню: журнал встреч или исполнение дорожной карты"
        }
    }
}

fn age_name(age: AgeGroup) -> &'static str {
    match age {
        AgeGroup::Under14 => "детей младше 14 лет",
        AgeGroup::From14To17 => "обучающихся от 14 до 17 лет",
        AgeGroup::Adult => "взрослых",
    }
}

/// The package's folder for a stage (`contract.md`, The package).
#[must_use]
pub fn stage_folder(stage: Stage) -> &'static str {
    match stage {
        Stage::Start => "Начало года",
        Stage::During => "В течение года",
        Stage::End => "Итоги года",
    }
}
