//! The papers of the start of the year, read back out of the made files: every part that
//! the document must have stands in it, in its order, and all papers tell the same totals.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![allow(dead_code, reason = "the support files serve several tests")]

#[path = "support/archive.rs"]
mod archive;
#[path = "support/dataset.rs"]
mod dataset;

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::LazyLock;

use archive::{W, part, words_of_docx, xml};
use dataset::{day, mentee, mentor, pair, pupil, school, teacher};
use nastavnik::diag::Diagnostics;
use nastavnik::document::{BlankReason, Document, Keeping, Look, Meta};
use nastavnik::indicators;
use nastavnik::markdown;
use nastavnik::model::{MentoringForm, SchoolYear};
use nastavnik::package::Package;
use nastavnik::pipeline::{self, Job};
use nastavnik::plan::{self, Plan, Wish};
use nastavnik::render::{BUILT_IN, Templates};
use nastavnik::writer::Format;

/// The package of the sample school.
static MADE: LazyLock<Package> = LazyLock::new(|| {
    let job = Job {
        input: PathBuf::from("input/school"),
        templates: None,
        formats: BTreeSet::from([Format::Docx]),
        wish: Wish::default(),
        today: day(2026, 6, 10),
        jobs: NonZeroUsize::MIN,
    };
    let silent = |_: &str| {};
    let reading = pipeline::read(&job, &silent).unwrap();
    let dataset = reading.sources[0].dataset.as_ref().unwrap();
    let mut diags = Diagnostics::new();
    let told = Diagnostics::new();
    pipeline::make(
        &job,
        &reading.templates,
        dataset,
        &reading.houses[0],
        &told,
        &mut diags,
        &silent,
    )
    .unwrap()
});

/// The DOCX files of a code.
fn files(code: &str) -> Vec<&'static [u8]> {
    let of_code = MADE.documents.iter().filter(|made| made.code == code);
    of_code.map(|made| made.files[0].bytes.as_ref()).collect()
}

/// The words of a file, without the places where long words may be broken.
fn text(bytes: &[u8]) -> String {
    words_of_docx(bytes).join(" ").replace('\u{ad}', "")
}

/// Where in the text each part begins; parts may not change places.
#[track_caller]
fn stand_in_order(code: &str, text: &str, parts: &[&str]) {
    let mut at = 0;
    for part in parts {
        let found = text[at..].find(part);
        let found = found.unwrap_or_else(|| panic!("{code}: no «{part}» after «{}»", &text[..at]));
        at += found + part.len();
    }
}

const ORDER_END: [&str; 5] = [
    "Контроль за исполнением",
    "Директор",
    "П.П. Кравец",
    "Черных Мария Олеговна",
    "С приказом ознакомлены:",
];

/// Orders: what stands between «приказываю» and the clause on control, and the annexes.
const ORDERS: &[(&str, &[&str], &[&str])] = &[
    (
        "S01",
        &[
            "Внедрить в МБОУ СОШ № 5",
            "Утвердить следующие документы",
            "Положение о программе наставничества (приложение № 1)",
            "Положение о системе наставничества педагогических работников (приложение № 2)",
            "Дорожная карта",
            "Программа наставничества",
            "Положение о поощрении",
            "Планируемые результаты",
            "Состав рабочей группы",
            "Назначение куратора программы",
            "материально-техническое обеспечение",
            "сроки мониторинга",
            "входной",
            "промежуточный",
            "итоговый",
            "на официальном сайте",
            "в течение 10 рабочих дней",
        ],
        &["Планируемые результаты", "Состав рабочей группы"],
    ),
    (
        "S05",
        &[
            "Назначить Шевчук Анну Ивановну, заместителя директора",
            "функции куратора",
            "ответственных за реализацию форм",
        ],
        &[
            "Форма наставничества",
            "Фамилия, имя, отчество",
            "Должность",
        ],
    ),
    (
        "S08",
        &["Утвердить реестр наставников", "обезличенные сведения"],
        &[
            "№",
            "Фамилия, имя, отчество",
            "Должность, место работы",
            "Форма",
            "Направление",
        ],
    ),
    (
        "S09",
        &[
            "Закрепить",
            "персонализированные программы",
            "проводить встречи",
            "представить куратору отчёт",
            "Куратору программы наставничества",
        ],
        &[
            "№",
            "Форма наставничества",
            "Наставник",
            "Наставляемый",
            "Срок работы",
            "Ролевая модель",
        ],
    ),
    (
        "S21",
        &[
            "Утвердить меры по обеспечению доступности",
            "Куратору программы",
        ],
        &["Категория участников", "Меры", "Срок", "Ответственный"],
    ),
];

#[test]
fn an_order_has_every_part_of_an_order() {
    for (code, items, annexes) in ORDERS {
        let said = text(files(code)[0]);
        let mut parts = vec![
            "Администрация города Новозаречинска",
            "Муниципальное бюджетное общеобразовательное учреждение",
            "(МБОУ СОШ № 5 г. Новозаречинска)",
            "ПРИКАЗ",
            "№",
            "г. Новозаречинск",
            "приказываю:",
        ];
        parts.extend(*items);
        parts.extend(ORDER_END);
        parts.extend(["Приложение", "к приказу МБОУ СОШ № 5"]);
        parts.extend(*annexes);
        stand_in_order(code, &said, &parts);
    }
}

