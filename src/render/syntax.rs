//! The tree of a template's commands: what the check walks over.
//!
//! The grammar is that of Tera 2, as far as documents need it; binding powers are Tera's.

use super::lexer::{Code, Kind, Segment, Token};
use super::problem::Problem;

/// How deep expressions and commands may lie within each other; Tera's own limit is 40.
const DEEPEST: usize = 30;

/// A template's commands.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) extends: Option<Named>,
    pub(super) nodes: Vec<Node>,
    pub(super) components: Vec<Component>,
}

/// A name with the byte at which it stands.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) at: usize,
}

/// `{% component sign(post: string, name = "…") %} … {% endcomponent %}`
#[derive(Debug)]
pub(super) struct Component {
    pub(super) name: Named,
    pub(super) parameters: Vec<Named>,
    pub(super) required: Vec<String>,
    pub(super) body: Vec<Node>,
}

/// A command or a stretch of text.
#[derive(Debug)]
pub(super) enum Node {
    /// Text that is not blank, and where it begins.
    Text(usize),
    Print(Expression),
    If {
        arms: Vec<(Expression, Vec<Node>)>,
        otherwise: Vec<Node>,
    },
    For {
        key: Option<Named>,
        value: Named,
        list: Expression,
        body: Vec<Node>,
        otherwise: Vec<Node>,
    },
    Set {
        name: Named,
        value: Expression,
        global: bool,
    },
    Capture {
        name: Named,
        body: Vec<Node>,
        global: bool,
    },
    Include(Named),
    Block {
        name: Named,
        body: Vec<Node>,
    },
    /// A component with a body; the expression is its call.
    Insert(Expression, Vec<Node>),
}

/// An expression and the byte at which it begins.
#[derive(Debug, Clone)]
pub(super) struct Expression {
    pub(super) at: usize,
    pub(super) what: What,
}

/// What an expression is.
#[derive(Debug, Clone)]
pub(super) enum What {
    Text(String),
    Number(String),
    Flag,
    Nothing,
    Name(String),
    Field {
        of: Box<Expression>,
        name: String,
        lenient: bool,
    },
    Item {
        of: Box<Expression>,
        index: Box<Expression>,
        key: Option<String>,
        lenient: bool,
    },
    Slice {
        of: Box<Expression>,
        bounds: Vec<Expression>,
    },
    Filter {
        of: Box<Expression>,
        name: String,
        arguments: Vec<Argument>,
    },
    Test {
        of: Box<Expression>,
        name: String,
        arguments: Vec<Argument>,
    },
    Call {
        name: String,
        arguments: Vec<Argument>,
    },
    Component {
        name: String,
        arguments: Vec<Argument>,
    },
    Choice {
        condition: Box<Expression>,
        yes: Box<Expression>,
        no: Box<Expression>,
    },
    Not(Box<Expression>),
    Negative(Box<Expression>),
    Two {
        sign: Sign,
        left: Box<Expression>,
        right: Box<Expression>,
    },
    List(Vec<Item>),
    Map(Vec<(String, Expression)>),
    Each {
        item: Box<Expression>,
        value: Named,
        list: Box<Expression>,
        condition: Option<Box<Expression>>,
    },
}

/// An item of a list; `...` takes the items of another list.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) value: Expression,
    pub(super) spread: bool,
}

/// What stands between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Or,
    And,
    In,
    Equal,
    Differ,
    Order,
    Arithmetic,
    Join,
}

/// An argument; positional ones have no name.
#[derive(Debug, Clone)]
pub(super) struct Argument {
    pub(super) name: Option<String>,
    pub(super) value: Expression,
}

/// Reads the commands. The first fault ends the reading: what follows would mislead.
pub(super) fn read(file: &str, segments: &[Segment]) -> Result<Tree, (usize, Problem)> {
    let mut reader = Reader {
        file,
        segments,
        next: 0,
        tree: Tree::default(),
        depth: 0,
    };
    let (nodes, stop) = reader.nodes(&[])?;
    if let Some((tag, at)) = stop {
        return Err((at, Problem::StrayTag { tag }));
    }
    reader.tree.nodes = nodes;
    Ok(reader.tree)
}

type Fault = (usize, Problem);
/// The command at which reading stopped, and where it stands.
type Stop = Option<(String, usize)>;

