//! The command line: arguments, commands, exit status.
//!
//! [`run`] is the front door of the whole program. Only this room speaks: results go to
//! stdout, messages to stderr.

mod args;
mod build;
mod check;
mod decline;
mod exit;
mod fields;
mod list;
mod show;
mod usage;
mod verdict;
mod voice;

use std::ffi::OsString;
use std::process::ExitCode;

use args::{Args, Command};
use exit::Exit;

/// Runs the program with the given arguments, the program's own name first.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let exit = match Args::parse(arguments) {
        Ok(args) => dispatch(args.command()),
        Err(answer) => voice::answer(&answer),
    };
    exit.into()
}

fn dispatch(command: Command) -> Exit {
    match command {
        Command::Build(options) => build::run(&options),
        Command::Check(options) => check::run(&options),
        Command::List(options) => list::run(&options),
        Command::Show(options) => show::run(&options),
        Command::Fields(options) => fields::run(&options),
        Command::Decline(options) => decline::run(&options),
    }
}
