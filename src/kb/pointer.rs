//! Finds the places of values in JSON text, by JSON pointers such as `/workarounds/0/action`.

use serde_json::value::RawValue;

use super::fields::Members;
use super::parse::raw_offset;

/// Byte offset in `text` of the value at `pointer`, or of what is nearest around it.
pub(crate) fn place_at(text: &str, pointer: &str) -> usize {
    find(text, pointer).as_ptr() as usize - text.as_ptr() as usize
}

/// Byte offset of the name of the member at `pointer`.
pub(crate) fn key_at(text: &str, pointer: &str) -> usize {
    let value = place_at(text, pointer);
    let name = unescape(pointer.rsplit('/').next().unwrap_or_default());
    let quoted = serde_json::Value::String(name).to_string();
    text[..value].rfind(&quoted).unwrap_or(value)
}

/// Byte offset of byte `inner` of the string at `pointer`.
pub(crate) fn place_in(text: &str, pointer: &str, inner: usize) -> usize {
    let raw = find(text, pointer);
    let inner = if raw.starts_with('"') { raw_offset(raw, inner) } else { 0 };
    raw.as_ptr() as usize - text.as_ptr() as usize + inner
}

/// The JSON text of the value at `pointer`, or of what is nearest around it.
fn find<'t>(text: &'t str, pointer: &str) -> &'t str {
    let mut found = text;
    for step in pointer.split('/').skip(1) {
        let inner: Option<&RawValue> = match found.trim_start().as_bytes().first() {
            Some(b'{') => serde_json::from_str(found).ok().and_then(|Members(members)| {
                let name = unescape(step);
                members.into_iter().find(|(member, _)| *member == name).map(|(_, raw)| raw)
            }),
            Some(b'[') => step.parse().ok().and_then(|index: usize| {
                let values: Vec<&RawValue> = serde_json::from_str(found).ok()?;
                values.get(index).copied()
            }),
            _ => None,
        };
        match inner {
            Some(raw) => found = raw.get(),
            None => break,
        }
    }
    found.trim_start()
}

/// A name as it stands in a pointer.
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn unescape(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_names_and_parts_of_strings_are_found() {
        let text = r#"{"a": [{"b/c": "x"}, {"b/c": "\\d(y"}], "d": 1}"#;
        assert!(text[place_at(text, "/a/1/b~1c")..].starts_with(r#""\\d"#));
        assert!(text[key_at(text, "/a/1/b~1c")..].starts_with(r#""b/c": "\\"#));
        assert!(text[place_in(text, "/a/1/b~1c", 2)..].starts_with("(y"));
        assert!(text[place_at(text, "/a/7/x")..].starts_with('['), "the nearest around it");
    }
}
