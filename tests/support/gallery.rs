//! Documents for the tests of the writers: one that uses every construct, and real shapes.

use chrono::NaiveDate;
use nastavnik::document::{
    Align, Amount, Anchor, Blank, BlankReason, BlankShape, Block, Cell, Chart, ChartGroup,
    ChartKind, Column, Document, Frame, Image, Inline, Inlines, Keeping, Level, List, Look, Marker,
    Meta, Page, Part, PictureKind, Role, Row, Section, SpreadKind, Stamps, Table, Url,
};

/// A document with these sections.
pub(crate) fn document(title: &str, keeping: Keeping, sections: Vec<Section>) -> Document {
    Document {
        meta: Meta {
            title: title.to_owned(),
            author: "МБОУ «Школа № 5»".to_owned(),
            date: NaiveDate::from_ymd_opt(2026, 8, 31),
            keeping,
            look: Look::default(),
        },
        sections,
    }
}

pub(crate) fn portrait(blocks: Vec<Block>) -> Section {
    Section {
        page: Page::Portrait,
        blocks,
    }
}

pub(crate) fn landscape(blocks: Vec<Block>) -> Section {
    Section {
        page: Page::Landscape,
        blocks,
    }
}

pub(crate) fn text(text: &str) -> Inline {
    Inline::Text(text.to_owned())
}

pub(crate) fn line(content: &str) -> Inlines {
    vec![text(content)]
}

pub(crate) fn strong(content: &str) -> Inline {
    Inline::Strong(line(content))
}

pub(crate) fn blank(what: &str, shape: BlankShape, reason: BlankReason) -> Inline {
    Inline::Blank(Blank {
        what: what.to_owned(),
        shape,
        reason,
    })
}

pub(crate) fn link(to: &str, content: &str) -> Inline {
    Inline::Link {
        to: Url::parse(to).expect("a good address"),
        content: line(content),
    }
}

pub(crate) fn paragraph(role: Role, content: &str) -> Block {
    Block::Paragraph {
        role,
        content: line(content),
    }
}

pub(crate) fn body(content: &str) -> Block {
    paragraph(Role::Body, content)
}

pub(crate) fn heading(level: Level, content: &str) -> Block {
    Block::Heading {
        level,
        content: line(content),
    }
}

pub(crate) fn spread(kind: SpreadKind, left: &str, right: &str) -> Block {
    Block::Spread {
        kind,
        left: line(left),
        right: line(right),
    }
}

pub(crate) fn decimal(start: u32, items: Vec<Vec<Block>>) -> Block {
    Block::List(List {
        marker: Marker::Decimal { start },
        items,
    })
}

pub(crate) fn dashes(items: &[&str]) -> Block {
    Block::List(List {
        marker: Marker::Dash,
        items: items.iter().map(|item| vec![body(item)]).collect(),
    })
}

pub(crate) fn stamps(left: &[&str], right: &[&str]) -> Block {
    let lines = |lines: &[&str]| lines.iter().map(|content| line(content)).collect();
    Block::Stamps(Stamps {
        left: lines(left),
        right: lines(right),
    })
}

pub(crate) fn cell(content: &str) -> Cell {
    cell_over(1, 1, content)
}

pub(crate) fn cell_over(columns: usize, rows: usize, content: &str) -> Cell {
    Cell {
        columns,
        rows,
        blocks: content.lines().map(body).collect(),
    }
}

pub(crate) fn cell_of(blocks: Vec<Block>) -> Cell {
    Cell {
        columns: 1,
        rows: 1,
        blocks,
    }
}

/// A row of plain cells.
pub(crate) fn row(cells: &[&str]) -> Row {
    Row {
        cells: cells.iter().map(|content| cell(content)).collect(),
    }
}

pub(crate) fn columns(shares: &[Option<u32>], aligns: &[Align]) -> Vec<Column> {
    shares
        .iter()
        .zip(aligns.iter().chain(std::iter::repeat(&Align::Left)))
        .map(|(&share, &align)| Column { share, align })
        .collect()
}

pub(crate) fn table(columns: Vec<Column>, head_rows: usize, rows: Vec<Row>) -> Block {
    Block::Table(Table {
        frame: Frame::Grid,
        columns,
        head_rows,
        rows,
    })
}

/// Every node of the tree, in the shapes in which a school meets them.
pub(crate) fn gallery() -> Document {
    document(
        "О внедрении целевой модели наставничества",
        Keeping::Forever,
        vec![
            portrait(order()),
            landscape(roadmap()),
            portrait(act()),
            portrait(report()),
            portrait(oddities()),
        ],
    )
}

