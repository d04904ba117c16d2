//! The rules as data: endings, exceptions, lists of particles, each with its reason.
//!
//! A table is read from the top, the first line that fits decides. Which ending
//! takes which form follows the school grammar of Russian («Русская грамматика»,
//! 1980; Калакуцкая, «Склонение фамилий и личных имён», 1984);
//! the lines themselves are our own. Nothing here computes.

pub(super) mod endings;
pub(super) mod genders;
pub(super) mod given;
pub(super) mod nouns;
pub(super) mod particles;
pub(super) mod patronymics;
pub(super) mod surnames;
pub(super) mod typography;

use super::grammar::Doubt;
use super::grammar::Gender;
use endings::Endings;

/// Whom a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Man,
    Woman,
    Anyone,
}

impl Who {
    pub(super) fn includes(self, gender: Gender) -> bool {
        match self {
            Who::Man => gender == Gender::Masculine,
            Who::Woman => gender == Gender::Feminine,
            Who::Anyone => true,
        }
    }
}

/// One line of a table: words that end so take these endings.
pub(super) struct Rule {
    pub(super) who: Who,
    /// Patterns of `letters::ends`.
    pub(super) ends: &'static [&'static str],
    /// The least and the greatest number of syllables.
    pub(super) syllables: (usize, usize),
    /// How many letters of the nominative fall away.
    pub(super) cut: usize,
    pub(super) add: Endings,
    pub(super) doubt: Option<Doubt>,
}

impl Rule {
    const fn new(who: Who, ends: &'static [&'static str], cut: usize, add: Endings) -> Rule {
        Rule {
            who,
            ends,
            syllables: (0, usize::MAX),
            cut,
            add,
            doubt: None,
        }
    }

    const fn syllables(mut self, least: usize, most: usize) -> Rule {
        self.syllables = (least, most);
        self
    }

    const fn doubt(mut self, doubt: Doubt) -> Rule {
        self.doubt = Some(doubt);
        self
    }
}

const fn man(ends: &'static [&'static str], cut: usize, add: Endings) -> Rule {
    Rule::new(Who::Man, ends, cut, add)
}

const fn woman(ends: &'static [&'static str], cut: usize, add: Endings) -> Rule {
    Rule::new(Who::Woman, ends, cut, add)
}

const fn anyone(ends: &'static [&'static str], cut: usize, add: Endings) -> Rule {
    Rule::new(Who::Anyone, ends, cut, add)
}

/// A whole word that no ending foretells.
pub(super) struct Exception {
    pub(super) word: &'static str,
    pub(super) who: Who,
    pub(super) cut: usize,
    pub(super) add: Endings,
    /// Why the rule of its ending is wrong for it.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "a test demands it, the reader needs it")
    )]
    pub(super) reason: &'static str,
    pub(super) doubt: Option<Doubt>,
}

impl Exception {
    const fn doubt(mut self, doubt: Doubt) -> Exception {
        self.doubt = Some(doubt);
        self
    }
}

const fn except(
    word: &'static str,
    who: Who,
    cut: usize,
    add: Endings,
    reason: &'static str,
) -> Exception {
    Exception {
        word,
        who,
        cut,
        add,
        reason,
        doubt: None,
    }
}

/// The exceptions and the rules of one kind of name.
pub(super) struct Table {
    pub(super) exceptions: &'static [Exception],
    pub(super) rules: &'static [Rule],
}
