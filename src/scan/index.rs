//! Finds where in a text keys may be: bits drop nearly all places, a table leads to the candidates for the rest, and
//! the bytes around a place drop nearly all of these.
//!
//! Each step goes over many places before the next does, and few branches of it depend on them: so memory is asked
//! for much at a time, where a large table is far away.

use std::hint::black_box;
use std::ops::Range;
use std::sync::OnceLock;

use super::beside::{Beside, Margin};
use super::bits::{BitSet, TripleSet};
use super::eights::{EIGHT, Eights};
use super::key::{Rank, STEP, folded_start, hashes};
use super::rarity::{GRAM, folded};
use super::tables::{Candidate, Tables};

/// Places that are probed in a row.
const PROBES: usize = 1 << 10;

/// Places whose candidates are listed at once.
const EXPANDED: usize = 1 << 6;

/// Where to find the candidates for a place.
#[derive(Debug)]
pub(super) struct Index {
    /// Whether any key begins with a gram.
    grams: BitSet,
    /// Whether any key has a hash.
    keys: BitSet,
    /// Whether any key of a hash has a context.
    contexts: TripleSet,
    /// Bits of a rank's hash that tell the bucket.
    bits: u32,
    /// Where the candidates of each bucket begin.
    buckets: Vec<u32>,
    /// The hash of the key of each candidate and its number, ordered by both; made for the first place that needs it, as few
    /// texts have one.
    by_hash: OnceLock<Vec<(u32, u32)>>,
    /// Does most of the first steps, if the processor can.
    eights: Option<Eights>,
}

/// A place where a key of a hash may be.
type Found = (u32, u32);

/// A candidate, by its number, that may be at a place.
type Possible = (u32, u32);

/// Room for all places with a hash of a stretch of text, and for eight that are not kept.
const ROOM: usize = 2 * PROBES + EIGHT;

/// Places of a stretch of text, and what is known of each.
#[derive(Debug)]
pub(super) struct Places {
    pub places: [u32; ROOM],
    pub hashes: [u32; ROOM],
    /// The bytes beside each, as [`Beside`] has them.
    pub befores: [u32; ROOM],
    pub behinds: [u32; ROOM],
    /// Places where what is beside them has to be looked at byte by byte.
    pub uneven: [u32; ROOM],
    pub uneven_hashes: [u32; ROOM],
    /// A bit for each rank that a key there can have and some key has, in the order of [`Places::ranks`].
    pub known: [u32; ROOM],
}

/// What the places of a stretch of text lead to, step by step; kept for its memory.
#[derive(Debug)]
pub(super) struct Room {
    noted: Box<[u32; PROBES + EIGHT]>,
    found: Box<Places>,
    /// Places, and a rank that some candidate has and one there can have.
    ranked: List<(u32, Rank)>,
    /// Places whose context is not known, which stand for all candidates of the hash.
    unclear: Vec<Found>,
    possible: List<Possible>,
}

impl Default for Room {
    fn default() -> Self {
        let [places, hashes, befores, behinds, uneven, uneven_hashes, known] = [[0; ROOM]; 7];
        Room {
            noted: Box::new([0; PROBES + EIGHT]),
            found: Box::new(Places { places, hashes, befores, behinds, uneven, uneven_hashes, known }),
            ranked: List::default(),
            unclear: Vec::new(),
            possible: List::default(),
        }
    }
}

impl Index {
    /// The index of the candidates of tables.
    pub fn of(tables: &Tables<'_>) -> Self {
        // Many keys are of several patterns.
        let distinct = distinct(tables.ranks());
        let bits = distinct.next_power_of_two().ilog2().clamp(8, 24);
        let mut buckets = vec![0; (1 << bits) + 1];
        for rank in tables.ranks() {
            buckets[bucket(rank.mixed(), bits) + 1] += 1;
        }
        for i in 1..buckets.len() {
            buckets[i] += buckets[i - 1];
        }
        Index {
            grams: BitSet::new(tables.grams()),
            keys: BitSet::new(tables.ranks().map(Rank::hash)),
            contexts: TripleSet::new(tables.ranks().map(Rank::mixed), distinct),
            bits,
            buckets,
            by_hash: OnceLock::new(),
            eights: Eights::detect(),
        }
    }

