//! What may be fed to `match`: encodings, escapes, long lines, hostile bytes, files that are none.

mod common;

use common::{entry, errkb, finish, folder, ids, match_json, run};
use serde_json::{Value, json};

/// The places at which an entry for `needle` hits, as `(line, column)`.
fn places(text: impl Into<Vec<u8>>) -> Vec<(u64, u64)> {
    let kb = folder(&[("t/needle.json", &entry("t/needle", "needle"))]);
    let entries = kb.path().to_str().unwrap();
    let report = match_json(&["--no-builtin", "--entries", entries], text);
    let place = |found: &Value| (found["line"].as_u64().unwrap(), found["column"].as_u64().unwrap());
    match report["matches"].as_array().unwrap().as_slice() {
        [] => vec![],
        [found] if found["count"] == 1 => vec![place(&found["first"])],
        [found] => vec![place(&found["first"]), place(&found["last"])],
        _ => unreachable!("there is one entry"),
    }
}

#[test]
fn positions_are_those_of_the_raw_input() {
    assert_eq!(places("a\nb needle\n"), [(2, 3)], "plain");
    assert_eq!(places("a\r\nb needle\r\nneedle\r\n"), [(2, 3), (3, 1)], "CRLF");
    assert_eq!(places("\x1b[1;31mneedle\x1b[0m needle"), [(1, 8)], "colour");
    assert_eq!(places("\x1b]8;;http://x\x07ne\x1b[1medle"), [(1, 15)], "a link, and colour within a word");
    assert_eq!(places("10%\r50%\rneedle\nneedle"), [(1, 9), (2, 1)], "a progress bar");
    assert_eq!(places("a\r\r\nneedle"), [(2, 1)], "a terminal's own return");
    assert_eq!(places("\u{feff}needle"), [(1, 4)], "a byte-order mark");
    assert_eq!(places("é needle"), [(1, 4)], "columns are bytes");
    assert_eq!(places(b"\xff\xfe\0needle".to_vec()), [], "UTF-16 of other text");
    assert_eq!(places(b"\x80\xffneedle\xfe\n".to_vec()), [(1, 3)], "invalid UTF-8");
    assert_eq!(places(b"\0\0needle\0".to_vec()), [(1, 3)], "NULs");
}

#[test]
fn utf_16_is_read_by_its_mark_and_columns_are_its_bytes() {
    let text = "日本 x\r\n\u{1b}[31mé😀needle";
    let little: Vec<u8> =
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    // Five units of colour, one of é, two of the emoji, two bytes each.
    assert_eq!(places(little), [(2, 17)]);
    assert_eq!(places(big), [(2, 17)]);
}

#[test]
fn a_progress_bar_is_a_line_for_each_state() {
    let kb = folder(&[("t/start.json", &entry("t/start", "^needle"))]);
    let args = ["match", "-c", "--no-builtin", "--entries", kb.path().to_str().unwrap()];
    assert_eq!(run(&args, "needle\rneedle\rx needle\nneedle").stdout, "3\tt/start\n");
}

#[test]
fn the_input_is_counted_raw() {
    for (text, lines) in [("", 0), ("a", 1), ("a\n", 1), ("a\r\nb\r\n", 2), ("a\rb\n\nc", 3)] {
        let report = match_json(&[], text);
        assert_eq!(report["input"], json!({"lines": lines, "bytes": text.len()}), "{text:?}");
    }
}

#[test]
fn empty_input_is_said_to_be_nothing_to_match() {
    let output = run(&["match"], "");
    assert_eq!((output.status, output.stdout.as_str()), (1, ""));
    assert_eq!(output.stderr, "errkb: nothing to match: the input is empty\n");
}

#[test]
fn unreadable_files_are_named_and_the_others_are_read() {
    let logs = folder(&[("good.log", "WebSocket close code 1009: Message too large\n"), ("sub/x", "")]);
    let path = |name: &str| logs.path().join(name);
    let mut command = errkb();
    command.args(["match", "-f", "jsonl"]).args([path("missing.log"), path("sub"), path("good.log")]);
    let output = finish(&mut command);
    assert_eq!(output.status, 2);
    assert_eq!(output.stdout.lines().count(), 1, "the good file is explained");
    let said: Vec<&str> = output.stderr.lines().collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("missing.log: cannot be read"), "{said:?}");
    assert!(said[1].contains("sub: is a folder"), "{said:?}");
}

#[test]
fn several_files_are_one_report_that_names_each() {
    let line = "WebSocket close code 1009: Message too large\n";
    let logs = folder(&[("a.log", line), ("b.log", &format!("\n{line}"))]);
    let (a, b) = (logs.path().join("a.log"), logs.path().join("b.log"));
    let report = match_json(&[a.to_str().unwrap(), b.to_str().unwrap()], "");
    assert_eq!(report["matches"][0]["count"], 2);
    assert_eq!(report["matches"][0]["first"]["source"], json!(a));
    assert_eq!(report["matches"][0]["last"]["source"], json!(b));
    assert_eq!(report["matches"][0]["last"]["line"], 2);
}

#[test]
fn a_dash_is_standard_input() {
    let report = match_json(&["-"], "WebSocket close code 1009: Message too large");
    assert_eq!(report["matches"][0]["first"]["source"], "stdin");
}

