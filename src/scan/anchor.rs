//! Finds text that every match of a regex contains, so that most places need no regex at all.

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look};

use super::rarity::{GRAM, commonness};

/// Bytes from one place that is probed to the next: of as many grams in a row, each beginning one byte
/// after the other, one is at a place that is probed.
pub(super) const STEP: usize = 2;

/// Bytes of so many grams in a row.
const SPAN: usize = GRAM + STEP - 1;

/// Stands in a [`Phrase`] for blanks, at least one.
pub(super) const BLANKS: u8 = 1;

/// Stands in a [`Phrase`] for blanks, perhaps none.
pub(super) const MAYBE_BLANKS: u8 = 2;

/// Literal text of a regex, ASCII letters in lower case, with marks for the blanks between its words.
pub(super) type Phrase = Vec<u8>;

/// Most phrases that stand side by side for the alternatives of one stretch of a regex.
const MOST_ALTERNATIVES: usize = 24;

/// Most characters of a class that is spelled out.
const MOST_SPELLED: usize = 4;

/// A phrase and the place in it of its rarest grams.
#[derive(Clone, Debug)]
pub(super) struct Anchor {
    pub phrase: Phrase,
    /// Where in the phrase the first of the grams begins.
    pub at: usize,
    /// Whether a match may hold a line feed before that, so that it may begin on a line above.
    pub may_begin_above: bool,
}

/// Phrases of a regex, one of which is in any match.
#[derive(Clone, Debug)]
pub(super) struct Anchors {
    pub anchors: Vec<Anchor>,
    /// How common these grams are, all together.
    cost: f32,
}

