//! Compares `errkb` with other engines on the same files, in one run:
//!
//! ```console
//! $ cargo bench --bench compare
//! ```
//!
//! It makes its texts below `target/bench`, checks that all engines find the same, and writes
//! `benches/RESULTS.md`. It fails when they do not find the same. `-- --quick` takes small texts, for a look;
//! it leaves `RESULTS.md` alone. Beside the texts made of the project's own, it measures those of the folder
//! `ERRKB_BENCH_DATA` (`../shared/bench` when that is not set), if there is one.

mod agreement;
mod checks;
mod contest;
mod engines;
mod entries;
mod machine;
mod processes;
mod report;
mod scanning;
mod table;
#[allow(dead_code, reason = "the other benchmark needs the rest of it")]
#[path = "../workload/mod.rs"]
mod workload;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use mimalloc::MiMalloc;

use agreement::Agreement;
use table::Table;
use workload::Source;

/// As in the program.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Bytes of one MB.
const MB: usize = 1_000_000;

/// Sizes and numbers of repetitions.
struct Extent {
    /// Size of the ordinary log, in bytes.
    log: usize,
    /// Size of the storm, in bytes.
    storm: usize,
    /// Size of the part of the ordinary log that is held against the definition, and of those that RegexSet
    /// gets, in bytes.
    part: usize,
    /// Size of the part that `rg` gets, in bytes.
    rg: usize,
    /// Size of the stream while memory is measured, in bytes.
    stream: usize,
    /// Repetitions of each scan.
    rounds: usize,
    /// Repetitions of what is short, and easily lengthened by what else the machine does.
    short_rounds: usize,
    /// Signatures of each longer list that are held against the definition.
    sample: usize,
}

const WHOLE: Extent = Extent {
    log: 200 * MB,
    storm: 20 * MB,
    part: 10 * MB,
    rg: 40 * MB,
    stream: 2_000 * MB,
    rounds: 9,
    short_rounds: 31,
    sample: 1_000,
};

const QUICK: Extent = Extent {
    log: 20 * MB,
    storm: 2 * MB,
    part: 2 * MB,
    rg: 4 * MB,
    stream: 100 * MB,
    rounds: 3,
    short_rounds: 5,
    sample: 100,
};

/// What is measured, and where its files are.
struct Trial<'a> {
    extent: &'a Extent,
    source: &'a Source,
    folder: PathBuf,
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("compare: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Measures everything; returns whether all engines agreed.
fn run() -> Result<bool> {
    let is_quick = std::env::args().any(|argument| argument == "--quick");
    let extent = if is_quick { &QUICK } else { &WHOLE };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench");
    let mut agreement = Agreement::default();
    let mut text = heading()?;
    for source in sources()? {
        eprintln!("## {}", source.name);
        let trial = Trial { extent, source: &source, folder: folder.join(source.slug) };
        fs::create_dir_all(&trial.folder)?;
        text += &trial.measure(&mut agreement)?;
    }
    println!("{text}");
    if agreement.is_broken() {
        eprintln!("compare: the engines do not find the same");
        return Ok(false);
    }
    if !is_quick {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/RESULTS.md"), text)?;
    }
    Ok(true)
}

fn sources() -> Result<Vec<Source>> {
    let mut sources = vec![Source::of_project().context("the project's own texts cannot be read")?];
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/bench");
    let folder = std::env::var_os("ERRKB_BENCH_DATA").map_or(beside, PathBuf::from);
    if folder.join("signatures.txt").exists() {
        sources.push(Source::of_folder(&folder).context("the folder of real logs cannot be read")?);
    } else {
        eprintln!("Real logs: skipped, there is no folder of them");
    }
    Ok(sources)
}

fn heading() -> Result<String> {
    Ok(format!(
        "# Speed, measured\n\n\
         Written by `cargo bench --bench compare`, which says how to run it and makes the texts.\n\n\
         {}\n\
         All engines ran on the same files in one run, in turn; each figure is the median of its \
         repetitions, with its range beside it. One MB is 10^6 bytes. A hit is a line and a signature that \
         is found on it; the run fails unless all engines have the same hits, and the regex of each \
         signature, run by itself on every line's window, has them too. Where nothing else is said, one \
         thread scans; `errkb` reads the file, cleans it and scans it with a set that is ready, and \
         Hyperscan (block mode, caseless) has the log in memory already. RegexSet and rg have 1 GiB of room \
         for their automata.\n",
        machine::facts()?
    ))
}

impl Trial<'_> {
    /// Measures on the texts of one source; returns its part of the results.
    fn measure(&self, agreement: &mut Agreement) -> Result<String> {
        let mut table = Table::default();
        let hits = self.scan(&mut table, agreement)?;
        self.run_processes(&mut table, agreement, hits)?;
        Ok(format!("\n## {}\n\n{}", capitalized(&self.source.name), table))
    }

    /// A file of this trial.
    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a file of this trial.
    fn write(&self, name: &str, contents: &[u8]) -> Result<PathBuf> {
        let path = self.file(name);
        fs::write(&path, contents).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(path)
    }
}

fn capitalized(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}

/// A number with commas between its thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
