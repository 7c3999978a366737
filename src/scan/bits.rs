//! A set of hashed numbers that says no at once, and yes at times in error.

/// Bits for each number of a set: so few of the others find theirs set by chance.
const BITS_EACH: usize = 32;

/// Spreads the bits of a number over the upper bits of a product (Knuth's multiplicative hash).
const FACTOR: u32 = 0x9e37_79b1;

/// The upper `bits` bits of the hash of a number.
#[inline]
pub(super) fn hash(number: u32, bits: u32) -> usize {
    (number.wrapping_mul(FACTOR) >> (32 - bits)) as usize
}

/// The hash of a larger number, of which any bits may be taken.
#[inline]
pub(super) fn hash_number(number: u64) -> u32 {
    (spread(number) >> 32) as u32
}

/// The same as [`FACTOR`] does, of a larger number.
#[inline]
fn spread(number: u64) -> u64 {
    number.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// One bit for each hash.
#[derive(Clone, Debug)]
pub(super) struct BitSet {
    bits: u32,
    words: Vec<u64>,
}

impl BitSet {
    /// The set of these numbers, `count` of them.
    pub fn new(numbers: impl Iterator<Item = u32>, count: usize) -> Self {
        let bits = (count * BITS_EACH).next_power_of_two().ilog2().clamp(14, 24);
        let mut words = vec![0; (1 << bits) / 64];
        for number in numbers {
            let hash = hash(number, bits);
            words[hash / 64] |= 1 << (hash % 64);
        }
        BitSet { bits, words }
    }

    /// 1 when the set may have the number, else 0.
    #[inline]
    pub fn get(&self, number: u32) -> u64 {
        let hash = hash(number, self.bits);
        (self.words[hash / 64] >> (hash % 64)) & 1
    }
}

/// Two bits in one word for each number (a Bloom filter in blocks of a word): half as large as a
/// [`BitSet`], it errs less, and takes longer.
#[derive(Clone, Debug)]
pub(super) struct PairSet {
    /// Bits of a hash that tell the word.
    bits: u32,
    words: Vec<u64>,
}

impl PairSet {
    /// The set of these numbers, `count` of them.
    pub fn new(numbers: impl Iterator<Item = u32>, count: usize) -> Self {
        let bits = (count * BITS_EACH / 128).next_power_of_two().ilog2().clamp(8, 18);
        let mut words = vec![0; 1 << bits];
        for number in numbers {
            let hash = spread(u64::from(number));
            words[(hash >> (64 - bits)) as usize] |= 1 << (hash >> 40 & 63) | 1 << (hash >> 34 & 63);
        }
        PairSet { bits, words }
    }

    /// 1 when the set may have the number, else 0.
    #[inline]
    pub fn get(&self, number: u32) -> u64 {
        let hash = spread(u64::from(number));
        let word = self.words[(hash >> (64 - self.bits)) as usize];
        (word >> (hash >> 40 & 63)) & (word >> (hash >> 34 & 63)) & 1
    }
}
