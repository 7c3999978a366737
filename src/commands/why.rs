//! `errkb why`: why an entry did not match a log.

use std::ops::ControlFlow;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::cli::{Global, WhyArgs};
use crate::input::Blocks;
use crate::kb::{KnowledgeBase, Loader, Lookup, Origin, Record};
use crate::render::why::{Verdict, write_verdict};
use crate::report::{Collector, InputSize, Report, Suspects};
use crate::scan::{SignatureSet, scan};
use crate::why::Probe;

use super::source::Source;
use super::{
    Status, all_cores, check_domains, check_written, finish, is_of, load, own_paths, say, stdout, width,
};

pub fn run(global: &Global, args: &WhyArgs) -> Result<Status> {
    let kb = load(global)?;
    check_domains(&kb, &args.domain)?;
    let record = match kb.look_up(&args.id) {
        Lookup::Found(record) => record,
        Lookup::Ambiguous(records) => return Ok(unknown(args, "is the slug of several entries: ", &records)),
        Lookup::Unknown(_) if kb.is_disabled(&args.id) => {
            say(format!("errkb: {} is taken out by {}", args.id, place_of_disabling(global, &args.id)));
            return Ok(Status::Nothing);
        }
        Lookup::Unknown(nearest) => {
            return Ok(unknown(args, "is no entry; did you mean one of these? ", &nearest));
        }
    };
    if is_in_place_of_another(record) && !global.no_builtin {
        let Origin::File(path) = record.origin() else { unreachable!("a built-in one replaces nothing") };
        say(format!(
            "errkb: {} is that of {}; it takes the place of the built-in one",
            record.id(),
            path.display()
        ));
    }
    let id = record.id().to_owned();
    let left_out = left_out_by(record, args);
    // What the options leave out is of interest when it is this one.
    let kb = kb.select(|record| record.id() == id || left_out_by(record, args).is_none());
    tell(global, args, &kb, &id, left_out)
}

fn tell(
    global: &Global,
    args: &WhyArgs,
    kb: &KnowledgeBase,
    id: &str,
    left_out: Option<String>,
) -> Result<Status> {
    let index = kb.records().iter().position(|record| record.id() == id).expect("it was selected");
    let record = &kb.records()[index];
    let probe = Probe::new(record.regex()).context("the regex does not parse")?;
    let mut windows = probe.windows();
    let source = Source::of(args.file.as_deref());
    let name = source.name();
    let set = SignatureSet::of(kb);
    let mut collector = Collector::new(&set);
    collector.enter(&name);
    let mut blocks = Blocks::new(source.open(false).with_context(|| name.clone())?);
    let scanned = scan(&set, &mut blocks, all_cores(), |block, hits| {
        if !block.is_early() {
            collector.observe(block, hits);
            windows.observe(block);
        }
        ControlFlow::Continue(())
    });
    scanned.with_context(|| name.clone())?;
    if blocks.bytes() == 0 {
        say(format!("errkb: {name}: nothing to match: the input is empty"));
    }
    let report = Report::new(kb, &collector, Suspects::default(), InputSize::default(), 0)?;
    let verdict = match (collector.first(index), left_out) {
        (None, _) => {
            probe.nearest(&windows).map_or(Verdict::NothingNear, |near| Verdict::Near(Box::new(near)))
        }
        (Some(seen), Some(option)) => Verdict::LeftOut { seen, option },
        (Some(seen), None) => matched(&report, args.top, id, seen),
    };
    let status = if matches!(verdict, Verdict::Shown { .. }) { Status::Found } else { Status::Nothing };
    let mut out = stdout(global);
    check_written(write_verdict(&mut out, record, &name, &verdict, width()))?;
    finish(out, status)
}

/// What became of an entry that hit.
fn matched<'r>(
    report: &'r Report<'_>,
    top: usize,
    id: &str,
    seen: &'r crate::report::Sighting,
) -> Verdict<'r> {
    for (rank, found) in (1..).zip(&report.matches) {
        if found.record.id() == id {
            let is_shown = top == 0 || rank <= top;
            return if is_shown {
                Verdict::Shown { seen, rank }
            } else {
                Verdict::BelowTop { seen, rank, top }
            };
        }
        if found.also.iter().any(|record| record.id() == id) {
            return Verdict::LessSpecific { seen, than: found.record, at: &found.first };
        }
    }
    let first = report.matches.first().expect("only another match keeps one of a generic entry back");
    Verdict::Generic { seen, shown: first.record, at: &first.first }
}

/// The option that leaves an entry out, and what the entry has in its place.
fn left_out_by(record: &Record, args: &WhyArgs) -> Option<String> {
    if !is_of(record, &args.domain) {
        return Some(format!(
            "--domain {}, and it is of the domain {}",
            args.domain.join(" --domain "),
            record.domain()
        ));
    }
    if let Some(tier) = args.tier.as_ref().filter(|tier| **tier != record.tier()) {
        let own = if record.tier().is_empty() { "none" } else { record.tier() };
        return Some(format!("--tier {tier}, and its tier is {own}"));
    }
    let least = args.min_confidence.filter(|least| record.confidence().is_none_or(|value| value < *least))?;
    let own =
        record.confidence().map_or_else(|| "none is known".to_owned(), |value| format!("it is {value}"));
    Some(format!("--min-confidence {least}, and {own}"))
}

fn unknown(args: &WhyArgs, what: &str, records: &[&Record]) -> Status {
    let ids: Vec<&str> = records.iter().map(|record| record.id()).collect();
    let what = if ids.is_empty() { "is no entry; `errkb list` names all" } else { what };
    say(format!("errkb: {:?} {what}{}", args.id, ids.join(", ")));
    Status::Nothing
}

/// Whether there is a built-in entry of the same ID behind it.
fn is_in_place_of_another(record: &Record) -> bool {
    let mut built_in = Loader::new();
    built_in.add_built_in(crate::built_in::PACK);
    record.origin() != Origin::BuiltIn && built_in.finish().0.get(record.id()).is_some()
}

/// The path among those that entries come from that takes one out.
fn place_of_disabling(global: &Global, id: &str) -> String {
    let takes_out = |path: &PathBuf| {
        let mut loader = Loader::new();
        loader.add_path(path);
        loader.finish().0.is_disabled(id)
    };
    let found = own_paths(global).filter(takes_out).last();
    found.map_or_else(
        || "one of your entries".to_owned(),
        |path| format!("a file with \"disabled\": true in {}", path.display()),
    )
}
