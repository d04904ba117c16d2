//! The sample's figures against a spreadsheet that counts them a second time.
//!
//! `tests/figures/Проверка чисел.xlsx` holds copies of the sample's sheets and formulas with
//! the values that a spreadsheet program counted; `.ci/figures` makes it anew.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use calamine::{Data, Reader, Xlsx, open_workbook};
use chrono::NaiveDate;

use nastavnik::indicators::{self, Indicator, Measure};
use nastavnik::pipeline::{self, Job};
use nastavnik::plan::Wish;

/// What the spreadsheet counted: numerator, denominator, per cent with one digit.
type Row = (f64, Option<f64>, Option<f64>);

fn counted_by_the_spreadsheet() -> BTreeMap<String, Row> {
    let mut book: Xlsx<_> = open_workbook("tests/figures/Проверка чисел.xlsx").unwrap();
    let sheet = book.worksheet_range("Проверка").unwrap();
    let number = |cell: Option<&Data>| match cell {
        Some(Data::Float(number)) => Some(*number),
        Some(Data::Int(number)) => Some(f64::from(i32::try_from(*number).unwrap())),
        Some(Data::Empty) | None => None,
        Some(other) => panic!("no number: {other:?}"),
    };
    let rows = sheet.rows().skip(1);
    rows.map(|row| {
        let code = row[0].to_string();
        (
            code,
            (
                number(row.get(1)).unwrap(),
                number(row.get(2)),
                number(row.get(3)),
            ),
        )
    })
    .collect()
}

fn counted_by_the_program() -> Vec<Indicator> {
    let job = Job {
        input: PathBuf::from("input/school"),
        templates: None,
        formats: BTreeSet::new(),
        wish: Wish::default(),
        today: NaiveDate::from_ymd_opt(2026, 6, 10).unwrap(),
        jobs: NonZeroUsize::MIN,
    };
    let reading = pipeline::read(&job, &|_| {}).unwrap();
    let dataset = reading.sources[0].dataset.as_ref().unwrap();
    indicators::count(dataset, NaiveDate::from_ymd_opt(2026, 5, 29).unwrap())
}

#[test]
fn formulas_give_every_figure_to_the_last_digit() {
    let twice = counted_by_the_spreadsheet();
    let mut compared = BTreeSet::new();
    for one in counted_by_the_program() {
        let code = one.norm.code;
        let Some((above, below, percent)) = twice.get(code) else {
            continue;
        };
        let told = match one.measure {
            Measure::Share(share) => {
                let tenths = f64::from(u32::try_from(share.scaled(1)).unwrap());
                assert!(
                    (tenths / 10.0 - percent.unwrap()).abs() < 1e-9,
                    "{code}: {tenths} {percent:?}"
                );
                (share.numerator(), Some(share.denominator()))
            }
            Measure::Count(count) => (count, None),
            Measure::Mean { total, count } => (u32::try_from(total).unwrap(), Some(count)),
            Measure::Score { sum, .. } => (sum, None),
            Measure::NoBase { .. } | Measure::Missing { .. } => panic!("{code} is not counted"),
        };
        assert_eq!(
            (f64::from(told.0), told.1.map(f64::from)),
            (*above, *below),
            "{code}"
        );
        compared.insert(code.to_owned());
    }
    assert_eq!(compared, twice.into_keys().collect());
}
