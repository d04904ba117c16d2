//! Russian grammar for documents: cases, names, posts, counts, dates, typography.

/// A case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Prepositional,
}

/// A person's gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gender {
    Masculine,
    Feminine,
}

/// A person's name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FullName {
    text: String,
}

impl FullName {
    /// Takes a full name.
    ///
    /// # Errors
    ///
    /// When the text is empty.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.is_empty() {
            return Err("пусто".to_owned());
        }
        Ok(Self {
            text: text.to_owned(),
        })
    }
}
