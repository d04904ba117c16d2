//! What can be wrong with a template's Markdown, and how we say it (codes E301–E329).

use crate::diag::{Code, Diagnostic};
use crate::place::Place;

/// A problem of the text itself; its place is a line of the template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    UnknownContainer {
        name: String,
        nearest: Option<&'static str>,
    },
    Unclosed {
        name: String,
    },
    NothingToClose,
    UnknownOption {
        container: String,
        option: String,
    },
    OptionValue {
        option: &'static str,
        value: String,
        expected: String,
    },
    Refused(Construct),
    RaggedRow {
        found: usize,
        expected: usize,
    },
    Join(JoinProblem),
    NotARow(RowProblem),
    NotTwoSides {
        bars: usize,
    },
    Misplaced {
        what: &'static str,
        hint: &'static str,
    },
    SecondTitle,
    BlankTarget {
        target: String,
    },
    BlankWithoutName,
    LinkTarget {
        target: String,
    },
    /// A name that no place may have, or that another place has.
    AnchorName {
        name: String,
    },
    UnknownFootnote,
    RepeatedFootnote {
        name: String,
    },
    UnusedFootnote {
        name: String,
    },
    LooseMark {
        mark: char,
    },
    ListNumber {
        number: u64,
    },
    TooDeep,
}

/// What Markdown can say and a document here cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Construct {
    Html,
    Image,
    CodeBlock,
    IndentedText,
    Code,
    Quote,
    Rule,
    Underlined,
    DeepHeading,
    LinkDefinition,
    Other,
}

/// Why cells cannot be joined as the template wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JoinProblem {
    NothingOnTheLeft,
    NothingAbove,
    NotARectangle,
    AcrossTheHead,
}

/// Why a line is not a row of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowProblem {
    NoBars,
    NoRuleAfterFirst,
    NoRows,
    HeadTooLong,
}

impl From<(Problem, Place)> for Diagnostic {
    fn from((problem, place): (Problem, Place)) -> Self {
        let (code, message, hint) = problem.told();
        Self::new(Code(code), place, message).hint(hint)
    }
}

impl Problem {
    /// Code, sentence and advice: every message of this room on one page.
    fn told(self) -> (&'static str, String, String) {
        let (code, message, hint) = match self {
            Self::UnknownContainer { name, nearest } => (
                "E301",
                format!("неизвестный блок «::: {name}»"),
                match nearest {
                    Some(nearest) => format!("возможно, вы имели в виду «::: {nearest}»"),
                    None => "посмотрите перечень блоков в docs/шаблоны.md".to_owned(),
                },
            ),
            Self::Unclosed { name } => (
                "E302",
                format!("блок «::: {name}» не закрыт"),
                "добавьте после блока строку «:::»".to_owned(),
            ),
            Self::NothingToClose => (
                "E303",
                "строка «:::» ничего не закрывает".to_owned(),
                "удалите её или откройте блок выше: «::: название»".to_owned(),
            ),
            Self::UnknownOption { container, option } => (
                "E304",
                format!("у блока «::: {container}» нет настройки «{option}»"),
                "настройки есть у таблицы (cols, head, align, frame) и у рисунка (kind, title, label, values, unit)"
                    .to_owned(),
            ),
            Self::OptionValue {
                option,
                value,
                expected,
            } => (
                "E305",
                format!("настройка {option} не может быть «{value}»"),
                format!("нужно: {expected}"),
            ),
            Self::Refused(construct) => {
                let (message, hint) = construct.told();
                ("E306", message.to_owned(), hint.to_owned())
            }
            Self::RaggedRow { found, expected } => (
                "E307",
                format!("в строке таблицы ячеек {found}, а в первой строке {expected}"),
                "проверьте черты «|»; объединённая ячейка пишется как < или ^".to_owned(),
            ),
            Self::Join(join) => (
                "E308",
                join.told().to_owned(),
                "< присоединяет к ячейке слева, ^ — к ячейке сверху; вместе они должны дать прямоугольник"
                    .to_owned(),
            ),
            Self::NotARow(row) => ("E309", row.told().to_owned(), row.hint().to_owned()),
            Self::NotTwoSides { bars } => (
                "E310",
                format!("в строке должна быть одна черта «|», а их {bars}"),
                "напишите: левая часть | правая часть".to_owned(),
            ),
            Self::Misplaced { what, hint } => {
                ("E311", format!("{what} здесь стоять не может"), hint.to_owned())
            }
            Self::SecondTitle => (
                "E312",
                "второй заголовок первого уровня «#» в одном документе".to_owned(),
                "для частей документа пишите «##» и «###»".to_owned(),
            ),
            Self::BlankTarget { target } => (
                "E313",
                format!("непонятное место для заполнения «({target})»"),
                "пишите (blank:30), (blank:date), (gap:30), (gap:date) или (gap:words)".to_owned(),
            ),
            Self::BlankWithoutName => (
                "E314",
                "у места для заполнения нет названия".to_owned(),
                "впишите в квадратные скобки, что здесь должно стоять: [адрес](gap:40)".to_owned(),
            ),
            Self::LinkTarget { target } => (
                "E315",
                format!("ссылка ведёт в непонятное место «{target}»"),
                "адрес начинается с https://, http:// или mailto:; место этого документа – #имя, а само место – [слова](anchor:имя)".to_owned(),
            ),
            Self::AnchorName { name } => (
                "E315",
                format!("место для ссылок «{name}» названо неверно или дважды"),
                "дайте своё имя из латинских букв, цифр и знака _ (до 40 знаков)".to_owned(),
            ),
            Self::UnknownFootnote => (
                "E316",
                "для сноски нет пояснения".to_owned(),
                "добавьте отдельной строкой: [^1]: текст сноски".to_owned(),
            ),
            Self::RepeatedFootnote { name } => (
                "E317",
                format!("сноска [^{name}] пояснена дважды"),
                "оставьте одно пояснение или дайте второму другое имя".to_owned(),
            ),
            Self::UnusedFootnote { name } => (
                "E318",
                format!("на сноску [^{name}] никто не ссылается"),
                "поставьте в тексте знак сноски или удалите пояснение".to_owned(),
            ),
            Self::LooseMark { mark } => (
                "E319",
                format!("знак «{mark}» остался в тексте как есть"),
                loose_hint(mark).to_owned(),
            ),
            Self::ListNumber { number } => (
                "E320",
                format!("строка начинается с «{number}.» и стала бы пунктом списка"),
                format!("если это не пункт, напишите «{number}\\.»"),
            ),
            Self::TooDeep => (
                "E321",
                "слишком глубокое вложение".to_owned(),
                "упростите: списки вкладываются до восьми раз, блоки — до шестнадцати".to_owned(),
            ),
        };
        (code, message, hint)
    }
}

