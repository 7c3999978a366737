//! Reads an entry from JSON and checks what must hold for it to be used.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::diagnostic::Problem;
use super::entry::Entry;
use super::fields::Fields;
use super::pattern::Pattern;
use super::rule;

/// What a file says: an entry, or that the entry of an ID is to be taken out.
#[derive(Clone, Debug)]
pub enum Parsed {
    /// An entry.
    Entry(Box<Entry>),
    /// `{"id": …, "disabled": true}`.
    Disabled(String),
}

impl Entry {
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
                &rule::ID_FORM,
                offset,
                format!("`id` {:?} is not of the form <domain>/<slug>", self.id),
                "use lower-case letters, digits, `-`, `.` and `_`, with one `/`",
            ));
        } else if !self.domain.is_empty() && self.id.split('/').next() != Some(&self.domain) {
            fields.report(Problem::new(
                &rule::ID_DOMAIN,
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

/// Whether `id` is `<domain>/<slug>`, lower case.
pub fn is_id(id: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_'))
    };
    id.split_once('/').is_some_and(|(domain, slug)| part(domain) && part(slug))
}

/// Offset in the JSON string `raw` (quotes included) of byte `decoded` of the text it stands for.
pub(super) fn raw_offset(raw: &str, decoded: usize) -> usize {
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
        for bad in ["api", "api/", "/x", "a/b/c", "Api/x", "a/ä", "../x/y", "../x", "a/.."] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
