//! The stub of a trial: a script in which a person writes down how to bring the error about.

use crate::kb::BLANK;

use super::Draft;

/// What brings the program of a domain, where it has another name.
const PROGRAMS: &[(&str, &str)] = &[
    ("python", "python3"),
    ("pip", "python3"),
    ("cpp", "c++"),
    ("rust", "cargo"),
    ("typescript", "node"),
    ("postgres", "psql"),
    ("sqlite", "sqlite3"),
    ("kubernetes", "kubectl"),
    ("mongodb", "mongosh"),
    ("redis", "redis-server"),
    ("tls", "openssl"),
    ("api", "curl"),
    ("network", "curl"),
    ("linux", "bash"),
];

/// The text of a trial of the entry `id`, still to be filled in.
pub fn trial_stub(draft: &Draft, id: &str) -> String {
    let domain = id.split('/').next().unwrap_or_default();
    let known = PROGRAMS.iter().find(|(name, _)| *name == domain);
    let program = known.map_or(domain, |(_, program)| program);
    // One line of a comment, whatever the log had.
    let error: String = draft.signature.text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!(
        "# {BLANK} one sentence: the situation that is re-created.\n\
         needs {program}    # {BLANK} programs on PATH, and packages as pip:NAME==VERSION, npm:, cargo:, apt:\n\n\
         setup() {{\n  : # {BLANK} make the files that the command needs\n}}\n\n\
         trigger() {{\n  # Must fail with: {error}\n  false # {BLANK} the failing command\n}}\n\n\
         workaround_1() {{\n  false # {BLANK} what workarounds[0] of the entry says; then the trigger must succeed\n}}\n\n\
         dead_end_1() {{\n  false # {BLANK} what dead_ends[0] of the entry says; then the trigger must fail as before\n}}\n"
    )
}
