//! Text of others made safe to show: what a terminal would obey is spelled out.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::kb::is_obeyed;

/// `text` with control characters but newline and tab, and characters that reorder text, escaped.
///
/// ```
/// use errkb::render::visible;
/// assert_eq!(visible("a\u{1b}[31mb\n"), "a\\x1b[31mb\n");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_obeyed) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if !is_obeyed(c) {
            safe.push(c);
        } else if c.is_ascii() {
            write!(safe, "\\x{:02x}", c as u32).expect("a String takes any text");
        } else {
            write!(safe, "\\u{{{:x}}}", c as u32).expect("a String takes any text");
        }
    }
    Cow::Owned(safe)
}

/// `text` on one line, for places where a line break would break the layout.
pub fn visible_line(text: &str) -> String {
    visible(text).replace('\n', " ").replace('\t', "    ")
}

/// JSON with the same characters escaped as JSON does; they can stand only within its strings.
pub fn visible_json(json: &str) -> Cow<'_, str> {
    if !json.chars().any(is_obeyed) {
        return Cow::Borrowed(json);
    }
    let mut safe = String::with_capacity(json.len() + 16);
    let mut room = [0; 2];
    for c in json.chars() {
        if is_obeyed(c) {
            for unit in c.encode_utf16(&mut room) {
                write!(safe, "\\u{unit:04x}").expect("a String takes any text");
            }
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_is_spelled_out() {
        assert_eq!(visible("a\u{7}b\u{9b}c\u{202e}d\r"), "a\\x07b\\u{9b}c\\u{202e}d\\x0d");
        assert_eq!(visible("tab\tand\nline"), "tab\tand\nline");
    }

    #[test]
    fn json_stays_the_same_json() {
        let json = "{\"a\": \"x\u{9b}y\u{e0001}\"}";
        let safe = visible_json(json);
        assert!(safe.is_ascii());
        let values: [serde_json::Value; 2] = [json, &safe].map(|text| serde_json::from_str(text).unwrap());
        assert_eq!(values[0], values[1]);
    }
}
