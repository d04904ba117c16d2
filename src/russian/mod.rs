//! Russian grammar for documents: cases, names, posts, counts, dates, typography.

mod gender;
mod grammar;
mod letters;
mod name;
mod person;
mod rules;

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
pub use person::FullName;
pub use person::NameProblem;
