//! How a school's papers look where its card sets it: type, margin, per cent, their head.
//!
//! [`House::of`] judges the card's words; what cannot be is told and the usual way stays.

use std::path::{Component, Path};

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::document::Font;
use crate::document::Head;
use crate::document::Image;
use crate::document::LeftMargin;
use crate::document::Look;
use crate::document::TextSize;
use crate::model::HouseStyle;
use crate::model::Line;
use crate::place::Placed;
use crate::records::Source;
use crate::russian;
use crate::workbook;
use crate::workbook::NoPicture;

/// A school's own way.
#[derive(Debug, Clone, Default)]
pub struct House {
    pub(super) look: Look,
    percent: Percent,
    head: Option<Head>,
    /// What is said instead of a picture at the head.
    alt: String,
}

/// What stands between a number and `%`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Percent {
    #[default]
    Spaced,
    Close,
}

impl House {
    /// What the organisation's card says, with the pictures that lie in its folder.
    pub(super) fn of(input: &Path, source: &Source, diags: &mut Diagnostics) -> Self {
        let Some(dataset) = &source.dataset else {
            return Self::default();
        };
        let style = &dataset.organization.house;
        Self {
            look: Look {
                font: value(&style.font, FONT, &Font::parse, diags).unwrap_or_default(),
                size: value(&style.text_size, SIZE, &size, diags).unwrap_or_default(),
                left_margin: value(&style.left_margin, MARGIN, &margin, diags),
            },
            percent: value(&style.percent, PERCENT, &percent, diags).unwrap_or_default(),
            head: head(style, &input.join(&source.folder), diags),
            alt: dataset.organization.full_name.value.to_string(),
        }
    }

    /// Puts texts in order and the school's own head on the first page.
    pub(super) fn furnish(&self, document: &mut Document) {
        document.change_text(&|text| self.typeset(text));
        if let Some(head) = &self.head {
            document.put_at_head(head, &self.alt);
        }
    }

    pub(super) fn typeset(&self, text: &str) -> String {
        let text = russian::typeset(text);
        match self.percent {
            Percent::Spaced => text.into_owned(),
            Percent::Close => text.replace("\u{a0}%", "%"),
        }
    }
}

/// A value of the card: its name and what it may be.
#[derive(Clone, Copy)]
struct Wanted {
    name: &'static str,
    expected: &'static str,
}

const FONT: Wanted = Wanted {
    name: "Шрифт документов",
    expected: "Times New Roman, PT Astra Serif, Liberation Serif, PT Serif, Arial или Calibri",
};
const SIZE: Wanted = Wanted {
    name: "Размер шрифта",
    expected: "12, 13 или 14",
};
const MARGIN: Wanted = Wanted {
    name: "Левое поле",
    expected: "от 20 до 40 мм",
};
const PERCENT: Wanted = Wanted {
    name: "Пробел перед %",
    expected: "да или нет",
};

fn value<T>(
    stated: &Option<Placed<Line>>,
    wanted: Wanted,
    parse: &dyn Fn(&str) -> Option<T>,
    diags: &mut Diagnostics,
) -> Option<T> {
    let stated = stated.as_ref()?;
    let text = stated.value.to_string();
    let parsed = parse(&text);
    if parsed.is_none() {
        let Wanted { name, expected } = wanted;
        let message = format!("«{name}» не может быть «{text}»: документы составлены как обычно");
        let told = Diagnostic::new(Code("W150"), stated.place.clone(), message);
        diags.push(told.hint(format!("нужно: {expected}")));
    }
    parsed
}

fn size(text: &str) -> Option<TextSize> {
    number(text).and_then(TextSize::of_points)
}

fn margin(text: &str) -> Option<LeftMargin> {
    number(text).and_then(LeftMargin::of_millimetres)
}

/// «30», «30 мм», «14 пт».
fn number(text: &str) -> Option<u32> {
    let digits = text
        .trim()
        .trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    digits.trim().parse().ok()
}

