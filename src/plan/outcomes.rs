//! Builds the facts of figures and of the roadmap. Every figure is counted in
//! `indicators`; here it only gets its printed form.

use crate::indicators::Fate;
use crate::indicators::Horizon;
use crate::indicators::Indicator;
use crate::indicators::Judged;
use crate::indicators::Measure;
use crate::indicators::TrainingCount;
use crate::indicators::Verdict;
use crate::indicators::count_matches;
use crate::indicators::count_people;
use crate::indicators::count_training;
use crate::indicators::review;
use crate::indicators::rewarded;
use crate::model::ColumnRole;
use crate::model::Dataset;
use crate::model::Paragraphs;
use crate::model::Roadmap;
use crate::model::RoadmapCell;
use crate::model::RoadmapItem;
use crate::model::RoadmapRow;
use crate::model::Share;
use crate::place;
use crate::place::Place;

use super::calendar::calendar_facts;
use crate::russian;

use super::facts::{
    IndicatorFacts, MatchTotals, RoadmapCellFacts, RoadmapColumnFacts, RoadmapFacts,
    RoadmapRowFacts, TotalsFacts, TrainingFacts,
};
use super::order::preface;
use super::people::{lines, text};
use super::progress::{progress_totals, report_facts, responsible_of, status_words};
use super::school::{Settings, iso};
use super::sources::indicator_key;

/// Numbers of people and pairs.
pub(super) fn totals_facts(dataset: &Dataset) -> TotalsFacts {
    let people = count_people(dataset);
    let contingent = &dataset.contingent;
    TotalsFacts {
        mentors: people.mentors,
        pupil_mentors: people.pupil_mentors,
        teacher_mentors: people.teacher_mentors,
        partner_mentors: people.partner_mentors,
        mentees: people.mentees,
        pupil_mentees: people.pupil_mentees,
        teacher_mentees: people.teacher_mentees,
        participants: people.participants,
        unpaired: people.unpaired,
        pupils: contingent.pupils.as_ref().map(|placed| placed.value),
        teachers: contingent.teachers.as_ref().map(|placed| placed.value),
        contingent_on: iso(contingent.on),
        partners: people.partners,
        matches: match_totals(dataset),
        rewarded: rewarded(dataset).number,
        training: count_training(dataset).and_then(training_facts),
    }
}

fn match_totals(dataset: &Dataset) -> MatchTotals {
    let count = count_matches(dataset.matches.iter());
    let known = count.unstated < count.formed;
    let completed = Share::new(count.completed, count.formed).filter(|_| known);
    MatchTotals {
        formed: count.formed,
        groups: count.groups,
        links: count.links,
        completed: count.completed,
        prolonged: count.prolonged,
        stopped: count.stopped,
        active: count.active,
        unstated: count.unstated,
        completed_share: completed.map(percent),
        with_meetings: count.with_meetings,
        mean_meetings: mean(count.meetings, count.with_meetings),
        with_plan: count.with_plan,
        plan_met: count.plan_met,
        plan_met_share: Share::new(count.plan_met, count.with_plan).map(percent),
        known,
    }
}

fn training_facts(count: TrainingCount) -> Option<TrainingFacts> {
    Some(TrainingFacts {
        trained: count.trained,
        mentors: count.mentors,
        share: percent(Share::new(count.trained, count.mentors)?),
        hours: count.hours,
    })
}

/// One indicator with fact, target, deviation and verdict in words.
pub(super) fn indicator_facts(indicator: &Indicator) -> IndicatorFacts {
    let norm = &indicator.norm;
    let (numerator, denominator) = parts(&indicator.measure);
    IndicatorFacts {
        code: norm.code.to_owned(),
        title: norm.title.to_owned(),
        unit: unit(indicator).name().to_owned(),
        numerator,
        parts: parts_in_words(&indicator.measure),
        numerator_meaning: norm.numerator.to_owned(),
        denominator,
        denominator_meaning: norm.denominator.map(ToOwned::to_owned),
        fact: fact(indicator),
        counted: is_counted(&indicator.measure),
        target: target(indicator).unwrap_or_else(|| "не установлено".to_owned()),
        deviation: deviation(indicator).unwrap_or_else(|| "—".to_owned()),
        verdict: indicator
            .verdict()
            .map(|verdict| verdict_word(verdict).to_owned()),
        target_source: indicator
            .target
            .as_ref()
            .and_then(|target| text(&target.source)),
        rule: norm.rule.to_owned(),
        source: source(indicator),
        key: indicator_key(norm.code),
        note: note(indicator),
    }
}

/// In what an indicator is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Percent,
    Things,
    Points,
}

impl Unit {
    fn name(self) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::Things => "ед.",
            Self::Points => "балл",
        }
    }
}

