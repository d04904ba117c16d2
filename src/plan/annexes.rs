//! The annexes to the order of introduction: which ones are made, and whether the register
//! of orders names the same.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::Dataset;
use crate::model::Line;
use crate::model::OrganizationKind;

use super::Header;
use super::changes::Changes;
use super::draw::introduced_annexes;

/// Compares the annexes that the register names with those that are made; silent where the
/// register names none.
pub fn check_annexes(dataset: &Dataset, headers: &[Header], diags: &mut Diagnostics) {
    let order = dataset
        .order("S01")
        .filter(|order| !order.annexes.is_empty());
    let is_school = dataset.organization.kind == OrganizationKind::School;
    let Some(order) = order.filter(|_| is_school) else {
        return;
    };
    let mut headers: Vec<&Header> = headers.iter().collect();
    headers.sort_by_key(|header| header.code.clone());
    let made = introduced_annexes(dataset, &headers, &Changes::of(dataset, None));
    let titles: Vec<&str> = made.iter().map(|annex| annex.title.as_str()).collect();
    let named: Vec<&str> = order.annexes.iter().map(Line::as_str).collect();
    let mut tell = |message: String, hint: &str| {
        let told = Diagnostic::new(Code("W264"), order.place.clone(), message);
        diags.push(told.hint(hint));
    };
    for name in without(&named, &titles) {
        tell(
            format!(
                "в реестре у приказа о внедрении названо приложение «{name}», в пакете его нет"
            ),
            "приложите готовый документ или исправьте столбец «Приложения»",
        );
    }
    for title in without(&titles, &named) {
        tell(
            format!(
                "приказ о внедрении составлен с приложением «{title}», в реестре оно не названо"
            ),
            "допишите его в столбец «Приложения»",
        );
    }
}

/// Those of one list that the other lacks.
fn without<'a>(these: &[&'a str], others: &[&str]) -> Vec<&'a str> {
    let absent = these
        .iter()
        .filter(|one| !others.iter().any(|other| is_same(one, other)));
    absent.copied().collect()
}

/// «Планируемые результаты и показатели» is «Планируемые результаты».
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (folded(one), folded(other));
    one.starts_with(&other) || other.starts_with(&one)
}

/// Small letters, no quotation marks, nothing in brackets.
fn folded(title: &str) -> String {
    let bare = title.split('(').next().unwrap_or_default();
    let plain: String = bare.chars().filter(|c| !"«»\"„“".contains(*c)).collect();
    plain.trim().to_lowercase().replace('ё', "е")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_title_of_the_same_thing_is_the_same() {
        let made = ["Дорожная карта", "Планируемые результаты"];
        let named = [
            "Дорожная карта (план мероприятий)",
            "Планируемые результаты и показатели",
            "Состав рабочей группы",
        ];
        assert_eq!(without(&named, &made), ["Состав рабочей группы"]);
        assert!(without(&made, &named).is_empty());
    }
}
