//! `errkb schema`: the JSON Schema of an entry.

use std::io::Write as _;

use anyhow::{Context as _, Result};

use crate::cli::Global;
use crate::kb;

use super::{Status, finish, stdout};

pub fn run(global: &Global) -> Result<Status> {
    let mut out = stdout(global);
    writeln!(out, "{:#}", kb::entry_schema()).context("cannot write to standard output")?;
    finish(out, Status::Found)
}
