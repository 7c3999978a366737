//! Cuts a stream into blocks of whole windows, so that each place of it can be searched just once.

use std::io::{self, Read};

use super::clean::Cleaner;
use super::decode::{Decoder, Encoding};
use super::position::{Marks, RawPosition};

/// The sizes that decide where text is cut; tests make them small.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes asked for by one read.
    pub read: usize,
    /// Lines of a window: a match ends at most this many lines, less one, below its first.
    pub window_lines: usize,
    /// Bytes of a window; a longer line is cut into overlapping pieces of this size.
    pub window_bytes: usize,
    /// Bytes by which the pieces of a line overlap.
    pub overlap: usize,
    /// Bytes that one thread scans before others are started: a small input is done sooner without.
    pub alone: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { read: 256 << 10, window_lines: 16, window_bytes: 1 << 20, overlap: 64 << 10, alone: 1 << 20 }
    }
}

/// A place in the raw input: line and column from 1, the column in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: u64,
    /// Column in bytes, from 1.
    pub column: u64,
}

/// Cleaned text of a stream. Matches that start in its `body` lie in it whole.
#[derive(Debug)]
pub struct Block<'a> {
    text: &'a [u8],
    body: usize,
    offset: u64,
    marks: &'a Marks,
    encoding: Encoding,
    limits: Limits,
    is_early: bool,
}

impl<'a> Block<'a> {
    /// Whether the source pauses, and these are the lines that wait for the rest of their windows. They come
    /// again in a later block; what is found in them stays true, but a match may turn out longer.
    pub fn is_early(&self) -> bool {
        self.is_early
    }

    /// The body and the text after it into which matches may reach.
    pub fn text(&self) -> &'a [u8] {
        self.text
    }

    /// Length of the body in bytes; what follows is the body of later blocks.
    pub fn body(&self) -> usize {
        self.body
    }

    /// Bytes of cleaned text in the stream before this block.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Number of the cleaned line, from 0, in which the block begins.
    pub fn first_line(&self) -> u64 {
        let RawPosition { line, breaks, .. } = self.marks.first();
        line + breaks
    }

    /// The raw place of byte `at` of the text.
    pub fn position(&self, at: usize) -> Position {
        let RawPosition { line, column, .. } = self.marks.locate(self.text, at, self.encoding);
        Position { line: line + 1, column: column + 1 }
    }

    /// Where the lines and pieces begin, first and last, of the line beginning at `line_start` in which
    /// a match that holds byte `at` can have begun. They differ where pieces overlap.
    pub fn starts_around(&self, line_start: usize, at: usize) -> (usize, usize) {
        let stride = self.limits.window_bytes - self.limits.overlap;
        let (mut first, mut last) = (line_start, line_start);
        while at - last >= stride {
            let next = self.next_start(last);
            if next > at {
                break;
            }
            last = next;
            while first + self.limits.window_bytes <= at {
                first = self.next_start(first);
            }
        }
        (first, last)
    }

    /// Where the line or piece after the one beginning at `start` begins.
    pub fn next_start(&self, start: usize) -> usize {
        next_start(self.text, start, &self.limits)
    }

    /// Where the line or piece beginning at `start` ends, without its line feed.
    pub fn line_end(&self, start: usize) -> usize {
        let longest = self.text.len().min(start + self.limits.window_bytes);
        memchr::memchr(b'\n', &self.text[start..longest]).map_or(longest, |at| start + at)
    }

    /// Where the window of the line or piece beginning at `start` ends, without a last line feed.
    pub fn window_end(&self, start: usize) -> usize {
        let longest = self.text.len().min(start + self.limits.window_bytes);
        let mut line_feeds = memchr::memchr_iter(b'\n', &self.text[start..longest]);
        match line_feeds.nth(self.limits.window_lines - 1) {
            Some(at) => start + at,
            None if longest == self.text.len() && self.text.last() == Some(&b'\n') => longest - 1,
            None => longest,
        }
        .max(start)
    }

    /// Whether a match from the line or piece beginning at `start` up to `end`, which does not end in a line feed, lies
    /// within the window.
    pub fn window_holds(&self, start: usize, end: usize) -> bool {
        let line_feeds = || memchr::memchr_iter(b'\n', &self.text[start..end]).count();
        end - start <= self.limits.window_bytes && line_feeds() < self.limits.window_lines
    }

    /// Whether a window of this block may end for its size, not for its lines.
    pub fn has_cut_windows(&self) -> bool {
        self.text.len() > self.limits.window_bytes
    }

    /// Lines of a window.
    pub fn window_lines(&self) -> usize {
        self.limits.window_lines
    }
}

