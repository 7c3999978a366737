//! How common four bytes are in logs: learned once from healthy output, the same for every input.

use super::bits::hash;
use super::swar::FOLDED;

/// Bytes of a gram, the unit that is counted, and of an anchor.
pub(super) const GRAM: usize = 4;

/// Bits of the hash by which grams are told apart.
const BITS: u32 = 18;

/// Per hash: eight times the binary logarithm of how often its grams stood in the text learned from.
static LEARNED: &[u8; 1 << BITS] = include_bytes!("rarity.bin");

/// Two to the power of an eighth.
const EIGHTH: f32 = 1.090_507_7;

/// The gram that these bytes are, folded.
///
/// # Panics
/// When there are not as many as a gram has.
#[inline]
pub(super) fn folded(bytes: &[u8]) -> u32 {
    u32::from_ne_bytes([FOLDED; GRAM]) | u32::from_le_bytes(bytes.try_into().expect("a gram has four bytes"))
}

/// How often a gram, folded, is to be expected, on a scale of its own; at least 1.
pub(super) fn commonness(gram: u32) -> f32 {
    let learned = LEARNED[hash(gram, BITS)];
    // Of grams seldom seen, those of common letters are likelier, and those of digits likelier still:
    // times, addresses and numbers are never the same and everywhere.
    let prior = |byte: &u8| match byte {
        b'0'..=b'9' => 16.0,
        b'e' | b't' | b'a' | b'o' | b'i' | b'n' | b's' | b'r' | b' ' | b'.' | b':' => 0.25,
        _ => 0.0,
    };
    let power = f32::powi(EIGHTH, i32::from(learned));
    power + gram.to_le_bytes().iter().map(prior).sum::<f32>()
}

/// Learns from `texts` what `rarity.bin` holds; `examples/rarity.rs` writes it.
pub fn learn<'t>(texts: impl IntoIterator<Item = &'t [u8]>) -> Vec<u8> {
    let mut counts = vec![0_u32; 1 << BITS];
    for text in texts {
        for gram in text.windows(GRAM) {
            counts[hash(folded(gram), BITS)] += 1;
        }
    }
    counts.into_iter().map(|count| ((count as f32 + 1.0).log2() * 8.0).round().min(255.0) as u8).collect()
}
