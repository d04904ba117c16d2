//! What an expression is worth: its type, whether it may be absent, what a condition shows.

use std::rc::Rc;

use super::check::{Checker, spelled};
use super::problem::{Problem, nearest};
use super::scope::{Fact, Kind};
use super::tree::{Expression, Item, Named, Sign, What};
use super::vocabulary::Takes;

/// What `loop` has.
const LOOP: [(&str, Kind); 5] = [
    ("index", Kind::Number),
    ("index0", Kind::Number),
    ("first", Kind::Flag),
    ("last", Kind::Flag),
    ("length", Kind::Number),
];

impl<'a> Checker<'a> {
    /// The worth of an expression; faults within it are told.
    pub(super) fn fact(&mut self, expression: &'a Expression) -> Fact {
        let fact = match &expression.what {
            What::Text(_) => Fact::sure(Kind::Text),
            What::Number(_) => Fact::sure(Kind::Number),
            What::Flag => Fact::sure(Kind::Flag),
            What::Nothing => Fact::sure(Kind::Nothing).or_absent(true),
            What::Name(name) => self.named(name, expression.at),
            What::Field { of, name, lenient } => self.field(of, name, *lenient, expression.at),
            What::Item {
                of,
                index,
                key,
                lenient,
            } => match key {
                Some(key) => self.field(of, key, *lenient, index.at),
                None => self.item(of, index, *lenient),
            },
            What::Slice { of, bounds } => {
                for bound in bounds {
                    self.demanded(bound, "номер в списке");
                }
                self.demanded(of, "часть списка")
            }
            What::Filter {
                of,
                name,
                arguments,
            } => self.filter(of, name, arguments, expression.at),
            What::Test {
                of,
                name,
                arguments,
            } => self.test(of, name, arguments, expression.at),
            What::Call { name, arguments } => self.call(name, arguments, expression.at),
            What::Component { name, arguments } => {
                let given = self.given(arguments);
                self.component(name, expression.at, given);
                Fact::sure(Kind::Text)
            }
            What::Choice { condition, yes, no } => self.choice(condition, yes, no),
            What::Not(_)
            | What::Two {
                sign: Sign::And, ..
            } => {
                self.condition(expression);
                Fact::sure(Kind::Flag)
            }
            What::Negative(inner) => {
                self.number(inner);
                Fact::sure(Kind::Number)
            }
            What::Two { sign, left, right } => self.two(*sign, left, right),
            What::List(items) => self.list(items),
            What::Map(entries) => {
                let fields = entries
                    .iter()
                    .map(|(name, value)| (name.clone(), self.fact(value)));
                Fact::sure(Kind::Record(Rc::new(fields.collect())))
            }
            What::Each {
                item,
                value,
                list,
                condition,
            } => self.each(item, value, list, condition.as_deref()),
        };
        let shown = self.is_shown(expression);
        Fact {
            optional: fact.optional && !shown,
            ..fact
        }
    }

    /// The worth of an expression that must not be absent for `by`.
    pub(super) fn demanded(&mut self, expression: &'a Expression, by: &str) -> Fact {
        let fact = self.fact(expression);
        if fact.optional {
            let problem = Problem::AbsentUsed {
                name: spelled(expression),
                by: by.to_owned(),
            };
            self.tell(expression.at, problem);
        }
        Fact::sure(fact.kind)
    }

    fn named(&mut self, name: &str, at: usize) -> Fact {
        if let Some((fact, _)) = self.scope.find(name) {
            return fact;
        }
        let nearest = nearest(name, self.scope.names());
        let problem = Problem::UnknownName {
            name: name.to_owned(),
            owner: None,
            nearest,
        };
        self.tell(at, problem);
        Fact::unknown()
    }

    fn field(&mut self, of: &'a Expression, name: &str, lenient: bool, at: usize) -> Fact {
        if matches!(&of.what, What::Name(of) if of == "loop") && self.scope.in_loop() {
            return self.loop_field(name, at);
        }
        let owner = self.fact(of);
        if owner.optional && !lenient {
            let name = spelled(of);
            self.tell(of.at, Problem::AbsentOwner { name });
        }
        match &owner.kind {
            Kind::Record(fields) => match fields.get(name) {
                Some(field) => field.clone().or_absent(owner.optional && lenient),
                None => self.unknown_field(of, name, fields.keys().map(String::as_str), at),
            },
            Kind::Unknown => Fact::unknown(),
            Kind::Text
            | Kind::Number
            | Kind::Mixed
            | Kind::Blank
            | Kind::Flag
            | Kind::List(_)
            | Kind::Nothing => {
                self.wrong(of, &owner.kind, "набор сведений");
                Fact::unknown()
            }
        }
    }

