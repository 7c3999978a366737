//! Drafts entries from failing logs: finds the line that tells the error, makes a regex of it, takes secrets
//! out of the sample, and leaves marked blanks for what only a person knows.

mod clusters;
mod entry;
mod error_line;
mod files;
mod group_name;
mod log;
mod prefix;
mod redact;
mod signature;
mod token;
mod trial;

pub use clusters::{Cluster, Clusters};
pub use entry::blanks;
pub use error_line::{error_line, goes_on, message};
pub use files::{Written, write_new};
pub use log::{Line, Log};
pub use redact::{Redactions, redact};
pub use signature::Signature;
pub use trial::trial_stub;

use crate::kb::slug;

/// Longest part of an ID that is made of a message, in bytes.
const LONGEST_SLUG: usize = 48;

/// Lines in which nothing is wrong that a regex is held against.
const MOST_HEALTHY: usize = 20_000;

/// What can be told of an error by one sample of it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The line of the log, from 1.
    pub line: u64,
    /// That line as it is in the log.
    pub original: String,
    /// The error without secrets, and the regex made of it.
    pub signature: Signature,
    /// The line and what belongs to it below, without secrets.
    pub example: String,
    /// The secrets taken out of it.
    pub redactions: Redactions,
}

impl Draft {
    /// Drafts the error on line `error` of `lines`, counted from 0.
    pub fn new(lines: &[Line], error: usize) -> Self {
        let end = error + 1 + goes_on(lines, error);
        let others = lines[..error].iter().chain(&lines[end..]);
        let healthy = others.filter(|line| error_line::weight(&line.text) == 0 && !line.text.is_empty());
        let healthy: Vec<&str> = healthy.take(MOST_HEALTHY).map(|line| line.text.as_str()).collect();
        Self::of_lines(&lines[error..end], &healthy)
    }

    /// Drafts the error told by the first of `lines`, to which the others belong.
    fn of_lines(lines: &[Line], healthy: &[&str]) -> Self {
        let text: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        let (example, redactions) = redact(&text.join("\n"));
        let first = example.lines().next().unwrap_or_default();
        Draft {
            line: lines[0].number,
            original: lines[0].text.clone(),
            signature: Signature::of(message(first), healthy),
            example,
            redactions,
        }
    }

    /// The second part of an ID, made of the words that are the same each time.
    pub fn slug(&self) -> String {
        let words = slug(&token::constant_words(&self.signature.text).join(" "), LONGEST_SLUG);
        if words.is_empty() { "error".to_owned() } else { words }
    }
}
