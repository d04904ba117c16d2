//! The scale of a figure: from nothing to a round number, in a few round steps.

use crate::document::Amount;
use crate::document::Chart;
use crate::document::ChartGroup;
use crate::document::ChartKind;

/// The most steps that a scale is divided into.
const MOST_STEPS: u64 = 6;
const HUNDRED: u64 = 10_000;

/// From 0 to `top` in equal steps; both in hundredths, `top` is a multiple of `step`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) top: u64,
    pub(super) step: u64,
}

impl Scale {
    /// Per cent go to a hundred, other numbers to the next round one; steps are whole.
    pub(super) fn of(chart: &Chart) -> Self {
        let length = |group: &ChartGroup| length(chart.kind, group);
        let longest = chart.groups.iter().map(length).max().unwrap_or_default();
        if chart.unit == "%" && longest <= HUNDRED {
            return Self {
                top: HUNDRED,
                step: HUNDRED / 5,
            };
        }
        let mut tens = 100;
        let step = loop {
            let round = [tens, tens * 2, tens * 5];
            let fits = |step: &u64| longest <= step * MOST_STEPS;
            if let Some(step) = round.into_iter().find(fits) {
                break step;
            }
            tens *= 10;
        };
        Self {
            top: longest.div_ceil(step).max(1) * step,
            step,
        }
    }

    /// The marks of the scale, 0 first.
    pub(super) fn marks(self) -> impl Iterator<Item = Amount> {
        (0..=self.top / self.step).map(move |index| Amount::of_hundredths(index * self.step))
    }

    /// What part of `width` the amount takes.
    pub(super) fn part(self, amount: Amount, width: u64) -> u64 {
        amount.hundredths() * width / self.top
    }
}

/// How far a group reaches: its longest bar, or all parts of its one bar.
fn length(kind: ChartKind, group: &ChartGroup) -> u64 {
    let values = group.values.iter().flatten();
    let values = values.map(|value| value.hundredths());
    match kind {
        ChartKind::Bars => values.max().unwrap_or_default(),
        ChartKind::Stack => values.sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(kind: ChartKind, unit: &str, values: &[u64]) -> (u64, u64) {
        let values = values
            .iter()
            .map(|&value| Some(Amount::of_hundredths(value * 100)));
        let chart = Chart {
            kind,
            title: String::new(),
            unit: unit.to_owned(),
            series: Vec::new(),
            groups: vec![ChartGroup {
                label: String::new(),
                values: values.collect(),
            }],
        };
        let scale = Scale::of(&chart);
        (scale.top / 100, scale.step / 100)
    }

    #[test]
    fn a_scale_ends_at_a_round_number_not_far_above_the_longest_bar() {
        for (kind, unit, values, expected) in [
            (ChartKind::Bars, "%", &[13, 70][..], (100, 20)),
            (ChartKind::Bars, "%", &[130], (150, 50)),
            (ChartKind::Bars, "", &[3, 5], (5, 1)),
            (ChartKind::Bars, "", &[21], (25, 5)),
            (ChartKind::Stack, "", &[21, 21], (50, 10)),
            (ChartKind::Bars, "", &[0], (1, 1)),
            (ChartKind::Bars, "", &[], (1, 1)),
            (ChartKind::Bars, "", &[1_000_000], (1_000_000, 200_000)),
        ] {
            assert_eq!(scale(kind, unit, values), expected, "{values:?}");
        }
    }
}
