//! `errkb completions`: the completion script of a shell.

use std::io::{self, Write};

use anyhow::{Context as _, Result};
use clap::CommandFactory;

use crate::cli::Cli;

use super::Status;

pub fn run(shell: clap_complete::Shell) -> Result<Status> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "errkb", &mut script);
    io::stdout().write_all(&script).context("cannot write to standard output")?;
    Ok(Status::Found)
}
