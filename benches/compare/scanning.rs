//! The speed of scanning: `errkb` and the others in turn, on the same files.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, ensure};
use errkb::scan::SignatureSet;
use regex::bytes::RegexSet;

use crate::Trial;
use crate::agreement::Agreement;
use crate::checks;
use crate::contest::{Contest, Entrant, Seconds};
use crate::engines::{self, Found, Hyperscan};
use crate::machine;
use crate::report;
use crate::table::Table;
use crate::workload::{self, FEWEST, Log, ORDINARY, STORM, Signature};

/// Signatures of the lists; each list begins with the one before it.
pub const LISTS: [usize; 3] = [FEWEST, 10_000, 100_000];

/// How many of the lists Hyperscan gets: with more it would compile for too long.
const HYPERSCAN_LISTS: usize = 2;

/// A list of signatures, ready to scan with.
pub struct List<'s> {
    pub signatures: &'s [Signature],
    pub path: PathBuf,
    pub set: SignatureSet<'s>,
    /// What `errkb` finds in the ordinary log.
    pub found: Vec<Found>,
}

/// The logs, each with its file.
pub struct Logs {
    pub ordinary: (Log, PathBuf),
    pub storm: (Log, PathBuf),
    /// The first lines of the ordinary log, for the definition and RegexSet.
    pub part: Vec<u8>,
    /// The first lines of the ordinary log, for `rg`.
    pub rg: (Vec<u8>, PathBuf),
    /// The ordinary log with colours and CRLF.
    pub terminal: (Vec<u8>, PathBuf),
    pub empty: PathBuf,
}

/// The engines that are not there to be had everywhere, or take their time to compile.
pub struct Others {
    pub regex_set: RegexSet,
    /// Seconds.
    pub regex_set_compiled: f64,
    /// `None` where it is not installed.
    pub rg_version: Option<String>,
    /// One for each of the first lists; none where it is not installed.
    pub hyperscans: Vec<Hyperscan>,
}

/// Numbers of hits that are the same for all.
pub struct Hits {
    pub storm: usize,
    /// Of the shortest list in the part for RegexSet, within lines.
    pub part: usize,
    /// Lines that are hit in the part for `rg`.
    pub rg_lines: usize,
}

/// Seconds of all competitors.
pub struct Times {
    /// A process that does nothing.
    pub nothing: Seconds,
    pub wc: Seconds,
    /// With the shortest list.
    pub errkb: Seconds,
    pub own: OwnTimes,
    pub fresh: Seconds,
    pub terminal: Seconds,
    /// With one thread and with two.
    pub storm: [Seconds; 2],
    pub regex_set: Seconds,
    /// With the part and with an empty file.
    pub rg: Option<[Seconds; 2]>,
    pub hyperscans: Vec<Seconds>,
}

/// Seconds of `errkb` in turn with itself, for its own ratios.
pub struct OwnTimes {
    /// One for each list.
    pub lists: Vec<Seconds>,
    /// With the shortest list, as all below.
    pub two_threads: Seconds,
    /// Of two scans at once, each with a thread: what the machine gives to two threads that do not wait for each other.
    pub twice: Seconds,
}

impl Trial<'_> {
    /// Measures how fast the engines scan; returns the hits of the shortest list in the ordinary log.
    pub fn scan(&self, table: &mut Table, agreement: &mut Agreement) -> Result<usize> {
        let signatures = self.source.signatures(LISTS[LISTS.len() - 1]);
        let logs = self.logs(&signatures[..FEWEST])?;
        let lists = self.lists(&signatures, &logs)?;
        let mut others = self.others(&lists, &logs)?;
        self.check_lists(&lists, &logs, agreement);
        let hits = checks::files(&lists[0], &logs, agreement)?;
        checks::others(&lists, &logs, &mut others, agreement)?;
        let times = self.times(&lists, &logs, &mut others, &hits)?;
        report::add(table, &lists, &logs, &others, &hits, &times);
        Ok(lists[0].found.len())
    }
}

