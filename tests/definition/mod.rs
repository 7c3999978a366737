//! The definition of a hit, word for word and slowly: what the scanner is held against, by the tests and by the fuzz
//! target.

use std::ops::Range;

use errkb::input::Limits;

/// A hit: cleaned line, pattern, start and end, and the start of the line or piece that it was found in, in
/// bytes of the cleaned text.
pub type Found = (u64, usize, u64, u64, u64);

/// The hits of pattern number `pattern` in a cleaned text: on each line the leftmost match in the line's window that
/// begins on it. `find` gives the leftmost match of the pattern in a window.
pub fn hits(
    pattern: usize,
    text: &[u8],
    limits: Limits,
    mut find: impl FnMut(&[u8]) -> Option<Range<usize>>,
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut line = 0;
    let mut line_start = 0;
    while line_start < text.len() {
        let line_end =
            text[line_start..].iter().position(|b| *b == b'\n').map_or(text.len(), |at| line_start + at);
        // The pieces of the line; a line that fits is its only piece.
        let mut start = line_start;
        loop {
            let is_last = line_end <= start + limits.window_bytes;
            let next = if is_last { line_end + 1 } else { start + limits.window_bytes - limits.overlap };
            if let Some(m) = find(window(text, start, limits)).filter(|m| start + m.start < next) {
                found.push((line, pattern, (start + m.start) as u64, (start + m.end) as u64, start as u64));
                break;
            }
            if is_last {
                break;
            }
            start = next;
        }
        line_start = line_end + 1;
        line += 1;
    }
    found
}

/// So many lines and bytes from `start` on, without the last line feed.
fn window(text: &[u8], start: usize, limits: Limits) -> &[u8] {
    let cut = &text[start..text.len().min(start + limits.window_bytes)];
    match (0..cut.len()).filter(|at| cut[*at] == b'\n').nth(limits.window_lines - 1) {
        Some(end) => &cut[..end],
        None if start + cut.len() == text.len() => cut.strip_suffix(b"\n").unwrap_or(cut),
        None => cut,
    }
}
