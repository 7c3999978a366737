//! An entry as the knowledge base holds it: what matching needs at hand, and the whole of it on demand.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;

use super::entry::Entry;
use super::heads::Field;
use super::layer::Layer;
use super::parse::Parsed;

/// Where an entry comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Compiled into the program.
    BuiltIn,
    /// A file of the user's: the entry's own, or a pack.
    File(PathBuf),
}

/// An entry that is in force. Its text is read again when it is shown.
#[derive(Clone, Debug)]
pub struct Record {
    pub(super) layer: Arc<Layer>,
    pub(super) index: usize,
}

impl Record {
    /// `<domain>/<slug>`.
    pub fn id(&self) -> &str {
        self.head(Field::Id)
    }

    /// The error as a person would quote it.
    pub fn signature(&self) -> &str {
        self.head(Field::Signature)
    }

    /// The regex as written.
    pub fn regex(&self) -> &str {
        self.head(Field::Regex)
    }

    /// The first part of the ID.
    pub fn domain(&self) -> &str {
        self.id().split('/').next().unwrap_or_default()
    }

    /// The second part of the ID.
    pub fn slug(&self) -> &str {
        self.id().split_once('/').map_or("", |(_, slug)| slug)
    }

    /// `verification_tier`.
    pub fn tier(&self) -> &str {
        self.head(Field::Tier)
    }

    /// 0 to 1.
    pub fn confidence(&self) -> Option<f64> {
        self.head(Field::Confidence).parse().ok()
    }

    /// Whether it is shown only when nothing else hits.
    pub fn is_generic(&self) -> bool {
        self.head(Field::Tags).lines().any(|tag| tag == "generic")
    }

    /// Other IDs that find this entry.
    pub fn aliases(&self) -> impl Iterator<Item = &str> {
        self.head(Field::Aliases).lines()
    }

    /// Where it comes from.
    pub fn origin(&self) -> Origin {
        self.layer.origin(self.index)
    }

    fn head(&self, field: Field) -> &str {
        self.layer.head(self.index, field)
    }

    /// The JSON text as written.
    ///
    /// # Errors
    /// When it is in a pack that cannot be read any more, or was altered.
    pub fn text(&self) -> io::Result<String> {
        self.layer.text(self.index)
    }

    /// The whole entry.
    ///
    /// # Errors
    /// As [`Record::text`], and when the text is not the entry of this head.
    pub fn entry(&self) -> io::Result<Entry> {
        match Entry::parse(&self.text()?) {
            Ok(Parsed::Entry(entry)) if entry.id == self.id() && entry.regex == self.regex() => Ok(*entry),
            _ => Err(self.layer.altered(self.index)),
        }
    }

    /// The whole entry as JSON, unknown members and their order included.
    ///
    /// # Errors
    /// As [`Record::entry`].
    pub fn json(&self) -> io::Result<Value> {
        serde_json::from_str(&self.text()?).map_err(|_| self.layer.altered(self.index))
    }
}