/// All other papers of the start of the year: the parts of their rows in the reference.
const PAPERS: &[(&str, &[&str])] = &[
    (
        "S02a",
        &[
            "ПРИНЯТО",
            "УТВЕРЖДЕНО",
            "ПОЛОЖЕНИЕ",
            "Общие положения",
            "Цель и задачи",
            "Формы наставничества",
            "Организационные основы",
            "Права, обязанности и задачи участников",
            "Требования к наставникам, отбор и обучение",
            "Формирование и работа пар и групп",
            "Формы и сроки отчётности",
            "Мониторинг и критерии эффективности",
            "Мотивация и поощрение",
            "Условия публикации",
            "Документы программы",
            "Заключительные положения",
            "Форма соглашения",
            "Форма согласия",
            "Форма базы наставляемых",
            "Форма базы наставников",
            "Анкета наставляемого",
            "Анкета наставника",
            "Форма отчёта наставника",
        ],
    ),
    (
        "S02b",
        &[
            "ПРИНЯТО",
            "УЧТЕНО МНЕНИЕ",
            "УТВЕРЖДЕНО",
            "ПОЛОЖЕНИЕ",
            "Общие положения",
            "Цель и задачи системы наставничества. Формы наставничества",
            "Организация системы наставничества",
            "Права и обязанности наставника",
            "Права и обязанности наставляемого",
            "Процесс формирования пар и групп",
            "Завершение персонализированной программы",
            "Условия публикации результатов на сайте",
            "Заключительные положения",
        ],
    ),
    (
        "S03",
        &[
            "УТВЕРЖДЕНА",
            "ДОРОЖНАЯ КАРТА",
            "Мероприятие",
            "Срок",
            "Ответственный",
        ],
    ),
    (
        "S04",
        &[
            "УТВЕРЖДЕНА",
            "ПРОГРАММА НАСТАВНИЧЕСТВА",
            "Составители",
            "г. Новозаречинск, 2025/2026",
            "Пояснительная записка",
            "Актуальность",
            "Основные термины",
            "Цель и задачи",
            "Ожидаемые результаты",
            "Участники и формы наставничества",
            "Ролевые модели",
            "Портрет наставника",
            "Этапы реализации",
            "Механизм управления",
            "Мониторинг",
            "Мотивация участников",
            "Показатели и целевые значения",
            "План мероприятий",
            "Приложения",
        ],
    ),
    (
        "S06",
        &[
            "БАЗА НАСТАВЛЯЕМЫХ",
            "№",
            "ФИО наставляемого",
            "Контактные данные для связи (данные представителя)",
            "Год рождения",
            "Основной запрос наставляемого",
            "Дата вхождения в программу",
            "ФИО наставника",
            "Форма наставничества",
            "Место работы или учёбы наставника",
            "Дата завершения программы",
            "Результаты программы",
            "Ссылка на кейс, отзыв",
            "Отметка о прохождении программы",
        ],
    ),
    (
        "S07",
        &[
            "БАЗА НАСТАВНИКОВ",
            "№",
            "ФИО наставника",
            "Контактные данные",
            "Место работы или учёбы",
            "Основные компетенции",
            "Важные для программы достижения",
            "Интересы",
            "Желаемый возраст наставляемых",
            "Ресурс времени",
            "Дата вхождения",
            "ФИО наставляемого (наставляемых)",
            "Форма наставничества",
            "Место работы или учёбы наставляемого",
            "Дата завершения",
            "Результаты программы",
            "Ссылка на кейс, отзыв",
        ],
    ),
    ("S10a", CONSENT),
    ("S10b", CONSENT),
    ("S10c", CONSENT),
    ("S11a", PUBLICATION),
    ("S11b", PUBLICATION),
    ("S11c", PUBLICATION),
    (
        "S12",
        &[
            "Директору",
            "Кравцу П.П.",
            "от учителя",
            "СОГЛАСИЕ",
            "Я,",
            "выполнять работу по наставничеству в отношении",
            "в период с",
            "на следующих условиях",
            "не менее чем за три рабочих дня",
            "20__ г.",
        ],
    ),
    (
        "S12b",
        &[
            "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ",
            "к трудовому договору",
            "(далее – Работодатель)",
            "(далее – Работник)",
            "Содержание работы",
            "Срок выполнения работы",
            "Форма выполнения работы",
            "Размер и условия выплаты",
            "не менее чем за три рабочих дня",
        ],
    ),
    (
        "S13",
        &[
            "СОГЛАШЕНИЕ",
            "Стороны",
            "Предмет соглашения",
            "Права и обязанности сторон",
            "Срок действия",
            "Конфиденциальность",
            "Прекращение соглашения",
            "Подписи сторон",
        ],
    ),
    (
        "S14",
        &[
            "СОГЛАСОВАНО",
            "ПЕРСОНАЛИЗИРОВАННАЯ ПРОГРАММА",
            "Наставник",
            "Форма наставничества",
            "Срок реализации",
            "Запрос на наставничество",
            "Цель и задачи",
            "Режим и периодичность",
            "Мероприятие, задание",
            "Планируемый результат",
            "Фактический результат",
            "Оценка наставника",
            "Подпись",
        ],
    ),
    (
        "S15",
        &[
            "ЖУРНАЛ ВСТРЕЧ",
            "Наставник",
            "№",
            "Дата",
            "Формат",
            "Тема, содержание",
            "Результат",
            "Оценка встречи, 1–10",
            "Подписи",
            "Итого",
            "Обратная связь",
        ],
    ),
    ("S16a", QUESTIONS),
    ("S16b", QUESTIONS),
    (
        "S16c",
        &[
            "ОТЧЁТ",
            "Процент ответивших",
            "Средняя оценка",
            "Распределение запросов",
        ],
    ),
    (
        "S17",
        &[
            "ЛИСТ ПОДБОРА",
            "возраст",
            "Запрос",
            "предмет",
            "Компетенции наставника",
            "Ресурс времени",
            "Решение",
            "Не вошли в пары и группы",
        ],
    ),
    (
        "S18a",
        &["ГРАФИК", "Тема", "Часов", "Дата", "Ведущий", "Форма"],
    ),
    (
        "S18b",
        &["ЛИСТ РЕГИСТРАЦИИ", "Фамилия, имя, отчество", "Подпись"],
    ),
    (
        "S18c",
        &[
            "ВЕДОМОСТЬ",
            "Дата обучения",
            "Часов",
            "Итого обучено: 27 наставников из 29 (93,1 %)",
        ],
    ),
    (
        "S19",
        &[
            "СОГЛАШЕНИЕ О СОТРУДНИЧЕСТВЕ",
            "в лице директора Кравца Петра Павловича, действующего на основании устава",
            "(далее – Партнёр) в лице",
            "на основании",
            "Предмет соглашения",
            "Наставники от Партнёра",
            "Обязанности сторон",
            "Срок действия",
            "Персональные данные",
            "Реквизиты и подписи сторон",
        ],
    ),
    (
        "S20",
        &[
            "УТВЕРЖДЕНО",
            "ПОЛОЖЕНИЕ",
            "Виды поощрения",
            "Критерии поощрения",
            "Порядок поощрения",
            "Основания",
        ],
    ),
    (
        "S22",
        &[
            "РЕЕСТР",
            "№",
            "Код участника",
            "Фамилия, имя, отчество",
            "Роль",
            "Категория",
            "Класс или должность",
            "Форма наставничества",
            "Приказ",
            "Дата входа",
            "Дата выхода",
            "Статус",
        ],
    ),
    (
        "S23a",
        &[
            "ПАМЯТКА НАСТАВНИКА",
            "С чего начать",
            "Что важно в Вашей форме",
            "Отчёт и помощь",
        ],
    ),
    (
        "S23b",
        &[
            "ПАМЯТКА НАСТАВЛЯЕМОГО",
            "Что Вам даст наставник",
            "Ваши права",
            "К кому обратиться",
        ],
    ),
    (
        "S23c",
        &[
            "СЦЕНАРИИ ВСТРЕЧ",
            "Встреча-знакомство",
            "Пробная встреча",
            "Встреча-планирование",
            "Рабочая встреча",
            "Итоговая встреча",
        ],
    ),
    (
        "S24a",
        &[
            "Родителям (законным представителям)",
            "Участие",
            "Как записаться",
            "до 17 сентября 2025 г.",
            "Телефон",
        ],
    ),
    (
        "S24b",
        &[
            "Педагогическим работникам",
            "Наставник",
            "Как записаться",
            "до 17 сентября 2025 г.",
            "Телефон",
        ],
    ),
    (
        "S24c",
        &[
            "Обучающимся",
            "Участие",
            "Как записаться",
            "до 17 сентября 2025 г.",
            "Телефон",
        ],
    ),
    (
        "S24d",
        &[
            "Руководителям организаций",
            "Сотрудничество",
            "Как присоединиться",
            "до 17 сентября 2025 г.",
            "Телефон",
        ],
    ),
    (
        "S25",
        &[
            "ВЫПИСКА ИЗ ПРОТОКОЛА",
            "28.08.2025",
            "№ 1",
            "Присутствовали",
            "ПОВЕСТКА ДНЯ",
            "СЛУШАЛИ",
            "ВЫСТУПИЛИ",
            "РЕШИЛИ",
            "ГОЛОСОВАНИЕ",
            "Председатель",
            "Секретарь",
        ],
    ),
    (
        "S27",
        &[
            "СПИСОК",
            "Запрос",
            "Причина",
            "Меры сопровождения",
            "Срок",
            "Ответственный",
        ],
    ),
    (
        "S28",
        &[
            "ПЕРЕЧЕНЬ",
            "Федеральные документы",
            "Муниципальные документы",
            "Документы МБОУ СОШ № 5",
        ],
    ),
];