    /// Calls `visit` with the candidates that may be in `text`, at places in steps of [`STEP`]. `tables` are those
    /// that this is the index of.
    pub fn for_each(
        &self,
        tables: &Tables<'_>,
        text: &[u8],
        room: &mut Room,
        mut visit: impl FnMut(&Candidate, usize),
    ) {
        let mut from = 0;
        while from + GRAM <= text.len() {
            let probes = PROBES.min((text.len() - from - GRAM) / STEP + 1);
            let count = self.note(text, from, probes, &mut room.noted);
            self.look_up(tables, text, count, room, &mut visit);
            from += probes * STEP;
        }
    }

    /// The same at all places of a short text.
    pub fn for_each_at_any(
        &self,
        tables: &Tables<'_>,
        text: &[u8],
        room: &mut Room,
        mut visit: impl FnMut(&Candidate, usize),
    ) {
        for from in (0..text.len()).step_by(PROBES) {
            let count = PROBES.min(text.len() - from);
            room.noted.iter_mut().zip(from as u32..).for_each(|(noted, place)| *noted = place);
            self.look_up(tables, text, count, room, &mut visit);
        }
    }

    /// Calls `visit` with the candidates that may be at the first `count` places noted, at most [`PROBES`].
    fn look_up(
        &self,
        tables: &Tables<'_>,
        text: &[u8],
        count: usize,
        room: &mut Room,
        visit: &mut impl FnMut(&Candidate, usize),
    ) {
        let Room { noted, found, ranked, unclear, possible } = room;
        let count = self.find(text, &noted[..count], found);
        let count = self.look_beside(text, found, count, unclear);
        let count = self.keep_known(found, count);
        self.rank(found, count, ranked);
        // Many candidates may be alike, so not all places are taken at once.
        for ranked in ranked.all().chunks(EXPANDED) {
            self.expand(tables, text, ranked, possible);
            visit_all(tables, possible.all(), visit);
        }
        for unclear in unclear.chunks(EXPANDED) {
            self.expand_unclear(tables, unclear, possible);
            visit_all(tables, possible.all(), visit);
        }
    }

    /// Notes the places, of so many from `from` on, where a key may begin, and returns their number.
    ///
    /// No branch depends on what a place holds: places are noted one over the other, and the next goes behind only
    /// those that are to be kept.
    fn note(&self, text: &[u8], from: usize, probes: usize, noted: &mut [u32; PROBES + EIGHT]) -> usize {
        let (made, mut count) = match self.eights {
            Some(eights) => eights.note(&self.grams, text, from, probes, noted),
            None => (0, 0),
        };
        for place in (from..).step_by(STEP).take(probes).skip(made) {
            noted[count] = place as u32;
            count += self.grams.get(folded(&text[place..place + GRAM])) as usize;
        }
        count
    }

    /// In the same way finds the hashes of keys at places.
    fn find(&self, text: &[u8], places: &[u32], found: &mut Places) -> usize {
        let (done, mut count) = match self.eights {
            Some(eights) => eights.find(&self.keys, text, places, found),
            None => (0, 0),
        };
        for place in &places[done..] {
            for hash in hashes(folded_start(&text[*place as usize..])) {
                (found.places[count], found.hashes[count]) = (*place, hash);
                count += self.keys.get(hash) as usize;
            }
        }
        count
    }

    /// In the same way finds what is beside the first `count` places, and keeps those where that is clear.
    fn look_beside(&self, text: &[u8], places: &mut Places, count: usize, unclear: &mut Vec<Found>) -> usize {
        let (done, mut kept, mut uneven) = match self.eights {
            Some(eights) => eights.look_beside(text, places, count),
            None => (0, 0, 0),
        };
        for i in done..count {
            let (place, hash) = (places.places[i], places.hashes[i]);
            let beside = Beside::at(text, place as usize);
            places.set(kept, place, hash, beside.unwrap_or_default());
            (places.uneven[uneven], places.uneven_hashes[uneven]) = (place, hash);
            kept += usize::from(beside.is_some());
            uneven += usize::from(beside.is_none());
        }
        unclear.clear();
        for i in 0..uneven {
            let (place, hash) = (places.uneven[i], places.uneven_hashes[i]);
            match Beside::among_blanks(text, place as usize) {
                Some(beside) => {
                    places.set(kept, place, hash, beside);
                    kept += 1;
                }
                None => unclear.push((place, hash)),
            }
        }
        kept
    }