impl Anchors {
    /// Anchors of [`STEP`] grams in a row each; `None` where no such set is known.
    ///
    /// `hir` has its literals in one case; matching is taken to be case-insensitive.
    pub fn of(hir: &Hir) -> Option<Self> {
        match hir.kind() {
            HirKind::Capture(capture) => Self::of(&capture.sub),
            HirKind::Repetition(repetition) if repetition.min > 0 => {
                // The anchor may be in any but the first of the repetitions.
                Some(Self::of(&repetition.sub)?.after(can_match_line_feed(&repetition.sub)))
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
            if let HirKind::Literal(literal) = part.kind() {
                run = run.with(|text| text.extend(&literal.0));
            } else if let Some(longer) = run.clone().then(part) {
                run = longer;
            } else {
                let anchors = std::mem::take(&mut run).anchors();
                best = cheaper(best, anchors.map(|anchors| anchors.after(before_run)));
                // Too many alternatives with what came before may be few enough alone.
                match Run::default().then(part) {
                    Some(fresh) => (run, before_run) = (fresh, before),
                    None => {
                        best = cheaper(best, Self::of(part).map(|anchors| anchors.after(before)));
                        before_run = before || can_match_line_feed(part);
                    }
                }
            }
            before |= can_match_line_feed(part);
        }
        cheaper(best, run.anchors().map(|anchors| anchors.after(before_run)))
    }

    /// The same anchors behind a text that may hold a line feed.
    fn after(mut self, may_hold_line_feed: bool) -> Self {
        self.anchors.iter_mut().for_each(|anchor| anchor.may_begin_above |= may_hold_line_feed);
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
                let count: usize = class.iter().map(|range| range.len()).sum();
                if count > MOST_SPELLED {
                    return None;
                }
                let chars = class.iter().flat_map(|range| range.start()..=range.end());
                Run::either(chars.map(|c| {
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

    /// The rarest [`STEP`] grams in a row of each alternative.
    fn anchors(self) -> Option<Anchors> {
        let mut all = Anchors { anchors: Vec::new(), cost: 0.0 };
        for text in self.0 {
            let (cost, anchor) = text.rarest()?;
            let grams = |anchor: &Anchor| anchor.phrase[anchor.at..anchor.at + SPAN].to_vec();
            // Alternatives often share their rarest grams, which cost once.
            if !all.anchors.iter().any(|other| grams(other) == grams(&anchor)) {
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
                if self.ends_in_mark() && c.is_ascii() && is_blank_byte(c as u8) {
                    self.extend_blanks(true);
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

    fn ends_in_mark(&self) -> bool {
        self.open.last().is_some_and(|last| is_mark(*last))
    }

    fn end(&mut self) {
        self.done.push(std::mem::take(&mut self.open));
    }

    /// The rarest [`STEP`] grams that begin one byte after another, and how common they are.
    fn rarest(mut self) -> Option<(f32, Anchor)> {
        self.end();
        let cost_of = |text: &[u8]| text.windows(GRAM).map(commonness).sum::<f32>();
        let within_words = |phrase: &Phrase, at: usize| {
            let text = phrase.get(at..at + SPAN)?;
            (!text.iter().any(|byte| is_mark(*byte))).then(|| cost_of(text))
        };
        let across_blanks = |phrase: &Phrase, at: usize| {
            let texts = spellings(phrase, at)?;
            Some(texts.iter().map(|(text, _)| cost_of(text)).sum())
        };
        // Blanks can be spelled in many ways, each with its grams: only where words are too short.
        let (cost, index, at) =
            cheapest(&self.done, within_words).or_else(|| cheapest(&self.done, across_blanks))?;
        let before = self.done[..index].iter().flatten().chain(&self.done[index][..at]);
        let may_begin_above = before.copied().any(|byte| is_mark(byte) || byte == b'\n');
        Some((cost, Anchor { phrase: self.done.swap_remove(index), at, may_begin_above }))
    }
}

/// The least cost of a place in a phrase, the phrase's index, and the place.
fn cheapest(phrases: &[Phrase], cost: impl Fn(&Phrase, usize) -> Option<f32>) -> Option<(f32, usize, usize)> {
    let places =
        phrases.iter().enumerate().flat_map(|(index, phrase)| (0..phrase.len()).map(move |at| (index, at)));
    let costs = places.filter_map(|(index, at)| Some((cost(&phrases[index], at)?, index, at)));
    costs.min_by(|(a, ..), (b, ..)| a.total_cmp(b))
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, BLANKS | MAYBE_BLANKS)
}

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

/// Whether a byte is a blank of ASCII, as `\s` has them.
#[inline]
pub(super) fn is_blank_byte(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

fn has_one_case(c: char) -> bool {
    let mut class = ClassUnicode::new([ClassUnicodeRange::new(c, c)]);
    class.case_fold_simple();
    matches!(class.ranges(), [only] if only.len() == 1)
}

/// The texts of [`STEP`] grams, one byte after another, that a match can have where `phrase` has the byte
/// at `at`; and of each whether its first [`STEP`] bytes are those of the phrase. `None` where the phrase
/// ends too soon, or has a mark among its next [`STEP`] bytes.
///
/// Blanks can be any, and any number; Unicode folds `k` also to the Kelvin sign and `s` to the long s, of
/// three and two bytes.
pub(super) fn spellings(phrase: &[u8], at: usize) -> Option<Vec<(Vec<u8>, bool)>> {
    let plain = phrase.get(at..at + STEP).filter(|text| !text.iter().any(|byte| is_mark(*byte)))?;
    let mut done: Vec<Vec<u8>> = Vec::new();
    // Texts so far, where in the phrase each goes on, and whether it has blanks of the mark there.
    let mut open: Vec<(Vec<u8>, usize, bool)> = vec![(Vec::new(), at, false)];
    while let Some((mut text, next, has_blanks)) = open.pop() {
        if text.len() >= SPAN {
            text.truncate(SPAN);
            done.push(text);
            continue;
        }
        let mut push = |more: &[u8], next, has_blanks| open.push(([&text, more].concat(), next, has_blanks));
        match *phrase.get(next)? {
            mark @ (BLANKS | MAYBE_BLANKS) => {
                if has_blanks || mark == MAYBE_BLANKS {
                    push(&[], next + 1, false);
                }
                BLANK_SPELLINGS.iter().for_each(|blank| push(blank.as_bytes(), next, true));
            }
            byte => {
                push(&[byte], next + 1, false);
                match byte {
                    b'k' => push("\u{212a}".as_bytes(), next + 1, false),
                    b's' => push("\u{17f}".as_bytes(), next + 1, false),
                    _ => {}
                }
            }
        }
    }
    done.sort_unstable();
    done.dedup();
    let with_plainness = |text: Vec<u8>| {
        let is_plain = text.starts_with(plain);
        (text, is_plain)
    };
    Some(done.into_iter().map(with_plainness).collect())
}

/// The white space of Unicode, which `\s` matches.
const BLANK_SPELLINGS: &[&str] = &[
    "\t", "\n", "\u{b}", "\u{c}", "\r", " ", "\u{85}", "\u{a0}", "\u{1680}", "\u{2000}", "\u{2001}",
    "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}", "\u{2007}", "\u{2008}", "\u{2009}",
    "\u{200a}", "\u{2028}", "\u{2029}", "\u{202f}", "\u{205f}", "\u{3000}",
];

/// How much text a regex must be given to find its match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The line: no match holds a line feed.
    Line,
    /// The window of lines.
    Window,
    /// The window, and nothing else: it looks at the ends of the text that is searched.
    Ends,
}

impl Reach {
    pub fn of(hir: &Hir) -> Self {
        let looks = hir.properties().look_set();
        if looks.contains(Look::Start) || looks.contains(Look::End) {
            Reach::Ends
        } else if can_match_line_feed(hir) {
            Reach::Window
        } else {
            Reach::Line
        }
    }
}

fn can_match_line_feed(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => false,
        HirKind::Literal(literal) => literal.0.contains(&b'\n'),
        HirKind::Class(Class::Unicode(class)) => class.iter().any(|r| r.start() <= '\n' && '\n' <= r.end()),
        HirKind::Class(Class::Bytes(class)) => class.iter().any(|r| r.start() <= b'\n' && b'\n' <= r.end()),
        HirKind::Repetition(repetition) => can_match_line_feed(&repetition.sub),
        HirKind::Capture(capture) => can_match_line_feed(&capture.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().any(can_match_line_feed),
    }
}
