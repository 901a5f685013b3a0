//! The program `adrodd`. Everything it does is in the library.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Making pages means making many small texts on several threads, at which this one is quicker than the usual one.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    adrodd::cli::run()
}
