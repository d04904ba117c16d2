//! Commands: `{% %}` and what lies between them, read into a [`Tree`].
//!
//! The grammar is that of Tera 2, as far as documents need it.

use super::expressions::Tokens;
use super::lexer::{Code, Segment};
use super::problem::{Problem, nearest};
use super::tree::{Component, Fault, Node, Tree};

/// How deep commands may lie within each other; Tera's own limit is 40.
const DEEPEST: usize = 30;

/// Reads the commands. The first fault ends the reading: what follows would mislead.
pub(super) fn read(file: &str, segments: &[Segment]) -> Result<Tree, Fault> {
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
            "include" => tokens.only_text().map(|name| Some(Node::Include(name))),
            "extends" => {
                self.tree.extends = Some(tokens.only_text()?);
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
                    nearest: nearest(unknown, OPENERS),
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
