//! The templates that are compiled into the program, so that one file is the whole of it.

/// Every file under `templates/` by its path there; a test holds the list complete.
macro_rules! templates {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../templates/", $path)))),*]
    };
}

/// Path under `templates/` and text.
pub const BUILT_IN: &[(&str, &str)] = templates![];
