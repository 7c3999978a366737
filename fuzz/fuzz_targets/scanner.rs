//! The scanner finds what the definition of a hit says, whatever the patterns, the text and the limits, with
//! any number of threads and from a source that pauses.

#![no_main]

#[path = "../../tests/definition/mod.rs"]
mod definition;

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{self, ErrorKind, Read};
use std::ops::ControlFlow;

use arbitrary::{Arbitrary, Unstructured};
use definition::Found;
use errkb::input::{Blocks, Limits};
use errkb::kb::Pattern;
use errkb::scan::{SignatureSet, scan};
use libfuzzer_sys::fuzz_target;
use regex::bytes::{Regex, RegexBuilder};
use regex_syntax::hir::{Class, Hir, HirKind};

const MOST_PATTERNS: usize = 4;
const LONGEST_PATTERN: usize = 60;
const LONGEST_TEXT: usize = 4096;

/// Compiled patterns over so many bytes are left out: they cost time and show nothing new.
const SIZE_LIMIT: usize = 256 << 10;

/// Compiled patterns that are kept.
const MOST_KNOWN: usize = 1000;

/// Parts of patterns, each written as one byte from 0x80 on. New ones go to the end: seeds and corpora count.
const PARTS: &[&str] = &[
    "error",
    "disk full",
    "kkss",
    "task",
    "(?P<name>code)",
    "Überlauf",
    "内存不足",
    "ab",
    "(?:refused|denied)",
    "(?:no|k|zzzz)",
    "(?-i:Fatal)",
    "(?:not )?",
    "(?:very){1,2}",
    r"\s+",
    r"\s*",
    r"\d+",
    r"[\w.]+",
    ".",
    ".*",
    "[^x]{0,5}",
    "(?s:.{1,3})",
    "[\"'`]",
    "^",
    "$",
    r"\b",
    r"\n",
    r"(?-u:\xff)",
    r"\A",
    r"\z",
    r"\B",
    r"\s",
    r"[ \t]+",
    "(?s:.*?)",
    r"\*\*\*",
    r"\)",
    "- ",
    ", ",
    r"\+",
    "[ks]",
    r"\x{17f}",
    r"\x{3000}",
    r"\x{a0}",
    r"\x01",
    r"\x02",
    "(?:|x)",
    r"(?:\s*,\s*\w+)+",
    "é",
    "☃☃",
];

/// Pieces of text that look like others, each written as 0x0f and a byte.
const PIECES: &[&str] = &[
    "\n", "\t", "\u{a0}", "\u{3000}", "\u{212a}", "\u{17f}", "\u{85}", "\u{2028}", "\u{b}", "\u{c}",
    "\n\n\n", "  ", "é", "\0", "\u{1}", "noise ",
];

/// Patterns, a text, and how it is cut.
///
/// As bytes: four for the limits; up to four lines of patterns and an empty one; the text.
#[derive(Debug)]
struct Case {
    limits: Limits,
    threads: usize,
    /// Decides when the source pauses, if it does.
    pauses: Option<Dice>,
    patterns: Vec<String>,
    text: Text,
}

/// Bytes, shown as text where they are.
struct Text(Vec<u8>);

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

impl<'a> Arbitrary<'a> for Case {
    fn arbitrary(u: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let [read, window_lines, window_bytes, dice] = u.arbitrary::<[u8; 4]>()?;
        let window_bytes = [24, 64, 100_000][usize::from(window_bytes) % 3];
        let limits = Limits {
            read: 1 + usize::from(read) % 80,
            window_lines: 1 + usize::from(window_lines) % 6,
            window_bytes,
            overlap: window_bytes / 3,
            alone: u64::from(dice / 6),
        };
        let mut patterns = Vec::new();
        while let Some(line) = Some(line(u)?).filter(|line| !line.is_empty())
            && patterns.len() < MOST_PATTERNS
        {
            patterns.push(pattern(&line));
        }
        patterns.retain(|pattern| naive(pattern).is_some());
        let text = Text(text(&patterns, u)?);
        let threads = [1, 1, 1, 1, 2, 3][usize::from(dice) % 6];
        let pauses = (dice & 8 != 0).then_some(Dice(dice.into()));
        Ok(Case { limits, threads, pauses, patterns, text })
    }
}

