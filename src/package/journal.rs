//! The journal of a save: which file becomes which, kept until all of it is done.
//!
//! A run that was cut off left its journal; the next run finishes it before it judges
//! anything. Before the journal stands nothing visible has changed.

use serde::{Deserialize, Serialize};

use super::Manifest;

/// Everything that a save is going to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    pub(super) steps: Vec<Step>,
    /// The manifest that stands when all steps are done.
    pub(super) manifest: Manifest,
}

/// One change in the package; paths are relative to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Step {
    /// A staged file takes the place of the one at `path`.
    Put {
        path: String,
        staged: String,
        /// Hash of the file that stood there; `None` where there was none.
        former: Option<String>,
        new: String,
    },
    /// A file that no longer belongs moves to the archive.
    Archive { path: String, to: String },
}
