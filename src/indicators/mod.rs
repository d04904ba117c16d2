//! Counts the programme's indicators from the facts, each with its rule.
