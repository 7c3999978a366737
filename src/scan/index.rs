//! Finds where in a text keys may be: bits drop nearly all places, a table leads to the candidates for the rest, and
//! the bytes around a place drop nearly all of these.
//!
//! Each step goes over many places before the next does, and few branches of it depend on them: so memory is asked
//! for much at a time, where a large table is far away.

use std::hint::black_box;
use std::ops::Range;

use super::bits::BitSet;
use super::key::{Around, Context, STEP, folded_start, hashes};
use super::rarity::{GRAM, folded};
use super::tables::{Candidate, Tables};

/// Places that are probed in a row.
const PROBES: usize = 1 << 10;

/// Where to find the candidates for a place.
#[derive(Debug)]
pub(super) struct Index {
    /// Whether any key begins with a gram.
    grams: BitSet,
    /// Whether any key has a hash.
    keys: BitSet,
    /// Bits of a hash of keys.
    bits: u32,
    /// Where the candidates of each hash begin.
    buckets: Vec<u32>,
    /// Of each candidate.
    contexts: Vec<Context>,
}

/// A candidate, by its number, that may be at a place.
type Possible = (usize, u32);

impl Index {
    /// The index of candidates that are ordered by the hash of their keys.
    pub fn new(candidates: &[Candidate]) -> Self {
        // Many keys are of several patterns.
        let distinct = candidates.chunk_by(|a, b| a.key.hash() == b.key.hash()).count();
        let bits = distinct.next_power_of_two().ilog2().clamp(8, 24);
        let mut buckets = vec![0; (1 << bits) + 1];
        for candidate in candidates {
            buckets[bucket(candidate.key.hash(), bits) + 1] += 1;
        }
        for i in 1..buckets.len() {
            buckets[i] += buckets[i - 1];
        }
        Index {
            grams: BitSet::new(candidates.iter().map(|c| c.key.gram()), distinct),
            keys: BitSet::new(candidates.iter().map(|c| c.key.hash()), distinct),
            bits,
            buckets,
            contexts: candidates.iter().map(|c| c.key.context()).collect(),
        }
    }

    /// Calls `visit` with the candidates that may be in `text`, at places in steps of [`STEP`]. `tables` are those
    /// that this is the index of.
    ///
    /// No branch depends on what a place holds before two bits have spoken for it: places are noted one over
    /// the other, and the next goes behind only those that are to be kept.
    pub fn for_each(&self, tables: &Tables<'_>, text: &[u8], mut visit: impl FnMut(&Candidate, usize)) {
        let mut noted = [0; PROBES];
        let mut possible = Vec::new();
        let mut from = 0;
        while from + GRAM <= text.len() {
            let probes = PROBES.min((text.len() - from - GRAM) / STEP + 1);
            let mut count = 0;
            for (i, gram) in
                text[from..][..(probes - 1) * STEP + GRAM].windows(GRAM).step_by(STEP).enumerate()
            {
                noted[count % PROBES] = from + i * STEP;
                count += self.grams.get(folded(gram)) as usize;
            }
            let with_gram = count;
            count = 0;
            for i in 0..with_gram {
                let place = noted[i % PROBES];
                noted[count % PROBES] = place;
                count += usize::from(self.may_begin_key(folded_start(&text[place..])));
            }
            self.look_up(tables, text, noted[..count].iter().copied(), &mut possible, &mut visit);
            from += probes * STEP;
        }
    }

    /// The same at all places of a short text.
    pub fn for_each_at_any(
        &self,
        tables: &Tables<'_>,
        text: &[u8],
        mut visit: impl FnMut(&Candidate, usize),
    ) {
        self.look_up(tables, text, 0..text.len(), &mut Vec::new(), &mut visit);
    }

    fn may_begin_key(&self, start: u64) -> bool {
        hashes(start).into_iter().fold(0, |any, hash| any | self.keys.get(hash)) != 0
    }

    /// Calls `visit` with the candidates that may be at `places`; `possible` is room for them.
    fn look_up(
        &self,
        tables: &Tables<'_>,
        text: &[u8],
        places: impl Iterator<Item = usize>,
        possible: &mut Vec<Possible>,
        visit: &mut impl FnMut(&Candidate, usize),
    ) {
        possible.clear();
        for place in places {
            let here = Context::at(text, place);
            let found = hashes(folded_start(&text[place..])).into_iter().flat_map(|hash| self.bucket(hash));
            possible.extend(found.filter(|number| self.may_fit(*number, here)).map(|n| (place, n as u32)));
        }
        let candidate = |number: u32| &tables.candidates[number as usize];
        possible
            .retain(|(place, number)| candidate(*number).key.may_be(text, *place, Around::of(text, *place)));
        // What is compared next lies all over the phrases.
        black_box(possible.iter().fold(0, |sum, (_, number)| sum ^ tables.phrase(candidate(*number))[0]));
        possible.iter().for_each(|(place, number)| visit(candidate(*number), *place));
    }

    /// Whether a candidate may be where a key can have these contexts.
    #[inline]
    fn may_fit(&self, number: usize, here: Option<[Context; 3]>) -> bool {
        let context = self.contexts[number];
        context == Context::ANY || here.is_none_or(|here| here.contains(&context))
    }

    /// The numbers of the candidates whose keys have about this hash.
    #[inline]
    fn bucket(&self, hash: u32) -> Range<usize> {
        if self.keys.get(hash) == 0 {
            return 0..0;
        }
        let bucket = bucket(hash, self.bits);
        self.buckets[bucket] as usize..self.buckets[bucket + 1] as usize
    }
}

fn bucket(hash: u32, bits: u32) -> usize {
    (hash >> (32 - bits)) as usize
}
