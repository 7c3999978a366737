//! What is prepared of many regexes before any text is scanned; packs hold it.

use std::borrow::Cow;
use std::ops::Range;

use rayon::prelude::*;

use crate::kb::columns::{Columns, Malformed, put_bytes};

use super::analysis::Analysis;
use super::beside::Margin;
use super::key::{Key, Rank};
use super::reach::{Reach, Spread};

/// Where a signature may be: a place that begins with its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Over which lines a match around the phrase may spread.
    pub spread: Spread,
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

/// What a candidate is found by, of its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lookup {
    gram: u32,
    rank: Rank,
    margin: Margin,
}

/// A candidate as a pack has it.
type Row = [u8; ROW];

/// Bytes of a [`Row`].
const ROW: usize = 13;

impl Candidate {
    fn row(&self) -> Row {
        let flags = self.spread as u8 | u8::from(self.is_whole) << 2;
        let fields: [&[u8]; 5] = [
            &self.pattern.to_le_bytes(),
            &self.phrase.to_le_bytes(),
            &self.phrase_len.to_le_bytes(),
            &self.at.to_le_bytes(),
            &[flags],
        ];
        fields.concat().try_into().expect("the fields make a row")
    }

    #[inline]
    fn of(row: &Row) -> Self {
        fn field<const N: usize>(row: &Row, at: usize) -> [u8; N] {
            row[at..at + N].try_into().expect("it is as long")
        }
        Candidate {
            pattern: u32::from_le_bytes(field(row, 0)),
            phrase: u32::from_le_bytes(field(row, 4)),
            phrase_len: u16::from_le_bytes(field(row, 8)),
            at: u16::from_le_bytes(field(row, 10)),
            spread: Spread::from_code(row[12] & 3),
            is_whole: row[12] & 4 != 0,
        }
    }
}

impl Lookup {
    fn of(key: &Key) -> Self {
        Lookup { gram: key.gram(), rank: key.rank(), margin: key.margin() }
    }
}

