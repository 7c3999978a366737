//! The compiled regexes of a scanner: made when text calls for them, better ones for those that run often,
//! and never more than memory has room for.

use std::collections::HashMap;
use std::ops::Range;

use regex_automata::meta::Regex;

use crate::kb::{Pattern, Searches, squeezed};

/// Bytes of regexes from which on those that have not run for longest are let go, and made anew where text calls for them.
const ROOM: usize = 16 << 20;

/// Bytes searched after which a better one pays.
const MUCH: usize = 8 << 10;

/// What texts a regex is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Texts {
    /// Those that are ASCII, as nearly all are.
    Ascii,
    /// Those that are [`squeezed`]: what matches none of these is not searched with a regex for any.
    Squeezed,
    /// Any.
    Any,
}

/// Compiled regexes, by the number of their pattern and the texts that they are for.
#[derive(Debug, Default)]
pub(super) struct Regexes {
    kept: HashMap<(usize, Texts), Kept>,
    /// Bytes of all.
    size: usize,
    /// Searches so far.
    searches: u64,
}

#[derive(Debug)]
struct Kept {
    /// `None` when it cannot be compiled: such a pattern has no match.
    regex: Option<Regex>,
    kind: Searches,
    /// Bytes searched with it.
    searched: usize,
    /// The number of its last search.
    last: u64,
}

impl Kept {
    /// Bytes, without those that it works in.
    fn size(&self) -> usize {
        self.regex.as_ref().map_or(0, Regex::memory_usage)
    }
}

impl Regexes {
    /// The leftmost match of pattern number `index` in `text`.
    pub fn find(&mut self, index: usize, pattern: Pattern<'_>, text: &[u8]) -> Option<Range<usize>> {
        if text.is_ascii() {
            return Some(self.regex(index, pattern, Texts::Ascii, text.len())?.find(text)?.range());
        }
        // Where much has had to be searched, the test would say little.
        let is_frequent = self.kept.get(&(index, Texts::Any)).is_some_and(|kept| kept.kind == Searches::Many);
        if !is_frequent
            && let Some(test) = self.regex(index, pattern, Texts::Squeezed, text.len())
            && !test.is_match(&squeezed(text))
        {
            return None;
        }
        Some(self.regex(index, pattern, Texts::Any, text.len())?.find(text)?.range())
    }

    /// The regex for a text of `len` bytes.
    fn regex(&mut self, index: usize, pattern: Pattern<'_>, texts: Texts, len: usize) -> Option<&Regex> {
        let key = (index, texts);
        let compile = |kind| {
            let regex = match texts {
                Texts::Ascii => pattern.compile_for(b"", kind),
                Texts::Squeezed => pattern.compile_squeezed(kind),
                Texts::Any => pattern.compile(kind),
            };
            Kept { regex, kind, searched: 0, last: 0 }
        };
        let made = match self.kept.get(&key) {
            None => Some(compile(Searches::Few)),
            Some(kept) if kept.kind == Searches::Few && kept.searched > MUCH => Some(compile(Searches::Many)),
            Some(_) => None,
        };
        if let Some(made) = made {
            self.keep(key, made);
        }
        self.searches += 1;
        let kept = self.kept.get_mut(&key)?;
        kept.searched = kept.searched.saturating_add(len);
        kept.last = self.searches;
        kept.regex.as_ref()
    }

    /// Keeps a regex, in the place of another for the same if there is one.
    fn keep(&mut self, key: (usize, Texts), made: Kept) {
        if self.size > ROOM {
            let mut lasts: Vec<u64> = self.kept.values().map(|kept| kept.last).collect();
            let middle = lasts.len() / 2;
            let (_, oldest, _) = lasts.select_nth_unstable(middle);
            self.kept.retain(|_, kept| kept.last > *oldest);
            self.size = self.kept.values().map(Kept::size).sum();
        }
        self.size += made.size();
        self.size -= self.kept.insert(key, made).map_or(0, |other| other.size());
    }
}
