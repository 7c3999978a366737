//! The `errkb` program; see the library for all of it.

use std::process::ExitCode;

fn main() -> ExitCode {
    errkb::run(std::env::args_os())
}
