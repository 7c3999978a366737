//! Literal text of a regex: how it is noted, how a log can spell it, and whether it is there.

use super::rarity::GRAM;

/// Literal text of a regex, ASCII letters in lower case. A blank in it is a mark, or one space between other
/// bytes; no two of them are side by side.
pub(super) type Phrase = Vec<u8>;

/// Mark for blanks, at least one.
pub(super) const BLANKS: u8 = 1;

/// Mark for blanks, perhaps none.
pub(super) const MAYBE_BLANKS: u8 = 2;

/// Unicode folds it to `k`.
pub(super) const KELVIN_SIGN: &str = "\u{212a}";

/// Unicode folds it to `s`.
pub(super) const LONG_S: &str = "\u{17f}";

/// Bytes from one place that is probed to the next: of as many keys in a row, each beginning one byte after
/// the other, one is at a place that is probed.
pub(super) const STEP: usize = 2;

/// Most bytes of a [`Key`], and of a [`Tail`].
pub(super) const LONGEST: usize = 8;

/// From so many bytes on a [`Key`] is found by these, else by those of a gram.
pub(super) const LONG: usize = 6;

/// A few bytes of a phrase, folded: what a place in a log is compared with first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// Little-endian, zero behind its end.
    pub bytes: u64,
    /// [`GRAM`] to [`LONGEST`].
    pub len: u8,
}

impl Key {
    fn of(text: impl Iterator<Item = u8>) -> Self {
        let mut room = [0; LONGEST];
        let len = text.zip(&mut room).map(|(byte, place)| *place = byte).count();
        let key = Key { bytes: 0, len: len as u8 };
        Key { bytes: fold(u64::from_le_bytes(room)) & key.mask(), ..key }
    }

    fn mask(self) -> u64 {
        u64::MAX >> (64 - 8 * u32::from(self.len))
    }

    /// Whether text begins with the key; `text` is its first [`LONGEST`] bytes, folded.
    #[inline]
    pub fn begins(self, text: u64) -> bool {
        (self.bytes ^ text) & self.mask() == 0
    }

    /// The first [`GRAM`] bytes.
    pub fn gram(self) -> u32 {
        self.bytes as u32
    }

    /// The hash by which it is found.
    pub fn hash(self) -> u32 {
        if self.is_long() { hash_long(self.bytes) } else { hash_short(self.bytes) }
    }

    /// Whether [`LONG`] of its bytes tell where it is looked up.
    pub fn is_long(self) -> bool {
        usize::from(self.len) >= LONG
    }
}

/// The hash by which a key of these bytes, and perhaps more, is found.
pub(super) fn hash_long(start: u64) -> u32 {
    hash_number(start << (64 - 8 * LONG))
}

/// The same of a key of fewer bytes.
pub(super) fn hash_short(start: u64) -> u32 {
    hash_number(start << (64 - 8 * GRAM))
}

