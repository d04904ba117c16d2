//! Nastavnik makes a school's mentoring package from its lists.
//!
//! ```text
//!  input/*.xlsx                                                     templates/*.md
//!      │ workbook::open                                                   │ Templates::load
//!      ▼                                                                  ▼
//!  ┌───────┐ read ┌─────────┐ draw up ┌──────┐  render  ┌──────────┐ parse ┌──────────┐ write ┌───────┐
//!  │ cells │─────▶│ Dataset │────────▶│ Plan │─────────▶│ Markdown │──────▶│ Document │──────▶│ bytes │
//!  └───────┘      └─────────┘         └──────┘          └──────────┘       └──────────┘       └───────┘
//!      └── every box drops its Diagnostics into one basket ──┐                                    │
//!                                                            ▼                                    ▼
//!                                   report ◀── diagnostics + contents ── Package ── save ──▶ output/
//! ```
//!
//! Effects stand only at the two ends: opening and saving. Everything between is a
//! function of its arguments. The rooms below stand in floor order; a room looks only
//! downstairs, and `tests/architecture.rs` holds it to that.
//!
//! The laws of the house, each with its test:
//!
//! 1. A room looks only downstairs; a foreign crate has one owner (`architecture.rs`).
//! 2. The middle is pure: no clock, no environment, no order of a hash (`architecture.rs`).
//! 3. A cell's text comes back as itself: `parse(escape(t))` is `t` (`markdown.rs`).
//! 4. Every document can be written in every format, and both say the same words
//!    (`package.rs`).
//! 5. All faults of all rows are told in one run (`records.rs`).
//! 6. Every message names a place: a [`diag::Diagnostic`] has one by type.
//! 7. The same workbooks, templates and day give the same bytes (`package.rs`).
//! 8. A package appears whole or not at all (`save.rs`).
//! 9. A user's file never makes us panic (`records.rs`).

// Ground floor: knows nothing of the others.
pub mod document;
pub mod norms;
pub mod place;
pub mod russian;

// First floor.
pub mod chart;
pub mod diag;
pub mod model;
pub mod writer;

// Second floor.
pub mod indicators;
pub mod markdown;
pub mod workbook;

// Third floor.
pub mod checks;
pub mod plan;
pub mod records;

// Fourth floor.
pub mod package;
pub mod render;
pub mod report;

// Under the roof.
pub mod cli;
pub mod pipeline;