fn unit(indicator: &Indicator) -> Unit {
    match (indicator.norm.code, indicator.norm.denominator) {
        ("I14" | "I15" | "I16", _) => Unit::Points,
        (_, Some(_)) => Unit::Percent,
        (_, None) => Unit::Things,
    }
}

fn parts(measure: &Measure) -> (Option<u32>, Option<u32>) {
    match *measure {
        Measure::Share(share) => (Some(share.numerator()), Some(share.denominator())),
        Measure::Count(count) => (Some(count), None),
        Measure::Mean { total, count } => (u32::try_from(total).ok(), Some(count)),
        Measure::Score { sum, of } => (Some(sum), Some(of)),
        Measure::NoBase { numerator } => (Some(numerator), Some(0)),
        Measure::Missing { numerator } => (numerator, None),
    }
}

/// What a figure is made of.
fn parts_in_words(measure: &Measure) -> String {
    match *measure {
        Measure::Share(share) => format!("{} из {}", share.numerator(), share.denominator()),
        Measure::Count(count) => count.to_string(),
        Measure::Mean { total, count } => format!("сумма {total}, оценок {count}"),
        Measure::Score { sum, of } => format!("{sum} из {of}"),
        Measure::NoBase { numerator } => format!("{numerator} из 0"),
        Measure::Missing {
            numerator: Some(numerator),
        } => format!("{numerator}, знаменателя нет"),
        Measure::Missing { numerator: None } => "–".to_owned(),
    }
}

fn is_counted(measure: &Measure) -> bool {
    match measure {
        Measure::Share(_) | Measure::Count(_) | Measure::Mean { .. } | Measure::Score { .. } => {
            true
        }
        Measure::NoBase { .. } | Measure::Missing { .. } => false,
    }
}

/// The fact; one digit after the comma, two where one would hide that the target was missed.
fn fact(indicator: &Indicator) -> String {
    match indicator.measure {
        Measure::Share(share) if hides_verdict(indicator, share) => {
            russian::percent(&decimal(share.scaled(2), 2))
        }
        Measure::Share(share) => percent(share),
        Measure::Count(count) => count.to_string(),
        Measure::Mean { total, count } => mean_fact(indicator, total, count),
        Measure::Score { sum, .. } => points(&sum.to_string()),
        Measure::NoBase { .. } => "—".to_owned(),
        Measure::Missing { .. } => "данные не представлены".to_owned(),
    }
}

/// 69.96 of a target of 70 would print as 70.0 beside «не достигнут» (`domain.md` d.2).
fn hides_verdict(indicator: &Indicator, share: Share) -> bool {
    let target = indicator.target.as_ref().and_then(|target| target.value);
    let missed = indicator.verdict() == Some(Verdict::NotReached);
    missed && target.is_some_and(|target| share.scaled(1) * 10 >= target)
}

/// A mean mark, or a mean change with its sign; 6.96 of a target of 7 keeps two digits.
fn mean_fact(indicator: &Indicator, total: i64, count: u32) -> String {
    let target = indicator.target.as_ref().and_then(|target| target.value);
    let missed = indicator.verdict() == Some(Verdict::NotReached);
    let tenths = scaled_mean(total, count, 10);
    let hides = missed
        && target.is_some_and(|target| i64::try_from(target).is_ok_and(|t| tenths * 10 >= t));
    let digits = if hides { 2 } else { 1 };
    let units = scaled_mean(total, count, if hides { 100 } else { 10 });
    let figure = decimal(units.unsigned_abs(), digits);
    let sign = match indicator.norm.code {
        "I15" => sign_of(units),
        _ if units < 0 => sign_of(units),
        _ => "",
    };
    format!("{sign}{}", points(&figure))
}

/// A mean in so many parts of one, rounded half away from zero.
pub(super) fn scaled_mean(total: i64, count: u32, parts: i64) -> i64 {
    let count = i64::from(count.max(1));
    let doubled = 2 * parts * total.abs() + count;
    total.signum() * (doubled / (2 * count))
}

/// «8,7 балла», «16 баллов».
fn points(figure: &str) -> String {
    russian::fractional(figure, "балл")
}

fn target(indicator: &Indicator) -> Option<String> {
    let value = indicator.target.as_ref()?.value?;
    let figure = trimmed(value);
    Some(match unit(indicator) {
        Unit::Percent => format!("{figure}\u{a0}%"),
        Unit::Things => figure,
        Unit::Points => points(&figure),
    })
}

