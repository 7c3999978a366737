//! Rules for entries: each has a code that stays, a name, and what it is about. Those that loading enforces
//! are here; `check` has the others.

use super::diagnostic::Severity;

/// A rule for entries. It is named after the problem that it finds.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// `E` and a number for what is wrong, `W` and a number for what should be better. It never changes.
    pub code: &'static str,
    /// A few words.
    pub name: &'static str,
    /// What the rule finds, in one line.
    pub summary: &'static str,
}

impl Rule {
    /// A rule.
    pub(crate) const fn new(code: &'static str, name: &'static str, summary: &'static str) -> Self {
        Rule { code, name, summary }
    }

    /// How bad a breach of it is.
    pub fn severity(&self) -> Severity {
        if self.code.starts_with('E') { Severity::Error } else { Severity::Warning }
    }
}

pub(crate) static NOT_UTF_8: Rule = Rule::new("E01", "not-utf-8", "The file is not UTF-8");
pub(crate) static NO_ENTRY: Rule = Rule::new("E02", "not-an-entry", "The file is not one JSON object");
pub(crate) static TWICE: Rule = Rule::new("E03", "given-twice", "A field is given twice");
pub(crate) static WRONG_TYPE: Rule =
    Rule::new("E04", "wrong-type", "A field has another type than the format says");
pub(crate) static MISSING: Rule = Rule::new("E05", "missing-field", "A required field is missing");
pub(crate) static EMPTY: Rule = Rule::new("E06", "empty-field", "A required field is empty");
pub(crate) static ID_FORM: Rule = Rule::new("E07", "id-form", "The ID is not <domain>/<slug> in lower case");
pub(crate) static ID_DOMAIN: Rule =
    Rule::new("E08", "id-domain", "The ID does not begin with the entry's domain");
pub(crate) static DUPLICATE_ID: Rule = Rule::new("E09", "duplicate-id", "Two files of a folder have one ID");
pub(crate) static REGEX_SYNTAX: Rule = Rule::new("E10", "regex-syntax", "The regex does not parse");
pub(crate) static LOOK_AROUND: Rule = Rule::new(
    "E11",
    "look-around",
    "The regex has look-around or back-references, which take more than linear time",
);
pub(crate) static REGEX_SIZE: Rule =
    Rule::new("E12", "regex-size", "The regex takes more than 10 MiB when compiled");
pub(crate) static MATCHES_EMPTY: Rule =
    Rule::new("E13", "matches-empty", "The regex matches the empty text, and so everything");
pub(crate) static ID_PATH: Rule = Rule::new("W01", "id-path", "The ID is not the path of the entry's file");

/// The rules that loading enforces.
pub(crate) static LOADING: [&Rule; 14] = [
    &NOT_UTF_8,
    &NO_ENTRY,
    &TWICE,
    &WRONG_TYPE,
    &MISSING,
    &EMPTY,
    &ID_FORM,
    &ID_DOMAIN,
    &DUPLICATE_ID,
    &REGEX_SYNTAX,
    &LOOK_AROUND,
    &REGEX_SIZE,
    &MATCHES_EMPTY,
    &ID_PATH,
];
