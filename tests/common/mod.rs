//! What the tests share: the real binary, apart from the environment of whoever runs them.
#![allow(dead_code, reason = "each test file uses its part of it")]

use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// The built binary, with no user folder, no environment of the user's and no colour.
pub fn errkb() -> Command {
    let mut command = Command::cargo_bin("errkb").expect("cargo builds the binary for its tests");
    for name in ["ERRKB_ENTRIES", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command.env("XDG_CONFIG_HOME", "/nonexistent/errkb-tests").env("APPDATA", "/nonexistent/errkb-tests");
    command
}

/// What a run printed and ended with.
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    pub status: i32,
}

/// Runs the binary with these arguments and this standard input.
pub fn run(args: &[&str], stdin: impl Into<Vec<u8>>) -> Output {
    finish(errkb().args(args).write_stdin(stdin.into()))
}

/// Runs a command of [`errkb`].
pub fn finish(command: &mut Command) -> Output {
    let output = command.output().expect("the binary runs");
    Output {
        stdout: String::from_utf8(output.stdout).expect("output is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("messages are UTF-8"),
        status: output.status.code().expect("no signal ends it"),
    }
}

/// Runs `match -f json` with these arguments, and parses what it printed.
pub fn match_json(args: &[&str], stdin: impl Into<Vec<u8>>) -> serde_json::Value {
    let output = run(&[&["match", "-f", "json"], args].concat(), stdin);
    assert!(output.status <= 1, "{}", output.stderr);
    serde_json::from_str(&output.stdout).expect("it prints JSON")
}

/// The IDs of the matches of `match -f json`, first first.
pub fn ids(report: &serde_json::Value) -> Vec<String> {
    let matches = report["matches"].as_array().expect("a list");
    matches.iter().map(|found| found["id"].as_str().expect("a text").to_owned()).collect()
}

/// A folder of the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// All files below a folder with one of these extensions, ordered by path.
pub fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|item| item.expect("the project can be read").into_path())
        .filter(|path| path.extension().is_some_and(|e| extensions.iter().any(|wanted| e == *wanted)))
        .collect();
    files.sort();
    files
}

/// A small valid entry as JSON text.
pub fn entry(id: &str, regex: &str) -> String {
    let domain = id.split('/').next().expect("an ID has a domain");
    serde_json::json!({
        "id": id, "signature": format!("signature of {id}"), "regex": regex, "domain": domain,
        "root_cause": format!("cause of {id}"),
    })
    .to_string()
}

/// A folder that holds these files.
pub fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("it has a parent")).expect("it can be made");
        std::fs::write(path, text).expect("it can be written");
    }
    folder
}
