//! What can be wrong with a template, and how we say it (codes E330–E359).

use crate::diag::{Code, Diagnostic};
use crate::markdown;
use crate::place::Place;

/// A problem of a template; its place is a line and a column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    Unreadable {
        reason: String,
    },
    NotText,
    HeaderSyntax,
    HeaderUnclosed,
    UnknownKey {
        key: String,
        nearest: Option<String>,
    },
    MissingKey {
        key: &'static str,
    },
    HeaderValue {
        key: String,
        expected: String,
    },
    PrivateCharacter,
    /// `{{`, `{%`, `{#` without its end.
    Unclosed {
        mark: &'static str,
    },
    Syntax {
        found: String,
        expected: &'static str,
    },
    UnknownTag {
        name: String,
        nearest: Option<String>,
    },
    UnclosedTag {
        tag: &'static str,
    },
    StrayTag {
        tag: String,
    },
    NotCarried {
        what: String,
        hint: &'static str,
    },
    UnknownName {
        name: String,
        owner: Option<String>,
        nearest: Option<String>,
    },
    AbsentPrinted {
        name: String,
    },
    AbsentOwner {
        name: String,
    },
    AbsentUsed {
        name: String,
        by: String,
    },
    WrongType {
        what: String,
        is: &'static str,
        needed: &'static str,
    },
    UnknownFilter {
        name: String,
        nearest: Option<String>,
    },
    UnknownTest {
        name: String,
        nearest: Option<String>,
    },
    UnknownFunction {
        name: String,
        nearest: Option<String>,
    },
    UnknownComponent {
        name: String,
        nearest: Option<String>,
    },
    UnknownPart {
        name: String,
        nearest: Option<String>,
    },
    Argument {
        of: String,
        fault: ArgumentFault,
    },
    SafeForbidden,
    Circle {
        name: String,
    },
    UnknownBlock {
        name: String,
    },
    OutsideBlocks,
    TooComplex,
    /// What only Tera noticed, or what happened while a document was rendered.
    Tera {
        said: String,
    },
}

/// What is wrong with an argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ArgumentFault {
    Missing { name: String },
    Unknown { name: String },
    TooMany,
}

impl From<(Problem, Place)> for Diagnostic {
    fn from((problem, place): (Problem, Place)) -> Self {
        let (code, message, hint) = problem.told();
        let diagnostic = Self::new(Code(code), place, message);
        match hint {
            Some(hint) => diagnostic.hint(hint),
            None => diagnostic,
        }
    }
}

