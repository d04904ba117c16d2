//! What a message is about, so that what needs a decision stands first.

use crate::diag::Code;
use crate::package::Theme;

/// Codes of the messages that ask for a decision, by theme; all others are only worth a look.
#[rustfmt::skip]
const DECISIONS: &[(Theme, &[&str])] = &[
    (Theme::Orders, &["W117", "W118", "W144", "W145", "W183", "W201", "W203", "W209", "W230", "W231", "W232", "W233", "W251", "W253", "W255", "W264", "W265", "W268"]),
    (Theme::Terms, &["W112", "W141", "W146", "W180", "W210", "W220", "W221", "W222", "W223", "W225", "W226", "W227", "W228", "W261"]),
    (Theme::People, &["W115", "W122", "W123", "W160", "W165", "W166", "W204", "W207", "W257", "W263", "W267", "W269"]),
];

/// The theme of a message's code.
#[must_use]
pub fn theme(code: Code) -> Theme {
    let mut themes = DECISIONS.iter();
    let found = themes.find(|(_, codes)| codes.contains(&code.0));
    found.map_or(Theme::Other, |(theme, _)| *theme)
}
