//! The scanner finds what the definition of a hit says, however the text arrives: on each line, what
//! the regex of an entry, run on the line's window, finds to begin there.

mod definition;

use std::io::{self, Read};
use std::ops::ControlFlow;

use definition::Found;
use errkb::input::{Blocks, Limits};
use errkb::kb::Pattern;
use errkb::scan::SignatureSet;
use proptest::prelude::*;
use proptest::sample::select;
use regex_automata::nfa::thompson::{self, WhichCaptures, pikevm::PikeVM};
use regex_automata::util::syntax;

/// A reader that gives at most so many bytes at once.
struct Trickle<'a>(&'a [u8], usize);

impl Read for Trickle<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.0.len().min(self.1).min(room.len());
        room[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

fn scan(patterns: &[String], text: &[u8], limits: Limits, threads: usize) -> Vec<Found> {
    scan_with(&SignatureSet::new(patterns.iter().map(String::as_str)), text, limits, threads)
}

fn scan_with(set: &SignatureSet<'_>, text: &[u8], limits: Limits, threads: usize) -> Vec<Found> {
    let mut blocks = Blocks::with_limits(Trickle(text, limits.read), limits);
    let mut found = Vec::new();
    errkb::scan::scan(set, &mut blocks, threads, |block, hits| {
        let offset = block.offset();
        let place = |at: usize| offset + at as u64;
        found.extend(hits.iter().map(|h| (h.line, h.pattern, place(h.start), place(h.end), place(h.from))));
        ControlFlow::Continue(())
    })
    .expect("memory can be read");
    found.sort_unstable();
    found
}

/// Patterns, each run by itself, by an engine without shortcuts.
struct Definition(Vec<PikeVM>);

impl Definition {
    fn new(patterns: &[String]) -> Self {
        let compile = |source: &String| {
            PikeVM::builder()
                .syntax(syntax::Config::new().case_insensitive(true).multi_line(true).utf8(false))
                .thompson(thompson::Config::new().utf8(false).which_captures(WhichCaptures::Implicit))
                .build(source)
                .unwrap()
        };
        Definition(patterns.iter().map(compile).collect())
    }

    fn hits(&self, text: &[u8], limits: Limits) -> Vec<Found> {
        let mut found = Vec::new();
        for (pattern, regex) in self.0.iter().enumerate() {
            let mut cache = regex.create_cache();
            let find = |window: &[u8]| Some(regex.find_iter(&mut cache, window).next()?.range());
            found.extend(definition::hits(pattern, text, limits, find));
        }
        found.sort_unstable();
        found
    }
}

/// A part of a pattern, and texts that it may meet.
#[derive(Clone, Copy, Debug)]
struct Part(&'static str, &'static [&'static str]);

const PARTS: &[Part] = &[
    Part("error", &["error", "ERROR", "Error", "eror"]),
    Part("disk full", &["disk full", "dis\u{212a} FULL", "di\u{17f}k full", "Disk Full"]),
    Part("kkss", &["kkss", "\u{212a}kss", "kk\u{17f}S", "KKSS", "kks"]),
    Part("task", &["task", "TASK", "ta\u{17f}\u{212a}"]),
    Part("(?P<name>code)", &["code", "cod"]),
    Part("Überlauf", &["Überlauf", "überlauf", "ÜBERLAUF"]),
    Part("内存不足", &["内存不足", "内存"]),
    Part("ab", &["ab", "AB"]),
    Part("(?:refused|denied)", &["refused", "DENIED", "ref"]),
    Part("(?:no|k|zzzz)", &["no", "\u{212a}", "zzzz"]),
    Part("(?-i:Fatal)", &["Fatal", "fatal"]),
    Part("(?:not )?", &["not ", ""]),
    Part("(?:very){1,2}", &["very", "veryvery", "VERYveryvery"]),
    Part("(?i)(?:out of memory)", &["out of memory", "OUT OF MEMORY", "out  of memory"]),
    Part("[Kk]ernel", &["kernel", "\u{212a}ernel", "KERNEL"]),
    Part(r"\s+", &[" ", "\n", " \n ", "\t", "\u{a0}", "\u{3000} "]),
    Part(r"\s*", &["", " ", "\n\n"]),
    Part(r"\d+", &["7", "42"]),
    Part(r"[\w.]+", &["a.b", "x", "é"]),
    Part(".", &["x", "\n", "é"]),
    Part(".*", &["", "anything here", "\n"]),
    Part("[^x]{0,5}", &["", "abc", "\n\n"]),
    Part("(?s:.{1,3})", &["a", "\n", "ab\n"]),
    Part("[\"'`]", &["'", "\"", "x"]),
    Part("^", &["", "\n"]),
    Part("$", &["", "\n"]),
    Part(r"\b", &["", " "]),
    Part(r"\n", &["\n"]),
    Part("(?-u:\\xff)", &["x"]),
    Part(r"\*\*\*", &["***", "**"]),
    Part(r"\)", &[")", "\t)"]),
];

fn pattern_and_texts() -> impl Strategy<Value = (String, Vec<&'static str>)> {
    let part = select(PARTS).prop_flat_map(|Part(pattern, texts)| (Just(pattern), select(texts)));
    let sequence = prop::collection::vec(part, 1..5);
    prop::collection::vec(sequence, 1..3).prop_map(|alternatives| {
        let patterns: Vec<String> =
            alternatives.iter().map(|s| s.iter().map(|(p, _)| *p).collect()).collect();
        (patterns.join("|"), alternatives.iter().flatten().map(|(_, text)| *text).collect())
    })
}

/// Texts for each choice of patterns: these are dear to compile.
const TEXTS: usize = 64;

/// Patterns that can be used, and texts made of pieces of them.
fn case() -> impl Strategy<Value = (Vec<String>, Vec<Vec<u8>>)> {
    prop::collection::vec(pattern_and_texts(), 1..5).prop_flat_map(|chosen| {
        // A group's name may stand once in a pattern.
        let usable = |pattern: &String| Pattern::check(pattern).is_ok();
        let patterns: Vec<String> =
            chosen.iter().map(|(pattern, _)| pattern.clone()).filter(usable).collect();
        let runs: Vec<String> = chosen.iter().map(|(_, texts)| texts.concat()).collect();
        let pieces: Vec<&'static str> = chosen.iter().flat_map(|(_, texts)| texts.iter().copied()).collect();
        let piece = prop_oneof![
            4 => select(runs),
            4 => select(pieces).prop_map(str::to_owned),
            2 => Just("\n".to_owned()),
            1 => select(&[" ", "x", "noise ", "\n\n\n", "\u{212a}", "é", "\0"][..]).prop_map(str::to_owned),
        ];
        let text = prop::collection::vec(piece, 0..10).prop_map(|pieces| {
            let mut text = pieces.concat().into_bytes();
            // Invalid UTF-8 has its place in logs.
            if text.len() % 3 == 0 {
                text.push(0xff);
            }
            text
        });
        (Just(patterns), prop::collection::vec(text, TEXTS))
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        // Each is of [`TEXTS`] texts. `PROPTEST_CASES` in the environment asks for another number of them.
        cases: 100,
        ..ProptestConfig::default()
    })]

    #[test]
    fn blocks_of_any_size_give_the_hits_of_the_definition(
        (patterns, texts) in case(),
        // Small blocks and threads are dear.
        read in prop_oneof![1 => 1usize..80, 7 => 80usize..4_000],
        window_lines in 1usize..6,
        window_bytes in select(&[24usize, 64, 100_000][..]),
        threads in prop_oneof![7 => Just(1usize), 1 => 2usize..5],
    ) {
        let overlap = window_bytes / 3;
        let sources = || patterns.iter().map(String::as_str);
        let set = SignatureSet::new(sources());
        let tables = set.tables();
        let packed = SignatureSet::prepared(sources(), &tables).expect("just made");
        let definition = Definition::new(&patterns);
        let limits = Limits { read, window_lines, window_bytes, overlap, alone: 0 };
        // A scanner compiles a pattern when it comes upon it, so that a text for each would be dear.
        let (first, second) = texts.split_at(texts.len() / 2);
        for (set, texts, threads) in [(&set, first, threads), (&packed, second, 1)] {
            let text = texts.join(&b'\n');
            prop_assert_eq!(scan_with(set, &text, limits, threads), definition.hits(&text, limits), "{:?}", text);
        }
    }
}

#[test]
fn a_letter_outside_ascii_is_found_behind_any_number_of_blanks() {
    for blanks in 1..40 {
        let text = format!("begin{}x%kks\u{17f} and more", " ".repeat(blanks));
        let found = scan(&[r"begin\s+x%kkss".to_owned()], text.as_bytes(), Limits::default(), 1);
        assert_eq!(found.len(), 1, "{blanks} blanks");
    }
}

#[test]
fn a_character_outside_ascii_is_found_before_a_rare_word() {
    for (pattern, text) in [
        (r"of the\s+zqxjvk", "of the\u{a0}zqxjvk"),
        (r"of the\s+zqxjvk", "of the \u{2003} zqxjvk"),
        ("of thes zqxjvk", "of the\u{17f} zqxjvk"),
        ("of task zqxjvk", "of tas\u{212a} zqxjvk"),
    ] {
        // In pairs of bytes each second place is looked up.
        for text in [format!("{text} and more of it"), format!(" {text} and more of it")] {
            let found = scan(&[pattern.to_owned()], text.as_bytes(), Limits::default(), 1);
            assert_eq!(found.len(), 1, "{pattern} in {text:?}");
        }
    }
}

#[test]
fn blanks_are_found_before_what_they_look_like() {
    // Letters of both cases are made alike by a bit that makes a line feed an asterisk, a tab a parenthesis.
    for (pattern, text) in [
        (r"error:\s+\*\*x", "error: \n**x"),
        (r"error:\s+\*\*x", "error: \n\n\n**x"),
        (r"error:\s+\)x", "error: \t)x"),
        (r"error:\s+\x00x", "error:  \0x"),
    ] {
        let found = scan(&[pattern.to_owned()], text.as_bytes(), Limits::default(), 1);
        assert_eq!(found, [(0, 0, 0, text.len() as u64, 0)], "{pattern} in {text:?}");
    }
}

#[test]
fn a_window_ends_fifteen_lines_below_its_first() {
    let limits = Limits::default();
    for (between, hits) in [(15, 1), (16, 0)] {
        let text = format!("begin{}end", "\n".repeat(between));
        assert_eq!(
            scan(&[r"begin\s+end".to_owned()], text.as_bytes(), limits, 1).len(),
            hits,
            "{between} lines"
        );
    }
}

#[test]
fn nothing_of_a_long_line_is_skipped() {
    let limits = Limits::default();
    let patterns = ["needle in it".to_owned()];
    for place in [0, (1 << 20) - 70_000, (1 << 20) - 65_540, (1 << 20) - 6, 1 << 20, 5_000_000] {
        let mut text = vec![b'x'; 6_000_000];
        text[place..place + 12].copy_from_slice(b"needle in it");
        let found = scan(&patterns, &text, limits, 1);
        let places: Vec<(u64, u64)> = found.iter().map(|(_, _, start, end, _)| (*start, *end)).collect();
        assert_eq!(places, [(place as u64, place as u64 + 12)]);
    }
}

#[test]
fn a_line_counts_once_however_often_it_matches() {
    let mut text = b"needle ".repeat(1_000_000);
    text.extend_from_slice(b"\nneedle");
    assert_eq!(scan(&["needle".to_owned()], &text, Limits::default(), 1).len(), 2);
}

#[test]
fn threads_change_nothing() {
    // 6 MB of lines, long ones among them; the first MiB is scanned by one thread in any case.
    let patterns = [r"needle \d+7", r"begin\s+end", "^x+$", "absent"].map(str::to_owned);
    let mut text = Vec::new();
    for i in 0..60_000 {
        let line = match i % 1000 {
            0 => "x".repeat(40_000),
            500 => format!("begin{}end", "\n".repeat(i % 16)),
            _ => format!("line {i} of many with a needle {i} in it"),
        };
        text.extend_from_slice(line.as_bytes());
        text.push(b'\n');
    }
    let limits = Limits::default();
    let alone = scan(&patterns, &text, limits, 1);
    assert!(alone.len() > 6_000);
    for threads in 2..=4 {
        assert_eq!(scan(&patterns, &text, limits, threads), alone, "{threads} threads");
        assert_eq!(
            scan(&patterns, &text, Limits { read: 5_000, ..limits }, threads),
            alone,
            "{threads} threads"
        );
    }
}
