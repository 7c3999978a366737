//! `errkb import`: every odd shape that the formats allow, and nothing of it lost.

mod common;

use std::fs;
use std::path::Path;

use common::{Output, errkb, files, finish, folder, ids, match_json};
use serde_json::{Value, json};

/// The day on which all is imported.
const TODAY: [&str; 2] = ["--today", "2026-11-26"];

/// Imports these paths.
fn import(paths: &[&Path], out: &Path, more: &[&str]) -> Output {
    let mut command = errkb();
    command.arg("import").args(paths).arg("--out").arg(out).args(TODAY).args(more);
    finish(&mut command)
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Number `i` of an error in the ErrorCanon format, in one of many shapes.
fn canon(i: usize) -> Value {
    let mut canon = json!({
        "schema_version": "1.0.0",
        "id": format!("rig/gear-{i}-slipped/rig{}-linux", i % 7),
        "url": format!("https://example.org/rig/gear-{i}"),
        "error": {
            "signature": format!("GearError: gear {i} slipped"), "regex": format!(r"GearError: gear {i}\b.*slipped"),
            "domain": "rig", "category": "gear_error", "first_seen": "2024-01-01", "last_confirmed": "2026-02-11",
        },
        "environment": {"runtime": {"name": "rig", "version_range": ">=3,<5"}, "os": "linux", "python": ">=3.11"},
        "verdict": {"resolvable": "partial", "fix_success_rate": 0.8, "confidence": 0.75, "last_updated": "2026-02-11",
            "summary": format!("The gear number {i} is worn.")},
        "dead_ends": [{"action": format!("Oil gear {i}"), "why_fails": "It is the tooth.", "fail_rate": 0.7,
            "condition": "", "sources": ["https://example.org/oil"], "common_misconception": "oil helps"}],
        "workarounds": [{"action": format!("Replace gear {i}"), "success_rate": 0.9, "how": "rig replace", "tradeoff": "costs"}],
        "transition_graph": {
            "leads_to": [{"error_id": "rig/gear-1-slipped/rig1-linux", "probability": 0.3, "typical_delay": "minutes"}],
            "preceded_by": [], "frequently_confused_with": [{"error_id": "rig/gone/x", "distinction": "no sound"}],
        },
        "metadata": {"generated_by": "manual", "review_status": "human_reviewed", "evidence_count": 3, "page_views": 0},
    });
    let mut set = |pointer: &str, value: Value| match pointer.rsplit_once('/') {
        Some((parent, name)) => canon.pointer_mut(parent).unwrap()[name] = value,
        None => unreachable!("a pointer begins with a slash"),
    };
    match i % 33 {
        1 => set("/environment", Value::Null),
        2 => set("/verdict", json!({})),
        3 => set("/dead_ends", json!(["Kick it", {"action": "Shout"}, 5])),
        4 => set("/workarounds/0/sources", json!("https://example.org/alone")),
        5 => set("/workarounds/0/success_rate", json!("85%")),
        6 => set("/verdict/resolvable", json!(true)),
        7 => set("/error/regex", json!(format!("gear {i} (?<!not )slipped"))),
        8 => set("/error/regex", json!(format!("gear {i} ++slipped"))),
        9 => set("/error/regex", Value::Null),
        10 => set("/transition_graph/leads_to", json!(["rig/gear-1-slipped/rig1-linux", "", null])),
        11 => set("/transition_graph", json!("none known")),
        12 => set("/id", Value::Null),
        13 => set("/id", json!(format!("齿轮/错误-{i}/x"))),
        14 => set("/id", json!(format!("Rig Works/Gear {i} (Old)!/X"))),
        15 => set("/dead_ends", Value::Null),
        16 => set("/error/regex", json!(format!(r"\A.*gear {i} slipped\Z"))),
        17 => set("/house_rule", json!({"call": ["the shop", 7], "deep": {"er": true}})),
        18 => set("/error/first_seen", json!("2024-02-31")),
        19 => set("/error/first_seen", json!("2026-12-31")),
        20 => set("/metadata", json!(["unreviewed"])),
        21 => set("/error/regex", json!(format!("geared {i} slipping"))),
        22 => set("/id", json!("rig/gear-of-many/x")),
        23 => set("/verdict/confidence", json!(7500)),
        24 => set("/workarounds/0/sources", json!(["javascript:alert(1)", "man 1 rig", {"title": "a book"}])),
        25 => set("/dead_ends/0/action", json!("")),
        26 => set("/environment/hardware", json!({"gpu": "G-1", "vram_gb": 40})),
        27 => set("/environment/runtime", json!("rig 4")),
        28 => set("/error/regex", json!(format!(r"(?P<g>gear) {i} (?P=g)"))),
        29 => set("/error/signature", Value::Null),
        30 => set("/error/regex", json!(format!("gear {i} slipped|connection|warning"))),
        31 => set("/verdict/last_updated", json!("2031-01-01")),
        32 => set("/dead_ends/0/fail_rate", json!(-3)),
        _ => {}
    }
    canon
}

/// All texts and numbers in a value, as texts.
fn leaves(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.trim().is_empty() => out.push(text.trim().to_owned()),
        Value::Number(number) => out.push(number.to_string()),
        Value::Array(list) => list.iter().for_each(|value| leaves(value, out)),
        Value::Object(members) => members.values().for_each(|value| leaves(value, out)),
        _ => {}
    }
}

