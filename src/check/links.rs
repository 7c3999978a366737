//! What an entry refers to: other entries and pages.

use crate::kb::{Link, Problem, Rule, Source};

use super::{Context, Subject};

static NOT_HTTP: Rule = Rule::new("E25", "not-http", "A link is not an http or https URL");
static DEAD: Rule = Rule::new("W17", "dead-reference", "`transition_graph` names an entry that is not there");
static ONE_WAY: Rule =
    Rule::new("W18", "one-way-link", "An entry is confused with another that does not say so of it");

pub(super) static RULES: [&Rule; 3] = [&NOT_HTTP, &DEAD, &ONE_WAY];

pub(super) fn check(subject: &Subject<'_>, context: &Context<'_>, problems: &mut Vec<Problem>) {
    check_urls(subject, problems);
    check_graph(subject, context, problems);
}

fn check_urls(subject: &Subject<'_>, problems: &mut Vec<Problem>) {
    let Some(entry) = subject.entry else { return };
    let mut report = |pointer: &str, url: &str| {
        let message = format!("{url:?} is not an http or https URL");
        problems.push(subject.problem(&NOT_HTTP, pointer, message, "name a page that a browser opens"));
    };
    if let Some(url) = entry.official_doc_url.as_deref().filter(|url| !url.is_empty() && !is_http(url)) {
        report("/official_doc_url", url);
    }
    let lists = entry.workarounds.iter().enumerate().map(|(i, item)| ("workarounds", i, &item.sources));
    let dead_ends = entry.dead_ends.iter().enumerate().map(|(i, item)| ("dead_ends", i, &item.sources));
    for (list, item, sources) in lists.chain(dead_ends) {
        for (i, Source(text)) in sources.iter().enumerate() {
            // A source may be a book, or a page of a manual.
            if !is_source(text) {
                report(&format!("/{list}/{item}/sources/{i}"), text);
            }
        }
    }
}

/// Whether a text can be named as a source: a page that a browser opens, or what is no URL at all.
pub(crate) fn is_source(text: &str) -> bool {
    is_http(text) || !has_scheme(text)
}

fn is_http(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '['))
        && !url.contains(char::is_whitespace)
}

/// Whether a text is meant as a URL: `scheme:` and something close behind it.
fn has_scheme(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
        && !rest.starts_with([' ', ':'])
        && (rest.starts_with("//")
            || matches!(&*scheme.to_lowercase(), "javascript" | "data" | "file" | "mailto"))
}

fn check_graph(subject: &Subject<'_>, context: &Context<'_>, problems: &mut Vec<Problem>) {
    let Some(entry) = subject.entry else { return };
    let graph = &entry.transition_graph;
    let lists = [
        ("leads_to", &graph.leads_to),
        ("preceded_by", &graph.preceded_by),
        ("frequently_confused_with", &graph.frequently_confused_with),
    ];
    for (name, links) in lists {
        for (i, Link { error_id, .. }) in links.iter().enumerate() {
            let pointer = format!("/transition_graph/{name}/{i}");
            match context.find(error_id) {
                None => {
                    let message = format!("there is no entry {error_id:?}");
                    let help = match context.nearest_id(error_id) {
                        Some(near) => format!("did you mean {near}?"),
                        None => "name an entry that is there, or write that entry".to_owned(),
                    };
                    problems.push(subject.problem(&DEAD, &pointer, message, help));
                }
                Some(other) if name == "frequently_confused_with" && other != entry.id => {
                    let is_mutual =
                        context.confused_with(other).is_none_or(|links| links.contains(&&*entry.id));
                    if !is_mutual {
                        let message = format!("{other} does not name {} under `{name}`", entry.id);
                        let help = format!("add it there, with what tells it from {other}");
                        problems.push(subject.problem(&ONE_WAY, &pointer, message, help));
                    }
                }
                Some(_) => {}
            }
        }
    }
}

impl<'a> Context<'a> {
    /// The ID of the entry that an ID or an alias stands for.
    fn find(&self, name: &str) -> Option<&'a str> {
        let by_alias = || self.by_alias.get(name).copied();
        self.kb.get(name).map(|record| record.id()).or_else(by_alias)
    }

    /// The entry of the same domain whose ID is spelled most like `name`.
    fn nearest_id(&self, name: &str) -> Option<&'a str> {
        let likeness = |id: &str| strsim::jaro_winkler(name, id);
        let domain = format!("{}/", name.split('/').next().unwrap_or_default());
        // Entries are ordered by ID.
        let first = self.kb.records().partition_point(|record| record.id() < &*domain);
        let records = self.kb.records()[first..].iter().take_while(|record| record.id().starts_with(&domain));
        let ids = records.map(|record| (likeness(record.id()), record.id()));
        ids.filter(|(likeness, _)| *likeness > 0.9).max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, id)| id)
    }

    /// The entries that the checked entry of this ID is confused with; `None` for one that is not checked.
    fn confused_with(&self, id: &str) -> Option<Vec<&'a str>> {
        let at = self.kb.records().binary_search_by(|record| record.id().cmp(id)).ok()?;
        let entry = self.subjects[self.checked[at]?].entry?;
        let links = &entry.transition_graph.frequently_confused_with;
        Some(links.iter().filter_map(|link| self.find(&link.error_id)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_meant_as_a_url_must_be_one() {
        assert!(is_http("https://example.org/a#b") && is_http("http://[::1]/"));
        for bad in ["https://", "https:/example.org", "https://a b", "ftp://example.org", "javascript:x"] {
            assert!(!is_http(bad), "{bad}");
        }
        assert!(has_scheme("javascript:alert(1)") && has_scheme("ftp://example.org"));
        for text in ["man 2 open", "RFC 6455: The WebSocket Protocol", "std::fs", "Note: see below"] {
            assert!(!has_scheme(text), "{text}");
        }
    }
}
