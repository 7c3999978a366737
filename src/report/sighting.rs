//! Where a match was seen: the place, and the line as a person would read it.

use std::ops::Range;

use crate::input::{Block, Position};
use crate::scan::Hit;

/// Longest part of a line that is kept before, in and after a match, in bytes.
const KEPT: usize = 2048;

/// One match in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// The file as the user named it, `stdin` or `text`.
    pub source: String,
    /// Where the match begins in the raw input.
    pub position: Position,
    /// The line on which it begins, cleaned; of a very long line the part around the match.
    pub text: String,
    /// The part of `text` that matched.
    pub mark: Range<usize>,
}

impl Sighting {
    /// The place of `hit` in `block`.
    pub(super) fn new(source: &str, block: &Block<'_>, hit: &Hit) -> Self {
        let text = block.text();
        let line_start = memchr::memrchr(b'\n', &text[..hit.start]).map_or(0, |at| at + 1);
        let line_end = memchr::memchr(b'\n', &text[hit.start..]).map_or(text.len(), |at| hit.start + at);
        let match_end = hit.end.min(line_end);
        let before = &text[line_start.max(hit.start.saturating_sub(KEPT))..hit.start];
        let matched = &text[hit.start..match_end.min(hit.start + KEPT)];
        let after = &text[match_end..line_end.min(match_end + KEPT)];
        let mut line = String::from_utf8_lossy(before).into_owned();
        let start = line.len();
        line.push_str(&String::from_utf8_lossy(matched));
        let mark = start..line.len();
        line.push_str(&String::from_utf8_lossy(after));
        Sighting { source: source.to_owned(), position: block.position(hit.start), text: line, mark }
    }
}
