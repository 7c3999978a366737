//! The types of an entry, field by field as in the format.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::heads::Head;

/// What every text of an entry begins with that a person has still to write.
pub const BLANK: &str = "TODO:";

/// The language of what is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English, the language of the unsuffixed fields.
    #[default]
    En,
    /// Chinese, field by field, else English.
    Zh,
}

/// One known error: how to recognise it, its cause, what helps and what does not.
///
/// Members that the format does not know are kept in the text that the entry was read from.
#[derive(Clone, Debug, Default, JsonSchema)]
#[schemars(default)]
pub struct Entry {
    /// `<domain>/<slug>`, as is the path of the file: lower-case letters, digits, `-`, `.` and `_`.
    #[schemars(regex(pattern = "^[a-z0-9._-]+/[a-z0-9._-]+$"))]
    pub id: String,
    /// The error as a person would quote it. The regex matches it.
    #[schemars(length(min = 1))]
    pub signature: String,
    /// The signature, in Chinese.
    pub signature_zh: Option<String>,
    /// What recognises the error: the syntax of Rust's `regex` crate, any case, `^` and `$` at line ends, no
    /// look-around. A named group such as `(?P<module>[\w.]+)` is a variable, `{module}` in the advice.
    #[schemars(length(min = 1))]
    pub regex: String,
    /// The first part of the ID.
    #[schemars(length(min = 1))]
    pub domain: String,
    /// The kind of error, such as `protocol_error`.
    pub category: Option<String>,
    /// The kind, closer.
    pub subcategory: Option<String>,
    /// Why the error happens.
    #[schemars(length(min = 1))]
    pub root_cause: String,
    /// The kind of cause, such as `resource_limit`.
    pub root_cause_type: Option<String>,
    /// The cause, in Chinese.
    pub root_cause_zh: Option<String>,
    /// Software that shows the error.
    pub versions: Vec<Version>,
    /// What is different on an operating system, by its name.
    // In file order.
    pub os_specific: Map<String, Value>,
    /// What people try and should not.
    pub dead_ends: Vec<DeadEnd>,
    /// What helps, the best first.
    pub workarounds: Vec<Workaround>,
    /// Actions of the workarounds in Chinese, in their order.
    pub workarounds_zh: Vec<String>,
    /// How this error hangs together with others.
    pub transition_graph: Graph,
    /// The page of the vendor that speaks of the error.
    #[schemars(regex(pattern = "^(https?://|$)"))]
    pub official_doc_url: Option<String>,
    /// The section of that page.
    pub official_doc_section: Option<String>,
    /// The number or name that the vendor gives the error.
    pub error_code: Option<String>,
    /// What the entry rests on: `reproduced` by recorded trials, `sourced` from the vendor, or `ai_generated`.
    pub verification_tier: String,
    /// How far the entry can be trusted, 0 to 1.
    #[schemars(range(min = 0, max = 1))]
    pub confidence: Option<f64>,
    /// How often any of the workarounds helps, 0 to 1; `null` where nobody has counted.
    #[schemars(range(min = 0, max = 1))]
    pub fix_success_rate: Option<f64>,
    /// Whether the error can be mended: `"true"`, `"partial"` or `"false"`.
    #[schemars(schema_with = "resolvable_schema")]
    pub resolvable: Option<String>,
    /// When the error was first seen, `YYYY-MM-DD`.
    #[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub first_seen: Option<String>,
    /// When the entry was last found to be true, `YYYY-MM-DD`.
    #[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub last_confirmed: Option<String>,
    /// When the entry was last changed, `YYYY-MM-DD`.
    #[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub last_updated: Option<String>,
    /// Recorded trials that passed and sources that are cited.
    pub evidence_count: Option<u64>,
    /// Keywords. An entry tagged `generic` is shown only when nothing else hits.
    pub tags: Vec<String>,
    /// The language of the fields without a suffix.
    pub locale: Option<String>,
    /// Other IDs that find this entry.
    pub aliases: Vec<String>,
    /// Output that the entry must match, and near misses that it must not.
    pub examples: Examples,
    /// Variables derived from named groups of the regex, by their name.
    pub values: BTreeMap<String, Derived>,
    /// What `errkb trial --record` has recorded.
    pub trials: Vec<Trial>,
}

