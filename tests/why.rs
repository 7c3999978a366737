//! `errkb why`: how near an entry came, or why one that matches is not shown.

mod common;

use common::{Output, errkb, finish, folder};

fn entry(id: &str, regex: &str, more: &str) -> String {
    let domain = id.split('/').next().unwrap();
    let regex = serde_json::to_string(regex).unwrap();
    format!(
        r#"{{"id": "{id}", "signature": "signature of {id}", "regex": {regex}, "domain": "{domain}", "root_cause": "c"{more}}}"#
    )
}

/// Asks why of a knowledge base of its own.
fn why(args: &[&str], log: &str) -> Output {
    let kb = folder(&[
        ("rig/gear.json", &entry("rig/gear", r"gear '(?P<gear>\w+)' slipped (?:off|by \d+ teeth)", "")),
        ("rig/slip.json", &entry("rig/slip", "slipped", "")),
        ("rig/any.json", &entry("rig/any", "rig failed", r#", "tags": ["generic"]"#)),
        (
            "rig/case.json",
            &entry("rig/case", "spindle (?-i)BENT", r#", "verification_tier": "sourced", "confidence": 0.5"#),
        ),
        ("rig/lines.json", &entry("rig/lines", r"spindle report:\s+\w+\s+lost its bolt", "")),
        ("git/merge-conflict.json", r#"{"id": "git/merge-conflict", "disabled": true}"#),
        ("git/dubious-ownership.json", &entry("git/dubious-ownership", "mine alone", "")),
    ]);
    let mut command = errkb();
    command.arg("why").args(args).arg("--entries").arg(kb.path()).write_stdin(log);
    let output = finish(&mut command);
    Output { stderr: output.stderr.replace(kb.path().to_str().unwrap(), "KB"), ..output }
}

#[test]
fn the_nearest_line_is_shown_with_what_was_wanted_and_what_was_there() {
    let output = why(&["rig/gear"], "all is well\nthe gear 'left' slipped by many teeth\ngearbox\n");
    assert_eq!((output.stderr.as_str(), output.status), ("", 1));
    let expected = "rig/gear                                                    does not match stdin\n\
        signature of rig/gear\n\
        \n\
        \x20 2 | the gear 'left' slipped by many teeth\n\
        \x20   |     ~~~~~~~~~~~~~~~~~~~~~~~^\n\
        \n\
        \x20 regex | gear '(?P<gear>\\w+)' slipped (?:off|by \\d+ teeth)\n\
        \x20       | ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^\n\
        \n\
        \x20 Wanted  \\d+   (digits)\n\
        \x20 Found   many teeth\n";
    assert_eq!(output.stdout, expected);
}

#[test]
fn a_hint_tells_what_a_small_difference_is() {
    let output = why(&["case"], "the spindle bent\n");
    assert!(output.stdout.contains("Hint") && output.stdout.contains("`(?-i)`"), "{}", output.stdout);
}

#[test]
fn a_match_over_several_lines_is_shown_on_them() {
    let output = why(&["rig/lines"], "x\nspindle report:\n  left\n  lost the bolt\n");
    for part in ["  2 | spindle report:\n", "  4 |   lost the bolt\n", "Found   the bolt\n"] {
        assert!(output.stdout.contains(part), "{part} is missing in {}", output.stdout);
    }
}

#[test]
fn where_nothing_is_near_that_is_said() {
    let output = why(&["rig/gear"], "all is well\n");
    assert_eq!(output.status, 1);
    assert!(output.stdout.contains("Nothing No line has three letters"), "{}", output.stdout);
}

#[test]
fn an_entry_that_is_shown_is_success() {
    let output = why(&["rig/gear"], "gear 'left' slipped off\n");
    assert_eq!((output.stderr.as_str(), output.status), ("", 0));
    assert!(output.stdout.contains("shows it as number 1"), "{}", output.stdout);
}

#[test]
fn a_more_specific_entry_is_named_with_its_place() {
    let output = why(&["rig/slip"], "x\ngear 'left' slipped off\n");
    assert_eq!(output.status, 1);
    assert!(
        output.stdout.contains("but rig/gear matches the same text") && output.stdout.contains("at stdin:2"),
        "{}",
        output.stdout
    );
}

#[test]
fn a_generic_entry_is_kept_back_by_what_is_named() {
    let log = "rig failed\nspindle BENT\n";
    let output = why(&["rig/any"], log);
    assert_eq!(output.status, 1);
    assert!(output.stdout.contains("\"generic\"") && output.stdout.contains("rig/case"), "{}", output.stdout);
    assert_eq!(why(&["rig/any"], "rig failed\n").status, 0, "alone it is shown");
}

#[test]
fn options_that_leave_it_out_are_named() {
    let log = "spindle BENT\n";
    for (args, told) in [
        (&["rig/case", "--tier", "reproduced"][..], "--tier reproduced, and its tier is sourced"),
        (&["rig/case", "--min-confidence", "0.9"], "--min-confidence 0.9, and it is 0.5"),
        (&["rig/case", "-d", "git"], "--domain git, and it is of the domain rig"),
    ] {
        let output = why(args, log);
        assert_eq!(output.status, 1);
        let words: String = output.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(told), "{told} is missing in {}", output.stdout);
    }
    let output = why(&["rig/case", "-n", "1"], "gear 'left' slipped off\nspindle BENT\n");
    assert!(
        output.status == 1 && output.stdout.contains("as number 2, and 1 are shown"),
        "{}",
        output.stdout
    );
}

#[test]
fn an_entry_that_is_taken_out_or_replaced_is_told() {
    let output = why(&["git/merge-conflict"], "CONFLICT (content): Merge conflict in x\n");
    assert_eq!((output.status, output.stdout.as_str()), (1, ""));
    assert_eq!(
        output.stderr,
        "errkb: git/merge-conflict is taken out by a file with \"disabled\": true in KB\n"
    );
    let output = why(&["git/dubious-ownership"], "mine alone\n");
    assert_eq!(output.status, 0);
    assert_eq!(
        output.stderr,
        "errkb: git/dubious-ownership is that of KB/git/dubious-ownership.json; it takes the place of the built-in one\n"
    );
}

#[test]
fn an_unknown_entry_is_refused_with_the_nearest() {
    let output = why(&["rig/gearr"], "x\n");
    assert_eq!((output.status, output.stdout.as_str()), (1, ""));
    assert!(
        output.stderr.starts_with("errkb: \"rig/gearr\" is no entry; did you mean one of these? rig/gear"),
        "{}",
        output.stderr
    );
    assert_eq!(why(&["rig/gear", "no-such-file"], "").status, 2);
}
