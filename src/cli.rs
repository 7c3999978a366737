//! The command line: clap's types and nothing else.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::check::Date;

/// Explains errors: the cause, the fixes that work, and the ones that do not.
#[derive(Debug, Parser)]
#[command(name = "errkb", version, max_term_width = 100, after_help = AFTER_HELP)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,

    /// Options that every command takes.
    #[command(flatten)]
    pub global: Global,
}

const AFTER_HELP: &str = "\
Examples:
  make 2>&1 | errkb match            explain what broke a build
  errkb match -f markdown build.log  the same, to paste into an issue
  errkb show port-in-use             one entry, by ID, alias or slug
  errkb search certificate expired   entries by keyword

Exit status: 0 something matched or was found, 1 nothing, 2 trouble.";

/// Options that every command takes.
#[derive(Debug, Args)]
pub struct Global {
    /// More entries: a folder of them, one .json file or a pack. May be given more than once; later ones win
    /// by ID [env: ERRKB_ENTRIES, separated like PATH]
    #[arg(long, value_name = "PATH", global = true)]
    pub entries: Vec<PathBuf>,

    /// Leave out the entries that are compiled in
    #[arg(long, global = true)]
    pub no_builtin: bool,

    /// Language of the text; what is not there in Chinese is shown in English
    #[arg(short, long, value_enum, default_value_t, global = true)]
    pub lang: LangArg,

    /// When to use colour
    #[arg(long, value_enum, value_name = "WHEN", default_value_t, global = true)]
    pub color: ColorArg,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Explain the errors in files, or in standard input
    Match(MatchArgs),
    /// Show whole entries, by ID, alias or slug
    Show(ShowArgs),
    /// List entries, one a line: ID, tier, signature, and where they come from if asked
    List(ListArgs),
    /// List domains with their number of entries
    Domains,
    /// Find entries by keyword, best first
    Search(SearchArgs),
    /// Find problems in entries, as `file:line:column: severity[code]: message`
    Check(CheckArgs),
    /// Print the JSON Schema of an entry, for editors
    Schema,
    /// Draft an entry from a failing log
    New(NewArgs),
    /// Make entries of other formats: ErrorCanon (JSON) and CRE rules (YAML)
    Import(ImportArgs),
    /// Compile entries into one file that loads at once
    Pack(PackArgs),
    /// Prove entries: does the error appear, does each fix fix it?
    Trial(TrialArgs),
    /// Supervise a session of a trial
    #[command(name = crate::trial::SUPERVISE, hide = true)]
    TrialSupervise {
        /// Folder to remove when the program that started this one is gone before its time
        #[arg(long, value_name = "DIR")]
        remove: Option<PathBuf>,
        /// What to run
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        command: Vec<OsString>,
    },
    /// Tell why an entry did not match a log: how far its regex got, and what stopped it
    Why(WhyArgs),
    /// Print the completion script of a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, in roff
    Man,
}

/// Options of `match`.
#[derive(Debug, Args)]
pub struct MatchArgs {
    /// Logs to read; "-" or nothing is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Match TEXT itself
    #[arg(short, long, value_name = "TEXT", conflicts_with = "files")]
    pub text: Option<String>,

    /// Only entries of this domain; may be given more than once
    #[arg(short, long, value_name = "DOMAIN")]
    pub domain: Vec<String>,

    /// Most entries shown, 0 for all [default: 5; with -c: all]
    #[arg(short = 'n', long, value_name = "N")]
    pub top: Option<usize>,

    /// How to show them
    #[arg(short, long, value_enum, default_value_t)]
    pub format: MatchFormat,

    /// Print how many lines each entry hit, and its ID
    #[arg(short, long, conflicts_with = "format")]
    pub count: bool,

    /// Print nothing; the exit status tells
    #[arg(short, long, conflicts_with_all = ["format", "count"])]
    pub quiet: bool,

    /// Only entries of this verification tier
    #[arg(long, value_name = "TIER")]
    pub tier: Option<String>,

    /// Only entries of at least this confidence, 0 to 1
    #[arg(long, value_name = "X", value_parser = share)]
    pub min_confidence: Option<f64>,

