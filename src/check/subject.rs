//! A file that is checked, as rules look at it.

use std::path::Path;

use serde_json::Value;

use crate::kb::{Entry, EntryFile, Problem, Rule, escape, key_at, place_at, place_in};

/// A file that is checked.
#[derive(Debug)]
pub(super) struct Subject<'a> {
    pub path: &'a Path,
    pub text: &'a str,
    /// The entry, if the file holds one that can be used.
    pub entry: Option<&'a Entry>,
    /// All that the file holds, known to the format or not; `null` when it is no JSON.
    pub value: Value,
}

impl<'a> Subject<'a> {
    /// `None` for a file that cannot be read.
    pub fn new(file: &'a EntryFile) -> Option<Self> {
        let text = file.text.as_deref()?;
        let value = serde_json::from_str(text).unwrap_or_default();
        Some(Subject { path: &file.path, text, entry: file.entry(), value })
    }

    /// A problem of the value at a JSON pointer.
    pub fn problem(
        &self,
        rule: &'static Rule,
        pointer: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem::new(rule, place_at(self.text, pointer), message, help)
    }

    /// A problem of the name of the member at a JSON pointer.
    pub fn problem_of_name(
        &self,
        rule: &'static Rule,
        pointer: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem::new(rule, key_at(self.text, pointer), message, help)
    }

    /// A problem of byte `inner` of the string at a JSON pointer.
    pub fn problem_in(
        &self,
        rule: &'static Rule,
        (pointer, inner): (&str, usize),
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem::new(rule, place_in(self.text, pointer, inner), message, help)
    }

    /// Whether it is written for errkb, and so held to what errkb asks of figures and examples. The format
    /// exists outside, without these members, and with figures that are estimates.
    pub fn is_ours(&self) -> bool {
        ["examples", "trials"].iter().any(|name| !self.value[*name].is_null())
    }

    /// Calls `visit` with each string of it and its pointer.
    pub fn for_each_string(&self, mut visit: impl FnMut(&str, &str)) {
        walk(&self.value, &mut String::new(), &mut visit);
    }
}

fn walk(value: &Value, pointer: &mut String, visit: &mut impl FnMut(&str, &str)) {
    let len = pointer.len();
    match value {
        Value::String(text) => visit(pointer, text),
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                pointer.push_str(&format!("/{index}"));
                walk(value, pointer, visit);
                pointer.truncate(len);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                pointer.push('/');
                pointer.push_str(&escape(name));
                walk(value, pointer, visit);
                pointer.truncate(len);
            }
        }
        _ => {}
    }
}
