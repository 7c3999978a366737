//! The text of a drafted entry, with marked blanks for what only a person knows.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::{Value, json};

use crate::check::Date;
use crate::kb::BLANK;

use super::Draft;

/// What numbers an error by itself: `E0308`, `ORA-00942`, `EADDRINUSE`, `errno 13`.
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"\b(E\d{3,5}|[A-Z]{2,5}-?\d{3,6}|E[A-Z]{4,})\b|\[(?:Errno|WinError) (\d+)\]|\bos error (\d+)\b",
    )
    .expect("a regex of ours is valid")
});

impl Draft {
    /// The entry as JSON text, under the ID `id` and as of the day `today`.
    pub fn json(&self, id: &str, today: Date) -> String {
        let today = today.to_string();
        let domain = id.split('/').next().unwrap_or_default();
        let entry = json!({
            "id": id,
            "signature": self.signature.text,
            "regex": self.signature.regex,
            "domain": domain,
            "category": null,
            "subcategory": null,
            "root_cause": blank("why it happens, in one or two sentences"),
            "root_cause_type": null,
            "versions": [],
            "os_specific": {},
            "dead_ends": [{
                "action": blank("what people try and should not"),
                "why_fails": blank("why it does not help"),
                "fail_rate": null,
                "condition": "",
                "sources": [],
            }],
            "workarounds": [{
                "action": blank("what fixes it, in one sentence"),
                "success_rate": null,
                "how": blank(&self.how()),
                "condition": "",
                "sources": [],
            }],
            "transition_graph": {"leads_to": [], "preceded_by": [], "frequently_confused_with": []},
            "official_doc_url": null,
            "official_doc_section": null,
            "error_code": self.error_code(),
            "verification_tier": "sourced",
            "confidence": null,
            "fix_success_rate": null,
            "resolvable": "true",
            "first_seen": null,
            "last_confirmed": today,
            "last_updated": today,
            "evidence_count": 0,
            "tags": [],
            "locale": "en",
            "aliases": [],
            "examples": {
                "matches": [{"text": self.example, "source": blank(&format!("the program and its version, as in \"run of make 4.4, {today}\""))}],
                "misses": [{
                    "text": blank("output that looks like it and is another error"),
                    "why": blank("why it is not this error"),
                }],
            },
        });
        let mut text = serde_json::to_string_pretty(&entry).expect("values of JSON can be written");
        text.push('\n');
        text
    }

    fn how(&self) -> String {
        let groups: Vec<String> =
            self.signature.groups.iter().map(|(name, _)| format!("{{{name}}}")).collect();
        match &groups[..] {
            [] => "the exact commands".to_owned(),
            groups => format!("the exact commands; {} becomes the value of the log", groups.join(", ")),
        }
    }

    fn error_code(&self) -> Option<String> {
        let found = CODE.captures(&self.signature.text)?;
        found.iter().skip(1).flatten().next().map(|code| code.as_str().to_owned())
    }
}

fn blank(what: &str) -> String {
    format!("{BLANK} {what}")
}

/// The members of the entry `text` that are still blank, as paths such as `workarounds[0].how`.
pub fn blanks(text: &str) -> Vec<String> {
    fn collect(value: &Value, path: &str, found: &mut Vec<String>) {
        match value {
            Value::String(text) if text.starts_with(BLANK) => found.push(path.to_owned()),
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(i, value)| collect(value, &format!("{path}[{i}]"), found))
            }
            Value::Object(members) => members.iter().for_each(|(name, value)| {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                collect(value, &path, found);
            }),
            _ => {}
        }
    }
    let mut found = Vec::new();
    if let Ok(value) = serde_json::from_str(text) {
        collect(&value, "", &mut found);
    }
    found
}
