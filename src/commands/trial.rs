//! `errkb trial`: proves entries by running their trials.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};
use etcetera::BaseStrategy as _;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use crate::cli::{Global, TrialArgs, TrialFormat};
use crate::kb::Origin;
use crate::render;
use crate::trial::{Counts, Matcher, Options, Outcome, Runner, Trial, record, trials};

use super::pack::write_whole;
use super::{Status, check_written, finish, load_with, say, stdout, today, width};

pub fn run(global: &Global, args: &TrialArgs) -> Result<Status> {
    let today = args.today.unwrap_or_else(today).to_string();
    let planned = plan(&args.paths)?;
    let is_entry = |path: &&PathBuf| path.extension().is_some_and(|extension| extension == "json");
    let entries: Vec<PathBuf> = args.paths.iter().filter(is_entry).cloned().collect();
    let kb = load_with(global, &entries)?;
    let matcher = Matcher::new(&kb);
    let options = Options {
        program: std::env::current_exe().context("cannot find the program itself")?,
        user: std::env::vars_os().collect(),
        cache: cache()?,
        limit: Duration::from_secs(args.timeout),
        offline: args.offline,
        keep: args.keep,
    };
    let mut out = stdout(global);
    let mut counts = Counts::default();
    let mut reports = Vec::new();
    let (mut is_recorded, mut trouble) = (true, false);
    let progress = Progress::new(planned.len());
    run_all(&Runner::new(&matcher, &options), &planned, args.jobs, &progress, |outcome| {
        let outcome = match outcome {
            Ok(outcome) => outcome,
            Err(error) => {
                trouble = true;
                progress.suspend(|| say(format!("errkb: {error:#}")));
                return Ok(());
            }
        };
        counts += outcome.counts();
        if args.format == TrialFormat::Json {
            reports.push(outcome.json());
        } else {
            progress.suspend(|| {
                render::trials::write_outcome(&mut out, &outcome, width())?;
                std::io::Write::flush(&mut out)
            })?;
        }
        if args.record {
            is_recorded &= progress.suspend(|| write_record(&outcome, &today))?;
        }
        Ok(())
    })?;
    progress.finish();
    check_written(match args.format {
        TrialFormat::Text => render::trials::write_counts(&mut out, counts),
        TrialFormat::Json => {
            let report = json!({"schema_version": 1, "trials": reports, "summary": counts.json()});
            render::json::write_value(&mut out, &report)
        }
    })?;
    let status = match counts {
        _ if trouble => Status::Trouble,
        Counts { failed: 0, passed: 1.., .. } if is_recorded => Status::Found,
        _ => Status::Nothing,
    };
    finish(out, status)
}

/// The hidden command that a session is run by.
#[cfg(unix)]
pub fn supervise(command: &[OsString], remove: Option<&Path>) -> Result<Status> {
    crate::trial::supervise(command, remove).context("cannot run bash")?;
    Ok(Status::Found)
}

/// Where there are no sessions.
#[cfg(not(unix))]
pub fn supervise(_: &[OsString], _: Option<&Path>) -> Result<Status> {
    anyhow::bail!("trials need bash on a Unix system; on Windows use WSL")
}

/// The trials of all paths, each once.
fn plan(paths: &[PathBuf]) -> Result<Vec<Trial>> {
    let mut planned: Vec<Trial> = Vec::new();
    for path in paths {
        for trial in trials(path).map_err(anyhow::Error::msg)? {
            if !planned.contains(&trial) {
                planned.push(trial);
            }
        }
    }
    Ok(planned)
}

/// Runs all trials, at most `jobs` at a time, and gives what came of them to `sink`, in their order.
fn run_all(
    runner: &Runner<'_>,
    planned: &[Trial],
    jobs: u16,
    progress: &Progress,
    mut sink: impl FnMut(Result<Outcome>) -> Result<()>,
) -> Result<()> {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..usize::from(jobs).min(planned.len()) {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                while let Some((at, trial)) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, planned.get(at)?)))
                {
                    let outcome = runner.run(trial, &|what| progress.tell(what));
                    progress.advance();
                    // Nobody listens any more once a sink has failed.
                    if sender.send((at, outcome)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut done: Vec<Option<Result<Outcome>>> = planned.iter().map(|_| None).collect();
        let mut shown = 0;
        let result = receiver.iter().try_for_each(|(at, outcome)| {
            let script = &planned[at].script;
            done[at] = Some(outcome.with_context(|| script.display().to_string()));
            while let Some(outcome) = done.get_mut(shown).and_then(Option::take) {
                shown += 1;
                sink(outcome)?;
            }
            Ok(())
        });
        // The others stop behind the trial that they are at.
        next.store(planned.len(), Ordering::Relaxed);
        result
    })
}

/// Writes what a trial has shown into its entry's file. Returns whether nothing that should be there is missing.
fn write_record(outcome: &Outcome, today: &str) -> Result<bool> {
    let id = &outcome.trial.id;
    let Some((_, origin)) = &outcome.entry else { return Ok(true) };
    let path = match origin {
        Origin::File(path) if path.extension().is_some_and(|extension| extension == "json") => path,
        Origin::File(path) => {
            say(format!("errkb: {id} is not recorded: {} is a pack; name the entry's file", path.display()));
            return Ok(false);
        }
        Origin::BuiltIn => {
            say(format!(
                "errkb: {id} is not recorded: the built-in entries cannot be written; name the entry's file in \
                 place of the script, or its folder with --entries"
            ));
            return Ok(false);
        }
    };
    let name = path.display();
    let whole = fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
    let text = whole.strip_prefix('\u{feff}').unwrap_or(&whole);
    let mark = &whole[..whole.len() - text.len()];
    match record(outcome, text, today) {
        Ok(recorded) => {
            write_through(path, format!("{mark}{}", recorded.text).as_bytes())
                .with_context(|| format!("cannot write {name}"))?;
            let noun = if recorded.variants == 1 { "trial" } else { "trials" };
            say(format!("errkb: {name}: {} {noun} recorded", recorded.variants));
        }
        // That it failed or was skipped is in the report and the exit status.
        Err(reason) => say(format!("errkb: {name}: not recorded: {reason}")),
    }
    Ok(true)
}

/// Writes a file whole, where a link to it leads.
fn write_through(path: &Path, bytes: &[u8]) -> Result<()> {
    let path = fs::canonicalize(path)?;
    let permissions = fs::metadata(&path)?.permissions();
    write_whole(&path, bytes)?;
    Ok(fs::set_permissions(&path, permissions)?)
}

/// Where downloaded packages are kept.
fn cache() -> Result<PathBuf> {
    let strategy = etcetera::choose_base_strategy().context("cannot find the folder for caches")?;
    Ok(strategy.cache_dir().join("errkb").join("trials"))
}

/// What is being run, on one line of a terminal; elsewhere nothing.
struct Progress(ProgressBar);

impl Progress {
    fn new(trials: usize) -> Self {
        // Drawn on standard error, and only where that is a terminal.
        let bar = ProgressBar::new(trials as u64);
        let style = ProgressStyle::with_template("{spinner} {pos}/{len} {wide_msg}");
        bar.set_style(style.expect("the template is right"));
        bar.enable_steady_tick(Duration::from_millis(120));
        Progress(bar)
    }

    fn tell(&self, what: &str) {
        self.0.set_message(render::visible_line(what));
    }

    fn advance(&self) {
        self.0.inc(1);
    }

    fn suspend<T>(&self, print: impl FnOnce() -> T) -> T {
        self.0.suspend(print)
    }

    fn finish(&self) {
        self.0.finish_and_clear();
    }
}
