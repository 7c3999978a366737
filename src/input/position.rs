//! Places in the raw input, found again from places in the cleaned text.

use super::decode::Encoding;

/// A place in the raw input, both parts counted from 0: lines end at line feeds, columns are bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RawPosition {
    pub line: u64,
    pub column: u64,
}

impl RawPosition {
    /// Moves past `text`, which stands in the raw input as it is, but for its encoding.
    pub fn advance(&mut self, text: &[u8], encoding: Encoding) {
        match memchr::memrchr(b'\n', text) {
            Some(last) => {
                self.line += memchr::memchr_iter(b'\n', &text[..=last]).count() as u64;
                self.column = encoding.raw_len(&text[last + 1..]);
            }
            None => self.column += encoding.raw_len(text),
        }
    }
}

/// From byte `offset` of the cleaned text on, the raw input goes on at `position`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub offset: usize,
    pub position: RawPosition,
}

impl Mark {
    /// Adds a mark; one at the same offset is replaced.
    pub fn set(marks: &mut Vec<Mark>, offset: usize, position: RawPosition) {
        match marks.last_mut() {
            Some(last) if last.offset == offset => last.position = position,
            _ => marks.push(Mark { offset, position }),
        }
    }

    /// The raw place of byte `at` of `text`, which has these marks, the first at offset 0.
    pub fn locate(marks: &[Mark], text: &[u8], at: usize, encoding: Encoding) -> RawPosition {
        let mark = marks[marks.partition_point(|mark| mark.offset <= at) - 1];
        let mut position = mark.position;
        position.advance(&text[mark.offset..at], encoding);
        position
    }
}
