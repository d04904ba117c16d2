//! Every document of a school's year (`domain.md` b), so that each one is made or named with
//! the reason why not.

use super::{DocumentCode, Stage};

/// A document that the year knows.
pub(super) struct Known {
    pub(super) code: &'static str,
    pub(super) title: &'static str,
    pub(super) stage: Stage,
    /// The document in whose file it stands, if it has none of its own.
    pub(super) within: Option<&'static str>,
}

/// The documents of a school; those with templates are named by them.
#[rustfmt::skip]
pub(super) const CATALOGUE: &[Known] = &[
    start("S01", "Приказ о внедрении целевой модели наставничества"),
    start("S02", "Положение о программе наставничества"),
    start("S03", "Дорожная карта"),
    start("S04", "Программа наставничества"),
    start("S05", "Приказ о назначении куратора и ответственных по формам наставничества"),
    start("S06", "База наставляемых"),
    start("S07", "База наставников"),
    start("S08", "Приказ об утверждении реестра наставников"),
    start("S09", "Приказ о закреплении наставнических пар и групп"),
    start("S10", "Согласие на обработку персональных данных"),
    start("S11", "Согласие на распространение персональных данных"),
    start("S12", "Согласие работника на наставничество"),
    start("S13", "Соглашение наставника и наставляемого"),
    start("S14", "Персонализированная программа наставничества"),
    start("S15", "Журнал встреч"),
    start("S16", "Анкеты 1-го этапа"),
    start("S17", "Лист подбора пар"),
    start("S18", "График и ведомость обучения наставников"),
    start("S19", "Соглашение о сотрудничестве с организацией-партнёром"),
    start("S20", "Положение о поощрении"),
    start("S21", "Приказ о мерах по обеспечению доступности программ наставничества"),
    start("S22", "Реестр персонифицированного учёта участников"),
    start("S23", "Памятки и сценарии встреч"),
    start("S24", "Информационные письма"),
    start("S25", "Выписка из протокола педагогического совета"),
    Known { code: "S26", title: "Состав рабочей группы", stage: Stage::Start, within: Some("S01") },
    start("S27", "Список наставляемых, не вошедших в пары, и план сопровождения"),
    start("S28", "Перечень нормативных документов"),
    of(Stage::During, "M01", "Справка промежуточного мониторинга"),
    of(Stage::During, "M02", "Приказ о внесении изменений в приказ о закреплении пар"),
    of(Stage::During, "M03", "Приказ об утверждении изменений в дорожную карту"),
    of(Stage::End, "E01", "Итоговые анкеты и сводка удовлетворённости"),
    of(Stage::End, "E02", "Анкета куратора"),
    of(Stage::End, "E03", "Отчёт наставника"),
    of(Stage::End, "E04", "Отчёт куратора о реализации программы"),
    of(Stage::End, "E05", "Показатели эффективности"),
    of(Stage::End, "E06", "Отчёт об исполнении дорожной карты"),
    of(Stage::End, "E07", "SWOT-анализ"),
    of(Stage::End, "E08", "Аналитическая справка"),
    of(Stage::End, "E09", "Приказ об итогах реализации программы наставничества"),
    of(Stage::End, "E10", "Приказ о поощрении наставников"),
    of(Stage::End, "E11", "Благодарности, грамоты, сертификаты"),
    of(Stage::End, "E12", "Базы участников в закрытом виде"),
    of(Stage::End, "E13", "Карточка лучшей практики"),
    of(Stage::End, "E14", "Программа итогового мероприятия и пресс-релиз"),
    of(Stage::End, "E15", "Сведения школы для муниципалитета"),
    of(Stage::End, "W01", "Раздел сайта «Наставничество»"),
];

const fn start(code: &'static str, title: &'static str) -> Known {
    of(Stage::Start, code, title)
}

const fn of(stage: Stage, code: &'static str, title: &'static str) -> Known {
    Known {
        code,
        title,
        stage,
        within: None,
    }
}

impl Known {
    pub(super) fn code(&self) -> Option<DocumentCode> {
        DocumentCode::parse(self.code)
    }
}
