//! Every console example of the README does what the README says. They are written for a Unix shell.
#![cfg(unix)]

mod common;

use std::process::Command;

use common::project;

/// A command of the README and the output printed under it.
struct Example {
    line: usize,
    command: String,
    output: String,
}

/// The examples of the README: each `$ ` line of a console block, with the lines up to the next one.
fn examples(readme: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut in_console = false;
    for (number, line) in (1..).zip(readme.lines()) {
        if line.starts_with("```") {
            in_console = line == "```console";
        } else if in_console && let Some(command) = line.strip_prefix("$ ") {
            examples.push(Example { line: number, command: command.to_owned(), output: String::new() });
        } else if in_console {
            let example = examples.last_mut().expect("a block begins with a command");
            example.output.extend([line, "\n"]);
        }
    }
    examples
}

/// Whether `output` is what the README shows; a line `...` there stands for any lines.
fn fits(shown: &str, output: &str) -> bool {
    let mut rest = output;
    for (i, part) in shown.split("...\n").enumerate() {
        match rest.find(part) {
            Some(0) => rest = &rest[part.len()..],
            Some(at) if i > 0 => rest = &rest[at + part.len()..],
            _ => return false,
        }
    }
    rest.is_empty() || shown.ends_with("...\n")
}

#[test]
fn every_console_example_of_the_readme_does_what_it_says() {
    let readme = std::fs::read_to_string(project("README.md")).unwrap();
    let examples = examples(&readme);
    assert!(examples.len() >= 6, "only {} examples", examples.len());
    let here = project("tests/readme");
    let binary = assert_cmd::cargo::cargo_bin("errkb");
    let folders = std::env::split_paths(&std::env::var_os("PATH").unwrap()).collect::<Vec<_>>();
    let path =
        std::env::join_paths([binary.parent().unwrap().to_owned()].into_iter().chain(folders)).unwrap();
    for example in &examples {
        let output = Command::new("sh")
            .args(["-c", &format!("{} 2>&1", example.command)])
            .current_dir(&here)
            .env("PATH", &path)
            .env("XDG_CONFIG_HOME", "/nonexistent/errkb-tests")
            .env_remove("ERRKB_ENTRIES")
            .output()
            .expect("there is a shell");
        let output = String::from_utf8(output.stdout).unwrap();
        assert!(
            fits(&example.output, &output),
            "README.md:{}: {}\nshows:\n{}prints:\n{output}",
            example.line,
            example.command,
            example.output
        );
    }
}

#[test]
fn a_difference_is_seen() {
    assert!(fits("a\nb\n", "a\nb\n") && fits("a\n...\n", "a\nb\nc\n") && fits("a\n...\nc\n", "a\nb\nc\n"));
    assert!(
        !fits("a\n", "a\nb\n")
            && !fits("a\nb\n", "a\n")
            && !fits("b\n", "a\nb\n")
            && !fits("a\n...\nx\n", "a\nb\n")
    );
}
