//! A slow source is answered while it pauses, and the pauses change nothing in the end.

mod common;

use std::collections::VecDeque;
use std::io::{self, ErrorKind, Read, Write};
use std::ops::ControlFlow;
use std::process::Stdio;

use errkb::input::Blocks;
use errkb::scan::{SignatureSet, scan};

/// Gives these pieces; where one is `None` it pauses.
struct Pieces(VecDeque<Option<&'static str>>);

impl Read for Pieces {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        match self.0.pop_front() {
            Some(Some(piece)) => (&mut piece.as_bytes()).read(room),
            Some(None) => Err(ErrorKind::WouldBlock.into()),
            None => Ok(0),
        }
    }
}

/// The lines of the hits that are given early and in the end.
fn hits(pieces: &[Option<&'static str>], threads: usize) -> (Vec<u64>, Vec<u64>) {
    let set = SignatureSet::new(["needle", r"begin\s+end", r"last\z"]);
    let mut blocks = Blocks::new(Pieces(pieces.iter().copied().collect()));
    let (mut early, mut last) = (Vec::new(), Vec::new());
    scan(&set, &mut blocks, threads, |block, hits| {
        let list = if block.is_early() { &mut early } else { &mut last };
        list.extend(hits.iter().map(|hit| hit.line));
        ControlFlow::Continue(())
    })
    .expect("pauses are no errors");
    (early, last)
}

#[test]
fn whole_lines_are_answered_while_the_source_pauses() {
    let (early, last) =
        hits(&[Some("needle\nnee"), None, Some("dle\nbegin\n"), None, None, Some("end\n")], 1);
    // The first line twice: it waits for the rest of its window all the while.
    assert_eq!(early, [0, 0, 1]);
    assert_eq!(last, [0, 1, 2]);
}

#[test]
fn what_more_lines_could_undo_is_not_said_early() {
    let (early, last) = hits(&[Some("last\n"), None, Some("more\n")], 1);
    assert_eq!((early, last), (vec![], vec![]));
    let (early, last) = hits(&[Some("last\n"), None], 1);
    assert_eq!((early, last), (vec![], vec![0]));
}

#[test]
fn pauses_change_no_hit_whatever_the_threads() {
    let long: &'static str =
        Box::leak("line of a log with a needle in it\n".repeat(100_000).into_boxed_str());
    let pieces: Vec<Option<&str>> =
        long.as_bytes().chunks(50_000).flat_map(|piece| [std::str::from_utf8(piece).ok(), None]).collect();
    let expected: Vec<u64> = (0..100_000).collect();
    for threads in 1..=3 {
        assert_eq!(hits(&pieces, threads).1, expected, "{threads} threads");
    }
}

/// Text of many blocks, and what its reader ends with.
fn long_stream(end: Result<&'static [u8], ErrorKind>) -> impl Read {
    let long = "line of a log with a needle in it\n".repeat(200_000).into_bytes();
    io::Cursor::new(long).chain(end.map_or_else(Ends::With, Ends::Text))
}

/// The end of a stream.
enum Ends {
    Text(&'static [u8]),
    With(ErrorKind),
}

impl Read for Ends {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        match self {
            Ends::Text(text) => text.read(room),
            Ends::With(kind) => Err((*kind).into()),
        }
    }
}

#[test]
fn what_is_read_before_an_error_is_given_before_it() {
    let set = SignatureSet::new(["needle"]);
    for threads in [1, 2, 4] {
        let mut count = 0;
        let mut blocks = Blocks::new(long_stream(Err(ErrorKind::TimedOut)));
        let result = scan(&set, &mut blocks, threads, |_, hits| {
            count += hits.len();
            ControlFlow::Continue(())
        });
        assert_eq!(result.expect_err("the reader fails").kind(), ErrorKind::TimedOut);
        // The last lines wait for what cannot be read.
        assert!((199_900..200_000).contains(&count), "{count} with {threads} threads");
    }
}

#[test]
fn who_breaks_off_is_given_no_more() {
    let set = SignatureSet::new(["needle"]);
    for threads in [1, 2, 4] {
        let mut calls = 0;
        scan(&set, &mut Blocks::new(long_stream(Ok(b""))), threads, |_, _| {
            calls += 1;
            if calls == 7 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .expect("memory can be read");
        assert_eq!(calls, 7, "{threads} threads");
    }
}

#[test]
fn a_panic_of_who_takes_the_hits_leaves_no_thread_waiting() {
    let set = SignatureSet::new(["needle"]);
    for threads in [2, 4] {
        let outcome = std::panic::catch_unwind(|| {
            let mut calls = 0;
            scan(&set, &mut Blocks::new(long_stream(Ok(b""))), threads, |_, _| {
                calls += 1;
                assert!(calls < 7, "on purpose");
                ControlFlow::Continue(())
            })
        });
        assert!(outcome.is_err(), "{threads} threads");
    }
}

#[test]
fn quiet_ends_at_the_first_hit_though_the_pipe_stays_open() {
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("errkb"))
        .args(["match", "-q"])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary runs");
    let mut pipe = child.stdin.take().expect("it is piped");
    pipe.write_all(b"ModuleNotFoundError: No module named 'torch'\n").expect("it reads");
    // Without an answer this waits for ever.
    let status = child.wait().expect("it ends");
    drop(pipe);
    assert_eq!(status.code(), Some(0));
}
