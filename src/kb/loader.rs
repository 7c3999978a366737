//! Loads entries from folders, files and packs. What is broken costs itself alone.

use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::KnowledgeBase;
use super::diagnostic::{Diagnostic, Location, Problem, Severity};
use super::entry::Entry;
use super::layer::{Item, Layer, MAGIC};
use super::parse::Parsed;
use super::record::Record;

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
        let in_folder = path.is_dir();
        let files = if in_folder { self.json_files(path) } else { vec![path.to_owned()] };
        let read = |path: &PathBuf| ReadFile::new(path, in_folder);
        let read: Vec<ReadFile> = if files.len() < MANY {
            files.iter().map(read).collect()
        } else {
            files.par_iter().map(read).collect()
        };
        let layer = self.layer_of(files.into_iter().zip(read));
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
        self.records.extend(records);
        // Two runs in order, which the sort merges.
        self.records.sort_by(|a, b| a.id().cmp(b.id()));
    }

    /// The layer of files that have been read; of those with the same ID the first.
    fn layer_of(&mut self, files: impl Iterator<Item = (PathBuf, ReadFile)>) -> Layer {
        let mut places: HashMap<String, PathBuf> = HashMap::new();
        let (mut items, mut disabled) = (Vec::new(), Vec::new());
        for (path, file) in files {
            self.diagnostics.extend(file.diagnostics);
            let Some((text, parsed)) = file.parsed else { continue };
            let id = match &parsed {
                Parsed::Entry(entry) => &entry.id,
                Parsed::Disabled(id) => id,
            };
            if let Some(first) = places.get(id) {
                let message = format!("duplicate ID {id}, first at {}", place_of_id(first));
                let help = "give one of the two another ID; the first is used";
                let problem = Problem::new(Entry::id_offset(&text), message, help);
                self.diagnostics.push(problem.in_file(&path.display().to_string(), &text));
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
        self.diagnostics.push(refusal(path, reason, help));
    }

    /// The knowledge base, and what was wrong on the way to it.
    pub fn finish(self) -> (KnowledgeBase, Vec<Diagnostic>) {
        (KnowledgeBase::new(self.records, self.disabled), self.diagnostics)
    }
}

/// What to do about a path that cannot be read.
const NAME_ENTRIES: &str = "name a folder of entries, a .json file or a pack";

/// A diagnostic about a whole file.
fn refusal(path: &Path, reason: &str, help: &str) -> Diagnostic {
    Diagnostic {
        path: path.display().to_string(),
        location: None,
        severity: Severity::Error,
        message: reason.to_owned(),
        help: (!help.is_empty()).then(|| help.to_owned()),
    }
}

/// Whether a path is meant to be a pack, by its name or its first bytes.
fn is_pack(path: &Path) -> bool {
    let begins_as_pack = || {
        let mut start = [0; MAGIC.len()];
        File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok_and(|()| start == MAGIC)
    };
    path.extension().is_some_and(|extension| extension == "errkb") || (path.is_file() && begins_as_pack())
}

/// A file that has been read: its text and what it says, or what is wrong with it.
#[derive(Default)]
struct ReadFile {
    parsed: Option<(String, Parsed)>,
    diagnostics: Vec<Diagnostic>,
}

impl ReadFile {
    fn new(path: &Path, in_folder: bool) -> Self {
        let name = path.display().to_string();
        let refused = |diagnostics| ReadFile { parsed: None, diagnostics };
        let text = match fs::read(path) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => text,
                Err(error) => return refused(vec![encoding_problem(&name, &error)]),
            },
            Err(error) => {
                return refused(vec![refusal(path, &format!("cannot be read: {error}"), NAME_ENTRIES)]);
            }
        };
        // A byte-order mark is no part of JSON, yet editors put it there.
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        let parsed = match Entry::parse(&text) {
            Ok(parsed) => parsed,
            Err(problems) => return refused(problems.into_iter().map(|p| p.in_file(&name, &text)).collect()),
        };
        let mut diagnostics = Vec::new();
        if let Parsed::Entry(entry) = &parsed
            && in_folder
            && !is_path_of(path, &entry.id)
        {
            let id = &entry.id;
            let help = format!("move it to {id}.json, or change the ID; it is used all the same");
            let at = Entry::id_offset(&text);
            let problem = Problem::new(at, format!("ID {id} is not the path of its file"), help);
            diagnostics.push(Diagnostic { severity: Severity::Warning, ..problem.in_file(&name, &text) });
        }
        ReadFile { parsed: Some((text, parsed)), diagnostics }
    }
}

fn encoding_problem(name: &str, error: &std::string::FromUtf8Error) -> Diagnostic {
    let good = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(&error.as_bytes()[..good]);
    Problem::new(good, "not UTF-8 here", "save the file as UTF-8").in_file(name, &text)
}

/// Where in the file `path`, which has been loaded, the ID is given.
fn place_of_id(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    let Location { line, column } = Location::of(&text, Entry::id_offset(&text));
    format!("{}:{line}:{column}", path.display())
}

/// Whether `path` ends in `<domain>/<slug>.json`; a path given as `.` or `x.json` is made absolute.
fn is_path_of(path: &Path, id: &str) -> bool {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute.with_extension("").ends_with(id)
}
