//! A set of hashed numbers that says no at once, and yes at times in error.

/// Bits for each number of a set: so few of the others find theirs set by chance.
const BITS_EACH: usize = 32;

/// Bits of a number that tell a bit of a word.
pub(super) const WORD_BITS: u32 = u32::BITS.ilog2();

/// All of these.
const WORD_MASK: usize = (1 << WORD_BITS) - 1;

/// Spreads the bits of a number over the upper bits of a product (Knuth's multiplicative hash).
pub(super) const FACTOR: u32 = 0x9e37_79b1;

/// The upper `bits` bits of the hash of a number.
#[inline]
pub(super) fn hash(number: u32, bits: u32) -> usize {
    (number.wrapping_mul(FACTOR) >> (32 - bits)) as usize
}

/// One bit for each hash.
#[derive(Clone, Debug)]
pub(super) struct BitSet {
    /// How far the product of a number and [`FACTOR`] is shifted to be a hash: its upper bits tell the word, the lower
    /// [`WORD_BITS`] the bit.
    pub shift: u32,
    pub words: Vec<u32>,
}

impl BitSet {
    /// The set of these numbers, many of which may be the same.
    pub fn new(numbers: impl ExactSizeIterator<Item = u32> + Clone) -> Self {
        let bits = |count: usize| (count * BITS_EACH).next_power_of_two().ilog2().clamp(14, 24);
        let set = Self::with_bits(numbers.clone(), bits(numbers.len()));
        // Nearly each that is another has set another bit.
        let distinct: u32 = set.words.iter().map(|word| word.count_ones()).sum();
        match bits(distinct as usize) {
            enough if u32::BITS - enough > set.shift => Self::with_bits(numbers, enough),
            _ => set,
        }
    }

    fn with_bits(numbers: impl Iterator<Item = u32>, bits: u32) -> Self {
        let mut words = vec![0; 1 << (bits - WORD_BITS)];
        for number in numbers {
            let hash = hash(number, bits);
            words[hash >> WORD_BITS] |= 1 << (hash & WORD_MASK);
        }
        BitSet { shift: u32::BITS - bits, words }
    }

    /// 1 when the set may have the number, else 0.
    #[inline]
    pub fn get(&self, number: u32) -> u32 {
        let hash = hash(number, u32::BITS - self.shift);
        (self.words[hash >> WORD_BITS] >> (hash & WORD_MASK)) & 1
    }
}

/// Three bits in one word for each number, which is a hash itself (a Bloom filter in blocks of a word): as large as a
/// [`BitSet`], it errs less, and takes longer.
#[derive(Clone, Debug)]
pub(super) struct TripleSet {
    /// How far a number is shifted to tell the word.
    pub shift: u32,
    pub words: Vec<u32>,
}

impl TripleSet {
    /// How far a number is shifted to tell each of the bits, in its lowest bits then.
    pub const SHIFTS: [u32; 3] = [12, 7, 2];

    /// The set of these numbers, `count` of them.
    pub fn new(numbers: impl Iterator<Item = u32>, count: usize) -> Self {
        let bits = count.next_power_of_two().ilog2().clamp(9, 19);
        let (shift, mut words) = (u32::BITS - bits, vec![0; 1 << bits]);
        for number in numbers {
            let word: &mut u32 = &mut words[(number >> shift) as usize];
            for shift in Self::SHIFTS {
                *word |= 1 << (number >> shift & WORD_MASK as u32);
            }
        }
        TripleSet { shift, words }
    }

    /// 1 when the set may have the number, else 0.
    #[inline]
    pub fn get(&self, number: u32) -> u32 {
        let word = self.words[(number >> self.shift) as usize];
        let bits = Self::SHIFTS.map(|shift| word >> (number >> shift & WORD_MASK as u32));
        bits.into_iter().fold(1, |all, bit| all & bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that are hashes, each other than the rest.
    fn numbers(count: u32) -> impl ExactSizeIterator<Item = u32> + Clone {
        (0..count).map(|number| number.wrapping_mul(0x85eb_ca6b))
    }

    /// Of so many numbers that are not in a set, how many it seems to have.
    fn errors(get: impl Fn(u32) -> u32) -> u32 {
        numbers(30_000).skip(20_000).map(get).sum()
    }

    #[test]
    fn sets_have_all_their_numbers_and_few_others() {
        for count in [0, 1, 600, 20_000] {
            let (set, triple) = (BitSet::new(numbers(count)), TripleSet::new(numbers(count), count as usize));
            assert!(numbers(count).all(|number| set.get(number) == 1 && triple.get(number) == 1), "{count}");
            assert!(errors(|number| set.get(number)) < 400, "{count}");
            assert!(errors(|number| triple.get(number)) < 400, "{count}");
        }
    }

    #[test]
    fn a_set_is_as_large_as_its_numbers_are_many_and_not_as_they_are_often_given() {
        let often: Vec<u32> = (0..50).flat_map(|_| numbers(2_000)).collect();
        let (set, other) = (BitSet::new(often.iter().copied()), BitSet::new(numbers(2_000)));
        assert_eq!((set.words, set.shift), (other.words, other.shift));
    }
}