/// The bytes up to a line feed, which is taken too.
fn line(u: &mut Unstructured<'_>) -> arbitrary::Result<Vec<u8>> {
    let mut line = Vec::new();
    while !u.is_empty() {
        match u.arbitrary::<u8>()? {
            b'\n' => break,
            byte => line.push(byte),
        }
    }
    Ok(line)
}

fn pattern(line: &[u8]) -> String {
    let mut pattern = String::new();
    for byte in line.iter().take(LONGEST_PATTERN) {
        match byte.checked_sub(0x80) {
            Some(part) => pattern += PARTS[usize::from(part) % PARTS.len()],
            None => pattern.push(char::from(*byte)),
        }
    }
    pattern
}

/// A text: raw bytes, [`PIECES`], and as 0x0e and two bytes what a pattern matches or nearly so.
fn text(patterns: &[String], u: &mut Unstructured<'_>) -> arbitrary::Result<Vec<u8>> {
    let mut text = Vec::new();
    while !u.is_empty() && text.len() < LONGEST_TEXT {
        match u.arbitrary::<u8>()? {
            0x0e if !patterns.is_empty() => {
                let [pattern, dice] = u.arbitrary::<[u8; 2]>()?;
                let syntax = Pattern::syntax(&patterns[usize::from(pattern) % patterns.len()]);
                sample(&syntax.expect("it was checked"), &mut Dice(dice.into()), &mut text);
            }
            0x0f => {
                let piece = usize::from(u.arbitrary::<u8>()?);
                text.extend_from_slice(PIECES[piece % PIECES.len()].as_bytes());
            }
            byte => text.push(byte),
        }
    }
    // Cleaning is not what is tested here.
    if matches!(text.first(), Some(0xef | 0xfe | 0xff)) {
        text.insert(0, b' ');
    }
    text.iter_mut().filter(|byte| matches!(**byte, b'\r' | 0x1b)).for_each(|byte| *byte = b'\n');
    Ok(text)
}

/// Choices that follow from one number.
#[derive(Clone, Copy, Debug)]
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// Adds a text that `hir` matches, but for what it looks at around it.
fn sample(hir: &Hir, dice: &mut Dice, text: &mut Vec<u8>) {
    if text.len() >= LONGEST_TEXT {
        return;
    }
    match hir.kind() {
        HirKind::Empty => {}
        HirKind::Look(_) => {
            if dice.roll(3) == 0 {
                text.push(b'\n');
            }
        }
        HirKind::Literal(literal) => {
            let is_respelled = dice.roll(2) == 0;
            for byte in &literal.0 {
                match byte {
                    b'k' | b'K' if is_respelled && dice.roll(2) == 0 => text.extend("\u{212a}".bytes()),
                    b's' | b'S' if is_respelled && dice.roll(2) == 0 => text.extend("\u{17f}".bytes()),
                    byte if is_respelled && dice.roll(4) == 0 => text.push(byte.to_ascii_uppercase()),
                    byte if is_respelled && dice.roll(40) == 0 => text.push(*byte ^ 0x20),
                    byte => text.push(*byte),
                }
            }
        }
        HirKind::Class(Class::Unicode(class)) => {
            let has = |c| class.iter().any(|range| range.start() <= c && c <= range.end());
            let usual = ['\n', ' ', 'x'][dice.roll(3)];
            let c = match class.ranges() {
                [] => return,
                _ if has(usual) && dice.roll(2) == 0 => usual,
                ranges => {
                    let range = ranges[dice.roll(ranges.len())];
                    let c = u32::from(range.start()) + dice.roll(range.len()) as u32;
                    char::from_u32(c).unwrap_or(range.start())
                }
            };
            text.extend(c.encode_utf8(&mut [0; 4]).bytes());
        }
        HirKind::Class(Class::Bytes(class)) => {
            if let Some(range) = class.ranges().get(dice.roll(class.ranges().len().max(1))) {
                text.push(range.start() + dice.roll(range.len()) as u8);
            }
        }
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(u32::MAX);
            let count = repetition.min.saturating_add(dice.roll(4) as u32).min(most);
            (0..count).for_each(|_| sample(&repetition.sub, dice, text));
        }
        HirKind::Capture(capture) => sample(&capture.sub, dice, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| sample(part, dice, text)),
        HirKind::Alternation(parts) => sample(&parts[dice.roll(parts.len())], dice, text),
    }
}

