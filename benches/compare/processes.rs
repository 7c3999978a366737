//! The program as a whole: how soon it is ready, and how much memory it takes.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};

use crate::agreement::Agreement;
use crate::contest::{Contest, Entrant};
use crate::entries;
use crate::scanning::LISTS;
use crate::table::{Row, Table};
use crate::workload::FEWEST;
use crate::{MB, Trial, engines};

/// Bytes of one MiB.
const MIB: f64 = 1_048_576.0;

/// A message that a built-in entry explains.
const MESSAGE: &str = "Error: listen EADDRINUSE: address already in use :::3000";

/// Where `errkb` gets its entries from.
struct Entries {
    folder: PathBuf,
    /// Of the shortest list and of the longest; `None` where `errkb` has no command for it.
    packs: Option<[PathBuf; 2]>,
}

impl Trial<'_> {
    /// Measures whole processes; `hits` are those of the shortest list in the ordinary log.
    pub fn run_processes(&self, table: &mut Table, agreement: &mut Agreement, hits: usize) -> Result<()> {
        eprintln!("   writing entries");
        let entries = self.entries()?;
        self.measure_start(table, &entries)?;
        self.measure_whole(table, &entries, agreement, hits)?;
        self.measure_memory(table, &entries, agreement, hits)
    }

    fn entries(&self) -> Result<Entries> {
        let [fewest, _, most] = LISTS;
        let folder = self.write_entries(fewest)?;
        let Some(small) = self.pack(&folder, fewest)? else { return Ok(Entries { folder, packs: None }) };
        let large = self.pack(&self.write_entries(most)?, most)?.context("errkb packs 2,500 entries only")?;
        Ok(Entries { folder, packs: Some([small, large]) })
    }

    fn write_entries(&self, count: usize) -> Result<PathBuf> {
        entries::write(self.file(&format!("entries-{count}")), &self.source.signatures(count))
    }

    /// Packs a folder; `None` when `errkb` does not know the command.
    fn pack(&self, folder: &Path, count: usize) -> Result<Option<PathBuf>> {
        let pack = self.file(&format!("entries-{count}.pack"));
        let output = self.errkb().arg("pack").arg(folder).arg("-o").arg(&pack).output()?;
        let errors = String::from_utf8_lossy(&output.stderr);
        if errors.contains("unrecognized subcommand") {
            eprintln!("Packs: not measured, errkb has no command pack");
            return Ok(None);
        }
        ensure!(output.status.success(), "errkb pack fails: {errors}");
        Ok(Some(pack))
    }

    /// `errkb` without the entries of the person who measures.
    fn errkb(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_errkb"));
        command.env_remove("ERRKB_ENTRIES").env("XDG_CONFIG_HOME", self.file("no-settings"));
        command
    }

    /// `errkb match` with these entries alone.
    fn errkb_match(&self, entries: &Path) -> Command {
        let mut command = self.errkb();
        command.args(["match", "--no-builtin", "--entries"]).arg(entries);
        command
    }

    fn measure_start(&self, table: &mut Table, entries: &Entries) -> Result<()> {
        let mut contest = Contest::default();
        let nothing = contest.enter(|| engines::seconds(&mut Command::new("true"), &[0]));
        let built_in =
            contest.enter(|| engines::seconds(self.errkb().args(["match", "-q", "-t", MESSAGE]), &[0]));
        let mut ready = |path| -> Entrant {
            contest.enter(move || engines::seconds(self.errkb_match(path).args(["-q", "-t", "x"]), &[1]))
        };
        let folder = ready(&entries.folder);
        let packs = entries.packs.as_ref().map(|packs| packs.each_ref().map(|pack| ready(pack)));
        let outcome = contest.run(self.extent.short_rounds)?;
        let mut report = |what: &str, entrant: Entrant, wanted| {
            let milliseconds = outcome.of(entrant).median_beyond(outcome.of(nothing)) * 1e3;
            let row = Row::time(what, outcome.of(entrant), outcome.of(nothing));
            table.push(row.at_most(milliseconds, wanted, "ms over `true`"));
        };
        report("one line, built-in entries", built_in, 5.0);
        report("ready: a folder of 2,500 JSON files", folder, 120.0);
        match packs {
            Some([small, large]) => {
                report("ready: a pack of 2,500 entries", small, 5.0);
                report("ready: a pack of 100,000 entries", large, 60.0);
            }
            None => {
                table.push(Row::once("ready: packs", "not measured").note("there is no `errkb pack` yet"))
            }
        }
        Ok(())
    }

    /// The command on the ordinary log, from its start to its end.
    fn measure_whole(
        &self,
        table: &mut Table,
        entries: &Entries,
        agreement: &mut Agreement,
        hits: usize,
    ) -> Result<()> {
        let log = self.file("log.txt");
        let size = fs::metadata(&log)?.len() as usize;
        let (path, name) = entries.preferred();
        let command = || {
            let mut command = self.errkb_match(path);
            command.args(["-c", "-j1"]).arg(&log);
            command
        };
        let output = command().stderr(Stdio::inherit()).output()?;
        agreement.expect_equal("errkb match -c", hits, sum_of_counts(&output.stdout)?);
        let mut contest = Contest::default();
        let whole = contest.enter(|| engines::seconds(&mut command(), &[0]));
        let outcome = contest.run(self.extent.rounds)?;
        let what = format!("errkb match -c -j1, whole process, {name}");
        table.push(Row::speed(what, size, outcome.of(whole)).hits(hits));
        Ok(())
    }

    fn measure_memory(
        &self,
        table: &mut Table,
        entries: &Entries,
        agreement: &mut Agreement,
        hits: usize,
    ) -> Result<()> {
        let log = fs::read(self.file("log.txt"))?;
        let (path, name) = entries.preferred();
        for threads in [1, 2] {
            let mut command = self.errkb_match(path);
            command.args(["-c", "-j", &threads.to_string()]);
            let repetitions = self.extent.stream / self.extent.log;
            let (memory, counts) = stream(&mut command, &log, repetitions)?;
            let what = format!("{repetitions} times the log as a stream, -j{threads}");
            let hits = hits * repetitions;
            agreement.expect_equal(&what, hits, sum_of_counts(&counts)?);
            let size = repetitions * log.len() / MB;
            let what = format!("peak memory, {size} MB as a stream, -j{threads}, {name}");
            let row = match memory {
                Some(bytes) => {
                    let mib = bytes as f64 / MIB;
                    Row::once(what, format!("{mib:.1} MiB")).at_most(mib, 64.0, "MiB")
                }
                None => Row::once(what, "not measured").note("this system does not tell"),
            };
            table.push(row.hits(hits));
        }
        Ok(())
    }
}

