//! `show`, `list`, `domains`, `search`, and what the program tells of itself.

mod common;

use common::{Output, errkb, finish, project, run};
use serde_json::Value;
use snapbox::{assert_data_eq, file};

/// Runs a command on the entries of `tests/kb` alone.
fn on_demo(args: &[&str]) -> Output {
    let mut command = errkb();
    command.args(args).args(["--no-builtin", "--entries"]).arg(project("tests/kb"));
    finish(&mut command)
}

fn shown(args: &[&str]) -> String {
    let output = on_demo(args);
    assert_eq!((output.stderr.as_str(), output.status), ("", 0));
    output.stdout.replace(project("tests/kb").to_str().unwrap(), "KB")
}

#[test]
fn show_shows_everything_an_entry_holds() {
    assert_data_eq!(shown(&["show", "demo/disk-full"]), file!["expected/show.txt"].raw());
    assert_data_eq!(shown(&["show", "-l", "zh", "demo/disk-full"]), file!["expected/show-zh.txt"].raw());
    assert_data_eq!(shown(&["show", "-f", "markdown", "demo/disk-full"]), file!["expected/show.md"].raw());
}

#[test]
fn every_text_of_an_entry_is_in_what_show_shows() {
    fn texts(value: &Value, out: &mut Vec<String>) {
        match value {
            Value::String(text) => out.push(text.clone()),
            Value::Array(list) => list.iter().for_each(|value| texts(value, out)),
            Value::Object(members) => members.values().for_each(|value| texts(value, out)),
            _ => {}
        }
    }
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    let output = squeeze(&shown(&["show", "demo/disk-full"]));
    let file = std::fs::read_to_string(project("tests/kb/demo/disk-full.json")).unwrap();
    let mut entry: Value = serde_json::from_str(&file).unwrap();
    // The trials are shown as sums.
    entry.as_object_mut().unwrap().remove("trials");
    let mut all = Vec::new();
    texts(&entry, &mut all);
    for text in all {
        let text = squeeze(&text.replace("{path}", "<path>"));
        assert!(output.contains(&text), "{text:?} is missing");
    }
    assert!(output.contains("worksin5of6trials") && output.contains("failsin3of3trials"));
}

#[test]
fn show_as_json_gives_back_what_was_in_the_file() {
    let file = std::fs::read_to_string(project("tests/kb/demo/disk-full.json")).unwrap();
    assert_eq!(shown(&["show", "-f", "json", "demo/disk-full"]), file, "same members, values and order");
    let odd = "{\n  \"z\": 1.50,\n  \"id\": \"t/x\",\n  \"signature\": \"s\",\n  \"regex\": \"needle\",\n  \"domain\": \"t\",\n  \
               \"root_cause\": \"c\",\n  \"big\": 123456789012345678901234567890,\n  \"a\": {\n    \"y\": null,\n    \"x\": 1E5\n  }\n}\n";
    let kb = common::folder(&[("t/x.json", odd)]);
    let output = run(&["show", "-f", "json", "t/x", "--entries", kb.path().to_str().unwrap()], "");
    assert_eq!(output.stdout, odd.replace("1E5", "1e+5").as_str(), "numbers keep their value and digits");
}

#[test]
fn an_entry_is_found_by_id_alias_or_its_only_slug() {
    for name in ["demo/disk-full", "DEMO/Disk-Full", "demo/enospc", "disk-full", "demo/disk-full.json"] {
        assert!(shown(&["show", name]).starts_with("demo/disk-full "), "{name}");
    }
    let output = on_demo(&["show", "full"]);
    assert_eq!((output.status, output.stdout.as_str()), (1, ""));
    assert_eq!(output.stderr, "errkb: \"full\" is the slug of several entries: demo/full, other/full\n");
}

#[test]
fn an_unknown_id_is_refused_with_the_nearest() {
    let output = on_demo(&["show", "demo/disk-ful", "other/refused"]);
    assert_eq!(output.status, 1);
    assert!(
        output.stderr.starts_with("errkb: there is no entry \"demo/disk-ful\"; did you mean demo/disk-full")
    );
    assert!(output.stdout.starts_with("other/refused"), "the others are shown");
}

#[test]
fn list_has_one_entry_a_line() {
    assert_data_eq!(shown(&["list"]), file!["expected/list.txt"].raw());
    assert_eq!(shown(&["list", "-d", "other"]).lines().count(), 2);
    let list: Value = serde_json::from_str(&shown(&["list", "-f", "json"])).unwrap();
    let lines: Vec<Value> =
        shown(&["list", "-f", "jsonl"]).lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(list, Value::Array(lines));
    assert_eq!(list[0]["house_rule"]["call"], "storage team", "whole entries");
    assert_eq!(on_demo(&["list", "-d", "nonsense"]).status, 2);
}

#[test]
fn domains_are_counted() {
    assert_eq!(shown(&["domains"]), "3\tdemo\n2\tother\n");
}

#[test]
fn search_ranks_by_keyword_and_finds_chinese_too() {
    assert!(shown(&["search", "Queue"]).starts_with("other/full\t"));
    assert!(
        shown(&["search", "disk", "full"]).starts_with("demo/disk-full\t")
            || shown(&["search", "disk", "full"]).starts_with("demo/full\t")
    );
    assert!(shown(&["search", "磁盘"]).starts_with("demo/disk-full\t"));
    assert_eq!(shown(&["search", "-n", "1", "full"]).lines().count(), 1);
    let output = on_demo(&["search", "xylophone"]);
    assert_eq!((output.status, output.stdout.as_str()), (1, ""));
    assert_eq!(output.stderr, "errkb: no entry has these words\n");
    assert!(run(&["search", "certificate", "expired"], "").stdout.starts_with("tls/certificate-expired\t"));
}

#[test]
fn the_program_tells_of_itself() {
    assert!(run(&["--version"], "").stdout.starts_with("errkb "));
    assert!(run(&["--help"], "").stdout.contains("errkb match"));
    assert!(run(&["man"], "").stdout.contains(".TH errkb"));
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(run(&["completions", shell], "").stdout.contains("errkb"), "{shell}");
    }
    for wrong in [&["nonsense"][..], &["show"], &["match", "-n", "x"], &[]] {
        assert_eq!(run(wrong, "").status, 2, "{wrong:?}");
    }
}
