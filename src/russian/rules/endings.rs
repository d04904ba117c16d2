//! The sets of five oblique endings that the tables refer to by name.
//!
//! Order: genitive, dative, accusative, instrumental, prepositional.

/// What is added to the stem in the five oblique cases.
pub(in crate::russian) type Endings = [&'static str; 5];

/// Черных, Петренко, Дюма: nothing is added.
pub(in crate::russian) const SAME: Endings = ["", "", "", "", ""];
/// Шевчук: -а, -у, -ом.
pub(in crate::russian) const HARD: Endings = ["а", "у", "а", "ом", "е"];
/// Кац, Юденич: after ж ш ч щ ц without stress.
pub(in crate::russian) const HISSING: Endings = ["а", "у", "а", "ем", "е"];
/// Иванов: the instrumental of an adjective.
pub(in crate::russian) const POSSESSIVE: Endings = ["а", "у", "а", "ым", "е"];
/// Коваль, Гайдай: -ь or -й falls away.
pub(in crate::russian) const SOFT: Endings = ["я", "ю", "я", "ем", "е"];
/// Палий: as SOFT, with -и in the prepositional.
pub(in crate::russian) const SOFT_IY: Endings = ["я", "ю", "я", "ем", "и"];
/// Белый.
pub(in crate::russian) const ADJECTIVE: Endings = ["ого", "ому", "ого", "ым", "ом"];
/// Долгий, Сухой, Большой: и after г к х ж ш ч щ.
pub(in crate::russian) const ADJECTIVE_VELAR: Endings = ["ого", "ому", "ого", "им", "ом"];
/// Задорожний, Горячий.
pub(in crate::russian) const ADJECTIVE_SOFT: Endings = ["его", "ему", "его", "им", "ем"];
/// Белая.
pub(in crate::russian) const ADJECTIVE_SHE: Endings = ["ой", "ой", "ую", "ой", "ой"];
/// Горячая.
pub(in crate::russian) const ADJECTIVE_SHE_HISSING: Endings = ["ей", "ей", "ую", "ей", "ей"];
/// Задорожняя.
pub(in crate::russian) const ADJECTIVE_SHE_SOFT: Endings = ["ей", "ей", "юю", "ей", "ей"];
/// Иванова.
pub(in crate::russian) const POSSESSIVE_SHE: Endings = ["ой", "ой", "у", "ой", "ой"];
/// Щерба.
pub(in crate::russian) const A_HARD: Endings = ["ы", "е", "у", "ой", "е"];
/// Дейнека.
pub(in crate::russian) const A_VELAR: Endings = ["и", "е", "у", "ой", "е"];
/// Олеша.
pub(in crate::russian) const A_HISSING: Endings = ["и", "е", "у", "ей", "е"];
/// Капица.
pub(in crate::russian) const A_TSE: Endings = ["ы", "е", "у", "ей", "е"];
/// Зозуля.
pub(in crate::russian) const YA: Endings = ["и", "е", "ю", "ей", "е"];
/// Берия, Мария.
pub(in crate::russian) const IYA: Endings = ["и", "и", "ю", "ей", "и"];
/// Нинель: the third declension.
pub(in crate::russian) const THIRD: Endings = ["и", "и", "ь", "ью", "и"];