/// An order with its signature and the sheet of acquaintance.
pub(crate) fn order() -> Vec<Block> {
    let mut blocks = vec![
        paragraph(
            Role::Letterhead,
            "Отдел образования администрации города Ясногорска",
        ),
        paragraph(
            Role::Letterhead,
            "Муниципальное бюджетное общеобразовательное учреждение",
        ),
        paragraph(Role::Letterhead, "«Средняя общеобразовательная школа № 5»"),
        paragraph(Role::Letterhead, "(МБОУ «Школа № 5»)"),
        heading(Level::One, "ПРИКАЗ"),
        spread(SpreadKind::DateAndNumber, "31.08.2026", "№\u{a0}214"),
        paragraph(Role::Place, "г.\u{a0}Ясногорск"),
        paragraph(
            Role::Subject,
            "О внедрении целевой модели наставничества обучающихся в 2026/27 учебном году",
        ),
        body(
            "В целях реализации федеральных и региональных проектов национального проекта, на основании методологии (целевой модели) наставничества обучающихся, утверждённой распоряжением Министерства просвещения Российской Федерации от 25.12.2019 № Р-145,",
        ),
        paragraph(Role::Command, "приказываю:"),
    ];
    blocks.push(decimal(
        1,
        vec![
            vec![body("Внедрить в школе целевую модель наставничества с 1 сентября 2026 г.")],
            vec![
                body("Назначить куратором внедрения заместителя директора по учебно-воспитательной работе Иванову М.П. Куратору:"),
                decimal(
                    1,
                    vec![
                        vec![body("сформировать базу наставников и базу наставляемых до 15 сентября 2026 г.;")],
                        vec![
                            body("провести обучение наставников:"),
                            decimal(1, vec![vec![body("первая группа – до 1 октября;")], vec![body("вторая группа – до 1 ноября.")]]),
                        ],
                    ],
                ),
            ],
            vec![
                Block::Paragraph {
                    role: Role::Body,
                    content: vec![
                        text("Утвердить дорожную карту"),
                        Inline::Footnote(vec![
                            text("Мероприятия внесены по "),
                            link("https://example.org/plan?a=1&b=2", "плану управления"),
                            text("."),
                        ]),
                        text(" (приложение № 1) и разместить её на "),
                        link("https://example.org/school", "сайте школы"),
                        text("."),
                    ],
                },
                dashes(&["в разделе «Наставничество»;", "на информационном стенде."]),
            ],
            vec![body("Контроль за исполнением настоящего приказа оставляю за собой.")],
        ],
    ));
    blocks.push(spread(
        SpreadKind::Signature,
        "Директор",
        "И.Н.\u{a0}Серёгина",
    ));
    blocks.push(paragraph(Role::Plain, "С приказом ознакомлены:"));
    blocks.push(table(
        columns(
            &[Some(6), Some(34), Some(30), Some(15), Some(15)],
            &[Align::Center],
        ),
        1,
        vec![
            row(&[
                "№ п/п",
                "Фамилия, имя, отчество",
                "Должность",
                "Подпись",
                "Дата",
            ]),
            row(&[
                "1",
                "Иванова Мария Петровна",
                "заместитель директора по учебно-воспитательной работе",
                "",
                "",
            ]),
            row(&[
                "2",
                "Римская-Корсакова Анна Любомировна",
                "учитель математики",
                "",
                "",
            ]),
        ],
    ));
    blocks.push(paragraph(
        Role::Executor,
        "Петренко Ольга Ивановна, 8\u{a0}(800)\u{a0}000-00-00",
    ));
    blocks
}

