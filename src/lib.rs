//! Nastavnik makes a school's mentoring package from its lists.

pub mod checks;
pub mod cli;
pub mod diag;
pub mod document;
pub mod indicators;
pub mod markdown;
pub mod model;
pub mod norms;
pub mod package;
pub mod pipeline;
pub mod place;
pub mod plan;
pub mod records;
pub mod render;
pub mod report;
pub mod russian;
pub mod workbook;
pub mod writer;
