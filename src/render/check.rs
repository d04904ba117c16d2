//! The check of templates before anything is rendered: every name, every filter, every
//! fact that may be absent.
//!
//! A document is checked as it will be rendered: from its outermost parent inwards, with
//! its parts in their places. A fault of a part is told once, at the part's own line.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::problem::{Problem, nearest};
use super::scope::{Fact, Kind, Scope};
use super::tree::{Component, Expression, Named, Node, Tree, What};

/// How deep parts may lie within parts.
const DEEPEST: usize = 20;

/// A fault: the template's number, the byte, what is wrong.
pub(super) type Fault = (usize, usize, Problem);

/// The commands of all templates; a template that could not be read has none.
pub(super) struct Forest<'a> {
    pub(super) paths: Vec<&'a str>,
    pub(super) trees: Vec<Option<&'a Tree>>,
}

impl<'a> Forest<'a> {
    fn number(&self, path: &str) -> Option<usize> {
        self.paths.iter().position(|known| *known == path)
    }

    /// A component by name, with the template in which it stands.
    fn component(&self, name: &str) -> Option<(usize, &'a Component)> {
        let mut all = self.components();
        all.find(|(_, component)| component.name.name == name)
    }

    fn components(&self) -> impl Iterator<Item = (usize, &'a Component)> {
        let trees = self.trees.iter().enumerate();
        trees.flat_map(|(number, tree)| {
            let components = tree.iter().flat_map(|tree| &tree.components);
            components.map(move |component| (number, component))
        })
    }

    /// The template and its parents, outermost last; `None` where one is missing or they
    /// go in a circle.
    fn lineage(&self, number: usize) -> Option<Vec<usize>> {
        let mut lineage = vec![number];
        let mut tree = self.trees[number]?;
        while let Some(parent) = &tree.extends {
            let parent = self.number(&parent.name)?;
            if lineage.contains(&parent) {
                return None;
            }
            lineage.push(parent);
            tree = self.trees[parent]?;
        }
        Some(lineage)
    }
}

/// Faults that a template has by itself: missing parents and parts, unknown blocks.
pub(super) fn references(forest: &Forest) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (number, tree) in forest.trees.iter().enumerate() {
        let Some(tree) = tree else { continue };
        for named in parts(tree) {
            if forest.number(&named.name).is_none() {
                let name = named.name.clone();
                let nearest = nearest(&name, forest.paths.iter().copied());
                faults.push((number, named.at, Problem::UnknownPart { name, nearest }));
            }
        }
        if let Some(parent) = &tree.extends {
            faults.extend(inheritance(forest, number, tree, parent));
        }
    }
    faults
}

fn inheritance(forest: &Forest, number: usize, tree: &Tree, parent: &Named) -> Vec<Fault> {
    let mut faults = Vec::new();
    let outside = tree
        .nodes
        .iter()
        .find(|node| !matches!(node, Node::Block { .. }));
    if let Some(node) = outside {
        faults.push((
            number,
            at(node).unwrap_or(parent.at),
            Problem::OutsideBlocks,
        ));
    }
    let Some(lineage) = forest.lineage(number) else {
        if let Some(circle) = circle(forest, number) {
            faults.push((number, parent.at, Problem::Circle { name: circle }));
        }
        return faults;
    };
    let parents = lineage[1..]
        .iter()
        .filter_map(|number| forest.trees[*number]);
    let known: Vec<&str> = parents
        .flat_map(|tree| blocks(&tree.nodes).into_keys())
        .collect();
    for node in &tree.nodes {
        if let Node::Block { name, .. } = node
            && !known.contains(&name.name.as_str())
        {
            let problem = Problem::UnknownBlock {
                name: name.name.clone(),
            };
            faults.push((number, name.at, problem));
        }
    }
    faults
}

/// The template at which the parents of a template begin to repeat.
fn circle(forest: &Forest, number: usize) -> Option<String> {
    let mut seen = vec![number];
    loop {
        let tree = forest.trees[*seen.last()?]?;
        let parent = forest.number(&tree.extends.as_ref()?.name)?;
        if seen.contains(&parent) {
            return Some(forest.paths[parent].to_owned());
        }
        seen.push(parent);
    }
}

/// Every template that a template names, parents and parts.
pub(super) fn parts(tree: &Tree) -> Vec<&Named> {
    let mut found: Vec<&Named> = tree.extends.iter().collect();
    visit(&tree.nodes, &mut |node| {
        if let Node::Include(named) = node {
            found.push(named);
        }
    });
    for component in &tree.components {
        visit(&component.body, &mut |node| {
            if let Node::Include(named) = node {
                found.push(named);
            }
        });
    }
    found
}

/// The bodies of all blocks, those within others too.
fn blocks(nodes: &[Node]) -> BTreeMap<&str, &[Node]> {
    let mut found = BTreeMap::new();
    visit(nodes, &mut |node| {
        if let Node::Block { name, body } = node {
            found.insert(name.name.as_str(), body.as_slice());
        }
    });
    found
}

