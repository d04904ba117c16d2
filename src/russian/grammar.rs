//! The words in which every file of the room speaks: case, gender, agreement,
//! the six forms of an expression and how sure we are of them.
//!
//! [`Forms`] is the answer to every question of declension; [`Declined`] adds
//! whether a person should look it over. Nothing here knows a rule.

use std::fmt;

/// The six cases, in the order of Russian grammar books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Prepositional,
}

impl Case {
    /// All six, in the order of [`Forms::all`].
    pub const ALL: [Case; 6] = [
        Case::Nominative,
        Case::Genitive,
        Case::Dative,
        Case::Accusative,
        Case::Instrumental,
        Case::Prepositional,
    ];

    /// Reads a case from a key («gen»), a letter («Р»), a short or a full name.
    pub fn parse(text: &str) -> Option<Case> {
        let wanted = text.trim().trim_end_matches('.').to_lowercase();
        Case::ALL
            .into_iter()
            .find(|case| case.spellings().contains(&wanted.as_str()))
    }

    fn spellings(self) -> [&'static str; 5] {
        match self {
            Case::Nominative => ["nom", "и", "им", "именительный", "nominative"],
            Case::Genitive => ["gen", "р", "род", "родительный", "genitive"],
            Case::Dative => ["dat", "д", "дат", "дательный", "dative"],
            Case::Accusative => ["acc", "в", "вин", "винительный", "accusative"],
            Case::Instrumental => ["ins", "т", "тв", "творительный", "instrumental"],
            Case::Prepositional => ["prep", "п", "предл", "предложный", "prepositional"],
        }
    }

    /// The short Latin key: «gen».
    pub fn key(self) -> &'static str {
        self.spellings()[0]
    }

    /// The letter of the school tables: «Р».
    pub fn letter(self) -> &'static str {
        match self {
            Case::Nominative => "И",
            Case::Genitive => "Р",
            Case::Dative => "Д",
            Case::Accusative => "В",
            Case::Instrumental => "Т",
            Case::Prepositional => "П",
        }
    }

    /// The full Russian name: «родительный».
    pub fn title(self) -> &'static str {
        self.spellings()[3]
    }

    pub(super) fn index(self) -> usize {
        match self {
            Case::Nominative => 0,
            Case::Genitive => 1,
            Case::Dative => 2,
            Case::Accusative => 3,
            Case::Instrumental => 4,
            Case::Prepositional => 5,
        }
    }
}

/// The gender of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gender {
    Masculine,
    Feminine,
}

impl Gender {
    /// Reads the column «Пол»: «м», «муж.», «женский», «ж».
    pub fn parse(text: &str) -> Option<Gender> {
        let wanted = text.trim().trim_end_matches('.').to_lowercase();
        match wanted.as_str() {
            "м" | "муж" | "мужской" | "мужчина" | "мальчик" | "юноша" => {
                Some(Gender::Masculine)
            }
            "ж" | "жен" | "женский" | "женщина" | "девочка" | "девушка" => {
                Some(Gender::Feminine)
            }
            _ => None,
        }
    }
}

/// What a word that depends on a noun agrees with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    Masculine,
    Feminine,
    Neuter,
    Plural,
}

/// An expression in all six cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forms([String; 6]);

impl Forms {
    /// The same text in every case.
    pub fn fixed(text: &str) -> Forms {
        Forms(std::array::from_fn(|_| text.to_owned()))
    }

    /// Six forms in the order of [`Case::ALL`].
    pub fn from_array(forms: [String; 6]) -> Forms {
        Forms(forms)
    }

    /// The form of one case.
    pub fn get(&self, case: Case) -> &str {
        &self.0[case.index()]
    }

    /// All forms in the order of [`Case::ALL`].
    pub fn all(&self) -> &[String; 6] {
        &self.0
    }

    pub(super) fn push(&mut self, tail: &Forms) {
        for (form, more) in self.0.iter_mut().zip(&tail.0) {
            form.push_str(more);
        }
    }

    pub(super) fn push_str(&mut self, tail: &str) {
        for form in &mut self.0 {
            form.push_str(tail);
        }
    }
}

/// Whether the forms may be printed without a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sureness {
    Sure,
    Unsure(Doubt),
}

impl Sureness {
    /// Keeps the first doubt of two.
    pub(super) fn and(self, other: Sureness) -> Sureness {
        match self {
            Sureness::Sure => other,
            Sureness::Unsure(_) => self,
        }
    }
}

/// Why a person should look the forms over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    Empty,
    TooLong,
    LatinLetter,
    ForeignSign,
    NoVowel,
    GenderUnknown,
    GenderConflict,
    FleetingVowel,
    TwoWays,
    UnknownShape,
}

impl fmt::Display for Doubt {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Doubt::Empty => "нет текста, который можно было бы склонять",
            Doubt::TooLong => "слишком длинный текст, оставлен как есть",
            Doubt::LatinLetter => "среди букв есть латинская, слово оставлено как есть",
            Doubt::ForeignSign => {
                "в слове есть цифра, точка или другой знак, слово оставлено как есть"
            }
            Doubt::NoVowel => "слово из одних согласных, оставлено как есть",
            Doubt::GenderUnknown => "пол не определён, поэтому имя оставлено в именительном падеже",
            Doubt::GenderConflict => "фамилия и отчество указывают на разный пол",
            Doubt::FleetingVowel => "гласная в фамилии может выпадать, а может и сохраняться",
            Doubt::TwoWays => "встречаются два способа склонения",
            Doubt::UnknownShape => "слово вне известных образцов, оставлено как есть",
        })
    }
}

/// Six forms and whether they are sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declined {
    pub forms: Forms,
    pub sureness: Sureness,
}

impl Declined {
    /// The text unchanged in every case, and rightly so.
    pub(super) fn fixed(text: &str) -> Declined {
        Declined {
            forms: Forms::fixed(text),
            sureness: Sureness::Sure,
        }
    }

    /// The text left as it is because of a doubt.
    pub(super) fn left(text: &str, doubt: Doubt) -> Declined {
        Declined {
            forms: Forms::fixed(text),
            sureness: Sureness::Unsure(doubt),
        }
    }

    pub(super) fn push(&mut self, tail: &Declined) {
        self.forms.push(&tail.forms);
        self.sureness = self.sureness.and(tail.sureness);
    }

    pub(super) fn push_str(&mut self, tail: &str) {
        self.forms.push_str(tail);
    }
}
