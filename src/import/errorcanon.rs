//! ErrorCanon, the format of deadends.dev: one JSON file an error and environment.

use serde_json::{Map, Value, json};

use crate::check::{Date, is_source};
use crate::kb::{place_in, slug};

use super::rest::{pruned, put_back, take_date, take_list, take_object, take_share, take_text, take_texts};
use super::{Found, LONGEST_DOMAIN, LONGEST_SLUG, Note, regex_or_words, with_signature};

/// Whether an object is of this format.
pub(super) fn is_canon(object: &Map<String, Value>) -> bool {
    object.get("error").is_some_and(Value::is_object) && !object.contains_key("regex")
}

/// Reads the object at `pointer` of the file with this text. What is later than `today` is no date.
///
/// # Errors
/// What is missing that no entry can be without.
pub(super) fn read(
    text: &str,
    pointer: &str,
    mut object: Map<String, Value>,
    today: Date,
) -> Result<Found, Note> {
    let mut notes = Vec::new();
    let original = object.clone();
    let mut error = take_object(&mut object, "error");
    let mut verdict = take_object(&mut object, "verdict");
    let mut metadata = take_object(&mut object, "metadata");
    let original_id = take_text(&mut object, "id");
    let domain_of_error = error.get("domain").and_then(Value::as_str).unwrap_or_default().to_owned();
    let (domain, name) = parts_of_id(original_id.as_deref().unwrap_or_default(), &domain_of_error);

    let signature = take_text(&mut error, "signature");
    let regex = take_text(&mut error, "regex");
    let words = signature.clone().or_else(|| regex.as_deref().and_then(super::sample::sample));
    let Some(words) = words else {
        let note = Note::new(
            place_in(text, &format!("{pointer}/error"), 0),
            "`error` has no `signature` and no `regex`",
        );
        return Err(note.with_help("an entry cannot be without both"));
    };
    let place = |offset| place_in(text, &format!("{pointer}/error/regex"), offset);
    let (regex_here, note) = regex_or_words(regex.as_deref(), &words);
    let is_kept = note.is_none();
    notes.extend(note.map(|note| Note { offset: place(note.offset), ..note }));
    let (regex_here, was_added) = with_signature(regex_here, &words);

    let name = if name.is_empty() { words.clone() } else { name };
    let [domain, slug_here] = [slug(&domain, LONGEST_DOMAIN), slug(&name, LONGEST_SLUG)];
    let domain = if domain.is_empty() { "imported".to_owned() } else { domain };
    let slug_here = if slug_here.is_empty() { "error".to_owned() } else { slug_here };
    if domain_of_error == domain {
        error.shift_remove("domain");
    }

    let tier = tier(&metadata, &original);
    let dead_ends = items(&mut object, "dead_ends", &["action", "why_fails"], "fail_rate");
    let workarounds = items(&mut object, "workarounds", &["action", "how"], "success_rate");
    let sources: usize = [&dead_ends, &workarounds]
        .iter()
        .flat_map(|items| items.iter())
        .map(|item| item["sources"].as_array().map_or(0, Vec::len))
        .sum();
    let [first_seen, last_confirmed, last_updated] = dates(&mut error, &mut verdict, &mut metadata, today);
    let cause = take_text(&mut verdict, "summary").unwrap_or_else(|| words.clone());
    let versions = versions(&object);
    let graph = graph(&mut object);
    let confidence = take_share(&mut verdict, "confidence");
    let fix_success_rate = take_share(&mut verdict, "fix_success_rate");
    let text_of = |date: Date| date.to_string();
    let entry = json!({
        "signature": words,
        "regex": regex_here,
        "domain": domain,
        "category": take_text(&mut error, "category"),
        "root_cause": cause,
        "versions": versions,
        "dead_ends": dead_ends,
        "workarounds": workarounds,
        "transition_graph": graph,
        "official_doc_url": null,
        "verification_tier": tier,
        "confidence": confidence,
        "fix_success_rate": fix_success_rate,
        "resolvable": resolvable(&mut verdict),
        "first_seen": first_seen.map(text_of),
        "last_confirmed": last_confirmed.map(text_of),
        "last_updated": last_updated.map(text_of),
        "evidence_count": sources,
        "locale": "en",
    });
    for (name, rest) in [("error", error), ("verdict", verdict), ("metadata", metadata)] {
        put_back(&mut object, name, Value::Object(rest));
    }
    let source = take_text(&mut object, "url");
    let version = original
        .get("schema_version")
        .map(|version| version.as_str().map_or_else(|| version.to_string(), str::to_owned));
    object.shift_remove("schema_version");
    Ok(Found {
        format: "ErrorCanon",
        version,
        offset: place(0),
        original_regex: regex,
        original_id: original_id.unwrap_or_default(),
        source,
        domain,
        slug: slug_here,
        entry,
        rest: pruned(Value::Object(object)).unwrap_or(Value::Null),
        is_regex_kept: is_kept,
        is_signature_added: was_added,
        notes,
    })
}

