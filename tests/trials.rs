//! `errkb trial` runs trial scripts, judges entries by them, and records what they have shown; the trials of
//! the built-in entries that need nothing special pass. Trials are scripts for bash.
#![cfg(unix)]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use common::{Output, entry, errkb, files, finish, folder, project};
use serde_json::Value;

/// Tools that every developer has, as far as one can say so.
const EVERYDAY: &[&str] = &["bash", "cc", "git", "make", "python3", "sqlite3", "ssh-keygen"];

/// Longest time that the trials of the built-in entries take together.
const BUDGET: Duration = Duration::from_secs(300);

fn fixture(path: &str) -> PathBuf {
    project("tests/trial_fixtures").join(path)
}

/// Runs `trial` on paths, with the fixtures' entries alone, and their programs first on PATH.
fn trial(entries: &Path, arguments: &[&str], paths: &[PathBuf]) -> Output {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([fixture("bin")].into_iter().chain(std::env::split_paths(&path)));
    let mut command = errkb();
    command.args(["trial", "--no-builtin", "--entries"]).arg(entries).args(arguments);
    command
        .args(paths)
        .env("PATH", path.expect("it can be joined"))
        .env("ERRKB_TEST_SECRET", "kept from trials");
    finish(&mut command)
}

fn run(slug: &str, arguments: &[&str]) -> Output {
    trial(&fixture("entries"), arguments, &[fixture(&format!("tests/trials/demo/{slug}.sh"))])
}

fn json(output: &Output) -> Value {
    serde_json::from_str(&output.stdout).expect("it prints JSON")
}

