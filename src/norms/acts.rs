//! The acts on which documents rest (`domain.md` 0.1), with the days from which they may
//! be cited.

use chrono::NaiveDate;

/// A legal act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// Kind and author in the nominative, genitive and instrumental.
    pub name: [&'static str; 3],
    /// «от 29.12.2012 № 273-ФЗ «Об образовании …»», the same in every case.
    pub requisites: &'static str,
    /// Day, month, year of signing: no earlier document may cite the act.
    pub signed: (i32, u32, u32),
    /// From this day on another act stands in its place, if one does.
    pub replaced: Option<(i32, u32, u32)>,
    pub scope: Scope,
    /// Whether number, date and title were checked against a public source.
    pub confirmed: bool,
    /// Where they were checked.
    pub source: &'static str,
}

/// What an act governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Every document of the programme.
    Programme,
    /// Mentoring of teachers only.
    Teachers,
}

impl Act {
    /// The act in the nominative, genitive or instrumental, whole.
    #[must_use]
    pub fn cited(&self) -> [String; 3] {
        self.name.map(|name| format!("{name} {}", self.requisites))
    }

    fn in_force_on(&self, day: NaiveDate) -> bool {
        let signed = date(self.signed).is_some_and(|signed| signed <= day);
        let replaced = self.replaced.and_then(date).is_some_and(|end| end <= day);
        signed && !replaced
    }
}

/// The confirmed acts of a scope that a document of that day may cite, oldest first.
pub fn acts_in_force(day: NaiveDate, scope: Scope) -> impl Iterator<Item = &'static Act> {
    ACTS.iter()
        .filter(move |act| act.confirmed && act.scope == scope && act.in_force_on(day))
}

fn date((year, month, day): (i32, u32, u32)) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

const FEDERAL_LAW: [&str; 3] = [
    "Федеральный закон",
    "Федерального закона",
    "Федеральным законом",
];
const MINISTRY_DIRECTIVE: [&str; 3] = [
    "распоряжение Министерства просвещения Российской Федерации",
    "распоряжения Министерства просвещения Российской Федерации",
    "распоряжением Министерства просвещения Российской Федерации",
];
const MINISTRY_LETTER: [&str; 3] = [
    "письмо Министерства просвещения Российской Федерации",
    "письма Министерства просвещения Российской Федерации",
    "письмом Министерства просвещения Российской Федерации",
];
const GOVERNMENT_DIRECTIVE: [&str; 3] = [
    "распоряжение Правительства Российской Федерации",
    "распоряжения Правительства Российской Федерации",
    "распоряжением Правительства Российской Федерации",
];

/// All acts known to the program, by day of signing.
pub const ACTS: &[Act] = &[
    Act {
        name: FEDERAL_LAW,
        requisites: "от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»",
        signed: (2012, 12, 29),
        replaced: None,
        scope: Scope::Programme,
        confirmed: true,
        source: "domain.md 0.1 [V]",
    },
    Act {
        name: MINISTRY_DIRECTIVE,
        requisites: "от 25.12.2019 № Р-145 «Об утверждении методологии (целевой модели) \
                     наставничества обучающихся для организаций, осуществляющих \
                     образовательную деятельность по общеобразовательным, дополнительным \
                     общеобразовательным и программам среднего профессионального образования, \
                     в том числе с применением лучших практик обмена опытом между \
                     обучающимися»",
        signed: (2019, 12, 25),
        replaced: None,
        scope: Scope::Programme,
        confirmed: true,
        source: "domain.md 0.1 [S3][V]",
    },
    Act {
        name: GOVERNMENT_DIRECTIVE,
        requisites: "от 31.12.2019 № 3273-р «Об утверждении основных принципов национальной \
                     системы профессионального роста педагогических работников Российской \
                     Федерации»",
        signed: (2019, 12, 31),
        replaced: None,
        scope: Scope::Teachers,
        confirmed: false,
        source: "domain.md 0.1: number and date [V], the wording of the title not checked",
    },
    Act {
        name: MINISTRY_LETTER,
        requisites: "от 23.01.2020 № МР-42/02 «О направлении целевой модели наставничества и \
                     методических рекомендаций»",
        signed: (2020, 1, 23),
        replaced: None,
        scope: Scope::Programme,
        confirmed: true,
        source: "domain.md 0.1 [S3][V]",
    },
    Act {
        name: MINISTRY_LETTER,
        requisites: "от 21.12.2021 № АЗ-1128/08 «О направлении Методических рекомендаций»",
        signed: (2021, 12, 21),
        replaced: None,
        scope: Scope::Teachers,
        confirmed: false,
        source: "domain.md 0.1: title [V], number and date [M]",
    },
    Act {
        name: ["статья 351.8", "статьи 351.8", "статьёй 351.8"],
        requisites: "Трудового кодекса Российской Федерации",
        signed: (2025, 3, 1),
        replaced: None,
        scope: Scope::Teachers,
        confirmed: true,
        source: "domain.md 0.1 [V]: in force from this day",
    },
    Act {
        name: GOVERNMENT_DIRECTIVE,
        requisites: "от 21.05.2025 № 1264-р «Об утверждении Концепции развития наставничества в \
                     Российской Федерации на период до 2030 года и плана мероприятий по ее \
                     реализации»",
        signed: (2025, 5, 21),
        replaced: None,
        scope: Scope::Programme,
        confirmed: true,
        source: "domain.md 0.1 [V]",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(day: (i32, u32, u32), expect: &[&str]) {
        let found: Vec<&str> = acts_in_force(date(day).unwrap(), Scope::Programme)
            .map(|act| act.requisites.split(' ').nth(3).unwrap())
            .collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn a_document_cites_no_act_later_than_itself() {
        check((2019, 9, 1), &["273-ФЗ"]);
        check((2020, 8, 31), &["273-ФЗ", "Р-145", "МР-42/02"]);
        check((2025, 8, 29), &["273-ФЗ", "Р-145", "МР-42/02", "1264-р"]);
    }

    #[test]
    fn what_nobody_checked_is_not_cited() {
        let day = date((2026, 1, 1)).unwrap();
        assert!(acts_in_force(day, Scope::Teachers).all(|act| act.confirmed));
        assert!(ACTS.iter().any(|act| !act.confirmed));
    }
}
