//! Nastavnik makes a school's mentoring package from its lists.

pub mod place;
pub mod russian;
pub mod document;
pub mod norms;
pub mod diag;
pub mod model;
pub mod chart;
pub mod writer;
pub mod workbook;
pub mod markdown;
pub mod indicators;
pub mod checks;
pub mod plan;
pub mod records;
pub mod render;
pub mod package;
pub mod report;
pub mod pipeline;
pub mod cli;
