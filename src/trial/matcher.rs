//! Asks the matcher what it makes of a run's output.

use std::io;
use std::ops::ControlFlow;

use crate::input::Blocks;
use crate::kb::KnowledgeBase;
use crate::report::{Collector, InputSize, Report, Suspects};
use crate::scan::{SignatureSet, scan};

/// The entries in force, ready to be matched.
#[derive(Debug)]
pub struct Matcher<'a> {
    kb: &'a KnowledgeBase,
    set: SignatureSet<'a>,
}

/// What a text brings.
#[derive(Debug)]
pub(super) struct Found {
    /// The entry shown first.
    pub first: Option<String>,
    /// All that hit it, ordered by ID.
    pub all: Vec<String>,
}

impl<'a> Matcher<'a> {
    /// A matcher of the entries of `kb`.
    pub fn new(kb: &'a KnowledgeBase) -> Self {
        Matcher { kb, set: SignatureSet::of(kb) }
    }

    /// The entries in force.
    pub(super) fn kb(&self) -> &'a KnowledgeBase {
        self.kb
    }

    /// What `errkb match` finds in `text`.
    pub(super) fn find(&self, text: &[u8]) -> io::Result<Found> {
        let mut collector = Collector::new(&self.set);
        collector.enter("output");
        scan(&self.set, &mut Blocks::new(text), 1, |block, hits| {
            collector.observe(block, hits);
            ControlFlow::Continue(())
        })?;
        let id = |entry: usize| self.kb.records()[entry].id().to_owned();
        let all = collector.counts().map(|(entry, _)| id(entry)).collect();
        let report = Report::new(self.kb, &collector, Suspects::default(), InputSize::default(), 0)?;
        Ok(Found { first: report.matches.first().map(|found| found.record.id().to_owned()), all })
    }
}
