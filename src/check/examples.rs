//! What entries do on each other's samples: each must come first on its own, and match none of its misses.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::ControlFlow;

use rayon::prelude::*;

use crate::input::{Block, Blocks};
use crate::kb::{Entry, Problem, Rule};
use crate::report::{Collector, leaders};
use crate::scan::{Hit, SignatureSet, scan};

use super::{Context, Found, Subject};

static SIGNATURE_UNMATCHED: Rule =
    Rule::new("E15", "signature-unmatched", "The regex does not match the entry's own signature");
static EXAMPLE_UNMATCHED: Rule =
    Rule::new("E16", "example-unmatched", "The regex does not match an example of the entry");
static MISS_MATCHED: Rule = Rule::new("E17", "miss-matched", "The regex matches a near miss of the entry");
static NOT_FIRST: Rule = Rule::new("E18", "not-first", "Another entry comes first on an example of this one");
static FEW_EXAMPLES: Rule = Rule::new("W05", "few-examples", "The entry has fewer than two examples");
static NO_MISS: Rule = Rule::new("W06", "no-near-miss", "The entry has examples and no near miss");
static SIGNATURE_NOT_FIRST: Rule =
    Rule::new("W07", "signature-not-first", "Another entry comes first on the signature of this one");
static STEALS: Rule = Rule::new(
    "W08",
    "steals",
    "The entry comes first on an example of one that is not among the checked ones",
);

pub(super) static RULES: [&Rule; 8] = [
    &SIGNATURE_UNMATCHED,
    &EXAMPLE_UNMATCHED,
    &MISS_MATCHED,
    &NOT_FIRST,
    &FEW_EXAMPLES,
    &NO_MISS,
    &SIGNATURE_NOT_FIRST,
    &STEALS,
];

/// Examples that an entry should have.
const ENOUGH: usize = 2;

/// What stands between samples that are scanned as one text: more lines than a match spans.
const GAP: &str = "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Signature,
    Example(usize),
    Miss(usize),
}

/// A text of an entry that says something of a regex.
struct Sample<'a> {
    entry: usize,
    kind: Kind,
    text: &'a str,
}

impl Sample<'_> {
    fn pointer(&self) -> String {
        match self.kind {
            Kind::Signature => "/signature".to_owned(),
            Kind::Example(index) => format!("/examples/matches/{index}/text"),
            Kind::Miss(index) => format!("/examples/misses/{index}/text"),
        }
    }
}

/// What is found in a sample.
#[derive(Default)]
struct Verdict {
    /// Entries that match.
    hits: BTreeSet<usize>,
    /// The one that is shown first.
    first: Option<usize>,
}

pub(super) fn check(context: &Context<'_>, found: &mut Vec<Found>) {
    if context.in_force().next().is_none() {
        return;
    }
    for (_, number) in context.in_force() {
        check_number(&context.subjects[number], &mut |problem| found.push((number, problem)));
    }
    let records = context.kb.records().par_iter().zip(context.checked);
    // Of the others too, as what they have may be taken from them.
    let others: Vec<Option<Entry>> =
        records.map(|(record, checked)| checked.is_none().then(|| record.entry().ok()).flatten()).collect();
    let samples = samples(context, &others);
    let verdicts: Vec<Verdict> = scan_together(context, &samples)
        .into_par_iter()
        .zip(&samples)
        .map(|(verdict, sample)| verdict.unwrap_or_else(|| judge(context, sample.text.as_bytes())))
        .collect();
    let mut thefts = BTreeMap::new();
    for (sample, verdict) in samples.iter().zip(&verdicts) {
        match context.checked[sample.entry] {
            Some(number) => {
                let problem = check_own(context, &context.subjects[number], sample, verdict);
                found.extend(problem.map(|problem| (number, problem)));
            }
            None => {
                if let Some(first) = verdict.first.filter(|first| context.checked[*first].is_some()) {
                    thefts.entry((first, sample.entry)).or_insert(sample);
                }
            }
        }
    }
    for ((thief, owner), sample) in thefts {
        let Some(number) = context.checked[thief] else { continue };
        let message =
            format!("comes first on an example of {}: {:?}", context.name(owner), first_line(sample.text));
        let help = "let the regex require what only this error says; `disabled` takes the other out";
        found.push((number, context.subjects[number].problem(&STEALS, "/regex", message, help)));
    }
}

