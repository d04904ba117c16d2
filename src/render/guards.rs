//! Conditions: what is known to be there where one holds, or does not hold.

use super::check::Checker;
use super::scope::Fact;
use super::tree::{Expression, Sign, What};

impl<'a> Checker<'a> {
    /// Checks an expression of which only matters whether it holds: its parts may be of
    /// any types.
    pub(super) fn condition(&mut self, expression: &'a Expression) {
        match &expression.what {
            What::Not(inner) => self.condition(inner),
            What::Two {
                sign: sign @ (Sign::Or | Sign::And),
                left,
                right,
            } => {
                self.condition(left);
                let shown = self.shown(left, *sign == Sign::And);
                let before = self.scope.learn(&shown);
                self.condition(right);
                self.scope.forget(before);
            }
            What::Text(_)
            | What::Number(_)
            | What::Flag
            | What::Nothing
            | What::Name(_)
            | What::Field { .. }
            | What::Item { .. }
            | What::Slice { .. }
            | What::Filter { .. }
            | What::Test { .. }
            | What::Call { .. }
            | What::Component { .. }
            | What::Choice { .. }
            | What::Negative(_)
            | What::Two { .. }
            | What::List(_)
            | What::Map(_)
            | What::Each { .. } => {
                self.fact(expression);
            }
        }
    }

    /// The worth of an expression where a condition is known to hold or not to hold.
    pub(super) fn knowing(
        &mut self,
        condition: &Expression,
        holds: bool,
        of: &'a Expression,
    ) -> Fact {
        let shown = self.shown(condition, holds);
        let before = self.scope.learn(&shown);
        let fact = self.fact(of);
        self.scope.forget(before);
        fact
    }

    /// Whether a condition around has shown that what an expression names is there.
    pub(super) fn is_shown(&self, expression: &Expression) -> bool {
        let path = self.path(expression);
        path.is_some_and(|path| self.scope.is_present(&path))
    }

    /// How the scope calls what an expression names.
    fn path(&self, expression: &Expression) -> Option<String> {
        match &expression.what {
            What::Name(name) => Some(self.scope.find(name)?.1),
            What::Field { of, name, .. } => Some(format!("{}.{name}", self.path(of)?)),
            What::Item {
                of, key: Some(key), ..
            } => Some(format!("{}.{key}", self.path(of)?)),
            What::Text(_)
            | What::Number(_)
            | What::Flag
            | What::Nothing
            | What::Item { .. }
            | What::Slice { .. }
            | What::Filter { .. }
            | What::Test { .. }
            | What::Call { .. }
            | What::Component { .. }
            | What::Choice { .. }
            | What::Not(_)
            | What::Negative(_)
            | What::Two { .. }
            | What::List(_)
            | What::Map(_)
            | What::Each { .. } => None,
        }
    }

    /// The path of an expression and of everything from which it is taken.
    fn paths(&self, expression: &Expression) -> Vec<String> {
        let mut paths: Vec<String> = self.path(expression).into_iter().collect();
        if let What::Field { of, .. } | What::Item { of, .. } = &expression.what {
            paths.extend(self.paths(of));
        }
        paths
    }

    /// What is there where a condition holds (or does not).
    pub(super) fn shown(&self, condition: &Expression, holds: bool) -> Vec<String> {
        if let What::Not(inner) = &condition.what {
            self.shown(inner, !holds)
        } else if let What::Two { sign, left, right } = &condition.what {
            self.shown_by_two(*sign, left, right, holds)
        } else if let What::Test { of, name, .. } = &condition.what {
            let shows = match name.as_str() {
                "none" | "undefined" => !holds,
                "defined" => false,
                _ => holds,
            };
            if shows { self.paths(of) } else { Vec::new() }
        } else if holds {
            self.paths(condition)
        } else {
            Vec::new()
        }
    }

    fn shown_by_two(
        &self,
        sign: Sign,
        left: &Expression,
        right: &Expression,
        holds: bool,
    ) -> Vec<String> {
        let nothing = matches!(right.what, What::Nothing);
        let literal = matches!(right.what, What::Text(_) | What::Number(_) | What::Flag);
        match sign {
            Sign::And if holds => self.both(left, right, holds),
            Sign::Or if !holds => self.both(left, right, holds),
            Sign::Equal if nothing && !holds || literal && holds => self.paths(left),
            Sign::Differ if nothing && holds || literal && !holds => self.paths(left),
            Sign::And
            | Sign::Or
            | Sign::Equal
            | Sign::Differ
            | Sign::In
            | Sign::Order
            | Sign::Arithmetic
            | Sign::Join => Vec::new(),
        }
    }

    fn both(&self, left: &Expression, right: &Expression, holds: bool) -> Vec<String> {
        let mut shown = self.shown(left, holds);
        shown.extend(self.shown(right, holds));
        shown
    }
}
