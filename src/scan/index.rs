//! Finds where in a text keys may be: bits drop nearly all places, a table leads to the candidates for the rest, and
//! the bytes around a place drop nearly all of these.
//!
//! Each step goes over many places before the next does, and few branches of it depend on them: so memory is asked
//! for much at a time, where a large table is far away.

use std::hint::black_box;
use std::ops::Range;

use super::bits::{BitSet, PairSet};
use super::key::{Around, Beside, Rank, STEP, folded_start, hashes};
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
    /// Whether any key of a hash has a context.
    contexts: PairSet,
    /// Bits of a hash that tell the bucket.
    bits: u32,
    /// Where the candidates of each bucket begin.
    buckets: Vec<u32>,
    /// The rank of each candidate, in their order.
    ranks: Vec<Rank>,
}

/// A place where a key of a hash may be.
type Found = (usize, u32);

/// A candidate, by its number, that may be at a place.
type Possible = (usize, u32);

/// Most places with a hash of a stretch of text.
const FOUND: usize = 2 * PROBES;

/// What the places of a stretch of text lead to, step by step; kept for its memory.
struct Room {
    found: Box<[Found; FOUND]>,
    /// The same with what is beside them.
    beside: Vec<(Found, Beside)>,
    /// Places where that has to be looked at byte by byte.
    uneven: Vec<Found>,
    /// Places, and a rank that some candidate has and one there can have.
    ranked: Vec<(usize, Rank)>,
    /// Places whose context is not known, which stand for all candidates of the hash.
    unclear: Vec<Found>,
    possible: Vec<Possible>,
}

impl Default for Room {
    fn default() -> Self {
        Room {
            found: Box::new([(0, 0); FOUND]),
            beside: Vec::new(),
            uneven: Vec::new(),
            ranked: Vec::new(),
            unclear: Vec::new(),
            possible: Vec::new(),
        }
    }
}

impl Index {
    /// The index of the candidates of tables.
    pub fn of(tables: &Tables<'_>) -> Self {
        let ranks: Vec<Rank> = tables.candidates().map(|candidate| candidate.key.rank()).collect();
        let hashes = || ranks.iter().map(|rank| rank.hash());
        // Many keys are of several patterns.
        let distinct = ranks.chunk_by(|a, b| a.hash() == b.hash()).count();
        let bits = distinct.next_power_of_two().ilog2().clamp(8, 24);
        let mut buckets = vec![0; (1 << bits) + 1];
        for hash in hashes() {
            buckets[bucket(hash, bits) + 1] += 1;
        }
        for i in 1..buckets.len() {
            buckets[i] += buckets[i - 1];
        }
        Index {
            grams: BitSet::new(tables.candidates().map(|candidate| candidate.key.gram()), distinct),
            keys: BitSet::new(hashes(), distinct),
            contexts: PairSet::new(ranks.iter().map(|rank| rank.mixed()), ranks.chunk_by(Rank::eq).count()),
            bits,
            buckets,
            ranks,
        }
    }

