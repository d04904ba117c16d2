//! Turns what the argument parser says into Russian.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Headings of the help.
pub(super) const OPTIONS: &str = "Параметры";
pub(super) const ARGUMENTS: &str = "Что указать";

/// What to answer to a command line that starts no command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// Help or version, asked for: stdout.
    Help(String),
    /// The command line is wrong: stderr.
    Complaint(String),
}

/// Says in Russian what the parser found.
pub(super) fn answer(error: &clap::Error) -> Answer {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        return Answer::Help(error.render().to_string());
    }
    let said = complaint(error);
    let suggestion = suggestion(error);
    Answer::Complaint(format!("{said}{suggestion}\nСправка: nastavnik --help\n"))
}

fn complaint(error: &clap::Error) -> String {
    let argument = context(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    let reason = std::error::Error::source(error).map(ToString::to_string);
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a foreign enum that may grow"
    )]
    match error.kind() {
        ErrorKind::UnknownArgument => format!("Нет такого параметра: {argument}."),
        ErrorKind::InvalidSubcommand => {
            let name = context(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            format!("Нет такой команды: {name}.")
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("После {argument} нужно указать значение.")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let reason = reason
                .map(|reason| format!(": {reason}"))
                .unwrap_or_default();
            format!("Значение «{value}» не подходит для {argument}{reason}.")
        }
        ErrorKind::MissingRequiredArgument => format!("Не указано: {argument}."),
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg).unwrap_or_default();
            format!("{argument} и {other} вместе не указывают.")
        }
        _ => "Команда записана неверно.".to_owned(),
    }
}

fn suggestion(error: &clap::Error) -> String {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand];
    let found = kinds.iter().find_map(|kind| context(error, *kind));
    found.map_or_else(String::new, |name| {
        format!(" Возможно, вы имели в виду {name}.")
    })
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a foreign enum that may grow"
    )]
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}