/// Fact less target: percentage points for a share, units for a count.
fn deviation(indicator: &Indicator) -> Option<String> {
    let target = i64::try_from(indicator.target.as_ref()?.value?).ok()?;
    match indicator.measure {
        Measure::Share(share) => {
            let fact = i64::try_from(share.scaled(2)).ok()?;
            let points = signed_tenths(fact - target);
            Some(format!("{points}\u{a0}п.\u{a0}п."))
        }
        Measure::Count(count) => Some(signed_whole(i64::from(count) - target / 100)),
        Measure::Mean { total, count } => Some(points(&signed_tenths(
            scaled_mean(total, count, 100) - target,
        ))),
        Measure::Score { sum, .. } => {
            let more = i64::from(sum) - target / 100;
            let figure = points(&more.unsigned_abs().to_string());
            Some(format!("{}{figure}", sign_of(more)))
        }
        Measure::NoBase { .. } | Measure::Missing { .. } => None,
    }
}

fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Reached => "достигнут",
        Verdict::NotReached => "не достигнут",
    }
}

/// Files and sheets of the rows that were counted.
fn source(indicator: &Indicator) -> String {
    let rows = indicator.numerator_rows.iter();
    let places: Vec<Place> = rows.chain(&indicator.denominator_rows).cloned().collect();
    if places.is_empty() {
        return "данные не представлены".to_owned();
    }
    place::sheets_in_words(&places)
}

/// Groups of fewer people are not compared with others (`domain.md` b.1, honesty).
const SMALL_GROUP: u32 = 5;

/// What must be said beside the figure.
fn note(indicator: &Indicator) -> Option<String> {
    let text = match indicator.measure {
        _ if indicator.is_above_all() => {
            "числитель больше знаменателя: списки и контингент противоречат друг другу, вывод о цели не делается"
        }
        Measure::Share(share) if share.denominator() < SMALL_GROUP => {
            "в знаменателе менее 5: доля приведена справочно, с другими группами её не сравнивают"
        }
        Measure::NoBase { .. } => "знаменатель равен нулю, показатель не рассчитывается",
        Measure::Mean { count, .. } if count < SMALL_GROUP => {
            "оценок менее 5: среднее приведено справочно"
        }
        Measure::Share(_)
        | Measure::Count(_)
        | Measure::Mean { .. }
        | Measure::Score { .. }
        | Measure::Missing { .. } => return None,
    };
    Some(text.to_owned())
}

/// The roadmap as a table with the sheet's own columns.
pub(super) fn roadmap_facts(
    roadmap: &Roadmap,
    horizon: &Horizon,
    settings: &Settings,
) -> RoadmapFacts {
    let review = review(roadmap, horizon);
    let judged = review.as_ref().map_or(&[][..], |review| &review.rows);
    let planned: Vec<usize> = (0..roadmap.columns.len())
        .filter(|index| roadmap.columns[*index].planned)
        .collect();
    let rows: Vec<RoadmapRowFacts> = roadmap
        .rows
        .iter()
        .map(|row| row_facts(row, judged, &planned))
        .collect();
    let numbered = rows.first().is_some_and(|row| row.kind == "numbering");
    let of_column = |describe: fn(ColumnRole) -> &'static str| -> String {
        let words: Vec<&str> = planned
            .iter()
            .map(|i| describe(roadmap.columns[*i].role))
            .collect();
        words.join(" ")
    };
    let above = preface(roadmap);
    RoadmapFacts {
        approved: above.approved.to_owned(),
        title: above.title,
        intro: above.intro,
        preface: roadmap.preface.iter().map(Paragraphs::text).collect(),
        afterword: roadmap.afterword.iter().map(Paragraphs::text).collect(),
        columns: planned
            .iter()
            .map(|index| RoadmapColumnFacts {
                header: roadmap.columns[*index].header.to_string(),
            })
            .collect(),
        shares: of_column(column_share),
        align: of_column(column_align),
        head_rows: 1 + u32::from(numbered),
        totals: progress_totals(roadmap, horizon),
        calendar: calendar_facts(roadmap, settings.year),
        undone: undone(judged, &planned),
        report: review
            .as_ref()
            .map(|review| report_facts(roadmap, review, horizon, settings.overdue_on)),
        rows,
    }
}

fn column_share(role: ColumnRole) -> &'static str {
    match role {
        ColumnRole::Number => "5",
        ColumnRole::Stage => "17",
        ColumnRole::Title => "34",
        ColumnRole::Term | ColumnRole::FactDate | ColumnRole::Status | ColumnRole::NewTerm => "14",
        ColumnRole::Responsible => "17",
        ColumnRole::Result | ColumnRole::FactResult => "24",
        ColumnRole::Reason | ColumnRole::Other => "16",
    }
}

fn column_align(role: ColumnRole) -> &'static str {
    match role {
        ColumnRole::Number => "c",
        ColumnRole::Stage
        | ColumnRole::Title
        | ColumnRole::Term
        | ColumnRole::FactDate
        | ColumnRole::Status
        | ColumnRole::Responsible
        | ColumnRole::Result
        | ColumnRole::FactResult
        | ColumnRole::Reason
        | ColumnRole::NewTerm
        | ColumnRole::Other => "l",
    }
}

