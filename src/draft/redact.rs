//! Takes secrets out of a sample: what it puts in their place is a sample of the same kind.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::{Captures, Regex};

/// Stands where a secret stood.
pub(super) const MARK: &str = "REDACTED";

/// What was taken out, by kind, and how often.
pub type Redactions = BTreeMap<&'static str, usize>;

/// One kind of secret.
struct Rule {
    kind: &'static str,
    regex: Regex,
    /// What stands in its place; `None` where it is no secret after all.
    replace: fn(&Captures<'_>) -> Option<String>,
}

/// In this order: what an earlier rule has replaced, a later one leaves.
static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let rule = |kind, regex: &str, replace| Rule {
        kind,
        regex: Regex::new(regex).expect("a regex of ours is valid"),
        replace,
    };
    vec![
        rule(
            "private key",
            r"(?s)(-----BEGIN [A-Z ]*PRIVATE KEY-----).*?(?:-----END [A-Z ]*PRIVATE KEY-----|\z)",
            |found| Some(format!("{} {MARK}", &found[1])),
        ),
        rule("password in a URL", r"(://)[^/\s'\x22@]+(@)", |found| {
            Some(format!("{}{MARK}{}", &found[1], &found[2]))
        }),
        rule("JSON web token", r"\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?", mark),
        rule("AWS key", r"\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}\b", mark),
        rule(
            "token",
            r"\b(?:gh[pousr]_[0-9A-Za-z_]{20,}|github_pat_[0-9A-Za-z_]{20,}|glpat-[0-9A-Za-z_-]{16,}|sk-[0-9A-Za-z_-]{16,}|[rsp]k_(?:live|test)_[0-9A-Za-z_]{10,}|xox[abeoprs]-[0-9A-Za-z_-]{10,}|npm_[0-9A-Za-z_]{30,}|pypi-[0-9A-Za-z_-]{20,}|AIza[0-9A-Za-z_-]{30,}|ya29\.[0-9A-Za-z_-]{20,}|hf_[0-9A-Za-z_]{20,}|dop_v1_[0-9A-Za-z_]{20,}|SG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,})",
            mark,
        ),
        rule("token", r"(?i)\b(bearer|basic)(\s+)([\w.~+/=-]{8,})", |found| {
            is_secret(&found[3]).then(|| format!("{}{}{MARK}", &found[1], &found[2]))
        }),
        rule(
            "secret option",
            r"(?i)(--?[\w-]*(?:password|passwd|token|secret|api-?key)[ =])([^\s'\x22-]\S*)",
            |found| (!found[2].starts_with(MARK)).then(|| format!("{}{MARK}", &found[1])),
        ),
        rule("named secret", &named_secret(), |found| {
            let [name, between, value] = [1, 2, 3].map(|group| &found[group]);
            // "invalid token: unexpected end" is prose; "token=…" and "\"token\": \"…\"" are not.
            let is_told = between.contains('=') || between.ends_with(['"', '\'']) || is_secret(value);
            let is_empty = ["null", "none", "true", "false", "nil", "yes", "no", "undefined", "***"]
                .contains(&value.to_lowercase().as_str());
            (is_told && !is_empty && !value.contains(MARK)).then(|| format!("{name}{between}{MARK}"))
        }),
        rule("e-mail address", r"[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b", |found| {
            let sample = "user@example.com";
            (!found[0].starts_with(MARK) && &found[0] != sample && !found[0].starts_with("git@"))
                .then(|| sample.to_owned())
        }),
        rule("home folder", r"(/home/|/Users/|\\Users\\|\\\\Users\\\\)([^/\\\s:'\x22<>]+)", |found| {
            let is_person = !["dev", "Shared", "Public", "linuxbrew"].contains(&&found[2]);
            is_person.then(|| format!("{}dev", &found[1]))
        }),
        rule("IP address", r"\b(?:\d{1,3}\.){3}\d{1,3}\b", |found| {
            let is_harmless =
                ["127.", "0.0.0.0", "255.", "192.0.2."].iter().any(|start| found[0].starts_with(start));
            let is_address = found[0].split('.').all(|part| part.parse::<u8>().is_ok());
            (is_address && !is_harmless).then(|| "192.0.2.1".to_owned())
        }),
        rule(
            "IP address",
            r"(?i)\b[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){2,6}::?[0-9a-f]{1,4}\b|\b[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){1,5}::(?:[0-9a-f]{1,4}\b)?",
            |found| {
                let is_address = found[0].contains("::") || found[0].matches(':').count() == 7;
                (is_address && !found[0].starts_with("2001:db8:")).then(|| "2001:db8::1".to_owned())
            },
        ),
        rule("long random text", r"\b[A-Za-z0-9+/_-]{40,}={0,2}", |found| {
            let has = |what: fn(&char) -> bool| found[0].chars().any(|c| what(&c));
            let is_random =
                has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase) && has(char::is_ascii_digit);
            (is_random && found[0].matches('/').count() < 4).then(|| MARK.to_owned())
        }),
    ]
});