fn visit<'n>(nodes: &'n [Node], see: &mut dyn FnMut(&'n Node)) {
    for node in nodes {
        see(node);
        match node {
            Node::If { arms, otherwise } => {
                for (_, body) in arms {
                    visit(body, see);
                }
                visit(otherwise, see);
            }
            Node::For {
                body, otherwise, ..
            } => {
                visit(body, see);
                visit(otherwise, see);
            }
            Node::Capture { body, .. } | Node::Block { body, .. } | Node::Insert(_, body) => {
                visit(body, see);
            }
            Node::Text(_) | Node::Print(_) | Node::Set { .. } | Node::Include(_) => {}
        }
    }
}

/// Where a node stands, as far as it knows.
fn at(node: &Node) -> Option<usize> {
    match node {
        Node::Text(at) => Some(*at),
        Node::Print(expression) | Node::Insert(expression, _) => Some(expression.at),
        Node::If { arms, .. } => arms.first().map(|(condition, _)| condition.at),
        Node::For { value, .. } => Some(value.at),
        Node::Set { name, .. } | Node::Capture { name, .. } | Node::Block { name, .. } => {
            Some(name.at)
        }
        Node::Include(named) => Some(named.at),
    }
}

/// Checks documents one after another and tells each fault once.
pub(super) struct Checker<'a> {
    pub(super) forest: &'a Forest<'a>,
    faults: Vec<Fault>,
    told: BTreeSet<(usize, usize, String)>,
    pub(super) scope: Scope,
    /// The template whose commands are being read.
    pub(super) number: usize,
    /// What is added to a byte: the title's expressions stand in the front matter.
    offset: usize,
    /// The document and its parents, outermost last.
    lineage: Vec<usize>,
    /// The blocks that are open: name and how far up the lineage.
    open_blocks: Vec<(&'a str, usize)>,
    /// Templates and components that are being read, to end a circle.
    depth: usize,
    pub(super) in_header: bool,
}

impl<'a> Checker<'a> {
    pub(super) fn new(forest: &'a Forest<'a>) -> Self {
        Self {
            forest,
            faults: Vec::new(),
            told: BTreeSet::new(),
            scope: Scope::over(&Fact::unknown()),
            number: 0,
            offset: 0,
            lineage: Vec::new(),
            open_blocks: Vec::new(),
            depth: 0,
            in_header: false,
        }
    }

    pub(super) fn faults(self) -> Vec<Fault> {
        self.faults
    }

    /// Checks a whole document against the facts that it will get.
    pub(super) fn document(&mut self, number: usize, facts: &Fact) {
        let Some(lineage) = self.forest.lineage(number) else {
            return;
        };
        self.scope = Scope::over(facts);
        self.lineage = lineage;
        let outermost = self.lineage[self.lineage.len() - 1];
        if let Some(tree) = self.forest.trees[outermost] {
            self.within(outermost, &tree.nodes);
        }
    }

    /// Checks the commands of a title or of a file's name, which stand at `offset`.
    pub(super) fn header(&mut self, number: usize, tree: &'a Tree, offset: usize, facts: &Fact) {
        self.scope = Scope::over(facts);
        self.offset = offset;
        self.in_header = true;
        self.within(number, &tree.nodes);
        self.in_header = false;
        self.offset = 0;
    }

    pub(super) fn tell(&mut self, at: usize, problem: Problem) {
        let at = at + self.offset;
        if self.told.insert((self.number, at, format!("{problem:?}"))) {
            self.faults.push((self.number, at, problem));
        }
    }

    fn within(&mut self, number: usize, nodes: &'a [Node]) {
        let before = std::mem::replace(&mut self.number, number);
        self.nodes(nodes);
        self.number = before;
    }

    fn nodes(&mut self, nodes: &'a [Node]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &'a Node) {
        match node {
            Node::Text(_) => {}
            Node::Print(expression) => self.printed(expression),
            Node::If { arms, otherwise } => self.branches(arms, otherwise),
            Node::For {
                key,
                value,
                list,
                body,
                otherwise,
            } => {
                let element = self.element(list, key.as_ref());
                self.scope.enter_loop();
                self.scope.bind(&value.name, element);
                self.nodes(body);
                self.scope.leave_loop();
                self.nodes(otherwise);
            }
            Node::Set {
                name,
                value,
                global,
            } => {
                let fact = self.fact(value);
                self.bind(name, fact, *global);
            }
            Node::Capture { name, body, global } => {
                self.scope.enter();
                self.nodes(body);
                self.scope.leave();
                self.bind(name, Fact::sure(Kind::Text), *global);
            }
            Node::Include(named) => self.include(named),
            Node::Block { name, .. } => self.block(&name.name, 0),
            Node::Insert(call, body) => {
                self.fact(call);
                self.nodes(body);
            }
        }
    }

    fn bind(&mut self, name: &Named, fact: Fact, global: bool) {
        if global {
            self.scope.bind_globally(&name.name, fact);
        } else {
            self.scope.bind(&name.name, fact);
        }
    }

