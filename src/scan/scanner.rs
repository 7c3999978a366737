//! Scans blocks for signatures: anchors first, then the literal around them, then the regex.

use crate::input::Block;

use super::anchor::{ANCHOR, Reach};
use super::signatures::{Candidate, SignatureSet, fold};

/// A signature found on a line: the leftmost match that starts there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Where the match starts, in bytes of the block's text.
    pub start: usize,
    /// Number of the pattern.
    pub pattern: usize,
    /// Where the match ends.
    pub end: usize,
    /// Where the line, or the piece of a long line, begins that the match was found in.
    pub from: usize,
    /// Number of the cleaned line, from 0, in the stream.
    pub line: u64,
}

/// Finds the signatures of a set in the blocks of one stream, in order.
///
/// A pattern hits a line when it matches text that starts on the line and ends within the line's
/// window; the hits of a stream are the same however it is cut into blocks.
#[derive(Debug)]
pub struct Scanner<'s> {
    set: &'s SignatureSet,
    /// Per pattern: up to where the block has been searched for it.
    searched: Vec<usize>,
    /// Per pattern: the line of its last hit, plus one.
    last_line: Vec<u64>,
}

impl<'s> Scanner<'s> {
    /// A scanner at the beginning of a stream.
    pub fn new(set: &'s SignatureSet) -> Self {
        Scanner { set, searched: vec![0; set.len()], last_line: vec![0; set.len()] }
    }

    /// Adds the hits that start in the body of `block` to `hits`, ordered by start and pattern.
    pub fn scan(&mut self, block: &Block<'_>, hits: &mut Vec<Hit>) {
        let first = hits.len();
        self.searched.fill(0);
        self.scan_anchors(block, hits);
        for pattern in self.set.unanchored() {
            self.search_everywhere(block, pattern, hits);
        }
        hits[first..].sort_unstable();
        self.number_lines(block, first, hits);
    }

    fn scan_anchors(&mut self, block: &Block<'_>, hits: &mut Vec<Hit>) {
        let text = block.text();
        let mut line_start = 0;
        let mut line_known_to = 0;
        for (at, window) in text.windows(ANCHOR).enumerate() {
            let window = fold(u32::from_le_bytes(window.try_into().expect("windows are that long")));
            let bucket = self.set.bucket(window);
            for candidate in bucket {
                if candidate.window != window || !literal_fits(candidate, text, at) {
                    continue;
                }
                if let Some(feed) = memchr::memrchr(b'\n', &text[line_known_to..at]) {
                    line_start = line_known_to + feed + 1;
                }
                line_known_to = at;
                self.search_around(block, candidate.pattern as usize, line_start, at, hits);
            }
        }
    }

    /// Searches for a pattern whose anchor is at `at`, in the line that starts at `line_start`.
    fn search_around(
        &mut self,
        block: &Block<'_>,
        pattern: usize,
        line_start: usize,
        at: usize,
        hits: &mut Vec<Hit>,
    ) {
        let (mut first, last) = block.starts_around(line_start, at);
        if self.searched[pattern] > last {
            return;
        }
        if self.set.signatures[pattern].reach != Reach::Line {
            // The match may have begun on any line whose window reaches this one.
            first = line_start;
            for _ in 1..block.window_lines() {
                match first.checked_sub(1) {
                    Some(end) => {
                        first = memchr::memrchr(b'\n', &block.text()[..end]).map_or(0, |feed| feed + 1)
                    }
                    None => break,
                }
            }
        }
        let first = first.max(self.searched[pattern]);
        self.search(block, pattern, first, last + 1, hits);
    }

    /// Searches the lines and pieces that begin in `from..to` of the body; `from` is such a beginning.
    fn search(&mut self, block: &Block<'_>, pattern: usize, from: usize, to: usize, hits: &mut Vec<Hit>) {
        let signature = &self.set.signatures[pattern];
        let Some(regex) = signature.pattern.regex() else { return };
        let text = block.text();
        let to = to.min(block.body());
        let mut start = from;
        while start < to {
            let next = block.next_start(start);
            let end = match signature.reach {
                Reach::Line => block.line_end(start),
                Reach::Window | Reach::Ends => block.window_end(start),
            };
            match regex.find(&text[start..end]) {
                Some(found) if start + found.start() < next => {
                    let (begin, end) = (start + found.start(), start + found.end());
                    hits.push(Hit { start: begin, pattern, end, from: start, line: 0 });
                }
                _ => {}
            }
            start = next;
        }
        self.searched[pattern] = self.searched[pattern].max(start);
    }

    /// Searches the whole body for a pattern without an anchor.
    fn search_everywhere(&mut self, block: &Block<'_>, pattern: usize, hits: &mut Vec<Hit>) {
        let signature = &self.set.signatures[pattern];
        let Some(regex) = signature.pattern.regex() else { return };
        if signature.reach == Reach::Ends || block.has_cut_windows() {
            self.search(block, pattern, 0, block.body(), hits);
            return;
        }
        // What does not match in all of the text does not match in a window of it.
        let text = block.text();
        let mut from = 0;
        while from < block.body() {
            let Some(found) = regex.find(&text[from..]) else { break };
            let begin = from + found.start();
            let start = memchr::memrchr(b'\n', &text[from..begin]).map_or(from, |feed| from + feed + 1);
            self.search(block, pattern, start, start + 1, hits);
            from = block.next_start(start);
        }
    }

    /// Numbers the lines of new hits, and drops those on a line that the pattern has hit already, as
    /// the pieces of a long line make them.
    fn number_lines(&mut self, block: &Block<'_>, first: usize, hits: &mut Vec<Hit>) {
        let mut line = block.first_line();
        let mut counted = 0;
        let mut kept = first;
        for i in first..hits.len() {
            let mut hit = hits[i];
            line += memchr::memchr_iter(b'\n', &block.text()[counted..hit.start]).count() as u64;
            counted = hit.start;
            hit.line = line;
            if self.last_line[hit.pattern] != line + 1 {
                self.last_line[hit.pattern] = line + 1;
                hits[kept] = hit;
                kept += 1;
            }
        }
        hits.truncate(kept);
    }
}

/// Whether the literal around the anchor at `at` is there. A byte outside ASCII may be the other case
/// of a letter, of another length: the regex has to tell.
#[inline]
fn literal_fits(candidate: &Candidate, text: &[u8], at: usize) -> bool {
    let literal = &candidate.literal;
    if literal.is_empty() {
        return true;
    }
    let before = literal[..candidate.at]
        .iter()
        .rev()
        .zip(text[..at].iter().rev().map(Some).chain(std::iter::repeat(None)));
    let after =
        literal[candidate.at..].iter().zip(text[at..].iter().map(Some).chain(std::iter::repeat(None)));
    fits(before) && fits(after)
}

fn fits<'a>(pairs: impl Iterator<Item = (&'a u8, Option<&'a u8>)>) -> bool {
    for (literal, byte) in pairs {
        match byte {
            Some(byte) if byte.eq_ignore_ascii_case(literal) => {}
            Some(byte) => return !byte.is_ascii(),
            None => return false,
        }
    }
    true
}
