//! `errkb new`: what it drafts, where it writes it, and what it leaves alone.

mod common;

use std::fs;
use std::path::Path;

use common::{Output, errkb, files, finish, folder, ids, match_json};
use serde_json::Value;

const TODAY: &str = "2026-11-26";

/// Runs `new` with an output folder of its own.
fn draft(out: &Path, args: &[&str], log: &str) -> Output {
    let mut command = errkb();
    command.arg("new").args(args).args(["--today", TODAY, "--out"]).arg(out).write_stdin(log);
    finish(&mut command)
}

fn entry(out: &Path, id: &str) -> Value {
    let text = fs::read_to_string(out.join(format!("{id}.json"))).expect("it was written");
    serde_json::from_str(&text).expect("it is JSON")
}

const GEAR: &str = "starting rig 7\n\
    2026-11-25 10:00:00 ERROR [main] com.acme.Gear - gear \"left-3\" of /home/anna/rig.conf slipped 17 times\n\
    password=hunter2 was given by anna@corp.example.org\n";

#[test]
fn a_draft_matches_its_log_and_other_values_of_the_same_error() {
    let out = tempfile::tempdir().unwrap();
    let output = draft(out.path(), &["rig/gear-slipped"], GEAR);
    assert_eq!((output.stderr.as_str(), output.status), ("", 0));
    let entries = out.path().to_str().unwrap();
    for log in [GEAR, "gear 'right-1' of /srv/x slipped 2 times"] {
        assert_eq!(ids(&match_json(&["--entries", entries], log)), ["rig/gear-slipped"]);
    }
    assert_eq!(ids(&match_json(&["--entries", entries], "starting rig 7\ngear is fine")), [""; 0]);
    let entry = entry(out.path(), "rig/gear-slipped");
    assert_eq!(entry["last_confirmed"], TODAY);
    assert!(entry["regex"].as_str().unwrap().contains("(?P<gear>"), "{}", entry["regex"]);
}

#[test]
fn secrets_of_the_sample_are_not_written() {
    let out = tempfile::tempdir().unwrap();
    let log = "fatal: gear of anna@corp.example.org at /home/anna/rig refused token=abc123 from 10.1.2.3\n  \
               Authorization: Bearer abcdefgh12345678\n";
    let output = draft(out.path(), &["rig/gear-refused"], log);
    assert_eq!(output.status, 0, "{}", output.stderr);
    let text = fs::read_to_string(out.path().join("rig/gear-refused.json")).unwrap();
    for secret in ["anna", "corp", "abc123", "10.1.2.3", "abcdefgh"] {
        assert!(!text.contains(secret) && !output.stdout.contains(secret), "{secret} is in {text}");
    }
    assert!(output.stdout.contains("Secrets"), "{}", output.stdout);
    let entries = out.path().to_str().unwrap();
    assert_eq!(
        ids(&match_json(&["--entries", entries], log)),
        ["rig/gear-refused"],
        "the regex fits the log all the same"
    );
}

#[test]
fn what_only_a_person_knows_is_marked() {
    let out = tempfile::tempdir().unwrap();
    let output = draft(out.path(), &["rig/gear-slipped"], GEAR);
    let entry = entry(out.path(), "rig/gear-slipped");
    for (pointer, name) in [
        ("/root_cause", "root_cause"),
        ("/workarounds/0/how", "workarounds[0].how"),
        ("/dead_ends/0/why_fails", "dead_ends[0].why_fails"),
        ("/examples/misses/0/text", "examples.misses[0].text"),
    ] {
        assert!(entry.pointer(pointer).and_then(Value::as_str).unwrap().starts_with("TODO: "), "{pointer}");
        assert!(output.stdout.contains(name), "{name} is named in {}", output.stdout);
    }
}

#[test]
fn a_draft_is_checked_and_what_is_found_is_shown() {
    let out = tempfile::tempdir().unwrap();
    let output = draft(out.path(), &["rig/gear-slipped"], GEAR);
    let path = out.path().join("rig/gear-slipped.json");
    let found = format!("{}:8:17: warning[W22]: 8 texts are still to be written", path.display());
    assert!(
        output.stdout.contains(&found) && !output.stdout.contains("error["),
        "{found}: {}",
        output.stdout
    );
    let output = draft(out.path(), &["rig/ready", "--line", "1"], "ready to accept connections\n");
    assert!(output.stdout.contains("error[E19]") && output.status == 0, "{}", output.stdout);
    let output = draft(out.path(), &["ci", "--from-miss", "-"], NIGHTLY);
    assert!(!output.stdout.contains("warning["), "{}", output.stdout);
    assert!(output.stderr.contains("errkb check shows 6 warnings on what is left"), "{}", output.stderr);
}