/// Software that shows the error.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Version {
    /// The software and its version.
    pub version: String,
    /// Since when it shows the error.
    pub introduced: Option<String>,
    /// Since when what shows it is deprecated.
    pub deprecated: Option<String>,
    /// Since when it shows it no more.
    pub removed: Option<String>,
    /// What is different in this version.
    pub behavior_change: Option<String>,
    /// Such as `active`.
    pub status: Option<String>,
}

/// What people try and should not.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct DeadEnd {
    /// The thing tried; may be empty in entries from outside.
    #[serde(deserialize_with = "null_as_default")]
    pub action: String,
    /// Why it does not help.
    #[serde(deserialize_with = "null_as_default")]
    pub why_fails: String,
    /// How often it fails, 0 to 1; `null` where nobody has counted.
    #[schemars(range(min = 0, max = 1))]
    pub fail_rate: Option<f64>,
    /// When it applies; empty for always.
    #[serde(deserialize_with = "null_as_default")]
    pub condition: String,
    /// Where that is said.
    #[serde(deserialize_with = "null_as_default")]
    pub sources: Vec<Source>,
}

/// What helps.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Workaround {
    /// The fix in one sentence.
    #[serde(deserialize_with = "null_as_default")]
    pub action: String,
    /// How often it helps, 0 to 1; `null` where nobody has counted.
    #[schemars(range(min = 0, max = 1))]
    pub success_rate: Option<f64>,
    /// The exact commands or code.
    #[serde(deserialize_with = "null_as_default")]
    pub how: String,
    /// When it applies; empty for always.
    #[serde(deserialize_with = "null_as_default")]
    pub condition: String,
    /// Where that is said.
    #[serde(deserialize_with = "null_as_default")]
    pub sources: Vec<Source>,
}

/// A reference: a URL, or whatever the file has in its place, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source(pub String);

impl<'de> Deserialize<'de> for Source {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Source(match Value::deserialize(deserializer)? {
            Value::String(text) => text,
            Value::Object(members) => match members.get("url").or_else(|| members.get("title")) {
                Some(Value::String(text)) => text.clone(),
                _ => Value::Object(members).to_string(),
            },
            other => other.to_string(),
        }))
    }
}

impl JsonSchema for Source {
    fn schema_name() -> Cow<'static, str> {
        "Source".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"description": "A reference, mostly a URL", "type": ["string", "object"]})
    }
}

/// How this error hangs together with others.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Graph {
    /// Errors that follow.
    #[serde(deserialize_with = "null_as_default")]
    pub leads_to: Vec<Link>,
    /// Errors that come before.
    #[serde(deserialize_with = "null_as_default")]
    pub preceded_by: Vec<Link>,
    /// Errors that look alike.
    #[serde(deserialize_with = "null_as_default")]
    pub frequently_confused_with: Vec<Link>,
}

/// Another error: its ID alone, or with what is known of the connection.
#[derive(Clone, Debug, Default)]
pub struct Link {
    /// The other entry.
    pub error_id: String,
    /// How often, 0 to 1.
    pub probability: Option<f64>,
    /// How to tell the two apart.
    pub distinction: Option<String>,
    /// When.
    pub condition: Option<String>,
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        match Value::deserialize(deserializer)? {
            Value::String(error_id) => Ok(Link { error_id, ..Link::default() }),
            Value::Object(members) => Ok(Link {
                error_id: text(members.get("error_id"))
                    .ok_or_else(|| D::Error::custom("missing field `error_id`"))?,
                probability: members.get("probability").and_then(Value::as_f64),
                distinction: text(members.get("distinction")),
                condition: text(members.get("condition")),
            }),
            other => Err(D::Error::custom(format!("invalid link {other}, expected an ID or an object"))),
        }
    }
}

impl JsonSchema for Link {
    fn schema_name() -> Cow<'static, str> {
        "Link".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Another error: its ID alone, or with what is known of the connection",
            "type": ["string", "object"],
            "properties": {
                "error_id": {"description": "The other entry", "type": "string"},
                "probability": {"description": "How often, 0 to 1", "type": "number", "minimum": 0, "maximum": 1},
                "distinction": {"description": "How to tell the two apart", "type": "string"},
                "condition": {"description": "When", "type": "string"},
            },
            "required": ["error_id"],
        })
    }
}

fn resolvable_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"enum": ["true", "partial", "false", true, false]})
}

