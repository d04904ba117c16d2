//! Sheets of keys and values: the organisation card and the contingent.
//!
//! They are known by the keys in one column; the value stands to the right of its key.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::diag::Diagnostics;
use crate::model::ClosingEvent;
use crate::model::Contingent;
use crate::model::Holiday;
use crate::model::HouseStyle;
use crate::model::Line;
use crate::model::MentoringForm;
use crate::model::Officer;
use crate::model::Organization;
use crate::model::OrganizationKind;
use crate::model::Overrides;
use crate::model::Oversight;
use crate::model::Paragraphs;
use crate::model::SchoolYear;
use crate::place::CellAddress;
use crate::place::Place;
use crate::place::Placed;
use crate::russian::Case;
use crate::workbook::{CellValue, Sheet, SheetRow};

use super::days::{self, DayReading};
use super::frequency;
use super::holidays;
use super::house_rules;
use super::meetings;
use super::numbers;
use super::people::{self, Need};
use super::problem::Problem;
use super::text::{clean, folded};
use super::values;

/// What the card may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key {
    FullName,
    FullNameGenitive,
    ShortName,
    Founder,
    Authority,
    Place,
    Address,
    Site,
    SiteSection,
    Phone,
    Email,
    Inn,
    Ogrn,
    HeadPost,
    Head,
    SchoolYear,
    Period,
    Kind,
    Forms,
    RoadmapFrom,
    Start,
    Curator,
    CuratorPost,
    CuratorPhone,
    Supplies,
    SuppliesPost,
    Webmaster,
    WebmasterPost,
    Executor,
    ExecutorPost,
    ExecutorPhone,
    Oversight,
    OversightPost,
    EntryMonitoring,
    InterimMonitoring,
    FinalMonitoring,
    Frequency,
    ProgrammesDue,
    ReportsDue,
    MunicipalBasis,
    CouncilNumber,
    CouncilDate,
    CouncilChair,
    CouncilChairPost,
    CouncilSecretary,
    CouncilSecretaryPost,
    CouncilPresent,
    CouncilName,
    CouncilMembers,
    CouncilSpeakers,
    VotesInFavour,
    VotesAgainst,
    VotesAbstained,
    CuratorOrder,
    Union,
    UnionNumber,
    UnionDate,
    Parents,
    ParentsNumber,
    ParentsDate,
    Pupils,
    PupilsNumber,
    PupilsDate,
    InterimReportsDue,
    CuratorReportDue,
    Rewards,
    Load,
    MunicipalIntroduction,
    MunicipalBases,
    MunicipalPairs,
    CutOff,
    Event,
    EventDate,
    EventTime,
    EventVenue,
    Font,
    TextSize,
    LeftMargin,
    Percent,
    Emblem,
    LetterheadPicture,
    Letterhead,
}