/// A folder of 300 errors in nested folders.
fn canons() -> tempfile::TempDir {
    let texts: Vec<(String, String)> =
        (0..300).map(|i| (format!("{}/{}/{i:03}.json", i % 5, i % 3), format!("{:#}\n", canon(i)))).collect();
    folder(&texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>())
}

#[test]
fn three_hundred_errors_of_every_shape_are_imported_and_load() {
    let (from, out) = (canons(), tempfile::tempdir().unwrap());
    let output = import(&[from.path()], out.path(), &["--licence", "MIT"]);
    assert_eq!(output.status, 0, "{}", output.stderr);
    assert!(output.stdout.starts_with("300 entries of 300 files in "), "{}", output.stdout);
    assert!(
        output.stdout.contains("300  written anew") && output.stdout.contains("8  numbered"),
        "{}",
        output.stdout
    );
    assert_eq!(files(out.path(), &["json"]).len(), 300);
    let mut list = errkb();
    list.args(["list", "--no-builtin", "--entries"]).arg(out.path());
    let list = finish(&mut list);
    assert_eq!(
        (list.stderr.as_str(), list.stdout.lines().count()),
        ("", 300),
        "all load without a complaint"
    );
    for file in files(out.path(), &["json"]) {
        let entry = read(&file);
        let regex = regex::RegexBuilder::new(entry["regex"].as_str().unwrap())
            .case_insensitive(true)
            .multi_line(true)
            .build()
            .unwrap();
        assert!(
            regex.is_match(entry["signature"].as_str().unwrap()),
            "{} matches its own error",
            file.display()
        );
        assert_eq!(entry["imported"]["licence"], "MIT");
        assert_ne!(entry["verification_tier"], "reproduced");
    }
}

#[test]
fn the_check_finds_no_errors_in_what_is_written() {
    let (from, out) = (canons(), tempfile::tempdir().unwrap());
    let imported = import(&[from.path()], out.path(), &[]);
    let mut command = errkb();
    let output = finish(command.args(["check", "-f", "json"]).args(TODAY).arg(out.path()));
    let report: Value = serde_json::from_str(&output.stdout).unwrap();
    assert_eq!(
        (output.status, &report["errors"], &report["files"]),
        (0, &json!(0), &json!(300)),
        "{report:#}"
    );
    assert!(!imported.stdout.contains("errors, which"), "{}", imported.stdout);
    let warnings = format!("{}  warnings, which errkb check shows", report["warnings"]);
    assert!(imported.stdout.contains(&warnings), "{warnings}: {}", imported.stdout);
}

#[test]
fn a_regex_that_matches_where_nothing_went_wrong_is_made_narrower_and_kept_beside() {
    let canon = |signature: &str, regex: &str| json!({"id": "a/b", "error": {"signature": signature, "regex": regex}});
    let text = |canon: Value| format!("{canon:#}\n");
    let (from, out) = (
        folder(&[
            ("x.json", &text(canon("GearError: it slipped", "slipped|connection"))),
            ("y.json", &text(canon("Connection from", "connect.*"))),
            ("z.json", &text(canon("Done.", "done"))),
            ("zz.json", &text(canon("GearError: worn", "GearError|to accept connections"))),
        ]),
        tempfile::tempdir().unwrap(),
    );
    let output = import(&[from.path()], out.path(), &[]);
    let entry = read(&out.path().join("a/b.json"));
    assert_eq!(
        (&entry["regex"], &entry["imported"]["regex"]),
        (&json!(r"GearError:\s+it\s+slipped"), &json!("slipped|connection"))
    );
    assert!(output.stdout.contains(": made narrower, told above"), "{}", output.stdout);
    assert!(
        output.stderr.contains("x.json:5:15: warning: the regex matches output in which nothing went wrong"),
        "{}",
        output.stderr
    );
    let entry = read(&out.path().join("a/b-2.json"));
    assert_eq!(
        entry["regex"], r"^[ \t]*Connection\s+from[ \t]*$",
        "as a line of its own it is no healthy output"
    );
    assert!(output.stderr.contains("z.json:5:15: error: programs say \"done.\" where"), "{}", output.stderr);
    let entry = read(&out.path().join("a/b-3.json"));
    assert_eq!(entry["regex"], r"^[ \t]*(?:GearError|to accept connections)");
    assert_eq!((output.status, files(out.path(), &["json"]).len()), (1, 3));
}

