//! What went wrong, one rule a function; each problem brings its own decision.

use crate::indicators::Indicator;
use crate::indicators::Measure;
use crate::indicators::Verdict;
use crate::model::Dataset;
use crate::model::Match;
use crate::model::Share;
use crate::model::Status;
use crate::russian;
use crate::russian::Case;

use super::super::facts::{BrokenPairFacts, IndicatorFacts, RoadmapRowFacts};
use super::super::people::lines;
use super::super::sources::indicator_key;
use super::{Ground, Problem, by_number};

/// A rule: the problems that it finds.
type Rule = fn(&Ground<'_>) -> Vec<Problem>;

/// All rules in the order of the note's parts.
pub(super) const ALL: &[Rule] = &[
    contradictions,
    missed_targets,
    low_questions,
    unpaired_mentees,
    stopped_pairs,
    broken_pairs,
    absent_reports,
    undone_measures,
    absent_data,
];

fn both<'a>(ground: &'a Ground<'_>) -> impl Iterator<Item = (&'a Indicator, &'a IndicatorFacts)> {
    ground.counted.iter().zip(&ground.facts.indicators)
}

fn count(number: u32, noun: &str, case: Case) -> String {
    russian::count(u64::from(number), noun, case)
}

/// More was counted than there is.
fn contradictions(ground: &Ground<'_>) -> Vec<Problem> {
    let found = both(ground).filter(|(counted, _)| counted.is_above_all());
    found
        .map(|(counted, printed)| Problem {
            text: format!("Показатель «{}» больше 100 %: {}", printed.title, printed.fact),
            cause: Some("Числитель больше знаменателя: списки участников и сведения о контингенте противоречат друг другу".to_owned()),
            decision: format!(
                "Сверить списки участников с контингентом и пересчитать показатель «{}»",
                printed.title
            ),
            responsible: ground.curator(),
            due: ground.facts.year.next_due.clone(),
            key: Some(indicator_key(counted.norm.code)),
        })
        .collect()
}

fn missed_targets(ground: &Ground<'_>) -> Vec<Problem> {
    let missed = both(ground).filter(|(one, _)| one.verdict() == Some(Verdict::NotReached));
    missed
        .map(|(counted, printed)| Problem {
            text: format!(
                "Показатель «{}» не достигнут: {} при целевом значении {}",
                printed.title, printed.fact, printed.target
            ),
            cause: Some(shortfall(ground, counted, printed)),
            decision: remedy(counted, printed, &ground.facts.year.next_name),
            responsible: ground.curator(),
            due: ground.facts.year.next_due.clone(),
            key: Some(indicator_key(counted.norm.code)),
        })
        .collect()
}

/// What the figures themselves say of the reason.
fn shortfall(ground: &Ground<'_>, counted: &Indicator, printed: &IndicatorFacts) -> String {
    let matches = &ground.facts.totals.matches;
    let known = match counted.norm.code {
        "I10" => told(&[
            ("прекращены", matches.stopped),
            ("продлены", matches.prolonged),
            ("действуют", matches.active),
            ("состояние не указано", matches.unstated),
        ]),
        "I11" => ground
            .facts
            .roadmap
            .as_ref()
            .and_then(|roadmap| roadmap.totals.as_ref())
            .and_then(|totals| {
                told(&[
                    ("не выполнено мероприятий", totals.undone),
                    ("выполнено частично", totals.partly),
                    ("состояние не указано", totals.unstated),
                ])
            }),
        _ => None,
    };
    match (known, lacking(counted)) {
        (Some(known), _) => known,
        (None, Some(lacking)) => format!(
            "До целевого значения в числителе не хватает {lacking}; причина по данным не видна, её предстоит установить"
        ),
        (None, None) => format!(
            "Отклонение от целевого значения – {}; причина по данным не видна, её предстоит установить",
            printed.deviation
        ),
    }
}

