//! Takes out what terminals obey and people do not read: escape sequences and carriage returns.
//!
//! What it writes does not depend on how the input was cut into pieces.

use super::decode::Encoding;
use super::position::Marks;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;

/// Longest control sequence (`ESC [ … m`), in bytes; a longer one is text.
const LONGEST_CONTROL: usize = 256;

/// Longest command string (`ESC ] … BEL`, a title or a link), in bytes; a longer one is text.
const LONGEST_STRING: usize = 4096;

/// Most carriage returns before a line feed that are taken for a line end with it.
const MOST_RETURNS: usize = 8;

/// Cleans a stream piece by piece.
#[derive(Debug, Default)]
pub(super) struct Cleaner {
    /// The end of the last piece, when it begins what only the next piece completes.
    pending: Vec<u8>,
}

/// What an escape character or a carriage return begins.
enum Sequence {
    /// So many bytes that are not shown.
    Gone(usize),
    /// A carriage return that begins a line anew.
    LineBreak,
    /// Nothing: the character stands for itself.
    Text,
    /// More bytes are needed to tell.
    Unfinished,
}

impl Cleaner {
    /// Cleans `text[from..]` in place, and adds a mark wherever the raw position makes a jump.
    ///
    /// With `last`, nothing is held back for a next piece.
    pub fn clean(
        &mut self,
        text: &mut Vec<u8>,
        from: usize,
        encoding: Encoding,
        last: bool,
        marks: &mut Marks,
    ) {
        if self.pending.is_empty() && memchr::memchr2(ESC, b'\r', &text[from..]).is_none() {
            return;
        }
        let piece = {
            let mut piece = std::mem::take(&mut self.pending);
            piece.extend_from_slice(&text[from..]);
            piece
        };
        text.truncate(from);
        let mut rest = &piece[..];
        while let Some(at) = memchr::memchr2(ESC, b'\r', rest) {
            text.extend_from_slice(&rest[..at]);
            rest = &rest[at..];
            let sequence = if rest[0] == ESC { escape(rest, last) } else { returns(rest, last) };
            let taken = match sequence {
                Sequence::Gone(length) => length,
                Sequence::Unfinished => break,
                Sequence::LineBreak => 1,
                Sequence::Text => {
                    text.push(ESC);
                    rest = &rest[1..];
                    continue;
                }
            };
            let (gone, behind) = rest.split_at(taken);
            rest = behind;
            // A line end needs no mark: the next line begins at a column of its own.
            if gone[0] == b'\r' && rest.first() == Some(&b'\n') {
                continue;
            }
            let mut position = marks.end(text, encoding);
            position.column += encoding.raw_len(gone);
            if let Sequence::LineBreak = sequence {
                position.breaks += 1;
                text.push(b'\n');
            }
            marks.set(text.len(), position);
        }
        match rest.first() {
            Some(b'\r' | &ESC) if !last => self.pending = rest.to_vec(),
            _ => text.extend_from_slice(rest),
        }
    }
}

/// Measures the carriage returns at the start of `text`. Those before a line feed are part of the line
/// end: one on Windows, two where a program wrote one to a terminal that adds its own.
fn returns(text: &[u8], last: bool) -> Sequence {
    let run = text.iter().take(MOST_RETURNS).take_while(|b| **b == b'\r').count();
    match text.get(run) {
        Some(b'\n') => Sequence::Gone(run),
        None if !last => Sequence::Unfinished,
        _ => Sequence::LineBreak,
    }
}

/// Measures the escape sequence at the start of `text`.
fn escape(text: &[u8], last: bool) -> Sequence {
    let unfinished = if last { Sequence::Text } else { Sequence::Unfinished };
    match text.get(1) {
        None => unfinished,
        Some(b'[') => {
            let body = &text[2..text.len().min(LONGEST_CONTROL)];
            match body.iter().position(|b| !matches!(b, 0x20..=0x3f)) {
                Some(end) if matches!(body[end], 0x40..=0x7e) => Sequence::Gone(end + 3),
                Some(_) => Sequence::Text,
                None if text.len() >= LONGEST_CONTROL => Sequence::Text,
                None => unfinished,
            }
        }
        Some(b']' | b'P' | b'X' | b'^' | b'_') => {
            let body = &text[2..text.len().min(LONGEST_STRING)];
            match body.iter().position(|b| matches!(*b, BEL | ESC | b'\n')) {
                Some(end) if body[end] == BEL => Sequence::Gone(end + 3),
                Some(end) if body[end] == ESC => match body.get(end + 1) {
                    Some(b'\\') => Sequence::Gone(end + 4),
                    None if text.len() < LONGEST_STRING => unfinished,
                    _ => Sequence::Text,
                },
                Some(_) => Sequence::Text,
                None if text.len() >= LONGEST_STRING => Sequence::Text,
                None => unfinished,
            }
        }
        Some(0x20..=0x2f) => match text.get(2) {
            None => unfinished,
            Some(0x30..=0x7e) => Sequence::Gone(3),
            Some(_) => Sequence::Text,
        },
        Some(0x30..=0x7e) => Sequence::Gone(2),
        Some(_) => Sequence::Text,
    }
}
