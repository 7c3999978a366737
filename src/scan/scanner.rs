//! Scans blocks for signatures: anchors first, then the literal around them, then the regex.

use std::ops::Range;

use crate::input::Block;

use super::index::Room;
use super::phrase::fit;
use super::reach::{Reach, Spread};
use super::regexes::Regexes;
use super::signatures::SignatureSet;
use super::tables::Candidate;
use super::unusual::{Respelled, respell};

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

/// A place where a signature may be: its phrase is there.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Where the phrase begins.
    start: usize,
    /// Where it ends, if it is all of the match.
    end: Option<usize>,
    pattern: usize,
    /// Over which lines the match may spread.
    spread: Spread,
}

/// Finds the signatures of a set in the blocks of one stream, which come in order; some may be left out.
///
/// A pattern hits a line when it matches text that starts on the line and ends within the line's
/// window; the hits of a stream are the same however it is cut into blocks.
#[derive(Debug)]
pub struct Scanner<'s> {
    set: &'s SignatureSet<'s>,
    regexes: Regexes,
    room: Room,
    /// Those of the block, kept for their memory.
    places: Vec<Place>,
    /// For each [`Spread`] and pattern: up to where in the stream has been searched. A line that is searched for more than
    /// one gives its hit once.
    searched: [Vec<u64>; 3],
}

impl<'s> Scanner<'s> {
    /// A scanner for blocks of one stream.
    pub fn new(set: &'s SignatureSet<'s>) -> Self {
        Scanner {
            set,
            regexes: Regexes::default(),
            room: Room::default(),
            places: Vec::new(),
            searched: [(); 3].map(|()| vec![0; set.len()]),
        }
    }

    /// The set whose signatures it finds.
    pub fn set(&self) -> &'s SignatureSet<'s> {
        self.set
    }

    /// Adds the hits that start in the body of `block` to `hits`, ordered by start and pattern. A line
    /// that is searched in pieces may have more than one of a pattern: see [`OncePerLine`].
    pub fn scan(&mut self, block: &Block<'_>, hits: &mut Vec<Hit>) {
        let first = hits.len();
        self.find_places(block.text());
        self.search_places(block, hits);
        for pattern in self.set.unanchored_in(block) {
            self.search_everywhere(block, pattern, hits);
        }
        hits[first..].sort_unstable();
        number_lines(block, &mut hits[first..]);
    }

    /// Finds all places where a phrase is.
    fn find_places(&mut self, text: &[u8]) {
        let set = self.set;
        let Scanner { places, room, .. } = self;
        places.clear();
        let mut note = |candidate: &Candidate, at| {
            let Some((start, end)) = fit(set.tables.phrase(candidate), usize::from(candidate.at), text, at)
            else {
                return;
            };
            places.push(Place {
                start,
                end: candidate.is_whole.then_some(end),
                pattern: candidate.pattern as usize,
                spread: candidate.spread,
            });
        };
        set.index.for_each(&set.tables, text, room, &mut note);
        respell(text, |Respelled { text, places }| {
            set.index.for_each_at_any(&set.tables, text, room, |candidate, i| note(candidate, places[i]));
        });
        places.sort_by_key(|place| place.start);
    }

    /// Finds the matches around the places.
    fn search_places(&mut self, block: &Block<'_>, hits: &mut Vec<Hit>) {
        let mut line = LineStart::default();
        for i in 0..self.places.len() {
            let place = self.places[i];
            let line_start = line.of(block.text(), place.start);
            match (place.end, block.starts_around(line_start, place.start)) {
                (Some(end), (first, last)) if first == last => self.take(block, place, first, end, hits),
                _ => self.search_around(block, place, line_start, hits),
            }
        }
    }

    /// Up to where in the block the pattern of a place has been searched.
    fn searched(&mut self, place: Place) -> &mut u64 {
        &mut self.searched[place.spread as usize][place.pattern]
    }

