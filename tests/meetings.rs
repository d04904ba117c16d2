//! Pauses between meetings, worked by hand on a calendar, and what is counted of them.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support files serve several tests")]

#[path = "support/dataset.rs"]
mod dataset;

use chrono::NaiveDate;

use dataset::{day, line, mentee, mentor, pair, place, pupil, school};
use nastavnik::indicators::{
    self, Basis, Between, Horizon, Judged, Keeping, Measure, Until, count_keeping, count_meetings,
    count_roadmap_on,
};
use nastavnik::model::{
    Dataset, FactStatus, Holiday, Level, MatchId, Meeting, MentorReport, MentoringForm, Paragraphs,
    Progress, Roadmap, RoadmapItem, RoadmapRow, SchoolYear, Share, Status, Term, TermKind,
};
use nastavnik::plan::{self, Plan, Wish};
use nastavnik::render::{BUILT_IN, Templates};

const AUTUMN: (&str, &str) = ("2025-10-25", "2025-11-02");
const WINTER: (&str, &str) = ("2025-12-31", "2026-01-11");

fn iso(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn holiday((first, last): (&str, &str)) -> Holiday {
    Holiday {
        name: None,
        first: iso(first),
        last: iso(last),
        place: place(),
    }
}

fn meeting(pair: usize, date: &str) -> Meeting {
    Meeting {
        pair: MatchId(pair),
        date: iso(date),
        kind: None,
        mode: None,
        topic: None,
        result: None,
        mentor_score: None,
        mentee_score: None,
        place: place(),
    }
}

/// So many pairs since 29 September that must meet once in two weeks, with both holidays.
fn pairs(count: usize) -> Dataset {
    let mut data = school();
    data.organization.meeting_days = Some(14);
    data.organization.meeting_frequency = Some(line("не реже одного раза в две недели"));
    data.holidays = vec![holiday(WINTER), holiday(AUTUMN)];
    data.mentors = vec![mentor(pupil(
        "Котов Алексей Андреевич",
        10,
        day(2009, 3, 1),
    ))];
    for index in 0..count {
        let name = format!("Ким{} Елена Сергеевна", "а".repeat(index));
        data.mentees.push(mentee(pupil(&name, 7, day(2012, 9, 27))));
        let number = (index + 1).to_string();
        let mut new = pair(&number, MentoringForm::PupilPupil, 0, &[index]);
        new.start = Some(day(2025, 9, 29));
        data.matches.push(new);
    }
    data
}

/// The pauses of one pair that ends on a day (or goes on), counted up to 26 December.
#[track_caller]
fn check(meetings: &[&str], end: Option<&str>, expect: &[(&str, &str, u32, Between)]) {
    let mut data = pairs(1);
    data.meetings = meetings.iter().map(|date| meeting(0, date)).collect();
    data.matches[0].end_fact = end.map(iso);
    let counted = count_meetings(&data, Until::CutOff(day(2025, 12, 26)));
    let found: Vec<_> = counted[0]
        .breaches
        .iter()
        .map(|one| (one.from, one.to, one.days, one.between))
        .collect();
    let expect: Vec<_> = expect
        .iter()
        .map(|(from, to, days, between)| (iso(from), iso(to), *days, *between))
        .collect();
    assert_eq!(found, expect);
}

#[test]
fn fourteen_days_are_kept_and_fifteen_are_not() {
    check(&["2025-10-13"], Some("2025-10-24"), &[]);
    let late = ("2025-09-29", "2025-10-14", 15, Between::StartAndMeeting);
    check(&["2025-10-14"], Some("2025-10-24"), &[late]);
    check(&["2025-10-10", "2025-10-24"], Some("2025-10-24"), &[]);
    let between = ("2025-10-07", "2025-10-22", 15, Between::Meetings);
    check(
        &["2025-10-07", "2025-10-22"],
        Some("2025-10-24"),
        &[between],
    );
}

#[test]
fn holidays_are_no_days_of_a_pause() {
    // 21 days, nine of them holidays.
    check(
        &["2025-10-03", "2025-10-17", "2025-11-07"],
        Some("2025-11-10"),
        &[],
    );
    // 24 days less nine.
    let pause = ("2025-10-17", "2025-11-10", 15, Between::Meetings);
    check(
        &["2025-10-03", "2025-10-17", "2025-11-10"],
        Some("2025-11-12"),
        &[pause],
    );
    // A meeting within the holidays: ten days less six, eleven less three.
    check(
        &["2025-10-10", "2025-10-20", "2025-10-30", "2025-11-10"],
        Some("2025-11-12"),
        &[],
    );
    // A pause that begins within them: 29 days less three.
    let pause = ("2025-10-30", "2025-11-28", 26, Between::Meetings);
    check(
        &["2025-10-10", "2025-10-20", "2025-10-30", "2025-11-28"],
        Some("2025-11-28"),
        &[pause],
    );
}

#[test]
fn the_last_pause_ends_with_the_work_or_with_the_count() {
    let met = [
        "2025-10-10",
        "2025-10-24",
        "2025-11-14",
        "2025-11-28",
        "2025-12-05",
    ];
    check(&met, Some("2025-12-19"), &[]);
    let end = ("2025-12-05", "2025-12-20", 15, Between::MeetingAndEnd);
    check(&met, Some("2025-12-20"), &[end]);
    let count = ("2025-12-05", "2025-12-26", 21, Between::MeetingAndCutOff);
    check(&met, None, &[count]);
    check(&met, Some("2026-05-20"), &[count]);
    // Later meetings are not yet known on that day.
    let later = [&met[..], &["2025-12-30", "2026-01-20"]].concat();
    check(&later, None, &[count]);
}

#[test]
fn holidays_that_overlap_count_once() {
    let mut data = pairs(1);
    data.holidays.push(holiday(("2025-11-01", "2025-11-04")));
    data.meetings = ["2025-10-10", "2025-10-17", "2025-11-10"]
        .map(|date| meeting(0, date))
        .to_vec();
    data.matches[0].end_fact = Some(day(2025, 11, 12));
    let counted = count_meetings(&data, Until::CutOff(day(2025, 12, 26)));
    // 24 days less eleven (25 October to 4 November).
    assert_eq!(counted[0].keeping, Keeping::Kept(Basis::Pauses));
}

#[test]
fn a_stopped_pair_without_its_last_day_has_no_last_pause() {
    let mut data = pairs(1);
    data.meetings = vec![meeting(0, "2025-10-06")];
    data.matches[0].status = Some(Status::Stopped);
    data.matches[0].end_planned = Some(day(2026, 5, 22));
    let until = Until::CutOff(day(2026, 5, 29));
    assert_eq!(count_meetings(&data, until)[0].breaches, []);
    data.matches[0].status = Some(Status::Active);
    let last = count_meetings(&data, until)[0].breaches[0];
    // 228 days less nine and twelve.
    assert_eq!((last.to, last.days), (day(2026, 5, 22), 207));
}

/// One pair of each kind: kept, broken, judged by numbers twice, and one of which nothing
/// is known.
fn mixed() -> Dataset {
    let mut data = pairs(5);
    let end = Some(day(2025, 10, 20));
    data.matches.iter_mut().for_each(|pair| pair.end_fact = end);
    data.meetings = vec![
        meeting(1, "2025-10-17"),
        meeting(0, "2025-10-10"),
        meeting(0, "2025-10-03"),
    ];
    for (index, planned, done) in [(2, 4, 4), (3, 4, 3)] {
        data.matches[index].meetings_planned = Some(planned);
        data.matches[index].meetings_done = Some(done);
    }
    data
}

#[test]
fn pairs_are_judged_by_their_journal_else_by_their_numbers() {
    let data = mixed();
    let counted = count_meetings(&data, Until::CutOff(day(2026, 5, 29)));
    let keeping: Vec<Keeping> = counted.iter().map(|one| one.keeping).collect();
    assert_eq!(
        keeping,
        [
            Keeping::Kept(Basis::Pauses),
            Keeping::Broken(Basis::Pauses),
            Keeping::Kept(Basis::Numbers),
            Keeping::Broken(Basis::Numbers),
            Keeping::Unknown,
        ]
    );
    let held: Vec<Option<u32>> = counted.iter().map(|one| one.held).collect();
    assert_eq!(held, [Some(2), Some(1), Some(4), Some(3), None]);
    let count = count_keeping(&counted);
    assert_eq!((count.kept, count.broken, count.unknown), (2, 2, 1));
    assert_eq!((count.by_numbers, count.held, count.with_held), (2, 10, 4));
}

fn regularity(data: &Dataset) -> Measure {
    let counted = indicators::count(data, day(2026, 5, 29));
    let one = counted.iter().find(|one| one.norm.code == "I13");
    one.unwrap().measure
}

#[test]
fn the_share_of_regular_pairs_has_only_known_pairs_under_the_line() {
    assert_eq!(
        regularity(&mixed()),
        Measure::Share(Share::new(2, 4).unwrap())
    );
    assert_eq!(regularity(&pairs(3)), Measure::Missing { numerator: None });
}

#[test]
fn without_a_stated_norm_only_numbers_judge() {
    let mut data = mixed();
    data.organization.meeting_days = None;
    data.matches[1].meetings_planned = Some(1);
    let counted = count_meetings(&data, Until::CutOff(day(2026, 5, 29)));
    assert_eq!(counted[0].keeping, Keeping::Unknown);
    assert_eq!(counted[1].keeping, Keeping::Kept(Basis::Numbers));
}

#[test]
fn a_form_is_judged_by_its_own_frequency() {
    let mut data = pairs(1);
    let monthly = line("не реже одного раза в месяц");
    let form = MentoringForm::PupilPupil;
    data.organization.rules.form_frequency = vec![(form.clone(), monthly)];
    data.organization.form_days.insert(form.clone(), 31);
    data.matches[0].end_fact = Some(day(2025, 10, 30));
    data.meetings = vec![meeting(0, "2025-10-30")];
    let until = Until::CutOff(day(2026, 5, 29));
    // 31 days less six.
    assert_eq!(
        count_meetings(&data, until)[0].keeping,
        Keeping::Kept(Basis::Pauses)
    );
    // A frequency of its own that nobody can count in days judges nobody.
    data.organization.form_days.clear();
    assert_eq!(count_meetings(&data, until)[0].keeping, Keeping::Unknown);
}

#[test]
fn an_earlier_day_knows_no_columns_and_no_later_pairs() {
    let mut data = mixed();
    data.matches[4].start = Some(day(2026, 1, 13));
    let counted = count_meetings(&data, Until::Interim(day(2025, 10, 5)));
    let held: Vec<Option<u32>> = counted.iter().map(|one| one.held).collect();
    assert_eq!(held, [Some(1), Some(0), None, None]);
    assert!(counted[0].breaches.is_empty());
    assert_eq!(counted[2].keeping, Keeping::Unknown);
}

fn item(
    number: &str,
    deadline: &str,
    status: Option<FactStatus>,
    done: Option<&str>,
) -> RoadmapRow {
    RoadmapRow::Item(Box::new(RoadmapItem {
        cells: Vec::new(),
        number: Some(line(number)),
        stage: Some(line("Этап 1")),
        title: Paragraphs::new("Мероприятие"),
        term: Some(Term {
            raw: deadline.to_owned(),
            kind: TermKind::Until(iso(deadline)),
            inherited: false,
        }),
        responsible: Vec::new(),
        result: None,
        level: Level::School,
        heading: false,
        progress: status.map(|status| Progress {
            status: Some(status),
            days: done.map(iso).into_iter().collect(),
            proof: None,
            reason: None,
            new_term: None,
            new_deadline: None,
        }),
        place: place(),
    }))
}

#[test]
fn the_roadmap_of_an_earlier_day_knows_nothing_later() {
    use FactStatus::{Done, DoneLate, NotDone, NotDue, Partly, Withdrawn};
    let rows = vec![
        item("1", "2025-09-15", Some(Done), Some("2025-09-10")),
        item("2", "2025-09-15", Some(DoneLate), Some("2025-10-01")),
        item("3", "2025-12-01", Some(DoneLate), Some("2026-01-15")),
        item("4", "2026-03-01", Some(Done), Some("2026-02-20")),
        item("5", "2026-03-01", Some(Done), Some("2025-12-20")),
        item("6", "2025-11-01", Some(Partly), Some("2025-11-01")),
        item("7", "2025-11-01", Some(NotDone), None),
        item("8", "2025-11-01", Some(Done), None),
        item("9", "2026-03-01", Some(Withdrawn), None),
        item("10", "2026-05-22", Some(NotDue), None),
        item("11", "2025-12-25", None, None),
    ];
    let roadmap = Roadmap {
        preface: Vec::new(),
        columns: Vec::new(),
        rows,
        afterword: Vec::new(),
        place: place(),
    };
    let count = count_roadmap_on(&roadmap, &Horizon::of(&school(), day(2025, 12, 26))).unwrap();
    let numbers = |items: &[Judged<'_>]| -> Vec<String> {
        items
            .iter()
            .map(|row| row.item.number.clone().unwrap().to_string())
            .collect()
    };
    assert_eq!((count.all, count.in_time, count.not_due), (11, 2, 3));
    assert_eq!(numbers(&count.late), ["2"]);
    assert_eq!(numbers(&count.partly), ["6"]);
    assert_eq!(numbers(&count.undated), ["8"]);
    assert_eq!(numbers(&count.overdue), ["3", "7", "11"]);
    assert_eq!(count.due(), 8);
    let stage = &count.stages[0];
    assert_eq!((stage.all, stage.done, stage.partly), (11, 3, 1));
    assert_eq!((stage.undone, stage.not_due), (4, 3));
}

fn draw(data: &Dataset) -> Plan {
    let mut diags = nastavnik::diag::Diagnostics::new();
    let templates = Templates::load(BUILT_IN, None, &plan::shape_for, &mut diags);
    plan::draw_up(
        data,
        &[],
        templates.headers(),
        SchoolYear(2025),
        &Wish::default(),
    )
}

fn made(plan: &Plan, code: &str) -> usize {
    let of_code = plan.documents.iter();
    of_code
        .filter(|one| one.header.code.as_str() == code)
        .count()
}

#[test]
fn the_interim_paper_waits_for_its_day() {
    let mut data = pairs(2);
    data.meetings = vec![meeting(0, "2025-10-03")];
    assert_eq!(made(&draw(&data), "M01"), 0);
    data.organization.interim_monitoring = Some(day(2025, 12, 26));
    // October is not yet the month before it.
    assert_eq!(made(&draw(&data), "M01"), 0);
    data.meetings.push(meeting(0, "2025-12-12"));
    let plan = draw(&data);
    assert_eq!(made(&plan, "M01"), 1);
    let paper = plan
        .documents
        .iter()
        .find(|one| one.header.code.as_str() == "M01");
    assert_eq!(paper.unwrap().date, Some(day(2025, 12, 26)));
    // A month later is Monday, 26 January 2026.
    let interim = plan.school.interim.unwrap();
    assert_eq!(interim.measures_due, "2026-01-26");
    assert_eq!((interim.formed, interim.meetings.unknown), (2, 1));
}

#[test]
fn reports_are_counted_and_the_late_ones_named() {
    let mut data = pairs(4);
    data.organization.reports_due = Some(day(2026, 5, 25));
    let reports = [
        MentorReport::Given(Some(day(2026, 5, 25))),
        MentorReport::Given(Some(day(2026, 5, 26))),
        MentorReport::Missing,
        MentorReport::Unstated,
    ];
    for (pair, report) in data.matches.iter_mut().zip(reports) {
        pair.report = report;
    }
    let reports = draw(&data).school.reports;
    assert_eq!((reports.all, reports.given), (4, 2));
    assert_eq!((reports.missing, reports.unstated), (1, 1));
    assert_eq!(reports.late[0].number, "2");
    assert_eq!(reports.without[0].number, "3");
    assert_eq!((reports.late.len(), reports.without.len()), (1, 1));
}
