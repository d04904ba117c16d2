//! Common nouns.
