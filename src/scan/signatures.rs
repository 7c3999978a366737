//! The signatures of many entries, prepared for scanning.

use std::borrow::Cow;

use crate::kb::Pattern;

use super::analysis::Analysis;
use super::anchor::{BLANKS, MAYBE_BLANKS, Reach, STEP, is_blank_byte};
use super::built_in;
use super::rarity::{GRAM, folded, hash};

/// Bits of the table per gram in it: so few of the other grams find a bit set by chance.
const BITS_PER_GRAM: usize = 16;

/// Where a signature may be: one of its grams is at the place probed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The gram, folded.
    pub gram: u32,
    /// Index of the pattern.
    pub pattern: u32,
    /// Index of the phrase around the gram; that of 0 is empty.
    pub phrase: u32,
    /// Where in the phrase the gram begins.
    pub at: u32,
    /// Whether a match may begin on a line above the gram's.
    pub may_begin_above: bool,
}

/// A pattern and what the scanner must know of it.
#[derive(Debug)]
pub(super) struct Signature {
    pub pattern: Pattern,
    pub reach: Reach,
}

/// Patterns, numbered in the order given, with a table of the grams of their anchors.
///
/// Building it parses each pattern; none is compiled before text calls for it.
#[derive(Debug)]
pub struct SignatureSet {
    pub(super) signatures: Vec<Signature>,
    /// Patterns without an anchor.
    pub(super) unanchored: Vec<u32>,
    /// Bits of a hash.
    bits: u32,
    /// One bit a hash: whether any candidate has it.
    present: Vec<u64>,
    /// Where in `candidates` each hash begins.
    buckets: Vec<u32>,
    /// Ordered by hash.
    candidates: Vec<Candidate>,
    /// Text that is in matches, each with the marks of its blanks.
    pub(super) phrases: Vec<Cow<'static, [u8]>>,
}

impl SignatureSet {
    /// Prepares patterns, each accepted by [`Pattern::check`].
    pub fn new<'a>(sources: impl IntoIterator<Item = &'a str>) -> Self {
        let mut signatures = Vec::new();
        let mut unanchored = Vec::new();
        let mut candidates = Vec::new();
        // The phrase of grams of which only the regex can tell how they lie in the match.
        let mut phrases: Vec<Cow<'static, [u8]>> = vec![Cow::Borrowed(&[])];
        for (index, source) in (0..).zip(sources) {
            let analysis = built_in::find(source).unwrap_or_else(|| Analysis::of(source));
            signatures.push(Signature { pattern: Pattern::new(source), reach: analysis.reach });
            if analysis.grams.is_empty() {
                unanchored.push(index);
            }
            let first = phrases.len() as u32;
            candidates.extend(analysis.grams.iter().map(|gram| Candidate {
                gram: gram.gram,
                pattern: index,
                phrase: gram.phrase.map_or(0, |phrase| first + u32::from(phrase)),
                at: u32::from(gram.at),
                may_begin_above: gram.may_begin_above,
            }));
            phrases.extend(analysis.phrases.iter().cloned());
        }
        let mut set = SignatureSet {
            signatures,
            unanchored,
            bits: (candidates.len() * BITS_PER_GRAM).next_power_of_two().ilog2().clamp(16, 24),
            present: Vec::new(),
            buckets: Vec::new(),
            candidates,
            phrases,
        };
        set.index();
        set
    }

    /// Orders the candidates by hash and notes where each hash begins.
    fn index(&mut self) {
        let bits = self.bits;
        self.candidates.sort_by_key(|c| (hash(c.gram, bits), c.gram, c.pattern, c.phrase, c.at));
        self.candidates.dedup();
        self.present = vec![0; (1 << bits) / 64];
        self.buckets = vec![0; (1 << bits) + 1];
        for candidate in &self.candidates {
            let hash = hash(candidate.gram, bits);
            self.present[hash / 64] |= 1 << (hash % 64);
            self.buckets[hash + 1] += 1;
        }
        for i in 1..self.buckets.len() {
            self.buckets[i] += self.buckets[i - 1];
        }
    }

    /// Number of patterns.
    pub fn len(&self) -> usize {
        self.signatures.len()
    }

    /// Whether there is no pattern.
    pub fn is_empty(&self) -> bool {
        self.signatures.is_empty()
    }

    /// Pattern number `index`.
    pub fn pattern(&self, index: usize) -> &Pattern {
        &self.signatures[index].pattern
    }

    /// Patterns without a text that every match contains; each line is searched for them.
    pub fn unanchored(&self) -> impl Iterator<Item = usize> + '_ {
        self.unanchored.iter().map(|index| *index as usize)
    }

    /// The next place from `at` on, in steps of [`STEP`], where a candidate's gram may begin; most places
    /// that have none are told by one bit.
    pub(super) fn next_candidate(&self, text: &[u8], mut at: usize) -> Option<usize> {
        let (present, bits) = (&self.present[..], self.bits);
        let is_present = |gram: &[u8]| {
            let hash = hash(folded(gram), bits);
            (present[hash / 64] >> (hash % 64)) & 1
        };
        // Four probes at once keep the processor busy while it waits for memory.
        while let Some(chunk) = text.get(at..at + 3 * STEP + GRAM) {
            let probe = |i: usize| is_present(&chunk[i * STEP..i * STEP + GRAM]) << i;
            let found = probe(0) | probe(1) | probe(2) | probe(3);
            if found != 0 {
                return Some(at + found.trailing_zeros() as usize * STEP);
            }
            at += 4 * STEP;
        }
        while let Some(gram) = text.get(at..at + GRAM) {
            if is_present(gram) != 0 {
                return Some(at);
            }
            at += STEP;
        }
        None
    }

    /// Whether the phrase of `candidate` is around its gram at `at` of `text`.
    pub(super) fn phrase_fits(&self, candidate: &Candidate, text: &[u8], at: usize) -> bool {
        let (before, after) = self.phrases[candidate.phrase as usize].split_at(candidate.at as usize);
        begins_with(before.iter().rev(), text[..at].iter().rev())
            && begins_with(after.iter(), text[at..].iter())
    }

    /// The candidates whose gram has the hash of the folded `gram`.
    pub(super) fn bucket(&self, gram: u32) -> &[Candidate] {
        let hash = hash(gram, self.bits);
        &self.candidates[self.buckets[hash] as usize..self.buckets[hash + 1] as usize]
    }
}

/// Whether `text` begins with `phrase`. A byte outside ASCII may be the other case of a letter, of another
/// length, or a blank: only the regex can tell.
fn begins_with<'a>(phrase: impl Iterator<Item = &'a u8>, text: impl Iterator<Item = &'a u8>) -> bool {
    let mut text = text.peekable();
    for byte in phrase {
        match (*byte, text.peek()) {
            (_, Some(other)) if !other.is_ascii() => return true,
            (BLANKS, other) if !other.is_some_and(|other| is_blank_byte(**other)) => return false,
            (BLANKS | MAYBE_BLANKS, _) => while text.next_if(|other| is_blank_byte(**other)).is_some() {},
            (byte, Some(other)) if other.eq_ignore_ascii_case(&byte) => {
                text.next();
            }
            _ => return false,
        }
    }
    true
}
