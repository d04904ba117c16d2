//! The templates that are compiled into the program, so that one file is the whole of it.

/// Path under `templates/` and text of every file there; `templates/build.rs` lists them.
pub const BUILT_IN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));
