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
    (number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
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

/// Two bits in one word for each number, which is a hash itself (a Bloom filter in blocks of a word): half as large as a
/// [`BitSet`], it errs less, and takes longer.
#[derive(Clone, Debug)]
pub(super) struct PairSet {
    /// Bits of a number that tell the word.
    bits: u32,
    words: Vec<u64>,
}

impl PairSet {
    /// The set of these numbers, `count` of them.
    pub fn new(numbers: impl Iterator<Item = u32>, count: usize) -> Self {
        let bits = (count * BITS_EACH / 128).next_power_of_two().ilog2().clamp(8, 18);
        let mut words = vec![0; 1 << bits];
        for number in numbers {
            words[(number >> (32 - bits)) as usize] |= 1 << (number >> 8 & 63) | 1 << (number >> 2 & 63);
        }
        PairSet { bits, words }
    }

    /// 1 when the set may have the number, else 0.
    #[inline]
    pub fn get(&self, number: u32) -> u64 {
        let word = self.words[(number >> (32 - self.bits)) as usize];
        (word >> (number >> 8 & 63)) & (word >> (number >> 2 & 63)) & 1
    }
}
