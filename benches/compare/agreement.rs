//! Whether all engines find the same.

use std::collections::BTreeSet;

use regex::bytes::{Regex, RegexBuilder};

use crate::engines::{Found, Pair};
use crate::workload::Signature;

/// Lines of a window, in which a match must end that begins on its first.
const WINDOW_LINES: usize = 16;

/// Most bytes of a line that is shown.
const SHOWN: usize = 300;

/// Keeps count of disagreements, and tells each at once.
#[derive(Default)]
pub struct Agreement {
    broken: usize,
}

impl Agreement {
    /// Whether there was a disagreement.
    pub fn is_broken(&self) -> bool {
        self.broken > 0
    }

    /// Notes whether `errkb` and another found the same; `show` tells of one thing what it is.
    pub fn expect_same<T: Ord>(
        &mut self,
        other: &str,
        ours: &BTreeSet<T>,
        theirs: &BTreeSet<T>,
        show: impl Fn(&T) -> String,
    ) {
        let only_ours: Vec<&T> = ours.difference(theirs).collect();
        let only_theirs: Vec<&T> = theirs.difference(ours).collect();
        if only_ours.is_empty() && only_theirs.is_empty() {
            eprintln!("   agrees: {other}, {} hits", ours.len());
            return;
        }
        self.broken += 1;
        eprintln!(
            "   DISAGREES: {other}: {} hits only of errkb, {} only of the other",
            only_ours.len(),
            only_theirs.len()
        );
        for (whose, only) in [("errkb", only_ours), ("the other", only_theirs)] {
            if let Some(first) = only.first() {
                eprintln!("      only {whose} has {}", show(first));
            }
        }
    }

    /// Notes whether two numbers are the same.
    pub fn expect_equal(&mut self, other: &str, ours: usize, theirs: usize) {
        if ours == theirs {
            eprintln!("   agrees: {other}, {ours} hits");
        } else {
            self.broken += 1;
            eprintln!("   DISAGREES: {other}: {theirs} hits, and not {ours}");
        }
    }
}

/// A log and where its lines begin.
pub struct Lines<'t> {
    text: &'t [u8],
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// The lines of `text`.
    pub fn new(text: &'t [u8]) -> Self {
        let after_feeds = memchr::memchr_iter(b'\n', text).map(|feed| feed + 1);
        let starts = std::iter::once(0).chain(after_feeds).filter(|start| *start < text.len()).collect();
        Lines { text, starts }
    }

    /// The number, from 0, of the line in which a byte is.
    fn number(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at) - 1
    }

    /// Where a line begins; of one behind the last, where the text ends.
    fn start(&self, number: usize) -> usize {
        self.starts.get(number).copied().unwrap_or(self.text.len())
    }

    /// Number of lines.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// A line, to be read by a person.
    pub fn show_line(&self, number: usize) -> String {
        let text = &self.text[self.start(number)..self.start(number + 1)];
        let text = String::from_utf8_lossy(&text[..text.len().min(SHOWN)]);
        format!("line {}: {:?}", number + 1, text.trim_end())
    }

    /// A line and a signature, to be read by a person.
    pub fn show(&self, (line, pattern): &Pair, signatures: &[Signature]) -> String {
        format!("{} on {}", signatures[*pattern].regex, self.show_line(*line as usize))
    }

    /// The definition of a hit: the regex of each of these signatures by itself, on each line's window.
    ///
    /// What does not match in all of the text does not match in a window of it, as no signature looks at the
    /// ends of the text; so lines without a match need no search of their own.
    pub fn defined_hits(&self, signatures: &[Signature], patterns: &BTreeSet<usize>) -> BTreeSet<Pair> {
        let mut hits = BTreeSet::new();
        for pattern in patterns {
            let regex = compiled(&signatures[*pattern]);
            let mut next = 0;
            while let Some(found) = regex.find_at(self.text, next) {
                let line = self.number(found.start());
                let window = &self.text[self.start(line)..self.start(line + WINDOW_LINES)];
                let on_line = self.start(line + 1) - self.start(line);
                if regex.find(window).is_some_and(|found| found.start() < on_line) {
                    hits.insert((line as u64, *pattern));
                }
                next = self.start(line + 1);
            }
        }
        hits
    }

    /// The hits that these matches are, of which only the ends are known.
    pub fn hits_of_ends(&self, signatures: &[Signature], ends: &[(usize, u64)]) -> BTreeSet<Pair> {
        let mut hits = BTreeSet::new();
        for (pattern, end) in ends {
            let end = *end as usize;
            let last_line = self.number(end - 1);
            let from = self.start((last_line + 1).saturating_sub(WINDOW_LINES));
            hits.extend(
                start_of(&signatures[*pattern], &self.text[from..end])
                    .map(|start| (self.number(from + start) as u64, *pattern)),
            );
        }
        hits
    }
}

/// Where the match begins that ends where `text` does. There is one such place at most: a signature is words,
/// and blanks between them.
fn start_of(signature: &Signature, text: &[u8]) -> Option<usize> {
    let mut rest = text;
    for (count, word) in signature.words.iter().rev().enumerate() {
        if count > 0 {
            let trimmed = rest.trim_ascii_end();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        }
        let start = rest.len().checked_sub(word.len())?;
        if !rest[start..].eq_ignore_ascii_case(word.as_bytes()) {
            return None;
        }
        rest = &rest[..start];
    }
    Some(rest.len())
}

fn compiled(signature: &Signature) -> Regex {
    RegexBuilder::new(&signature.regex)
        .case_insensitive(true)
        .multi_line(true)
        .build()
        .expect("signatures are escaped words")
}

/// Lines and signatures of what was found.
pub fn pairs(found: &[Found]) -> BTreeSet<Pair> {
    found.iter().map(|found| (found.line, found.pattern)).collect()
}

/// What was found in the first `text.len()` bytes, and without a line feed in the match: what engines can
/// find that see one line at a time.
pub fn within_lines(found: &[Found], text: &[u8]) -> BTreeSet<Pair> {
    let is_within = |found: &&Found| {
        let text = text.get(found.start as usize..found.end as usize);
        text.is_some_and(|text| !text.contains(&b'\n'))
    };
    found.iter().filter(is_within).map(|found| (found.line, found.pattern)).collect()
}
