//! CRE rules: YAML files with a list of `rules`, each with what the problem is and how a log shows it.

use serde_json::{Map, Value, json};

use crate::check::is_source;
use crate::kb::{Pattern, Searches, slug};

use super::rest::{pruned, put_back, put_back_object, take_object, take_text, take_texts};
use super::sample::sample;
use super::yaml::Yaml;
use super::{
    Found, LONGEST_DOMAIN, LONGEST_SLUG, Note, escaped, regex_or_words, translate, version, with_signature,
};

/// Most times that a regex looks for one text: more would hardly be within its window.
const MOST_TIMES: u64 = 2;

/// Most matches of a sequence that become one regex over several lines.
const LONGEST_SEQUENCE: usize = 4;

/// Whether a document is of this format.
pub(super) fn is_rules(document: &Value) -> bool {
    document.get("rules").is_some_and(Value::is_array)
}

/// Reads the rules of one document, number `number` of `yaml`. Of one that cannot be an entry it says why.
pub(super) fn read(yaml: &Yaml, number: usize) -> Vec<Result<Found, Note>> {
    let document = &yaml.documents[number];
    let rules = document["rules"].as_array().into_iter().flatten();
    let terms = document.get("terms").cloned().unwrap_or(Value::Null);
    let rule = |(i, rule): (usize, &Value)| {
        let pointer = format!("/{number}/rules/{i}");
        Reader { yaml, terms: &terms, pointer: &pointer }.read(rule)
    };
    rules.enumerate().map(rule).collect()
}

struct Reader<'y> {
    yaml: &'y Yaml,
    /// Conditions that rules name.
    terms: &'y Value,
    pointer: &'y str,
}

/// A condition of a rule: a text or a regex, and where it stands.
struct Condition {
    /// As it is there.
    source: String,
    is_regex: bool,
    times: u64,
    pointer: String,
}

impl Condition {
    /// It as a regex that runs here.
    fn regex(&self) -> Result<String, Note> {
        if self.is_regex { Ok(translate::translate(&self.source)?.regex) } else { Ok(escaped(&self.source)) }
    }

    /// How much it tells: letters and digits that stand for themselves.
    fn weight(&self) -> usize {
        let literal =
            if self.is_regex { sample(&self.source).unwrap_or_default() } else { self.source.clone() };
        literal.chars().filter(|c| c.is_alphanumeric()).count()
    }
}

