//! The engines: each finds signatures in a log, and tells how long that took.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;
use std::time::Instant;

use anyhow::{Context as _, Result, bail, ensure};
use errkb::input::Blocks;
use errkb::scan::SignatureSet;
use regex::bytes::{RegexSet, RegexSetBuilder};

use crate::workload::Signature;

/// A signature found: the line, from 0, its index, and where the match is, in bytes of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub line: u64,
    pub pattern: usize,
    pub start: u64,
    pub end: u64,
}

/// A line, from 0, and the index of a signature.
pub type Pair = (u64, usize);

/// The set of `errkb` for these signatures.
pub fn set(signatures: &[Signature]) -> SignatureSet<'_> {
    SignatureSet::new(signatures.iter().map(|signature| signature.regex.as_str()))
}

/// Scans a file with the library of `errkb`; returns the seconds, reading included, and what was found.
pub fn errkb(set: &SignatureSet<'_>, log: &Path, threads: usize) -> Result<(f64, Vec<Found>)> {
    let mut found = Vec::new();
    let start = Instant::now();
    let mut blocks = Blocks::new(File::open(log)?);
    errkb::scan::scan(set, &mut blocks, threads, |block, hits| {
        let offset = block.offset();
        found.extend(hits.iter().map(|hit| Found {
            line: hit.line,
            pattern: hit.pattern,
            start: offset + hit.start as u64,
            end: offset + hit.end as u64,
        }));
        ControlFlow::Continue(())
    })?;
    Ok((start.elapsed().as_secs_f64(), found))
}

/// Scans a file twice at once, each time with one thread; returns the seconds and how much was found in all.
pub fn errkb_twice(set: &SignatureSet<'_>, log: &Path) -> Result<(f64, usize)> {
    let start = Instant::now();
    let (found, others) = thread::scope(|scope| {
        let other = scope.spawn(|| errkb(set, log, 1));
        (errkb(set, log, 1), other.join().expect("it does not panic"))
    });
    Ok((start.elapsed().as_secs_f64(), found?.1.len() + others?.1.len()))
}

/// Compiles a [`RegexSet`] with ample room.
pub fn regex_set(signatures: &[Signature]) -> Result<RegexSet> {
    RegexSetBuilder::new(signatures.iter().map(|signature| &signature.regex))
        .case_insensitive(true)
        .multi_line(true)
        .size_limit(1 << 30)
        .dfa_size_limit(1 << 30)
        .build()
        .context("the RegexSet does not compile")
}

/// Runs a [`RegexSet`] on each line; returns the seconds and what was found.
pub fn scan_regex_set(set: &RegexSet, log: &[u8]) -> (f64, Vec<Pair>) {
    let start = Instant::now();
    let mut pairs = Vec::new();
    for (number, line) in (0..).zip(log.split(|byte| *byte == b'\n')) {
        pairs.extend(set.matches(line).iter().map(|pattern| (number, pattern)));
    }
    (start.elapsed().as_secs_f64(), pairs)
}

/// Seconds that a process takes, which must end with one of these statuses.
pub fn seconds(command: &mut Command, statuses: &[i32]) -> Result<f64> {
    command.stdin(Stdio::null()).stdout(Stdio::null());
    let start = Instant::now();
    let status = command.status().with_context(|| format!("cannot run {:?}", command.get_program()))?;
    let seconds = start.elapsed().as_secs_f64();
    ensure!(status.code().is_some_and(|code| statuses.contains(&code)), "{command:?} ended with {status}");
    Ok(seconds)
}

/// `rg`, with the signatures of a file.
pub fn rg(signatures: &Path) -> Command {
    let mut command = Command::new("rg");
    command.args(["--no-config", "-j1", "--ignore-case", "--no-filename", "--text"]);
    command.args(["--regex-size-limit", "1G", "--dfa-size-limit", "1G", "-f"]).arg(signatures);
    command
}