/// A [`Block`] that owns its text, to be scanned by another thread.
#[derive(Debug, Default)]
pub struct OwnedBlock {
    text: Vec<u8>,
    marks: Marks,
    body: usize,
    offset: u64,
    encoding: Encoding,
    limits: Limits,
    is_early: bool,
}

impl OwnedBlock {
    /// The block.
    pub fn as_block(&self) -> Block<'_> {
        Block {
            text: &self.text,
            body: self.body,
            offset: self.offset,
            marks: &self.marks,
            encoding: self.encoding,
            limits: self.limits,
            is_early: self.is_early,
        }
    }
}

fn next_start(text: &[u8], start: usize, limits: &Limits) -> usize {
    let reach = text.len().min(start + limits.window_bytes + 1);
    match memchr::memchr(b'\n', &text[start..reach]) {
        Some(at) => start + at + 1,
        None if reach > start + limits.window_bytes => start + limits.window_bytes - limits.overlap,
        None => text.len(),
    }
}

/// Reads a stream, decodes and cleans it, and hands it out block by block.
///
/// Memory is bounded by the limits: a window and a few reads.
pub struct Blocks<R> {
    reader: R,
    limits: Limits,
    decoder: Decoder,
    cleaner: Cleaner,
    raw: Vec<u8>,
    /// Whether the last read gave as much as there was room for.
    reads_whole: bool,
    text: Vec<u8>,
    marks: Marks,
    /// Length of the body handed out last.
    body: usize,
    /// Up to where the text has been handed out early.
    early: usize,
    offset: u64,
    bytes: u64,
    ended: bool,
}

impl<R: Read> Blocks<R> {
    /// Blocks of `reader`, cut at the limits of the format.
    pub fn new(reader: R) -> Self {
        Self::with_limits(reader, Limits::default())
    }

    /// Blocks of `reader`, cut at other limits.
    ///
    /// # Panics
    /// When a limit is 0 or the overlap is not smaller than the window.
    pub fn with_limits(reader: R, limits: Limits) -> Self {
        assert!(limits.read > 0 && limits.window_lines > 0 && limits.overlap < limits.window_bytes);
        Blocks {
            reader,
            limits,
            decoder: Decoder::new(),
            cleaner: Cleaner::default(),
            raw: vec![0; limits.read],
            reads_whole: false,
            text: Vec::new(),
            marks: Marks::default(),
            body: 0,
            early: 0,
            offset: 0,
            bytes: 0,
            ended: false,
        }
    }

    /// The limits at which it is cut.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Raw bytes read so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Raw lines read so far; one that no line feed ends counts when the stream has ended.
    pub fn lines(&self) -> u64 {
        let RawPosition { line, column, .. } = self.position();
        line + u64::from(column > 0)
    }

