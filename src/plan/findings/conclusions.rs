//! One sentence for the participants, the pairs, each indicator and each stage.

use crate::indicators::Indicator;
use crate::indicators::Measure;
use crate::russian;
use crate::russian::Case;

use super::super::facts::{IndicatorFacts, StageTotals};
use super::super::sources::{indicator_key, stage_source};
use super::{Conclusion, Ground, by_number};

/// All conclusions in the order of the note's parts.
pub(super) fn draw(ground: &Ground<'_>) -> Vec<Conclusion> {
    let indicators = ground.counted.iter().zip(&ground.facts.indicators);
    let totals = ground
        .facts
        .roadmap
        .as_ref()
        .and_then(|roadmap| roadmap.totals.as_ref());
    let stages = totals
        .map(|totals| totals.stages.as_slice())
        .unwrap_or_default();
    [participation(ground), pairing(ground)]
        .into_iter()
        .chain(states(ground))
        .chain(indicators.map(|(counted, printed)| of_indicator(counted, printed)))
        .chain(
            stages
                .iter()
                .enumerate()
                .map(|(index, stage)| of_stage(index, stage)),
        )
        .collect()
}

fn count(number: u32, noun: &str, case: Case) -> String {
    russian::count(u64::from(number), noun, case)
}

fn participation(ground: &Ground<'_>) -> Conclusion {
    let totals = &ground.facts.totals;
    Conclusion {
        text: format!(
            "В программе {} участие {}: {} и {} (участник в двух ролях посчитан один раз)",
            by_number(totals.participants, ["принял", "приняли", "приняли"]),
            count(totals.participants, "человек", Case::Nominative),
            count(totals.mentors, "наставник", Case::Nominative),
            count(totals.mentees, "наставляемый", Case::Nominative),
        ),
        key: Some("src_participants".to_owned()),
    }
}

fn pairing(ground: &Ground<'_>) -> Conclusion {
    let totals = &ground.facts.totals;
    let formed = format!("Сформировано пар и групп – {}", totals.matches.formed);
    let (rest, key) = match totals.unpaired {
        0 => (
            "все наставляемые вошли в пары или группы".to_owned(),
            "src_formed",
        ),
        unpaired => (
            format!(
                "без наставника {} {}",
                by_number(unpaired, ["остался", "остались", "осталось"]),
                count(unpaired, "наставляемый", Case::Nominative)
            ),
            "src_unpaired",
        ),
    };
    Conclusion {
        text: format!("{formed}; {rest}"),
        key: Some(key.to_owned()),
    }
}

/// How pairs ended; nothing where no list tells it, for the indicator says so itself.
fn states(ground: &Ground<'_>) -> Option<Conclusion> {
    let matches = &ground.facts.totals.matches;
    let parts = [
        ("завершили программу", matches.completed),
        ("продлены", matches.prolonged),
        ("прекращены", matches.stopped),
        ("действуют", matches.active),
        ("состояние не указано", matches.unstated),
    ];
    let told: Vec<String> = parts
        .into_iter()
        .filter(|(_, number)| *number > 0)
        .map(|(words, number)| format!("{words} – {number}"))
        .collect();
    matches.known.then(|| Conclusion {
        text: format!(
            "Из {} {}",
            count(
                matches.formed,
                "сформированная пара и группа",
                Case::Genitive
            ),
            told.join(", ")
        ),
        key: Some("src_formed".to_owned()),
    })
}

fn of_indicator(counted: &Indicator, printed: &IndicatorFacts) -> Conclusion {
    let title = &printed.title;
    let text = match counted.measure {
        Measure::NoBase { .. } => {
            format!("Показатель «{title}» не рассчитывается: знаменатель равен нулю")
        }
        Measure::Missing { .. } => {
            format!("Показатель «{title}» не рассчитан: данные не представлены")
        }
        Measure::Share(_) | Measure::Count(_) | Measure::Mean { .. } | Measure::Score { .. } => {
            format!(
                "Показатель «{title}»: {}{}. {}",
                printed.fact,
                parts(counted, printed),
                verdict(counted, printed)
            )
        }
    };
    Conclusion {
        text,
        key: Some(indicator_key(counted.norm.code)),
    }
}

/// « (27 из 200)»; a plain number says all by itself.
fn parts(counted: &Indicator, printed: &IndicatorFacts) -> String {
    match counted.measure {
        Measure::Share(_) | Measure::Mean { .. } | Measure::Score { .. } => {
            format!(" ({})", printed.parts)
        }
        Measure::Count(_) | Measure::NoBase { .. } | Measure::Missing { .. } => String::new(),
    }
}

fn verdict(counted: &Indicator, printed: &IndicatorFacts) -> String {
    if counted.is_above_all() {
        return "Числитель больше знаменателя: данные противоречат друг другу, вывод не делается"
            .to_owned();
    }
    match &printed.verdict {
        Some(verdict) => format!(
            "При целевом значении {} показатель {verdict} (отклонение {})",
            printed.target, printed.deviation
        ),
        None => "Целевое значение не установлено, вывод о достижении не делается".to_owned(),
    }
}

fn of_stage(index: usize, stage: &StageTotals) -> Conclusion {
    let name = if stage.name.is_empty() {
        "Мероприятия дорожной карты вне этапов".to_owned()
    } else {
        format!("Дорожная карта, «{}»", stage.name)
    };
    let rest = [
        ("частично", stage.partly),
        ("не выполнено", stage.undone),
        (
            "срок не наступил, снято или состояние не указано",
            stage.other,
        ),
    ];
    let rest = rest.into_iter().filter(|(_, number)| *number > 0);
    let rest: Vec<String> = rest
        .map(|(words, number)| format!(", {words} – {number}"))
        .collect();
    Conclusion {
        text: format!(
            "{name}: выполнено {} из {}{}",
            stage.in_time + stage.late,
            count(stage.all, "мероприятие", Case::Genitive),
            rest.concat()
        ),
        key: Some(stage_source(index)),
    }
}
