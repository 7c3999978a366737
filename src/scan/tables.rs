//! What is prepared of many regexes before any text is scanned; packs hold it.

use std::borrow::Cow;

use rayon::prelude::*;

use crate::kb::columns::{Columns, Malformed, put_bytes, put_u32s, put_u64s};

use super::analysis::Analysis;
use super::key::{Chunk, Key};
use super::rarity::GRAM;
use super::reach::Reach;

/// Where a signature may be: a place that begins with its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub key: Key,
    /// Whether a match may begin on a line above the phrase's first.
    pub may_begin_above: bool,
    /// Whether the phrase is all that the regex matches.
    pub is_whole: bool,
    /// Index of the pattern.
    pub pattern: u32,
    /// Where the phrase begins in the text of all phrases.
    pub phrase: u32,
    /// Its length.
    pub phrase_len: u16,
    /// Where in the phrase the key begins.
    pub at: u16,
}

/// What is prepared of many regexes, numbered in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tables<'a> {
    /// Of each pattern.
    pub reaches: Vec<Reach>,
    /// Ordered by the rank of their keys.
    pub candidates: Vec<Candidate>,
    /// The text of all phrases.
    pub phrases: Cow<'a, [u8]>,
}

/// Longest phrase that is compared with text; of a longer one the part around its key.
const LONGEST_PHRASE: usize = 1 << 10;

/// From so many regexes on, several threads analyse them.
const MANY: usize = 64;

impl<'a> Tables<'a> {
    /// The tables of regexes.
    pub fn of(sources: &[&str]) -> Self {
        let analyses: Vec<Analysis> = match sources.len() {
            0..MANY => sources.iter().map(|source| Analysis::of(source)).collect(),
            _ => sources.par_iter().map(|source| Analysis::of(source)).collect(),
        };
        let mut tables = Tables::default();
        for (pattern, analysis) in (0..).zip(&analyses) {
            tables.add(pattern, analysis);
        }
        tables.sort();
        tables
    }

    fn add(&mut self, pattern: u32, analysis: &Analysis) {
        self.reaches.push(analysis.reach);
        // The phrase of the last key, up to where of it is left out, and where the rest is.
        let mut known = None;
        for key in &analysis.keys {
            let phrase = &analysis.phrases[key.phrase];
            let (from, start) = match known {
                Some((index, from, start)) if index == key.phrase => (from, start),
                _ => (key.at.saturating_sub(LONGEST_PHRASE / 2), self.phrases.len()),
            };
            let part = &phrase[from..phrase.len().min(from + LONGEST_PHRASE)];
            if start == self.phrases.len() {
                self.phrases.to_mut().extend_from_slice(part);
            }
            known = Some((key.phrase, from, start));
            self.candidates.push(Candidate {
                key: key.key,
                may_begin_above: key.may_begin_above || from > 0,
                is_whole: analysis.is_one_phrase && part.len() == phrase.len(),
                pattern,
                phrase: start as u32,
                phrase_len: part.len() as u16,
                at: (key.at - from) as u16,
            });
        }
    }

    fn sort(&mut self) {
        self.candidates.sort_by_cached_key(|candidate| candidate.key.rank());
    }

