//! Literal text of a regex: how it is noted, how a log can spell it, and whether it is there.

use wide::{CmpEq, CmpGt, CmpLt};

use crate::kb::{KELVIN_SIGN, LONG_S};

use super::lanes::{LANES, each, lanes};

/// Literal text of a regex, ASCII letters in lower case. A blank in it is a mark, or one space between other
/// bytes; no two of them are side by side.
pub(super) type Phrase = Vec<u8>;

/// Mark for blanks, at least one.
pub(super) const BLANKS: u8 = 1;

/// Mark for blanks, perhaps none.
pub(super) const MAYBE_BLANKS: u8 = 2;

/// The white space of Unicode, which `\s` matches.
pub(super) const BLANK_SPELLINGS: &[&str] = &[
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
    // More of those that are not there differ before the key, as that is rather at the end of a phrase.
    let start = precedes(&phrase[..at], &text[..place])?;
    Some((start, place + follows(&phrase[at..], &text[place..])?))
}

/// How much of `text` it is that begins with `phrase`.
fn follows(phrase: &[u8], text: &[u8]) -> Option<usize> {
    let (mut phrase, mut rest) = (phrase, text);
    loop {
        let alike = first_alike(phrase, rest);
        (phrase, rest) = (&phrase[alike..], &rest[alike..]);
        let [byte, behind @ ..] = phrase else { return Some(text.len() - rest.len()) };
        let len = match rest.first() {
            _ if is_mark(*byte) => match leading_blanks(rest) {
                0 if *byte == BLANKS => return None,
                blanks => blanks,
            },
            Some(other) if other.to_ascii_lowercase() == *byte => 1,
            Some(other) if other.is_ascii() => return None,
            _ => folds_to(*byte).filter(|c| rest.starts_with(c.as_bytes()))?.len(),
        };
        (phrase, rest) = (behind, &rest[len..]);
    }
}

/// Where `phrase` begins with which `text` ends.
fn precedes(phrase: &[u8], text: &[u8]) -> Option<usize> {
    let (mut phrase, mut rest) = (phrase, text);
    loop {
        let alike = last_alike(phrase, rest);
        (phrase, rest) = (&phrase[..phrase.len() - alike], &rest[..rest.len() - alike]);
        let [before @ .., byte] = phrase else { return Some(rest.len()) };
        let len = match rest.last() {
            _ if is_mark(*byte) => match trailing_blanks(rest) {
                0 if *byte == BLANKS => return None,
                blanks => blanks,
            },
            Some(other) if other.to_ascii_lowercase() == *byte => 1,
            Some(other) if other.is_ascii() => return None,
            _ => folds_to(*byte).filter(|c| rest.ends_with(c.as_bytes()))?.len(),
        };
        (phrase, rest) = (before, &rest[..rest.len() - len]);
    }
}

/// How many bytes, of the first [`LANES`] at most, a phrase and a text have in common, but for case, and with one space for
/// each mark.
///
/// Beside a mark there are no blanks in a phrase: where a byte beyond it is alike, this is the only way to read the text.
#[inline]
fn first_alike(phrase: &[u8], text: &[u8]) -> usize {
    let len = LANES.min(phrase.len()).min(text.len());
    let first = |bytes: &[u8]| match bytes.first_chunk() {
        Some(chunk) => *chunk,
        None => {
            let mut room = [0; LANES];
            room[..len].copy_from_slice(&bytes[..len]);
            room
        }
    };
    let alike = len.min((!same(first(phrase), first(text))).trailing_zeros() as usize);
    // What a mark stands for may go on.
    alike - usize::from(alike > 0 && is_mark(phrase[alike - 1]))
}

/// The same of the last.
#[inline]
fn last_alike(phrase: &[u8], text: &[u8]) -> usize {
    let len = LANES.min(phrase.len()).min(text.len());
    let last = |bytes: &[u8]| match bytes.last_chunk() {
        Some(chunk) => *chunk,
        None => {
            let mut room = [0; LANES];
            room[LANES - len..].copy_from_slice(&bytes[bytes.len() - len..]);
            room
        }
    };
    let alike = len.min((!(same(last(phrase), last(text)) << (32 - LANES))).leading_zeros() as usize);
    alike - usize::from(alike > 0 && is_mark(phrase[phrase.len() - alike]))
}