fn told(parts: &[(&str, u32)]) -> Option<String> {
    let parts = parts.iter().filter(|(_, number)| *number > 0);
    let told: Vec<String> = parts
        .map(|(words, number)| format!("{words} – {number}"))
        .collect();
    (!told.is_empty()).then(|| capitalized(&told.join(", ")))
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// What is to be done about an indicator below its target.
fn remedy(counted: &Indicator, printed: &IndicatorFacts, next: &str) -> String {
    match counted.norm.code {
        "I1" | "I7" => "Провести сбор запросов во всех классах, откуда никто не вошёл в программу, и расширить базу наставляемых".to_owned(),
        "I2" => "Пригласить в наставники обучающихся 15–19 лет, провести с ними собеседования и обучение".to_owned(),
        "I3" | "I9" => "Закрепить наставника за каждым молодым специалистом".to_owned(),
        "I4" => "Заключить соглашения с организациями, которые готовы дать наставников".to_owned(),
        "I5" => "Обсудить с наставляемыми низкие оценки анкет и изменить порядок работы пар".to_owned(),
        "I6" => "Обсудить с наставниками низкие оценки анкет и изменить порядок сопровождения пар".to_owned(),
        "I8" => "Предложить педагогам участие в форме «учитель – ученик»".to_owned(),
        "I10" => "Ежемесячно сверять ход работы пар и групп и до прекращения работы пары подбирать другого наставника".to_owned(),
        "I11" => format!("Включить невыполненные мероприятия в дорожную карту на {next} учебный год"),
        "I12" => "Провести занятие для наставников, которые не прошли обучение, до начала работы пар".to_owned(),
        "I13" => "Составить с парами расписание встреч и ежемесячно сверять с ним журналы".to_owned(),
        "I16" => "Разобрать показатели анкеты куратора с баллом ниже 2 и назначить меры по каждому".to_owned(),
        "I17" => "Оформить недостающие документы программы".to_owned(),
        "I17A" => "Получить недостающие согласия; до их получения участников в списки не включать".to_owned(),
        _ => format!(
            "Установить причины отклонения по показателю «{}» и включить меры в план на {next} учебный год",
            printed.title
        ),
    }
}

/// Questions of the final questionnaires below seven of ten.
fn low_questions(ground: &Ground<'_>) -> Vec<Problem> {
    let roles = ground.facts.survey.roles.iter();
    let sets = roles.flat_map(|role| role.sets.iter().map(move |set| (role, set)));
    let questions = sets.flat_map(|(role, set)| set.questions.iter().map(move |one| (role, one)));
    let low = questions.filter(|(_, question)| question.low);
    low.map(|(role, question)| Problem {
        text: format!(
            "Вопрос анкеты, {}: «{}» – средняя оценка {} ниже 7 из 10 (ответов – {})",
            role.name, question.text, question.exit, question.exit_count
        ),
        cause: None,
        decision: format!(
            "Выяснить у {} причины низкой оценки и изменить порядок работы: «{}»",
            role.name_gen, question.text
        ),
        responsible: ground.curator(),
        due: ground.facts.year.next_due.clone(),
        key: Some(
            if role.name == "наставники" {
                "src_exit_mentors"
            } else {
                "src_exit_mentees"
            }
            .to_owned(),
        ),
    })
    .collect()
}

fn unpaired_mentees(ground: &Ground<'_>) -> Vec<Problem> {
    let unpaired = ground.facts.totals.unpaired;
    let problem = (unpaired > 0).then(|| Problem {
        text: format!(
            "Без наставника {} {}",
            by_number(unpaired, ["остался", "остались", "осталось"]),
            count(unpaired, "наставляемый", Case::Nominative)
        ),
        cause: None,
        decision: "Подобрать наставников для тех, кто не вошёл в пары, а до этого назначить им сопровождение".to_owned(),
        responsible: ground.curator(),
        due: ground.facts.year.next_due.clone(),
        key: Some("src_unpaired".to_owned()),
    });
    problem.into_iter().collect()
}

fn stopped_pairs(ground: &Ground<'_>) -> Vec<Problem> {
    let matches = ground.dataset.matches.iter();
    let stopped = matches.filter(|pair| pair.status == Some(Status::Stopped));
    stopped.map(|pair| stopped_pair(ground, pair)).collect()
}

fn stopped_pair(ground: &Ground<'_>, pair: &Match) -> Problem {
    let (of_what, whose) = if pair.is_group() {
        ("группы", "наставляемых группы")
    } else {
        ("пары", "наставляемого пары")
    };
    let day = pair
        .end_fact
        .map_or_else(String::new, |day| format!(" {}", day.format("%d.%m.%Y")));
    Problem {
        text: format!(
            "Работа {of_what} № {} прекращена{day} до завершения программы",
            pair.number
        ),
        cause: lines(&pair.stop_reason),
        decision: format!(
            "Уточнить, сохраняется ли запрос {whose} № {}; если да – закрепить другого наставника",
            pair.number
        ),
        responsible: ground.lead_of(pair.form.as_ref()),
        due: ground.facts.year.next_due.clone(),
        key: Some("src_stopped".to_owned()),
    }
}

/// Pairs that paused for longer than the norm allows, with the days of their longest pause.
fn broken_pairs(ground: &Ground<'_>) -> Vec<Problem> {
    let broken = &ground.facts.meetings.broken_pairs;
    let told: Vec<String> = broken.iter().map(pause).collect();
    let problem = (!broken.is_empty()).then(|| Problem {
        text: format!(
            "Периодичность встреч нарушена, пар и групп – {}: {}",
            broken.len(),
            told.join("; ")
        ),
        cause: None,
        decision: "Выяснить у наставников этих пар и групп причины перерывов, составить с ними расписание встреч и ежемесячно сверять с ним журналы".to_owned(),
        responsible: ground.curator(),
        due: ground.facts.year.next_due.clone(),
        key: Some(indicator_key("I13")),
    });
    problem.into_iter().collect()
}

/// «№ 5 – 34 дня (12.01.2026–15.02.2026)».
fn pause(pair: &BrokenPairFacts) -> String {
    let longest = pair.breaches.iter().max_by_key(|breach| breach.days);
    let told = longest.map(|breach| {
        let day = |iso: &str| iso.split('-').rev().collect::<Vec<_>>().join(".");
        format!(
            " – {} ({}–{})",
            count(breach.days, "день", Case::Nominative),
            day(&breach.from),
            day(&breach.to)
        )
    });
    format!("№ {}{}", pair.number, told.unwrap_or_default())
}

/// Mentors who did not hand in the report on a pair.
fn absent_reports(ground: &Ground<'_>) -> Vec<Problem> {
    let mut by_mentor: Vec<(&str, Vec<&str>)> = Vec::new();
    for report in &ground.facts.reports.without {
        match by_mentor
            .iter_mut()
            .find(|(name, _)| *name == report.mentor)
        {
            Some((_, numbers)) => numbers.push(&report.number),
            None => by_mentor.push((&report.mentor, vec![&report.number])),
        }
    }
    let problems = by_mentor.into_iter().map(|(name, numbers)| Problem {
        text: format!(
            "Не сдан отчёт наставника: {name} ({} № {})",
            if numbers.len() == 1 {
                "пара или группа"
            } else {
                "пары и группы"
            },
            numbers.join(", ")
        ),
        cause: None,
        decision: format!(
            "Получить отчёт наставника и дополнить им сведения о результатах: {name}"
        ),
        responsible: ground.curator(),
        due: ground.facts.year.next_due.clone(),
        key: Some("src_reports".to_owned()),
    });
    problems.collect()
}

fn undone_measures(ground: &Ground<'_>) -> Vec<Problem> {
    let rows = ground
        .facts
        .roadmap
        .as_ref()
        .map(|roadmap| roadmap.undone.as_slice())
        .unwrap_or_default();
    rows.iter().map(|row| undone_measure(ground, row)).collect()
}

fn undone_measure(ground: &Ground<'_>, row: &RoadmapRowFacts) -> Problem {
    let status = row.status.as_deref().unwrap_or("не выполнено");
    let number = row
        .number
        .as_ref()
        .map_or_else(String::new, |number| format!(" {number}"));
    let title = row.title.as_deref().and_then(|title| title.lines().next());
    let title = title.map_or_else(String::new, |title| {
        format!(" «{}»", title.trim_end_matches([':', ';', '.']))
    });
    let term = row
        .term
        .as_ref()
        .map_or_else(String::new, |term| format!(" (срок: {term})"));
    Problem {
        text: format!(
            "{} мероприятие дорожной карты{number}{title}{term}",
            capitalized(status)
        ),
        cause: row.reason.clone(),
        decision: format!(
            "Завершить мероприятие{number} или перенести его в дорожную карту на {} учебный год",
            ground.facts.year.next_name
        ),
        responsible: row.responsible.clone().unwrap_or_else(|| ground.curator()),
        due: ground.facts.year.next_due.clone(),
        key: Some("src_undone".to_owned()),
    }
}

/// Data that are not there, each named once with all that cannot be counted without it.
fn absent_data(ground: &Ground<'_>) -> Vec<Problem> {
    let mut absent: Vec<(&'static str, Vec<&str>)> = Vec::new();
    for (counted, printed) in both(ground) {
        let Measure::Missing { .. } = counted.measure else {
            continue;
        };
        let what = what_is_absent(counted.norm.code);
        match absent.iter_mut().find(|(known, _)| *known == what) {
            Some((_, titles)) => titles.push(&printed.title),
            None => absent.push((what, vec![&printed.title])),
        }
    }
    let indicators = absent.into_iter().map(|(what, titles)| {
        let titles: Vec<String> = titles.iter().map(|title| format!("«{title}»")).collect();
        let effect = format!("не рассчитано: {}", titles.join("; "));
        absence(ground, what, &effect)
    });
    let lists = absent_lists(ground.dataset).into_iter();
    indicators
        .chain(lists.map(|(what, effect)| absence(ground, what, effect)))
        .collect()
}

fn absence(ground: &Ground<'_>, what: &str, effect: &str) -> Problem {
    Problem {
        text: format!("Данные не представлены: {what}"),
        cause: Some(format!(
            "Сведений нет в исходных таблицах, поэтому {effect}"
        )),
        decision: format!("Собрать и внести в таблицы: {what}"),
        responsible: ground.curator(),
        due: ground.facts.year.next_due.clone(),
        key: None,
    }
}

/// What must be written down for an indicator to be counted.
fn what_is_absent(code: &str) -> &'static str {
    match code {
        "I1" => "число обучающихся 10–19 лет (список «Контингент»)",
        "I2" => "число обучающихся 15–19 лет (список «Контингент»)",
        "I3" | "I9" => "число молодых специалистов (список «Контингент»)",
        "I5" => "итоговые анкеты наставляемых",
        "I6" => "итоговые анкеты наставников",
        "I7" => "число обучающихся (список «Контингент»)",
        "I8" => "число педагогических работников (список «Контингент»)",
        "I10" => "состояние пар и групп (столбец «Статус» списка пар)",
        "I11" => "исполнение дорожной карты (столбцы «Дата исполнения» и «Статус»)",
        "I12" => "обучение наставников (столбцы списка наставников)",
        "I13" => "встречи пар и групп (журнал встреч или столбец «Проведено встреч»)",
        "I14" | "I15" => "входные и итоговые анкеты участников",
        "I16" => "анкета куратора",
        "I17" => "реестр приказов",
        "I17A" => "согласия участников (столбец «Согласие» списков участников)",
        _ => "исходные данные показателя",
    }
}

/// Lists without which a part of the note has nothing to say.
fn absent_lists(dataset: &Dataset) -> Vec<(&'static str, &'static str)> {
    let lists = [
        (
            dataset.swot.is_empty(),
            "SWOT-анализ программы",
            "сильные и слабые стороны не названы",
        ),
        (
            dataset.measurements.is_empty(),
            "измерения до входа в программу и по её итогам",
            "изменения у наставляемых не показаны",
        ),
        (
            dataset.practices.is_empty(),
            "лучшие практики наставничества",
            "практики не описаны",
        ),
    ];
    let absent = lists.into_iter().filter(|(absent, _, _)| *absent);
    absent.map(|(_, what, effect)| (what, effect)).collect()
}

/// How many more would meet the target; `None` where it is met or cannot be judged.
fn lacking(indicator: &Indicator) -> Option<u64> {
    let target = indicator.target.as_ref()?.value?;
    let (wanted, counted) = match indicator.measure {
        Measure::Share(share) => (needed(share, target), share.numerator()),
        Measure::Count(count) => (target.div_ceil(100), count),
        Measure::Score { sum, .. } => (target.div_ceil(100), sum),
        Measure::Mean { .. } | Measure::NoBase { .. } | Measure::Missing { .. } => return None,
    };
    wanted
        .checked_sub(u64::from(counted))
        .filter(|lacking| *lacking > 0)
}

/// The least numerator that reaches so many hundredths of a percent.
fn needed(share: Share, target: u64) -> u64 {
    (target * u64::from(share.denominator())).div_ceil(10_000)
}