    /// The tables of patterns that are parts of others: of each part its tables, and which pattern each of
    /// its own is, if any, of `count`.
    pub fn join(parts: Vec<(Tables<'a>, Vec<Option<u32>>)>, count: usize) -> Self {
        let is_one = parts.len() == 1;
        let mut joined = Tables { reaches: vec![Reach::Ends; count], ..Tables::default() };
        for (tables, numbers) in parts {
            let base = joined.phrases.len() as u32;
            for (reach, number) in tables.reaches.iter().zip(&numbers) {
                if let Some(number) = number {
                    joined.reaches[*number as usize] = *reach;
                }
            }
            let renumbered = tables.candidates.into_iter().filter_map(|candidate| {
                let pattern = numbers[candidate.pattern as usize]?;
                Some(Candidate { pattern, phrase: base + candidate.phrase, ..candidate })
            });
            // Those of a first part, and its phrases, stay in their memory.
            if base == 0 {
                joined.candidates = renumbered.collect();
                joined.phrases = tables.phrases;
            } else {
                joined.candidates.extend(renumbered);
                joined.phrases.to_mut().extend_from_slice(&tables.phrases);
            }
        }
        // One part is in order.
        if !is_one {
            joined.sort();
        }
        joined
    }

    /// The phrase of a candidate.
    #[inline]
    pub fn phrase(&self, candidate: &Candidate) -> &[u8] {
        let (start, len) = (candidate.phrase as usize, usize::from(candidate.phrase_len));
        &self.phrases[start..start + len]
    }

    /// The tables as bytes.
    pub fn encode(&self) -> Vec<u8> {
        let all = || self.candidates.iter();
        let mut columns = Vec::new();
        put_bytes(&mut columns, &self.reaches.iter().map(|reach| *reach as u8).collect::<Vec<_>>());
        put_u64s(&mut columns, all().map(|candidate| candidate.key.core.0));
        put_u64s(&mut columns, all().map(|candidate| candidate.key.head.0));
        put_u64s(&mut columns, all().map(|candidate| candidate.key.tail.0));
        let flags = |c: &Candidate| u8::from(c.may_begin_above) | u8::from(c.is_whole) << 1;
        put_bytes(&mut columns, &all().map(flags).collect::<Vec<_>>());
        put_u32s(&mut columns, all().map(|candidate| candidate.pattern));
        put_u32s(&mut columns, all().map(|candidate| candidate.phrase));
        let places = |c: &Candidate| u32::from(c.phrase_len) << 16 | u32::from(c.at);
        put_u32s(&mut columns, all().map(places));
        put_bytes(&mut columns, &self.phrases);
        columns
    }

    /// The tables that bytes hold.
    ///
    /// # Errors
    /// When they hold none, or such as would lead out of themselves.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut columns = Columns(bytes);
        let reaches = columns.bytes()?.iter().map(|code| Reach::from_code(*code).ok_or(Malformed));
        let reaches: Vec<Reach> = reaches.collect::<Result<_, _>>()?;
        let (cores, heads, tails) = (columns.u64s()?, columns.u64s()?, columns.u64s()?);
        let flags = columns.bytes()?.iter();
        let (patterns, starts, places) = (columns.u32s()?, columns.u32s()?, columns.u32s()?);
        let phrases = Cow::Borrowed(columns.bytes()?);
        let counts = [heads.len(), tails.len(), flags.len(), patterns.len(), starts.len(), places.len()];
        if counts != [cores.len(); 6] {
            return Err(Malformed);
        }
        let lists = cores.zip(heads).zip(tails).zip(flags).zip(patterns).zip(starts).zip(places);
        let candidates =
            lists.map(|((((((core, head), tail), flags), pattern), phrase), places)| Candidate {
                key: Key { core: Chunk(core), head: Chunk(head), tail: Chunk(tail) },
                may_begin_above: flags & 1 != 0,
                is_whole: flags & 2 != 0,
                pattern,
                phrase,
                phrase_len: (places >> 16) as u16,
                at: places as u16,
            });
        let tables = Tables { reaches, candidates: candidates.collect(), phrases };
        if tables.candidates.iter().all(|candidate| tables.is_sound(candidate)) {
            Ok(tables)
        } else {
            Err(Malformed)
        }
    }

    fn is_sound(&self, candidate: &Candidate) -> bool {
        candidate.key.core.len() >= GRAM
            && (candidate.pattern as usize) < self.reaches.len()
            && candidate.phrase as usize + usize::from(candidate.phrase_len) <= self.phrases.len()
            && candidate.at < candidate.phrase_len
    }
}