#[test]
fn a_date_that_is_still_to_come_is_kept_beside() {
    let (from, out) = (canons(), tempfile::tempdir().unwrap());
    import(&[from.path()], out.path(), &[]);
    let entry = read(&out.path().join("rig/gear-31-slipped.json"));
    assert_eq!((&entry["last_updated"], &entry["last_confirmed"]), (&Value::Null, &json!("2026-02-11")));
    assert_eq!(entry["imported"]["rest"]["verdict"]["last_updated"], "2031-01-01");
}

#[test]
fn nothing_of_an_error_is_lost() {
    let (from, out) = (canons(), tempfile::tempdir().unwrap());
    assert_eq!(import(&[from.path()], out.path(), &[]).status, 0);
    let entries: Vec<Value> = files(out.path(), &["json"]).iter().map(|file| read(file)).collect();
    for i in 0..300 {
        let canon = canon(i);
        let url = canon["url"].clone();
        let entry = entries.iter().find(|entry| entry["imported"]["source"] == url).expect("it was imported");
        let (mut wanted, mut there) = (Vec::new(), Vec::new());
        leaves(&canon, &mut wanted);
        leaves(entry, &mut there);
        for leaf in wanted {
            // A percentage is a share here, a link follows its error to the new ID.
            let is_changed = leaf == "85%" || leaf == "rig/gear-1-slipped/rig1-linux";
            let is_there = is_changed || there.iter().any(|text| text.contains(&leaf));
            assert!(is_there, "{leaf:?} of number {i} is missing in {entry:#}");
        }
    }
}

#[test]
fn rates_and_links_come_to_their_places() {
    let (from, out) = (canons(), tempfile::tempdir().unwrap());
    import(&[from.path()], out.path(), &[]);
    let entry = read(&out.path().join("rig/gear-5-slipped.json"));
    assert_eq!(entry["workarounds"][0]["success_rate"], json!(0.85));
    assert_eq!(entry["dead_ends"][0]["fail_rate"], json!(0.7));
    assert_eq!(entry["transition_graph"]["leads_to"][0]["error_id"], "rig/gear-1-slipped");
    assert_eq!(entry["versions"][0]["version"], "rig >=3,<5");
    assert_eq!(entry["root_cause"], "The gear number 5 is worn.");
    assert_eq!(read(&out.path().join("rig/gear-6-slipped.json"))["resolvable"], "true");
    let report = match_json(
        &["--no-builtin", "--entries", out.path().to_str().unwrap()],
        "GearError: gear 5 has slipped",
    );
    assert_eq!(ids(&report), ["rig/gear-5-slipped"]);
}

#[test]
fn a_regex_that_cannot_run_is_told_with_its_place() {
    let text = "{\n  \"id\": \"a/b/c\",\n  \"error\": {\"signature\": \"bad gear\",\n    \"regex\": \"bad \\\"(?=gear)\"}\n}\n";
    let (from, out) = (folder(&[("x.json", text)]), tempfile::tempdir().unwrap());
    let output = import(&[from.path()], out.path(), &[]);
    let expected = "x.json:4:21: warning: the regex has look-ahead; the words of the error are looked for in its place\n";
    assert!(output.stderr.ends_with(expected), "{}", output.stderr);
    let entry = read(&out.path().join("a/b.json"));
    assert_eq!(entry["regex"], r"bad\s+gear");
    assert_eq!(entry["imported"]["regex"], "bad \"(?=gear)");
}

