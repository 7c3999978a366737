//! The `errkb` program; see the library for all of it.

use std::process::ExitCode;

use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    errkb::run(std::env::args_os())
}
