//! Picks the lines of a log that look most like errors and that no entry explains.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::input::Block;
use crate::scan::Hit;

/// Most lines that are picked.
const MOST: usize = 5;

/// Longest line that is looked at whole, in bytes; of a longer one the beginning.
const LONGEST: usize = 2048;

/// Words of error lines, and how much each says. The most telling one of a line counts, and a little
/// of each other.
const WORDS: &[(&str, u32)] = &[
    ("panic", 9),
    ("fatal", 9),
    ("segmentation fault", 9),
    ("traceback", 4),
    ("exception", 8),
    ("error", 8),
    ("core dumped", 8),
    ("failed", 6),
    ("failure", 6),
    ("cannot", 6),
    ("could not", 6),
    ("couldn't", 6),
    ("can't", 5),
    ("unable to", 6),
    ("denied", 6),
    ("refused", 6),
    ("not found", 5),
    ("no such", 5),
    ("undefined", 5),
    ("unresolved", 5),
    ("unexpected", 4),
    ("invalid", 4),
    ("abort", 4),
    ("killed", 4),
    ("timed out", 5),
    ("conflict", 4),
    ("corrupt", 4),
    ("malformed", 4),
    ("illegal", 4),
    ("not allowed", 4),
    ("missing", 3),
    ("unknown option", 3),
    ("unrecognized", 3),
    ("unsupported", 3),
    ("must ", 1),
    ("exit code", 2),
];

/// What turns a word of [`WORDS`] into good news.
const HARMLESS: &[&str] =
    &["0 error", "no error", "0 failed", "0 failure", "errors: 0", "failed: 0", "failures: 0", "warning"];

static FINDER: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = WORDS.iter().map(|(word, _)| *word);
    AhoCorasick::builder().ascii_case_insensitive(true).build(words).expect("few and short words")
});

/// A line that looks like an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// The file as the user named it, `stdin` or `text`.
    pub source: String,
    /// Line of the raw input, from 1.
    pub line: u64,
    /// The line, cleaned.
    pub text: String,
}

/// Goes through blocks and keeps the few best lines.
#[derive(Debug, Default)]
pub struct Suspects {
    source: String,
    /// Score, line without its digits, and the line; in order of place.
    best: Vec<(u32, String, Suspect)>,
    /// Up to where a match of an earlier block explains the text, in bytes of the stream.
    explained_to: u64,
}

impl Suspects {
    /// What comes next is from another source.
    pub fn enter(&mut self, source: &str) {
        source.clone_into(&mut self.source);
        self.explained_to = 0;
    }

    /// Looks at the lines of a block that none of its `hits` explains.
    pub fn observe(&mut self, block: &Block<'_>, hits: &[Hit]) {
        let text = block.text();
        let mut hits = hits.iter().peekable();
        let mut at = 0;
        while at < block.body() {
            let Some(word) = FINDER.find(&text[at..block.body()]) else { break };
            let found = at + word.start();
            let start = memchr::memrchr(b'\n', &text[at..found]).map_or(at, |feed| at + feed + 1);
            let end = block.line_end(start);
            while let Some(hit) = hits.next_if(|hit| hit.start <= end) {
                self.explained_to = self.explained_to.max(block.offset() + hit.end as u64);
            }
            if self.explained_to <= block.offset() + start as u64 {
                self.consider(block, start, &text[start..end.min(start + LONGEST)]);
            }
            at = end + 1;
        }
        for hit in hits {
            self.explained_to = self.explained_to.max(block.offset() + hit.end as u64);
        }
    }

    fn consider(&mut self, block: &Block<'_>, start: usize, line: &[u8]) {
        let text = String::from_utf8_lossy(line);
        let score = score(&text);
        let worst = self.best.iter().map(|(score, ..)| *score).min().unwrap_or(0);
        if score == 0 || (self.best.len() == MOST && score <= worst) {
            return;
        }
        let shape: String = text.chars().filter(|c| !c.is_ascii_digit()).collect();
        if self.best.iter().any(|(_, other, _)| *other == shape) {
            return;
        }
        if self.best.len() == MOST {
            let weakest =
                self.best.iter().rposition(|(score, ..)| *score == worst).expect("it has a minimum");
            self.best.remove(weakest);
        }
        let line = block.position(start).line;
        let suspect = Suspect { source: self.source.clone(), line, text: text.trim_end().to_owned() };
        self.best.push((score, shape, suspect));
    }

    /// The lines picked, in order of place.
    pub fn finish(self) -> Vec<Suspect> {
        self.best.into_iter().map(|(_, _, suspect)| suspect).collect()
    }
}

/// How much a line looks like an error; 0 for not at all.
pub(crate) fn score(line: &str) -> u32 {
    let lower = line.to_ascii_lowercase();
    if HARMLESS.iter().any(|phrase| says(&lower, phrase)) {
        return 0;
    }
    let mut weights: Vec<u32> =
        WORDS.iter().filter(|(word, _)| lower.contains(word)).map(|(_, w)| *w).collect();
    weights.sort_unstable_by(|a, b| b.cmp(a));
    let Some((most, others)) = weights.split_first() else { return 0 };
    // "error:" and "SomethingError:" say what went wrong; a mere mention of errors need not.
    let says_what = ["error:", "exception:", "fatal:", "error[", "panic:", "err!", "failed:", "denied"];
    let names_it = says_what.iter().any(|phrase| lower.contains(phrase));
    most * 4 + others.len().min(3) as u32 + if names_it { 10 } else { 0 }
}

/// Whether a line holds a phrase; a number in it must be one by itself, not the end of "10:00:00".
fn says(line: &str, phrase: &str) -> bool {
    let is_number = phrase.starts_with(|c: char| c.is_ascii_digit());
    let is_whole = |(at, _): (usize, &str)| {
        !is_number || !line[..at].ends_with(|c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | ','))
    };
    line.match_indices(phrase).any(is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_news_is_no_suspect() {
        for line in
            ["Found 0 errors", "test result: ok. 3 passed; 0 failed", "warning: error handling is deprecated"]
        {
            assert_eq!(score(line), 0, "{line}");
        }
        assert!(score("fatal: not a git repository") > score("the build failed"));
    }

    #[test]
    fn a_time_that_ends_in_zero_is_no_number_of_errors() {
        assert!(score("2026-11-25 10:00:00 ERROR disk is gone") > 0);
        assert!(score("took 3.0 errors were found: 10 failed") > 0);
    }
}
