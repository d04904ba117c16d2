//! The door: hands the arguments to the house and returns its exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    nastavnik::cli::run(std::env::args_os())
}
