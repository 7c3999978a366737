//! The steps of an [`Index`](super::index::Index) through which most places go, for eight places at once, on processors
//! that look up eight words at once (AVX2). Each does what the step of the same name does there, which goes on with the
//! places that are left over.
//!
//! This is the one file with `unsafe` code: two functions that look up, two that load and store eight numbers, each of
//! which checks what it is given, and the calls that need the processor. A test of the index holds all of it against the
//! steps there, under Miri too; `fuzz/README.md` tells how.

#![allow(unsafe_code)]

use std::arch::x86_64::*;

use super::beside::Context;
use super::bits::{BitSet, FACTOR, TripleSet, WORD_BITS};
use super::index::Places;
use super::key::{KEY_FACTORS, LONG_MASK, STEP};
use super::rarity::GRAM;
use super::swar::FOLDED;

/// Numbers at once.
pub(super) const EIGHT: usize = 8;

/// Proves that the processor can.
#[derive(Clone, Copy, Debug)]
pub(super) struct Eights {
    _detected: (),
}

impl Eights {
    /// `None` when it cannot.
    pub fn detect() -> Option<Self> {
        let is_there = is_x86_feature_detected!("avx2") && is_x86_feature_detected!("popcnt");
        is_there.then_some(Eights { _detected: () })
    }

    /// Notes the places of probes from `from` on at which `grams` has what begins there. Returns how many probes it has
    /// made, of at most so many, and how many places it has noted.
    pub fn note(
        self,
        grams: &BitSet,
        text: &[u8],
        from: usize,
        probes: usize,
        noted: &mut [u32],
    ) -> (usize, usize) {
        // SAFETY: `self` is made only where the processor has what the function is compiled for.
        unsafe { note(grams, text, from, probes, noted) }
    }

    /// Finds the hashes that `keys` has at the first of `places`, in order. Returns how many it has looked at, and how
    /// many hashes it has found.
    pub fn find(self, keys: &BitSet, text: &[u8], places: &[u32], found: &mut Places) -> (usize, usize) {
        // SAFETY: as above.
        unsafe { find(keys, text, places, found) }
    }

    /// Finds what is beside the first `count` places, and keeps them apart from those that have to be looked at byte by
    /// byte. Returns how many it has looked at, and how many are kept and how many are uneven.
    pub fn look_beside(self, text: &[u8], places: &mut Places, count: usize) -> (usize, usize, usize) {
        // SAFETY: as above.
        unsafe { look_beside(text, places, count) }
    }

    /// Of the first `count` places keeps those where `contexts` has any. Returns how many it has looked at, and how many
    /// are kept.
    pub fn keep_known(self, contexts: &TripleSet, places: &mut Places, count: usize) -> (usize, usize) {
        // SAFETY: as above.
        unsafe { keep_known(contexts, places, count) }
    }
}

#[target_feature(enable = "avx2,popcnt")]
fn note(grams: &BitSet, text: &[u8], from: usize, probes: usize, noted: &mut [u32]) -> (usize, usize) {
    /// Bytes that hold the grams of eight probes, in two halves that overlap.
    const BYTES: usize = 24;
    const { assert!(STEP == 2 && GRAM == 4 && 16 + EIGHT <= BYTES) };
    let windows = _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7, 6, 7, 8, 9));
    let steps = _mm256_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14);
    let (mut made, mut count) = (0, 0);
    while made + EIGHT <= probes {
        let place = from + made * STEP;
        let Some(bytes) = text[place..].first_chunk::<BYTES>() else { break };
        let [low, high] =
            [0, EIGHT].map(|at| u128::from_le_bytes(*bytes[at..].first_chunk().expect("24 bytes")));
        let halves = _mm256_set_epi64x((high >> 64) as i64, high as i64, (low >> 64) as i64, low as i64);
        let folded = fold(_mm256_shuffle_epi8(halves, windows));
        let kept = have(grams, folded);
        keep(noted, count, _mm256_add_epi32(all(place as u32), steps), kept);
        count += kept.count_ones() as usize;
        made += EIGHT;
    }
    (made, count)
}

#[target_feature(enable = "avx2,popcnt")]
fn find(keys: &BitSet, text: &[u8], places: &[u32], found: &mut Places) -> (usize, usize) {
    let (mut done, mut count) = (0, 0);
    for eight in places.as_chunks::<EIGHT>().0 {
        // The places of a stretch are in order.
        if eight[EIGHT - 1] as usize + 2 * GRAM > text.len() {
            break;
        }
        let at = load(eight, 0);
        let start = fold(gather_text(text, at));
        let rest = fold(gather_text(text, _mm256_add_epi32(at, all(GRAM as u32))));
        let short = _mm256_mullo_epi32(start, all(KEY_FACTORS[0]));
        let rest = _mm256_mullo_epi32(_mm256_and_si256(rest, all(LONG_MASK)), all(KEY_FACTORS[1]));
        for hashes in [_mm256_add_epi32(short, rest), short] {
            let kept = have(keys, hashes);
            keep(&mut found.places[..], count, at, kept);
            keep(&mut found.hashes[..], count, hashes, kept);
            count += kept.count_ones() as usize;
        }
        done += EIGHT;
    }
    (done, count)
}

