//! `errkb domains`: domains with their number of entries.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::{Context as _, Result};

use crate::cli::Global;
use crate::render::visible_line;

use super::{Status, finish, load, stdout};

pub fn run(global: &Global) -> Result<Status> {
    let kb = load(global)?;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for record in kb.records() {
        *counts.entry(record.domain()).or_default() += 1;
    }
    let mut out = stdout(global);
    for (domain, count) in counts {
        writeln!(out, "{count}\t{}", visible_line(domain)).context("cannot write to standard output")?;
    }
    finish(out, Status::Found)
}
