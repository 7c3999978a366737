//! Problems found in entries, each with its place in a file. Printing them is for the caller.

use std::fmt;
use std::path::Path;

use super::rule::Rule;

/// A place in a text file: line and column from 1, the column in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// Line, from 1.
    pub line: usize,
    /// Column in bytes, from 1.
    pub column: usize,
}

impl Location {
    /// The place of byte `offset` of `text`; an offset past the end means the end.
    ///
    /// ```
    /// use errkb::kb::Location;
    /// assert_eq!(Location::of("{\n \"a\": 1", 3), Location { line: 2, column: 2 });
    /// ```
    pub fn of(text: &str, offset: usize) -> Self {
        let before = &text.as_bytes()[..offset.min(text.len())];
        let line_start = memchr::memrchr(b'\n', before).map_or(0, |at| at + 1);
        Location {
            line: memchr::memchr_iter(b'\n', before).count() + 1,
            column: before.len() - line_start + 1,
        }
    }
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The entry, or the whole path, is not used.
    Error,
    /// The entry is used all the same.
    Warning,
}

/// One problem, formatted as `path:line:column: severity[code]: message`, and a `help:` line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file or folder as the user named it.
    pub path: String,
    /// Where in the file; `None` when the problem is the path itself.
    pub location: Option<Location>,
    /// The rule for entries that it breaks; `None` when the path itself cannot be used, or is of another format.
    pub rule: Option<&'static Rule>,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A path that cannot be used.
    pub(super) fn of_path(path: &Path, reason: impl Into<String>, help: &str) -> Self {
        Diagnostic {
            path: path.display().to_string(),
            location: None,
            rule: None,
            severity: Severity::Error,
            message: reason.into(),
            help: (!help.is_empty()).then(|| help.to_owned()),
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        if let Some(Location { line, column }) = self.location {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.severity)?;
        if let Some(rule) = self.rule {
            write!(f, "[{}]", rule.code)?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(help) = &self.help {
            write!(f, "\n  help: {help}")?;
        }
        Ok(())
    }
}

/// A problem inside one text, by byte offset; it becomes a [`Diagnostic`] once the path is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The rule that it breaks.
    pub rule: &'static Rule,
    /// Byte offset in the text.
    pub offset: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Problem {
    /// A problem with a hint.
    pub fn new(
        rule: &'static Rule,
        offset: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Problem { rule, offset, message: message.into(), help: Some(help.into()) }
    }

    /// The same problem in the file `path`, whose content is `text`.
    pub fn in_file(self, path: &Path, text: &str) -> Diagnostic {
        Diagnostic {
            path: path.display().to_string(),
            location: Some(Location::of(text, self.offset)),
            rule: Some(self.rule),
            severity: self.rule.severity(),
            message: self.message,
            help: self.help,
        }
    }
}
