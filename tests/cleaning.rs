//! Cleaned text and its raw places are the same however the input arrives.

use std::io::{self, Read};

use errkb::input::{Blocks, Limits, Position};

/// A reader that gives one byte at a time.
struct Trickle<'a>(&'a [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let one = self.0.len().min(1).min(room.len());
        self.0.read(&mut room[..one])
    }
}

/// The cleaned text, and the raw place of each byte.
fn clean(reader: impl Read, limits: Limits) -> (String, Vec<Position>) {
    let mut blocks = Blocks::with_limits(reader, limits);
    let (mut text, mut positions) = (Vec::new(), Vec::new());
    while let Some(block) = blocks.next_block().unwrap() {
        text.extend_from_slice(&block.text()[..block.body()]);
        positions.extend((0..block.body()).map(|at| block.position(at)));
    }
    (String::from_utf8(text).unwrap(), positions)
}

#[test]
fn no_cut_of_the_input_shows() {
    let little = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let small = Limits { window_lines: 2, window_bytes: 16, overlap: 5, ..Limits::default() };
    for raw in [
        b"a\r\nb\r\r\nc\rd\r".to_vec(),
        [&b"x"[..], &b"\r".repeat(12), b"\ny", &b"\r".repeat(8), b"\nz"].concat(),
        b"\x1b[31mred\x1b[0m\nred\x1b[0m\r\nnext".to_vec(),
        b"\x1b]0;a title\x07text\n\x1b]0;no title\n".to_vec(),
        little(&format!("\u{feff}{}\r\n\u{1b}[31mend", "é内😀".repeat(20))),
    ] {
        let whole = clean(&raw[..], Limits::default());
        assert_eq!(clean(Trickle(&raw), Limits::default()), whole, "{}", raw.escape_ascii());
        assert_eq!(clean(Trickle(&raw), small), whole, "{}", raw.escape_ascii());
    }
}
