//! The tree of a template's commands and expressions: what the check walks over.

use super::problem::Problem;

/// A fault of a template and the byte at which it stands.
pub(super) type Fault = (usize, Problem);

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