/// Output that the entry must match, and near misses that it must not.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Examples {
    /// Must match.
    #[serde(deserialize_with = "null_as_default")]
    pub matches: Vec<Example>,
    /// Must not match.
    #[serde(deserialize_with = "null_as_default")]
    pub misses: Vec<Miss>,
}

/// Output that the entry must match.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Example {
    /// The output.
    pub text: String,
    /// The run or the message template that it comes from.
    #[serde(default)]
    pub source: String,
}

/// Output that looks like the error and is not.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Miss {
    /// The output.
    pub text: String,
    /// Why it is not this error.
    #[serde(default)]
    pub why: String,
}

/// A variable derived from a named group.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Derived {
    /// The named group.
    pub from: String,
    /// Value of the group to value of the variable; a value not in it is taken as it is.
    #[serde(default)]
    pub map: BTreeMap<String, String>,
}

/// One recorded run of the entry's trial.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Trial {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Tool to version.
    pub tools: BTreeMap<String, String>,
    /// Per workaround, in order; `null` for one that was not run.
    pub workarounds: Vec<Option<Tally>>,
    /// Per dead end, in order; passed means that it failed to help, as the entry says.
    pub dead_ends: Vec<Option<Tally>>,
}

/// How many of the runs of one item bore the entry out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub struct Tally {
    /// Runs that did.
    pub passed: u64,
    /// All runs.
    pub total: u64,
}

fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

impl Entry {
    /// The names of the members that the format knows, in its order.
    pub const FIELDS: &[&str] = &[
        "id",
        "signature",
        "signature_zh",
        "regex",
        "domain",
        "category",
        "subcategory",
        "root_cause",
        "root_cause_type",
        "root_cause_zh",
        "versions",
        "os_specific",
        "dead_ends",
        "workarounds",
        "workarounds_zh",
        "transition_graph",
        "official_doc_url",
        "official_doc_section",
        "error_code",
        "verification_tier",
        "confidence",
        "fix_success_rate",
        "resolvable",
        "first_seen",
        "last_confirmed",
        "last_updated",
        "evidence_count",
        "tags",
        "locale",
        "aliases",
        "examples",
        "values",
        "trials",
    ];

    /// What is at hand of it without its text, in the order of its fields.
    pub(super) fn head(&self) -> Head {
        let lines =
            |list: &[String]| list.iter().map(|item| item.replace('\n', " ")).collect::<Vec<_>>().join("\n");
        [
            self.id.clone(),
            self.signature.clone(),
            self.regex.clone(),
            self.verification_tier.clone(),
            self.confidence.map_or_else(String::new, |confidence| confidence.to_string()),
            lines(&self.tags),
            lines(&self.aliases),
        ]
    }

    /// The error as a person would quote it.
    pub fn signature(&self, lang: Lang) -> &str {
        choose(lang, self.signature_zh.as_deref(), &self.signature)
    }

    /// Why the error happens.
    pub fn root_cause(&self, lang: Lang) -> &str {
        choose(lang, self.root_cause_zh.as_deref(), &self.root_cause)
    }

    /// The sentence of workaround `index`.
    pub fn workaround(&self, lang: Lang, index: usize) -> &str {
        let translated = self.workarounds_zh.get(index).map(String::as_str);
        choose(lang, translated, &self.workarounds[index].action)
    }

    /// How the recorded trials of workaround `index` went; `None` without any.
    pub fn workaround_trials(&self, index: usize) -> Option<Tally> {
        sum(self.trials.iter().map(|trial| trial.workarounds.get(index)))
    }

    /// How the recorded trials of dead end `index` went; `None` without any.
    pub fn dead_end_trials(&self, index: usize) -> Option<Tally> {
        sum(self.trials.iter().map(|trial| trial.dead_ends.get(index)))
    }
}

fn choose<'a>(lang: Lang, translated: Option<&'a str>, text: &'a str) -> &'a str {
    match lang {
        Lang::Zh => translated.filter(|translated| !translated.trim().is_empty()).unwrap_or(text),
        Lang::En => text,
    }
}

fn sum<'a>(tallies: impl Iterator<Item = Option<&'a Option<Tally>>>) -> Option<Tally> {
    let mut sum = Tally::default();
    for tally in tallies.flatten().flatten() {
        sum.passed += tally.passed;
        sum.total += tally.total;
    }
    (sum.total > 0).then_some(sum)
}