/// An annex on lying sheets: two head rows, section rows, cells over several rows.
pub(crate) fn roadmap() -> Vec<Block> {
    let section = |title: &str| Row {
        cells: vec![Cell {
            columns: 5,
            rows: 1,
            blocks: vec![Block::Paragraph {
                role: Role::Body,
                content: vec![strong(title)],
            }],
        }],
    };
    let mut rows = vec![
        Row {
            cells: vec![
                cell_over(1, 2, "№ п/п"),
                cell_over(1, 2, "Наименование мероприятия"),
                cell_over(2, 1, "Исполнение"),
                cell_over(1, 2, "Ожидаемый результат"),
            ],
        },
        row(&["Срок", "Ответственный"]),
        row(&["1", "2", "3", "4", "5"]),
        section("1. Подготовка условий для запуска программы"),
        row(&[
            "1.1",
            "Информирование педагогов, родителей и обучающихся о программе:\n- собрание педагогического коллектива;\n- родительские собрания 5–9 классов",
            "до 15 сентября 2026 г.",
            "Иванова М.П., заместитель директора",
            "Протокол, запись на сайте",
        ]),
        Row {
            cells: vec![
                cell_over(1, 2, "1.2"),
                cell_over(
                    1,
                    2,
                    "Подготовка приказа о внедрении и положения о программе",
                ),
                cell("август 2026 г."),
                cell("директор"),
                cell("Приказ"),
            ],
        },
        row(&["сентябрь 2026 г.", "куратор", "Положение"]),
        section("2. Формирование базы наставляемых"),
    ];
    for number in 1..=14 {
        rows.push(row(&[
            &format!("2.{number}"),
            "Проведение анкетирования среди обучающихся, желающих принять участие в программе наставничества; сбор согласий",
            "сентябрь – октябрь 2026 г.",
            "классные руководители",
            "Сформированная база наставляемых, аналитические материалы",
        ]));
    }
    vec![
        stamps(
            &[
                "СОГЛАСОВАНО",
                "протокол педагогического совета",
                "от 30.08.2026 № 1",
            ],
            &[
                "УТВЕРЖДЕНА",
                "приказом МБОУ «Школа № 5»",
                "от 31.08.2026 № 214",
            ],
        ),
        heading(
            Level::Two,
            "Дорожная карта внедрения целевой модели наставничества на 2026/27 учебный год",
        ),
        paragraph(Role::Caption, "Таблица 1. Мероприятия"),
        table(
            columns(
                &[Some(6), Some(38), Some(16), Some(18), Some(22)],
                &[Align::Center],
            ),
            2,
            rows,
        ),
        spread(
            SpreadKind::Signature,
            "Заместитель директора по учебно-воспитательной работе",
            "М.П.\u{a0}Иванова",
        ),
    ]
}

/// An act in numbered parts, with a mark of an annex and statements.
pub(crate) fn act() -> Vec<Block> {
    vec![
        stamps(
            &[],
            &[
                "Приложение № 2",
                "к приказу МБОУ «Школа № 5»",
                "от 31.08.2026 № 214",
            ],
        ),
        heading(Level::Two, "Положение о программе наставничества"),
        Block::Parts(vec![
            Part {
                heading: line("Общие положения"),
                body: vec![
                    decimal(
                        1,
                        vec![
                            vec![body(
                                "Настоящее положение разработано в соответствии с методологией и определяет порядок организации наставничества в школе.",
                            )],
                            vec![
                                body("В положении используются понятия:"),
                                dashes(&[
                                    "наставник – участник программы;",
                                    "наставляемый – участник программы.",
                                ]),
                            ],
                        ],
                    ),
                    body("Участие в программе добровольное."),
                    decimal(
                        1,
                        vec![vec![
                            body("Пункты части продолжают счёт."),
                            decimal(
                                1,
                                vec![
                                    vec![body("Подпункт третьей ступени.")],
                                    vec![body("И ещё один.")],
                                ],
                            ),
                        ]],
                    ),
                ],
            },
            Part {
                heading: line("Права и обязанности наставника"),
                body: vec![decimal(
                    1,
                    vec![
                        vec![body("Наставник обязан:")],
                        vec![body(
                            "Наставник имеет право на методическую поддержку куратора, на участие в обсуждении итогов и на поощрение.",
                        )],
                    ],
                )],
            },
        ]),
        Block::PageBreak,
        paragraph(Role::Addressee, "Директору МБОУ «Школа № 5»"),
        paragraph(Role::Addressee, "Серёгиной И.Н."),
        Block::Paragraph {
            role: Role::Addressee,
            content: vec![
                blank(
                    "фамилия, имя, отчество",
                    BlankShape::Line(28),
                    BlankReason::ByDesign,
                ),
                Inline::LineBreak,
                text("(Ф.И.О. родителя)"),
            ],
        },
        heading(Level::Two, "Согласие на участие"),
        Block::Paragraph {
            role: Role::Body,
            content: vec![
                text("Я, "),
                blank("фамилия", BlankShape::Line(40), BlankReason::ByDesign),
                text(", проживающая по адресу: "),
                blank("адрес", BlankShape::Line(40), BlankReason::Missing),
                text(", "),
                strong("согласна"),
                text(" на "),
                Inline::Emphasis(vec![text("участие "), strong("моего ребёнка")]),
                text(" в программе."),
            ],
        },
        paragraph(
            Role::Note,
            "Пояснение мелким шрифтом: согласие действует до отзыва.",
        ),
        Block::Spread {
            kind: SpreadKind::Plain,
            left: vec![blank("дата", BlankShape::Date, BlankReason::ByDesign)],
            right: vec![blank(
                "подпись",
                BlankShape::Line(18),
                BlankReason::ByDesign,
            )],
        },
        spread(SpreadKind::Signature, "Директор", "И.Н.\u{a0}Серёгина"),
        spread(SpreadKind::Signature, "Куратор", "М.П.\u{a0}Иванова"),
    ]
}