    /// In the same way keeps, of the first `count` places, those where a key can be by what is beside them: most are in
    /// none.
    fn keep_known(&self, places: &mut Places, count: usize) -> usize {
        let (done, mut kept) = match self.eights {
            Some(eights) => eights.keep_known(&self.contexts, places, count),
            None => (0, 0),
        };
        for i in done..count {
            let has = places.ranks(i).map(|rank| self.contexts.get(rank.mixed()));
            places.copy(i, kept);
            places.known[kept] = has[0] | has[1] << 1 | has[2] << 2 | has[3] << 3;
            kept += (places.known[kept] != 0) as usize;
        }
        kept
    }

    /// Ranks what can be at the first `count` places.
    fn rank(&self, places: &Places, count: usize, ranked: &mut List<(u32, Rank)>) {
        ranked.clear();
        ranked.make_room(4 * count);
        for i in 0..count {
            for (which, rank) in places.ranks(i).into_iter().enumerate() {
                ranked.push_if((places.places[i], rank), places.known[i] >> which & 1 != 0);
            }
        }
    }

    /// Lists the candidates of each rank whose margins are there too.
    fn expand(
        &self,
        tables: &Tables<'_>,
        text: &[u8],
        ranked: &[(u32, Rank)],
        possible: &mut List<Possible>,
    ) {
        possible.clear();
        touch(ranked, |rank| tables.touched(self.bucket(rank.mixed()).start));
        for (place, rank) in ranked {
            let bucket = self.bucket(rank.mixed());
            let margin = Margin::at(text, *place as usize, rank.context());
            possible.make_room(bucket.len());
            let numbers = bucket.start as u32..;
            let columns = tables.ranks_of(bucket.clone()).zip(tables.margins_of(bucket));
            for (number, (other, beside)) in numbers.zip(columns) {
                possible.push_if((*place, number), other == *rank && beside.may_be(margin));
            }
        }
    }

    /// Lists all candidates of each hash.
    fn expand_unclear(&self, tables: &Tables<'_>, unclear: &[Found], possible: &mut List<Possible>) {
        possible.clear();
        let by_hash = self.by_hash.get_or_init(|| {
            let mut by_hash: Vec<(u32, u32)> = tables.ranks().map(Rank::hash).zip(0..).collect();
            by_hash.sort_unstable();
            by_hash
        });
        for (place, hash) in unclear {
            let first = by_hash.partition_point(|(other, _)| other < hash);
            let same = by_hash[first..].iter().take_while(|(other, _)| other == hash);
            same.for_each(|(_, number)| possible.push((*place, *number)));
        }
    }

    /// The numbers of the candidates whose ranks have about this hash.
    #[inline]
    fn bucket(&self, hash: u32) -> Range<usize> {
        let bucket = bucket(hash, self.bits);
        self.buckets[bucket] as usize..self.buckets[bucket + 1] as usize
    }
}

impl Places {
    fn set(&mut self, i: usize, place: u32, hash: u32, beside: Beside) {
        (self.places[i], self.hashes[i]) = (place, hash);
        (self.befores[i], self.behinds[i]) = (beside.before, beside.behind);
    }

    /// What a key at place number `i` can have.
    fn ranks(&self, i: usize) -> [Rank; 4] {
        let beside = Beside { before: self.befores[i], behind: self.behinds[i] };
        beside.contexts().map(|context| Rank::of(self.hashes[i], context))
    }

    fn copy(&mut self, from: usize, to: usize) {
        let Places { places, hashes, befores, behinds, .. } = self;
        for column in [places, hashes, befores, behinds] {
            column[to] = column[from];
        }
    }
}

/// Calls `visit` with candidates that may be at places.
fn visit_all(tables: &Tables<'_>, possible: &[Possible], visit: &mut impl FnMut(&Candidate, usize)) {
    touch(possible, |number| tables.candidate(number).pattern as u8);
    touch(possible, |number| {
        let candidate = tables.candidate(number);
        tables.phrase(&candidate)[usize::from(candidate.at)]
    });
    possible.iter().for_each(|(place, number)| visit(&tables.candidate(*number), *place as usize));
}

/// A list to which is added without a branch: what is not to be kept is written over.
#[derive(Debug, Default)]
struct List<T> {
    /// The list, and anything behind it.
    items: Vec<T>,
    len: usize,
}

