//! Russian grammar for documents: names, posts, counts, dates and typography.
//!
//! Doors: [`FullName`] for persons, [`decline_post`] and [`decline_organization`] for
//! phrases, [`count`] and [`predicate`] for numbers, [`Day`] with [`long_date`] for
//! dates, [`typeset`] for a finished line of text, [`folded`] for comparing two. Every declension answers with six
//! [`Forms`] and a [`Sureness`]; what is unsure is left as it stands or marked for a look.
//!
//! Covered: surnames of every common type with double and particle ones, first names,
//! patronymics with оглы and кызы, posts and roles of a school, names of
//! organisations, counted nouns, school years, the agreement of stamps. Not covered:
//! numbers in words, verbs, the stress of surnames (Кравцом or Кравцем), towns.
//!
//! Sources of the rules: «Русская грамматика» (АН СССР, 1980); Л. П. Калакуцкая,
//! «Склонение фамилий и личных имён в русском литературном языке» (1984);
//! Д. Э. Розенталь, «Справочник по правописанию и литературной правке»; ГОСТ Р 7.0.97
//! for dates; ГОСТ 8.417 for «70 %». The tables in `rules` are our own work. The room
//! looks at nothing outside itself.

mod agreement;
mod date;
mod folding;
mod gender;
mod grammar;
mod letters;
mod name;
mod noun;
mod numeral;
mod person;
mod rules;
mod typography;
mod word;

pub use agreement::agreement_of_document;
pub use agreement::approved;
pub use agreement::attached;
pub use agreement::by_gender;
pub use agreement::heading_preposition;
pub use agreement::short_participle;
pub use date::Day;
pub use date::SchoolYearPhrase;
pub use date::blank_date;
pub use date::date_period;
pub use date::date_range;
pub use date::long_date;
pub use date::month_and_year;
pub use date::month_name;
pub use date::month_range;
pub use date::numeric_date;
pub use date::parse_school_year;
pub use date::quoted_date;
pub use date::school_year;
pub use date::school_year_phrase;
pub use date::year_range;
pub use folding::cyrillic_letter;
pub use folding::folded;
pub use folding::is_cyrillic;
pub use folding::is_plain;
pub use folding::is_unprinted;
pub use folding::name_key;
pub use grammar::Agreement;
pub use grammar::Case;
pub use grammar::Declined;
pub use grammar::Doubt;
pub use grammar::Forms;
pub use grammar::Gender;
pub use grammar::Sureness;
pub use name::decline_given;
pub use name::decline_patronymic;
pub use name::decline_surname;
pub use noun::decline_organization;
pub use noun::decline_post;
pub use numeral::PluralCategory;
pub use numeral::agree;
pub use numeral::count;
pub use numeral::decimal;
pub use numeral::fractional;
pub use numeral::percent;
pub use numeral::percentage_points;
pub use numeral::plural;
pub use numeral::predicate;
pub use person::FullName;
pub use person::NameProblem;
pub use typography::typeset;