#[target_feature(enable = "avx2,popcnt")]
fn look_beside(text: &[u8], places: &mut Places, count: usize) -> (usize, usize, usize) {
    let each = |byte: u8| _mm256_set1_epi8(byte as i8);
    let (mut done, mut kept_count, mut uneven_count) = (0, 0, 0);
    while done + EIGHT <= count {
        let [at, hashes] = [&places.places, &places.hashes].map(|column| load(&column[..], done));
        // Four bytes before each place, twelve from it on.
        let before = _mm256_sub_epi32(at, all(GRAM as u32));
        if text.len() < 4 * GRAM || !are_below(before, (text.len() - 4 * GRAM + 1) as u32) {
            break;
        }
        // Those before it, and eight behind those that are looked up.
        let words =
            [0, 2, 3].map(|grams| gather_text(text, _mm256_add_epi32(before, all(grams * GRAM as u32))));
        let feeds = words.map(|word| _mm256_cmpeq_epi8(word, each(b'\n')));
        let blanks: [__m256i; 3] =
            std::array::from_fn(|i| _mm256_or_si256(feeds[i], _mm256_cmpeq_epi8(words[i], each(b' '))));
        let odd: [__m256i; 3] = std::array::from_fn(|i| {
            // As numbers with signs those outside ASCII are negative.
            let others = _mm256_andnot_si256(blanks[i], _mm256_cmpgt_epi8(each(b' '), words[i]));
            _mm256_or_si256(others, _mm256_and_si256(blanks[i], _mm256_slli_epi32::<8>(blanks[i])))
        });
        let across = _mm256_and_si256(_mm256_srli_epi32::<24>(blanks[1]), blanks[2]);
        let odd = _mm256_or_si256(_mm256_or_si256(odd[0], odd[1]), _mm256_or_si256(odd[2], across));
        let even = upper_bits(_mm256_cmpeq_epi32(odd, all(0)));
        let folded = |i: usize| _mm256_xor_si256(fold(words[i]), _mm256_and_si256(feeds[i], each(b'\n')));
        keep_columns(places, kept_count, [at, hashes, folded(0), folded(2)], even);
        keep(&mut places.uneven[..], uneven_count, at, !even);
        keep(&mut places.uneven_hashes[..], uneven_count, hashes, !even);
        kept_count += even.count_ones() as usize;
        uneven_count += even.count_zeros() as usize;
        done += EIGHT;
    }
    (done, kept_count, uneven_count)
}

#[target_feature(enable = "avx2,popcnt")]
fn keep_known(contexts: &TripleSet, places: &mut Places, count: usize) -> (usize, usize) {
    let which = |sum, which| {
        let spread = _mm256_xor_si256(sum, _mm256_srli_epi32::<{ Context::SHIFT as i32 }>(sum));
        _mm256_or_si256(_mm256_and_si256(spread, all(!3)), all(which))
    };
    let (mut done, mut kept_count) = (0, 0);
    while done + EIGHT <= count {
        let columns = [&places.places, &places.hashes, &places.befores, &places.behinds];
        let [at, hashes, before, behind] = columns.map(|column| load(&column[..], done));
        let before_part = _mm256_mullo_epi32(before, all(Context::FACTORS[0]));
        let behind_part = _mm256_mullo_epi32(behind, all(Context::FACTORS[1]));
        let both = which(_mm256_add_epi32(before_part, behind_part), 3);
        let known = [both, which(before_part, 1), which(behind_part, 2), all(0)]
            .map(|context| have_triples(contexts, _mm256_xor_si256(hashes, context)));
        let first = _mm256_or_si256(known[0], _mm256_slli_epi32::<1>(known[1]));
        let last = _mm256_or_si256(known[2], _mm256_slli_epi32::<1>(known[3]));
        let known = _mm256_or_si256(first, _mm256_slli_epi32::<2>(last));
        let kept = !upper_bits(_mm256_cmpeq_epi32(known, all(0)));
        keep_columns(places, kept_count, [at, hashes, before, behind], kept);
        keep(&mut places.known[..], kept_count, known, kept);
        kept_count += kept.count_ones() as usize;
        done += EIGHT;
    }
    (done, kept_count)
}

#[target_feature(enable = "avx2")]
fn all(number: u32) -> __m256i {
    _mm256_set1_epi32(number as i32)
}

#[target_feature(enable = "avx2")]
fn fold(bytes: __m256i) -> __m256i {
    _mm256_or_si256(bytes, _mm256_set1_epi8(FOLDED as i8))
}