    /// Most threads to scan with [default: as many as there are cores]
    #[arg(short = 'j', long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,
}

/// Options of `show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// ID (`git/merge-conflict`), alias, or a slug that only one domain has
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,

    /// How to show them
    #[arg(short, long, value_enum, default_value_t)]
    pub format: ShowFormat,
}

/// Options of `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Only entries of this domain; may be given more than once
    #[arg(short, long, value_name = "DOMAIN")]
    pub domain: Vec<String>,

    /// How to list them; the JSON forms hold whole entries
    #[arg(short, long, value_enum, default_value_t)]
    pub format: ListFormat,

    /// Tell where each comes from: built-in, or a path. The JSON forms hold {"origin": …, "entry": …} then
    #[arg(long)]
    pub origin: bool,
}

/// Options of `search`.
#[derive(Debug, Args)]
pub struct SearchArgs {
    /// Words to look for
    #[arg(required = true, value_name = "WORDS")]
    pub words: Vec<String>,

    /// Most entries listed, 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    pub top: usize,

    /// How to list them; the JSON forms hold whole entries
    #[arg(short, long, value_enum, default_value_t)]
    pub format: ListFormat,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Folders of entries, or .json files, checked against all other entries; without any, your own layers: your
    /// configuration folder, ERRKB_ENTRIES and --entries
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// How to show what is found
    #[arg(short, long, value_enum, default_value_t)]
    pub format: CheckFormat,

    /// What ends with status 1 beside errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Option<Deny>,

    /// List the rules: code, name, what each finds
    #[arg(long, conflicts_with_all = ["paths", "format", "deny"])]
    pub rules: bool,

    /// The date to take for today
    #[arg(long, value_name = "YYYY-MM-DD", hide = true)]
    pub today: Option<Date>,
}

/// Options of `new`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_NEW)]
pub struct NewArgs {
    /// ID of the new entry, `<domain>/<slug>`; of a domain alone, the slug is made of the words of the error
    #[arg(value_name = "ID")]
    pub id: String,

    /// The failing log; "-" or nothing is standard input
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,

    /// Draft an entry for each error in FILE that no entry explains, most frequent first; ID is their domain
    #[arg(long, value_name = "FILE", conflicts_with_all = ["file", "line"])]
    pub from_miss: Option<PathBuf>,

    /// Take line N of the log for the error, instead of the one that looks most like it
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub line: Option<u64>,

    /// Folder of entries to write to [default: your own, as `match` reads it]
    #[arg(short, long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// Folder to write the stub of a trial to [default: tests/trials beside the folder of entries, where there
    /// is one]
    #[arg(long, value_name = "DIR")]
    pub trial: Option<PathBuf>,

    /// With --from-miss, the most entries drafted, 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 20, requires = "from_miss")]
    pub top: usize,

    /// Draft it even when an entry explains the log already, and write over files that are there
    #[arg(long)]
    pub force: bool,

    /// The date to take for today
    #[arg(long, value_name = "YYYY-MM-DD", hide = true)]
    pub today: Option<Date>,
}

const AFTER_NEW: &str = "\
Examples:
  make 2>&1 | errkb new make/no-such-rule    an entry of your own, from what make said
  errkb new go build.log --line 14           line 14 is the error; the slug comes of its words
  errkb new ci --from-miss nightly.log       one for each error that no entry explains

What it cannot know is left blank as \"TODO: ...\". Secrets in the sample are replaced; read it all the same.
Each draft is checked as by errkb check, and what that finds is shown.
Exit status: 0 drafted, 1 nothing to draft or explained already, 2 trouble.";

/// Options of `import`.
#[derive(Debug, Args)]
#[command(after_help = AFTER_IMPORT)]
pub struct ImportArgs {
    /// Files, and folders that are read with all below them
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Folder of entries to write to
    #[arg(short, long, value_name = "DIR")]
    pub out: PathBuf,

    /// Licence of what is imported, kept with each entry
    #[arg(long, value_name = "TEXT")]
    pub licence: Option<String>,

    /// Write over files that are there and were not imported
    #[arg(long)]
    pub force: bool,

    /// The date to take for today
    #[arg(long, value_name = "YYYY-MM-DD", hide = true)]
    pub today: Option<Date>,
}

