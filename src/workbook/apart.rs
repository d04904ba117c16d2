//! Reads the formats whose reader a damaged file can bring down: `.xls`, `.xlsb`, `.ods`.
//!
//! The program runs itself once more; the second one reads the file from its input under
//! limits of time and memory and hands the cells back. [`serve`] is its door. A reader
//! that fails, hangs or asks for too much is only a message here.

use std::env;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use calamine::{Data, Ods, Reader, SheetType, SheetVisible, Xls, Xlsb};
use cap::Cap;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::diag::Diagnostics;
use crate::place::CellAddress;
use crate::place::Place;

use super::cell::{CellValue, NumberLook};
use super::problem::Problem;
use super::sheet::{Merge, Sheet};
use super::sniff::Content;

/// Every allocation is counted, so that the second program can be held to a limit on any
/// system.
#[global_allocator]
static ALLOCATOR: Cap<std::alloc::System> = Cap::new(std::alloc::System, usize::MAX);

/// Whether this program has asked [`serve`] at its start.
static SERVES: AtomicBool = AtomicBool::new(false);

/// Set for the second program to the content that it must read.
const ASKED: &str = "NASTAVNIK_READ_APART";
const MEMORY: usize = 150 << 20;
const TIME: Duration = Duration::from_secs(2);
/// The cells that come back take at most so many bytes.
const LONGEST_ANSWER: u64 = 60 << 20;
const MOST_COLUMNS: u32 = 500;

/// A sheet on its way from the second program to the first.
#[derive(Serialize, Deserialize)]
struct Passed {
    name: String,
    hidden: bool,
    cells: Vec<(u32, u32, PassedValue)>,
    merges: Vec<[u32; 4]>,
}

#[derive(Serialize, Deserialize)]
enum PassedValue {
    Text(String),
    Number(f64),
    Day(String),
    Time(u32, u32),
    Flag(bool),
    Fault(String),
}

/// Reads the workbook in the second program.
pub(crate) fn read(
    shown: &str,
    bytes: &[u8],
    content: Content,
    diags: &mut Diagnostics,
) -> Result<Vec<Sheet>, Problem> {
    let program = own_program().ok_or(Problem::OldFormat)?;
    let answer = ask(program, bytes, content).ok_or(Problem::OldFormat)?;
    let passed: Vec<Passed> = serde_json::from_slice(&answer).map_err(|_| Problem::OldFormat)?;
    let (hidden, visible): (Vec<Passed>, Vec<Passed>) =
        passed.into_iter().partition(|sheet| sheet.hidden);
    for sheet in hidden {
        let place = Place::Sheet {
            file: shown.into(),
            sheet: sheet.name.into(),
        };
        diags.push(Problem::HiddenSheet.at(place));
    }
    Ok(visible
        .into_iter()
        .map(|sheet| sheet.known(shown))
        .collect())
}

/// This program's file, if its door is [`serve`]: any other program would do its own work.
fn own_program() -> Option<PathBuf> {
    SERVES.load(Ordering::Relaxed).then(env::current_exe)?.ok()
}

fn ask(program: PathBuf, bytes: &[u8], content: Content) -> Option<Vec<u8>> {
    let mut child = Command::new(program)
        .env(ASKED, content.key())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let answer = exchange(&mut child, bytes);
    // Without an answer in time the second program has nothing left to say.
    if answer.is_none() {
        let _ = child.kill();
    }
    let status = child.wait().ok()?;
    answer.filter(|_| status.success())
}

fn exchange(child: &mut Child, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut input = child.stdin.take()?;
    let mut output = child.stdout.take()?.take(LONGEST_ANSWER);
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut answer = Vec::new();
        let read = output.read_to_end(&mut answer);
        let _ = sender.send(read.ok().map(|_| answer));
    });
    let sent = input.write_all(bytes);
    drop(input);
    sent.ok()?;
    receiver.recv_timeout(TIME).ok().flatten()
}