/// A bit for each byte of a phrase that text has.
#[inline]
fn same(phrase: [u8; LANES], text: [u8; LANES]) -> u32 {
    let (phrase, text) = (lanes(phrase), lanes(text));
    let marks = phrase.cmp_eq(each(BLANKS)) | phrase.cmp_eq(each(MAYBE_BLANKS));
    let upper = text.cmp_gt(each(b'A' - 1)) & text.cmp_lt(each(b'Z' + 1));
    let lowercase = text | (upper & each(b'a' - b'A'));
    marks.blend(each(b' '), phrase).cmp_eq(lowercase).move_mask() as u32
}

/// The character outside ASCII that folds to a letter.
fn folds_to(letter: u8) -> Option<&'static str> {
    match letter {
        b'k' => Some(KELVIN_SIGN),
        b's' => Some(LONG_S),
        _ => None,
    }
}

/// Whether a character outside ASCII is in a phrase as a blank or as a letter of ASCII.
fn is_unusual(c: char) -> bool {
    !c.is_ascii() && (c.is_whitespace() || [KELVIN_SIGN, LONG_S].iter().any(|letter| letter.starts_with(c)))
}

/// Whether `text` begins with such a character.
#[inline]
pub(super) fn begins_unusual(text: &[u8]) -> bool {
    text.first().is_some_and(|byte| !byte.is_ascii()) && first_char(text).is_some_and(is_unusual)
}

/// Whether it ends with one.
#[inline]
pub(super) fn ends_unusual(text: &[u8]) -> bool {
    text.last().is_some_and(|byte| !byte.is_ascii()) && last_char(text).is_some_and(is_unusual)
}

/// Most bytes of a character.
const LONGEST_CHAR: usize = 4;

/// The character that `text` begins with.
fn first_char(text: &[u8]) -> Option<char> {
    let len = text.first()?.leading_ones().max(1) as usize;
    std::str::from_utf8(text.get(..len)?).ok()?.chars().next()
}

/// The character that it ends with.
fn last_char(text: &[u8]) -> Option<char> {
    let end = &text[text.len().saturating_sub(LONGEST_CHAR)..];
    let start = end.iter().rposition(|byte| byte & 0xc0 != 0x80)?;
    first_char(&end[start..]).filter(|c| c.len_utf8() == end.len() - start)
}

/// Bytes of blanks that `text` begins with.
fn leading_blanks(text: &[u8]) -> usize {
    let mut len = 0;
    while let Some(byte) = text.get(len) {
        len += match byte {
            byte if is_blank_byte(*byte) => 1,
            byte if byte.is_ascii() => break,
            _ => match first_char(&text[len..]).filter(|c| c.is_whitespace()) {
                Some(blank) => blank.len_utf8(),
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
            _ => match last_char(&text[..start]).filter(|c| c.is_whitespace()) {
                Some(blank) => blank.len_utf8(),
                None => break,
            },
        };
    }
    text.len() - start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_character_are_no_blanks() {
        for (text, leading, trailing) in [
            ("\u{a0} \u{2003}".as_bytes(), 6, 6),
            ("x\u{a0}x".as_bytes(), 0, 0),
            // Too much of a character, or too little.
            (b" \x80", 1, 0),
            (b"\xc2\xa0\x80", 2, 0),
            (b"\xe2\x80\x83\x83", 3, 0),
            (b"\xa0 ", 0, 1),
            (b"\xc2 ", 0, 1),
            (b" \xc2", 1, 0),
            (b"\xe2\x80", 0, 0),
        ] {
            assert_eq!((leading_blanks(text), trailing_blanks(text)), (leading, trailing), "{text:?}");
            assert_eq!(ends_unusual(text), trailing > 1, "{text:?}");
        }
    }
}
