//! A file of an entry, read: its text and what it says, or what is wrong with it.

use std::fs;
use std::path::{Path, PathBuf};

use super::diagnostic::{Diagnostic, Problem};
use super::entry::Entry;
use super::parse::Parsed;
use super::rule;

/// What to do about a path that cannot be read.
pub(super) const NAME_ENTRIES: &str = "name a folder of entries, a .json file or a pack";

/// A file that was meant to hold an entry.
#[derive(Clone, Debug)]
pub struct EntryFile {
    /// As the user named it, or the folder that it is in.
    pub path: PathBuf,
    /// Its text, without a byte-order mark; `None` when it cannot be read.
    pub text: Option<String>,
    /// What it says; `None` when it says nothing that can be used.
    pub parsed: Option<Parsed>,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

impl EntryFile {
    /// Reads a file. In a folder of entries its path is held against its ID.
    pub(super) fn read(path: &Path, in_folder: bool) -> Self {
        let mut file = EntryFile { path: path.to_owned(), text: None, parsed: None, diagnostics: Vec::new() };
        match fs::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => file.take(text, in_folder),
            Ok(Err(error)) => {
                let good = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(&error.as_bytes()[..good]).into_owned();
                let problem =
                    Problem::new(&rule::NOT_UTF_8, good, "not UTF-8 here", "save the file as UTF-8");
                file.diagnostics.push(problem.in_file(&file.path, &text));
                file.text = Some(text);
            }
            Err(error) => {
                let reason = format!("cannot be read: {error}");
                file.diagnostics.push(Diagnostic::of_path(path, reason, NAME_ENTRIES));
            }
        }
        file
    }

    fn take(&mut self, text: String, in_folder: bool) {
        // A byte-order mark is no part of JSON, yet editors put it there.
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        match Entry::parse(&text) {
            Ok(parsed) => {
                if let Parsed::Entry(entry) = &parsed
                    && in_folder
                    && !is_path_of(&self.path, &entry.id)
                {
                    let id = &entry.id;
                    let message = format!("ID {id} is not the path of its file");
                    let help = format!("move it to {id}.json, or change the ID; it is used all the same");
                    let problem = Problem::new(&rule::ID_PATH, Entry::id_offset(&text), message, help);
                    self.diagnostics.push(problem.in_file(&self.path, &text));
                }
                self.parsed = Some(parsed);
            }
            Err(problems) => {
                self.diagnostics.extend(problems.into_iter().map(|p| p.in_file(&self.path, &text)));
            }
        }
        self.text = Some(text);
    }

    /// The entry, if it holds one.
    pub fn entry(&self) -> Option<&Entry> {
        match &self.parsed {
            Some(Parsed::Entry(entry)) => Some(entry),
            _ => None,
        }
    }
}

/// Whether `path` ends in `<domain>/<slug>.json`; a path given as `.` or `x.json` is made absolute.
fn is_path_of(path: &Path, id: &str) -> bool {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute.with_extension("").ends_with(id)
}
