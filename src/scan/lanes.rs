//! Sixteen bytes at once.

use wide::i8x16;

/// Bytes that are looked at at once.
pub(super) const LANES: usize = 16;

/// Bytes as numbers with signs, which have no operations here without: those outside ASCII are negative.
#[inline]
pub(super) fn lanes(bytes: [u8; LANES]) -> i8x16 {
    i8x16::new(bytes.map(|byte| byte as i8))
}

/// The bytes that these numbers are.
#[inline]
pub(super) fn bytes_of(lanes: i8x16) -> [u8; LANES] {
    lanes.to_array().map(|number| number as u8)
}

/// The same byte sixteen times.
#[inline]
pub(super) fn each(byte: u8) -> i8x16 {
    i8x16::splat(byte as i8)
}