/// The papers of the year's end that reward and sum up.
const REWARDS: &[(&str, &[&str])] = &[
    (
        "E07",
        &[
            "SWOT-АНАЛИЗ",
            "Анализ провела Шевчук А.И., куратор программы.",
            "Программа в целом",
            "Сильные стороны",
            "Слабые стороны",
            "Возможности",
            "Угрозы",
            "Посчитано по спискам",
            "Форма «ученик – ученик»",
            "Сильные стороны",
            "Угрозы",
            "Посчитано по спискам",
            "Форма «учитель – учитель»",
            "Форма «работодатель – ученик»",
            "Куратор программы наставничества",
        ],
    ),
    (
        "E09",
        &[
            "Администрация города Новозаречинска",
            "ПРИКАЗ",
            "01.06.2026",
            "01-98 ОД",
            "г. Новозаречинск",
            "Об итогах реализации программы наставничества в 2025/2026 учебном году",
            "приказываю:",
            "Утвердить прилагаемые документы",
            "Аналитическая справка",
            "Признать завершёнными",
            "№ 1, 3–36, 38, 39, 41–46, 48–59, 61 (всего – 56)",
            "по продлённым программам № 40, 47",
            "Куратору программы наставничества Шевчук А.И.",
            "поощрении участников",
            "до 2 июня 2026 г.",
            "2026/2027 учебный год",
            "Учителю информатики Гайдаю И.М. разместить",
            "в течение 10 рабочих дней",
            "Контроль за исполнением",
            "Директор",
            "П.П. Кравец",
            "С приказом ознакомлены:",
            "Шевчук Анна Ивановна",
            "Гайдай Илья Маркович",
        ],
    ),
    (
        "E10",
        &[
            "ПРИКАЗ",
            "02.06.2026",
            "01-99 ОД",
            "О поощрении наставников по итогам 2025/2026 учебного года",
            "Положением о поощрении",
            "от 01.06.2026 № 01-98 ОД",
            "представления куратора Шевчук А.И.",
            "приказываю:",
            "Объявить благодарность",
            "Наградить почётной грамотой",
            "Наградить грамотой",
            "Вручить благодарственное письмо",
            "Установить стимулирующую выплату",
            "Вручить сертификаты наставникам",
            "(приложение)",
            "внести записи о поощрении",
            "Контроль за исполнением",
            "С приказом ознакомлены:",
            "Приложение",
            "к приказу МБОУ СОШ № 5 г. Новозаречинска",
            "от 02.06.2026 № 01-99 ОД",
            "Итоги работы наставников",
            "Закреплено пар и групп",
            "Завершили программу",
        ],
    ),
    (
        "E11",
        &[
            "(МБОУ СОШ № 5 г. Новозаречинска)",
            "Директор",
            "П.П. Кравец",
            "Приказ от 02.06.2026 № 01-99 ОД",
        ],
    ),
    (
        "E13",
        &[
            "РЕЕСТР ЛУЧШИХ ПРАКТИК",
            "Деталь по чертежу",
            "Всего в реестре: 4 практики",
            "КАРТОЧКА ПРАКТИКИ № 1",
            "Форма наставничества",
            "Проблема",
            "Решение",
            "Результат",
            "Участники",
            "1 наставник, 3 наставляемых",
            "Контакт куратора",
            "8 (49000) 5-05-07",
            "КАРТОЧКА ПРАКТИКИ № 4",
        ],
    ),
    (
        "E14a",
        &[
            "УТВЕРЖДАЮ",
            "ПРОГРАММА",
            "итогового публичного мероприятия",
            "Школьный праздник наставничества",
            "27 мая 2026 г., 15:00",
            "актовый зал",
            "Открытие",
            "Итоги программы: 91 участник",
            "Деталь по чертежу",
            "Представление наставников к поощрению",
            "закрытие",
        ],
    ),
    (
        "E14b",
        &[
            "ПРЕСС-РЕЛИЗ",
            "29.05.2026",
            "подведены итоги программы наставничества",
            "91 человек: 29 наставников и 63 наставляемых",
            "4 практики",
            "2026/2027 учебном году",
            "8 (49000) 5-05-07",
        ],
    ),
];

