//! Where a log comes from: a file, standard input or the command line.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::input::Paced;

use super::say;

/// Where text comes from.
pub(super) enum Source<'a> {
    Stdin,
    Text(&'a str),
    File(&'a Path),
}

impl<'a> Source<'a> {
    /// What a path on the command line means: "-" is standard input, and so is none.
    pub fn of(path: Option<&'a Path>) -> Self {
        match path {
            Some(path) if path != Path::new("-") => Source::File(path),
            _ => Source::Stdin,
        }
    }

    /// How it is named in results.
    pub fn name(&self) -> String {
        match self {
            Source::Stdin => "stdin".to_owned(),
            Source::Text(_) => "text".to_owned(),
            Source::File(path) => path.display().to_string(),
        }
    }

    /// With `paced`, standard input tells when it pauses.
    pub fn open(&self, paced: bool) -> Result<Box<dyn Read + Send + '_>> {
        match self {
            Source::Stdin => {
                if io::stdin().is_terminal() {
                    say("errkb: paste the error, then press Ctrl-D (Ctrl-Z and Enter on Windows)");
                }
                if paced { Ok(Box::new(Paced::new(io::stdin()))) } else { Ok(Box::new(io::stdin())) }
            }
            Source::Text(text) => Ok(Box::new(text.as_bytes())),
            Source::File(path) => {
                let file = File::open(path).context("cannot be read")?;
                if file.metadata().context("cannot be read")?.is_dir() {
                    bail!("is a folder; name the files in it");
                }
                Ok(Box::new(file))
            }
        }
    }
}
