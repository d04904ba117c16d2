//! How many mentees one mentor may have.

/// So many mentees of one mentor are usual; a school's card may set another number. No act
/// sets it: `domain.md` c.4, 6, decision of the project; confirmed: false.
pub const USUAL_LOAD: u32 = 5;
