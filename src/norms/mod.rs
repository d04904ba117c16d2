//! What the rules of the field say, as data with dates and sources.
//!
//! Ask acts by date: [`acts_in_force`]. Nothing here is a law of the code: an act whose
//! wording nobody has checked says `confirmed: false` and is never printed.

mod acts;
mod days;
mod indicators;
mod load;
mod words;

pub use acts::{ACTS, Act, Scope, acts_in_force};
pub use days::{DayOff, day_off};
pub use indicators::{
    CURATOR_ACCEPTABLE, CURATOR_FIGURES, CURATOR_OPTIMAL, FEW, INDICATORS, IndicatorNorm,
    SATISFIED_MARK,
};
pub use load::USUAL_LOAD;
pub use words::{COINED_WORDS, CoinedWords};