impl Reader<'_> {
    fn read(&self, rule: &Value) -> Result<Found, Note> {
        let at = self.yaml.place(self.pointer);
        let missing = |what: &str| {
            Note::new(at, format!("the rule has no {what}")).with_help("an entry cannot be without it")
        };
        let mut rest = rule.as_object().cloned().ok_or_else(|| missing("members"))?;
        let mut cre = take_object(&mut rest, "cre");
        let id = take_text(&mut cre, "id").unwrap_or_default();
        let title = take_text(&mut cre, "title");
        let name = title
            .clone()
            .or_else(|| (!id.is_empty()).then(|| id.clone()))
            .ok_or_else(|| missing("`cre` with a `title` or an `id`"))?;

        let mut notes = Vec::new();
        let (conditions, is_sequence) = self.conditions(&rest, &mut notes);
        let (regex, words, is_regex_kept) = self.regex(&conditions, is_sequence, &name, &mut notes);
        let (regex, is_signature_added) = with_signature(regex, &words);

        let domain = domain(&cre, &rest);
        let references = take_texts(&mut cre, "references");
        let (references, others): (Vec<String>, Vec<String>) =
            references.into_iter().partition(|text| is_source(text));
        put_back(&mut cre, "references", json!(others));
        let cause = self.cause(&mut cre, &name);
        let workarounds = workarounds(&mut cre, &references);
        let mut tags = take_texts(&mut cre, "tags");
        tags.sort();
        tags.dedup();
        let entry = json!({
            "signature": words,
            "regex": regex,
            "domain": domain,
            "category": take_text(&mut cre, "category"),
            "root_cause": cause,
            "versions": versions(&cre),
            "workarounds": workarounds,
            "official_doc_url": references.iter().find(|url| url.starts_with("http")),
            "verification_tier": tier(&cre, &references),
            "evidence_count": references.len(),
            "tags": tags,
            "locale": "en",
        });
        put_back(&mut cre, "title", json!(title));
        put_back_object(&mut rest, "cre", cre);
        Ok(Found {
            format: "CRE",
            version: None,
            offset: conditions.first().map_or(at, |condition| self.yaml.place(&condition.pointer)),
            // The conditions stay in the rest, all of them.
            original_regex: None,
            slug: Some(slug(&name, LONGEST_SLUG))
                .filter(|slug| !slug.is_empty())
                .unwrap_or_else(|| "rule".to_owned()),
            original_id: id,
            source: None,
            domain,
            entry,
            rest: pruned(Value::Object(rest)).unwrap_or(Value::Null),
            is_regex_kept,
            is_signature_added,
            notes,
        })
    }

    /// The conditions that must be met, and whether in their order; notes of what cannot be expressed.
    fn conditions(&self, rest: &Map<String, Value>, notes: &mut Vec<Note>) -> (Vec<Condition>, bool) {
        let mut conditions = Vec::new();
        let rule = rest.get("rule").cloned().unwrap_or(Value::Null);
        for (kind, list, is_sequence) in [
            ("set", "match", false),
            ("sequence", "order", true),
            ("sequence", "match", true),
            ("set", "order", false),
        ] {
            let Some(items) = rule.pointer(&format!("/{kind}/{list}")) else { continue };
            let pointer = format!("{}/rule/{kind}/{list}", self.pointer);
            self.collect(items, &pointer, &mut conditions, notes, 0);
            if rule.pointer(&format!("/{kind}/negate")).is_some_and(|negate| pruned(negate.clone()).is_some())
            {
                let offset = self.yaml.place(&format!("{}/rule/{kind}/negate", self.pointer));
                let message = "what must not be in the log (`negate`) cannot be said here";
                notes.push(Note::new(offset, message));
            }
            return (conditions, is_sequence);
        }
        let message = "the rule has no `set` with `match` and no `sequence` with `order`";
        notes.push(Note::new(self.yaml.place(&format!("{}/rule", self.pointer)), message));
        (conditions, false)
    }

    /// Adds the conditions in `value`, which stands at `pointer`; names of terms are followed.
    fn collect(
        &self,
        value: &Value,
        pointer: &str,
        conditions: &mut Vec<Condition>,
        notes: &mut Vec<Note>,
        depth: usize,
    ) {
        // A term may name itself.
        const DEEPEST: usize = 8;
        let condition = |source: &str, is_regex, times, pointer| Condition {
            source: source.to_owned(),
            is_regex,
            times,
            pointer,
        };
        match value {
            Value::Array(items) => {
                for (i, item) in items.iter().enumerate() {
                    self.collect(item, &format!("{pointer}/{i}"), conditions, notes, depth);
                }
            }
            Value::String(name) if depth < DEEPEST && self.terms.get(name).is_some() => {
                self.collect(&self.terms[name], pointer, conditions, notes, depth + 1);
            }
            Value::String(text) => conditions.push(condition(text, false, 1, pointer.to_owned())),
            Value::Object(members) if depth < DEEPEST => {
                let times = members.get("count").and_then(Value::as_u64).unwrap_or(1);
                let text = |name: &str| members.get(name).and_then(Value::as_str);
                if let Some(regex) = text("regex") {
                    conditions.push(condition(regex, true, times, format!("{pointer}/regex")));
                } else if let Some(value) = text("value") {
                    conditions.push(condition(value, false, times, format!("{pointer}/value")));
                } else if let Some(inner) = members.get("set").or_else(|| members.get("sequence")) {
                    let list = inner.get("match").or_else(|| inner.get("order")).unwrap_or(&Value::Null);
                    self.collect(list, pointer, conditions, notes, depth + 1);
                } else {
                    let message =
                        "a condition that is no text and no regex, such as `jq`, cannot be said here";
                    notes.push(Note::new(self.yaml.place(pointer), message));
                }
            }
            _ => {}
        }
    }

    /// The regex, the error in words, and whether the regex is the rule's own.
    fn regex(
        &self,
        conditions: &[Condition],
        is_sequence: bool,
        name: &str,
        notes: &mut Vec<Note>,
    ) -> (String, String, bool) {
        let mut usable = Vec::new();
        for condition in conditions {
            match condition.regex() {
                Ok(regex) if Pattern::check(&regex).is_ok() => usable.push((condition, regex)),
                Ok(_) => {}
                Err(Note { message, .. }) => {
                    let offset = self.yaml.place(&condition.pointer);
                    notes.push(Note::new(offset, format!("{message}; the rest of the rule is used")));
                }
            }
        }
        let can_span = is_sequence && usable.len() == conditions.len() && usable.len() <= LONGEST_SEQUENCE;
        if let [(first, regex), ..] = &usable[..]
            && (usable.len() == 1 || can_span)
        {
            if usable.len() == 1 && first.times <= 1 {
                let words = if first.is_regex { sample(regex) } else { Some(first.source.trim().to_owned()) };
                let (regex, _) = regex_or_words(Some(regex), name);
                return (regex, words.unwrap_or_else(|| name.to_owned()), conditions.len() == 1);
            }
            let links: Vec<&str> = usable
                .iter()
                .flat_map(|(condition, regex)| {
                    vec![regex.as_str(); usize::try_from(condition.times.clamp(1, MOST_TIMES)).unwrap_or(1)]
                })
                .collect();
            let regex = links.iter().map(|link| format!("(?:{link})")).collect::<Vec<_>>().join("(?s:.*?)");
            if let (Some(words), Ok(())) = (sample_of(&links, &regex), Pattern::check(&regex)) {
                let more = usable.iter().map(|(condition, _)| condition).filter(|it| it.times > MOST_TIMES);
                notes.extend(more.map(|condition| self.fewer_times(condition, "twice")));
                return (regex, words, true);
            }
        }
        let best = usable.iter().max_by_key(|(condition, _)| condition.weight());
        if conditions.len() > 1 {
            let offset = self.yaml.place(&conditions[0].pointer);
            notes.push(Note::new(offset, "of several conditions the most telling one is looked for alone"));
        } else if let Some((condition, _)) = best.filter(|(condition, _)| condition.times > 1) {
            notes.push(self.fewer_times(condition, "once"));
        }
        match best {
            Some((condition, regex)) => {
                let words =
                    if condition.is_regex { sample(regex) } else { Some(condition.source.trim().to_owned()) };
                (regex.clone(), words.unwrap_or_else(|| name.to_owned()), conditions.len() == 1)
            }
            None => (escaped(name), name.to_owned(), false),
        }
    }

    /// Says that a text need not come as often as the rule has it.
    fn fewer_times(&self, condition: &Condition, looked_for: &str) -> Note {
        let Condition { times, pointer, .. } = condition;
        Note::new(
            self.yaml.place(pointer),
            format!("a text that must come {times} times is looked for {looked_for}"),
        )
    }

    /// Why it happens: what the rule says of the cause, or else what it describes.
    fn cause(&self, cre: &mut Map<String, Value>, name: &str) -> String {
        let says_nothing = |text: &str| text.len() < 80 && text.to_lowercase().contains("see reference");
        let own = cre.get("cause").and_then(Value::as_str).map(str::trim);
        let from = if own.is_some_and(|cause| !cause.is_empty() && !says_nothing(cause)) {
            "cause"
        } else {
            "description"
        };
        match take_text(cre, from) {
            Some(text) => format!("{}. {text}", name.trim_end_matches('.')),
            None => name.to_owned(),
        }
    }
}

