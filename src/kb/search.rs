//! Finds entries by keyword. What it finds is near, and never a match.

use std::io;

use bm25::{Document, SearchEngine, SearchEngineBuilder, Tokenizer};

use super::{KnowledgeBase, Record};

/// How often the words of an ID or a signature count, against once for all other text.
const HEAD_WEIGHT: usize = 3;

/// Splits text into words of letters and digits, lower case; Chinese into single characters.
#[derive(Debug, Default)]
struct Words;

impl Tokenizer for Words {
    fn tokenize(&self, text: &str) -> Vec<String> {
        let mut words = Vec::new();
        for run in text.split(|c: char| !c.is_alphanumeric()) {
            let mut word = String::new();
            for c in run.chars().flat_map(char::to_lowercase) {
                if is_ideograph(c) {
                    words.push(std::mem::take(&mut word));
                    words.push(c.to_string());
                } else {
                    word.push(c);
                }
            }
            words.push(word);
        }
        words.retain(|word| !word.is_empty());
        words
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// The entries that share words with `query`, best first (BM25), at most `limit` of them.
///
/// # Errors
/// As [`Record::entry`].
pub fn search<'a>(kb: &'a KnowledgeBase, query: &str, limit: usize) -> io::Result<Vec<&'a Record>> {
    let documents = (0..).zip(kb.records()).map(|(id, record)| Ok(Document::new(id, words_of(record)?)));
    let documents: Vec<Document<u32>> = documents.collect::<io::Result<_>>()?;
    if documents.is_empty() {
        return Ok(Vec::new());
    }
    let engine: SearchEngine<u32, u32, Words> =
        SearchEngineBuilder::with_tokenizer_and_documents(Words, documents).build();
    let mut found = engine.search(query, None);
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.document.id.cmp(&b.document.id)));
    Ok(found.iter().take(limit).map(|result| &kb.records()[result.document.id as usize]).collect())
}

/// The text of an entry that a search goes through.
fn words_of(record: &Record) -> io::Result<String> {
    let entry = record.entry()?;
    let optional =
        [&entry.signature_zh, &entry.root_cause_zh, &entry.error_code, &entry.category, &entry.subcategory];
    let mut text = String::new();
    for _ in 0..HEAD_WEIGHT {
        text.extend([&entry.id, " ", &entry.signature, " "]);
    }
    for part in
        optional.into_iter().flatten().chain([&entry.root_cause]).chain(&entry.tags).chain(&entry.aliases)
    {
        text.extend([part, " "]);
    }
    for part in entry.workarounds.iter().map(|w| &w.action).chain(entry.dead_ends.iter().map(|d| &d.action)) {
        text.extend([part, " "]);
    }
    Ok(text)
}
