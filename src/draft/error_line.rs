//! Finds the line of a log that tells the error: the cause before what it led to, the message before frames.

use std::cmp::Reverse;

use crate::report::error_score;

use super::log::Line;
use super::prefix::message_start;

/// Lines below the error that can belong to it.
const MOST_BELOW: usize = 3;

/// What programs say when another has failed, or they have said already why.
const CONSEQUENCES: &[&str] = &[
    "exit code",
    "exit status",
    "exited with",
    "returned non-zero",
    "non-zero code",
    "returncode",
    "*** [",
    "elifecycle",
    "a complete log",
    "build failed",
    "subprocess failed",
    "command failed",
    "could not compile",
    "previous error",
    "for more information",
    "aborting due",
    "errors generated",
    "test failed",
    "test result",
    "run failed",
    "job failed",
    "process completed",
    "process terminated",
    "error: failed to run",
    "compilation terminated",
    "failures:",
    "in total",
];

/// How a stack trace begins; the message of it comes below.
const TRACEBACK: &str = "Traceback (most recent call last)";

/// The place of the line that tells the error, among the lines for which `may_be` holds; `None` when none
/// looks like an error.
pub fn error_line(lines: &[Line], may_be: impl Fn(&Line) -> bool) -> Option<usize> {
    let weights = weights(lines);
    let candidates = (0..lines.len()).filter(|at| weights[*at] > 0 && may_be(&lines[*at]));
    // Of lines that say as much the first failure; of a chain of causes the last, as it led to the others.
    candidates.max_by_key(|at| {
        let is_cause = weights[*at] >= CAUSE;
        (weights[*at], if is_cause { *at as i64 } else { -(*at as i64) }, Reverse(*at))
    })
}

/// The lines right below the error that go on with it: those that are indented and explained by no entry.
pub fn goes_on(lines: &[Line], error: usize) -> usize {
    let indent = indent(&lines[error].text);
    let below = lines[error + 1..].iter().take(MOST_BELOW);
    let is_part = |line: &&Line| {
        let text = line.text.trim_start();
        !text.is_empty()
            && self::indent(&line.text) > indent
            && !is_frame(text)
            && line.explained_by.is_none()
    };
    below.take_while(is_part).count()
}

/// The least weight of a line that a stack trace names as the cause.
const CAUSE: i64 = 1000;

/// How much the line of a single message looks like the error; 0 for not at all.
pub(super) fn weight(line: &str) -> i64 {
    let text = line.trim_start();
    if is_frame(text) || text.starts_with(TRACEBACK) || is_routine(text) {
        return 0;
    }
    let lower = text.to_ascii_lowercase();
    let is_consequence = CONSEQUENCES.iter().any(|phrase| lower.contains(phrase));
    let score = i64::from(error_score(line));
    if is_consequence { (score - 40).max(i64::from(score > 0)) } else { score }
}

/// Whether a logger says that the line tells of no error.
fn is_routine(text: &str) -> bool {
    let before = text.get(..text.len().min(80)).unwrap_or_default();
    [" INFO", "[INFO", "INFO:", " DEBUG", "[DEBUG", "DEBUG:", "level=info", "\"level\":\"info\""]
        .iter()
        .any(|level| before.contains(level))
}

fn weights(lines: &[Line]) -> Vec<i64> {
    let mut weights: Vec<i64> = lines.iter().map(|line| weight(&line.text)).collect();
    let mut at = 0;
    while at < lines.len() {
        let text = lines[at].text.as_str();
        let trimmed = text.trim_start();
        if let Some(header) = text.find(TRACEBACK)
            && let Some(message) = end_of_traceback(lines, at, header)
        {
            // The first exception of a chain is the one that led to the others.
            let is_cause = chained(lines, message);
            weights[message] = weights[message].max(1) + if is_cause { CAUSE } else { 60 };
            at = message;
        } else if trimmed == "Caused by:" {
            let last =
                (at + 1..lines.len()).take_while(|below| lines[*below].text.starts_with([' ', '\t'])).last();
            if let Some(last) = last {
                weights[last] += CAUSE;
                at = last;
            }
        } else if message_after(trimmed, &["Caused by: ", "[cause]: "]) {
            weights[at] = weights[at].max(1) + CAUSE;
        } else if trimmed.contains("panicked at ") && trimmed.ends_with(':') && at + 1 < lines.len() {
            // The message of a panic is on the next line.
            weights[at + 1] = weights[at + 1].max(1) + 60;
            weights[at] = 0;
            at += 1;
        }
        at += 1;
    }
    weights
}

