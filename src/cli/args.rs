//! What may be typed, and what it means. Help and complaints are in Russian.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Parser;

use crate::pipeline::View;
use crate::plan::DocumentCode;
use crate::plan::Stage;
use crate::plan::Wish;
use crate::writer::Format;

use super::usage::{self, Answer};

const TEMPLATE: &str = "{about}\n\nВызов: {usage}\n\n{all-args}";

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "nastavnik",
    version,
    about = "Составляет пакет документов программы наставничества по спискам школы.\n\
             Без команды работает как «nastavnik build».",
    override_usage = "nastavnik [команда] [параметры]",
    help_template = TEMPLATE,
    subcommand_help_heading = "Команды",
    subcommand_value_name = "команда",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    args_conflicts_with_subcommands = true
)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    build: BuildOptions,
    /// Показать эту справку
    #[arg(short = 'h', long, action = clap::ArgAction::Help, help_heading = usage::OPTIONS, global = true)]
    help: Option<bool>,
    /// Показать версию программы
    #[arg(short = 'V', long, action = clap::ArgAction::Version, help_heading = usage::OPTIONS)]
    version: Option<bool>,
}

/// A command with its options.
#[derive(Debug, Clone, clap::Subcommand)]
pub(super) enum Command {
    /// Прочитать списки, проверить их и составить пакет документов
    #[command(override_usage = "nastavnik build [параметры]", help_template = TEMPLATE, disable_version_flag = true, disable_help_flag = true)]
    Build(BuildOptions),
    /// Только прочитать и проверить: папку или один файл
    #[command(override_usage = "nastavnik check [ПУТЬ] [параметры]", help_template = TEMPLATE, disable_version_flag = true, disable_help_flag = true)]
    Check(CheckOptions),
    /// Показать, какие документы будут составлены, а какие нет и почему
    #[command(override_usage = "nastavnik list [параметры]", help_template = TEMPLATE, disable_version_flag = true, disable_help_flag = true)]
    List(ListOptions),
    /// Показать, как складывается один документ: его данные, разметку или строение
    #[command(override_usage = "nastavnik show [параметры] <ЧТО> <КОД>", help_template = TEMPLATE, disable_version_flag = true, disable_help_flag = true)]
    Show(ShowOptions),
    /// Перечислить всё, что можно вписать в шаблон: имя, вид, смысл, значение
    #[command(override_usage = "nastavnik fields [КОД] [параметры]", help_template = TEMPLATE, disable_version_flag = true, disable_help_flag = true)]
    Fields(FieldsOptions),
    /// Просклонять имя, должность или число со словом
    #[command(override_usage = "nastavnik decline [параметры] <ТЕКСТ>…", help_template = TEMPLATE, disable_version_flag = true, disable_help_flag = true)]
    Decline(DeclineOptions),
}

/// Options of `build`.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = usage::OPTIONS)]
pub(super) struct BuildOptions {
    #[command(flatten)]
    pub(super) source: SourceOptions,
    #[command(flatten)]
    pub(super) wish: WishOptions,
    /// В каком виде: docx, html (по умолчанию оба)
    #[arg(long, value_name = "ВИД", value_delimiter = ',', value_parser = format)]
    pub(super) format: Vec<Format>,
    /// Сколько документов составлять одновременно (по умолчанию — по числу ядер)
    #[arg(long, value_name = "ЧИСЛО", value_parser = jobs)]
    pub(super) jobs: Option<NonZeroUsize>,
    /// Составить и те пакеты, в данных которых есть ошибки; пропуски будут перечислены
    #[arg(long)]
    pub(super) keep_going: bool,
    /// Заменить и те документы, которые вы правили вручную
    #[arg(long)]
    pub(super) replace_edited: bool,
    #[command(flatten)]
    pub(super) telling: TellingOptions,
}

/// Options of `check`.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = usage::OPTIONS)]
pub(super) struct CheckOptions {
    /// Папка со списками или один файл (по умолчанию input)
    #[arg(value_name = "ПУТЬ", help_heading = usage::ARGUMENTS)]
    pub(super) path: Option<PathBuf>,
    #[command(flatten)]
    pub(super) source: SourceOptions,
    #[command(flatten)]
    pub(super) telling: TellingOptions,
}

/// Options of `list`.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = usage::OPTIONS)]
pub(super) struct ListOptions {
    #[command(flatten)]
    pub(super) source: SourceOptions,
    #[command(flatten)]
    pub(super) wish: WishOptions,
    #[command(flatten)]
    pub(super) telling: TellingOptions,
}

/// Options of `show`.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = usage::OPTIONS)]
pub(super) struct ShowOptions {
    /// Что показать: facts (данные), markdown (разметка), tree (строение)
    #[arg(value_name = "ЧТО", help_heading = usage::ARGUMENTS, value_parser = view)]
    pub(super) view: View,
    /// Код документа, например S09
    #[arg(value_name = "КОД", help_heading = usage::ARGUMENTS, value_parser = code)]
    pub(super) code: DocumentCode,
    /// О ком документ: часть имени, если документов с этим кодом несколько
    #[arg(long, value_name = "ИМЯ")]
    pub(super) about: Option<String>,
    #[command(flatten)]
    pub(super) source: SourceOptions,
}

/// Options of `fields`.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = usage::OPTIONS)]
pub(super) struct FieldsOptions {
    /// Код документа, например S09 (по умолчанию — общее для всех документов)
    #[arg(value_name = "КОД", help_heading = usage::ARGUMENTS, value_parser = code)]
    pub(super) code: Option<DocumentCode>,
    #[command(flatten)]
    pub(super) source: SourceOptions,
}

