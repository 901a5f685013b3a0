//! The program `adrodd`. Everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    adrodd::cli::run()
}