    fn unknown_field<'n>(
        &mut self,
        of: &Expression,
        name: &str,
        known: impl Iterator<Item = &'n str>,
        at: usize,
    ) -> Fact {
        let problem = Problem::UnknownName {
            name: name.to_owned(),
            owner: Some(spelled(of)),
            nearest: nearest(name, known),
        };
        self.tell(at, problem);
        Fact::unknown()
    }

    fn loop_field(&mut self, name: &str, at: usize) -> Fact {
        match LOOP.iter().find(|(known, _)| *known == name) {
            Some((_, kind)) => Fact::sure(kind.clone()),
            None => {
                let problem = Problem::UnknownName {
                    name: name.to_owned(),
                    owner: Some("loop".to_owned()),
                    nearest: nearest(name, LOOP.iter().map(|(known, _)| *known)),
                };
                self.tell(at, problem);
                Fact::unknown()
            }
        }
    }

    /// An element by number; it may be absent unless the list was shown not to be empty.
    fn item(&mut self, of: &'a Expression, index: &'a Expression, lenient: bool) -> Fact {
        self.demanded(index, "номер в списке");
        let list = if lenient {
            self.fact(of)
        } else {
            self.demanded(of, "номер в скобках")
        };
        match &list.kind {
            Kind::List(element) => {
                let first = matches!(&index.what, What::Number(number) if number == "0");
                self.first_of(of, element).or_absent(!first)
            }
            Kind::Text => Fact::sure(Kind::Text).or_absent(true),
            Kind::Unknown => Fact::unknown(),
            Kind::Number
            | Kind::Mixed
            | Kind::Blank
            | Kind::Flag
            | Kind::Record(_)
            | Kind::Nothing => {
                self.wrong(of, &list.kind, "список");
                Fact::unknown()
            }
        }
    }

    pub(super) fn first_of(&mut self, list: &Expression, element: &Rc<Fact>) -> Fact {
        let filled = self.is_shown(list);
        (**element).clone().or_absent(!filled)
    }

    fn number(&mut self, expression: &'a Expression) {
        let fact = self.demanded(expression, "вычисление");
        match fact.kind {
            Kind::Number | Kind::Unknown => {}
            Kind::Text
            | Kind::Mixed
            | Kind::Blank
            | Kind::Flag
            | Kind::List(_)
            | Kind::Record(_)
            | Kind::Nothing => {
                self.wrong(expression, &fact.kind, "число");
            }
        }
    }

    fn choice(
        &mut self,
        condition: &'a Expression,
        yes: &'a Expression,
        no: &'a Expression,
    ) -> Fact {
        self.condition(condition);
        let first = self.knowing(condition, true, yes);
        let second = self.knowing(condition, false, no);
        self.either(&first, &second, no)
    }

    /// One of two values; `at` is the expression of the second.
    fn either(&mut self, one: &Fact, other: &Fact, at: &Expression) -> Fact {
        either(one, other).unwrap_or_else(|| {
            self.wrong(at, &other.kind, one.kind.word());
            Fact::unknown()
        })
    }

    fn two(&mut self, sign: Sign, left: &'a Expression, right: &'a Expression) -> Fact {
        match sign {
            Sign::Or => {
                let first = self.fact(left);
                let second = self.knowing(left, false, right);
                let optional = second.optional;
                let kind = self.either(&first, &second, right).kind;
                Fact { kind, optional }
            }
            Sign::And | Sign::Equal | Sign::Differ => {
                self.fact(left);
                self.fact(right);
                Fact::sure(Kind::Flag)
            }
            Sign::In => {
                let list = self.demanded(right, "проверка in");
                self.taken(right, &list.kind, Takes::TextOrList);
                if matches!(list.kind, Kind::Text) {
                    let part = self.demanded(left, "проверка in");
                    self.taken(left, &part.kind, Takes::Text);
                } else {
                    self.fact(left);
                }
                Fact::sure(Kind::Flag)
            }
            Sign::Order => {
                let first = self.demanded(left, "сравнение");
                let second = self.demanded(right, "сравнение");
                self.taken(left, &first.kind, Takes::TextOrNumber);
                if !alike(&first.kind, &second.kind) {
                    self.wrong(right, &second.kind, first.kind.word());
                }
                Fact::sure(Kind::Flag)
            }
            Sign::Arithmetic => {
                self.number(left);
                self.number(right);
                Fact::sure(Kind::Number)
            }
            Sign::Join => {
                self.joined(left);
                self.joined(right);
                Fact::sure(Kind::Text)
            }
        }
    }

    fn joined(&mut self, expression: &'a Expression) {
        let fact = self.fact(expression);
        if fact.optional {
            let name = spelled(expression);
            return self.tell(expression.at, Problem::AbsentPrinted { name });
        }
        self.taken(expression, &fact.kind, Takes::TextOrNumber);
    }

    fn list(&mut self, items: &'a [Item]) -> Fact {
        let mut element = None;
        for Item { value, spread } in items {
            let fact = if *spread {
                self.element_of(value, "часть списка")
            } else {
                self.fact(value)
            };
            element = Some(match element {
                Some(before) => self.either(&before, &fact, value),
                None => fact,
            });
        }
        let element = element.unwrap_or_else(Fact::unknown);
        Fact::sure(Kind::List(Rc::new(element)))
    }

    /// An element of what must be a list.
    pub(super) fn element_of(&mut self, list: &'a Expression, by: &str) -> Fact {
        let fact = self.demanded(list, by);
        match fact.kind {
            Kind::List(element) => (*element).clone(),
            Kind::Unknown => Fact::unknown(),
            Kind::Text
            | Kind::Number
            | Kind::Mixed
            | Kind::Blank
            | Kind::Flag
            | Kind::Record(_)
            | Kind::Nothing => {
                self.wrong(list, &fact.kind, "список");
                Fact::unknown()
            }
        }
    }

    fn each(
        &mut self,
        item: &'a Expression,
        value: &Named,
        list: &'a Expression,
        condition: Option<&'a Expression>,
    ) -> Fact {
        let element = self.element_of(list, "перебор списка");
        self.scope.enter();
        self.scope.bind(&value.name, element);
        let item = match condition {
            Some(condition) => {
                self.condition(condition);
                self.knowing(condition, true, item)
            }
            None => self.fact(item),
        };
        self.scope.leave();
        Fact::sure(Kind::List(Rc::new(item)))
    }
}

