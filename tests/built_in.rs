//! The built-in entries keep what they promise: they load, match their own examples first and none of
//! their misses, stay silent on healthy output, and come first in real transcripts.

mod common;

use common::{errkb, files, finish, project, run};
use serde_json::Value;

fn entries() -> Vec<Value> {
    let output = run(&["list", "-f", "json"], "");
    assert_eq!(output.stderr, "");
    serde_json::from_str(&output.stdout).unwrap()
}

/// Panics with all problems at once.
fn assert_none(problems: Vec<String>) {
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_file_is_an_entry_without_problems() {
    let folder = project("entries");
    let output = finish(errkb().args(["list", "--no-builtin", "--entries"]).arg(&folder));
    assert_eq!(output.stderr, "");
    assert_eq!(output.stdout.lines().count(), files(&folder, &["json"]).len());
    assert_eq!(output.stdout, run(&["list"], "").stdout, "the binary holds the same entries");
}

#[test]
fn there_are_forty_entries_over_twelve_domains() {
    assert!(run(&["list"], "").stdout.lines().count() >= 40);
    assert!(run(&["domains"], "").stdout.lines().count() >= 12);
}

#[test]
fn check_finds_nothing_in_them() {
    // They come first on their own samples, match no near miss and no healthy output, and more: see
    // `errkb check --rules`. Whether they are stale is no matter of the code.
    let output = finish(
        errkb().args(["check", "--deny", "warnings", "--today", "2026-11-26"]).arg(project("entries")),
    );
    assert_eq!((output.status, output.stdout.as_str()), (0, ""), "{}", output.stderr);
}

#[test]
fn each_entry_is_complete_in_both_languages() {
    let mut problems = Vec::new();
    for entry in entries() {
        let id = entry["id"].as_str().unwrap();
        let mut refuse = |what: &str| problems.push(format!("{id}: {what}"));
        for name in ["signature_zh", "root_cause_zh", "official_doc_url", "last_updated"] {
            if entry[name].as_str().is_none_or(|text| text.trim().is_empty()) {
                refuse(&format!("{name} is empty"));
            }
        }
        let [workarounds, dead_ends, translated] =
            ["workarounds", "dead_ends", "workarounds_zh"].map(|name| entry[name].as_array().unwrap().len());
        if workarounds == 0 || dead_ends == 0 || translated == 0 {
            refuse("no workaround, no dead end or no translation");
        }
    }
    assert_none(problems);
}

#[test]
fn there_is_much_healthy_output_of_which_check_can_tell() {
    let logs = files(&project("tests/corpus/healthy"), &["log", "txt"]);
    let bytes: u64 = logs.iter().map(|file| std::fs::metadata(file).unwrap().len()).sum();
    assert!(bytes >= 2_000_000, "the corpus has {bytes} bytes only");
}

#[test]
fn in_each_transcript_its_entry_comes_first() {
    let folder = project("tests/transcripts");
    let logs = files(&folder, &["log"]);
    let mut problems = Vec::new();
    for log in &logs {
        let id = log.parent().unwrap().strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
        let output = finish(errkb().args(["match", "-f", "jsonl", "-n", "0"]).arg(log));
        let found: Vec<Value> =
            output.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let found: Vec<&str> = found.iter().map(|found| found["id"].as_str().unwrap()).collect();
        if found.first() != Some(&id.as_str()) {
            problems.push(format!("{}: {found:?}", log.display()));
        }
        if !log.with_extension("sh").exists() {
            problems.push(format!("{}: no .sh beside it that tells how it was made", log.display()));
        }
    }
    assert_none(problems);
    assert!(logs.len() >= 25, "{} transcripts only", logs.len());
}
