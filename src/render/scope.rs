//! What the check knows at one place of a template: names, their types and what is there.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::plan::Shape;

/// A value that a template can name: its type and whether it may be absent.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    pub(super) kind: Kind,
    pub(super) optional: bool,
}

/// The type of a value.
#[derive(Debug, Clone)]
pub(super) enum Kind {
    Text,
    Number,
    /// Now a text, now a number.
    Mixed,
    /// A text or, in its place, a blank: it can be printed and nothing else.
    Blank,
    Flag,
    List(Rc<Fact>),
    Record(Rc<BTreeMap<String, Fact>>),
    /// `none`
    Nothing,
    /// A fault was told already; nothing more is asked of it.
    Unknown,
}

impl Fact {
    pub(super) fn sure(kind: Kind) -> Self {
        Self {
            kind,
            optional: false,
        }
    }

    pub(super) fn unknown() -> Self {
        Self::sure(Kind::Unknown)
    }

    /// The same value, perhaps absent.
    pub(super) fn or_absent(mut self, absent: bool) -> Self {
        self.optional |= absent;
        self
    }

    /// The facts that a shape describes.
    pub(super) fn of(shape: &Shape) -> Self {
        Self::sure(match shape {
            Shape::Text => Kind::Text,
            Shape::Number => Kind::Number,
            Shape::Flag => Kind::Flag,
            Shape::List(element) => Kind::List(Rc::new(Self::of(element))),
            Shape::Record(fields) => {
                let fields = fields.iter().map(|(name, field)| {
                    let fact = Self::of(&field.shape).or_absent(field.optional);
                    (name.clone(), fact)
                });
                Kind::Record(Rc::new(fields.collect()))
            }
        })
    }
}

impl Kind {
    /// What a person calls it.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Text => "текст",
            Self::Number => "число",
            Self::Mixed => "текст или число",
            Self::Blank => "место для заполнения",
            Self::Flag => "да или нет",
            Self::List(_) => "список",
            Self::Record(_) => "набор сведений",
            Self::Nothing => "пусто",
            Self::Unknown => "неизвестно что",
        }
    }
}

/// A name that the template itself gave; `id` tells one giving from the next.
#[derive(Debug, Clone)]
struct Binding {
    fact: Fact,
    id: usize,
}

/// The names in force, inner ones last.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    facts: Rc<BTreeMap<String, Fact>>,
    frames: Vec<BTreeMap<String, Binding>>,
    /// Paths that a condition has shown to be there.
    present: Vec<String>,
    last_id: usize,
    loops: usize,
}

impl Scope {
    /// A scope in which all facts of a record can be named.
    pub(super) fn over(facts: &Fact) -> Self {
        let facts = match &facts.kind {
            Kind::Record(fields) => fields.clone(),
            Kind::Text
            | Kind::Number
            | Kind::Mixed
            | Kind::Blank
            | Kind::Flag
            | Kind::List(_)
            | Kind::Nothing
            | Kind::Unknown => Rc::default(),
        };
        Self {
            facts,
            frames: vec![BTreeMap::new()],
            present: Vec::new(),
            last_id: 0,
            loops: 0,
        }
    }

    /// The value of a name and the beginning of its path.
    pub(super) fn find(&self, name: &str) -> Option<(Fact, String)> {
        let bound = self.frames.iter().rev().find_map(|frame| frame.get(name));
        if let Some(binding) = bound {
            let path = format!("{name}#{}", binding.id);
            return Some((binding.fact.clone(), path));
        }
        let fact = self.facts.get(name)?;
        Some((fact.clone(), name.to_owned()))
    }

    /// Every name in force.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let bound = self.frames.iter().flat_map(BTreeMap::keys);
        bound.chain(self.facts.keys()).map(String::as_str)
    }

    pub(super) fn bind(&mut self, name: &str, fact: Fact) {
        let frame = self.frames.len() - 1;
        self.bind_in(frame, name, fact);
    }

    pub(super) fn bind_globally(&mut self, name: &str, fact: Fact) {
        self.bind_in(0, name, fact);
    }

    fn bind_in(&mut self, frame: usize, name: &str, fact: Fact) {
        self.last_id += 1;
        let id = self.last_id;
        self.frames[frame].insert(name.to_owned(), Binding { fact, id });
    }

    /// Runs `body` with names of its own, which end with it.
    pub(super) fn enter(&mut self) {
        self.frames.push(BTreeMap::new());
    }

    pub(super) fn leave(&mut self) {
        self.frames.pop();
    }

    pub(super) fn enter_loop(&mut self) {
        self.loops += 1;
        self.enter();
    }

    pub(super) fn leave_loop(&mut self) {
        self.loops -= 1;
        self.leave();
    }

    pub(super) fn in_loop(&self) -> bool {
        self.loops > 0
    }

    pub(super) fn is_present(&self, path: &str) -> bool {
        self.present.iter().any(|present| present == path)
    }

    /// Adds what a condition shows; the number goes back to [`Scope::forget`].
    pub(super) fn learn(&mut self, paths: &[String]) -> usize {
        let before = self.present.len();
        self.present.extend_from_slice(paths);
        before
    }

    pub(super) fn forget(&mut self, before: usize) {
        self.present.truncate(before);
    }

    /// After branches of which one was taken: a name that only some of them gave may be
    /// absent; what none of them touched stays as known as it was.
    pub(super) fn merge(&mut self, branches: Vec<Self>) {
        let frame = self.frames.len() - 1;
        let count = branches.len();
        let untouched = self.untouched(frame, &branches);
        let mut given: BTreeMap<String, (Fact, usize)> = BTreeMap::new();
        for branch in branches {
            self.last_id = self.last_id.max(branch.last_id);
            for (name, binding) in &branch.frames[frame] {
                let fact = binding.fact.clone();
                let entry = given.entry(name.clone()).or_insert((fact, 0));
                entry.0.optional |= binding.fact.optional;
                entry.1 += 1;
            }
            self.frames[0].extend(branch.frames[0].clone());
        }
        given.retain(|name, _| !untouched.contains(name));
        for (name, (fact, times)) in given {
            let absent = times < count;
            self.bind(&name, fact.or_absent(absent));
        }
    }

    /// The names of a frame that every branch left as they were.
    fn untouched(&self, frame: usize, branches: &[Self]) -> BTreeSet<String> {
        let same = |name: &String, id: usize| {
            let mut all = branches.iter();
            all.all(|branch| branch.frames[frame].get(name).map(|one| one.id) == Some(id))
        };
        let before = self.frames[frame].iter();
        let kept = before.filter(|(name, binding)| same(name, binding.id));
        kept.map(|(name, _)| name.clone()).collect()
    }
}