fn loose_hint(mark: char) -> &'static str {
    match mark {
        '*' | '_' => {
            "выделение открыто и не закрыто или стоит рядом с пробелом; сам знак пишется с чертой: \\*"
        }
        '|' => {
            "строке таблицы нужна под первой строкой линия |---|---|, а лучше блок «::: table»; сам знак пишется \\|"
        }
        _ => {
            "проверьте скобки: [что вписать](blank:30), [название](https://…), без пробелов в адресе"
        }
    }
}

impl Construct {
    fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::Html => (
                "в тексте стоят знаки HTML: < и >",
                "уберите их; сам знак пишется с чертой: \\<",
            ),
            Self::Image => (
                "в тексте стоит картинка",
                "картинки в документы не входят: уберите её",
            ),
            Self::CodeBlock => ("в тексте стоит блок кода", "уберите строки ``` или ~~~"),
            Self::IndentedText => (
                "строка сдвинута на четыре пробела и больше",
                "уберите пробелы в начале строки",
            ),
            Self::Code => ("в тексте стоят обратные апострофы `", "уберите их"),
            Self::Quote => (
                "строка начинается со знака >",
                "уберите его; сам знак пишется с чертой: \\>",
            ),
            Self::Rule => (
                "строка из одних черт или звёздочек",
                "уберите её; место для записи от руки — [что вписать](blank:30)",
            ),
            Self::Underlined => (
                "под строкой стоит линия из знаков = или -",
                "заголовок пишется с «#» в начале строки",
            ),
            Self::DeepHeading => (
                "заголовок глубже третьего уровня",
                "есть только «#», «##» и «###»",
            ),
            Self::LinkDefinition => (
                "строка вида [слово]: текст пропала бы из документа",
                "поставьте перед скобкой черту: \\[слово]: текст",
            ),
            Self::Other => (
                "такой записи документ не знает",
                "посмотрите docs/шаблоны.md",
            ),
        }
    }
}

impl JoinProblem {
    fn told(self) -> &'static str {
        match self {
            Self::NothingOnTheLeft => "ячейке < не к чему присоединиться слева",
            Self::NothingAbove => "ячейке ^ не к чему присоединиться сверху",
            Self::NotARectangle => "объединённые ячейки не складываются в прямоугольник",
            Self::AcrossTheHead => "ячейка шапки таблицы объединена с ячейкой под шапкой",
        }
    }
}

impl RowProblem {
    fn told(self) -> &'static str {
        match self {
            Self::NoBars => "строка таблицы должна начинаться и кончаться чертой «|»",
            Self::NoRuleAfterFirst => "после первой строки таблицы нет линии |---|---|",
            Self::NoRows => "таблица пуста",
            Self::HeadTooLong => "в шапке таблицы строк больше, чем во всей таблице",
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Self::NoBars => "напишите: | ячейка | ячейка |",
            Self::NoRuleAfterFirst => {
                "поставьте линию сразу после первой строки, столько ---, сколько столбцов"
            }
            Self::NoRows => "впишите первую строку, под ней линию |---|---|, затем остальные",
            Self::HeadTooLong => "уменьшите head",
        }
    }
}