/// A bit for each number that is in the set, as [`BitSet::get`] tells.
#[target_feature(enable = "avx2")]
fn have(set: &BitSet, numbers: __m256i) -> u8 {
    let shift = _mm_cvtsi32_si128(set.shift as i32);
    let hashes = _mm256_srl_epi32(_mm256_mullo_epi32(numbers, all(FACTOR)), shift);
    let words = gather(&set.words, _mm256_srli_epi32::<{ WORD_BITS as i32 }>(hashes));
    // The bit moves to the upper end.
    upper_bits(_mm256_sllv_epi32(words, _mm256_andnot_si256(hashes, all(u32::BITS - 1))))
}

/// One for each number that is in the set, as [`TripleSet::get`] tells.
#[target_feature(enable = "avx2")]
fn have_triples(set: &TripleSet, numbers: __m256i) -> __m256i {
    let shift = _mm_cvtsi32_si128(set.shift as i32);
    let words = gather(&set.words, _mm256_srl_epi32(numbers, shift));
    let bits = TripleSet::SHIFTS.map(|shift| {
        let bit = _mm256_srl_epi32(numbers, _mm_cvtsi32_si128(shift as i32));
        _mm256_srlv_epi32(words, _mm256_and_si256(bit, all(u32::BITS - 1)))
    });
    _mm256_and_si256(_mm256_and_si256(bits[0], bits[1]), _mm256_and_si256(bits[2], all(1)))
}

#[target_feature(enable = "avx2")]
fn upper_bits(numbers: __m256i) -> u8 {
    _mm256_movemask_ps(_mm256_castsi256_ps(numbers)) as u8
}

/// The words at `indexes`.
///
/// # Panics
/// When one is beyond the last.
#[target_feature(enable = "avx2")]
fn gather(words: &[u32], indexes: __m256i) -> __m256i {
    assert!((1..=i32::MAX as usize).contains(&words.len()) && are_below(indexes, words.len() as u32));
    // SAFETY: each index is that of a word, and not negative.
    unsafe { _mm256_i32gather_epi32::<4>(words.as_ptr().cast(), indexes) }
}

/// The first bytes of the text from each of `places` on.
///
/// # Panics
/// When there are not as many.
#[target_feature(enable = "avx2")]
fn gather_text(text: &[u8], places: __m256i) -> __m256i {
    assert!(
        (GRAM..i32::MAX as usize).contains(&text.len()) && are_below(places, (text.len() - GRAM + 1) as u32)
    );
    // SAFETY: behind each place there are four bytes, and it is not negative.
    unsafe { _mm256_i32gather_epi32::<1>(text.as_ptr().cast(), places) }
}

/// Whether all numbers are below `limit`, which is not 0.
#[target_feature(enable = "avx2")]
fn are_below(numbers: __m256i, limit: u32) -> bool {
    let highest = all(limit - 1);
    let within = _mm256_cmpeq_epi32(_mm256_max_epu32(numbers, highest), highest);
    _mm256_movemask_epi8(within) == -1
}

/// Eight numbers of `column` from `at` on.
///
/// # Panics
/// When there are not as many.
#[target_feature(enable = "avx2")]
fn load(column: &[u32], at: usize) -> __m256i {
    let numbers: &[u32; EIGHT] = column[at..].first_chunk().expect("there are eight");
    // SAFETY: there are eight numbers.
    unsafe { _mm256_loadu_si256(numbers.as_ptr().cast()) }
}

/// Keeps what is known of eight places, as [`keep`] does in each column. These may be the ones that were loaded.
#[target_feature(enable = "avx2")]
fn keep_columns(places: &mut Places, at: usize, known: [__m256i; 4], kept: u8) {
    let Places { places, hashes, befores, behinds, .. } = places;
    for (column, numbers) in [places, hashes, befores, behinds].into_iter().zip(known) {
        keep(&mut column[..], at, numbers, kept);
    }
}

/// Puts those of `numbers` that have a bit in `kept` into `column` from `at` on, and any others behind them.
///
/// # Panics
/// When there is no room for eight.
#[target_feature(enable = "avx2")]
fn keep(column: &mut [u32], at: usize, numbers: __m256i, kept: u8) {
    let room: &mut [u32; EIGHT] = column[at..].first_chunk_mut().expect("there is room for eight more");
    let order = _mm256_cvtepu8_epi32(_mm_cvtsi64_si128(ORDERS[usize::from(kept)] as i64));
    let numbers = _mm256_permutevar8x32_epi32(numbers, order);
    // SAFETY: there is room for eight numbers.
    unsafe { _mm256_storeu_si256(room.as_mut_ptr().cast(), numbers) }
}

/// For each set of eight, which of them come first, a byte for each.
static ORDERS: [u64; 256] = {
    let mut orders = [0; 256];
    let mut set = 0;
    while set < orders.len() {
        let (mut at, mut count) = (0, 0);
        while at < EIGHT {
            if set >> at & 1 == 1 {
                orders[set] |= (at as u64) << (8 * count);
                count += 1;
            }
            at += 1;
        }
        set += 1;
    }
    orders
};
