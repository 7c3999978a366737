//! The knowledge base: entries, read and checked, found by ID. It knows nothing of logs.

mod diagnostic;
mod entry;
mod fields;
mod loader;
mod parse;
mod pattern;
mod record;
mod search;
mod values;

pub use diagnostic::{Diagnostic, Location, Problem, Severity};
pub use entry::{
    DeadEnd, Derived, Entry, Example, Examples, Graph, Lang, Link, Miss, Source, Tally, Trial, Version,
    Workaround,
};
pub use loader::Loader;
pub use parse::Parsed;
pub use pattern::{NamedGroup, Pattern, SIZE_LIMIT};
pub use record::{Origin, Record};
pub use search::search;
pub use values::Variables;

/// All entries that are in force, ordered by ID.
#[derive(Clone, Debug, Default)]
pub struct KnowledgeBase {
    records: Vec<Record>,
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
    fn new(records: Vec<Record>) -> Self {
        KnowledgeBase { records }
    }

    /// The entries, ordered by ID.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The entries for which `keep` holds.
    pub fn select(mut self, keep: impl FnMut(&Record) -> bool) -> Self {
        self.records.retain(keep);
        self
    }

    /// The entry of exactly this ID.
    pub fn get(&self, id: &str) -> Option<&Record> {
        let at = self.records.binary_search_by(|record| record.id.as_str().cmp(id)).ok()?;
        Some(&self.records[at])
    }

    /// The entry that a person means: an ID, an alias, or a slug that only one domain has.
    pub fn look_up(&self, name: &str) -> Lookup<'_> {
        let name = name.trim().trim_end_matches(".json").to_lowercase();
        let by_alias = || self.records.iter().find(|record| record.aliases.contains(&name));
        if let Some(record) = self.get(&name).or_else(by_alias) {
            return Lookup::Found(record);
        }
        let slug_is = |record: &&Record| record.id.split_once('/').is_some_and(|(_, slug)| slug == name);
        let found: Vec<&Record> = self.records.iter().filter(slug_is).collect();
        match found[..] {
            [] => Lookup::Unknown(self.nearest(&name)),
            [record] => Lookup::Found(record),
            _ => Lookup::Ambiguous(found),
        }
    }

    /// Up to three entries whose ID, slug or alias is spelled most like `name`.
    fn nearest(&self, name: &str) -> Vec<&Record> {
        let likeness = |record: &Record| {
            let slug = record.id.split_once('/').map_or("", |(_, slug)| slug);
            let names =
                [record.id.as_str(), slug].into_iter().chain(record.aliases.iter().map(String::as_str));
            names.map(|candidate| strsim::jaro_winkler(name, candidate)).fold(0.0, f64::max)
        };
        let mut ranked: Vec<(f64, &Record)> = self.records.iter().map(|r| (likeness(r), r)).collect();
        ranked.retain(|(likeness, _)| *likeness > 0.7);
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        ranked.into_iter().take(3).map(|(_, record)| record).collect()
    }
}