/// Domain and error of an ID such as `python/no-module/py311-linux`; the environment after them is no part.
fn parts_of_id(id: &str, domain: &str) -> (String, String) {
    let parts: Vec<&str> = id.split('/').filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [first, name, ..] => (first.to_owned(), name.to_owned()),
        [name] => (domain.to_owned(), name.to_owned()),
        [] => (domain.to_owned(), String::new()),
    }
}

/// Who wrote it: only what a source is named for is sourced, and nothing is reproduced that we have not run.
fn tier(metadata: &Map<String, Value>, object: &Map<String, Value>) -> &'static str {
    let text = |name: &str| metadata.get(name).and_then(Value::as_str).unwrap_or_default().to_lowercase();
    let (author, review) = (text("generated_by"), text("review_status"));
    let is_generated = review.contains("auto")
        || ["bulk", "gen", "ai", "llm", "gpt", "claude", "script"].iter().any(|word| author.contains(word));
    let has_sources = ["dead_ends", "workarounds"].iter().any(|list| {
        object.get(*list).and_then(Value::as_array).is_some_and(|items| {
            items.iter().any(|item| item["sources"].as_array().is_some_and(|s| !s.is_empty()))
        })
    });
    if !is_generated && has_sources { "sourced" } else { "ai_generated" }
}

/// The items of a list, each with the two `texts`, a rate, a condition and sources; what they hold beside
/// that goes back, under the numbers of the items.
fn items(object: &mut Map<String, Value>, list: &str, texts: &[&str; 2], rate: &str) -> Vec<Value> {
    let mut items = Vec::new();
    let mut rest = Map::new();
    for (i, value) in take_list(object, list).into_iter().enumerate() {
        let mut item = match value {
            Value::Object(item) => item,
            Value::String(action) => Map::from_iter([(texts[0].to_owned(), Value::String(action))]),
            other => {
                rest.insert(i.to_string(), other);
                continue;
            }
        };
        let [first, second] = texts.map(|name| take_text(&mut item, name).unwrap_or_default());
        let share = take_share(&mut item, rate);
        let condition = take_text(&mut item, "condition").unwrap_or_default();
        let (sources, others): (Vec<String>, Vec<String>) =
            take_texts(&mut item, "sources").into_iter().partition(|text| is_source(text));
        if !others.is_empty() {
            let there = take_list(&mut item, "sources");
            let others = others.into_iter().map(Value::String).chain(there).collect();
            put_back(&mut item, "sources", Value::Array(others));
        }
        let made = [
            (texts[0], json!(first)),
            (
                if texts[1] == "how" { rate } else { texts[1] },
                if texts[1] == "how" { json!(share) } else { json!(second) },
            ),
            (
                if texts[1] == "how" { "how" } else { rate },
                if texts[1] == "how" { json!(second) } else { json!(share) },
            ),
            ("condition", json!(condition)),
            ("sources", json!(sources)),
        ];
        if let Some(left) = pruned(Value::Object(item)) {
            rest.insert(i.to_string(), left);
        }
        if !first.is_empty() || !second.is_empty() {
            items.push(Value::Object(
                made.map(|(name, value)| (name.to_owned(), value)).into_iter().collect(),
            ));
        }
    }
    if !rest.is_empty() {
        put_back(object, list, Value::Object(rest));
    }
    items
}

