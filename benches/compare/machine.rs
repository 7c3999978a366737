//! What the measurements ran on.

use std::fs;
use std::process::Command;
use std::thread::available_parallelism;

use anyhow::{Context as _, Result};

/// A Markdown list of the facts; of a machine that is no Linux some stay unknown.
///
/// # Errors
/// When a program that tells cannot be run.
pub fn facts() -> Result<String> {
    let processor = value("/proc/cpuinfo", "model name", ':').unwrap_or_else(unknown);
    let memory = value("/proc/meminfo", "MemTotal", ':')
        .and_then(|size| size.trim_end_matches(" kB").parse::<u64>().ok())
        .map_or_else(unknown, |kib| format!("{} GiB", kib.div_ceil(1 << 20)));
    let system =
        value("/etc/os-release", "PRETTY_NAME", '=').unwrap_or_else(|| std::env::consts::OS.to_owned());
    Ok(format!(
        "- {}\n- {processor}, {} cores, {memory} of memory, {}\n- {}, {}\n",
        first_line("date", "+%F")?,
        available_parallelism()?,
        system.trim_matches('"'),
        first_line("rustc", "--version")?,
        std::env::consts::ARCH,
    ))
}

fn unknown() -> String {
    "unknown".to_owned()
}

/// The value of `key` in a file of keys and values.
fn value(path: &str, key: &str, separator: char) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let (_, value) =
        text.lines().filter_map(|line| line.split_once(separator)).find(|(name, _)| name.trim() == key)?;
    Some(value.trim().to_owned())
}

/// The first line that a program prints when it is given `argument`.
///
/// # Errors
/// When it cannot be run.
pub fn first_line(program: &str, argument: &str) -> Result<String> {
    let output =
        Command::new(program).arg(argument).output().with_context(|| format!("cannot run {program}"))?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().to_owned())
}