    /// The next block, `None` at the end of the stream. When the reader has nothing at the moment and says so
    /// with `WouldBlock`, an early one of the whole lines that wait, once.
    ///
    /// # Errors
    /// Any I/O error but `Interrupted` and `WouldBlock`, after which the reader is read again.
    pub fn next_block(&mut self) -> io::Result<Option<Block<'_>>> {
        self.drop_body();
        while self.body == 0 {
            if self.ended {
                return Ok(None);
            }
            if let Err(error) = self.fill() {
                if error.kind() != io::ErrorKind::WouldBlock {
                    return Err(error);
                }
                let lines = memchr::memrchr(b'\n', &self.text).map_or(0, |at| at + 1);
                if lines > self.early {
                    self.early = lines;
                    return Ok(Some(self.block(lines, true)));
                }
                continue;
            }
            self.body = if self.ended { self.text.len() } else { self.complete() };
        }
        Ok(Some(self.block(self.body, false)))
    }

    /// The same, owning its text, which is read into the memory of `spare`.
    ///
    /// # Errors
    /// As [`Blocks::next_block`].
    pub fn next_owned(&mut self, spare: OwnedBlock) -> io::Result<Option<OwnedBlock>> {
        self.drop_body();
        // Between the blocks only the tail of the last is here: their memory stays near to the thread that has it.
        let mut text = spare.text;
        replace(&mut text, &self.text);
        std::mem::swap(&mut self.text, &mut text);
        let Some(block) = self.next_block()? else { return Ok(None) };
        let Block { body, offset, encoding, limits, is_early, .. } = block;
        let marks = self.marks.clone();
        if is_early {
            replace(&mut text, &self.text[..body]);
        } else {
            self.pass_body();
            replace(&mut text, &self.text[body..]);
            std::mem::swap(&mut self.text, &mut text);
        }
        Ok(Some(OwnedBlock { text, marks, body, offset, encoding, limits, is_early }))
    }

    fn block(&self, body: usize, is_early: bool) -> Block<'_> {
        Block {
            // Nothing is known yet of a line that has not ended.
            text: if is_early { &self.text[..body] } else { &self.text },
            body,
            offset: self.offset,
            marks: &self.marks,
            encoding: self.decoder.encoding(),
            limits: self.limits,
            is_early,
        }
    }

    /// Lets go of the body handed out last; the tail behind it moves to the front.
    fn drop_body(&mut self) {
        let body = self.pass_body();
        self.text.drain(..body);
    }

    /// Counts the body handed out last as passed, and returns its length: that much is to leave the text.
    fn pass_body(&mut self) -> usize {
        let body = std::mem::take(&mut self.body);
        if body == 0 {
            return 0;
        }
        self.marks.pass(&self.text, body, self.decoder.encoding());
        self.offset += body as u64;
        self.early = self.early.saturating_sub(body);
        body
    }

    /// Where what comes behind the text is in the raw input.
    fn position(&self) -> RawPosition {
        self.marks.end(&self.text, self.decoder.encoding())
    }

    /// Reads once, decodes and cleans.
    fn fill(&mut self) -> io::Result<()> {
        let from = self.text.len();
        // Text has to be cleared before it is read into, which is worth it only where much comes at once.
        let count = match self.reads_whole && self.decoder.passes() {
            true => self.read_into_text()?,
            false => self.read_and_decode()?,
        };
        self.reads_whole = count == self.limits.read;
        self.ended = count == 0;
        self.bytes += count as u64;
        let encoding = self.decoder.encoding();
        self.cleaner.clean(&mut self.text, from, encoding, self.ended, &mut self.marks);
        Ok(())
    }

    /// Adds to the text what needs no decoding, straight from the reader. Returns the number of raw bytes.
    fn read_into_text(&mut self) -> io::Result<usize> {
        let from = self.text.len();
        self.text.resize(from + self.limits.read, 0);
        let result = read(&mut self.reader, &mut self.text[from..]);
        self.text.truncate(from + *result.as_ref().unwrap_or(&0));
        result
    }

    /// Adds to the text what is decoded of a read. Returns the number of raw bytes.
    fn read_and_decode(&mut self) -> io::Result<usize> {
        let count = read(&mut self.reader, &mut self.raw)?;
        let mark = self.decoder.decode(&self.raw[..count], count == 0, &mut self.text);
        if mark > 0 {
            self.marks.set(0, RawPosition { column: mark, ..RawPosition::default() });
        }
        Ok(count)
    }

    /// Length of the part of the text whose windows are all complete.
    fn complete(&self) -> usize {
        let mut by_lines = Some(self.text.len());
        for _ in 0..self.limits.window_lines {
            by_lines = by_lines.and_then(|end| memchr::memrchr(b'\n', &self.text[..end]));
        }
        let by_lines = by_lines.map_or(0, |at| at + 1);
        // A start with a full window of bytes behind it is complete, whatever its lines.
        let by_bytes = self.text.len().saturating_sub(self.limits.window_bytes);
        let mut end = by_lines;
        while end < by_bytes {
            end = next_start(&self.text, end, &self.limits);
        }
        end
    }
}

/// Makes `text` what `other` is, in the memory that it has.
fn replace(text: &mut Vec<u8>, other: &[u8]) {
    text.clear();
    text.extend_from_slice(other);
}

/// Reads once, after interruptions again.
fn read(reader: &mut impl Read, room: &mut [u8]) -> io::Result<usize> {
    loop {
        match reader.read(room) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}