fn message_after(text: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| text.strip_prefix(start).is_some_and(|message| !message.trim().is_empty()))
}

/// The line with the exception below the header of a Python traceback.
fn end_of_traceback(lines: &[Line], header: usize, column: usize) -> Option<usize> {
    let is_message = |line: &Line| {
        let text = line.text.get(column..).unwrap_or_default();
        text.starts_with(|c: char| c.is_alphabetic() || c == '_')
    };
    (header + 1..lines.len()).take(400).find(|at| is_message(&lines[*at]))
}

/// Whether the exception of a Python traceback is told to be the cause of the next one.
fn chained(lines: &[Line], message: usize) -> bool {
    let mut below = lines[message + 1..].iter().take(6);
    below
        .any(|line| line.text.contains("The above exception was the direct cause of the following exception"))
}

/// Whether a line is a frame of a stack trace or points into source code.
fn is_frame(text: &str) -> bool {
    let starts =
        ["at ", "File \"", "from /", "... ", "--> ", "| ", "in <", "note: ", "= note:", "= help:", "help: "];
    starts.iter().any(|start| text.starts_with(start)) && !text.starts_with("at least")
        || text.starts_with(['^', '~'])
}

fn indent(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The message of a line, without what stands before it.
pub fn message(line: &str) -> &str {
    line[message_start(line)..].trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(log: &str) -> String {
        let line = |(number, text): (u64, &str)| Line { number, text: text.to_owned(), explained_by: None };
        let lines: Vec<Line> = (1..).zip(log.lines()).map(line).collect();
        error_line(&lines, |_| true).map_or_else(String::new, |at| message(&lines[at].text).to_owned())
    }

    #[test]
    fn the_exception_is_the_error_of_a_traceback() {
        let log = "error: see below\nTraceback (most recent call last):\n  File \"error.py\", line 1, in <module>\n    raise X\nmy.Odd: bent\nerror: exit code 1";
        assert_eq!(chosen(log), "my.Odd: bent");
    }

    #[test]
    fn the_first_exception_of_a_chain_is_the_cause() {
        let log = "Traceback (most recent call last):\n  File \"a\", line 1\nOSError: no disk\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\n  File \"a\", line 3\nRuntimeError: cannot start";
        assert_eq!(chosen(log), "OSError: no disk");
    }

    #[test]
    fn the_last_cause_of_a_java_trace_is_the_error() {
        let log = "Exception in thread \"main\" a.B: failed\n\tat a.b(C.java:1)\nCaused by: a.D: middle\n\tat x.y(Z.java:2)\nCaused by: a.E: the spindle is bent\n\t... 3 more";
        assert_eq!(chosen(log), "a.E: the spindle is bent");
    }

    #[test]
    fn the_last_link_of_a_chain_of_causes_is_the_error() {
        assert_eq!(
            chosen("Error: cannot start\n\nCaused by:\n    0: reading config\n    1: spindle bent at 3\n"),
            "spindle bent at 3"
        );
        assert_eq!(
            chosen("thread 'main' panicked at src/main.rs:1:5:\nspindle bent\nnote: run with"),
            "spindle bent"
        );
    }

    #[test]
    fn what_follows_from_a_failure_is_not_the_error() {
        let log = "gcc -c x.c\nx.c:3:5: fatal error: spindle.h: No such file or directory\ncompilation terminated.\nmake: *** [Makefile:2: x.o] Error 1";
        assert_eq!(chosen(log), "fatal error: spindle.h: No such file or directory");
        let log = "npm ERR! code ELIFECYCLE\nError: spindle is bent\n    at Error.new (x.js:1)\nnpm ERR! exited with error code 1";
        assert_eq!(chosen(log), "Error: spindle is bent");
    }

    #[test]
    fn a_log_in_which_nothing_looks_like_an_error_has_none() {
        assert_eq!(chosen("all is well\n2026 INFO error count is fine\n"), "");
    }
}
