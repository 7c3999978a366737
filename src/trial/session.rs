//! Runs bash apart from everything else. With its supervisor this is the one module of the library that starts
//! and ends processes.
//!
//! A session is a supervisor, a second run of this program, that starts bash, and takes in what bash's children
//! leave behind. When bash ends, or when this program says so or is gone, be it killed, the supervisor stops every
//! process of the session.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Write as _};
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};

use super::output::Output;

/// Most bytes that a pipe holds, and so what a step may have printed that was not read when it ended.
const PIPE: usize = 64 << 10;

/// Variables of a session; it has no others.
pub type Environment = BTreeMap<OsString, OsString>;

/// What is run, and within which limits.
#[derive(Debug)]
pub struct Session<'a> {
    /// This program, whose hidden command supervises.
    pub program: &'a Path,
    /// The folder of the run; its subfolder `outputs` is made.
    pub folder: &'a Path,
    /// The folder to remove should this program be gone before its time.
    pub remove: Option<&'a Path>,
    /// Where bash starts.
    pub cwd: PathBuf,
    /// All variables but `TRIAL_DIR`.
    pub environment: &'a Environment,
    /// Text that bash runs.
    pub text: &'a str,
    /// `$0`, `$1` and so on of that text.
    pub arguments: Vec<OsString>,
    /// The steps that the text tells of.
    pub steps: &'a [&'a str],
    /// Longest time of a step.
    pub limit: Duration,
    /// Bytes kept of each step's output.
    pub cap: usize,
}

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Runs a session to its end; nothing of it runs any more then. Returns the steps that began, in order.
///
/// # Errors
/// When the session cannot be started.
pub fn run(session: &Session<'_>) -> io::Result<Vec<Step>> {
    let outputs = session.folder.join("outputs");
    if outputs.exists() {
        fs::remove_dir_all(&outputs)?;
    }
    fs::create_dir(&outputs)?;
    let pipes = named_pipes(session.steps.iter().map(|name| outputs.join(name)).collect())?;
    let mut supervisor = Command::new(session.program)
        .arg(super::SUPERVISE)
        .args(session.remove.iter().flat_map(|folder| [OsStr::new("--remove"), folder.as_os_str()]))
        .arg("bash")
        .args(["--noprofile", "--norc", "-c", session.text])
        .args(&session.arguments)
        .env_clear()
        .envs(session.environment)
        .env("TRIAL_DIR", session.folder)
        .current_dir(&session.cwd)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let reports = supervisor.stdout.take().expect("it is piped");
    let mut watch = Watch { session, pipes, steps: Vec::new(), deadline: None, unread: Vec::new() };
    let watched = watch.run(&OwnedFd::from(reports));
    // A byte makes the supervisor stop what still runs. It may have ended already.
    if let Some(mut stdin) = supervisor.stdin.take() {
        let _ = stdin.write_all(b"\n");
    }
    supervisor.wait()?;
    watched?;
    Ok(watch.steps)
}

/// Pipes that anybody may write to, and that stay open though nobody does.
fn named_pipes(paths: Vec<PathBuf>) -> io::Result<Vec<OwnedFd>> {
    // Not every system lets a safe call make them.
    if !Command::new("mkfifo").args(["-m", "666"]).args(&paths).stdin(Stdio::null()).status()?.success() {
        return Err(io::Error::other("cannot make named pipes"));
    }
    let flags = OFlags::RDWR | OFlags::NONBLOCK | OFlags::CLOEXEC;
    paths.iter().map(|path| Ok(rustix::fs::open(path, flags, Mode::empty())?)).collect()
}

/// A session that runs.
struct Watch<'a> {
    session: &'a Session<'a>,
    /// Of the steps, in their order.
    pipes: Vec<OwnedFd>,
    steps: Vec<Step>,
    /// When the step that runs is stopped.
    deadline: Option<Instant>,
    /// The beginning of a line of reports.
    unread: Vec<u8>,
}

impl Watch<'_> {
    /// Reads reports and output until the session is over or a step takes too long.
    fn run(&mut self, reports: &OwnedFd) -> io::Result<()> {
        let mut room = vec![0; PIPE];
        loop {
            let left = self.deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            if left.is_some_and(|left| left.is_zero()) {
                self.end_step(End::TimeLimit);
                return Ok(());
            }
            let timeout = left
                .map(|left| Timespec { tv_sec: left.as_secs() as i64, tv_nsec: left.subsec_nanos().into() });
            let all = [reports].into_iter().chain(&self.pipes);
            let mut fds: Vec<PollFd<'_>> =
                all.map(|fd| PollFd::from_borrowed_fd(fd.as_fd(), PollFlags::IN)).collect();
            match poll(&mut fds, timeout.as_ref()) {
                Ok(_) => {}
                Err(rustix::io::Errno::INTR) => continue,
                Err(error) => return Err(error.into()),
            }
            let ready: Vec<bool> = fds.iter().map(|fd| !fd.revents().is_empty()).collect();
            // A step that begins is reported before it prints; so reports come first.
            if ready[0] {
                let count = rustix::io::read(reports, &mut room)?;
                if count == 0 {
                    self.end_step(End::Exit);
                    return Ok(());
                }
                self.unread.extend(&room[..count]);
                if self.take_reports(&mut room) {
                    return Ok(());
                }
            }
            for at in (0..self.pipes.len()).filter(|at| ready[at + 1]) {
                self.read_output(at, &mut room);
            }
        }
    }

    /// Obeys the whole lines of reports; whether the session is done.
    fn take_reports(&mut self, room: &mut [u8]) -> bool {
        while let Some(at) = self.unread.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.unread.drain(..=at).collect();
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            match line.split_once(' ') {
                Some(("begin", name)) => {
                    let output = Output::new(self.session.cap);
                    self.steps.push(Step { name: name.to_owned(), end: End::Exit, output });
                    self.deadline = Instant::now().checked_add(self.session.limit);
                }
                Some(("end", status)) => {
                    if let Some(at) = self.running() {
                        self.read_output(at, room);
                    }
                    self.end_step(status.parse().map_or(End::Exit, End::Status));
                }
                _ => return true,
            }
        }
        false
    }

    /// The place of the running step among the steps of the session.
    fn running(&self) -> Option<usize> {
        let name = &self.steps.last()?.name;
        self.deadline.and_then(|_| self.session.steps.iter().position(|step| step == name))
    }

    fn end_step(&mut self, end: End) {
        if self.deadline.take().is_some()
            && let Some(step) = self.steps.last_mut()
        {
            step.end = end;
        }
    }

    /// Reads what a pipe holds. What comes after its step has ended is of no interest.
    fn read_output(&mut self, at: usize, room: &mut [u8]) {
        let is_running = self.running() == Some(at);
        // A pipe that holds nothing says so as an error; one read takes all that it can hold.
        if let Ok(count) = rustix::io::read(&self.pipes[at], &mut *room)
            && is_running
            && let Some(step) = self.steps.last_mut()
        {
            step.output.push(&room[..count]);
        }
    }
}
