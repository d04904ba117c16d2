//! The door: hands the arguments to the house and returns its exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(exit) = nastavnik::workbook::serve() {
        return exit;
    }
    nastavnik::cli::run(std::env::args_os())
}