impl Entries {
    /// The fastest form of the shortest list, and what it is.
    fn preferred(&self) -> (&Path, String) {
        let count = crate::grouped(FEWEST as u64);
        match &self.packs {
            Some([pack, _]) => (pack, format!("a pack of {count} entries")),
            None => (&self.folder, format!("a folder of {count} JSON files")),
        }
    }
}

/// Pipes `text` so many times through a process; returns its peak memory in bytes, and what it prints.
fn stream(command: &mut Command, text: &[u8], repetitions: usize) -> Result<(Option<u64>, Vec<u8>)> {
    let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut input = process.stdin.take().expect("it is piped");
    for _ in 0..repetitions {
        input.write_all(text).context("errkb does not read its input to the end")?;
    }
    input.flush()?;
    let memory = peak_memory(process.id());
    drop(input);
    let output = process.wait_with_output()?;
    ensure!(output.status.success(), "errkb ends with {}", output.status);
    Ok((memory, output.stdout))
}

/// The most memory, in bytes, that a running process has had so far; `None` on systems that do not tell.
fn peak_memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kib << 10)
}

/// The sum of the counts that `errkb match -c` prints.
fn sum_of_counts(output: &[u8]) -> Result<usize> {
    let count = |line: &[u8]| -> Option<usize> {
        let (count, _) = std::str::from_utf8(line).ok()?.split_once('\t')?;
        count.parse().ok()
    };
    let lines = output.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let counts = lines.map(count).collect::<Option<Vec<usize>>>();
    counts.map(|counts| counts.iter().sum()).ok_or_else(|| io::Error::other("errkb prints no counts").into())
}