/// What is prepared of many regexes, numbered in their order. What a pack holds stays in its memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tables<'a> {
    /// Of each pattern.
    pub reaches: Vec<Reach>,
    // Of each candidate, ordered by rank; numbers are little-endian.
    grams: Cow<'a, [[u8; 4]]>,
    ranks: Cow<'a, [[u8; 8]]>,
    margins: Cow<'a, [[u8; 8]]>,
    rows: Cow<'a, [Row]>,
    /// The text of all phrases.
    phrases: Cow<'a, [u8]>,
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
        let (mut candidates, mut phrases) = (Vec::new(), Vec::new());
        for (pattern, analysis) in (0..).zip(&analyses) {
            add(pattern, analysis, &mut candidates, &mut phrases);
        }
        let reaches = analyses.iter().map(|analysis| analysis.reach).collect();
        Tables::in_order(reaches, candidates, phrases)
    }

    /// The tables of patterns that are parts of others: of each part its tables, and which pattern each of
    /// its own is, if any, of `count`.
    pub fn join(mut parts: Vec<(Tables<'a>, Vec<Option<u32>>)>, count: usize) -> Self {
        let is_all = |numbers: &[Option<u32>]| (0..count as u32).map(Some).eq(numbers.iter().copied());
        if let [(_, numbers)] = &parts[..]
            && is_all(numbers)
        {
            return parts.remove(0).0;
        }
        let mut reaches = vec![Reach::Ends; count];
        let (mut candidates, mut phrases) = (Vec::new(), Vec::new());
        for (tables, numbers) in &parts {
            let base = phrases.len() as u32;
            for (reach, number) in tables.reaches.iter().zip(numbers) {
                if let Some(number) = number {
                    reaches[*number as usize] = *reach;
                }
            }
            candidates.extend(tables.lookups().zip(tables.candidates()).filter_map(|(lookup, candidate)| {
                let pattern = numbers[candidate.pattern as usize]?;
                Some((lookup, Candidate { pattern, phrase: base + candidate.phrase, ..candidate }))
            }));
            phrases.extend_from_slice(&tables.phrases);
        }
        Tables::in_order(reaches, candidates, phrases)
    }

    fn in_order(reaches: Vec<Reach>, mut candidates: Vec<(Lookup, Candidate)>, phrases: Vec<u8>) -> Self {
        candidates.sort_by_key(|(lookup, _)| lookup.rank);
        let lookups = || candidates.iter().map(|(lookup, _)| lookup);
        Tables {
            reaches,
            grams: lookups().map(|lookup| lookup.gram.to_le_bytes()).collect(),
            ranks: lookups().map(|lookup| lookup.rank.0.to_le_bytes()).collect(),
            margins: lookups().map(|lookup| lookup.margin.0.to_le_bytes()).collect(),
            rows: candidates.iter().map(|(_, candidate)| candidate.row()).collect(),
            phrases: phrases.into(),
        }
    }

    /// Number of candidates.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The first bytes of the key of each candidate.
    pub fn grams(&self) -> impl ExactSizeIterator<Item = u32> + Clone {
        self.grams.iter().map(|gram| u32::from_le_bytes(*gram))
    }

    /// The rank of each candidate, in order.
    pub fn ranks(&self) -> impl ExactSizeIterator<Item = Rank> + Clone {
        self.ranks_of(0..self.len())
    }

    /// A byte of what is compared first of a candidate, if it is one.
    #[inline]
    pub fn touched(&self, number: usize) -> u8 {
        let first = |column: &[[u8; 8]]| column.get(number).map_or(0, |bytes| bytes[0]);
        first(&self.ranks) ^ first(&self.margins)
    }

    /// The ranks of candidates of these numbers.
    #[inline]
    pub fn ranks_of(&self, numbers: Range<usize>) -> impl ExactSizeIterator<Item = Rank> + Clone {
        self.ranks[numbers].iter().map(|rank| Rank(u64::from_le_bytes(*rank)))
    }

    /// What is next to the contexts of their keys.
    #[inline]
    pub fn margins_of(&self, numbers: Range<usize>) -> impl Iterator<Item = Margin> {
        self.margins[numbers].iter().map(|margin| Margin(u64::from_le_bytes(*margin)))
    }

    fn lookups(&self) -> impl Iterator<Item = Lookup> {
        let columns = self.grams().zip(self.ranks()).zip(self.margins_of(0..self.len()));
        columns.map(|((gram, rank), margin)| Lookup { gram, rank, margin })
    }

    /// The candidates, in order.
    pub fn candidates(&self) -> impl ExactSizeIterator<Item = Candidate> {
        self.rows.iter().map(Candidate::of)
    }

    /// Candidate number `number`.
    #[inline]
    pub fn candidate(&self, number: u32) -> Candidate {
        Candidate::of(&self.rows[number as usize])
    }

    /// The phrase of a candidate.
    #[inline]
    pub fn phrase(&self, candidate: &Candidate) -> &[u8] {
        let (start, len) = (candidate.phrase as usize, usize::from(candidate.phrase_len));
        &self.phrases[start..start + len]
    }

    /// The tables as bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut columns = Vec::new();
        put_bytes(&mut columns, &self.reaches.iter().map(|reach| *reach as u8).collect::<Vec<_>>());
        for column in [self.grams.as_flattened(), self.ranks.as_flattened(), self.margins.as_flattened()] {
            put_bytes(&mut columns, column);
        }
        put_bytes(&mut columns, self.rows.as_flattened());
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
        let tables = Tables {
            reaches,
            grams: chunks(columns.bytes()?)?,
            ranks: chunks(columns.bytes()?)?,
            margins: chunks(columns.bytes()?)?,
            rows: chunks(columns.bytes()?)?,
            phrases: columns.bytes()?.into(),
        };
        let is_complete = [tables.grams.len(), tables.ranks.len(), tables.margins.len()]
            .iter()
            .all(|len| *len == tables.len());
        if is_complete && tables.candidates().all(|candidate| tables.is_sound(&candidate)) {
            Ok(tables)
        } else {
            Err(Malformed)
        }
    }

    fn is_sound(&self, candidate: &Candidate) -> bool {
        (candidate.pattern as usize) < self.reaches.len()
            && candidate.phrase as usize + usize::from(candidate.phrase_len) <= self.phrases.len()
            && candidate.at < candidate.phrase_len
    }
}

/// The list of a column, if it has no rest.
fn chunks<const N: usize>(bytes: &[u8]) -> Result<Cow<'_, [[u8; N]]>, Malformed> {
    let (chunks, rest) = bytes.as_chunks();
    if rest.is_empty() { Ok(chunks.into()) } else { Err(Malformed) }
}

/// Adds the candidates of a pattern, and its phrases.
fn add(pattern: u32, analysis: &Analysis, candidates: &mut Vec<(Lookup, Candidate)>, phrases: &mut Vec<u8>) {
    // The phrase of the last key, up to where of it is left out, and where the rest is.
    let mut known = None;
    for key in &analysis.keys {
        let phrase = &analysis.phrases[key.phrase];
        let (from, start) = match known {
            Some((index, from, start)) if index == key.phrase => (from, start),
            _ => (key.at.saturating_sub(LONGEST_PHRASE / 2), phrases.len()),
        };
        let part = &phrase[from..phrase.len().min(from + LONGEST_PHRASE)];
        if start == phrases.len() {
            phrases.extend_from_slice(part);
        }
        known = Some((key.phrase, from, start));
        let candidate = Candidate {
            // What is left out before it may hold line feeds.
            spread: if from > 0 { Spread::Above } else { key.spread },
            is_whole: analysis.is_one_phrase && part.len() == phrase.len(),
            pattern,
            phrase: start as u32,
            phrase_len: part.len() as u16,
            at: (key.at - from) as u16,
        };
        candidates.push((Lookup::of(&key.key), candidate));
    }
}