#[test]
fn every_paper_that_rewards_has_its_parts_in_order() {
    for (code, parts) in REWARDS {
        let files = files(code);
        assert!(!files.is_empty(), "{code} is not made");
        for bytes in files {
            stand_in_order(code, &text(bytes), parts);
        }
    }
}

/// The closing order approves what lies in the package, and nothing else.
#[test]
fn the_closing_order_names_the_annexes_that_are_made() {
    let said = text(files("E09")[0]);
    for (code, title) in [
        ("E08", "Аналитическая справка об итогах"),
        ("E06", "об исполнении дорожной карты (приложение"),
    ] {
        assert_eq!(said.contains(title), !files(code).is_empty(), "{code}");
    }
}

/// Nobody who takes part is named in what is meant for the public.
#[test]
fn the_press_release_and_the_programme_name_no_participant() {
    let Ok(people) = std::fs::read_to_string("examples/make_input/school/participants.txt") else {
        panic!("the sample has lost its people");
    };
    let rows = people
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
    let names: Vec<&str> = rows.filter_map(|row| row.split(" | ").nth(1)).collect();
    assert!(names.len() > 90);
    for code in ["E13", "E14a", "E14b"] {
        let said = text(files(code)[0]);
        for name in &names {
            assert!(!said.contains(name), "{code}: {name}");
        }
    }
}

const CONSENT: &[&str] = &[
    "СОГЛАСИЕ",
    "Я,",
    "по адресу:",
    "документ, удостоверяющий личность:",
    "даю согласие муниципальному бюджетному",
    "Цель обработки",
    "Перечень персональных данных",
    "Действия с персональными данными",
    "Срок действия согласия",
    "Способ отзыва",
    "20__ г.",
];

const PUBLICATION: &[&str] = &[
    "СОГЛАСИЕ",
    "разрешённых для распространения",
    "Я,",
    "телефон:",
    "Оператор:",
    "ИНН 0000050555, ОГРН 1020000005057",
    "Информационный ресурс",
    "https://school5.example",
    "Цель:",
    "перечень персональных данных",
    "Разрешаю",
    "Не разрешаю",
    "Условия и запреты",
    "Срок действия согласия",
    "20__ г.",
];

const QUESTIONS: &[&str] = &[
    "АНКЕТА",
    "1-й этап",
    "Приходилось ли Вам раньше участвовать в программе наставничества?",
    "от 1 (совсем нет) до 10 (полностью да)",
    "Ожидаемая польза программы",
    "10",
    "Рады ли Вы",
];

#[test]
fn every_paper_of_the_start_has_its_parts_in_order() {
    for (code, parts) in PAPERS {
        let files = files(code);
        assert!(!files.is_empty(), "{code} is not made");
        for bytes in files {
            stand_in_order(code, &text(bytes), parts);
        }
    }
}

