//! What scanning must know of a regex: a pure function of its text, so that the build does it once for
//! the built-in entries.

use std::borrow::Cow;

use super::anchor::{Anchor, Anchors, Reach, spellings};
use super::pattern::Pattern;
use super::rarity::{GRAM, folded};

/// A gram that stands in matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gram {
    /// The gram, folded.
    pub gram: u32,
    /// Index of the phrase around it; `None` where only the regex can tell how it lies in the match.
    pub phrase: Option<u16>,
    /// Where in the phrase it begins.
    pub at: u16,
    /// Whether a match may begin on a line above the gram's.
    pub may_begin_above: bool,
}

/// What scanning must know of a regex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Analysis {
    pub reach: Reach,
    /// Literal text, with the marks of its blanks.
    pub phrases: Cow<'static, [Cow<'static, [u8]>]>,
    /// Any match has one of these at a place that is probed; without any, all text must be searched.
    pub grams: Cow<'static, [Gram]>,
}

impl Analysis {
    /// Analyses a regex; one that does not parse has no grams, and no match.
    pub fn of(source: &str) -> Self {
        let syntax = Pattern::syntax(source).ok();
        let reach = syntax.as_ref().map_or(Reach::Ends, Reach::of);
        let anchors = syntax.as_ref().and_then(Anchors::of).map_or_else(Vec::new, |anchors| anchors.anchors);
        let mut phrases = Vec::new();
        let mut grams = Vec::new();
        for Anchor { phrase, at, may_begin_above } in anchors {
            let index = u16::try_from(phrases.len()).ok();
            for (text, is_plain) in spellings(&phrase, at).expect("the anchor was chosen for its grams") {
                grams.extend(text.windows(GRAM).enumerate().map(|(i, gram)| Gram {
                    gram: folded(gram),
                    phrase: index.filter(|_| is_plain && at + i <= usize::from(u16::MAX)),
                    at: if is_plain { (at + i) as u16 } else { 0 },
                    may_begin_above: may_begin_above || text[..i].contains(&b'\n'),
                }));
            }
            phrases.push(Cow::Owned(phrase));
        }
        Analysis { reach, phrases: phrases.into(), grams: grams.into() }
    }
}
