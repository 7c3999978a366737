//! The types of an entry, field by field as in the format, and their reading from JSON.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::diagnostic::Problem;
use super::fields::Fields;
use super::pattern::Pattern;

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

/// `"partial"`, or a boolean as its word.
#[derive(Default)]
struct Resolvable(Option<String>);

impl<'de> Deserialize<'de> for Resolvable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        match Value::deserialize(deserializer)? {
            Value::String(text) => Ok(Resolvable(Some(text))),
            Value::Bool(flag) => Ok(Resolvable(Some(flag.to_string()))),
            other => Err(D::Error::custom(format!(
                "invalid value {other}, expected \"true\", \"partial\" or \"false\""
            ))),
        }
    }
}

/// What a file says: an entry, or that the entry of an ID is to be taken out.
#[derive(Debug)]
pub enum Parsed {
    /// An entry.
    Entry(Box<Entry>),
    /// `{"id": …, "disabled": true}`.
    Disabled(String),
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

    /// Reads the JSON text of one file.
    ///
    /// # Errors
    /// All problems of the text, in order; their offsets are bytes of `text`.
    pub fn parse(text: &str) -> Result<Parsed, Vec<Problem>> {
        let mut fields = Fields::new(text).map_err(|problem| vec![problem])?;
        if fields.optional::<bool>("disabled") {
            let id = fields.required("id");
            let problems = fields.finish();
            return if problems.is_empty() { Ok(Parsed::Disabled(id)) } else { Err(problems) };
        }
        let entry = Entry::read(&mut fields);
        entry.check_id(&mut fields);
        entry.check_regex(&mut fields);
        let problems = fields.finish();
        if problems.is_empty() { Ok(Parsed::Entry(Box::new(entry))) } else { Err(problems) }
    }

    /// Reads a text that [`Entry::parse`] has accepted, without checking it again.
    pub(super) fn parse_again(text: &str) -> Entry {
        let mut fields = Fields::new(text).expect("it was accepted");
        Entry::read(&mut fields)
    }

    fn read(fields: &mut Fields<'_>) -> Entry {
        Entry {
            id: fields.required("id"),
            signature: fields.required("signature"),
            signature_zh: fields.optional("signature_zh"),
            regex: fields.required("regex"),
            domain: fields.required("domain"),
            category: fields.optional("category"),
            subcategory: fields.optional("subcategory"),
            root_cause: fields.required("root_cause"),
            root_cause_type: fields.optional("root_cause_type"),
            root_cause_zh: fields.optional("root_cause_zh"),
            versions: fields.optional("versions"),
            os_specific: fields.optional("os_specific"),
            dead_ends: fields.optional("dead_ends"),
            workarounds: fields.optional("workarounds"),
            workarounds_zh: fields.optional("workarounds_zh"),
            transition_graph: fields.optional("transition_graph"),
            official_doc_url: fields.optional("official_doc_url"),
            official_doc_section: fields.optional("official_doc_section"),
            error_code: fields.optional("error_code"),
            verification_tier: fields.optional("verification_tier"),
            confidence: fields.optional("confidence"),
            fix_success_rate: fields.optional("fix_success_rate"),
            resolvable: fields.optional::<Resolvable>("resolvable").0,
            first_seen: fields.optional("first_seen"),
            last_confirmed: fields.optional("last_confirmed"),
            last_updated: fields.optional("last_updated"),
            evidence_count: fields.optional("evidence_count"),
            tags: fields.optional("tags"),
            locale: fields.optional("locale"),
            aliases: fields.optional("aliases"),
            examples: fields.optional("examples"),
            values: fields.optional("values"),
            trials: fields.optional("trials"),
        }
    }

    /// Offset of the value of `id` in a text that has been parsed.
    pub(super) fn id_offset(text: &str) -> usize {
        Fields::new(text).ok().and_then(|fields| fields.place("id")).map_or(0, |(offset, _)| offset)
    }

    fn check_id(&self, fields: &mut Fields<'_>) {
        let Some((offset, _)) = fields.place("id") else { return };
        if !self.id.is_empty() && !is_id(&self.id) {
            fields.report(Problem::new(
                offset,
                format!("`id` {:?} is not of the form <domain>/<slug>", self.id),
                "use lower-case letters, digits, `-`, `.` and `_`, with one `/`",
            ));
        } else if !self.domain.is_empty() && self.id.split('/').next() != Some(&self.domain) {
            fields.report(Problem::new(
                offset,
                format!("`id` {:?} does not begin with the domain {:?}", self.id, self.domain),
                "make `id` and `domain` agree",
            ));
        }
    }

    fn check_regex(&self, fields: &mut Fields<'_>) {
        let Some((offset, raw)) = fields.place("regex") else { return };
        if self.regex.is_empty() {
            return;
        }
        if let Err(mut problem) = Pattern::check(&self.regex) {
            problem.offset = offset + raw_offset(raw, problem.offset);
            fields.report(problem);
        }
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

/// Whether `id` is `<domain>/<slug>`, lower case.
pub(super) fn is_id(id: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_'))
    };
    id.split_once('/').is_some_and(|(domain, slug)| part(domain) && part(slug))
}

/// Offset in the JSON string `raw` (quotes included) of byte `decoded` of the text it stands for.
fn raw_offset(raw: &str, decoded: usize) -> usize {
    let mut at = 1;
    let mut done = 0;
    while done < decoded {
        let rest = &raw[at..];
        let (width, length) = match rest.as_bytes() {
            [b'\\', b'u', ..] => match rest.get(2..6).and_then(|hex| u32::from_str_radix(hex, 16).ok()) {
                // Two escapes, a surrogate pair, stand for one character of four bytes.
                Some(0xd800..=0xdbff) => (12, 4),
                code => (6, code.and_then(char::from_u32).map_or(3, char::len_utf8)),
            },
            [b'\\', ..] => (2, 1),
            _ => match rest.chars().next() {
                Some(c) => (c.len_utf8(), c.len_utf8()),
                None => break,
            },
        };
        at += width;
        done += length;
        if at >= raw.len() {
            break;
        }
    }
    at.min(raw.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_in_a_regex_are_mapped_through_json_escapes() {
        let raw = r#""a\\s\u00e9(""#;
        let decoded: String = serde_json::from_str(raw).unwrap();
        let at = decoded.find('(').unwrap();
        assert_eq!(&raw[raw_offset(raw, at)..], "(\"");
    }

    #[test]
    fn every_bad_member_is_reported_at_its_place() {
        let text = r#"{"id": "a/b", "signature": 5, "regex": "x(?!y)", "domain": "a",
  "root_cause": "c", "confidence": "high", "tags": [1]}"#;
        let problems = Entry::parse(text).unwrap_err();
        let found: Vec<&str> = problems.iter().map(|p| &text[p.offset..p.offset + 2]).collect();
        assert_eq!(found, ["5,", "(?", "\"h", "1]"], "{problems:#?}");
    }

    #[test]
    fn an_id_has_one_slash_and_lower_case() {
        assert!(is_id("api/close-1009.v1_x"));
        for bad in ["api", "api/", "/x", "a/b/c", "Api/x", "a/ä", "../x/y"] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
