//! What is beside a place in a log, by which the many keys that are alike are told apart.

use wide::{CmpEq, CmpGt, CmpLt, i8x16};

use super::phrase::{begins_unusual, ends_unusual, is_blank_byte};
use super::rarity::GRAM;
use super::swar::{FOLDED, fold};

/// Bytes behind what is looked up, of which the latter half counts.
const BEHIND: usize = 8;

/// Bytes before a place.
const BEFORE: usize = 4;

/// The hash of the bytes that a phrase has beside a key, by which to tell apart the many keys that are alike: the last
/// four before the key, and four from its ninth byte on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Context(pub u32);

impl Context {
    /// That of a key without certain bytes beside it.
    pub const ANY: Context = Context(0);

    /// What the bytes before and those behind are multiplied with; a context is made of the sum.
    pub const FACTORS: [u32; 2] = [0x85eb_ca6b, 0xc2b2_ae35];

    /// How far the upper bits of the sum are shifted to be spread over the lower ones.
    pub const SHIFT: u32 = 15;

    /// That of a key with these bytes, folded, before and behind it. The lowest bits tell which there are.
    pub fn of(before: Option<u32>, behind: Option<u32>) -> Self {
        let sum = before
            .unwrap_or(0)
            .wrapping_mul(Self::FACTORS[0])
            .wrapping_add(behind.unwrap_or(0).wrapping_mul(Self::FACTORS[1]));
        let which = u32::from(before.is_some()) | u32::from(behind.is_some()) << 1;
        Context((sum ^ sum >> Self::SHIFT) & !3 | which)
    }
}

/// The bytes beside a place by which contexts are made: folded, and with one space for any number of blanks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Beside {
    pub before: u32,
    pub behind: u32,
}

impl Beside {
    /// Those of `place` in text as it mostly is; `None` where it has to be looked at byte by byte.
    #[inline]
    pub fn at(text: &[u8], place: usize) -> Option<Self> {
        let text = lanes(*text.get(place.checked_sub(GRAM)?..)?.first_chunk()?);
        let feeds = text.cmp_eq(each(b'\n'));
        let blanks = feeds | text.cmp_eq(each(b' '));
        let others = text.cmp_lt(each(b' ')) & !blanks;
        // What is looked up has no blanks that could be others.
        let [blanks, others] = [blanks, others].map(|bytes| bytes.move_mask() & !0xf0);
        let folded = (text | each(FOLDED)) ^ (feeds & each(b'\n'));
        let folded = u128::from_le_bytes(bytes_of(folded));
        let beside = Beside { before: folded as u32, behind: (folded >> 96) as u32 };
        (others | blanks & blanks << 1 == 0).then_some(beside)
    }

    /// The same of any text; `None` where characters outside ASCII leave it open.
    pub fn among_blanks(text: &[u8], place: usize) -> Option<Self> {
        let behind = &text[text.len().min(place + GRAM)..];
        let [before, behind] = [last_bytes(&text[..place])?, first_bytes(behind)?];
        Some(Beside { before: (fold(before) >> 32) as u32, behind: (fold(behind) >> 32) as u32 })
    }

    /// The contexts that a key at the place can have.
    #[inline]
    pub fn contexts(self) -> [Context; 4] {
        let (before, behind) = (Some(self.before), Some(self.behind));
        let [both, first, last] =
            [(before, behind), (before, None), (None, behind)].map(|(a, b)| Context::of(a, b));
        [both, first, last, Context::ANY]
    }
}

/// The first [`BEHIND`] bytes of a text, with one space for any number of blanks; `None` where there are not as many, or one
/// is of a character outside ASCII that phrases have as a blank or a letter.
fn first_bytes(text: &[u8]) -> Option<u64> {
    let sixteen = |i| text.get(i * LANES..)?.first_chunk().copied();
    squeeze(BEHIND, sixteen).or_else(|| {
        with_single_blanks(BEHIND, (0..text.len()).map(|i| (text[i], begins_unusual(&text[i..]))))
    })
}

/// The same of the last [`BEFORE`] bytes; they are in the upper half.
fn last_bytes(text: &[u8]) -> Option<u64> {
    let backwards = (0..text.len()).rev();
    let sixteen = |i| {
        let chunk: &[u8; LANES] = text[..text.len().checked_sub(i * LANES)?].last_chunk()?;
        Some(u128::from_be_bytes(*chunk).to_le_bytes())
    };
    squeeze(BEFORE, sixteen)
        .or_else(|| with_single_blanks(BEFORE, backwards.map(|i| (text[i], ends_unusual(&text[..=i])))))
        .map(u64::swap_bytes)
}

