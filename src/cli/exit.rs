//! The exit status (`contract.md`, Commands).

use std::process::ExitCode;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exit {
    /// Made; warnings may have been told.
    Made,
    /// Something that the user can mend.
    Faulty,
    /// It could not run or finish.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Made => 0,
            Exit::Faulty => 1,
            Exit::Failed => 2,
        })
    }
}
