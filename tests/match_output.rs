//! What `match` says: which entries, in which order, in which form.

mod common;

use common::{Output, errkb, finish, ids, project, run};
use serde_json::{Value, json};
use snapbox::{assert_data_eq, file};

const LOG: &str = "\
\x1b[32mstarting\x1b[0m up
warn: retry 1: write /data/orders.db: disk is full
write /data/orders.db: disk is full
peer said no
panic: nobody knows this one
write /data/orders.db: disk is full
exit code 1
";

/// Runs `match` on the entries of `tests/kb` alone.
fn on_demo(args: &[&str], stdin: &str) -> Output {
    let mut command = errkb();
    command.args(["match", "--no-builtin", "--entries"]).arg(project("tests/kb")).args(args);
    finish(command.write_stdin(stdin))
}

/// What it printed, with the path of the checkout taken out.
fn shown(args: &[&str], stdin: &str) -> String {
    let output = on_demo(args, stdin);
    assert_eq!(output.stderr, "");
    output.stdout.replace(project("tests/kb").to_str().unwrap(), "KB")
}

fn json_of(args: &[&str], stdin: &str) -> Value {
    serde_json::from_str(&on_demo(&[args, &["-f", "json"]].concat(), stdin).stdout).unwrap()
}

#[test]
fn text_is_for_reading() {
    assert_data_eq!(shown(&[], LOG), file!["expected/match.txt"].raw());
}

#[test]
fn chinese_falls_back_to_english_field_by_field() {
    assert_data_eq!(shown(&["-l", "zh"], LOG), file!["expected/match-zh.txt"].raw());
}

#[test]
fn markdown_is_for_an_issue() {
    assert_data_eq!(shown(&["-f", "markdown"], LOG), file!["expected/match.md"].raw());
}

#[test]
fn colour_is_there_when_wanted_only() {
    assert_data_eq!(
        shown(&["-d", "other", "--color", "always"], "peer said no"),
        file!["expected/match-color.txt"].raw()
    );
    for (variables, args) in [(None, &[][..]), (Some(("NO_COLOR", "1")), &[]), (None, &["--color", "never"])]
    {
        let mut command = errkb();
        command
            .args(["match", "-t", LOG, "--no-builtin", "--entries"])
            .arg(project("tests/kb"))
            .args(args)
            .envs(variables);
        assert!(!finish(&mut command).stdout.contains('\x1b'));
    }
}

