//! The built-in entries keep what they promise: they load, match their own examples first and none of
//! their misses, stay silent on healthy output, and come first in real transcripts.

mod common;

use common::{errkb, files, finish, ids, match_json, project, run};
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
fn each_entry_comes_first_on_its_signature_and_examples() {
    let mut problems = Vec::new();
    for entry in entries() {
        let id = entry["id"].as_str().unwrap();
        let examples = entry["examples"]["matches"].as_array().unwrap();
        if examples.len() < 2 {
            problems.push(format!("{id}: fewer than two examples"));
        }
        let signature = entry["signature"].as_str().unwrap();
        for text in examples.iter().map(|example| example["text"].as_str().unwrap()).chain([signature]) {
            let found = ids(&match_json(&[], text));
            if found.first().map(String::as_str) != Some(id) {
                problems.push(format!("{id}: {found:?} on {text:?}"));
            }
        }
    }
    assert_none(problems);
}

#[test]
fn no_entry_matches_its_near_misses() {
    let mut problems = Vec::new();
    for entry in entries() {
        let id = entry["id"].as_str().unwrap();
        let misses = entry["examples"]["misses"].as_array().unwrap();
        if misses.is_empty() {
            problems.push(format!("{id}: no near miss"));
        }
        for miss in misses {
            let text = miss["text"].as_str().unwrap();
            let counts = run(&["match", "-c"], text).stdout;
            if counts.lines().any(|line| line.split('\t').nth(1) == Some(id)) {
                problems.push(format!("{id}: matches {text:?}"));
            }
        }
    }
    assert_none(problems);
}

#[test]
fn each_entry_is_complete_in_both_languages_and_honest_in_its_figures() {
    let mut problems = Vec::new();
    for entry in entries() {
        let id = entry["id"].as_str().unwrap();
        let mut refuse = |what: &str| problems.push(format!("{id}: {what}"));
        for name in ["signature_zh", "root_cause_zh", "official_doc_url", "last_updated"] {
            if entry[name].as_str().is_none_or(|text| text.trim().is_empty()) {
                refuse(&format!("{name} is empty"));
            }
        }
        let workarounds = entry["workarounds"].as_array().unwrap();
        let dead_ends = entry["dead_ends"].as_array().unwrap();
        if workarounds.is_empty() || dead_ends.is_empty() {
            refuse("no workaround or no dead end");
        }
        if entry["workarounds_zh"].as_array().unwrap().len() != workarounds.len() {
            refuse("workarounds_zh is not as long as workarounds");
        }
        let rates =
            workarounds.iter().map(|w| &w["success_rate"]).chain(dead_ends.iter().map(|d| &d["fail_rate"]));
        if entry["trials"].is_null() && rates.chain([&entry["fix_success_rate"]]).any(|rate| !rate.is_null())
        {
            refuse("a rate without a trial");
        }
        let confidence = entry["confidence"].as_f64();
        match entry["verification_tier"].as_str() {
            Some("sourced") if confidence == Some(0.75) => {}
            Some("ai_generated") if confidence == Some(0.5) => {}
            tier => refuse(&format!("tier {tier:?} with confidence {confidence:?}")),
        }
        let items = workarounds.iter().chain(dead_ends);
        let mut sources: Vec<&str> =
            items.flat_map(|i| i["sources"].as_array().unwrap()).filter_map(Value::as_str).collect();
        sources.extend(entry["official_doc_url"].as_str());
        sources.sort_unstable();
        sources.dedup();
        if entry["evidence_count"].as_u64() != Some(sources.len() as u64) {
            refuse(&format!("evidence_count is not {}, its number of sources", sources.len()));
        }
    }
    assert_none(problems);
}

#[test]
fn every_link_leads_to_an_entry() {
    let entries = entries();
    let known: Vec<&str> = entries.iter().map(|entry| entry["id"].as_str().unwrap()).collect();
    let mut problems = Vec::new();
    for entry in &entries {
        for list in entry["transition_graph"].as_object().unwrap().values() {
            for link in list.as_array().unwrap() {
                let target = link.as_str().or_else(|| link["error_id"].as_str()).unwrap();
                if !known.contains(&target) {
                    problems.push(format!("{}: {target}", entry["id"]));
                }
            }
        }
    }
    assert_none(problems);
}

#[test]
fn healthy_output_is_met_with_silence() {
    let folder = project("tests/corpus/healthy");
    let mut problems = Vec::new();
    let mut bytes = 0;
    for file in files(&folder, &["log", "txt"]) {
        bytes += std::fs::metadata(&file).unwrap().len();
        let output = finish(errkb().args(["match", "-f", "jsonl", "-n", "0"]).arg(&file));
        for line in output.stdout.lines() {
            let found: Value = serde_json::from_str(line).unwrap();
            problems.push(format!("{} in {}: {}", found["id"], file.display(), found["first"]));
        }
    }
    assert_none(problems);
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
