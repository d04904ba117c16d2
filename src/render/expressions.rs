//! Expressions: what stands in `{{ }}` and behind the word of a command.
//!
//! The signs bind as strongly as Tera lets them bind.

use super::lexer::{Code, Kind, Token};
use super::problem::Problem;
use super::tree::{Argument, Expression, Fault, Item, Named, Sign, What};

/// How deep expressions may lie within each other; Tera's own limit is 40.
const DEEPEST: usize = 30;

/// The tokens of one tag.
pub(super) struct Tokens<'a> {
    list: &'a [Token<'a>],
    next: usize,
    end: usize,
    depth: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(code: &'a Code<'a>) -> Self {
        Self {
            list: &code.tokens,
            next: 0,
            end: code.range.end - 2,
            depth: 0,
        }
    }

    fn peek(&self) -> Option<&'a Kind<'a>> {
        self.list.get(self.next).map(|token| &token.kind)
    }

    /// Where the next token stands.
    fn at(&self) -> usize {
        let token = self.list.get(self.next);
        token.map_or(self.end, |token| token.range.start)
    }

    pub(super) fn unexpected(&self, expected: &'static str) -> Fault {
        let found = match self.peek() {
            Some(Kind::Name(name)) => format!("«{name}»"),
            Some(Kind::Text(text)) => format!("«\"{text}\"»"),
            Some(Kind::Number(number)) => format!("«{number}»"),
            Some(Kind::Sign(sign)) => format!("«{sign}»"),
            None => "место: запись кончилась".to_owned(),
        };
        (self.at(), Problem::Syntax { found, expected })
    }

    pub(super) fn sees(&self, sign: &str) -> bool {
        matches!(self.peek(), Some(Kind::Sign(found)) if *found == sign)
    }

    pub(super) fn eat(&mut self, sign: &str) -> bool {
        let seen = self.sees(sign);
        self.next += usize::from(seen);
        seen
    }

    pub(super) fn sign(&mut self, sign: &str, expected: &'static str) -> Result<(), Fault> {
        if self.eat(sign) {
            Ok(())
        } else {
            Err(self.unexpected(expected))
        }
    }

    fn sees_word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Kind::Name(found)) if *found == word)
    }

    fn eat_word(&mut self, word: &str) -> bool {
        let seen = self.sees_word(word);
        self.next += usize::from(seen);
        seen
    }

    pub(super) fn word(&mut self, word: &'static str) -> Result<(), Fault> {
        if self.eat_word(word) {
            Ok(())
        } else {
            Err(self.unexpected(word))
        }
    }

    pub(super) fn name(&mut self, expected: &'static str) -> Result<Named, Fault> {
        let at = self.at();
        match self.peek() {
            Some(Kind::Name(name)) if name.is_ascii() => {
                self.next += 1;
                let name = (*name).to_owned();
                Ok(Named { name, at })
            }
            _ => Err(self.unexpected(expected)),
        }
    }

    pub(super) fn dotted(&mut self, expected: &'static str) -> Result<Named, Fault> {
        let mut name = self.name(expected)?;
        while self.eat(".") {
            name.name.push('.');
            name.name.push_str(&self.name(expected)?.name);
        }
        Ok(name)
    }

    /// The first word of a command, or the sign that begins it.
    pub(super) fn command(&mut self) -> Result<&'a str, Fault> {
        let name = match self.peek() {
            Some(Kind::Name(name)) => name,
            Some(Kind::Sign(sign @ ("<" | "</"))) => sign,
            _ => return Err(self.unexpected("команда: if, for, set, include…")),
        };
        self.next += 1;
        Ok(name)
    }

    pub(super) fn end(&self) -> Result<(), Fault> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.unexpected("конец записи")),
        }
    }

    /// A text in quotes up to the end of the tag: the path of a template.
    pub(super) fn only_text(mut self) -> Result<Named, Fault> {
        let at = self.at();
        let Some(Kind::Text(name)) = self.peek().cloned() else {
            return Err(self.unexpected("путь шаблона в кавычках"));
        };
        self.next += 1;
        self.end()?;
        Ok(Named { name, at })
    }

    /// An expression up to the end of the tag.
    pub(super) fn whole(&mut self) -> Result<Expression, Fault> {
        let expression = self.expression(0)?;
        self.end()?;
        Ok(expression)
    }

    /// An expression whose signs bind at least as strongly as `least`.
    pub(super) fn expression(&mut self, least: u8) -> Result<Expression, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err((self.at(), Problem::TooComplex));
        }
        let mut left = self.operand()?;
        while let Some(longer) = self.continued(&left, least)? {
            left = longer;
        }
        self.depth -= 1;
        Ok(left)
    }

    /// The expression with what the next sign joins to it, if a sign follows that binds.
    fn continued(&mut self, left: &Expression, least: u8) -> Result<Option<Expression>, Fault> {
        if self.sees("[") || self.sees("?[") {
            self.subscript(left.clone()).map(Some)
        } else if self.sees("|") && least <= 17 {
            self.filter(left).map(Some)
        } else if self.sees_word("is") && least <= 5 {
            self.test(left).map(Some)
        } else if self.sees_word("if") && least == 0 {
            self.choice(left).map(Some)
        } else {
            self.two(left, least)
        }
    }

    fn filter(&mut self, of: &Expression) -> Result<Expression, Fault> {
        self.next += 1;
        let Named { name, at } = self.name("название фильтра")?;
        let what = What::Filter {
            of: Box::new(of.clone()),
            name,
            arguments: self.arguments_if_any()?,
        };
        Ok(Expression { at, what })
    }

    fn test(&mut self, of: &Expression) -> Result<Expression, Fault> {
        self.next += 1;
        let negated = self.eat_word("not");
        let Named { name, at } = self.name("название проверки")?;
        let what = What::Test {
            of: Box::new(of.clone()),
            name,
            arguments: self.arguments_if_any()?,
        };
        let test = Expression { at, what };
        Ok(if negated { not(test) } else { test })
    }

    fn choice(&mut self, yes: &Expression) -> Result<Expression, Fault> {
        self.next += 1;
        let condition = Box::new(self.expression(0)?);
        self.word("else")?;
        let what = What::Choice {
            condition,
            yes: Box::new(yes.clone()),
            no: Box::new(self.expression(0)?),
        };
        Ok(Expression { at: yes.at, what })
    }

    fn two(&mut self, left: &Expression, least: u8) -> Result<Option<Expression>, Fault> {
        let Some((sign, words, left_power, right_power)) = self.binary() else {
            return Ok(None);
        };
        if left_power < least {
            return Ok(None);
        }
        self.next += words;
        let what = What::Two {
            sign,
            left: Box::new(left.clone()),
            right: Box::new(self.expression(right_power)?),
        };
        let two = Expression { at: left.at, what };
        Ok(Some(if words == 2 { not(two) } else { two }))
    }

    /// The sign that comes next, how many tokens it is and how strongly it binds.
    fn binary(&self) -> Option<(Sign, usize, u8, u8)> {
        let following = self.list.get(self.next + 1).map(|token| &token.kind);
        let found = match self.peek()? {
            Kind::Name("or") => (Sign::Or, 1, 1, 2),
            Kind::Name("and") => (Sign::And, 1, 3, 4),
            Kind::Name("in") => (Sign::In, 1, 5, 6),
            Kind::Name("not") if following == Some(&Kind::Name("in")) => (Sign::In, 2, 5, 6),
            Kind::Sign("==") => (Sign::Equal, 1, 7, 8),
            Kind::Sign("!=") => (Sign::Differ, 1, 7, 8),
            Kind::Sign("<" | ">" | "<=" | ">=") => (Sign::Order, 1, 7, 8),
            Kind::Sign("+" | "-") => (Sign::Arithmetic, 1, 11, 12),
            Kind::Sign("*" | "/" | "//" | "%") => (Sign::Arithmetic, 1, 13, 14),
            Kind::Sign("~") => (Sign::Join, 1, 13, 14),
            Kind::Sign("**") => (Sign::Arithmetic, 1, 16, 15),
            Kind::Name(_) | Kind::Sign(_) | Kind::Text(_) | Kind::Number(_) => return None,
        };
        Some(found)
    }

    fn operand(&mut self) -> Result<Expression, Fault> {
        let at = self.at();
        let expected = "сведение, число или текст в кавычках";
        let Some(kind) = self.peek() else {
            return Err(self.unexpected(expected));
        };
        let what = match kind {
            Kind::Text(text) => What::Text(text.clone()),
            Kind::Number(number) => What::Number((*number).to_owned()),
            Kind::Name("true" | "True" | "false" | "False") => What::Flag,
            Kind::Name("none" | "None" | "null") => What::Nothing,
            Kind::Name("not") => {
                self.next += 1;
                return Ok(not(self.expression(5)?));
            }
            Kind::Name(_) => return self.path(),
            Kind::Sign("-") => {
                self.next += 1;
                let what = What::Negative(Box::new(self.expression(20)?));
                return Ok(Expression { at, what });
            }
            Kind::Sign("(") => {
                self.next += 1;
                let inner = self.expression(0)?;
                self.sign(")", "скобка )")?;
                return Ok(inner);
            }
            Kind::Sign("[") => {
                self.next += 1;
                return self.list(at);
            }
            Kind::Sign("{") => {
                self.next += 1;
                return self.map(at);
            }
            Kind::Sign("<") => {
                self.next += 1;
                let call = self.component(at)?;
                self.sign("/", "знаки />")?;
                self.sign(">", "знаки />")?;
                return Ok(call);
            }
            Kind::Sign(_) => return Err(self.unexpected(expected)),
        };
        self.next += 1;
        Ok(Expression { at, what })
    }

    /// A name with what is taken from it: `pair.mentees[0].name.dat`, or a call.
    fn path(&mut self) -> Result<Expression, Fault> {
        let Named { name, at } = self.name("имя сведения латинскими буквами")?;
        if self.sees("(") {
            let arguments = self.arguments()?;
            let what = What::Call { name, arguments };
            return Ok(Expression { at, what });
        }
        let what = What::Name(name);
        let mut path = Expression { at, what };
        loop {
            let lenient = self.sees("?.");
            if self.eat(".") || self.eat("?.") {
                let Named { name, at } = self.name("имя сведения латинскими буквами")?;
                let of = Box::new(path);
                let what = What::Field { of, name, lenient };
                path = Expression { at, what };
            } else if self.sees("[") || self.sees("?[") {
                path = self.subscript(path)?;
            } else {
                return Ok(path);
            }
        }
    }

    /// `[0]`, `["name"]`, `[1:3]` after an expression.
    fn subscript(&mut self, of: Expression) -> Result<Expression, Fault> {
        let at = of.at;
        let lenient = self.sees("?[");
        self.next += 1;
        let of = Box::new(of);
        let mut bounds = Vec::new();
        let mut colons = 0;
        let mut key = None;
        while !self.eat("]") {
            if self.eat(":") {
                colons += 1;
                continue;
            }
            key = match self.peek() {
                Some(Kind::Text(text)) => Some(text.clone()),
                _ => None,
            };
            bounds.push(self.expression(0)?);
            if !self.sees(":") && !self.sees("]") {
                return Err(self.unexpected("скобка ]"));
            }
        }
        let what = match (colons, bounds.pop()) {
            (0, Some(index)) => What::Item {
                of,
                index: Box::new(index),
                key,
                lenient,
            },
            (0, None) => return Err((at, syntax("пустые скобки []", "номер или имя в скобках"))),
            (_, last) => {
                bounds.extend(last);
                What::Slice { of, bounds }
            }
        };
        Ok(Expression { at, what })
    }

    fn arguments_if_any(&mut self) -> Result<Vec<Argument>, Fault> {
        if self.sees("(") {
            self.arguments()
        } else {
            Ok(Vec::new())
        }
    }

    fn arguments(&mut self) -> Result<Vec<Argument>, Fault> {
        self.sign("(", "скобка (")?;
        let mut arguments = Vec::new();
        while !self.eat(")") {
            let following = self.list.get(self.next + 1).map(|token| &token.kind);
            let mut name = None;
            if following == Some(&Kind::Sign("=")) {
                name = Some(self.name("имя значения")?.name);
                self.next += 1;
            }
            let value = self.expression(0)?;
            arguments.push(Argument { name, value });
            if !self.eat(",") && !self.sees(")") {
                return Err(self.unexpected("запятая или скобка )"));
            }
        }
        Ok(arguments)
    }

    /// `<sign post={…} name="…"` up to what closes it.
    pub(super) fn component(&mut self, at: usize) -> Result<Expression, Fault> {
        let name = self.dotted("имя вставки")?.name;
        let mut arguments = Vec::new();
        while let Some(Kind::Name(_)) = self.peek() {
            let Named { name, at } = self.name("имя значения")?;
            let value = if !self.eat("=") {
                let what = What::Name(name.clone());
                Expression { at, what }
            } else if self.eat("{") {
                let value = self.expression(0)?;
                self.sign("}", "скобка }")?;
                value
            } else if let Some(Kind::Text(text)) = self.peek() {
                self.next += 1;
                let what = What::Text(text.clone());
                Expression { at, what }
            } else {
                return Err(self.unexpected("текст в кавычках или {сведение}"));
            };
            let name = Some(name);
            arguments.push(Argument { name, value });
        }
        let what = What::Component { name, arguments };
        Ok(Expression { at, what })
    }

    fn list(&mut self, at: usize) -> Result<Expression, Fault> {
        let mut items = Vec::new();
        while !self.eat("]") {
            let spread = self.eat("...");
            let value = self.expression(0)?;
            if self.eat_word("for") {
                return self.each(at, value);
            }
            items.push(Item { value, spread });
            if !self.eat(",") && !self.sees("]") {
                return Err(self.unexpected("запятая или скобка ]"));
            }
        }
        let what = What::List(items);
        Ok(Expression { at, what })
    }

    /// `[x.name for x in list if x.done]` from behind `for`.
    fn each(&mut self, at: usize, item: Expression) -> Result<Expression, Fault> {
        let value = self.name("имя для строки списка")?;
        self.word("in")?;
        let list = Box::new(self.expression(1)?);
        let mut condition = None;
        if self.eat_word("if") {
            condition = Some(Box::new(self.expression(1)?));
        }
        self.sign("]", "скобка ]")?;
        let item = Box::new(item);
        let what = What::Each {
            item,
            value,
            list,
            condition,
        };
        Ok(Expression { at, what })
    }

    fn map(&mut self, at: usize) -> Result<Expression, Fault> {
        let mut entries = Vec::new();
        while !self.eat("}") {
            let Some(Kind::Text(key)) = self.peek().cloned() else {
                return Err(self.unexpected("имя в кавычках"));
            };
            self.next += 1;
            self.sign(":", "двоеточие")?;
            entries.push((key, self.expression(0)?));
            if !self.eat(",") && !self.sees("}") {
                return Err(self.unexpected("запятая или скобка }"));
            }
        }
        let what = What::Map(entries);
        Ok(Expression { at, what })
    }
}

fn not(inner: Expression) -> Expression {
    Expression {
        at: inner.at,
        what: What::Not(Box::new(inner)),
    }
}

fn syntax(found: &str, expected: &'static str) -> Problem {
    Problem::Syntax {
        found: found.to_owned(),
        expected,
    }
}
