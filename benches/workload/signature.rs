//! Error signatures: the words of a message, and the regex that finds them.

use regex::RegexBuilder;
use serde_json::Value;

use super::random::Random;

/// Blanks between the words of a regex.
const BLANKS: &str = r"\s+";

/// Fewest words and bytes of a message that is made of others: with fewer, it would be in any log.
const FEWEST_WORDS: usize = 3;
const FEWEST_BYTES: usize = 16;

/// Most words of a message that is made of others.
const MOST_WORDS: usize = 30;

/// An error message to be found.
#[derive(Clone)]
pub struct Signature {
    /// Its words, escaped, with `\s+` between them.
    pub regex: String,
    /// Its words as they are.
    pub words: Vec<String>,
}

impl Signature {
    /// A message of these words.
    fn of_words(words: Vec<String>) -> Self {
        let escaped: Vec<String> = words.iter().map(|word| regex::escape(word)).collect();
        Signature { regex: escaped.join(BLANKS), words }
    }

    /// Takes a regex of escaped words with `\s+` between them.
    pub fn of_regex(regex: &str) -> Self {
        let words = regex.split(BLANKS).map(unescaped).collect();
        Signature { regex: regex.to_owned(), words }
    }

    /// The first half of `one` and the second half of `other`.
    pub fn recombined(one: &Self, other: &Self) -> Self {
        let first = &one.words[..one.words.len().div_ceil(2)];
        let second = &other.words[other.words.len() / 2..];
        Self::of_words([first, second].concat())
    }

    /// Puts a word of `vocabulary` in the place of one word in so many.
    pub fn exchange_words(&mut self, one_in: usize, vocabulary: &[String], random: &mut Random) {
        for word in &mut self.words {
            if random.below(one_in) == 0 {
                word.clone_from(random.choose(vocabulary));
            }
        }
        *self = Self::of_words(std::mem::take(&mut self.words));
    }

    /// Whether it says enough not to be in any log.
    pub fn is_telling(&self) -> bool {
        let bytes: usize = self.words.iter().map(String::len).sum();
        (FEWEST_WORDS..=MOST_WORDS).contains(&self.words.len()) && bytes >= FEWEST_BYTES
    }

    /// The message as a person would quote it.
    pub fn message(&self) -> String {
        self.words.join(" ")
    }

    /// Writes a line of a log that has the message: sometimes in other case, with other blanks, behind a
    /// time.
    pub fn write_line(&self, text: &mut Vec<u8>, random: &mut Random) {
        let from = text.len();
        match random.below(4) {
            0 => text.extend_from_slice(b"2026-03-14 09:26:53,589 ERROR [worker-3] "),
            1 => text.extend_from_slice(b"Mar 14 09:26:53 app[2718]: "),
            _ => {}
        }
        random.vary_numbers(&mut text[from..]);
        let from = text.len();
        let blanks: &str = if random.below(10) == 0 { " \t" } else { " " };
        text.extend_from_slice(self.words.join(blanks).as_bytes());
        match random.below(4) {
            0 => text[from..].make_ascii_uppercase(),
            1 => text[from..].make_ascii_lowercase(),
            _ => {}
        }
        if random.below(4) == 0 {
            text.extend_from_slice(b" (attempt 2 of 5)");
        }
    }
}

/// `escaped` without the backslashes that make its characters stand for themselves.
fn unescaped(escaped: &str) -> String {
    let mut plain = String::new();
    let mut chars = escaped.chars();
    while let Some(c) = chars.next() {
        plain.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    plain
}

/// The messages that an entry quotes, as its regex matches them; one that is of many lines is left out.
pub fn quoted_in(entry: &str) -> Vec<Signature> {
    let entry: Value = serde_json::from_str(entry).expect("built-in entries are JSON");
    let regex = RegexBuilder::new(entry["regex"].as_str().expect("built-in entries have a regex"))
        .case_insensitive(true)
        .multi_line(true)
        .build()
        .expect("the regexes of built-in entries compile");
    let examples = entry["examples"]["matches"].as_array().into_iter().flatten();
    let texts = examples.filter_map(|example| example["text"].as_str()).chain(entry["signature"].as_str());
    texts
        .filter_map(|text| regex.find(text))
        .filter(|found| !found.as_str().chars().any(char::is_control))
        .map(|found| Signature::of_words(found.as_str().split_whitespace().map(str::to_owned).collect()))
        .filter(|signature| signature.words.len() > 1 && signature.is_telling())
        .collect()
}