#[test]
fn escapes_in_a_log_are_shown_and_never_obeyed() {
    let kb = folder(&[("t/needle.json", &entry("t/needle", "needle(?s:.)*end"))]);
    // No known sequence, so it stays text: an unfinished title, a bell, a C1 control, a bidi override.
    let hostile = "\x1b\x07 needle \x07 \u{9b}31m \u{202e} end";
    for format in ["text", "markdown", "json", "jsonl"] {
        let args = [
            "match",
            "-f",
            format,
            "--color",
            "never",
            "--no-builtin",
            "--entries",
            kb.path().to_str().unwrap(),
        ];
        let output = run(&args, hostile);
        assert_eq!(output.status, 0, "{format}: {}", output.stderr);
        let bad: Vec<char> =
            output.stdout.chars().filter(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}').collect();
        assert!(bad.is_empty(), "{format}: {bad:?}");
    }
}

#[test]
fn escapes_in_an_outside_entry_are_shown_and_never_obeyed() {
    let hostile = json!({
        "id": "t/x", "signature": "sig\u{1b}]0;owned\u{7}", "regex": "needle", "domain": "t",
        "root_cause": "cause\u{1b}[2J\u{9b}", "tags": ["\u{1b}[31m"],
        "workarounds": [{"action": "a\u{1b}c", "how": "curl x\u{202e}\u{8}\u{8}"}],
    });
    let kb = folder(&[("t/x.json", &hostile.to_string())]);
    let common = ["--color", "never", "--no-builtin", "--entries", kb.path().to_str().unwrap()];
    let commands: [&[&str]; 7] = [
        &["match", "-t", "needle"],
        &["match", "-f", "markdown", "-t", "needle"],
        &["match", "-f", "json", "-t", "needle"],
        &["show", "t/x"],
        &["show", "-f", "json", "t/x"],
        &["show", "-f", "markdown", "t/x"],
        &["list"],
    ];
    for command in commands {
        let output = run(&[command, &common].concat(), "");
        assert_eq!(output.status, 0, "{command:?}: {}", output.stderr);
        let bad: Vec<char> = output
            .stdout
            .chars()
            .filter(|c| (c.is_control() && !"\n\t".contains(*c)) || *c == '\u{202e}')
            .collect();
        assert!(bad.is_empty(), "{command:?}: {bad:?}");
    }
}

#[test]
fn a_hostile_value_never_reaches_the_advice() {
    let output = run(&["match"], "ModuleNotFoundError: No module named 'x; rm -rf ~'");
    assert!(!output.stdout.contains("pip install x"), "{}", output.stdout);
    let output = run(&["match"], "ModuleNotFoundError: No module named 'torch'");
    assert!(output.stdout.contains("python3 -m pip install torch\n"), "{}", output.stdout);
}

#[test]
fn a_group_may_hold_a_part_of_a_character() {
    let entry = json!({
        "id": "t/byte", "signature": "bad é", "regex": "bad (?P<byte>(?-u:.))", "domain": "t", "root_cause": "x",
    });
    let kb = folder(&[("t/byte.json", &entry.to_string())]);
    let output = run(&["match", "--no-builtin", "--entries", kb.path().to_str().unwrap()], "bad é");
    assert_eq!(output.status, 0, "{}", output.stderr);
}

#[test]
fn random_bytes_are_read_without_a_panic() {
    // xorshift: the same bytes in each run.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut bytes = Vec::new();
    while bytes.len() < 3_000_000 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    let mut marked = b"\xff\xfe".to_vec();
    marked.extend_from_slice(&bytes);
    for input in [bytes, marked] {
        let output = run(&["match", "-f", "json"], input);
        assert!(output.status <= 1, "{}", output.stderr);
    }
}

#[test]
fn a_long_line_is_searched_to_its_end() {
    let mut text = vec![b'x'; 40_000_000];
    text.extend_from_slice(b" WebSocket close code 1009: Message too large");
    let report = match_json(&[], text);
    assert_eq!(ids(&report), ["api/websocket-close-code-1009-message-too-large"]);
    assert_eq!(report["matches"][0]["first"]["column"], 40_000_002);
}

#[cfg(target_os = "linux")]
#[test]
fn an_endless_stream_is_read_in_bounded_memory() {
    use std::io::{Read, Write};
    use std::process::{Command, Stdio};
    // Short lines, one line of 60 MB, then lines of 1 MiB each; the system tells the peak.
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("errkb"))
        .args(["match", "-c"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let long = vec![b'y'; 1 << 20];
    let short = b"all is well with request 17 of client 4\x1b[0m\r\n".repeat(20_000);
    for _ in 0..60 {
        stdin.write_all(&short).unwrap();
    }
    for _ in 0..60 {
        stdin.write_all(&long).unwrap();
    }
    for _ in 0..15 {
        stdin.write_all(b"\n").unwrap();
        stdin.write_all(&long).unwrap();
    }
    stdin.flush().unwrap();
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let peak = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    let peak: u64 = peak.split_whitespace().nth(1).unwrap().parse().unwrap();
    drop(stdin);
    let mut counts = String::new();
    child.stdout.take().unwrap().read_to_string(&mut counts).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1), "{counts}");
    assert!(peak < 64 << 10, "{peak} KiB");
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("errkb"))
        .args(["list", "-f", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
