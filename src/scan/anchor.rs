//! Finds text that every match of a regex contains, so that most places need no regex at all.

use std::collections::BTreeSet;

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind};

use crate::kb::{KELVIN_SIGN, LONG_S};

use super::key::{KeyAt, keys, keys_across_blanks};
use super::phrase::{BLANKS, MAYBE_BLANKS, Phrase, is_blank_byte, is_mark};
use super::rarity::commonness;
use super::reach::{Spread, can_match_line_feed};

/// Most phrases that stand side by side for the alternatives of one stretch of a regex.
const MOST_ALTERNATIVES: usize = 24;

/// Most characters of a class that is spelled out.
const MOST_SPELLED: usize = 4;

/// How much dearer a place is whose key is short: every gram like it must be looked at.
const SHORT_COST: f32 = 3.0;

/// A phrase and the keys of the rarest place in it.
#[derive(Clone, Debug)]
pub(super) struct Anchor {
    pub phrase: Phrase,
    pub keys: Vec<KeyAt>,
    /// Over which lines a match around the phrase may spread.
    pub spread: Spread,
}

/// Phrases of a regex, one of which is in any match.
#[derive(Clone, Debug)]
pub(super) struct Anchors {
    pub anchors: Vec<Anchor>,
    /// How common their grams are, all together.
    cost: f32,
}

impl Anchors {
    /// The rarest anchors; `None` where no such set is known.
    ///
    /// `hir` has its literals in one case; matching is taken to be case-insensitive.
    pub fn of(hir: &Hir) -> Option<Self> {
        match hir.kind() {
            HirKind::Capture(capture) => Self::of(&capture.sub),
            HirKind::Repetition(repetition) if repetition.min > 0 => {
                // The anchor may be in any but the first of the repetitions.
                Some(
                    Self::of(&repetition.sub)?.spread_if(can_match_line_feed(&repetition.sub), Spread::Above),
                )
            }
            HirKind::Concat(parts) => Self::of_concat(parts),
            HirKind::Alternation(parts) => {
                let mut all = Anchors { anchors: Vec::new(), cost: 0.0 };
                for part in parts {
                    let anchors = Self::of(part)?;
                    all.cost += anchors.cost;
                    all.anchors.extend(anchors.anchors);
                }
                Some(all)
            }
            _ => Run::default().then(hir)?.anchors(),
        }
    }

    /// The cheapest of what the parts give alone, or run together where they are plain text.
    fn of_concat(parts: &[Hir]) -> Option<Self> {
        let mut best = None;
        let mut run = Run::default();
        // Whether a line feed may stand before the run, and before the next part.
        let (mut before_run, mut before) = (false, false);
        for part in parts {
            let holds_feed = can_match_line_feed(part);
            let mut of_part = None;
            if let HirKind::Literal(literal) = part.kind() {
                run = run.with(|text| text.extend(&literal.0));
            } else if let Some(longer) = run.clone().then(part) {
                run = longer;
            } else {
                let anchors = std::mem::take(&mut run).anchors();
                best = cheaper(best, anchors.map(|anchors| anchors.spread_if(before_run, Spread::Above)));
                // Too many alternatives with what came before may be few enough alone.
                match Run::default().then(part) {
                    Some(fresh) => (run, before_run) = (fresh, before),
                    None => {
                        of_part = Self::of(part).map(|anchors| anchors.spread_if(before, Spread::Above));
                        before_run = before || holds_feed;
                    }
                }
            }
            best = best.map(|anchors| anchors.spread_if(holds_feed, Spread::Below));
            best = cheaper(best, of_part);
            before |= holds_feed;
        }
        cheaper(best, run.anchors().map(|anchors| anchors.spread_if(before_run, Spread::Above)))
    }

    /// The same anchors beside a text that may hold a line feed, if it does.
    fn spread_if(mut self, holds_feed: bool, spread: Spread) -> Self {
        if holds_feed {
            self.anchors.iter_mut().for_each(|anchor| anchor.spread = anchor.spread.max(spread));
        }
        self
    }
}

