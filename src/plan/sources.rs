//! Tells of each figure where it comes from: files, sheets, rows and cells.
//!
//! [`source_facts`] is the front door. The rows are those that `indicators` counted, so
//! that a figure and its source cannot differ.

use chrono::NaiveDate;

use crate::indicators::Fate;
use crate::indicators::Horizon;
use crate::indicators::Indicator;
use crate::indicators::MatchGroup;
use crate::indicators::Measure;
use crate::indicators::PeopleGroup;
use crate::indicators::Tally;
use crate::indicators::Until;
use crate::indicators::answers;
use crate::indicators::count_keeping;
use crate::indicators::count_matches;
use crate::indicators::count_meetings;
use crate::indicators::count_return;
use crate::indicators::count_roadmap;
use crate::indicators::described;
use crate::indicators::measures_of;
use crate::indicators::people_of;
use crate::indicators::review;
use crate::indicators::rewarded;
use crate::indicators::trained_mentors;
use crate::model::Dataset;
use crate::model::Match;
use crate::model::MentoringForm;
use crate::model::Role;
use crate::model::Wave;
use crate::place;
use crate::place::Place;
use crate::place::Placed;

use super::facts::{IndicatorFacts, SourceFacts};
use super::outcomes::mean;
use super::people::text;
use super::school::used_forms;

/// What is printed where the lists say nothing.
const ABSENT: &str = "данные не представлены";

/// A figure before it gets its number in the annex.
struct Figure {
    key: String,
    part: &'static str,
    title: String,
    value: String,
    rows: Vec<Place>,
    base: Vec<Place>,
}

/// Every figure of the reports with its source, numbered in the order of the annex.
pub(super) fn source_facts(
    dataset: &Dataset,
    counted: &[Indicator],
    printed: &[IndicatorFacts],
    cut_off: NaiveDate,
) -> Vec<SourceFacts> {
    let figures = people(dataset)
        .into_iter()
        .chain(contingent(dataset))
        .chain(
            used_forms(dataset)
                .into_iter()
                .enumerate()
                .map(|(index, form)| of_form(dataset, index, form)),
        )
        .chain(pairs(dataset, cut_off))
        .chain(roadmap(dataset, cut_off))
        .chain(surveys(dataset))
        .chain(rewards(dataset))
        .chain(counted.iter().zip(printed).map(indicator));
    figures
        .zip(1_u32..)
        .map(|(figure, number)| SourceFacts {
            key: figure.key,
            number,
            part: figure.part.to_owned(),
            title: figure.title,
            rows: told(&figure.rows, &figure.value),
            value: figure.value,
            base: (!figure.base.is_empty()).then(|| place::in_words(&figure.base)),
        })
        .collect()
}

fn told(rows: &[Place], value: &str) -> String {
    if !rows.is_empty() {
        place::in_words(rows)
    } else if value == ABSENT {
        ABSENT.to_owned()
    } else {
        "таких строк нет".to_owned()
    }
}

/// The name of the place in the annex where an indicator's source stands.
pub(super) fn indicator_key(code: &str) -> String {
    format!("src_{}", code.to_lowercase())
}

/// The name of the place where the source of a form's figures stands.
pub(super) fn form_source(index: usize) -> String {
    format!("src_form{}", index + 1)
}

/// The name of the place where the source of a stage's figures stands.
pub(super) fn stage_source(index: usize) -> String {
    format!("src_stage{}", index + 1)
}

fn figure(part: &'static str, key: &str, title: &str, tally: Tally) -> Figure {
    Figure {
        key: format!("src_{key}"),
        part,
        title: title.to_owned(),
        value: tally.number.to_string(),
        rows: tally.rows,
        base: Vec::new(),
    }
}