impl Trial<'_> {
    fn logs(&self, planted: &[Signature]) -> Result<Logs> {
        eprintln!("   making the texts");
        let ordinary = self.source.log(planted, self.extent.log, ORDINARY);
        let storm = self.source.log(planted, self.extent.storm, STORM);
        let part = first_lines(&ordinary.text, self.extent.part).to_vec();
        let rg = first_lines(&ordinary.text, self.extent.rg).to_vec();
        let terminal = workload::for_terminal(&ordinary.text);
        let paths = [
            self.write("log.txt", &ordinary.text)?,
            self.write("storm.txt", &storm.text)?,
            self.write("rg.txt", &rg)?,
            self.write("terminal.txt", &terminal)?,
            self.write("empty.txt", b"")?,
        ];
        let [log_path, storm_path, rg_path, terminal_path, empty] = paths;
        Ok(Logs {
            ordinary: (ordinary, log_path),
            storm: (storm, storm_path),
            part,
            rg: (rg, rg_path),
            terminal: (terminal, terminal_path),
            empty,
        })
    }

    fn lists<'s>(&self, signatures: &'s [Signature], logs: &Logs) -> Result<Vec<List<'s>>> {
        let list = |count: &usize| {
            let signatures = &signatures[..*count];
            let path = self.file(&format!("signatures-{count}.txt"));
            engines::write_list(&path, signatures)?;
            let set = engines::set(signatures);
            let (_, found) = engines::errkb(&set, &logs.ordinary.1, 1)?;
            Ok(List { signatures, path, set, found })
        };
        LISTS.iter().map(list).collect()
    }

    fn others(&self, lists: &[List<'_>], logs: &Logs) -> Result<Others> {
        eprintln!("   compiling the signatures with the other engines");
        let start = Instant::now();
        let regex_set = engines::regex_set(lists[0].signatures)?;
        let regex_set_compiled = start.elapsed().as_secs_f64();
        let rg_version = machine::first_line("rg", "--version").ok();
        if rg_version.is_none() {
            eprintln!("rg: skipped, there is no such program; apt-get install ripgrep");
        }
        let mut hyperscans = Vec::new();
        if let Some(program) = engines::build_hyperscan(&self.folder)? {
            for list in &lists[..HYPERSCAN_LISTS] {
                hyperscans.push(Hyperscan::start(&program, &list.path, &logs.ordinary.1)?);
            }
        }
        Ok(Others { regex_set, regex_set_compiled, rg_version, hyperscans })
    }

    fn times(&self, lists: &[List<'_>], logs: &Logs, others: &mut Others, hits: &Hits) -> Result<Times> {
        eprintln!("   measuring");
        let Others { regex_set, rg_version, hyperscans, .. } = others;
        let path = &logs.ordinary.1;
        let mut parts = parts(&logs.ordinary.0.text, self.extent.part).cycle();
        let mut contest = Contest::default();
        let first = &lists[0];
        let nothing = contest.enter(|| engines::seconds(&mut Command::new("true"), &[0]));
        let wc = contest.enter(|| engines::seconds(Command::new("wc").arg("-l").arg(path), &[0]));
        let mut errkb = |set, path, threads, hits| enter(&mut contest, set, path, threads, hits);
        let alone = errkb(&first.set, path, 1, first.found.len());
        let terminal = errkb(&first.set, &logs.terminal.1, 1, first.found.len());
        let storm = [1, 2].map(|threads| errkb(&first.set, &logs.storm.1, threads, hits.storm));
        let fresh = contest.enter(|| {
            let set = engines::set(first.signatures);
            Ok(engines::errkb(&set, path, 1)?.0)
        });
        let regex_set = contest.enter(|| {
            let part = parts.next().expect("the log is not empty");
            // For as many bytes as the first part has.
            Ok(engines::scan_regex_set(regex_set, part).0 * logs.part.len() as f64 / part.len() as f64)
        });
        let rg = rg_version.as_ref().map(|_| {
            [&logs.rg.1, &logs.empty].map(|path| {
                contest.enter(move || engines::seconds(engines::rg(&first.path).arg("-c").arg(path), &[0, 1]))
            })
        });
        let hyperscans: Vec<Entrant> =
            hyperscans.iter_mut().map(|hyperscan| contest.enter(|| hyperscan.scan())).collect();
        let outcome = contest.run(self.extent.rounds)?;
        let of = |entrant: Entrant| outcome.of(entrant).clone();
        Ok(Times {
            nothing: of(nothing),
            wc: of(wc),
            errkb: of(alone),
            own: self.own_times(lists, path)?,
            fresh: of(fresh),
            terminal: of(terminal),
            storm: storm.map(of),
            regex_set: of(regex_set),
            rg: rg.map(|entrants| entrants.map(of)),
            hyperscans: hyperscans.into_iter().map(of).collect(),
        })
    }
}

impl Trial<'_> {
    fn own_times(&self, lists: &[List<'_>], log: &Path) -> Result<OwnTimes> {
        let mut contest = Contest::default();
        let mut errkb = |index: usize, threads| {
            enter(&mut contest, &lists[index].set, log, threads, lists[index].found.len())
        };
        let of_lists: Vec<Entrant> = (0..lists.len()).map(|index| errkb(index, 1)).collect();
        let two_threads = errkb(0, 2);
        let twice = contest.enter(|| {
            let (seconds, found) = engines::errkb_twice(&lists[0].set, log)?;
            let hits = lists[0].found.len();
            ensure!(found == 2 * hits, "errkb has {found} hits, and not twice {hits}");
            Ok(seconds)
        });
        let outcome = contest.run(self.extent.short_rounds)?;
        let of = |entrant: Entrant| outcome.of(entrant).clone();
        Ok(OwnTimes {
            lists: of_lists.into_iter().map(of).collect(),
            two_threads: of(two_threads),
            twice: of(twice),
        })
    }
}

/// Adds `errkb`, which is to find so much.
fn enter<'a>(
    contest: &mut Contest<'a>,
    set: &'a SignatureSet<'_>,
    log: &'a Path,
    threads: usize,
    hits: usize,
) -> Entrant {
    contest.enter(move || {
        let (seconds, found) = engines::errkb(set, log, threads)?;
        ensure!(found.len() == hits, "errkb has {} hits, and not {hits} as before", found.len());
        Ok(seconds)
    })
}

/// As many whole lines as there are in the first `bytes` of a text.
fn first_lines(text: &[u8], bytes: usize) -> &[u8] {
    let end = memchr::memrchr(b'\n', &text[..bytes.min(text.len())]).map_or(0, |feed| feed + 1);
    &text[..end]
}

/// A text in parts of so many bytes, less what is no whole line; what is left at its end is left out.
fn parts(text: &[u8], bytes: usize) -> impl Iterator<Item = &[u8]> + Clone {
    (0..text.len() / bytes).scan(text, move |rest, _| {
        let part = first_lines(rest, bytes);
        *rest = &rest[part.len()..];
        Some(part)
    })
}
