//! `errkb check`: every rule on a fixture that trips it and nothing else, the formats, what is checked.

mod common;

use std::collections::BTreeSet;

use common::{Output, entry, errkb, files, finish, folder, project, run};
use rayon::prelude::*;
use serde_json::{Value, json};
use snapbox::data::DataFormat;
use snapbox::{Data, assert_data_eq};

/// The day on which the fixtures are checked.
const TODAY: [&str; 2] = ["--today", "2026-11-26"];

/// Checks the fixture of a rule, in its folder.
fn check_fixture(code: &str, args: &[&str]) -> Output {
    let mut command = errkb();
    command.current_dir(project("tests/check").join(code)).args(["check", "entries"]).args(TODAY).args(args);
    finish(&mut command)
}

/// Checks a folder of these files, with the built-in entries left out.
fn check_alone(files: &[(&str, &str)], args: &[&str]) -> Output {
    let kb = folder(files);
    let mut command = errkb();
    command.current_dir(kb.path()).args(["check", "--no-builtin", "."]).args(TODAY).args(args);
    finish(&mut command)
}

fn codes(output: &Output) -> Vec<String> {
    let report: Value = serde_json::from_str(&output.stdout).expect("it prints JSON");
    let findings = report["findings"].as_array().expect("a list");
    findings.iter().map(|finding| finding["code"].as_str().expect("a code").to_owned()).collect()
}

fn rules() -> Vec<String> {
    let output = run(&["check", "--rules"], "");
    assert_eq!((output.status, output.stderr.as_str()), (0, ""));
    output.stdout.lines().map(|line| line.split_whitespace().next().expect("a code").to_owned()).collect()
}

/// The codes that a text output names, each once.
fn codes_said(output: &str) -> BTreeSet<&str> {
    let after = |severity: &'static str| output.split(severity).skip(1);
    after(": error[").chain(after(": warning[")).filter_map(|rest| rest.get(..3)).collect()
}

#[test]
fn every_rule_has_a_fixture_that_trips_it_and_no_other() {
    let rules = rules();
    assert!(rules.len() >= 48, "{rules:?}");
    rules.par_iter().for_each(|code| {
        let output = check_fixture(code, &["--deny", "warnings"]);
        let said = format!("{}{}", output.stdout, output.stderr);
        assert_eq!(codes_said(&said), BTreeSet::from([code.as_str()]), "tests/check/{code}: {said}");
        assert_eq!(output.status, 1, "{code}");
        let expected = project("tests/check").join(code).join("expected.txt");
        assert_data_eq!(said, Data::read_from(&expected, Some(DataFormat::Text)).raw());
    });
    for fixture in std::fs::read_dir(project("tests/check")).unwrap() {
        let name = fixture.unwrap().file_name().into_string().unwrap();
        assert!(rules.contains(&name), "tests/check/{name} is of no rule");
    }
}

#[test]
fn warnings_are_let_pass_unless_they_are_denied() {
    assert_eq!(check_fixture("W10", &[]).status, 0);
    assert_eq!(check_fixture("W10", &["--deny", "warnings"]).status, 1);
    assert_eq!(check_fixture("E07", &[]).status, 1);
}

#[test]
fn clean_entries_are_said_to_be() {
    let file = project("tests/check/W12/entries/demo/spindle.json");
    let output = finish(errkb().args(["check", "--deny", "warnings", "--today", "2026-10-01"]).arg(file));
    assert_eq!((output.status, output.stdout.as_str()), (0, ""));
    assert_eq!(output.stderr, "errkb: 1 file checked, no problem found\n");
}

#[test]
fn a_path_without_entries_is_trouble() {
    let output = run(&["check", "/nonexistent/kb"], "");
    assert_eq!((output.status, output.stdout.as_str()), (2, ""));
    assert!(output.stderr.starts_with("/nonexistent/kb: error: cannot be read: "), "{}", output.stderr);
    let output = check_alone(&[("notes.txt", "")], &[]);
    assert_eq!((output.status, output.stdout.as_str()), (2, ""));
    assert_eq!(output.stderr, "errkb: there is no .json file in what was named\n");
}

#[test]
fn as_json_each_finding_has_its_code_and_place() {
    let output = check_fixture("W12", &["-f", "json"]);
    let report: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!((&report["schema_version"], &report["files"]), (&json!(1), &json!(1)));
    assert_eq!((&report["errors"], &report["warnings"]), (&json!(0), &json!(1)));
    let expected = json!({
        "code": "W12", "name": "stale", "severity": "warning", "path": "entries/demo/spindle.json",
        "line": 36, "column": 21, "message": "last confirmed 390 days ago",
        "help": "make the error happen, try what helps, and write the date of that here",
    });
    assert_eq!(report["findings"][0], expected);
}

#[test]
fn for_github_each_finding_is_one_escaped_line() {
    let bad = entry("t/a,b%\n::error::", "needle");
    let output = check_alone(&[("t/x:1.json", &bad)], &["-f", "github"]);
    assert_eq!(output.status, 1);
    let lines: Vec<&str> = output.stdout.lines().collect();
    assert_eq!(lines.len(), 1, "{}", output.stdout);
    assert!(
        lines[0].starts_with(
            "::error file=./t/x%3A1.json,line=1,col=7,title=E07 id-form::`id` \"t/a,b%25\\n::error::\" is not"
        ),
        "{}",
        lines[0]
    );
    assert!(lines[0].contains("%0Ahelp: use lower-case letters"), "{}", lines[0]);
}

