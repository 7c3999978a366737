//! The knowledge base: entries, read and checked, found by ID. It knows nothing of logs.

mod ascii;
pub(crate) mod columns;
mod diagnostic;
mod edit;
mod entry;
mod evidence;
mod fields;
mod file;
mod heads;
mod layer;
mod loader;
mod obeyed;
mod parse;
mod pattern;
mod pointer;
mod record;
pub(crate) mod rule;
mod schema;
mod search;
mod slug;
mod squeezed;
mod values;

use std::collections::BTreeSet;
use std::io;

pub(crate) use ascii::{KELVIN_SIGN, LONG_S};
pub use diagnostic::{Diagnostic, Location, Problem, Severity};
pub use edit::{Edit, Key};
pub use entry::{
    BLANK, DeadEnd, Derived, Entry, Example, Examples, Graph, Lang, Link, Miss, Source, Tally, Trial,
    Version, Workaround,
};
pub use evidence::{REPRODUCED, UNKNOWN_VERSION};
pub use file::EntryFile;
pub(crate) use layer::Layer;
pub use loader::Loader;
pub(crate) use loader::is_pack;
pub use obeyed::is_obeyed;
pub use parse::{Parsed, is_id};
pub use pattern::{NamedGroup, Pattern, SIZE_LIMIT, Searches};
pub(crate) use pointer::{escape, key_at, place_at, place_in};
pub use record::{Origin, Record};
pub use rule::Rule;
pub use schema::entry_schema;
pub use search::search;
pub use slug::slug;
pub(crate) use squeezed::squeezed;
pub use values::Variables;

/// All entries that are in force, ordered by ID.
#[derive(Clone, Debug, Default)]
pub struct KnowledgeBase {
    records: Vec<Record>,
    /// IDs that some layer has taken out.
    disabled: BTreeSet<String>,
}

/// What a name given by a person stands for.
#[derive(Debug)]
pub enum Lookup<'a> {
    /// One entry.
    Found(&'a Record),
    /// A slug that several domains have.
    Ambiguous(Vec<&'a Record>),
    /// Nothing; the nearest IDs, best first.
    Unknown(Vec<&'a Record>),
}

impl KnowledgeBase {
    fn new(records: Vec<Record>, disabled: BTreeSet<String>) -> Self {
        KnowledgeBase { records, disabled }
    }

    /// The entries, ordered by ID.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Whether it says nothing: there is no entry, and none is taken out.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.disabled.is_empty()
    }

    /// The entries for which `keep` holds.
    pub fn select(mut self, keep: impl FnMut(&Record) -> bool) -> Self {
        self.records.retain(keep);
        self
    }

    /// Whether some layer takes the entry of this ID out, and no later one gives it again.
    pub fn is_disabled(&self, id: &str) -> bool {
        self.disabled.contains(id) && self.get(id).is_none()
    }

    /// The layers with entries in force, and of each the places in it of those, beside their numbers here.
    pub(crate) fn layers(&self) -> Vec<(&Layer, Vec<(usize, usize)>)> {
        let mut layers: Vec<(&Layer, Vec<(usize, usize)>)> = Vec::new();
        for (number, Record { layer, index }) in self.records.iter().enumerate() {
            // There are few of them, and mostly the last one comes again.
            match layers.iter_mut().rev().find(|(known, _)| std::ptr::eq(*known, &**layer)) {
                Some((_, members)) => members.push((*index, number)),
                None => layers.push((layer, vec![(*index, number)])),
            }
        }
        layers
    }

    /// The entries as a pack, with what the scanner has prepared for them.
    ///
    /// # Errors
    /// When the text of an entry cannot be read.
    pub fn to_pack(&self, tables: &[u8]) -> io::Result<Vec<u8>> {
        let items = self.records.iter().map(|record| Ok((record.entry()?.head(), record.text()?)));
        let is_out = |id: &&String| self.get(id).is_none();
        layer::write_pack(items, self.disabled.iter().filter(is_out).cloned().collect(), tables)
    }

    /// The entry of exactly this ID.
    pub fn get(&self, id: &str) -> Option<&Record> {
        let at = self.records.binary_search_by(|record| record.id().cmp(id)).ok()?;
        Some(&self.records[at])
    }

    /// The entry that a person means: an ID, an alias, or a slug that only one domain has.
    pub fn look_up(&self, name: &str) -> Lookup<'_> {
        let name = name.trim().trim_end_matches(".json").to_lowercase();
        let by_alias = || self.records.iter().find(|record| record.aliases().any(|alias| alias == name));
        if let Some(record) = self.get(&name).or_else(by_alias) {
            return Lookup::Found(record);
        }
        let found: Vec<&Record> = self.records.iter().filter(|record| record.slug() == name).collect();
        match found[..] {
            [] => Lookup::Unknown(self.nearest(&name)),
            [record] => Lookup::Found(record),
            _ => Lookup::Ambiguous(found),
        }
    }

    /// Up to three entries whose ID, slug or alias is spelled most like `name`.
    fn nearest(&self, name: &str) -> Vec<&Record> {
        let likeness = |record: &Record| {
            let names = [record.id(), record.slug()].into_iter().chain(record.aliases());
            names.map(|candidate| strsim::jaro_winkler(name, candidate)).fold(0.0, f64::max)
        };
        let mut ranked: Vec<(f64, &Record)> = self.records.iter().map(|r| (likeness(r), r)).collect();
        ranked.retain(|(likeness, _)| *likeness > 0.7);
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        ranked.into_iter().take(3).map(|(_, record)| record).collect()
    }
}