/// A report with its own letterhead, a contents list, figures and visas.
pub(crate) fn report() -> Vec<Block> {
    let mut blocks = vec![
        picture(PictureKind::Letterhead, 480, 60),
        picture(PictureKind::Emblem, 64, 64),
        heading(Level::Two, "Аналитическая справка об итогах программы"),
        paragraph(Role::Centered, "Содержание"),
        Block::Contents,
        Block::PageBreak,
        heading(Level::Two, "Участники программы"),
    ];
    blocks.extend((0..9).map(|_| {
        body("Участники программы прошли обучение, встречались по графику и заполняли дневники; сведения о каждом внесены в базу программы.")
    }));
    blocks.push(figures(
        &["Форма наставничества", "Наставников", "Наставляемых"],
        &[
            ("«Ученик – ученик»", &["12", "14"]),
            ("«Учитель – учитель»", &["7", "7"]),
            ("«Работодатель – ученик»", &["2", "данные не представлены"]),
        ],
    ));
    blocks.push(chart(
        ChartKind::Bars,
        "Показатели: факт и цель",
        "%",
        &["Факт", "Цель"],
        &[
            (
                "Доля обучающихся в возрасте от 10 до 19 лет, вошедших в программы наставничества в роли наставляемого",
                &["13,5", "70"],
            ),
            ("Уровень удовлетворённости наставляемых", &["92,25", "85"]),
            ("Доля предприятий, предоставивших наставников", &["", "30"]),
        ],
    ));
    blocks.push(heading(Level::Three, "Исполнение дорожной карты"));
    blocks.push(chart(
        ChartKind::Stack,
        "Исполнение дорожной карты по этапам",
        "",
        &["В срок", "С опозданием", "Частично", "Не выполнено"],
        &[
            ("Подготовка условий", &["6", "1", "0", "0"]),
            ("Формирование базы наставляемых", &["4", "0", "2", "1"]),
            ("Организация работы пар", &["11", "3", "1", "2"]),
        ],
    ));
    blocks.push(spread(
        SpreadKind::Signature,
        "Куратор программы",
        "М.П.\u{a0}Иванова",
    ));
    blocks.push(visas(&[
        (
            "Заместитель директора по воспитательной работе",
            "О.И.\u{a0}Петренко",
        ),
        ("Юрисконсульт", "А.Г.\u{a0}Мамедов"),
    ]));
    blocks
}

/// A picture of one colour: a PNG as small as its size allows.
pub(crate) fn picture(kind: PictureKind, width: u32, height: u32) -> Block {
    Block::Picture {
        kind,
        image: Image::parse(png(width, height)).expect("a picture"),
        alt: "Эмблема МБОУ «Школа № 5»".to_owned(),
    }
}

/// Grey dots, one bit each, in a stored (not deflated) stream.
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let line = 1 + usize::try_from(width.div_ceil(8)).expect("small");
    let dots = vec![0_u8; line * usize::try_from(height).expect("small")];
    let length = u16::try_from(dots.len()).expect("small");
    let mut stream = vec![0x78, 0x01, 0x01];
    stream.extend(length.to_le_bytes());
    stream.extend((!length).to_le_bytes());
    stream.extend(&dots);
    // Adler-32 of noughts: the first half stays 1, the second counts the bytes.
    stream.extend(length.to_be_bytes());
    stream.extend([0, 1]);
    let mut header = width.to_be_bytes().to_vec();
    header.extend(height.to_be_bytes());
    header.extend([1, 0, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [(b"IHDR", header), (b"IDAT", stream), (b"IEND", Vec::new())] {
        png.extend(u32::try_from(data.len()).expect("small").to_be_bytes());
        let named = [name.as_slice(), &data].concat();
        png.extend(&named);
        png.extend(crc(&named).to_be_bytes());
    }
    png
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), step)
    })
}

/// A table of figures as a directive makes it before its chart.
fn figures(head: &[&str], rows: &[(&str, &[&str])]) -> Block {
    let mut all = vec![row(head)];
    all.extend(rows.iter().map(|(label, values)| {
        let cells: Vec<&str> = [*label].into_iter().chain(values.iter().copied()).collect();
        row(&cells)
    }));
    table(
        columns(
            &vec![None; head.len()],
            &[Align::Left, Align::Center, Align::Center],
        ),
        1,
        all,
    )
}

