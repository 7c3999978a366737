//! What trials run in bash: the texts, and single commands.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::output::Output;
use super::session::{self, End, Environment, Session, Step};

/// Bytes kept of a step's output.
const CAP: usize = 1 << 20;

/// Starts sessions.
#[derive(Clone, Debug)]
pub(super) struct Shell {
    /// This program.
    pub program: PathBuf,
    /// Longest time of a step of a trial.
    pub limit: Duration,
    /// Whether the folders of the runs stay.
    pub keep: bool,
}

impl Shell {
    /// Reads a script's declarations.
    ///
    /// # Errors
    /// When bash cannot be run.
    pub fn read(&self, script: &Path, folder: &Path, environment: &Environment) -> io::Result<Vec<Step>> {
        let text = concat!(include_str!("prelude.sh"), include_str!("read.sh"));
        self.run(text, vec![script.into()], super::script::Script::STEPS, folder, environment, self.limit)
    }

    /// Runs a trial once, with the item of this function or none.
    ///
    /// # Errors
    /// When bash cannot be run.
    pub fn trial(
        &self,
        script: &Path,
        function: &str,
        folder: &Path,
        environment: &Environment,
    ) -> io::Result<Vec<Step>> {
        let text = concat!(include_str!("prelude.sh"), include_str!("run.sh"));
        let steps = &["load", "setup", "before", "item", "after"];
        self.run(text, vec![script.into(), function.into()], steps, folder, environment, self.limit)
    }

    /// Runs one command. Returns its exit status, if it had one within `limit`, and its output.
    ///
    /// # Errors
    /// When bash cannot be run.
    pub fn command(
        &self,
        command: &[&OsStr],
        folder: &Path,
        environment: &Environment,
        limit: Duration,
    ) -> io::Result<(Option<i32>, Output)> {
        let arguments = [OsStr::new("trial")].iter().chain(command).map(|word| (*word).to_owned()).collect();
        let text = include_str!("command.sh");
        let mut steps = self.run(text, arguments, &["command"], folder, environment, limit)?;
        let Some(step) = steps.pop() else { return Ok((None, Output::new(0))) };
        let status = match step.end {
            End::Status(status) => Some(status),
            End::Exit | End::TimeLimit => None,
        };
        Ok((status, step.output))
    }

    fn run(
        &self,
        text: &str,
        arguments: Vec<OsString>,
        steps: &[&str],
        folder: &Path,
        environment: &Environment,
        limit: Duration,
    ) -> io::Result<Vec<Step>> {
        let cwd = folder.join("work");
        let program = &self.program;
        // The folder of all runs.
        let remove = if self.keep { None } else { folder.parent() };
        session::run(&Session {
            program,
            folder,
            remove,
            cwd,
            environment,
            text,
            arguments,
            steps,
            limit,
            cap: CAP,
        })
    }
}
