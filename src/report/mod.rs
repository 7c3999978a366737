//! What is said of a log: hits become groups, the one to read first comes first. No output here.

mod collector;
mod sighting;
mod specificity;
mod suspects;

use std::cmp::Reverse;
use std::io;
use std::ops::Range;

use crate::kb::{Entry, KnowledgeBase, Lang, Pattern, Record, Variables, search};

pub use collector::Collector;
pub use sighting::Sighting;
pub(crate) use suspects::score as error_score;
pub use suspects::{Suspect, Suspects};

use collector::Finding;

/// Most entries that are named as near when nothing matched.
const MOST_NEAR: usize = 3;

/// One known error of the log, with the entries that match the same text less specifically.
#[derive(Debug)]
pub struct Match<'a> {
    /// The entry that stands for the group.
    pub record: &'a Record,
    /// The same, whole.
    pub entry: Entry,
    /// Lines hit.
    pub count: u64,
    /// The first match.
    pub first: Sighting,
    /// The last match.
    pub last: Sighting,
    /// Named groups of the first match, in the order of the regex.
    pub captures: Vec<(String, Option<String>)>,
    /// The values that the first match puts into the advice.
    pub variables: Variables,
    /// Places of the signature that hold a sample, and what stands there for this match.
    samples: Vec<(Range<usize>, String)>,
    /// The other entries of the group, most specific first.
    pub also: Vec<&'a Record>,
}

/// How much was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InputSize {
    /// Lines of the raw input.
    pub lines: u64,
    /// Bytes of the raw input.
    pub bytes: u64,
}

/// All that is said of a run.
#[derive(Debug)]
pub struct Report<'a> {
    /// What was found, the one to read first first, at most as many as asked for.
    pub matches: Vec<Match<'a>>,
    /// Matches left out for that limit, in the same order.
    pub more: Vec<&'a Record>,
    /// Lines that look like errors and that no entry explains.
    pub unexplained: Vec<Suspect>,
    /// Where nothing matched: entries that share words with those lines. They are no matches.
    pub near: Vec<&'a Record>,
    /// How much was read.
    pub input: InputSize,
}

/// A group before it is shown.
struct Group {
    leader: usize,
    also: Vec<usize>,
}

impl<'a> Report<'a> {
    /// Groups and ranks what `collector` found of the entries of `kb`; `top` is the most matches shown,
    /// 0 for all.
    ///
    /// # Errors
    /// When the text of an entry cannot be read.
    pub fn new(
        kb: &'a KnowledgeBase,
        collector: &Collector<'_>,
        suspects: Suspects,
        input: InputSize,
        top: usize,
    ) -> io::Result<Self> {
        let records = kb.records();
        let mut groups = ranked_groups(kb, collector);
        let more = if top == 0 { Vec::new() } else { groups.split_off(top.min(groups.len())) };
        let unexplained = suspects.finish();
        let near = if groups.is_empty() { near(kb, &unexplained)? } else { Vec::new() };
        let matches = groups.iter().map(|group| Match::new(kb, collector, group));
        Ok(Report {
            matches: matches.collect::<io::Result<_>>()?,
            more: more.iter().map(|group| &records[group.leader]).collect(),
            unexplained,
            near,
            input,
        })
    }
}

impl<'a> Match<'a> {
    /// The signature of the entry, with the values of this match in the place of its own.
    pub fn title(&self, lang: Lang) -> String {
        let signature = &self.entry.signature;
        let mut title = self.entry.signature(lang).to_owned();
        // From the end, so that the places of the others stay.
        for (span, value) in self.samples.iter().rev() {
            if lang == Lang::En {
                title.replace_range(span.clone(), value);
            } else if title.matches(&signature[span.clone()]).count() == 1 {
                title = title.replace(&signature[span.clone()], value);
            }
        }
        title
    }

    fn new(kb: &'a KnowledgeBase, collector: &Collector<'_>, group: &Group) -> io::Result<Self> {
        let record = &kb.records()[group.leader];
        let Finding { count, first, last, captures, .. } = collector.findings[&group.leader].clone();
        let entry = record.entry()?;
        let variables = Variables::new(captures.iter().cloned(), &entry.values);
        Ok(Match {
            samples: samples(collector.set.pattern(group.leader), &entry.signature, &variables),
            variables,
            also: group.also.iter().map(|index| &kb.records()[*index]).collect(),
            record,
            entry,
            count,
            first,
            last,
            captures,
        })
    }
}

