//! What may be said of how often a thing helps or fails: measured, cited, estimated, or nothing.

use crate::kb::{Entry, Origin, Record};

use super::labels::Labels;

/// The figures of one entry, in words.
pub(super) struct Rates<'a> {
    entry: &'a Entry,
    labels: &'a Labels,
    built_in: bool,
}

impl<'a> Rates<'a> {
    pub fn new(record: &Record, entry: &'a Entry, labels: &'a Labels) -> Self {
        Rates { entry, labels, built_in: record.origin() == Origin::BuiltIn }
    }

    /// How often workaround `index` helps; empty where nothing is known.
    pub fn workaround(&self, index: usize) -> String {
        let measured = self.entry.workaround_trials(index).map(|tally| self.labels.works(tally));
        measured.unwrap_or_else(|| self.unmeasured(self.entry.workarounds[index].success_rate))
    }

    /// How often dead end `index` fails; empty where nothing is known.
    pub fn dead_end(&self, index: usize) -> String {
        let measured = self.entry.dead_end_trials(index).map(|tally| self.labels.fails(tally));
        measured.unwrap_or_else(|| self.unmeasured(self.entry.dead_ends[index].fail_rate))
    }

    /// How often the error is fixed at all; empty where nothing is known.
    pub fn fix_success(&self) -> String {
        match self.entry.fix_trials() {
            Some(tally) => self.labels.works(tally),
            None => self.unmeasured(self.entry.fix_success_rate),
        }
    }

    /// A built-in entry has a rate without trials only from a source that it cites.
    fn unmeasured(&self, rate: Option<f64>) -> String {
        match rate {
            Some(rate) if self.built_in => self.labels.cited(rate),
            Some(rate) => self.labels.estimate(rate),
            None => String::new(),
        }
    }
}
