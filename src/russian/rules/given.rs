//! First names: endings and the few names that stand alone.
//!
//! [`TABLE`] is read by `name::decline_given`, part by part of a double name.

use super::endings::*;
use super::*;

use Who::Man;

pub(in crate::russian) const TABLE: Table = Table {
    exceptions: EXCEPTIONS,
    rules: RULES,
};

const EXCEPTIONS: &[Exception] = &[
    except(
        "лев",
        Man,
        2,
        ["ьва", "ьву", "ьва", "ьвом", "ьве"],
        "the only -ев that shortens",
    ),
    except(
        "павел",
        Man,
        2,
        ["ла", "лу", "ла", "лом", "ле"],
        "the only -ел that shortens",
    ),
    except(
        "пётр",
        Man,
        3,
        ["етра", "етру", "етра", "етром", "етре"],
        "ё without stress is е",
    ),
    except(
        "илья",
        Man,
        1,
        ["и", "е", "ю", "ёй", "е"],
        "stressed on the end",
    ),
];

const RULES: &[Rule] = &[
    // Санёк, Игорёк; but Ермек and Марек keep their е.
    man(&["Vёк"], 2, ["йка", "йку", "йка", "йком", "йке"]),
    man(&["Sёк", "Sок"], 2, ["ка", "ку", "ка", "ком", "ке"]).syllables(2, usize::MAX),
    man(&["ёк"], 2, ["ька", "ьку", "ька", "ьком", "ьке"]).syllables(2, usize::MAX),
    man(&["ий"], 1, SOFT_IY),
    man(&["й", "ь"], 1, SOFT),
    man(&["S", "ц"], 0, HISSING),
    man(&["C"], 0, HARD),
    // Данило, Михайло: bearers decline them or not.
    man(&["ло"], 0, SAME).doubt(Doubt::TwoWays),
    // Айгуль, Авиталь: the third declension is met, the unchanged name more often.
    woman(&["уль", "юль", "аль"], 0, SAME).doubt(Doubt::TwoWays),
    woman(&["оль"], 1, THIRD).doubt(Doubt::TwoWays),
    woman(&["ь"], 1, THIRD),
    woman(&["C"], 0, SAME),
    anyone(&["Vа"], 0, SAME),
    anyone(&["Kа"], 1, A_VELAR),
    anyone(&["Sа"], 1, A_HISSING),
    anyone(&["ца"], 1, A_TSE),
    anyone(&["а"], 1, A_HARD),
    anyone(&["ия"], 1, IYA),
    anyone(&["я"], 1, YA),
    anyone(&["V"], 0, SAME),
];