#[test]
fn importing_again_changes_nothing_and_spares_entries_of_others() {
    let (from, out) = (canons(), tempfile::tempdir().unwrap());
    import(&[from.path()], out.path(), &[]);
    let path = out.path().join("rig/gear-0-slipped.json");
    let text = fs::read_to_string(&path).unwrap();
    let again = import(&[from.path()], out.path(), &[]);
    assert!(again.status == 0 && again.stdout.contains("300  there already, the same"), "{}", again.stdout);
    let mine = common::entry("rig/gear-0-slipped", "mine");
    fs::write(&path, &mine).unwrap();
    let spared = import(&[from.path()], out.path(), &[]);
    assert!(
        spared.status == 1 && spared.stderr.contains("is another entry and stays as it is"),
        "{}",
        spared.stderr
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), mine);
    assert_eq!(import(&[from.path()], out.path(), &["--force"]).status, 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

const RULES: &str = r#"
terms:
  worn: {regex: 'gear (\d+) is worn', field: message}
rules:
  - cre:
      id: CRE-2099-0001
      severity: 1
      title: Gear slips under load
      category: gear-problems
      author: Somebody
      cause: See references.
      description: The gear has lost teeth.
      mitigation: |
        - Replace the gear
          rig replace --gear N
        - Lower the load
      references: ["https://example.org/gears"]
      applications: [{name: rig, version: 4.x, containerName: r}]
    metadata: {kind: prequel, id: abc, gen: 2}
    rule:
      set:
        event: {source: cre.log.rig}
        match:
          - value: "gear slipped (badly)"
  - cre: {id: CRE-2099-0002, title: Gears fail in turn, cause: Wear., mitigation: Rest., tags: [b, a, b]}
    rule:
      sequence:
        window: 30s
        order: [worn, {regex: "gear .+ broke", count: 5}]
        negate: [{value: shutting down, slide: 5s}]
  - cre: {id: CRE-2099-0003, title: "Several at once", cause: c}
    rule: {set: {match: [{value: short}, {regex: "much longer words of (?!x)"}, {value: longer words here}]}}
  - cre: {id: CRE-2099-0004, title: Only by query}
    rule: {set: {match: [{jq: ".a == 1"}]}}
  - cre: {severity: 2}
"#;

#[test]
fn rules_become_entries_with_what_can_be_said() {
    let (from, out) = (
        folder(&[("deep/er/rules.yml", RULES), ("other.yaml", "a: 1\n"), ("bad.yaml", "a: [")]),
        tempfile::tempdir().unwrap(),
    );
    let output = import(&[from.path()], out.path(), &[]);
    assert_eq!(output.status, 1, "a rule and a file are no entries");
    assert!(output.stdout.starts_with("4 entries of 3 files"), "{}", output.stdout);
    for told in [
        "rules.yml:30:17: warning: what must not be in the log (`negate`) cannot be said here",
        "rules.yml:29:31: warning: a text that must come 5 times is looked for twice",
        "rules.yml:32:50: warning: the regex has look-ahead",
        "warning: of several conditions the most telling one is looked for alone",
        "warning: a condition that is no text and no regex, such as `jq`, cannot be said here",
        "error: the rule has no `cre` with a `title` or an `id`",
        "error: not YAML: ",
    ] {
        assert!(output.stderr.contains(told), "{told} is missing in {}", output.stderr);
    }
    let entry = read(&out.path().join("rig/gear-slips-under-load.json"));
    assert_eq!(entry["regex"], r"gear\s+slipped\s+\(badly\)");
    assert_eq!(entry["signature"], "gear slipped (badly)");
    assert_eq!(entry["root_cause"], "Gear slips under load. The gear has lost teeth.");
    assert_eq!(entry["workarounds"][0]["how"], "  rig replace --gear N");
    assert_eq!(entry["workarounds"][1]["action"], "Lower the load");
    assert_eq!(entry["imported"]["rest"]["cre"]["severity"], 1);
    assert_eq!(entry["imported"]["rest"]["rule"]["set"]["match"][0]["value"], "gear slipped (badly)");
    let kb = out.path().to_str().unwrap();
    let found = |log: &str| ids(&match_json(&["--no-builtin", "--entries", kb], log));
    assert_eq!(found("gear 7 is worn\nok\ngear 7 broke\ngear 8 broke"), ["cre/gears-fail-in-turn"]);
    assert_eq!(found("gear 7 is worn\nok\n"), [""; 0]);
    assert_eq!(found("longer words here"), ["cre/several-at-once"]);
    assert_eq!(found("only by query"), ["cre/only-by-query"]);
}

#[test]
fn what_is_no_error_is_passed_over_and_what_is_not_there_is_refused() {
    let from = folder(&[
        ("a.json", "{\"name\": \"package\"}"),
        ("b.txt", "x"),
        (".hidden/c.json", "{"),
        ("d.json", "{"),
    ]);
    let out = tempfile::tempdir().unwrap();
    let output = import(&[from.path()], out.path(), &[]);
    assert_eq!(output.status, 1);
    assert!(output.stdout.contains("1  files of no known format passed over"), "{}", output.stdout);
    assert!(
        output.stderr.contains("d.json:1:") && output.stderr.contains("error: not JSON"),
        "{}",
        output.stderr
    );
    assert!(!output.stderr.contains("hidden"), "{}", output.stderr);
    let output = import(&[Path::new("no-such")], out.path(), &[]);
    assert_eq!(
        (output.status, output.stderr.as_str()),
        (2, "errkb: no-such: there is no such file or folder\n")
    );
    let empty = folder(&[("x.txt", "")]);
    assert_eq!(import(&[empty.path()], out.path(), &[]).status, 1);
}
