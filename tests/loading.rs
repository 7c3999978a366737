//! Entries from outside: layers, overrides, and what is said of each broken file.

mod common;

use common::{Output, entry, errkb, finish, folder, ids, match_json, run};

/// Lists the entries of a folder that holds one good entry beside these files.
fn list(files: &[(&str, &str)]) -> (Output, tempfile::TempDir) {
    let good = entry("t/good", "needle");
    let kb = folder(&[&[("t/good.json", good.as_str())], files].concat());
    let output = finish(errkb().args(["list", "--no-builtin", "--entries"]).arg(kb.path()));
    (output, kb)
}

/// What is said of a file `t/bad.json` with this text: place, message and hint. The good entry loads.
fn said_of(text: &str) -> Vec<String> {
    let (output, kb) = list(&[("t/bad.json", text)]);
    assert_eq!(output.status, 0, "{}", output.stderr);
    assert!(output.stdout.contains("t/good\t"), "{}", output.stdout);
    assert!(!output.stdout.contains("t/bad\t"), "{}", output.stdout);
    let path = kb.path().join("t/bad.json").display().to_string();
    output.stderr.lines().map(|line| line.replace(&path, "bad")).collect()
}

#[test]
fn broken_json_is_said_with_its_place() {
    let said = said_of("{\n  \"id\": \"t/bad\",\n  oops\n}");
    assert!(said[0].starts_with("bad:3:3: error[E02]: not an entry: "), "{said:?}");
    assert!(said[1].starts_with("  help: "), "{said:?}");
    assert_eq!(said.len(), 2);
    assert!(said_of("[1]")[0].starts_with("bad:1:1: error[E02]: not an entry: invalid type: sequence"));
    assert!(said_of("")[0].contains("error[E02]: not an entry: EOF"));
}

#[test]
fn every_wrong_type_of_a_file_is_said_in_one_run() {
    let said = said_of(
        r#"{"id": "t/bad", "signature": "s", "regex": "needle", "domain": "t", "root_cause": "c",
  "confidence": "high",
  "tags": "x",
  "workarounds": [{"action": "a"}, {"action": 3}]}"#,
    );
    let errors: Vec<&String> = said.iter().filter(|line| line.contains("error")).collect();
    assert!(
        errors[0].starts_with(
            "bad:2:17: error[E04]: `confidence`: invalid type: string \"high\", expected a number"
        )
    );
    assert!(
        errors[1]
            .starts_with("bad:3:11: error[E04]: `tags`: invalid type: string \"x\", expected a sequence")
    );
    assert!(
        errors[2].starts_with("bad:4:47: error[E04]: `workarounds`: invalid type: integer `3`"),
        "{errors:?}"
    );
    assert_eq!(errors.len(), 3);
}