/// Keys of the card with their folded words.
#[rustfmt::skip]
const KEYS: &[(Key, &[&str])] = &[
    (Key::FullName, &["полное наименование", "наименование оо полное", "полное наименование по уставу", "полное наименование организации", "наименование полное", "полное название", "наименование организации", "наименование организации полное", "наименование учреждения"]),
    (Key::FullNameGenitive, &["полное наименование в родительном падеже", "полное наименование в род падеже", "полное наименование род падеж"]),
    (Key::ShortName, &["краткое наименование", "сокращенное наименование", "наименование краткое", "краткое название", "наименование оо краткое", "сокращенное наименование организации", "краткое наименование организации"]),
    (Key::Founder, &["учредитель"]),
    (Key::Authority, &["муниципальный орган", "управление образования", "муниципальный орган управление образования", "орган управления образованием", "муниципальный орган управления образованием"]),
    (Key::Place, &["место издания", "населенный пункт", "место издания приказов", "город"]),
    (Key::Address, &["адрес", "юридический адрес", "адрес организации", "местонахождение"]),
    (Key::Site, &["сайт", "адрес сайта", "официальный сайт"]),
    (Key::SiteSection, &["раздел сайта", "раздел сайта о наставничестве", "адрес раздела сайта", "раздел наставничество"]),
    (Key::Phone, &["телефон", "тел", "телефон организации"]),
    (Key::Email, &["эл почта", "электронная почта", "e-mail", "email", "адрес эл почты", "почта"]),
    (Key::Inn, &["инн"]),
    (Key::Ogrn, &["огрн"]),
    (Key::HeadPost, &["должность руководителя", "руководитель должность", "должность директора"]),
    (Key::Head, &["руководитель", "руководитель фио", "директор", "директор фио", "заведующий", "фио руководителя", "фио директора", "заведующий фио", "начальник", "начальник фио"]),
    (Key::SchoolYear, &["учебный год"]),
    (Key::Period, &["период", "период реализации", "период реализации программы", "период плана", "срок реализации программы", "период действия"]),
    (Key::Kind, &["вид организации", "тип организации"]),
    (Key::Forms, &["формы наставничества", "реализуемые формы наставничества", "форма наставничества"]),
    (Key::RoadmapFrom, &["взять этапы дорожной карты из", "взять дорожную карту из", "этапы дорожной карты взять из"]),
    (Key::Start, &["дата внедрения программы", "дата внедрения", "дата начала программы", "дата начала реализации", "дата внедрения целевой модели"]),
    (Key::Curator, &["куратор", "куратор фио", "фио куратора"]),
    (Key::CuratorPost, &["должность куратора"]),
    (Key::CuratorPhone, &["телефон куратора"]),
    (Key::Supplies, &["ответственный за материально-техническое обеспечение", "ответственный за материально-техническое обеспечение фио", "ответственный за мто"]),
    (Key::SuppliesPost, &["должность ответственного за материально-техническое обеспечение", "должность ответственного за мто"]),
    (Key::Webmaster, &["ответственный за размещение на сайте", "ответственный за размещение на сайте фио", "ответственный за сайт", "ответственный за сайт фио"]),
    (Key::WebmasterPost, &["должность ответственного за размещение на сайте", "должность ответственного за сайт"]),
    (Key::Executor, &["исполнитель", "исполнитель фио", "фио исполнителя"]),
    (Key::ExecutorPost, &["должность исполнителя"]),
    (Key::ExecutorPhone, &["телефон исполнителя"]),
    (Key::Oversight, &["контроль", "контроль за исполнением", "контроль фио", "контроль исполнения"]),
    (Key::OversightPost, &["должность контролирующего", "контроль должность"]),
    (Key::EntryMonitoring, &["входной мониторинг до", "входной мониторинг", "срок входного мониторинга"]),
    (Key::InterimMonitoring, &["промежуточный мониторинг до", "промежуточный мониторинг", "срок промежуточного мониторинга"]),
    (Key::FinalMonitoring, &["итоговый мониторинг до", "итоговый мониторинг", "срок итогового мониторинга"]),
    (Key::Frequency, &["периодичность встреч", "частота встреч"]),
    (Key::ProgrammesDue, &["срок разработки программ", "срок разработки персонализированных программ"]),
    (Key::ReportsDue, &["срок сдачи отчетов", "срок сдачи отчетов наставников"]),
    (Key::MunicipalBasis, &["основание муниципалитета", "основание", "муниципальный приказ", "приказ муниципалитета"]),
    (Key::CouncilNumber, &["протокол педагогического совета №", "протокол педсовета №", "номер протокола", "протокол педагогического совета", "№ протокола"]),
    (Key::CouncilDate, &["дата протокола", "дата педагогического совета", "дата педсовета", "дата протокола педагогического совета"]),
    (Key::CouncilChair, &["председатель педагогического совета", "председатель педсовета", "председатель педагогического совета фио"]),
    (Key::CouncilChairPost, &["должность председателя педагогического совета", "должность председателя педсовета"]),
    (Key::CouncilSecretary, &["секретарь педагогического совета", "секретарь педсовета", "секретарь педагогического совета фио"]),
    (Key::CouncilSecretaryPost, &["должность секретаря педагогического совета", "должность секретаря педсовета"]),
    (Key::CouncilPresent, &["присутствовало на педагогическом совете", "присутствовало на педсовете", "число присутствовавших на педагогическом совете"]),
    (Key::CouncilName, &["коллегиальный орган", "орган который принимает положения", "кто принимает положения", "название совета"]),
    (Key::CouncilMembers, &["всего членов педагогического совета", "членов педагогического совета", "всего членов педсовета", "всего членов совета"]),
    (Key::CouncilSpeakers, &["выступили на педагогическом совете", "выступили на педсовете"]),
    (Key::VotesInFavour, &["голосовали за", "голосов за"]),
    (Key::VotesAgainst, &["голосовали против", "голосов против"]),
    (Key::VotesAbstained, &["воздержались", "воздержалось"]),
    (Key::CuratorOrder, &["отдельный приказ о кураторе", "отдельный приказ о назначении куратора", "куратор назначается отдельным приказом"]),
    (Key::Union, &["профсоюз", "профсоюзный орган", "орган профсоюза", "выборный орган первичной профсоюзной организации"]),
    (Key::UnionNumber, &["протокол профсоюза №", "протокол профсоюзного органа №", "протокол профкома №"]),
    (Key::UnionDate, &["дата протокола профсоюза", "дата протокола профсоюзного органа", "дата протокола профкома"]),
    (Key::Parents, &["совет родителей", "родительский комитет", "совет родителей название"]),
    (Key::ParentsNumber, &["протокол совета родителей №", "протокол родительского комитета №"]),
    (Key::ParentsDate, &["дата протокола совета родителей", "дата протокола родительского комитета"]),
    (Key::Pupils, &["совет обучающихся", "ученический совет"]),
    (Key::PupilsNumber, &["протокол совета обучающихся №", "протокол ученического совета №"]),
    (Key::PupilsDate, &["дата протокола совета обучающихся", "дата протокола ученического совета"]),
    (Key::InterimReportsDue, &["срок промежуточных отчетов", "срок сдачи промежуточных отчетов", "срок промежуточных отчетов наставников"]),
    (Key::CuratorReportDue, &["срок отчета куратора", "срок сдачи отчета куратора"]),
    (Key::Rewards, &["виды поощрения", "виды поощрений"]),
    (Key::Load, &["наставляемых у одного наставника не более", "не более наставляемых у одного наставника", "наибольшее число наставляемых у наставника", "нагрузка наставника"]),
    (Key::MunicipalIntroduction, &["срок муниципалитета приказ о внедрении", "муниципальный срок приказа о внедрении", "срок муниципалитета внедрение"]),
    (Key::MunicipalBases, &["срок муниципалитета базы участников", "муниципальный срок формирования баз", "срок муниципалитета базы"]),
    (Key::MunicipalPairs, &["срок муниципалитета закрепление пар", "муниципальный срок закрепления пар", "срок муниципалитета приказ о закреплении пар"]),
    (Key::CutOff, &["дата расчета показателей", "показатели на дату", "дата расчета"]),
    (Key::Event, &["итоговое мероприятие", "название итогового мероприятия"]),
    (Key::EventDate, &["дата итогового мероприятия"]),
    (Key::EventTime, &["время итогового мероприятия"]),
    (Key::EventVenue, &["место итогового мероприятия"]),
    (Key::Font, &["шрифт документов", "шрифт"]),
    (Key::TextSize, &["размер шрифта", "кегль"]),
    (Key::LeftMargin, &["левое поле", "левое поле мм"]),
    (Key::Percent, &["пробел перед %", "пробел перед знаком %"]),
    (Key::Emblem, &["эмблема", "герб", "логотип", "файл эмблемы"]),
    (Key::LetterheadPicture, &["бланк изображение", "бланк картинка", "файл бланка"]),
    (Key::Letterhead, &["бланк", "шапка бланка", "шапка документов"]),
];