    fn branches(&mut self, arms: &'a [(Expression, Vec<Node>)], otherwise: &'a [Node]) {
        let start = self.scope.clone();
        let mut branches = Vec::new();
        let mut refuted = Vec::new();
        for (condition, body) in arms {
            self.scope.learn(&refuted);
            self.condition(condition);
            let shown = self.shown(condition, true);
            self.scope.learn(&shown);
            self.nodes(body);
            branches.push(std::mem::replace(&mut self.scope, start.clone()));
            refuted.extend(self.shown(condition, false));
        }
        self.scope.learn(&refuted);
        self.nodes(otherwise);
        branches.push(std::mem::replace(&mut self.scope, start));
        self.scope.merge(branches);
    }

    fn element(&mut self, list: &'a Expression, key: Option<&Named>) -> Fact {
        if let Some(key) = key {
            let problem = Problem::NotCarried {
                what: "цикл по двум именам".to_owned(),
                hint: "пишите {% for строка in список %}",
            };
            self.tell(key.at, problem);
        }
        self.element_of(list, "цикл for")
    }

    fn include(&mut self, named: &Named) {
        let Some(number) = self.forest.number(&named.name) else {
            return;
        };
        let Some(tree) = self.forest.trees[number] else {
            return;
        };
        if self.depth >= DEEPEST {
            let name = named.name.clone();
            return self.tell(named.at, Problem::Circle { name });
        }
        self.depth += 1;
        self.scope.enter();
        self.within(number, &tree.nodes);
        self.scope.leave();
        self.depth -= 1;
    }

    /// The body of a block as the document words it: the innermost from `level` on.
    fn block(&mut self, name: &'a str, level: usize) {
        let mut found = self.lineage.iter().enumerate().skip(level);
        let found = found.find_map(|(level, number)| {
            let tree = self.forest.trees[*number]?;
            let body = blocks(&tree.nodes).get(name).copied()?;
            Some((level, *number, body))
        });
        let Some((level, number, body)) = found else {
            return;
        };
        self.open_blocks.push((name, level));
        self.within(number, body);
        self.open_blocks.pop();
    }

    /// `super()`: the block as the parent words it.
    pub(super) fn parent_block(&mut self) {
        if let Some((name, level)) = self.open_blocks.last().copied() {
            self.block(name, level + 1);
        }
    }

    /// A component's body with the values of its parameters.
    pub(super) fn component(&mut self, name: &str, at: usize, given: BTreeMap<String, Fact>) {
        let forest = self.forest;
        let Some((number, component)) = forest.component(name) else {
            let names = forest.components().map(|(_, c)| c.name.name.as_str());
            let nearest = nearest(name, names);
            let name = name.to_owned();
            return self.tell(at, Problem::UnknownComponent { name, nearest });
        };
        self.component_arguments(component, at, &given);
        if self.depth >= DEEPEST {
            return;
        }
        let mut known: BTreeMap<String, Fact> = component
            .parameters
            .iter()
            .map(|parameter| (parameter.name.clone(), Fact::unknown()))
            .collect();
        known.insert("body".to_owned(), Fact::sure(Kind::Text));
        known.extend(given);
        let facts = Fact::sure(Kind::Record(Rc::new(known)));
        let outer = std::mem::replace(&mut self.scope, Scope::over(&facts));
        self.depth += 1;
        self.within(number, &component.body);
        self.depth -= 1;
        self.scope = outer;
    }

    fn printed(&mut self, expression: &'a Expression) {
        let fact = self.fact(expression);
        if fact.optional {
            let name = spelled(expression);
            return self.tell(expression.at, Problem::AbsentPrinted { name });
        }
        match fact.kind {
            Kind::Text | Kind::Number | Kind::Mixed | Kind::Blank | Kind::Unknown => {}
            Kind::Flag | Kind::List(_) | Kind::Record(_) | Kind::Nothing => {
                self.wrong(expression, &fact.kind, "текст или число");
            }
        }
    }

    pub(super) fn wrong(&mut self, expression: &Expression, kind: &Kind, needed: &'static str) {
        let what = spelled(expression);
        let is = kind.word();
        self.tell(expression.at, Problem::WrongType { what, is, needed });
    }
}

/// An expression as a person would name it.
pub(super) fn spelled(expression: &Expression) -> String {
    match &expression.what {
        What::Name(name) => name.clone(),
        What::Field { of, name, .. } => format!("{}.{name}", spelled(of)),
        What::Item { of, key, .. } => match key {
            Some(key) => format!("{}[\"{key}\"]", spelled(of)),
            None => format!("{}[…]", spelled(of)),
        },
        What::Filter { of, .. } | What::Slice { of, .. } => spelled(of),
        What::Text(text) => format!("\"{text}\""),
        What::Choice { yes, no, .. } => {
            let inner = if matches!(yes.what, What::Text(_)) {
                no
            } else {
                yes
            };
            spelled(inner)
        }
        What::Two { left, .. } => spelled(left),
        What::Call { name, .. } | What::Component { name, .. } => name.clone(),
        What::Number(_)
        | What::Flag
        | What::Nothing
        | What::Test { .. }
        | What::Not(_)
        | What::Negative(_)
        | What::List(_)
        | What::Map(_)
        | What::Each { .. } => "…".to_owned(),
    }
}