pub(crate) fn chart(
    kind: ChartKind,
    title: &str,
    unit: &str,
    series: &[&str],
    groups: &[(&str, &[&str])],
) -> Block {
    Block::Chart(Chart {
        kind,
        title: title.to_owned(),
        unit: unit.to_owned(),
        series: series.iter().map(|&name| name.to_owned()).collect(),
        groups: groups
            .iter()
            .map(|(label, values)| ChartGroup {
                label: (*label).to_owned(),
                values: values.iter().map(|value| Amount::parse(value)).collect(),
            })
            .collect(),
    })
}

fn visas(lines: &[(&str, &str)]) -> Block {
    let rows = lines.iter().map(|(post, name)| {
        row(&[
            post,
            "____________",
            name,
            "«___»\u{a0}__________\u{a0}20__\u{a0}г.",
        ])
    });
    Block::Table(Table {
        frame: Frame::None,
        columns: columns(&[Some(31), Some(17), Some(23), Some(29)], &[]),
        head_rows: 0,
        rows: rows.collect(),
    })
}

/// What seldom meets: tables by content, nested things, empty ones.
pub(crate) fn oddities() -> Vec<Block> {
    let by_content = columns(
        &[None, None, None],
        &[Align::Center, Align::Left, Align::Right],
    );
    vec![
        heading(Level::Three, "Свод показателей"),
        table(
            by_content.clone(),
            1,
            vec![
                row(&["№", "Показатель", "Значение"]),
                row(&[
                    "1",
                    "Доля обучающихся, вошедших в программу в роли наставляемого",
                    "12,5\u{a0}%",
                ]),
                row(&[
                    "2",
                    "Оченьдлинноесловобезединогопробелаидефисакотороенепомещаетсявстолбецтаблицынисколько",
                    "—",
                ]),
            ],
        ),
        table(
            by_content,
            0,
            vec![
                Row {
                    cells: vec![
                        cell_of(vec![decimal(
                            1,
                            vec![
                                vec![body("первое")],
                                vec![body("второе"), decimal(1, vec![vec![body("вложенное")]])],
                            ],
                        )]),
                        cell_of(vec![
                            dashes(&["одно", "другое"]),
                            spread(SpreadKind::Plain, "слева", "справа"),
                        ]),
                        cell_of(vec![
                            heading(Level::Two, "Заголовок в ячейке"),
                            paragraph(Role::Note, "пояснение"),
                            table(columns(&[None, None], &[]), 0, vec![row(&["а", "б"])]),
                        ]),
                    ],
                },
                row(&["только одна"]),
            ],
        ),
        Block::Table(Table {
            frame: Frame::None,
            columns: columns(&[Some(50), Some(50)], &[]),
            head_rows: 0,
            rows: vec![row(&[
                "Наставник:\n____________ / Иванова М.П.",
                "Наставляемый:\n____________ / Петров А.И.",
            ])],
        }),
        decimal(
            5,
            vec![
                vec![body("Пятый пункт.")],
                vec![],
                vec![heading(Level::Three, "Заголовок в пункте")],
                vec![dashes(&["тире первым в пункте"])],
            ],
        ),
        Block::Paragraph {
            role: Role::Centered,
            content: vec![
                Inline::Link {
                    to: Url::parse("mailto:school@example.org").expect("a good address"),
                    content: vec![
                        strong("почта"),
                        Inline::Footnote(line("Примечание в ссылке.")),
                        Inline::Emphasis(line(" школы")),
                    ],
                },
                text(" "),
                link("#top", "наверх"),
                text(" "),
                Inline::Anchor {
                    name: Anchor::parse("top").expect("a good name"),
                    content: vec![strong("верх")],
                },
            ],
        },
        Block::Paragraph {
            role: Role::Plain,
            content: vec![
                text("Сноска в сноске"),
                Inline::Footnote(vec![text("внешняя"), Inline::Footnote(line("внутренняя"))]),
            ],
        },
        spread(
            SpreadKind::Plain,
            "Длинный левый край строки, которому не хватает места на одной строке",
            "и столь же длинный правый край этой строки",
        ),
        paragraph(Role::Body, ""),
        Block::PageBreak,
        Block::PageBreak,
        table(
            columns(&[None], &[]),
            0,
            vec![row(&["таблица с новой страницы"])],
        ),
    ]
}