/// Keys that only a card has: a sheet needs one of them.
const OWN: [Key; 7] = [
    Key::FullName,
    Key::ShortName,
    Key::Founder,
    Key::Inn,
    Key::Ogrn,
    Key::HeadPost,
    Key::SchoolYear,
];

static BY_WORD: LazyLock<BTreeMap<&'static str, Key>> = LazyLock::new(|| {
    let words = KEYS
        .iter()
        .flat_map(|(key, words)| words.iter().map(|word| (*word, *key)));
    words.collect()
});

fn key_of(text: &str) -> Option<Key> {
    BY_WORD.get(folded(text).as_str()).copied()
}

/// What a line of the card means.
fn card_meaning(text: &str) -> Option<&'static str> {
    let of_form = || house_rules::frequency_of(text).map(|_| "периодичность встреч этой формы");
    key_of(text).and_then(words_of).or_else(of_form)
}

/// The first of a key's words.
fn words_of(key: Key) -> Option<&'static str> {
    let (_, words) = KEYS.iter().find(|(own, _)| *own == key)?;
    words.first().copied()
}

/// Keys are looked for in so many first rows of a sheet.
const LONGEST_CARD: usize = 200;
/// A longer text, in bytes, is no key.
const LONGEST_KEY: usize = 250;

/// What a card of the contingent may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Count {
    Pupils,
    PupilsFrom10,
    PupilsFrom15,
    Teachers,
    YoungTeachers,
}

impl Count {
    /// What people call the number.
    fn name(self) -> &'static str {
        match self {
            Self::Pupils => "всего обучающихся",
            Self::PupilsFrom10 => "обучающихся от 10 до 19 лет",
            Self::PupilsFrom15 => "обучающихся от 15 до 19 лет",
            Self::Teachers => "педагогических работников",
            Self::YoungTeachers => "молодых специалистов",
        }
    }
}

/// The parts by which a line of the contingent is known; the narrower ones come first.
const COUNTS: &[(Count, &[&[&str]])] = &[
    (Count::PupilsFrom15, &[&["15", "19"]]),
    (Count::PupilsFrom10, &[&["10", "19"]]),
    (
        Count::YoungTeachers,
        &[
            &["молод", "специалист"],
            &["молод", "педагог"],
            &["молод", "учител"],
        ],
    ),
    (
        Count::Teachers,
        &[
            &["педагогических работников"],
            &["всего педагогов"],
            &["педагогов"],
            &["педагогические работники"],
            &["учителей"],
        ],
    ),
    (
        Count::Pupils,
        &[
            &["обучающихся"],
            &["численность учащихся"],
            &["всего учащихся"],
            &["учеников"],
            &["контингент"],
        ],
    ),
];