/// Measures not done or done in part.
fn undone(judged: &[Judged<'_>], planned: &[usize]) -> Vec<RoadmapRowFacts> {
    let failed = |row: &&Judged<'_>| matches!(row.fate, Fate::Partly | Fate::Undone);
    let rows = judged.iter().filter(failed);
    rows.map(|row| item_facts(row.item, Some(row), planned))
        .collect()
}

fn row_facts(row: &RoadmapRow, judged: &[Judged<'_>], planned: &[usize]) -> RoadmapRowFacts {
    match row {
        RoadmapRow::Stage(stage) => RoadmapRowFacts {
            kind: "stage".to_owned(),
            stage: Some(stage.text.text()),
            cells: joined(&stage.text.text(), planned.len()),
            ..empty_row()
        },
        RoadmapRow::Numbering(numbers) => RoadmapRowFacts {
            kind: "numbering".to_owned(),
            cells: planned
                .iter()
                .map(|index| cell(numbers.get(*index).map(ToString::to_string)))
                .collect(),
            ..empty_row()
        },
        RoadmapRow::Item(item) => {
            let own = judged.iter().find(|row| std::ptr::eq(row.item, &**item));
            item_facts(item, own, planned)
        }
    }
}

/// One text over all columns.
fn joined(text: &str, columns: usize) -> Vec<RoadmapCellFacts> {
    let rest = (1..columns).map(|_| RoadmapCellFacts {
        text: String::new(),
        above: false,
        left: true,
    });
    std::iter::once(cell(Some(text.to_owned())))
        .chain(rest)
        .collect()
}

fn item_facts(
    item: &RoadmapItem,
    judged: Option<&Judged<'_>>,
    planned: &[usize],
) -> RoadmapRowFacts {
    let progress = item.progress.as_ref();
    RoadmapRowFacts {
        kind: "item".to_owned(),
        cells: planned
            .iter()
            .map(|index| item_cell(item, *index))
            .collect(),
        number: text(&item.number),
        stage: text(&item.stage),
        title: lines(&item.title),
        term: item.term.as_ref().map(|term| term.raw.clone()),
        responsible: responsible_of(item),
        result: lines(&item.result),
        fact_date: progress.and_then(|progress| iso(progress.last_day())),
        status: judged.map(status_words),
        proof: progress.and_then(|progress| lines(&progress.proof)),
        reason: progress.and_then(|progress| lines(&progress.reason)),
    }
}

fn item_cell(item: &RoadmapItem, index: usize) -> RoadmapCellFacts {
    match item.cells.get(index) {
        Some(RoadmapCell::Text(paragraphs)) => cell(Some(paragraphs.text())),
        Some(RoadmapCell::Above) => RoadmapCellFacts {
            above: true,
            ..cell(None)
        },
        Some(RoadmapCell::Empty) | None => cell(None),
    }
}

fn cell(text: Option<String>) -> RoadmapCellFacts {
    RoadmapCellFacts {
        text: text.unwrap_or_default(),
        above: false,
        left: false,
    }
}

fn empty_row() -> RoadmapRowFacts {
    RoadmapRowFacts {
        kind: String::new(),
        cells: Vec::new(),
        number: None,
        stage: None,
        title: None,
        term: None,
        responsible: None,
        result: None,
        fact_date: None,
        status: None,
        proof: None,
        reason: None,
    }
}

/// «13,5 %».
pub(super) fn percent(share: Share) -> String {
    russian::percent(&decimal(share.scaled(1), 1))
}

/// The mean with one digit after the comma, rounded half up; none of nothing.
pub(super) fn mean(sum: u32, count: u32) -> Option<String> {
    let doubled = u64::from(sum) * 20 + u64::from(count);
    let tenths = doubled.checked_div(2 * u64::from(count))?;
    Some(decimal(tenths, 1))
}

/// A number of units of the last digit, printed with a comma.
pub(super) fn decimal(scaled: u64, digits: u32) -> String {
    russian::decimal(i64::try_from(scaled).unwrap_or(i64::MAX), digits)
}

/// Hundredths without needless zeros: 7000 is `70`, 6950 is `69,5`.
fn trimmed(hundredths: u64) -> String {
    let text = decimal(hundredths, 2);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// Hundredths as tenths with their sign, rounded half away from zero.
pub(super) fn signed_tenths(hundredths: i64) -> String {
    let tenths = (hundredths.unsigned_abs() + 5) / 10;
    let sign = sign_of(if tenths == 0 { 0 } else { hundredths });
    format!("{sign}{}", decimal(tenths, 1))
}

fn signed_whole(count: i64) -> String {
    format!("{}{}", sign_of(count), count.unsigned_abs())
}

pub(super) fn sign_of(number: i64) -> &'static str {
    match number.signum() {
        1 => "+",
        -1 => "−",
        _ => "",
    }
}
