//! An entry as the knowledge base holds it: what matching needs, and the text for the rest.

use std::borrow::Cow;
use std::path::PathBuf;

use serde::Deserialize;
use serde_json::Value;

use super::entry::Entry;

/// Where an entry comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Compiled into the program.
    BuiltIn,
    /// A file of the user's.
    File(PathBuf),
}

/// The head of an entry, and its whole text, parsed again only when it is shown.
#[derive(Clone, Debug)]
pub struct Record {
    /// `<domain>/<slug>`.
    pub id: String,
    /// The error as a person would quote it.
    pub signature: String,
    /// The regex as written.
    pub regex: String,
    /// The first part of the ID.
    pub domain: String,
    /// `verification_tier`.
    pub tier: String,
    /// 0 to 1.
    pub confidence: Option<f64>,
    /// Shown only when nothing else hits.
    pub generic: bool,
    /// Other IDs that find this entry.
    pub aliases: Vec<String>,
    /// Where it comes from.
    pub origin: Origin,
    /// The JSON text as written.
    text: Cow<'static, str>,
}

impl Record {
    /// The head of `entry`, read from `text`.
    pub(super) fn new(entry: &Entry, text: String, origin: Origin) -> Self {
        Record {
            id: entry.id.clone(),
            signature: entry.signature.clone(),
            regex: entry.regex.clone(),
            domain: entry.domain.clone(),
            tier: entry.verification_tier.clone(),
            confidence: entry.confidence,
            generic: entry.tags.iter().any(|tag| tag == "generic"),
            aliases: entry.aliases.clone(),
            origin,
            text: text.into(),
        }
    }

    /// The head of a built-in entry; the tests have checked the rest of it.
    pub(super) fn built_in(text: &'static str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Head {
            id: String,
            signature: String,
            regex: String,
            domain: String,
            verification_tier: String,
            confidence: Option<f64>,
            tags: Vec<String>,
            aliases: Vec<String>,
        }
        let head: Head = serde_json::from_str(text).ok()?;
        Some(Record {
            generic: head.tags.iter().any(|tag| tag == "generic"),
            id: head.id,
            signature: head.signature,
            regex: head.regex,
            domain: head.domain,
            tier: head.verification_tier,
            confidence: head.confidence,
            aliases: head.aliases,
            origin: Origin::BuiltIn,
            text: text.into(),
        })
    }

    /// The whole entry.
    pub fn entry(&self) -> Entry {
        Entry::parse_again(&self.text)
    }

    /// The whole entry as JSON, unknown members and their order included.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).expect("the text was parsed when it was loaded")
    }
}