const AFTER_IMPORT: &str = "\
Examples:
  errkb import deadends.dev/data/canons --licence MIT -o canons
  errkb import cre/rules --licence Apache-2.0 -o cre-entries && errkb pack cre-entries -o cre.errkb

What an entry has no place for is kept in its member \"imported\". Rates stay what they are, estimates. All that is
written is checked as by errkb check.
Exit status: 0 all imported, 1 nothing, not all, or with errors that the check finds, 2 trouble.";

/// Options of `pack`.
#[derive(Debug, Args)]
pub struct PackArgs {
    /// Folders of entries, entries or packs; of the same ID the last one counts
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// The pack to write
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

/// Options of `why`.
#[derive(Debug, Args)]
pub struct WhyArgs {
    /// The entry: ID, alias, or a slug that only one domain has
    #[arg(value_name = "ID")]
    pub id: String,

    /// The log; "-" or nothing is standard input
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,

    /// As `match` was run: only entries of this domain; may be given more than once
    #[arg(short, long, value_name = "DOMAIN")]
    pub domain: Vec<String>,

    /// As `match` was run: most entries shown, 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 5)]
    pub top: usize,

    /// As `match` was run: only entries of this verification tier
    #[arg(long, value_name = "TIER")]
    pub tier: Option<String>,

    /// As `match` was run: only entries of at least this confidence, 0 to 1
    #[arg(long, value_name = "X", value_parser = share)]
    pub min_confidence: Option<f64>,
}

/// Options of `trial`.
#[derive(Debug, Args)]
#[command(after_help = TRIAL_HELP)]
pub struct TrialArgs {
    /// Trial scripts `<domain>/<slug>.sh`, folders of them, or the .json files of entries, whose scripts are
    /// `tests/trials/<domain>/<slug>.sh` beside the folder of entries
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Write what was shown into the file of each entry: trials, rates, dates, tier, confidence
    #[arg(long)]
    pub record: bool,

    /// How to show what came of it
    #[arg(short, long, value_enum, default_value_t)]
    pub format: TrialFormat,

    /// Longest time of each step: setup, trigger, or one item
    #[arg(long, value_name = "SECONDS", default_value_t = 120, value_parser = clap::value_parser!(u64).range(1..))]
    pub timeout: u64,

    /// Most trials that run at the same time
    #[arg(short = 'j', long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: u16,

    /// Skip trials that need packages
    #[arg(long)]
    pub offline: bool,

    /// Keep the folders of the runs, and tell where they are
    #[arg(long)]
    pub keep: bool,

    /// The date to record, YYYY-MM-DD
    #[arg(long, value_name = "YYYY-MM-DD", hide = true)]
    pub today: Option<Date>,
}

const TRIAL_HELP: &str = "\
A trial script is run by bash, as you, with your rights: read it first. It may use the network.

Exit status: 0 all that ran is as the entries say, 1 something is not, or nothing ran, 2 trouble.";

/// Formats of `trial`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum TrialFormat {
    /// For a terminal
    #[default]
    Text,
    /// One JSON object
    Json,
}

/// Formats of `match`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum MatchFormat {
    /// For a terminal
    #[default]
    Text,
    /// One JSON object
    Json,
    /// One JSON object a match and line
    Jsonl,
    /// For an issue
    Markdown,
}

/// Formats of `check`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// With the lines in question
    #[default]
    Text,
    /// One JSON object
    Json,
    /// Annotations for GitHub Actions
    Github,
}

/// What `check` does not let pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings
    Warnings,
}

/// Formats of `show`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ShowFormat {
    /// For a terminal
    #[default]
    Text,
    /// As it was written
    Json,
    /// For an issue
    Markdown,
}

/// Formats of `list` and `search`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// One a line
    #[default]
    Text,
    /// A JSON list
    Json,
    /// One JSON object a line
    Jsonl,
}

/// Languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LangArg {
    /// English
    #[default]
    En,
    /// Chinese
    Zh,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorArg {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

fn share(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if (0.0..=1.0).contains(&value) => Ok(value),
        _ => Err("not a number from 0 to 1".to_owned()),
    }
}