/// Whether two values can be told smaller and greater.
fn alike(one: &Kind, other: &Kind) -> bool {
    matches!(
        (one, other),
        (Kind::Text, Kind::Text)
            | (Kind::Number, Kind::Number)
            | (Kind::Unknown, _)
            | (_, Kind::Unknown)
    )
}

/// One of two values: absent if either may be; `None` where no one type fits both.
fn either(one: &Fact, other: &Fact) -> Option<Fact> {
    let kind = match (&one.kind, &other.kind) {
        (Kind::Unknown, _) | (_, Kind::Unknown) => Kind::Unknown,
        (Kind::Nothing, kind) | (kind, Kind::Nothing) => kind.clone(),
        (Kind::Text, Kind::Text) => Kind::Text,
        (Kind::Number, Kind::Number) => Kind::Number,
        (Kind::Blank, Kind::Text | Kind::Number | Kind::Mixed | Kind::Blank)
        | (Kind::Text | Kind::Number | Kind::Mixed, Kind::Blank) => Kind::Blank,
        (Kind::Text | Kind::Number | Kind::Mixed, Kind::Text | Kind::Number | Kind::Mixed) => {
            Kind::Mixed
        }
        (Kind::Flag, Kind::Flag) => Kind::Flag,
        (Kind::List(one), Kind::List(other)) => Kind::List(Rc::new(either(one, other)?)),
        (Kind::Record(one), Kind::Record(other)) => {
            let shared = one.iter().filter_map(|(name, field)| {
                let field = either(field, other.get(name)?)?;
                Some((name.clone(), field))
            });
            Kind::Record(Rc::new(shared.collect()))
        }
        (
            Kind::Text
            | Kind::Number
            | Kind::Mixed
            | Kind::Blank
            | Kind::Flag
            | Kind::List(_)
            | Kind::Record(_),
            _,
        ) => return None,
    };
    Some(Fact {
        kind,
        optional: one.optional || other.optional,
    })
}
