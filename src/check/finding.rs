//! A problem with the line that it is on.

use std::ops::Range;

use crate::kb::{Diagnostic, Location};

/// A problem that a check has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong, where, and by which rule.
    pub diagnostic: Diagnostic,
    /// The line that it is on.
    pub excerpt: Option<Excerpt>,
}

/// A line of a file, and the part of it that is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, as it is in the file.
    pub line: String,
    /// In bytes of the line.
    pub mark: Range<usize>,
}

impl Finding {
    /// A problem in a file of this text, if it is at hand.
    pub(super) fn new(diagnostic: Diagnostic, text: Option<&str>) -> Self {
        let excerpt = diagnostic.location.zip(text).and_then(|(location, text)| Excerpt::of(text, location));
        Finding { diagnostic, excerpt }
    }
}

impl Excerpt {
    fn of(text: &str, Location { line, column }: Location) -> Option<Self> {
        let line = text.lines().nth(line - 1)?;
        let rest = line.get(column - 1..)?;
        Some(Excerpt { line: line.to_owned(), mark: column - 1..column - 1 + token_len(rest) })
    }
}

/// How much of `rest` is the string, the number or the word that it begins with.
fn token_len(rest: &str) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
    let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    match rest.chars().next() {
        Some('"') => string_len(rest),
        Some(first) => word.max(first.len_utf8()),
        None => 0,
    }
}

fn string_len(rest: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, line: usize, column: usize) -> String {
        let Excerpt { line, mark } = Excerpt::of(text, Location { line, column }).unwrap();
        line[mark].to_owned()
    }

    #[test]
    fn a_whole_token_is_marked() {
        let text = "{\n  \"a\\\"b\": 0.5,\n  \"c\": true}";
        assert_eq!(marked(text, 2, 3), "\"a\\\"b\"");
        assert_eq!(marked(text, 2, 11), "0.5");
        assert_eq!(marked(text, 3, 8), "true");
        assert_eq!(marked(text, 1, 1), "{");
    }
}