fn cheaper(a: Option<Anchors>, b: Option<Anchors>) -> Option<Anchors> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.cost < a.cost { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// A stretch of a regex that is plain text: its alternatives, of which each match has one.
#[derive(Clone)]
struct Run(Vec<Text>);

/// One alternative, in phrases: where a case folds outside ASCII, one ends.
#[derive(Clone, Default)]
struct Text {
    done: Vec<Phrase>,
    open: Phrase,
}

impl Default for Run {
    fn default() -> Self {
        Run(vec![Text::default()])
    }
}

impl Run {
    /// This run and then `part`; `None` when that is not plain text, or has too many alternatives.
    fn then(self, part: &Hir) -> Option<Run> {
        match part.kind() {
            HirKind::Empty | HirKind::Look(_) => Some(self),
            HirKind::Literal(literal) => Some(self.with(|text| text.extend(&literal.0))),
            HirKind::Capture(capture) => self.then(&capture.sub),
            HirKind::Concat(parts) => parts.iter().try_fold(self, Run::then),
            HirKind::Repetition(repetition) if is_blank(&repetition.sub) => {
                Some(self.with(|text| text.extend_blanks(repetition.min > 0)))
            }
            HirKind::Class(_) if is_blank(part) => Some(self.with(|text| text.extend_blanks(true))),
            HirKind::Class(Class::Unicode(class)) => {
                let chars = folded_chars(class)?;
                Run::either(chars.into_iter().map(|c| {
                    let mut room = [0; 4];
                    Some(self.clone().with(|text| text.extend(c.encode_utf8(&mut room).as_bytes())))
                }))
            }
            HirKind::Repetition(repetition) if (repetition.min, repetition.max) == (0, Some(1)) => {
                Run::either([Some(self.clone()), self.then(&repetition.sub)])
            }
            HirKind::Alternation(parts) => Run::either(parts.iter().map(|part| self.clone().then(part))),
            _ => None,
        }
    }

    /// All of these runs side by side.
    fn either(runs: impl IntoIterator<Item = Option<Run>>) -> Option<Run> {
        let mut all = Vec::new();
        for run in runs {
            all.extend(run?.0);
            if all.len() > MOST_ALTERNATIVES {
                return None;
            }
        }
        Some(Run(all))
    }

    fn with(mut self, change: impl FnMut(&mut Text)) -> Run {
        self.0.iter_mut().for_each(change);
        self
    }

    /// The rarest place of each alternative.
    fn anchors(self) -> Option<Anchors> {
        let mut all = Anchors { anchors: Vec::<Anchor>::new(), cost: 0.0 };
        for text in self.0 {
            let (cost, anchor) = text.rarest()?;
            // Alternatives often share their rarest place, which costs once.
            if !all.anchors.iter().any(|other| other.keys == anchor.keys) {
                all.cost += cost;
            }
            all.anchors.push(anchor);
        }
        Some(all)
    }
}

impl Text {
    fn extend(&mut self, literal: &[u8]) {
        for chunk in literal.utf8_chunks() {
            for c in chunk.valid().chars() {
                if c.is_whitespace() {
                    if c == ' ' && !self.ends_in_blank() {
                        self.open.push(b' ')
                    } else {
                        self.extend_blanks(true)
                    }
                } else if !(c.is_ascii() && is_mark(c as u8)) && (c.is_ascii() || has_one_case(c)) {
                    let mut room = [0; 4];
                    self.open.extend_from_slice(c.to_ascii_lowercase().encode_utf8(&mut room).as_bytes());
                } else {
                    self.end();
                }
            }
            if !chunk.invalid().is_empty() {
                self.end();
            }
        }
    }

    /// Adds blanks. A mark stands for all blanks at its place, so none is left beside it.
    fn extend_blanks(&mut self, mut at_least_one: bool) {
        while let Some(last) = self.open.pop_if(|last| is_mark(*last) || is_blank_byte(*last)) {
            at_least_one |= last != MAYBE_BLANKS;
        }
        self.open.push(if at_least_one { BLANKS } else { MAYBE_BLANKS });
    }

    fn ends_in_blank(&self) -> bool {
        self.open.last().is_some_and(|last| is_mark(*last) || is_blank_byte(*last))
    }

    /// Ends a phrase. Of blanks before it a match may begin anywhere, so they are apart.
    fn end(&mut self) {
        let mut phrase = std::mem::take(&mut self.open);
        if phrase.first().is_some_and(|first| is_mark(*first)) {
            let words = phrase.split_off(1);
            self.done.push(phrase);
            phrase = words;
        }
        self.done.push(phrase);
    }

    /// The rarest place, and how common it is.
    fn rarest(mut self) -> Option<(f32, Anchor)> {
        self.end();
        let (cost, index, keys) =
            rarest(&self.done, keys).or_else(|| rarest(&self.done, keys_across_blanks))?;
        let hold_feed = |phrases: &[Phrase]| phrases.iter().flatten().copied().any(is_mark);
        let spread = match (hold_feed(&self.done[..index]), hold_feed(&self.done[index..])) {
            (true, _) => Spread::Above,
            (false, true) => Spread::Below,
            (false, false) => Spread::Line,
        };
        Some((cost, Anchor { phrase: self.done.swap_remove(index), keys, spread }))
    }
}

/// The least cost of a place that has keys, the index of its phrase, and the keys.
fn rarest(
    phrases: &[Phrase],
    keys: impl Fn(&[u8], usize) -> Option<Vec<KeyAt>>,
) -> Option<(f32, usize, Vec<KeyAt>)> {
    let mut best: Option<(f32, usize, Vec<KeyAt>)> = None;
    for (index, phrase) in phrases.iter().enumerate() {
        for keys in (0..phrase.len()).filter_map(|at| keys(phrase, at)) {
            let cost = keys.iter().map(cost).sum();
            if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                best = Some((cost, index, keys));
            }
        }
    }
    best
}

