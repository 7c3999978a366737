//! What an entry holds beside its advice, as short texts for any page.

use std::io;

use serde_json::Value;

use crate::kb::{Entry, Link, REPRODUCED, Record, Source};

use super::labels::Labels;
use super::rates::Rates;

/// The label of the regex, the one fact that is code.
pub(super) const REGEX: &str = "Regex";

/// The tier in words, with what the trials were run, and when the error was last confirmed.
pub(super) fn trust(entry: &Entry, labels: &Labels) -> String {
    let tools = entry.tried_with();
    let is_tried = entry.verification_tier == REPRODUCED && !tools.is_empty();
    let tier = if is_tried { labels.reproduced_with(&tools) } else { labels.tier(&entry.verification_tier) };
    let mut parts = vec![tier];
    parts.extend(entry.last_confirmed.as_deref().map(|date| labels.confirmed(date)));
    parts.join("; ")
}

/// The short facts of an entry, by label; only what it holds.
pub(super) fn facts(
    record: &Record,
    entry: &Entry,
    labels: &Labels,
) -> io::Result<Vec<(&'static str, String)>> {
    let mut facts = vec![(labels.trust, trust(entry, labels))];
    let named = |name: &str, value: Option<String>| value.map(|value| format!("{name} {value}"));
    let percent = |rate: f64| format!("{}%", (rate * 100.0).round());
    let join = |parts: Vec<Option<String>>| parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let kind = join(vec![
        entry.category.clone(),
        entry.subcategory.clone(),
        named("cause:", entry.root_cause_type.clone()),
        named("code:", entry.error_code.clone()),
        named("resolvable:", entry.resolvable.clone()),
    ]);
    let fix_success = Rates::new(record, entry, labels).fix_success();
    let rates = join(vec![
        named("confidence:", entry.confidence.map(percent)),
        named("fix success:", Some(fix_success).filter(|text| !text.is_empty())),
        named("evidence:", entry.evidence_count.map(|count| count.to_string())),
    ]);
    let dates = join(vec![
        named("first seen:", entry.first_seen.clone()),
        named("last confirmed:", entry.last_confirmed.clone()),
        named("last updated:", entry.last_updated.clone()),
    ]);
    let tags = entry.tags.join(", ");
    let names = [entry.aliases.join(", "), entry.locale.clone().unwrap_or_default()];
    let other = unknown(record)?;
    facts.extend([(labels.kind, kind), (labels.rates, rates), (labels.dates, dates), (labels.tags, tags)]);
    facts.push((REGEX, entry.regex.clone()));
    facts.extend(["Aliases", "Locale"].into_iter().zip(names));
    facts.push((labels.other, other));
    facts.retain(|(_, text)| !text.is_empty());
    Ok(facts)
}

/// The members that the format does not know.
fn unknown(record: &Record) -> io::Result<String> {
    let Value::Object(members) = record.json()? else { return Ok(String::new()) };
    let unknown = members.into_iter().filter(|(name, _)| !Entry::FIELDS.contains(&name.as_str()));
    Ok(unknown.map(|(name, value)| format!("{name}: {}", plain(&value))).collect::<Vec<_>>().join("; "))
}

pub(super) fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The connections of an entry that it has, by label.
pub(super) fn links<'e>(entry: &'e Entry, labels: &Labels) -> Vec<(&'static str, &'e [Link])> {
    let graph = &entry.transition_graph;
    let mut links = vec![
        (labels.leads_to, graph.leads_to.as_slice()),
        (labels.follows, graph.preceded_by.as_slice()),
        (labels.confused, graph.frequently_confused_with.as_slice()),
    ];
    links.retain(|(_, list)| !list.is_empty());
    links
}

/// What is known of a link.
pub(super) fn link_note(link: &Link) -> String {
    let probability = link.probability.map(|rate| format!("{}%", (rate * 100.0).round()));
    let texts = [link.distinction.clone(), link.condition.clone(), probability];
    texts.into_iter().flatten().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
}

/// The documentation, then each other source once, in order.
pub(super) fn references(entry: &Entry) -> Vec<String> {
    let section = entry.official_doc_section.as_deref().unwrap_or_default();
    let documentation =
        entry.official_doc_url.iter().map(|url| format!("{url}  {section}").trim_end().to_owned());
    let mut references: Vec<String> = documentation.collect();
    let of_workarounds = entry.workarounds.iter().flat_map(|workaround| &workaround.sources);
    let of_dead_ends = entry.dead_ends.iter().flat_map(|dead_end| &dead_end.sources);
    for Source(source) in of_workarounds.chain(of_dead_ends) {
        let known = |reference: &String| reference.split("  ").next() == Some(source);
        if !references.iter().any(known) {
            references.push(source.clone());
        }
    }
    references
}
