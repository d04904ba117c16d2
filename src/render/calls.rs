//! Filters, tests, functions and components: whether they are known and rightly called.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::check::{Checker, spelled};
use super::problem::{ArgumentFault, Problem, nearest};
use super::scope::{Fact, Kind};
use super::tree::{Argument, Component, Expression, What};
use super::vocabulary::{self, Absent, Filter, Gives, Parameter, Takes};
use crate::russian::Case;

impl<'a> Checker<'a> {
    pub(super) fn filter(
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
        let optional = fact.optional && filter.absent == Absent::Passes;
        self.filtered(of, fact.kind, filter).or_absent(optional)
    }

    /// What a filter makes of a value.
    fn filtered(&mut self, of: &Expression, kind: Kind, filter: &Filter) -> Fact {
        Fact::sure(match (filter.gives, kind) {
            (Gives::Text, _) => Kind::Text,
            (Gives::Number, _) => Kind::Number,
            (Gives::Same, kind) => kind,
            (Gives::Blank, _) => Kind::Blank,
            (Gives::ListOfText, _) => Kind::List(Rc::new(Fact::sure(Kind::Text))),
            (Gives::Element, Kind::List(element)) => {
                let any = filter.name == "nth";
                return self.first_of(of, &element).or_absent(any);
            }
            (Gives::Element, _) => Kind::Unknown,
        })
    }

    pub(super) fn taken(&mut self, of: &'a Expression, kind: &Kind, takes: Takes) {
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

    pub(super) fn test(
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

    pub(super) fn call(&mut self, name: &str, arguments: &'a [Argument], at: usize) -> Fact {
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

    pub(super) fn given(&mut self, arguments: &'a [Argument]) -> BTreeMap<String, Fact> {
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