#[test]
fn an_error_that_an_entry_explains_is_not_drafted_unasked() {
    let out = tempfile::tempdir().unwrap();
    let log = "fatal: spindle 3 is bent\nModuleNotFoundError: No module named 'yaml'\n";
    let output = draft(out.path(), &["rig/spindle"], log);
    assert_eq!((output.status, output.stdout.as_str()), (1, ""));
    assert!(
        output.stderr.starts_with("errkb: stdin:2: python/module-not-found explains this already"),
        "{}",
        output.stderr
    );
    assert!(files(out.path(), &["json"]).is_empty());
    assert_eq!(draft(out.path(), &["rig/spindle", "--line", "2"], log).status, 1);
    assert_eq!(
        draft(out.path(), &["rig/spindle", "--line", "1"], log).status,
        0,
        "another line was asked for"
    );
    assert_eq!(entry(out.path(), "rig/spindle")["signature"], "fatal: spindle 3 is bent");
    assert_eq!(draft(out.path(), &["rig/module", "--line", "2", "--force"], log).status, 0);
}

#[test]
fn nothing_is_written_over_without_force() {
    let out = folder(&[("rig/gear-slipped.json", "mine")]);
    let path = out.path().join("rig/gear-slipped.json");
    let output = draft(out.path(), &["rig/gear-slipped"], GEAR);
    assert_eq!((output.status, output.stdout.as_str()), (2, ""));
    assert!(output.stderr.contains("is there already; --force writes over it"), "{}", output.stderr);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    assert_eq!(draft(out.path(), &["rig/gear-slipped", "--force"], GEAR).status, 0);
    assert_ne!(fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn a_stub_of_a_trial_is_written_where_there_is_a_place_for_it() {
    let project = folder(&[("tests/trials/other/x.sh", "")]);
    let out = project.path().join("entries");
    assert_eq!(draft(&out, &["rig/gear-slipped"], GEAR).status, 0);
    let stub = fs::read_to_string(project.path().join("tests/trials/rig/gear-slipped.sh")).unwrap();
    for part in ["needs rig", "setup() {", "trigger() {", "workaround_1() {", "dead_end_1() {"] {
        assert!(stub.contains(part), "{part} is missing in {stub}");
    }
    let elsewhere = tempfile::tempdir().unwrap();
    let trials = elsewhere.path().join("trials");
    let args = ["rig/gear-slipped", "--trial", trials.to_str().unwrap()];
    assert_eq!(draft(&elsewhere.path().join("entries"), &args, GEAR).status, 0);
    assert!(trials.join("rig/gear-slipped.sh").is_file());
    let alone = tempfile::tempdir().unwrap();
    assert_eq!(draft(alone.path(), &["rig/gear-slipped"], GEAR).status, 0);
    assert!(files(alone.path(), &["sh"]).is_empty());
}

#[test]
fn of_a_domain_alone_the_slug_is_made_of_the_error() {
    let out = tempfile::tempdir().unwrap();
    let output = draft(out.path(), &["rig"], "acme.errors.GearError: gear 'x' slipped 3 times\n");
    assert!(
        output.stdout.starts_with("rig/gearerror-gear-slipped-times "),
        "{}{}",
        output.stdout,
        output.stderr
    );
    for wrong in ["Rig/x", "a/b/c", "../x", ""] {
        assert_eq!(draft(out.path(), &[wrong], GEAR).status, 2, "{wrong:?}");
    }
}

#[test]
fn a_log_without_errors_gives_its_last_line_and_says_so() {
    let out = tempfile::tempdir().unwrap();
    let output = draft(out.path(), &["rig/odd"], "all is well\nthe spindle went sideways\n\n");
    assert_eq!(output.status, 0);
    assert!(
        output.stderr.contains("no line looks like an error, so the last one is taken"),
        "{}",
        output.stderr
    );
    assert_eq!(entry(out.path(), "rig/odd")["signature"], "the spindle went sideways");
    let output = draft(out.path(), &["rig/none"], "\n\n");
    assert_eq!(
        (output.status, output.stderr.as_str()),
        (1, "errkb: stdin: nothing to draft: the input is empty\n")
    );
    assert_eq!(draft(out.path(), &["rig/none", "--line", "9"], "x\n").status, 2);
}

/// Errors of three kinds, one of them known, one of them with a line below.
const NIGHTLY: &str = "ok\n\
    fatal: spindle 7 is bent\n  hint: unbend it\n\
    acme.GearError: gear 'g-1' slipped 3 times\n\
    ok\n\
    acme.GearError: gear 'g-2' slipped 44 times\n\
    ModuleNotFoundError: No module named 'yaml'\n\
    2 INFO no error here\n";

#[test]
fn each_unexplained_error_of_a_log_is_drafted_once_most_frequent_first() {
    let out = tempfile::tempdir().unwrap();
    let output = draft(out.path(), &["ci", "--from-miss", "-"], NIGHTLY);
    assert_eq!(output.status, 0, "{}", output.stderr);
    let rows: Vec<Vec<&str>> =
        output.stdout.lines().map(|line| line.split_whitespace().take(3).collect()).collect();
    assert_eq!(
        rows[1..],
        [["2", "4", "ci/gearerror-gear-slipped-times"], ["1", "2", "ci/fatal-spindle-bent"]],
        "{}",
        output.stdout
    );
    assert_eq!(
        entry(out.path(), "ci/fatal-spindle-bent")["examples"]["matches"][0]["text"],
        "fatal: spindle 7 is bent\n  hint: unbend it"
    );
    let written = files(out.path(), &["json"]);
    let texts: Vec<String> = written.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let again = draft(out.path(), &["ci", "--from-miss", "-"], NIGHTLY);
    assert!(
        again.stdout.contains("(drafted before)") && again.stderr.contains("0 of 2 drafted"),
        "{}",
        again.stderr
    );
    assert_eq!(files(out.path(), &["json"]), written);
    assert!(written.iter().zip(&texts).all(|(file, text)| fs::read_to_string(file).unwrap() == *text));
    let entries = out.path().to_str().unwrap();
    let report = match_json(&["--entries", entries, "-n", "0"], NIGHTLY);
    assert_eq!(ids(&report).len(), 3, "all errors are explained now");
}

#[test]
fn errors_whose_words_are_the_same_get_numbers() {
    let out = tempfile::tempdir().unwrap();
    let log = "fatal: spindle (bent)\nfatal: spindle [bent]\n";
    let output = draft(out.path(), &["ci", "--from-miss", "-"], log);
    assert!(
        output.stdout.contains("ci/fatal-spindle-bent ")
            && output.stdout.contains("ci/fatal-spindle-bent-2 "),
        "{}",
        output.stdout
    );
    let output = draft(out.path(), &["ci", "--from-miss", "-", "-n", "1"], log);
    assert!(output.stderr.ends_with("; 1 more with -n 0\n"), "{}", output.stderr);
    assert_eq!(draft(out.path(), &["ci/x", "--from-miss", "-"], log).status, 2);
    assert_eq!(draft(out.path(), &["ci", "--from-miss", "-"], "all is well\n").status, 1);
}

#[test]
fn text_of_the_log_never_reaches_the_terminal_raw() {
    let out = tempfile::tempdir().unwrap();
    let output = draft(out.path(), &["rig/bell"], "fatal: the \u{7}bell of \u{202e}doom rings\n");
    assert!(!output.stdout.contains(['\u{7}', '\u{202e}']), "{}", output.stdout);
    assert_eq!(output.status, 0);
}

mod any_line {
    use errkb::draft::Signature;
    use errkb::kb::Pattern;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn gives_a_regex_that_is_valid_and_matches_it(
            line in r#"([a-zA-Z]{1,8}|[0-9.:]{1,9}|['"`(\[{<$^*+?|\\/.,:;=@#é错‘’“”-]{1,3}| {1,2}|/[a-z]{1,4}/[a-z.]{1,4}|'[a-z ]{1,9}'|0x[0-9a-f]{1,8}){1,14}"#
        ) {
            prop_assume!(!line.trim().is_empty());
            let made = Signature::of(&line, &[]);
            prop_assert!(Pattern::check(&made.regex).is_ok(), "{}", made.regex);
            prop_assert!(made.matches(&line), "{} of {}", made.regex, line);
            prop_assert!(made.matches(&made.text));
        }
    }
}
