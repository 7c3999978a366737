//! Reads errors out of the formats of others and makes entries of them; what an entry has no place for is
//! kept in its member `imported`.

mod cre;
mod errorcanon;
mod rest;
mod sample;
mod translate;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::check::{Date, too_general};
use crate::kb::{Diagnostic, Location, Pattern, Problem, Searches, Severity};

use yaml::Yaml;

/// Longest domain that is made of another name, in bytes.
const LONGEST_DOMAIN: usize = 32;

/// Longest second part of an ID that is made of another name, in bytes.
const LONGEST_SLUG: usize = 64;

/// The member that keeps what an entry has no place for.
const REST: &str = "imported";

/// What is to be said of a place of a file: why no entry came of it, or what the entry does not say as it was.
#[derive(Clone, Debug)]
struct Note {
    /// In bytes of the file, or of the regex that it is of.
    offset: usize,
    message: String,
    help: Option<String>,
}

impl Note {
    fn new(offset: usize, message: impl Into<String>) -> Self {
        Note { offset, message: message.into(), help: None }
    }

    fn with_help(self, help: &str) -> Self {
        Note { help: Some(help.to_owned()), ..self }
    }

    fn in_file(self, path: &str, text: &str, severity: Severity) -> Diagnostic {
        let location = Some(Location::of(text, self.offset));
        Diagnostic {
            path: path.to_owned(),
            location,
            rule: None,
            severity,
            message: self.message,
            help: self.help,
        }
    }
}

impl From<Problem> for Note {
    fn from(Problem { offset, message, help, .. }: Problem) -> Self {
        Note { offset, message, help }
    }
}

/// An error found in a file.
#[derive(Debug)]
struct Found {
    format: &'static str,
    version: Option<String>,
    /// Where its regex is in the file, in bytes.
    offset: usize,
    /// The regex as it is there, where that is one text.
    original_regex: Option<String>,
    original_id: String,
    /// Where it is published.
    source: Option<String>,
    domain: String,
    slug: String,
    /// The members of the entry but for the ID.
    entry: Value,
    /// What has no place in it.
    rest: Value,
    is_regex_kept: bool,
    is_signature_added: bool,
    notes: Vec<Note>,
}

/// An entry made of an error of another format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Its ID.
    pub id: String,
    /// Its JSON text.
    pub text: String,
}

/// How many of what there were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors, by format.
    pub formats: BTreeMap<&'static str, usize>,
    /// Entries whose ID was taken, so that they got numbers.
    pub renamed: usize,
    /// Entries with other text in the place of a regex that cannot run, or cannot be said.
    pub regexes_replaced: usize,
    /// Entries whose regex did not match the error that it is of, and now does.
    pub signatures_added: usize,
    /// Entries whose regex matched output in which nothing went wrong, and were made narrower.
    pub narrowed: usize,
    /// Rules and files of a format known here of which no entry could be made.
    pub failed: usize,
    /// Files that are of no format known here.
    pub other_files: usize,
}

/// Regexes that match less than one that matches too much, and the words of its error all the same: itself at the
/// beginning of a line, the words, the words as a line of their own.
const NARROWER: [fn(&str, &str) -> String; 3] = [
    |regex, _| format!(r"^[ \t]*(?:{regex})"),
    |_, words| escaped(words),
    |_, words| format!(r"^[ \t]*{}[ \t]*$", escaped(words)),
];

/// Gathers what is imported, file after file.
#[derive(Debug)]
pub struct Import {
    today: Date,
    found: Vec<(Place, Found)>,
    counts: Counts,
    diagnostics: Vec<Diagnostic>,
}

/// Where an error was found.
#[derive(Debug)]
struct Place {
    path: String,
    location: Location,
}

impl Import {
    /// Nothing yet. Dates later than `today` are none.
    pub fn new(today: Date) -> Self {
        Import { today, found: Vec::new(), counts: Counts::default(), diagnostics: Vec::new() }
    }

    /// Whether a file may be of a format known here, by its name.
    pub fn may_read(path: &Path) -> bool {
        path.extension().is_some_and(|extension| {
            ["json", "yaml", "yml"].iter().any(|known| extension.eq_ignore_ascii_case(known))
        })
    }