impl<T: Copy + Default> List<T> {
    fn clear(&mut self) {
        self.len = 0;
    }

    /// Makes room for so many more.
    #[inline]
    fn make_room(&mut self, count: usize) {
        if self.items.len() < self.len + count {
            self.items.resize(2 * (self.len + count), T::default());
        }
    }

    /// Adds one, for which there is room, if it is to be kept.
    #[inline]
    fn push_if(&mut self, item: T, is_kept: bool) {
        self.items[self.len] = item;
        self.len += usize::from(is_kept);
    }

    fn push(&mut self, item: T) {
        self.make_room(1);
        self.push_if(item, true);
    }

    fn all(&self) -> &[T] {
        &self.items[..self.len]
    }
}

/// How many different numbers there are, which are in order.
fn distinct(numbers: impl Iterator<Item = impl PartialEq + Copy>) -> usize {
    let mut last = None;
    numbers.filter(|number| last.replace(*number) != Some(*number)).count()
}

/// Asks memory for what is compared next, of which `first` is a byte and which lies all over it.
fn touch<T: Copy>(found: &[(u32, T)], first: impl Fn(T) -> u8) {
    black_box(found.iter().fold(0, |sum, (_, it)| sum ^ first(*it)));
}

fn bucket(hash: u32, bits: u32) -> usize {
    (hash >> (32 - bits)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Regexes that are alike in part, so that places go through all steps.
    const REGEXES: &[&str] = &[
        r"connection\s+refused",
        r"connection\s+refused by the other side",
        r"the connection\s+was refused",
        r"no such file",
        r"no such file or directory: \S+",
        r"k[0-9]+: cannot open",
        r"cannot\s+open\s+the door",
        // Keys of rare letters, with nothing before them, nothing behind, or neither.
        "zqxjvk of the other side",
        "the other side of wjqxzv",
        "vqjzxw",
    ];

    /// Texts with their phrases, whole and cut, in any order.
    fn texts(count: usize, longest: usize) -> impl Iterator<Item = Vec<u8>> {
        const PIECES: &[&str] = &[
            "connection refused",
            "Connection  refused by the other side",
            "the connection\n\twas refused",
            "no such file",
            "no such file or directory: x",
            "k1: cannot open",
            "cannot open the door",
            " ",
            "\n",
            "\u{a0}",
            "é",
            "x",
            "nect",
            "refu",
            "\u{212a}1: cannot",
            "such fil",
            "zqxjvk of the other side",
            "the other side of wjqxzv",
            "vqjzxw",
            "zqxjvk",
            "wjqxzv",
        ];
        let mut state = 1_u64;
        let mut random = move |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        (0..count).map(move |_| {
            let len = random(longest);
            let mut text = Vec::new();
            while text.len() < len {
                text.extend(PIECES[random(PIECES.len())].bytes());
            }
            text.truncate(len);
            text
        })
    }

    #[test]
    fn eight_places_at_once_lead_to_the_same_candidates() {
        let tables = Tables::of(REGEXES);
        let one_by_one = Index { eights: None, ..Index::of(&tables) };
        let at_once = Index::of(&tables);
        if at_once.eights.is_none() {
            if cfg!(miri) {
                panic!("Miri has it when asked for: fuzz/README.md tells how");
            }
            eprintln!("skipped: this processor has no AVX2");
            return;
        }
        let visits = |index: &Index, text: &[u8], at_any: bool| {
            let mut visits = Vec::new();
            let mut visit =
                |candidate: &Candidate, place| visits.push((candidate.pattern, candidate.at, place));
            let room = &mut Room::default();
            match at_any {
                true => index.for_each_at_any(&tables, text, room, &mut visit),
                false => index.for_each(&tables, text, room, &mut visit),
            }
            visits.sort_unstable();
            visits
        };
        let (many, longest) = if cfg!(miri) { (8, 300) } else { (2_000, 5_000) };
        let mut count = 0;
        for text in texts(many, 100).chain(texts(many, longest)) {
            for at_any in [false, true] {
                let expected = visits(&one_by_one, &text, at_any);
                assert_eq!(visits(&at_once, &text, at_any), expected, "{:?}", String::from_utf8_lossy(&text));
                count += expected.len();
            }
        }
        assert!(count > many, "{count}");
    }
}