fn count_of(text: &str) -> Option<Count> {
    let folded = folded(text);
    if folded.chars().count() > 90 {
        return None;
    }
    COUNTS
        .iter()
        .find(|(_, ways)| {
            ways.iter()
                .any(|parts| parts.iter().all(|part| folded.contains(part)))
        })
        .map(|(count, _)| *count)
}

/// A column of keys on a sheet.
pub(crate) struct Keys<'a> {
    sheet: &'a Sheet,
    column: u32,
    /// The known key that a key's text means.
    meaning: fn(&str) -> Option<&'static str>,
}

impl<'a> Keys<'a> {
    /// The card on a sheet: two keys at least, one of them its own.
    pub(crate) fn of_card(sheet: &'a Sheet) -> Option<Self> {
        let (column, found) = best_column(sheet, key_of)?;
        let own = found.iter().any(|key| OWN.contains(key));
        (own && found.len() > 1).then_some(Self {
            sheet,
            column,
            meaning: card_meaning,
        })
    }

    /// The contingent on a sheet: two counts at least.
    pub(crate) fn of_contingent(sheet: &'a Sheet) -> Option<Self> {
        let (column, found) = best_column(sheet, count_of)?;
        let this = Self {
            sheet,
            column,
            meaning: |text| Some(count_of(text)?.name()),
        };
        let with_numbers = this
            .entries()
            .filter(|entry| count_of(&entry.key).is_some())
            .filter(|entry| {
                entry
                    .shown()
                    .is_some_and(|text| numbers::count(&text).is_some())
            })
            .count();
        let named = folded(sheet.name()).contains("контингент");
        let counts = found.len() > 1 && with_numbers > 1 || named && with_numbers > 0;
        counts.then_some(this)
    }

    /// The sheet.
    pub(crate) fn place(&self) -> Place {
        self.sheet.place()
    }

    /// The filled lines with the cells of their keys, their words and the known keys that
    /// they mean.
    pub(crate) fn told(&self) -> Vec<(CellAddress, String, Option<&'static str>)> {
        let address = |entry: &Entry<'_>| CellAddress {
            row: entry.row.index,
            column: entry.key_column,
        };
        self.entries()
            .filter(|entry| entry.shown().is_some() && !entry.key.is_empty())
            .filter(|entry| !entry.is_heading())
            .map(|entry| {
                (
                    address(&entry),
                    entry.key.clone(),
                    (self.meaning)(&entry.key),
                )
            })
            .collect()
    }

    fn entries(&self) -> impl Iterator<Item = Entry<'a>> {
        let (sheet, column) = (self.sheet, self.column);
        sheet
            .rows()
            .iter()
            .filter_map(move |row| Entry::of(sheet, row, column))
    }
}

/// The column with the most different keys.
fn best_column<T: Ord + Copy>(
    sheet: &Sheet,
    known: fn(&str) -> Option<T>,
) -> Option<(u32, Vec<T>)> {
    let first = sheet.rows().iter().filter_map(|row| row.cells.first());
    let leftmost = first.map(|(column, _)| *column).min()?;
    // A column of numbers may stand before the keys.
    let candidates = [leftmost, leftmost + 1].map(|column| (column, keys_in(sheet, column, known)));
    candidates
        .into_iter()
        .rev()
        .max_by_key(|(_, keys)| keys.len())
}

