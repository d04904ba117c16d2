//! The filters, tests and functions that a template may use, with their parameters.
//!
//! The check of a template and the naming of arguments both read this table; a test holds
//! it to what Tera really has.

/// What a value is, as far as a filter cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    Text,
    Number,
    TextOrNumber,
    List,
    TextOrList,
}

/// What a filter gives back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gives {
    Text,
    Number,
    /// What it took.
    Same,
    /// A text or a blank in its place, ready for print.
    Blank,
    /// An element of the list that it took; none if the list is empty.
    Element,
    ListOfText,
}

/// A filter as the check sees it.
#[derive(Debug)]
pub(super) struct Filter {
    pub(super) name: &'static str,
    pub(super) parameters: &'static [Parameter],
    pub(super) takes: Takes,
    pub(super) gives: Gives,
    pub(super) absent: Absent,
}

/// What a filter does with an absent fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Absent {
    /// Hands it on: the result may be absent too.
    Passes,
    /// Puts something in its place.
    Replaces,
    /// Cannot do with it.
    Refuses,
}

/// A parameter; positional arguments are named in this order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parameter {
    pub(super) name: &'static str,
    pub(super) required: bool,
}

const fn must(name: &'static str) -> Parameter {
    Parameter {
        name,
        required: true,
    }
}

const fn may(name: &'static str) -> Parameter {
    Parameter {
        name,
        required: false,
    }
}

const fn filter_of(
    name: &'static str,
    parameters: &'static [Parameter],
    takes: Takes,
    gives: Gives,
    absent: Absent,
) -> Filter {
    Filter {
        name,
        parameters,
        takes,
        gives,
        absent,
    }
}

/// Our own filters first, then those of Tera that documents need.
pub(super) const FILTERS: [Filter; 31] = [
    filter_of("date", &[], Takes::Text, Gives::Text, Absent::Passes),
    filter_of("long_date", &[], Takes::Text, Gives::Text, Absent::Passes),
    filter_of(
        "count",
        &[must("noun"), may("case")],
        Takes::Number,
        Gives::Text,
        Absent::Passes,
    ),
    filter_of(
        "agree",
        &[must("noun"), may("case")],
        Takes::Number,
        Gives::Text,
        Absent::Passes,
    ),
    filter_of(
        "predicate",
        &[must("one"), must("few"), must("many")],
        Takes::Number,
        Gives::Text,
        Absent::Passes,
    ),
    filter_of(
        "case",
        &[must("case")],
        Takes::Text,
        Gives::Text,
        Absent::Passes,
    ),
    filter_of(
        "organization",
        &[must("case")],
        Takes::Text,
        Gives::Text,
        Absent::Passes,
    ),
    filter_of(
        "by_gender",
        &[must("m"), must("f"), must("unknown")],
        Takes::Text,
        Gives::Text,
        Absent::Replaces,
    ),
    filter_of("lower_first", &[], Takes::Text, Gives::Text, Absent::Passes),
    filter_of("upper_first", &[], Takes::Text, Gives::Text, Absent::Passes),
    filter_of("about", &[], Takes::Text, Gives::Text, Absent::Passes),
    filter_of(
        "blank",
        &[must("what"), may("shape")],
        Takes::TextOrNumber,
        Gives::Blank,
        Absent::Replaces,
    ),
    filter_of("upper", &[], Takes::Text, Gives::Text, Absent::Refuses),
    filter_of("lower", &[], Takes::Text, Gives::Text, Absent::Refuses),
    filter_of(
        "trim",
        &[may("pat")],
        Takes::Text,
        Gives::Text,
        Absent::Refuses,
    ),
    filter_of(
        "trim_start",
        &[may("pat")],
        Takes::Text,
        Gives::Text,
        Absent::Refuses,
    ),
    filter_of(
        "trim_end",
        &[may("pat")],
        Takes::Text,
        Gives::Text,
        Absent::Refuses,
    ),
    filter_of(
        "replace",
        &[must("from"), must("to")],
        Takes::Text,
        Gives::Text,
        Absent::Refuses,
    ),
    filter_of(
        "split",
        &[must("pat")],
        Takes::Text,
        Gives::ListOfText,
        Absent::Refuses,
    ),
    filter_of(
        "str",
        &[],
        Takes::TextOrNumber,
        Gives::Text,
        Absent::Refuses,
    ),
    filter_of(
        "int",
        &[],
        Takes::TextOrNumber,
        Gives::Number,
        Absent::Refuses,
    ),
    filter_of("abs", &[], Takes::Number, Gives::Number, Absent::Refuses),
    filter_of(
        "round",
        &[may("precision"), may("method")],
        Takes::Number,
        Gives::Number,
        Absent::Refuses,
    ),
    filter_of(
        "length",
        &[],
        Takes::TextOrList,
        Gives::Number,
        Absent::Refuses,
    ),
    filter_of(
        "reverse",
        &[],
        Takes::TextOrList,
        Gives::Same,
        Absent::Refuses,
    ),
    filter_of("first", &[], Takes::List, Gives::Element, Absent::Refuses),
    filter_of("last", &[], Takes::List, Gives::Element, Absent::Refuses),
    filter_of(
        "nth",
        &[must("n")],
        Takes::List,
        Gives::Element,
        Absent::Refuses,
    ),
    filter_of(
        "join",
        &[may("sep")],
        Takes::List,
        Gives::Text,
        Absent::Refuses,
    ),
    filter_of(
        "sort",
        &[may("attribute")],
        Takes::List,
        Gives::Same,
        Absent::Refuses,
    ),
    filter_of("unique", &[], Takes::List, Gives::Same, Absent::Refuses),
];

/// The filter of that name.
pub(super) fn filter(name: &str) -> Option<&'static Filter> {
    FILTERS.iter().find(|filter| filter.name == name)
}

/// A test that comes after `is`.
#[derive(Debug)]
pub(super) struct Test {
    pub(super) name: &'static str,
    pub(super) parameters: &'static [Parameter],
    /// What it may be asked of; `None` for anything, even what is absent.
    pub(super) takes: Option<Takes>,
}

const fn test_of(
    name: &'static str,
    parameters: &'static [Parameter],
    takes: Option<Takes>,
) -> Test {
    Test {
        name,
        parameters,
        takes,
    }
}

/// All tests.
pub(super) const TESTS: [Test; 14] = [
    test_of("defined", &[], None),
    test_of("undefined", &[], None),
    test_of("none", &[], None),
    test_of("string", &[], None),
    test_of("number", &[], None),
    test_of("integer", &[], None),
    test_of("array", &[], None),
    test_of("map", &[], None),
    test_of("odd", &[], Some(Takes::Number)),
    test_of("even", &[], Some(Takes::Number)),
    test_of("divisible_by", &[must("divisor")], Some(Takes::Number)),
    test_of("starting_with", &[must("pat")], Some(Takes::Text)),
    test_of("ending_with", &[must("pat")], Some(Takes::Text)),
    test_of("containing", &[must("pat")], Some(Takes::TextOrList)),
];

/// The test of that name.
pub(super) fn test(name: &str) -> Option<&'static Test> {
    TESTS.iter().find(|test| test.name == name)
}

/// Functions with their parameters.
pub(super) const FUNCTIONS: [(&str, &[Parameter]); 2] = [
    ("range", &[may("start"), must("end"), may("step_by")]),
    ("super", &[]),
];
