//! The compiled regexes of a scanner: made when text calls for them, better ones for those that run often,
//! and never more than memory has room for.

use std::collections::HashMap;
use std::ops::Range;

use regex_automata::meta::Regex;

use crate::kb::{Pattern, Searches};

/// Most regexes that are kept; then all are let go, and made anew where text calls for them.
const MOST_KEPT: usize = 128;

/// Bytes searched after which a better one pays.
const MUCH: usize = 8 << 10;

/// Compiled regexes, by the number of their pattern and whether they are for texts that are ASCII, as nearly all are.
#[derive(Debug, Default)]
pub(super) struct Regexes {
    kept: HashMap<(usize, bool), Kept>,
}

#[derive(Debug)]
struct Kept {
    /// `None` when it cannot be compiled: such a pattern has no match.
    regex: Option<Regex>,
    searches: Searches,
    /// Bytes searched with it.
    searched: usize,
}

impl Regexes {
    /// The leftmost match of pattern number `index` in `text`.
    pub fn find(&mut self, index: usize, pattern: Pattern<'_>, text: &[u8]) -> Option<Range<usize>> {
        let key = (index, text.is_ascii());
        if self.kept.len() >= MOST_KEPT && !self.kept.contains_key(&key) {
            self.kept.clear();
        }
        let compile = |searches| pattern.compile_for(text, searches);
        let kept = self.kept.entry(key).or_insert_with(|| Kept {
            regex: compile(Searches::Few),
            searches: Searches::Few,
            searched: 0,
        });
        kept.searched = kept.searched.saturating_add(text.len());
        if kept.searches == Searches::Few && kept.searched > MUCH {
            (kept.regex, kept.searches) = (compile(Searches::Many), Searches::Many);
        }
        kept.regex.as_ref()?.find(text).map(|found| found.range())
    }
}