struct Reader<'a> {
    file: &'a str,
    segments: &'a [Segment<'a>],
    next: usize,
    tree: Tree,
    depth: usize,
}

/// Commands that close or divide another.
const CLOSERS: [&str; 9] = [
    "endif",
    "elif",
    "else",
    "endfor",
    "endset",
    "endblock",
    "endcomponent",
    "endfilter",
    "</",
];

/// Commands that begin something.
pub(super) const OPENERS: [&str; 12] = [
    "if",
    "for",
    "set",
    "set_global",
    "include",
    "extends",
    "block",
    "component",
    "filter",
    "raw",
    "break",
    "continue",
];

impl<'a> Reader<'a> {
    /// Nodes up to one of the commands in `stops` (not consumed beyond its tokens) or the end.
    fn nodes(&mut self, stops: &[&str]) -> Result<(Vec<Node>, Stop), Fault> {
        self.depth += 1;
        let mut nodes = Vec::new();
        let mut stop = None;
        while let Some(segment) = self.segments.get(self.next) {
            self.next += 1;
            match segment {
                Segment::Text(range) => {
                    if !self.file[range.clone()].trim().is_empty() {
                        nodes.push(Node::Text(range.start));
                    }
                }
                Segment::Print(code) => {
                    let mut tokens = Tokens::of(code);
                    let expression = tokens.expression(0)?;
                    tokens.end()?;
                    nodes.push(Node::Print(expression));
                }
                Segment::Tag(code) => {
                    let mut tokens = Tokens::of(code);
                    let name = tokens.command()?;
                    if stops.contains(&name) {
                        stop = Some((name.to_owned(), code.range.start));
                        break;
                    }
                    nodes.extend(self.tag(name, tokens, code)?);
                }
            }
        }
        self.depth -= 1;
        Ok((nodes, stop))
    }

    fn tag(
        &mut self,
        name: &str,
        tokens: Tokens<'a>,
        code: &'a Code<'a>,
    ) -> Result<Option<Node>, Fault> {
        let at = code.range.start;
        if self.depth > DEEPEST {
            return Err((at, Problem::TooComplex));
        }
        match name {
            "if" => self.condition(tokens, at).map(Some),
            "for" => self.cycle(tokens, at).map(Some),
            "set" | "set_global" => self.set(tokens, at, name == "set_global").map(Some),
            "block" => self.block(tokens, at).map(Some),
            "include" => only_text(tokens).map(|name| Some(Node::Include(name))),
            "extends" => {
                self.tree.extends = Some(only_text(tokens)?);
                Ok(None)
            }
            "component" => self.component(tokens, at).map(|()| None),
            "<" => self.insert(tokens, at).map(Some),
            "raw" | "endraw" | "break" | "continue" => Ok(None),
            "filter" => Err((
                at,
                Problem::NotCarried {
                    what: "команда «{% filter %}»".to_owned(),
                    hint: "примените фильтр к самому сведению: {{ сведение | фильтр }}",
                },
            )),
            "macro" | "import" => Err((
                at,
                Problem::NotCarried {
                    what: format!("команда «{{% {name} %}}»"),
                    hint: "повторяющийся кусок вынесите в отдельный файл: {% include \"parts/…\" %}",
                },
            )),
            closer if CLOSERS.contains(&closer) => {
                let tag = closer.to_owned();
                Err((at, Problem::StrayTag { tag }))
            }
            unknown => Err((
                at,
                Problem::UnknownTag {
                    name: unknown.to_owned(),
                    nearest: super::problem::nearest(unknown, OPENERS),
                },
            )),
        }
    }

    fn condition(&mut self, mut tokens: Tokens<'a>, at: usize) -> Result<Node, Fault> {
        let mut arms = Vec::new();
        let mut condition = tokens.whole()?;
        loop {
            let (body, stop) = self.nodes(&["elif", "else", "endif"])?;
            arms.push((condition, body));
            match stop.as_ref().map(|(name, _)| name.as_str()) {
                Some("elif") => {
                    let mut tokens = self.last_tag();
                    tokens.command()?;
                    condition = tokens.whole()?;
                }
                Some("else") => {
                    let otherwise = self.rest("if", "endif", at)?;
                    return Ok(Node::If { arms, otherwise });
                }
                Some(_) => {
                    let otherwise = Vec::new();
                    return Ok(Node::If { arms, otherwise });
                }
                None => return Err((at, Problem::UnclosedTag { tag: "if" })),
            }
        }
    }