/// The papers of how the roadmap and the pairs changed and were carried out.
const ROAD: &[(&str, &[&str])] = &[
    (
        "M02",
        &[
            "ПРИКАЗ",
            "12.01.2026",
            "№ 01-5 ОД",
            "О внесении изменений в приказ от 26.09.2025 № 01-181 ОД",
            "приказываю:",
            "Внести в приложение к приказу",
            "строку № 37",
            "исключить с 26.12.2025",
            "Причина: заявление наставника",
            "дополнить строкой № 61",
            "59 наставнических пар и 1 наставническую группу",
            "Куратору программы наставничества Шевчук А.И.",
            "письменные согласия участников",
            "Контроль за исполнением",
            "П.П. Кравец",
            "С приказом ознакомлены:",
            "Шевчук Анна Ивановна",
            "Приложение",
            "от 12.01.2026 № 01-5 ОД",
            "Срок работы",
            "Соловей Глеб Романович, обучающийся 9 «А» класса",
            "с 13.01.2026 по 22.05.2026",
        ],
    ),
    (
        "M03",
        &[
            "ПРИКАЗ",
            "16.01.2026",
            "№ 01-9 ОД",
            "Об утверждении изменений в дорожную карту",
            "от 29.08.2025 № 01-146 ОД",
            "приказываю:",
            "Утвердить изменения",
            "(3 строки)",
            "Ответственным исполнителям",
            "Куратору программы наставничества Шевчук А.И.",
            "Учителю информатики Гайдаю И.М.",
            "Контроль за исполнением",
            "П.П. Кравец",
            "С приказом ознакомлены:",
            "Гайдай Илья Маркович",
            "Приложение",
            "№ строки",
            "Прежняя редакция",
            "Новая редакция",
            "6.6",
            "Строка исключена",
            "7.3",
            "Срок: 22.05.2026",
            "Срок: 27.05.2026",
            "7.5",
        ],
    ),
    (
        "E06",
        &[
            "УТВЕРЖДЕН",
            "от 01.06.2026 № 01-98 ОД",
            "ОТЧЁТ",
            "об исполнении дорожной карты",
            "№",
            "Мероприятие",
            "Срок (план)",
            "Срок (факт)",
            "Ответственный",
            "Ожидаемый результат",
            "Фактический результат (документ, №, дата, ссылка)",
            "Статус",
            "Причина, новый срок",
            "1.5",
            "выполнено с опозданием на 7 дней",
            "3.3",
            "не выполнено",
            "4.3",
            "подтверждение не указано",
            "Итоги по этапам",
            "В срок",
            "С опозданием",
            "Частично",
            "Не выполнено",
            "Срок не наступил",
            "93,1",
            "(25 + 2) : (31 – 1 – 1) × 100",
            "Просроченные мероприятия на 29.05.2026",
            "Выводы",
            "надлежало выполнить 29 мероприятий из 31",
            "Куратор программы наставничества",
            "А.И. Шевчук",
        ],
    ),
];

#[test]
fn the_papers_of_the_roadmap_have_their_parts_in_order() {
    for (code, parts) in ROAD {
        let text = text(files(code)[0]).replace('\u{a0}', " ");
        stand_in_order(code, &text, parts);
    }
}

/// Papers of the monitoring by the results: the parts of E01 and E02 of the reference.
const MONITORING: &[(&str, &[&str])] = &[
    (
        "E01",
        &[
            "СВОДКА УДОВЛЕТВОРЁННОСТИ",
            "Участники и возврат анкет",
            "Наставники, всего",
            "29",
            "27",
            "93,1 %",
            "Наставляемые, всего",
            "61",
            "57",
            "93,4 %",
            "повторных – 1",
            "Результаты по вопросам",
            "Ответили на обоих этапах",
            "изменение",
            "Помощь куратора",
            "Среднее ниже 7 из 10",
            "Доля удовлетворённых участием",
            "Правило: удовлетворёнными считаются",
            "% участников",
            "% ответивших",
            "Ответы на открытые вопросы",
            "без имён",
            "Куратор программы наставничества",
        ],
    ),
    ("E01a", FINAL_QUESTIONS),
    ("E01b", FINAL_QUESTIONS),
    (
        "E02",
        &[
            "АНКЕТА КУРАТОРА",
            "2 – проявляется в полной мере, 1 – проявляется частично, 0 – не проявляется",
            "Показатель",
            "Балл",
            "Комментарий",
            "Оценка программы",
            "Определение эффективности участников",
            "Изменения в личности наставляемого",
            "Сумма: 16 баллов из 18",
            "Уровень реализации программы: оптимальный",
            "15–18 баллов – оптимальный",
            "Куратор программы наставничества",
        ],
    ),
];

const FINAL_QUESTIONS: &[&str] = &[
    "АНКЕТА",
    "2-й этап",
    "Код участника",
    "от 1 (совсем нет) до 10 (полностью да)",
    "Польза программы",
    "10",
    "довольны совместной работой",
    "оправдались Ваши ожидания",
    "самым ценным",
    "не хватило",
    "Рады ли Вы, что участвовали в программе?",
];

#[test]
fn every_paper_of_the_monitoring_has_its_parts_in_order() {
    for (code, parts) in MONITORING {
        let files = files(code);
        assert!(!files.is_empty(), "{code} is not made");
        for bytes in files {
            stand_in_order(code, &text(bytes), parts);
        }
    }
}

#[test]
fn satisfaction_is_one_and_the_same_figure_everywhere() {
    // 54 of 61 mentees and 24 of 29 mentors said «да» in the workbook.
    for (code, mentees, mentors) in [
        (
            "E01",
            "удовлетворены 54 из 61 участника",
            "удовлетворены 24 из 29 участников",
        ),
        ("E01", "88,5 %", "82,8 %"),
        ("E08", "88,5 %", "82,8 %"),
    ] {
        let said = text(files(code)[0]);
        assert!(said.contains(mentees), "{code}: «{mentees}»");
        assert!(said.contains(mentors), "{code}: «{mentors}»");
    }
}

#[test]
fn the_report_on_the_first_stage_prints_what_was_answered() {
    let said = text(files("S16c")[0]);
    stand_in_order(
        "S16c",
        &said,
        &[
            "17 (94,4 %)",
            "Всего ответили: наставники – 27 из 29 (93,1 %)",
            "Наставники: анкет – 27",
            "Ожидаемая помощь куратора",
            "Распределение запросов",
        ],
    );
    let named = ["Шевчука Льва", "Коваль Злата"];
    let summary = text(files("E01")[0]);
    assert!(named.iter().all(|name| !summary.contains(name)));
}

