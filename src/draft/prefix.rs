//! What stands before the message of a line: time, level, container, place in a source file.

use std::sync::LazyLock;

use regex::Regex;

/// Fewest letters that must be left for the message.
const LEAST: usize = 6;

/// What loggers and wrappers put before a message.
static PREFIXES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        // Time: ISO 8601 and nginx, syslog with host and program, a time alone, seconds since the epoch.
        r"^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?\s?(?:Z|UTC|[+-]\d\d:?\d\d)?\]?[\s:|-]*",
        r"^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d+ \d\d:\d\d:\d\d\s+\S+\s+[\w./()-]+(?:\[\d+\])?:\s+",
        r"^\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?\s+",
        r"^\[?\s*\d+\.\d{3,}\]?\s+",
        // Docker Compose, BuildKit, GitHub Actions, pytest.
        r"^[\w.-]+\s+\|\s+",
        r"^#\d+\s+(?:[\d.]+\s+|ERROR:\s+)",
        r"^##\[error\]",
        r"^::error[^:]*::",
        r"^E\s{2,}",
        // What introduces an exception.
        r#"^Exception in thread "[^"]*"\s+"#,
        r"^(?i:caused by):\s+",
        r"^\[cause\]:\s+",
        r"^Uncaught\s+",
        r"^Unhandled exception\.\s+",
        // Process and thread, in brackets or bare after a time.
        r"^\[[^\]\s]*\d[^\]]*\]:?\s+",
        r"^\[(?i:error|fatal|crit|critical|emerg|severe|main)\]:?\s+",
        // The place in a source file.
        r"^(?:[A-Za-z]:)?[^\s:'\x22]*[./\\][^\s:'\x22]*:\d+(?::\d+)?:\s+",
        r"^(?:[A-Za-z]:)?[^\s:'\x22]+\(\d+(?:,\d+)?\):\s+",
    ]
    .map(valid)
    .into()
});

/// What may stand between a time and the message, and is part of the message where there is no time.
static AFTER_TIME: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"^(?:ERROR|FATAL|CRITICAL|SEVERE|ERR|CRIT|PANIC)\b[\]:|\s-]*",
        r"^\d+(?:#\d+)?:?\s+",
        r"^\*\d+\s+",
        r"^\[[\w./ -]+\]\s+",
        r"^-+\s+",
        r"^[\w$]+(?:\.[\w$]+)+\s*(?:-|:)\s+",
    ]
    .map(valid)
    .into()
});

fn valid(regex: &str) -> Regex {
    Regex::new(regex).expect("a regex of ours is valid")
}

/// Where in `line` the message begins, in bytes.
pub(super) fn message_start(line: &str) -> usize {
    let mut start = line.len() - line.trim_start().len();
    // anyhow and color-eyre number the links of a chain of causes.
    if start > 0 {
        start += numbered(&line[start..]);
    }
    let mut has_time = false;
    loop {
        let rest = &line[start..];
        let after_time = AFTER_TIME.iter().filter(|_| has_time);
        let found = PREFIXES.iter().chain(after_time).find_map(|prefix| prefix.find(rest));
        let Some(len) = found.map(|found| found.len()).filter(|len| *len > 0) else { return start };
        let letters = rest[len..].chars().filter(|c| c.is_alphabetic()).count();
        if letters < LEAST {
            return start;
        }
        has_time |= rest[..len].bytes().filter(u8::is_ascii_digit).count() >= 4;
        start += len;
    }
}

fn numbered(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && text[digits..].starts_with(": ") { digits + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_loggers_put_before_a_message_is_passed_over() {
        for (line, message) in [
            ("2026-11-25T01:02:03.456Z ERROR [main] c.e.App - disk is full", "disk is full"),
            ("2026/11/25 01:02:03 [emerg] 12#12: bind() failed", "bind() failed"),
            ("Nov 25 01:02:03 web-1 kernel[12]: Out of memory", "Out of memory"),
            ("web-1  | Error: no route", "Error: no route"),
            ("#12 4.567 error: linking failed", "error: linking failed"),
            ("Exception in thread \"main\" java.lang.Error: boom", "java.lang.Error: boom"),
            ("Caused by: java.net.BindException: in use", "java.net.BindException: in use"),
            ("src/main.c:3:5: fatal error: x.h: No such file", "fatal error: x.h: No such file"),
            ("    1: connection refused by peer", "connection refused by peer"),
            ("E       ValueError: bad value", "ValueError: bad value"),
            ("ERROR: Could not find a version", "ERROR: Could not find a version"),
            ("fatal: not a git repository", "fatal: not a git repository"),
            ("ORA-00942: table or view does not exist", "ORA-00942: table or view does not exist"),
        ] {
            assert_eq!(&line[message_start(line)..], message);
        }
    }

    #[test]
    fn a_line_that_is_all_prefix_stays() {
        assert_eq!(message_start("12:00:00 E1"), 0);
    }
}
