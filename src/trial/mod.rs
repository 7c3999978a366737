//! Proves entries by running them: a trial script makes the error happen, tries each workaround and each dead
//! end, and the matcher judges the real output. Printing is for the caller.
//!
//! A script runs only when it was asked for by its path. Entries never bring scripts with them.

mod environment;
mod folder;
mod matcher;
mod need;
mod output;
mod packages;
mod plan;
mod record;
mod report;
mod runner;
mod script;
#[cfg(unix)]
mod session;
#[cfg(not(unix))]
#[path = "session_elsewhere.rs"]
mod session;
mod shell;
#[cfg(unix)]
mod supervisor;
mod verdict;

pub use matcher::Matcher;
pub use output::Output;
pub use plan::{Trial, trials};
pub use record::{Recorded, record};
pub use report::Counts;
pub use runner::{Options, Outcome, Runner, Variant};
pub use script::{Item, Kind};
pub use session::Environment;
#[cfg(unix)]
pub use supervisor::supervise;
pub use verdict::{Reason, Verdict};

/// The hidden command of the program that supervises a session.
pub const SUPERVISE: &str = "trial-supervise";