    /// Reads the text of the file `path`.
    pub fn add(&mut self, path: &str, text: &str) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let is_json = path.to_ascii_lowercase().ends_with(".json");
        let results = if is_json { read_json(text, self.today) } else { read_yaml(text) };
        if results.is_empty() {
            self.counts.other_files += 1;
        }
        for result in results {
            match result {
                Ok(mut found) => {
                    let notes = found.notes.drain(..);
                    self.diagnostics.extend(notes.map(|note| note.in_file(path, text, Severity::Warning)));
                    *self.counts.formats.entry(found.format).or_default() += 1;
                    self.counts.regexes_replaced += usize::from(!found.is_regex_kept);
                    self.counts.signatures_added += usize::from(found.is_signature_added);
                    let place = Place { path: path.to_owned(), location: Location::of(text, found.offset) };
                    self.found.push((place, found));
                }
                Err(note) => {
                    self.counts.failed += 1;
                    self.diagnostics.push(note.in_file(path, text, Severity::Error));
                }
            }
        }
    }

    /// Says that a file could not be read.
    pub fn refuse(&mut self, path: &str, message: String) {
        self.counts.failed += 1;
        self.diagnostics.push(Diagnostic {
            path: path.to_owned(),
            location: None,
            rule: None,
            severity: Severity::Error,
            message,
            help: None,
        });
    }

    /// The entries, in the order in which they were found, with what is said of them: `licence` is that of
    /// all. Links between them are made to the IDs that they got.
    pub fn finish(mut self, licence: Option<&str>) -> (Vec<Imported>, Counts, Vec<Diagnostic>) {
        self.narrow();
        let ids = self.ids();
        let mut by_original: BTreeMap<&str, &str> = BTreeMap::new();
        for ((_, found), id) in self.found.iter().zip(&ids) {
            by_original.entry(&found.original_id).or_insert(id);
        }
        let entries = self
            .found
            .iter()
            .zip(&ids)
            .map(|((_, found), id)| Imported { id: id.clone(), text: found.text(id, &by_original, licence) });
        (entries.collect(), self.counts, self.diagnostics)
    }

    /// Makes those narrower that match output in which nothing went wrong. An error whose words are said there too
    /// cannot be told from it, and is left out.
    fn narrow(&mut self) {
        let mut general = self.too_general((0..self.found.len()).collect());
        let narrowed: BTreeMap<usize, String> =
            general.keys().map(|number| (*number, self.found[*number].1.regex().to_owned())).collect();
        for narrower in NARROWER {
            for number in general.keys() {
                let found = &mut self.found[*number].1;
                let regex = narrower(&narrowed[number], found.words());
                if matches(&regex, found.words()) {
                    found.entry["regex"] = json!(regex);
                }
            }
            general = self.too_general(general.into_keys().collect());
        }
        for number in narrowed.into_keys().filter(|number| !general.contains_key(number)) {
            let (place, found) = &self.found[number];
            let message = format!(
                "the regex matches output in which nothing went wrong; in its place stands {}",
                found.regex()
            );
            self.diagnostics.push(place.diagnostic(Severity::Warning, message));
            self.counts.narrowed += 1;
        }
        for (number, text) in general.into_iter().rev() {
            let (place, found) = self.found.remove(number);
            let message = format!(
                "programs say {:?} where nothing went wrong: no entry can be made of it",
                text.trim()
            );
            self.diagnostics.push(place.diagnostic(Severity::Error, message));
            self.counts.failed += 1;
            *self.counts.formats.entry(found.format).or_default() -= 1;
        }
    }

    /// Those of these numbers whose regex matches output in which nothing went wrong, each with some of that.
    fn too_general(&self, numbers: Vec<usize>) -> BTreeMap<usize, String> {
        let found = too_general(numbers.iter().map(|number| self.found[*number].1.regex()));
        found.into_iter().map(|(i, text)| (numbers[i], text)).collect()
    }

    /// An ID for each; one that is taken gets a number.
    fn ids(&mut self) -> Vec<String> {
        let mut taken = BTreeSet::new();
        let mut renamed = 0;
        let mut ids = Vec::new();
        for (_, Found { domain, slug, .. }) in &self.found {
            let first = format!("{domain}/{slug}");
            let mut numbered =
                std::iter::once(first.clone()).chain((2..).map(|number| format!("{first}-{number}")));
            let id = numbered.find(|id| taken.insert(id.clone())).expect("there is a number for each");
            renamed += usize::from(id != first);
            ids.push(id);
        }
        self.counts.renamed = renamed;
        ids
    }
}

impl Place {
    fn diagnostic(&self, severity: Severity, message: String) -> Diagnostic {
        let (path, location) = (self.path.clone(), Some(self.location));
        Diagnostic { path, location, rule: None, severity, message, help: None }
    }
}

impl Found {
    fn regex(&self) -> &str {
        self.entry["regex"].as_str().expect("a reader gives it a regex")
    }

    /// The error in words.
    fn words(&self) -> &str {
        self.entry["signature"].as_str().expect("a reader gives it a signature")
    }

