//! What an expression is worth: its type, whether it may be absent, what a condition shows.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::check::{Checker, spelled};
use super::problem::{ArgumentFault, Problem, nearest};
use super::scope::{Fact, Kind};
use super::syntax::{Argument, Component, Expression, Item, Named, Sign, What};
use super::vocabulary::{self, Absent, Filter, Gives, Parameter, Takes};
use crate::russian::Case;

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
        let shown = self
            .path(expression)
            .is_some_and(|path| self.scope.is_present(&path));
        Fact {
            optional: fact.optional && !shown,
            ..fact
        }
    }

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
            Kind::Number | Kind::Mixed | Kind::Flag | Kind::Record(_) | Kind::Nothing => {
                self.wrong(of, &list.kind, "список");
                Fact::unknown()
            }
        }
    }

    fn first_of(&mut self, list: &Expression, element: &Rc<Fact>) -> Fact {
        let filled = self
            .path(list)
            .is_some_and(|path| self.scope.is_present(&path));
        (**element).clone().or_absent(!filled)
    }

    fn number(&mut self, expression: &'a Expression) {
        let fact = self.demanded(expression, "вычисление");
        match fact.kind {
            Kind::Number | Kind::Unknown => {}
            Kind::Text
            | Kind::Mixed
            | Kind::Flag
            | Kind::List(_)
            | Kind::Record(_)
            | Kind::Nothing => {
                self.wrong(expression, &fact.kind, "число");
            }
        }
    }

    fn filter(
        &mut self,
        of: &'a Expression,
        name: &str,
        arguments: &'a [Argument],
        at: usize,
    ) -> Fact {
        let fact = self.fact(of);
        for argument in arguments {
            self.demanded(&argument.value, "значение в скобках");
        }
        let Some(filter) = vocabulary::filter(name) else {
            self.tell(at, unknown_filter(name));
            return Fact::unknown();
        };
        self.arguments(name, filter.parameters, arguments, at);
        self.argument_values(filter, arguments);
        if self.in_header && name == "blank" {
            let problem = Problem::NotCarried {
                what: "фильтр «blank» в начале шаблона".to_owned(),
                hint: "в ключах title и file пишите: {{ сведение or \"…\" }}",
            };
            self.tell(at, problem);
        }
        if fact.optional && filter.absent == Absent::Refuses {
            let problem = Problem::AbsentUsed {
                name: spelled(of),
                by: format!("фильтр «{name}»"),
            };
            self.tell(of.at, problem);
        }
        self.taken(of, &fact.kind, filter.takes);
        let kind = match filter.gives {
            Gives::Text => Kind::Text,
            Gives::Number => Kind::Number,
            Gives::Same => fact.kind.clone(),
            Gives::ListOfText => Kind::List(Rc::new(Fact::sure(Kind::Text))),
            Gives::Element => match &fact.kind {
                Kind::List(element) => {
                    return self.first_of(of, element).or_absent(name == "nth");
                }
                Kind::Text
                | Kind::Number
                | Kind::Mixed
                | Kind::Flag
                | Kind::Record(_)
                | Kind::Nothing
                | Kind::Unknown => Kind::Unknown,
            },
        };
        Fact {
            kind,
            optional: fact.optional && filter.absent == Absent::Passes,
        }
    }

    fn taken(&mut self, of: &'a Expression, kind: &Kind, takes: Takes) {
        let text = matches!(kind, Kind::Text);
        let number = matches!(kind, Kind::Number);
        let list = matches!(kind, Kind::List(_));
        let (fits, needed) = match takes {
            Takes::Text => (text, "текст"),
            Takes::Number => (number, "число"),
            Takes::TextOrNumber => (
                text || number || matches!(kind, Kind::Mixed),
                "текст или число",
            ),
            Takes::List => (list, "список"),
            Takes::TextOrList => (text || list, "текст или список"),
        };
        if !fits && !matches!(kind, Kind::Unknown | Kind::Nothing) {
            self.wrong(of, kind, needed);
        }
    }

    /// Values that can be judged before rendering: cases and shapes of blanks.
    fn argument_values(&mut self, filter: &Filter, arguments: &[Argument]) {
        for (index, argument) in arguments.iter().enumerate() {
            let position = filter.parameters.get(index).map(|parameter| parameter.name);
            let name = argument.name.as_deref().or(position);
            let What::Text(text) = &argument.value.what else {
                continue;
            };
            let needed = match name {
                Some("case") if Case::parse(text).is_none() => "nom, gen, dat, acc, ins или prep",
                Some("shape") if text != "date" && text != "words" => {
                    "число, \"date\" или \"words\""
                }
                _ => continue,
            };
            let problem = Problem::WrongType {
                what: text.clone(),
                is: "неизвестное слово",
                needed,
            };
            self.tell(argument.value.at, problem);
        }
    }

    /// Whether the arguments are those that the parameters ask for.
    fn arguments(&mut self, of: &str, parameters: &[Parameter], arguments: &[Argument], at: usize) {
        let mut missing: Vec<&Parameter> = parameters.iter().collect();
        for (index, argument) in arguments.iter().enumerate() {
            let positional = || parameters.get(index).map(|parameter| parameter.name);
            let fault = match argument.name.as_deref().or_else(positional) {
                None => Some(ArgumentFault::TooMany),
                Some(name) if parameters.iter().all(|parameter| parameter.name != name) => {
                    let name = name.to_owned();
                    Some(ArgumentFault::Unknown { name })
                }
                Some(name) => {
                    missing.retain(|parameter| parameter.name != name);
                    None
                }
            };
            if let Some(fault) = fault {
                let of = of.to_owned();
                self.tell(argument.value.at, Problem::Argument { of, fault });
            }
        }
        for parameter in missing.iter().filter(|parameter| parameter.required) {
            let name = parameter.name.to_owned();
            let fault = ArgumentFault::Missing { name };
            let of = of.to_owned();
            self.tell(at, Problem::Argument { of, fault });
        }
    }

    fn test(
        &mut self,
        of: &'a Expression,
        name: &str,
        arguments: &'a [Argument],
        at: usize,
    ) -> Fact {
        for argument in arguments {
            self.demanded(&argument.value, "значение в скобках");
        }
        let Some(test) = vocabulary::test(name) else {
            self.fact(of);
            let nearest = nearest(name, vocabulary::TESTS.iter().map(|test| test.name));
            let name = name.to_owned();
            self.tell(at, Problem::UnknownTest { name, nearest });
            return Fact::sure(Kind::Flag);
        };
        match test.takes {
            Some(takes) => {
                let fact = self.demanded(of, "эта проверка");
                self.taken(of, &fact.kind, takes);
            }
            None => {
                self.fact(of);
            }
        }
        self.arguments(name, test.parameters, arguments, at);
        Fact::sure(Kind::Flag)
    }

    fn call(&mut self, name: &str, arguments: &'a [Argument], at: usize) -> Fact {
        for argument in arguments {
            self.demanded(&argument.value, "значение в скобках");
        }
        let known = vocabulary::FUNCTIONS.iter();
        match known.clone().find(|(known, _)| *known == name) {
            Some((_, parameters)) => self.arguments(name, parameters, arguments, at),
            None => {
                let nearest = nearest(name, known.map(|(known, _)| *known));
                let name = name.to_owned();
                self.tell(at, Problem::UnknownFunction { name, nearest });
                return Fact::unknown();
            }
        }
        if name == "super" {
            self.parent_block();
            return Fact::sure(Kind::Text);
        }
        Fact::sure(Kind::List(Rc::new(Fact::sure(Kind::Number))))
    }

    fn given(&mut self, arguments: &'a [Argument]) -> BTreeMap<String, Fact> {
        let mut given = BTreeMap::new();
        for argument in arguments {
            let fact = self.fact(&argument.value);
            given.insert(argument.name.clone().unwrap_or_default(), fact);
        }
        given
    }

    pub(super) fn component_arguments(
        &mut self,
        component: &Component,
        at: usize,
        given: &BTreeMap<String, Fact>,
    ) {
        let of = &component.name.name;
        let missing = component.required.iter();
        for name in missing.filter(|name| !given.contains_key(*name)) {
            let name = name.clone();
            let fault = ArgumentFault::Missing { name };
            let of = of.clone();
            self.tell(at, Problem::Argument { of, fault });
        }
        for name in given.keys() {
            if component.parameters.iter().all(|known| known.name != *name) {
                let name = name.clone();
                let fault = ArgumentFault::Unknown { name };
                let of = of.clone();
                self.tell(at, Problem::Argument { of, fault });
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

    /// The worth of an expression where a condition is known to hold or not to hold.
    fn knowing(&mut self, condition: &Expression, holds: bool, of: &'a Expression) -> Fact {
        let shown = self.shown(condition, holds);
        let before = self.scope.learn(&shown);
        let fact = self.fact(of);
        self.scope.forget(before);
        fact
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
                self.demanded(left, "сравнение");
                self.demanded(right, "сравнение");
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

/// One of two values: absent if either may be; `None` where no one type fits both.
fn either(one: &Fact, other: &Fact) -> Option<Fact> {
    let kind = match (&one.kind, &other.kind) {
        (Kind::Unknown, _) | (_, Kind::Unknown) => Kind::Unknown,
        (Kind::Nothing, kind) | (kind, Kind::Nothing) => kind.clone(),
        (Kind::Text, Kind::Text) => Kind::Text,
        (Kind::Number, Kind::Number) => Kind::Number,
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
            Kind::Text | Kind::Number | Kind::Mixed | Kind::Flag | Kind::List(_) | Kind::Record(_),
            _,
        ) => return None,
    };
    Some(Fact {
        kind,
        optional: one.optional || other.optional,
    })
}

fn unknown_filter(name: &str) -> Problem {
    match name {
        "safe" => Problem::SafeForbidden,
        "default" => Problem::NotCarried {
            what: "фильтр «default»".to_owned(),
            hint: "пишите: {{ сведение or \"…\" }} или {{ сведение | blank(\"что вписать\") }}",
        },
        _ => Problem::UnknownFilter {
            name: name.to_owned(),
            nearest: nearest(name, vocabulary::FILTERS.iter().map(|filter| filter.name)),
        },
    }
}
