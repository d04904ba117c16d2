//! The facts of a school's programme, typed, each with the place it came from.
