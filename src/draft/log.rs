//! A failing log, line by line, with the entry that explains each line if one does.

use std::collections::VecDeque;
use std::io::{self, Read};
use std::ops::ControlFlow;

use crate::input::{Block, Blocks};
use crate::kb::KnowledgeBase;
use crate::scan::{Hit, SignatureSet, scan};

/// Longest part of a line that is kept, in bytes.
const LONGEST: usize = 8 << 10;

/// Most lines that are kept, the last ones of the log.
const MOST: usize = 200_000;

/// A line of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line in the raw input, from 1.
    pub number: u64,
    /// The line, cleaned; of a very long one the beginning.
    pub text: String,
    /// The place in the knowledge base of the entry whose match covers it; generic entries explain nothing.
    pub explained_by: Option<usize>,
}

/// The lines of a log.
#[derive(Clone, Debug, Default)]
pub struct Log {
    /// In order; of a very long log the last ones.
    pub lines: Vec<Line>,
    /// Lines before those.
    pub dropped: u64,
}

impl Log {
    /// Reads a log.
    ///
    /// # Errors
    /// Any error of the reader.
    pub fn read(kb: &KnowledgeBase, reader: impl Read + Send, threads: usize) -> io::Result<Self> {
        let mut lines = VecDeque::new();
        let mut dropped = 0;
        for_each_line(kb, reader, threads, |line| {
            if lines.len() == MOST {
                lines.pop_front();
                dropped += 1;
            }
            lines.push_back(line);
        })?;
        Ok(Log { lines: lines.into(), dropped })
    }
}

/// Gives the lines of a log to `take`, in order.
///
/// # Errors
/// Any error of the reader.
pub(super) fn for_each_line(
    kb: &KnowledgeBase,
    reader: impl Read + Send,
    threads: usize,
    mut take: impl FnMut(Line) + Send,
) -> io::Result<()> {
    let set = SignatureSet::of(kb);
    let mut explained = Explained { to: 0, by: 0 };
    let mut blocks = Blocks::new(reader);
    scan(&set, &mut blocks, threads, |block, hits| {
        if !block.is_early() {
            let hits = hits.iter().filter(|hit| !kb.records()[hit.pattern].is_generic());
            split(block, hits, &mut explained, &mut take);
        }
        ControlFlow::Continue(())
    })
}

/// Up to which byte of the stream the text is explained, and by which entry.
struct Explained {
    to: u64,
    by: usize,
}

fn split<'h>(
    block: &Block<'_>,
    hits: impl Iterator<Item = &'h Hit>,
    explained: &mut Explained,
    take: &mut impl FnMut(Line),
) {
    let text = &block.text()[..block.body()];
    let mut hits = hits.peekable();
    let mut start = 0;
    while start < text.len() {
        let end = memchr::memchr(b'\n', &text[start..]).map_or(text.len(), |feed| start + feed);
        while let Some(hit) = hits.next_if(|hit| hit.start <= end) {
            let to = block.offset() + hit.end as u64;
            if to > explained.to {
                *explained = Explained { to, by: hit.pattern };
            }
        }
        let is_explained = explained.to > block.offset() + start as u64;
        take(Line {
            number: block.position(start).line,
            text: String::from_utf8_lossy(&text[start..end.min(start + LONGEST)]).trim_end().to_owned(),
            explained_by: is_explained.then_some(explained.by),
        });
        start = end + 1;
    }
}
