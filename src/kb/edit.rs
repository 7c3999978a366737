//! Changes members of an entry's JSON text in their places, and leaves every other byte as it is.

use serde_json::Value;
use serde_json::value::RawValue;

use super::fields::members;

/// A step on the way to a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// A member of an object.
    Name(&'a str),
    /// An element of a list, from 0.
    Index(usize),
}

/// The JSON text of an entry while it is changed.
#[derive(Clone, Debug)]
pub struct Edit {
    text: String,
}

impl Edit {
    /// Begins with this text, which holds one JSON object.
    pub fn new(text: impl Into<String>) -> Self {
        Edit { text: text.into() }
    }

    /// The text as it is now.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Sets the member `name` of the object at `path` to `value`. One that is not there comes behind the first
    /// of `neighbours` that is, or else last.
    ///
    /// Returns whether there is an object at `path`.
    pub fn set(&mut self, path: &[Key<'_>], name: &str, value: &Value, neighbours: &[&str]) -> bool {
        let Some(object) = self.find(path) else { return false };
        let raw = &self.text[object.start..object.end];
        let Some(members) = members(raw) else { return false };
        let place = |raw: &RawValue| Span::of(&self.text, raw);
        if let Some((_, raw)) = members.iter().find(|(member, _)| member == name) {
            let span = place(raw);
            let indent = self.indent_before(span.start);
            let value = written(value, &indent, self.unit());
            self.text.replace_range(span.start..span.end, &value);
            return true;
        }
        let neighbour = neighbours.iter().find_map(|name| members.iter().find(|(member, _)| member == name));
        let Some((_, raw)) = neighbour.or(members.last()) else { return false };
        let end = place(raw).end;
        let first = place(members[0].1);
        // What the file has before a member and between its name and its value.
        let key = self.text[object.start..first.start].find('"').map_or(first.start, |at| object.start + at);
        let before = self.text[object.start + 1..key].to_owned();
        let colon =
            self.text[key..first.start].rfind(':').map_or(": ", |at| &self.text[key + at..first.start]);
        let indent = before.rsplit('\n').next().filter(|_| before.contains('\n')).unwrap_or_default();
        let separator = if before.is_empty() && colon != ":" { " " } else { &before };
        let value =
            written(value, &Indent { line: before.contains('\n'), text: indent.to_owned() }, self.unit());
        let member = format!(",{separator}{}{colon}{value}", Value::from(name));
        self.text.insert_str(end, &member);
        true
    }

    /// Adds an element at the end of the list at `path`, or replaces one.
    ///
    /// Returns whether there is a list with that element at `path`.
    pub fn put(&mut self, path: &[Key<'_>], index: Option<usize>, value: &Value) -> bool {
        let Some(list) = self.find(path) else { return false };
        let Ok(elements) = serde_json::from_str::<Vec<&RawValue>>(&self.text[list.start..list.end]) else {
            return false;
        };
        let spans: Vec<Span> = elements.iter().map(|raw| Span::of(&self.text, raw)).collect();
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
            let indent = self.indent_before(list.start);
            let value = written(&Value::Array(vec![value.clone()]), &indent, self.unit());
            self.text.replace_range(list.start..list.end, &value);
            return true;
        };
        let before = self.text[list.start + 1..first.start].to_owned();
        let indent = self.indent_before(first.start);
        let value = written(value, &indent, self.unit());
        match index {
            Some(index) => {
                let Some(span) = spans.get(index) else { return false };
                self.text.replace_range(span.start..span.end, &value);
            }
            None => {
                let separator = if before.is_empty() { " " } else { &before };
                self.text.insert_str(last.end, &format!(",{separator}{value}"));
            }
        }
        true
    }

    /// Where the value at `path` stands.
    fn find(&self, path: &[Key<'_>]) -> Option<Span> {
        let start = self.text.find('{')?;
        let mut span = Span { start, end: self.text.trim_end().len() };
        for key in path {
            let raw = &self.text[span.start..span.end];
            span = match *key {
                Key::Name(name) => {
                    let members = members(raw)?;
                    Span::of(&self.text, members.iter().find(|(member, _)| member == name)?.1)
                }
                Key::Index(index) => {
                    let elements: Vec<&RawValue> = serde_json::from_str(raw).ok()?;
                    Span::of(&self.text, elements.get(index)?)
                }
            };
        }
        Some(span)
    }

    /// The blanks that the line of a value begins with.
    fn indent_before(&self, at: usize) -> Indent {
        let start = self.text[..at].rfind('\n').map_or(0, |at| at + 1);
        let line = &self.text[start..];
        let text: String = line.chars().take_while(|c| *c == ' ' || *c == '\t').collect();
        // In a file of one line there are no lines to indent.
        Indent { line: self.text.trim().contains('\n'), text }
    }

    /// What one level is indented by, and how lines end.
    fn unit(&self) -> (&str, &'static str) {
        let line_end = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        let after_brace = self.text.find('{').map_or("", |at| &self.text[at + 1..]);
        let blanks = &after_brace[..after_brace.find('"').unwrap_or(0)];
        let unit = blanks.rsplit('\n').next().filter(|unit| !unit.is_empty());
        (unit.unwrap_or("  "), line_end)
    }
}

/// Bytes of the text, the end not included.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// Where `raw`, which was read from `text`, stands in it.
    fn of(text: &str, raw: &RawValue) -> Self {
        let start = raw.get().as_ptr() as usize - text.as_ptr() as usize;
        Span { start, end: start + raw.get().len() }
    }
}

/// How lines begin.
struct Indent {
    /// Whether there are lines at all.
    line: bool,
    text: String,
}

/// A value, in lines as the file has them.
fn written(value: &Value, indent: &Indent, (unit, line_end): (&str, &str)) -> String {
    use serde::Serialize as _;
    if !indent.line {
        return value.to_string();
    }
    let mut bytes = Vec::new();
    let formatter = serde_json::ser::PrettyFormatter::with_indent(unit.as_bytes());
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, formatter);
    value.serialize(&mut serializer).expect("a value can be written to memory");
    let text = String::from_utf8(bytes).expect("JSON is UTF-8");
    text.replace('\n', &format!("{line_end}{}", indent.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_member_is_changed_in_its_place() {
        let mut edit = Edit::new("{\n\t\"a\" : 1,\n\t\"b\":[ {\"c\":null},{} ]  }\n");
        assert!(edit.set(&[], "a", &json!(2), &[]));
        assert!(edit.set(&[Key::Name("b"), Key::Index(0)], "c", &json!(0.5), &[]));
        assert!(!edit.set(&[Key::Name("b"), Key::Index(2)], "c", &json!(0.5), &[]));
        assert_eq!(edit.text(), "{\n\t\"a\" : 2,\n\t\"b\":[ {\"c\":0.5},{} ]  }\n");
    }

    #[test]
    fn a_new_member_is_written_as_the_others_are() {
        let mut edit = Edit::new("{\r\n    \"a\": 1,\r\n    \"b\": 2\r\n}");
        edit.set(&[], "n", &json!({"x": [1]}), &["nothing", "a"]);
        edit.set(&[], "z", &json!("\""), &[]);
        assert_eq!(
            edit.text(),
            "{\r\n    \"a\": 1,\r\n    \"n\": {\r\n        \"x\": [\r\n            1\r\n        ]\r\n    },\r\n    \
             \"b\": 2,\r\n    \"z\": \"\\\"\"\r\n}"
        );
        let mut edit = Edit::new(r#"{"a": 1, "b": {"c": 2}}"#);
        edit.set(&[], "n", &json!([1]), &["a"]);
        edit.set(&[Key::Name("b")], "d", &json!(3), &[]);
        assert_eq!(edit.text(), r#"{"a": 1, "n": [1], "b": {"c": 2, "d": 3}}"#);
        let mut edit = Edit::new(r#"{"a":1}"#);
        edit.set(&[], "n", &json!(2), &[]);
        assert_eq!(edit.text(), r#"{"a":1,"n":2}"#);
    }

    #[test]
    fn elements_are_added_and_replaced() {
        let mut edit = Edit::new("{\n  \"t\": []\n}\n");
        let path = [Key::Name("t")];
        for (index, value) in [(None, json!({"a": 1})), (None, json!({"a": 2})), (Some(0), json!({"a": 3}))] {
            assert!(edit.put(&path, index, &value));
        }
        assert_eq!(
            edit.text(),
            "{\n  \"t\": [\n    {\n      \"a\": 3\n    },\n    {\n      \"a\": 2\n    }\n  ]\n}\n"
        );
        assert!(!edit.put(&path, Some(2), &json!(1)));
    }
}