/// The software of the environment; the environment itself stays, as it says more.
fn versions(object: &Map<String, Value>) -> Vec<Value> {
    let environment = object.get("environment").and_then(Value::as_object);
    let text =
        |value: Option<&Value>| value.and_then(Value::as_str).map(str::trim).unwrap_or_default().to_owned();
    let runtime = environment.and_then(|environment| environment.get("runtime"));
    let runtime = match runtime {
        Some(Value::String(name)) => name.trim().to_owned(),
        Some(runtime) => {
            format!("{} {}", text(runtime.get("name")), text(runtime.get("version_range"))).trim().to_owned()
        }
        None => String::new(),
    };
    let python = text(environment.and_then(|environment| environment.get("python")));
    let python = if python.is_empty() { python } else { format!("python {python}") };
    let mut names = vec![runtime, python];
    names.retain(|name| !name.is_empty());
    names.dedup();
    names.into_iter().map(super::version).collect()
}

fn resolvable(verdict: &mut Map<String, Value>) -> Option<String> {
    let value = match verdict.get("resolvable")? {
        Value::Bool(flag) => flag.to_string(),
        Value::String(text) => text.trim().to_lowercase(),
        _ => return None,
    };
    let is_known = ["true", "partial", "false"].contains(&value.as_str());
    if is_known {
        verdict.shift_remove("resolvable");
    }
    is_known.then_some(value)
}

/// First seen, last confirmed, last updated; those that are out of order go back to where they were.
fn dates(
    error: &mut Map<String, Value>,
    verdict: &mut Map<String, Value>,
    metadata: &mut Map<String, Value>,
    today: Date,
) -> [Option<Date>; 3] {
    let first = take_date(error, "first_seen", today);
    let confirmed =
        take_date(error, "last_confirmed", today).or_else(|| take_date(metadata, "last_verification", today));
    let updated = take_date(verdict, "last_updated", today);
    match first {
        Some(first) if [confirmed, updated].into_iter().flatten().any(|later| later < first) => {
            put_back(error, "first_seen", json!(first.to_string()));
            [None, confirmed, updated]
        }
        first => [first, confirmed, updated],
    }
}

/// The links to other errors, still with the IDs of the format.
fn graph(object: &mut Map<String, Value>) -> Value {
    let mut graph = take_object(object, "transition_graph");
    let mut links = Map::new();
    let mut rest = Map::new();
    for name in ["leads_to", "preceded_by", "frequently_confused_with"] {
        let mut taken = Vec::new();
        let mut left = Vec::new();
        for value in take_list(&mut graph, name) {
            match value {
                Value::String(id) if !id.trim().is_empty() => taken.push(json!({"error_id": id.trim()})),
                Value::Object(mut link)
                    if link
                        .get("error_id")
                        .is_some_and(|id| id.as_str().is_some_and(|id| !id.trim().is_empty())) =>
                {
                    let mut made = Map::new();
                    put_back(&mut made, "error_id", json!(take_text(&mut link, "error_id")));
                    if let Some(share) = take_share(&mut link, "probability") {
                        put_back(&mut made, "probability", share);
                    }
                    for text in ["distinction", "condition"] {
                        if let Some(value) = take_text(&mut link, text) {
                            put_back(&mut made, text, json!(value));
                        }
                    }
                    if let Some(mut more) = pruned(Value::Object(link)) {
                        more["error_id"] = made["error_id"].clone();
                        left.push(more);
                    }
                    taken.push(Value::Object(made));
                }
                other => left.extend(pruned(other)),
            }
        }
        links.insert(name.to_owned(), Value::Array(taken));
        graph.shift_remove(name);
        if !left.is_empty() {
            rest.insert(name.to_owned(), Value::Array(left));
        }
    }
    graph.extend(rest);
    put_back(object, "transition_graph", Value::Object(graph));
    Value::Object(links)
}
