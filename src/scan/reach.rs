//! How much text a regex must be given to find its match.

use regex_syntax::hir::{Class, Hir, HirKind, Look};

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
    /// The reach of this number among them.
    pub fn from_code(code: u8) -> Option<Self> {
        [Reach::Line, Reach::Window, Reach::Ends].get(usize::from(code)).copied()
    }

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

/// Over which lines a match around a phrase may spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spread {
    /// It is on the phrase's line.
    Line,
    /// It begins on the line on which the phrase begins.
    Below,
    /// It may begin above.
    Above,
}

impl Spread {
    /// The spread of this number among them; of another number the widest.
    pub fn from_code(code: u8) -> Self {
        match code {
            0 => Spread::Line,
            1 => Spread::Below,
            _ => Spread::Above,
        }
    }
}

/// Whether a match can hold a line feed.
pub(super) fn can_match_line_feed(hir: &Hir) -> bool {
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
