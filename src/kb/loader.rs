//! Loads entries from folders, files and packs. What is broken costs itself alone.

use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::KnowledgeBase;
use super::diagnostic::{Diagnostic, Location, Problem};
use super::entry::Entry;
use super::file::{EntryFile, NAME_ENTRIES};
use super::layer::{Item, Layer, MAGIC};
use super::parse::Parsed;
use super::record::Record;
use super::rule;

/// From so many files on, several threads read them.
const MANY: usize = 64;

/// Collects entries layer by layer; a later layer wins by ID.
#[derive(Debug, Default)]
pub struct Loader {
    /// Ordered by ID.
    records: Vec<Record>,
    disabled: BTreeSet<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Loader {
    /// A loader with nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// A loader whose first layers are those of a knowledge base.
    pub(crate) fn over(kb: &KnowledgeBase) -> Self {
        Loader { records: kb.records.clone(), disabled: kb.disabled.clone(), diagnostics: Vec::new() }
    }

    /// Adds the pack that is compiled in.
    pub fn add_built_in(&mut self, pack: &'static [u8]) {
        match Layer::built_in(pack) {
            Ok(layer) => self.add_layer(layer),
            Err(reason) => self.refuse_path(Path::new("the built-in entries"), &reason, ""),
        }
    }

    /// Adds one layer: a pack, a file, or a folder with all the `.json` files below it.
    ///
    /// Hidden files and folders are passed over. Problems become diagnostics.
    pub fn add_path(&mut self, path: &Path) {
        if is_pack(path) {
            return match Layer::open(path) {
                Ok(layer) => self.add_layer(layer),
                Err(reason) => self.refuse_path(path, &reason, ""),
            };
        }
        let files = self.read_files(path);
        self.add_files(files);
    }

    /// Reads the files of a layer: one, or those below a folder, ordered by path.
    pub(crate) fn read_files(&mut self, path: &Path) -> Vec<EntryFile> {
        let in_folder = path.is_dir();
        let files = if in_folder { self.json_files(path) } else { vec![path.to_owned()] };
        let read = |path: &PathBuf| EntryFile::read(path, in_folder);
        if files.len() < MANY {
            files.iter().map(read).collect()
        } else {
            files.par_iter().map(read).collect()
        }
    }

    /// Adds one layer, of files that have been read.
    pub(crate) fn add_files(&mut self, files: Vec<EntryFile>) {
        let layer = self.layer_of(files);
        self.add_layer(layer);
    }

    /// Puts a layer over those before it.
    fn add_layer(&mut self, layer: Layer) {
        let layer = Arc::new(layer);
        let records = (0..layer.len()).map(|index| Record { layer: Arc::clone(&layer), index });
        let records: Vec<Record> = records.collect();
        let is_new = |id: &str| {
            !layer.disabled().any(|disabled| disabled == id)
                && records.binary_search_by(|record| record.id().cmp(id)).is_err()
        };
        self.records.retain(|record| is_new(record.id()));
        for id in layer.disabled() {
            self.disabled.insert(id.to_owned());
        }
        if self.records.is_empty() {
            self.records = records;
            return;
        }
        self.records.extend(records);
        // Two runs in order, which the sort merges.
        self.records.sort_by(|a, b| a.id().cmp(b.id()));
    }

    /// The layer of files that have been read; of those with the same ID the first.
    fn layer_of(&mut self, files: Vec<EntryFile>) -> Layer {
        let mut places: HashMap<String, PathBuf> = HashMap::new();
        let (mut items, mut disabled) = (Vec::new(), Vec::new());
        for EntryFile { path, text, parsed, diagnostics } in files {
            self.diagnostics.extend(diagnostics);
            let (Some(text), Some(parsed)) = (text, parsed) else { continue };
            let id = match &parsed {
                Parsed::Entry(entry) => &entry.id,
                Parsed::Disabled(id) => id,
            };
            if let Some(first) = places.get(id) {
                let message = format!("duplicate ID {id}, first at {}", place_of_id(first));
                let help = "give one of the two another ID; the first is used";
                let problem = Problem::new(&rule::DUPLICATE_ID, Entry::id_offset(&text), message, help);
                self.diagnostics.push(problem.in_file(&path, &text));
                continue;
            }
            places.insert(id.clone(), path.clone());
            match parsed {
                Parsed::Entry(entry) => items.push(Item { head: entry.head(), text, path }),
                Parsed::Disabled(id) => disabled.push(id),
            }
        }
        Layer::of_files(items, disabled)
    }

    fn json_files(&mut self, folder: &Path) -> Vec<PathBuf> {
        let mut files = Vec::new();
        let visible = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
        };
        let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name();
        for item in walk.into_iter().filter_entry(visible) {
            match item {
                Ok(item) if item.file_type().is_file() => {
                    files.extend(
                        item.path().extension().is_some_and(|e| e == "json").then(|| item.into_path()),
                    );
                }
                Ok(_) => {}
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    self.refuse_path(&path, &format!("cannot be read: {error}"), NAME_ENTRIES);
                }
            }
        }
        files
    }

    fn refuse_path(&mut self, path: &Path, reason: &str, help: &str) {
        self.diagnostics.push(Diagnostic::of_path(path, reason, help));
    }

    /// The knowledge base, and what was wrong on the way to it.
    pub fn finish(self) -> (KnowledgeBase, Vec<Diagnostic>) {
        (KnowledgeBase::new(self.records, self.disabled), self.diagnostics)
    }
}

/// Whether a path is meant to be a pack, by its name or its first bytes.
pub(crate) fn is_pack(path: &Path) -> bool {
    let begins_as_pack = || {
        let mut start = [0; MAGIC.len()];
        File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok_and(|()| start == MAGIC)
    };
    path.extension().is_some_and(|extension| extension == "errkb") || (path.is_file() && begins_as_pack())
}

/// Where in the file `path`, which has been loaded, the ID is given.
fn place_of_id(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    let Location { line, column } = Location::of(&text, Entry::id_offset(&text));
    format!("{}:{line}:{column}", path.display())
}