    /// The tokens of the command at which reading has just stopped.
    fn last_tag(&self) -> Tokens<'a> {
        match &self.segments[self.next - 1] {
            Segment::Tag(code) | Segment::Print(code) => Tokens::of(code),
            Segment::Text(_) => unreachable!("reading stops at commands only"),
        }
    }

    /// Nodes up to the closing command.
    fn rest(&mut self, tag: &'static str, end: &str, at: usize) -> Result<Vec<Node>, Fault> {
        let (body, stop) = self.nodes(&[end])?;
        match stop {
            Some(_) => Ok(body),
            None => Err((at, Problem::UnclosedTag { tag })),
        }
    }

    fn cycle(&mut self, mut tokens: Tokens<'a>, at: usize) -> Result<Node, Fault> {
        let mut value = tokens.name("имя для строки списка")?;
        let mut key = None;
        if tokens.eat(",") {
            key = Some(std::mem::replace(
                &mut value,
                tokens.name("имя для значения")?,
            ));
        }
        tokens.word("in")?;
        let list = tokens.whole()?;
        let (body, stop) = self.nodes(&["else", "endfor"])?;
        let otherwise = match stop.as_ref().map(|(name, _)| name.as_str()) {
            Some("else") => self.rest("for", "endfor", at)?,
            Some(_) => Vec::new(),
            None => return Err((at, Problem::UnclosedTag { tag: "for" })),
        };
        Ok(Node::For {
            key,
            value,
            list,
            body,
            otherwise,
        })
    }

    fn set(&mut self, mut tokens: Tokens<'a>, at: usize, global: bool) -> Result<Node, Fault> {
        let name = tokens.name("имя")?;
        if tokens.eat("=") {
            let value = tokens.whole()?;
            return Ok(Node::Set {
                name,
                value,
                global,
            });
        }
        tokens.end()?;
        let body = self.rest("set", "endset", at)?;
        Ok(Node::Capture { name, body, global })
    }

    fn block(&mut self, mut tokens: Tokens<'a>, at: usize) -> Result<Node, Fault> {
        let name = tokens.name("имя блока")?;
        tokens.end()?;
        let body = self.rest("block", "endblock", at)?;
        Ok(Node::Block { name, body })
    }

    fn component(&mut self, mut tokens: Tokens<'a>, at: usize) -> Result<(), Fault> {
        let name = tokens.dotted("имя вставки")?;
        tokens.sign("(", "скобка (")?;
        let mut parameters = Vec::new();
        let mut required = Vec::new();
        while !tokens.eat(")") {
            let parameter = tokens.name("имя параметра")?;
            if tokens.eat(":") {
                tokens.name("вид значения: string, integer, bool, array или map")?;
            }
            if tokens.eat("=") {
                tokens.expression(0)?;
            } else {
                required.push(parameter.name.clone());
            }
            parameters.push(parameter);
            if !tokens.eat(",") && !tokens.sees(")") {
                return Err(tokens.unexpected("запятая или скобка )"));
            }
        }
        let body = self.rest("component", "endcomponent", at)?;
        self.tree.components.push(Component {
            name,
            parameters,
            required,
            body,
        });
        Ok(())
    }

    fn insert(&mut self, mut tokens: Tokens<'a>, at: usize) -> Result<Node, Fault> {
        let call = tokens.component(at)?;
        tokens.sign(">", "знак >")?;
        tokens.end()?;
        let body = self.rest("component", "</", at)?;
        Ok(Node::Insert(call, body))
    }
}

fn only_text(mut tokens: Tokens) -> Result<Named, Fault> {
    let at = tokens.at();
    let Some(Kind::Text(name)) = tokens.peek().cloned() else {
        return Err(tokens.unexpected("путь шаблона в кавычках"));
    };
    tokens.next += 1;
    tokens.end()?;
    Ok(Named { name, at })
}

/// The tokens of one tag.
struct Tokens<'a> {
    list: &'a [Token<'a>],
    next: usize,
    end: usize,
    depth: usize,
}