/// Reads a workbook for the first program, if this one was asked to: then its exit status.
/// The program must ask before all else.
#[must_use]
pub fn serve() -> Option<ExitCode> {
    let Ok(asked) = env::var(ASKED) else {
        SERVES.store(true, Ordering::Relaxed);
        return None;
    };
    let content = Content::of_key(&asked)?;
    let served = ALLOCATOR.set_limit(MEMORY).is_ok() && answer(content).is_some();
    Some(if served {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn answer(content: Content) -> Option<()> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).ok()?;
    let source = Cursor::new(bytes);
    let sheets = match content {
        Content::Xls => all_sheets(Xls::new(source).ok()?, |book, name| {
            book.merge_cells_by_sheet_name(name).unwrap_or_default()
        }),
        Content::Xlsb => all_sheets(Xlsb::new(source).ok()?, |_, _| Vec::new()),
        Content::Ods => all_sheets(Ods::new(source).ok()?, |_, _| Vec::new()),
        Content::Xlsx | Content::Text => return None,
    };
    let json = serde_json::to_vec(&sheets).ok()?;
    std::io::stdout().write_all(&json).ok()
}

fn all_sheets<R>(mut book: R, merges: impl Fn(&R, &str) -> Vec<calamine::Dimensions>) -> Vec<Passed>
where
    R: Reader<Cursor<Vec<u8>>>,
{
    let tabs = book.sheets_metadata().to_vec();
    let mut passed = Vec::new();
    for tab in tabs.iter().filter(|tab| tab.typ == SheetType::WorkSheet) {
        let hidden = tab.visible != SheetVisible::Visible;
        let range = match book.worksheet_range(&tab.name) {
            Ok(range) if !hidden => range,
            Ok(_) | Err(_) => calamine::Range::empty(),
        };
        let (top, left) = range.start().unwrap_or_default();
        let cells = range.used_cells().filter_map(|(row, column, value)| {
            let row = top + u32::try_from(row).ok()?;
            let column = left + u32::try_from(column).ok()?;
            (column < MOST_COLUMNS).then(|| Some((row, column, passed_value(value)?)))?
        });
        passed.push(Passed {
            name: tab.name.clone(),
            hidden,
            cells: cells.collect(),
            merges: merges(&book, &tab.name)
                .iter()
                .map(|range| [range.start.0, range.start.1, range.end.0, range.end.1])
                .collect(),
        });
    }
    passed
}

fn passed_value(value: &Data) -> Option<PassedValue> {
    match value {
        Data::Empty => None,
        Data::Int(number) => number.to_string().parse().ok().map(PassedValue::Number),
        Data::Float(number) => Some(PassedValue::Number(*number)),
        // The open format keeps an error as its text.
        Data::String(text) if text.starts_with('#') && text.ends_with(['!', '?', 'A']) => {
            Some(PassedValue::Fault(text.clone()))
        }
        Data::String(text) | Data::DurationIso(text) => Some(PassedValue::Text(text.clone())),
        Data::Bool(flag) => Some(PassedValue::Flag(*flag)),
        Data::DateTime(moment) => {
            let (year, month, day, hours, minutes, ..) = moment.to_ymd_hms_milli();
            let is_day = moment.as_f64() >= 1.0 && !moment.is_duration();
            Some(if is_day {
                PassedValue::Day(format!("{year:04}-{month:02}-{day:02}"))
            } else {
                PassedValue::Time(hours.into(), minutes.into())
            })
        }
        Data::DateTimeIso(text) => Some(PassedValue::Day(text.chars().take(10).collect())),
        Data::Error(error) => Some(PassedValue::Fault(error.to_string())),
    }
}

impl Passed {
    fn known(self, shown: &str) -> Sheet {
        let cells = self
            .cells
            .into_iter()
            .map(|(row, column, value)| (CellAddress { row, column }, value.known()))
            .collect();
        let merges: Vec<Merge> = self.merges.into_iter().filter_map(known_merge).collect();
        Sheet::new(shown, &self.name, cells).merged(&merges)
    }
}

fn known_merge([top, left, bottom, right]: [u32; 4]) -> Option<Merge> {
    let first = CellAddress {
        row: top,
        column: left,
    };
    let last = CellAddress {
        row: bottom,
        column: right.min(MOST_COLUMNS - 1),
    };
    (top <= bottom && left <= last.column).then_some(Merge { first, last })
}

impl PassedValue {
    fn known(self) -> CellValue {
        match self {
            Self::Text(text) => CellValue::Text(text),
            Self::Number(value) => CellValue::Number {
                value,
                look: NumberLook::General,
            },
            Self::Day(text) => match NaiveDate::parse_from_str(&text, "%Y-%m-%d") {
                Ok(day) => CellValue::Date {
                    day,
                    day_and_month: false,
                },
                Err(_) => CellValue::Text(text),
            },
            Self::Time(hours, minutes) => CellValue::Time { hours, minutes },
            Self::Flag(flag) => CellValue::Flag(flag),
            Self::Fault(fault) => CellValue::Fault(fault),
        }
    }
}
