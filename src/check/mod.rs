//! Checks files of entries by rules, one file a family. It prints nothing.

mod advice;
mod blanks;
mod date;
mod dates;
mod examples;
mod figures;
mod finding;
mod healthy;
mod likeness;
mod links;
mod names;
mod pattern;
mod shape;
mod subject;
mod text;
mod trials;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde_json::Value;

use crate::kb::{
    Diagnostic, EntryFile, KnowledgeBase, Loader, Origin, Problem, Rule, Severity, is_pack, rule,
};
use crate::scan::SignatureSet;

pub use date::Date;
pub use finding::{Excerpt, Finding};
pub(crate) use healthy::too_general;
pub(crate) use links::is_source;

use subject::Subject;

/// What does not lie in the entries.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The date of today.
    pub today: Date,
}

/// What a check has found.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// In the order of paths and places.
    pub findings: Vec<Finding>,
    /// Paths that could not be read.
    pub unreadable: Vec<Diagnostic>,
    /// Files that were checked.
    pub files: usize,
}

impl Outcome {
    /// The number of findings of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.diagnostic.severity == severity).count()
    }

    /// What is wrong, without what should be better.
    pub fn errors(mut self) -> Self {
        self.findings.retain(|finding| finding.diagnostic.severity == Severity::Error);
        self
    }

    /// What was found in these files, as if no others had been checked.
    pub fn of_files(mut self, files: &HashSet<PathBuf>) -> Self {
        self.findings.retain(|finding| files.contains(Path::new(&finding.diagnostic.path)));
        self.files = files.len();
        self
    }
}

/// A problem of the subject of this number.
type Found = (usize, Problem);

/// Everything that rules look at.
struct Context<'a> {
    /// The checked entries over the known ones.
    kb: &'a KnowledgeBase,
    set: &'a SignatureSet<'a>,
    /// The regexes of the checked entries in force alone, in the order of [`Context::in_force`].
    checked_set: &'a SignatureSet<'a>,
    subjects: &'a [Subject<'a>],
    /// Per entry of `kb`: the subject that it was read from.
    checked: &'a [Option<usize>],
    /// The ID of the entry that an alias is of.
    by_alias: &'a HashMap<&'a str, &'a str>,
    /// The JSON Schema of an entry.
    schema: &'a Value,
    today: Date,
}

impl Context<'_> {
    /// The checked entries in force: the number in the knowledge base, and the subject.
    fn in_force(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.checked.iter().enumerate().filter_map(|(entry, subject)| Some((entry, (*subject)?)))
    }

    /// An entry, for a message: its ID, and where it is.
    fn name(&self, entry: usize) -> String {
        let record = &self.kb.records()[entry];
        match (self.checked[entry], record.origin()) {
            (Some(subject), _) => format!("{} ({})", record.id(), self.subjects[subject].path.display()),
            (None, Origin::BuiltIn) => format!("{} (built in)", record.id()),
            (None, Origin::File(path)) => format!("{} ({})", record.id(), path.display()),
        }
    }
}

/// The rules about one entry at a time.
const OF_ONE: [fn(&Subject<'_>, &Context<'_>, &mut Vec<Problem>); 9] = [
    shape::check,
    pattern::check,
    figures::check,
    dates::check,
    advice::check,
    links::check,
    text::check,
    trials::check,
    blanks::check,
];

