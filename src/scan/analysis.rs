//! What scanning must know of a regex: a pure function of its text.

use crate::kb::Pattern;

use super::anchor::{Anchor, Anchors, whole_phrase};
use super::key::{Key, KeyAt};
use super::phrase::Phrase;
use super::reach::{Reach, Spread};

/// A key that stands in matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PhraseKey {
    pub key: Key,
    /// Index of the phrase that it is of.
    pub phrase: usize,
    /// Where in the phrase it begins.
    pub at: usize,
    /// Over which lines a match around it may spread.
    pub spread: Spread,
}

/// What scanning must know of a regex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Analysis {
    pub reach: Reach,
    pub phrases: Vec<Phrase>,
    /// Whether the first phrase, and nothing else, is what the regex matches, in either case of letters.
    pub is_one_phrase: bool,
    /// Any match without characters that fold to ASCII has one of these at a place that is probed; without any, all text must be
    /// searched.
    pub keys: Vec<PhraseKey>,
}

impl Analysis {
    /// Analyses a regex; one that does not parse has no keys, and no match.
    pub fn of(source: &str) -> Self {
        let syntax = Pattern::syntax(source).ok();
        let reach = syntax.as_ref().map_or(Reach::Ends, Reach::of);
        let mut analysis = Analysis { reach, phrases: Vec::new(), is_one_phrase: false, keys: Vec::new() };
        for anchor in syntax.as_ref().and_then(Anchors::of).map_or_else(Vec::new, |anchors| anchors.anchors) {
            analysis.add(anchor);
        }
        // A flag may make a part of the regex match one case only.
        if let (Some(hir), [phrase], false) = (&syntax, &analysis.phrases[..], source.contains("(?")) {
            analysis.is_one_phrase = whole_phrase(hir).as_ref() == Some(phrase);
        }
        analysis
    }

    fn add(&mut self, Anchor { phrase, keys, spread }: Anchor) {
        let phrase_index = self.phrases.len();
        self.keys.extend(keys.into_iter().map(|KeyAt { key, at }| PhraseKey {
            key,
            phrase: phrase_index,
            at,
            spread,
        }));
        self.phrases.push(phrase);
    }
}