/// Meetings through the year and what closes it (`domain.md` b).
const OF_MEETINGS: &[(&str, &[&str])] = &[
    (
        "M01",
        &[
            "СПРАВКА",
            "26.12.2025",
            "Основание, цель, период и методы",
            "Участники",
            "60 (из них групп – 1)",
            "пара № 37",
            "Встречи пар и групп",
            "Пары и группы, нарушившие периодичность встреч",
            "между встречами",
            "Исполнение дорожной карты нарастающим итогом",
            "Выполнены с опозданием",
            "Отклонения и меры",
            "Мера",
            "Ответственный",
            "Срок",
            "нарушена периодичность",
            "26.01.2026",
            "Справку подготовила",
            "А.И. Шевчук",
            "П.П. Кравец",
        ],
    ),
    (
        "E03",
        &[
            "ОТЧЁТ НАСТАВНИКА",
            "Участники и период",
            "Наставник",
            "Форма наставничества",
            "Период",
            "Проведённые встречи",
            "По плану –",
            "проведено –",
            "Выполнение плана программы",
            "Срок по плану",
            "Планируемый результат",
            "Фактический результат; если отличается от плана – причина",
            "Достигнутые результаты",
            "Трудности",
            "Вывод",
            "Программа наставничества",
            "Предложения",
            "Подпись",
            "Наставник",
            "Наставляем",
            "Куратор",
        ],
    ),
    (
        "E12",
        &[
            "БАЗЫ НАСТАВЛЯЕМЫХ И НАСТАВНИКОВ",
            "29.05.2026",
            "База наставляемых",
            "Дата завершения программы",
            "Результаты программы",
            "Отметка о прохождении программы",
            "База наставников",
            "Дата завершения программы",
            "Результаты программы",
            "Всего в базе: 29 наставников",
        ],
    ),
];

#[test]
fn every_paper_of_meetings_has_its_parts_in_order() {
    for (code, parts) in OF_MEETINGS {
        let files = files(code);
        assert!(!files.is_empty(), "{code} is not made");
        for bytes in files {
            stand_in_order(code, &text(bytes), parts);
        }
    }
}

/// The journal of the sample by hand: pair 9 met last on 7 November and then on
/// 5 December; its next pause was in February.
#[test]
fn the_journal_of_a_pair_is_printed_with_its_pauses_and_its_means() {
    let made = |code: &str, number: &str| {
        let mut of_code = MADE.documents.iter().filter(|one| one.code == code);
        let one = of_code.find(|one| one.about.as_ref().is_some_and(|about| about.id == number));
        text(&one.unwrap().files[0].bytes)
    };
    let report = made("E03", "9");
    assert!(report.contains("По плану – 16 встреч, проведено – 14 встреч"));
    assert!(report.contains("Периодичность нарушена"));
    assert!(report.contains("с 07.11.2025 по 05.12.2025 – 28 дней (между встречами)"));
    let journal = made("S15", "9");
    assert!(journal.contains("Проведено встреч: 14") && journal.contains("Итоговая встреча"));
    assert!(made("E03", "1").contains("Периодичность соблюдена"));
    assert!(made("E03", "17").contains("отчёт наставником не сдан"));
}

#[test]
fn papers_are_made_for_each_pair_form_person_and_partner() {
    let mut made: BTreeMap<&str, usize> = BTreeMap::new();
    for document in &MADE.documents {
        *made.entry(&document.code).or_default() += 1;
    }
    // 61 pairs, six of them of teachers; three forms; 91 participants; five partners.
    for (code, count) in [
        ("S12", 6),
        ("S12b", 6),
        ("S13", 61),
        ("S15", 61),
        ("S16a", 3),
        ("S16b", 3),
        ("S19", 5),
        ("S23a", 3),
        ("S23c", 3),
        ("E01a", 3),
        ("E01b", 3),
    ] {
        assert_eq!(made.get(code), Some(&count), "{code}");
    }
    assert_eq!(made["S11a"] + made["S11b"] + made["S11c"], 91);
    assert_eq!(made["S11a"], made["S10a"]);
}

/// The rows of a table of a file, its header among them.
fn rows(code: &str, table: usize) -> usize {
    let text = part(files(code)[0], "word/document.xml");
    let tree = xml(&text);
    let tables = tree
        .descendants()
        .filter(|node| node.has_tag_name((W, "tbl")));
    let table = tables.into_iter().nth(table).unwrap();
    table
        .descendants()
        .filter(|node| node.has_tag_name((W, "tr")))
        .count()
}

#[test]
fn all_papers_tell_the_same_totals() {
    for (code, said) in [
        ("S04", "29 наставников и 63 наставляемых"),
        ("S06", "Всего в базе: 63 наставляемых"),
        ("S07", "Всего в базе: 29 наставников"),
        ("S08", "вошли 29 наставников"),
        ("S18c", "наставников из 29"),
        ("S22", "91 участник (29 наставников, 63 наставляемых"),
        ("E08", "29 наставников и 63 наставляемых"),
    ] {
        assert!(text(files(code)[0]).contains(said), "{code}: «{said}»");
    }
    // One row for each person or pair under a header of one row or two.
    assert_eq!((rows("S06", 0), rows("S07", 0)), (63 + 2, 29 + 2));
    assert_eq!((rows("S17", 0), rows("S17", 1)), (61 + 1, 2 + 1));
}

#[test]
fn what_children_need_is_said_only_in_the_papers_of_the_curator() {
    for code in ["S01", "S05", "S08", "S09", "S21", "S22"] {
        let said = text(files(code)[0]);
        assert!(!said.contains("Разобраться с дробями"), "{code}");
    }
    let accessible = text(files("S21")[0]);
    assert!(!accessible.contains("обучающийся 5") && !accessible.contains("Нечай"));
}

/// A small school of pupils only: nobody from outside, no register, everybody in a pair.
fn small() -> Plan {
    let mut data = school();
    data.mentors = vec![mentor(pupil(
        "Котов Алексей Андреевич",
        10,
        day(2009, 3, 1),
    ))];
    data.mentees = vec![mentee(pupil("Ким Елена Сергеевна", 7, day(2012, 9, 27)))];
    data.matches = vec![pair("1", MentoringForm::PupilPupil, 0, &[0])];
    draw(&data)
}