#[test]
fn a_missing_or_empty_field_is_named() {
    let said = said_of(r#"{"id": "t/bad", "signature": " ", "regex": "needle", "domain": "t"}"#);
    let errors: Vec<&String> = said.iter().filter(|line| line.contains("error")).collect();
    assert_eq!(errors[0], "bad:1:30: error[E06]: `signature` is empty");
    assert_eq!(errors[1], "bad:1:67: error[E05]: `root_cause` is missing");
}

#[test]
fn a_bad_regex_is_said_at_the_place_in_it() {
    let bad = |regex: &str| {
        said_of(&format!(
            "{{\"id\": \"t/bad\", \"signature\": \"s\",\n\"regex\": \"{regex}\", \"domain\": \"t\", \"root_cause\": \"c\"}}"
        ))
    };
    assert!(bad("ab(c")[0].starts_with("bad:2:13: error[E10]: `regex`: unclosed group"), "{:?}", bad("ab(c"));
    let look = bad(r"\\d(?=x)");
    assert!(look[0].starts_with("bad:2:14: error[E11]: `regex`: look-around"), "{look:?}");
    assert!(look[1].contains("help: it cannot run in linear time"), "{look:?}");
    let back = bad(r"(a)\\1");
    assert!(back[0].starts_with("bad:2:14: error[E11]: `regex`: backreferences"), "{back:?}");
    assert!(bad(r"x(?:\\w{100}){100}")[0].contains("error[E12]: `regex` compiles to more than 10 MiB"));
    assert!(bad("x*")[0].contains("error[E13]: `regex` matches the empty text"));
}

#[test]
fn an_id_must_have_the_form_and_the_domain() {
    assert!(said_of(&entry("t/Bad", "needle"))[0].contains("error[E07]: `id` \"t/Bad\" is not of the form"));
    let other = entry("t/bad", "needle").replace("\"domain\":\"t\"", "\"domain\":\"u\"");
    assert!(said_of(&other)[0].contains("error[E08]: `id` \"t/bad\" does not begin with the domain \"u\""));
}

#[test]
fn an_id_that_is_not_the_path_is_said_and_used() {
    let (output, _kb) = list(&[("t/here.json", &entry("t/there", "x+y"))]);
    assert!(output.stdout.contains("t/there\t"));
    assert!(
        output.stderr.contains(
            "here.json:1:7: warning[W01]: ID t/there is not the path of its file\n  help: move it to"
        ),
        "{}",
        output.stderr
    );
}

#[test]
fn of_a_duplicate_both_places_are_named_and_the_first_is_used() {
    let second = entry("t/good", "other");
    let (output, kb) = list(&[("u/t/good.json", &second)]);
    assert_eq!(output.stdout.lines().count(), 1);
    let first = kb.path().join("t/good.json").display().to_string();
    assert!(
        output.stderr.contains(&format!("error[E09]: duplicate ID t/good, first at {first}:1:7")),
        "{}",
        output.stderr
    );
}

#[test]
fn a_file_that_is_not_utf_8_is_said_at_the_byte() {
    let kb = folder(&[("t/good.json", &entry("t/good", "needle"))]);
    std::fs::write(kb.path().join("t/bad.json"), b"{\n \"id\": \"\xff\"}").unwrap();
    let output = finish(errkb().args(["list", "--no-builtin", "--entries"]).arg(kb.path()));
    assert!(output.stderr.contains("bad.json:2:9: error[E01]: not UTF-8 here"), "{}", output.stderr);
    assert!(output.stdout.contains("t/good"));
}

#[test]
fn a_path_that_is_not_there_is_said_and_the_rest_works() {
    let output = run(&["list", "--entries", "/nonexistent/kb"], "");
    assert_eq!(output.status, 0);
    assert!(output.stderr.starts_with("/nonexistent/kb: error: cannot be read: "), "{}", output.stderr);
}

#[test]
fn no_usable_entry_is_fatal() {
    let kb = folder(&[("t/bad.json", "{")]);
    let output = finish(errkb().args(["match", "-t", "x", "--no-builtin", "--entries"]).arg(kb.path()));
    assert_eq!(output.status, 2);
    assert!(output.stderr.contains("errkb: there is no usable entry"), "{}", output.stderr);
}

#[test]
fn later_layers_win_by_id_and_can_take_entries_out() {
    let id = "api/websocket-close-code-1009-message-too-large";
    let user = folder(&[("errkb/entries/api/x.json", &entry("api/x", "needle one"))]);
    let env = folder(&[("api/x.json", &entry("api/x", "needle two"))]);
    let off = folder(&[("off.json", &format!("{{\"id\": \"{id}\", \"disabled\": true}}"))]);
    let mut command = errkb();
    command.env("XDG_CONFIG_HOME", user.path()).env("ERRKB_ENTRIES", env.path());
    command.args(["match", "-c", "--entries"]).arg(off.path());
    let output =
        finish(command.write_stdin("needle one\nneedle two\nWebSocket close code 1009: Message too large\n"));
    // On macOS and Windows the user's folder is elsewhere; the environment's layer decides all the same.
    assert_eq!(output.stdout, "1\tapi/x\n", "{}", output.stderr);
}

#[test]
fn each_layer_wins_over_those_before_it() {
    let layer = |text: &str| folder(&[("git/merge-conflict.json", &entry("git/merge-conflict", text))]);
    let (user, env, option) = (layer("u+ser"), layer("e+nv"), layer("o+ption"));
    let config = folder(&[]);
    std::fs::create_dir(config.path().join("errkb")).unwrap();
    std::fs::rename(user.path(), config.path().join("errkb/entries")).unwrap();
    let regex = |with_env: bool, with_option: bool| {
        let mut command = errkb();
        command.args(["show", "-f", "json", "git/merge-conflict"]).env("XDG_CONFIG_HOME", config.path());
        if with_env {
            command.env("ERRKB_ENTRIES", env.path());
        }
        if with_option {
            command.arg("--entries").arg(option.path());
        }
        let entry: serde_json::Value = serde_json::from_str(&finish(&mut command).stdout).unwrap();
        entry["regex"].as_str().unwrap().to_owned()
    };
    assert_eq!(regex(true, true), "o+ption");
    assert_eq!(regex(true, false), "e+nv");
    // The folder is another on macOS and Windows.
    if cfg!(target_os = "linux") {
        assert_eq!(regex(false, false), "u+ser");
    }
}

#[test]
fn what_a_layer_takes_out_a_later_one_may_bring_back() {
    let off = folder(&[("off.json", r#"{"id": "git/merge-conflict", "disabled": true}"#)]);
    let back = folder(&[("git/merge-conflict.json", &entry("git/merge-conflict", "b+ack"))]);
    let list = |paths: &[&std::path::Path]| {
        let mut command = errkb();
        command.arg("list");
        paths.iter().for_each(|path| {
            command.arg("--entries").arg(path);
        });
        finish(&mut command).stdout
    };
    assert!(!list(&[off.path()]).contains("git/merge-conflict\t"));
    assert!(list(&[off.path(), back.path()]).contains("git/merge-conflict\t\tsignature"));
    assert!(!list(&[back.path(), off.path()]).contains("git/merge-conflict\t"));
    let both = std::env::join_paths([off.path(), back.path()]).unwrap();
    let output = finish(errkb().arg("list").env("ERRKB_ENTRIES", both));
    assert!(output.stdout.contains("git/merge-conflict\t\tsignature"), "the later of the list wins");
}

#[test]
fn list_tells_where_each_entry_comes_from() {
    let kb = folder(&[("t/x.json", &entry("t/x", "needle"))]);
    let path = kb.path().join("t/x.json").display().to_string();
    let list = |args: &[&str]| {
        let output = finish(errkb().args(["list", "--origin", "--entries"]).arg(kb.path()).args(args));
        assert_eq!((output.status, output.stderr.as_str()), (0, ""));
        output.stdout
    };
    let rows: Vec<String> = list(&[]).lines().map(str::to_owned).collect();
    assert!(rows.contains(&format!("t/x\t\t{path}\tsignature of t/x")), "{rows:?}");
    assert_eq!(rows.iter().filter(|row| row.split('\t').nth(2) == Some("built-in")).count(), rows.len() - 1);
    let listed: serde_json::Value = serde_json::from_str(&list(&["-f", "json", "-d", "t"])).unwrap();
    assert_eq!(listed[0]["origin"], serde_json::json!(path));
    assert_eq!(listed[0]["entry"]["id"], "t/x");
    let line: serde_json::Value = serde_json::from_str(&list(&["-f", "jsonl", "-d", "t"])).unwrap();
    assert_eq!(listed[0], line);
}

#[test]
fn nothing_is_read_from_the_current_directory() {
    let here =
        folder(&[("entries/t/x.json", &entry("t/x", "needle")), ("t/x.json", &entry("t/x", "needle"))]);
    let output = finish(errkb().current_dir(here.path()).args(["match", "-t", "needle"]));
    assert_eq!(output.status, 1, "{}", output.stdout);
}

#[test]
fn a_single_file_may_have_any_name_and_hidden_files_are_passed_over() {
    let kb = folder(&[
        ("any.json", &entry("t/x", "needle")),
        ("d/.git/t/y.json", &entry("t/y", "needle")),
        ("d/t/.y.json", "{"),
    ]);
    let output = finish(
        errkb()
            .args(["list", "--no-builtin", "--entries"])
            .arg(kb.path().join("any.json"))
            .arg("--entries")
            .arg(kb.path().join("d")),
    );
    assert_eq!((output.stdout.as_str(), output.stderr.as_str()), ("t/x\t\tsignature of t/x\n", ""));
}

#[test]
fn an_entry_that_is_not_built_in_shows_where_it_comes_from() {
    let kb = folder(&[("t/x.json", &entry("t/x", "needle"))]);
    let path = kb.path().join("t/x.json").display().to_string();
    let entries = kb.path().to_str().unwrap();
    // The path may be wrapped: compare without blanks.
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    for command in [&["match", "-t", "needle"][..], &["show", "t/x"]] {
        let output = run(&[command, &["--entries", entries]].concat(), "");
        assert!(
            squeeze(&output.stdout).contains(&squeeze(&format!("{path} (not built in)"))),
            "{}",
            output.stdout
        );
    }
    let report = match_json(&["--entries", entries], "needle");
    assert_eq!(ids(&report), ["t/x"]);
    assert_eq!(report["matches"][0]["origin"], serde_json::json!(path));
}