/// The lines behind the heading, which names versions.
fn body(output: &Output) -> String {
    output.stdout.lines().skip(1).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_workaround_that_fails_is_refuted_with_its_last_lines_made_harmless() {
    let output = run("fix-fails", &[]);
    assert_eq!(
        body(&output),
        "  ok    the error      it appears, and brings this entry first
  FAIL  workaround 1   Mend fix-fails
                       a workaround that does not work: after it the trigger
                       ends with status 3 with the same error
                       | demo: fix-fails broke \\x1b[31mred\\x07
  FAIL  workaround 2   Replace fix-fails
                       a workaround that does not work: it ends with status 4
                       | no such part
  ok    dead end 1     Kick fix-fails
2 passed, 2 failed, 0 not proven; 0 trials skipped
"
    );
    assert_eq!((output.status, output.stderr.as_str()), (1, ""));
}

#[test]
fn a_dead_end_that_works_is_said_to_be_none() {
    let output = run("dead-end-works", &[]);
    assert_eq!(
        body(&output),
        "  ok    the error      it appears, and brings this entry first
  ok    workaround 1   Mend dead-end-works
  FAIL  dead end 1     Kick dead-end-works
                       not a dead end: it works: after it the trigger succeeds
  FAIL  dead end 2     Shout at dead-end-works
                       not a dead end: after it the trigger fails, but not with
                       this error any more
                       | something else
2 passed, 2 failed, 0 not proven; 0 trials skipped
"
    );
    assert_eq!(output.status, 1);
}

#[test]
fn what_is_missing_is_said_and_skipped_and_never_passes() {
    let output = run("missing-need", &[]);
    assert_eq!(
        body(&output),
        "  SKIP  trial          there is no program errkb-program-that-nobody-has on PATH
0 passed, 0 failed, 0 not proven; 1 trial skipped
"
    );
    assert_eq!(output.status, 1, "nothing was proven");
    let report = json(&run("missing-need", &["-f", "json"]));
    let reason = "there is no program errkb-program-that-nobody-has on PATH";
    assert_eq!(report["trials"][0]["variants"][0]["skipped"], reason);
    assert_eq!(report["summary"]["skipped"], 1);
}

#[test]
fn packages_are_not_fetched_offline() {
    let entries = folder(&[
        ("entries/demo/online.json", &entry("demo/online", "never")),
        ("tests/trials/demo/online.sh", "needs bash pip:nothing==1.0\ntrigger() { false; }\n"),
    ]);
    let script = entries.path().join("tests/trials/demo/online.sh");
    let output = trial(&entries.path().join("entries"), &["--offline"], &[script]);
    assert!(
        output.stdout.contains("SKIP  trial          pip:nothing==1.0 is fetched, and --offline was given")
    );
    assert_eq!(output.status, 1);
}

#[test]
fn packages_are_installed_by_their_clients_for_the_trial_alone() {
    // Of programs that stand in for the clients, and fetch nothing.
    for (client, refusal) in [
        ("npm", "npm: npm error 404 Not Found: errkb-absent@1.2.3"),
        ("cargo", "cargo: error: could not find errkb-absent@1.2.3 in registry"),
    ] {
        let script = |package| format!("needs bash {client}:{package}@1.2.3\ntrigger() {{ errkb-demo; }}\n");
        let kb = folder(&[
            ("entries/demo/there.json", &entry("demo/there", &format!("demo of {client} fails"))),
            ("entries/demo/absent.json", &entry("demo/absent", "never")),
            ("tests/trials/demo/there.sh", &script("errkb-demo")),
            ("tests/trials/demo/absent.sh", &script("errkb-absent")),
        ]);
        let trial_of = |slug: &str| {
            let script = kb.path().join(format!("tests/trials/demo/{slug}.sh"));
            trial(&kb.path().join("entries"), &["-f", "json"], &[script])
        };
        let there = &json(&trial_of("there"))["trials"][0]["variants"][0];
        assert_eq!(there["trigger"]["status"], "passed", "{there:#}");
        assert_eq!(there["tools"]["errkb-demo"], "1.2.3", "{there:#}");
        let absent = &json(&trial_of("absent"))["trials"][0]["variants"][0];
        assert_eq!(absent["skipped"], refusal, "{absent:#}");
    }
}

#[test]
fn an_error_that_does_not_come_as_it_should_proves_nothing() {
    for (slug, said) in [
        ("trigger-succeeds", "the trigger does not fail"),
        ("other-first", "the trigger's output brings demo/fix-fails first"),
        ("setup-fails", "setup ends with status 7"),
    ] {
        let output = run(slug, &[]);
        assert!(output.stdout.contains(&format!("  FAIL  the error      {said}\n")), "{}", output.stdout);
        assert!(!output.stdout.contains("workaround"), "{}", output.stdout);
        assert_eq!(output.status, 1);
    }
}

#[test]
fn a_step_is_stopped_at_its_time_limit() {
    let output = run("slow", &["--timeout", "1"]);
    assert!(
        output.stdout.contains("FAIL  the error      the trigger takes longer than 1 s"),
        "{}",
        output.stdout
    );
    assert!(output.stdout.contains("| demo: slow broke\n"));
    assert_eq!(output.status, 1);
}

#[test]
fn of_much_output_the_beginning_and_the_end_are_judged() {
    let output = run("chatty", &[]);
    assert!(
        output.stdout.ends_with("2 passed, 0 failed, 1 not proven; 0 trials skipped\n"),
        "{}",
        output.stdout
    );
    assert_eq!(output.status, 0);
}

#[test]
fn runs_see_nothing_of_each_other_nor_of_their_user() {
    let output = run("isolated", &[]);
    assert!(
        output.stdout.ends_with("3 passed, 0 failed, 0 not proven; 0 trials skipped\n"),
        "{}",
        output.stdout
    );
    assert_eq!(output.status, 0);
}

#[test]
fn services_are_stopped_with_their_run() {
    let report = json(&run("service", &["--keep", "-f", "json"]));
    let variant = &report["trials"][0]["variants"][0];
    assert_eq!(variant["workarounds"][0]["status"], "passed", "{variant}");
    let kept = PathBuf::from(variant["kept"].as_str().expect("the folder was kept"));
    let pids = files(&kept, &["pid"]);
    assert!(pids.len() >= 4, "two services at least in two runs: {pids:?}");
    for file in &pids {
        let pid = fs::read_to_string(file).unwrap();
        let alive = std::process::Command::new("kill").args(["-0", pid.trim()]).output().unwrap();
        assert!(!alive.status.success(), "{} still runs: {pid}", file.display());
    }
    fs::remove_dir_all(kept).unwrap();
}

#[test]
fn a_trial_that_is_killed_leaves_neither_processes_nor_its_folder() {
    let script = "needs bash\ntrigger() { echo $BASHPID >\"$TRIAL_DIR/new\"; mv \"$TRIAL_DIR/new\" \"$TRIAL_DIR/pid\"; sleep 300; }\n";
    let files =
        folder(&[("entries/demo/x.json", &entry("demo/x", "never")), ("tests/trials/demo/x.sh", script)]);
    let temporary = folder(&[]);
    let inside = || fs::read_dir(temporary.path()).unwrap().map(|item| item.unwrap().path());
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_errkb"));
    command.args(["trial", "--no-builtin", "--entries"]).arg(files.path().join("entries"));
    command.arg(files.path().join("tests/trials/demo/x.sh")).env("TMPDIR", temporary.path());
    let mut running = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let pid = wait_for(|| inside().find_map(|trial| fs::read_to_string(trial.join("run/pid")).ok()));
    running.kill().unwrap();
    running.wait().unwrap();
    wait_for(|| (inside().count() == 0).then_some(()));
    let alive = std::process::Command::new("kill").args(["-0", pid.trim()]).output().unwrap();
    assert!(!alive.status.success(), "the trigger still runs: {pid}");
}

/// Waits until there is something.
fn wait_for<T>(mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < Duration::from_secs(60), "it does not come");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn functions_that_the_entry_has_no_item_for_are_errors_at_their_place() {
    let output = run("wrong-number", &[]);
    let script = fixture("tests/trials/demo/wrong-number.sh").display().to_string();
    assert_eq!(
        output.stdout,
        format!(
            "{script}:5:3: error: the entry has no workaround 2; it has 1
  help: number it as in the entry: workaround_1
{script}:6:1: error: `dead_end_one` names no dead end
  help: number it as in the entry: dead_end_1
0 passed, 2 failed, 0 not proven; 0 trials skipped
"
        )
    );
    assert_eq!(output.status, 1);
}

#[test]
fn broken_scripts_are_errors() {
    let entry = entry("demo/x", "never");
    for (text, message) in [
        ("setup() { true; }\n", ":1:1: error: there is no function `trigger`"),
        ("needs bash\ntrigger() { false; \n", ":3:1: error: syntax error: unexpected end of file"),
        ("needs bash\nexit 0\n", ":1:1: error: the script ends the shell"),
        (
            "needs bash gem:rails\ntrigger() { false; }\n",
            ":1:12: error: \"gem:rails\": packages are named pip:NAME",
        ),
    ] {
        let files = folder(&[("entries/demo/x.json", &entry), ("tests/trials/demo/x.sh", text)]);
        let script = files.path().join("tests/trials/demo/x.sh");
        let output = trial(&files.path().join("entries"), &[], &[script]);
        assert!(output.stdout.contains(message), "{text}\n{}", output.stdout);
        assert_eq!(output.status, 1, "{text}");
    }
}

#[test]
fn paths_that_are_no_trials_are_refused() {
    for (path, message) in [
        ("tests/trials/demo/none.sh", "no such file or folder"),
        ("bin", "no trial script in this folder"),
        ("bin/frob1", "neither a trial script (.sh) nor an entry (.json)"),
    ] {
        let output = trial(&fixture("entries"), &[], &[fixture(path)]);
        assert!(output.stderr.contains(message), "{path}: {}", output.stderr);
        assert_eq!((output.status, output.stdout.as_str()), (2, ""), "{path}");
    }
    let lonely = folder(&[("entries/demo/x.json", &entry("demo/x", "never"))]);
    let output = trial(&fixture("entries"), &[], &[lonely.path().join("entries/demo/x.json")]);
    assert!(output.stderr.contains("it has no trial; write "), "{}", output.stderr);
    assert_eq!(output.status, 2);
}

#[test]
fn a_trial_without_an_entry_is_an_error() {
    let nothing = folder(&[("other/demo/x.json", &entry("demo/x", "never"))]);
    let output = trial(nothing.path(), &[], &[fixture("tests/trials/demo/fix-fails.sh")]);
    assert!(
        output.stdout.contains("fix-fails.sh: error: there is no entry demo/fix-fails"),
        "{}",
        output.stdout
    );
    assert_eq!(output.status, 1);
}

#[test]
fn trials_run_side_by_side_are_told_in_order() {
    let paths = ["fix-fails", "dead-end-works", "chatty", "isolated"];
    let paths = paths.map(|slug| fixture(&format!("tests/trials/demo/{slug}.sh")));
    let one = trial(&fixture("entries"), &[], &paths);
    let four = trial(&fixture("entries"), &["-j", "4"], &paths);
    assert_eq!(one.stdout, four.stdout);
    assert!(one.stdout.ends_with("9 passed, 4 failed, 1 not proven; 0 trials skipped\n"), "{}", one.stdout);
}

/// The fixtures' entry of two versions and its trial, in a folder of their own.
fn two_versions() -> (tempfile::TempDir, PathBuf) {
    let read = |path: &str| fs::read_to_string(fixture(path)).unwrap();
    let copy = folder(&[
        ("entries/demo/two-versions.json", &read("entries/demo/two-versions.json")),
        ("tests/trials/demo/two-versions.sh", &read("tests/trials/demo/two-versions.sh")),
    ]);
    let entry = copy.path().join("entries/demo/two-versions.json");
    (copy, entry)
}

#[test]
fn what_was_shown_is_recorded_and_nothing_else_changes() {
    let (copy, entry) = two_versions();
    let before = fs::read_to_string(&entry).unwrap();
    let record = |today: &str| {
        let output = trial(copy.path(), &["--record", "--today", today], std::slice::from_ref(&entry));
        assert_eq!(output.stderr, format!("errkb: {}: 2 trials recorded\n", entry.display()));
        assert_eq!(output.status, 0);
        fs::read_to_string(&entry).unwrap()
    };
    let after = record("2026-11-26");
    // What the file has beside: its own formatting, members that the format does not know.
    let changed = |text: &str, other: &str| {
        let other: BTreeSet<&str> = other.lines().collect();
        text.lines().filter(|line| !other.contains(line)).map(str::trim).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(
        changed(&before, &after),
        "\"fail_rate\": null,\n\"verification_tier\": \"sourced\",\n\"confidence\": 0.75,\n\"last_confirmed\": \"2026-01-01\",\n\
         \"last_updated\": \"2026-01-01\",\n\"evidence_count\": 2,\n}"
    );
    let expected = fixture("two-versions-recorded.json");
    if std::env::var("SNAPSHOTS").is_ok_and(|wish| wish == "overwrite") {
        fs::write(&expected, &after).unwrap();
    }
    assert_eq!(after, fs::read_to_string(expected).unwrap());
    assert_eq!(record("2026-11-26"), after, "the same trials are not recorded twice");
    assert_eq!(record("2026-11-27"), after.replace("2026-11-26", "2026-11-27"));
}

#[test]
fn a_measured_rate_goes_with_the_trials_that_it_was_measured_by() {
    let (copy, entry) = two_versions();
    let script = copy.path().join("tests/trials/demo/two-versions.sh");
    let text = fs::read_to_string(&script).unwrap();
    let record = || {
        assert_eq!(trial(copy.path(), &["--record"], std::slice::from_ref(&entry)).status, 0);
        let entry: Value = serde_json::from_str(&fs::read_to_string(&entry).unwrap()).unwrap();
        [&entry["workarounds"][0]["success_rate"], &entry["dead_ends"][0]["fail_rate"]].map(Value::as_f64)
    };
    assert_eq!(record(), [Some(1.0), Some(1.0)]);
    fs::write(
        &script,
        text.lines().filter(|l| !l.starts_with("dead_end")).map(|l| format!("{l}\n")).collect::<String>(),
    )
    .unwrap();
    assert_eq!(record(), [Some(1.0), None]);
}

#[test]
fn nothing_is_recorded_where_the_error_did_not_come() {
    let (copy, entry) = two_versions();
    let before = fs::read_to_string(&entry).unwrap();
    fs::write(copy.path().join("tests/trials/demo/two-versions.sh"), "needs bash\ntrigger() { true; }\n")
        .unwrap();
    let output = trial(copy.path(), &["--record"], std::slice::from_ref(&entry));
    let said = format!("errkb: {}: not recorded: the error was not made to happen\n", entry.display());
    assert_eq!((output.status, output.stderr), (1, said));
    assert_eq!(fs::read_to_string(&entry).unwrap(), before);
}

#[test]
fn built_in_entries_cannot_be_recorded() {
    let script = project("tests/trials/git/index-lock-exists.sh");
    let output = finish(errkb().args(["trial", "--record"]).arg(script));
    assert!(output.stderr.contains("the built-in entries cannot be written"), "{}", output.stderr);
    assert_eq!(output.status, 1);
}

/// Whether a script needs everyday tools alone.
fn is_everyday(script: &Path) -> bool {
    let text = fs::read_to_string(script).unwrap();
    let mut needs = text.lines().filter_map(|line| line.strip_prefix("needs ")).peekable();
    let is_known = |need: &str| EVERYDAY.contains(&need) && !need.contains('$');
    needs.peek().is_some()
        && needs.all(|line| line.split(" #").next().unwrap_or(line).split_whitespace().all(is_known))
}

#[test]
fn the_trials_of_the_built_in_entries_pass() {
    let scripts = files(&project("tests/trials"), &["sh"]);
    let (everyday, special): (Vec<PathBuf>, Vec<PathBuf>) = scripts.into_iter().partition(|s| is_everyday(s));
    assert!(everyday.len() >= 6, "{everyday:?}");
    let start = Instant::now();
    let (mut passed, mut skipped, mut problems) = (0, Vec::new(), Vec::new());
    for batch in everyday.chunks(8) {
        if start.elapsed() > BUDGET {
            skipped.extend(batch.iter().map(|script| format!("{}: no time is left", script.display())));
            continue;
        }
        let mut command = errkb();
        command.args(["trial", "--offline", "-j", "2", "-f", "json", "--no-builtin", "--entries"]);
        let output = finish(command.arg(project("entries")).args(batch));
        for trial in json(&output)["trials"].as_array().unwrap() {
            for variant in trial["variants"].as_array().unwrap() {
                match variant["skipped"].as_str() {
                    Some(reason) => skipped.push(format!("{}: {reason}", trial["script"])),
                    None => passed += 1,
                }
            }
        }
        let failed = json(&output)["summary"]["failed"].as_u64().unwrap();
        if failed > 0 {
            problems.push(output.stdout);
        }
    }
    // Also where the test passes: what was not run must be seen.
    let mut seen = std::io::stderr();
    for reason in &skipped {
        writeln!(seen, "SKIPPED {reason}").unwrap();
    }
    let (skipped, special) = (skipped.len(), special.len());
    writeln!(seen, "trials: {passed} passed, {skipped} SKIPPED, {special} SKIPPED that need other tools")
        .unwrap();
    assert!(problems.is_empty(), "{}", problems.concat());
}
