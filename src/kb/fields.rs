//! Reads the members of one JSON object, each at its place, so that every bad one is reported.

use std::fmt;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::diagnostic::Problem;
use super::rule;

/// The members of a JSON object, and the problems found in them so far.
pub(super) struct Fields<'a> {
    text: &'a str,
    members: Vec<(String, &'a RawValue)>,
    problems: Vec<Problem>,
}

impl<'a> Fields<'a> {
    /// Splits the object that `text` holds into its members.
    ///
    /// # Errors
    /// One problem when `text` is not JSON or not an object.
    pub fn new(text: &'a str) -> Result<Self, Problem> {
        let Members(members) = serde_json::from_str(text).map_err(|error| {
            Problem::new(
                &rule::NO_ENTRY,
                offset_of(text, error.line(), error.column()),
                format!("not an entry: {}", reason(&error)),
                "a file holds one JSON object, as in the README's section on entries",
            )
        })?;
        let mut fields = Fields { text, members, problems: Vec::new() };
        fields.refuse_duplicates();
        Ok(fields)
    }

    fn refuse_duplicates(&mut self) {
        for (i, (name, raw)) in self.members.iter().enumerate() {
            if self.members[..i].iter().any(|(other, _)| other == name) {
                self.problems.push(Problem::new(
                    &rule::TWICE,
                    self.offset(raw),
                    format!("`{name}` is given twice"),
                    "keep one of the two",
                ));
            }
        }
    }

    /// Byte offset of a member's value in the text.
    fn offset(&self, raw: &RawValue) -> usize {
        raw.get().as_ptr() as usize - self.text.as_ptr() as usize
    }

    fn find(&self, name: &str) -> Option<&'a RawValue> {
        self.members.iter().find(|(member, _)| member == name).map(|(_, raw)| *raw)
    }

    /// Offset of the value of `name`, if there is one.
    pub fn place(&self, name: &str) -> Option<(usize, &'a str)> {
        self.find(name).map(|raw| (self.offset(raw), raw.get()))
    }

    /// Adds a problem found by the caller.
    pub fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The value of `name`; its absence, `null` or an empty text is a problem.
    pub fn required(&mut self, name: &str) -> String {
        let Some((offset, _)) = self.place(name) else {
            // The end of the object is where the member would go.
            let end = self.text.rfind('}').unwrap_or(0);
            let help = format!("add \"{name}\": \"…\"");
            self.report(Problem::new(&rule::MISSING, end, format!("`{name}` is missing"), help));
            return String::new();
        };
        let known = self.problems.len();
        let value: String = self.optional(name);
        if value.trim().is_empty() && self.problems.len() == known {
            let help = format!("give \"{name}\" a text");
            self.report(Problem::new(&rule::EMPTY, offset, format!("`{name}` is empty"), help));
        }
        value
    }

    /// The value of `name`, the default when it is absent or `null`, or when it has a wrong type,
    /// which is a problem.
    pub fn optional<T: DeserializeOwned + Default>(&mut self, name: &str) -> T {
        let Some(raw) = self.find(name).filter(|raw| raw.get() != "null") else {
            return T::default();
        };
        serde_json::from_str(raw.get()).unwrap_or_else(|error| {
            let inner = match raw.get().as_bytes().first() {
                Some(b'[' | b'{') => offset_of(raw.get(), error.line(), error.column()),
                _ => 0,
            };
            self.problems.push(Problem {
                rule: &rule::WRONG_TYPE,
                offset: self.offset(raw) + inner,
                message: format!("`{name}`: {}", reason(&error)),
                help: Some(format!("give `{name}` the type that the entry format names")),
            });
            T::default()
        })
    }

    /// All problems found, in the order of their places.
    pub fn finish(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| problem.offset);
        self.problems
    }
}

/// What serde says, without its position and in words that JSON uses.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(reason, _)| reason);
    text.replace("expected f64", "expected a number").replace("expected u64", "expected a whole number")
}

/// Byte offset of a serde position (line from 1, column from 1, or 0 for "before the line").
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len())
}

/// The members of the object that `text` holds, in file order; `None` where it holds none.
pub(super) fn members(text: &str) -> Option<Vec<(String, &RawValue)>> {
    serde_json::from_str(text).ok().map(|Members(members)| members)
}

/// Members in file order; serde's maps would lose duplicates.
pub(super) struct Members<'a>(pub Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}