fn draw(data: &nastavnik::model::Dataset) -> Plan {
    let mut diags = Diagnostics::new();
    let templates = Templates::load(BUILT_IN, None, &plan::shape_for, &mut diags);
    let year = SchoolYear(2025);
    let counted = indicators::count(data, plan::cut_off(data, year));
    plan::draw_up(data, &counted, templates.headers(), year, &Wish::default())
}

#[test]
fn what_a_school_does_not_need_is_told_with_the_reason() {
    let plan = small();
    for (code, reason) in [
        (
            "S02b",
            "не нужен: нет пар и групп формы «учитель – учитель»",
        ),
        ("S19", "нет данных: организации-партнёры"),
        ("S27", "не нужен: все наставляемые вошли в пары и группы"),
        (
            "S05",
            "не нужен: куратор и ответственные назначены приказом о внедрении (S01); отдельный \
             приказ составляется, если он есть в реестре приказов или назван в карточке",
        ),
    ] {
        let told = plan.not_made.iter().find(|one| one.code.as_str() == code);
        assert_eq!(told.unwrap().reason.to_string(), reason);
    }
}

#[test]
fn labour_papers_are_asked_for_from_the_day_of_the_law_on() {
    let mut data = school();
    data.mentors = vec![mentor(teacher("Котов Алексей Андреевич", 120))];
    data.mentees = vec![mentee(teacher("Швец Анна Ивановна", 12))];
    data.matches = vec![pair("1", MentoringForm::TeacherTeacher, 0, &[0])];
    let made = |plan: &Plan| {
        let mut codes = plan.documents.iter().map(|one| one.header.code.as_str());
        codes.any(|code| code == "S12")
    };
    assert!(made(&draw(&data)));
    let mut templates = Diagnostics::new();
    let templates = Templates::load(BUILT_IN, None, &plan::shape_for, &mut templates);
    let before = plan::draw_up(
        &data,
        &[],
        templates.headers(),
        SchoolYear(2024),
        &Wish::default(),
    );
    assert!(!made(&before));
    let told = before
        .not_made
        .iter()
        .find(|one| one.code.as_str() == "S12");
    assert_eq!(
        told.unwrap().reason.to_string(),
        "не нужен: это требование действует с 01.03.2025"
    );
}

/// A small rural school: six mentors, nine mentees, a group among the pairs, no partners, no
/// curator, no register of orders, no dates and no contacts.
fn rural() -> nastavnik::model::Dataset {
    let mut data = school();
    data.mentors = vec![
        mentor(pupil("Котов Алексей Андреевич", 10, day(2009, 3, 1))),
        mentor(pupil("Гайдай Софья Ильинична", 9, day(2010, 5, 2))),
        mentor(pupil("Чаплин Егор Тимофеевич", 11, day(2008, 7, 3))),
        mentor(teacher("Толстая Вера Дмитриевна", 240)),
        mentor(teacher("Заяц Полина Романовна", 180)),
        mentor(teacher("Ким Марина Сергеевна", 300)),
    ];
    data.mentees = vec![
        mentee(pupil("Ким Елена Сергеевна", 7, day(2012, 9, 27))),
        mentee(pupil("Жук Никита Фомич", 5, day(2014, 1, 12))),
        mentee(pupil("Белая Дарья Львовна", 6, day(2013, 2, 14))),
        mentee(pupil("Сорока Юрий Юрьевич", 8, day(2011, 4, 15))),
        mentee(pupil("Орёл Юлия Кирилловна", 8, day(2011, 6, 16))),
        mentee(pupil("Лисица Макар Игоревич", 4, day(2015, 8, 17))),
        mentee(pupil("Грач Матвей Константинович", 7, day(2012, 10, 18))),
        mentee(teacher("Швец Анна Ивановна", 12)),
        mentee(teacher("Долгих Захар Андреевич", 6)),
    ];
    data.matches = vec![
        pair("1", MentoringForm::PupilPupil, 0, &[0, 1]),
        pair("2", MentoringForm::PupilPupil, 1, &[2]),
        pair("3", MentoringForm::PupilPupil, 2, &[3, 4]),
        pair("4", MentoringForm::TeacherTeacher, 3, &[7]),
        pair("5", MentoringForm::TeacherTeacher, 4, &[8]),
        pair("6", MentoringForm::PupilPupil, 2, &[5, 6]),
    ];
    data
}

/// The Markdown of a paper of such a school.
fn rendered(data: &nastavnik::model::Dataset, code: &str) -> String {
    let plan = draw(data);
    let mut diags = Diagnostics::new();
    let templates = Templates::load(BUILT_IN, None, &plan::shape_for, &mut diags);
    let ready = templates.school(&plan.school);
    let mut papers = plan.documents.iter();
    let planned = papers.find(|one| one.header.code.as_str() == code).unwrap();
    let own = planned.own_facts();
    let rendered = ready.render(&planned.header, &own, &mut diags).unwrap();
    assert_eq!(diags.iter().count(), 0, "{diags:?}");
    rendered.markdown.as_str().to_owned()
}

