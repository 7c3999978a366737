//! Loads entries from folders, files and the built-in set. What is broken costs itself alone.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::KnowledgeBase;
use super::diagnostic::{Diagnostic, Location, Problem, Severity};
use super::entry::Entry;
use super::parse::Parsed;
use super::record::{Origin, Record};

mod built_in {
    include!(concat!(env!("OUT_DIR"), "/built_in.rs"));
}

/// Collects entries layer by layer; a later layer wins by ID.
#[derive(Debug, Default)]
pub struct Loader {
    records: BTreeMap<String, Record>,
    diagnostics: Vec<Diagnostic>,
}

impl Loader {
    /// A loader with nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the entries that are compiled in.
    pub fn add_built_in(&mut self) {
        let records = built_in::ENTRIES.iter().filter_map(|text| Record::built_in(text));
        self.records.extend(records.map(|record| (record.id.clone(), record)));
    }

    /// Adds one layer: a file, or a folder with all the `.json` files below it.
    ///
    /// Hidden files and folders are passed over. Problems become diagnostics.
    pub fn add_path(&mut self, path: &Path) {
        let mut places = HashMap::new();
        if path.is_dir() {
            for file in self.json_files(path) {
                self.add_file(&file, true, &mut places);
            }
        } else {
            self.add_file(path, false, &mut places);
        }
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
                    self.refuse_path(&path, &error);
                }
            }
        }
        files
    }

    fn refuse_path(&mut self, path: &Path, reason: &dyn std::fmt::Display) {
        self.diagnostics.push(Diagnostic {
            path: path.display().to_string(),
            location: None,
            severity: Severity::Error,
            message: format!("cannot be read: {reason}"),
            help: Some("name a folder of entries or one .json file".to_owned()),
        });
    }

    /// `places` tells in which file of this layer each ID was first seen.
    fn add_file(&mut self, path: &Path, in_folder: bool, places: &mut HashMap<String, PathBuf>) {
        let name = path.display().to_string();
        let text = match fs::read(path) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => text,
                Err(error) => return self.refuse_encoding(&name, &error),
            },
            Err(error) => return self.refuse_path(path, &error),
        };
        // A byte-order mark is no part of JSON, yet editors put it there.
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        let parsed = match Entry::parse(&text) {
            Ok(parsed) => parsed,
            Err(problems) => {
                self.diagnostics.extend(problems.into_iter().map(|p| p.in_file(&name, &text)));
                return;
            }
        };
        let id = match &parsed {
            Parsed::Entry(entry) => entry.id.clone(),
            Parsed::Disabled(id) => id.clone(),
        };
        if let Some(first) = places.get(&id) {
            let message = format!("duplicate ID {id}, first at {}", place_of_id(first));
            let help = "give one of the two another ID; the first is used";
            let problem = Problem::new(Entry::id_offset(&text), message, help);
            self.diagnostics.push(problem.in_file(&name, &text));
            return;
        }
        places.insert(id.clone(), path.to_owned());
        match parsed {
            Parsed::Disabled(id) => {
                self.records.remove(&id);
            }
            Parsed::Entry(entry) => {
                if in_folder && !is_path_of(path, &id) {
                    let help = format!("move it to {id}.json, or change the ID; it is used all the same");
                    let at = Entry::id_offset(&text);
                    let problem = Problem::new(at, format!("ID {id} is not the path of its file"), help);
                    let severity = Severity::Warning;
                    self.diagnostics.push(Diagnostic { severity, ..problem.in_file(&name, &text) });
                }
                let record = Record::new(&entry, text, Origin::File(path.to_owned()));
                self.records.insert(id, record);
            }
        }
    }

    fn refuse_encoding(&mut self, name: &str, error: &std::string::FromUtf8Error) {
        let good = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(&error.as_bytes()[..good]);
        let problem = Problem::new(good, "not UTF-8 here", "save the file as UTF-8");
        self.diagnostics.push(problem.in_file(name, &text));
    }

    /// The knowledge base, and what was wrong on the way to it.
    pub fn finish(self) -> (KnowledgeBase, Vec<Diagnostic>) {
        (KnowledgeBase::new(self.records.into_values().collect()), self.diagnostics)
    }
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
