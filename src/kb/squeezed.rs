//! A cheap test for text that is not ASCII: each character outside ASCII is taken for one and the same byte, so that no
//! letter of other scripts need be known. A regex that has no match then has none in the text as it is.

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{self, Ast, ClassSetBinaryOp, Flag, GroupKind};
use regex_syntax::hir::{Class, ClassBytesRange, Hir, HirKind, Look, Repetition};

use super::ascii;

/// Stands for any character outside ASCII.
const OTHER: u8 = ascii::NEVER as u8;

/// The text with one byte for each character.
pub(crate) fn squeezed(text: &[u8]) -> Vec<u8> {
    let is_first = |byte: &u8| byte & 0xc0 != 0x80;
    text.iter().copied().filter(is_first).map(|byte| if byte.is_ascii() { byte } else { OTHER }).collect()
}

/// The syntax tree of a regex that matches squeezed text if the regex of `source` matches the text itself, and may
/// otherwise. `None` where none is known.
pub(super) fn syntax(source: &str) -> Option<Hir> {
    let ast = Parser::new().parse(source).ok()?;
    ast::visit(&ast, Plain).ok()?;
    Some(widened(&ascii::syntax(source)?))
}

/// The same, with any character outside ASCII in each class, as most have some, and at each end of a word, as it may
/// be a letter or not.
fn widened(hir: &Hir) -> Hir {
    match hir.kind() {
        HirKind::Class(Class::Bytes(class)) => {
            let mut class = class.clone();
            class.push(ClassBytesRange::new(OTHER, OTHER));
            Hir::class(Class::Bytes(class))
        }
        HirKind::Look(Look::Start | Look::End | Look::StartLF | Look::EndLF) => hir.clone(),
        HirKind::Look(_) => Hir::empty(),
        HirKind::Repetition(repetition) => {
            let sub = Box::new(widened(&repetition.sub));
            Hir::repetition(Repetition { sub, ..repetition.clone() })
        }
        HirKind::Capture(capture) => widened(&capture.sub),
        HirKind::Concat(parts) => Hir::concat(parts.iter().map(widened).collect()),
        HirKind::Alternation(parts) => Hir::alternation(parts.iter().map(widened).collect()),
        HirKind::Empty | HirKind::Literal(_) | HirKind::Class(Class::Unicode(_)) => hir.clone(),
    }
}

/// Refuses what matches bytes and not characters, and differences of classes, which may be of characters outside ASCII
/// alone.
struct Plain;

impl ast::Visitor for Plain {
    type Output = ();
    type Err = ();

    fn finish(self) -> Result<(), ()> {
        Ok(())
    }

    fn visit_pre(&mut self, ast: &Ast) -> Result<(), ()> {
        let flags = match ast {
            Ast::Flags(set) => Some(&set.flags),
            Ast::Group(group) => match &group.kind {
                GroupKind::NonCapturing(flags) => Some(flags),
                _ => None,
            },
            _ => None,
        };
        let has_unicode = flags.is_some_and(|flags| flags.flag_state(Flag::Unicode).is_some());
        if has_unicode { Err(()) } else { Ok(()) }
    }

    fn visit_class_set_binary_op_pre(&mut self, _: &ClassSetBinaryOp) -> Result<(), ()> {
        Err(())
    }
}

#[cfg(test)]
mod tests {
    use crate::kb::{Pattern, Searches};

    use super::*;

    #[test]
    fn what_matches_a_text_matches_it_squeezed() {
        let sources = [
            r"\bé\w+\b",
            r"caf\w: \bs",
            r"[‘'](\w+)[’']\s+[^é]d",
            r"^\W\d{2}$",
            r".{3}x",
            r"a\s?b",
            r"(?-i:K)[^a-z]{2}k",
            r"[^‘]\B.",
            "é|ö",
            "[é]",
            r"(?R)^\S$",
        ];
        let pieces = [
            "é",
            "ö",
            "‘",
            "’",
            "K",
            "\u{212A}",
            "\u{17F}",
            "\u{a0}",
            "x",
            "caf",
            ": ",
            "d",
            "a",
            "b",
            "k",
            "7",
            "٣",
            "\n",
            "\u{10348}",
        ];
        let mut count = 0;
        for source in sources {
            let regex = Pattern::new(source).compile(Searches::Few).expect("it compiles");
            let wide = Pattern::new(source).compile_squeezed(Searches::Many).expect("it is plain");
            for text in (0..pieces.len().pow(3)).map(|i| [i, i / pieces.len(), i / pieces.len().pow(2)]) {
                let text: String = text.map(|i| pieces[i % pieces.len()]).concat();
                // Broken characters too.
                for text in [text.as_bytes(), &[b"\xc3\xa9 ", text.as_bytes(), b"\x80\xe2"].concat()] {
                    if regex.is_match(text) {
                        assert!(
                            wide.is_match(&squeezed(text)),
                            "{source:?} in {:?}",
                            String::from_utf8_lossy(text)
                        );
                        count += 1;
                    }
                }
            }
        }
        assert!(count > 10_000, "{count}");
    }

    #[test]
    fn what_looks_at_bytes_or_subtracts_classes_is_not_squeezed() {
        for source in [r"(?-u:\xe9\x80)", r"(?-u)a.", r"[\w&&[^a-z]]", r"\p{Greek}", r"(?i-u:x)y"] {
            assert!(syntax(source).is_none(), "{source}");
        }
        assert!(syntax(r"(?-i:K) --x (?P<name>[\w-]+)").is_some());
    }
}