fn percent(text: &str) -> Option<Percent> {
    match text.trim().to_lowercase().as_str() {
        "да" | "с пробелом" | "есть" => Some(Percent::Spaced),
        "нет" | "без пробела" => Some(Percent::Close),
        _ => None,
    }
}

/// A letterhead goes before an emblem: it has one already.
fn head(style: &HouseStyle, folder: &Path, diags: &mut Diagnostics) -> Option<Head> {
    let mut image = |stated: &Option<Placed<Line>>| picture(stated.as_ref()?, folder, diags);
    let letterhead = image(&style.letterhead_picture).map(Head::Letterhead);
    let emblem = image(&style.emblem).map(Head::Emblem);
    let lines: Vec<String> = style.letterhead.iter().map(Line::to_string).collect();
    let lines = (!lines.is_empty()).then_some(Head::Lines(lines));
    letterhead.or(lines).or(emblem)
}

/// The picture, which lies beside the lists under the name that the card gives.
fn picture(stated: &Placed<Line>, folder: &Path, diags: &mut Diagnostics) -> Option<Image> {
    let name = stated.value.to_string();
    match found_picture(Path::new(&name), folder) {
        Ok(image) => Some(image),
        Err(fault) => {
            let message = format!("{}: «{name}»; документы составлены без него", fault.told());
            let told = Diagnostic::new(Code("W151"), stated.place.clone(), message);
            diags.push(told.hint(fault.hint()));
            None
        }
    }
}

fn found_picture(name: &Path, folder: &Path) -> Result<Image, PictureFault> {
    let within = name
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !within {
        return Err(PictureFault::Elsewhere);
    }
    let bytes = workbook::picture(&folder.join(name)).map_err(PictureFault::File)?;
    Image::parse(bytes).ok_or(PictureFault::NotAPicture)
}

/// What is wrong with a picture that the card names.
enum PictureFault {
    /// The name leads out of the organisation's folder.
    Elsewhere,
    File(NoPicture),
    NotAPicture,
}

impl PictureFault {
    fn told(&self) -> &'static str {
        match self {
            Self::Elsewhere => "изображение ищется только в папке организации",
            Self::File(NoPicture::Missing) => "файла с изображением нет в папке организации",
            Self::File(NoPicture::TooLarge) => "файл с изображением больше 5 МБ",
            Self::File(NoPicture::Unreadable) => "файл с изображением не удалось прочитать",
            Self::NotAPicture => {
                "файл – не изображение PNG или JPEG, повреждён или больше 10 000 точек по стороне"
            }
        }
    }

    fn hint(&self) -> &'static str {
        match self {
            Self::Elsewhere | Self::File(NoPicture::Missing) => {
                "положите файл рядом с книгами организации и впишите его имя с расширением, например «эмблема.png»"
            }
            Self::File(NoPicture::TooLarge) => {
                "уменьшите изображение: для верха страницы хватит 1000 точек по ширине"
            }
            Self::File(NoPicture::Unreadable) => {
                "закройте файл в других программах и запустите сборку ещё раз"
            }
            Self::NotAPicture => "откройте изображение и сохраните его заново как PNG или JPEG",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_people_write_them() {
        assert_eq!(size("13 пт"), TextSize::of_points(13));
        assert_eq!(size("15"), None);
        assert_eq!(margin("30 мм."), LeftMargin::of_millimetres(30));
        assert_eq!(margin("5"), None);
        assert_eq!(percent("Без пробела"), Some(Percent::Close));
        assert_eq!(percent("иногда"), None);
    }

    #[test]
    fn per_cent_stand_as_the_school_wishes() {
        let close = House {
            percent: Percent::Close,
            ..House::default()
        };
        assert_eq!(close.typeset("70% и 12,5 %"), "70% и\u{a0}12,5%");
        assert_eq!(House::default().typeset("70%"), "70\u{a0}%");
    }
}
