//! What the rules of the field say, as data with dates and sources.