/// The rules about entries among others.
const OF_ALL: [fn(&Context<'_>, &mut Vec<Found>); 5] =
    [names::check, examples::check, healthy::check, likeness::check, pattern::check_anchors];

/// All rules, errors first, ordered by code.
pub fn rules() -> Vec<&'static Rule> {
    let own = [
        &advice::RULES[..],
        &blanks::RULES,
        &dates::RULES,
        &examples::RULES,
        &figures::RULES,
        &healthy::RULES,
        &likeness::RULES,
        &links::RULES,
        &names::RULES,
        &pattern::RULES,
        &shape::RULES,
        &text::RULES,
        &trials::RULES,
    ];
    let mut rules: Vec<&Rule> = rule::LOADING.into_iter().chain(own.into_iter().flatten().copied()).collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// Checks the entries of `paths`, each a folder or a file, where they take their place over those of `known`.
///
/// Of two paths with the same ID the later one counts, as in loading.
pub fn check(paths: &[PathBuf], known: &KnowledgeBase, options: &Options) -> Outcome {
    let mut loader = Loader::over(known);
    let mut files: Vec<EntryFile> = Vec::new();
    let mut unreadable = Vec::new();
    for path in paths {
        if is_pack(path) {
            unreadable.push(refuse_pack(path));
            continue;
        }
        let read = loader.read_files(path);
        loader.add_files(read.clone());
        files.extend(read);
    }
    let (kb, diagnostics) = loader.finish();
    let subjects: Vec<Subject<'_>> = files.par_iter().filter_map(Subject::new).collect();
    let by_path: HashMap<&Path, usize> =
        subjects.iter().enumerate().map(|(number, subject)| (subject.path, number)).collect();
    let checked: Vec<Option<usize>> = kb
        .records()
        .iter()
        .map(|record| match record.origin() {
            Origin::File(path) => by_path.get(&*path).copied(),
            Origin::BuiltIn => None,
        })
        .collect();
    let mut by_alias = HashMap::new();
    for record in kb.records() {
        by_alias.extend(record.aliases().map(|alias| (alias, record.id())));
    }
    let in_force = kb.records().iter().zip(&checked).filter(|(_, checked)| checked.is_some());
    let regexes: Vec<&str> = in_force.map(|(record, _)| record.regex()).collect();
    let ((set, checked_set), schema) = rayon::join(
        || rayon::join(|| SignatureSet::of(&kb), || SignatureSet::new(regexes)),
        crate::kb::entry_schema,
    );
    let context = Context {
        kb: &kb,
        set: &set,
        checked_set: &checked_set,
        subjects: &subjects,
        checked: &checked,
        by_alias: &by_alias,
        schema: &schema,
        today: options.today,
    };
    let mut findings = context.apply();
    for diagnostic in diagnostics {
        let text = || by_path.get(Path::new(&diagnostic.path)).map(|number| subjects[*number].text);
        match diagnostic.rule {
            Some(_) => findings.push(Finding::new(diagnostic.clone(), text())),
            None => unreadable.push(diagnostic),
        }
    }
    let order = |path: &str| by_path.get(Path::new(path)).copied();
    findings.sort_by_cached_key(|finding| {
        let Diagnostic { path, location, rule, .. } = &finding.diagnostic;
        (order(path), *location, rule.map(|rule| rule.code), finding.diagnostic.message.clone())
    });
    // A file may be named twice.
    findings.dedup();
    Outcome { findings, unreadable, files: by_path.len() }
}

impl Context<'_> {
    /// Applies all rules.
    fn apply(&self) -> Vec<Finding> {
        let of_one = || -> Vec<Found> {
            let subjects = self.subjects.par_iter().enumerate();
            let found = subjects.flat_map_iter(|(number, subject)| {
                let mut problems = Vec::new();
                OF_ONE.iter().for_each(|check| check(subject, self, &mut problems));
                problems.into_iter().map(move |problem| (number, problem))
            });
            found.collect()
        };
        let of_all = || -> Vec<Found> {
            let found = OF_ALL.par_iter().flat_map_iter(|check| {
                let mut found = Vec::new();
                check(self, &mut found);
                found
            });
            found.collect()
        };
        let (mut found, others) = rayon::join(of_one, of_all);
        found.extend(others);
        let finding = |(number, problem): Found| {
            let Subject { path, text, .. } = self.subjects[number];
            Finding::new(problem.in_file(path, text), Some(text))
        };
        found.into_iter().map(finding).collect()
    }
}

fn refuse_pack(path: &Path) -> Diagnostic {
    Diagnostic {
        path: path.display().to_string(),
        location: None,
        rule: None,
        severity: Severity::Error,
        message: "a pack cannot be checked".to_owned(),
        help: Some("check the folder that it was made of".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_own_code_and_name() {
        let rules = rules();
        for (i, rule) in rules.iter().enumerate() {
            assert!(matches!(rule.code.as_bytes(), [b'E' | b'W', b'0'..=b'9', b'0'..=b'9']), "{rule:?}");
            assert!(rules[..i].iter().all(|other| other.code != rule.code && other.name != rule.name));
            assert!(!rule.summary.ends_with('.') && rule.summary.len() <= 90, "{rule:?}");
        }
    }
}
