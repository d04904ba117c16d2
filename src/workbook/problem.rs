//! All that the room has to tell about files: what is wrong and what to do.

use std::io;

use crate::diag::Code;
use crate::diag::Diagnostic;
use crate::place::Place;

/// What can be wrong with a workbook as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// The disk refused.
    Unreadable(io::ErrorKind),
    Empty,
    Damaged,
    Encrypted,
    Word,
    Slides,
    Pdf,
    Archive,
    Html,
    Xml2003,
    OldFormat,
    Unknown,
    TooLarge,
    TooManyCells,
    /// Cells so far from the others that nobody sees them.
    FarCell,
    LongText,
    HiddenSheet,
    /// How many; they are read like the others.
    HiddenRows(usize),
    /// Their letters; they are read like the others.
    HiddenColumns(String),
    /// A sheet could not be read, the others were.
    DamagedSheet,
}

const SAVE_AS: &str =
    "откройте файл в Excel, выберите «Файл → Сохранить как» и тип «Книга Excel (*.xlsx)»";

impl Problem {
    /// The message about a place.
    pub(crate) fn at(&self, place: Place) -> Diagnostic {
        let (code, message) = self.message();
        let diagnostic = Diagnostic::new(Code(code), place, message);
        match self.hint() {
            Some(hint) => diagnostic.hint(hint),
            None => diagnostic,
        }
    }

    fn message(&self) -> (&'static str, String) {
        let plain = |code, text: &str| (code, text.to_owned());
        match self {
            Self::Unreadable(kind) => ("E120", unreadable(*kind)),
            Self::Empty => plain("E121", "файл пуст"),
            Self::Damaged => plain("E122", "файл повреждён или сохранён не до конца"),
            Self::Encrypted => plain("E123", "файл закрыт паролем"),
            Self::Word => plain("E124", "это текстовый документ, а не таблица Excel"),
            Self::Slides => plain("E124", "это презентация, а не таблица Excel"),
            Self::Pdf => plain("E124", "это документ PDF, а не таблица Excel"),
            Self::Archive => plain("E124", "это архив, а не таблица Excel"),
            Self::Html => plain("E125", "это страница сайта, сохранённая под видом таблицы"),
            Self::Xml2003 => plain("E126", "это таблица старого вида «XML 2003»"),
            Self::OldFormat => plain("E127", "таблицу этого вида прочитать не удалось"),
            Self::Unknown => plain("E128", "содержимое файла не похоже на таблицу"),
            Self::TooLarge => plain("E129", "файл слишком велик для списка"),
            Self::TooManyCells => plain("E129", "в таблице слишком много заполненных ячеек"),
            Self::FarCell => plain("W120", "ячейка стоит далеко от таблицы и не прочитана"),
            Self::LongText => plain("W121", "текст ячейки слишком длинный и обрезан"),
            Self::HiddenSheet => plain("N120", "лист скрыт и не прочитан"),
            Self::HiddenRows(count) => {
                let text = format!("на листе скрыты строки (всего {count}); они прочитаны");
                ("W130", text)
            }
            Self::HiddenColumns(letters) => {
                let text = format!("на листе скрыты столбцы: {letters}; они прочитаны");
                ("W186", text)
            }
            Self::DamagedSheet => plain("E130", "лист повреждён, прочитать его не удалось"),
        }
    }

    fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Unreadable(_) => {
                Some("закройте файл в других программах и проверьте доступ к нему")
            }
            Self::Empty => Some("удалите файл или сохраните таблицу заново"),
            Self::Damaged | Self::DamagedSheet => Some(
                "откройте файл в Excel (он предложит восстановление) и сохраните заново, или возьмите копию",
            ),
            Self::Encrypted => Some(
                "откройте файл с паролем и снимите защиту: «Файл → Сведения → Защита книги → Зашифровать с использованием пароля», затем сотрите пароль и сохраните",
            ),
            Self::Word | Self::Slides | Self::Pdf | Self::Archive => {
                Some("перенесите таблицу в книгу Excel, а этот файл уберите из папки")
            }
            Self::Html | Self::Xml2003 | Self::OldFormat | Self::Unknown => Some(SAVE_AS),
            Self::TooLarge | Self::TooManyCells => Some(
                "оставьте в файле только список: уберите рисунки, лишние листы и оформление пустых ячеек",
            ),
            Self::FarCell => Some("удалите лишнюю запись или перенесите её в таблицу"),
            Self::LongText => Some("сократите текст"),
            Self::HiddenRows(_) => Some("если строки не нужны, удалите их"),
            Self::HiddenColumns(_) => Some("если столбцы не нужны, удалите их"),
            Self::HiddenSheet => Some(
                "если лист нужен, покажите его: щёлкните правой кнопкой по ярлыкам листов, «Показать»",
            ),
        }
    }
}

fn unreadable(kind: io::ErrorKind) -> String {
    let why = if kind == io::ErrorKind::NotFound {
        "файла нет"
    } else if kind == io::ErrorKind::PermissionDenied {
        "нет доступа к файлу"
    } else {
        "файл не удалось прочитать с диска"
    };
    why.to_owned()
}