/// The different keys of a column.
fn keys_in<T: Ord + Copy>(sheet: &Sheet, column: u32, known: fn(&str) -> Option<T>) -> Vec<T> {
    let mut keys: Vec<T> = sheet
        .rows()
        .iter()
        .take(LONGEST_CARD)
        .flat_map(|row| row.cells.iter().take(2))
        .filter(|(own, _)| *own == column)
        .filter_map(|(_, value)| match value {
            CellValue::Text(text) if text.len() <= LONGEST_KEY => known(text),
            CellValue::Text(_)
            | CellValue::Number { .. }
            | CellValue::Date { .. }
            | CellValue::Time { .. }
            | CellValue::Flag(_)
            | CellValue::Fault(_)
            | CellValue::Uncounted => None,
        })
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// A key with the cells to its right.
pub(super) struct Entry<'a> {
    sheet: &'a Sheet,
    row: &'a SheetRow,
    key_column: u32,
    pub(super) key: String,
    values: Vec<(u32, &'a CellValue)>,
}

impl<'a> Entry<'a> {
    fn of(sheet: &'a Sheet, row: &'a SheetRow, key_column: u32) -> Option<Self> {
        let key = sheet.value(row.index, key_column)?.shown();
        let values = row
            .cells
            .iter()
            .filter(|(column, _)| *column > key_column)
            .map(|(column, value)| (*column, value))
            .collect();
        Some(Self {
            sheet,
            row,
            key_column,
            key: clean(&key),
            values,
        })
    }

    /// «Показатель | Значение» over a card.
    fn is_heading(&self) -> bool {
        matches!(
            folded(&self.key).as_str(),
            "показатель" | "поле" | "параметр" | "реквизит"
        )
    }

    /// The place of the value, filled or not.
    pub(super) fn place(&self) -> Place {
        let column = self
            .values
            .first()
            .map_or(self.key_column + 1, |(column, _)| *column);
        self.sheet.cell_place(self.row.index, column)
    }

    fn value(&self) -> Option<&'a CellValue> {
        self.values.first().map(|(_, value)| *value)
    }

    fn shown(&self) -> Option<String> {
        let text = clean(&self.value()?.shown());
        (!text.is_empty()).then_some(text)
    }

    pub(super) fn text(&self, diags: &mut Diagnostics) -> Option<String> {
        match self.value()? {
            CellValue::Fault(fault) => {
                diags.push(Problem::Fault(fault.clone()).at(self.place()));
                None
            }
            CellValue::Uncounted => {
                diags.push(Problem::Uncounted.at(self.place()));
                None
            }
            CellValue::Text(_)
            | CellValue::Number { .. }
            | CellValue::Date { .. }
            | CellValue::Time { .. }
            | CellValue::Flag(_) => self.shown(),
        }
    }

    pub(super) fn line(&self, diags: &mut Diagnostics) -> Option<Line> {
        Line::new(&self.text(diags)?)
    }

    pub(super) fn day(&self, diags: &mut Diagnostics) -> Option<NaiveDate> {
        self.text(diags)?;
        let value = self.value()?;
        match days::of_cell(value) {
            DayReading::Day(day) => Some(day),
            DayReading::Serial(day) => {
                diags.push(Problem::SerialDay(day).at(self.place()));
                Some(day)
            }
            DayReading::Impossible => {
                diags.push(Problem::ImpossibleDay(value.shown()).at(self.place()));
                None
            }
            DayReading::Unread => match day_with_words(&value.shown()) {
                Some(day) => Some(day),
                None => {
                    diags.push(Problem::UnreadDay(value.shown()).at(self.place()));
                    None
                }
            },
            DayReading::Blank => None,
        }
    }
}

/// «до 17.09.2025», «17.09.2025, пятница».
fn day_with_words(text: &str) -> Option<NaiveDate> {
    text.split([' ', ','])
        .find_map(|word| match days::of_text(word) {
            DayReading::Day(day) => Some(day),
            DayReading::Serial(_)
            | DayReading::Impossible
            | DayReading::Unread
            | DayReading::Blank => None,
        })
}

/// The entries of a card by their keys, and those that nobody knows.
pub(super) struct Card<'a> {
    pub(super) known: BTreeMap<Key, Entry<'a>>,
    pub(super) other: Vec<Entry<'a>>,
    place: Place,
}

impl<'a> Card<'a> {
    fn new(keys: &Keys<'a>) -> Self {
        let mut card = Self {
            known: BTreeMap::new(),
            other: Vec::new(),
            place: keys.sheet.place(),
        };
        for entry in keys.entries() {
            match key_of(&entry.key) {
                Some(key) => {
                    card.known.entry(key).or_insert(entry);
                }
                None => card.other.push(entry),
            }
        }
        card
    }

    pub(super) fn line(&self, key: Key, diags: &mut Diagnostics) -> Option<Line> {
        self.known.get(&key)?.line(diags)
    }

    fn placed(&self, key: Key, diags: &mut Diagnostics) -> Option<Placed<Line>> {
        let entry = self.known.get(&key)?;
        Some(Placed::new(entry.line(diags)?, entry.place()))
    }

    pub(super) fn day(&self, key: Key, diags: &mut Diagnostics) -> Option<NaiveDate> {
        self.known.get(&key)?.day(diags)
    }

    pub(super) fn officer(
        &self,
        name: Key,
        post: Key,
        phone: Option<Key>,
        diags: &mut Diagnostics,
    ) -> Option<Officer> {
        let post_place = self.known.get(&post).map(Entry::place);
        let post = self.line(post, diags);
        let phone = phone.and_then(|key| self.line(key, diags));
        let entry = self.known.get(&name)?;
        let text = entry.text(diags)?;
        let named = people::parse_name(&text, Need::Wanted, entry.place(), diags)?;
        let post = post.and_then(|post| {
            let place = post_place.unwrap_or_else(|| entry.place());
            people::expanded_post(post.as_str(), place, diags)
        });
        Some(Officer {
            gender: named.name.gender(),
            name: named.name,
            name_forms: Overrides::new(),
            post: post.or_else(|| post_by_key(&entry.key)),
            post_forms: Overrides::new(),
            phone,
            place: entry.place(),
        })
    }
}

