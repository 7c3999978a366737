//! Eight bytes at once, in the arithmetic of one number (SIMD within a register).

/// One in each byte.
pub(super) const EACH: u64 = u64::MAX / 255;

/// The upper bit of each byte.
pub(super) const TOP: u64 = EACH << 7;

/// The upper bit of each byte that is below `limit`, which is at most 128.
#[inline]
pub(super) fn below(bytes: u64, limit: u8) -> u64 {
    let at_least = (bytes & !TOP) + u64::from(128 - limit) * EACH;
    !(at_least | bytes) & TOP
}

/// The bit that makes letters of both cases alike, and some other bytes too: what folds alike need not be alike.
pub(super) const FOLDED: u8 = 0x20;

/// Folds each byte.
#[inline]
pub(super) fn fold(bytes: u64) -> u64 {
    bytes | (u64::from(FOLDED) * EACH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_is_as_it_would_be_alone() {
        for byte in 0..=255_u8 {
            for at in 0..8 {
                let mut bytes = *b"aZ@[ {\xff`";
                bytes[at] = byte;
                let number = u64::from_le_bytes(bytes);
                for limit in [1, 3, b' ', 128] {
                    let each = bytes.map(|b| if b < limit { 0x80 } else { 0 });
                    assert_eq!(below(number, limit).to_le_bytes(), each, "{bytes:?} {limit}");
                }
            }
        }
    }
}
