//! What entries do on each other's samples: each must come first on its own, and match none of its misses.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::ControlFlow;

use rayon::prelude::*;

use crate::input::Blocks;
use crate::kb::{Entry, Problem, Rule};
use crate::report::{Collector, leaders};
use crate::scan::{SignatureSet, scan};

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

/// What is found in a sample that stands alone.
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
    let together = Together::scan(context, &samples);
    let doubtful: Vec<usize> = (0..samples.len())
        .filter(|sample| together.is_doubtful(context, &samples[*sample], *sample))
        .collect();
    let verdicts: Vec<Verdict> =
        doubtful.par_iter().map(|sample| judge(context, samples[*sample].text.as_bytes())).collect();
    let mut thefts = BTreeMap::new();
    for (sample, verdict) in doubtful.into_iter().map(|sample| &samples[sample]).zip(&verdicts) {
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

/// What is found in all samples as one text. It is true of each one where nothing reaches into a gap.
struct Together {
    /// Per sample, entries that match in it.
    hits: Vec<BTreeSet<usize>>,
    /// Samples of which a match reaches into a gap.
    reaching: BTreeSet<usize>,
}

impl Together {
    /// Scans the samples of entries that are checked for all entries, the others for those that are checked.
    fn scan(context: &Context<'_>, samples: &[Sample<'_>]) -> Self {
        let checked: Vec<usize> = context.in_force().map(|(entry, _)| entry).collect();
        let mut together = Together { hits: vec![BTreeSet::new(); samples.len()], reaching: BTreeSet::new() };
        let is_checked = |sample: &usize| context.checked[samples[*sample].entry].is_some();
        let (own, others): (Vec<usize>, Vec<usize>) = (0..samples.len()).partition(is_checked);
        together.add(samples, &own, context.set, |pattern| pattern);
        together.add(samples, &others, context.checked_set, |pattern| checked[pattern]);
        together
    }

    /// Scans the samples of these numbers for a set of patterns; `entry` tells of which entry each is.
    fn add(
        &mut self,
        samples: &[Sample<'_>],
        numbers: &[usize],
        set: &SignatureSet<'_>,
        entry: impl Fn(usize) -> usize,
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
        let mut blocks = Blocks::new(text.as_bytes());
        let scanned = scan(set, &mut blocks, rayon::current_num_threads(), |block, hits| {
            for hit in hits {
                let (from, to) = (block.position(hit.start).line, block.position(hit.end).line);
                // The last that begins at or above where the match ends.
                let at = lines.partition_point(|(first, _)| *first <= to).saturating_sub(1);
                let (Some((first, last)), Some(sample)) = (lines.get(at), numbers.get(at)) else { continue };
                self.hits[*sample].insert(entry(hit.pattern));
                if from < *first || to > *last {
                    self.reaching.insert(*sample);
                }
            }
            ControlFlow::Continue(())
        });
        scanned.expect("memory can be read");
    }

    /// Whether a sample must be looked at alone.
    fn is_doubtful(
        &self,
        context: &Context<'_>,
        Sample { entry, kind, .. }: &Sample<'_>,
        sample: usize,
    ) -> bool {
        let hits = &self.hits[sample];
        let own = hits.contains(entry);
        let must_hit = !matches!(kind, Kind::Miss(_));
        match context.checked[*entry] {
            _ if self.reaching.contains(&sample) => true,
            Some(_) if must_hit => !own || hits.len() > 1,
            Some(_) => own,
            None => hits.iter().any(|hit| context.checked[*hit].is_some()),
        }
    }
}

/// What `match` finds in a text.
fn judge(context: &Context<'_>, text: &[u8]) -> Verdict {
    let mut collector = Collector::new(context.set);
    let scanned: io::Result<()> = scan(context.set, &mut Blocks::new(text), 1, |block, hits| {
        collector.observe(block, hits);
        ControlFlow::Continue(())
    });
    scanned.expect("memory can be read");
    Verdict {
        hits: collector.counts().map(|(entry, _)| entry).collect(),
        first: leaders(context.kb, &collector).first().copied(),
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