/// A text that links match, one a line.
fn sample_of(links: &[&str], regex: &str) -> Option<String> {
    let lines = links.iter().map(|link| sample(link)).collect::<Option<Vec<String>>>()?;
    let text = lines.join("\n");
    Pattern::new(regex).compile(Searches::Few)?.is_match(text.as_bytes()).then_some(text)
}

/// The program that the log is of: as its source is named, the first application, or the category.
fn domain(cre: &Map<String, Value>, rest: &Map<String, Value>) -> String {
    let rule = rest.get("rule").unwrap_or(&Value::Null);
    let source = ["/set/event/source", "/sequence/event/source"]
        .iter()
        .find_map(|pointer| rule.pointer(pointer)?.as_str());
    let program =
        source.and_then(|source| source.strip_prefix("cre.log.").or_else(|| source.strip_prefix("cre.")));
    let application = cre.get("applications").and_then(|list| list.get(0)?.get("name")?.as_str());
    let category = cre.get("category").and_then(Value::as_str);
    let category = category.map(|category| category.trim_end_matches('s').trim_end_matches("-problem"));
    let named = [program, application, category].into_iter().flatten().map(|name| slug(name, LONGEST_DOMAIN));
    named.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| "cre".to_owned())
}

/// What mitigates: each point of a list is one, a text without points is one.
fn workarounds(cre: &mut Map<String, Value>, references: &[String]) -> Vec<Value> {
    let mut workarounds: Vec<(String, String)> = Vec::new();
    let mitigation = match cre.get("mitigation") {
        Some(Value::Array(_)) => {
            take_texts(cre, "mitigation").iter().map(|text| format!("- {text}\n")).collect()
        }
        _ => take_text(cre, "mitigation").unwrap_or_default(),
    };
    for line in mitigation.lines() {
        let point =
            ["- ", "* ", "• "].iter().find_map(|bullet| line.strip_prefix(bullet)).or_else(|| numbered(line));
        match (point, workarounds.last_mut()) {
            (Some(point), _) => workarounds.push((point.trim().to_owned(), String::new())),
            (None, Some((_, how))) if !line.trim().is_empty() => {
                if !how.is_empty() {
                    how.push('\n');
                }
                how.push_str(line.trim_end());
            }
            (None, None) if !line.trim().is_empty() => {
                workarounds.push((line.trim().to_owned(), String::new()))
            }
            _ => {}
        }
    }
    let sources = |i: usize| if i == 0 { references } else { &[] };
    let item = |(i, (action, how)): (usize, &(String, String))| json!({"action": action, "success_rate": null, "how": how, "condition": "", "sources": sources(i)});
    workarounds.iter().enumerate().map(item).collect()
}

/// The text of a numbered point, "1. …".
fn numbered(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0)
        .then(|| line[digits..].strip_prefix(". ").or_else(|| line[digits..].strip_prefix(") ")))
        .flatten()
}

fn versions(cre: &Map<String, Value>) -> Vec<Value> {
    let applications = cre.get("applications").and_then(Value::as_array).into_iter().flatten();
    let name = |application: &Value| {
        let text = |name: &str| {
            application
                .get(name)
                .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
                .unwrap_or_default()
        };
        let application = if application.is_string() {
            application.as_str().unwrap_or_default().to_owned()
        } else {
            text("name")
        };
        let version = text("version");
        format!("{application} {}", if version == "*" { "" } else { &version }).trim().to_owned()
    };
    applications.map(name).filter(|name| !name.is_empty()).map(version).collect()
}

/// Rules are written by people and name what they rest on; drafts of a program say so.
fn tier(cre: &Map<String, Value>, references: &[String]) -> &'static str {
    let text = |name: &str| cre.get(name).and_then(Value::as_str).unwrap_or_default().to_lowercase();
    let is_generated = text("author").contains("draft") || text("description").contains("auto-generated");
    if references.is_empty() || is_generated { "ai_generated" } else { "sourced" }
}
