//! Gathers the hits of a run: per entry how often and where, and which entries' matches overlap.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::input::Block;
use crate::kb::Pattern;
use crate::scan::{Hit, SignatureSet};

use super::sighting::Sighting;
use super::specificity::literal_bytes;

/// What was found of one entry.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    /// Lines hit.
    pub count: u64,
    pub first: Sighting,
    pub last: Sighting,
    /// Place of the first match in all that was read, for ordering.
    pub order: (usize, u64),
    /// Named groups of the first match, in the order of the regex.
    pub captures: Vec<(String, Option<String>)>,
    /// The text of the first match; of a very long one the beginning.
    matched: Vec<u8>,
}

/// Longest text of a match that is kept, in bytes.
const KEPT: usize = 64 << 10;

impl Finding {
    /// How specific the first match is of `pattern`, greater for more: the bytes of it that are literal
    /// text of the regex, and of two with as many the shorter match.
    pub fn specificity(&self, pattern: Pattern<'_>) -> impl Ord + use<> {
        (literal_bytes(pattern, &self.matched), Reverse(self.matched.len()))
    }
}

/// A match that later ones may still overlap.
struct Open {
    pattern: usize,
    start: u64,
    end: u64,
    overlapped: Vec<usize>,
}

/// Gathers hits, block after block, source after source. Memory depends on the entries, not on the log.
pub struct Collector<'a> {
    pub(super) set: &'a SignatureSet<'a>,
    source: String,
    source_number: usize,
    pub(super) findings: BTreeMap<usize, Finding>,
    open: Vec<Open>,
    /// `(a, b)`: how many matches of `a` overlap one of `b`.
    pub(super) overlaps: HashMap<(usize, usize), u64>,
    /// `(a, b)`: a match of `a` has one of `b` in it, and more.
    pub(super) quotes: HashSet<(usize, usize)>,
}

impl<'a> Collector<'a> {
    /// A collector of the hits of `set`.
    pub fn new(set: &'a SignatureSet<'a>) -> Self {
        Collector {
            set,
            source: String::new(),
            source_number: 0,
            findings: BTreeMap::new(),
            open: Vec::new(),
            overlaps: HashMap::new(),
            quotes: HashSet::new(),
        }
    }

    /// What comes next is from another source.
    pub fn enter(&mut self, source: &str) {
        source.clone_into(&mut self.source);
        self.source_number += 1;
        self.open.clear();
    }

    /// Whether anything was found so far.
    pub fn found_any(&self) -> bool {
        !self.findings.is_empty()
    }

    /// Per pattern that hit: its number, and the lines hit.
    pub fn counts(&self) -> impl Iterator<Item = (usize, u64)> + '_ {
        self.findings.iter().map(|(pattern, finding)| (*pattern, finding.count))
    }

    /// Where a pattern hit first, if it did.
    pub fn first(&self, pattern: usize) -> Option<&Sighting> {
        self.findings.get(&pattern).map(|finding| &finding.first)
    }

    /// Takes the hits of one block, ordered by start.
    pub fn observe(&mut self, block: &Block<'_>, hits: &[Hit]) {
        let mut latest: BTreeMap<usize, &Hit> = BTreeMap::new();
        for hit in hits {
            self.note_overlaps(block.offset(), hit);
            match self.findings.get_mut(&hit.pattern) {
                Some(finding) => finding.count += 1,
                None => {
                    let finding = self.first_finding(block, hit);
                    self.findings.insert(hit.pattern, finding);
                }
            }
            latest.insert(hit.pattern, hit);
        }
        for (pattern, hit) in latest {
            let last = Sighting::new(&self.source, block, hit);
            self.findings.get_mut(&pattern).expect("inserted above").last = last;
        }
    }

    fn first_finding(&self, block: &Block<'_>, hit: &Hit) -> Finding {
        let sighting = Sighting::new(&self.source, block, hit);
        let window = &block.text()[hit.from..block.window_end(hit.from)];
        let pattern = self.set.pattern(hit.pattern);
        Finding {
            count: 1,
            first: sighting.clone(),
            last: sighting,
            order: (self.source_number, block.offset() + hit.start as u64),
            captures: pattern
                .named_groups(window)
                .into_iter()
                .map(|(name, place)| (name, place.map(|place| text_of(&window[place]))))
                .collect(),
            matched: block.text()[hit.start..hit.end.min(hit.start + KEPT)].to_vec(),
        }
    }

    fn note_overlaps(&mut self, offset: u64, hit: &Hit) {
        let (start, end) = (offset + hit.start as u64, offset + hit.end as u64);
        self.open.retain(|open| open.end > start);
        let mut this = Open { pattern: hit.pattern, start, end, overlapped: Vec::new() };
        for open in &mut self.open {
            if open.pattern == this.pattern {
                continue;
            }
            if open.end >= end && (open.start, open.end) != (start, end) {
                self.quotes.insert((open.pattern, hit.pattern));
            } else if open.start == start && open.end < end {
                self.quotes.insert((hit.pattern, open.pattern));
            }
            for (a, b) in [(&mut this, open.pattern), (open, hit.pattern)] {
                if !a.overlapped.contains(&b) {
                    a.overlapped.push(b);
                    *self.overlaps.entry((a.pattern, b)).or_default() += 1;
                }
            }
        }
        self.open.push(this);
    }
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