/// «Директор» as a key tells the post.
fn post_by_key(key: &str) -> Option<Line> {
    let post = folded(key);
    let post = post.trim_end_matches(" фио");
    ["директор", "заведующий", "начальник"]
        .into_iter()
        .find(|known| *known == post)
        .and_then(Line::new)
}

/// Reads the card; `None` where it does not name the organisation.
pub(crate) fn read(keys: &Keys<'_>, diags: &mut Diagnostics) -> Option<Organization> {
    let card = Card::new(keys);
    let (full_name, short_name) = read_names(&card, diags);
    let head = card.officer(Key::Head, Key::HeadPost, None, diags);
    let curator = card.officer(
        Key::Curator,
        Key::CuratorPost,
        Some(Key::CuratorPhone),
        diags,
    );
    let supplies = card.officer(Key::Supplies, Key::SuppliesPost, None, diags);
    let webmaster = card.officer(Key::Webmaster, Key::WebmasterPost, None, diags);
    let executor = card.officer(
        Key::Executor,
        Key::ExecutorPost,
        Some(Key::ExecutorPhone),
        diags,
    );
    let genitive = card.line(Key::FullNameGenitive, diags);
    let school_year = read_school_year(&card, diags);
    let organization = Organization {
        kind: read_kind(&card, full_name.as_ref()),
        full_name: full_name?,
        full_name_forms: genitive
            .map(|line| (Case::Genitive, line))
            .into_iter()
            .collect(),
        short_name: short_name?,
        founder: card.line(Key::Founder, diags),
        authority: card.line(Key::Authority, diags),
        place: card.line(Key::Place, diags),
        address: card.line(Key::Address, diags),
        site: card.line(Key::Site, diags),
        site_section: card.line(Key::SiteSection, diags),
        phone: card.line(Key::Phone, diags),
        email: card.line(Key::Email, diags),
        inn: card.line(Key::Inn, diags),
        ogrn: card.line(Key::Ogrn, diags),
        head,
        curator,
        supplies,
        webmaster,
        executor,
        oversight: read_oversight(&card, diags),
        school_year,
        plan_days: plan_days(card.line(Key::Period, diags).as_ref(), school_year),
        period: card.line(Key::Period, diags),
        declared_forms: read_forms(&card),
        roadmap_from: card.placed(Key::RoadmapFrom, diags),
        municipal_basis: card.line(Key::MunicipalBasis, diags),
        council: house_rules::read_council(&card, diags),
        start: card.day(Key::Start, diags),
        entry_monitoring: card.day(Key::EntryMonitoring, diags),
        interim_monitoring: card.day(Key::InterimMonitoring, diags),
        final_monitoring: card.day(Key::FinalMonitoring, diags),
        meeting_frequency: card.line(Key::Frequency, diags),
        meeting_days: read_frequency(&card, diags),
        form_days: read_form_days(&card, diags),
        programmes_due: card.day(Key::ProgrammesDue, diags),
        reports_due: card.day(Key::ReportsDue, diags),
        cut_off: card.day(Key::CutOff, diags),
        event: ClosingEvent {
            name: card.line(Key::Event, diags),
            date: card.day(Key::EventDate, diags),
            time: card.line(Key::EventTime, diags),
            venue: card.line(Key::EventVenue, diags),
        },
        house: read_house(&card, diags),
        rules: house_rules::read(&card, diags),
        days: house_rules::read_days(&card),
        other: read_other(&card, diags),
        card: card.place.clone(),
    };
    Some(organization)
}

/// How many days at most may pass between two meetings.
fn read_frequency(card: &Card<'_>, diags: &mut Diagnostics) -> Option<u32> {
    days_of(card.known.get(&Key::Frequency)?, diags)
}

/// The same for each form whose own frequency the card states.
fn read_form_days(card: &Card<'_>, diags: &mut Diagnostics) -> BTreeMap<MentoringForm, u32> {
    let entries = card.other.iter();
    let of_forms =
        entries.filter_map(|entry| Some((house_rules::frequency_of(&entry.key)?, entry)));
    of_forms
        .filter_map(|(form, entry)| Some((form, days_of(entry, diags)?)))
        .collect()
}

fn days_of(entry: &Entry<'_>, diags: &mut Diagnostics) -> Option<u32> {
    let text = entry.shown()?;
    let days = frequency::days(&text);
    if days.is_none() {
        diags.push(meetings::Problem::UnreadFrequency(text).at(entry.place()));
    }
    days
}

