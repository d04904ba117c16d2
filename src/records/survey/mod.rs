//! The monitoring: questionnaires of participants, the curator's form, measurements.
//!
//! [`find()`] knows the sheets that no short header decides: exports of web forms, whose
//! headers are whole sentences, and measurements with a pair of columns for each subject.
//! [`answers::read`] makes surveys of a table, [`settle::settle`] judges all of them
//! together: repeated questionnaires, stages that lack, scales that differ. Nothing is
//! averaged here.

pub(crate) mod answers;
pub(crate) mod curator;
mod find;
mod kinds;
pub(crate) mod measurements;
mod problem;
pub(crate) mod settle;
mod waves;
pub(crate) mod who;

use crate::workbook::Sheet;

use super::table::Table;

/// The table of a sheet that only this room knows.
pub(crate) fn find<'a>(sheet: &'a Sheet, file: &str) -> Option<Table<'a>> {
    find::questionnaire(sheet, file).or_else(|| find::wide_measurements(sheet))
}
