//! Which documents there will be, for whom, and what a template may say.
//!
//! [`draw_up`] is the front door. The `facts` are the only thing that templates see;
//! nothing here renders, writes or reads a file.

mod amendments;
mod annexes;
mod calendar;
mod catalogue;
mod changes;
mod draw;
pub mod facts;
mod file_name;
mod findings;
mod header;
mod house_rules;
mod interim;
mod meetings;
mod order;
mod outcomes;
mod partners;
mod people;
mod planned;
mod practices;
mod problem;
mod progress;
mod proof;
mod rewards;
mod school;
mod school_row;
mod shape;
mod sources;
mod survey;

pub use annexes::check_annexes;
pub use changes::{former, tell as tell_changes};
pub use draw::{Wish, draw_up};
pub use file_name::{FileNames, legal};
pub use header::{AgeGroup, Audience, DocumentCode, Header, Maker, Need, Per, Stage};
pub use planned::{
    AboutKind, NotMade, OwnFacts, Plan, PlannedAbout, PlannedDocument, Reason, shape_for,
    stage_folder,
};
pub use school::cut_off;
pub use shape::{Field, Shape};
