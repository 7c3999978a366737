//! Gathers the error lines of a log that no entry explains: those that differ only in values are one error.

use std::collections::HashMap;
use std::io::{self, Read};

use crate::kb::KnowledgeBase;

use super::error_line::{goes_on, message, weight};
use super::log::{Line, for_each_line};
use super::signature::shape;
use super::{Draft, redact};

/// Most errors that are told apart; what comes then is counted alone.
const MOST: usize = 20_000;

/// Least weight of a line: a mere mention of a failure, or what follows from one, is passed over.
const LEAST: i64 = 16;

/// Healthy lines that are kept to hold the regexes against.
const MOST_HEALTHY: usize = 2_000;

/// An error that no entry explains.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// Lines that tell it.
    pub count: u64,
    /// The draft of the first.
    pub draft: Draft,
}

/// The unexplained errors of a log.
#[derive(Debug, Default)]
pub struct Clusters {
    /// Where each is in `found`, by the message without digits: a quick look before the thorough one.
    by_look: HashMap<String, usize>,
    by_shape: HashMap<String, usize>,
    /// Its lines, the first one and those below it, and how often it came.
    found: Vec<(Vec<Line>, u64)>,
    healthy: Vec<String>,
    /// The error whose first sample ended right above, and may go on.
    open: Option<usize>,
    /// Error lines that were counted alone.
    pub uncounted: u64,
}

impl Clusters {
    /// Reads a log and gathers its unexplained errors.
    ///
    /// # Errors
    /// Any error of the reader.
    pub fn read(kb: &KnowledgeBase, reader: impl Read + Send, threads: usize) -> io::Result<Self> {
        let mut clusters = Clusters::default();
        for_each_line(kb, reader, threads, |line| clusters.take(line))?;
        Ok(clusters)
    }

    fn take(&mut self, line: Line) {
        if let Some(open) = self.open {
            let sample = &mut self.found[open].0;
            sample.push(line.clone());
            if goes_on(sample, 0) == sample.len() - 1 {
                return;
            }
            sample.pop();
            self.open = None;
        }
        let weight = weight(&line.text);
        if weight == 0 && !line.text.is_empty() && self.healthy.len() < MOST_HEALTHY {
            self.healthy.push(line.text.clone());
        }
        if weight < LEAST || line.explained_by.is_some() {
            return;
        }
        let look: String = message(&line.text).chars().filter(|c| !c.is_ascii_digit()).collect();
        if let Some(known) = self.by_look.get(&look) {
            self.found[*known].1 += 1;
            return;
        }
        if self.by_look.len() >= MOST {
            self.uncounted += 1;
            return;
        }
        let shape = shape(&redact(message(&line.text)).0);
        let next = self.found.len();
        let index = *self.by_shape.entry(shape).or_insert(next);
        self.by_look.insert(look, index);
        if index < next {
            self.found[index].1 += 1;
        } else {
            self.found.push((vec![line], 1));
            self.open = Some(index);
        }
    }

    /// The errors, most frequent first, and of those that came as often the first.
    pub fn finish(self) -> Vec<Cluster> {
        let mut found = self.found;
        found.sort_by_key(|(lines, count)| (std::cmp::Reverse(*count), lines[0].number));
        let healthy: Vec<&str> = self.healthy.iter().map(String::as_str).collect();
        found
            .iter()
            .map(|(lines, count)| Cluster { count: *count, draft: Draft::of_lines(lines, &healthy) })
            .collect()
    }
}
