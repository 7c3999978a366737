//! What an entry rests on: its sources and its recorded trials, and the figures that follow from them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::entry::{Entry, Source, Tally};

/// The tier of an entry whose error was made to happen by a recorded trial.
pub const REPRODUCED: &str = "reproduced";

/// Stands in a trial for the version of a tool that does not tell it.
pub const UNKNOWN_VERSION: &str = "unknown";

impl Tally {
    /// The share that passed, rounded to two digits; `None` without any run.
    pub fn rate(self) -> Option<f64> {
        #[allow(clippy::cast_precision_loss, reason = "runs are few")]
        (self.total > 0).then(|| (100.0 * self.passed as f64 / self.total as f64).round() / 100.0)
    }
}

impl Entry {
    /// The distinct sources that are cited: the official documentation, and those of the items.
    pub fn cited_sources(&self) -> BTreeSet<&str> {
        let of_workarounds = self.workarounds.iter().flat_map(|workaround| &workaround.sources);
        let of_dead_ends = self.dead_ends.iter().flat_map(|dead_end| &dead_end.sources);
        let cited = of_workarounds.chain(of_dead_ends).map(|Source(source)| source.as_str());
        cited.chain(self.official_doc_url.as_deref()).filter(|source| !source.trim().is_empty()).collect()
    }

    /// How often an item was recorded to be as the entry says: the runs that passed, of all workarounds and
    /// dead ends in all recorded trials.
    pub fn passed_trials(&self) -> u64 {
        let tallies = self.trials.iter().flat_map(|trial| trial.workarounds.iter().chain(&trial.dead_ends));
        tallies.flatten().map(|tally| tally.passed).sum()
    }

    /// What `evidence_count` should be: the runs that passed, and the distinct sources that are cited.
    pub fn evidence(&self) -> u64 {
        self.passed_trials() + self.cited_sources().len() as u64
    }

    /// How the recorded trials of all workarounds went; `None` without any.
    pub fn fix_trials(&self) -> Option<Tally> {
        let tallies = (0..self.workarounds.len()).filter_map(|index| self.workaround_trials(index));
        tallies.reduce(|a, b| Tally { passed: a.passed + b.passed, total: a.total + b.total })
    }

    /// What the trials were run with: each tool and its versions, in the order of the trials, those with most versions
    /// first. The shell, which runs every script, is named only where nothing else is.
    pub fn tried_with(&self) -> Vec<(&str, Vec<&str>)> {
        let mut tools: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (tool, version) in self.trials.iter().flat_map(|trial| &trial.tools) {
            let versions = tools.entry(tool).or_default();
            if !versions.contains(&version.as_str()) {
                versions.push(version);
            }
        }
        if tools.len() > 1 {
            tools.remove("bash");
        }
        let mut tools: Vec<_> = tools.into_iter().collect();
        tools.sort_by_key(|(_, versions)| Reverse(versions.len()));
        tools
    }

    /// What `confidence` is by the recorded trials: 0.95 when the error was made to happen with two or more
    /// sets of versions, 0.9 with one; `None` without a trial.
    pub fn confidence_of_trials(&self) -> Option<f64> {
        let versions: BTreeSet<_> = self.trials.iter().map(|trial| &trial.tools).collect();
        match versions.len() {
            0 => None,
            1 => Some(0.9),
            _ => Some(0.95),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kb::Parsed;

    fn entry(trials: &str) -> Entry {
        let text = format!(
            r#"{{"id": "a/b", "signature": "s", "regex": "s", "domain": "a", "root_cause": "c",
                "official_doc_url": "https://x", "workarounds": [{{"action": "w", "sources": ["https://x", "https://y"]}}],
                "dead_ends": [{{"action": "d"}}], "trials": {trials}}}"#
        );
        let Ok(Parsed::Entry(entry)) = Entry::parse(&text) else { panic!("{text}") };
        *entry
    }

    #[test]
    fn trials_name_each_version_of_their_tools_once() {
        let trials = r#"[{"tools": {"bash": "5", "git": "2.39", "make": "4"}},
                         {"tools": {"bash": "5", "git": "2.39", "make": "3"}}]"#;
        assert_eq!(entry(trials).tried_with(), [("make", vec!["4", "3"]), ("git", vec!["2.39"])]);
        assert_eq!(entry(r#"[{"tools": {"bash": "5"}}]"#).tried_with(), [("bash", vec!["5"])]);
    }

    #[test]
    fn evidence_is_sources_and_runs_that_passed() {
        assert_eq!(entry("[]").evidence(), 2);
        let trials = r#"[{"tools": {"x": "1"}, "workarounds": [{"passed": 1, "total": 1}], "dead_ends": [null]},
                         {"tools": {"x": "2"}, "workarounds": [{"passed": 0, "total": 1}]}]"#;
        let entry = entry(trials);
        assert_eq!(entry.evidence(), 3);
        assert_eq!(entry.confidence_of_trials(), Some(0.95));
        assert_eq!(entry.fix_trials().and_then(Tally::rate), Some(0.5));
        assert_eq!(Tally { passed: 2, total: 3 }.rate(), Some(0.67));
    }
}
