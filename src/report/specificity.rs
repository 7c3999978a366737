//! How much of a match is literal text of its regex: the more, the more specific the match.

use regex_automata::meta::{Config, Regex};
use regex_automata::{Anchored, Input};
use regex_syntax::hir::{
    Capture, Class, ClassBytes, ClassBytesRange, ClassUnicode, ClassUnicodeRange, Hir, HirKind,
};

use crate::kb::Pattern;

/// Bytes of literal text of the regex in `text`, a match of it.
pub(super) fn literal_bytes(pattern: Pattern<'_>, text: &[u8]) -> usize {
    let Some(syntax) = pattern.syntax_for(text) else { return 0 };
    // It runs once: the engines that are quick to build serve best.
    let config = Config::new().hybrid(false).dfa(false).onepass(false).auto_prefilter(false);
    let grouped = group_literals(&syntax, &mut 0);
    let Ok(regex) = Regex::builder().configure(config).build_from_hir(&grouped) else { return 0 };
    let mut groups = regex.create_captures();
    regex.search_captures(&Input::new(text).anchored(Anchored::Yes), &mut groups);
    groups.iter().skip(1).flatten().map(|span| span.len()).sum()
}

/// The same regex with no groups but one around each run of literal text.
fn group_literals(hir: &Hir, groups: &mut u32) -> Hir {
    match hir.kind() {
        HirKind::Capture(capture) => group_literals(&capture.sub, groups),
        HirKind::Repetition(repetition) => {
            let mut repetition = repetition.clone();
            repetition.sub = Box::new(group_literals(&repetition.sub, groups));
            Hir::repetition(repetition)
        }
        HirKind::Alternation(parts) => {
            Hir::alternation(parts.iter().map(|p| group_literals(p, groups)).collect())
        }
        HirKind::Concat(parts) => {
            let mut grouped = Vec::new();
            for run in parts.chunk_by(|a, b| is_literal(a) && is_literal(b)) {
                grouped.push(match run {
                    [first, ..] if is_literal(first) => group(Hir::concat(run.to_vec()), groups),
                    [part] => group_literals(part, groups),
                    _ => unreachable!("only literals form runs"),
                });
            }
            Hir::concat(grouped)
        }
        _ if is_literal(hir) => group(hir.clone(), groups),
        _ => hir.clone(),
    }
}

fn group(sub: Hir, groups: &mut u32) -> Hir {
    *groups += 1;
    Hir::capture(Capture { index: *groups, name: None, sub: Box::new(sub) })
}

/// Whether `hir` is one text but for case.
fn is_literal(hir: &Hir) -> bool {
    // A class of one letter in all its cases: folding one member gives them all.
    match hir.kind() {
        HirKind::Literal(_) => true,
        HirKind::Class(Class::Unicode(class)) if class.ranges().len() <= 4 => {
            let Some(first) = class.ranges().first() else { return false };
            let mut folded = ClassUnicode::new([ClassUnicodeRange::new(first.start(), first.start())]);
            folded.case_fold_simple();
            folded == *class
        }
        HirKind::Class(Class::Bytes(class)) => {
            let Some(first) = class.ranges().first() else { return false };
            let mut folded = ClassBytes::new([ClassBytesRange::new(first.start(), first.start())]);
            folded.case_fold_simple();
            folded == *class
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal(pattern: &str, text: &str) -> usize {
        literal_bytes(Pattern::new(pattern), text.as_bytes())
    }

    #[test]
    fn literal_text_is_counted_whatever_its_case() {
        let pattern = "No module named ['‘](?P<m>[\\w.]+)['’]";
        assert_eq!(literal(pattern, "no module NAMED 'torch'"), 16);
        assert_eq!(literal(pattern, "no module NAMED ‘torch’"), 16);
    }

    #[test]
    fn only_the_alternative_that_matched_counts() {
        assert_eq!(literal("(?:connect ECONNREFUSED|refused) \\d+", "refused 127"), 8);
    }
}
