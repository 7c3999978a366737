//! The signatures of many entries, prepared for scanning.

use crate::kb::Pattern;

use super::anchor::{ANCHOR, Reach, anchors, spellings};

/// Bits of the hash of an anchor.
const HASH_BITS: u32 = 16;

/// Where a signature may be: its anchor is one of the table's.
#[derive(Debug)]
pub(super) struct Candidate {
    /// The four bytes, folded.
    pub window: u32,
    /// Index of the pattern.
    pub pattern: u32,
    /// The literal around the anchor, lower case; empty where it was not kept.
    pub literal: Box<[u8]>,
    /// Where in the literal the anchor begins.
    pub at: usize,
}

/// A pattern and what the scanner must know of it.
#[derive(Debug)]
pub(super) struct Signature {
    pub pattern: Pattern,
    pub reach: Reach,
}

/// Patterns, numbered in the order given, with a table of their anchors.
///
/// Building it parses each pattern; none is compiled before text calls for it.
#[derive(Debug)]
pub struct SignatureSet {
    pub(super) signatures: Vec<Signature>,
    /// Ordered by hash.
    pub(super) candidates: Vec<Candidate>,
    /// One bit a hash: whether any candidate has it. Small enough to stay in the nearest cache.
    pub(super) present: Vec<u64>,
    /// Where in `candidates` each hash begins.
    pub(super) buckets: Vec<u32>,
    /// Patterns without an anchor.
    pub(super) unanchored: Vec<u32>,
}

impl SignatureSet {
    /// Prepares patterns, each accepted by [`Pattern::check`].
    pub fn new<'a>(sources: impl IntoIterator<Item = &'a str>) -> Self {
        let mut set = SignatureSet {
            signatures: Vec::new(),
            candidates: Vec::new(),
            present: vec![0; (1 << HASH_BITS) / 64],
            buckets: vec![0; (1 << HASH_BITS) + 1],
            unanchored: Vec::new(),
        };
        for source in sources {
            set.add(source);
        }
        set.candidates.sort_by_key(|candidate| (hash(candidate.window), candidate.window, candidate.pattern));
        for candidate in &set.candidates {
            let hash = hash(candidate.window);
            set.present[hash / 64] |= 1 << (hash % 64);
            set.buckets[hash + 1] += 1;
        }
        for i in 1..set.buckets.len() {
            set.buckets[i] += set.buckets[i - 1];
        }
        set
    }

    fn add(&mut self, source: &str) {
        let index = self.signatures.len() as u32;
        let pattern = Pattern::new(source);
        let Ok(syntax) = Pattern::syntax(source) else {
            self.signatures.push(Signature { pattern, reach: Reach::Ends });
            return;
        };
        self.signatures.push(Signature { pattern, reach: Reach::of(&syntax) });
        let Some(anchors) = anchors(&syntax) else {
            self.unanchored.push(index);
            return;
        };
        for anchor in anchors {
            let plain: &[u8] = &anchor.literal[anchor.at..anchor.at + ANCHOR];
            for spelling in spellings(&anchor.literal, anchor.at) {
                let literal = if spelling == plain { anchor.literal.as_slice() } else { &[] };
                self.candidates.push(Candidate {
                    window: fold(u32::from_le_bytes(spelling)),
                    pattern: index,
                    literal: literal.into(),
                    at: anchor.at,
                });
            }
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

    /// The candidates whose anchor has the hash of `window`.
    #[inline]
    pub(super) fn bucket(&self, window: u32) -> &[Candidate] {
        let hash = hash(window);
        if self.present[hash / 64] & (1 << (hash % 64)) == 0 {
            return &[];
        }
        let (from, to) = (self.buckets[hash], self.buckets[hash + 1]);
        &self.candidates[from as usize..to as usize]
    }
}

/// Makes letters of both cases alike, and some other bytes too: what folds alike need not be alike.
#[inline]
pub(super) fn fold(window: u32) -> u32 {
    window | 0x2020_2020
}

#[inline]
fn hash(window: u32) -> usize {
    (window.wrapping_mul(0x9e37_79b1) >> (32 - HASH_BITS)) as usize
}
