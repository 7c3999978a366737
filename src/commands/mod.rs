//! The commands, one a file, and what they share: exit statuses, streams, the knowledge base in force.

mod check;
mod completions;
mod domains;
mod import;
mod list;
mod man;
mod match_;
mod new;
mod pack;
mod schema;
mod search;
mod show;
mod source;
mod trial;
mod why;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::num::NonZero;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context as _, Result, bail};
use clap::Parser;
use etcetera::BaseStrategy;

use crate::built_in;
use crate::check::Date;
use crate::cli::{Cli, ColorArg, Command, Global, LangArg};
use crate::kb::{KnowledgeBase, Lang, Loader, Record};
use crate::render::visible;

/// What a command ends with, as grep does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// Something matched or was found.
    Found,
    /// Nothing did.
    Nothing,
    /// Something could not be read, though the rest was done.
    Trouble,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(match status {
            Status::Found => 0,
            Status::Nothing => 1,
            Status::Trouble => 2,
        })
    }
}

/// Columns to wrap at when standard output is no terminal.
const DEFAULT_WIDTH: usize = 80;

/// Runs the program with these arguments, the first of which is its name. Returns its exit status.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            // Nothing can be done when even this cannot be written.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let global = &cli.global;
    let result = match &cli.command {
        Command::Match(args) => match_::run(global, args),
        Command::Show(args) => show::run(global, args),
        Command::List(args) => list::run(global, args),
        Command::Domains => domains::run(global),
        Command::Search(args) => search::run(global, args),
        Command::Check(args) => check::run(global, args),
        Command::Schema => schema::run(global),
        Command::Import(args) => import::run(global, args),
        Command::New(args) => new::run(global, args),
        Command::Pack(args) => pack::run(args),
        Command::Why(args) => why::run(global, args),
        Command::Trial(args) => trial::run(global, args),
        Command::TrialSupervise { remove, command } => trial::supervise(command, remove.as_deref()),
        Command::Completions { shell } => completions::run(*shell),
        Command::Man => man::run(),
    };
    match result {
        Ok(status) => status.into(),
        // A reader that went away has read enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            say(format!("errkb: {error:#}"));
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let is_pipe = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.chain().filter_map(|cause| cause.downcast_ref()).any(is_pipe)
}

/// Says something to the person, apart from the results.
fn say(message: impl AsRef<str>) {
    // Nothing can be done when standard error is gone.
    let _ = writeln!(io::stderr(), "{}", visible(message.as_ref()));
}

/// Loads all layers, says what is wrong in them, and refuses an empty result.
fn load(global: &Global) -> Result<KnowledgeBase> {
    load_with(global, &[])
}

/// The same with further layers over the others.
fn load_with(global: &Global, paths: &[PathBuf]) -> Result<KnowledgeBase> {
    let mut loader = loader(global);
    add_paths(&mut loader, own_paths(global).chain(paths.iter().cloned()));
    let (kb, diagnostics) = loader.finish();
    for diagnostic in diagnostics {
        say(diagnostic.to_string());
    }
    if kb.records().is_empty() {
        bail!("there is no usable entry; name a folder of entries with --entries, or leave --no-builtin out");
    }
    Ok(kb)
}

/// A loader of the built-in entries, unless they are left out.
fn loader(global: &Global) -> Loader {
    let mut loader = Loader::new();
    if !global.no_builtin {
        loader.add_built_in(built_in::PACK);
    }
    loader
}

fn add_paths(loader: &mut Loader, paths: impl IntoIterator<Item = PathBuf>) {
    paths.into_iter().for_each(|path| loader.add_path(&path));
}

/// The user's own layers, the one that wins last.
fn own_paths(global: &Global) -> impl Iterator<Item = PathBuf> + '_ {
    user_folder().into_iter().chain(listed_in_environment()).chain(global.entries.iter().cloned())
}

/// The folder of the user's own entries, if there is one.
fn user_folder() -> Option<PathBuf> {
    user_folder_to_be().filter(|folder| folder.is_dir())
}

/// Where the folder of the user's own entries is or would be.
fn user_folder_to_be() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.config_dir().join("errkb").join("entries"))
}

/// Threads that can run at once.
fn all_cores() -> usize {
    std::thread::available_parallelism().map_or(1, NonZero::get)
}

/// The date of today, in UTC.
fn today() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Date::of_unix_time(since.as_secs())
}

/// So many of something, in words.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn listed_in_environment() -> Vec<PathBuf> {
    let listed = std::env::var_os("ERRKB_ENTRIES").unwrap_or_default();
    std::env::split_paths(&listed).filter(|path| !path.as_os_str().is_empty()).collect()
}

/// Standard output, buffered, with colour only where it is wanted.
fn stdout(global: &Global) -> io::BufWriter<AutoStream<io::Stdout>> {
    let choice = match global.color {
        ColorArg::Auto => ColorChoice::Auto,
        ColorArg::Always => ColorChoice::Always,
        ColorArg::Never => ColorChoice::Never,
    };
    io::BufWriter::new(AutoStream::new(io::stdout(), choice))
}

/// Columns of the terminal that standard output is.
fn width() -> usize {
    if io::stdout().is_terminal() { textwrap::termwidth() } else { DEFAULT_WIDTH }
}

fn lang(global: &Global) -> Lang {
    match global.lang {
        LangArg::En => Lang::En,
        LangArg::Zh => Lang::Zh,
    }
}

/// Refuses a domain that no entry is of, as a slip of the pen, and names the ones there are.
fn check_domains(kb: &KnowledgeBase, domains: &[String]) -> Result<()> {
    for domain in domains {
        if !kb.records().iter().any(|record| record.domain() == *domain) {
            bail!("no entry is of the domain {domain:?}; `errkb domains` lists them");
        }
    }
    Ok(())
}

/// Whether an entry is of one of these domains, or none are named.
fn is_of(record: &Record, domains: &[String]) -> bool {
    domains.is_empty() || domains.iter().any(|domain| domain == record.domain())
}

/// Tells a failure to write from a text that could not be read for it.
fn check_written(result: io::Result<()>) -> Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(error.into()),
        result => result.context("cannot write to standard output"),
    }
}

/// Flushes what was written, which is the last chance to fail.
fn finish(mut out: impl Write, status: Status) -> Result<Status> {
    out.flush().context("cannot write to standard output")?;
    Ok(status)
}