/// Spreads the bits of a number over the upper bits of a product (Knuth's multiplicative hash).
fn hash_number(number: u64) -> u32 {
    (number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// What follows a key in its phrase, folded, each blank as one space.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tail {
    /// Little-endian, zero behind its end.
    pub bytes: u64,
    /// Up to [`LONGEST`].
    pub len: u8,
}

impl Tail {
    fn of(text: impl Iterator<Item = u8>) -> Self {
        let mut room = [0; LONGEST];
        let len = text.zip(&mut room).map(|(byte, place)| *place = byte).count();
        let tail = Tail { bytes: 0, len: len as u8 };
        Tail { bytes: fold(u64::from_le_bytes(room)) & tail.mask(), ..tail }
    }

    fn mask(self) -> u64 {
        // Nothing is left of a number that is shifted by all its bits.
        u64::MAX.checked_shr(64 - 8 * u32::from(self.len)).unwrap_or(0)
    }

    /// Whether text may go on with the tail, if its blanks are not what they usually are.
    #[inline]
    pub fn may_begin(self, text: &[u8]) -> bool {
        let different = (folded_start(text) ^ self.bytes) & self.mask();
        let first = different.trailing_zeros() as usize / 8;
        different == 0 || text.get(first).is_some_and(|byte| is_blank_byte(*byte) || !byte.is_ascii())
    }
}

/// Makes letters of both cases alike, and some other bytes too: what folds alike need not be alike.
#[inline]
pub(super) fn fold(text: u64) -> u64 {
    text | 0x2020_2020_2020_2020
}

/// The first [`LONGEST`] bytes of text, folded; behind its end there are zeros.
#[inline]
pub(super) fn folded_start(text: &[u8]) -> u64 {
    match text.first_chunk() {
        Some(bytes) => fold(u64::from_le_bytes(*bytes)),
        None => {
            let mut room = [0; LONGEST];
            room[..text.len()].copy_from_slice(text);
            fold(u64::from_le_bytes(room))
        }
    }
}

/// A [`Key`] of a phrase, and what follows it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct KeyAt {
    pub key: Key,
    pub tail: Tail,
    /// Index in the phrase of the first byte.
    pub at: usize,
}

/// Bytes of so many keys in a row.
pub(super) const SPAN: usize = GRAM + STEP - 1;

/// [`STEP`] keys of `phrase` in a row, the first at `at`; `None` where blanks leave no room for them.
pub(super) fn keys(phrase: &[u8], at: usize) -> Option<Vec<KeyAt>> {
    let marks = phrase[at..].iter().position(|byte| is_mark(*byte));
    let end = marks.map_or(phrase.len(), |len| at + len);
    (end - at >= SPAN).then(|| (at..at + STEP).map(|at| key_before(phrase, at, end)).collect())
}

/// The key at `at` that ends at `end` at the latest, and its tail.
fn key_before(phrase: &[u8], at: usize, end: usize) -> KeyAt {
    let end = end.min(at + LONGEST);
    // Where blanks are many, one may stand at the place of the byte behind them: that must not look like it.
    let is_certain = |i: &usize| match phrase[*i] {
        MAYBE_BLANKS => false,
        byte => phrase[i - 1] != BLANKS || !folds_as_blank(byte),
    };
    let certain = (end..phrase.len()).take_while(is_certain).map(|i| phrase[i]);
    let tail = certain.map(|byte| if byte == BLANKS { b' ' } else { byte });
    KeyAt { key: Key::of(phrase[at..end].iter().copied()), tail: Tail::of(tail), at }
}

/// Whether a blank of ASCII and `byte` fold alike.
fn folds_as_blank(byte: u8) -> bool {
    matches!(byte | 0x20, b' ' | b')'..=b'-')
}

/// As [`keys`], across blanks: where no word is long enough. Each way of spelling them needs keys of its own.
pub(super) fn keys_across_blanks(phrase: &[u8], at: usize) -> Option<Vec<KeyAt>> {
    if phrase.get(at..at + STEP)?.iter().any(|byte| is_mark(*byte)) {
        return None;
    }
    let mut keys = Vec::new();
    // Texts so far, where in the phrase each goes on, and whether it has blanks of the mark there.
    let mut open: Vec<(Vec<u8>, usize, bool)> = vec![(Vec::new(), at, false)];
    while let Some((text, next, has_blanks)) = open.pop() {
        if text.len() >= SPAN {
            keys.extend(text[..SPAN].windows(GRAM).enumerate().map(|(i, gram)| KeyAt {
                key: Key::of(gram.iter().copied()),
                tail: Tail::default(),
                at: at + i,
            }));
            continue;
        }
        let mut push = |more: &[u8], next, has_blanks| open.push(([&text, more].concat(), next, has_blanks));
        match *phrase.get(next)? {
            mark @ (BLANKS | MAYBE_BLANKS) => {
                if has_blanks || mark == MAYBE_BLANKS {
                    push(&[], next + 1, false);
                }
                BLANK_SPELLINGS.iter().for_each(|blank| push(blank.as_bytes(), next, true));
            }
            byte => push(&[byte], next + 1, false),
        }
    }
    keys.sort_unstable_by_key(|key| (key.key, key.at));
    keys.dedup();
    Some(keys)
}

