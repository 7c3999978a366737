//! Where there is no bash there are no sessions: this says so.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::output::Output;

/// Variables of a session.
pub type Environment = BTreeMap<OsString, OsString>;

/// What would be run.
#[derive(Debug)]
#[allow(dead_code, missing_docs, reason = "nothing reads it here; the fields are those of the twin")]
pub struct Session<'a> {
    pub program: &'a Path,
    pub folder: &'a Path,
    pub remove: Option<&'a Path>,
    pub cwd: PathBuf,
    pub environment: &'a Environment,
    pub text: &'a str,
    pub arguments: Vec<OsString>,
    pub steps: &'a [&'a str],
    pub limit: Duration,
    pub cap: usize,
}

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "no step ends here")]
pub enum End {
    /// With this exit status.
    Status(i32),
    /// It ended the shell.
    Exit,
    /// It was stopped at its time limit.
    TimeLimit,
}

/// A step that began.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// How it ended.
    pub end: End,
    /// What it printed.
    pub output: Output,
}

/// Refuses.
///
/// # Errors
/// Always.
pub fn run(_: &Session<'_>) -> io::Result<Vec<Step>> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "trials need bash on a Unix system; on Windows use WSL"))
}