fn check_number(subject: &Subject<'_>, report: &mut dyn FnMut(Problem)) {
    let Some(entry) = subject.entry else { return };
    let count = entry.examples.matches.len();
    if count < ENOUGH {
        let message = format!("{count} of the {ENOUGH} examples that show what the regex is for");
        let help = "add output of real runs to `examples.matches`";
        report(subject.problem(&FEW_EXAMPLES, "/examples/matches", message, help));
    }
    if count > 0 && entry.examples.misses.is_empty() {
        let message = "no near miss shows where the regex ends";
        let help = "add to `examples.misses` output that looks like the error and is another";
        report(subject.problem(&NO_MISS, "/examples/misses", message, help));
    }
}

/// The samples of all entries; of those that are not checked only the examples.
fn samples<'a>(context: &Context<'a>, others: &'a [Option<Entry>]) -> Vec<Sample<'a>> {
    let mut samples = Vec::new();
    for (entry, checked) in context.checked.iter().enumerate() {
        let of_checked = checked.and_then(|number| context.subjects[number].entry);
        let Some(read) = of_checked.or(others[entry].as_ref()) else { continue };
        if of_checked.is_some() {
            samples.push(Sample { entry, kind: Kind::Signature, text: &read.signature });
            let misses = read.examples.misses.iter().enumerate();
            samples.extend(misses.map(|(i, miss)| Sample { entry, kind: Kind::Miss(i), text: &miss.text }));
        }
        let matches = read.examples.matches.iter().enumerate();
        samples.extend(matches.map(|(i, example)| Sample {
            entry,
            kind: Kind::Example(i),
            text: &example.text,
        }));
    }
    samples
}

/// What is found in each sample where all of them are one text; `None` where that does not tell what is found in
/// it alone. The samples of checked entries are scanned for all entries, the others for those that are checked.
fn scan_together(context: &Context<'_>, samples: &[Sample<'_>]) -> Vec<Option<Verdict>> {
    let mut verdicts: Vec<Option<Verdict>> = samples.iter().map(|_| Some(Verdict::default())).collect();
    let is_checked = |sample: &usize| context.checked[samples[*sample].entry].is_some();
    let (own, others): (Vec<usize>, Vec<usize>) = (0..samples.len()).partition(is_checked);
    scan_samples(context.set, samples, &own, |sample, part| {
        verdicts[sample] = part.map(|(block, hits)| {
            let first = hits[0].pattern;
            if hits.iter().all(|hit| hit.pattern == first) {
                return Verdict { hits: BTreeSet::from([first]), first: Some(first) };
            }
            let mut collector = Collector::new(context.set);
            collector.observe(block, hits);
            verdict(context, &collector)
        });
    });
    // Which of all entries comes first there is told only by these.
    scan_samples(context.checked_set, samples, &others, |sample, _| verdicts[sample] = None);
    for (verdict, Sample { entry, kind, .. }) in verdicts.iter_mut().zip(samples) {
        // The end of a text is not there within one.
        let must_hit = context.checked[*entry].is_some() && !matches!(kind, Kind::Miss(_));
        if must_hit && verdict.as_ref().is_some_and(|verdict| !verdict.hits.contains(entry)) {
            *verdict = None;
        }
    }
    verdicts
}

