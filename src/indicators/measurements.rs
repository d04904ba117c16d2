//! Measurements of mentees before the programme and by its results, subject by subject.

use std::collections::BTreeMap;

use crate::model::Measurement;

use super::questions::Change;

/// What became of one figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasurementCount {
    pub subject: String,
    pub less_is_better: bool,
    /// Both values of those who have both, in hundredths; `None` where nobody has.
    pub change: Option<Change>,
    pub improved: u32,
    pub same: u32,
    pub worse: u32,
    /// Mentees with one of the two values only.
    pub half: u32,
}

/// Counts all subjects in the order in which the list first names them.
#[must_use]
pub fn count_measurements(measurements: &[Measurement]) -> Vec<MeasurementCount> {
    let mut order: BTreeMap<String, usize> = BTreeMap::new();
    let mut counts: Vec<MeasurementCount> = Vec::new();
    for one in measurements {
        let key = one.subject.as_str().to_lowercase().replace('ё', "е");
        let at = *order.entry(key).or_insert_with(|| {
            counts.push(MeasurementCount {
                subject: one.subject.to_string(),
                less_is_better: one.less_is_better,
                change: None,
                improved: 0,
                same: 0,
                worse: 0,
                half: 0,
            });
            counts.len() - 1
        });
        add(&mut counts[at], one);
    }
    counts
}

fn add(count: &mut MeasurementCount, one: &Measurement) {
    let (Some(entry), Some(exit)) = (one.entry, one.exit) else {
        count.half += 1;
        return;
    };
    count.change.get_or_insert_default().add(entry, exit);
    let better = if count.less_is_better {
        exit < entry
    } else {
        exit > entry
    };
    if entry == exit {
        count.same += 1;
    } else if better {
        count.improved += 1;
    } else {
        count.worse += 1;
    }
}
