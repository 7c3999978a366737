//! Output of a program, of which the beginning and the end are kept.

use std::collections::VecDeque;

/// What a step printed, at most so many bytes of it.
#[derive(Clone, Debug, Default)]
pub struct Output {
    /// Most bytes kept of the beginning, and as many of the end.
    half: usize,
    head: Vec<u8>,
    tail: VecDeque<u8>,
    /// Bytes between the two that are gone.
    left_out: u64,
}

impl Output {
    /// Of the output at most `cap` bytes are kept.
    pub fn new(cap: usize) -> Self {
        Output { half: cap / 2, ..Output::default() }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        let (head, rest) = bytes.split_at(bytes.len().min(self.half - self.head.len()));
        self.head.extend(head);
        self.tail.extend(rest);
        let excess = self.tail.len().saturating_sub(self.half);
        self.tail.drain(..excess);
        self.left_out += excess as u64;
    }

    /// Bytes that were not kept.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    /// What was kept; where bytes were left out, a line tells how many.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.head.clone();
        if self.left_out > 0 {
            bytes.extend(format!("\n[{} bytes left out]\n", self.left_out).bytes());
        }
        bytes.extend(&self.tail);
        bytes
    }

    /// The last lines, at most `count`, without blank ones; bytes that are no text are marked.
    pub fn last_lines(&self, count: usize) -> Vec<String> {
        let text = String::from_utf8_lossy(&self.bytes()).into_owned();
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        lines[lines.len().saturating_sub(count)..].iter().map(|line| (*line).to_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_and_the_end_are_kept() {
        let mut output = Output::new(8);
        for part in ["ab", "cdef", "ghijkl", "mn"] {
            output.push(part.as_bytes());
        }
        assert_eq!(output.left_out(), 6);
        assert_eq!(String::from_utf8(output.bytes()).unwrap(), "abcd\n[6 bytes left out]\nklmn");
    }

    #[test]
    fn short_output_is_kept_whole() {
        let mut output = Output::new(8);
        output.push(b"a\n\nb\xff\n");
        assert_eq!(output.bytes(), b"a\n\nb\xff\n");
        assert_eq!(output.last_lines(1), ["b\u{fffd}"]);
    }
}
