//! Which documents there will be, for whom, and what a template may say.

pub mod facts;
mod header;
mod shape;

pub use header::{AgeGroup, Audience, DocumentCode, Header, Need, Per, Stage};
pub use shape::{Field, Shape};
