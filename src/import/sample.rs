//! A text that a regex matches, as a person might quote it.

use regex_syntax::hir::{Class, Hir, HirKind};

use crate::kb::{Pattern, Searches};

/// Longest text, in bytes.
const LONGEST: usize = 300;

/// A short text that `regex` matches; `None` where none can be told.
pub(super) fn sample(regex: &str) -> Option<String> {
    let mut text = String::new();
    write(&Pattern::syntax(regex).ok()?, &mut text)?;
    let text = text.trim().to_owned();
    let is_match = || {
        Pattern::new(regex).compile(Searches::Few).is_some_and(|compiled| compiled.is_match(text.as_bytes()))
    };
    (!text.is_empty() && text.len() <= LONGEST && is_match()).then_some(text)
}

fn write(hir: &Hir, text: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(class) => text.push(character(class)?),
        HirKind::Capture(capture) => write(&capture.sub, text)?,
        HirKind::Alternation(parts) => write(parts.first()?, text)?,
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| write(part, text))?,
        HirKind::Repetition(repetition) => {
            let takes_anything = matches!(repetition.sub.kind(), HirKind::Class(class) if is_anything(class));
            if takes_anything && repetition.max.is_none_or(|max| max >= 5) {
                text.push_str(" ... ");
            }
            let already = if takes_anything { 5 } else { 0 };
            (already..repetition.min).take(LONGEST).try_for_each(|_| write(&repetition.sub, text))?;
        }
    }
    (text.len() <= LONGEST).then_some(())
}

/// A character of a class that is easy to read.
fn character(class: &Class) -> Option<char> {
    let is_in = |c: char| match class {
        Class::Unicode(class) => {
            class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&c))
        }
        Class::Bytes(class) => class
            .ranges()
            .iter()
            .any(|range| c.is_ascii() && (range.start()..=range.end()).contains(&(c as u8))),
    };
    let first = || match class {
        Class::Unicode(class) => class.ranges().first().map(|range| range.start()),
        Class::Bytes(_) => None,
    };
    ['x', '1', ' ', '\'', ':'].into_iter().find(|c| is_in(*c)).or_else(first)
}

/// Whether a class holds all but line breaks.
fn is_anything(class: &Class) -> bool {
    match class {
        Class::Unicode(class) => {
            [' ', '.'].iter().all(|c| class.ranges().iter().any(|r| (r.start()..=r.end()).contains(c)))
        }
        Class::Bytes(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_reads_like_the_error() {
        for (regex, expected) in [
            (r"Discarding message(.+)in an old incarnation", "Discarding message ... in an old incarnation"),
            (r"code \d+: (?:bad|worse)\s+thing", "code 1: bad thing"),
            (r"^fatal: \S+$", "fatal: x"),
        ] {
            assert_eq!(sample(regex).unwrap(), expected);
        }
        assert_eq!(sample(r"x{400}"), None);
    }
}