fn people(dataset: &Dataset) -> Vec<Figure> {
    let of = |key: &str, title: &str, group: PeopleGroup| {
        figure("people", key, title, group.among(dataset))
    };
    vec![
        figure(
            "people",
            "participants",
            "Участники, каждый один раз",
            people_of(dataset),
        ),
        of("mentors", "Наставники", PeopleGroup::Mentors),
        of(
            "pupil_mentors",
            "Наставники из числа обучающихся",
            PeopleGroup::PupilMentors,
        ),
        of(
            "teacher_mentors",
            "Наставники из числа работников",
            PeopleGroup::TeacherMentors,
        ),
        of(
            "partner_mentors",
            "Наставники от организаций-партнёров",
            PeopleGroup::PartnerMentors,
        ),
        of("mentees", "Наставляемые", PeopleGroup::Mentees),
        of(
            "pupil_mentees",
            "Наставляемые из числа обучающихся",
            PeopleGroup::PupilMentees,
        ),
        of(
            "teacher_mentees",
            "Наставляемые из числа педагогов",
            PeopleGroup::TeacherMentees,
        ),
        of(
            "unpaired",
            "Наставляемые, не вошедшие в пары",
            PeopleGroup::Unpaired,
        ),
        figure(
            "people",
            "trained",
            "Обученные наставники",
            trained_mentors(dataset),
        ),
    ]
}

fn contingent(dataset: &Dataset) -> Vec<Figure> {
    let base = &dataset.contingent;
    let of = |key: &str, title: &str, number: &Option<Placed<u32>>| Figure {
        key: format!("src_{key}"),
        part: "contingent",
        title: title.to_owned(),
        value: number
            .as_ref()
            .map_or_else(|| ABSENT.to_owned(), |number| number.value.to_string()),
        rows: number.iter().map(|number| number.place.clone()).collect(),
        base: Vec::new(),
    };
    vec![
        of("pupils", "Обучающиеся всего", &base.pupils),
        of("pupils_10_19", "Обучающиеся 10–19 лет", &base.pupils_10_19),
        of("pupils_15_19", "Обучающиеся 15–19 лет", &base.pupils_15_19),
        of("teachers", "Педагогические работники", &base.teachers),
        of(
            "young_teachers",
            "Молодые специалисты",
            &base.young_teachers,
        ),
    ]
}

fn of_form(dataset: &Dataset, index: usize, form: &MentoringForm) -> Figure {
    let of_form = |pair: &&Match| pair.form.as_ref() == Some(form);
    let pairs = || dataset.matches.iter().filter(of_form);
    let tally = MatchGroup::Formed.among(pairs());
    Figure {
        key: form_source(index),
        part: "forms",
        title: format!(
            "Форма «{}»: пары, их наставники и наставляемые",
            form.name()
        ),
        value: tally.number.to_string(),
        rows: tally.rows,
        base: Vec::new(),
    }
}

fn pairs(dataset: &Dataset, cut_off: NaiveDate) -> Vec<Figure> {
    let count = count_matches(dataset.matches.iter());
    let tally = |group: MatchGroup| group.among(dataset.matches.iter());
    let of = |key: &str, title: &str, group: MatchGroup| figure("pairs", key, title, tally(group));
    let with_value = |figure: Figure, value: Option<String>| Figure {
        value: value.unwrap_or_else(|| ABSENT.to_owned()),
        ..figure
    };
    let held = count_meetings(dataset, Until::CutOff(cut_off));
    let keeping = count_keeping(&held);
    let known = held.iter().filter(|one| one.held.is_some());
    let journal = held.iter().flat_map(|one| &one.journal);
    let known = Tally::at(known.map(|one| one.pair.place.clone()))
        .by(journal.map(|meeting| meeting.place.clone()));
    let mean_meetings = figure("pairs", "meetings", "Среднее число встреч на пару", known);
    let links = of(
        "links",
        "Связи «наставник – наставляемый»",
        MatchGroup::Formed,
    );
    vec![
        of("formed", "Сформированные пары и группы", MatchGroup::Formed),
        of("groups", "Группы", MatchGroup::Groups),
        with_value(links, Some(count.links.to_string())),
        of(
            "completed",
            "Завершённые пары и группы",
            MatchGroup::Completed,
        ),
        of(
            "prolonged",
            "Продлённые пары и группы",
            MatchGroup::Prolonged,
        ),
        of("stopped", "Прекращённые пары и группы", MatchGroup::Stopped),
        of("active", "Действующие пары и группы", MatchGroup::Active),
        of(
            "unstated",
            "Пары и группы без указанного состояния",
            MatchGroup::Unstated,
        ),
        of(
            "reports",
            "Пары и группы, отчёт о которых сдан",
            MatchGroup::Reported,
        ),
        with_value(mean_meetings, mean(keeping.held, keeping.with_held)),
    ]
}