impl Problem {
    /// Code, sentence and advice: every message of this room on one page.
    fn told(self) -> (&'static str, String, Option<String>) {
        match self {
            Self::Unreadable { reason } => (
                "E330",
                format!("не удалось прочитать шаблон: {reason}"),
                advice("проверьте, что файл или папка есть и открыты для чтения"),
            ),
            Self::NotText => (
                "E331",
                "файл шаблона сохранён не в кодировке UTF-8".to_owned(),
                advice("откройте его в редакторе и сохраните в UTF-8"),
            ),
            Self::HeaderSyntax => (
                "E332",
                "запись в начале шаблона не разобрать".to_owned(),
                advice("каждая строка между +++ имеет вид: ключ = \"значение\""),
            ),
            Self::HeaderUnclosed => (
                "E333",
                "начало шаблона не закрыто строкой +++".to_owned(),
                advice("поставьте строку +++ перед текстом документа"),
            ),
            Self::UnknownKey { key, nearest } => (
                "E334",
                format!("неизвестный ключ «{key}» в начале шаблона"),
                meant(nearest).or_else(|| advice("перечень ключей — в docs/шаблоны.md")),
            ),
            Self::MissingKey { key } => (
                "E335",
                format!("в начале шаблона нет ключа «{key}»"),
                Some(format!("добавьте между +++ строку: {key} = …")),
            ),
            Self::HeaderValue { key, expected } => (
                "E336",
                format!("ключ «{key}» не может иметь такое значение"),
                Some(format!("нужно: {expected}")),
            ),
            Self::PrivateCharacter => (
                "E337",
                "в тексте шаблона стоит служебный знак, которого не видно".to_owned(),
                advice("удалите его и наберите это место заново"),
            ),
            Self::Unclosed { mark } => (
                "E338",
                format!("«{mark}» не закрыто"),
                Some(format!("допишите «{}»", closing(mark))),
            ),
            Self::Syntax { found, expected } => (
                "E339",
                format!("непонятно {found}"),
                Some(format!("здесь ожидается {expected}")),
            ),
            Self::UnknownTag { name, nearest } => (
                "E340",
                format!("неизвестная команда «{{% {name} %}}»"),
                meant(nearest),
            ),
            Self::UnclosedTag { tag } => (
                "E341",
                format!("«{{% {tag} %}}» не закрыто"),
                Some(format!("допишите «{{% end{tag} %}}»")),
            ),
            Self::StrayTag { tag } => (
                "E342",
                format!("«{{% {tag} %}}» ничего не закрывает"),
                advice("проверьте, нет ли лишней команды и не перепутан ли порядок"),
            ),
            Self::NotCarried { what, hint } => (
                "E343",
                format!("{what} в шаблонах не применяется"),
                advice(hint),
            ),
            Self::UnknownName {
                name,
                owner,
                nearest,
            } => (
                "E344",
                match owner {
                    Some(owner) => format!("у «{owner}» нет сведения «{name}»"),
                    None => format!("нет сведения «{name}»"),
                },
                meant(nearest)
                    .or_else(|| advice("все сведения печатает команда: nastavnik fields")),
            ),
            Self::AbsentPrinted { name } => (
                "E345",
                format!("сведения «{name}» может не быть, а что тогда печатать, не сказано"),
                Some(format!(
                    "напишите {{{{ {name} | blank(\"что вписать\", 30) }}}}, {{{{ {name} or \"…\" }}}} или {{% if {name} %}}"
                )),
            ),
            Self::AbsentOwner { name } => (
                "E346",
                format!("сведения «{name}» может не быть, а берётся его часть"),
                Some(format!(
                    "поместите это внутрь {{% if {name} %}} … {{% endif %}}"
                )),
            ),
            Self::AbsentUsed { name, by } => (
                "E347",
                format!("сведения «{name}» может не быть, а {by} требует значения"),
                Some(format!(
                    "поместите это внутрь {{% if {name} %}} … {{% endif %}}"
                )),
            ),
            Self::WrongType { what, is, needed } => (
                "E348",
                format!("«{what}» — {is}, а здесь нужно: {needed}"),
                match is {
                    "список" => Some(format!(
                        "список печатают так: {{% for x in {what} %}} … {{% endfor %}}"
                    )),
                    "место для заполнения" => {
                        advice("фильтр «blank» пишут последним")
                    }
                    _ => None,
                },
            ),
            Self::UnknownFilter { name, nearest } => (
                "E349",
                format!("неизвестный фильтр «{name}»"),
                meant(nearest).or_else(|| advice("перечень фильтров — в docs/шаблоны.md")),
            ),
            Self::UnknownTest { name, nearest } => (
                "E350",
                format!("неизвестная проверка «is {name}»"),
                meant(nearest),
            ),
            Self::UnknownFunction { name, nearest } => (
                "E351",
                format!("неизвестная функция «{name}»"),
                meant(nearest),
            ),
            Self::UnknownComponent { name, nearest } => (
                "E352",
                format!("неизвестная вставка «<{name} />»"),
                meant(nearest),
            ),
            Self::UnknownPart { name, nearest } => (
                "E353",
                format!("нет шаблона «{name}»"),
                meant(nearest).or_else(|| advice("путь пишется от папки шаблонов: parts/stamp.md")),
            ),
            Self::Argument { of, fault } => ("E354", format!("«{of}»: {}", fault.told()), None),
            Self::SafeForbidden => (
                "E355",
                "фильтр «safe» запрещён: текст из таблиц стал бы разметкой".to_owned(),
                advice("уберите «| safe»"),
            ),
            Self::Circle { name } => (
                "E356",
                format!("шаблон «{name}» вставляет сам себя по кругу"),
                advice("уберите одну из команд extends или include"),
            ),
            Self::UnknownBlock { name } => (
                "E357",
                format!("блока «{name}» нет в основе документа"),
                advice("посмотрите в основе (extends), какие блоки в ней есть"),
            ),
            Self::OutsideBlocks => (
                "E358",
                "в шаблоне с основой (extends) текст стоит вне блоков".to_owned(),
                advice("поместите его внутрь {% block … %} … {% endblock %}"),
            ),
            Self::TooComplex => (
                "E359",
                "слишком сложная запись".to_owned(),
                advice("разбейте её на несколько: {% set имя = … %}"),
            ),
            Self::Tera { said } => (
                "E360",
                said,
                advice("проверьте запись в этом месте по docs/шаблоны.md"),
            ),
        }
    }
}

impl ArgumentFault {
    fn told(&self) -> String {
        match self {
            Self::Missing { name } => format!("не хватает значения «{name}»"),
            Self::Unknown { name } => format!("лишнее значение «{name}»"),
            Self::TooMany => "значений в скобках слишком много".to_owned(),
        }
    }
}

fn advice(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn meant(nearest: Option<String>) -> Option<String> {
    nearest.map(|nearest| format!("возможно, вы имели в виду «{nearest}»"))
}

fn closing(mark: &str) -> &'static str {
    match mark {
        "{{" => "}}",
        "{%" => "%}",
        "{#" => "#}",
        _ => "{% endraw %}",
    }
}

/// What Tera says, in Russian, without the place.
pub(super) fn translated(message: &str) -> String {
    if message.chars().any(|c| ('а'..='я').contains(&c)) {
        return message.to_owned();
    }
    let quoted = message.split('`').nth(1).unwrap_or_default();
    if message.contains("is not defined") {
        format!("нет сведения «{quoted}»")
    } else if message.contains("out of bounds") || message.contains("out of range") {
        "в списке нет такого номера".to_owned()
    } else if message.contains("Invalid type") || message.contains("expected") {
        "значение не того вида, который здесь нужен".to_owned()
    } else if message.starts_with("Component") {
        format!("вставка «{quoted}» определена дважды или вызвана неверно")
    } else {
        "это место шаблона выполнить не удалось".to_owned()
    }
}

/// The known name that was meant, as a message keeps it.
pub(super) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    markdown::nearest(name, known).map(str::to_owned)
}