    /// The entry as JSON text.
    fn text(&self, id: &str, ids: &BTreeMap<&str, &str>, licence: Option<&str>) -> String {
        let mut entry = Map::new();
        entry.insert("id".to_owned(), json!(id));
        entry.extend(self.entry.as_object().cloned().unwrap_or_default());
        for links in entry
            .get_mut("transition_graph")
            .and_then(Value::as_object_mut)
            .into_iter()
            .flat_map(Map::values_mut)
        {
            for link in links.as_array_mut().into_iter().flatten() {
                if let Some(new) = link["error_id"].as_str().and_then(|original| ids.get(original)) {
                    link["error_id"] = json!(new);
                }
            }
        }
        let mut imported = Map::new();
        imported.insert("format".to_owned(), json!(self.format));
        let is_other = |regex: &&String| *regex != self.regex();
        let optional = [
            ("format_version", self.version.as_deref()),
            ("source", self.source.as_deref()),
            ("licence", licence),
            ("regex", self.original_regex.as_ref().filter(is_other).map(String::as_str)),
        ];
        imported.insert("id".to_owned(), json!(self.original_id));
        for (name, value) in optional {
            if let Some(value) = value {
                imported.insert(name.to_owned(), json!(value));
            }
        }
        if !self.rest.is_null() {
            imported.insert("rest".to_owned(), self.rest.clone());
        }
        entry.insert(REST.to_owned(), Value::Object(imported));
        let mut text = serde_json::to_string_pretty(&entry).expect("values of JSON can be written");
        text.push('\n');
        text
    }
}

/// The entries of a JSON text; none when it is of no format known here.
fn read_json(text: &str, today: Date) -> Vec<Result<Found, Note>> {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            let start: usize =
                text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
            let offset = (start + error.column().saturating_sub(1)).min(text.len());
            let note = Note::new(offset, format!("not JSON: {error}"));
            return vec![Err(note.with_help("mend the file, or leave it out"))];
        }
    };
    match value {
        Value::Object(object) if errorcanon::is_canon(&object) => {
            vec![errorcanon::read(text, "", object, today)]
        }
        Value::Array(list) => {
            let canon = |(i, value)| match value {
                Value::Object(object) if errorcanon::is_canon(&object) => {
                    Some(errorcanon::read(text, &format!("/{i}"), object, today))
                }
                _ => None,
            };
            list.into_iter().enumerate().filter_map(canon).collect()
        }
        _ => Vec::new(),
    }
}

/// The entries of a YAML text; none when it is of no format known here.
fn read_yaml(text: &str) -> Vec<Result<Found, Note>> {
    match Yaml::parse(text) {
        Ok(yaml) => {
            let documents =
                (0..yaml.documents.len()).filter(|number| cre::is_rules(&yaml.documents[*number]));
            documents.flat_map(|number| cre::read(&yaml, number)).collect()
        }
        Err(note) => vec![Err(note)],
    }
}

/// A regex that runs here: the one given as far as it can be translated, else that of `words`, with why and
/// where in the regex.
fn regex_or_words(regex: Option<&str>, words: &str) -> (String, Option<Note>) {
    let Some(regex) = regex else {
        let note = Note::new(0, "there is no regex; the words of the error are looked for");
        return (escaped(words), Some(note));
    };
    match translate::translate(regex) {
        Ok(translate::Translated { regex, .. }) => (regex, None),
        Err(Note { offset, message, .. }) => {
            let message = format!("{message}; the words of the error are looked for in its place");
            (escaped(words), Some(Note::new(offset, message)))
        }
    }
}

/// A regex that matches the words of its error too, and whether they had to be added.
fn with_signature(regex: String, words: &str) -> (String, bool) {
    if matches(&regex, words) {
        return (regex, false);
    }
    let with_words = format!("(?:{regex})|{}", escaped(words));
    if Pattern::check(&with_words).is_ok() && matches(&with_words, words) {
        (with_words, true)
    } else {
        (escaped(words), true)
    }
}

fn matches(regex: &str, text: &str) -> bool {
    Pattern::new(regex).compile(Searches::Few).is_some_and(|compiled| compiled.is_match(text.as_bytes()))
}

/// A regex for a text, whatever its blanks.
fn escaped(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let mut escaped = String::new();
        for c in word.chars() {
            if r"\.+*?()|[]{}^$".contains(c) {
                escaped.push('\\');
            }
            escaped.push(c);
        }
        escaped
    });
    words.collect::<Vec<_>>().join(r"\s+")
}

/// Software that shows an error.
fn version(name: String) -> Value {
    json!({"version": name, "introduced": null, "deprecated": null, "removed": null, "behavior_change": null, "status": null})
}