/// Full and short name; one stands in for the other, but the full one is required.
fn read_names(
    card: &Card<'_>,
    diags: &mut Diagnostics,
) -> (Option<Placed<Line>>, Option<Placed<Line>>) {
    let mut placed = |key: Key| {
        let entry = card.known.get(&key)?;
        Some(Placed::new(entry.line(diags)?, entry.place()))
    };
    let full = placed(Key::FullName);
    let short = placed(Key::ShortName);
    if full.is_none() {
        let entry = card.known.get(&Key::FullName);
        if !entry.is_some_and(|entry| people::is_told(entry.value())) {
            let place = entry.map_or_else(|| card.place.clone(), Entry::place);
            diags.push(Problem::EmptyKey("Полное наименование").at(place));
        }
    }
    let either = full.clone().or_else(|| short.clone());
    (full.or_else(|| short.clone()), short.or(either))
}

/// What the card says of the kind, else what the name tells.
fn read_kind(card: &Card<'_>, name: Option<&Placed<Line>>) -> OrganizationKind {
    const AUTHORITY: [&str; 3] = ["управлени", "муниципальн", "орган управления"];
    let stated = card.known.get(&Key::Kind).and_then(Entry::shown);
    match (stated, name) {
        (Some(text), _) if AUTHORITY.iter().any(|part| folded(&text).contains(part)) => {
            OrganizationKind::Authority
        }
        (Some(_), _) | (None, None) => OrganizationKind::School,
        (None, Some(name)) => kind_of_name(name.value.as_str()),
    }
}

fn kind_of_name(name: &str) -> OrganizationKind {
    const AUTHORITY: [&str; 4] = [
        "управление образован",
        "отдел образован",
        "комитет",
        "департамент образован",
    ];
    let name = folded(name);
    if AUTHORITY.iter().any(|start| name.starts_with(start)) {
        OrganizationKind::Authority
    } else {
        OrganizationKind::School
    }
}

/// «педагог – педагог; ученик – ученик»: the forms that the organisation practises.
fn read_forms(card: &Card<'_>) -> Vec<MentoringForm> {
    let stated = card.known.get(&Key::Forms).and_then(Entry::shown);
    let text = stated.unwrap_or_default();
    text.split([';', ',', '\n'])
        .filter_map(values::form)
        .collect()
}

fn read_oversight(card: &Card<'_>, diags: &mut Diagnostics) -> Oversight {
    let stated = card.known.get(&Key::Oversight).and_then(Entry::shown);
    match stated {
        Some(text) if !folded(&text).contains("за собой") => card
            .officer(Key::Oversight, Key::OversightPost, None, diags)
            .map_or(Oversight::Head, |officer| {
                Oversight::Officer(Box::new(officer))
            }),
        Some(_) | None => Oversight::Head,
    }
}

/// «2025/2026», «2025-2026», «2025/26 учебный год», «2025».
/// The school year of a card, for those who need it before the card is read; what is wrong
/// with it is told when it is.
pub(crate) fn school_year(keys: &Keys<'_>) -> Option<SchoolYear> {
    read_school_year(&Card::new(keys), &mut Diagnostics::new())
}

fn read_school_year(card: &Card<'_>, diags: &mut Diagnostics) -> Option<SchoolYear> {
    let entry = card.known.get(&Key::SchoolYear)?;
    let text = entry.text(diags)?;
    let digits: String = text
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    match digits.parse() {
        Ok(year @ 2000..=2100) => Some(SchoolYear(year)),
        Ok(_) | Err(_) => {
            diags.push(Problem::UnreadNumber(text).at(entry.place()));
            None
        }
    }
}

/// «2020–2024 гг.» are whole years, «2023–2024 уч. г.» a school year or several; the
/// summer before a school year prepares it (`domain.md` k.1).
fn plan_days(period: Option<&Line>, year: Option<SchoolYear>) -> Option<(NaiveDate, NaiveDate)> {
    let text = period
        .map(|line| line.as_str().to_lowercase())
        .unwrap_or_default();
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let years: Vec<i32> = numbers
        .filter(|number| number.len() == 4)
        .filter_map(|number| number.parse().ok())
        .collect();
    match (years.as_slice(), year) {
        ([first, .., last], _) if !text.contains("уч") => Some((
            NaiveDate::from_ymd_opt(*first, 1, 1)?,
            NaiveDate::from_ymd_opt(*last, 12, 31)?,
        )),
        ([first, .., last], _) => school_days(*first, *last),
        ([_] | [], Some(SchoolYear(year))) => school_days(year, year + 1),
        ([_] | [], None) => None,
    }
}

fn school_days(first: i32, last: i32) -> Option<(NaiveDate, NaiveDate)> {
    let start = NaiveDate::from_ymd_opt(first, 6, 1)?;
    Some((start, NaiveDate::from_ymd_opt(last, 8, 31)?))
}

