//! What is beside a place in a log, by which the many keys that are alike are told apart.

use wide::{CmpEq, CmpGt, CmpLt};

use super::lanes::{LANES, bytes_of, each, lanes};
use super::phrase::{begins_unusual, ends_unusual, is_blank_byte};
use super::rarity::GRAM;
use super::swar::{FOLDED, present};

/// Bytes behind what is looked up, of which the latter half counts.
const BEHIND: usize = 8;

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

    /// Whether there are any before the key.
    #[inline]
    pub fn has_before(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether there are any behind it.
    #[inline]
    pub fn has_behind(self) -> bool {
        self.0 & 2 != 0
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
        // What is looked up has no blanks that could be others.
        let folded = even(*text.get(place.checked_sub(GRAM)?..)?.first_chunk()?, !0xf0)?;
        Some(Beside { before: folded as u32, behind: (folded >> 96) as u32 })
    }

    /// The same of any text; `None` where characters outside ASCII leave it open.
    pub fn among_blanks(text: &[u8], place: usize) -> Option<Self> {
        let (before, behind) = (&text[..place], &text[text.len().min(place + GRAM)..]);
        let mut last = last_bytes(before).or_else(|| last_bytes_slowly(before))?;
        last.reverse();
        let next = next_bytes(behind).or_else(|| next_bytes_slowly(behind))?;
        let folded = |bytes| u32::from_le_bytes(bytes) | u32::from_le_bytes([FOLDED; GRAM]);
        Some(Beside { before: folded(last), behind: folded(next) })
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

/// The bytes that a phrase has next to those of its key's context, folded: four before them, and four behind them. There are
/// zeros where the phrase has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Margin(pub u64);

impl Margin {
    /// That of these bytes.
    pub fn of(before: u32, behind: u32) -> Self {
        Margin(u64::from(before) | u64::from(behind) << 32)
    }

    /// That of `place` in text as it mostly is, for keys with `context`; `None` where it is not clear.
    #[inline]
    pub fn at(text: &[u8], place: usize, context: Context) -> Option<Self> {
        let from = place.checked_sub(GRAM * (1 + usize::from(context.has_before())))?;
        let to = place + BEHIND + GRAM * (1 + usize::from(context.has_behind()));
        let text = text.get(from..to)?;
        let [before, behind] = [even(*text.first_chunk()?, !0)?, even(*text.last_chunk()?, !0)?];
        Some(Self::of(before as u32, (behind >> 96) as u32))
    }

    /// Whether these are the bytes of a place, as far as there are any and it is clear.
    #[inline]
    pub fn may_be(self, place: Option<Margin>) -> bool {
        let (there, clear) = place.map_or((0, 0), |margin| (margin.0, u64::MAX));
        (self.0 ^ there) & present(self.0) & clear == 0
    }
}

/// Text folded, with spaces for line feeds, if of the bytes that count none is outside ASCII, another control character, or
/// one of two blanks side by side.
#[inline]
fn even(text: [u8; LANES], counting: i32) -> Option<u128> {
    let text = lanes(text);
    let feeds = text.cmp_eq(each(b'\n'));
    let blanks = feeds | text.cmp_eq(each(b' '));
    let others = text.cmp_lt(each(b' ')) & !blanks;
    let [blanks, others] = [blanks, others].map(|bytes| bytes.move_mask() & counting);
    let folded = (text | each(FOLDED)) ^ (feeds & each(b'\n'));
    (others | blanks & blanks << 1 == 0).then(|| u128::from_le_bytes(bytes_of(folded)))
}

/// The last four bytes of a text, backwards, with one space for any number of blanks; `None` where it has to be read byte by
/// byte.
#[inline]
fn last_bytes(text: &[u8]) -> Option<[u8; GRAM]> {
    let Window { bytes, blanks, others } = Window::of(*text.last_chunk()?);
    let kept = !(blanks & blanks >> 1);
    four(kept.reverse_bits(), others.reverse_bits(), |i| bytes[WINDOW - 1 - i])
}

/// The fifth byte of a text to the eighth, in the same way.
#[inline]
fn next_bytes(text: &[u8]) -> Option<[u8; GRAM]> {
    let Window { bytes, blanks, others } = Window::of(*text.first_chunk()?);
    let mut kept = !(blanks & blanks << 1);
    for _ in 0..BEHIND - GRAM {
        kept &= kept.wrapping_sub(1);
    }
    four(kept, others, |i| bytes[i])
}

/// The bytes with the four lowest bits of `kept`, if there are as many and none of `others` is lower.
#[inline]
fn four(mut kept: u32, others: u32, byte: impl Fn(usize) -> u8) -> Option<[u8; GRAM]> {
    let mut bytes = [0; GRAM];
    let mut last = 0;
    for place in &mut bytes {
        if kept == 0 {
            return None;
        }
        last = kept.trailing_zeros();
        *place = byte(last as usize);
        kept &= kept - 1;
    }
    (others.trailing_zeros() > last).then_some(bytes)
}

/// Bytes of a [`Window`].
const WINDOW: usize = 2 * LANES;

/// A stretch of text.
struct Window {
    /// With spaces for blanks.
    bytes: [u8; WINDOW],
    /// A bit for each blank.
    blanks: u32,
    /// A bit for each byte outside ASCII.
    others: u32,
}

impl Window {
    #[inline]
    fn of(mut bytes: [u8; WINDOW]) -> Self {
        let (mut blanks, mut others) = (0, 0);
        for (half, bytes) in bytes.as_chunks_mut::<LANES>().0.iter_mut().enumerate() {
            let text = lanes(*bytes);
            let controls = text.cmp_gt(each(b'\t' - 1)) & text.cmp_lt(each(b'\r' + 1));
            let are_blanks = text.cmp_eq(each(b' ')) | controls;
            *bytes = bytes_of(are_blanks.blend(each(b' '), text));
            blanks |= (are_blanks.move_mask() as u32) << (half * LANES);
            others |= (text.move_mask() as u32) << (half * LANES);
        }
        Window { bytes, blanks, others }
    }
}

/// As [`last_bytes`], byte by byte; `None` where there are not as many, or one is of a character outside ASCII that phrases
/// have as a blank or a letter.
fn last_bytes_slowly(text: &[u8]) -> Option<[u8; GRAM]> {
    with_single_blanks(0, (0..text.len()).rev().map(|i| (text[i], ends_unusual(&text[..=i]))))
}

/// As [`next_bytes`], in the same way.
fn next_bytes_slowly(text: &[u8]) -> Option<[u8; GRAM]> {
    let bytes = (0..text.len()).map(|i| (text[i], begins_unusual(&text[i..])));
    with_single_blanks(BEHIND - GRAM, bytes)
}

/// Four bytes behind so many others; each is given with whether it is of such a character.
fn with_single_blanks(skipped: usize, text: impl Iterator<Item = (u8, bool)>) -> Option<[u8; GRAM]> {
    let mut room = [0; BEHIND];
    let mut len = 0;
    let mut after_blank = false;
    for (byte, is_unusual) in text {
        if len == skipped + GRAM {
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
    (len == skipped + GRAM).then(|| *room[skipped..].first_chunk().expect("there are four"))
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
        let mut counts = [0, 0];
        for text in texts(b" \t\n\r\x0b\x0c") {
            // Both ends of a window, and long runs in it.
            let text = [&text[..], &text.map(|byte| if byte == b'h' { b' ' } else { byte })].concat();
            let quickly = [last_bytes(&text), next_bytes(&text)];
            let slowly = [last_bytes_slowly(&text), next_bytes_slowly(&text)];
            for i in 0..2 {
                if quickly[i].is_some() {
                    assert_eq!(quickly[i], slowly[i], "{text:?}");
                    counts[i] += 1;
                } else {
                    // Nearly nothing but blanks.
                    assert!(text.iter().filter(|byte| is_blank_byte(**byte)).count() > 16, "{text:?}");
                }
            }
        }
        assert!(counts.iter().all(|count| *count > 60_000), "{counts:?}");
        for other in [0x1f, 0x80, 0xff] {
            for at in 0..WINDOW {
                let mut text = *b"a  b  c  d  e  f  g  h  i  j  k ";
                text[at] = other;
                // As far as they are read.
                assert_eq!(last_bytes(&text).is_some(), other.is_ascii() || at < 27, "{other} {at}");
                assert_eq!(next_bytes(&text).is_some(), other.is_ascii() || at > 10, "{other} {at}");
            }
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
