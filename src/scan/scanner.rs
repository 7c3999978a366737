//! Scans blocks for signatures: anchors first, then the literal around them, then the regex.

use crate::input::Block;

use super::anchor::{Reach, STEP};
use super::rarity::{GRAM, folded};
use super::signatures::{Candidate, SignatureSet};

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

/// Finds the signatures of a set in blocks, each by itself.
///
/// A pattern hits a line when it matches text that starts on the line and ends within the line's
/// window; the hits of a stream are the same however it is cut into blocks.
#[derive(Debug)]
pub struct Scanner<'s> {
    set: &'s SignatureSet,
    /// Per pattern, for candidates on the match's first line and for those that may be below it: up to
    /// where the block has been searched. A line that is searched for both gives its hit once.
    searched: [Vec<usize>; 2],
}

impl<'s> Scanner<'s> {
    /// A scanner for blocks of any stream.
    pub fn new(set: &'s SignatureSet) -> Self {
        Scanner { set, searched: [vec![0; set.len()], vec![0; set.len()]] }
    }

    /// Adds the hits that start in the body of `block` to `hits`, ordered by start and pattern. A line
    /// that is searched in pieces may have more than one of a pattern: see [`OncePerLine`].
    pub fn scan(&mut self, block: &Block<'_>, hits: &mut Vec<Hit>) {
        let first = hits.len();
        self.searched.iter_mut().for_each(|searched| searched.fill(0));
        self.scan_anchors(block, hits);
        for pattern in self.set.unanchored() {
            self.search_everywhere(block, pattern, hits);
        }
        hits[first..].sort_unstable();
        number_lines(block, &mut hits[first..]);
    }

    fn scan_anchors(&mut self, block: &Block<'_>, hits: &mut Vec<Hit>) {
        let set = self.set;
        let text = block.text();
        let mut line = LineStart::default();
        let mut next = 0;
        while let Some(at) = set.next_candidate(text, next) {
            let gram = folded(&text[at..at + GRAM]);
            for candidate in set.bucket(gram) {
                if candidate.gram == gram && set.phrase_fits(candidate, text, at) {
                    self.search_around(block, candidate, line.of(text, at), at, hits);
                }
            }
            next = at + STEP;
        }
    }

    /// Searches for the pattern of a candidate at `at`, in the line that starts at `line_start`.
    fn search_around(
        &mut self,
        block: &Block<'_>,
        candidate: &Candidate,
        line_start: usize,
        at: usize,
        hits: &mut Vec<Hit>,
    ) {
        let pattern = candidate.pattern as usize;
        let (mut first, last) = block.starts_around(line_start, at);
        let searched = self.searched[usize::from(candidate.may_begin_above)][pattern];
        if searched > last {
            return;
        }
        if candidate.may_begin_above {
            first = lines_above(block.text(), line_start, block.window_lines() - 1);
        }
        let to = self.search(block, pattern, first.max(searched), last + 1, hits);
        self.searched[usize::from(candidate.may_begin_above)][pattern] = to;
    }

    /// Searches the lines and pieces that begin in `from..to` of the body; `from` is such a beginning.
    /// Returns up to where they reach.
    fn search(
        &mut self,
        block: &Block<'_>,
        pattern: usize,
        from: usize,
        to: usize,
        hits: &mut Vec<Hit>,
    ) -> usize {
        let signature = &self.set.signatures[pattern];
        let Some(regex) = signature.pattern.regex() else { return to };
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
        start
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
}

/// Tells in which line of the stream each hit starts.
fn number_lines(block: &Block<'_>, hits: &mut [Hit]) {
    let mut line = block.first_line();
    let mut counted = 0;
    for hit in hits {
        line += memchr::memchr_iter(b'\n', &block.text()[counted..hit.start]).count() as u64;
        counted = hit.start;
        hit.line = line;
    }
}

/// Drops the hits of a pattern on a line that it has hit already, as the pieces of a long line make them.
/// It goes through the blocks of one stream in order.
#[derive(Debug)]
pub struct OncePerLine {
    /// Per pattern: the line of its last hit, plus one.
    last_line: Vec<u64>,
}

impl OncePerLine {
    /// For a stream in which the patterns of `set` are searched.
    pub fn new(set: &SignatureSet) -> Self {
        OncePerLine { last_line: vec![0; set.len()] }
    }

    /// Keeps the first hit of each pattern and line; `hits` are those of the next block, in order.
    pub fn retain(&mut self, hits: &mut Vec<Hit>) {
        hits.retain(|hit| std::mem::replace(&mut self.last_line[hit.pattern], hit.line + 1) != hit.line + 1);
    }
}

/// Where the line begins that is `count` lines above the one beginning at `start`, or the first.
fn lines_above(text: &[u8], mut start: usize, count: usize) -> usize {
    for _ in 0..count {
        let Some(end) = start.checked_sub(1) else { break };
        start = memchr::memrchr(b'\n', &text[..end]).map_or(0, |feed| feed + 1);
    }
    start
}

/// Finds where lines begin, for places that never go back.
#[derive(Default)]
struct LineStart {
    start: usize,
    known_to: usize,
}

impl LineStart {
    fn of(&mut self, text: &[u8], at: usize) -> usize {
        if let Some(feed) = memchr::memrchr(b'\n', &text[self.known_to..at]) {
            self.start = self.known_to + feed + 1;
        }
        self.known_to = at;
        self.start
    }
}
