//! Finds the two characters outside ASCII that Unicode folds to letters of ASCII. Text with them is respelled
//! and probed again, so that the tables need no key with them.

use crate::kb::{KELVIN_SIGN, LONG_S};

use super::key::LONGEST;

/// Bytes on either side that are respelled with such a character: those of a key that holds it, and what is
/// before and behind that.
const MARGIN: usize = 2 * LONGEST;

/// Text with letters of ASCII for what folds to them, and where in the log each byte of it stands.
#[derive(Debug, Default)]
pub(super) struct Respelled {
    pub text: Vec<u8>,
    pub places: Vec<usize>,
}

/// Gives `visit` the surroundings of all such characters in `text`.
pub(super) fn respell(text: &[u8], mut visit: impl FnMut(&Respelled)) {
    if text.is_ascii() {
        return;
    }
    let mut respelled = Respelled::default();
    let mut covered = 0;
    // The first bytes of both.
    for place in memchr::memchr2_iter(0xc5, 0xe2, text) {
        if place >= covered && letter(&text[place..]).is_some() {
            covered = respelled.fill(text, place);
            visit(&respelled);
        }
    }
}

/// The letter of ASCII to which the character at the start of `text`, outside ASCII, folds; and its length.
fn letter(text: &[u8]) -> Option<(u8, usize)> {
    [(KELVIN_SIGN, b'k'), (LONG_S, b's')]
        .into_iter()
        .find_map(|(c, letter)| text.starts_with(c.as_bytes()).then_some((letter, c.len())))
}

impl Respelled {
    /// Takes what surrounds the character at `place`, and further ones that are near. Returns up to where
    /// they need not be respelled again.
    fn fill(&mut self, text: &[u8], place: usize) -> usize {
        self.text.clear();
        self.places.clear();
        let mut covered = place;
        let mut at = place.saturating_sub(MARGIN);
        while at < text.len().min(covered + MARGIN) {
            let (byte, len) = letter(&text[at..]).unwrap_or((text[at], 1));
            self.text.push(byte);
            self.places.push(at);
            at += len;
            if len > 1 {
                covered = at;
            }
        }
        covered
    }
}