fn read_house(card: &Card<'_>, diags: &mut Diagnostics) -> HouseStyle {
    let letterhead = card.known.get(&Key::Letterhead);
    let letterhead = letterhead.and_then(|entry| Paragraphs::new(&entry.text(diags)?));
    let mut placed = |key: Key| {
        let entry = card.known.get(&key)?;
        Some(Placed::new(entry.line(diags)?, entry.place()))
    };
    HouseStyle {
        font: placed(Key::Font),
        text_size: placed(Key::TextSize),
        left_margin: placed(Key::LeftMargin),
        percent: placed(Key::Percent),
        emblem: placed(Key::Emblem),
        letterhead_picture: placed(Key::LetterheadPicture),
        letterhead: letterhead.map_or_else(Vec::new, |lines| lines.lines().to_vec()),
    }
}

/// «Осенние каникулы | 25.10.2025–02.11.2025», or two cells with the days.
pub(crate) fn read_holidays(keys: &Keys<'_>, diags: &mut Diagnostics) -> Vec<Holiday> {
    let entries = keys.entries().filter(names_holidays);
    entries
        .filter_map(|entry| {
            let days: Vec<NaiveDate> = entry.values.iter().filter_map(|(_, v)| day_of(v)).collect();
            let days = match days.as_slice() {
                [first, last, ..] => Some((*first, *last)),
                [_] | [] => holidays::range(&entry.shown()?),
            };
            let Some((first, last)) = days else {
                diags.push(Problem::UnreadDay(entry.shown()?).at(entry.place()));
                return None;
            };
            let place = entry.place();
            holidays::checked(Line::new(&entry.key), first, last, place, diags)
        })
        .collect()
}

fn names_holidays(entry: &Entry<'_>) -> bool {
    key_of(&entry.key).is_none() && folded(&entry.key).contains("каникул")
}

/// Unknown keys but the header over the columns and the titles above.
fn read_other(card: &Card<'_>, diags: &mut Diagnostics) -> Vec<(Line, Line)> {
    card.other
        .iter()
        .filter(|entry| !entry.is_heading())
        .filter(|entry| !names_holidays(entry))
        .filter(|entry| house_rules::frequency_of(&entry.key).is_none())
        .filter_map(|entry| Some((Line::new(&entry.key)?, entry.line(diags)?)))
        .collect()
}

/// Adds what a sheet says of the contingent to what others said.
pub(crate) fn read_contingent(
    keys: &Keys<'_>,
    contingent: &mut Contingent,
    diags: &mut Diagnostics,
) {
    for entry in keys.entries() {
        let count = count_of(&entry.key).filter(|_| entry.value().is_some());
        let Some(count) = count else {
            // «Контингент на 01.09.2025», «На дату | 01.09.2025».
            let date = entry.values.iter().find_map(|(_, value)| day_of(value));
            contingent.on = contingent
                .on
                .or(date)
                .or_else(|| day_with_words(&entry.key));
            continue;
        };
        let Some(text) = entry.text(diags) else {
            continue;
        };
        match numbers::count(&text) {
            Some(number) => {
                let placed = Placed::new(number, entry.place());
                slot(contingent, count).get_or_insert(placed);
            }
            None => diags.push(Problem::UnreadNumber(text).at(entry.place())),
        }
        let date = entry
            .values
            .iter()
            .skip(1)
            .find_map(|(_, value)| day_of(value));
        contingent.on = contingent.on.or(date);
    }
}

fn slot(contingent: &mut Contingent, count: Count) -> &mut Option<Placed<u32>> {
    match count {
        Count::Pupils => &mut contingent.pupils,
        Count::PupilsFrom10 => &mut contingent.pupils_10_19,
        Count::PupilsFrom15 => &mut contingent.pupils_15_19,
        Count::Teachers => &mut contingent.teachers,
        Count::YoungTeachers => &mut contingent.young_teachers,
    }
}

fn day_of(value: &CellValue) -> Option<NaiveDate> {
    match days::of_cell(value) {
        DayReading::Day(day) | DayReading::Serial(day) => Some(day),
        DayReading::Impossible | DayReading::Unread | DayReading::Blank => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_table_is_folded() {
        for (key, words) in KEYS {
            for word in *words {
                assert_eq!(folded(word), *word, "{key:?}");
            }
        }
    }

    #[test]
    fn lines_of_the_contingent_are_told_apart() {
        for (text, expect) in [
            ("Всего обучающихся", Some(Count::Pupils)),
            ("Обучающихся от 10 до 19 лет", Some(Count::PupilsFrom10)),
            ("Обучающихся от 15 до 19 лет", Some(Count::PupilsFrom15)),
            ("Педагогических работников", Some(Count::Teachers)),
            ("Молодых специалистов", Some(Count::YoungTeachers)),
            ("Показатель", None),
        ] {
            assert_eq!(count_of(text), expect, "{text}");
        }
    }
}