/// Measures by what became of them, and by stage.
fn roadmap(dataset: &Dataset, cut_off: NaiveDate) -> Vec<Figure> {
    let horizon = Horizon::of(dataset, cut_off);
    let roadmap = dataset.roadmap.as_ref();
    let review = roadmap.and_then(|roadmap| Some((roadmap, review(roadmap, &horizon)?)));
    let Some((roadmap, review)) = review else {
        return Vec::new();
    };
    let of = |key: &str, title: &str, fate: Fate| {
        let tally = measures_of(&review, &|row| row.fate == fate);
        figure("roadmap", key, title, tally)
    };
    let all = measures_of(&review, &|_| true);
    let mut figures = vec![
        figure("roadmap", "measures", "Мероприятия дорожной карты", all),
        of("in_time", "Мероприятия, выполненные в срок", Fate::InTime),
        of("late", "Мероприятия, выполненные с опозданием", Fate::Late),
        of("partly", "Мероприятия, выполненные частично", Fate::Partly),
        of("undone", "Невыполненные мероприятия", Fate::Undone),
        of(
            "not_due",
            "Мероприятия, срок которых не наступил",
            Fate::NotDue,
        ),
        of("withdrawn", "Снятые мероприятия", Fate::Withdrawn),
        of(
            "untold",
            "Мероприятия без указанного состояния",
            Fate::Unstated,
        ),
    ];
    let stages = count_roadmap(roadmap, &horizon).map(|(_, stages)| stages);
    let stages = stages.into_iter().flatten().enumerate();
    figures.extend(stages.map(|(index, stage)| {
        let tally = measures_of(&review, &|row| row.item.stage == stage.name);
        let name = text(&stage.name).unwrap_or_else(|| "вне этапов".to_owned());
        Figure {
            key: stage_source(index),
            part: "stages",
            title: format!("Мероприятия этапа: {name}"),
            value: tally.number.to_string(),
            rows: tally.rows,
            base: Vec::new(),
        }
    }));
    figures
}

/// Questionnaires by stage and role, and measurements: the rows that the means are made of.
fn surveys(dataset: &Dataset) -> Vec<Figure> {
    let of = |key: &str, title: &str, role: Role, wave: Wave| {
        let answers = answers(dataset, role, wave);
        let people = count_return(dataset, role, wave, None).map(|count| count.answered);
        let value = match people.filter(|people| *people != answers.number) {
            Some(people) => format!("{people}, анкет – {}", answers.number),
            None => answers.number.to_string(),
        };
        Figure {
            value,
            ..figure("surveys", key, title, answers)
        }
    };
    let measured = dataset.measurements.iter().map(|one| one.place.clone());
    vec![
        of(
            "entry_mentors",
            "Наставники, ответившие на входе",
            Role::Mentor,
            Wave::Entry,
        ),
        of(
            "exit_mentors",
            "Наставники, ответившие по итогам",
            Role::Mentor,
            Wave::Final,
        ),
        of(
            "entry_mentees",
            "Наставляемые, ответившие на входе",
            Role::Mentee,
            Wave::Entry,
        ),
        of(
            "exit_mentees",
            "Наставляемые, ответившие по итогам",
            Role::Mentee,
            Wave::Final,
        ),
        figure(
            "surveys",
            "measured",
            "Измерения до входа и по итогам",
            Tally::at(measured),
        ),
    ]
}

fn rewards(dataset: &Dataset) -> Vec<Figure> {
    vec![
        figure(
            "rewards",
            "practices",
            "Описанные практики",
            described(dataset),
        ),
        figure(
            "rewards",
            "rewarded",
            "Представленные к поощрению",
            rewarded(dataset),
        ),
    ]
}

fn indicator((counted, printed): (&Indicator, &IndicatorFacts)) -> Figure {
    let value = match counted.measure {
        Measure::Share(_) | Measure::Mean { .. } | Measure::Score { .. } => {
            format!("{} ({})", printed.fact, printed.parts)
        }
        Measure::Count(_) | Measure::NoBase { .. } | Measure::Missing { .. } => {
            printed.fact.clone()
        }
    };
    Figure {
        key: indicator_key(counted.norm.code),
        part: "indicators",
        title: printed.title.clone(),
        value,
        rows: counted.numerator_rows.clone(),
        base: counted.denominator_rows.clone(),
    }
}
