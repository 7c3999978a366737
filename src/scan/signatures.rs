//! The signatures of many entries, prepared for scanning.

use std::sync::OnceLock;

use regex::bytes::{RegexSet, RegexSetBuilder};

use crate::input::Block;
use crate::kb::{KnowledgeBase, Pattern};

use super::index::Index;
use super::reach::Reach;
use super::tables::Tables;

/// What the automaton of all patterns without an anchor may take, in bytes; where it is too little a slower engine steps
/// in.
const AUTOMATON_LIMIT: usize = 16 << 20;

/// A pattern and what the scanner must know of it.
#[derive(Debug)]
pub(super) struct Signature<'a> {
    pub pattern: Pattern<'a>,
    pub reach: Reach,
}

/// Patterns, numbered in the order given, with tables of the keys of their anchors.
///
/// Building it parses each pattern; none is compiled before text calls for it.
#[derive(Debug)]
pub struct SignatureSet<'a> {
    pub(super) signatures: Vec<Signature<'a>>,
    /// Patterns without an anchor.
    unanchored: Vec<u32>,
    /// All of these in one, compiled when there is text.
    unanchored_set: OnceLock<Option<RegexSet>>,
    pub(super) index: Index,
    pub(super) tables: Tables<'a>,
}

impl<'a> SignatureSet<'a> {
    /// Prepares patterns, each accepted by [`Pattern::check`].
    pub fn new(sources: impl IntoIterator<Item = &'a str>) -> Self {
        let sources: Vec<&str> = sources.into_iter().collect();
        let tables = Tables::of(&sources);
        Self::with_tables(sources.into_iter(), tables)
    }

    /// Takes patterns with the [`tables`](Self::tables) that a set of just them has prepared; `None` when these
    /// are of others.
    pub fn prepared(sources: impl IntoIterator<Item = &'a str>, tables: &'a [u8]) -> Option<Self> {
        let sources: Vec<&str> = sources.into_iter().collect();
        let tables = Tables::decode(tables).ok().filter(|tables| tables.reaches.len() == sources.len())?;
        Some(Self::with_tables(sources.into_iter(), tables))
    }

    /// Prepares the patterns of a knowledge base, numbered as its entries. What packs have prepared is taken.
    pub fn of(kb: &'a KnowledgeBase) -> Self {
        let records = kb.records();
        let parts = kb.layers().into_iter().map(|(layer, members)| {
            let prepared = Tables::decode(layer.tables()).ok();
            let prepared = prepared.filter(|tables| tables.reaches.len() == layer.len());
            match prepared {
                Some(tables) => {
                    let mut numbers = vec![None; layer.len()];
                    members.iter().for_each(|(index, number)| numbers[*index] = Some(*number as u32));
                    (tables, numbers)
                }
                None => {
                    let sources: Vec<&str> = members.iter().map(|(_, n)| records[*n].regex()).collect();
                    (Tables::of(&sources), members.iter().map(|(_, number)| Some(*number as u32)).collect())
                }
            }
        });
        let tables = Tables::join(parts.collect(), records.len());
        Self::with_tables(records.iter().map(|record| record.regex()), tables)
    }

    fn with_tables(sources: impl Iterator<Item = &'a str>, tables: Tables<'a>) -> Self {
        let mut is_anchored = vec![false; tables.reaches.len()];
        tables.candidates().for_each(|candidate| is_anchored[candidate.pattern as usize] = true);
        let signature =
            |(source, reach): (&'a str, &Reach)| Signature { pattern: Pattern::new(source), reach: *reach };
        SignatureSet {
            signatures: sources.zip(&tables.reaches).map(signature).collect(),
            unanchored: (0..).zip(is_anchored).filter(|(_, is)| !is).map(|(index, _)| index).collect(),
            unanchored_set: OnceLock::new(),
            index: Index::of(&tables),
            tables,
        }
    }

    /// What has been prepared, for a pack of the entries that have these patterns.
    pub fn tables(&self) -> Vec<u8> {
        self.tables.encode()
    }

    /// Number of patterns.
    pub fn len(&self) -> usize {
        self.signatures.len()
    }

    /// Whether there is no pattern.
    pub fn is_empty(&self) -> bool {
        self.signatures.is_empty()
    }

    /// Pattern number `index`.
    pub fn pattern(&self, index: usize) -> Pattern<'a> {
        self.signatures[index].pattern
    }

    /// Patterns without a text that every match contains, which are searched for in all text.
    pub fn unanchored(&self) -> impl Iterator<Item = usize> + '_ {
        self.unanchored.iter().map(|index| *index as usize)
    }

    /// Whether a pattern looks at the ends of its window, so that more lines may undo its match.
    pub(super) fn looks_at_ends(&self, index: usize) -> bool {
        self.signatures[index].reach == Reach::Ends
    }

    /// Those of them that may match in a window of `block`.
    pub(super) fn unanchored_in(&self, block: &Block<'_>) -> Vec<usize> {
        let all = || self.unanchored.iter().map(|index| *index as usize);
        let set = self.unanchored_set.get_or_init(|| self.compile_unanchored()).as_ref();
        // A window that ends within a line has an end that the whole text has not.
        let Some(set) = set.filter(|_| !block.has_cut_windows()) else { return all().collect() };
        let found = set.matches(block.text());
        // What looks at the ends of a window may match there and nowhere else.
        all()
            .enumerate()
            .filter(|(i, index)| found.matched(*i) || self.looks_at_ends(*index))
            .map(|(_, i)| i)
            .collect()
    }

    /// One automaton for all of several; `None` where it would be too large, or is not worth it.
    fn compile_unanchored(&self) -> Option<RegexSet> {
        if self.unanchored.len() < 2 {
            return None;
        }
        let sources = self.unanchored().map(|index| self.pattern(index).source());
        let mut builder = RegexSetBuilder::new(sources);
        builder.case_insensitive(true).multi_line(true).dfa_size_limit(AUTOMATON_LIMIT).build().ok()
    }
}