/// The places of `signature` that hold a sample, in order, and what stands there for this match: its
/// value, or the name of the group where it has none that can be shown.
fn samples(pattern: Pattern<'_>, signature: &str, variables: &Variables) -> Vec<(Range<usize>, String)> {
    let value = |name: &str| variables.get(name).map_or_else(|| format!("<{name}>"), str::to_owned);
    // With `(?-u)` a group may hold a part of a character.
    let is_text = |place: &Range<usize>| signature.get(place.clone()).is_some();
    let groups = pattern.named_groups(signature.as_bytes()).into_iter();
    let mut samples: Vec<(Range<usize>, String)> =
        groups.filter_map(|(name, place)| Some((place.filter(is_text)?, value(&name)))).collect();
    samples.sort_by_key(|(span, _)| (span.start, Reverse(span.end)));
    // Of nested groups the outer one is replaced.
    let mut end = 0;
    samples.retain(|(span, _)| {
        let is_outer = span.start >= end;
        end = end.max(span.end);
        is_outer
    });
    samples
}

/// The entries that stand for what `collector` found, by their numbers in `kb`, the one to read first first.
pub fn leaders(kb: &KnowledgeBase, collector: &Collector<'_>) -> Vec<usize> {
    ranked_groups(kb, collector).into_iter().map(|group| group.leader).collect()
}

/// The groups that are shown, in the order in which they are.
fn ranked_groups(kb: &KnowledgeBase, collector: &Collector<'_>) -> Vec<Group> {
    let records = kb.records();
    let mut groups = groups(collector);
    if groups.iter().any(|group| !records[group.leader].is_generic()) {
        groups.retain(|group| !records[group.leader].is_generic());
    }
    let ranks: Vec<_> = (0..groups.len()).map(|at| rank(&groups, at, collector)).collect();
    let mut ranked: Vec<_> = ranks.into_iter().zip(groups).collect();
    ranked.sort_by(|(a, _), (b, _)| a.cmp(b));
    ranked.into_iter().map(|(_, group)| group).collect()
}

/// Puts each entry all of whose matches overlap those of one more specific entry under that entry.
fn groups(collector: &Collector<'_>) -> Vec<Group> {
    let mut order: Vec<(usize, &Finding)> = collector.findings.iter().map(|(i, f)| (*i, f)).collect();
    if !collector.overlaps.is_empty() {
        order.sort_by_cached_key(|(index, finding)| {
            (Reverse(finding.specificity(collector.set.pattern(*index))), *index)
        });
    }
    let mut groups: Vec<Group> = Vec::new();
    for (index, finding) in order {
        let covers =
            |group: &&mut Group| collector.overlaps.get(&(index, group.leader)) == Some(&finding.count);
        match groups.iter_mut().find(covers) {
            Some(group) => group.also.push(index),
            None => groups.push(Group { leader: index, also: Vec::new() }),
        }
    }
    groups
}

/// The order in which matches are read: the cause that a stack trace names last comes before what it led
/// to; else the first failure of a log comes first, as the later ones mostly follow from it. One that quotes an
/// earlier one, as an exception that is raised from it, says more, and comes just before it. `groups` are in the
/// order in which those of one place are read.
fn rank(groups: &[Group], at: usize, collector: &Collector<'_>) -> impl Ord + use<> {
    let finding = |group: &Group| &collector.findings[&group.leader];
    let (leader, own) = (groups[at].leader, finding(&groups[at]));
    let before = own.first.text.get(..own.first.mark.start).unwrap_or_default().to_ascii_lowercase();
    let is_cause = ["caused by", "[cause]"].iter().any(|phrase| before.contains(phrase));
    let quoted = groups.iter().filter(|group| collector.quotes.contains(&(leader, group.leader)));
    let first = quoted.map(|group| finding(group).order).chain([own.order]).min();
    (!is_cause, first, Reverse(own.order), at)
}

fn near<'a>(kb: &'a KnowledgeBase, unexplained: &[Suspect]) -> io::Result<Vec<&'a Record>> {
    let query: Vec<&str> = unexplained.iter().map(|suspect| suspect.text.as_str()).collect();
    if query.is_empty() { Ok(Vec::new()) } else { search(kb, &query.join(" "), MOST_NEAR) }
}
