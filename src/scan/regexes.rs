//! The compiled regexes of a scanner: made when text calls for them, better ones for those that run often,
//! and never more than memory has room for.

use std::collections::HashMap;
use std::ops::Range;

use regex_automata::meta::Regex;

use crate::kb::Pattern;

/// Most regexes that are kept; then all are let go, and made anew where text calls for them.
const MOST_KEPT: usize = 128;

/// Bytes searched after which a better one pays.
const MUCH: usize = 32 << 10;

/// Compiled regexes, by the number of their pattern.
#[derive(Debug, Default)]
pub(super) struct Regexes {
    kept: HashMap<usize, Kept>,
}

/// How a regex is compiled, the better the later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    /// For a few texts that are ASCII.
    Ascii,
    /// For a few texts.
    Few,
    /// For many.
    Many,
}

#[derive(Debug)]
struct Kept {
    /// `None` when it cannot be compiled: such a pattern has no match.
    regex: Option<Regex>,
    grade: Grade,
    /// Bytes searched with it.
    searched: usize,
}

impl Kept {
    fn new(pattern: Pattern<'_>, grade: Grade, searched: usize) -> Self {
        let regex = match grade {
            Grade::Ascii => pattern.compile_for_ascii(),
            Grade::Few => pattern.compile_quickly(),
            Grade::Many => pattern.compile(),
        };
        Kept { regex, grade, searched }
    }
}

impl Regexes {
    /// The leftmost match of pattern number `index` in `text`.
    pub fn find(&mut self, index: usize, pattern: Pattern<'_>, text: &[u8]) -> Option<Range<usize>> {
        if self.kept.len() >= MOST_KEPT && !self.kept.contains_key(&index) {
            self.kept.clear();
        }
        let grade = if text.is_ascii() { Grade::Ascii } else { Grade::Few };
        let kept = self.kept.entry(index).or_insert_with(|| Kept::new(pattern, grade, 0));
        kept.searched = kept.searched.saturating_add(text.len());
        let grade = if kept.searched > MUCH { Grade::Many } else { grade };
        if kept.grade < grade {
            *kept = Kept::new(pattern, grade, kept.searched);
        }
        kept.regex.as_ref()?.find(text).map(|found| found.range())
    }
}