/// The numbers, from 0, of the lines of `log` in which `rg` finds a signature.
pub fn rg_lines(signatures: &Path, log: &Path) -> Result<BTreeSet<u64>> {
    let output = rg(signatures).arg("--line-number").arg(log).stderr(Stdio::inherit()).output()?;
    let number = |line: &[u8]| -> Option<u64> {
        let digits = line.split(|byte| *byte == b':').next()?;
        Some(std::str::from_utf8(digits).ok()?.parse::<u64>().ok()? - 1)
    };
    let lines = output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines.map(number).collect::<Option<_>>().context("rg prints something else than numbered lines")
}

/// Compiles `benches/hyperscan.c` into `folder`; `None` where Hyperscan is not installed.
pub fn build_hyperscan(folder: &Path) -> Result<Option<PathBuf>> {
    let program = folder.join("hyperscan");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/hyperscan.c");
    let output = Command::new("cc")
        .args(["-O2", "-o"])
        .args([&program, &source])
        .arg("-lhs")
        .output()
        .context("cannot run cc")?;
    let errors = String::from_utf8_lossy(&output.stderr);
    match (output.status.success(), errors.contains("hs/hs.h")) {
        (true, _) => Ok(Some(program)),
        (false, true) => {
            eprintln!("Hyperscan: skipped, hs/hs.h not found; apt-get install libhyperscan-dev");
            Ok(None)
        }
        (false, false) => bail!("benches/hyperscan.c does not compile:\n{errors}"),
    }
}

/// A process that has a log and compiled signatures in memory, and scans when it is told to.
pub struct Hyperscan {
    process: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
    /// Its version.
    pub version: String,
    /// How long it took to compile the signatures.
    pub compile_seconds: f64,
}

impl Hyperscan {
    /// Compiles the signatures of a file for scanning `log`.
    pub fn start(program: &Path, signatures: &Path, log: &Path) -> Result<Self> {
        let mut process = Command::new(program)
            .args([signatures, log])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot run the Hyperscan program")?;
        let orders = process.stdin.take().expect("it is piped");
        let answers = BufReader::new(process.stdout.take().expect("it is piped"));
        let mut hyperscan =
            Hyperscan { process, orders, answers, version: String::new(), compile_seconds: 0.0 };
        hyperscan.version = hyperscan.answer("version")?;
        hyperscan.compile_seconds = hyperscan.answer("compiled")?.parse()?;
        Ok(hyperscan)
    }

    fn answer(&mut self, name: &str) -> Result<String> {
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        let (given, value) = line.trim_end().split_once(' ').unwrap_or_default();
        ensure!(given == name, "the Hyperscan program says {line:?}, not {name}");
        Ok(value.to_owned())
    }

    /// Scans once; returns the seconds.
    pub fn scan(&mut self) -> Result<f64> {
        self.orders.write_all(b"scan\n")?;
        Ok(self.answer("scanned")?.parse()?)
    }

    /// The matches of the last scan: indexes of signatures, and where the matches end.
    pub fn matches(&mut self) -> Result<Vec<(usize, u64)>> {
        self.orders.write_all(b"tell\n")?;
        let count: usize = self.answer("matches")?.parse()?;
        let mut matches = Vec::new();
        for _ in 0..count {
            let (pattern, end) = (self.answer("pattern")?, self.answer("end")?);
            matches.push((pattern.parse()?, end.parse()?));
        }
        Ok(matches)
    }
}

impl Drop for Hyperscan {
    fn drop(&mut self) {
        // It ends by itself too, when nobody gives orders any more.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Writes a list of signatures, a regex a line.
pub fn write_list(path: &Path, signatures: &[Signature]) -> Result<()> {
    let lines: String = signatures.iter().map(|signature| format!("{}\n", signature.regex)).collect();
    fs::write(path, lines).with_context(|| format!("cannot write {}", path.display()))
}
