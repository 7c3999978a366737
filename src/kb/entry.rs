//! The types of an entry, field by field as in the format.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

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
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the fields are those of the entry format, described in the README")]
pub struct Entry {
    pub id: String,
    pub signature: String,
    pub signature_zh: Option<String>,
    pub regex: String,
    pub domain: String,
    pub category: Option<String>,
    pub subcategory: Option<String>,
    pub root_cause: String,
    pub root_cause_type: Option<String>,
    pub root_cause_zh: Option<String>,
    pub versions: Vec<Version>,
    /// Operating system to text, in file order.
    pub os_specific: Map<String, Value>,
    pub dead_ends: Vec<DeadEnd>,
    pub workarounds: Vec<Workaround>,
    /// Chinese texts, in the order of `workarounds`.
    pub workarounds_zh: Vec<String>,
    pub transition_graph: Graph,
    pub official_doc_url: Option<String>,
    pub official_doc_section: Option<String>,
    pub error_code: Option<String>,
    pub verification_tier: String,
    /// 0 to 1.
    pub confidence: Option<f64>,
    /// 0 to 1.
    pub fix_success_rate: Option<f64>,
    /// `"true"`, `"partial"` or `"false"`.
    pub resolvable: Option<String>,
    pub first_seen: Option<String>,
    pub last_confirmed: Option<String>,
    pub last_updated: Option<String>,
    pub evidence_count: Option<u64>,
    pub tags: Vec<String>,
    pub locale: Option<String>,
    /// Other IDs that find this entry.
    pub aliases: Vec<String>,
    pub examples: Examples,
    /// Variables derived from named groups of `regex`, by their name.
    pub values: BTreeMap<String, Derived>,
    pub trials: Vec<Trial>,
}

/// Software that shows the error.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of the entry format")]
pub struct Version {
    pub version: String,
    pub introduced: Option<String>,
    pub deprecated: Option<String>,
    pub removed: Option<String>,
    pub behavior_change: Option<String>,
    pub status: Option<String>,
}

/// What people try and should not.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeadEnd {
    /// The thing tried; may be empty in entries from outside.
    #[serde(deserialize_with = "null_as_default")]
    pub action: String,
    /// Why it does not help.
    #[serde(deserialize_with = "null_as_default")]
    pub why_fails: String,
    /// 0 to 1.
    pub fail_rate: Option<f64>,
    /// When it applies; empty for always.
    #[serde(deserialize_with = "null_as_default")]
    pub condition: String,
    /// Where that is said.
    #[serde(deserialize_with = "null_as_default")]
    pub sources: Vec<Source>,
}

/// What helps.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Workaround {
    /// The fix in one sentence.
    #[serde(deserialize_with = "null_as_default")]
    pub action: String,
    /// 0 to 1.
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

/// How this error hangs together with others.
#[derive(Clone, Debug, Default, Deserialize)]
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

/// Output that the entry must match, and near misses that it must not.
#[derive(Clone, Debug, Default, Deserialize)]
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
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Example {
    /// The output.
    pub text: String,
    /// The run or the message template that it comes from.
    #[serde(default)]
    pub source: String,
}

/// Output that looks like the error and is not.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Miss {
    /// The output.
    pub text: String,
    /// Why it is not this error.
    #[serde(default)]
    pub why: String,
}

/// A variable derived from a named group.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Derived {
    /// The named group.
    pub from: String,
    /// Value of the group to value of the variable; a value not in it is taken as it is.
    #[serde(default)]
    pub map: BTreeMap<String, String>,
}

/// One recorded run of the entry's trial.
#[derive(Clone, Debug, Default, Deserialize)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
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

    /// What is at hand of it without its text, in the order of the layer's fields.
    pub(super) fn head(&self) -> [String; 7] {
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
