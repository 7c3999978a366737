//! Places in the raw input, found again from places in the cleaned text.

use super::decode::Encoding;

/// A place in the raw input, both parts counted from 0: lines end at line feeds, columns are bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RawPosition {
    pub line: u64,
    pub column: u64,
    /// Lines so far that end in the cleaned text, and not here.
    pub breaks: u64,
}

impl RawPosition {
    /// Moves past `text`, which stands in the raw input as it is, but for its encoding.
    pub fn advance(&mut self, text: &[u8], encoding: Encoding) {
        match memchr::memrchr(b'\n', text) {
            Some(last) => {
                self.line += bytecount::count(&text[..=last], b'\n') as u64;
                self.column = encoding.raw_len(&text[last + 1..]);
            }
            None => self.column += encoding.raw_len(text),
        }
    }
}

/// From byte `offset` of the cleaned text on, the raw input goes on at `position`.
#[derive(Clone, Copy, Debug)]
struct Mark {
    offset: usize,
    position: RawPosition,
}

impl Mark {
    /// The raw place of byte `at` of `text`, up to which there is no further mark.
    fn locate(self, text: &[u8], at: usize, encoding: Encoding) -> RawPosition {
        let mut position = self.position;
        position.advance(&text[self.offset..at], encoding);
        position
    }
}

/// Where in the raw input the bytes of a cleaned text stand.
#[derive(Clone, Debug)]
pub(super) struct Marks {
    /// In order, the first at offset 0.
    marks: Vec<Mark>,
}

impl Default for Marks {
    /// Those of a text that begins where the raw input does.
    fn default() -> Self {
        Marks { marks: vec![Mark { offset: 0, position: RawPosition::default() }] }
    }
}

impl Marks {
    /// The raw place of the first byte.
    pub fn first(&self) -> RawPosition {
        self.marks[0].position
    }

    /// The raw place of byte `at` of `text`, which has these marks.
    pub fn locate(&self, text: &[u8], at: usize, encoding: Encoding) -> RawPosition {
        self.marks[self.marks.partition_point(|mark| mark.offset <= at) - 1].locate(text, at, encoding)
    }

    /// The raw place of what comes behind `text`.
    pub fn end(&self, text: &[u8], encoding: Encoding) -> RawPosition {
        self.marks[self.marks.len() - 1].locate(text, text.len(), encoding)
    }

    /// Adds a mark behind the others; one at the same offset is replaced.
    pub fn set(&mut self, offset: usize, position: RawPosition) {
        match self.marks.last_mut() {
            Some(last) if last.offset == offset => last.position = position,
            _ => self.marks.push(Mark { offset, position }),
        }
    }

    /// Lets go of the first `count` bytes of `text`, which are about to leave it.
    pub fn pass(&mut self, text: &[u8], count: usize, encoding: Encoding) {
        let first = Mark { offset: 0, position: self.locate(text, count, encoding) };
        self.marks.retain(|mark| mark.offset > count);
        self.marks.iter_mut().for_each(|mark| mark.offset -= count);
        self.marks.insert(0, first);
    }
}