/// How common a key is.
fn cost(key: &KeyAt) -> f32 {
    commonness(key.key.gram()) * if key.key.is_long() { 1.0 } else { SHORT_COST }
}

/// The phrase that all matches of a regex are, from its first byte to the last: literal text with any blanks
/// between its words, `\s+` or `\s*`.
pub(super) fn whole_phrase(hir: &Hir) -> Option<Phrase> {
    let parts = match hir.kind() {
        HirKind::Concat(parts) => &parts[..],
        _ => std::slice::from_ref(hir),
    };
    let mut phrase = Phrase::new();
    for part in parts {
        match part.kind() {
            HirKind::Literal(literal) => phrase.extend(literal.0.to_ascii_lowercase()),
            HirKind::Repetition(blanks)
                if blanks.max.is_none() && blanks.greedy && is_any_blank(&blanks.sub) =>
            {
                phrase.push(if blanks.min == 0 { MAYBE_BLANKS } else { BLANKS });
                if blanks.min > 1 {
                    return None;
                }
            }
            _ => return None,
        }
    }
    let is_blank = |byte: &u8| is_mark(*byte) || is_blank_byte(*byte);
    let begins_and_ends_in_words =
        !phrase.first().is_some_and(is_blank) && !phrase.last().is_some_and(is_blank);
    begins_and_ends_in_words.then_some(phrase)
}

/// Whether `hir` matches any blank character.
fn is_any_blank(hir: &Hir) -> bool {
    let HirKind::Class(Class::Unicode(class)) = hir.kind() else { return false };
    is_blank(hir) && class.iter().map(|range| range.len()).sum::<usize>() == BLANK_CHARS
}

/// Characters of white space in Unicode.
const BLANK_CHARS: usize = 25;

/// Whether all that `hir` matches is one blank character.
fn is_blank(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => {
            // White space has few members: a class with more has others.
            class.iter().map(|range| range.len()).sum::<usize>() <= 32
                && class.iter().all(|range| (range.start()..=range.end()).all(char::is_whitespace))
        }
        HirKind::Class(Class::Bytes(class)) => class
            .iter()
            .all(|range| (range.start()..=range.end()).all(|byte| is_blank_byte(byte) && byte < 128)),
        HirKind::Literal(literal) => literal.0.len() == 1 && is_blank_byte(literal.0[0]),
        HirKind::Capture(capture) => is_blank(&capture.sub),
        _ => false,
    }
}

/// The characters of a class, cases of a letter of ASCII as one; `None` when they are many.
fn folded_chars(class: &ClassUnicode) -> Option<Vec<char>> {
    if class.iter().map(|range| range.len()).sum::<usize>() > 3 * MOST_SPELLED {
        return None;
    }
    let chars = class.iter().flat_map(|range| range.start()..=range.end());
    let folded = chars.map(|c| match c {
        c if KELVIN_SIGN.starts_with(c) => 'k',
        c if LONG_S.starts_with(c) => 's',
        c => c.to_ascii_lowercase(),
    });
    let distinct: BTreeSet<char> = folded.collect();
    (distinct.len() <= MOST_SPELLED).then(|| distinct.into_iter().collect())
}

fn has_one_case(c: char) -> bool {
    let mut class = ClassUnicode::new([ClassUnicodeRange::new(c, c)]);
    class.case_fold_simple();
    matches!(class.ranges(), [only] if only.len() == 1)
}