/// Options of `decline`.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = usage::OPTIONS)]
pub(super) struct DeclineOptions {
    /// Что просклонять: «Шевчук Анна Ивановна», «педагог-психолог», «21 наставник»
    #[arg(value_name = "ТЕКСТ", help_heading = usage::ARGUMENTS, required_unless_present = "batch")]
    pub(super) texts: Vec<String>,
    /// Что это: surname, given, patronymic, fio, post, count (по умолчанию — по виду текста)
    #[arg(long, value_name = "ВИД", value_parser = super::decline::Kind::parse)]
    pub(super) kind: Option<super::decline::Kind>,
    /// Пол: m или f (по умолчанию — по имени)
    #[arg(long, value_name = "ПОЛ", value_parser = super::decline::parse_gender)]
    pub(super) gender: Option<crate::russian::Gender>,
    /// Читать строки «вид⇥пол⇥текст» со стандартного ввода
    #[arg(long, conflicts_with_all = ["texts", "kind", "gender"])]
    pub(super) batch: bool,
}

/// Where the data and the templates are, and what day it is.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct SourceOptions {
    /// Папка со списками (по умолчанию input)
    #[arg(long, value_name = "ПАПКА")]
    input: Option<PathBuf>,
    /// Папка со своими шаблонами; они заменяют встроенные с тем же именем
    #[arg(long, value_name = "ПАПКА")]
    pub(super) templates: Option<PathBuf>,
    /// Куда сложить пакеты документов; там же лежит память о прежних запусках
    #[arg(
        long,
        value_name = "ПАПКА",
        default_value = "output",
        hide_default_value = true
    )]
    pub(super) output: PathBuf,
    /// Какой сегодня день, например 2026-09-01 (по умолчанию — по часам)
    #[arg(long, value_name = "ГГГГ-ММ-ДД", value_parser = day)]
    today: Option<NaiveDate>,
}

impl SourceOptions {
    /// The folder with the lists.
    pub(super) fn input(&self) -> PathBuf {
        self.input.clone().unwrap_or_else(|| PathBuf::from("input"))
    }

    /// The day of the run; the clock is read here and nowhere else.
    pub(super) fn today(&self) -> NaiveDate {
        #[expect(
            clippy::disallowed_methods,
            reason = "the one place where the clock is read"
        )]
        let by_clock = || chrono::Local::now().date_naive();
        self.today.unwrap_or_else(by_clock)
    }
}

/// Which documents are wanted.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct WishOptions {
    /// Часть года: start, during, end (по умолчанию всё, что позволяют данные)
    #[arg(long, value_name = "ЧАСТЬ", value_delimiter = ',', value_parser = stage)]
    stage: Vec<Stage>,
    /// Только эти документы, например S09,S10
    #[arg(long, value_name = "КОД", value_delimiter = ',', value_parser = code)]
    only: Vec<DocumentCode>,
}

impl WishOptions {
    /// The wish as the plan understands it.
    pub(super) fn wish(&self) -> Wish {
        Wish {
            stages: self.stage.iter().copied().collect(),
            only: self.only.iter().cloned().collect(),
            today: None,
        }
    }
}

/// How to tell what was found.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct TellingOptions {
    /// Считать предупреждения ошибками
    #[arg(long)]
    pub(super) strict: bool,
    /// Сообщить всё в виде, удобном для других программ (JSON)
    #[arg(long)]
    pub(super) json: bool,
    /// Сообщать только об ошибках
    #[arg(long)]
    pub(super) quiet: bool,
}

impl Args {
    /// Parses the arguments; the answer is a help text or a complaint in Russian.
    pub(super) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Self, Answer> {
        Self::try_parse_from(arguments).map_err(|error| usage::answer(&error))
    }

    /// The command, `build` where none was named.
    pub(super) fn command(self) -> Command {
        self.command.unwrap_or(Command::Build(self.build))
    }
}

/// How many threads to use: all cores where the command does not say.
pub(super) fn all_cores() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// The formats asked for: none named means all.
pub(super) fn formats(named: &[Format]) -> BTreeSet<Format> {
    if named.is_empty() {
        return Format::ALL.into_iter().collect();
    }
    named.iter().copied().collect()
}

fn format(text: &str) -> Result<Format, String> {
    match text {
        "docx" => Ok(Format::Docx),
        "html" => Ok(Format::Html),
        _ => Err("бывает docx или html".to_owned()),
    }
}

fn view(text: &str) -> Result<View, String> {
    match text {
        "facts" => Ok(View::Facts),
        "markdown" => Ok(View::Markdown),
        "tree" => Ok(View::Tree),
        _ => Err("бывает facts, markdown или tree".to_owned()),
    }
}

fn stage(text: &str) -> Result<Stage, String> {
    match text {
        "start" => Ok(Stage::Start),
        "during" => Ok(Stage::During),
        "end" => Ok(Stage::End),
        _ => Err("бывает start, during или end".to_owned()),
    }
}

fn code(text: &str) -> Result<DocumentCode, String> {
    DocumentCode::parse(text)
        .ok_or_else(|| "код документа — буква и две цифры, например S09 или S10a".to_owned())
}

fn jobs(text: &str) -> Result<NonZeroUsize, String> {
    text.parse()
        .map_err(|_| "нужно целое число от 1".to_owned())
}

fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse()
        .map_err(|_| "нужна дата вида 2026-09-01".to_owned())
}
