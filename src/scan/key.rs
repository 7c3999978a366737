//! Keys: the few bytes of a phrase by which a place in a log is looked up, and those around them.

use super::beside::{Context, Margin};
use super::phrase::{BLANK_SPELLINGS, BLANKS, MAYBE_BLANKS, is_mark};
use super::rarity::GRAM;
use super::swar::{FOLDED, fold};

/// Bytes from one place that is probed to the next: of as many keys in a row, each beginning one byte after
/// the other, one is at a place that is probed.
pub(super) const STEP: usize = 2;

/// Most bytes of a [`Chunk`].
pub(super) const LONGEST: usize = 8;

/// From so many bytes on a key is found by these, else by those of a gram.
const LONG: usize = 6;

/// Bytes of so many keys in a row.
const SPAN: usize = GRAM + STEP - 1;

/// Up to [`LONGEST`] bytes, folded, in the order of memory: little-endian, zero where there are none, as no byte that
/// is folded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Chunk(pub u64);

impl Chunk {
    /// The first bytes of a text.
    fn first(text: impl Iterator<Item = u8>) -> Self {
        let mut room = [0; LONGEST];
        text.zip(&mut room).for_each(|(byte, place)| *place = byte | FOLDED);
        Chunk(u64::from_le_bytes(room))
    }

    /// The last bytes of a text that is given backwards; they are at the end of the chunk's memory.
    fn last(text: impl Iterator<Item = u8>) -> Self {
        Chunk(Self::first(text).0.swap_bytes())
    }

    /// Number of bytes, of those that are the first of a text.
    #[inline]
    pub fn len(self) -> usize {
        LONGEST - self.0.leading_zeros() as usize / 8
    }
}

/// What a place in a log is compared with before the phrase: each blank as one space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// What is looked up: at least [`GRAM`] bytes, which a log has just so but for case.
    pub core: Chunk,
    /// What is before it in the phrase.
    pub head: Chunk,
    /// What is behind it.
    pub tail: Chunk,
}

impl Key {
    /// The key with its core at `at` of `phrase`, where that ends before `end`.
    fn within_word(phrase: &[u8], at: usize, end: usize) -> Self {
        let end = end.min(at + LONGEST);
        let core = Chunk::first(phrase[at..end].iter().copied());
        // Where blanks are many, one may stand at the place of the byte beyond them: that must not look like it.
        let is_certain = |i: &usize| {
            phrase[*i] != MAYBE_BLANKS && (phrase[i - 1] != BLANKS || !folds_as_blank(phrase[*i]))
        };
        let tail = Chunk::first((end..phrase.len()).take_while(is_certain).map(|i| spelled(phrase[i])));
        Key { core, head: head(phrase, at), tail }
    }

    /// The first bytes of what is looked up.
    pub fn gram(&self) -> u32 {
        self.core.0 as u32
    }

    /// The hash by which it is found.
    pub fn hash(&self) -> u32 {
        let [long, short] = hashes(self.core.0);
        if self.is_long() { long } else { short }
    }

    /// The context in which it stands in its phrase.
    pub fn context(&self) -> Context {
        let [_, before, behind, _] = self.beside();
        let whole = |bytes: u32| bytes.to_le_bytes().iter().all(|byte| *byte != 0).then_some(bytes);
        Context::of(whole(before), whole(behind))
    }

    /// What is next to the context.
    pub fn margin(&self) -> Margin {
        let [far_before, before, behind, far_behind] = self.beside();
        let context = self.context();
        Margin::of(
            if context.has_before() { far_before } else { before },
            if context.has_behind() { far_behind } else { behind },
        )
    }

    /// The last eight bytes before the key, and eight from its ninth byte on, by four.
    fn beside(&self) -> [u32; 4] {
        let Key { core, head, tail } = self;
        let behind = tail.0.unbounded_shr(8 * (LONGEST - core.len()) as u32);
        [head.0 as u32, (head.0 >> 32) as u32, behind as u32, (behind >> 32) as u32]
    }

    /// Its place among candidates.
    pub fn rank(&self) -> Rank {
        Rank::of(self.hash(), self.context())
    }

    /// Whether [`LONG`] of its bytes tell where it is looked up.
    pub fn is_long(&self) -> bool {
        self.core.len() >= LONG
    }
}

/// What is before the core of a key at `at` of `phrase`.
fn head(phrase: &[u8], at: usize) -> Chunk {
    let is_certain =
        |i: &usize| phrase[*i] != MAYBE_BLANKS && (phrase[i + 1] != BLANKS || !folds_as_blank(phrase[*i]));
    Chunk::last((0..at).rev().take_while(is_certain).map(|i| spelled(phrase[i])))
}

/// What a byte of a phrase usually is in a log.
fn spelled(byte: u8) -> u8 {
    if byte == BLANKS { b' ' } else { byte }
}

/// Whether a blank of ASCII and `byte` fold alike.
fn folds_as_blank(byte: u8) -> bool {
    matches!(byte | 0x20, b' ' | b')'..=b'-')
}

/// What candidates are ordered by: a hash of both the hash of their key and its context, then the latter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(pub u64);

impl Rank {
    #[inline]
    pub fn of(hash: u32, context: Context) -> Self {
        // Each is a hash already.
        let mixed = hash ^ context.0;
        Rank(u64::from(mixed) << 32 | u64::from(context.0))
    }

    /// The hash of both.
    #[inline]
    pub fn mixed(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// The context.
    #[inline]
    pub fn context(self) -> Context {
        Context(self.0 as u32)
    }

    /// The hash of the key.
    #[inline]
    pub fn hash(self) -> u32 {
        self.mixed() ^ self.context().0
    }
}

/// What the first four bytes of a key and those of the rest are multiplied with; the sum is its hash.
pub(super) const KEY_FACTORS: [u32; 2] = [0x9e37_79b1, 0x27d4_eb2f];

/// The bits of the rest that count for a long key.
pub(super) const LONG_MASK: u32 = (1 << (8 * (LONG - GRAM))) - 1;

/// The hashes of the keys that text may begin with, a long one and a short one; its [`folded_start`] is given.
#[inline]
pub(super) fn hashes(start: u64) -> [u32; 2] {
    let short = (start as u32).wrapping_mul(KEY_FACTORS[0]);
    let rest = (start >> 32) as u32 & LONG_MASK;
    [short.wrapping_add(rest.wrapping_mul(KEY_FACTORS[1])), short]
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

/// A [`Key`] of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct KeyAt {
    pub key: Key,
    /// Index in the phrase of its core's first byte.
    pub at: usize,
}

/// [`STEP`] keys of `phrase` in a row, the first at `at`; `None` where blanks leave no room for them.
pub(super) fn keys(phrase: &[u8], at: usize) -> Option<Vec<KeyAt>> {
    let marks = phrase[at..].iter().position(|byte| is_mark(*byte));
    let end = marks.map_or(phrase.len(), |len| at + len);
    let key = |at| KeyAt { key: Key::within_word(phrase, at, end), at };
    (end - at >= SPAN).then(|| (at..at + STEP).map(key).collect())
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
            keys.extend(text[..SPAN].windows(GRAM).zip(at..).map(|(gram, at)| {
                let core = Chunk::first(gram.iter().copied());
                KeyAt { key: Key { core, head: head(phrase, at), tail: Chunk::default() }, at }
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
    keys.sort_unstable();
    keys.dedup();
    Some(keys)
}