#[test]
fn a_summary_of_three_answers_of_one_role_says_so() {
    use nastavnik::model::{
        Answer, MenteeId, Paragraphs, Question, QuestionKind, Respondent, Response, Role, Standing,
        Survey, Wave,
    };
    let mut data = rural();
    let asked = |text: &str, kind: QuestionKind| Question {
        number: None,
        text: dataset::line(text),
        kind,
        place: dataset::place(),
    };
    let answers = |index: usize| {
        let words = Paragraphs::new("Больше встреч").unwrap();
        vec![
            Some(Answer::Score(8)),
            Some(Answer::Text(words)),
            (index > 0).then_some(Answer::Yes),
        ]
    };
    let responses = (0..3).map(|index| Response {
        respondent: Respondent::Mentee(MenteeId(index)),
        form: None,
        standing: Standing::Counted,
        day: None,
        answers: answers(index),
        place: dataset::place(),
    });
    data.surveys = vec![Survey {
        wave: Wave::Final,
        role: Role::Mentee,
        form: None,
        questions: vec![
            asked("Польза программы для Вас", QuestionKind::Scale { top: 10 }),
            asked("Чего Вам не хватило?", QuestionKind::Open),
            asked("Рады ли Вы, что участвовали?", QuestionKind::YesNo),
        ],
        responses: responses.collect(),
        place: dataset::place(),
    }];
    let said = rendered(&data, "E01").replace('\u{a0}', " ");
    for part in [
        "Анкеты первого этапа: [входные анкеты участников](gap:words)",
        "менее 5 анкет, поэтому эта группа с другими не сравнивается",
        "Наставники: [анкеты участников этой роли](gap:words)",
        "| – | Польза программы для Вас | 0 | — | 3 | 8,0 | 0 | — | — | — |",
        "менее 5 анкет: средние приведены для сведения и не сравниваются",
        "Наставники: [доля удовлетворённых участием](gap:words)",
        "удовлетворены 2 из 9 участников (22,2 %). На вопрос ответили 2 человека",
        "среди ответивших – 100,0 %",
        "Ответов менее 5, они не приводятся.",
    ] {
        assert!(said.contains(part), "«{part}» in {said}");
    }
    assert!(!said.contains("Больше встреч") && !said.contains("Вход (1"));
    let blank = rendered(&data, "E02");
    assert!(blank.contains("Сумма баллов: [сумма баллов](blank:8)"));
}

#[test]
fn a_small_school_gets_a_smaller_package_with_its_gaps_told() {
    let data = rural();
    let plan = draw(&data);
    let mut diags = Diagnostics::new();
    let templates = Templates::load(BUILT_IN, None, &plan::shape_for, &mut diags);
    let ready = templates.school(&plan.school);
    let mut gaps: BTreeMap<&str, usize> = BTreeMap::new();
    for planned in &plan.documents {
        let own = planned.own_facts();
        let rendered = ready.render(&planned.header, &own, &mut diags).unwrap();
        let tree = Document {
            meta: Meta {
                title: rendered.title,
                author: plan.school.org.short.clone(),
                date: planned.date,
                keeping: Keeping::Years,
                look: Look::default(),
            },
            sections: markdown::parse(&rendered.markdown, &mut diags),
        };
        let blanks = tree.blanks().into_iter();
        let missing = blanks.filter(|blank| blank.reason == BlankReason::Missing);
        *gaps.entry(planned.header.code.as_str()).or_default() += missing.count();
    }
    assert_eq!(diags.iter().count(), 0, "{diags:?}");
    for code in ["S01", "S06", "S07", "S09", "S10b", "S13", "S22", "S25"] {
        assert!(gaps[code] > 0, "{code}");
    }
    let absent: Vec<&str> = plan
        .not_made
        .iter()
        .map(|one| one.code.as_str())
        .filter(|code| code.starts_with('S'))
        .collect();
    assert_eq!(absent, ["S03", "S05", "S19", "S26", "S27"]);
    assert_eq!(plan.school.totals.matches.links, 9);
}

/// The Markdown of the only document of a code.
#[track_caller]
fn markdown_of(plan: &Plan, code: &str) -> String {
    let mut diags = Diagnostics::new();
    let templates = Templates::load(BUILT_IN, None, &plan::shape_for, &mut diags);
    let ready = templates.school(&plan.school);
    let mut planned = plan.documents.iter();
    let planned = planned.find(|one| one.header.code.as_str() == code);
    let planned = planned.unwrap_or_else(|| panic!("{code} is not made"));
    let own = planned.own_facts();
    let rendered = ready.render(&planned.header, &own, &mut diags).unwrap();
    assert_eq!(diags.iter().count(), 0, "{diags:?}");
    let _ = markdown::parse(&rendered.markdown, &mut diags);
    assert_eq!(diags.iter().count(), 0, "{diags:?}");
    rendered.markdown.as_str().replace("&#46;", ".")
}

#[test]
fn papers_of_meetings_say_what_is_missing_in_a_poor_school() {
    let mut data = rural();
    data.organization.interim_monitoring = Some(day(2025, 12, 26));
    data.matches[0].status = Some(nastavnik::model::Status::Stopped);
    data.meetings = vec![nastavnik::model::Meeting {
        pair: nastavnik::model::MatchId(0),
        date: day(2025, 12, 1),
        kind: None,
        mode: None,
        topic: None,
        result: None,
        mentor_score: None,
        mentee_score: None,
        place: dataset::place(),
    }];
    let plan = draw(&data);
    let interim = markdown_of(&plan, "M01");
    assert!(interim.contains("По журналу проведена 1 встреча"));
    assert!(interim.contains("[периодичность встреч](gap:words)"));
    assert!(interim.contains("[исполнение дорожной карты](gap:words)"));
    assert!(interim.contains("О встречах части пар и групп сведений нет (пар и групп: 6)"));
    let report = markdown_of(&plan, "E03");
    for gap in [
        "число встреч по плану",
        "достигнутые результаты",
        "трудности в работе пары",
        "предложения наставника",
        "причина прекращения",
    ] {
        assert!(report.contains(&format!("[{gap}](gap:")), "{gap}: {report}");
    }
    let bases = markdown_of(&plan, "E12");
    assert!(bases.contains("программа прекращена до завершения"));
    assert!(bases.contains("[результаты программы](gap:12)"));
    assert!(bases.contains("[дата завершения программы](gap:8)"));
}