/// Scans the samples of these numbers as one text. Calls `visit` with each in which something is found, and with the hits
/// and their block; `None` where these are not all that concerns it, or more.
fn scan_samples(
    set: &SignatureSet<'_>,
    samples: &[Sample<'_>],
    numbers: &[usize],
    mut visit: impl FnMut(usize, Option<(&Block<'_>, &[Hit])>) + Send,
) {
    let lines_of = |text: &str| memchr::memchr_iter(b'\n', text.as_bytes()).count() as u64;
    let mut text = GAP.to_owned();
    let mut line = lines_of(GAP) + 1;
    // First and last line of each.
    let mut lines = Vec::with_capacity(numbers.len());
    for number in numbers {
        let sample = samples[*number].text;
        text.push_str(sample);
        text.push_str(GAP);
        let last = line + lines_of(sample);
        lines.push((line, last));
        line = last + lines_of(GAP);
    }
    let mut visited = None;
    let mut blocks = Blocks::new(text.as_bytes());
    let scanned = scan(set, &mut blocks, rayon::current_num_threads(), |block, hits| {
        // Per hit: the last sample that begins at or above where the match ends, and whether it holds the match.
        let place = |hit: &Hit| {
            let (from, to) = (block.position(hit.start).line, block.position(hit.end).line);
            let at = lines.partition_point(|(first, _)| *first <= to).saturating_sub(1);
            (at, lines.get(at).is_some_and(|(first, last)| from >= *first && to <= *last))
        };
        let places: Vec<(usize, bool)> = hits.iter().map(place).collect();
        let mut hits = hits;
        for places in places.chunk_by(|(a, _), (b, _)| a == b) {
            let (of_sample, others) = hits.split_at(places.len());
            hits = others;
            let at = places[0].0;
            let is_whole = visited.replace(at) != Some(at) && places.iter().all(|(_, is_held)| *is_held);
            if let Some(sample) = numbers.get(at) {
                visit(*sample, is_whole.then_some((block, of_sample)));
            }
        }
        ControlFlow::Continue(())
    });
    scanned.expect("memory can be read");
}

/// What `match` finds in a text.
fn judge(context: &Context<'_>, text: &[u8]) -> Verdict {
    let mut collector = Collector::new(context.set);
    let scanned: io::Result<()> = scan(context.set, &mut Blocks::new(text), 1, |block, hits| {
        collector.observe(block, hits);
        ControlFlow::Continue(())
    });
    scanned.expect("memory can be read");
    verdict(context, &collector)
}

fn verdict(context: &Context<'_>, collector: &Collector<'_>) -> Verdict {
    Verdict {
        hits: collector.counts().map(|(entry, _)| entry).collect(),
        first: leaders(context.kb, collector).first().copied(),
    }
}

/// What is wrong with a sample of a checked entry.
fn check_own(
    context: &Context<'_>,
    subject: &Subject<'_>,
    sample: &Sample<'_>,
    verdict: &Verdict,
) -> Option<Problem> {
    let is_matched = verdict.hits.contains(&sample.entry);
    let (rule, message, help) = match sample.kind {
        Kind::Signature if !is_matched => {
            let help = if sample.text.contains(['<', '{']) {
                "a signature is a sample: put a value in the place of each name that stands for one"
            } else {
                "quote the error as it is printed, or let the regex match that"
            };
            (&SIGNATURE_UNMATCHED, "`regex` does not match the signature".to_owned(), help)
        }
        Kind::Example(index) if !is_matched => {
            let message = format!("`regex` does not match example {}", index + 1);
            (&EXAMPLE_UNMATCHED, message, "extend the regex, or take the example out if it is another error")
        }
        Kind::Miss(index) if is_matched => {
            let message = format!("`regex` matches near miss {}", index + 1);
            (&MISS_MATCHED, message, "let the regex require what the near miss has not")
        }
        Kind::Miss(_) => return None,
        Kind::Signature | Kind::Example(_) => {
            let first = verdict.first.filter(|first| *first != sample.entry)?;
            let (rule, what) = match sample.kind {
                Kind::Example(index) => (&NOT_FIRST, format!("example {}", index + 1)),
                _ => (&SIGNATURE_NOT_FIRST, "the signature".to_owned()),
            };
            let message = format!("{} comes first on {what}", context.name(first));
            (
                rule,
                message,
                "let more of the regex be literal text of the error, or make one entry of the two",
            )
        }
    };
    Some(subject.problem(rule, &sample.pointer(), message, help))
}

fn first_line(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default()
}