#[test]
fn json_holds_all_that_was_found() {
    let report = json_of(&[], LOG);
    assert_eq!(report["schema_version"], 1);
    assert_eq!(report["errkb_version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(report["input"], json!({"lines": 7, "bytes": LOG.len()}));
    let found = &report["matches"][0];
    assert_eq!(found["rank"], 1);
    assert_eq!(found["id"], "demo/disk-full");
    assert_eq!(found["count"], 3);
    let first = json!({"source": "stdin", "line": 2, "column": 16, "text": "warn: retry 1: write /data/orders.db: disk is full"});
    assert_eq!(found["first"], first);
    let last =
        json!({"source": "stdin", "line": 6, "column": 1, "text": "write /data/orders.db: disk is full"});
    assert_eq!(found["last"], last);
    assert_eq!(found["captures"], json!({"path": "/data/orders.db"}));
    assert_eq!(found["also"], json!(["demo/full"]));
    let file = std::fs::read_to_string(project("tests/kb/demo/disk-full.json")).unwrap();
    assert_eq!(found["entry"], serde_json::from_str::<Value>(&file).unwrap(), "the entry, whole");
    assert_eq!(found["workarounds"][0]["action"], "Find what fills the disk of /data/orders.db");
    assert_eq!(
        found["workarounds"][0]["how"],
        "df -h /data/orders.db\ndu -xh /data/orders.db | sort -h | tail"
    );
    assert_eq!(
        report["unexplained"],
        json!([{"source": "stdin", "line": 5, "text": "panic: nobody knows this one"}])
    );
}

#[test]
fn jsonl_is_the_matches_one_a_line() {
    let report = json_of(&[], LOG);
    let output = on_demo(&["-f", "jsonl"], LOG);
    let lines: Vec<Value> = output.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(json!(lines), report["matches"]);
    let nothing = on_demo(&["-f", "jsonl"], "all is well");
    assert_eq!((nothing.stdout.as_str(), nothing.status), ("", 1));
}

#[test]
fn the_first_failure_of_a_log_comes_first() {
    assert_eq!(
        ids(&json_of(&[], "write /a: disk is full\npeer said no")),
        ["demo/disk-full", "other/refused"]
    );
    assert_eq!(
        ids(&json_of(&[], "peer said no\nwrite /a: disk is full")),
        ["other/refused", "demo/disk-full"]
    );
}

#[test]
fn the_cause_at_the_end_of_a_stack_trace_comes_before_its_effects() {
    let trace =
        "Exception in thread main: peer said no\n\tat a.B.c(B.java:1)\nCaused by: write /a: disk is full\n";
    assert_eq!(ids(&json_of(&[], trace)), ["demo/disk-full", "other/refused"]);
}

#[test]
fn an_error_that_quotes_an_earlier_one_comes_just_before_it() {
    let chain = "my disk is full\npeer said no\nwrite /a: disk is full\n";
    assert_eq!(ids(&json_of(&[], chain)), ["demo/disk-full", "demo/full", "other/refused"]);
    let later = "peer said no\nmy disk is full\nwrite /a: disk is full\n";
    assert_eq!(ids(&json_of(&[], later)), ["other/refused", "demo/disk-full", "demo/full"]);
}

#[test]
fn a_less_specific_entry_is_named_beside_the_more_specific_one() {
    let report = json_of(&[], "write /a: disk is full");
    assert_eq!(ids(&report), ["demo/disk-full"]);
    assert_eq!(report["matches"][0]["also"], json!(["demo/full"]));
    // On a line of its own it stands for itself.
    let report = json_of(&[], "write /a: disk is full\nmy disk is full");
    assert_eq!(ids(&report), ["demo/disk-full", "demo/full"]);
}

#[test]
fn a_generic_entry_is_shown_only_when_nothing_else_hits() {
    assert_eq!(ids(&json_of(&[], "exit code 1")), ["demo/gave-up"]);
    assert_eq!(ids(&json_of(&[], "peer said no\nexit code 1")), ["other/refused"]);
}

#[test]
fn so_many_are_shown_as_asked_for() {
    let log = "peer said no\nqueue is full\nwrite /a: disk is full\n";
    assert_eq!(ids(&json_of(&["-n", "2"], log)).len(), 2);
    assert_eq!(ids(&json_of(&["-n", "0"], log)).len(), 3);
    let output = on_demo(&["-n", "1"], log);
    assert!(
        output.stdout.ends_with("\n2 more: other/full, demo/disk-full\n(errkb match -n 0 shows all)\n"),
        "{}",
        output.stdout
    );
}

#[test]
fn options_choose_the_entries() {
    let log = "peer said no\nqueue is full\nwrite /a: disk is full\n";
    let count = |args: &[&str]| on_demo(&[&["-c"], args].concat(), log).stdout;
    assert_eq!(count(&["-d", "other"]), "1\tother/full\n1\tother/refused\n");
    assert_eq!(count(&["-d", "other", "-d", "demo", "-n", "2"]), "1\tdemo/disk-full\n1\tdemo/full\n");
    assert_eq!(count(&["--tier", "sourced"]), "1\tother/refused\n");
    assert_eq!(count(&["--min-confidence", "0.75"]), "1\tdemo/disk-full\n1\tother/refused\n");
    for wrong in
        [&["-d", "nonsense"][..], &["--min-confidence", "2"], &["--tier", "x"], &["-f", "xml"], &["-c", "-q"]]
    {
        assert_eq!(on_demo(wrong, log).status, 2, "{wrong:?}");
    }
}

#[test]
fn counts_are_lines_hit_most_first() {
    assert_eq!(
        on_demo(&["-c"], LOG).stdout,
        "3\tdemo/disk-full\n3\tdemo/full\n1\tdemo/gave-up\n1\tother/refused\n"
    );
}

#[test]
fn quiet_tells_by_its_status_alone() {
    for (text, status) in [("peer said no", 0), ("all is well", 1)] {
        let output = on_demo(&["-q"], text);
        assert_eq!((output.stdout.as_str(), output.stderr.as_str(), output.status), ("", "", status));
    }
}

#[test]
fn a_miss_is_honest() {
    let log =
        "step 1\nerror: disk 7 of host 3 is on fire\nerror: disk 8 of host 4 is on fire\nfailed: the queue\n";
    let output = on_demo(&[], log);
    assert_eq!(output.status, 1);
    assert_data_eq!(output.stdout, file!["expected/miss.txt"].raw());
    let report = json_of(&[], log);
    assert_eq!(report["matches"], json!([]));
    assert_eq!(report["unexplained"].as_array().unwrap().len(), 2);
    let healthy = on_demo(&[], "all is well\n");
    assert_eq!((healthy.stdout.as_str(), healthy.status), ("No known error in 1 line.\n", 1));
}

#[test]
fn the_result_does_not_depend_on_the_number_of_threads() {
    assert_eq!(on_demo(&["-j", "4"], LOG).stdout, on_demo(&["-j", "1"], LOG).stdout);
}

#[test]
fn the_three_worked_cases_hold() {
    let output = run(&["match"], "WebSocket close code 1009: Message too large\n");
    assert_eq!(output.status, 0);
    assert!(output.stdout.starts_with("api/websocket-close-code-1009-message-too-large "));
    let traceback = "Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>\nModuleNotFoundError: No module named 'torch'\n";
    assert!(run(&["match"], traceback).stdout.contains("pip install torch"));
    let output = run(&["match"], "cargo 1.95.0 (f2d3ce0bd 2026-03-21)\n");
    assert_eq!((output.stdout.as_str(), output.status), ("No known error in 1 line.\n", 1));
}