/// The first `most` bytes of a text with one space for any number of blanks, and perhaps others behind them. The text is
/// given sixteen bytes at a time, by their number; `None` where that ends, or some are outside ASCII.
#[inline]
fn squeeze(most: usize, sixteen: impl Fn(usize) -> Option<[u8; LANES]>) -> Option<u64> {
    let (mut squeezed, mut len) = (0, 0);
    let mut after_blank = 0;
    for i in 0.. {
        let bytes = lanes(sixteen(i)?);
        if bytes.move_mask() != 0 {
            return None;
        }
        let controls = bytes.cmp_gt(each(b'\t' - 1)) & bytes.cmp_lt(each(b'\r' + 1));
        let are_blanks = bytes.cmp_eq(each(b' ')) | controls;
        let mut text = u128::from_le_bytes(bytes_of(are_blanks.blend(each(b' '), bytes)));
        let mut left = LANES;
        // A bit for each blank behind another.
        let blanks = are_blanks.move_mask() as u32;
        let mut surplus = blanks & (blanks << 1 | after_blank);
        after_blank = blanks >> (LANES - 1);
        while surplus & ((1 << (most - len)) - 1) != 0 {
            let start = surplus.trailing_zeros();
            let run = (surplus >> start).trailing_ones();
            let before = (1 << (8 * start)) - 1;
            text = text & before | text.unbounded_shr(8 * run) & !before;
            surplus = surplus >> run & u32::MAX << start;
            left -= run as usize;
        }
        squeezed |= (text as u64) << (8 * len);
        len += left;
        if len >= most {
            return Some(squeezed);
        }
    }
    None
}

/// `most` bytes; each is given with whether it is of such a character.
fn with_single_blanks(most: usize, text: impl Iterator<Item = (u8, bool)>) -> Option<u64> {
    let mut room = [0; BEHIND];
    let mut len = 0;
    let mut after_blank = false;
    for (byte, is_unusual) in text {
        if len == most {
            break;
        }
        let is_blank = is_blank_byte(byte);
        if is_unusual {
            return None;
        }
        if !(is_blank && after_blank) {
            room[len] = if is_blank { b' ' } else { byte };
            len += 1;
        }
        after_blank = is_blank;
    }
    // What is beyond the end of a text may be known to others: it can be a part of another.
    (len == most).then(|| u64::from_le_bytes(room))
}

/// Bytes that are looked at at once.
const LANES: usize = 16;

/// Bytes as numbers with signs, which have no operations here without: those outside ASCII are negative.
#[inline]
fn lanes(bytes: [u8; LANES]) -> i8x16 {
    i8x16::new(bytes.map(|byte| byte as i8))
}

#[inline]
fn bytes_of(lanes: i8x16) -> [u8; LANES] {
    lanes.to_array().map(|number| number as u8)
}

#[inline]
fn each(byte: u8) -> i8x16 {
    i8x16::splat(byte as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sixteen bytes for each way to have blanks among letters, of these spellings in turn.
    fn texts(blanks: &'static [u8]) -> impl Iterator<Item = [u8; LANES]> {
        (0..1 << LANES).map(move |pattern: u32| {
            std::array::from_fn(|i| match pattern >> i & 1 {
                1 => blanks[i % blanks.len()],
                _ => b'a' + i as u8,
            })
        })
    }

    #[test]
    fn blanks_are_squeezed_as_they_are_byte_by_byte() {
        for text in texts(b" \t\n\r\x0b\x0c") {
            for most in [BEFORE, BEHIND] {
                let slowly = with_single_blanks(most, text.iter().map(|byte| (*byte, false)));
                let squeezed = squeeze(most, |i| (i == 0).then_some(text));
                // The rest is not asked for.
                let counting = u64::MAX >> (64 - 8 * most);
                assert_eq!(squeezed.map(|bytes| bytes & counting), slowly, "{text:?}");
            }
        }
        for count in 0..100 {
            let text = [b"one two", &b" \t".repeat(count)[..], b" three four  five "].concat();
            let sixteen = |i| text.get(i * LANES..)?.first_chunk().copied();
            for most in [BEFORE, BEHIND] {
                let slowly = with_single_blanks(most, text.iter().map(|byte| (*byte, false)));
                let counting = u64::MAX >> (64 - 8 * most);
                assert_eq!(squeeze(most, sixteen).map(|bytes| bytes & counting), slowly, "{count}");
            }
        }
        for other in [0x1f, 0x80, 0xff] {
            let mut text = *b"a  b  c  d  e  f";
            text[7] = other;
            assert_eq!(squeeze(BEHIND, |_| Some(text)).is_some(), other.is_ascii(), "{other}");
        }
    }

    #[test]
    fn what_is_beside_a_place_is_the_same_at_once_and_byte_by_byte() {
        let mut known = 0;
        for text in texts(b" \n").chain(texts(b" \t\x1b")).chain(texts(b"*J\x85\xa0")) {
            let around = [&text[..], b"more of it"].concat();
            let Some(beside) = Beside::at(&around, GRAM) else { continue };
            let slowly = Beside::among_blanks(&around, GRAM).expect("it is not clear at once otherwise");
            assert_eq!(beside, slowly, "{text:?}");
            known += 1;
        }
        // Nearly all others have blanks side by side.
        assert!(known > 1_000, "{known}");
    }
}
