//! The lines of a log that have most words with a regex in common, each with the lines into which a match that
//! starts there can reach.

use aho_corasick::AhoCorasick;

use crate::input::{Block, Position};

/// Most lines that are kept.
const MOST: usize = 48;

/// Longest text of a window that is kept, in bytes.
const LONGEST: usize = 16 << 10;

/// A line and those below it.
#[derive(Clone, Debug)]
pub struct Window {
    /// The place of the line in the raw input.
    pub position: Position,
    /// Cleaned text, from the beginning of the line on.
    pub text: String,
    /// Bytes of the words that it has in common with the regex.
    words: usize,
}

/// Goes through a log and keeps the nearest lines.
#[derive(Debug)]
pub struct Windows {
    finder: Option<AhoCorasick>,
    lengths: Vec<usize>,
    nearest: Vec<Window>,
}

impl Windows {
    /// Looks for lines with these words.
    pub(super) fn new(words: &[String]) -> Self {
        let finder = AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok();
        Windows {
            finder: finder.filter(|_| !words.is_empty()),
            lengths: words.iter().map(String::len).collect(),
            nearest: Vec::new(),
        }
    }

    /// Looks at the lines of a block.
    pub fn observe(&mut self, block: &Block<'_>) {
        let mut start = 0;
        while start < block.body() {
            let end = block.line_end(start);
            let words = self.words_in(&block.text()[start..end]);
            let worst = self.nearest.last().map_or(0, |window| window.words);
            if self.nearest.len() < MOST || words > worst {
                let text = &block.text()[start..block.window_end(start).min(start + LONGEST)];
                let text = String::from_utf8_lossy(text).into_owned();
                let at = self.nearest.partition_point(|window| window.words >= words);
                self.nearest.insert(at, Window { position: block.position(start), text, words });
                self.nearest.truncate(MOST);
            }
            start = block.next_start(start);
        }
    }

    /// Bytes of the different words of a line.
    fn words_in(&self, line: &[u8]) -> usize {
        let Some(finder) = &self.finder else { return 0 };
        let mut seen = vec![false; self.lengths.len()];
        for found in finder.find_overlapping_iter(line) {
            seen[found.pattern().as_usize()] = true;
        }
        seen.iter().zip(&self.lengths).filter(|(seen, _)| **seen).map(|(_, length)| length).sum()
    }

    /// The windows, nearest first.
    pub(super) fn nearest(&self) -> &[Window] {
        &self.nearest
    }
}