/// The white space of Unicode, which `\s` matches.
const BLANK_SPELLINGS: &[&str] = &[
    "\t", "\n", "\u{b}", "\u{c}", "\r", " ", "\u{85}", "\u{a0}", "\u{1680}", "\u{2000}", "\u{2001}",
    "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}", "\u{2007}", "\u{2008}", "\u{2009}",
    "\u{200a}", "\u{2028}", "\u{2029}", "\u{202f}", "\u{205f}", "\u{3000}",
];

pub(super) fn is_mark(byte: u8) -> bool {
    matches!(byte, BLANKS | MAYBE_BLANKS)
}

/// Whether a byte is a blank of ASCII, as `\s` has them.
#[inline]
pub(super) fn is_blank_byte(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

/// Where `phrase` begins and ends if it is in `text` such that byte `at` of the one stands at byte `place` of
/// the other.
pub(super) fn fit(phrase: &[u8], at: usize, text: &[u8], place: usize) -> Option<(usize, usize)> {
    let end = place + follows(&phrase[at..], &text[place..])?;
    Some((precedes(&phrase[..at], &text[..place])?, end))
}

/// How much of `text` it is that begins with `phrase`.
fn follows(phrase: &[u8], text: &[u8]) -> Option<usize> {
    let mut len = 0;
    for &byte in phrase {
        let rest = &text[len..];
        len += match rest.first() {
            _ if is_mark(byte) => match leading_blanks(rest) {
                0 if byte == BLANKS => return None,
                blanks => blanks,
            },
            Some(other) if other.to_ascii_lowercase() == byte => 1,
            _ => folds_to(byte).filter(|c| rest.starts_with(c.as_bytes()))?.len(),
        };
    }
    Some(len)
}

/// Where `phrase` begins with which `text` ends.
fn precedes(phrase: &[u8], text: &[u8]) -> Option<usize> {
    let mut start = text.len();
    for &byte in phrase.iter().rev() {
        let rest = &text[..start];
        start -= match rest.last() {
            _ if is_mark(byte) => match trailing_blanks(rest) {
                0 if byte == BLANKS => return None,
                blanks => blanks,
            },
            Some(other) if other.to_ascii_lowercase() == byte => 1,
            _ => folds_to(byte).filter(|c| rest.ends_with(c.as_bytes()))?.len(),
        };
    }
    Some(start)
}

/// The character outside ASCII that folds to a letter.
fn folds_to(letter: u8) -> Option<&'static str> {
    match letter {
        b'k' => Some(KELVIN_SIGN),
        b's' => Some(LONG_S),
        _ => None,
    }
}

/// Bytes of blanks that `text` begins with.
fn leading_blanks(text: &[u8]) -> usize {
    let mut len = 0;
    while let Some(byte) = text.get(len) {
        len += match byte {
            byte if is_blank_byte(*byte) => 1,
            byte if byte.is_ascii() => break,
            _ => match BLANK_SPELLINGS.iter().find(|blank| text[len..].starts_with(blank.as_bytes())) {
                Some(blank) => blank.len(),
                None => break,
            },
        };
    }
    len
}

/// Bytes of blanks that `text` ends with.
fn trailing_blanks(text: &[u8]) -> usize {
    let mut start = text.len();
    while let Some(byte) = text[..start].last() {
        start -= match byte {
            byte if is_blank_byte(*byte) => 1,
            byte if byte.is_ascii() => break,
            _ => match BLANK_SPELLINGS.iter().find(|blank| text[..start].ends_with(blank.as_bytes())) {
                Some(blank) => blank.len(),
                None => break,
            },
        };
    }
    text.len() - start
}
