//! Cleaned text and its places do not depend on how the input arrives, and places lead back to the raw bytes.

#![no_main]

use std::io::{self, ErrorKind, Read};

use arbitrary::{Arbitrary, Unstructured};
use errkb::input::{Blocks, Limits, Position};
use libfuzzer_sys::fuzz_target;

/// A raw input and a way to cut it.
///
/// As bytes: three for the limits, the number of reads' sizes, these sizes, and the input.
#[derive(Debug)]
struct Case<'a> {
    limits: Limits,
    /// Sizes of the reads, over and over; at 0 the source pauses.
    reads: Vec<usize>,
    raw: &'a [u8],
}

impl<'a> Arbitrary<'a> for Case<'a> {
    fn arbitrary(u: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let [window_lines, window_bytes, overlap, reads] = u.arbitrary::<[u8; 4]>()?;
        let window_bytes = 4 + usize::from(window_bytes);
        let limits = Limits {
            read: 128,
            window_lines: 1 + usize::from(window_lines) % 6,
            window_bytes,
            overlap: usize::from(overlap) % (window_bytes / 2),
            ..Limits::default()
        };
        let mut sizes = Vec::new();
        for _ in 0..reads % 4 {
            sizes.push(usize::from(u.arbitrary::<u8>()?) % 100);
        }
        sizes.push(1 + usize::from(u.arbitrary::<u8>()?) % 100);
        let raw = u.bytes(u.len())?;
        Ok(Case { limits, reads: sizes, raw })
    }
}

/// A reader that gives so many bytes at once, as long as there are as many.
struct Trickle<'a> {
    rest: &'a [u8],
    reads: std::iter::Cycle<std::slice::Iter<'a, usize>>,
}

impl Read for Trickle<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        match self.reads.next() {
            Some(0) => Err(ErrorKind::WouldBlock.into()),
            size => {
                let most = room.len().min(*size.expect("there is a size"));
                self.rest.read(&mut room[..most])
            }
        }
    }
}

/// The cleaned text, the raw place of each byte, and the number of raw lines.
fn clean(raw: &[u8], reads: &[usize], limits: Limits) -> (Vec<u8>, Vec<Position>, u64) {
    let trickle = Trickle { rest: raw, reads: reads.iter().cycle() };
    let mut blocks = Blocks::with_limits(trickle, limits);
    let mut text = Vec::new();
    let mut positions = Vec::new();
    let mut early = Vec::new();
    let mut lines = 0;
    while let Some(block) = blocks.next_block().expect("memory can be read") {
        assert!(0 < block.body() && block.body() <= block.text().len());
        assert_eq!(block.offset(), text.len() as u64);
        assert_eq!(block.first_line(), lines);
        let body = &block.text()[..block.body()];
        if block.is_early() {
            let places: Vec<Position> = (0..body.len()).map(|at| block.position(at)).collect();
            early.push((text.len(), body.to_vec(), places));
            continue;
        }
        lines += body.iter().filter(|byte| **byte == b'\n').count() as u64;
        text.extend_from_slice(body);
        positions.extend((0..body.len()).map(|at| block.position(at)));
        for at in block.body()..block.text().len() {
            assert!(block.position(at - 1).line <= block.position(at).line);
        }
    }
    // What comes early comes again.
    for (at, body, places) in early {
        assert!(text[at..].starts_with(&body) && positions[at..].starts_with(&places));
    }
    assert_eq!(blocks.bytes(), raw.len() as u64);
    (text, positions, blocks.lines())
}

/// The raw input in units of one encoding, and what the reader is to make of one.
enum Raw<'a> {
    Bytes(&'a [u8]),
    Utf16(Vec<u16>),
}

impl Raw<'_> {
    fn of(raw: &[u8]) -> Raw<'_> {
        let units = |decode: fn([u8; 2]) -> u16| {
            raw.chunks(2).map(|pair| pair.try_into().map_or(0xfffd, decode)).collect()
        };
        match raw {
            [0xff, 0xfe, ..] => Raw::Utf16(units(u16::from_le_bytes)),
            [0xfe, 0xff, ..] => Raw::Utf16(units(u16::from_be_bytes)),
            _ => Raw::Bytes(raw),
        }
    }

    /// Where the lines begin, in units.
    fn line_starts(&self) -> Vec<usize> {
        let feeds: Vec<usize> = match self {
            Raw::Bytes(bytes) => (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect(),
            Raw::Utf16(units) => (0..units.len()).filter(|at| units[*at] == 10).collect(),
        };
        [0].into_iter().chain(feeds.into_iter().map(|at| at + 1)).collect()
    }

    fn unit_len(&self) -> u64 {
        match self {
            Raw::Bytes(_) => 1,
            Raw::Utf16(_) => 2,
        }
    }

    fn len(&self) -> usize {
        match self {
            Raw::Bytes(bytes) => bytes.len(),
            Raw::Utf16(units) => units.len(),
        }
    }

    /// Whether what begins at unit `at` becomes what `text` begins with.
    fn begins(&self, at: usize, text: &[u8]) -> bool {
        let end_of_line = text[0] == b'\n';
        match self {
            Raw::Bytes(bytes) => bytes[at] == text[0] || (end_of_line && matches!(bytes[at], b'\r' | 0x1b)),
            Raw::Utf16(units) => {
                let first = char::decode_utf16(units[at..].iter().copied()).next().expect("it is inside");
                let c = first.unwrap_or(char::REPLACEMENT_CHARACTER);
                let mut room = [0; 4];
                text.starts_with(c.encode_utf8(&mut room).as_bytes())
                    || (end_of_line && matches!(c, '\r' | '\u{1b}'))
            }
        }
    }
}

fuzz_target!(|case: Case| {
    let (text, positions, line_count) = clean(case.raw, &[usize::MAX], Limits::default());
    let cut = clean(case.raw, &case.reads, case.limits);
    assert_eq!(text.escape_ascii().to_string(), cut.0.escape_ascii().to_string());
    for (at, (whole, cut)) in positions.iter().zip(&cut.1).enumerate() {
        assert_eq!(whole, cut, "places of byte {at} of b\"{}\"", text.escape_ascii());
    }
    assert!(!text.contains(&b'\r'));

    let raw = Raw::of(case.raw);
    let lines = raw.line_starts();
    // What follows the last line feed is a line if it is anything.
    let is_open = lines.last().is_some_and(|start| *start < raw.len());
    assert_eq!([line_count, cut.2], [(lines.len() - 1) as u64 + u64::from(is_open); 2], "lines");
    let mut before = None;
    for (at, Position { line, column }) in positions.into_iter().enumerate() {
        let is_inside_char = matches!(raw, Raw::Utf16(_)) && (text[at] & 0xc0) == 0x80;
        if is_inside_char {
            continue;
        }
        assert!(1 <= line && line <= lines.len() as u64, "line {line} of {}", lines.len());
        assert_eq!((column - 1) % raw.unit_len(), 0);
        let place = lines[line as usize - 1] + ((column - 1) / raw.unit_len()) as usize;
        assert!(
            place < lines.get(line as usize).copied().unwrap_or(raw.len()),
            "{line}:{column} is no place"
        );
        assert!(before.is_none_or(|before| before < place), "{line}:{column} goes back");
        assert!(raw.begins(place, &text[at..]), "{line}:{column} does not begin byte {at}");
        before = Some(place);
    }
});