fn named_secret() -> String {
    let names = "password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|authorization|credential|signature";
    format!(r"(?i)([\w-]*(?:{names})[\w-]*)(\\?['\x22]?\s*(?:=|:|=>)\s*\\?['\x22]?)([^\s'\x22&,;)\\]+)")
}

fn mark(_: &Captures<'_>) -> Option<String> {
    Some(MARK.to_owned())
}

/// Whether a value looks like a secret and not like a word of prose.
fn is_secret(value: &str) -> bool {
    let value = value.trim_end_matches(['.', ':', ',']);
    value.len() >= 8 && value.bytes().any(|b| b.is_ascii_digit()) || value.len() >= 24
}

/// `text` without its secrets, and what they were.
///
/// ```
/// use errkb::draft::redact;
/// let (text, found) = redact("cannot read /home/anna/.netrc: token=hunter2");
/// assert_eq!(text, "cannot read /home/dev/.netrc: token=REDACTED");
/// assert_eq!(found.len(), 2);
/// ```
pub fn redact(text: &str) -> (String, Redactions) {
    let mut text = text.to_owned();
    let mut redactions = Redactions::new();
    for Rule { kind, regex, replace } in RULES.iter() {
        let replaced = regex.replace_all(&text, |found: &Captures<'_>| match replace(found) {
            Some(sample) => {
                *redactions.entry(kind).or_default() += 1;
                sample
            }
            None => found[0].to_owned(),
        });
        text = replaced.into_owned();
    }
    (text, redactions)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redacted(text: &str) -> String {
        redact(text).0
    }

    #[test]
    fn secrets_of_every_kind_are_taken_out() {
        for (secret, expected) in [
            ("Authorization: Bearer abcDEF123456.xyz", "Authorization: Bearer REDACTED"),
            ("clone https://bob:s3cret@git.corp/x failed", "clone https://REDACTED@git.corp/x failed"),
            ("key AKIAIOSFODNN7EXAMPLE is revoked", "key REDACTED is revoked"),
            ("jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_1 expired", "jwt REDACTED expired"),
            (r#"{"password": "hunter2", "n": 1}"#, r#"{"password": "REDACTED", "n": 1}"#),
            ("DB_PASSWORD=hunter2 not accepted", "DB_PASSWORD=REDACTED not accepted"),
            ("mysql --password hunter2 -h x", "mysql --password REDACTED -h x"),
            ("push by ghp_abcdefghijklmnopqrstuvwx0123", "push by REDACTED"),
            ("mail anna.b@corp.example.org bounced", "mail user@example.com bounced"),
            (r"C:\Users\Anna\x.py and /Users/anna/y", r"C:\Users\dev\x.py and /Users/dev/y"),
            ("connect to 10.1.2.3:5432", "connect to 192.0.2.1:5432"),
            ("connect to fe80:1:2:3:4:5:6:7 and 2a00:1450::8a", "connect to 2001:db8::1 and 2001:db8::1"),
            ("-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc", "-----BEGIN RSA PRIVATE KEY----- REDACTED"),
            ("GET /x?X-Amz-Signature=0af3&y=1", "GET /x?X-Amz-Signature=REDACTED&y=1"),
        ] {
            assert_eq!(redacted(secret), expected);
        }
    }

    #[test]
    fn prose_about_secrets_stays() {
        for text in [
            "SyntaxError: Unexpected token: punc",
            "Access denied for user 'x' (using password: YES)",
            "Basic authentication failed",
            "FATAL: password authentication failed for user \"app\"",
            "listening on 127.0.0.1:80 at 12:34:56",
            "git@github.com: Permission denied (publickey).",
            "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ] {
            assert_eq!(redacted(text), text);
        }
    }

    #[test]
    fn redacting_twice_changes_nothing_more() {
        let once = redacted("token=abc https://a:b@c/d user@corp.org 10.0.0.1 /home/x/y Bearer abc123456789");
        assert_eq!(redacted(&once), once);
    }
}