#[test]
fn what_terminals_obey_is_spelled_out() {
    let bad = entry("t/x", "needle").replace("cause of", "\\u001b[31m\u{202e}cause");
    let output = check_alone(&[("t/x.json", &bad)], &["--color", "always"]);
    assert!(output.stdout.contains("U+001B") && output.stdout.contains("\\u{202e}"), "{}", output.stdout);
    assert!(!output.stdout.contains('\u{202e}'));
}

#[test]
fn without_a_path_the_users_own_layers_are_checked() {
    let output = run(&["check"], "");
    assert_eq!((output.status, output.stdout.as_str()), (2, ""));
    assert!(output.stderr.starts_with("errkb: there are no entries of yours to check"), "{}", output.stderr);
    let env = folder(&[("t/x.json", &entry("t/x", "needle(?=x)"))]);
    let option = folder(&[("t/y.json", &entry("t/y", "(needle"))]);
    let output =
        finish(errkb().args(["check", "--entries"]).arg(option.path()).env("ERRKB_ENTRIES", env.path()));
    assert_eq!(output.status, 1);
    assert!(
        output.stdout.contains("error[E11]") && output.stdout.contains("error[E10]"),
        "{}",
        output.stdout
    );
    assert_eq!(output.stderr, "errkb: 2 files checked: 2 errors, 0 warnings\n");
}

#[test]
fn the_users_configuration_folder_is_checked_too() {
    let user = folder(&[("errkb/entries/t/x.json", &entry("t/x", "needle(?=x)"))]);
    // The folder is another on macOS and Windows.
    if cfg!(target_os = "linux") {
        let output = finish(errkb().arg("check").env("XDG_CONFIG_HOME", user.path()));
        assert!(
            output.stdout.contains("t/x.json:1:") && output.stdout.contains("error[E11]"),
            "{}",
            output.stdout
        );
    }
}

#[test]
fn a_pack_is_not_checked() {
    let kb = folder(&[("t/x.json", &entry("t/x", "needle"))]);
    let pack = kb.path().join("kb.errkb");
    assert_eq!(finish(errkb().arg("pack").arg(kb.path()).arg("-o").arg(&pack)).status, 0);
    let output = finish(errkb().arg("check").arg(&pack));
    assert_eq!(output.status, 2);
    assert!(output.stderr.contains("kb.errkb: error: a pack cannot be checked"), "{}", output.stderr);
    let output = finish(errkb().args(["check", "--entries"]).arg(&pack));
    assert_eq!(output.status, 2, "{}", output.stderr);
}

#[test]
fn an_entry_is_held_against_those_that_are_not_checked() {
    let other = folder(&[("t/other.json", &entry("t/other", "signature of t/.*"))]);
    let new = folder(&[("t/new.json", &entry("t/new", "signature of t/.*"))]);
    let mut command = errkb();
    command.args(["check", "-f", "json"]).args(TODAY).arg(new.path()).arg("--entries").arg(other.path());
    let found = codes(&finish(&mut command));
    assert!(found.contains(&"W19".to_owned()), "{found:?}");
}

#[test]
fn an_entry_from_outside_with_estimates_has_no_errors() {
    let foreign = json!({
        "id": "t/foreign", "signature": "frob: bent", "regex": "frob:\\s+bent", "domain": "t", "root_cause": "c",
        "category": null, "versions": [{"version": "1", "introduced": null}], "os_specific": {},
        "dead_ends": [{"action": "", "why_fails": "no", "fail_rate": 0.7, "condition": "", "sources": []}],
        "workarounds": [{"action": "a", "success_rate": 0.9, "how": "a", "condition": "", "sources": []}],
        "workarounds_zh": ["a"], "transition_graph": {"leads_to": [], "preceded_by": []},
        "official_doc_url": "", "verification_tier": "ai_generated", "confidence": 0.87,
        "fix_success_rate": 0.78, "resolvable": "partial", "first_seen": "2023-11-20", "evidence_count": 1,
        "imported": {"anything": "\u{1b}"}, "$schema": "errkb.schema.json",
    });
    let output = check_alone(&[("t/foreign.json", &foreign.to_string())], &["-f", "json"]);
    assert_eq!((codes(&output), output.status), (vec!["W05".to_owned(), "W10".to_owned()], 0));
}

#[test]
fn every_problem_of_a_folder_is_told_in_one_run() {
    let fixtures: Vec<_> = files(&project("tests/check"), &["json"]);
    let output = finish(errkb().args(["check", "-f", "json"]).args(TODAY).arg(project("tests/check")));
    let found = codes(&output);
    assert_eq!(output.status, 1);
    assert!(found.len() >= fixtures.len() / 2, "{found:?}");
    assert!(
        output.stderr.contains(&format!("errkb: {} files checked: ", fixtures.len())),
        "{}",
        output.stderr
    );
}
