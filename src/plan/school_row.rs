//! The school's row for the municipality's table of schools (`domain.md` j, U05).
//!
//! [`school_row`] takes its numbers from the facts that every other document prints, so
//! that the row cannot differ from the note.

use crate::model::Dataset;
use crate::place::Placed;

use super::facts::{FormFacts, IndicatorFacts, RowBandFacts, RowCellFacts, SchoolFacts};
use super::sources::indicator_key;

/// What the row is made of.
struct RowGround<'a> {
    dataset: &'a Dataset,
    facts: &'a SchoolFacts,
}

/// A column before it gets its number.
struct Column {
    title: String,
    value: Option<String>,
    key: Option<String>,
}

/// The row in bands of columns, numbered from 2: the first is the school's number in the
/// municipality's table.
pub(super) fn school_row(dataset: &Dataset, facts: &SchoolFacts) -> Vec<RowBandFacts> {
    let ground = &RowGround { dataset, facts };
    let bands = [
        ("Организация", organization(ground)),
        ("Контингент", contingent(ground)),
        ("Наставники и наставляемые", people(ground)),
        ("Пары и группы", pairs(ground)),
        ("Показатели", indicators(ground)),
        ("Локальные акты и сайт", acts(ground)),
    ];
    let mut number = 1;
    bands
        .into_iter()
        .map(|(title, columns)| RowBandFacts {
            title: title.to_owned(),
            cells: columns
                .into_iter()
                .map(|column| {
                    number += 1;
                    RowCellFacts {
                        number,
                        title: column.title,
                        value: column.value,
                        key: column.key,
                    }
                })
                .collect(),
        })
        .collect()
}

fn words(title: &str, value: Option<String>) -> Column {
    Column {
        title: title.to_owned(),
        value,
        key: None,
    }
}

fn figure(title: &str, value: u32, key: &str) -> Column {
    Column {
        title: title.to_owned(),
        value: Some(value.to_string()),
        key: Some(format!("src_{key}")),
    }
}

fn organization(ground: &RowGround<'_>) -> Vec<Column> {
    vec![
        words(
            "Общеобразовательная организация",
            Some(ground.facts.org.short.clone()),
        ),
        words(
            "Куратор (ФИО)",
            ground
                .facts
                .curator
                .as_ref()
                .map(|curator| curator.name.nom.clone()),
        ),
    ]
}

fn contingent(ground: &RowGround<'_>) -> Vec<Column> {
    let base = &ground.dataset.contingent;
    let of = |title: &str, number: &Option<Placed<u32>>, key: &str| Column {
        title: title.to_owned(),
        value: number.as_ref().map(|number| number.value.to_string()),
        key: Some(format!("src_{key}")),
    };
    vec![
        of("Обучающихся всего", &base.pupils, "pupils"),
        of("Обучающихся 10–19 лет", &base.pupils_10_19, "pupils_10_19"),
        of("Обучающихся 15–19 лет", &base.pupils_15_19, "pupils_15_19"),
        of("Педагогических работников", &base.teachers, "teachers"),
        of(
            "Молодых специалистов",
            &base.young_teachers,
            "young_teachers",
        ),
    ]
}

fn people(ground: &RowGround<'_>) -> Vec<Column> {
    let by_forms = |who: &str, number: fn(&FormFacts) -> u32| -> Vec<Column> {
        let forms = ground.facts.forms.iter();
        forms
            .map(|form| Column {
                title: format!("{who}, форма «{}»", form.name),
                value: Some(number(form).to_string()),
                key: Some(form.source.clone()),
            })
            .collect()
    };
    let mut columns = vec![figure(
        "Наставников всего",
        ground.facts.totals.mentors,
        "mentors",
    )];
    columns.extend(by_forms("Наставников", |form| form.mentors));
    columns.push(figure(
        "Наставляемых всего",
        ground.facts.totals.mentees,
        "mentees",
    ));
    columns.extend(by_forms("Наставляемых", |form| form.mentees));
    columns
}

fn pairs(ground: &RowGround<'_>) -> Vec<Column> {
    let matches = &ground.facts.totals.matches;
    let stated = |title: &str, number: u32, key: &str| {
        let column = figure(title, number, key);
        Column {
            value: column.value.filter(|_| matches.known),
            ..column
        }
    };
    vec![
        figure("Пар и групп сформировано", matches.formed, "formed"),
        figure("Из них групп", matches.groups, "groups"),
        stated("Пар и групп завершено", matches.completed, "completed"),
        stated("Пар и групп прекращено", matches.stopped, "stopped"),
    ]
}

/// The figures that the municipality sums up, under the names of its table.
const INDICATORS: [(&str, &str); 7] = [
    ("I1", "Охват обучающихся 10–19 лет (наставляемые), %"),
    ("I2", "Обучающиеся 15–19 лет – наставники, %"),
    ("I3", "Молодые специалисты с наставником, %"),
    ("I5", "Удовлетворённость наставляемых, %"),
    ("I6", "Удовлетворённость наставников, %"),
    ("I4", "Организаций-партнёров, давших наставников"),
    ("I11", "Исполнение дорожной карты, %"),
];

fn indicators(ground: &RowGround<'_>) -> Vec<Column> {
    let mut columns: Vec<Column> = INDICATORS
        .iter()
        .map(|(code, title)| {
            let found = ground.facts.indicators.iter().find(|one| one.code == *code);
            Column {
                title: (*title).to_owned(),
                value: found.filter(|one| one.counted).map(told),
                key: found.map(|one| indicator_key(&one.code)),
            }
        })
        .collect();
    let trained = ground.facts.totals.training.as_ref();
    let column = Column {
        title: "Обучено наставников".to_owned(),
        value: trained.map(|training| training.trained.to_string()),
        key: Some("src_trained".to_owned()),
    };
    columns.insert(columns.len() - 1, column);
    columns
}

/// «10,4 % (35 из 338)»: the municipality sums numerators and denominators.
fn told(one: &IndicatorFacts) -> String {
    match one.denominator {
        Some(_) => format!("{} ({})", one.fact, one.parts),
        None => one.fact.clone(),
    }
}

fn acts(ground: &RowGround<'_>) -> Vec<Column> {
    let site = ground.facts.org.site_section.clone();
    vec![
        words("Локальные акты (дата, №)", act_list(ground)),
        words("Раздел сайта (адрес)", site.clone()),
        words(
            "Раздел сайта открыт (да/нет)",
            site.map(|_| "да".to_owned()),
        ),
    ]
}

/// The orders that were in force on the day of the figures.
fn act_list(ground: &RowGround<'_>) -> Option<String> {
    let cut_off = ground
        .dataset
        .organization
        .cut_off
        .map(|day| day.to_string());
    let acts = ground.facts.local_acts.iter().filter(|act| {
        let day = act.date.as_ref();
        cut_off
            .as_ref()
            .is_none_or(|cut_off| day.is_some_and(|day| day <= cut_off))
    });
    let told: Vec<String> = acts
        .filter_map(|act| {
            let (day, number) = (act.date.as_ref()?, act.number.as_ref()?);
            let day: chrono::NaiveDate = day.parse().ok()?;
            Some(format!("от {} № {number}", day.format("%d.%m.%Y")))
        })
        .collect();
    (!told.is_empty()).then(|| format!("приказы: {}", told.join("; ")))
}
