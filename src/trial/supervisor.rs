//! The supervisor of a session: starts a program, and stops all that it has left behind.

use std::ffi::OsString;
use std::io::{self, Read as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitOptions, kill_process, setsid, wait};

use super::folder;

/// How long processes have to end by themselves, once they were asked to.
const PATIENCE: Duration = Duration::from_millis(500);

/// How long the supervisor goes on killing; what then still is there cannot be killed.
const STUBBORN: Duration = Duration::from_secs(5);

/// Runs a program in a session of its own until it ends, or until standard input says a byte or is at its end, then
/// stops every process that came of it. An end without a byte means that who started this is gone, and cannot remove
/// the folder `remove`, which then is done here.
///
/// # Errors
/// When the program cannot be started.
pub fn supervise(command: &[OsString], remove: Option<&Path>) -> io::Result<()> {
    // Fails only for who leads a session already.
    let _ = setsid();
    adopt_orphans()?;
    let [program, arguments @ ..] = command else { return Ok(()) };
    let child = {
        use std::os::unix::process::CommandExt as _;
        Command::new(program).args(arguments).stdin(Stdio::null()).process_group(0).spawn()?
    };
    let main = Pid::from_child(&child);
    let stopping = std::sync::Arc::new(Mutex::new(()));
    let by_input = std::sync::Arc::clone(&stopping);
    let remove = remove.map(Path::to_owned);
    thread::spawn(move || {
        let is_over = io::stdin().read_exact(&mut [0]).is_ok();
        let _only = by_input.lock();
        let _ = kill_process(main, Signal::KILL);
        stop_all(main);
        if let (false, Some(folder)) = (is_over, remove) {
            // What cannot be removed stays, as it would without us.
            let _ = folder::remove(&folder);
        }
        std::process::exit(0);
    });
    // Orphans are reaped as they end: who waits for one to vanish must not wait in vain.
    loop {
        match wait(WaitOptions::empty()) {
            Ok(Some((pid, _))) if pid == main => break,
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => break,
        }
    }
    let _only = stopping.lock();
    stop_all(main);
    Ok(())
}

/// Asks all children to end, then kills them; theirs become ours meanwhile.
fn stop_all(main: Pid) {
    let start = Instant::now();
    let mut asked: Vec<Pid> = Vec::new();
    loop {
        while let Ok(Some(_)) = wait(WaitOptions::NOHANG) {}
        let children = children(main);
        if children.is_empty() || start.elapsed() > STUBBORN {
            return;
        }
        for child in children {
            if start.elapsed() > PATIENCE {
                let _ = kill_process(child, Signal::KILL);
            } else if !asked.contains(&child) {
                asked.push(child);
                let _ = kill_process(child, Signal::TERM);
                // One that is stopped would not hear of it.
                let _ = kill_process(child, Signal::CONT);
            }
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// Makes processes whose parents end children of this one.
#[cfg(target_os = "linux")]
fn adopt_orphans() -> io::Result<()> {
    Ok(rustix::process::set_child_subreaper(Some(rustix::process::getpid()))?)
}

/// Elsewhere a process that leaves the group of bash on purpose is not stopped.
#[cfg(not(target_os = "linux"))]
fn adopt_orphans() -> io::Result<()> {
    Ok(())
}

/// The children of this process.
#[cfg(target_os = "linux")]
fn children(_: Pid) -> Vec<Pid> {
    let me = rustix::process::getpid().as_raw_nonzero().to_string();
    let Ok(folder) = std::fs::read_dir("/proc") else { return Vec::new() };
    let numbers = folder.flatten().filter_map(|process| process.file_name().to_str()?.parse::<i32>().ok());
    let is_mine = |number: &i32| {
        // "PID (NAME) STATE PARENT …"; the name may hold anything.
        let stat = std::fs::read_to_string(format!("/proc/{number}/stat")).unwrap_or_default();
        stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)) == Some(me.as_str())
    };
    numbers.filter(is_mine).filter_map(Pid::from_raw).collect()
}

/// The group of bash, as long as it has members, under a number that stands for all of them.
#[cfg(not(target_os = "linux"))]
fn children(main: Pid) -> Vec<Pid> {
    use rustix::process::{kill_process_group, test_kill_process_group};
    if test_kill_process_group(main).is_err() {
        return Vec::new();
    }
    // All are killed at once; there is nobody whom it would be worth to ask.
    let _ = kill_process_group(main, Signal::KILL);
    vec![main]
}
