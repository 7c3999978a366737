//! Packs: they say what the folder says that they were made of, and are refused when they are not whole.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{Output, entry, errkb, finish, folder, project, run};
use tempfile::TempDir;

/// A pack of these files, in a folder of its own.
fn pack(files: &[(&str, &str)]) -> (TempDir, PathBuf) {
    let kb = folder(files);
    let packed = kb.path().join("kb.errkb");
    let output = finish(errkb().arg("pack").arg(kb.path()).arg("-o").arg(&packed));
    assert_eq!(output.status, 0, "{}", output.stderr);
    (kb, packed)
}

/// Two entries, one of them with an alias and an unknown member.
fn two() -> (TempDir, PathBuf) {
    let disk = r#"{"id": "t/disk", "signature": "disk full", "regex": "disk\\s+full", "domain": "t",
  "root_cause": "no room", "aliases": ["t/no-room"], "mine": [1.50, "x"]}"#;
    pack(&[("t/disk.json", disk), ("t/net.json", &entry("t/net", "(?P<host>[\\w.]+) is unreachable"))])
}

fn match_with(pack: &Path, text: &str) -> Output {
    finish(errkb().args(["match", "--no-builtin", "--entries"]).arg(pack).args(["-t", text]))
}

/// Expects the pack to be refused with these words, and nothing to be matched.
fn assert_refused(pack: &Path, words: &str) {
    let output = match_with(pack, "disk full");
    assert_eq!(output.status, 2, "{}", output.stdout);
    assert_eq!(output.stdout, "");
    let said = format!("{}: error: {words}", pack.display());
    assert!(output.stderr.starts_with(&said), "{}\nnot\n{said}", output.stderr);
}

#[test]
fn a_pack_explains_as_its_folder_does() {
    let folder = project("tests/kb");
    let packed = tempfile::tempdir().expect("a temporary folder");
    let packed = packed.path().join("kb.errkb");
    // One entry of the fixtures is broken on purpose.
    let good = project("tests/kb/demo");
    let output = finish(errkb().arg("pack").arg(&good).arg("-o").arg(&packed));
    assert_eq!(output.status, 0, "{}", output.stderr);
    let log = "writing /tmp/x: disk full\nworker 3 gave up\n";
    for format in ["text", "json", "jsonl", "markdown"] {
        let explain = |entries: &Path| {
            let mut command = errkb();
            command.args(["match", "--no-builtin", "-f", format, "--entries"]).arg(entries);
            let output = finish(command.write_stdin(log));
            assert!(output.status <= 1, "{}", output.stderr);
            // What differs is where the entries are from.
            let stdout = output.stdout.replace(&packed.display().to_string(), "ORIGIN");
            common::files(&good, &["json"])
                .iter()
                .fold(stdout, |text, file| text.replace(&file.display().to_string(), "ORIGIN"))
        };
        assert_eq!(explain(&packed), explain(&good), "{format}");
    }
    drop(folder);
}

#[test]
fn a_packed_entry_is_found_by_alias_and_given_back_as_it_was_written() {
    let (kb, packed) = two();
    let show = |entries: &Path| {
        let output = finish(
            errkb().args(["show", "--no-builtin", "-f", "json", "t/no-room", "--entries"]).arg(entries),
        );
        assert_eq!(output.status, 0, "{}", output.stderr);
        output.stdout
    };
    assert_eq!(show(&packed), show(&kb.path().join("t")));
    assert!(show(&packed).contains("1.50"), "{}", show(&packed));
}

#[test]
fn a_pack_wins_by_id_over_the_layers_before_it_and_takes_entries_out() {
    let out = r#"{"id": "python/module-not-found", "disabled": true}"#;
    let (_kb, packed) = pack(&[("t/net.json", &entry("t/net", "needle")), ("out.json", out)]);
    let log = "ModuleNotFoundError: No module named 'torch'";
    assert_eq!(run(&["match", "-t", log], "").status, 0);
    let output = finish(errkb().args(["match", "-c", "-t", log, "--entries"]).arg(&packed));
    assert_eq!((output.status, output.stdout.as_str()), (1, ""), "{}", output.stderr);
}

#[test]
fn a_pack_that_is_cut_short_is_refused_at_any_length() {
    let (kb, packed) = two();
    let whole = fs::read(&packed).expect("it was written");
    let part = kb.path().join("part.errkb");
    for len in (0..whole.len()).step_by(7).chain([47, 48, whole.len() - 1]) {
        fs::write(&part, &whole[..len]).expect("it can be written");
        let words = if len < 8 { "not a pack; " } else { "cut short: " };
        assert_refused(&part, words);
    }
    fs::write(&part, [&whole[..], b"x"].concat()).expect("it can be written");
    assert_refused(&part, "altered: ");
}

#[test]
fn a_pack_of_which_any_byte_is_altered_is_refused_by_then_at_the_latest_when_it_is_needed() {
    let (kb, packed) = two();
    let whole = fs::read(&packed).expect("it was written");
    let altered = kb.path().join("altered.errkb");
    for at in (0..whole.len()).step_by(11) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        fs::write(&altered, &bytes).expect("it can be written");
        let output = finish(errkb().args(["list", "-f", "json", "--no-builtin", "--entries"]).arg(&altered));
        assert_eq!(output.status, 2, "byte {at}: {}", output.stdout);
        assert!(output.stderr.contains(&altered.display().to_string()), "byte {at}: {}", output.stderr);
    }
}

#[test]
fn a_pack_of_another_version_is_refused_by_its_number() {
    let (_kb, packed) = two();
    let mut bytes = fs::read(&packed).expect("it was written");
    bytes[8] = 99;
    fs::write(&packed, &bytes).expect("it can be written");
    assert_refused(&packed, "a pack of format 99, and this errkb reads 7; make it anew with `errkb pack`");
}

#[test]
fn what_is_no_pack_is_refused_though_it_is_named_like_one() {
    let kb = folder(&[("kb.errkb", "{}")]);
    assert_refused(&kb.path().join("kb.errkb"), "not a pack; ");
}

#[test]
fn a_folder_with_a_broken_entry_is_not_packed() {
    let kb = folder(&[("t/good.json", &entry("t/good", "needle")), ("t/bad.json", "{")]);
    let packed = kb.path().join("kb.errkb");
    let output = finish(errkb().arg("pack").arg(kb.path()).arg("-o").arg(&packed));
    assert_eq!(output.status, 2);
    assert!(output.stderr.contains("t/bad.json:1:"), "{}", output.stderr);
    assert!(output.stderr.contains("was not written"), "{}", output.stderr);
    assert!(!packed.exists());
}