    /// Calls `visit` with the candidates that may be in `text`, at places in steps of [`STEP`]. `tables` are those
    /// that this is the index of.
    pub fn for_each(&self, tables: &Tables<'_>, text: &[u8], mut visit: impl FnMut(&Candidate, usize)) {
        let mut noted = [0; PROBES];
        let mut room = Room::default();
        let mut from = 0;
        while from + GRAM <= text.len() {
            let probes = PROBES.min((text.len() - from - GRAM) / STEP + 1);
            let count = self.note(text, from, probes, &mut noted);
            self.look_up(tables, text, &noted[..count], &mut room, &mut visit);
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
        let places: Vec<usize> = (0..text.len()).collect();
        let mut room = Room::default();
        places.chunks(PROBES).for_each(|places| self.look_up(tables, text, places, &mut room, &mut visit));
    }

    /// Calls `visit` with the candidates that may be at `places`, at most [`PROBES`].
    fn look_up(
        &self,
        tables: &Tables<'_>,
        text: &[u8],
        places: &[usize],
        room: &mut Room,
        visit: &mut impl FnMut(&Candidate, usize),
    ) {
        let Room { found, beside, uneven, ranked, unclear, possible } = room;
        let count = self.find(text, places, found);
        look_beside(text, &found[..count], beside, uneven, unclear);
        self.rank(beside, ranked);
        self.expand(ranked, unclear, possible);
        touch(possible, |number| tables.candidate(number).key.core.0 as u8);
        weed(tables, text, possible);
        touch(possible, |number| tables.phrase(&tables.candidate(number))[0]);
        possible.iter().for_each(|(place, number)| visit(&tables.candidate(*number), *place));
    }

    /// Notes the places, of so many from `from` on, where a key may begin, and returns their number.
    ///
    /// No branch depends on what a place holds: places are noted one over the other, and the next goes behind only
    /// those that are to be kept.
    fn note(&self, text: &[u8], from: usize, probes: usize, noted: &mut [usize; PROBES]) -> usize {
        let grams = text[from..][..(probes - 1) * STEP + GRAM].windows(GRAM).step_by(STEP);
        let mut count = 0;
        for (i, gram) in grams.enumerate() {
            noted[count % PROBES] = from + i * STEP;
            count += self.grams.get(folded(gram)) as usize;
        }
        count
    }

    /// In the same way finds the hashes of keys at places.
    fn find(&self, text: &[u8], places: &[usize], found: &mut [Found; FOUND]) -> usize {
        let mut count = 0;
        for place in places {
            for hash in hashes(folded_start(&text[*place..])) {
                found[count % FOUND] = (*place, hash);
                count += self.keys.get(hash) as usize;
            }
        }
        count
    }

    /// Ranks what can be at the places: with the bytes beside them most of it is in no key.
    fn rank(&self, beside: &mut [(Found, Beside)], ranked: &mut Vec<(usize, Rank)>) {
        let ranks = |hash: u32, beside: Beside| beside.contexts().map(|context| Rank::of(hash, context));
        let is_known = |rank: Rank| self.contexts.get(rank.mixed());
        let mut count = 0;
        for i in 0..beside.len() {
            let ((_, hash), at) = beside[i];
            beside[count] = beside[i];
            count += ranks(hash, at).into_iter().fold(0, |any, rank| any | is_known(rank)) as usize;
        }
        ranked.clear();
        for ((place, hash), beside) in &beside[..count] {
            let known = ranks(*hash, *beside).into_iter().filter(|rank| is_known(*rank) != 0);
            ranked.extend(known.map(|rank| (*place, rank)));
        }
    }

    /// Adds the candidates of each rank.
    fn expand(&self, ranked: &[(usize, Rank)], unclear: &[Found], possible: &mut Vec<Possible>) {
        possible.clear();
        touch(ranked, |rank| {
            self.ranks.get(self.bucket(rank.hash()).start).map_or(0, |first| first.hash() as u8)
        });
        for (place, rank) in ranked {
            let bucket = self.bucket(rank.hash());
            let first = bucket.start + self.ranks[bucket.clone()].partition_point(|other| other < rank);
            let same = (first..bucket.end).take_while(|number| self.ranks[*number] == *rank);
            possible.extend(same.map(|number| (*place, number as u32)));
        }
        for (place, hash) in unclear {
            possible.extend(self.bucket(*hash).map(|number| (*place, number as u32)));
        }
    }

    /// The numbers of the candidates whose keys have about this hash.
    #[inline]
    fn bucket(&self, hash: u32) -> Range<usize> {
        let bucket = bucket(hash, self.bits);
        self.buckets[bucket] as usize..self.buckets[bucket + 1] as usize
    }
}

/// Finds what is beside places, but for those where it is not clear.
fn look_beside(
    text: &[u8],
    found: &[Found],
    known: &mut Vec<(Found, Beside)>,
    uneven: &mut Vec<Found>,
    unclear: &mut Vec<Found>,
) {
    known.resize(found.len(), Default::default());
    uneven.resize(found.len(), Default::default());
    let (mut known_count, mut uneven_count) = (0, 0);
    for found in found {
        let beside = Beside::at(text, found.0);
        known[known_count] = (*found, beside.unwrap_or_default());
        uneven[uneven_count] = *found;
        known_count += usize::from(beside.is_some());
        uneven_count += usize::from(beside.is_none());
    }
    known.truncate(known_count);
    unclear.clear();
    for found in &uneven[..uneven_count] {
        match Beside::among_blanks(text, found.0) {
            Some(beside) => known.push((*found, beside)),
            None => unclear.push(*found),
        }
    }
}

/// Takes out the candidates whose keys are not there.
fn weed(tables: &Tables<'_>, text: &[u8], possible: &mut Vec<Possible>) {
    possible.retain(|(place, number)| {
        tables.candidate(*number).key.may_be(text, *place, Around::of(text, *place))
    });
}

/// Asks memory for what is compared next, of which `first` is a byte and which lies all over it.
fn touch<T: Copy>(found: &[(usize, T)], first: impl Fn(T) -> u8) {
    black_box(found.iter().fold(0, |sum, (_, it)| sum ^ first(*it)));
}

fn bucket(hash: u32, bits: u32) -> usize {
    (hash >> (32 - bits)) as usize
}
