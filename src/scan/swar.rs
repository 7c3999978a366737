//! Eight bytes at once, in the arithmetic of one number (SIMD within a register).

/// One in each byte.
const EACH: u64 = u64::MAX / 255;

/// The upper bit of each byte.
const TOP: u64 = EACH << 7;

/// All bits of each byte that is not zero.
#[inline]
pub(super) fn present(bytes: u64) -> u64 {
    let carried = (bytes & !TOP) + !TOP;
    (((carried | bytes) & TOP) >> 7) * 0xff
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
                let mut bytes = *b"aZ\0[\x80\0\xff\x01";
                bytes[at] = byte;
                let number = u64::from_le_bytes(bytes);
                let each = bytes.map(|b| if b == 0 { 0 } else { 0xff });
                assert_eq!(present(number).to_le_bytes(), each, "{bytes:?}");
            }
        }
    }
}
