//! Tells diagnostics and contents: to a terminal, as JSON.
