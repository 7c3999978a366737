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

#[derive(Debug)]
struct Kept {
    /// `None` when it cannot be compiled: such a pattern has no match.
    regex: Option<Regex>,
    /// Whether it is the better one.
    is_better: bool,
    /// Bytes searched with it.
    searched: usize,
}

impl Regexes {
    /// The leftmost match of pattern number `index` in `text`.
    pub fn find(&mut self, index: usize, pattern: Pattern<'_>, text: &[u8]) -> Option<Range<usize>> {
        if self.kept.len() >= MOST_KEPT && !self.kept.contains_key(&index) {
            self.kept.clear();
        }
        let make = || Kept { regex: pattern.compile_quickly(), is_better: false, searched: 0 };
        let kept = self.kept.entry(index).or_insert_with(make);
        kept.searched = kept.searched.saturating_add(text.len());
        if kept.searched > MUCH && !kept.is_better {
            *kept = Kept { regex: pattern.compile(), is_better: true, ..*kept };
        }
        kept.regex.as_ref()?.find(text).map(|found| found.range())
    }
}
