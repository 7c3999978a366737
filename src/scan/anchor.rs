//! Finds text that every match of a regex contains, so that most places need no regex at all.

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look};

/// Bytes of an anchor.
pub(super) const ANCHOR: usize = 4;

/// A literal of a regex, ASCII letters in lower case, and the place in it of its rarest four bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    pub literal: Vec<u8>,
    pub at: usize,
}

/// The anchors of `hir`, one of which is in any match; `None` where no such set is known.
///
/// `hir` has its literals in one case; matching is taken to be case-insensitive.
pub(super) fn anchors(hir: &Hir) -> Option<Vec<Anchor>> {
    choose(hir).map(|set| set.anchors)
}

/// Alternative anchors, and how common the worst of them is in logs.
struct Set {
    anchors: Vec<Anchor>,
    cost: f32,
}

fn choose(hir: &Hir) -> Option<Set> {
    match hir.kind() {
        HirKind::Literal(literal) => from_literal(&literal.0),
        HirKind::Capture(capture) => choose(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => choose(&repetition.sub),
        HirKind::Concat(parts) => {
            let mut best: Option<Set> = None;
            let mut run = Vec::new();
            for part in parts {
                // Neighbouring literals, in groups or not, are one text.
                if let Some(text) = plain_text(part) {
                    run.extend_from_slice(text);
                    continue;
                }
                best = cheaper(best, from_literal(&std::mem::take(&mut run)));
                best = cheaper(best, choose(part));
            }
            cheaper(best, from_literal(&run))
        }
        HirKind::Alternation(parts) => {
            let mut all = Set { anchors: Vec::new(), cost: 0.0 };
            for part in parts {
                let set = choose(part)?;
                all.cost += set.cost;
                all.anchors.extend(set.anchors);
            }
            Some(all)
        }
        _ => None,
    }
}

fn plain_text(hir: &Hir) -> Option<&[u8]> {
    match hir.kind() {
        HirKind::Literal(literal) => Some(&literal.0),
        HirKind::Capture(capture) => plain_text(&capture.sub),
        HirKind::Empty | HirKind::Look(_) => Some(&[]),
        _ => None,
    }
}

fn cheaper(a: Option<Set>, b: Option<Set>) -> Option<Set> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.cost < a.cost { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// The rarest anchor of a literal. Characters whose case folds outside ASCII end a literal.
fn from_literal(literal: &[u8]) -> Option<Set> {
    let rarest = |part: Vec<u8>| {
        let costs = part.windows(ANCHOR).map(commonness).enumerate();
        let (at, cost) = costs.min_by(|(_, a), (_, b)| a.total_cmp(b))?;
        Some(Set { anchors: vec![Anchor { literal: part, at }], cost })
    };
    foldable_parts(literal).into_iter().filter_map(rarest).fold(None, |best, set| cheaper(best, Some(set)))
}

/// The parts of a literal in which case is a matter of ASCII letters alone, in lower case.
fn foldable_parts(literal: &[u8]) -> Vec<Vec<u8>> {
    let mut parts = vec![Vec::new()];
    let mut rest = literal;
    while !rest.is_empty() {
        let valid = match std::str::from_utf8(rest) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&rest[..error.valid_up_to()]).expect("valid up to there"),
        };
        for c in valid.chars() {
            if c.is_ascii() || has_one_case(c) {
                let mut room = [0; 4];
                let bytes = c.encode_utf8(&mut room).to_ascii_lowercase();
                parts.last_mut().expect("never empty").extend_from_slice(bytes.as_bytes());
            } else {
                parts.push(Vec::new());
            }
        }
        rest = &rest[valid.len()..];
        if !rest.is_empty() {
            parts.push(Vec::new());
            rest = &rest[1..];
        }
    }
    parts
}

fn has_one_case(c: char) -> bool {
    let mut class = ClassUnicode::new([ClassUnicodeRange::new(c, c)]);
    class.case_fold_simple();
    matches!(class.ranges(), [only] if only.len() == 1)
}

/// How common four bytes are in logs, on a scale of our own: the product of their letters' shares.
fn commonness(window: &[u8]) -> f32 {
    window.iter().map(|b| share(*b)).product()
}

/// Rough share of a byte in logs, letters of either case together, in percent.
fn share(byte: u8) -> f32 {
    match byte {
        b' ' => 12.0,
        b'e' => 6.5,
        b'0'..=b'9' => 4.0,
        b't' | b'a' | b'o' | b'r' | b'i' | b'n' | b's' => 4.5,
        b'c' | b'd' | b'l' | b'm' | b'p' | b'u' => 2.5,
        b'.' | b':' | b'-' | b'/' | b'_' => 2.5,
        b'b' | b'f' | b'g' | b'h' | b'k' | b'v' | b'w' | b'x' | b'y' => 1.2,
        b'"' | b'\'' | b',' | b'=' | b'(' | b')' | b'[' | b']' => 1.0,
        b'j' | b'q' | b'z' => 0.3,
        _ => 0.3,
    }
}

/// The byte strings of four bytes that a match can have where `literal` has the anchor at `at`:
/// Unicode folds `k` also to the Kelvin sign and `s` to the long s, of three and two bytes.
pub(super) fn spellings(literal: &[u8], at: usize) -> Vec<[u8; ANCHOR]> {
    let mut done = Vec::new();
    let mut open: Vec<(Vec<u8>, usize)> = vec![(Vec::new(), at)];
    while let Some((text, next)) = open.pop() {
        if text.len() >= ANCHOR {
            done.push(text[..ANCHOR].try_into().expect("its length is checked"));
            continue;
        }
        // The other spellings are longer, so the literal does not end before four bytes are full.
        let byte = literal[next];
        let other: &[u8] = match byte {
            b'k' => "\u{212a}".as_bytes(),
            b's' => "\u{17f}".as_bytes(),
            _ => &[],
        };
        for spelling in [&[byte], other] {
            if !spelling.is_empty() {
                open.push(([&text, spelling].concat(), next + 1));
            }
        }
    }
    done
}

/// How much text a regex must be given to find its match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The line: no match holds a line feed.
    Line,
    /// The window of lines.
    Window,
    /// The window, and nothing else: it looks at the ends of the text that is searched.
    Ends,
}

impl Reach {
    pub fn of(hir: &Hir) -> Self {
        let looks = hir.properties().look_set();
        if looks.contains(Look::Start) || looks.contains(Look::End) {
            Reach::Ends
        } else if can_match_line_feed(hir) {
            Reach::Window
        } else {
            Reach::Line
        }
    }
}

fn can_match_line_feed(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => false,
        HirKind::Literal(literal) => literal.0.contains(&b'\n'),
        HirKind::Class(Class::Unicode(class)) => class.iter().any(|r| r.start() <= '\n' && '\n' <= r.end()),
        HirKind::Class(Class::Bytes(class)) => class.iter().any(|r| r.start() <= b'\n' && b'\n' <= r.end()),
        HirKind::Repetition(repetition) => can_match_line_feed(&repetition.sub),
        HirKind::Capture(capture) => can_match_line_feed(&capture.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().any(can_match_line_feed),
    }
}