    /// Takes the match from a place to `end` on the line that begins at `from`, unless there was one before.
    fn take(&mut self, block: &Block<'_>, place: Place, from: usize, end: usize, hits: &mut Vec<Hit>) {
        let line = block.offset() + from as u64;
        if *self.searched(place) <= line && from < block.body() && block.window_holds(from, end) {
            hits.push(Hit { start: place.start, pattern: place.pattern, end, from, line: 0 });
            *self.searched(place) = block.offset() + block.next_start(from) as u64;
        }
    }

    /// Searches for the pattern of a place, which is on the line that begins at `line_start`, wherever a match
    /// around it can begin.
    fn search_around(&mut self, block: &Block<'_>, place: Place, line_start: usize, hits: &mut Vec<Hit>) {
        let searched = self.searched(place).saturating_sub(block.offset()) as usize;
        let (first, last) = block.starts_around(line_start, place.start);
        let first = match place.spread {
            Spread::Above => lines_above(block.text(), line_start, block.window_lines() - 1),
            Spread::Line | Spread::Below => first,
        };
        let first = first.max(searched);
        if searched <= last && first < block.body() {
            let to = self.search(block, place.pattern, place.spread, first..last + 1, hits);
            *self.searched(place) = block.offset() + to as u64;
        }
    }

    /// Searches the lines and pieces of the body that begin in `starts`, which begins with such a beginning, for matches
    /// with that spread. Returns up to where they reach.
    fn search(
        &mut self,
        block: &Block<'_>,
        pattern: usize,
        spread: Spread,
        starts: Range<usize>,
        hits: &mut Vec<Hit>,
    ) -> usize {
        let mut start = starts.start;
        while start < starts.end.min(block.body()) {
            let next = block.next_start(start);
            match self.find(block, pattern, spread, start) {
                Some(found) if found.start < next => {
                    hits.push(Hit { start: found.start, pattern, end: found.end, from: start, line: 0 });
                }
                _ => {}
            }
            start = next;
        }
        start
    }

    /// The first match from `start` on, if there is one with that spread on the line or piece that begins there.
    fn find(
        &mut self,
        block: &Block<'_>,
        pattern: usize,
        spread: Spread,
        start: usize,
    ) -> Option<Range<usize>> {
        let signature = &self.set.signatures[pattern];
        let mut find = |end| {
            let text = &block.text()[start..end];
            let found = self.regexes.find(pattern, signature.pattern, text)?;
            Some(start + found.start..start + found.end)
        };
        match (signature.reach, spread) {
            (Reach::Line, _) => find(block.line_end(start)),
            // Few lines have one, and few windows are searched then.
            (Reach::Window, Spread::Line) if find(block.line_end(start)).is_none() => None,
            (Reach::Window | Reach::Ends, _) => find(block.window_end(start)),
        }
    }

    /// Searches the whole body for a pattern without an anchor.
    fn search_everywhere(&mut self, block: &Block<'_>, pattern: usize, hits: &mut Vec<Hit>) {
        let signature = &self.set.signatures[pattern];
        if signature.reach == Reach::Ends || block.has_cut_windows() {
            self.search(block, pattern, Spread::Below, 0..block.body(), hits);
            return;
        }
        // What does not match in all of the text does not match in a window of it.
        let text = block.text();
        let mut from = 0;
        while from < block.body() {
            let Some(found) = self.regexes.find(pattern, signature.pattern, &text[from..]) else { break };
            let begin = from + found.start;
            let start = memchr::memrchr(b'\n', &text[from..begin]).map_or(from, |feed| from + feed + 1);
            self.search(block, pattern, Spread::Below, start..start + 1, hits);
            from = block.next_start(start);
        }
    }
}

/// Tells in which line of the stream each hit starts.
fn number_lines(block: &Block<'_>, hits: &mut [Hit]) {
    let mut line = block.first_line();
    let mut counted = 0;
    for hit in hits {
        line += bytecount::count(&block.text()[counted..hit.start], b'\n') as u64;
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
    pub fn new(set: &SignatureSet<'_>) -> Self {
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
