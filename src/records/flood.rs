//! Sums up equal messages of one column after the tenth, and unequal ones of one code
//! after the hundredth.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::diag::Diagnostics;
use crate::place::Area;
use crate::place::Place;

use super::problem;

const EQUAL_SHOWN: usize = 10;
const OF_ONE_CODE_SHOWN: usize = 100;

/// Where and what: messages with the same are told together.
type Kind = (String, String, Option<u32>, &'static str, Option<String>);

/// The messages, each flood cut after its first ones and closed by a count.
pub(crate) fn summed(all: Diagnostics) -> Diagnostics {
    let mut seen: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut left_out: BTreeMap<Kind, (usize, Diagnostic)> = BTreeMap::new();
    let mut kept = Diagnostics::new();
    for diagnostic in all.into_list() {
        let equal = count(&mut seen, kind(&diagnostic, true));
        let of_one_code = count(&mut seen, kind(&diagnostic, false));
        let key = if equal > EQUAL_SHOWN {
            kind(&diagnostic, true)
        } else if of_one_code > OF_ONE_CODE_SHOWN {
            kind(&diagnostic, false)
        } else {
            kept.push(diagnostic);
            continue;
        };
        left_out
            .entry(key)
            .and_modify(|(count, _)| *count += 1)
            .or_insert((1, diagnostic));
    }
    for (count, first) in left_out.into_values() {
        kept.push(problem::more(&first, count));
    }
    kept
}

fn count(seen: &mut BTreeMap<Kind, usize>, kind: Kind) -> usize {
    let count = seen.entry(kind).or_default();
    *count += 1;
    *count
}

fn kind(diagnostic: &Diagnostic, with_message: bool) -> Kind {
    let place = &diagnostic.place;
    (
        place.file_name().to_owned(),
        place.sheet().unwrap_or_default().to_owned(),
        column(place),
        diagnostic.code.0,
        with_message.then(|| diagnostic.message.clone()),
    )
}

fn column(place: &Place) -> Option<u32> {
    match place.area()? {
        Area::Cell(address) | Area::Range(address, _) => Some(address.column),
        Area::Row(_) => None,
    }
}
