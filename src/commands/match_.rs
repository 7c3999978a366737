//! `errkb match`: explains the errors in files, standard input or a text.

use std::cmp::Reverse;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;

use anyhow::{Context as _, Result, bail};

use crate::cli::{Global, MatchArgs, MatchFormat};
use crate::input::Blocks;
use crate::kb::KnowledgeBase;
use crate::render;
use crate::report::{Collector, InputSize, Report, Suspects};
use crate::scan::{SignatureSet, scan};

use super::source::Source;
use super::{Status, all_cores, check_domains, check_written, finish, is_of, lang, load, say, stdout, width};

/// Entries shown when nobody says how many.
const DEFAULT_TOP: usize = 5;

pub fn run(global: &Global, args: &MatchArgs) -> Result<Status> {
    let kb = select(load(global)?, args)?;
    let set = SignatureSet::of(&kb);
    let mut reading = Reading {
        set: &set,
        collector: Collector::new(&set),
        suspects: Suspects::default(),
        wants_suspects: !args.count && !args.quiet,
        wants_all_suspects: args.format == MatchFormat::Json,
        stop_at_first: args.quiet,
        threads: args.threads.map_or_else(all_cores, usize::from),
        input: InputSize::default(),
    };
    let mut unreadable = false;
    for source in sources(args) {
        if reading.is_done() {
            break;
        }
        if let Err(error) = reading.read(&source) {
            say(format!("errkb: {}: {error:#}", source.name()));
            unreadable = true;
        }
    }
    let found = reading.collector.found_any();
    let status = match (unreadable, found) {
        (true, _) => Status::Trouble,
        (false, true) => Status::Found,
        (false, false) => Status::Nothing,
    };
    if reading.input.bytes == 0 && !unreadable {
        say("errkb: nothing to match: the input is empty");
    }
    if args.quiet {
        return Ok(if found { Status::Found } else { status });
    }
    let mut out = stdout(global);
    let written = if args.count {
        write_counts(&mut out, &kb, &reading.collector, args.top.unwrap_or(0))
    } else {
        let top = args.top.unwrap_or(DEFAULT_TOP);
        let report = Report::new(&kb, &reading.collector, reading.suspects, reading.input, top)?;
        write(&mut out, &report, global, args.format)
    };
    check_written(written)?;
    finish(out, status)
}

/// The entries that the options ask for.
fn select(kb: KnowledgeBase, args: &MatchArgs) -> Result<KnowledgeBase> {
    check_domains(&kb, &args.domain)?;
    let kb = kb.select(|record| {
        is_of(record, &args.domain)
            && args.tier.as_ref().is_none_or(|tier| *tier == record.tier())
            && args.min_confidence.is_none_or(|least| record.confidence().is_some_and(|value| value >= least))
    });
    if kb.records().is_empty() {
        bail!("no entry is left by --domain, --tier and --min-confidence");
    }
    Ok(kb)
}

fn write(out: &mut dyn Write, report: &Report<'_>, global: &Global, format: MatchFormat) -> io::Result<()> {
    match format {
        // An empty input has been spoken of already.
        MatchFormat::Text | MatchFormat::Markdown if report.input.bytes == 0 => Ok(()),
        MatchFormat::Text => render::text::write_report(out, report, lang(global), width()),
        MatchFormat::Markdown => render::markdown::write_report(out, report, lang(global)),
        MatchFormat::Json => render::json::write_report(out, report),
        MatchFormat::Jsonl => render::json::write_lines(out, report),
    }
}

/// `COUNT<TAB>ID` of each entry that hit, most hits first.
fn write_counts(
    out: &mut dyn Write,
    kb: &KnowledgeBase,
    collector: &Collector<'_>,
    top: usize,
) -> io::Result<()> {
    let mut counts: Vec<(usize, u64)> = collector.counts().collect();
    // Entries are numbered by ID.
    counts.sort_by_key(|(entry, count)| (Reverse(*count), *entry));
    let shown = if top == 0 { counts.len() } else { top };
    for (entry, count) in counts.iter().take(shown) {
        writeln!(out, "{count}\t{}", kb.records()[*entry].id())?;
    }
    Ok(())
}

fn sources(args: &MatchArgs) -> Vec<Source<'_>> {
    if let Some(text) = &args.text {
        return vec![Source::Text(text)];
    }
    if args.files.is_empty() {
        return vec![Source::Stdin];
    }
    args.files.iter().map(|file| Source::of(Some(file))).collect()
}

/// What is gathered while sources are read one after another.
struct Reading<'s> {
    set: &'s SignatureSet<'s>,
    collector: Collector<'s>,
    suspects: Suspects,
    wants_suspects: bool,
    /// Also beside matches, not only in their place.
    wants_all_suspects: bool,
    stop_at_first: bool,
    /// Most threads that scan.
    threads: usize,
    input: InputSize,
}

impl Reading<'_> {
    fn is_done(&self) -> bool {
        self.stop_at_first && self.collector.found_any()
    }

    fn read(&mut self, source: &Source<'_>) -> Result<()> {
        let mut blocks = Blocks::new(source.open(self.stop_at_first)?);
        let result = self.scan(&source.name(), &mut blocks);
        self.input.lines += blocks.lines();
        self.input.bytes += blocks.bytes();
        result.context("cannot be read to its end")
    }

    fn scan(&mut self, name: &str, blocks: &mut Blocks<Box<dyn Read + Send + '_>>) -> io::Result<()> {
        self.collector.enter(name);
        self.suspects.enter(name);
        // Who stops at the first hit must not wait for threads that wait for more text.
        let threads = if self.stop_at_first { 1 } else { self.threads };
        scan(self.set, blocks, threads, |block, hits| {
            // Lines that wait for more are looked at only by who stops at the first hit.
            if block.is_early() && !self.stop_at_first {
                return ControlFlow::Continue(());
            }
            self.collector.observe(block, hits);
            if self.wants_suspects && (self.wants_all_suspects || !self.collector.found_any()) {
                self.suspects.observe(block, hits);
            }
            if self.is_done() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
    }
}
