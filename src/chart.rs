//! Figures of a report drawn from numbers.