impl<'a> Tokens<'a> {
    fn of(code: &'a Code<'a>) -> Self {
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

    fn unexpected(&self, expected: &'static str) -> Fault {
        let found = match self.peek() {
            Some(Kind::Name(name)) => format!("«{name}»"),
            Some(Kind::Text(text)) => format!("«\"{text}\"»"),
            Some(Kind::Number(number)) => format!("«{number}»"),
            Some(Kind::Sign(sign)) => format!("«{sign}»"),
            None => "место: запись кончилась".to_owned(),
        };
        (self.at(), Problem::Syntax { found, expected })
    }

    fn sees(&self, sign: &str) -> bool {
        matches!(self.peek(), Some(Kind::Sign(found)) if *found == sign)
    }

    fn eat(&mut self, sign: &str) -> bool {
        let seen = self.sees(sign);
        self.next += usize::from(seen);
        seen
    }

    fn sign(&mut self, sign: &str, expected: &'static str) -> Result<(), Fault> {
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

    fn word(&mut self, word: &'static str) -> Result<(), Fault> {
        if self.eat_word(word) {
            Ok(())
        } else {
            Err(self.unexpected(word))
        }
    }

    fn name(&mut self, expected: &'static str) -> Result<Named, Fault> {
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

    fn dotted(&mut self, expected: &'static str) -> Result<Named, Fault> {
        let mut name = self.name(expected)?;
        while self.eat(".") {
            name.name.push('.');
            name.name.push_str(&self.name(expected)?.name);
        }
        Ok(name)
    }

    /// The first word of a command, or the sign that begins it.
    fn command(&mut self) -> Result<&'a str, Fault> {
        let name = match self.peek() {
            Some(Kind::Name(name)) => name,
            Some(Kind::Sign(sign @ ("<" | "</"))) => sign,
            _ => return Err(self.unexpected("команда: if, for, set, include…")),
        };
        self.next += 1;
        Ok(name)
    }

    fn end(&self) -> Result<(), Fault> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.unexpected("конец записи")),
        }
    }

    /// An expression up to the end of the tag.
    fn whole(&mut self) -> Result<Expression, Fault> {
        let expression = self.expression(0)?;
        self.end()?;
        Ok(expression)
    }

    /// An expression whose signs bind at least as strongly as `least`.
    fn expression(&mut self, least: u8) -> Result<Expression, Fault> {
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

    /// The expression with what the next sign joins to it, if a sign follows.
    fn continued(&mut self, left: &Expression, least: u8) -> Result<Option<Expression>, Fault> {
        let at = left.at;
        let of = || Box::new(left.clone());
        if self.sees("[") || self.sees("?[") {
            return self.subscript(left.clone()).map(Some);
        }
        if self.sees("|") && least <= 17 {
            self.next += 1;
            let at = self.at();
            let name = self.name("название фильтра")?.name;
            let arguments = self.arguments_if_any()?;
            let of = of();
            let what = What::Filter {
                of,
                name,
                arguments,
            };
            return Ok(Some(Expression { at, what }));
        }
        if self.sees_word("is") && least <= 5 {
            self.next += 1;
            let negated = self.eat_word("not");
            let test_at = self.at();
            let name = self.name("название проверки")?.name;
            let arguments = self.arguments_if_any()?;
            let of = of();
            let what = What::Test {
                of,
                name,
                arguments,
            };
            let test = Expression { at: test_at, what };
            return Ok(Some(if negated { not(test) } else { test }));
        }
        if self.sees_word("if") && least == 0 {
            self.next += 1;
            let condition = Box::new(self.expression(0)?);
            self.word("else")?;
            let no = Box::new(self.expression(0)?);
            let yes = of();
            let what = What::Choice { condition, yes, no };
            return Ok(Some(Expression { at, what }));
        }
        let Some((sign, words, left_power, right_power)) = self.binary() else {
            return Ok(None);
        };
        if left_power < least {
            return Ok(None);
        }
        self.next += words;
        let right = Box::new(self.expression(right_power)?);
        let left = of();
        let what = What::Two { sign, left, right };
        let two = Expression { at, what };
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
    fn component(&mut self, at: usize) -> Result<Expression, Fault> {
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