/// The regex that the definition runs; `None` for one that is refused, or too large to be worth it.
fn naive(pattern: &str) -> Option<Regex> {
    // Most cases have the patterns of the case that they were made from.
    thread_local!(static KNOWN: RefCell<HashMap<String, Option<Regex>>> = RefCell::default());
    KNOWN.with_borrow_mut(|known| {
        if known.len() > MOST_KNOWN {
            known.clear();
        }
        known.entry(pattern.to_owned()).or_insert_with(|| compile(pattern)).clone()
    })
}

fn compile(pattern: &str) -> Option<Regex> {
    Pattern::check(pattern).ok()?;
    let mut builder = RegexBuilder::new(pattern);
    match builder.case_insensitive(true).multi_line(true).size_limit(SIZE_LIMIT).build() {
        Ok(regex) => Some(regex),
        Err(regex::Error::CompiledTooBig(_)) => None,
        Err(error) => panic!("{pattern:?} was accepted: {error}"),
    }
}

fn definition(patterns: &[String], text: &[u8], limits: Limits) -> Vec<Found> {
    let mut found = Vec::new();
    for (number, pattern) in patterns.iter().enumerate() {
        let regex = naive(pattern).expect("it was compiled before");
        found.extend(definition::hits(number, text, limits, |window| Some(regex.find(window)?.range())));
    }
    found.sort_unstable();
    found
}

/// A reader that gives at most so many bytes at once, and pauses.
struct Trickle<'a> {
    rest: &'a [u8],
    most: usize,
    pauses: Option<Dice>,
}

impl Read for Trickle<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if self.pauses.as_mut().is_some_and(|dice| dice.roll(3) == 0) {
            return Err(ErrorKind::WouldBlock.into());
        }
        let most = self.most.min(room.len());
        self.rest.read(&mut room[..most])
    }
}

/// What the scanner finds, and what of it early.
fn find(case: &Case) -> (Vec<Found>, Vec<Found>) {
    let set = SignatureSet::new(case.patterns.iter().map(String::as_str));
    let trickle = Trickle { rest: &case.text.0, most: case.limits.read, pauses: case.pauses };
    let mut blocks = Blocks::with_limits(trickle, case.limits);
    let (mut found, mut early) = (Vec::new(), Vec::new());
    let scanned = scan(&set, &mut blocks, case.threads, |block, hits| {
        let place = |at: usize| block.offset() + at as u64;
        let hits = hits.iter().map(|h| (h.line, h.pattern, place(h.start), place(h.end), place(h.from)));
        if block.is_early() {
            early.extend(hits)
        } else {
            found.extend(hits)
        }
        ControlFlow::Continue(())
    });
    scanned.expect("memory can be read");
    found.sort_unstable();
    (found, early)
}

fuzz_target!(|case: Case| {
    let (found, early) = find(&case);
    let expected = definition(&case.patterns, &case.text.0, case.limits);
    assert_eq!(found, expected, "what the scanner finds, and what the definition says: {case:#?}");
    // A match may turn out longer, but what is found early stays.
    for hit in early {
        let stays = found.iter().any(|found| (found.0, found.1) == (hit.0, hit.1));
        assert!(stays, "{hit:?} is found early only: {case:#?}");
    }
});
