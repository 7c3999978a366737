//! `errkb man`: the manual page.

use std::io::{self, Write};

use anyhow::{Context as _, Result};
use clap::CommandFactory;

use crate::cli::Cli;

use super::Status;

pub fn run() -> Result<Status> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut page).context("cannot lay out the manual page")?;
    io::stdout().write_all(&page).context("cannot write to standard output")?;
    Ok(Status::Found)
}
